//! Numbers as people and programs write them, in whole millionths.

use super::model::{DecimalMark, Grouping};
use crate::measure::Millionths;

/// How numbers are written in a column.
#[derive(Clone, Debug)]
pub(super) struct NumberStyle {
    pub(super) decimal: DecimalMark,
    pub(super) grouping: Grouping,
    /// Texts taken off before and behind.
    pub(super) strip: Vec<String>,
}

impl NumberStyle {
    /// As JSON writes them.
    pub(super) fn json() -> NumberStyle {
        NumberStyle { decimal: DecimalMark::Point, grouping: Grouping::None, strip: Vec::new() }
    }
}

/// Why a text is no number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum NumberFault {
    /// Not written as the style says.
    Malformed,
    /// Outside `i64` millionths.
    OutOfRange,
}

/// The number, rounded half to even, and whether it had to be rounded.
pub(super) fn read(text: &str, style: &NumberStyle) -> Result<(Millionths, bool), NumberFault> {
    let (negative, unsigned) = sign(text.trim(), style)?;
    let mut digits: Vec<u8> = Vec::new();
    let rest = whole_part(unsigned, style.grouping, &mut digits)?;
    let whole = digits.len();
    let mark = if style.decimal == DecimalMark::Comma { ',' } else { '.' };
    let (fraction, exponent) = match rest.strip_prefix(mark) {
        Some(rest) => {
            let end = rest.bytes().take_while(u8::is_ascii_digit).count();
            digits.extend_from_slice(&rest.as_bytes()[..end]);
            (end, &rest[end..])
        }
        None => (0, rest),
    };
    if whole + fraction == 0 || (rest.len() == mark.len_utf8() && fraction == 0) {
        return Err(NumberFault::Malformed);
    }
    let exponent = read_exponent(exponent)?;
    let point = i64::try_from(whole).unwrap_or(i64::MAX).saturating_add(exponent);
    round(negative, &digits, point)
}

/// Takes off the sign and what the style strips, in whatever order they stand.
fn sign<'t>(text: &'t str, style: &NumberStyle) -> Result<(bool, &'t str), NumberFault> {
    let (mut rest, mut negative, mut signed) = (text, false, false);
    loop {
        let before = rest;
        for strip in style.strip.iter().filter(|strip| !strip.is_empty()) {
            rest = rest.strip_prefix(strip.as_str()).unwrap_or(rest).trim_start();
            rest = rest.strip_suffix(strip.as_str()).unwrap_or(rest).trim_end();
        }
        if let Some(unsigned) = rest.strip_prefix(['-', '+', '\u{2212}']) {
            if signed {
                return Err(NumberFault::Malformed);
            }
            (negative, signed) = (!rest.starts_with('+'), true);
            rest = unsigned.trim_start();
        }
        if rest.len() == before.len() {
            return Ok((negative, rest));
        }
    }
}

/// The digits before the decimals; where groups are allowed, either none or all are there, of three digits each.
fn whole_part<'t>(text: &'t str, grouping: Grouping, digits: &mut Vec<u8>) -> Result<&'t str, NumberFault> {
    let is_mark = |character: char| match grouping {
        Grouping::None => false,
        Grouping::Point => character == '.',
        Grouping::Comma => character == ',',
        Grouping::Blank => matches!(character, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}'),
        Grouping::Apostrophe => matches!(character, '\'' | '\u{2019}'),
    };
    let mut rest = text;
    let mut group = 0;
    loop {
        let end = rest.bytes().take_while(u8::is_ascii_digit).count();
        digits.extend_from_slice(&rest.as_bytes()[..end]);
        let good = match group {
            0 => true,
            _ => end == 3,
        };
        let next = rest[end..].chars().next().filter(|character| is_mark(*character));
        let starts_group = next.is_some() && (group > 0 || (1..=3).contains(&end));
        if !good || (next.is_some() && !starts_group) {
            return Err(NumberFault::Malformed);
        }
        rest = &rest[end..];
        let Some(mark) = next else { return Ok(rest) };
        rest = &rest[mark.len_utf8()..];
        group += 1;
    }
}

fn read_exponent(text: &str) -> Result<i64, NumberFault> {
    if text.is_empty() {
        return Ok(0);
    }
    let digits = text.strip_prefix(['e', 'E']).ok_or(NumberFault::Malformed)?;
    let (negative, digits) = match digits.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, digits.strip_prefix('+').unwrap_or(digits)),
    };
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NumberFault::Malformed);
    }
    // Beyond any use it is held at ±10^15.
    let value = digits.bytes().fold(0_i64, |value, byte| (value * 10 + i64::from(byte - b'0')).min(1_000_000_000_000_000));
    Ok(if negative { -value } else { value })
}

