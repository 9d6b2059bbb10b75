//! All observations of a run side by side, in the order of time, and what is asked of them.

use std::collections::BTreeMap;

use super::observe::{Note, Observation, Stored, fold_of};
use crate::evidence::{Became, Outcome};
use crate::moment::Moment;
use crate::service::LineFault;

/// What is learnt: whether sales accepts, or whether the contact buys.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Target {
    /// Accepted, not rejected.
    Acceptance,
    /// Won, not lost.
    Winning,
}

impl Target {
    /// Its id.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Target::Acceptance => "acceptance",
            Target::Winning => "winning",
        }
    }

    /// Whether the outcome is a good one; `None` if it says nothing about the target.
    #[must_use]
    pub fn good(self, became: Became) -> Option<bool> {
        match (self, became) {
            (Target::Acceptance, Became::Accepted) | (Target::Winning, Became::Won) => Some(true),
            (Target::Acceptance, Became::Rejected) | (Target::Winning, Became::Lost) => Some(false),
            _ => None,
        }
    }
}

/// The values of a fact or check, each once, and which of them each observation has.
#[derive(Clone, Debug, Default)]
pub struct Slot {
    /// The values, in order.
    pub values: Vec<Stored>,
    /// By observation: the place of its value, or [`UNKNOWN`].
    pub codes: Vec<u32>,
}

/// The place of no value.
pub const UNKNOWN: u32 = u32::MAX;

impl Slot {
    /// The value of an observation; `None` if it is unknown.
    #[must_use]
    pub fn value(&self, observation: usize) -> Option<&Stored> {
        let code = self.codes[observation];
        if code == UNKNOWN { None } else { self.values.get(code as usize) }
    }
}

/// What was observed.
#[derive(Clone, Debug, Default)]
pub struct Verdicts {
    /// In the order of time, then of contacts. Their values stand in `slots`.
    pub list: Vec<Observation>,
    /// By fact and check.
    pub slots: Vec<Slot>,
    /// By observation.
    pub folds: Vec<u8>,
    /// Outcomes of whoever had objected.
    pub not_assessed: u64,
    /// Signals and checks later than what was looked at.
    pub later: u64,
    /// Contacts without an outcome.
    pub without: u64,
    /// By date attribute: how often it lay after the outcome and was refused.
    pub late: BTreeMap<u16, u64>,
}

impl Verdicts {
    /// Takes what a line gave; bad records are handed on.
    pub fn take(&mut self, notes: Vec<Note>) -> Vec<LineFault> {
        let mut faults = Vec::new();
        for note in notes {
            match note {
                Note::Observed(observation) => self.list.push(*observation),
                Note::NotAssessed => self.not_assessed += 1,
                Note::Late(attribute) => *self.late.entry(attribute).or_default() += 1,
                Note::Later(count) => self.later += count,
                Note::Without(count) => self.without += count,
                Note::Fault(fault) => faults.push(fault),
            }
        }
        faults
    }

    /// Brings all that was taken into order; to be called once, at the end.
    pub fn finish(&mut self) {
        self.list.sort_by(|one, other| in_time(&one.outcome).cmp(&in_time(&other.outcome)));
        self.folds = self.list.iter().map(|one| fold_of(&one.outcome.contact)).collect();
        let width = self.list.first().map_or(0, |one| one.values.len());
        self.slots = (0..width).map(|slot| self.slot(slot)).collect();
        for one in &mut self.list {
            one.values = Vec::new();
        }
    }

    fn slot(&mut self, slot: usize) -> Slot {
        let mut places: BTreeMap<Stored, u32> = BTreeMap::new();
        let taken: Vec<Option<Stored>> = self.list.iter_mut().map(|one| one.values.get_mut(slot).and_then(Option::take)).collect();
        for value in taken.iter().flatten() {
            if !places.contains_key(value) {
                places.insert(value.clone(), 0);
            }
        }
        for (place, code) in (0..).zip(places.values_mut()) {
            *code = place;
        }
        let codes = taken.iter().map(|value| value.as_ref().and_then(|value| places.get(value)).copied().unwrap_or(UNKNOWN)).collect();
        Slot { values: places.into_keys().collect(), codes }
    }

    /// The observations that say something about the target, with what they say.
    pub fn about(&self, target: Target) -> impl Iterator<Item = (usize, bool)> + '_ {
        self.list.iter().enumerate().filter_map(move |(place, one)| target.good(one.outcome.became).map(|good| (place, good)))
    }
}

/// What observations are ordered by.
fn in_time(outcome: &Outcome) -> (Moment, &str, Became) {
    (outcome.at, &outcome.contact, outcome.became)
}
