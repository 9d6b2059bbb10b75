/** Starts the workers: as many as there are cores, within reason. */
import { spawn } from '../spawn.ts';
import { Caller } from './calls.ts';
import { Crowd } from './crowd.ts';
import intake from './intake-worker.ts?worker&url';
import type { IntakeCalls } from './intake-protocol.ts';
import type { ShardCalls } from './protocol.ts';
import shard from './shard-worker.ts?worker&url';

const MOST_WORKERS = 8;

export const startIntake = (): Caller<IntakeCalls> => new Caller(spawn(intake, 'reife-intake') as never);

export function startCrowd(count = Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 2)): Crowd {
  return new Crowd(Array.from({ length: count }, (_, at) => new Caller<ShardCalls>(spawn(shard, `reife-population-${at}`) as never)));
}
