/**
 * The built add-on in a real Firefox. It is driven over Marionette, Firefox's own protocol: only there can what surrounds a page, such as the
 * sidebar, be reached, and the programs that usually speak it come with no package registry.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { BUILT } from './support.ts';

const ADDON = BUILT.replace('chrome-mv3', 'firefox-mv3');
const ID = 'reife@reife.invalid';
/** Chosen beforehand, where Firefox would choose one by chance: our pages' addresses are known. */
const HOST = '3f0c5b0e-8f5d-4a6e-9d55-6c1d2f8f1a10';
export const OURS = `moz-extension://${HOST}/`;

/** The name by which WebDriver passes elements. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const STARTS_WITHIN_MS = 60_000;

const PREFS: Record<string, string | number | boolean> = {
  'marionette.port': 0,
  'extensions.webextensions.uuids': JSON.stringify({ [ID]: HOST }),
  // The browser's dialog about a host cannot be pressed by a program: whatever one of our pages asks for, after a press, is given.
  'extensions.webextOptionalPermissionPrompts': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'intl.locale.requested': 'en-GB',
  'intl.accept_languages': 'en-GB',
  'network.connectivity-service.enabled': false,
  'network.captive-portal-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

/** A page as far as the tests look at it, through all its shadow roots. */
export interface Place {
  /** What can be read in the first element of that name. */
  text(part: string): Promise<string>;
  /** Presses the first of its kind that has this name. */
  press(kind: string, name: string): Promise<void>;
}

export interface Firefox extends Place {
  /** Opens a tab, in front of the others, and answers its handle. */
  open(address: string): Promise<string>;
  turnTo(tab: string): Promise<void>;
  /** Runs a function in the tab in front. */
  run<T>(script: (...given: never[]) => T, ...given: unknown[]): Promise<Awaited<T>>;
  /** Types into the first of a kind that is shown; into an input for files, their paths. */
  type(kind: string, text: string): Promise<void>;
  /** Opens the sidebar, in which our panel is. */
  sidebar(): Promise<Place>;
  /** The whole window, as PNG. */
  picture(path: string): Promise<void>;
  close(): Promise<void>;
}

export async function firefox(): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'reife-firefox-'));
  writeFileSync(join(profile, 'user.js'), Object.entries(PREFS).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''));
  const home = join(profile, 'home');
  mkdirSync(home);
  const browser = spawn(process.env['FIREFOX'] ?? 'firefox-esr', ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--width', '1280', '--height', '900', '--profile', profile], {
    stdio: 'ignore', env: { ...process.env, HOME: home, MOZ_CRASHREPORTER_DISABLE: '1' },
  });
  const ended = new Promise<void>((resolve) => browser.once('exit', () => resolve()));
  const over = async (): Promise<void> => {
    browser.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true });
  };
  try {
    const port = await portOf(join(profile, 'MarionetteActivePort'), () => browser.exitCode);
    const session = await speak(port);
    const close = async (): Promise<void> => {
      session.end();
      await over();
    };
    return await driven(session, close);
  } catch (cause) {
    await over();
    throw cause;
  }
}

async function driven({ say }: Session, close: () => Promise<void>): Promise<Firefox> {
  await say('WebDriver:NewSession', { capabilities: { alwaysMatch: { acceptInsecureCerts: false } } });
  await say('Addon:Install', { path: ADDON, temporary: true });
  const around = async <T>(work: () => Promise<T>): Promise<T> => {
    await say('Marionette:SetContext', { value: 'chrome' });
    return work().finally(() => say('Marionette:SetContext', { value: 'content' }));
  };
  const script = async (text: string, given: unknown[]): Promise<unknown> => (await say('WebDriver:ExecuteScript', { script: text, args: given }) as { value: unknown }).value;
  const element = async (kind: string, name: string | null): Promise<string> => {
    const found = await script(`${FIND}\nreturn find(...arguments);`, [kind, name]) as Record<string, string> | null;
    if (found === null) throw new Error(`there is no ${kind} ${name ?? ''}`);
    return found[ELEMENT] ?? '';
  };
  const beside = (text: string, given: unknown[]): Promise<unknown> => around(() => script(BESIDE, [text, given]));
  return {
    close,
    run: (what, ...given) => script(`return (${what.toString()})(...arguments);`, given) as Promise<never>,
    text: (part) => script(TEXT, [part]) as Promise<string>,
    press: async (kind, name) => { await say('WebDriver:ElementClick', { id: await element(kind, name) }); },
    type: async (kind, text) => { await say('WebDriver:ElementSendKeys', { id: await element(kind, null), text }); },
    async open(address) {
      const { handle } = await say('WebDriver:NewWindow', { type: 'tab', focus: true }) as { handle: string };
      await say('WebDriver:SwitchToWindow', { handle, focus: true });
      await say('WebDriver:Navigate', { url: address });
      return handle;
    },
    turnTo: async (handle) => { await say('WebDriver:SwitchToWindow', { handle, focus: true }); },
    async sidebar() {
      await around(() => script('return window.SidebarController.show(arguments[0]);', [`${ID.replace(/\W/g, '_')}-sidebar-action`]));
      return {
        text: (part) => beside(TEXT, [part]) as Promise<string>,
        press: async (kind, name) => { if (await beside(`${FIND}\nconst found = find(...arguments);\nfound?.click();\nreturn found !== null;`, [kind, name]) !== true) throw new Error(`there is no ${kind} ${name} in the sidebar`); },
      };
    },
    picture: (path) => around(async () => {
      const { value } = await say('WebDriver:TakeScreenshot', { full: true }) as { value: string };
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, Buffer.from(value, 'base64'));
    }),
  };
}

