//! Numbers as the rules mean them: whole millionths, and points in whole thousandths.
//!
//! A number is judged by its value, never by its spelling: `1.50e1` is 15. Nothing here passes through a float, so
//! the same text gives the same bits on every machine.

use std::fmt;

/// A number in whole millionths: `Millionths(6_500_000)` is 6.5. The range is that of `i64` in this unit.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash, Default)]
pub struct Millionths(pub i64);

/// Points in whole thousandths: `Points(6_500)` is 6.5 points.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash, Default)]
pub struct Points(pub i64);

/// Millionths in one.
pub const MILLION: i64 = 1_000_000;

/// Why a decimal text is no number of the unit asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DecimalError {
    /// Not a number as JSON writes it.
    Malformed,
    /// More digits after the point than the unit has.
    TooFine,
    /// Outside `i64` in the unit.
    OutOfRange,
}

impl Millionths {
    /// Reads a JSON number exactly.
    ///
    /// # Errors
    /// When the text is no JSON number, is not a whole number of millionths, or lies outside `i64` millionths.
    pub fn parse(text: &str) -> Result<Self, DecimalError> {
        parse_decimal(text, 6).map(Millionths)
    }
}

impl Points {
    /// Reads a JSON number exactly, in thousandths.
    ///
    /// # Errors
    /// When the text is no JSON number, is not a whole number of thousandths, or lies outside `i64` thousandths.
    pub fn parse(text: &str) -> Result<Self, DecimalError> {
        parse_decimal(text, 3).map(Points)
    }

    /// The same amount in millionths; wide, since thousandths near the end of `i64` leave it.
    #[must_use]
    pub fn millionths(self) -> i128 {
        i128::from(self.0) * 1000
    }
}

/// Shortest exact decimal: no exponent, no trailing zero.
impl fmt::Display for Millionths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_decimal(f, i128::from(self.0), 6)
    }
}

/// Shortest exact decimal: no exponent, no trailing zero.
impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_decimal(f, i128::from(self.0), 3)
    }
}

/// Reads `text` (a JSON number) as a whole number of `10^-digits`.
///
/// # Errors
/// See [`DecimalError`].
pub fn parse_decimal(text: &str, digits: i64) -> Result<i64, DecimalError> {
    let (negative, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (mantissa, exponent) = match unsigned.find(['e', 'E']) {
        Some(at) => (&unsigned[..at], parse_exponent(&unsigned[at + 1..])?),
        None => (unsigned, 0),
    };
    let (whole, fraction) = match mantissa.find('.') {
        Some(at) if at + 1 < mantissa.len() => (&mantissa[..at], &mantissa[at + 1..]),
        Some(_) => return Err(DecimalError::Malformed),
        None => (mantissa, ""),
    };
    if whole.is_empty() || (whole.len() > 1 && whole.starts_with('0')) {
        return Err(DecimalError::Malformed);
    }
    // Significant digits only: zeros at the end are kept as a count, so that "1000…0e-999" costs nothing.
    let mut value: u128 = 0;
    let mut significant: i64 = 0;
    let mut zeros: i64 = 0;
    for byte in whole.bytes().chain(fraction.bytes()) {
        let digit = match byte {
            b'0'..=b'9' => u128::from(byte - b'0'),
            _ => return Err(DecimalError::Malformed),
        };
        if digit == 0 {
            zeros += 1;
            continue;
        }
        if value != 0 || significant > 0 {
            significant += zeros;
            for _ in 0..zeros.min(40) {
                value = value.saturating_mul(10);
            }
        }
        zeros = 0;
        significant += 1;
        value = value.saturating_mul(10).saturating_add(digit);
    }
    if significant == 0 {
        return Ok(0);
    }
    let length = i64::try_from(fraction.len()).map_err(|_| DecimalError::OutOfRange)?;
    let scale = exponent.saturating_sub(length).saturating_add(zeros).saturating_add(digits);
    if scale < 0 {
        return Err(DecimalError::TooFine);
    }
    if significant.saturating_add(scale) > 19 {
        return Err(DecimalError::OutOfRange);
    }
    for _ in 0..scale {
        value = value.saturating_mul(10);
    }
    let signed = i128::try_from(value).map_err(|_| DecimalError::OutOfRange)?;
    i64::try_from(if negative { -signed } else { signed }).map_err(|_| DecimalError::OutOfRange)
}

/// The exponent behind `e`; one beyond any use is held at ±10^15, which no mantissa of a readable file can undo.
fn parse_exponent(text: &str) -> Result<i64, DecimalError> {
    let (negative, digits) = match text.as_bytes().first() {
        Some(b'-') => (true, &text[1..]),
        Some(b'+') => (false, &text[1..]),
        _ => (false, text),
    };
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(DecimalError::Malformed);
    }
    let mut value: i64 = 0;
    for byte in digits.bytes() {
        value = (value * 10 + i64::from(byte - b'0')).min(1_000_000_000_000_000);
    }
    Ok(if negative { -value } else { value })
}

