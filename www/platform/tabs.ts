/** The tabs that are open on CRMs which a person allowed. */
import { browser } from 'wxt/browser';
import { crmOrigins } from './extension.ts';

export async function crmAddresses(): Promise<string[]> {
  const url = await crmOrigins();
  if (url.length === 0) return [];
  const tabs = await browser.tabs.query({ url }).catch(() => []);
  return [...new Set(tabs.flatMap((tab) => tab.url ?? []))];
}

/** A tab has another address, was opened or closed. */
export function onAddresses(listener: () => void): void {
  browser.tabs.onUpdated.addListener((_, { url, status }) => { if (url !== undefined || status === 'complete') listener(); });
  browser.tabs.onRemoved.addListener(() => listener());
}
