import { expect, test } from 'vitest';
import type { RuleFileView } from '../engine/interface.ts';
import { lacking, type Delivered } from './lacking.ts';

const view = (attributes: string[], signals: string[]): RuleFileView => {
  const named = (id: string): { id: string; label: object } => ({ id, label: { en: id } });
  return { attributes: attributes.map(named), signals: signals.map(named) } as unknown as RuleFileView;
};
const delivered: Delivered = { list: 'a list', given: { attributes: ['name', 'amount'], signals: ['call'] }, unread: { attributes: ['industry'], signals: ['mail'] }, anySignal: false };
const ids = (draft: RuleFileView, compared: RuleFileView, of: Delivered): Record<string, string[]> => {
  const { unread, unmapped } = lacking(draft, compared, of);
  return { unread: unread.map(({ id }) => id), unmapped: unmapped.map(({ id }) => id) };
};

test('what the CRM was not asked for is unread; what only the draft reads and nothing maps is unmapped', () => {
  const compared = view(['name', 'sites'], ['call', 'webinar']);
  expect(ids(view(['name', 'sites'], ['call', 'webinar']), compared, delivered)).toEqual({ unread: [], unmapped: [] });
  expect(ids(view(['name', 'amount', 'industry', 'employees', 'sites'], ['mail', 'visit']), compared, delivered)).toEqual({ unread: ['industry', 'mail'], unmapped: ['employees', 'visit'] });
  // Rules that came into force since may read more than was asked for, too.
  expect(ids(view(['industry'], []), view(['industry'], []), delivered)).toEqual({ unread: ['industry'], unmapped: [] });
});

test('rows that name types themselves may hold any signal', () => {
  expect(ids(view(['employees'], ['visit']), view([], []), { ...delivered, anySignal: true })).toEqual({ unread: [], unmapped: ['employees'] });
});
