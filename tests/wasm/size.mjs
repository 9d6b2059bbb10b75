// Holds each package's wasm to its budget: bytes as a browser loads them, packed by brotli at its best. The budgets are in
// budgets.json: what the packages weigh now, so that they cannot grow unseen; docs/decisions/0005 says what they should weigh. Run after `make wasm`.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const root = new URL('../../', import.meta.url);
const budgets = JSON.parse(readFileSync(new URL('budgets.json', import.meta.url)));

let tooLarge = 0;
for (const [path, budget] of Object.entries(budgets)) {
  const raw = readFileSync(new URL(path, root));
  const packed = brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length } }).length;
  const over = packed > budget;
  tooLarge += Number(over);
  const said = `${path}: ${raw.length} bytes, ${packed} packed, budget ${budget}`;
  if (over) console.error(`${said}: ${packed - budget} too many. docs/decisions/0005 says what has made it smaller before.`);
  else console.log(said);
}
process.exitCode = tooLarge === 0 ? 0 : 1;
