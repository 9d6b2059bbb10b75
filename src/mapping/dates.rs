//! From texts to days and moments.

use super::fault::Counts;
use super::formats::{Clock as TimeOfDay, Parsed, fraction, full_year, half_day, number, offset};
use super::model_value::DayOfMonth;
use super::zones::{Clock, Zone};
use crate::moment::{DAY, Moment, civil, days_from_civil};

/// A date as evidence writes it: a bare day, or a moment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum When {
    /// Days since 1970.
    Day(i64),
    /// A moment.
    Moment(Moment),
}

impl When {
    /// So many days later.
    pub(super) fn plus_days(self, days: i64) -> Option<When> {
        let moved = match self {
            When::Day(day) => When::Day(day.checked_add(days)?),
            When::Moment(moment) => When::Moment(Moment(days.checked_mul(DAY).and_then(|days| moment.0.checked_add(days))?)),
        };
        moved.is_readable().then_some(moved)
    }

    /// Whether it lies in the years 0 to 9999, which alone can be written.
    fn is_readable(self) -> bool {
        let day = match self {
            When::Day(day) => day,
            When::Moment(moment) => moment.day(),
        };
        (-719_528..2_932_897).contains(&day)
    }
}

impl std::fmt::Display for When {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            When::Day(day) => f.write_str(&Moment(day * DAY).date_text()),
            When::Moment(moment) => moment.fmt(f),
        }
    }
}

/// Why a text is no date.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum DateFault {
    /// Not written as it should be, or no such day.
    Malformed,
    /// A time without an offset, and no zone is given.
    ZoneMissing,
    /// Nobody knows the zone.
    ZoneUnknown,
}

/// The day or moment; `year` stands in where the format has none.
pub(super) fn resolve(
    parsed: Parsed,
    year: Option<i64>,
    day_of_month: DayOfMonth,
    zone: Option<&Zone>,
    clock: &mut Clock,
    counts: &mut Counts,
) -> Result<When, DateFault> {
    let year = parsed.year.or(year).ok_or(DateFault::Malformed)?;
    let month = parsed.month.ok_or(DateFault::Malformed)?;
    let day = match (parsed.day, day_of_month) {
        (Some(day), _) => days_from_civil(year, month, day),
        (None, DayOfMonth::First) => days_from_civil(year, month, 1),
        (None, DayOfMonth::Last) => (28..=31).rev().find_map(|day| days_from_civil(year, month, day)),
    };
    let day = day.ok_or(DateFault::Malformed)?;
    let Some(time) = parsed.time else { return Ok(When::Day(day)) };
    let local = day * DAY + time;
    let moment = match (parsed.offset, zone) {
        (Some(minutes), _) => Moment(local - minutes * 60_000),
        (None, Some(zone)) => clock.moment(local, zone, counts).ok_or(DateFault::ZoneUnknown)?,
        (None, None) => return Err(DateFault::ZoneMissing),
    };
    let when = When::Moment(moment);
    if when.is_readable() { Ok(when) } else { Err(DateFault::Malformed) }
}

/// Year and month of `2008-05`.
pub(super) fn year_and_month(text: &str) -> Option<(i64, i64)> {
    let mut rest = text;
    let year = number(&mut rest, (4, 4))?;
    rest = rest.strip_prefix('-')?;
    let month = number(&mut rest, (2, 2))?;
    (rest.is_empty() && (1..=12).contains(&month)).then_some((year, month))
}

/// `2024-02-01`, `2024-02-01 09:05`, `2024-02-01T09:05:00.000+0200` and the like.
pub(super) fn iso(text: &str) -> Option<Parsed> {
    let mut rest = text;
    let year = number(&mut rest, (4, 4))?;
    let mark = rest.chars().next().filter(|mark| matches!(mark, '-' | '/' | '.'))?;
    rest = &rest[1..];
    let month = number(&mut rest, (1, 2))?;
    rest = rest.strip_prefix(mark)?;
    let day = number(&mut rest, (1, 2))?;
    let (time, offset) = time_behind(rest, true)?;
    Some(Parsed { year: Some(year), month: Some(month), day: Some(day), time, offset })
}

