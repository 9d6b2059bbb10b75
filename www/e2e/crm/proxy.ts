/** Stands before a CRM and delays its answers, or does not answer. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Proxy {
  url: string;
  /** How long each answer is held back. */
  delay_ms: number;
  asked: number;
  close(): Promise<void>;
}

export async function proxy(before: string): Promise<Proxy> {
  const server = createServer((request, response) => void pass(request, response));
  const made: Proxy = {
    url: '', delay_ms: 0, asked: 0,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    made.asked += 1;
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    await new Promise((resolve) => setTimeout(resolve, made.delay_ms));
    const { host: _host, connection: _connection, 'content-length': _length, 'transfer-encoding': _encoding, ...headers } = request.headers;
    const answer = await fetch(new URL(request.url ?? '', before), {
      method: request.method ?? 'GET', redirect: 'manual', headers: headers as Record<string, string>, ...(parts.length === 0 ? {} : { body: Buffer.concat(parts) }),
    });
    const passed = [...answer.headers].filter(([name]) => !['content-encoding', 'content-length', 'transfer-encoding', 'connection', 'set-cookie', 'keep-alive'].includes(name));
    response.writeHead(answer.status, [...passed, ...answer.headers.getSetCookie().map((cookie): [string, string] => ['set-cookie', cookie])].flat());
    response.end(Buffer.from(await answer.arrayBuffer()));
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  made.url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`;
  return made;
}
