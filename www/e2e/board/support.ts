/** What tests of the board do over and over. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect } from '../support.ts';

const folder = resolve(import.meta.dirname, '../../../examples/acme');
export interface Given { name: string; mimeType: string; buffer: Buffer }

export const file = (name: string): Buffer => readFileSync(resolve(folder, name));
/** A file of the example. */
export const given = (name: string): Given => written(name, file(name).toString());
export const written = (name: string, text: string): Given => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
export const panel = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true }).first();

export async function open(page: Page, address = ''): Promise<void> {
  await page.goto(`${address}/board.html#example=acme`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Sales accepts|Der Vertrieb nimmt/, { timeout: 30_000 });
}

export async function choose(page: Page, files: Given[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open files' }).click();
  await (await chooser).setFiles(files);
}

/** How many of ten contacts sales accepts: who took the case study, far oftener than its points say; who stated a goal, hardly. */
const OF_TEN = { '00': 1, '10': 2, '01': 7, '11': 8 } as const;

/** Contacts with a goal, a case study, both or neither, and what became of them. */
export function verdicts(contacts = 400): Given[] {
  const all = Array.from({ length: contacts }, (_, at) => {
    const [goal, study] = [at % 2, Math.floor(at / 2) % 2] as const;
    const month = `2026-0${1 + (at % 9)}`;
    const signals = [...(goal ? [{ id: 'g', type: 'goal_stated', at: `${month}-01`, source: 'call' }] : []), ...(study ? [{ id: 's', type: 'case_study_downloaded', at: `${month}-02`, source: 'site' }] : [])];
    const consents = [{ purpose: 'profiling', given: true, at: '2026-01-01', basis: 'consent' }];
    const accepted = Math.floor(at / 4) % 10 < OF_TEN[`${goal as 0 | 1}${study as 0 | 1}`];
    return [JSON.stringify({ id: `p${at}`, consents, signals }), JSON.stringify({ contact: `p${at}`, at: `${month}-1${at % 10}`, outcome: accepted ? 'accepted' : 'rejected' })];
  });
  return [written('people.ndjson', all.map(([line]) => line).join('\n')), written('became.ndjson', all.map(([, line]) => line).join('\n'))];
}
