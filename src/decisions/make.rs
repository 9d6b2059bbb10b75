//! Making the record of a decision, or saying why it may not be made.

use super::canonical::hash_of_text;
use super::ground::Ground;
use super::input::{DecisionInput, LIMITS};
use super::options::{Way, led_to, way};
use crate::assessment::{Assessment, receipt};
use crate::diagnostic::{Diagnostic, Problems, of_syntax};
use crate::evidence::DecisionVerdict;
use crate::json::{Document, Node};
use crate::moment::Moment;
use crate::record::Decode;
use crate::rulefile::{Reference, RuleFile};
use crate::trust::State;
use crate::wire::decision::record_text;

/// A decision as it goes into the journal; places are those of the rule file.
#[derive(Clone, Debug)]
pub struct Decided {
    /// What the person said.
    pub input: DecisionInput,
    /// The state decided on.
    pub state: usize,
    /// The proposal it was taken on.
    pub proposal: usize,
    /// The deadline of that proposal.
    pub decide_by: Option<Moment>,
    /// Points of each dimension at that moment.
    pub dimensions: Vec<crate::measure::Points>,
    /// The receipt of the assessment.
    pub receipt: Option<String>,
    /// The hash of the decision before it.
    pub previous: Option<String>,
    /// How well the rules were confirmed, where that was not well.
    pub rules_state: Option<State>,
    /// The order the rules were approved under; none for a trial.
    pub seq: Option<u64>,
}

/// What came of it: with an error among the problems there is no record.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// The record as JSON.
    pub record: Option<String>,
    /// Who decided, and in which role.
    pub decided_by: Option<(String, String)>,
    /// The record's hash, which the next decision names as `previous`.
    pub sha256: Option<String>,
    /// Errors and warnings, at their place in what was said.
    pub problems: Vec<Diagnostic>,
}

/// The decision before it in the contact's journal, as text.
pub type Before<'a> = Option<&'a str>;

/// Makes the record of what a person said (`said`: [`DecisionInput`] as JSON) on an explained assessment.
#[must_use]
pub fn decide(ground: Ground<'_>, assessment: &Assessment<'_>, before: Before<'_>, said: &[u8]) -> Outcome {
    let mut document = Document::new();
    let tree = match document.read(said, LIMITS) {
        Ok(tree) => tree,
        Err(error) => return Outcome { problems: vec![of_syntax(said, error)], ..Outcome::default() },
    };
    let mut problems = Problems::new(tree);
    for key in tree.duplicate_keys() {
        problems.error(*key, "duplicate-key", vec![("found", tree.text(*key).unwrap_or_default().into_owned())]);
    }
    let rules = ground.rules();
    let decided = DecisionInput::decode(tree.root(), &mut problems).and_then(|input| judged(rules, assessment, input, &mut problems));
    let decided_by = decided.as_ref().map(|(input, _)| (input.by.0.clone(), input.role.0.clone()));
    let record = decided.filter(|_| !problems.has_errors()).map(|(input, state)| {
        let previous = before.and_then(|text| hash_of_text(text.as_bytes()));
        let decided = Decided {
            input,
            state,
            proposal: assessment.proposal,
            decide_by: assessment.standing.decide_by,
            dimensions: assessment.dimensions.iter().map(|dimension| dimension.points).collect(),
            receipt: receipt(rules, assessment),
            previous,
            rules_state: ground.mark(),
            seq: ground.seq(),
        };
        record_text(rules, assessment.contact, &decided)
    });
    let sha256 = record.as_ref().and_then(|text| hash_of_text(text.as_bytes()));
    Outcome { record, decided_by, sha256, problems: problems.into_list() }
}

