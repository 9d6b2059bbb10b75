/** The plan: what the draft makes of everybody, who that is, and why. */
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Group, Where } from '../../engine/population/merge.ts';
import type { Explained, Missing, Person } from '../../engine/population/protocol.ts';
import '../../parts/compare/compare.ts';
import type { Column } from '../../parts/compare/compare.ts';
import { ReifeElement } from '../../parts/element.ts';
import '../../parts/studio/changes.ts';
import type { Change, Changes, Section } from '../../parts/studio/changes.ts';
import '../../parts/studio/flow.ts';
import '../../parts/studio/matrix.ts';
import '../../parts/studio/missing.ts';
import '../../parts/studio/owners.ts';
import { panel } from '../../parts/studio/panel.ts';
import '../../parts/studio/spread.ts';
import '../../parts/studio/suppose.ts';
import '../../parts/studio/told.ts';
import { base, controls, notes } from '../../parts/styles.ts';
import { caseOf } from '../../reading/explained.ts';
import { cells, load, spreads, targets } from '../../reading/plan.ts';
import { consenting, nobody, supposed, type Addition } from '../../reading/supposed.ts';
import { number } from '../../texts/format.ts';
import { nameOf } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';
import './head.ts';
import type { Plan, Studio } from './state.ts';

/** What the list shows instead of everybody who changes. */
interface Only { title: string; key: string; changes: Change[] }

const MADE_UP = { id: 'supposed', name: null, account: null, accountName: null, owner: null, role: 'unknown' };

@customElement('reife-plan')
export class PlanView extends ReifeElement {
  static override styles = [base, controls, notes, panel, css`
    :host { background: none; border: 0; display: grid; gap: 16px; padding: 16px; container-type: inline-size; align-content: start; } .body { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); } .greyed { filter: grayscale(1); } .greyed > * { outline: 1px dashed var(--edge); outline-offset: 4px; border-radius: var(--r); }
    .row { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); } .column { display: grid; gap: 16px; align-content: start; grid-template-columns: minmax(0, 1fr); }
    @container (min-width: 700px) and (max-width: 1179px) { .where .column { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } } @container (min-width: 1180px) { .where { grid-template-columns: minmax(0, 1.6fr) minmax(0, 1fr); align-items: start; } } @container (min-width: 860px) { .who { grid-template-columns: minmax(0, 1fr) minmax(0, 1.25fr); align-items: start; } }
    .box { background: var(--surface); border: 1px solid var(--line); border-radius: var(--r); container-type: inline-size; }
  `];

  @property({ attribute: false }) studio!: Studio;
  @property({ type: Number }) turn = 0;
  @state() private chosen: Person | null = null;
  @state() private explained: Explained | null = null;
  @state() private only: Only | null = null;
  @state() private missing: Missing | null = null;
  @state() private looking = false;
  @state() private additions: readonly Addition[] = [];
  @state() private supposedColumns: readonly Column[] = [];
  @state() private madeUp = true;
  @query('reife-who-changes') private list!: Changes | null;
  #plan: Plan | null = null;
  #changes: { of: Group[] | null; found: Change[] | null } = { of: null, found: null };
  #asking = new AbortController();
  #explaining = 0;

  protected override willUpdate(changed: PropertyValues): void {
    const { plan } = this.studio;
    if (!changed.has('turn') || plan === null) return;
    const other = plan.draft !== this.#plan?.draft || plan.counted !== this.#plan.counted;
    this.#plan = plan;
    if (!other) return;
    this.missing = null;
    this.only = null;
    if (this.chosen !== null) void this.#explain(this.chosen);
    if (this.additions.length > 0) void this.#suppose(this.additions);
  }

