/** How the members of an item are laid out: what belongs together, the most needed first. A block with a title of its own names a text. */
import { FIELDS, type SectionName } from '../file/lists.ts';

export interface Block { title: string; keys: readonly string[] }

const LAID_OUT: Partial<Record<SectionName, readonly Block[]>> = {
  rules: [
    { title: '', keys: ['label', 'points', 'points_each', 'of', 'cap', 'dimension', 'owner'] }, { title: 'when', keys: ['when'] }, { title: 'rests-on', keys: ['assumptions'] },
  ],
  states: [
    { title: '', keys: ['label', 'stage', 'decided_by', 'decide_within_hours', 'then', 'handover', 'adverse'] }, { title: 'when', keys: ['when'] }, { title: 'requires', keys: ['requires'] },
    { title: 'stay', keys: ['stay'] }, { title: 'decisions', keys: ['valid_days', 'returned_to', 'rejected_to', 'reasons'] }, { title: 'next', keys: ['next'] },
  ],
  facts: [
    { title: '', keys: ['label', 'measure', 'of', 'attribute', 'within_days', 'half_life_days', 'fast_half_life_days', 'credible_mass', 'check', 'stances'] }, { title: 'reads', keys: ['signals'] },
  ],
  conditions: [{ title: '', keys: ['label'] }, { title: 'when', keys: ['when'] }],
  signals: [{ title: '', keys: ['label', 'kind', 'class', 'party', 'owner', 'purpose'] }, { title: 'limits', keys: ['value', 'max_per_day', 'keep_days', 'heard', 'burst'] }],
};

export function blocks(section: SectionName): Block[] {
  const keys = FIELDS[section].map(({ key }) => key).filter((key) => key !== 'id' && key !== 'note');
  const first = LAID_OUT[section] ?? [{ title: '', keys: section === 'roles' ? ['id', ...keys] : keys }];
  const rest = FIELDS[section].some(({ key }) => key === 'note') ? [{ title: 'note', keys: ['note'] }] : [];
  const named = FIELDS[section].some(({ as }) => as === 'id') ? [{ title: '', keys: ['id'] }] : [];
  return [...first, ...rest, ...named];
}
