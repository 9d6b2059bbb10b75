/** A problem of the engine as a sentence. */
import './problems.ts';
import { find } from './texts.ts';

interface Problem { code: string; arguments: Record<string, string> }

export function said({ code, arguments: given }: Problem): string {
  return find(code, given) ?? [code, ...Object.entries(given).map(([name, value]) => `${name}: ${value}`)].join(', ');
}

/** What to do about it. */
export const help = ({ code, arguments: given }: Problem): string | undefined => find(`${code}.help`, given);
