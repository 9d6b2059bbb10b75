//! What type a column has, and how it is written.

use super::super::model::{DecimalMark, Grouping};
use super::profile::Profile;
use super::words::{mark, plain};

/// How a column is read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Read {
    Text,
    Number {
        decimal: DecimalMark,
        grouping: Grouping,
        units: Vec<&'static str>,
        sentinel: Option<String>,
    },
    Boolean,
    /// `None`: the order of day and month is found out as the file is read.
    Date {
        format: Option<&'static str>,
    },
}

/// What had to be decided, for the reason.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Typed {
    pub(super) read: Read,
    pub(super) code: &'static str,
    pub(super) arguments: Vec<(&'static str, String)>,
}

/// How numbers are written in the file as a whole, as far as single columns show it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct FileStyle {
    comma: bool,
    point: bool,
}

impl FileStyle {
    /// What the columns show that leave no choice.
    pub(super) fn of(profiles: &[Profile]) -> FileStyle {
        let mut style = FileStyle::default();
        for profile in profiles {
            let styles = profile.styles();
            let (mut comma, mut point) = (false, false);
            for (decimal, _) in &styles {
                comma |= *decimal == DecimalMark::Comma;
                point |= *decimal == DecimalMark::Point;
            }
            style.comma |= comma && !point;
            style.point |= point && !comma;
        }
        style
    }
}

/// The type of a column.
pub(super) fn of(profile: &Profile, file: FileStyle) -> Typed {
    if profile.yes_no {
        return Typed { read: Read::Boolean, code: "guess-boolean", arguments: Vec::new() };
    }
    let header = plain(&profile.name);
    if let Some(date) = date(profile, &header) {
        return date;
    }
    number(profile, file, &header).unwrap_or(Typed { read: Read::Text, code: "guess-text", arguments: Vec::new() })
}

fn date(profile: &Profile, header: &str) -> Option<Typed> {
    let formats = profile.formats();
    let first = *formats.first()?;
    let named = ["date", "datum", "time", "zeit", "created", "erstellt", "am", "on", "timestamp", "seit", "since"]
        .iter()
        .any(|word| header.split(' ').any(|part| part == *word));
    let dated = |code, arguments| Some(Typed { read: Read::Date { format: Some(first) }, code, arguments });
    match first {
        // A number is a date only where the header says so.
        "YYYYMMDD" | "unix" | "unix_ms" | "excel" => {
            let longest = profile.values.keys().map(String::len).max().unwrap_or(0);
            let likely = match first {
                "YYYYMMDD" => longest == 8,
                "unix_ms" => (12..=13).contains(&longest),
                "unix" => (9..=10).contains(&longest),
                _ => longest == 5 || profile.values.keys().any(|value| value.len() > 5 && value[5..].starts_with('.')),
            };
            let fitting = ["YYYYMMDD", "unix_ms", "unix", "excel"].into_iter().find(|format| {
                formats.contains(format)
                    && match *format {
                        "YYYYMMDD" => longest == 8,
                        "unix_ms" => (12..=13).contains(&longest),
                        "unix" => (9..=10).contains(&longest),
                        _ => likely,
                    }
            })?;
            if !named {
                return None;
            }
            Some(Typed { read: Read::Date { format: Some(fitting) }, code: "guess-date", arguments: vec![("format", fitting.to_owned())] })
        }
        // Months without a year are a date only by the order of rows, whose first year a person has to say.
        "MMM" => None,
        "MMM YYYY" => dated("guess-date", vec![("format", first.to_owned())]),
        _ if first.starts_with("DD/") || first.starts_with("DD-") || first.starts_with("MM/") || first.starts_with("MM-") => {
            if profile.order_is_open() {
                return Some(Typed { read: Read::Date { format: None }, code: "guess-date-order-open", arguments: Vec::new() });
            }
            let shown = profile.order_shown_by.clone().unwrap_or_default();
            dated("guess-date-order", vec![("format", first.to_owned()), ("found", shown)])
        }
        _ => dated("guess-date", vec![("format", first.to_owned())]),
    }
}

fn number(profile: &Profile, file: FileStyle, header: &str) -> Option<Typed> {
    let styles = profile.styles();
    let first = *styles.first()?;
    // Digits that count nothing: postcodes, telephone numbers, keys.
    let keys = ["id", "nr", "nummer", "number", "plz", "zip", "postleitzahl", "code", "telefon", "phone", "key", "postal"];
    let is_key = profile.leading_zero || header.rsplit(' ').next().is_some_and(|last| keys.contains(&last));
    if is_key {
        return Some(Typed { read: Read::Text, code: "guess-digits", arguments: Vec::new() });
    }
    let english = styles.contains(&(DecimalMark::Point, Grouping::None));
    let german = styles.iter().any(|(decimal, _)| *decimal == DecimalMark::Comma);
    let (decimal, grouping) = match (profile.unclear_number, file) {
        (true, _) if !(english || styles.contains(&(DecimalMark::Point, Grouping::Comma))) || !german => first,
        (true, FileStyle { comma: true, point: false }) => *styles.iter().find(|(decimal, _)| *decimal == DecimalMark::Comma)?,
        (true, FileStyle { comma: false, point: true }) => *styles.iter().find(|(decimal, _)| *decimal == DecimalMark::Point)?,
        (true, _) => {
            let found = profile.values.keys().find(|value| value.contains(['.', ','])).cloned().unwrap_or_default();
            return Some(Typed { read: Read::Text, code: "guess-number-unclear", arguments: vec![("found", found)] });
        }
        (false, _) => first,
    };
    let sentinel = sentinel(profile);
    let mut arguments = vec![("decimal", decimal.id().to_owned()), ("grouping", grouping.id().to_owned())];
    let code = match &sentinel {
        Some(found) => {
            arguments.push(("found", found.clone()));
            "guess-number-sentinel"
        }
        None => "guess-number",
    };
    let units = profile.units.iter().copied().collect();
    Some(Typed { read: Read::Number { decimal, grouping, units, sentinel }, code, arguments })
}

/// A number that stands for "never" or "not known": all nines or below zero, far from all others, and often.
fn sentinel(profile: &Profile) -> Option<String> {
    if profile.too_many {
        return None;
    }
    let whole = |text: &String| text.parse::<i64>().ok();
    let mut numbers: Vec<(i64, &String, u64)> =
        profile.values.iter().filter_map(|(text, count)| whole(text).map(|number| (number, text, *count))).collect();
    if numbers.len() < 3 || numbers.len() < profile.values.len() {
        return None;
    }
    numbers.sort_unstable();
    let often = |count: u64| count * 20 >= profile.filled;
    let nines = |number: i64| number >= 99 && number.to_string().bytes().all(|digit| digit == b'9');
    let (least, second_least) = (numbers[0], numbers[1]);
    let (greatest, second) = (numbers[numbers.len() - 1], numbers[numbers.len() - 2]);
    if nines(greatest.0) && second.0.saturating_mul(5) <= greatest.0 && often(greatest.2) {
        return Some(greatest.1.clone());
    }
    let below = matches!(least.0, -1 | -9 | -99 | -999 | -9999) && second_least.0 >= 0;
    (below && often(least.2)).then(|| least.1.clone())
}

/// The answers of a column that mean yes and no, as written.
pub(super) fn yes_no_values(profile: &Profile) -> Option<Vec<(String, bool)>> {
    if profile.too_many || profile.values.is_empty() {
        return None;
    }
    profile.values.keys().map(|text| mark(text).map(|value| (text.clone(), value))).collect()
}
