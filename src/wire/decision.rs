//! A decision as one JSON object, its members in this order; what may be decided; what came of deciding.

use serde::Serialize;

use super::assessment::{Members, RulesRef, Written};
use super::json::{Decimal, Numbers, to_text};
use super::rows::{Diagnostic, diagnostic};
use crate::decisions::{self, Decided};
use crate::rulefile::RuleFile;

/// A decision as it goes into the journal.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-engine", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct DecisionMade<'a> {
    /// Its id.
    pub id: &'a str,
    /// The contact.
    pub contact: &'a str,
    /// When.
    #[cfg_attr(feature = "wasm-engine", tsify(type = "string"))]
    pub at: Written,
    /// By whom.
    pub by: &'a str,
    /// Who wrote it, as the CRM has it; null until it does.
    pub recorded_by: Option<&'a str>,
    /// In which role.
    pub role: &'a str,
    /// What it did with the proposal.
    pub verdict: &'a str,
    /// The state decided on.
    pub state: &'a str,
    /// Until when it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm-engine", tsify(optional, type = "string"))]
    pub until: Option<Written>,
    /// Why.
    pub reason: Option<&'a str>,
    /// A note for the others.
    pub note: Option<&'a str>,
    /// The checks given with it, as a record.
    pub checks: Vec<CheckMade<'a>>,
    /// What the person found of marketing's assumptions.
    pub assumptions: Vec<AssumptionMade<'a>>,
    /// Which rule file.
    pub rules: RulesRef<'a>,
    /// The proposal it was taken on.
    pub proposal: &'a str,
    /// The deadline of that proposal.
    #[cfg_attr(feature = "wasm-engine", tsify(type = "string | null"))]
    pub decide_by: Option<Written>,
    /// Points at that moment.
    pub dimensions: Vec<PointsMade<'a>>,
    /// The receipt of the assessment.
    pub receipt: Option<&'a str>,
    /// The hash of the decision before it.
    pub previous: Option<&'a str>,
    /// How well the rules were confirmed, where that was not well.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm-engine", tsify(optional))]
    pub rules_state: Option<&'a str>,
}

/// A check within a decision.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-engine", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct CheckMade<'a> {
    /// Which.
    pub check: &'a str,
    /// Its verdict.
    pub verdict: &'a str,
    /// A note.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm-engine", tsify(optional))]
    pub note: Option<&'a str>,
}

/// Whether an assumption held.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-engine", derive(tsify::Tsify))]
pub struct AssumptionMade<'a> {
    /// Which.
    pub id: &'a str,
    /// `yes`, `no` or `unsure`.
    pub holds: &'a str,
}

/// Points of a dimension.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-engine", derive(tsify::Tsify))]
pub struct PointsMade<'a> {
    /// The dimension.
    pub id: &'a str,
    /// Its points.
    #[cfg_attr(feature = "wasm-engine", tsify(type = "number"))]
    pub points: Decimal,
}

/// What a role may decide on a proposal.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-engine", derive(tsify::Tsify))]
pub struct DecisionOptions<'a> {
    /// The proposed state.
    pub proposal: &'a str,
    /// Taking it over.
    pub accepted: DecisionWay<'a>,
    /// Each other state.
    pub corrected: Vec<DecisionWay<'a>>,
    /// Not yet.
    pub returned: DecisionWay<'a>,
    /// No.
    pub rejected: DecisionWay<'a>,
    /// The assumptions to judge, and what they applied through.
    pub applied: Vec<AppliedAssumption<'a>>,
    /// Whether the list of people gives the user this role; null where no list is in force. Without it nobody may decide.
    #[cfg_attr(feature = "wasm-engine", tsify(type = "boolean | null"))]
    pub listed: Option<bool>,
}

/// One way to decide.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-engine", derive(tsify::Tsify))]
pub struct DecisionWay<'a> {
    /// The state it leads to.
    pub state: &'a str,
    /// Whether the role holds the right.
    pub may: bool,
    /// The roles that hold it; none where the rules alone decide.
    pub holders: Vec<&'a str>,
    /// The reasons to choose one from.
    pub reasons: Vec<&'a str>,
    /// Whether one must be chosen.
    pub reason_needed: bool,
}

/// An assumption that applied.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-engine", derive(tsify::Tsify))]
pub struct AppliedAssumption<'a> {
    /// The assumption.
    pub id: &'a str,
    /// Rules resting on it that gave points.
    pub rules: Vec<&'a str>,
    /// Campaigns resting on it that touched the contact.
    pub campaigns: Vec<&'a str>,
}

