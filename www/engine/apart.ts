/** A workbook is read in a worker of its own: reading is one step, and stopping it ends that worker and nothing else. */
import type { NamedBlob } from './bytes.ts';
import { Caller } from './population/calls.ts';
import { spawn } from './spawn.ts';
import type { Tabled } from './tables.ts';
import type { WorkbookCalls } from './workbook-worker.ts';
import address from './workbook-worker.ts?worker&url';

export async function workbookApart(file: NamedBlob, signal: AbortSignal): Promise<Tabled | null> {
  const reader = new Caller<WorkbookCalls>(spawn(address, 'reife-workbook') as never);
  try {
    return await reader.call('read', file, { signal });
  } finally {
    reader.close();
  }
}
