//! The stretches of time that the board looks at.

use crate::moment::{DAY, Moment, civil, days_from_civil};

/// Days between two moments of a course.
pub const STEP_DAYS: i64 = 30;
/// Moments of a course: half a year and today.
pub const STEPS: i64 = 7;
/// Days of what needs many verdicts.
pub const YEAR_DAYS: i64 = 365;

/// From a moment, which does not belong to it, to a moment, which does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stretch {
    /// After this.
    pub after: Moment,
    /// Up to this.
    pub to: Moment,
}

impl Stretch {
    /// So many whole days up to a moment.
    #[must_use]
    pub fn days(to: Moment, days: i64) -> Stretch {
        Stretch { after: Moment(to.0.saturating_sub(days * DAY)), to }
    }

    /// Whether a moment lies within it.
    #[must_use]
    pub fn holds(&self, at: Moment) -> bool {
        at > self.after && at <= self.to
    }
}

/// The quarter of a moment up to it, and the whole one before.
#[must_use]
pub fn quarters(as_of: Moment) -> [Stretch; 2] {
    let first = |months_back: i64| {
        let (year, month, _) = civil(as_of.day());
        let months = year * 12 + (month - 1) / 3 * 3 - months_back;
        let day = days_from_civil(months.div_euclid(12), months.rem_euclid(12) + 1, 1).unwrap_or(0);
        Moment(day * DAY - 1)
    };
    [Stretch { after: first(0), to: as_of }, Stretch { after: first(3), to: first(0) }]
}

/// The calendar quarter of a moment as a number that grows by one from quarter to quarter.
#[must_use]
pub fn quarter_of(at: Moment) -> i64 {
    let (year, month, _) = civil(at.day());
    year * 4 + (month - 1) / 3
}

/// Moments of a course, the latest first.
#[must_use]
pub fn moments(as_of: Moment) -> Vec<Moment> {
    (0..STEPS).map(|step| Moment(as_of.0.saturating_sub(step * STEP_DAYS * DAY))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quarters_meet_and_hold_their_first_and_last_moment() {
        let at = |text| Moment::parse(text).unwrap();
        let [now, before] = quarters(at("2026-11-24T09:20:00Z"));
        assert_eq!(now.after, before.to);
        assert!(now.holds(at("2026-10-01")) && !before.holds(at("2026-10-01")));
        assert!(
            before.holds(at("2026-09-30T23:59:59.999Z")) && before.holds(at("2026-07-01")) && !before.holds(at("2026-06-30T23:59:59.999Z"))
        );
        let [now, before] = quarters(at("2026-02-01"));
        assert!(now.holds(at("2026-01-01")) && before.holds(at("2025-10-01")) && !before.holds(at("2025-09-30")));
        assert_eq!(quarter_of(at("2026-01-01")), quarter_of(at("2025-12-31")) + 1);
    }
}
