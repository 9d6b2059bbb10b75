//! Writing JSON: texts as RFC 8785 does, numbers as shortest exact decimals.

use crate::measure::write_decimal;
use std::fmt::Write;

/// Appends a text with its quotes: only what must be escaped is, in the shortest form.
pub fn write_text(out: &mut String, text: &str) {
    out.push('"');
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let escape = match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            8 => "\\b",
            9 => "\\t",
            10 => "\\n",
            12 => "\\f",
            13 => "\\r",
            0..32 => "",
            _ => continue,
        };
        out.push_str(&text[from..at]);
        if escape.is_empty() {
            // Writing to a String cannot fail.
            let _ = write!(out, "\\u{byte:04x}");
        } else {
            out.push_str(escape);
        }
        from = at + 1;
    }
    out.push_str(&text[from..]);
    out.push('"');
}

/// Appends `value * 10^-digits`.
pub fn write_number(out: &mut String, value: i128, digits: u32) {
    // Writing to a String cannot fail.
    let _ = write_decimal(out, value, digits);
}
