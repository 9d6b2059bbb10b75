/** One request and its answer as a value: what the network or the server does wrong has a code, the rest is for the adapter to read. */
import { failed, fine, PATIENCE_MS, type Access, type CrmReply, type CrmRequest, type Outcome } from './contract.ts';

/** Said by servers and what stands before them while the CRM is down, or has been asked too much. */
const DOWN = [429, 502, 503, 504];

export async function ask(access: Access, request: CrmRequest): Promise<Outcome<CrmReply>> {
  if (access.signal.aborted) return failed('cancelled');
  const patience = access.patience_ms ?? PATIENCE_MS;
  const late = AbortSignal.timeout(patience);
  const signal = AbortSignal.any([access.signal, late]);
  let reply: CrmReply;
  try {
    reply = await abandoned(access.send(request, signal), signal);
  } catch (error) {
    if (access.signal.aborted) return failed('cancelled');
    if (late.aborted) return failed('too_slow', { seconds: String(Math.round(patience / 100) / 10) });
    return failed('unreachable', { says: error instanceof Error ? error.message : String(error) });
  }
  if (access.signal.aborted) return failed('cancelled');
  if (DOWN.includes(reply.status)) return failed('unreachable', { says: String(reply.status) });
  return reply.status >= 500 ? failed('server_failed', { status: String(reply.status) }) : fine(reply);
}

/** A transport that does not heed the signal is not waited for. */
function abandoned<Value>(waited: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
    waited.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** The answer's JSON, or what stands there instead. */
export function parsed(reply: CrmReply): Outcome<unknown> {
  try {
    return fine(JSON.parse(reply.body) as unknown);
  } catch {
    return failed('not_understood', { place: '', found: excerpt(reply.body) });
  }
}

export const excerpt = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 80);
