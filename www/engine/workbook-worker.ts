/** Reads one workbook and is over: a step that cannot be stopped from within is stopped by ending this worker. */
import type { NamedBlob } from './bytes.ts';
import { serve } from './population/calls.ts';
import { sheets } from './loaded.ts';
import type { Tabled } from './tables.ts';
import { fromWorkbook } from './workbook.ts';

export interface WorkbookCalls { read: { ask: NamedBlob; answer: Tabled | null } }

serve<WorkbookCalls>(self as never, { read: async (file) => fromWorkbook(await sheets(), file) });
