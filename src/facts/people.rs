//! Measures over people (semantics 3.6): how far the account's buying group has spoken, and whether it agrees.
//!
//! Stances and weights are millionths; every measure is one exact fraction, floored once.

use super::{Facts, Member, People, PeopleMeasure, View};
use crate::evidence::counting::CheckState;
use crate::measure::{MILLION, floor_div};
use crate::moment::Moment;
use crate::provenance::Role;

const MILLIONTHS: i128 = MILLION as i128;
/// Agreement is at most 0.4 while a veto stands.
const VETOED: i64 = 400_000;
const STANCE_MAX: i64 = 2 * MILLION;

/// The measure in millionths; `None` when it is unknown.
pub(super) fn measure(facts: &Facts, people: &People, view: &View<'_>) -> Option<i64> {
    measure_of(facts, people.measure, &stances(people, view.members.iter()))
}

/// The roles and stances of those who have one.
pub(super) fn stances<'m>(people: &People, members: impl IntoIterator<Item = &'m Member<'m>>) -> Vec<(Role, i64)> {
    members.into_iter().filter_map(|member| stance(people, member).map(|stance| (member.contact.role, stance))).collect()
}

/// The measure over the stances of a group.
pub(super) fn measure_of(facts: &Facts, measure: PeopleMeasure, stances: &[(Role, i64)]) -> Option<i64> {
    let coverage = coverage(facts, stances);
    if measure == PeopleMeasure::Coverage {
        let (held, expected) = coverage?;
        return i64::try_from(held * MILLIONTHS / expected).ok();
    }
    let group = Group::new(facts, stances)?;
    match measure {
        PeopleMeasure::Consent => i64::try_from(group.consent * MILLIONTHS / (2 * group.weight * MILLIONTHS)).ok(),
        PeopleMeasure::Leaning => i64::try_from(floor_div(group.leaning, group.weight)).ok(),
        PeopleMeasure::Agreement => {
            let (held, expected) = coverage?;
            let vetoed = stances.iter().any(|(role, stance)| facts.role(*role).veto && *stance == -STANCE_MAX);
            let agreement = group.agreement(held, expected);
            Some(if vetoed { agreement.min(VETOED) } else { agreement })
        }
        PeopleMeasure::Coverage => None,
    }
}

/// The latest of what the person said and what was checked; at one moment the check.
fn stance(people: &People, member: &Member<'_>) -> Option<i64> {
    let said = people.selection.as_ref().and_then(|selection| {
        let mut latest: Option<(Moment, u32, i64)> = None;
        member.each(selection, |signal| {
            let Some(value) = signal.value else { return };
            // Places follow (at, source, id), so the greater place is the later, then the greater source and id.
            if latest.is_none_or(|(_, place, _)| place < signal.place) {
                latest = Some((signal.at, signal.place, value));
            }
        });
        latest.map(|(at, _, value)| (at, value))
    });
    stance_of(people, said, people.check.and_then(|(check, _)| member.check(check)))
}

/// From the value of the latest signal that has one, and the check in force.
pub(super) fn stance_of(people: &People, said: Option<(Moment, i64)>, check: Option<CheckState>) -> Option<i64> {
    let said = said.map(|(at, value)| (at, value.clamp(-STANCE_MAX, STANCE_MAX)));
    let checked = people.check.and_then(|(_, stances)| {
        let state = check?;
        stances[state.verdict as usize].map(|stance| (state.at, stance))
    });
    match (said, checked) {
        (Some((said_at, said)), Some((checked_at, checked))) => Some(if said_at > checked_at { said } else { checked }),
        (Some((_, stance)), None) | (None, Some((_, stance))) => Some(stance),
        (None, None) => None,
    }
}

/// Weight of expected roles held by somebody with a known stance, and of all expected roles; unknown if there are none.
fn coverage(facts: &Facts, stances: &[(Role, i64)]) -> Option<(i128, i128)> {
    let (mut held, mut expected) = (0, 0);
    for role in Role::ALL.iter().filter(|role| facts.role(**role).expected) {
        let weight = i128::from(facts.role(*role).weight);
        expected += weight;
        if stances.iter().any(|(holder, _)| holder == role) {
            held += weight;
        }
    }
    (expected > 0).then_some((held, expected))
}

