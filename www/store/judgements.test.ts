import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { JudgementStore, KEPT } from './judgements.ts';

const DAY = 86_400_000;

test('the last of a side on a contact counts; rule files do not mix', async () => {
  let now = 1;
  const store = new JudgementStore('last', () => now);
  await store.keep({ rules: 'f', side: 'sales', contact: 'c1', state: 'ready' });
  now = 2;
  await store.keep({ rules: 'f', side: 'sales', contact: 'c1', state: 'rest' });
  await store.keep({ rules: 'f', side: 'marketing', contact: 'c1', state: 'ready' });
  await store.keep({ rules: 'other', side: 'sales', contact: 'c1', state: 'ready' });
  expect(await store.all('f')).toEqual([{ rules: 'f', side: 'marketing', contact: 'c1', state: 'ready', at: 2 }, { rules: 'f', side: 'sales', contact: 'c1', state: 'rest', at: 2 }]);
  await store.forget('f');
  expect(await store.all('f')).toEqual([]);
  expect(await store.all('other')).toHaveLength(1);
  await store.close();
});

test('after ninety days they are gone', async () => {
  let now = 0;
  const store = new JudgementStore('old', () => now);
  await store.keep({ rules: 'f', side: 'sales', contact: 'c1', state: 'ready' });
  now = KEPT * DAY - 1;
  expect(await store.all('f')).toHaveLength(1);
  now += 1;
  expect(await store.all('f')).toEqual([]);
  await store.close();
});
