/** What the tests of the contract need of each CRM: how to log in, make, change and delete a record, fill it. */
import { readFileSync } from 'node:fs';
import { inject } from 'vitest';

import { creme as cremeAdapter } from '../../crm/creme/adapter.ts';
import { form, submit } from '../../crm/creme/form.ts';
import { get, page } from '../../crm/creme/pages.ts';
import type { Access, Adapter, Outcome, RecordRef } from '../../crm/contract.ts';
import { tryton as trytonAdapter } from '../../crm/tryton/adapter.ts';
import { columnsInUse } from '../../crm/used.ts';
import { creme, tryton, type Session } from './session.ts';

export interface World {
  adapter: Adapter;
  url: string;
  login(name: string, base?: string): Promise<Session>;
  /** As the browser shows it. */
  address(id: string, base?: string): string;
  /** The id of the seeded record about Nordhaus Logistik. */
  known: string;
  /** The mapping of these records, as text. */
  mapping: string;
  columns: string[];
  /** A field a rep may write, and how to read it from a record. */
  field: string;
  /** Makes a record with a person of its own. */
  make(session: Session): Promise<string>;
  /** Makes many, each with a person of its own and a note. */
  fillList(session: Session, count: number): Promise<string[]>;
  /** How many are made for the tests of lists, and how many of them make a page. */
  listed: { count: number; size: number };
  change(session: Session, record: RecordRef, value: string): Promise<void>;
  remove(session: Session, record: RecordRef): Promise<void>;
  /** Leaves so many plain notes. */
  fill(session: Session, record: RecordRef, count: number): Promise<void>;
  /** How many activities a record may be filled with in a test. */
  many: number;
  /** How many notes the record has, seen by the CRM's own interface. */
  notes(session: Session, record: RecordRef, containing: string): Promise<number>;
}

const never = new AbortController().signal;
export const mapping = (path: string): string => readFileSync(new URL(`../../crm/${path}`, import.meta.url), 'utf8');
const used = {
  attributes: new Set(['name', 'email', 'opportunity', 'opportunity_state', 'opportunity_amount', 'city']),
  signals: new Set(['call', 'mail', 'meeting', 'goal_stated']),
};

export const rpc = (session: Session, method: string, ...params: unknown[]): Promise<never> => rpcIn(session, {}, method, ...params);

/** In a context, such as the records a wizard was begun on. */
export async function rpcIn(session: Session, context: Record<string, unknown>, method: string, ...params: unknown[]): Promise<never> {
  const { body } = await session.send({ method: 'POST', path: 'crm/rpc/', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id: 1, method, params: [...params, context] }) }, never);
  const { result, error } = JSON.parse(body) as { result?: never; error?: unknown };
  if (error !== undefined) throw new Error(`${method}: ${JSON.stringify(error)}`);
  return result as never;
}

