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

test.each([['tryton', TRYTON], ['creme', CREME]] as [string, World][])('%s', async (name, world) => {
  const file = new URL(`../../crm/${name}/fixtures/read.json`, import.meta.url);
  const session = await world.login('jana');
  const found: Recorded[] = [];
  const access: Access = {
    signal: new AbortController().signal,
    async send(request, signal) {
      const { status, url, headers, body } = await session.send(request, signal);
      const kept = Object.fromEntries(Object.entries(headers).filter(([header]) => header === 'content-type' || header === 'content-language'));
      const reply = { status, url: url.replace(world.url, NOWHERE), headers: kept, body: reduced(body) };
      found.push({ request: { method: request.method, path: request.path, ...(request.body === undefined ? {} : { body: request.body }) }, reply });
      return reply;
    },
  };
  const record = { ...(world.adapter.detect(world.address(world.known)) as RecordRef), base: NOWHERE };
  const now = await world.adapter.read(record, { columns: world.columns }, access);
  if (process.env['REIFE_BLESS'] !== undefined) writeFileSync(file, `${JSON.stringify(found, null, 1)}\n`);
  const then = await world.adapter.read(record, { columns: world.columns }, replay(JSON.parse(readFileSync(file, 'utf8')) as Recorded[]));
  expect(timeless(now)).toEqual(timeless(then));
});

/** Versions are moments or hashes of them. */
function timeless(outcome: Outcome<CrmRecord>): unknown {
  if (!outcome.ok) return outcome;
  const { version: _version, stamp: _stamp, ...rest } = outcome.value;
  return JSON.parse(JSON.stringify(rest).replace(/\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?|"\d{10}\.\d+"/g, (found) => (found.startsWith('"') ? '"when"' : 'when'))) as unknown;
}
