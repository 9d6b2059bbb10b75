/** A rules repository made for a test: real keys, real signatures, real files. Signed by Node's own crypto and by nothing of Reife. */
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json | undefined };
type Members = { [name: string]: Json | undefined };
export type Side = 'marketing' | 'sales';
export const SIDES: readonly Side[] = ['marketing', 'sales'];

const DAY = 86_400_000;

/** OLPC canonical JSON: sorted members, no spaces, only quote and backslash escaped. */
function canonical(value: Json): string {
  if (typeof value === 'string') return `"${value.replace(/["\\]/g, '\\$&')}"`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  return `{${Object.entries(value).filter(([, of]) => of !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, of]) => `${canonical(name)}:${canonical(of ?? null)}`).join(',')}}`;
}

export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export class Holder {
  readonly #secret: KeyObject;
  readonly key: { keytype: string; scheme: string; keyval: { public: string } };
  readonly id: string;

  constructor() {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    this.#secret = privateKey;
    this.key = { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex') } };
    this.id = sha256(canonical(this.key));
  }

  sign(text: string): Json {
    return { keyid: this.id, sig: sign(null, Buffer.from(text), this.#secret).toString('hex') };
  }
}

/** What a release says of itself, beside its file. */
export interface Release { seq: number; note?: string; restores?: number; valid_until?: string }

/** Rules and a ring. */
type Line = `${string}/${string}`;

export class Repository {
  /** What the host serves, by path. */
  readonly files = new Map<string, Buffer>();
  readonly people = { m1: new Holder(), m2: new Holder(), s1: new Holder(), s2: new Holder() };
  publisher = new Holder();
  readonly #line: Line = 'main/stable';
  readonly #versions: Record<string, number> = {};
  readonly #listed: Record<Side, Record<string, Json>> = { marketing: {}, sales: {} };
  readonly #withdrawn: Record<Side, Members | undefined> = { marketing: undefined, sales: undefined };
  #snapshot: Members = {};
  /** The day on which things are signed. */
  now = Date.now();

  constructor() {
    this.root();
    const ids = (...holders: Holder[]): string[] => holders.map(({ id }) => id);
    const { m1, m2, s1, s2 } = this.people;
    const role = (name: Side, ...of: Holder[]): Json => ({ name, keyids: ids(...of), threshold: 1, terminating: true, paths: [`${name}/*/*`] });
    this.#write('targets', 365, [m1, m2, s1], { targets: {}, delegations: { keys: keys(m1, m2, s1, s2), roles: [role('marketing', m1, m2), role('sales', s1, s2)] } });
    this.publish();
  }

  /** The pinned root, and each after it. */
  get pinned(): string {
    return this.files.get('metadata/1.root.json')!.toString();
  }

  root(publisher = this.publisher): void {
    this.publisher = publisher;
    const { m1, m2, s1, s2 } = this.people;
    const four = { keyids: [m1, m2, s1, s2].map(({ id }) => id), threshold: 3 };
    const one = { keyids: [publisher.id], threshold: 1 };
    const person = (name: string, side: Side): Json => ({ person: name, side });
    this.#write('root', 365, [m1, m2, s1], {
      consistent_snapshot: true, keys: keys(m1, m2, s1, s2, publisher), roles: { root: four, targets: four, snapshot: one, timestamp: one },
      'x-reife-people': { [m1.id]: person('m1', 'marketing'), [m2.id]: person('m2', 'marketing'), [s1.id]: person('s1', 'sales'), [s2.id]: person('s2', 'sales') },
    });
  }

  /** Both sides list a file, or only some of them, and it is published. */
  release(release: Release, bytes: string, sides = SIDES): void {
    this.list(this.#line, release, bytes, sides);
    this.publish();
  }

  /** Lists a file for rules and a ring (`main/stable`), without publishing. */
  list(line: Line, release: Release, bytes: string, sides = SIDES): void {
    const file = Buffer.from(bytes);
    const hash = sha256(file);
    const [rules, ring] = line.split('/');
    const custom = { reife: { engine: 1, rules, ring, kind: 'rules', ...release } };
    for (const side of sides) {
      this.#listed[side][target(side, line)] = { length: file.length, hashes: { sha256: hash }, custom };
      this.files.set(`targets/${side}/${rules}/${hash}.${ring}.rules.json`, file);
    }
  }

  withdraw(side: Side, note: string): void {
    delete this.#listed[side][target(side, this.#line)];
    this.#withdrawn[side] = { [target(side, this.#line)]: { at: moment(this.now), note } };
    this.publish();
  }

  /** Both sides' roles, the snapshot and the timestamp, signed anew. */
  publish(): void {
    for (const side of SIDES) {
      const signer = side === 'marketing' ? this.people.m1 : this.people.s1;
      this.#write(side, 90, [signer], { targets: this.#listed[side], 'x-reife-withdrawn': this.#withdrawn[side] });
    }
    this.renew();
  }

  renew(): void {
    this.#write('snapshot', 30, [this.publisher], { meta: this.#snapshot });
    this.stamp();
  }

  stamp(): void {
    this.#write('timestamp', 7, [this.publisher], { meta: { 'snapshot.json': this.#meta('snapshot') }, 'x-reife-issued': moment(this.now) });
  }

  /** The path of the rule file that marketing lists. */
  target(): string {
    return [...this.files.keys()].findLast((path) => path.startsWith('targets/marketing/'))!;
  }

  #write(role: string, days: number, signers: Holder[], body: Members): void {
    const version = (this.#versions[role] = (this.#versions[role] ?? 0) + 1);
    const signed: Json = { _type: role === 'marketing' || role === 'sales' ? 'targets' : role, spec_version: '1.0.34', version, expires: moment(this.now + days * DAY), ...body };
    const text = canonical(signed);
    const bytes = Buffer.from(JSON.stringify({ signed, signatures: signers.map((signer) => signer.sign(text)) }));
    this.files.set(role === 'timestamp' ? 'metadata/timestamp.json' : `metadata/${version}.${role}.json`, bytes);
    if (role === 'targets' || role === 'marketing' || role === 'sales') this.#snapshot = { ...this.#snapshot, [`${role}.json`]: this.#meta(role) };
  }

  #meta(role: string): Json {
    const version = this.#versions[role]!;
    const bytes = this.files.get(`metadata/${version}.${role}.json`)!;
    return { version, length: bytes.length, hashes: { sha256: sha256(bytes) } };
  }
}

const target = (side: Side, line: Line): string => `${side}/${line}.rules.json`;
const keys = (...holders: Holder[]): Json => Object.fromEntries(holders.map(({ id, key }) => [id, key]));
const moment = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}Z`;
