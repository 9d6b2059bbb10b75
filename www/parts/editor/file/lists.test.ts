import { expect, test } from 'vitest';
import { SCHEMA, type Schema } from '../testing.ts';
import { FIELDS, FILE_ORDER, isList, LISTS, SINGLES, type Field, type SectionName } from './lists.ts';

const resolved = (schema: Schema | undefined): Schema => (schema?.$ref === undefined ? schema! : SCHEMA.$defs[schema.$ref.split('/').at(-1)!]!);
const choices = (schema: Schema): string[] => (resolved(schema).oneOf ?? []).map((one) => one.const);

function agree(fields: readonly Field[], schema: Schema, where: string): void {
  expect(fields.map(({ key }) => key).sort(), where).toEqual(Object.keys(schema.properties).sort());
  expect(fields.filter(({ required }) => required).map(({ key }) => key).sort(), `${where}, required`).toEqual([...(schema.required ?? [])].sort());
  for (const field of fields) {
    const of = schema.properties[field.key]!;
    if (field.as === 'choice') expect(field.options, `${where}.${field.key}`).toEqual(choices(of));
    if (field.as === 'object') agree(field.fields, resolved(of), `${where}.${field.key}`);
    if (field.as === 'number') {
      const { minimum, maximum } = of as unknown as { minimum: number; maximum: number };
      expect([field.least, Math.min(field.most, 9e12)], `${where}.${field.key}`).toEqual([minimum, Math.min(maximum, 9e12)]);
    }
    if (field.as === 'numbers' || field.as === 'texts-by') expect([...field.keys].sort(), `${where}.${field.key}`).toEqual(Object.keys(of.properties).sort());
    if (field.as === 'condition') expect(of.$ref, `${where}.${field.key}`).toBe('#/$defs/Condition');
  }
}

test('everything a rule file may say has a form', () => {
  const top = Object.keys(SCHEMA.properties).filter((key) => key !== '$schema');
  const covered = [...FIELDS.head.map(({ key }) => key), ...LISTS, ...SINGLES.filter((name) => name !== 'head')];
  expect(covered.sort()).toEqual(top.sort());
  expect([...FILE_ORDER].sort()).toEqual(Object.keys(SCHEMA.properties).sort());
});

test.each([...LISTS, ...SINGLES] as SectionName[])('the form of %s has the members of the format', (section) => {
  if (section === 'head') {
    const properties = Object.fromEntries(FIELDS.head.map(({ key }) => [key, SCHEMA.properties[key]!]));
    return agree(FIELDS.head, { ...SCHEMA, properties }, section);
  }
  const of = SCHEMA.properties[section]!;
  agree(FIELDS[section], resolved(isList(section) ? of.items : of), section);
});
