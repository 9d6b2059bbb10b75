/** An example of a page that has a card beside its records: a small CRM made up in this page, which keeps what it is given until it is loaded anew. */
import '../../parts/tokens.css';
import { t } from '../../texts/texts.ts';
import { EmbeddedCard, type StandingEvent, type WriteEvent } from '../widget/embed.ts';

interface Customer { contact: string; name: string; firm: string; evidence: unknown[]; version: number; notes: string[] }

const WANTED = ['c1001', 'c1012', 'c1036'];
const style = new CSSStyleSheet();
style.replaceSync(`
  reife-host { display: grid; grid-template-columns: minmax(0, 1fr) minmax(320px, 380px); height: 100vh; }
  .crm { padding: 24px; overflow: auto; display: grid; gap: 16px; align-content: start; } .crm h1 { font: 600 20px/28px var(--font); margin: 0; } .crm nav, .crm .acts { display: flex; gap: 8px; flex-wrap: wrap; }
  .crm button { font: inherit; color: inherit; padding: 6px 12px; border: 1px solid var(--edge); border-radius: var(--r); background: var(--surface); cursor: pointer; } .crm button[aria-current] { border-color: var(--accent); box-shadow: inset 0 -2px var(--accent); }
  .crm pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--sunken); padding: 12px; border-radius: var(--r); font: 12px/16px var(--mono); margin: 0; } .crm h2, .crm p { margin: 0; font: 600 15px/20px var(--font); } .crm p { font-weight: 400; color: var(--ink-2); }
  reife-card { display: block; height: 100vh; border-left: 1px solid var(--line); }
  @media (max-width: 700px) { reife-host { grid-template-columns: 1fr; } }`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];

async function customers(): Promise<Customer[]> {
  const text = await (await fetch('./examples/acme/acme.ndjson')).text();
  const found: Customer[] = [];
  for (const line of text.split('\n')) {
    if (!WANTED.some((contact) => line.includes(`"${contact}"`))) continue;
    const evidence = JSON.parse(line) as { id?: string; attributes?: { name?: string }; account?: { attributes?: { name?: string } }; contacts?: { id: string; attributes?: { name?: string } }[] };
    for (const person of evidence.contacts ?? [{ id: evidence.id ?? '', attributes: evidence.attributes ?? {} }]) {
      if (WANTED.includes(person.id)) found.push({ contact: person.id, name: person.attributes?.name ?? person.id, firm: evidence.account?.attributes?.name ?? '', evidence: [evidence], version: 1, notes: [] });
    }
  }
  return found;
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, text: string, parent: Element, more: Partial<HTMLElementTagNameMap[K]> = {}): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), { textContent: text, ...more });
  parent.append(made);
  return made;
}

async function begin(page: Element): Promise<void> {
  const all = await customers();
  const crm = element('main', '', page, { className: 'crm', ariaLabel: t('host-title') });
  const card = new EmbeddedCard();
  card.setAttribute('src', new URLSearchParams(location.search).get('widget') ?? 'widget.html');
  card.person = { name: 'Jana Brandt', role: 'sales' };
  page.append(card);
  let open = all[0];
  let refuses = false;

  const draw = (): void => {
    crm.replaceChildren();
    element('h1', t('host-title'), crm);
    const choice = element('nav', '', crm, { ariaLabel: t('host-title') });
    for (const one of all) {
      const button = element('button', one.name, choice, { onclick: () => { open = one; draw(); show(); } });
      if (one === open) button.setAttribute('aria-current', 'true');
    }
    if (open === undefined) return;
    element('p', open.firm, crm);
    const acts = element('div', '', crm, { className: 'acts' });
    element('button', t('host-change'), acts, { onclick: () => { if (open) open.version += 1; } });
    element('button', t('host-refuse'), acts, { onclick: () => { refuses = !refuses; draw(); } }).setAttribute('aria-pressed', String(refuses));
    element('h2', t('host-notes'), crm);
    if (open.notes.length === 0) element('p', t('host-none'), crm);
    for (const note of open.notes) element('pre', note, crm);
  };
  const show = (): void => {
    card.record = open === undefined ? null : { id: open.contact, contact: open.contact, evidence: open.evidence, version: String(open.version) };
  };

  card.addEventListener('reife-write', (event) => {
    const { record, key, note, version, answer } = (event as WriteEvent).detail;
    const of = all.find(({ contact }) => contact === record);
    if (of === undefined) return answer('gone');
    if (refuses) return answer('no_permission');
    if (of.notes.some((one) => one.includes(key))) return answer('saved');
    if (version !== null && version !== String(of.version)) return answer('conflict');
    of.notes.unshift(note);
    draw();
    answer('saved');
  });
  card.addEventListener('reife-standing', (event) => {
    const { state, in_question } = (event as StandingEvent).detail;
    document.title = `Reife: ${state ?? ''}${in_question ? ' ?' : ''}`;
  });
  draw();
  show();
}

const page = document.querySelector('reife-host');
if (page !== null) void begin(page);
