/** Several tabs, one outbox: only one of them delivers at a time, and all of them hear when something changes. */

export interface Turns {
  /** Runs the work if nobody else does; otherwise the one who does will look again. */
  alone(work: () => Promise<void>): Promise<void>;
  /** Runs the work once nobody else does any: nothing is on its way out meanwhile. */
  quietly<T>(work: () => Promise<T>): Promise<T>;
  /** Tells the other tabs. */
  tell(): void;
  /** Calls back when another tab tells. */
  hear(listener: () => void): void;
  close(): void;
}

export function turnsOfTabs(name = 'reife.outbox'): Turns {
  const channel = new BroadcastChannel(name);
  return {
    alone: (work) => navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock === null ? undefined : work())).then(() => {}),
    quietly: (work) => navigator.locks.request(name, work) as ReturnType<typeof work>,
    tell: () => channel.postMessage(null),
    hear: (listener) => channel.addEventListener('message', listener),
    close: () => channel.close(),
  };
}
