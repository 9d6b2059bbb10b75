/** What a page loads later is the same adapter. */
import { expect, test } from 'vitest';
import type { CrmRequest } from './contract.ts';
import { ADAPTERS } from './known.ts';
import { LATER } from './later.ts';
import { replay } from './testing.ts';

const ADDRESSES = ['https://crm.example/#acme/model/sale.opportunity/7', 'https://crm.example/persons/contact/13', 'https://crm.example/'];

test('it can do the same, and knows the same addresses', () => {
  expect(LATER.map((one) => Object.keys(one).sort())).toEqual(ADAPTERS.map((one) => Object.keys(one).sort()));
  for (const [at, { crm, capabilities, needs_document }] of ADAPTERS.entries()) {
    const other = LATER[at];
    expect([other?.crm, other?.needs_document, other?.capabilities('persons.contact')]).toEqual([crm, needs_document, capabilities('persons.contact')]);
    for (const address of ADDRESSES) expect([other?.detect(address), other?.lists?.(address)]).toEqual([ADAPTERS[at]?.detect(address), ADAPTERS[at]?.lists?.(address)]);
  }
});

test('what is asked of it is asked of the CRM', async () => {
  for (const adapter of LATER) {
    const record = ADDRESSES.map((address) => adapter.detect(address)).find((one) => one !== undefined);
    const asked: CrmRequest[] = [];
    expect(await adapter.read(record!, { columns: [] }, replay([], asked))).toMatchObject({ ok: false, code: 'unreachable' });
    expect(asked.length).toBeGreaterThan(0);
  }
});
