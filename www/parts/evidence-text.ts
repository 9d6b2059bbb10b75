/** Evidence in words. What a record says is always put in as text. */
import type { Value } from '../engine/interface.ts';
import type { Case } from '../reading/case.ts';
import type { Shown } from '../reading/evidence.ts';
import type { Rulebook } from '../reading/rulebook.ts';
import { title } from '../reading/rows.ts';
import { date, number } from '../texts/format.ts';
import { person } from './names.ts';
import { find, t } from '../texts/texts.ts';
import { nameOf, word } from '../texts/names.ts';

export function valueText(value: unknown, rules: Rulebook): string {
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value === 'number') return Number.isFinite(value) ? number(value) : String(value);
  if (typeof value !== 'string') return value == null ? '' : JSON.stringify(value);
  if (/^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/.test(value)) return date(value);
  const topic = rules.topic(value);
  return topic ? nameOf(topic, value) : value;
}

export function factText(id: string, value: Value, rules: Rulebook): string {
  if (typeof value !== 'string') return valueText(value, rules);
  if (id === 'role') return word('role', value);
  return id.startsWith('check.') ? word('verdict', value) : valueText(value, rules);
}

export function factName(id: string, rules: Rulebook): string {
  if (id === 'role') return t('role');
  if (id.startsWith('check.')) return t('check-of', { check: nameOf(rules.check(id.slice(6)), id.slice(6), 'check') });
  return nameOf(rules.fact(id), id);
}

export function evidenceName({ of, what, id }: Shown, rules: Rulebook): string {
  if (of === 'signal') return nameOf(rules.signal(what), what);
  if (of === 'attribute') return nameOf(rules.attribute(what), what, 'attribute');
  if (of === 'check') return t('check-of', { check: nameOf(rules.check(what), what, 'check') });
  return id;
}

/** Topic, value, who said it or where from, campaign, and whose it is. */
export function evidenceParts(shown: Shown, given: Case): string[] {
  const { rules, account } = given;
  const { of, topic, value, by, source, campaign, contact, note } = shown;
  const other = contact === null ? undefined : account.find((row) => row.contact === contact);
  return [
    contact === null ? '' : other ? title(other) : contact,
    topic === null ? '' : nameOf(rules.topic(topic), topic),
    of === 'check' && typeof value === 'string' ? word('verdict', value) : valueText(value, rules),
    note ? t('quoted', { text: note }) : '',
    by !== null && of === 'signal' ? t('heard-by', { by: person(by, given) }) : by !== null ? t('by', { by: person(by, given) }) : '',
    source === null ? '' : sourceText(source),
    campaign === null ? '' : nameOf(rules.campaign(campaign), campaign),
  ].filter((part) => part !== '');
}

const sourceText = (source: string): string => find(`source-${source.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`) ?? source;
