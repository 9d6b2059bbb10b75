/** A small CRM with an interface of the usual kind, for what a description of one can say: revisions, pages, statuses. */
import { createServer, type Server } from 'node:http';

export interface Rest {
  url: string;
  /** Bodies of notes and their keys. */
  notes: { text: string; key: string }[];
  lead: Record<string, unknown>;
  /** Answers everything with this status, if it is set, from this question on. */
  answers: number | null;
  from: number;
  /** So many of the next questions are answered with 429, and the wish to be left in peace for so many seconds. */
  busy: number;
  peace: number;
  /** How many questions were asked. */
  asked: number;
  close(): Promise<void>;
}

/** What it is filled with: `text` of an activity by its number, the person's name, the lead's title; and further leads, each with a firm and a person of its own. */
export interface Filling { text?: (at: number) => string; person?: string; company?: string; further?: number }

/** Ids of further leads begin behind this one. */
const FURTHER = 100;

export async function rest(activities: number, { text = (at) => `Nr. ${at}`, person = 'Ida Neumann', company = 'Hafen & Söhne', further = 0 }: Filling = {}): Promise<Rest> {
  const notes: Rest['notes'] = [];
  const lead: Record<string, unknown> = { title: 'Neues Lager', revision: 1, company: { id: 'k 1', name: company }, phase: 'offen', secret: 'never asked for' };
  const plain = Array.from({ length: activities }, (_, at) => ({
    id: `a${at}`, type: ['phone', 'mail', 'visit'][at % 3], happened_at: new Date(Date.UTC(2026, 9, 1) + at * 60_000).toISOString(), text: text(at), user: { id: 'u1', name: 'Jana Brandt' },
  }));
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const url = new URL(request.url ?? '', 'http://localhost');
      const body = parts.length === 0 ? null : (JSON.parse(Buffer.concat(parts).toString()) as Record<string, unknown>);
      made.asked += 1;
      if (made.busy > 0) {
        made.busy -= 1;
        response.writeHead(429, { 'retry-after': String(made.peace) });
        return void response.end();
      }
      const [status, answer] = made.answers === null || made.asked < made.from ? route(request.method ?? 'GET', url, request.headers['if-match'], String(request.headers['idempotency-key'] ?? ''), body) : [made.answers, { message: 'no' }];
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(answer === null ? '' : JSON.stringify(answer));
    });
  });
  function route(method: string, url: URL, match: string | undefined, key: string, body: Record<string, unknown> | null): [number, unknown] {
    const other = /^\/api\/(leads|companies\/k%20)\/?(\d{3,})(?:\/(people|activities))?$/.exec(url.pathname);
    if (url.pathname === '/api/leads') return [200, listed(url)];
    if (other !== null) return [200, { data: ofFurther(Number(other[2]), other[3]) }];
    if (url.pathname === '/api/companies/k%201/people') return [200, { data: [{ id: 'p1', name: person, function: 'Champion' }] }];
    if (url.pathname === '/api/leads/7/activities') {
      if (method === 'POST') {
        notes.push({ text: String(body?.['text']), key });
        return [201, { data: { id: `n${notes.length}` } }];
      }
      const [from, count] = [Number(url.searchParams.get('from')), Number(url.searchParams.get('count'))];
      const all = [...notes.map(({ text }, at) => ({ id: `n${at + 1}`, type: 'note', happened_at: '2026-11-26T09:00:00Z', text, user: { id: 'u1', name: 'Jana Brandt' } })), ...plain];
      return [200, { data: all.slice(from, from + count) }];
    }
    if (url.pathname !== '/api/leads/7') return [404, { message: 'unknown' }];
    if (method === 'PATCH') {
      if (match !== String(lead['revision'])) return [412, { message: 'changed' }];
      Object.assign(lead, body?.['data'], { revision: Number(lead['revision']) + 1 });
      return [204, null];
    }
    const asked = url.searchParams.get('fields')?.split(',') ?? [];
    return [200, { data: Object.fromEntries(Object.entries(lead).filter(([name]) => asked.includes(name))) }];
  }
  function listed(url: URL): unknown {
    const ids = [7, ...Array.from({ length: further }, (_, at) => FURTHER + at)];
    const behind = ids.filter((id) => id > Number(url.searchParams.get('after')));
    return { data: behind.slice(0, Number(url.searchParams.get('count'))).map((id) => ({ id })), total: ids.length };
  }
  function ofFurther(id: number, what: string | undefined): unknown {
    if (what === 'people') return [{ id: `p${id}`, name: `Person ${id}`, function: 'Champion' }];
    if (what === 'activities') return plain.slice(0, id % 5);
    return { title: `Lager ${id}`, revision: 1, company: { id: `k ${id}`, name: `Firma ${id}` } };
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  const made: Rest = {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`, notes, lead, answers: null, from: 0, busy: 0, peace: 1, asked: 0,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return made;
}
