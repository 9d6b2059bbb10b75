//! What was found against what was expected.

use super::file::Expected;
use super::why::Why;
use super::{Failed, Remark};
use crate::assessment::{Assessed, Assessment};
use crate::measure::Points;
use crate::rulefile::RuleFile;

/// The contact, if it is not as expected.
pub(super) fn compare(rules: &RuleFile, contact: &str, expected: &Expected, assessed: &Assessed<'_>) -> Option<Failed> {
    let (differences, reasons) = match assessed {
        Assessed::No(_) if expected.not_assessed == Some(true) => return None,
        Assessed::No(not_assessed) => {
            let since = not_assessed.objection.map(|(at, _)| at.to_string()).unwrap_or_default();
            (vec![remark("case-not-assessed", vec![("since", since)])], Vec::new())
        }
        Assessed::Yes(_) if expected.not_assessed == Some(true) => (vec![remark("case-assessed", vec![])], Vec::new()),
        Assessed::Yes(assessment) => differences(rules, expected, assessment),
    };
    (!differences.is_empty()).then(|| Failed { contact: contact.to_owned(), differences, reasons })
}

pub(super) fn remark(code: &'static str, arguments: Vec<(&'static str, String)>) -> Remark {
    Remark { code, arguments }
}

fn differences(rules: &RuleFile, expected: &Expected, assessment: &Assessment<'_>) -> (Vec<Remark>, Vec<Remark>) {
    let mut differences = Vec::new();
    let mut why = Why::new(rules, assessment);
    let standing = &assessment.standing;
    let place = |reference: &crate::rulefile::Reference| rules.state(&reference.text);
    let pair = |found: &str, expected: &str| vec![("found", found.to_owned()), ("expected", expected.to_owned())];
    if let Some(proposal) = &expected.proposal
        && place(proposal) != Some(assessment.proposal)
    {
        differences.push(remark("case-proposal", pair(rules.state_id(assessment.proposal), &proposal.text)));
        why.state(place(proposal));
    }
    if let Some(state) = &expected.standing
        && place(state) != Some(standing.state)
    {
        differences.push(remark("case-standing", pair(rules.state_id(standing.state), &state.text)));
        why.standing();
        why.state(place(state).filter(|place| rules.states[*place].by_rules()));
    }
    if let Some(pending) = &expected.pending {
        let wanted = pending.0.as_ref().and_then(place);
        if wanted != standing.pending {
            let id = |place: Option<usize>| place.map_or("null", |place| rules.state_id(place));
            differences.push(remark("case-pending", pair(id(standing.pending), id(wanted))));
            why.standing();
            why.state(wanted.filter(|place| *place != assessment.proposal));
        }
    }
    if let Some(in_question) = expected.in_question
        && in_question != standing.in_question
    {
        differences.push(remark(if in_question { "case-not-in-question" } else { "case-in-question" }, vec![]));
        why.standing();
    }
    for (id, bounds, _) in expected.dimensions.iter().flat_map(|dimensions| &dimensions.list) {
        let Some(place) = rules.dimensions.iter().position(|dimension| *dimension.id == **id) else { continue };
        let points = assessment.dimensions[place].points;
        let arguments =
            |bound: i64| vec![("dimension", id.clone()), ("found", points.to_string()), ("expected", Points(bound).to_string())];
        if let Some(least) = bounds.at_least.filter(|least| points.0 < least.0) {
            differences.push(remark("case-at-least", arguments(least.0)));
            why.dimension(place);
        }
        if let Some(most) = bounds.at_most.filter(|most| points.0 > most.0) {
            differences.push(remark("case-at-most", arguments(most.0)));
            why.dimension(place);
        }
    }
    (differences, why.reasons())
}
