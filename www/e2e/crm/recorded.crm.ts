/**
 * The answers that the unit tests play again are still what the CRMs give: a record read from them is the record read now, but for moments.
 * `REIFE_BLESS=1` records them anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Access, CrmRecord, Outcome, RecordRef } from '../../crm/contract.ts';
import { replay, type Recorded } from '../../crm/testing.ts';
import { CREME, TRYTON, type World } from './worlds.ts';

const NOWHERE = 'http://crm.example/';

/** Pictures, scripts and tokens say nothing about records. */
function reduced(body: string): string {
  const without = (text: string): string => text
    .replace(/<script\b.*?<\/script>|<style\b.*?<\/style>|<svg\b.*?<\/svg>|<img\b[^>]*>|<link\b[^>]*>/gs, '')
    .replace(/(name="csrfmiddlewaretoken" value=")[^"]*/g, '$1token')
    .replace(/\s*\n\s*/g, '\n');
  if (!body.startsWith('[[')) return body.startsWith('<') || body.trimStart().startsWith('<') ? without(body) : body;
  return JSON.stringify((JSON.parse(body) as [string, string][]).map(([name, text]) => [name, without(text)]));
}

const WORLDS: [string, World][] = [['tryton', TRYTON], ['creme', CREME]];

/** Jana's session, and everything it was answered: each question once. */
async function recording(world: World): Promise<{ access: Access; found: Recorded[] }> {
  const session = await world.login('jana');
  const found: Recorded[] = [];
  const access: Access = {
    signal: new AbortController().signal,
    async send(request, signal) {
      const { status, url, headers, body } = await session.send(request, signal);
      const kept = Object.fromEntries(Object.entries(headers).filter(([header]) => header === 'content-type' || header === 'content-language'));
      const reply = { status, url: url.replace(world.url, NOWHERE), headers: kept, body: reduced(body) };
      const asked = { method: request.method, path: request.path, ...(request.body === undefined ? {} : { body: request.body }) };
      if (!found.some((one) => JSON.stringify(one.request) === JSON.stringify(asked))) found.push({ request: asked, reply });
      return reply;
    },
  };
  return { access, found };
}

/** What was recorded, anew if that is wished. */
function fixture(name: string, found: Recorded[]): Access {
  const file = new URL(`../../crm/${name}`, import.meta.url);
  if (process.env['REIFE_BLESS'] !== undefined) writeFileSync(file, `${JSON.stringify(found, null, 1)}\n`);
  return replay(JSON.parse(readFileSync(file, 'utf8')) as Recorded[]);
}

const known = (world: World): RecordRef => ({ ...(world.adapter.detect(world.address(world.known)) as RecordRef), base: NOWHERE });

test.each(WORLDS)('%s: a record', async (name, world) => {
  const { access, found } = await recording(world);
  const now = await world.adapter.read(known(world), { columns: world.columns }, access);
  const then = await world.adapter.read(known(world), { columns: world.columns }, fixture(`${name}/fixtures/read.json`, found));
  expect(timeless(now)).toEqual(timeless(then));
});

test.each(WORLDS)('%s: a page of a list, and its records one by one', async (name, world) => {
  const { access, found } = await recording(world);
  const { id, ...of } = known(world);
  const place = { after: String(Number(id) - 1), read: 0, total: 9, given: new Set<string>() };
  const wanted = { columns: world.columns };
  const page = async (by: Access): Promise<CrmRecord[]> => {
    const read = await world.adapter.list!(of, { place: { ...place, given: new Set() }, size: 2 }, wanted, by);
    if (!read.ok) throw new Error(JSON.stringify(read));
    return read.value.accounts.flatMap(({ records }) => records);
  };
  const now = await page(access);
  expect(now.length).toBeGreaterThan(1);
  for (const { record } of now) await world.adapter.read(record, wanted, access);
  const then = await page(fixture(`${name}/fixtures/list.json`, found));
  expect(now.map((record) => timeless({ ok: true, value: record }))).toEqual(then.map((record) => timeless({ ok: true, value: record })));
});

/** Versions are moments or hashes of them. */
function timeless(outcome: Outcome<CrmRecord>): unknown {
  if (!outcome.ok) return outcome;
  const { version: _version, stamp: _stamp, ...rest } = outcome.value;
  return JSON.parse(JSON.stringify(rest).replace(/\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?|"\d{10}\.\d+"/g, (found) => (found.startsWith('"') ? '"when"' : 'when'))) as unknown;
}
