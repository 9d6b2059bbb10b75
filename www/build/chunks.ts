/** How the extension's pages share files: what the panel needs until its card is there lies together, for one large file packs better than twenty small ones. */
import type { Rolldown } from 'vite';

type Context = Parameters<Extract<Rolldown.CodeSplittingGroup['name'], (...given: never[]) => unknown>>[1];

/**
 * The modules that the panel, the service worker and the document beside it begin with. What the panel needs alone is one file; what it has in common with the document is another, and what is
 * left of what it has in common with the worker a third: those two have no page to show anything on, and are to stay small.
 */
export function chunks(panel: string, worker: string, aside: string): Rolldown.CodeSplittingGroup[] {
  const known = new Map<string, Set<string>>();
  const isOf = (first: string, id: string, context: Context): boolean => {
    const all = known.get(first) ?? needed(first, context);
    known.set(first, all);
    return all.has(id);
  };
  // A group takes along what its modules import, so the innermost comes first.
  const group = (name: string, priority: number, of?: string): Rolldown.CodeSplittingGroup =>
    ({ priority, name: (id, context) => (isOf(panel, id, context) && (of === undefined || isOf(of, id, context)) ? name : null) });
  return [group('reading', 3, aside), group('keeping', 2, worker), group('panel', 1)];
}

/** All that a module imports before it runs, and what that imports, but the module itself. */
function needed(first: string, context: Context): Set<string> {
  const found = new Set<string>();
  const open = [first];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const imported of context.getModuleInfo(id)?.importedIds ?? []) {
      if (found.has(imported)) continue;
      found.add(imported);
      open.push(imported);
    }
  }
  return found;
}