/// What came of deciding: with an error among the problems there is no record.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-engine", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct DecisionOutcome<'a> {
    /// The record, as the exact text that its hash is taken from.
    pub record: Option<&'a str>,
    /// The hash that the next decision names.
    pub sha256: Option<&'a str>,
    /// Errors and warnings.
    pub problems: Vec<Diagnostic<'a>>,
}

/// The record as text, with exact numbers.
#[must_use]
pub fn record_text(rules: &RuleFile, contact: &str, decided: &Decided) -> String {
    let input = &decided.input;
    let checks = input.checks.iter().flatten();
    let assumptions = input.assumptions.iter().flatten();
    let dimensions = rules.dimensions.iter().zip(&decided.dimensions);
    let made = DecisionMade {
        id: &input.id.0,
        contact,
        at: Written(input.at.0),
        by: &input.by.0,
        recorded_by: None,
        role: &input.role.0,
        verdict: input.verdict.id(),
        state: rules.state_id(decided.state),
        until: input.until.map(|until| Written(until.0)),
        reason: input.reason.as_ref().map(|reason| reason.text.as_str()),
        note: input.note.as_deref(),
        checks: checks
            .map(|given| CheckMade { check: &given.check.text, verdict: given.verdict.id(), note: given.note.as_deref() })
            .collect(),
        assumptions: assumptions.map(|given| AssumptionMade { id: &given.id.text, holds: given.holds.id() }).collect(),
        rules: RulesRef { id: &rules.id, seq: decided.seq, sha256: &rules.sha256 },
        proposal: rules.state_id(decided.proposal),
        decide_by: decided.decide_by.map(Written),
        dimensions: dimensions.map(|(dimension, points)| PointsMade { id: &dimension.id, points: (*points).into() }).collect(),
        receipt: decided.receipt.as_deref(),
        previous: decided.previous.as_deref(),
        rules_state: decided.rules_state.map(crate::trust::State::id),
    };
    to_text(&made, Numbers::Exact)
}

fn way<'a>(rules: &'a RuleFile, way: &'a decisions::Way, listed: Option<bool>) -> DecisionWay<'a> {
    DecisionWay {
        state: rules.state_id(way.state),
        may: way.may && listed != Some(false),
        holders: way.holders.iter().map(String::as_str).collect(),
        reasons: way.reasons.iter().map(String::as_str).collect(),
        reason_needed: way.reason_needed,
    }
}

/// What may be decided, in its shape.
#[must_use]
pub fn options<'a>(rules: &'a RuleFile, options: &'a decisions::Options, listed: Option<bool>) -> DecisionOptions<'a> {
    let names = |list: &'a [String]| list.iter().map(String::as_str).collect();
    DecisionOptions {
        proposal: rules.state_id(options.proposal),
        listed,
        accepted: way(rules, &options.accepted, listed),
        corrected: options.corrected.iter().map(|own| way(rules, own, listed)).collect(),
        returned: way(rules, &options.returned, listed),
        rejected: way(rules, &options.rejected, listed),
        applied: options
            .applied
            .iter()
            .map(|applied| AppliedAssumption {
                id: &applied.assumption,
                rules: names(&applied.rules),
                campaigns: names(&applied.campaigns),
            })
            .collect(),
    }
}

/// What came of deciding, in its shape.
#[must_use]
pub fn outcome(outcome: &decisions::Outcome) -> DecisionOutcome<'_> {
    DecisionOutcome {
        record: outcome.record.as_deref(),
        sha256: outcome.sha256.as_deref(),
        problems: outcome.problems.iter().map(diagnostic).collect(),
    }
}

/// One person's journal, verified.
#[derive(Clone, Debug, Serialize)]
pub struct JournalVerified<'a> {
    /// The contact, under its id of today.
    pub contact: &'a str,
    /// How many decisions there are.
    pub decisions: usize,
    /// The hash of the last.
    pub last: Option<&'a str>,
    /// `whole` or `broken`.
    pub verdict: &'a str,
    /// The codes of what breaks it, by decision.
    pub breaks: Vec<Members<'a, &'a str>>,
}

/// A verified journal in its shape.
#[must_use]
pub fn verified(chain: &decisions::Chain) -> JournalVerified<'_> {
    JournalVerified {
        contact: &chain.contact,
        decisions: chain.decisions,
        last: chain.last.as_deref(),
        verdict: if chain.breaks.is_empty() { "whole" } else { "broken" },
        breaks: chain
            .breaks
            .iter()
            .map(|found| Members(vec![("decision", found.decision.as_str()), ("code", found.what.code())]))
            .collect(),
    }
}
