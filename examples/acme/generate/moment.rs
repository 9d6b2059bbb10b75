//! Moments as whole seconds since 1970 (UTC), and working time as the rule file's calendar has it.

/// One minute, hour and day in seconds.
pub const MINUTE: i64 = 60;
/// One hour in seconds.
pub const HOUR: i64 = 3600;
/// One day in seconds.
pub const DAY: i64 = 86_400;

/// The moment the example is made for: Tuesday, 2026-11-24T09:20:00Z, 10:20 at Acme.
pub const AS_OF: i64 = moment(2026, 11, 24, 9, 20);

/// Acme's clock runs one hour before UTC, all year.
const OFFSET: i64 = HOUR;
/// Acme works from 08:00 to 17:00.
const FROM: i64 = 8 * HOUR;
const TO: i64 = 17 * HOUR;
/// Days of 2026 on which nobody works, as (month, day).
const HOLIDAYS: [(i64, i64); 9] = [(1, 1), (4, 3), (4, 6), (5, 1), (5, 14), (5, 25), (10, 3), (12, 25), (12, 26)];

/// A moment in UTC.
pub const fn moment(year: i64, month: i64, day: i64, hour: i64, minute: i64) -> i64 {
    days(year, month, day) * DAY + hour * HOUR + minute * MINUTE
}

/// A moment of 2026 on Acme's clock: month, day, hour, minute.
pub const fn at(month: i64, day: i64, hour: i64, minute: i64) -> i64 {
    moment(2026, month, day, hour, minute) - OFFSET
}

/// Midnight UTC of a day: what a bare date means.
pub const fn date(year: i64, month: i64, day: i64) -> i64 {
    days(year, month, day) * DAY
}

/// Days since 1970 of a date of the Gregorian calendar.
const fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    year.div_euclid(400) * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Year, month and day of a number of days since 1970.
fn civil(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let of_era = shifted.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let year = year + shifted.div_euclid(146_097) * 400 + i64::from(month >= 10);
    (year, if month < 10 { month + 3 } else { month - 9 }, day)
}

/// `2026-11-24T09:20:00Z`.
pub fn written(moment: i64) -> String {
    let (year, month, day) = civil(moment.div_euclid(DAY));
    let rest = moment.rem_euclid(DAY);
    format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}Z", rest / HOUR, rest % HOUR / MINUTE, rest % MINUTE)
}

/// `2026-11-24`.
pub fn written_date(moment: i64) -> String {
    let (year, month, day) = civil(moment.div_euclid(DAY));
    format!("{year:04}-{month:02}-{day:02}")
}

/// The weekday on Acme's clock, Monday 1 to Sunday 7.
fn weekday(moment: i64) -> i64 {
    ((moment + OFFSET).div_euclid(DAY) + 3).rem_euclid(7) + 1
}

fn is_workday(moment: i64) -> bool {
    let (year, month, day) = civil((moment + OFFSET).div_euclid(DAY));
    weekday(moment) <= 5 && !(year == 2026 && HOLIDAYS.contains(&(month, day)))
}

/// The same time of day on the last workday not after the moment.
pub fn on_workday(mut moment: i64) -> i64 {
    while !is_workday(moment) {
        moment -= DAY;
    }
    moment
}

/// The first moment at which `hours` of working time have run since `start`.
pub fn after_working_hours(start: i64, hours: i64) -> i64 {
    let mut rest = hours * HOUR;
    let mut now = start;
    loop {
        let midnight = (now + OFFSET).div_euclid(DAY) * DAY - OFFSET;
        let opens = now.max(midnight + FROM);
        let open = midnight + TO - opens;
        if is_workday(now) && open > 0 {
            if rest <= open {
                return opens + rest;
            }
            rest -= open;
        }
        now = midnight + DAY;
    }
}
