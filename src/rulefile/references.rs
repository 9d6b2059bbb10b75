//! References that lead nowhere, apart from those that compiling resolves.

use super::ids::Ids;
use super::model::Source;
use crate::diagnostic::{Problems, nearest, told};
use crate::json::Kind;

/// The four dimensions that every file has.
pub(super) const DIMENSIONS: [&str; 4] = ["fit", "need_clarity", "preference_stability", "internal_agreement"];
/// The four checks that every file has.
pub(super) const CHECKS: [&str; 4] = ["need", "budget", "priority", "authority"];

pub(super) fn check(source: &Source, ids: &Ids, problems: &mut Problems<'_>) {
    let list = |references: &Option<Vec<super::members::Reference>>| references.clone().unwrap_or_default();
    for rule in source.rules.iter().flatten() {
        ids.dimensions.resolve(&rule.dimension, "dimension", problems);
        for reference in list(&rule.assumptions) {
            ids.assumptions.resolve(&reference, "assumption", problems);
        }
    }
    for campaign in source.campaigns.iter().flatten() {
        for reference in list(&campaign.assumptions) {
            ids.assumptions.resolve(&reference, "assumption", problems);
        }
    }
    for state in source.states.iter().flatten() {
        for reference in list(&state.reasons) {
            ids.reasons.resolve(&reference, "reason", problems);
        }
        for reference in [&state.returned_to, &state.rejected_to].into_iter().flatten() {
            ids.states.resolve(reference, "state", problems);
        }
    }
    if let Some(exploration) = &source.exploration {
        for reference in exploration.from.iter().chain([&exploration.state]) {
            ids.states.resolve(reference, "state", problems);
        }
    }
    deciders(source, ids, problems);
    required(source, ids, problems);
}

/// `decided_by` names `rules` or a decider, `then` a decider.
fn deciders(source: &Source, ids: &Ids, problems: &mut Problems<'_>) {
    let deciders = ids.decider_names();
    let with_rules: Vec<&str> = deciders.iter().copied().chain(["rules"]).collect();
    for state in source.states.iter().flatten() {
        for (reference, names) in [(Some(&state.decided_by), &with_rules), (state.then.as_ref(), &deciders)] {
            let Some(reference) = reference else { continue };
            if names.contains(&reference.text.as_str()) || ids.deciders.lost || reference.is_absent(problems) {
                continue;
            }
            let arguments = told!({
                let mend = nearest(&reference.text, names.iter().copied()).unwrap_or_default().to_owned();
                vec![("found", reference.text.clone()), ("expected", names.join(", ")), ("mend", mend)]
            });
            problems.error(reference.node, "unknown-decider", arguments);
        }
    }
}

/// What every rule file must have.
fn required(source: &Source, ids: &Ids, problems: &mut Problems<'_>) {
    let tree = problems.tree();
    for (member, list, names) in [("dimensions", &ids.dimensions, DIMENSIONS), ("checks", &ids.checks, CHECKS)] {
        let node = tree.member(source.node, member).unwrap_or(source.node);
        for name in names.into_iter().filter(|name| list.find(name).is_none() && !list.lost) {
            let arguments = told!({
                let mend = list.words.iter().find(|id| !names.contains(id) && nearest(id, names) == Some(name));
                vec![("expected", name.to_owned()), ("what", member.to_owned()), ("mend", mend.unwrap_or_default().to_owned())]
            });
            problems.error(node, "missing-item", arguments);
        }
    }
    let states = tree.member(source.node, "states");
    if states.map_or(!ids.states.lost, |states| tree.kind(states) == Kind::List && tree.list(states).next().is_none()) {
        problems.error(states.unwrap_or(source.node), "no-states", vec![]);
    }
}