export const TRYTON: World = {
  adapter: trytonAdapter,
  url: inject('tryton'),
  login: (name, base = inject('tryton')) => tryton(base, name),
  address: (id, base = inject('tryton')) => `${base}#crm/model/sale.opportunity/${id};views=%5B1%2C2%5D`,
  known: '1',
  mapping: mapping('tryton/opportunity.mapping.json'),
  columns: columnsInUse(JSON.parse(mapping('tryton/opportunity.mapping.json')), used),
  field: 'comment',
  many: 5000,
  async make(session) {
    const [party] = await rpc(session, 'model.party.party.create', [{ name: 'Hafen & Söhne' }]) as number[];
    const [company] = await rpc(session, 'model.company.company.search', [], 0, 1, null) as number[];
    const [id] = await rpc(session, 'model.sale.opportunity.create', [{ party, company, currency: 1, description: 'Neues Lager', comment: 'so war es' }]) as number[];
    return String(id);
  },
  listed: { count: 120, size: 50 },
  async fillList(session, count) {
    const all = Array.from({ length: count }, (_, at) => at + 1);
    const parties = await rpc(session, 'model.party.party.create', all.flatMap((at) => [{ name: `Firma ${at}` }, { name: `Person ${at}` }])) as number[];
    const [type] = await rpc(session, 'model.party.relation.type.search', [['name', '=', 'Champion']], 0, 1, null) as number[];
    await rpc(await TRYTON.login('admin'), 'model.party.relation.all.create', all.map((at) => ({ from_: parties[2 * at - 2], to: parties[2 * at - 1], type })));
    const [company] = await rpc(session, 'model.company.company.search', [], 0, 1, null) as number[];
    const made = await rpc(session, 'model.sale.opportunity.create', all.map((at) => ({ party: parties[2 * at - 2], company, currency: 1, description: `Lager ${at}`, amount: { __class__: 'Decimal', decimal: String(at * 100) } }))) as number[];
    await rpc(session, 'model.ir.note.create', made.map((id, at) => ({ resource: `sale.opportunity,${id}`, message: `Anruf: Nr. ${at + 1}` })));
    return made.map(String);
  },
  change: (session, { id }, value) => rpc(session, 'model.sale.opportunity.write', [Number(id)], { comment: value }),
  async remove(session, { id }) {
    await rpc(session, 'model.sale.opportunity.cancel', [Number(id)]);
    await rpc(session, 'model.sale.opportunity.delete', [Number(id)]);
  },
  fill: (session, { id }, count) => rpc(session, 'model.ir.note.create', Array.from({ length: count }, (_, at) => ({ resource: `sale.opportunity,${id}`, message: `Anruf: Nr. ${at + 1}` }))),
  notes: (session, { id }, containing) => rpc(session, 'model.ir.note.search_count', [['resource', '=', `sale.opportunity,${id}`], ['message', 'ilike', `%${containing}%`]]),
};

const plainly = (session: Session): Access => ({ send: session.send, signal: never });

function got<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

/** Fills a form as a person would; where Creme leads afterwards. */
export async function fillIn(session: Session, path: string, values: Record<string, string>): Promise<string> {
  const { controls } = got(form(got(await page(plainly(session), get(path)))));
  const filled = controls.map(([name, value]): [string, string] => [name, values[name] ?? value]);
  return got(await submit(path, filled, plainly(session), path.startsWith('assistants/'))).url;
}

async function memoPages(session: Session, id: string): Promise<string[]> {
  const found: string[] = [];
  for (let at = 1; at < 100; at += 1) {
    const query = `brick_id=regular-assistants-memos&regular-assistants-memos_page=${at}`;
    const { body } = await session.send(get(`creme_core/bricks/reload/detailview/${id}/?${query}`), never);
    found.push(body);
    if (!body.includes(`data-page=\\"${at + 1}\\"`)) break;
  }
  return found;
}

export const CREME: World = {
  adapter: cremeAdapter,
  url: inject('creme'),
  login: (name, base = inject('creme')) => creme(base, name),
  address: (id, base = inject('creme')) => `${base}persons/contact/${id}`,
  known: '13',
  mapping: mapping('creme/contact.mapping.json'),
  columns: columnsInUse(JSON.parse(mapping('creme/contact.mapping.json')), used),
  field: 'description',
  many: 45,
  make: async (session) => /(\d+)\/?$/.exec(await fillIn(session, 'persons/contact/add', { last_name: 'Neumann', first_name: 'Ida' }))?.[1] ?? '',
  listed: { count: 6, size: 2 },
  async fillList(session, count) {
    const made: string[] = [];
    for (let at = 1; at <= count; at += 1) {
      const id = /(\d+)\/?$/.exec(await fillIn(session, 'persons/contact/add', { last_name: `Person ${at}`, first_name: 'Ida' }))?.[1] ?? '';
      await fillIn(session, `assistants/memo/add/${id}/`, { content: `Anruf: Nr. ${at}` });
      made.push(id);
    }
    return made;
  },
  async change(session, { id }, value) {
    await fillIn(session, `persons/contact/edit/${id}`, { description: value });
  },
  async remove(session, { id }) {
    const token = session.cookies.get('csrftoken') ?? '';
    await session.send({ method: 'POST', path: `creme_core/entity/delete/${id}`, headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-csrftoken': token }, body: '' }, never);
  },
  async fill(session, { id }, count) {
    for (let at = 0; at < count; at += 1) await fillIn(session, `assistants/memo/add/${id}/`, { content: `Anruf: Nr. ${at + 1}` });
  },
  notes: async (session, { id }, containing) => (await memoPages(session, id)).join('').split(containing).length - 1,
};
