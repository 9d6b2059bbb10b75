//! Rules: a condition over facts that gives points to one dimension.
//!
//! Knows facts and conditions; knows nothing of dimensions' caps or states.

use crate::conditions::{Expression, Scope, Slot};
use crate::measure::MILLION;
use crate::provenance::Kind;

/// A rule, compiled.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Its id.
    pub id: Box<str>,
    /// The place of its dimension.
    pub dimension: usize,
    /// The kind of evidence it rests on; profile if on nothing else.
    pub kind: Kind,
    /// Whether it reads an exploratory fact: then it is shown and never counts.
    pub exploratory: bool,
    /// What it gives.
    pub award: Award,
    /// When it gives it; always, if there is none.
    pub when: Option<Expression>,
    /// Its points are held within plus and minus this, in thousandths.
    pub cap: Option<i64>,
    /// What it reads, in the order first read, `of` before `when`.
    pub reads: Vec<Slot>,
    /// Places of marketing's assumptions it rests on.
    pub assumptions: Vec<usize>,
}

/// What a rule gives.
#[derive(Clone, Copy, Debug)]
pub enum Award {
    /// Points in thousandths.
    Points(i64),
    /// Points in thousandths for each one of a number fact.
    Each(i64, Slot),
}

/// What a rule gave, in thousandths.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Given {
    /// Before its cap.
    pub before_cap: i64,
    /// After its cap.
    pub points: i64,
    /// Whether it could not be told.
    pub unknown: bool,
}

impl Rule {
    /// What the rule gives; unknown if `when` is, or if `when` holds and `of` is unknown.
    pub fn give<'v>(&'v self, scope: &mut Scope<'_, 'v>) -> Given {
        const UNKNOWN: Given = Given { before_cap: 0, points: 0, unknown: true };
        let holds = match &self.when {
            None => Some(true),
            Some(when) => when.holds(scope),
        };
        let before_cap = match (holds, self.award) {
            (None, _) => return UNKNOWN,
            (Some(false), _) => 0,
            (Some(true), Award::Points(points)) => points,
            (Some(true), Award::Each(each, slot)) => {
                let Some(number) = scope.values[slot as usize].and_then(crate::value::Value::number) else { return UNKNOWN };
                points_of(each, number.0)
            }
        };
        Given { before_cap, points: self.capped(before_cap), unknown: false }
    }

    /// The points after the rule's cap.
    #[must_use]
    pub(crate) fn capped(&self, points: i64) -> i64 {
        self.cap.map_or(points, |cap| points.min(cap).max(-cap))
    }
}

/// `each` thousandths for each one of a number in millionths: truncated toward zero, once. With points below 1000 this stays
/// within `i64` for every number.
#[must_use]
pub(crate) fn points_of(each: i64, number: i64) -> i64 {
    let points = i128::from(each) * i128::from(number) / i128::from(MILLION);
    i64::try_from(points).unwrap_or(if points < 0 { i64::MIN } else { i64::MAX })
}
