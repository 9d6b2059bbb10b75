/** Starts the engine's worker. */
import { Engine } from './client.ts';
import { spawn } from './spawn.ts';
import address from './worker.ts?worker&url';

export function startEngine(): Engine {
  return new Engine(spawn(address, 'reife') as never);
}
