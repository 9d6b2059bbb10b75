/** `widget.json` beside the page: which pages may show a card here, and by which rules. */

export interface Settings {
  /** Origins; the page's own is always among them. */
  hosts: readonly string[];
  rules: { name: string; text: string };
}

export async function settings(): Promise<Settings> {
  const given = (await (await found('widget.json')).json()) as { hosts?: unknown; rules?: unknown };
  const hosts = Array.isArray(given.hosts) ? given.hosts.filter((host): host is string => typeof host === 'string' && URL.canParse(host)) : [];
  const rules = String(given.rules ?? '');
  return { hosts: [location.origin, ...hosts.map((host) => new URL(host).origin)], rules: { name: rules.split('/').at(-1) ?? rules, text: await (await found(rules)).text() } };
}

async function found(name: string): Promise<Response> {
  const url = new URL(name, location.href);
  if (url.origin !== location.origin) throw new TypeError(`${name} is not beside this page`);
  const answer = await fetch(url, { credentials: 'same-origin', cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${url.pathname}: ${answer.status}`);
  return answer;
}
