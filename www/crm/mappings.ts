/** The mappings that come with the adapters, each loaded when such a record is read. One that is opened takes the place of the one with the same `id`. */
const MAPPINGS: Record<string, () => Promise<{ default: string }>> = {
  'tryton-opportunity': () => import('./tryton/opportunity.mapping.json?raw'), 'tryton-party': () => import('./tryton/party.mapping.json?raw'),
  'creme-contact': () => import('./creme/contact.mapping.json?raw'), 'creme-opportunity': () => import('./creme/opportunity.mapping.json?raw'),
};

/** `tryton-opportunity` for `sale.opportunity` of Tryton: the CRM, and the last part of its name of the kind of record. */
export const mappingId = (record: { crm: string; object: string }): string => `${record.crm}-${record.object.split('.').at(-1) ?? ''}`;

/** The text of the mapping for such records, if there is one. */
export async function mappingFor(record: { crm: string; object: string }, opened: Readonly<Record<string, string>>): Promise<string | undefined> {
  const id = mappingId(record);
  return opened[id] ?? (await MAPPINGS[id]?.())?.default;
}
