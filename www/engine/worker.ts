/** The worker: loads the engine and answers one request after the other. Imports its package; the others are `packages.ts`'s. */
import init, * as reife from '../../pkg/reife.js';
import wasm from '../../pkg/reife_bg.wasm?url';
import { Governing, type TrustPackage } from './governing.ts';
import type { Task } from './load.ts';
import type { Package } from './package.ts';
import { mapping, sheets } from './packages.ts';
import type { Checked, Reply, Request } from './protocol.ts';
import { around, confirm, trusted } from './surroundings.ts';
import { Workbench } from './workbench.ts';

const at = (address: string): { module_or_path: URL } => ({ module_or_path: new URL(address, self.location.href) });

const governing = new Governing(reife as unknown as TrustPackage, around);
const workbench = new Workbench({ engine: reife as unknown as Package, mapping, sheets }, governing);
const running = new Map<number, AbortController>();
const say = (reply: Reply): void => postMessage(reply);

const ready = init(at(wasm)).then(
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
  const before = network(data);
  if (before === null) queue(data, task);
  else before.then(() => queue(data, task), (cause: unknown) => say({ id: data.id, error: described(cause) }));
});

type Asked = Exclude<Request, { cancel: number }>;

/** Looking for news of the rules takes as long as the network does: everything else goes on meanwhile, and its turn comes after. */
function network(request: Asked): Promise<unknown> | null {
  return request.call === 'look' ? ready.then(() => governing.look(request.ask.clock)) : null;
}

function queue(request: Asked, task: Task): void {
  turn = turn
    .then(async () => {
      task.signal.throwIfAborted();
      say({ id: request.id, answer: await answer(request, task) });
    })
    .catch((cause: unknown) => say({ id: request.id, error: described(cause) }))
    .finally(() => running.delete(request.id));
}

function answer(request: Asked, task: Task): unknown {
  switch (request.call) {
    case 'govern': return governing.govern(request.ask.settings, request.ask.clock).then(() => workbench.follow(request.ask.clock, task)).then(() => governing.view(request.ask.clock));
    case 'check': return checked(request.ask.text);
    case 'written': return governing.written(request.ask.clock);
    case 'look': return workbench.follow(request.ask.clock, task).then(() => governing.view(request.ask.clock));
    case 'meet': return governing.meet(request.ask.repository);
    case 'confirm': return confirm(request.ask.repository, request.ask.root);
    case 'trusted': return trusted(request.ask.repository);
    case 'open': return workbench.open(request.ask, task);
    case 'inspect': return workbench.inspect(request.ask, task);
    case 'use': return workbench.use();
    case 'discard': return workbench.discard();
    case 'refused': return workbench.refused(task);
    case 'list': return workbench.list(request.ask, task);
    case 'card': return workbench.card(request.ask);
    case 'decide': return workbench.decide(request.ask);
    case 'tryOut': return workbench.tryOut(request.ask);
    case 'amend': return workbench.amend(request.ask);
    case 'course': return workbench.course(request.ask, task);
    case 'subject': return workbench.subject(request.ask);
    case 'faults': return workbench.faults();
    case 'mapped': return workbench.mapped(request.ask, task);
  }
}

function checked(text: string): Checked {
  const rules = new reife.RuleFile(new TextEncoder().encode(text));
  try {
    return { diagnostics: rules.diagnostics() as Checked['diagnostics'], view: (rules.view() as Checked['view'] | undefined) ?? null };
  } finally {
    rules.free();
  }
}

const described = (cause: unknown): { name: string; message: string } =>
  cause instanceof Error || cause instanceof DOMException
    ? { name: cause.name, message: cause.message }
    : { name: 'Error', message: String(cause) };
