// Pins rules beside the built page: a repository in a folder, which is put there, or one at an address of its own, which the page's policy then lets it ask.
//   node build/pin.mjs REPOSITORY DIST
//   node build/pin.mjs https://rules.example/repository/ DIST 1.root.json
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const OWN = /(connect-src (?:'self'|&#39;self&#39;))(?: [^;"]*)?(?=[;"])/;

const [repository, dist, root] = process.argv.slice(2);
const elsewhere = repository !== undefined && /^https?:/.test(repository);
if (repository === undefined || dist === undefined || elsewhere !== (root !== undefined)) throw new Error('usage: pin.mjs REPOSITORY DIST, or pin.mjs ADDRESS DIST FIRST_ROOT');

rmSync(join(dist, 'rules'), { recursive: true, force: true });
if (!elsewhere) cpSync(repository, join(dist, 'rules'), { recursive: true });
allow(elsewhere ? ` ${new URL(repository).origin}` : '');
const trustedRoot = readFileSync(root ?? join(repository, 'metadata', '1.root.json'), 'utf8');
writeFileSync(join(dist, 'rules.json'), `${JSON.stringify({ repository: elsewhere ? repository : './rules/', trustedRoot })}\n`);

function allow(origin) {
  for (const name of readdirSync(dist).filter((one) => one.endsWith('.html'))) {
    const path = join(dist, name);
    const page = readFileSync(path, 'utf8');
    if (!OWN.test(page)) throw new Error(`${path}: no policy with connect-src 'self'`);
    writeFileSync(path, page.replace(OWN, `$1${origin}`));
  }
}
