// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { Fold } from './fold.ts';

async function fold(load?: () => Promise<unknown>): Promise<{ made: Fold; details: HTMLDetailsElement; press(): boolean }> {
  const made = new Fold();
  made.load = load;
  document.body.append(made);
  await made.updateComplete;
  const details = made.renderRoot.querySelector('details')!;
  const press = (): boolean => details.querySelector('summary')!.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  return { made, details, press };
}

test('it opens once what lies in it is there', async () => {
  let there = (): void => {};
  const load = vi.fn(() => new Promise<void>((loaded) => { there = loaded; }));
  const { details, press } = await fold(load);
  expect(press()).toBe(false);
  expect([details.open, load.mock.calls.length]).toEqual([false, 1]);
  there();
  await vi.waitFor(() => expect(details.open).toBe(true));
  // To close it nothing is loaded.
  expect(press()).toBe(true);
});

test('opened from elsewhere it loads, too', async () => {
  const load = vi.fn(() => Promise.resolve());
  const { made, details } = await fold(load);
  await made.open();
  expect([details.open, load.mock.calls.length > 0]).toEqual([true, true]);
});

test('with nothing to load the browser opens it', async () => {
  expect((await fold()).press()).toBe(true);
});
