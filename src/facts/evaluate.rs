//! The value of each fact.

use super::{Fact, Facts, Source, View, clarity, people, signals};
use crate::measure::{MILLION, Millionths};
use crate::value::Value;

/// Values by slot: facts (the first is `role`), then checks, then dimensions.
pub type Values<'v> = Vec<Option<Value<'v>>>;

/// By place of the fact: the value and whether it left its range, of facts that are the same for each contact of an account.
pub type OfAccount<'v> = Vec<Option<(Option<Value<'v>>, bool)>>;

/// Evaluates the facts that are the same for each contact of the view's account.
pub fn of_account<'v>(facts: &'v Facts, view: &View<'v>) -> OfAccount<'v> {
    let one = |fact: &'v Fact| {
        let mut overflow = false;
        let value = evaluate_one(facts, fact, view, &mut overflow);
        (value, overflow)
    };
    facts.list.iter().map(|fact| fact.of_account.then(|| one(fact))).collect()
}

/// Evaluates all facts of the view into `values`, from slot 0 on. Facts that left their range are named by place in `overflows`.
/// Those that `known` holds are taken from there.
pub fn evaluate<'v>(facts: &'v Facts, view: &View<'v>, known: &OfAccount<'v>, values: &mut Values<'v>, overflows: &mut Vec<usize>) {
    for (place, fact) in facts.list.iter().enumerate() {
        let mut overflow = false;
        let value = match known.get(place) {
            Some(Some((value, left))) => {
                overflow = *left;
                *value
            }
            _ => evaluate_one(facts, fact, view, &mut overflow),
        };
        values.push(value);
        if overflow {
            overflows.push(place);
        }
    }
}

/// Evaluates one fact; `overflow` is set when it left its range.
pub fn evaluate_one<'v>(facts: &'v Facts, fact: &'v Fact, view: &View<'v>, overflow: &mut bool) -> Option<Value<'v>> {
    match &fact.source {
        Source::Role => Some(Value::Text(view.own().contact.role.id())),
        Source::Attribute(attribute, days_since) => attribute_value(view, *attribute, *days_since),
        _ if fact.of_account && view.account.is_none() => None,
        Source::Signals(selection, measure) => signals::measure(facts, fact, selection, *measure, view, overflow),
        Source::People(people) => people::measure(facts, people, view).map(number),
        Source::Clarity(weights) => Some(number(clarity::clarity(facts, *weights, view))),
    }
}

/// Appends the verdict of each check in force.
pub fn fill_checks(view: &View<'_>, checks: usize, values: &mut Values<'_>) {
    for place in 0..checks {
        let state = u16::try_from(place).ok().and_then(|place| view.own().check(place));
        values.push(state.map(|state| Value::Verdict(state.verdict)));
    }
}

pub(super) fn number<'v>(millionths: i64) -> Value<'v> {
    Value::Number(Millionths(millionths))
}

/// A whole number.
pub(super) fn whole<'v>(count: i64) -> Option<Value<'v>> {
    count.checked_mul(MILLION).map(number)
}

/// The attribute of the contact or its account, unless it is hidden from the reader; consent was looked at when the view was made.
fn attribute_value<'v>(view: &View<'v>, place: u16, days_since: bool) -> Option<Value<'v>> {
    let value = view.attribute(place)?;
    match value {
        Value::Date(date) if days_since => whole(date.age(view.as_of)),
        _ => Some(value),
    }
}
