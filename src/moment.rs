//! Moments and days. Inside, a moment is milliseconds since 1970 (UTC); outside it is RFC 3339.

use std::fmt;

use crate::measure::put_digits;

/// Milliseconds in one day.
pub const DAY: i64 = 86_400_000;

/// Milliseconds since 1970-01-01T00:00:00Z; readable moments lie in the years 0 to 9999.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct Moment(pub i64);

impl Moment {
    /// Reads RFC 3339 with an offset, or a bare date (its 00:00 UTC). Digits after the millisecond are dropped;
    /// second 60, hour 24 and a space for `T` are no moments. `None` when the text is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Moment> {
        let bytes = text.as_bytes();
        let day = parse_date(bytes.get(..10)?)?;
        if bytes.len() == 10 {
            return Some(Moment(day * DAY));
        }
        if !matches!(bytes[10], b'T' | b't') {
            return None;
        }
        let time = bytes.get(11..19)?;
        if time[2] != b':' || time[5] != b':' {
            return None;
        }
        let (hour, minute, second) = (digits(&time[..2])?, digits(&time[3..5])?, digits(&time[6..8])?);
        if hour > 23 || minute > 59 || second > 59 {
            return None;
        }
        let mut rest = &bytes[19..];
        let mut millisecond = 0;
        if let Some(fraction) = rest.strip_prefix(b".") {
            let length = fraction.iter().take_while(|byte| byte.is_ascii_digit()).count();
            if length == 0 {
                return None;
            }
            let digits = fraction[..length].iter().map(|byte| i64::from(byte - b'0'));
            millisecond = digits.chain([0, 0]).take(3).fold(0, |value, digit| value * 10 + digit);
            rest = &fraction[length..];
        }
        let offset_minutes = match rest {
            b"Z" | b"z" => 0,
            [sign @ (b'+' | b'-'), zone @ ..] if zone.len() == 5 && zone[2] == b':' => {
                let (hours, minutes) = (digits(&zone[..2])?, digits(&zone[3..])?);
                if hours > 23 || minutes > 59 {
                    return None;
                }
                let minutes = hours * 60 + minutes;
                if *sign == b'-' { -minutes } else { minutes }
            }
            _ => return None,
        };
        let local = day * DAY + (hour * 3600 + minute * 60 + second) * 1000 + millisecond;
        Some(Moment(local - offset_minutes * 60_000))
    }

    /// Whole UTC days since 1970, by floor.
    #[must_use]
    pub fn day(self) -> i64 {
        self.0.div_euclid(DAY)
    }

    /// Whole days from `self` to `as_of`, by floor; negative when `self` is later.
    #[must_use]
    pub fn age(self, as_of: Moment) -> i64 {
        (as_of.0 - self.0).div_euclid(DAY)
    }

    /// The UTC date, as `YYYY-MM-DD`.
    #[must_use]
    pub fn date_text(self) -> String {
        let (year, month, day) = civil(self.day());
        format!("{year:04}-{month:02}-{day:02}")
    }
}

/// Room for a moment as text.
pub const MOMENT_BYTES: usize = 40;

impl Moment {
    /// RFC 3339 in UTC to the second, with three digits of milliseconds if those are not 0; written into `buffer`.
    pub fn text(self, buffer: &mut [u8; MOMENT_BYTES]) -> &str {
        let (year, month, day) = civil(self.day());
        let rest = self.0.rem_euclid(DAY);
        let (seconds, milliseconds) = (rest / 1000, rest % 1000);
        let mut at = buffer.len();
        let mut put = |mark: u8, number: i64, least: u32| {
            at -= 1;
            buffer[at] = mark;
            at = put_digits(buffer, at, number.unsigned_abs(), least);
        };
        if milliseconds == 0 {
            put(b'Z', seconds % 60, 2);
        } else {
            put(b'Z', milliseconds, 3);
            put(b'.', seconds % 60, 2);
        }
        put(b':', seconds / 60 % 60, 2);
        put(b':', seconds / 3600, 2);
        put(b'T', day, 2);
        put(b'-', month, 2);
        put(b'-', year, if year < 0 { 3 } else { 4 });
        if year < 0 {
            at -= 1;
            buffer[at] = b'-';
        }
        std::str::from_utf8(&buffer[at..]).unwrap_or_default()
    }
}

/// As [`Moment::text`].
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text(&mut [0; MOMENT_BYTES]))
    }
}

/// Days since 1970 of `YYYY-MM-DD`; `None` when there is no such day.
fn parse_date(bytes: &[u8]) -> Option<i64> {
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let (year, month, day) = (digits(&bytes[..4])?, digits(&bytes[5..7])?, digits(&bytes[8..])?);
    days_from_civil(year, month, day)
}

fn digits(bytes: &[u8]) -> Option<i64> {
    bytes.iter().try_fold(0, |value, byte| byte.is_ascii_digit().then(|| value * 10 + i64::from(byte - b'0')))
}

/// Days since 1970 of a date of the proleptic Gregorian calendar; `None` when there is no such day.
#[must_use]
pub fn days_from_civil(year: i64, month: i64, day: i64) -> Option<i64> {
    if !(1..=12).contains(&month) || day < 1 || day > days_in_month(year, month) {
        return None;
    }
    // Years begin in March here, so that the leap day is the last of the year.
    let shifted = if month <= 2 { year - 1 } else { year };
    let era = shifted.div_euclid(400);
    let year_of_era = shifted.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    Some(era * 146_097 + day_of_era - 719_468)
}

/// Year, month and day of a number of days since 1970.
#[must_use]
pub fn civil(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}

fn days_in_month(year: i64, month: i64) -> i64 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_read_and_write() {
        for (text, written) in [
            ("2026-08-01", Some("2026-08-01T00:00:00Z")),
            ("2026-08-01t09:00:00z", Some("2026-08-01T09:00:00Z")),
            ("2026-08-01T09:00:00.1239+02:00", Some("2026-08-01T07:00:00.123Z")),
            ("2026-08-01T00:30:00.5-23:59", Some("2026-08-02T00:29:00.500Z")),
            ("1969-12-31T23:59:59.999Z", Some("1969-12-31T23:59:59.999Z")),
            ("2024-02-29", Some("2024-02-29T00:00:00Z")),
            ("2100-02-29", None),
            ("2026-08-01 09:00:00Z", None),
            ("2026-08-01T24:00:00Z", None),
            ("2026-08-01T23:59:60Z", None),
            ("2026-08-01T09:00:00", None),
            ("2026-08-01T09:00Z", None),
            ("2026-08-01T09:00:00.Z", None),
            ("2026-8-1", None),
            ("2026-13-01", None),
            ("", None),
            ("２026-08-01", None),
        ] {
            assert_eq!(Moment::parse(text).map(|moment| moment.to_string()).as_deref(), written, "{text}");
        }
    }

    #[test]
    fn moments_beyond_four_digits_of_years_are_written() {
        for (milliseconds, text) in [
            (-62_167_219_200_001, "-001-12-31T23:59:59.999Z"),
            (253_402_300_800_000, "10000-01-01T00:00:00Z"),
            (i64::MAX, "292278994-08-17T07:12:55.807Z"),
            (i64::MIN, "-292275055-05-16T16:47:04.192Z"),
        ] {
            assert_eq!(Moment(milliseconds).to_string(), text);
        }
    }

    #[test]
    fn days_and_dates_are_inverse() {
        for days in -800_000..800_000 {
            let (year, month, day) = civil(days);
            assert_eq!(days_from_civil(year, month, day), Some(days));
        }
    }
}