/** The first of a kind, through all shadow roots; of this name, where one is given. ` >>> ` stands before what is within. */
const FIND = `const find = (path, name, root = document) => {
  const [kind, ...rest] = path.split(' >>> ');
  for (const one of root.querySelectorAll('*')) {
    const isIt = one.matches(kind) && (rest.length > 0 || name === null || (one.getAttribute('aria-label') ?? one.textContent).trim() === name);
    if (isIt && rest.length === 0) return one;
    const within = (isIt ? find(rest.join(' >>> '), name, one.shadowRoot ?? one) : null) ?? (one.shadowRoot === null ? null : find(path, name, one.shadowRoot));
    if (within !== null) return within;
  }
  return null;
};`;

const TEXT = `${FIND}
const text = (node) => [...(node.shadowRoot ?? node).childNodes].map((one) => one.nodeType === Node.TEXT_NODE ? one.data : one.nodeType !== Node.ELEMENT_NODE || one.localName === 'style' ? '' : one.localName === 'slot' ? one.assignedNodes().map(text).join(' ') : text(one)).join(' ');
const found = find(arguments[0], null);
return found === null ? '' : text(found).replace(/\\s+/g, ' ').trim();`;

/** Our panel in the sidebar is a page in a process of its own; scripts go there the way that Marionette's go to tabs. */
const BESIDE = `const [text, given] = arguments;
const page = document.getElementById('sidebar').contentDocument?.getElementById('webext-panels-browser');
if (!page) throw new Error('the sidebar shows no page of an extension');
return page.browsingContext.currentWindowGlobal.getActor('MarionetteCommands').executeScript(text, given, {});`;

interface Session { say(command: string, given: unknown): Promise<unknown>; end(): void }

/** Each message is its length in bytes, a colon, and JSON: `[0, id, command, given]`, answered by `[1, id, error, value]`. */
async function speak(port: number): Promise<Session> {
  const socket = await new Promise<Socket>((resolve, reject) => {
    const made: Socket = connect(port, '127.0.0.1', () => resolve(made));
    made.once('error', reject);
  });
  const waiting = new Map<number, { resolve(value: unknown): void; reject(cause: Error): void }>();
  let got = Buffer.alloc(0);
  socket.on('data', (more) => {
    got = Buffer.concat([got, more]);
    for (;;) {
      const colon = got.indexOf(':');
      const length = Number(got.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || got.length < colon + 1 + length) return;
      const message = JSON.parse(got.subarray(colon + 1, colon + 1 + length).toString()) as unknown;
      got = got.subarray(colon + 1 + length);
      if (!Array.isArray(message)) continue;
      const [, id, error, value] = message as [number, number, { error: string; message: string } | null, unknown];
      const one = waiting.get(id);
      waiting.delete(id);
      if (error === null) one?.resolve(value);
      else one?.reject(new Error(`${error.error}: ${error.message}`));
    }
  });
  socket.on('close', () => { for (const { reject } of waiting.values()) reject(new Error('Firefox has ended')); });
  let next = 1;
  return {
    say: (command, given) => new Promise((resolve, reject) => {
      const id = next++;
      waiting.set(id, { resolve, reject });
      const text = JSON.stringify([0, id, command, given]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    }),
    end: () => socket.end(),
  };
}

async function portOf(file: string, ended: () => number | null): Promise<number> {
  for (const until = Date.now() + STARTS_WITHIN_MS; Date.now() < until && ended() === null;) {
    if (existsSync(file) && readFileSync(file, 'utf8') !== '') return Number(readFileSync(file, 'utf8'));
    await new Promise((again) => setTimeout(again, 100));
  }
  throw new Error('Firefox did not start');
}
