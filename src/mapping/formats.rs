//! Date formats: `DD.MM.YYYY HH:mm` and the like.

/// A piece of a format.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Piece {
    Year,
    ShortYear,
    Month,
    MonthName,
    Day,
    Hour,
    HalfDayHour,
    Minute,
    Second,
    Fraction,
    HalfDay,
    Offset,
    Literal(char),
}

/// A date format of a mapping.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Format {
    /// RFC 3339 and its relatives in ISO 8601, with or without time and offset.
    Iso,
    /// Seconds since 1970 (UTC).
    Unix,
    /// Milliseconds since 1970 (UTC).
    UnixMs,
    /// Days as Excel counts them: 2 is 1900-01-01 plus a day too many, so from 61 (1900-03-01) on only.
    Excel,
    /// Pieces in order.
    Pieces(Vec<(Piece, bool)>),
}

/// What a text says by its format; what the format lacks is `None`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Parsed {
    pub(super) year: Option<i64>,
    pub(super) month: Option<i64>,
    pub(super) day: Option<i64>,
    /// Milliseconds since midnight.
    pub(super) time: Option<i64>,
    /// Minutes east of UTC.
    pub(super) offset: Option<i64>,
}

/// What a format can say.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Says {
    pub(super) year: bool,
    pub(super) month: bool,
    pub(super) day: bool,
    pub(super) time: bool,
    pub(super) offset: bool,
}

const LETTERS: &[(&str, Piece)] = &[
    ("YYYY", Piece::Year),
    ("YY", Piece::ShortYear),
    ("MMMM", Piece::MonthName),
    ("MMM", Piece::MonthName),
    ("MM", Piece::Month),
    ("M", Piece::Month),
    ("DD", Piece::Day),
    ("D", Piece::Day),
    ("HH", Piece::Hour),
    ("H", Piece::Hour),
    ("hh", Piece::HalfDayHour),
    ("h", Piece::HalfDayHour),
    ("mm", Piece::Minute),
    ("ss", Piece::Second),
    ("SSS", Piece::Fraction),
    ("A", Piece::HalfDay),
    ("Z", Piece::Offset),
];

impl Format {
    /// Reads a format; `None` if it is none. Letters that are meant as they are stand in single quotes.
    pub(super) fn parse(text: &str) -> Option<Format> {
        match text {
            "iso" => return Some(Format::Iso),
            "unix" => return Some(Format::Unix),
            "unix_ms" => return Some(Format::UnixMs),
            "excel" => return Some(Format::Excel),
            _ => {}
        }
        let mut pieces: Vec<Piece> = Vec::new();
        let mut rest = text;
        'next: while let Some(first) = rest.chars().next() {
            if first == '\'' {
                let end = rest[1..].find('\'')?;
                pieces.extend(rest[1..=end].chars().map(Piece::Literal));
                rest = &rest[end + 2..];
                continue;
            }
            let run = rest.chars().take_while(|letter| *letter == first).count();
            if let Some((letters, piece)) = LETTERS.iter().find(|(letters, _)| rest.starts_with(letters)) {
                if letters.len() != run {
                    return None;
                }
                if !matches!(piece, Piece::Literal(_)) && pieces.contains(piece) {
                    return None;
                }
                pieces.push(*piece);
                rest = &rest[letters.len()..];
                continue 'next;
            }
            // T is the one letter that formats use as it is.
            if first.is_alphanumeric() && first != 'T' {
                return None;
            }
            pieces.push(Piece::Literal(first));
            rest = &rest[first.len_utf8()..];
        }
        // Digits directly behind each other have a fixed width.
        let numeric = |piece: &Piece| !matches!(piece, Piece::Literal(_) | Piece::MonthName | Piece::HalfDay | Piece::Offset);
        let fixed: Vec<bool> = (0..pieces.len()).map(|place| pieces.get(place + 1).is_some_and(numeric)).collect();
        let format = Format::Pieces(pieces.into_iter().zip(fixed).collect());
        let says = format.says();
        let good = says.month && (says.year || !says.day || !says.time) && (says.time || !says.offset);
        good.then_some(format)
    }

    /// What its dates say.
    pub(super) fn says(&self) -> Says {
        let Format::Pieces(pieces) = self else {
            let instant = matches!(self, Format::Unix | Format::UnixMs);
            return Says { year: true, month: true, day: true, time: instant, offset: instant };
        };
        let has = |wanted: &[Piece]| pieces.iter().any(|(piece, _)| wanted.contains(piece));
        Says {
            year: has(&[Piece::Year, Piece::ShortYear]),
            month: has(&[Piece::Month, Piece::MonthName]),
            day: has(&[Piece::Day]),
            time: has(&[Piece::Hour, Piece::HalfDayHour]),
            offset: has(&[Piece::Offset]),
        }
    }

    /// Reads a text written in this format.
    pub(super) fn read(&self, text: &str) -> Option<Parsed> {
        match self {
            Format::Iso => super::dates::iso(text),
            Format::Unix => super::dates::since_1970(text, 1000),
            Format::UnixMs => super::dates::since_1970(text, 1),
            Format::Excel => super::dates::excel(text),
            Format::Pieces(pieces) => read_pieces(pieces, text),
        }
    }
}

