/** Starts the worker of the authoring side. Its address passes the page's trusted-types policy, which knows this one script. */
import { Author } from './client.ts';
import address from './worker.ts?worker&url';

interface Policies { createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string } }

export function startAuthor(): Author {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
  const only = (url: string): string => {
    if (url !== address) throw new TypeError('not the authoring side');
    return url;
  };
  const url = policies ? policies.createPolicy('reife-worker', { createScriptURL: only }).createScriptURL(address) : address;
  return new Author(new Worker(url, { type: 'module', name: 'reife-author' }) as never);
}
