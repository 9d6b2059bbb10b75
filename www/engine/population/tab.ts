/** Which tab a file belongs to: its name begins with the tab's, and a tab holds a lock of that name while it has use for the file. */

/** This tab. */
export const TAB = crypto.randomUUID();

export const tabOf = (file: string): string => file.slice(0, file.indexOf('.'));
const lock = (tab: string): string => `reife-population ${tab}`;
const held = new Map<string, () => void>();

/** From now on no other tab deletes that tab's files. */
export function hold(tab: string): Promise<void> {
  if (held.has(tab)) return Promise.resolve();
  return new Promise((done) => {
    const until = new Promise<void>((release) => { held.set(tab, release); });
    void navigator.locks.request(lock(tab), { mode: 'shared' }, () => { done(); return until; });
  });
}

/** What this tab has no more use for; its own files it keeps holding. */
export function release(): void {
  for (const [tab, end] of held) {
    if (tab === TAB) continue;
    end();
    held.delete(tab);
  }
}

/** The tabs whose files another open tab has use for. */
export async function heldElsewhere(): Promise<(file: string) => boolean> {
  const count = new Map<string, number>();
  for (const { name } of (await navigator.locks.query()).held ?? []) if (name !== undefined) count.set(name, (count.get(name) ?? 0) + 1);
  return (file) => (count.get(lock(tabOf(file))) ?? 0) > Number(held.has(tabOf(file)));
}
