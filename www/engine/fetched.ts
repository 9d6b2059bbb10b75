/** Fetching one file of a rules repository: no credentials, no byte behind the length that was asked for. */

/** What came. `why` there is none, as the trust client takes it; `date`: the server's, if the host lets pages see it. */
export type Fetched = { bytes: Uint8Array; date: string | undefined } | { bytes?: undefined; why: 'failed' | 'not-found' | 'too-long'; date: string | undefined };

/** A file that may change is asked for anew, and the browser sends the ETag of its copy itself. The signal ends what takes too long. */
export async function fetchFile(url: string, bytesMax: number, immutable: boolean, signal: AbortSignal): Promise<Fetched> {
  let date: string | undefined;
  try {
    const response = await fetch(url, { credentials: 'omit', cache: immutable ? 'default' : 'no-cache', signal });
    date = moment(response.headers.get('date'));
    if (response.status === 403 || response.status === 404) return { why: 'not-found', date };
    if (response.status !== 200) return { why: 'failed', date };
    const bytes = await body(response, bytesMax);
    return bytes === null ? { why: 'too-long', date } : { bytes, date };
  } catch {
    return { why: 'failed', date };
  }
}

/** Null once it is longer than allowed, and then no more of it is read. */
async function body({ body }: Response, bytesMax: number): Promise<Uint8Array | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (;;) {
    const chunk = await reader?.read();
    if (chunk?.value === undefined) return new Uint8Array(await new Blob(parts).arrayBuffer());
    size += chunk.value.byteLength;
    if (size > bytesMax) {
      await reader?.cancel();
      return null;
    }
    parts.push(chunk.value);
  }
}

function moment(date: string | null): string | undefined {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
