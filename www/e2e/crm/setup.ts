/** What vitest does before and after all tests of the CRMs. */
import type { TestProject } from 'vitest/node';
import { install, start } from './start.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    tryton: string;
    creme: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const begun = performance.now();
  install('tryton', 'creme');
  const installed = performance.now();
  const running = await Promise.allSettled([start('tryton'), start('creme')]);
  const stop = async (): Promise<void> => {
    for (const one of running) if (one.status === 'fulfilled') await one.value.stop();
  };
  const [tryton, creme] = running;
  if (tryton?.status !== 'fulfilled' || creme?.status !== 'fulfilled') {
    await stop();
    throw running.find((one) => one.status === 'rejected')?.reason;
  }
  const seconds = (from: number, to: number): string => ((to - from) / 1000).toFixed(1);
  console.log(`crm: installed in ${seconds(begun, installed)} s, started in ${seconds(installed, performance.now())} s`);
  project.provide('tryton', tryton.value.url);
  project.provide('creme', creme.value.url);
  return stop;
}
