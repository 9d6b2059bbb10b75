/** The mappings that come with the adapters. One that is opened takes the place of the one with the same `id`. */
import cremeContact from './creme/contact.mapping.json?raw';
import cremeOpportunity from './creme/opportunity.mapping.json?raw';
import trytonOpportunity from './tryton/opportunity.mapping.json?raw';
import trytonParty from './tryton/party.mapping.json?raw';

const MAPPINGS: Record<string, string> = {
  'tryton-opportunity': trytonOpportunity, 'tryton-party': trytonParty, 'creme-contact': cremeContact, 'creme-opportunity': cremeOpportunity,
};

/** `tryton-opportunity` for `sale.opportunity` of Tryton: the CRM, and the last part of its name of the kind of record. */
export const mappingId = (record: { crm: string; object: string }): string => `${record.crm}-${record.object.split('.').at(-1) ?? ''}`;

/** The text of the mapping for such records, if there is one. */
export const mappingFor = (record: { crm: string; object: string }, opened: Readonly<Record<string, string>>): string | undefined =>
  opened[mappingId(record)] ?? MAPPINGS[mappingId(record)];
