import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { Archive } from './archive.ts';
import { sorted } from './place.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a repository lies in a folder of its own with proposals beside it, or at the top', () => {
  const apart = sorted([['repository/metadata/1.root.json', bytes('r')], ['proposals/a.proposal.json', bytes('p')], ['notes.txt', bytes('n')]]);
  expect(apart.base).toBe('repository/');
  expect(apart.repository.map(([name]) => name)).toEqual(['metadata/1.root.json']);
  expect(apart.proposals.map(([name]) => name)).toEqual(['a.proposal.json']);
  const bare = sorted([['metadata/timestamp.json', bytes('t')], ['audit/log.jsonl', bytes('l')]]);
  expect(bare.base).toBe('');
  expect(bare.repository).toHaveLength(2);
  expect(sorted([])).toEqual({ base: 'repository/', repository: [], proposals: [] });
});

test('a ZIP file opens as it was saved, without the folder that a program put around it', async () => {
  const archive = new Archive('rules.zip');
  await archive.write('repository/metadata/1.root.json', bytes('root'));
  await archive.write('proposals/a.proposal.json', bytes('a'));
  await archive.remove('proposals/a.proposal.json');
  const again = await Archive.open('rules.zip', archive.save()).read();
  expect(again.map(([name, content]) => [name, new TextDecoder().decode(content)])).toEqual([['repository/metadata/1.root.json', 'root']]);
  const wrapped = zipSync({ 'my rules/repository/audit/log.jsonl': bytes(''), 'my rules/.DS_Store': bytes('x'), 'my rules/repository/': bytes('') });
  expect((await Archive.open('w.zip', wrapped).read()).map(([name]) => name)).toEqual(['repository/audit/log.jsonl']);
  expect(() => Archive.open('none.zip', bytes('no archive'))).toThrow();
});
