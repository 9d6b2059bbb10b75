/** A real Tryton for the tests of the extension: started once, with people who log in to its own client. */
import { test as plain, expect, type Page } from '@playwright/test';
import { proxy, type Proxy } from '../../crm/proxy.ts';
import { tryton as session } from '../../crm/session.ts';
import { install, PASSWORD, start } from '../../crm/start.ts';
import { openRules, panelBeside, profile, type Profile } from '../support.ts';

export const HOST = 'http://127.0.0.1/*';

export interface Seat extends Profile {
  /** The CRM's own page. */
  crm: Page;
  panel: Page;
}

/** Calls Tryton as somebody, beside any browser. */
export type Call = (login: string, method: string, ...params: unknown[]) => Promise<unknown>;

interface Once { tryton: string; call: Call }
interface Each { seat: (login: string, record: string, options?: { url?: string; locale?: string; colorScheme?: 'light' | 'dark' }) => Promise<Seat>; through: Proxy }

export const test = plain.extend<Each, Once>({
  tryton: [async ({}, use) => {
    install('tryton');
    const running = await start('tryton');
    await use(running.url);
    await running.stop();
  }, { scope: 'worker', timeout: 600_000 }],
  call: [async ({ tryton }, use) => {
    await use(async (login, method, ...params) => {
      const { send } = await session(tryton, login);
      const { body } = await send({ method: 'POST', path: 'crm/rpc/', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id: 1, method, params: [...params, {}] }) }, new AbortController().signal);
      const { result, error } = JSON.parse(body) as { result?: unknown; error?: unknown };
      if (error !== undefined) throw new Error(`${method}: ${JSON.stringify(error)}`);
      return result;
    });
  }, { scope: 'worker' }],
  through: async ({ tryton }, use) => {
    const made = await proxy(tryton);
    await use(made);
    await made.close();
  },
  seat: async ({ tryton }, use) => {
    const open: Profile[] = [];
    await use(async (login, record, { url = tryton, ...wishes } = {}) => {
      const own = await profile({ host: HOST, ...wishes });
      open.push(own);
      await openRules(own);
      const crm = await own.context.newPage();
      await logIn(crm, url, login);
      await show(crm, record);
      return { ...own, crm, panel: await panelBeside(own, crm) };
    });
    for (const own of open) await own.close();
  },
});
export { expect };

export async function logIn(page: Page, url: string, login: string): Promise<void> {
  await page.goto(url);
  await page.locator('#login').fill(login);
  await page.locator('#login').press('Enter');
  const password = page.locator('input[type=password]:visible');
  await password.fill(PASSWORD);
  await password.press('Enter');
  await expect(page).toHaveURL(/#crm/);
  await expect(page.getByText('[EUR]')).toBeAttached();
}

/** Goes there as a link within the client does, without loading the page anew. */
export async function show(page: Page, record: string): Promise<void> {
  await page.evaluate((to) => { location.hash = `#crm/model/${to}`; }, record);
}

/** The notes of an opportunity that carry a verdict. */
export const notes = (call: Call, id: number): Promise<string[]> =>
  call('admin', 'model.ir.note.search_read', [['resource', '=', `sale.opportunity,${id}`], ['message', 'ilike', '%reife:%']], 0, null, [['id', 'ASC']], ['message'])
    .then((rows) => (rows as { message: string }[]).map(({ message }) => message));

/** An opportunity of its own, with somebody it is about and talks. */
export async function opportunity(call: Call, name: string): Promise<number> {
  const [firm, person] = await call('jana', 'model.party.party.create', [{ name: `${name} GmbH` }, { name }]) as [number, number];
  const [type] = await call('admin', 'model.party.relation.type.search', [['name', '=', 'Champion']], 0, 1, null) as [number];
  await call('admin', 'model.party.relation.all.create', [{ from_: firm, to: person, type }]);
  const [company] = await call('jana', 'model.company.company.search', [], 0, 1, null) as [number];
  const [id] = await call('jana', 'model.sale.opportunity.create', [{ party: firm, company, currency: 1, description: `Lager für ${name}`, comment: 'so war es', amount: { __class__: 'Decimal', decimal: '9000' } }]) as [number];
  await call('jana', 'model.ir.note.create', ['Anruf: ein erstes Gespräch.', 'Termin: vor Ort.', 'E-Mail: Unterlagen.'].map((message) => ({ resource: `sale.opportunity,${id}`, message })));
  return id;
}
