/** The worker: loads the engine and answers one request after the other. The only file that imports the package. */
import init, * as reife from '../../pkg/reife.js';
import wasm from '../../pkg/reife_bg.wasm?url';
import type { Task } from './load.ts';
import type { Package } from './package.ts';
import type { Reply, Request } from './protocol.ts';
import { Workbench } from './workbench.ts';

const workbench = new Workbench(reife as unknown as Package);
const running = new Map<number, AbortController>();
const say = (reply: Reply): void => postMessage(reply);

const ready = init({ module_or_path: new URL(wasm, self.location.href) }).then(
  () => say({ ready: true }),
  (cause: unknown) => say({ broken: String(cause) }),
);
let turn: Promise<unknown> = ready;

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  if ('cancel' in data) {
    running.get(data.cancel)?.abort();
    return;
  }
  const control = new AbortController();
  running.set(data.id, control);
  const task: Task = { signal: control.signal, progress: (progress) => say({ id: data.id, progress }) };
  turn = turn
    .then(async () => {
      control.signal.throwIfAborted();
      say({ id: data.id, answer: await answer(data, task) });
    })
    .catch((cause: unknown) => say({ id: data.id, error: described(cause) }))
    .finally(() => running.delete(data.id));
});

function answer(request: Exclude<Request, { cancel: number }>, task: Task): unknown {
  switch (request.call) {
    case 'open': return workbench.open(request.ask, task);
    case 'inspect': return workbench.inspect(request.ask, task);
    case 'use': return workbench.use();
    case 'discard': return workbench.discard();
    case 'refused': return workbench.refused(task);
    case 'list': return workbench.list(request.ask, task);
    case 'card': return workbench.card(request.ask);
    case 'decide': return workbench.decide(request.ask);
    case 'amend': return workbench.amend(request.ask);
    case 'course': return workbench.course(request.ask, task);
    case 'faults': return workbench.faults();
  }
}

const described = (cause: unknown): { name: string; message: string } =>
  cause instanceof Error || cause instanceof DOMException
    ? { name: cause.name, message: cause.message }
    : { name: 'Error', message: String(cause) };