/// Writes `value * 10^-digits` as the shortest exact decimal.
///
/// # Errors
/// Only those of `out`.
pub fn write_decimal(out: &mut impl fmt::Write, value: i128, digits: u32) -> fmt::Result {
    out.write_str(decimal(&mut [0; DECIMAL_BYTES], value, digits))
}

/// Room for a number of 128 bits with its sign and its point.
pub const DECIMAL_BYTES: usize = 64;

/// `value * 10^-digits` as the shortest exact decimal, written into `buffer`; at most 18 digits.
pub fn decimal(buffer: &mut [u8; DECIMAL_BYTES], value: i128, digits: u32) -> &str {
    const WIDE: u128 = 1_000_000_000_000_000_000;
    let (unit, size) = (10_u64.pow(digits), value.unsigned_abs());
    // Almost every number fits 64 bits, where division is fast.
    let (mut whole, mut fraction) = match u64::try_from(size) {
        Ok(small) => (u128::from(small / unit), small % unit),
        Err(_) => (size / u128::from(unit), narrow(size % u128::from(unit))),
    };
    let mut at = buffer.len();
    if fraction != 0 {
        let mut places = digits;
        // Zeros at the end of the fraction are not written.
        while fraction % 10 == 0 {
            (fraction, places) = (fraction / 10, places - 1);
        }
        at = put_digits(buffer, at, fraction, places) - 1;
        buffer[at] = b'.';
    }
    while whole > u128::from(u64::MAX) {
        at = put_digits(buffer, at, narrow(whole % WIDE), 18);
        whole /= WIDE;
    }
    at = put_digits(buffer, at, narrow(whole), 1);
    if value < 0 {
        at -= 1;
        buffer[at] = b'-';
    }
    std::str::from_utf8(&buffer[at..]).unwrap_or_default()
}

fn narrow(value: u128) -> u64 {
    u64::try_from(value).unwrap_or(u64::MAX)
}

/// Writes the digits of a number up to `at`, with zeros before them so that they are at least so many; answers where they start.
pub(crate) fn put_digits(buffer: &mut [u8], mut at: usize, mut number: u64, least: u32) -> usize {
    let mut written = 0;
    while number > 0 || written < least {
        at -= 1;
        buffer[at] = b'0' + u8::try_from(number % 10).unwrap_or(0);
        number /= 10;
        written += 1;
    }
    at
}

/// Division of whole numbers toward minus infinity; `divisor` is above 0.
#[must_use]
pub fn floor_div(dividend: i128, divisor: i128) -> i128 {
    dividend.div_euclid(divisor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_judged_by_value() {
        for (text, expected) in [
            ("15", Ok(15_000_000)),
            ("1.50e1", Ok(15_000_000)),
            ("0.000001", Ok(1)),
            ("1e-6", Ok(1)),
            ("10e-7", Ok(1)),
            ("1e-7", Err(DecimalError::TooFine)),
            ("-0", Ok(0)),
            ("0e999", Ok(0)),
            ("0.000e-99999999999999999999", Ok(0)),
            ("1e999", Err(DecimalError::OutOfRange)),
            ("9223372036854.775807", Ok(i64::MAX)),
            ("9223372036854.775808", Err(DecimalError::OutOfRange)),
            ("-9223372036854.775808", Ok(i64::MIN)),
            ("100000000000000000000000000000000000000000000000e-46", Ok(10_000_000)),
            ("1000000000000000000000000000000000000000000000001e-48", Err(DecimalError::TooFine)),
            ("+1", Err(DecimalError::Malformed)),
            ("01", Err(DecimalError::Malformed)),
            ("1.", Err(DecimalError::Malformed)),
            (".5", Err(DecimalError::Malformed)),
            ("1e", Err(DecimalError::Malformed)),
            ("", Err(DecimalError::Malformed)),
        ] {
            assert_eq!(Millionths::parse(text).map(|value| value.0), expected, "{text}");
        }
    }

    #[test]
    fn output_is_the_shortest_exact_decimal() {
        for (value, text) in [(6_500_000, "6.5"), (3_000, "0.003"), (40_000_000, "40"), (-1, "-0.000001"), (0, "0")] {
            assert_eq!(Millionths(value).to_string(), text);
        }
        assert_eq!(Points(-2_990).to_string(), "-2.99");
        assert_eq!(Millionths(i64::MIN).to_string(), "-9223372036854.775808");
        let mut text = String::new();
        write_decimal(&mut text, i128::MIN, 6).unwrap();
        assert_eq!(text, "-170141183460469231731687303715884.105728");
        for (value, digits, text) in [
            (i128::from(u64::MAX) + 1, 0, "18446744073709551616"),
            (20_000_000_000_000_000_000_000_000, 6, "20000000000000000000"),
            (-1_000_000_000_000_000_000_000_001, 18, "-1000000.000000000000000001"),
            (1_500_000_000_000_000_000, 18, "1.5"),
        ] {
            assert_eq!(decimal(&mut [0; DECIMAL_BYTES], value, digits), text);
        }
    }
}
