/** A state as shape and word. The shape tells who decides: circle the rules, arrow a hand-over, speech people, octagon excluded. */
import { html, type TemplateResult } from 'lit';
import type { StateView } from '../engine/interface.ts';
import type { Rulebook } from '../reading/rulebook.ts';
import { nameOf } from '../texts/names.ts';
import { icon, type IconName } from './icons.ts';

export function shapeOf(state: StateView, rules: Rulebook): IconName {
  if (state.adverse) return 'excluded';
  if (state.handover) return 'handover';
  if (state.decided_by !== 'rules') return 'speech';
  const own = rules.view.states.filter(({ decided_by }) => decided_by === 'rules');
  if (state.id === own.at(-1)?.id) return 'plain';
  return state.id === own[0]?.id ? 'lines' : 'dot';
}

export function stateMark(rules: Rulebook, id: string): TemplateResult {
  const state = rules.state(id);
  const strong = state.handover ? 'handover' : '';
  return html`<span class="state ${strong}">${icon(shapeOf(state, rules))}<span>${nameOf(state, id, 'state')}</span></span>`;
}
