// Pins rules beside the built page: a repository in a folder, which is put there, or one at an address of its own, which the page's policy then lets it ask.
//   node build/pin.mjs REPOSITORY DIST
//   node build/pin.mjs https://rules.example/repository/ DIST 1.root.json
// With --shadow=draft.reife.json that draft lies beside a repository in a folder and runs as a shadow (docs/decisions/0010-shadow.md); where the repository is elsewhere, it lies there already.
// With --status=https://status.example/in/ the pages tell that address which rules they run (docs/fleet.md); without it nobody.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const OWN = /(connect-src (?:'self'|&#39;self&#39;))(?: [^;"]*)?(?=[;"])/;

const given = process.argv.slice(2);
const status = given.find((one) => one.startsWith('--status='))?.slice('--status='.length);
const draft = given.find((one) => one.startsWith('--shadow='))?.slice('--shadow='.length);
const [repository, dist, root] = given.filter((one) => !one.startsWith('--'));
const elsewhere = repository !== undefined && /^https?:/.test(repository);
if (repository === undefined || dist === undefined || elsewhere !== (root !== undefined)) throw new Error('usage: pin.mjs REPOSITORY DIST [--status=ADDRESS] [--shadow=DRAFT], or pin.mjs ADDRESS DIST FIRST_ROOT [--status=ADDRESS] [--shadow=DRAFT]');

rmSync(join(dist, 'rules'), { recursive: true, force: true });
if (!elsewhere) cpSync(repository, join(dist, 'rules'), { recursive: true });
const shadow = draft === undefined ? undefined : createHash('sha256').update(readFileSync(draft)).digest('hex');
if (shadow !== undefined && !elsewhere) {
  mkdirSync(join(dist, 'rules', 'drafts'), { recursive: true });
  cpSync(draft, join(dist, 'rules', 'drafts', `${shadow}.json`));
}
allow([...new Set([...(elsewhere ? [repository] : []), ...(status === undefined ? [] : [status])].map((address) => ` ${new URL(address).origin}`))].join(''));
const trustedRoot = readFileSync(root ?? join(repository, 'metadata', '1.root.json'), 'utf8');
writeFileSync(join(dist, 'rules.json'), `${JSON.stringify({ repository: elsewhere ? repository : './rules/', trustedRoot, ...(status === undefined ? {} : { statusAddress: status }), ...(shadow === undefined ? {} : { shadow }) })}\n`);

function allow(origin) {
  for (const name of readdirSync(dist).filter((one) => one.endsWith('.html'))) {
    const path = join(dist, name);
    const page = readFileSync(path, 'utf8');
    if (!OWN.test(page)) throw new Error(`${path}: no policy with connect-src 'self'`);
    writeFileSync(path, page.replace(OWN, `$1${origin}`));
  }
}