fn read_pieces(pieces: &[(Piece, bool)], text: &str) -> Option<Parsed> {
    let mut parsed = Parsed::default();
    let mut clock = Clock::default();
    let mut rest = text;
    for (piece, fixed) in pieces {
        let widest = |shortest: usize, longest: usize| if *fixed { (longest, longest) } else { (shortest, longest) };
        match piece {
            Piece::Year => parsed.year = Some(number(&mut rest, (4, 4))?),
            Piece::ShortYear => parsed.year = Some(full_year(number(&mut rest, (2, 2))?)),
            Piece::Month => parsed.month = Some(number(&mut rest, widest(1, 2))?),
            Piece::MonthName => parsed.month = Some(month_name(&mut rest)?),
            Piece::Day => parsed.day = Some(number(&mut rest, widest(1, 2))?),
            Piece::Hour => clock.hour = Some(number(&mut rest, widest(1, 2))?),
            Piece::HalfDayHour => clock.half_day_hour = Some(number(&mut rest, widest(1, 2))?),
            Piece::Minute => clock.minute = number(&mut rest, (2, 2))?,
            Piece::Second => clock.second = number(&mut rest, (2, 2))?,
            Piece::Fraction => clock.millisecond = fraction(&mut rest)?,
            Piece::HalfDay => clock.afternoon = Some(half_day(&mut rest)?),
            Piece::Offset => parsed.offset = Some(offset(&mut rest)?),
            Piece::Literal(character) => rest = literal(rest, *character)?,
        }
    }
    parsed.time = clock.time()?;
    rest.is_empty().then_some(parsed)
}

/// A blank in a format stands for any one kind of blank: spreadsheets like the narrow and unbreakable ones.
fn literal(rest: &str, character: char) -> Option<&str> {
    match rest.chars().next() {
        Some(found) if found == character || (character == ' ' && found.is_whitespace()) => Some(&rest[found.len_utf8()..]),
        _ => None,
    }
}

/// The parts of a time of day.
#[derive(Default)]
pub(super) struct Clock {
    pub(super) hour: Option<i64>,
    pub(super) half_day_hour: Option<i64>,
    pub(super) minute: i64,
    pub(super) second: i64,
    pub(super) millisecond: i64,
    pub(super) afternoon: Option<bool>,
}

impl Clock {
    /// Milliseconds since midnight; `Some(None)` if there is no hour, `None` if there is no such time.
    pub(super) fn time(&self) -> Option<Option<i64>> {
        let hour = match (self.hour, self.half_day_hour, self.afternoon) {
            (Some(hour), None, None) if hour < 24 => hour,
            (None, Some(hour), Some(afternoon)) if (1..=12).contains(&hour) => hour % 12 + if afternoon { 12 } else { 0 },
            (None, None, None) => return Some(None),
            _ => return None,
        };
        let good = self.minute < 60 && self.second < 60;
        good.then(|| Some(((hour * 60 + self.minute) * 60 + self.second) * 1000 + self.millisecond))
    }
}

/// Two digits of a year: 00 to 68 are 2000 to 2068, 69 to 99 are 1969 to 1999, as POSIX has it.
pub(super) fn full_year(short: i64) -> i64 {
    if short < 69 { 2000 + short } else { 1900 + short }
}

/// A number of so many digits.
pub(super) fn number(rest: &mut &str, (shortest, longest): (usize, usize)) -> Option<i64> {
    let length = rest.bytes().take(longest).take_while(u8::is_ascii_digit).count();
    if length < shortest {
        return None;
    }
    let value = rest[..length].parse().ok();
    *rest = &rest[length..];
    value
}

/// Digits after the second; those after the millisecond are dropped.
pub(super) fn fraction(rest: &mut &str) -> Option<i64> {
    let length = rest.bytes().take_while(u8::is_ascii_digit).count();
    if length == 0 {
        return None;
    }
    let digit = |place: usize| if place < length { i64::from(rest.as_bytes()[place] - b'0') } else { 0 };
    let value = digit(0) * 100 + digit(1) * 10 + digit(2);
    *rest = &rest[length..];
    Some(value)
}

