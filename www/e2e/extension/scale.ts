/** What a page holds, with its workers, once everything is collected that can be. */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';

export interface Weight {
  /** Bytes of JavaScript in the page, and in its workers. */
  heap: number;
  workers: number;
  /** Bytes of each memory of WebAssembly in the workers: they only ever grow. */
  wasm: number[];
  listeners: number;
  nodes: number;
}

type Send = (method: string, given?: object) => Promise<Record<string, unknown>>;

export async function scale(context: BrowserContext, page: Page): Promise<() => Promise<Weight>> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  const workers = await attached(devtools);
  return async () => {
    for (let round = 0; round < 3; round += 1) await devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await devtools.send('Performance.getMetrics');
    const of = (name: string): number => metrics.find((one) => one.name === name)?.value ?? 0;
    const weight: Weight = { heap: of('JSHeapUsedSize'), workers: 0, wasm: [], listeners: of('JSEventListeners'), nodes: of('Nodes') };
    for (const send of workers) {
      await send('HeapProfiler.collectGarbage');
      weight.workers += Number((await send('Runtime.getHeapUsage'))['usedSize']);
      weight.wasm.push(...(await memories(send)));
    }
    return weight;
  };
}

/** The workers of a page, each as a way to ask it. */
async function attached(devtools: CDPSession): Promise<Send[]> {
  const workers: Send[] = [];
  const waiting = new Map<number, (result: Record<string, unknown>) => void>();
  let next = 1;
  devtools.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: Record<string, unknown> };
    if (id !== undefined) waiting.get(id)?.(result ?? {});
  });
  devtools.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.push((method, params = {}) => new Promise((resolve) => {
      const id = next++;
      waiting.set(id, resolve);
      void devtools.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
    }));
  });
  await devtools.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  return workers;
}

async function memories(send: Send): Promise<number[]> {
  const { result: kind } = await send('Runtime.evaluate', { expression: 'WebAssembly.Memory.prototype' }) as { result: { objectId: string } };
  const { objects } = await send('Runtime.queryObjects', { prototypeObjectId: kind.objectId }) as { objects: { objectId: string } };
  const { result } = await send('Runtime.callFunctionOn', { objectId: objects.objectId, functionDeclaration: 'function () { return this.map(({ buffer }) => buffer.byteLength); }', returnByValue: true }) as { result: { value: number[] } };
  return result.value;
}