/// The input with the state it decides on; what may not be is in `problems`.
fn judged(
    rules: &RuleFile,
    assessment: &Assessment<'_>,
    input: DecisionInput,
    problems: &mut Problems<'_>,
) -> Option<(DecisionInput, usize)> {
    let known_state = |reference: &Reference| rules.state(&reference.text);
    let state = match &input.state {
        None if input.verdict == DecisionVerdict::Corrected => {
            problems.error(input.node, "decision-state-missing", vec![]);
            None
        }
        None => Some(led_to(rules, assessment, input.verdict)),
        Some(reference) => {
            let state = known_state(reference);
            if state.is_none() {
                unknown(reference, "state", problems);
            }
            state
        }
    };
    listed(rules, &input, problems);
    if input.at.0 < assessment.as_of {
        let arguments = vec![("found", input.at.0.to_string()), ("expected", assessment.as_of.to_string())];
        problems.error(input.at.1, "decision-too-early", arguments);
    }
    if let Some(until) = input.until
        && until.0 <= input.at.0
    {
        problems.error(until.1, "decision-until-past", vec![("found", until.0.to_string()), ("expected", input.at.0.to_string())]);
    }
    if input.verdict == DecisionVerdict::Returned && input.until.is_none() {
        problems.warning(input.node, "decision-until-missing", vec![]);
    }
    let checked = input.checks.as_ref().is_some_and(|checks| !checks.is_empty());
    if input.verdict == DecisionVerdict::Accepted && input.opened != Some(true) && !checked {
        problems.warning(input.node, "decision-unseen", vec![]);
    }
    let state = state?;
    let place = input.state.as_ref().map_or(input.node, |reference| reference.node);
    fits(rules, assessment, &input, state, place, problems);
    let own = way(rules, assessment, &input.role.0, input.at.0, input.verdict, state);
    if !own.may {
        no_right(rules, &input, &own, place, problems);
    }
    reasoned(&input, &own, problems);
    Some((input, state))
}

/// A verdict leads where the rule file says; only correcting chooses, and chooses another state.
fn fits(rules: &RuleFile, assessment: &Assessment<'_>, input: &DecisionInput, state: usize, place: Node, problems: &mut Problems<'_>) {
    let expected = led_to(rules, assessment, input.verdict);
    let arguments = || {
        vec![
            ("found", rules.state_id(state).to_owned()),
            ("expected", rules.state_id(expected).to_owned()),
            ("verdict", input.verdict.id().to_owned()),
        ]
    };
    if input.verdict == DecisionVerdict::Corrected {
        if state == assessment.proposal {
            problems.error(place, "decision-corrects-nothing", arguments());
        }
    } else if state != expected {
        problems.error(place, "decision-other-state", arguments());
    }
}

fn no_right(rules: &RuleFile, input: &DecisionInput, way: &Way, place: Node, problems: &mut Problems<'_>) {
    let nobody = if way.holders.is_empty() { "yes" } else { "no" };
    let arguments = vec![
        ("found", input.role.0.clone()),
        ("state", rules.state_id(way.state).to_owned()),
        ("expected", way.holders.join(", ")),
        ("nobody", nobody.to_owned()),
    ];
    problems.error(place, "decision-no-right", arguments);
}

fn reasoned(input: &DecisionInput, way: &Way, problems: &mut Problems<'_>) {
    match &input.reason {
        Some(reason) if !way.reasons.contains(&reason.text) => {
            let none = if way.reasons.is_empty() { "yes" } else { "no" };
            let arguments = vec![("found", reason.text.clone()), ("expected", way.reasons.join(", ")), ("none", none.to_owned())];
            problems.error(reason.node, "decision-other-reason", arguments);
        }
        None if way.reason_needed => {
            problems.error(input.node, "decision-reason-missing", vec![("expected", way.reasons.join(", "))]);
        }
        _ => {}
    }
}

/// Checks and assumptions are those of the file, each once.
fn listed(rules: &RuleFile, input: &DecisionInput, problems: &mut Problems<'_>) {
    let checks: Vec<&Reference> = input.checks.iter().flatten().map(|given| &given.check).collect();
    let own_checks: Vec<&str> = rules.vocabulary.checks.iter().collect();
    each_once(&checks, "check", &own_checks, problems);
    let assumptions: Vec<&Reference> = input.assumptions.iter().flatten().map(|given| &given.id).collect();
    let own: Vec<&str> = rules.source.assumptions.iter().flatten().map(|assumption| assumption.id.text.as_str()).collect();
    each_once(&assumptions, "assumption", &own, problems);
}

fn each_once(given: &[&Reference], what: &'static str, known: &[&str], problems: &mut Problems<'_>) {
    for (place, reference) in given.iter().enumerate() {
        if !known.contains(&reference.text.as_str()) {
            unknown(reference, what, problems);
        } else if given[..place].iter().any(|earlier| earlier.text == reference.text) {
            problems.error(reference.node, "decision-twice", vec![("found", reference.text.clone()), ("what", what.to_owned())]);
        }
    }
}

fn unknown(reference: &Reference, what: &'static str, problems: &mut Problems<'_>) {
    problems.error(reference.node, "decision-unknown", vec![("found", reference.text.clone()), ("what", what.to_owned())]);
}