/// The people with a stance and a weight.
struct Group {
    /// W, in millionths.
    weight: i128,
    /// `2 W - sum(w * |s - median|)`, at least 0, in millionths of millionths: consent times `2 W`.
    consent: i128,
    /// `sum(w * s)`, in millionths of millionths.
    leaning: i128,
}

impl Group {
    /// `None` with fewer than two people.
    fn new(facts: &Facts, stances: &[(Role, i64)]) -> Option<Group> {
        let mut weighed: Vec<(i128, i128)> = stances
            .iter()
            .map(|(role, stance)| (i128::from(*stance), i128::from(facts.role(*role).weight)))
            .filter(|(_, weight)| *weight > 0)
            .collect();
        if weighed.len() < 2 {
            return None;
        }
        crate::order::sort(&mut weighed);
        let weight: i128 = weighed.iter().map(|(_, weight)| weight).sum();
        let mut below = 0;
        // The lower weighted median: the least stance with half of the weight at or below it.
        let median = weighed.iter().find(|(_, weight_of_one)| {
            below += weight_of_one;
            2 * below >= weight
        });
        let median = median.map_or(0, |(stance, _)| *stance);
        let spread: i128 = weighed.iter().map(|(stance, weight)| weight * (stance - median).abs()).sum();
        let leaning = weighed.iter().map(|(stance, weight)| weight * stance).sum();
        Some(Group { weight, consent: (2 * weight * MILLIONTHS - spread).max(0), leaning })
    }

    /// `coverage * consent * max(0, leaning) / 2`, floored to millionths.
    fn agreement(&self, held: i128, expected: i128) -> i64 {
        let positive = |value: i128| value.max(0).unsigned_abs();
        let (million, weight) = (u128::from(MILLION.unsigned_abs()), positive(self.weight));
        // consent = c / (2 W 10^6), leaning = l / (W 10^6): the fraction is held c l / (expected 4 W^2 10^12).
        let dividend = Wide::of(positive(held)).times(positive(self.consent)).times(positive(self.leaning)).times(million);
        let divisor = Wide::of(positive(expected)).times(4).times(weight).times(weight).times(million).times(million);
        // The quotient lies between 0 and 10^6, so it is searched for: the largest q with q * divisor <= dividend.
        let (mut low, mut high) = (0_u128, million);
        while low < high {
            let middle = (low + high).div_ceil(2);
            if divisor.times(middle) <= dividend {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        i64::try_from(low).unwrap_or(MILLION)
    }
}

/// A whole number of up to 384 bits, most significant limb first so that it compares as it stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Wide([u64; 6]);

impl Wide {
    fn of(value: u128) -> Wide {
        Wide([0, 0, 0, 0, high(value), low(value)])
    }

    /// The product; with weights of at most 100 and fewer than 2^40 people it cannot leave 384 bits.
    fn times(self, factor: u128) -> Wide {
        let mut product = [0_u64; 6];
        for (shift, limb) in [low(factor), high(factor)].into_iter().enumerate() {
            let mut carry = 0_u128;
            for place in (0..6_usize).rev() {
                let Some(target) = place.checked_sub(shift) else { break };
                let sum = u128::from(self.0[place]) * u128::from(limb) + u128::from(product[target]) + carry;
                product[target] = low(sum);
                carry = sum >> 64;
            }
        }
        Wide(product)
    }
}

fn low(value: u128) -> u64 {
    u64::try_from(value & u128::from(u64::MAX)).unwrap_or(u64::MAX)
}

fn high(value: u128) -> u64 {
    low(value >> 64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_products_carry() {
        let max = u128::MAX;
        // (2^128 - 1)^2 = 2^256 - 2^129 + 1
        assert_eq!(Wide::of(max).times(max), Wide([0, 0, u64::MAX, u64::MAX - 1, 0, 1]));
        assert!(Wide::of(3).times(5) < Wide::of(16));
    }
}
