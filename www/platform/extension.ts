/** The rest of the browser's extension interface, as much as is used: permissions, scripts, tabs, badge, storage, alarms. */
import { browser } from 'wxt/browser';
import type { Area } from '../store/copy.ts';
import type { ManagedPolicy } from './policy.ts';
import { own } from './own.ts';
import { isAlone, isHere } from './wire.ts';
import { pattern } from './link.ts';

const SCRIPT = '/reader.js';
const SCRIPT_ID = 'reife-reader';
const ALARM = 'reife-outbox';
/** A host with this before it may be asked for rules, and is no CRM. */
const RULES_ONLY = 'reife.rules-only ';

export const area: Area = {
  all: () => browser.storage.local.get(null),
  set: (name, text) => browser.storage.local.set({ [name]: text }),
  remove: (name) => browser.storage.local.remove(name),
};

/** What an administrator set; nothing where nobody did, or the browser has no such thing. */
export const managed = (): Promise<ManagedPolicy> => browser.storage.managed.get(null).then((set) => set as ManagedPolicy, () => ({}));

export function onStored(listener: (names: string[]) => void): void {
  browser.storage.local.onChanged.addListener((changes) => listener(Object.keys(changes)));
}

/** Asks the person, once for each CRM. Has to be called right when something was pressed. */
export function allow(address: string): Promise<boolean> {
  void area.remove(RULES_ONLY + pattern(address));
  return browser.permissions.request({ origins: [pattern(address)] });
}

/** The same for a host that only rules are fetched from. */
export async function allowRules(address: string): Promise<boolean> {
  const [isCrm, given] = await Promise.all([allowed(address), browser.permissions.request({ origins: [pattern(address)] })]);
  if (given && !isCrm) await area.set(RULES_ONLY + pattern(address), '');
  return given;
}

export const allowed = (address: string): Promise<boolean> => browser.permissions.contains({ origins: [pattern(address)] });
export const forbid = (origin: string): Promise<boolean> => browser.permissions.remove({ origins: [origin] });

/** Nothing more is fetched from there; where the host is a CRM, too, that stays allowed. */
export async function forbidRules(address: string): Promise<void> {
  const name = RULES_ONLY + pattern(address);
  if (!(name in (await area.all()))) return;
  await forbid(pattern(address));
  await area.remove(name);
}

/** The CRMs that were allowed. */
export async function crmOrigins(): Promise<string[]> {
  const [{ origins }, kept] = await Promise.all([browser.permissions.getAll(), area.all()]);
  return (origins ?? []).filter((origin) => !(RULES_ONLY + origin in kept));
}

export const isOrigin = (name: string): boolean => name.startsWith(RULES_ONLY);

export function onPermissions(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}

/** The script runs in tabs of the CRMs that were allowed, and in no other. */
export async function register(): Promise<void> {
  const matches = await crmOrigins();
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) return known === undefined ? undefined : browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  const script = { id: SCRIPT_ID, js: [SCRIPT], matches, runAt: 'document_idle' as const };
  await (known === undefined ? browser.scripting.registerContentScripts([script]) : browser.scripting.updateContentScripts([script]));
}

/** Tabs that were open before the script was registered have none yet. */
export async function inject(tab: number): Promise<boolean> {
  return browser.scripting.executeScript({ target: { tabId: tab }, files: [SCRIPT as never] }).then(() => true, () => false);
}

export interface Tab { id: number; address: string | undefined }

/** The tab that a page of ours belongs to: the one it is framed in, the one its address names, else the one in front of its window. */
export async function ownTab(): Promise<Tab | undefined> {
  const named = /[?&]tab=(\d+)/.exec(location.search)?.[1];
  if (named !== undefined) return shown(await browser.tabs.get(Number(named)).catch(() => undefined));
  if (window.top !== window) return shown(await browser.tabs.getCurrent());
  const [front] = await browser.tabs.query({ active: true, currentWindow: true });
  return shown(front);
}

const shown = (tab: { id?: number | undefined; url?: string | undefined } | undefined): Tab | undefined => (tab?.id === undefined ? undefined : { id: tab.id, address: tab.url });

/** Another tab came to the front, or a tab has loaded a page. */
export function onTabs(listener: (tab: number) => void): void {
  browser.tabs.onActivated.addListener(({ tabId }) => listener(tabId));
  browser.tabs.onUpdated.addListener((tab, { status }) => { if (status === 'complete') listener(tab); });
}

export async function badge(tab: number, text: string, title: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId: tab, text }),
    browser.action.setTitle({ tabId: tab, title }),
    browser.action.setBadgeBackgroundColor({ tabId: tab, color: '#0b6470' }),
  ]).catch(() => {
    // The tab is gone, and its badge with it.
  });
}

/** Nobody of ours follows that tab any more. */
export function onAlone(listener: (tab: number) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (sender.id === browser.runtime.id && sender.tab?.id !== undefined && isAlone(message)) listener(sender.tab.id);
  });
}

/** The script has come into a tab of a CRM. */
export function onHere(listener: () => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (sender.id === browser.runtime.id && sender.tab !== undefined && isHere(message)) listener();
  });
}

/** Wakes the service worker at a time, in milliseconds since 1970; null lets it sleep. */
export async function wakeAt(time: number | null): Promise<void> {
  if (time === null) await browser.alarms.clear(ALARM);
  else await browser.alarms.create(ALARM, { when: time });
}

export function onWake(listener: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => { if (name === ALARM) listener(); });
  browser.runtime.onStartup.addListener(listener);
  browser.runtime.onInstalled.addListener(listener);
}

/** Of the extension itself. */
export const version = (): string => browser.runtime.getManifest().version;

interface Sidebar { toggle(): Promise<void> }

/** What pressing our symbol does. Chromium has a side panel, Firefox a sidebar; neither opens unless the press itself opens it. */
export async function openOnPress(panel: boolean): Promise<void> {
  await browser.sidePanel?.setPanelBehavior({ openPanelOnActionClick: panel });
}

export function onPress(listener: (tab: number) => void): void {
  browser.action.onClicked.addListener(({ id }) => { if (id !== undefined) listener(id); });
}

export const toggleSidebar = (): void => void (browser as { sidebarAction?: Sidebar }).sidebarAction?.toggle();

export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();

/** The studio, in a tab of its own. */
export const openStudio = async (): Promise<void> => void (await browser.tabs.create({ url: own('/studio.html') }));

/** A page of ours in a window of its own, beside a tab. */
export async function openWindow(page: string, tab: number): Promise<void> {
  await browser.windows.create({ type: 'popup', url: own(`/${page}?tab=${tab}`), width: 400, height: 900 });
}
