/** Every rule file that comes with the product. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const up = join(import.meta.dirname, '../../..');
const NAMES = [
  'examples/acme/acme.reife.json', 'examples/bank-marketing/bank.reife.json',
  ...['b2b-services', 'checklist', 'machinery', 'software'].map((name) => `src/templates/${name}/rules.reife.json`),
];

export const FILES: readonly { name: string; text: string }[] = NAMES.map((name) => ({ name, text: readFileSync(join(up, name), 'utf8') }));
export const ACME = FILES[0]!.text;
export const SCHEMA = JSON.parse(readFileSync(join(up, 'schemas/rule-file.schema.json'), 'utf8')) as Schema;

export interface Schema { properties: Record<string, Schema>; $defs: Record<string, Schema>; items?: Schema; $ref?: string; required?: string[]; oneOf?: { const: string }[]; anyOf?: Schema[] }