/// What stands behind a date: nothing, or a time with perhaps an offset.
fn time_behind(text: &str, t_allowed: bool) -> Option<(Option<i64>, Option<i64>)> {
    if text.is_empty() {
        return Some((None, None));
    }
    let t = if t_allowed { text.strip_prefix(['T', 't']) } else { None };
    let mut rest = match t {
        Some(rest) => rest,
        None => {
            let trimmed = text.strip_prefix(',').unwrap_or(text).trim_start();
            if trimmed.len() == text.len() {
                return None;
            }
            trimmed
        }
    };
    let mut clock = TimeOfDay::default();
    let hour = number(&mut rest, (1, 2))?;
    rest = rest.strip_prefix(':')?;
    clock.minute = number(&mut rest, (2, 2))?;
    if let Some(left) = rest.strip_prefix(':') {
        rest = left;
        clock.second = number(&mut rest, (2, 2))?;
        if let Some(left) = rest.strip_prefix(['.', ',']) {
            rest = left;
            clock.millisecond = fraction(&mut rest)?;
        }
    }
    rest = rest.trim_start();
    clock.afternoon = half_day(&mut rest);
    if clock.afternoon.is_some() {
        clock.half_day_hour = Some(hour);
    } else {
        clock.hour = Some(hour);
    }
    rest = rest.trim_start();
    let offset = if rest.is_empty() { None } else { Some(offset(&mut rest)?) };
    if rest.is_empty() { Some((clock.time()?, offset)) } else { None }
}

/// Seconds (`unit` 1000) or milliseconds (1) since 1970.
pub(super) fn since_1970(text: &str, unit: i64) -> Option<Parsed> {
    let (value, _) = super::numbers::read(text, &super::numbers::NumberStyle::json()).ok()?;
    let milliseconds = (i128::from(value.0) * i128::from(unit)).div_euclid(1_000_000);
    at_utc(i64::try_from(milliseconds).ok()?)
}

fn at_utc(milliseconds: i64) -> Option<Parsed> {
    if !When::Moment(Moment(milliseconds)).is_readable() {
        return None;
    }
    let (year, month, day) = civil(milliseconds.div_euclid(DAY));
    Some(Parsed { year: Some(year), month: Some(month), day: Some(day), time: Some(milliseconds.rem_euclid(DAY)), offset: Some(0) })
}

/// Days as Excel counts them, of which a part is a time of day, to the second.
pub(super) fn excel(text: &str) -> Option<Parsed> {
    let (value, _) = super::numbers::read(text, &super::numbers::NumberStyle::json()).ok()?;
    // Day 60 is a 29 February 1900 that never was; before it the count is off by one.
    if value.0 < 61_000_000 {
        return None;
    }
    let seconds = (i128::from(value.0) * 86_400 + 500_000).div_euclid(1_000_000);
    let milliseconds = i64::try_from(seconds).ok()?.checked_mul(1000)?.checked_sub(25_569 * DAY)?;
    let parsed = at_utc(milliseconds)?;
    Some(Parsed { time: parsed.time.filter(|time| *time != 0), offset: None, ..parsed })
}

/// Whether a column with slashes writes the day or the month first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Order {
    /// 31/12/2024
    DayFirst,
    /// 12/31/2024
    MonthFirst,
}

/// What a text without a format is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Found {
    /// One reading.
    Clear(Parsed),
    /// One reading, which shows the order of the column.
    Decides(Order, Parsed),
    /// Two readings.
    Unclear,
    /// No date.
    Nothing,
}

/// Reads a date of a column whose format nobody gave. Dots always mean the day first; with slashes and dashes the
/// order is that of the column, which a day over 12 shows.
pub(super) fn find(text: &str, order: Option<Order>) -> Found {
    if let Some(parsed) = iso(text) {
        return Found::Clear(parsed);
    }
    let Some((mark, first, second, parsed)) = three_numbers(text) else { return Found::Nothing };
    let read = |order: Order| match order {
        Order::DayFirst => Parsed { day: Some(first), month: Some(second), ..parsed },
        Order::MonthFirst => Parsed { day: Some(second), month: Some(first), ..parsed },
    };
    if mark == '.' {
        return Found::Clear(read(Order::DayFirst));
    }
    match (order, first > 12, second > 12) {
        (Some(order), ..) => Found::Clear(read(order)),
        (None, true, false) => Found::Decides(Order::DayFirst, read(Order::DayFirst)),
        (None, false, true) => Found::Decides(Order::MonthFirst, read(Order::MonthFirst)),
        (None, true, true) => Found::Nothing,
        (None, false, false) if first == second => Found::Clear(read(Order::DayFirst)),
        (None, false, false) => Found::Unclear,
    }
}

