/** An office with a rules repository: everybody's key files in one folder, and the real command line. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const BINARY = resolve(import.meta.dirname, '../../..', process.env['REIFE'] ?? 'target/debug/reife');
/** Of all key files. */
export const PASSPHRASE = 'correct horse battery';

export class Office {
  readonly #folder = mkdtempSync(join(tmpdir(), 'reife-office-'));
  /** When everything is signed from now on, RFC 3339; the clock says it if it is left out. */
  now: string | undefined;

  constructor(now?: string) {
    this.now = now;
    if (!existsSync(BINARY)) throw new Error(`${BINARY} is not there: build it with 'cargo build --bin reife', or name it in REIFE`);
  }

  /** Where the repository lies, as a host serves it. */
  get repository(): string {
    return join(this.#folder, 'repository');
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  file(name: string, text: string): void {
    writeFileSync(join(this.#folder, name), text);
  }

  read(name: string): string {
    return readFileSync(join(this.#folder, name), 'utf8');
  }

  key(name: string): void {
    this.#run(['key', `${name}.pem`]);
  }

  /** Two approvers a side and a publisher make keys, and three of the four sign the first root. */
  opened(): this {
    for (const name of ['m1', 'm2', 's1', 's2', 'publisher']) this.key(name);
    const holders = [['--marketing', 'm1'], ['--marketing', 'm2'], ['--sales', 's1'], ['--sales', 's2']].flatMap(([side = '', name = '']) => [side, `${name}=${name}.pem.pub.json`]);
    this.#run(['init', ...holders, '--publisher', 'publisher.pem.pub.json', '--out', 'init.p.json']);
    this.signed('init.p.json', 'm1', 'm2', 's1');
    return this;
  }

  /** A verb that works. */
  good(verb: string, ...given: string[]): void {
    this.#run([verb, ...given, '--repo', 'repository']);
  }

  /** A verb that is refused; answers what it says. */
  refused(verb: string, ...given: string[]): string {
    const { status, stderr, stdout } = spawnSync(BINARY, ['rules', verb, ...given, '--repo', 'repository'], this.#around);
    if (status === 0) throw new Error(`${verb} ${given.join(' ')} was not refused: ${stdout}`);
    return stderr + stdout;
  }

  approve(proposal: string, name: string, ...given: string[]): void {
    this.good('approve', proposal, '--key', `${name}.pem`, '--yes', ...given);
  }

  publish(proposal: string): void {
    this.good('publish', proposal, '--key', 'publisher.pem');
  }

  /** Approved by all of them, and published. */
  signed(proposal: string, ...names: string[]): void {
    for (const name of names) this.approve(proposal, name);
    this.publish(proposal);
  }

  get #around() {
    return { cwd: this.#folder, encoding: 'utf8' as const, env: { ...process.env, REIFE_PASSPHRASE: PASSPHRASE, LC_ALL: 'C' } };
  }

  #run(given: string[]): void {
    const now = this.now === undefined || given[0] === 'key' ? [] : ['--now', this.now];
    execFileSync(BINARY, ['rules', ...given, ...now], { ...this.#around, stdio: ['ignore', 'pipe', 'pipe'] });
  }
}
