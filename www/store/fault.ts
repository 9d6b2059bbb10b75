/** Why something could not be kept on this device. */

export type StoreCode = 'quota' | 'blocked' | 'newer' | 'unavailable';

export class StoreFault extends Error {
  readonly code: StoreCode;

  constructor(code: StoreCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'StoreFault';
    this.code = code;
  }
}

/** What the browser threw, as a fault with a code. */
export function storeFault(cause: unknown): StoreFault {
  if (cause instanceof StoreFault) return cause;
  const name = typeof cause === 'object' && cause !== null && 'name' in cause ? String(cause.name) : '';
  if (name === 'QuotaExceededError') return new StoreFault('quota', cause);
  if (name === 'VersionError') return new StoreFault('newer', cause);
  return new StoreFault('unavailable', cause);
}
