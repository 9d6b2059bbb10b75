//! A measure over signals that are taken in one after the other, the contact's own from the oldest on.

use std::cmp::Reverse;

use super::evaluate::{number, whole};
use super::signals::{counted, ranged};
use super::{Facts, Selection, SignalMeasure, topics};
use crate::evidence::Counted;
use crate::measure::{MILLION, floor_div};
use crate::provenance::Role;
use crate::sorted::Sorted;
use crate::value::Value;
use crate::weights::ONE;

/// What a measure needs of the signals so far. Exact: it says what measuring them all at once says.
pub(super) struct Tally<'v> {
    facts: &'v Facts,
    selection: &'v Selection,
    measure: SignalMeasure,
    own_role: Role,
    count: i64,
    own_count: i64,
    sum: i128,
    extreme: Option<i64>,
    days: Sorted<i64, ()>,
    /// Topics met, or the mass of each.
    topics: Vec<u128>,
    roles: [bool; 7],
    contacts: Sorted<usize, ()>,
    settled: Settled,
}

/// What stability needs.
#[derive(Default)]
struct Settled {
    count: u64,
    /// Whether signals fall on more than one day; the day of the first.
    days: Option<(i64, bool)>,
    /// The least age.
    newest: Option<i64>,
    /// How many signals of each age and topic, the oldest first, as they come.
    ages: Sorted<(Reverse<i64>, u16), u128>,
    /// Masses since the newest.
    slow: Vec<u128>,
    fast: Vec<u128>,
    /// The slow mass of the true ages.
    total: u128,
}

impl<'v> Tally<'v> {
    pub fn new(facts: &'v Facts, selection: &'v Selection, measure: SignalMeasure, own_role: Role) -> Tally<'v> {
        Tally {
            facts,
            selection,
            measure,
            own_role,
            count: 0,
            own_count: 0,
            sum: 0,
            extreme: None,
            days: Sorted::new(),
            topics: vec![0; facts.ours.len()],
            roles: [false; 7],
            contacts: Sorted::new(),
            settled: Settled { slow: vec![0; facts.ours.len()], fast: vec![0; facts.ours.len()], ..Settled::default() },
        }
    }

    /// Takes in a signal of the contact; answers whether the selection takes it.
    pub fn add(&mut self, signal: &Counted) -> bool {
        let takes = self.selection.takes(signal);
        if takes {
            self.own_count += 1;
            self.take(signal);
        }
        takes
    }

    /// Takes in a signal of another contact of the account, one that the selection takes.
    pub fn add_of_another(&mut self, place: usize, role: Role, signal: &Counted) {
        if role != Role::Unknown {
            self.roles[role as usize] = true;
        }
        self.contacts.insert(place, ());
        self.take(signal);
    }

    fn take(&mut self, signal: &Counted) {
        self.count += 1;
        let weight = |place: usize| u128::from(self.facts.weights[place].at(signal.age));
        match self.measure {
            SignalMeasure::Count | SignalMeasure::DistinctRoles | SignalMeasure::DistinctContacts => {}
            SignalMeasure::DaysSinceLast => self.extreme = Some(self.extreme.map_or(signal.age, |age| age.min(signal.age))),
            SignalMeasure::DaysActive => {
                self.days.insert(signal.at.day(), ());
            }
            SignalMeasure::DistinctTopics => {
                if let Some(topic) = signal.topic {
                    self.topics[usize::from(topic)] = 1;
                }
            }
            SignalMeasure::Decayed(weights, valued) => {
                if let Some(value) = if valued { signal.value } else { Some(MILLION) } {
                    self.sum += i128::from(value) * i128::from(self.facts.weights[weights].at(signal.age));
                }
            }
            SignalMeasure::Sum => self.sum += i128::from(signal.value.unwrap_or(0)),
            SignalMeasure::Max => self.extreme = self.extreme.max(signal.value),
            SignalMeasure::Trend(half) => self.sum += if signal.age < half { 1 } else { -1 },
            SignalMeasure::LeadingTopic(half_life) | SignalMeasure::OwnShare(half_life) | SignalMeasure::Concentration(half_life) => {
                if let Some(topic) = signal.topic {
                    self.topics[usize::from(topic)] += half_life.map_or(u128::from(ONE), weight);
                }
            }
            SignalMeasure::Stability(slow, fast, _) => {
                if let Some(topic) = signal.topic {
                    self.settle(slow, fast, topic, signal);
                }
            }
        }
    }

    fn settle(&mut self, slow: usize, fast: usize, topic: u16, signal: &Counted) {
        let (slow, fast) = (&self.facts.weights[slow], &self.facts.weights[fast]);
        let settled = &mut self.settled;
        settled.count += 1;
        let day = signal.at.day();
        settled.days = Some(settled.days.map_or((day, false), |(first, several)| (first, several || day != first)));
        settled.total += u128::from(slow.at(signal.age));
        *settled.ages.get_or_insert_with((Reverse(signal.age), topic), || 0) += 1;
        let newest = settled.newest.map_or(signal.age, |age| age.min(signal.age));
        if settled.newest == Some(newest) {
            settled.slow[usize::from(topic)] += u128::from(slow.at(signal.age - newest));
            settled.fast[usize::from(topic)] += u128::from(fast.at(signal.age - newest));
            return;
        }
        // Ages are counted from the newest signal, so all of them are other ones now.
        settled.newest = Some(newest);
        settled.slow.fill(0);
        settled.fast.fill(0);
        for ((Reverse(age), topic), count) in &settled.ages {
            settled.slow[usize::from(*topic)] += count * u128::from(slow.at(age - newest));
            settled.fast[usize::from(*topic)] += count * u128::from(fast.at(age - newest));
        }
    }

    /// The measure of what was taken in so far; out of range is unknown.
    pub fn value(&self) -> Option<Value<'v>> {
        let mut overflow = false;
        match self.measure {
            SignalMeasure::Count => whole(self.count),
            SignalMeasure::DaysSinceLast => whole(self.extreme?),
            SignalMeasure::DaysActive => whole(i64::try_from(self.days.len()).unwrap_or(i64::MAX)),
            SignalMeasure::DistinctTopics => counted(self.topics.iter().map(|topic| *topic > 0)),
            SignalMeasure::DistinctRoles => {
                let own = (self.own_count > 0 && self.own_role != Role::Unknown).then_some(self.own_role as usize);
                counted(self.roles.iter().enumerate().map(|(role, met)| *met || own == Some(role)))
            }
            SignalMeasure::DistinctContacts => {
                let others = i64::try_from(self.contacts.len()).unwrap_or(i64::MAX);
                whole(others.saturating_add(i64::from(self.own_count > 0)))
            }
            SignalMeasure::Decayed(..) => ranged(floor_div(self.sum, 1 << 30), &mut overflow),
            SignalMeasure::Sum => ranged(self.sum, &mut overflow),
            SignalMeasure::Max => self.extreme.map(number),
            SignalMeasure::Trend(_) => whole(i64::try_from(self.sum).ok()?),
            SignalMeasure::LeadingTopic(_) => topics::leading_of(self.facts, &self.topics),
            SignalMeasure::OwnShare(_) => topics::own_share_of(self.facts, &self.topics).map(number),
            SignalMeasure::Concentration(_) => topics::concentration_of(&self.topics).map(number),
            SignalMeasure::Stability(_, _, credible) => {
                let settled = &self.settled;
                if settled.count < 3 || !settled.days.is_some_and(|(_, several)| several) {
                    return None;
                }
                topics::stability_of(&settled.slow, &settled.fast, settled.total, credible).map(number)
            }
        }
    }
}
