/** Stands between a browser and everything, and writes down which hosts are asked for what. What goes to this computer it passes on. */
import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Gate {
  address: string;
  /** `host:port`, path and query of each request, by whatever page or worker. */
  asked: { host: string; path: string }[];
  close(): Promise<void>;
}

export async function gate(): Promise<Gate> {
  const asked: Gate['asked'] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '');
    asked.push({ host: url.host, path: url.pathname + url.search });
    request.pipe(ask(url, { method: request.method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    }).on('error', () => response.writeHead(502).end()));
  });
  // An encrypted connection leads out of this computer: it is written down, and ends here.
  server.on('connect', ({ url }, socket) => {
    asked.push({ host: url ?? '', path: '' });
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked,
    close: () => new Promise((closed) => {
      server.closeAllConnections();
      server.close(() => closed());
    }),
  };
}
