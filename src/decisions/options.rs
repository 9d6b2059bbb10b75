//! What a person in a role may decide: for each verdict the state it leads to, the right to it, and the reasons to choose from.

use crate::assessment::Assessment;
use crate::evidence::{Contact, DecisionVerdict};
use crate::moment::Moment;
use crate::rulefile::RuleFile;
use crate::states::{Decider, holds_right};

/// One way to decide.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Way {
    /// The place of the state it leads to.
    pub state: usize,
    /// Whether the role holds the right.
    pub may: bool,
    /// Ids of the roles that hold it now; none where the rules alone decide.
    pub holders: Vec<String>,
    /// Ids of the reasons to choose one from.
    pub reasons: Vec<String>,
    /// Whether one must be chosen.
    pub reason_needed: bool,
}

/// What may be decided on a proposal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Options {
    /// The place of the proposed state.
    pub proposal: usize,
    /// Taking the proposal over.
    pub accepted: Way,
    /// Each other state.
    pub corrected: Vec<Way>,
    /// Not yet.
    pub returned: Way,
    /// No.
    pub rejected: Way,
    /// The assumptions to judge.
    pub applied: Vec<Applied>,
}

/// An assumption that applied, and through what.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Applied {
    /// The assumption.
    pub assumption: String,
    /// Rules resting on it that gave points.
    pub rules: Vec<String>,
    /// Campaigns resting on it that touched the contact.
    pub campaigns: Vec<String>,
}

/// What `role` may decide on an assessment at `at`.
#[must_use]
pub fn options(rules: &RuleFile, contact: &Contact<'_>, assessment: &Assessment<'_>, role: &str, at: Moment) -> Options {
    let way = |verdict, state| way(rules, assessment, role, at, verdict, state);
    let others = (0..rules.states.len()).filter(|state| *state != assessment.proposal);
    Options {
        proposal: assessment.proposal,
        accepted: way(DecisionVerdict::Accepted, assessment.proposal),
        corrected: others.map(|state| way(DecisionVerdict::Corrected, state)).collect(),
        returned: way(DecisionVerdict::Returned, led_to(rules, assessment, DecisionVerdict::Returned)),
        rejected: way(DecisionVerdict::Rejected, led_to(rules, assessment, DecisionVerdict::Rejected)),
        applied: applied(rules, contact, assessment),
    }
}

/// The state that a verdict leads to by itself; correcting names its own, so for it this is the proposal, too.
pub(super) fn led_to(rules: &RuleFile, assessment: &Assessment<'_>, verdict: DecisionVerdict) -> usize {
    let proposed = &rules.states[assessment.proposal];
    match verdict {
        DecisionVerdict::Accepted | DecisionVerdict::Corrected => assessment.proposal,
        DecisionVerdict::Returned => proposed.returned_to.unwrap_or(assessment.by_rules),
        DecisionVerdict::Rejected => proposed.rejected_to.unwrap_or(assessment.by_rules),
    }
}

/// One way to decide, with the right to it.
pub(super) fn way(rules: &RuleFile, assessment: &Assessment<'_>, role: &str, at: Moment, verdict: DecisionVerdict, state: usize) -> Way {
    let proposal = Some(assessment.proposal);
    let late = assessment.standing.decide_by.is_some_and(|deadline| at > deadline);
    let right = |role: &str| holds_right(&rules.states, role, state, proposal, late);
    let mut holders: Vec<String> = Vec::new();
    let deciders = rules.states.iter().filter_map(|state| match &state.decided_by {
        Decider::Role(role) => Some(role),
        Decider::Rules => None,
    });
    for decider in deciders.chain(rules.states.iter().filter_map(|state| state.then.as_ref())) {
        if right(decider) && !holders.iter().any(|known| **known == **decider) {
            holders.push(decider.to_string());
        }
    }
    let (reasons, reason_needed) = reasons(rules, assessment.proposal, verdict, state);
    Way { state, may: right(role), holders, reasons, reason_needed }
}

/// Reasons say why not: those of the proposal that is not taken over, and of a state that excludes somebody.
fn reasons(rules: &RuleFile, proposal: usize, verdict: DecisionVerdict, state: usize) -> (Vec<String>, bool) {
    if verdict == DecisionVerdict::Accepted && !rules.states[state].adverse {
        return (Vec::new(), false);
    }
    let excluding = rules.states[state].adverse;
    let mut reasons: Vec<String> = Vec::new();
    let own = excluding.then_some(state);
    for place in own.into_iter().chain((!excluding).then_some(proposal)) {
        reasons.extend(rules.states[place].reasons.iter().map(ToString::to_string));
    }
    let needed = !reasons.is_empty() && (excluding || verdict != DecisionVerdict::Corrected);
    (reasons, needed)
}

/// Assumptions of rules that gave points, and of campaigns that touched the contact, in file order.
fn applied(rules: &RuleFile, contact: &Contact<'_>, assessment: &Assessment<'_>) -> Vec<Applied> {
    let source = &*rules.source;
    let touched = |campaign: &str| {
        let mut signals = contact.signals.iter().filter(|signal| signal.at <= assessment.as_of);
        signals.any(|signal| signal.campaign.as_deref() == Some(campaign))
    };
    let rests_on = |list: &Option<Vec<crate::rulefile::Reference>>, id: &str| list.iter().flatten().any(|reference| reference.text == id);
    let mut found = Vec::new();
    for assumption in source.assumptions.iter().flatten() {
        let id = assumption.id.text.as_str();
        let gave = source.rules.iter().flatten().zip(&assessment.given).filter(|(_, given)| given.points != 0);
        let by_rules = gave.filter(|(rule, _)| rests_on(&rule.assumptions, id)).map(|(rule, _)| rule.id.text.clone()).collect();
        let campaigns = source.campaigns.iter().flatten().filter(|campaign| rests_on(&campaign.assumptions, id));
        let campaigns = campaigns.map(|campaign| campaign.id.text.clone()).filter(|campaign| touched(campaign)).collect();
        let applied = Applied { assumption: id.to_owned(), rules: by_rules, campaigns };
        if !(applied.rules.is_empty() && applied.campaigns.is_empty()) {
            found.push(applied);
        }
    }
    found
}
