/** Workers by the address of their script. It passes the page's trusted-types policy, which knows the build's own scripts only. */

interface Policy { createScriptURL(url: string): string }
interface Policies { createPolicy(name: string, rules: Policy): Policy }

const known = new Set<string>();
let policy: Policy | null | undefined;

/** `address` is what the bundler made of a `?worker&url` import, never a text from elsewhere. */
export function startWorker(address: string, name: string): Worker {
  known.add(address);
  policy ??= (globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy('reife-worker', { createScriptURL: own }) ?? null;
  return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module', name });
}

function own(url: string): string {
  if (!known.has(url)) throw new TypeError('not a worker of ours');
  return url;
}
