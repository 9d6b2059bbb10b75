//! Measures over signals (semantics 3.3).

use super::evaluate::{number, whole};
use super::{Fact, Facts, Selection, SignalMeasure, View, topics};
use crate::measure::{MILLION, floor_div};
use crate::provenance::Role;
use crate::value::Value;

/// The value of a measure over the signals that the selection takes. `overflow` is set when it leaves its range.
pub(super) fn measure<'v>(
    facts: &'v Facts,
    fact: &Fact,
    selection: &Selection,
    measure: SignalMeasure,
    view: &View<'v>,
    overflow: &mut bool,
) -> Option<Value<'v>> {
    let members = view.members_of(fact.of_account);
    let each = |take: &mut dyn FnMut(&crate::evidence::Counted)| {
        for member in members {
            member.each(selection, &mut *take);
        }
    };
    match measure {
        SignalMeasure::Count => whole(count(view, fact, selection)),
        SignalMeasure::DaysSinceLast => {
            let mut least = None;
            each(&mut |signal| least = Some(least.map_or(signal.age, |age: i64| age.min(signal.age))));
            whole(least?)
        }
        SignalMeasure::DaysActive => {
            let mut days = Vec::new();
            each(&mut |signal| days.push(signal.at.day()));
            crate::order::sort(&mut days);
            days.dedup();
            whole(i64::try_from(days.len()).unwrap_or(i64::MAX))
        }
        SignalMeasure::DistinctTopics => {
            let mut seen = vec![false; facts.ours.len()];
            each(&mut |signal| {
                if let Some(topic) = signal.topic {
                    seen[usize::from(topic)] = true;
                }
            });
            counted(seen.into_iter())
        }
        SignalMeasure::DistinctRoles => {
            let mut seen = [false; 7];
            for member in members.iter().filter(|member| member.contact.role != Role::Unknown) {
                member.each(selection, |_| seen[member.contact.role as usize] = true);
            }
            counted(seen.into_iter())
        }
        SignalMeasure::DistinctContacts => counted(members.iter().map(|member| {
            let mut any = false;
            member.each(selection, |_| any = true);
            any
        })),
        SignalMeasure::Decayed(weights, valued) => {
            let weights = &facts.weights[weights];
            let mut sum = 0_i128;
            each(&mut |signal| {
                if let Some(value) = if valued { signal.value } else { Some(MILLION) } {
                    sum += i128::from(value) * i128::from(weights.at(signal.age));
                }
            });
            ranged(floor_div(sum, 1 << 30), overflow)
        }
        SignalMeasure::Sum => {
            let mut sum = 0_i128;
            each(&mut |signal| sum += i128::from(signal.value.unwrap_or(0)));
            ranged(sum, overflow)
        }
        SignalMeasure::Max => {
            let mut max = None;
            each(&mut |signal| max = max.max(signal.value));
            max.map(number)
        }
        SignalMeasure::Trend(half) => {
            let mut trend = 0;
            each(&mut |signal| trend += if signal.age < half { 1 } else { -1 });
            whole(trend)
        }
        SignalMeasure::LeadingTopic(half_life) => topics::leading(facts, half_life, &topics::signals(members, selection)),
        SignalMeasure::OwnShare(half_life) => topics::own_share(facts, half_life, &topics::signals(members, selection)).map(number),
        SignalMeasure::Concentration(half_life) => {
            topics::concentration(facts, half_life, &topics::signals(members, selection)).map(number)
        }
        SignalMeasure::Stability(slow, fast, mass) => {
            topics::stability(facts, slow, fast, mass, &topics::signals(members, selection)).map(number)
        }
    }
}

/// How many; without topics a window is a range, so nothing is walked.
fn count(view: &View<'_>, fact: &Fact, selection: &Selection) -> i64 {
    let mut count = 0;
    for member in view.members_of(fact.of_account) {
        if selection.topics.is_some() {
            member.each(selection, |_| count += 1);
        } else {
            let lengths = selection.types.iter().map(|kind| member.of_type(*kind, selection.within_days).len());
            count += lengths.sum::<usize>();
        }
    }
    i64::try_from(count).unwrap_or(i64::MAX)
}

pub(super) fn counted<'v>(flags: impl Iterator<Item = bool>) -> Option<Value<'v>> {
    whole(i64::try_from(flags.filter(|flag| *flag).count()).unwrap_or(i64::MAX))
}

pub(super) fn ranged<'v>(value: i128, overflow: &mut bool) -> Option<Value<'v>> {
    let ranged = i64::try_from(value).ok();
    *overflow |= ranged.is_none();
    ranged.map(number)
}