/// `0.digits * 10^point`, in millionths.
fn round(negative: bool, digits: &[u8], point: i64) -> Result<(Millionths, bool), NumberFault> {
    let zeros = digits.iter().take_while(|digit| **digit == b'0').count();
    let digits = &digits[zeros..];
    if digits.is_empty() {
        return Ok((Millionths(0), false));
    }
    // So many digits lie at or above a millionth.
    let cut = point.saturating_sub(i64::try_from(zeros).unwrap_or(i64::MAX)).saturating_add(6);
    if cut > 19 {
        return Err(NumberFault::OutOfRange);
    }
    let kept = usize::try_from(cut).unwrap_or(0);
    let mut value: i128 = 0;
    for place in 0..kept {
        value = value * 10 + digits.get(place).map_or(0, |digit| i128::from(digit - b'0'));
    }
    let rest = digits.get(kept..).unwrap_or_default();
    let rounded = rest.iter().any(|digit| *digit != b'0');
    if rounded && cut >= 0 {
        let half = rest[1..].iter().all(|digit| *digit == b'0');
        let up = match rest[0] {
            b'5' if half => value % 2 == 1,
            digit => digit >= b'5',
        };
        value += i128::from(up);
    }
    let value = i64::try_from(if negative { -value } else { value }).map_err(|_| NumberFault::OutOfRange)?;
    Ok((Millionths(value), rounded))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn style(decimal: DecimalMark, grouping: Grouping, strip: &[&str]) -> NumberStyle {
        NumberStyle { decimal, grouping, strip: strip.iter().map(|text| (*text).to_owned()).collect() }
    }

    #[test]
    fn numbers_are_rounded_half_to_even_and_counted() {
        for (text, value, rounded) in [
            ("15", 15_000_000, false),
            ("007", 7_000_000, false),
            (".5", 500_000, false),
            ("1.5e-6", 2, true),
            ("2.5e-6", 2, true),
            ("2.5000001e-6", 3, true),
            ("0.0000005", 0, true),
            ("0.00000050", 0, true),
            ("0.0000015", 2, true),
            ("-0.0000015", -2, true),
            ("0.00000049", 0, true),
            ("1e-99", 0, true),
            ("9e-7", 1, true),
            ("9e-8", 0, true),
            ("9223372036854.775807", i64::MAX, false),
            ("-9223372036854.7758084", i64::MIN, true),
            ("0e999999999999999999", 0, false),
            ("\u{2212}3", -3_000_000, false),
        ] {
            assert_eq!(read(text, &NumberStyle::json()), Ok((Millionths(value), rounded)), "{text}");
        }
        for text in ["9223372036854.7758075", "1e13", "1e999"] {
            assert_eq!(read(text, &NumberStyle::json()), Err(NumberFault::OutOfRange), "{text}");
        }
        for text in ["", "-", "1.", ".", "1,5", "1e", "--1", "1 2", "0x1", "NaN", "١"] {
            assert_eq!(read(text, &NumberStyle::json()), Err(NumberFault::Malformed), "{text}");
        }
    }

    #[test]
    fn groups_have_three_digits_or_are_an_error() {
        let german = style(DecimalMark::Comma, Grouping::Point, &["€", "EUR"]);
        for (text, value) in
            [("1.234.567,5", 1_234_567_500_000), ("1234,5", 1_234_500_000), ("€ -1.000", -1_000_000_000), ("-1,25 EUR", -1_250_000)]
        {
            assert_eq!(read(text, &german), Ok((Millionths(value), false)), "{text}");
        }
        for text in ["1.5", "1.2345", "1234.567", "1.234,", "1,234,567", ".123", "1..234"] {
            assert_eq!(read(text, &german), Err(NumberFault::Malformed), "{text}");
        }
        let french = style(DecimalMark::Comma, Grouping::Blank, &[]);
        assert_eq!(read("1\u{202f}234,5", &french), Ok((Millionths(1_234_500_000), false)));
        let swiss = style(DecimalMark::Point, Grouping::Apostrophe, &["CHF"]);
        assert_eq!(read("CHF 1’234.50", &swiss), Ok((Millionths(1_234_500_000), false)));
    }
}
