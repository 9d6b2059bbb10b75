//! What a rule file makes of each datum: the record of what is collected, why, and what for.

use crate::conditions::{Slot, reads};
use crate::facts::{Fact, Source};
use crate::provenance::Of;
use crate::rulefile::{Reference, RuleFile};
use crate::wire::data::{Datum, FactUse};
use crate::wire::view::texts;

/// Every type of signals and every attribute, in file order, with what uses it.
#[must_use]
pub fn data(rules: &RuleFile) -> Vec<Datum<'_>> {
    let states = states_by_slot(rules);
    let signals = (0_u16..).zip(rules.source.signals.iter().flatten()).map(|(place, signal)| {
        let selects = |selection: &Option<crate::facts::Selection>| selection.as_ref().is_some_and(|it| it.types.contains(&place));
        let asked = rules.facts.questions.iter().filter(|question| selects(&question.selection));
        let questions: Vec<&str> = asked.map(|question| &*question.id).collect();
        let facts = facts(rules, &states, |fact| match &fact.source {
            Source::Signals(selection, _) => selection.types.contains(&place),
            Source::People(people) => selects(&people.selection),
            Source::Clarity(_) => !questions.is_empty(),
            Source::Role | Source::Attribute(..) => false,
        });
        Datum {
            datum: "signal",
            id: &signal.id.text,
            label: texts(signal.label.as_ref()),
            of: Of::Contact.id(),
            kind: signal.kind.id(),
            class: signal.class.id(),
            purpose: id(signal.purpose.as_ref()),
            party: signal.party.id(),
            owner: signal.owner.id(),
            keep_days: signal.keep_days.map(|days| days.0),
            warning: warning(&facts, &questions),
            facts,
            questions,
        }
    });
    let attributes = (0_u16..).zip(rules.source.attributes.iter().flatten()).map(|(place, attribute)| {
        let facts = facts(rules, &states, |fact| matches!(fact.source, Source::Attribute(of, _) if of == place));
        Datum {
            datum: "attribute",
            id: &attribute.id.text,
            label: texts(attribute.label.as_ref()),
            of: attribute.of.id(),
            kind: attribute.kind.id(),
            class: attribute.class.id(),
            purpose: id(attribute.purpose.as_ref()),
            party: attribute.party.id(),
            owner: attribute.owner.id(),
            keep_days: None,
            warning: warning(&facts, &[]),
            facts,
            questions: Vec::new(),
        }
    });
    signals.chain(attributes).collect()
}

fn id(reference: Option<&Reference>) -> Option<&str> {
    reference.map(|reference| reference.text.as_str())
}

/// By slot, the states whose conditions read it.
fn states_by_slot(rules: &RuleFile) -> Vec<Vec<&str>> {
    let mut states: Vec<Vec<&str>> = vec![Vec::new(); rules.slot_count()];
    for state in &rules.states {
        for slot in [&state.when, &state.stay].into_iter().flatten().flat_map(|condition| reads(condition, &rules.named)) {
            if let Some(list) = states.get_mut(slot as usize).filter(|list| list.last() != Some(&&*state.id)) {
                list.push(&state.id);
            }
        }
    }
    states
}

/// The facts for which `takes` holds, each with what reads it.
fn facts<'a>(rules: &'a RuleFile, states: &[Vec<&'a str>], takes: impl Fn(&Fact) -> bool) -> Vec<FactUse<'a>> {
    let list = rules.facts.list.iter().zip(0 as Slot..).filter(|(fact, _)| takes(fact));
    list.map(|(fact, slot)| FactUse {
        fact: &fact.id,
        rules: rules.rules.iter().filter(|rule| rule.reads.contains(&slot)).map(|rule| &*rule.id).collect(),
        states: states.get(slot as usize).cloned().unwrap_or_default(),
    })
    .collect()
}

fn warning(facts: &[FactUse<'_>], questions: &[&str]) -> Option<&'static str> {
    if facts.is_empty() && questions.is_empty() {
        return Some("unused");
    }
    let read = |fact: &FactUse<'_>| !fact.rules.is_empty() || !fact.states.is_empty();
    (questions.is_empty() && !facts.iter().any(read)).then_some("leads-nowhere")
}
