/** Hands a file to the browser, to be saved under a name. `type`: its media type. */
export function save(name: string, content: string | Uint8Array, type = 'application/octet-stream'): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  // The browser reads it a little later.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
