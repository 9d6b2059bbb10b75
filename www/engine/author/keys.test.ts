import { expect, test } from 'vitest';
import { rings } from './keys.ts';

const key = () => ({ file: 'm1.pem', pem: new Uint8Array([1]), passphrase: new Uint8Array([7, 8, 9]) });

test('after an act, whatever came of it, the ring is freed and the passphrase wiped', () => {
  let freed = 0;
  const { withKey, withKeys } = rings(() => ({
    open: (file: string) => (file === 'locked.pem' ? { fault: { grade: 'use', code: 'author-key-locked', message: 'author-key-locked', arguments: {} } } : { answer: { key: 'ab' }, files: [] }) as never,
    free: () => { freed++; },
  }));
  const good = key();
  expect(withKey(good, () => ({ answer: 1, files: [] }))).toEqual({ answer: 1, files: [] });
  const locked = { ...key(), file: 'locked.pem' };
  const beside = key();
  expect(withKeys([beside, locked], () => { throw new Error('not reached'); })).toMatchObject({ fault: { code: 'author-key-locked' } });
  const broken = key();
  expect(() => withKey(broken, () => { throw new Error('broken'); })).toThrow('broken');
  expect(freed).toBe(3);
  for (const { passphrase } of [good, locked, beside, broken]) expect([...passphrase]).toEqual([0, 0, 0]);
});
