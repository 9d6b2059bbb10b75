/** What a page around the editor does: hands it a text, checks what it tells, and hands the problems back. `?file=` names an example, `?draft=` under which id it is kept. */
import type { Opened } from '../../engine/protocol.ts';
import { startEngine } from '../../engine/start.ts';
import '../../parts/editor/editor.ts';
import '../../parts/tokens.css';

const editor = document.querySelector('reife-editor')!;
const engine = startEngine();
let wanted = 0;

async function check(text: string): Promise<void> {
  const mine = ++wanted;
  const { rules }: Opened = await engine.inspect([{ name: 'draft.reife.json', blob: new Blob([text]) }]);
  if (mine !== wanted) return;
  editor.problems = rules?.diagnostics ?? [];
  editor.view = rules?.view ?? null;
}

/** What tests look at and hand in. */
declare global {
  interface Window { harness: { text: string; load(text: string): Promise<void> } }
}

window.harness = { text: '', load: (text) => {
  window.harness.text = text;
  editor.text = text;
  return check(text);
} };
editor.addEventListener('reife-edited', (event) => {
  const { text } = (event as CustomEvent<{ text: string }>).detail;
  window.harness.text = text;
  editor.text = text;
  void check(text);
});
editor.evidence = {
  rules: { goal_said: {
    verdicts: [{ verdict: 'rejected', reason: 'too_early', count: 9 }, { verdict: 'rejected', reason: 'wrong_role', count: 5 }],
    notes: [{ text: 'The goal was to keep things as they are.', by: 'sales', at: '2026-11-11', reason: 'too_early' }, { text: 'Named a goal, then said it works as it is.', by: 'sales', at: '2026-11-17', reason: 'too_early' }],
  } },
  assumptions: { a_midmarket: { verdicts: [], notes: [], held: { yes: 31, no: 7, unsure: 2, from: 67, to: 91 } } },
};
const given = new URLSearchParams(location.search);
editor.draft = given.get('draft') ?? '';
editor.name = 'acme.reife.json';
const file = given.get('file') ?? 'acme/acme.reife.json';
await window.harness.load(await (await fetch(`./examples/${file}`)).text());
