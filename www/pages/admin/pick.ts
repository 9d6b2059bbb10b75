/** Asks for one file; null if none was chosen. */
export function pick(accept: string): Promise<{ name: string; bytes: Uint8Array } | null> {
  const input = Object.assign(document.createElement('input'), { type: 'file', accept });
  return new Promise((resolve) => {
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file === undefined) resolve(null);
      else void file.arrayBuffer().then((bytes) => resolve({ name: file.name, bytes: new Uint8Array(bytes) }));
    });
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}
