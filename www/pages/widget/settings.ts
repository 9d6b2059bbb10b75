/** `widget.json` beside the page: which pages may show a card here, and by which draft where no rules are in force (`rules.json`, `build/pin.mjs`). */
import type { DraftRules } from '../record/desk.ts';

export interface Settings {
  /** Origins; the page's own is always among them. */
  hosts: readonly string[];
  draft: DraftRules | null;
}

export async function settings(): Promise<Settings> {
  const given = (await (await found('widget.json')).json()) as { hosts?: unknown; rules?: unknown };
  const hosts = Array.isArray(given.hosts) ? given.hosts.filter((host): host is string => typeof host === 'string' && URL.canParse(host)) : [];
  return { hosts: [location.origin, ...hosts.map((host) => new URL(host).origin)], draft: typeof given.rules === 'string' ? await draft(given.rules) : null };
}

const draft = async (name: string): Promise<DraftRules> => ({ name: name.split('/').at(-1) ?? name, text: await (await found(name)).text() });

async function found(name: string): Promise<Response> {
  const url = new URL(name, location.href);
  if (url.origin !== location.origin) throw new TypeError(`${name} is not beside this page`);
  const answer = await fetch(url, { credentials: 'same-origin', cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${url.pathname}: ${answer.status}`);
  return answer;
}
