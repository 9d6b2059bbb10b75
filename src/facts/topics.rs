//! Measures over topics (semantics 3.4 and 3.5): what a contact's signals are about, and how settled that is.

use super::{Facts, Member, Selection};
use crate::evidence::Counted;
use crate::measure::MILLION;
use crate::value::Value;
use crate::weights::ONE;

/// The selected signals that have a known topic, as (topic, signal).
pub(super) fn signals(members: &[Member<'_>], selection: &Selection) -> Vec<(u16, Counted)> {
    let mut list = Vec::new();
    for member in members {
        member.each(selection, |signal| list.extend(signal.topic.map(|topic| (topic, *signal))));
    }
    list
}

/// `m_k` for each topic, with `shift` days taken off each age.
fn masses(facts: &Facts, half_life: Option<usize>, signals: &[(u16, Counted)], shift: i64) -> Vec<u128> {
    let mut masses = vec![0_u128; facts.ours.len()];
    for (topic, signal) in signals {
        let weight = half_life.map_or(ONE, |place| facts.weights[place].at(signal.age - shift));
        masses[usize::from(*topic)] += u128::from(weight);
    }
    masses
}

fn ratio(millions: u128, of: u128) -> i64 {
    i64::try_from(millions * MILLION.unsigned_abs() as u128 / of).unwrap_or(i64::MAX)
}

/// The topic with the largest mass; ties go to the first in the rule file.
pub(super) fn leading<'v>(facts: &'v Facts, half_life: Option<usize>, signals: &[(u16, Counted)]) -> Option<Value<'v>> {
    leading_of(facts, &masses(facts, half_life, signals, 0))
}

pub(super) fn leading_of<'v>(facts: &'v Facts, masses: &[u128]) -> Option<Value<'v>> {
    let largest = masses.iter().copied().max().filter(|mass| *mass > 0)?;
    let place = masses.iter().position(|mass| *mass == largest)?;
    Some(Value::Text(facts.topics.id(u16::try_from(place).ok()?)))
}

/// The share of our topics, in millionths.
pub(super) fn own_share(facts: &Facts, half_life: Option<usize>, signals: &[(u16, Counted)]) -> Option<i64> {
    own_share_of(facts, &masses(facts, half_life, signals, 0))
}

pub(super) fn own_share_of(facts: &Facts, masses: &[u128]) -> Option<i64> {
    let total: u128 = masses.iter().sum();
    let own: u128 = masses.iter().zip(&facts.ours).filter(|(_, ours)| **ours).map(|(mass, _)| mass).sum();
    (total > 0).then(|| ratio(own, total))
}

/// `p_k = floor(2^15 * m_k / M)` for each topic; unknown when nothing weighs anything.
fn shares(masses: &[u128]) -> Option<Vec<u128>> {
    let total: u128 = masses.iter().sum();
    (total > 0).then(|| masses.iter().map(|mass| (mass << 15) / total).collect())
}

/// How much is about one topic, in millionths: `floor(10^6 * sum(p_k^2) / 2^30)`.
pub(super) fn concentration(facts: &Facts, half_life: Option<usize>, signals: &[(u16, Counted)]) -> Option<i64> {
    concentration_of(&masses(facts, half_life, signals, 0))
}

pub(super) fn concentration_of(masses: &[u128]) -> Option<i64> {
    Some(ratio(shares(masses)?.iter().map(|share| share * share).sum(), 1 << 30))
}

/// How settled the preference is, in millionths: concentration, agreement of lately with ever, and how much was said at all.
pub(super) fn stability(facts: &Facts, slow: usize, fast: usize, mass: i64, signals: &[(u16, Counted)]) -> Option<i64> {
    let first_day = signals.first()?.1.at.day();
    if signals.len() < 3 || signals.iter().all(|(_, signal)| signal.at.day() == first_day) {
        return None;
    }
    let newest = signals.iter().map(|(_, signal)| signal.age).min()?;
    let masses = |half_life, shift| masses(facts, Some(half_life), signals, shift);
    stability_of(&masses(slow, newest), &masses(fast, newest), masses(slow, 0).iter().sum(), mass)
}

/// From the masses since the newest signal, slow and fast, the slow mass of the true ages, and the credible mass in millionths.
pub(super) fn stability_of(slow: &[u128], fast: &[u128], total: u128, credible: i64) -> Option<i64> {
    let h = concentration_of(slow)?;
    let (fast_shares, slow_shares) = (shares(fast)?, shares(slow)?);
    let o = ratio(fast_shares.iter().zip(&slow_shares).map(|(fast, slow)| fast.min(slow)).sum(), 1 << 15);
    // V = M / (M + credible_mass * 2^30).
    let million = u128::from(MILLION.unsigned_abs());
    let v = ratio(total * million, total * million + (u128::from(credible.unsigned_abs()) << 30));
    let product = i128::from(h) * i128::from(o) * i128::from(v) / 1_000_000_000_000;
    i64::try_from(product).ok()
}
