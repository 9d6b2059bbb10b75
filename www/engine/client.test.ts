import { expect, test, vi } from 'vitest';
import { Engine, type Port } from './client.ts';
import type { Request } from './protocol.ts';

function pair(): { engine: Engine; sent: Request[]; reply(data: unknown): void; port: Port } {
  const sent: Request[] = [];
  const port: Port = { postMessage: (message) => void sent.push(message), onmessage: null, onerror: null, terminate: vi.fn() };
  const engine = new Engine(port);
  return { engine, sent, port, reply: (data) => port.onmessage?.({ data } as MessageEvent) };
}

test('an answer goes to the call that asked, progress before it', async () => {
  const { engine, reply } = pair();
  const progress = vi.fn();
  const first = engine.open([], { progress });
  const second = engine.list('2026-11-24T09:20:00Z');
  reply({ id: 1, progress: { phase: 'read', file: 'a', done: 1, total: 2 } });
  reply({ id: 2, answer: ['row'] });
  reply({ id: 1, answer: 'opened' });
  expect(await second).toEqual(['row']);
  expect(await first).toBe('opened');
  expect(progress).toHaveBeenCalledOnce();
});

test('a cancelled call is told to the worker, and a late answer is ignored', async () => {
  const { engine, sent, reply } = pair();
  const control = new AbortController();
  const call = engine.list('x', { signal: control.signal });
  control.abort();
  await expect(call).rejects.toThrow();
  expect(sent.at(-1)).toEqual({ cancel: 1 });
  reply({ id: 1, answer: [] });
});

test('a failure keeps its name', async () => {
  const { engine, reply } = pair();
  const call = engine.card(0, 'x');
  reply({ id: 1, error: { name: 'RangeError', message: 'no such contact' } });
  await expect(call).rejects.toMatchObject({ name: 'RangeError', message: 'no such contact' });
});

test('an engine that cannot start fails every call, present and later', async () => {
  const { engine, reply } = pair();
  const call = engine.list('x');
  reply({ broken: 'no wasm' });
  await expect(call).rejects.toThrow('no wasm');
  await expect(engine.list('x')).rejects.toThrow('no wasm');
});
