//! Moments: milliseconds since 1970 and the many ways to write them.

use super::json::{Json, raw, text};
use super::prng::Prng;

/// Milliseconds of a day.
pub const DAY: i64 = 86_400_000;
/// Milliseconds of an hour.
pub const HOUR: i64 = 3_600_000;

/// Days since 1970 of a date.
pub fn days(year: i64, month: i64, day: i64) -> i64 {
    let shifted = if month <= 2 { year - 1 } else { year };
    let era = shifted.div_euclid(400);
    let year_of_era = shifted - era * 400;
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// Year, month and day of a number of days since 1970.
pub fn date(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

/// The date as `2026-08-01`.
pub fn written_date(days: i64) -> String {
    let (year, month, day) = date(days);
    format!("{year:04}-{month:02}-{day:02}")
}

/// One spelling of a moment.
pub fn written(random: &mut Prng, moment: i64) -> String {
    if moment.rem_euclid(DAY) == 0 && random.chance(40) {
        return written_date(moment.div_euclid(DAY));
    }
    let offset = match random.below(20) {
        0..=13 => 0,
        14..=17 => random.between(-12, 14) * 60,
        18 => *random.pick(&[330, 345, -570, 765, -210, 1439, -1439]),
        _ => random.between(-720, 840),
    };
    let local = moment + offset * 60_000;
    let time = local.rem_euclid(DAY);
    let separator = if random.chance(8) { 't' } else { 'T' };
    let zone = match offset {
        0 => String::from(match random.below(20) {
            0 | 1 => "z",
            2 => "+00:00",
            3 => "-00:00",
            _ => "Z",
        }),
        _ => {
            let sign = if offset < 0 { '-' } else { '+' };
            format!("{sign}{:02}:{:02}", offset.abs() / 60, offset.abs() % 60)
        }
    };
    format!(
        "{}{separator}{:02}:{:02}:{:02}{}{zone}",
        written_date(local.div_euclid(DAY)),
        time / HOUR,
        time / 60_000 % 60,
        time / 1000 % 60,
        fraction(random, time % 1000)
    )
}

fn fraction(random: &mut Prng, milliseconds: i64) -> String {
    let exact = format!(".{milliseconds:03}");
    match random.below(20) {
        0 => format!("{exact}9"),
        1 => format!("{exact}000000001"),
        2 => format!("{exact}999999"),
        3 if milliseconds % 100 == 0 => exact[..2].to_owned(),
        4 => exact,
        _ if milliseconds == 0 => String::new(),
        _ => exact,
    }
}

/// A moment as a JSON string.
pub fn moment(random: &mut Prng, moment: i64) -> Json {
    let string = written(random, moment);
    text(string)
}

/// Something that is no moment.
pub fn bad(random: &mut Prng) -> Json {
    match random.below(16) {
        0 => text("2026-02-30"),
        1 => text("2026-03-01T24:00:00Z"),
        2 => text("2026-03-01T10:00:60Z"),
        3 => text("2026-03-01 10:00:00Z"),
        4 => text("2026-03-01T10:00:00"),
        5 => text("2026-3-1"),
        6 => text("yesterday"),
        7 => text(""),
        8 => raw("1767225600000"),
        9 => raw("true"),
        10 => text("2026-13-01T10:00:00Z"),
        11 => text("2026-03-01T10:00:00+24:00"),
        12 => text("2025-02-29T10:00:00Z"),
        13 => text("2026-03-01T10:00Z"),
        14 => text("2026-03-01T10:00:00.Z"),
        _ => text("2026-03-01T10:61:00Z"),
    }
}