/// `Z`, `+02:00`, `+0200` or `+02`, in minutes.
pub(super) fn offset(rest: &mut &str) -> Option<i64> {
    if let Some(left) = rest.strip_prefix(['Z', 'z']) {
        *rest = left;
        return Some(0);
    }
    let negative = rest.starts_with('-');
    *rest = rest.strip_prefix(['+', '-'])?;
    let hours = number(rest, (2, 2))?;
    let colon = rest.strip_prefix(':');
    let minutes = match colon {
        Some(left) => {
            *rest = left;
            number(rest, (2, 2))?
        }
        None => number(rest, (2, 2)).unwrap_or(0),
    };
    let offset = hours * 60 + minutes;
    (hours < 24 && minutes < 60).then_some(if negative { -offset } else { offset })
}

/// AM or PM, however written; true in the afternoon.
pub(super) fn half_day(rest: &mut &str) -> Option<bool> {
    const NAMES: &[(&str, bool)] = &[("a.m.", false), ("p.m.", true), ("am", false), ("pm", true)];
    for (name, afternoon) in NAMES {
        if rest.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name)) {
            *rest = &rest[name.len()..];
            return Some(*afternoon);
        }
    }
    None
}

/// Months as English and German write them, in full and short, with or without a dot.
const MONTHS: &[&[&str]] = &[
    &["january", "januar", "jänner", "jan"],
    &["february", "februar", "feber", "feb"],
    &["march", "märz", "mär", "mrz", "mar"],
    &["april", "apr"],
    &["may", "mai"],
    &["june", "juni", "jun"],
    &["july", "juli", "jul"],
    &["august", "aug"],
    &["september", "sept", "sep"],
    &["october", "oktober", "oct", "okt"],
    &["november", "nov"],
    &["december", "dezember", "dec", "dez"],
];

pub(super) fn month_name(rest: &mut &str) -> Option<i64> {
    let length: usize = rest.chars().take_while(|letter| letter.is_alphabetic()).map(char::len_utf8).sum();
    let name = rest[..length].to_lowercase();
    let place = MONTHS.iter().position(|names| names.contains(&name.as_str()))?;
    let left = &rest[length..];
    *rest = left.strip_prefix('.').unwrap_or(left);
    i64::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(format: &str, text: &str) -> Option<Parsed> {
        Format::parse(format).unwrap().read(text)
    }

    #[test]
    fn formats_read_what_they_say() {
        let date = |year, month, day| Some(Parsed { year: Some(year), month: Some(month), day: Some(day), time: None, offset: None });
        assert_eq!(read("DD.MM.YYYY", "1.2.2024"), date(2024, 2, 1));
        assert_eq!(read("YYYYMMDD", "20240201"), date(2024, 2, 1));
        assert_eq!(read("D. MMMM YYYY", "3. März 2024"), date(2024, 3, 3));
        assert_eq!(read("D. MMM YYYY", "3. Sept. 2024"), date(2024, 9, 3));
        assert_eq!(read("MM/DD/YY", "12/31/68"), date(2068, 12, 31));
        assert_eq!(read("MMM", "may"), Some(Parsed { month: Some(5), ..Parsed::default() }));
        let time = |time, offset| Some(Parsed { year: Some(2024), month: Some(2), day: Some(1), time: Some(time), offset });
        assert_eq!(read("DD.MM.YYYY HH:mm", "01.02.2024\u{a0}09:05"), time(32_700_000, None));
        assert_eq!(read("M/D/YYYY, h:mm A", "2/1/2024, 12:05 am"), time(300_000, None));
        assert_eq!(read("YYYY-MM-DDTHH:mm:ss.SSSZ", "2024-02-01T00:00:00.5+0200"), time(500, Some(120)));
        assert_eq!(read("DD.MM.YYYY 'um' HH:mm 'Uhr'", "01.02.2024 um 00:01 Uhr"), time(60_000, None));
        for (format, text) in [
            ("DD.MM.YYYY", "1.2.24"),
            ("DD.MM.YYYY", "1.2.2024 "),
            ("DD.MM.YYYY HH:mm", "1.2.2024 24:00"),
            ("M/D/YYYY h:mm A", "2/1/2024 13:05 PM"),
            ("D MMM YYYY", "3 Mayor 2024"),
        ] {
            assert_eq!(read(format, text), None, "{format} {text}");
        }
    }

    #[test]
    fn what_is_no_format_is_refused() {
        for format in ["", "DD", "MMMMM", "YYYY-MM-DD MM", "x", "YYYYY-MM-DD", "MM 'open", "YYYY-MM-DD Z", "YYY-MM-DD"] {
            assert_eq!(Format::parse(format), None, "{format}");
        }
    }
}