/// Two numbers and a year, with what stands between them; the year's last two digits will do.
fn three_numbers(text: &str) -> Option<(char, i64, i64, Parsed)> {
    let mut rest = text;
    let first = number(&mut rest, (1, 2))?;
    let mark = rest.chars().next().filter(|mark| matches!(mark, '.' | '/' | '-'))?;
    rest = &rest[1..];
    let second = number(&mut rest, (1, 2))?;
    rest = rest.strip_prefix(mark)?;
    let length = rest.bytes().take_while(u8::is_ascii_digit).count();
    let year = match length {
        2 => full_year(number(&mut rest, (2, 2))?),
        4 => number(&mut rest, (4, 4))?,
        _ => return None,
    };
    let (time, offset) = time_behind(rest, false)?;
    Some((mark, first, second, Parsed { year: Some(year), time, offset, ..Parsed::default() }))
}

#[cfg(test)]
mod tests {
    use super::super::zones::NoZones;
    use super::*;

    fn text(parsed: Option<Parsed>) -> String {
        let utc = Zone::Fixed(0);
        let mut counts = Counts::default();
        let when =
            parsed.map(|parsed| resolve(parsed, None, DayOfMonth::Last, Some(&utc), &mut Clock::new(Box::new(NoZones)), &mut counts));
        match when {
            Some(Ok(when)) => when.to_string(),
            Some(Err(fault)) => format!("{fault:?}"),
            None => String::new(),
        }
    }

    #[test]
    fn iso_and_its_relatives() {
        for (written, read) in [
            ("2024-02-29", "2024-02-29"),
            ("2024/2/9", "2024-02-09"),
            ("2023-02-29", "Malformed"),
            ("2024-02-01 09:05", "2024-02-01T09:05:00Z"),
            ("2024-02-01T09:05:06.1234+0200", "2024-02-01T07:05:06.123Z"),
            ("2024-02-01T09:05:06Z", "2024-02-01T09:05:06Z"),
            ("2024-02-01 9:05 PM", "2024-02-01T21:05:00Z"),
            ("2024-02-01T24:00", ""),
            ("2024-02-01x", ""),
            ("2024-02", ""),
            ("0000-01-01T00:00+00:01", "Malformed"),
        ] {
            assert_eq!(text(iso(written)), read, "{written}");
        }
    }

    #[test]
    fn numbers_that_are_dates() {
        assert_eq!(text(since_1970("1706774700", 1000)), "2024-02-01T08:05:00Z");
        assert_eq!(text(since_1970("1706774700123", 1)), "2024-02-01T08:05:00.123Z");
        assert_eq!(text(since_1970("1706774700.5", 1000)), "2024-02-01T08:05:00.500Z");
        assert_eq!(text(excel("45323")), "2024-02-01");
        assert_eq!(text(excel("45323.375")), "2024-02-01T09:00:00Z");
        assert_eq!(text(excel("61")), "1900-03-01");
        assert_eq!(text(excel("60")), "");
        assert_eq!(text(since_1970("99999999999999", 1000)), "");
    }

    #[test]
    fn a_day_over_12_decides_and_nothing_else() {
        let clear = |found: Found| match found {
            Found::Clear(parsed) | Found::Decides(_, parsed) => text(Some(parsed)),
            Found::Unclear => "unclear".into(),
            Found::Nothing => "nothing".into(),
        };
        assert_eq!(clear(find("1.2.2024", None)), "2024-02-01");
        assert_eq!(clear(find("31.12.24 8:00", None)), "2024-12-31T08:00:00Z");
        assert_eq!(clear(find("1/2/2024", None)), "unclear");
        assert_eq!(clear(find("2/2/2024", None)), "2024-02-02");
        assert_eq!(clear(find("13/2/2024", None)), "2024-02-13");
        assert_eq!(clear(find("2-13-2024 1:00 pm", None)), "2024-02-13T13:00:00Z");
        assert_eq!(clear(find("13/13/2024", None)), "nothing");
        assert_eq!(clear(find("1/2/2024", Some(Order::MonthFirst))), "2024-01-02");
        assert_eq!(clear(find("13/2/2024", Some(Order::MonthFirst))), "Malformed");
        assert!(matches!(find("13/2/2024", None), Found::Decides(Order::DayFirst, _)));
        for no in ["", "1/2", "1/2.2024", "Mo 1.2.2024", "1/2/202", "45323"] {
            assert_eq!(find(no, None), Found::Nothing, "{no}");
        }
    }

    #[test]
    fn the_last_day_of_a_month() {
        let parsed = Parsed { year: Some(2024), month: Some(2), ..Parsed::default() };
        assert_eq!(text(Some(parsed)), "2024-02-29");
        assert_eq!(When::Day(0).plus_days(-1).map(|when| when.to_string()).as_deref(), Some("1969-12-31"));
        assert_eq!(When::Day(0).plus_days(i64::MAX), None);
        assert_eq!(year_and_month("2008-05"), Some((2008, 5)));
        assert_eq!(year_and_month("2008-13"), None);
    }
}
