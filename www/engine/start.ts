/** Starts the engine's worker. */
import { Engine } from './client.ts';
import { startWorker } from './scripts.ts';
import address from './worker.ts?worker&url';

export const startEngine = (): Engine => new Engine(startWorker(address, 'reife') as never);
