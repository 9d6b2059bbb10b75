import { expect, test, vi } from 'vitest';
import type { Outbox } from './outbox.ts';
import { Pump } from './pump.ts';

test('drains when something is due, waits where another tab is at it, stops when told to', async () => {
  vi.useFakeTimers({ now: 0 });
  let due: number | null = 5_000;
  let drained = 0;
  const outbox = Object.assign(new EventTarget(), {
    nextTime: async () => due,
    drain: async () => { drained++; return due; },
  });
  const pump = new Pump(outbox as unknown as Outbox);
  await vi.advanceTimersByTimeAsync(0);
  expect(drained, 'once at the start').toBe(1);
  await vi.advanceTimersByTimeAsync(4_999);
  expect(drained).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(drained, 'when it is due').toBe(2);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(drained, 'once a second while it stays due').toBe(5);
  due = null;
  await vi.advanceTimersByTimeAsync(120_000);
  expect(drained, 'and no more when nothing waits').toBe(6);
  due = 136_000;
  outbox.dispatchEvent(new Event('change'));
  await vi.advanceTimersByTimeAsync(8_500);
  expect(drained, 'a change plans anew').toBe(7);
  pump.stop();
  outbox.dispatchEvent(new Event('change'));
  await vi.advanceTimersByTimeAsync(120_000);
  expect(drained).toBe(7);
  vi.useRealTimers();
});
