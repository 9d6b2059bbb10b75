// Puts a repository of rules beside the built page and pins its first root there: node build/pin.mjs REPOSITORY DIST
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [repository, dist] = process.argv.slice(2);
if (repository === undefined || dist === undefined) throw new Error('usage: pin.mjs REPOSITORY DIST');
rmSync(join(dist, 'rules'), { recursive: true, force: true });
cpSync(repository, join(dist, 'rules'), { recursive: true });
const trustedRoot = readFileSync(join(repository, 'metadata', '1.root.json'), 'utf8');
writeFileSync(join(dist, 'rules.json'), `${JSON.stringify({ repository: './rules/', trustedRoot })}\n`);
