/** A small CRM with an interface of the usual kind, for what a description of one can say: revisions, pages, statuses. */
import { createServer, type Server } from 'node:http';

export interface Rest {
  url: string;
  /** Bodies of notes and their keys. */
  notes: { text: string; key: string }[];
  lead: Record<string, unknown>;
  /** Answers everything with this status, if it is set. */
  answers: number | null;
  close(): Promise<void>;
}

/** What it is filled with: `text` of an activity by its number, the person's name, the lead's title. */
export interface Filling { text?: (at: number) => string; person?: string; company?: string }

export async function rest(activities: number, { text = (at) => `Nr. ${at}`, person = 'Ida Neumann', company = 'Hafen & Söhne' }: Filling = {}): Promise<Rest> {
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
      const [status, answer] = made.answers === null ? route(request.method ?? 'GET', url, request.headers['if-match'], String(request.headers['idempotency-key'] ?? ''), body) : [made.answers, { message: 'no' }];
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(answer === null ? '' : JSON.stringify(answer));
    });
  });
  function route(method: string, url: URL, match: string | undefined, key: string, body: Record<string, unknown> | null): [number, unknown] {
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
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  const made: Rest = {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`, notes, lead, answers: null,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return made;
}
