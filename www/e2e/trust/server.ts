/** A static web host: the built page, and below rules/ a repository, with the headers that ours asks for. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { sha256 } from './repository.ts';

const DIST = resolve(import.meta.dirname, '../../dist');
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json', '.svg': 'image/svg+xml' };
const CHANGING = /^metadata\/(timestamp|\d+\.root)\.json$|^audit\//;

export class Host {
  /** What lies below rules/: files by path, in memory or in a folder. */
  rules: ReadonlyMap<string, Buffer> | string = new Map();
  /** What lies beside the page as rules.json. */
  beside: { repository?: string; trustedRoot?: string; shadow?: string } = {};
  /** Whether the repository's host can be reached. */
  up = true;
  /** Whether pages of other origins may read the repository. */
  shared = true;
  /** How long it takes to answer, in milliseconds. */
  slow = 0;
  /** What was asked of the repository, with what was answered. */
  readonly asked: { path: string; status: number }[] = [];
  /** The folder of the built page. */
  readonly #dist: string;
  readonly #server: Server;

  private constructor(dist: string) {
    this.#dist = dist;
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  static async open(dist = DIST): Promise<Host> {
    const host = new Host(dist);
    await new Promise<void>((done) => host.#server.listen(0, '127.0.0.1', done));
    return host;
  }

  /** `localhost`, since plain HTTP is allowed there only. */
  get address(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  get repository(): string {
    return `${this.address}/rules/`;
  }

  /** Pins a root as the page's own. */
  pin(root: string): void {
    this.beside = { repository: './rules/', trustedRoot: root };
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((done) => this.#server.close(() => done()));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const path = decodeURIComponent(new URL(request.url ?? '/', this.address).pathname).slice(1) || 'index.html';
    if (path === 'rules.json') return send(request, response, Buffer.from(JSON.stringify(this.beside)), '.json', 'no-store');
    if (!path.startsWith('rules/')) return this.#page(request, response, path);
    if (!this.up) return void request.socket.destroy();
    const own = path.slice('rules/'.length);
    const file = this.#file(own);
    if (this.shared) response.setHeader('access-control-allow-origin', '*').setHeader('access-control-expose-headers', 'ETag, Date');
    setTimeout(() => {
      if (file === undefined) send(request, response, null);
      else send(request, response, file, '.json', CHANGING.test(own) ? 'no-cache' : 'public, max-age=31536000, immutable');
      this.asked.push({ path: own, status: response.statusCode });
    }, this.slow);
  }

  #file(path: string): Buffer | undefined {
    if (typeof this.rules !== 'string') return this.rules.get(path);
    const full = join(this.rules, path);
    return existsSync(full) && statSync(full).isFile() ? readFileSync(full) : undefined;
  }

  #page(request: IncomingMessage, response: ServerResponse, path: string): void {
    const full = join(this.#dist, path);
    const isThere = full.startsWith(this.#dist + sep) && existsSync(full) && statSync(full).isFile();
    send(request, response, isThere ? readFileSync(full) : null, extname(full), 'no-cache');
  }
}

function send(request: IncomingMessage, response: ServerResponse, bytes: Buffer | null, type = '', cache = 'no-cache'): void {
  if (bytes === null) return void response.writeHead(404, { 'cache-control': cache }).end();
  const etag = `"${sha256(bytes).slice(0, 16)}"`;
  const headers = { etag, 'cache-control': cache, 'content-type': TYPES[type] ?? 'application/octet-stream' };
  if (request.headers['if-none-match'] === etag) response.writeHead(304, headers).end();
  else response.writeHead(200, { ...headers, 'content-length': bytes.length }).end(bytes);
}
