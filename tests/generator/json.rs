//! JSON values and their text, in the many spellings that mean the same.

use super::prng::Prng;

/// Millionths in one.
pub const ONE: i128 = 1_000_000;

/// A JSON value.
#[derive(Clone, Debug)]
pub enum Json {
    /// Text that is put out as it stands: numbers, literals, and what is broken on purpose.
    Raw(String),
    /// A string.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// An object; its members keep their order.
    Object(Vec<(String, Json)>),
}

/// A string.
pub fn text(value: impl Into<String>) -> Json {
    Json::Text(value.into())
}

/// `true` or `false`.
pub fn boolean(value: bool) -> Json {
    raw(if value { "true" } else { "false" })
}

/// Text that is put out as it stands.
pub fn raw(value: impl Into<String>) -> Json {
    Json::Raw(value.into())
}

/// A list of strings.
pub fn texts<T: AsRef<str>>(values: &[T]) -> Json {
    Json::List(values.iter().map(|value| text(value.as_ref())).collect())
}

/// An object under construction.
#[derive(Default)]
pub struct Members(Vec<(String, Json)>);

impl Members {
    /// An object without members.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a member.
    pub fn add(&mut self, name: &str, value: Json) -> &mut Self {
        self.0.push((name.to_owned(), value));
        self
    }

    /// Replaces a member, or adds it.
    pub fn set(&mut self, name: &str, value: Json) {
        self.remove(name);
        self.add(name, value);
    }

    /// Whether there is such a member.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(other, _)| other == name)
    }

    /// Takes a member away.
    pub fn remove(&mut self, name: &str) {
        self.0.retain(|(other, _)| other != name);
    }

    /// The finished object; now and then its members change places.
    pub fn done(mut self, random: &mut Prng) -> Json {
        if random.chance(12) {
            random.shuffle(&mut self.0);
        }
        Json::Object(self.0)
    }

    /// The finished object in the order in which it was built.
    pub fn in_order(self) -> Json {
        Json::Object(self.0)
    }
}

/// The shortest decimal of a number of millionths.
pub fn decimal(millionths: i128) -> String {
    let size = millionths.unsigned_abs();
    let mut out = format!("{}{}", if millionths < 0 { "-" } else { "" }, size / 1_000_000);
    if !size.is_multiple_of(1_000_000) {
        out.push('.');
        out.push_str(format!("{:06}", size % 1_000_000).trim_end_matches('0'));
    }
    out
}

/// A number of millionths, now and then with an exponent or trailing zeros.
pub fn number(random: &mut Prng, millionths: i128) -> Json {
    let plain = decimal(millionths);
    if !random.chance(10) {
        return raw(plain);
    }
    let mut digits = millionths;
    let mut exponent = -6;
    while digits != 0 && digits % 10 == 0 {
        digits /= 10;
        exponent += 1;
    }
    raw(match random.below(7) {
        0 if plain.contains('.') => format!("{plain}00"),
        0 => format!("{plain}.0"),
        1 if !plain.contains('.') => format!("{plain}.0000000"),
        2 if digits == 0 => String::from("-0"),
        2 | 3 => format!("{digits}e{exponent}"),
        4 if exponent >= 0 => format!("{digits}.0E+{exponent}"),
        5 => {
            let letters = digits.unsigned_abs().to_string();
            let (first, rest) = letters.split_at(1);
            let sign = if digits < 0 { "-" } else { "" };
            let rest = if rest.is_empty() { "0" } else { rest };
            format!("{sign}{first}.{rest}e{}", exponent + letters.len() as i32 - 1)
        }
        _ => format!("{millionths}E-6"),
    })
}

/// A whole number.
pub fn whole(random: &mut Prng, value: i64) -> Json {
    if random.chance(15) { number(random, i128::from(value) * ONE) } else { raw(value.to_string()) }
}

/// How a document is written.
#[derive(Clone, Copy)]
pub struct Style {
    /// Spaces after commas and colons.
    pub spaces: bool,
    /// Escapes, per mille of the characters of one string in twenty.
    pub escapes: bool,
}

/// The text of a value, with spaces and escapes by `style`.
pub fn write(value: &Json, random: &mut Prng, style: Style) -> String {
    let mut out = String::new();
    append(value, random, style, &mut out);
    out
}

fn append(value: &Json, random: &mut Prng, style: Style, out: &mut String) {
    match value {
        Json::Raw(literal) => out.push_str(literal),
        Json::Text(string) => append_string(string, random, style, out),
        Json::List(items) => {
            out.push('[');
            for (place, item) in items.iter().enumerate() {
                if place > 0 {
                    out.push_str(if style.spaces { ", " } else { "," });
                }
                append(item, random, style, out);
            }
            out.push(']');
        }
        Json::Object(members) => {
            out.push('{');
            for (place, (name, member)) in members.iter().enumerate() {
                if place > 0 {
                    out.push_str(if style.spaces { " ,\t" } else { "," });
                }
                append_string(name, random, style, out);
                out.push_str(if style.spaces { ": " } else { ":" });
                append(member, random, style, out);
            }
            out.push('}');
        }
    }
}

fn append_string(string: &str, random: &mut Prng, style: Style, out: &mut String) {
    let escaped = style.escapes && random.chance(5);
    out.push('"');
    for letter in string.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' if !escaped => out.push_str("\\n"),
            '\t' if !escaped => out.push_str("\\t"),
            '/' if escaped => out.push_str("\\/"),
            _ if letter < ' ' || (escaped && random.chance(40)) => {
                let mut units = [0_u16; 2];
                for unit in letter.encode_utf16(&mut units) {
                    if random.chance(50) {
                        out.push_str(&format!("\\u{unit:04x}"));
                    } else {
                        out.push_str(&format!("\\u{unit:04X}"));
                    }
                }
            }
            _ => out.push(letter),
        }
    }
    out.push('"');
}

/// A string as JSON in its plainest form.
pub fn quote(string: &str) -> String {
    let mut out = String::with_capacity(string.len() + 2);
    out.push('"');
    for letter in string.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            _ if letter < ' ' => out.push_str(&format!("\\u{:04x}", letter as u32)),
            _ => out.push(letter),
        }
    }
    out.push('"');
    out
}
