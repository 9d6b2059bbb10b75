//! Compiling states: who decides, what they require, when they hold.

use super::Exploration;
use super::facts::CompiledFacts;
use super::firing;
use super::ids::Ids;
use super::members::Condition;
use super::model::{Source, StateSource};
use crate::conditions::{Compiler, Expression, NameKind, dimension_operands, reads};
use crate::diagnostic::{Problems, told};
use crate::provenance::{Kind, Side};
use crate::record::is_written;
use crate::states::{Decider, State};

/// Compiles every state; `None` for one with a fault.
pub(super) fn compile(
    source: &Source,
    ids: &Ids,
    facts: &CompiledFacts,
    conditions: &mut Vec<firing::Compiled>,
    compiler: &mut Compiler<'_>,
    problems: &mut Problems<'_>,
) -> Vec<Option<State>> {
    compiler.dimensions = true;
    let last = problems.tree().member(source.node, "states").and_then(|list| problems.tree().list(list).last());
    let states = source.states.iter().flatten();
    states.map(|state| compile_one(state, last == Some(state.node), source, ids, facts, conditions, compiler, problems)).collect()
}

#[expect(clippy::too_many_arguments, reason = "one pass over one state with all that the file knows")]
fn compile_one(
    state: &StateSource,
    is_last: bool,
    source: &Source,
    ids: &Ids,
    facts: &CompiledFacts,
    conditions: &mut Vec<firing::Compiled>,
    compiler: &mut Compiler<'_>,
    problems: &mut Problems<'_>,
) -> Option<State> {
    shape(state, is_last, source, ids, problems);
    let mut condition = |condition: Option<Condition>, problems: &mut Problems<'_>| match condition {
        None => Some(None),
        Some(node) => {
            let compiled = compiler.condition(node.0, problems)?;
            exploratory(state, node, &compiled, facts, compiler, problems);
            let (of, id) = (firing::Of::State, state.id.text.clone());
            conditions.push(firing::Compiled { of, id, node: node.0, expression: compiled.clone() });
            Some(Some(compiled))
        }
    };
    let (when, stay) = (condition(state.when, problems), condition(state.stay, problems));
    let (when, stay) = (when?, stay?);
    let is_dimension = |slot| compiler.names().kind(slot) == NameKind::Dimension;
    let holding: Option<&Expression> = stay.as_ref().or(when.as_ref());
    let dimension_operands = holding.map(|holding| dimension_operands(holding, compiler.named(), is_dimension)).unwrap_or_default();
    Some(State {
        id: state.id.text.as_str().into(),
        adverse: state.adverse.unwrap_or(false),
        decided_by: if state.decided_by.text == "rules" { Decider::Rules } else { Decider::Role(state.decided_by.text.as_str().into()) },
        then: state.then.as_ref().map(|then| then.text.as_str().into()),
        when,
        stay,
        requires: state.requires.iter().flat_map(|requires| &requires.list).map(|(kind, needs, _)| (*kind, needs.0)).collect(),
        decide_within_hours: state.decide_within_hours.map(|hours| hours.0),
        valid_days: state.valid_days.map(|days| days.0),
        returned_to: state.returned_to.as_ref().and_then(|to| ids.states.find(&to.text)),
        rejected_to: state.rejected_to.as_ref().and_then(|to| ids.states.find(&to.text)),
        reasons: state.reasons.iter().flatten().map(|reason| reason.text.as_str().into()).collect(),
        dimension_operands,
    })
}

/// What a state must and must not have.
fn shape(state: &StateSource, is_last: bool, source: &Source, ids: &Ids, problems: &mut Problems<'_>) {
    let tree = problems.tree();
    let id = || told!(vec![("found", state.id.text.clone())]);
    let by_rules = state.decided_by.text == "rules";
    let unsaid = state.decided_by.is_absent(problems);
    if is_last {
        for member in ["when", "stay", "requires"] {
            if let Some(node) = tree.member(state.node, member) {
                problems.error(node, "last-state-has-none", told!(vec![("found", state.id.text.clone()), ("member", member.to_owned())]));
            }
        }
        if !by_rules && !unsaid {
            problems.error(state.decided_by.node, "last-state-by-rules", id());
        }
    } else if !is_written(state.node, "when", StateSource::MEMBERS, problems) {
        crate::record::missing_member(state.node, "when", problems);
    }
    if state.adverse == Some(true) && by_rules {
        problems.error(state.decided_by.node, "adverse-by-person", id());
    }
    for (kind, _, node) in state.requires.iter().flat_map(|requires| &requires.list) {
        if *kind == Kind::Inferred {
            problems.error(*node, "requires-inferred", id());
        }
    }
    if state.handover != Some(true) {
        return;
    }
    let decider = source.deciders.iter().flatten().find(|decider| decider.id.text == state.decided_by.text);
    for member in ["decide_within_hours", "reasons"] {
        if !is_written(state.node, member, StateSource::MEMBERS, problems) {
            let arguments = told!(vec![("found", state.id.text.clone()), ("expected", member.to_owned())]);
            problems.warning(state.node, "handover-without", arguments);
        }
    }
    let side = match decider {
        // A decider whose side could not be read is a problem already.
        Some(decider) => {
            if decider.complete {
                Some(decider.side)
            } else {
                Some(Side::Sales)
            }
        }
        None if ids.deciders.nodes.is_empty() => Side::from_id(&state.decided_by.text),
        None => None,
    };
    let known = by_rules || (ids.decider_names().contains(&state.decided_by.text.as_str()) && !ids.deciders.lost);
    if known && side != Some(Side::Sales) {
        let arguments = told!(vec![("found", state.id.text.clone()), ("decider", state.decided_by.text.clone())]);
        problems.error(state.decided_by.node, "handover-by-sales", arguments);
    }
    // Requirements that could not be read are a problem already.
    let written = is_written(state.node, "requires", StateSource::MEMBERS, problems);
    if written && !state.requires.as_ref().is_some_and(|requires| requires.complete) {
        return;
    }
    let lacks = |kind: Kind| !state.requires.iter().flat_map(|requires| &requires.list).any(|(of, _, _)| *of == kind);
    let expected = match (lacks(Kind::Behavioural), lacks(Kind::Declared)) {
        (true, true) => "both",
        (true, false) => Kind::Behavioural.id(),
        (false, true) => Kind::Declared.id(),
        (false, false) => return,
    };
    let node = tree.member(state.node, "requires").unwrap_or(state.node);
    problems.error(node, "handover-requires-both", told!(vec![("found", state.id.text.clone()), ("expected", expected.to_owned())]));
}

/// No state's condition reads an exploratory fact.
fn exploratory(
    state: &StateSource,
    node: Condition,
    compiled: &Expression,
    facts: &CompiledFacts,
    compiler: &Compiler<'_>,
    problems: &mut Problems<'_>,
) {
    for slot in reads(compiled, compiler.named()) {
        if let Some(fact) = facts.facts.list.get(slot as usize).filter(|fact| fact.exploratory) {
            problems.error(node.0, "state-reads-exploratory", told!(vec![("found", fact.id.to_string()), ("what", state.id.text.clone())]));
        }
    }
}

/// Exploration, once its references are known to be good.
pub(super) fn exploration(source: &Source, ids: &Ids) -> Option<Exploration> {
    let exploration = source.exploration.as_ref()?;
    Some(Exploration {
        state: ids.states.find(&exploration.state.text)?,
        share: exploration.share.0,
        from: exploration.from.iter().filter_map(|reference| ids.states.find(&reference.text)).collect(),
    })
}
