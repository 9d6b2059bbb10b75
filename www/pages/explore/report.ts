/** A problem as a sentence and a place, and a list of them as a file. */
import { save } from '../../parts/save.ts';
import type { Diagnostic } from '../../engine/interface.ts';
import type { FileFault } from '../../engine/protocol.ts';
import { t } from '../../texts/texts.ts';

export { said } from '../../texts/said.ts';

const PLACES = { export: 'at-line', evidence: 'at-line', made: 'at-row' };

export function place(problem: Diagnostic | FileFault): string {
  if ('file' in problem) {
    const line = t(PLACES[problem.stage], { line: problem.line });
    return [problem.file, line, problem.contact === null ? '' : t('of-contact', { contact: problem.contact }), problem.place].filter(Boolean).join(' · ');
  }
  return [t('at-line-column', { line: problem.line, column: problem.column }), problem.place].filter(Boolean).join(' · ');
}

export function download(name: string, given: string[] | string): void {
  const text = typeof given === 'string' ? given : given.join('\n') + '\n';
  save(name, text, 'text/plain');
}
