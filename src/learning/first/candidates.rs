//! Conditions that a first scorecard may be made of: one answer of a fact, a number from somewhere on, no answer at all.

use crate::facts::Source;
use crate::learning::observe::Stored;
use crate::learning::verdicts::{Slot, UNKNOWN, Verdicts};
use crate::rulefile::RuleFile;

/// A number is looked at from at most so many places on.
const STEPS: usize = 20;
/// An answer of fewer contacts makes no rule.
const CONTACTS_MIN: usize = 20;

/// What is asked of a fact.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Asks {
    /// Nothing is known.
    Missing,
    /// This answer.
    Is(Stored),
    /// This number or date, or a greater one.
    From(Stored),
}

/// A condition with the outcomes that meet it.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// The slot of the fact.
    pub slot: u32,
    /// What is asked of it.
    pub asks: Asks,
    /// By case whether it is met.
    pub met: Vec<bool>,
    /// The sign its points must have, if the fact is said to rise or fall.
    pub sign: Option<bool>,
}

impl Candidate {
    /// The same over some of the cases.
    pub(super) fn of(&self, cases: &[usize]) -> Candidate {
        Candidate { asks: self.asks.clone(), met: cases.iter().map(|case| self.met[*case]).collect(), ..*self }
    }
}

/// The sign that a fact's points must have: `true` for more the more, by slot.
pub(super) type Signs = Vec<(u32, bool)>;

/// All candidates over the outcomes at `cases`.
pub(super) fn candidates(rules: &RuleFile, verdicts: &Verdicts, cases: &[usize], signs: &Signs) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    for (slot, fact) in (0_u32..).zip(&rules.facts.list).filter(|(_, fact)| !fact.exploratory) {
        let values = &verdicts.slots[slot as usize];
        let sign = signs.iter().find(|(other, _)| *other == slot).map(|(_, rises)| *rises);
        let own: Vec<u32> = cases.iter().map(|case| values.codes[*case]).collect();
        let mut add = |asks: Asks, sign: Option<bool>, meets: &dyn Fn(u32) -> bool| {
            let met: Vec<bool> = own.iter().map(|code| meets(*code)).collect();
            let count = met.iter().filter(|met| **met).count();
            // What nearly all meet, or what another candidate says, too, adds nothing.
            if count >= CONTACTS_MIN && own.len() - count >= CONTACTS_MIN && found.iter().all(|other| other.met != met) {
                found.push(Candidate { slot, asks, met, sign });
            }
        };
        if !matches!(fact.source, Source::Role) {
            add(Asks::Missing, None, &|code| code == UNKNOWN);
        }
        match values.values.first() {
            Some(Stored::Number(_) | Stored::Date(_)) => {
                for code in steps(values, &own) {
                    add(Asks::From(values.values[code as usize].clone()), sign, &|other| other != UNKNOWN && other >= code);
                }
            }
            _ => {
                for (code, value) in (0_u32..).zip(&values.values) {
                    add(Asks::Is(value.clone()), None, &|other| other == code);
                }
            }
        }
    }
    found
}

/// Values that parts of like size begin with.
fn steps(values: &Slot, own: &[u32]) -> Vec<u32> {
    let mut sorted: Vec<u32> = own.iter().copied().filter(|code| *code != UNKNOWN).collect();
    sorted.sort_unstable();
    let mut steps: Vec<u32> = (1..STEPS).filter_map(|step| sorted.get(sorted.len() * step / STEPS).copied()).collect();
    // Where many have the least value, the next one is where something begins.
    let first = sorted.first().copied().unwrap_or(0);
    steps.extend(sorted.get(sorted.partition_point(|code| *code <= first)).copied());
    steps.sort_unstable();
    steps.dedup();
    steps.retain(|code| *code > first && (*code as usize) < values.values.len());
    steps
}
