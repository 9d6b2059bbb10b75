/** Starts the CRMs that `install` made: each on a free port of loopback, on a fresh copy of what it was filled with, in memory where there is such a place. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants, copyFileSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export type Crm = 'tryton' | 'creme';

export interface Running {
  /** With a slash at the end. */
  url: string;
  stop(): Promise<void>;
}

/** Of every user that is made up: admin or root, jana, omar, kim, gast. */
export const PASSWORD = 'reife-demo';
export const DATABASE = 'crm';

const cache = resolve(import.meta.dirname, '../../../target/crm');

export function install(...crms: Crm[]): void {
  execFileSync(join(import.meta.dirname, 'install'), crms, { stdio: 'inherit' });
}

/** `port` where the address has to be known beforehand; else any that is free. */
export async function start(crm: Crm, port?: number): Promise<Running> {
  const home = join(cache, crm);
  const folder = mkdtempSync(join(quick(), `reife-${crm}-`));
  const on = port ?? (await freePort());
  const log = join(folder, 'log');
  const server = STARTS[crm](home, folder, on, openSync(log, 'w'));
  const url = `http://127.0.0.1:${on}/`;
  const stop = async (): Promise<void> => {
    if (server.exitCode === null && server.signalCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill();
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await answers(url, server, log);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

const STARTS: Record<Crm, (home: string, folder: string, port: number, log: number) => ChildProcess> = {
  tryton(home, folder, port, log) {
    copyFileSync(join(home, 'seed.sqlite'), join(folder, `${DATABASE}.sqlite`));
    const settings = join(folder, 'trytond.conf');
    writeFileSync(settings, `[database]\nuri = sqlite://\npath = ${folder}\n[web]\nlisten = 127.0.0.1:${port}\nroot = ${join(home, 'web')}\n[session]\ntimeout = 86400\nmax_attempt = 1000\n`);
    return spawn(join(home, 'venv/bin/trytond'), ['-c', settings, '-d', DATABASE], { stdio: ['ignore', log, log] });
  },
  creme(home, folder, port, log) {
    const database = join(folder, 'creme.sqlite');
    copyFileSync(join(home, 'seed.sqlite'), database);
    return spawn(join(home, 'venv/bin/creme'), ['runserver', '--noreload', '--settings=acme.demo_settings', `127.0.0.1:${port}`], {
      cwd: join(home, 'project'), stdio: ['ignore', log, log],
      env: { ...process.env, PYTHONPATH: join(home, 'project'), PYTHONWARNINGS: 'ignore', CREME_DATABASE: database },
    });
  },
};

function quick(): string {
  try {
    accessSync('/dev/shm', constants.W_OK);
    return '/dev/shm';
  } catch {
    return tmpdir();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function answers(url: string, server: ChildProcess, log: string): Promise<void> {
  for (let tries = 0; tries < 480; tries += 1) {
    if (server.exitCode !== null) break;
    if (await fetch(url, { redirect: 'manual' }).then(() => true, () => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`${url} does not answer; the server said:\n${readFileSync(log, 'utf8').slice(-3000)}`);
}
