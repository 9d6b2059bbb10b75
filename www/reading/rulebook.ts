/** A rule file's view with everything in it found by id. Ids that the file lacks get a bare stand-in, never an error. */
import type { ContactRow, RuleFileView, StateView } from '../engine/interface.ts';

type Item = { id: string; label: Record<string, string> };

export class Rulebook {
  readonly view: RuleFileView;
  readonly #found = new Map<readonly Item[], Map<string, Item>>();

  constructor(view: RuleFileView) {
    this.view = view;
  }

  #find<T extends Item>(list: readonly T[], id: string): T | undefined {
    let index = this.#found.get(list);
    if (index === undefined) this.#found.set(list, (index = new Map(list.map((item) => [item.id, item]))));
    return index.get(id) as T | undefined;
  }

  state(id: string): StateView {
    return this.#find(this.view.states, id) ?? { ...NO_STATE, id };
  }

  rule = (id: string) => this.#find(this.view.rules, id);
  dimension = (id: string) => this.#find(this.view.dimensions, id);
  check = (id: string) => this.#find(this.view.checks, id);
  fact = (id: string) => this.#find(this.view.facts, id);
  signal = (id: string) => this.#find(this.view.signals, id);
  attribute = (id: string) => this.#find(this.view.attributes, id);
  topic = (id: string) => this.#find(this.view.topics, id);
  reason = (id: string) => this.#find(this.view.reasons, id);
  campaign = (id: string) => this.#find(this.view.campaigns, id);
  role = (id: string) => this.#find(this.view.roles, id);
  assumption = (id: string) => this.#find(this.view.assumptions, id);

  /** The first state that hands over to sales: what everything else is measured against. */
  get handover(): StateView | undefined {
    return this.view.states.find(({ handover }) => handover);
  }

  /** The state whose thresholds the ticks show: the decided one while in question, the proposed one where a person
   *  decides it and it asks for something, else the hand-over. */
  target({ standing, proposal }: Pick<ContactRow, 'standing' | 'proposal'>): StateView | undefined {
    const asks = (id: string | null | undefined): StateView | undefined => {
      const state = id == null ? undefined : this.state(id);
      return state && state.needs.length > 0 && state.decided_by !== 'rules' ? state : undefined;
    };
    return (standing?.in_question ? asks(standing.state) : undefined) ?? asks(proposal) ?? this.handover;
  }

  needed(state: StateView | undefined, dimension: string): number | null {
    const all = (state?.needs ?? []).filter((need) => need.dimension === dimension).map((need) => need.at_least);
    return all.length > 0 ? Math.max(...all) : null;
  }
}

const NO_STATE: Omit<StateView, 'id'> = {
  label: {}, stage: null, adverse: false, handover: false, decided_by: 'rules', decide_within_hours: null, reasons: [], needs: [], next: {},
};
