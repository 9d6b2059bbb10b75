/** Asks for files; null if none was chosen. */
export function pickAll(accept: string): Promise<[string, Uint8Array][] | null> {
  const input = Object.assign(document.createElement('input'), { type: 'file', accept, multiple: true });
  return new Promise((resolve) => {
    input.addEventListener('change', () => void Promise.all([...(input.files ?? [])].map(async (file): Promise<[string, Uint8Array]> => [file.name, new Uint8Array(await file.arrayBuffer())])).then(resolve));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

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
