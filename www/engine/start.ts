/** Starts the worker. Its address passes the page's trusted-types policy, which knows this one script. */
import { Engine } from './client.ts';
import address from './worker.ts?worker&url';

interface Policies { createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string } }

export function startEngine(): Engine {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
  const only = (url: string): string => {
    if (url !== address) throw new TypeError('not the engine');
    return url;
  };
  const url = policies ? policies.createPolicy('reife-worker', { createScriptURL: only }).createScriptURL(address) : address;
  return new Engine(new Worker(url, { type: 'module', name: 'reife' }) as never);
}
