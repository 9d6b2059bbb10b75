//! What a person says when deciding, strictly read.

use crate::diagnostic::Problems;
use crate::evidence::DecisionVerdict;
use crate::json::{Limits, Node};
use crate::moment::Moment;
#[cfg(feature = "schema")]
use crate::record::schema_by_hand;
use crate::record::{Decode, choice, excerpt, record};
use crate::rulefile::Reference;
use crate::value::Verdict;

/// Bounds of what is said: 256 KiB.
pub const LIMITS: Limits = Limits { depth_max: 8, bytes_max: 256 << 10, deep_is_fatal: true };

record! {
    /// What a person decides. Who, when and under which id is said by the host, since the engine has no clock and draws no numbers.
    pub struct DecisionInput {
        /// The id of the decision, drawn by the host.
        required id: Said,
        /// When.
        required at: At,
        /// By whom.
        required by: Said,
        /// In which role.
        required role: Said,
        /// What it does with the proposal.
        required verdict: DecisionVerdict,
        /// The state decided on; needed to correct, else it follows from the verdict.
        optional state: Reference,
        /// Until when it holds: the day on which "not yet" comes back by itself.
        optional until: At,
        /// One of the state's reasons.
        optional reason: Reference,
        /// A note for the others.
        optional note: String,
        /// The checks given with it.
        optional checks: Vec<CheckInput>,
        /// What the person found of marketing's assumptions.
        optional assumptions: Vec<AssumptionInput>,
        /// Whether a reason was opened before deciding.
        optional opened: bool,
    }
}

record! {
    /// A check given with a decision.
    pub struct CheckInput {
        /// Which.
        required check: Reference,
        /// Its verdict.
        required verdict: Verdict,
        /// A note.
        optional note: String,
    }
}

record! {
    /// Whether an assumption of marketing was found to hold.
    pub struct AssumptionInput {
        /// Which.
        required id: Reference,
        /// Whether it holds.
        required holds: Holds,
    }
}

choice! {
    /// Whether an assumption holds.
    pub enum Holds {
        /// It does.
        Yes = "yes",
        /// It does not.
        No = "no",
        /// The person cannot tell.
        Unsure = "unsure",
    }
}

/// A text that says something.
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Said(pub String);

impl Decode for Said {
    fn decode(node: Node, problems: &mut Problems<'_>) -> Option<Said> {
        let text = String::decode(node, problems)?;
        if text.trim().is_empty() {
            problems.error(node, "decision-empty", vec![("member", String::new())]);
            return None;
        }
        Some(Said(text))
    }
}

/// A moment or a date, with its place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct At(pub Moment, pub Node);

impl Decode for At {
    fn decode(node: Node, problems: &mut Problems<'_>) -> Option<At> {
        let moment = problems.tree().text(node).and_then(|text| Moment::parse(&text));
        if moment.is_none() {
            problems.error(node, "decision-moment", vec![("found", excerpt(node, problems))]);
        }
        moment.map(|moment| At(moment, node))
    }
}

#[cfg(feature = "schema")]
schema_by_hand!([] At, "At", |_generator| schemars::json_schema!({ "type": "string" }));
