/** What tests of the admin page need: a host with the built page, a folder that stands in for one that a person chooses, and hands on the keyboard. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect as plainExpect, test as plain, type Locator, type Page } from '@playwright/test';
import { Office, PASSPHRASE as OFFICE_PASSPHRASE } from '../trust/office.ts';
import { Host } from '../trust/server.ts';

export { accessible, fits } from '../support.ts';
/** A signature costs what guessing a passphrase costs: on a busy machine longer than what is drawn at once. */
export const expect = plainExpect.configure({ timeout: 60_000 });

export const PASSPHRASE = 'vier Wörter für niemand sonst';
export type Bytes = { name: string; buffer: Buffer };

/** The host is another than the one of the other tests: it serves a repository, too. */
export const test = plain.extend<{ host: Host; quiet: void }>({
  host: async ({}, use) => {
    const host = await Host.open();
    await use(host);
    await host.close();
  },
  quiet: [async ({ page }, use) => {
    const heard: string[] = [];
    page.on('console', (message) => { if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) heard.push(message.text()); });
    page.on('pageerror', (error) => heard.push(error.message));
    await use();
    expect(heard).toEqual([]);
  }, { auto: true }],
});

/** Opens the page. A program cannot press the browser's own dialog for folders: in its place the page is handed a folder that is one, apart from all others. */
export async function openPage(page: Page, host: Host): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: async () => (await navigator.storage.getDirectory()).getDirectoryHandle('Regeln', { create: true }) });
  });
  await page.goto(`${host.address}/admin.html`);
  await page.locator('reife-admin-start').waitFor();
}

/** Opens it where a browser offers no folders. */
export async function openPageWithoutFolders(page: Page, host: Host): Promise<void> {
  await page.addInitScript(() => { Object.assign(window, { showDirectoryPicker: undefined }); });
  await page.goto(`${host.address}/admin.html`);
  await page.locator('reife-admin-start').waitFor();
}

/** All files of the folder, by name. */
export async function folder(page: Page): Promise<Map<string, Buffer>> {
  const files = await page.evaluate(async () => {
    const found: [string, string][] = [];
    async function below(handle: FileSystemDirectoryHandle, path: string): Promise<void> {
      for await (const entry of (handle as unknown as { values(): AsyncIterable<FileSystemHandle> }).values()) {
        if (entry.kind === 'directory') await below(entry as FileSystemDirectoryHandle, `${path}${entry.name}/`);
        else found.push([`${path}${entry.name}`, await (await (entry as FileSystemFileHandle).getFile()).text()]);
      }
    }
    await below(await (await navigator.storage.getDirectory()).getDirectoryHandle('Regeln'), '');
    return found;
  });
  return new Map(files.map(([name, text]) => [name, Buffer.from(text)]));
}

/** The repository alone, as a host serves it. */
export const repository = (files: ReadonlyMap<string, Buffer>): Map<string, Buffer> =>
  new Map([...files].filter(([name]) => name.startsWith('repository/')).map(([name, bytes]) => [name.slice('repository/'.length), bytes]));

/** Puts files into the folder behind the page's back, as somebody else does in a shared folder. */
export async function put(page: Page, files: ReadonlyMap<string, Buffer>): Promise<void> {
  await page.evaluate(async (given) => {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('Regeln', { create: true });
    for (const [name, text] of given) {
      const steps = name.split('/');
      const last = steps.pop() ?? '';
      let folder = root;
      for (const step of steps) folder = await folder.getDirectoryHandle(step, { create: true });
      const stream = await (await folder.getFileHandle(last, { create: true })).createWritable();
      await stream.write(text);
      await stream.close();
    }
  }, [...files].map(([name, bytes]): [string, string] => [name, bytes.toString('utf8')]));
}

/** What is downloaded while something is done. */
export async function downloaded(page: Page, act: () => Promise<void>): Promise<Bytes> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), buffer: readFileSync(await download.path()) };
}

/** A file is chosen in the dialog that something opens. */
export async function chosen(page: Page, file: Bytes, act: () => Promise<void>): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), act()]);
  await chooser.setFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: file.buffer });
}

/** How something is reached and pressed: with the mouse, or by keys alone. */
export interface Hands { press(target: Locator): Promise<void>; type(target: Locator, text: string): Promise<void> }

export const mouse: Hands = { press: (target) => target.click(), type: (target, text) => target.fill(text) };

const TABS_MAX = 160;

/** Tab until it has the focus, as somebody does who has no mouse. */
export function keyboard(page: Page): Hands {
  async function reach(target: Locator): Promise<void> {
    await target.waitFor({ timeout: 15_000 });
    for (let pressed = 0; pressed < TABS_MAX; pressed++) {
      if (await target.evaluate((element) => element.matches(':focus'))) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`not reached by Tab: ${String(target)}`);
  }
  return {
    press: async (target) => { await reach(target); await page.keyboard.press('Enter'); },
    type: async (target, text) => { await reach(target); await page.keyboard.press('ControlOrMeta+a'); await page.keyboard.type(text); },
  };
}

