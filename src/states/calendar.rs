//! Working time: when a number of hours has run.

use crate::moment::{DAY, Moment};

const MINUTE: i64 = 60_000;

/// Working hours at one fixed offset.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// Minutes that local time is ahead of UTC.
    pub offset_minutes: i64,
    /// Monday first.
    pub workdays: [bool; 7],
    /// Minute of the day at which work starts.
    pub from: i64,
    /// Minute of the day at which it ends; after `from`.
    pub to: i64,
    /// Days since 1970 without work, ascending.
    pub holidays: Vec<i64>,
}

impl Calendar {
    /// The first moment at which `hours` of working time since `start` have run.
    #[must_use]
    pub fn after_hours(&self, start: Moment, hours: i64) -> Moment {
        let offset = self.offset_minutes * MINUTE;
        let local = start.0 + offset;
        let mut day = local.div_euclid(DAY);
        let mut left = hours * 60 * MINUTE;
        let (opens, closes) = (self.from * MINUTE, self.to * MINUTE);
        // What the first day still has.
        if self.works(day) {
            let begin = local.rem_euclid(DAY).max(opens);
            let has = (closes - begin).max(0);
            if has >= left {
                return Moment(day * DAY + begin + left - offset);
            }
            left -= has;
        }
        let daily = closes - opens;
        let weekly = daily * i64::try_from(self.workdays.iter().filter(|works| **works).count()).unwrap_or(7);
        loop {
            day += 1;
            // Whole weeks without a holiday are jumped over, always leaving something to run.
            let next_holiday = self.holidays.get(self.holidays.partition_point(|holiday| *holiday < day)).copied().unwrap_or(i64::MAX);
            let weeks = ((left - 1) / weekly).min((next_holiday.saturating_sub(day)) / 7);
            if weeks > 0 {
                day += weeks * 7;
                left -= weeks * weekly;
            }
            if !self.works(day) {
                continue;
            }
            if daily >= left {
                return Moment(day * DAY + opens + left - offset);
            }
            left -= daily;
        }
    }

    /// Milliseconds of working time from one moment to another; 0 if that lies before it.
    #[must_use]
    pub fn between(&self, from: Moment, to: Moment) -> i64 {
        (self.worked_until(to) - self.worked_until(from)).max(0)
    }

    /// Working time up to a moment, from a fixed one on.
    fn worked_until(&self, moment: Moment) -> i64 {
        let local = moment.0.saturating_add(self.offset_minutes * MINUTE);
        let day = local.div_euclid(DAY);
        let (opens, closes) = (self.from * MINUTE, self.to * MINUTE);
        // Weeks begin on Monday; 1970-01-01 was a Thursday.
        let (weeks, weekday) = ((day + 3).div_euclid(7), usize::try_from((day + 3).rem_euclid(7)).unwrap_or(0));
        let workdays = |days: &[bool]| i64::try_from(days.iter().filter(|works| **works).count()).unwrap_or(0);
        let works = |holiday: &&i64| self.workdays[usize::try_from((**holiday + 3).rem_euclid(7)).unwrap_or(0)];
        let past = &self.holidays[..self.holidays.partition_point(|holiday| *holiday < day)];
        let free = i64::try_from(past.iter().filter(works).count()).unwrap_or(0);
        let days = weeks * workdays(&self.workdays) + workdays(&self.workdays[..weekday]) - free;
        let today = if self.works(day) { (local.rem_euclid(DAY).min(closes) - opens).max(0) } else { 0 };
        days * (closes - opens) + today
    }

    fn works(&self, day: i64) -> bool {
        // 1970-01-01 was a Thursday.
        let weekday = usize::try_from((day + 3).rem_euclid(7)).unwrap_or(0);
        self.workdays[weekday] && self.holidays.binary_search(&day).is_err()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_run_on_workdays_only() {
        let calendar = Calendar {
            offset_minutes: 60,
            workdays: [true, true, true, true, true, false, false],
            from: 8 * 60,
            to: 17 * 60,
            holidays: vec![Moment::parse("2026-11-25").unwrap().day()],
        };
        let after = |start: &str, hours| calendar.after_hours(Moment::parse(start).unwrap(), hours).to_string();
        // Tuesday 16:00 local, two hours: one on Tuesday, Wednesday is a holiday, one on Thursday.
        assert_eq!(after("2026-11-24T15:00:00Z", 2), "2026-11-26T08:00:00Z");
        // Exactly to the end of the day.
        assert_eq!(after("2026-11-24T15:00:00Z", 1), "2026-11-24T16:00:00Z");
        // Saturday: Monday 08:00 local is when work starts.
        assert_eq!(after("2026-11-21T12:00:00Z", 9), "2026-11-23T16:00:00Z");
        // 45 hours a week: ten weeks of 450 hours, a holiday within them.
        assert_eq!(after("2026-11-23T07:00:00Z", 450), "2027-02-01T16:00:00Z");
        // Between is the way back.
        for (start, hours) in
            [("2026-11-24T15:00:00Z", 1), ("2026-11-24T15:00:00Z", 2), ("2026-11-21T12:00:00Z", 9), ("2026-11-23T07:00:00Z", 450)]
        {
            let start = Moment::parse(start).unwrap();
            assert_eq!(calendar.between(start, calendar.after_hours(start, hours)), hours * 60 * MINUTE, "{start}");
        }
        assert_eq!(calendar.between(Moment(DAY), Moment(0)), 0);
    }
}
