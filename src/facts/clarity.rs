//! Clarity (semantics 3.7): how many of the questions are answered, how surely and how lately.

use super::{Facts, View};
use crate::measure::MILLION;
use crate::value::Verdict;

/// Clarity of the contact's need, in millionths from 0 to 1.
pub(super) fn clarity(facts: &Facts, weights: usize, view: &View<'_>) -> i64 {
    let weights = &facts.weights[weights];
    let own = view.own();
    let (mut sum, mut total) = (0_i128, 0_i128);
    for question in &facts.questions {
        total += i128::from(question.weight);
        let verdict = question.check.and_then(|check| own.check(check)).filter(|state| state.verdict != Verdict::Open);
        // Twice the answer, so that a half stays whole.
        let (answer, age) = match verdict {
            Some(state) if state.verdict == Verdict::Confirmed => (2, state.at.age(view.as_of)),
            Some(_) => continue,
            None => {
                let mut latest: Option<i64> = None;
                if let Some(selection) = &question.selection {
                    own.each(selection, |signal| latest = Some(latest.map_or(signal.age, |age| age.min(signal.age))));
                }
                match latest {
                    Some(age) => (1, age),
                    None => continue,
                }
            }
        };
        sum += i128::from(question.weight) * answer * i128::from(weights.at(age));
    }
    if total == 0 {
        return 0;
    }
    i64::try_from(sum * i128::from(MILLION) / (total << 31)).unwrap_or(MILLION)
}
