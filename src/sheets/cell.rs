//! A cell as text.

use calamine::{CellErrorType, DataRef, ExcelDateTime, Style};

/// What a spreadsheet keeps of a number: 15 digits.
const DIGITS: i32 = 15;
/// Beyond so many digits before or after the point a number keeps its exponent.
const PLAIN: i32 = 24;

/// How many digits a format such as `00000` shows at least.
pub(super) fn zeros(style: &Style) -> Option<usize> {
    let code = &style.number_format.as_ref()?.format_code;
    (code.len() > 1 && code.bytes().all(|sign| sign == b'0')).then_some(code.len())
}

/// As people see it; `zeros` is how many digits it shows at least.
pub(super) fn text(value: &DataRef<'_>, zeros: Option<usize>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(value) => padded(value.to_string(), zeros),
        DataRef::Float(value) => padded(number(*value), zeros),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(value) => value.to_string(),
        DataRef::DateTime(value) => moment(value),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error_text(error).to_owned(),
    }
}

fn error_text(error: &CellErrorType) -> &'static str {
    match error {
        CellErrorType::Div0 => "#DIV/0!",
        CellErrorType::NA => "#N/A",
        CellErrorType::Name => "#NAME?",
        CellErrorType::Null => "#NULL!",
        CellErrorType::Num => "#NUM!",
        CellErrorType::Ref => "#REF!",
        _ => "#VALUE!",
    }
}

fn padded(number: String, zeros: Option<usize>) -> String {
    match zeros {
        Some(zeros) if number.bytes().all(|sign| sign.is_ascii_digit()) => format!("{number:0>zeros$}"),
        _ => number,
    }
}

/// With a point and no exponent, as far as that can be read.
fn number(value: f64) -> String {
    let written = format!("{value:.14e}");
    let Some((mantissa, exponent)) = written.split_once('e') else { return written };
    let Ok(exponent) = exponent.parse::<i32>() else { return written };
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |rest| ("-", rest));
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_end_matches('0');
    if digits.is_empty() {
        return "0".to_owned();
    }
    if exponent.abs() > PLAIN {
        return value.to_string();
    }
    let length = i32::try_from(digits.len()).unwrap_or(DIGITS);
    let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or(0));
    if exponent < 0 {
        format!("{sign}0.{}{digits}", zeros(-exponent - 1))
    } else if length <= exponent + 1 {
        format!("{sign}{digits}{}", zeros(exponent + 1 - length))
    } else {
        let (whole, rest) = digits.split_at(usize::try_from(exponent + 1).unwrap_or(0));
        format!("{sign}{whole}.{rest}")
    }
}

/// A date, a moment on a date, or a time alone; how long something takes stays a number of days.
fn moment(value: &ExcelDateTime) -> String {
    if value.is_duration() {
        return number(value.as_f64());
    }
    let (year, month, day, hour, minute, second, milli) = value.to_ymd_hms_milli();
    let midnight = (hour, minute, second, milli) == (0, 0, 0, 0);
    let fraction = if milli == 0 { String::new() } else { format!(".{milli:03}") };
    let time = format!("{hour:02}:{minute:02}:{second:02}{fraction}");
    let date = format!("{year:04}-{month:02}-{day:02}");
    if value.as_f64() < 1.0 && !midnight {
        time
    } else if midnight {
        date
    } else {
        format!("{date} {time}")
    }
}

/// A cell of CSV. A line break within a cell becomes a blank: a row stays a line.
pub(super) fn write(csv: &mut Vec<u8>, text: &str) {
    let breaks = |sign: char| sign == '\n' || sign == '\r';
    let text = if text.contains(breaks) { &text.split(breaks).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ") } else { text };
    if text.contains(['"', ',']) || text.starts_with(char::is_whitespace) || text.ends_with(char::is_whitespace) {
        csv.push(b'"');
        csv.extend_from_slice(text.replace('"', "\"\"").as_bytes());
        csv.push(b'"');
    } else {
        csv.extend_from_slice(text.as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::ExcelDateTimeType;

    #[test]
    fn numbers_are_those_of_the_sheet() {
        let cases = [
            (4711.0, "4711"),
            (0.1 + 0.2, "0.3"),
            (-6.5, "-6.5"),
            (1e15, "1000000000000000"),
            (123_456_789_012_345.0, "123456789012345"),
            (0.000_012, "0.000012"),
            (0.0, "0"),
            (1e30, "1000000000000000000000000000000"),
        ];
        for (value, text) in cases {
            assert_eq!(number(value), text);
        }
    }

    #[test]
    fn zeros_stay_where_the_format_has_them() {
        assert_eq!(text(&DataRef::Float(815.0), Some(5)), "00815");
        assert_eq!(text(&DataRef::Float(815.5), Some(5)), "815.5");
        assert_eq!(text(&DataRef::Float(-8.0), Some(5)), "-8");
    }

    #[test]
    fn dates_are_counted_from_the_day_of_the_workbook() {
        let text = |value: f64, from_1904: bool| moment(&ExcelDateTime::new(value, ExcelDateTimeType::DateTime, from_1904));
        assert_eq!(text(46350.0, false), "2026-11-24");
        assert_eq!(text(44888.0, true), "2026-11-24");
        assert_eq!(text(46350.5, false), "2026-11-24 12:00:00");
        assert_eq!(text(0.75, false), "18:00:00");
    }
}
