//! Clarity (semantics 3.7): how many of the questions are answered, how surely and how lately.

use super::{Facts, Question, View};
use crate::evidence::counting::CheckState;
use crate::measure::MILLION;
use crate::moment::Moment;
use crate::value::Verdict;

/// Clarity of the contact's need, in millionths from 0 to 1.
pub(super) fn clarity(facts: &Facts, weights: usize, view: &View<'_>) -> i64 {
    let own = view.own();
    let check = |check| own.check(check);
    clarity_of(facts, weights, view.as_of, check, |_, question| {
        let mut latest: Option<i64> = None;
        if let Some(selection) = &question.selection {
            own.each(selection, |signal| latest = Some(latest.map_or(signal.age, |age| age.min(signal.age))));
        }
        latest
    })
}

/// From the checks in force and the age of the latest signal that answers a question, by its place.
pub(super) fn clarity_of(
    facts: &Facts,
    weights: usize,
    as_of: Moment,
    check: impl Fn(u16) -> Option<CheckState>,
    said: impl Fn(usize, &Question) -> Option<i64>,
) -> i64 {
    let weights = &facts.weights[weights];
    let (mut sum, mut total) = (0_i128, 0_i128);
    for (place, question) in facts.questions.iter().enumerate() {
        total += i128::from(question.weight);
        let verdict = question.check.and_then(&check).filter(|state| state.verdict != Verdict::Open);
        // Twice the answer, so that a half stays whole.
        let (answer, age) = match verdict {
            Some(state) if state.verdict == Verdict::Confirmed => (2, state.at.age(as_of)),
            Some(_) => continue,
            None => match said(place, question) {
                Some(age) => (1, age),
                None => continue,
            },
        };
        sum += i128::from(question.weight) * answer * i128::from(weights.at(age));
    }
    if total == 0 {
        return 0;
    }
    i64::try_from(sum * i128::from(MILLION) / (total << 31)).unwrap_or(MILLION)
}