  override render() {
    const { plan, hindered, asOf, people } = this.studio;
    if (people === null) return nothing;
    return html`<reife-plan-head .studio=${this.studio} .turn=${this.turn}></reife-plan-head>
      ${plan === null ? nothing : html`<div class="body ${hindered === null ? '' : 'greyed'}" @reife-going=${this.#going} @reife-person=${({ detail }: CustomEvent<Person>) => { this.chosen = detail; void this.#explain(detail); }} @reife-all-changes=${() => { this.only = null; }}
          @reife-in-question=${this.#inQuestion} @reife-ask-missing=${this.#ask} @reife-suppose=${({ detail }: CustomEvent<Addition[]>) => void this.#suppose(detail)} @reife-suppose-nobody=${() => { this.madeUp = true; void this.#suppose(this.additions); }}>
        <reife-told .load=${plan.closer && load(plan.base.waiting, plan.closer.waiting, { before: plan.before.view, now: plan.draft.view }, asOf)} .targets=${targets(plan.draft.text)} .closer=${plan.closer}></reife-told>
        <div class="row where"><reife-matrix .counted=${plan.counted} .was=${plan.before.book} .now=${plan.draft.book} .chosen=${this.only?.key ?? ''}></reife-matrix>
          <div class="column"><reife-spread .spreads=${spreads({ counted: plan.base.counted, view: plan.before.view }, { counted: plan.counted, view: plan.draft.view })} .rules=${plan.draft.book}></reife-spread>
            <reife-flow .cells=${cells(plan.counted, plan.before.view, plan.draft.view).flat()} .was=${plan.before.book} .now=${plan.draft.book}></reife-flow></div></div>
        <div class="row who"><div class="column"><reife-who-changes .changes=${this.only?.changes ?? this.#all(plan)} .only=${this.only?.title ?? ''} .was=${plan.before.book} .now=${plan.draft.book} .people=${this.#people} .selected=${this.chosen}></reife-who-changes>
            <reife-behind .behind=${plan.closer?.behind ?? null} .was=${plan.before.book} .now=${plan.draft.book} .changed=${plan.counted.changed}></reife-behind></div>
          <div class="column">${this.#person(plan)}
            <reife-owners .groups=${plan.groups} .was=${plan.before.book} .now=${plan.draft.book}></reife-owners>
            <reife-suppose .rules=${plan.draft.book} .name=${this.madeUp ? '' : this.chosen?.name ?? this.chosen?.id ?? ''} .additions=${this.additions} .columns=${this.supposedColumns}></reife-suppose>
            <reife-missing .missing=${this.missing} .rules=${plan.draft.book} .contacts=${plan.counted.assessed} ?looking=${this.looking}></reife-missing></div></div></div>`}`;
  }

  readonly #people = (wanted: readonly Where[]): Promise<Person[]> => this.studio.crowd.people(wanted);

  /** Changes in the order of states, each with its owners; made once for each answer. */
  #all({ groups }: Plan): Change[] | null {
    if (this.#changes.of === groups) return this.#changes.found;
    const found = new Map<string, Change>();
    for (const group of groups ?? []) {
      const key = `${group.from} ${group.to}`;
      const change = found.get(key) ?? { key, from: group.from, to: group.to, contacts: 0, sections: [] };
      const ordering = this.studio.crowd.ordering(group);
      change.sections.push({ owner: group.owner, contacts: group.contacts, range: (from, to) => ordering.range(from, to) });
      found.set(key, { ...change, contacts: change.contacts + group.contacts });
    }
    for (const { sections } of found.values()) sections.sort((a, b) => b.contacts - a.contacts);
    // Hand-overs first: that is what a plan is looked at for.
    const weight = ({ from, to }: Change): number => Number(this.#hands(to)) * 2 + Number(this.#hands(from));
    const sorted = groups === null ? null : [...found.values()].sort((a, b) => weight(b) - weight(a) || b.contacts - a.contacts);
    this.#changes = { of: groups, found: sorted };
    return sorted;
  }

  #hands(id: string): boolean {
    return this.studio.plan?.draft.book.state(id).handover ?? false;
  }

  readonly #going = ({ detail: { from, to, contacts } }: CustomEvent<{ from: string; to: string; contacts: number }>): void => {
    const { plan } = this.studio;
    if (plan === null) return;
    const key = `${from} ${to}`;
    if (from !== to && plan.groups !== null && this.#all(plan)?.some((own) => own.key === key)) {
      this.only = null;
      void this.updateComplete.then(() => this.list?.show(key));
      return;
    }
    const section: Section = { owner: null, contacts, range: (first, last) => this.studio.crowd.going(from, to, first, last - first) };
    this.#show({ key, title: t('people-stay', { contacts: number(contacts), state: nameOf(plan.draft.book.state(to), to, 'state') }), changes: [{ key, from, to, contacts, sections: [section] }] });
  };

  readonly #inQuestion = async (): Promise<void> => {
    const { plan } = this.studio;
    const newly = plan?.closer?.newly;
    if (plan === null || newly === undefined) return;
    const found = await this.studio.crowd.people(newly);
    const sections = new Map<string, Change>();
    found.forEach(({ standing, owner }, at) => {
      const state = standing ?? '';
      const change = sections.get(state) ?? { key: `question ${state}`, from: state, to: state, contacts: 0, sections: [] };
      const own = change.sections.find((section) => section.owner === owner) as (Section & { list: Where[] }) | undefined;
      const where = newly[at]!;
      if (own === undefined) {
        const list = [where];
        change.sections.push({ owner, contacts: 1, list, range: (from: number, to: number) => Promise.resolve(list.slice(from, to)) } as Section);
      } else {
        own.list.push(where);
        own.contacts++;
      }
      sections.set(state, { ...change, contacts: change.contacts + 1 });
    });
    this.#show({ key: '', title: t('people-in-question'), changes: [...sections.values()] });
  };

  #show(only: Only): void {
    this.only = only;
    void this.updateComplete.then(() => this.list?.show(only.changes[0]?.key ?? ''));
  }

  async #explain(person: Person): Promise<void> {
    const own = ++this.#explaining;
    const explained = await this.studio.explain(person).catch(() => null);
    if (own !== this.#explaining) return;
    this.explained = explained;
    this.madeUp = false;
  }

  #person(plan: Plan): TemplateResult {
    const { chosen, explained } = this;
    if (chosen === null || explained === null) return html`<section class="box"><div class="hd"><h3>${t('person-none')}</h3></div><p class="none">${t('person-none-say')}</p></section>`;
    const columns: Column[] = [[plan.before, 'person-before'] as const, [plan.draft, 'person-now'] as const].map(([{ book }, head], at) => ({ asOf: this.studio.asOf, case: caseOf(book, chosen, explained, at), failure: '', head: t(head) }));
    return html`<section class="box" aria-label=${chosen.name ?? chosen.id}><div class="hd"><h3>${chosen.name ?? chosen.id} <span class="xs m3">${chosen.accountName ?? chosen.account ?? ''}</span></h3><span>${chosen.owner === null ? nothing : t('person-owner', { owner: chosen.owner })}</span></div>
      <div class="in-panel"><reife-compare bare .rules=${plan.draft.book} .columns=${columns}></reife-compare></div></section>`;
  }

