/**
 * Starts a worker of ours under the page's own policy. A worker that is loaded from a file obeys only the policy that its host sends with that file, and a
 * static host sends none; a worker made of a line that imports the file inherits the page's, and asks no host that the page may not ask. Extensions send
 * theirs with each file, and allow no such line.
 */
interface Policies { createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string } }

let asked: string | null = null;

/** Addresses pass the page's trusted-types policy, which lets through nothing but what is started here. */
const policy = (globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy('reife-worker', {
  createScriptURL(url) {
    if (url !== asked) throw new TypeError('no worker of ours');
    return url;
  },
});

/** `address`: of a module beside the page. A worker of ours may start another; it was made of a line itself, or of a file of the extension. */
export function spawn(address: string, name: string): Worker {
  const file = new URL(address, typeof document === 'undefined' ? import.meta.url : document.baseURI);
  if (file.origin !== self.origin) throw new TypeError('no worker of ours');
  asked = file.protocol.startsWith('http') ? URL.createObjectURL(new Blob([`import ${JSON.stringify(file.href)};`], { type: 'text/javascript' })) : file.href;
  return new Worker(policy?.createScriptURL(asked) ?? asked, { type: 'module', name });
}
