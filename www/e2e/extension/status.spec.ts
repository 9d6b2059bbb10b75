/** Who runs what: the background says it where policy names an address, and says nothing of anybody; without one nobody is told. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { gathering } from '../trust/gathering.ts';
import { Repository } from '../trust/repository.ts';
import { Host } from '../trust/server.ts';
import { openFiles, profile, RULES, trust, workerOf, type Profile } from './support.ts';

declare const chrome: { storage: { managed: { get: unknown }; local: { get(what: null): Promise<Record<string, unknown>> } } };

/** What an administrator would set; no program can, so the browser's answer is put in its place. */
const policy = (own: Profile, set: object): Promise<void> => workerOf(own).then((worker) => worker.evaluate((given) => { chrome.storage.managed.get = () => Promise.resolve(given); }, set));

for (const named of [true, false]) {
  test(named ? 'policy names an address: each update is told there, under a random id, and the command line reads it' : 'no address: nobody is told, and no id is drawn', async () => {
    const [host, status, own] = await Promise.all([Host.open(), gathering(), profile()]);
    const repository = new Repository();
    repository.release({ seq: 1 }, readFileSync(RULES, 'utf8'));
    host.rules = repository.files;
    await openFiles(own, RULES);
    await policy(own, named ? { statusAddress: status.address } : {});
    await trust(own, host);
    if (!named) {
      await new Promise((rest) => setTimeout(rest, 3000));
      expect(status.posted).toEqual([]);
      expect(Object.keys(await (await workerOf(own)).evaluate(() => chrome.storage.local.get(null)))).not.toContain('reife.status');
    } else {
      await expect.poll(() => status.posted.length).toBe(1);
      const [{ method, path, headers, body } = { method: '', path: '', headers: {}, body: '' }] = status.posted;
      expect([method, path, headers['cookie'], headers['referer']]).toEqual(['POST', '/in/', undefined, undefined]);
      const { client, at, version, ...rest } = JSON.parse(body) as Record<string, unknown>;
      expect(rest).toEqual({ format: 1, rules: 'main', ring: 'stable', seq: 1, state: 'current' });
      expect(client).toMatch(/^[0-9a-f]{32}$/);
      expect([typeof at, typeof version]).toEqual(['string', 'string']);
      const folder = mkdtempSync(join(tmpdir(), 'reife-status-'));
      writeFileSync(join(folder, '1.json'), body);
      const told = execFileSync(resolve(import.meta.dirname, '../../../target/debug/reife'), ['rules', 'fleet', folder], { encoding: 'utf8' });
      expect(told).toContain('main/stable: one client, the newest release that runs is 1.');

      // Another look with nothing new says nothing; news do.
      const again = await own.page('options.html');
      await expect(again.getByText('rules 1, in force')).toBeVisible();
      await again.close();
      repository.release({ seq: 2 }, readFileSync(RULES, 'utf8'));
      const news = await own.page('options.html');
      await expect(news.getByText('rules 2, in force')).toBeVisible();
      await expect.poll(() => status.posted.length).toBe(2);
      expect(JSON.parse(status.posted[1]?.body ?? '{}')).toMatchObject({ client, seq: 2 });
    }
    await own.close();
    await Promise.all([host.close(), status.close()]);
  });
}
