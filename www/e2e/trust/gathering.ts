/** A place that keeps whatever is posted to it, as one for status reports does. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Posted { method: string; path: string; headers: IncomingHttpHeaders; body: string }

export interface Gathering {
  address: string;
  posted: Posted[];
  close(): Promise<void>;
}

export async function gathering(): Promise<Gathering> {
  const posted: Posted[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      posted.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString() });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/in/`, posted,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