  readonly #ask = async (): Promise<void> => {
    this.#asking.abort();
    const { signal } = (this.#asking = new AbortController());
    this.looking = true;
    try {
      const missing = await this.studio.missing(signal);
      if (!signal.aborted) this.missing = missing;
    } finally {
      if (!signal.aborted) this.looking = false;
    }
  };

  async #suppose(additions: readonly Addition[]): Promise<void> {
    this.additions = additions;
    const { plan, asOf } = this.studio;
    if (plan === null) return;
    const real = this.madeUp ? null : this.explained;
    const line = real?.line ?? consenting(nobody(MADE_UP.id), purposes(plan.draft.text), asOf);
    const place = real?.place ?? 0;
    const [as, changed] = await this.studio.suppose(line, supposed(line, place, additions, asOf), place);
    const who = real === null || this.chosen === null ? MADE_UP : this.chosen;
    this.supposedColumns = as === null || changed === null || additions.length === 0 ? []
      : [[as, 'suppose-as-is'] as const, [changed, 'suppose-with'] as const].map(([explained, head]) => ({ asOf, case: caseOf(plan.draft.book, who, explained, 0), failure: '', head: t(head) }));
  }
}

function purposes(text: string): string[] {
  const { purposes: found } = JSON.parse(text) as { purposes?: { id: string }[] };
  return (found ?? []).map(({ id }) => id);
}
