/** A person's session with a CRM of the tests, as a browser would have it: cookies, redirects. */
import type { CrmReply, CrmRequest, Transport } from '../../crm/contract.ts';
import { DATABASE, PASSWORD } from './start.ts';

export interface Session {
  send: Transport;
  /** Every request so far, in order. */
  asked: CrmRequest[];
  cookies: Map<string, string>;
}

export function session(base: string): Session {
  const cookies = new Map<string, string>();
  const asked: CrmRequest[] = [];
  const send: Transport = async (request, signal) => {
    asked.push(request);
    return follow(new URL(request.path, base), request, signal, cookies);
  };
  return { send, asked, cookies };
}

async function follow(first: URL, request: CrmRequest, signal: AbortSignal, cookies: Map<string, string>): Promise<CrmReply> {
  let url = first;
  let { method, body } = request;
  for (let hops = 0; hops < 10; hops += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { method, signal, redirect: 'manual', headers: { ...request.headers, ...(cookie === '' ? {} : { cookie }) }, ...(body === undefined ? {} : { body }) });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || value === '""') cookies.delete(name);
      else cookies.set(name, value);
    }
    const to = answer.headers.get('location');
    if (answer.status < 300 || answer.status >= 400 || to === null) {
      return { status: answer.status, url: url.href, headers: Object.fromEntries(answer.headers), body: await answer.text() };
    }
    url = new URL(to, url);
    [method, body] = ['GET', undefined];
  }
  throw new Error(`${first.href} leads in a circle`);
}

const never = new AbortController().signal;

export async function tryton(base: string, login: string): Promise<Session> {
  const made = session(base);
  const body = JSON.stringify({ id: 0, method: 'common.db.login', params: [login, { password: PASSWORD }, 'en'] });
  const { status, body: says } = await made.send({ method: 'POST', path: `${DATABASE}/session/login`, headers: { 'content-type': 'application/json' }, body }, never);
  if (status !== 200 || made.cookies.size === 0) throw new Error(`${login} could not log in: ${status} ${says}`);
  made.asked.length = 0;
  return made;
}

export async function creme(base: string, login: string): Promise<Session> {
  const made = session(base);
  await made.send({ method: 'GET', path: 'creme_login/', headers: {} }, never);
  const body = new URLSearchParams({ username: login, password: PASSWORD, csrfmiddlewaretoken: made.cookies.get('csrftoken') ?? '' }).toString();
  const { url } = await made.send({ method: 'POST', path: 'creme_login/', headers: { 'content-type': 'application/x-www-form-urlencoded', referer: base }, body }, never);
  if (url.includes('login')) throw new Error(`${login} could not log in`);
  made.asked.length = 0;
  return made;
}
