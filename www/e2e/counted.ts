/** What was counted of a shadow, as it lies on the disk of the place that this is evaluated in; null where there is no such database. */
export async function counted(): Promise<{ who: string; from: string; to: string }[] | null> {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'reife-shadow')) return null;
  const database = await new Promise<IDBDatabase | null>((opened) => {
    const asked = indexedDB.open('reife-shadow');
    // It was deleted this moment, and must not be made by looking at it.
    asked.onupgradeneeded = () => asked.transaction?.abort();
    asked.onsuccess = () => opened(asked.result);
    asked.onerror = () => opened(null);
  });
  if (database === null) return null;
  const all = await new Promise<{ who: string; from: string; to: string }[]>((read) => {
    const asked = database.transaction('counted').objectStore('counted').getAll();
    asked.onsuccess = () => read(asked.result as { who: string; from: string; to: string }[]);
  });
  database.close();
  return all;
}
