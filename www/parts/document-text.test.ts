// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Paragraph } from '../engine/subject.ts';
import { speak } from '../texts/texts.ts';
import '../texts/subject.ts';
import { documentText } from './document-text.ts';

const folder = join(import.meta.dirname, '../../tests/subject');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

beforeAll(async () => { await speak('en'); });

test.each(['en', 'de'] as const)('pages say in %s what the command line says', async (language) => {
  await speak(language);
  expect(documentText(JSON.parse(read('c1001.document.json')) as Paragraph[])).toBe(read(`c1001.${language}.txt`));
});
