//! What the board keeps of a contact. Who decided is kept only as far as it may be.

use crate::evidence::{DecisionVerdict, Outcome};
use crate::moment::Moment;

/// How a contact stood at a moment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stood {
    /// The place of the proposal.
    pub proposal: usize,
    /// The place of the state in force.
    pub standing: usize,
    /// Points of each dimension in thousandths; `None` where nothing is known of it.
    pub dimensions: Vec<Option<i64>>,
    /// Since when a decision stands.
    pub since: Option<Moment>,
    /// What brought the proposal that waits.
    pub brought: Option<Moment>,
    /// Whether it waits for a person.
    pub pending: bool,
    /// Whether its time has passed.
    pub overdue: bool,
    /// Whether new evidence contradicts the decision.
    pub in_question: bool,
    /// Whether the last decision has lapsed.
    pub lapsed: bool,
}

/// Whether an assumption held.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Holds {
    /// It did.
    Yes,
    /// It did not.
    No,
    /// Nobody can tell.
    Unsure,
}

/// What was there when somebody judged.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Ground {
    /// Types of signals that counted, as places, ascending.
    pub types: Vec<u16>,
    /// Rules that gave points, as places, ascending.
    pub rules: Vec<u32>,
    /// Campaigns that had touched the contact, as places, ascending.
    pub campaigns: Vec<u16>,
    /// The topic of ours that the contact was about most.
    pub offer: Option<u16>,
}

/// A decision that counts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ruling {
    /// When.
    pub at: Moment,
    /// Who, or after `keep_by_days` only in which role.
    pub decider: String,
    /// What it did with the proposal.
    pub verdict: DecisionVerdict,
    /// The place of the state decided on.
    pub state: usize,
    /// The place of the proposal it was taken on.
    pub proposal: Option<usize>,
    /// Its reason, as a code.
    pub reason: Option<String>,
    /// Until when it holds, if it says so.
    pub until: Option<Moment>,
    /// Places of assumptions, with what was found.
    pub assumptions: Vec<(usize, Holds)>,
    /// What brought the proposal, if it waited.
    pub brought: Option<Moment>,
    /// Milliseconds of working time from then on.
    pub took: Option<i64>,
    /// Whether that was within the deadline.
    pub in_time: Option<bool>,
    /// What was there.
    pub ground: Ground,
}

/// An outcome up to the moment of the board.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ended {
    /// What became of the contact.
    pub outcome: Outcome,
    /// What was there a millisecond before it.
    pub ground: Ground,
    /// Why what was won is not understood; `None` if it is.
    pub missing: Option<Missing>,
}

/// Why revenue is not understood: the first of these.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Missing {
    /// No hand-over had been accepted.
    HandOver,
    /// Need was not confirmed, or a check was refuted or open.
    Checks,
    /// The standing was in question.
    InQuestion,
}

impl Missing {
    /// Its id.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Missing::HandOver => "no_handover",
            Missing::Checks => "checks_open",
            Missing::InQuestion => "in_question",
        }
    }
}

/// Signals of one type and source, and how many of them somebody disputed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Doubted {
    /// The type's place.
    pub kind: u16,
    /// The source; empty if not said.
    pub source: String,
    /// All of them.
    pub all: u64,
    /// Those disputed: by whom, and why.
    pub disputes: Vec<(String, String)>,
}

/// A contact, as far as the board looks at it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Person {
    /// Its id.
    pub id: String,
    /// Its account's id.
    pub account: Option<String>,
    /// What it belongs to by the attribute that tells segments apart.
    pub segment: Option<String>,
    /// The month of the first that was seen of it, as `2026-08`.
    pub month: String,
    /// Campaigns that have touched it, as places, ascending.
    pub campaigns: Vec<u16>,
    /// By moment, the latest first; `None` before anything was seen of it, or while it objected.
    pub course: Vec<Option<Stood>>,
    /// Topics named this quarter and last, as places; `None` if nothing counted was seen in that quarter.
    pub topics: [Option<Vec<u16>>; 2],
    /// Decisions that count, in the order of time.
    pub rulings: Vec<Ruling>,
    /// Outcomes, in the order of time.
    pub ended: Vec<Ended>,
    /// Its signals by type and source.
    pub doubted: Vec<Doubted>,
}
