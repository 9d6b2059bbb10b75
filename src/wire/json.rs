//! From Rust values to JSON text: exact decimals, texts as RFC 8785 writes them, no spaces.

use std::io;

use serde::{Serialize, Serializer};

use crate::measure::{DECIMAL_BYTES, Millionths, Points, decimal};

/// A number in millionths, written as the shortest exact decimal.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Decimal(pub i128);

impl From<Millionths> for Decimal {
    fn from(number: Millionths) -> Decimal {
        Decimal(i128::from(number.0))
    }
}

impl From<Points> for Decimal {
    fn from(points: Points) -> Decimal {
        Decimal(points.millionths())
    }
}

impl Serialize for Decimal {
    /// As a 128-bit integer of millionths: nothing else in these shapes is one, so the writer knows it by that.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i128(self.0)
    }
}

/// How numbers are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Numbers {
    /// All of them exactly.
    Exact,
    /// For a reader that holds 53 bits: numbers beyond 2^52 millionths as text.
    ForScript,
}

/// Writes a value as JSON without spaces.
#[must_use]
pub fn to_text(value: &impl Serialize, numbers: Numbers) -> String {
    let mut bytes = Vec::new();
    append(&mut bytes, value, numbers);
    // serde_json writes nothing but UTF-8.
    String::from_utf8(bytes).unwrap_or_default()
}

/// Appends a value as JSON without spaces.
pub fn append(out: &mut Vec<u8>, value: &impl Serialize, numbers: Numbers) {
    let mut serializer = serde_json::Serializer::with_formatter(out, Format(numbers));
    // Writing to memory cannot fail, and the shapes have text keys only.
    let _ = value.serialize(&mut serializer);
}

struct Format(Numbers);

impl serde_json::ser::Formatter for Format {
    fn write_i128<W: ?Sized + io::Write>(&mut self, writer: &mut W, value: i128) -> io::Result<()> {
        let mut buffer = [0; DECIMAL_BYTES];
        let text = decimal(&mut buffer, value, 6);
        if self.0 == Numbers::ForScript && value.unsigned_abs() > 1 << 52 {
            return write!(writer, "\"{text}\"");
        }
        writer.write_all(text.as_bytes())
    }
}
