/** What stands above the block, for colleagues who read the note without Reife. Sentences come from outside, and so do names of states and checks. */
import type { Json } from '../contract.ts';
import type { Block, Entry } from './block.ts';

/** The message with this id in the language of the note. */
export type Say = (id: string, given: Record<string, string>) => string;

/** The name that the rule file gives an id. */
export type Label = (of: 'state' | 'check' | 'reason' | 'signal' | 'topic' | 'assumption', id: string) => string;

export function wordsOf(block: Block, by: string, say: Say, label: Label): string {
  const lines: string[] = [];
  for (const decision of block.decisions ?? []) lines.push(...decided(decision, by, say, label));
  for (const check of block.checks ?? []) lines.push(say('crm-note-check', { check: label('check', text(check['check'])), verdict: text(check['verdict']) }), ...remark(check, say));
  for (const heard of block.heard ?? []) {
    const topic = heard['topic'] === undefined || heard['topic'] === null ? '' : label('topic', text(heard['topic']));
    lines.push(say('crm-note-heard', { signal: label('signal', text(heard['type'])), topic: topic === '' ? 'none' : topic, value: text(heard['value']) === '' ? 'none' : text(heard['value']) }), ...remark(heard, say));
  }
  for (const dispute of block.disputes ?? []) lines.push(say('crm-note-dispute', { signal: text(dispute['id']), reason: text(dispute['reason']) }));
  return lines.join('\n');
}

function decided(decision: Entry, by: string, say: Say, label: Label): string[] {
  const lines = [say('crm-note-decided', { by, verdict: text(decision['verdict']), state: label('state', text(decision['state'])), until: text(decision['until']) === '' ? 'none' : text(decision['until']) })];
  if (text(decision['reason']) !== '') lines.push(say('crm-note-reason', { reason: label('reason', text(decision['reason'])) }));
  for (const assumption of Array.isArray(decision['assumptions']) ? (decision['assumptions'] as Entry[]) : []) {
    lines.push(say('crm-note-assumption', { assumption: label('assumption', text(assumption['id'])), holds: text(assumption['holds']) }));
  }
  return [...lines, ...remark(decision, say)];
}

const remark = (entry: Entry, say: Say): string[] => (text(entry['note']) === '' ? [] : [say('crm-note-remark', { text: text(entry['note']) })]);

const text = (value: Json | undefined): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
