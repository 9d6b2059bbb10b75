/** A transport over `fetch`, for pages of the CRM's own origin. An extension page sends the same plain data to its content script, which uses this. */
import type { CrmReply, CrmRequest, Transport } from './contract.ts';

/** Whether `path` stays below the CRM: no other host, no way up. */
export function within(base: string, path: string): URL | undefined {
  const root = new URL(base);
  const asked = URL.parse === undefined ? parse(path, root) : URL.parse(path, root);
  return asked?.origin === root.origin && asked.pathname.startsWith(root.pathname) ? asked : undefined;
}

function parse(path: string, root: URL): URL | null {
  try {
    return new URL(path, root);
  } catch {
    return null;
  }
}

export function fetchTransport(base: string): Transport {
  return async (request: CrmRequest, signal: AbortSignal): Promise<CrmReply> => {
    const url = within(base, request.path);
    if (url === undefined) throw new TypeError(`${request.path} leaves ${base}`);
    const { method, headers, body } = request;
    const answer = await fetch(url, { method, headers, signal, credentials: 'same-origin', cache: 'no-store', redirect: 'follow', ...(body === undefined ? {} : { body }) });
    return { status: answer.status, url: answer.url, headers: Object.fromEntries(answer.headers), body: await answer.text() };
  };
}
