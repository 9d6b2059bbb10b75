// The same work in real Chromium, each start in a page of its own.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { chromium } = createRequire(new URL('../www/package.json', import.meta.url))('@playwright/test');
const file = (path) => readFileSync(new URL(`../${path}`, import.meta.url));

/** The clock of a page is coarse: so many calls are one run. */
const TOGETHER = 100;

export async function inChromium({ wasm, rules, evidence }, starts) {
  const served = {
    '/': ['text/html', '<!doctype html><title>border</title>'],
    '/reife.js': ['text/javascript', file('pkg/reife.js')],
    '/work.mjs': ['text/javascript', file('benches/work.mjs')],
    '/wasm': ['application/wasm', wasm],
    '/rules': ['application/json', rules],
    '/evidence': ['application/json', evidence],
  };
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const once = async (together) => {
      // A context of its own keeps no compiled code.
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.route('**/*', (route) => {
        const [contentType, body] = served[new URL(route.request().url()).pathname];
        return route.fulfill({ contentType, body });
      });
      await page.goto('http://border.test/');
      const found = await page.evaluate(async (together) => {
        const { calls, start } = await import('/work.mjs');
        const engine = await import('/reife.js');
        const bytes = async (path) => new Uint8Array(await (await fetch(path)).arrayBuffer());
        const { took, contact } = await start(engine, { wasm: await bytes('/wasm'), rules: await bytes('/rules'), evidence: await bytes('/evidence') });
        return { took, calls: together > 0 ? calls(contact, together) : {} };
      }, together);
      await context.close();
      return found;
    };
    const cold = [];
    for (let run = 0; run < starts; run += 1) cold.push((await once(0)).took);
    return { version: browser.version(), starts: cold, calls: (await once(TOGETHER)).calls };
  } finally {
    await browser.close();
  }
}
