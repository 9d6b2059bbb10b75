/** Pages of Creme: what their status and address mean, and their HTML, read by the browser's own parser and never put into a page. */
import { ask, excerpt } from '../ask.ts';
import { failed, fine, type Access, type CrmReply, type CrmRequest, type Failure, type Outcome } from '../contract.ts';

export interface Page {
  document: Document;
  /** Where the answer came from in the end. */
  url: string;
  /** The language Creme speaks to this person. */
  language: string;
}

export async function reply(access: Access, request: CrmRequest): Promise<Outcome<CrmReply>> {
  const answer = await ask(access, request);
  if (!answer.ok) return answer;
  return wrong(answer.value) ?? answer;
}

export async function page(access: Access, request: CrmRequest): Promise<Outcome<Page>> {
  const answer = await reply(access, request);
  if (!answer.ok) return answer;
  const { body, url, headers } = answer.value;
  return fine({ document: html(body), url, language: headers['content-language'] ?? 'en' });
}

export const html = (text: string): Document => new DOMParser().parseFromString(text, 'text/html');

export const get = (path: string): CrmRequest => ({ method: 'GET', path, headers: {} });

/** Without a session Creme leads to its login page, with status 200. */
function wrong({ url, status, body }: CrmReply): Failure | undefined {
  if (new URL(url, 'http://localhost').pathname.endsWith('/creme_login') || new URL(url, 'http://localhost').pathname.endsWith('/creme_login/')) return failed('expired_session');
  if (status === 403) return failed('no_permission', { what: '' });
  if (status === 404) return failed('gone');
  if (status === 409) return failed('refused', { says: excerpt(text(html(body).body)) });
  return status >= 400 ? failed('not_understood', { place: new URL(url, 'http://localhost').pathname, found: String(status) }) : undefined;
}

/** The text of an element as it is shown: lines of `<br>`, paragraphs apart. */
export function text(element: Element): string {
  let found = '';
  const walk = (node: Node): void => {
    for (const child of node.childNodes) {
      const name = child.nodeName.toLowerCase();
      if (name === '#text') found += child.textContent ?? '';
      else if (name === 'br') found += '\n';
      else if (name !== 'script' && name !== 'style') {
        walk(child);
        if (name === 'p') found += '\n\n';
      }
    }
  };
  walk(element);
  return found.replace(/\n{3,}/g, '\n\n').trim();
}
