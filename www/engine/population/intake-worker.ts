import initEngine, * as reife from '../../../pkg/reife.js';
import engineWasm from '../../../pkg/reife_bg.wasm?url';
import { workbookApart as workbook } from '../apart.ts';
import { at, check, guess, mapping, records } from '../loaded.ts';
import type { Package } from '../package.ts';
import { serve } from './calls.ts';
import { Intake } from './intake.ts';
import type { IntakeCalls } from './intake-protocol.ts';
import { populationPackage } from './package.ts';
import { storeFor } from './store.ts';

const hash = async () => new (await populationPackage()).FileHash();
const ready = initEngine(at(engineWasm));
const { inspect, ...others } = new Intake({ engine: reife as unknown as Package, records, mapping, guess, check, workbook }, hash, storeFor).answers;
serve<IntakeCalls>(self as never, { ...others, inspect: async (ask, turn) => { await ready; return inspect(ask, turn); } });
