/** The worker: loads the engine and answers one request after the other. With `loaded.ts` the only file that imports the packages. */
import init, * as reife from '../../pkg/reife.js';
import wasm from '../../pkg/reife_bg.wasm?url';
import { Governing, type TrustPackage } from './governing.ts';
import type { Task } from './load.ts';
import { workbookApart as workbook } from './apart.ts';
import { at, check, guess, mapping, records, rights } from './loaded.ts';
import type { Package } from './package.ts';
import type { Checked, Reply, Request } from './protocol.ts';
import { around, confirm, trusted } from './surroundings.ts';
import { Workbench } from './workbench.ts';

const governing = new Governing(reife as unknown as TrustPackage, around);
const workbench = new Workbench({ engine: reife as unknown as Package, records, mapping, guess, check, rights, workbook }, governing);
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

/** Looking for news of the rules and loading a package take as long as the network does: everything else goes on meanwhile, and their turn comes after. */
function network(request: Asked): Promise<unknown> | null {
  switch (request.call) {
    case 'look': return ready.then(() => governing.look(request.ask.clock));
    case 'subject': case 'journal': return rights();
    default: return null;
  }
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
    case 'beside': return workbench.beside(request.ask);
    case 'subject': return workbench.subject(request.ask);
    case 'journal': return workbench.journal(request.ask);
    case 'faults': return workbench.faults();
    case 'mapped': return workbench.mapped(request.ask, task);
  }
}

async function checked(text: string): Promise<Checked> {
  const bytes = new TextEncoder().encode(text);
  const diagnostics = (await check()).check(bytes);
  const rules = new reife.RuleFile(bytes);
  try {
    return { diagnostics, view: (rules.view() as Checked['view'] | undefined) ?? null };
  } finally {
    rules.free();
  }
}

const described = (cause: unknown): { name: string; message: string } =>
  cause instanceof Error || cause instanceof DOMException
    ? { name: cause.name, message: cause.message }
    : { name: 'Error', message: String(cause) };