/** The words of both languages that tests press. */
const WORDS = {
  de: { here: 'Schlüssel hier anlegen', make: 'Schlüssel anlegen', first: 'Neues Kennwort', again: 'Noch einmal dasselbe', choose: /^Schlüsseldatei wählen|\.pem$/, passphrase: 'Kennwort', approve: 'Freigeben', publish: 'Veröffentlichen', found: 'Unterschriften vorbereiten', said: 'Unterschrieben von', published: 'Veröffentlicht.', propose: 'Beantragen', file: 'Datei wählen …', folder: 'Ordner wählen …' },
  en: { here: 'Make a key here', make: 'Make the key', first: 'New passphrase', again: 'The same again', choose: /Choose your key file|\.pem$/, passphrase: 'Passphrase', approve: 'Approve', publish: 'Publish', found: 'Prepare the signatures', said: 'Signed by', published: 'Published.', propose: 'Propose', file: 'Choose a file …', folder: 'Choose a folder …' },
};

/** People at the page, doing what the page asks them to. */
export class People {
  readonly keys = new Map<string, Bytes>();
  readonly words: (typeof WORDS)['de'];
  passphrase = PASSPHRASE;

  constructor(readonly page: Page, readonly hands: Hands, language: keyof typeof WORDS = 'de') {
    this.words = WORDS[language];
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  }

  said(text: string | RegExp): Promise<void> {
    return expect(this.page.locator('.said')).toContainText(text);
  }

  /** Makes a key in the row of a person of the first run. */
  async makesKey(person: string): Promise<void> {
    await this.hands.press(this.button(`${this.words.here} ${person}`));
    await this.fillsIn(person);
  }

  /** The two passphrases of the form that is open. */
  async fillsIn(person: string): Promise<void> {
    const form = this.page.locator('reife-admin-make-key').filter({ has: this.page.getByLabel(this.words.first) }).last();
    await this.hands.type(form.getByLabel(this.words.first), PASSPHRASE);
    await this.hands.type(form.getByLabel(this.words.again), PASSPHRASE);
    this.keys.set(person, await downloaded(this.page, () => this.hands.press(form.getByRole('button', { name: this.words.make, exact: true }))));
  }

  /** A key file and a passphrase in the form of an act. */
  async signs(person: string, action: string, passphrase = this.passphrase): Promise<void> {
    const form = this.page.locator('reife-admin-sign').filter({ has: this.page.getByRole('button', { name: action, exact: true }) }).first();
    const key = this.keys.get(person);
    if (key === undefined) throw new Error(`${person} has no key`);
    await chosen(this.page, key, () => this.hands.press(form.getByRole('button', { name: this.words.choose })));
    await this.hands.type(form.getByLabel(this.words.passphrase, { exact: true }), passphrase);
    await this.page.keyboard.press('Enter');
  }

  async approves(person: string): Promise<void> {
    await this.signs(person, this.words.approve);
    await this.said(new RegExp(`${this.words.said} .*${person}`));
  }

  async publishes(person = 'publisher'): Promise<void> {
    await this.signs(person, this.words.publish);
    await this.said(this.words.published);
  }

  /** From an empty folder to a repository without rules. */
  async found(people: string[], signing: string[]): Promise<void> {
    for (const person of people) await this.makesKey(person);
    await this.hands.press(this.button(this.words.found));
    for (const person of signing) await this.approves(person);
    await this.publishes();
  }

  async proposes(file: Bytes, note = ''): Promise<void> {
    await chosen(this.page, file, () => this.hands.press(this.button(this.words.file)));
    if (note !== '') await this.hands.type(this.page.locator('reife-admin-propose input[name=note]'), note);
    await this.hands.press(this.page.locator('reife-admin-propose').getByRole('button', { name: this.words.propose, exact: true }));
    await this.page.locator('reife-admin-proposal').waitFor();
  }
}

/** The repository and the keys of an office that works with the command line, in the folder of the page; then the page opens it. */
export async function moveIn(page: Page, host: Host, office: Office, people: People): Promise<void> {
  await openPage(page, host);
  const names = readdirSync(office.repository, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  await put(page, new Map(names.map((name) => [`repository${name.slice(office.repository.length)}`, readFileSync(name)])));
  for (const person of ['m1', 'm2', 's1', 's2', 'publisher']) people.keys.set(person, { name: `${person}.pem`, buffer: Buffer.from(office.read(`${person}.pem`)) });
  people.passphrase = OFFICE_PASSPHRASE;
  await people.hands.press(people.button(people.words.folder));
  await page.locator('reife-admin-in-force').waitFor();
}
