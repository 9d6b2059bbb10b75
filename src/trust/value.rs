//! JSON that is signed: read strictly, kept whole, written as canonical JSON (OLPC) to be signed and as plain JSON to be
//! stored.

use super::refusal::Refusal;
use crate::json::{Document, Kind, Limits, Node, Tree, write_text};
use crate::sorted::Sorted;

/// Containers within each other.
pub const DEPTH_MAX: u32 = 32;
/// The greatest whole number: 2^53 - 1, which every reader of JSON holds exactly.
pub const WHOLE_MAX: i64 = (1 << 53) - 1;

/// The members of an object, sorted by the code points of their names.
pub type Object = Sorted<String, Value>;

/// A JSON value of metadata: numbers are whole, names stand once.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Value {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean(bool),
    /// A whole number within ±[`WHOLE_MAX`].
    Whole(i64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// An object.
    Object(Object),
}

impl Value {
    /// Reads one JSON value.
    ///
    /// # Errors
    /// `E-SIZE` over `bytes_max`; `E-JSON` for what strict reading refuses: bad syntax, a byte order mark, trailing bytes,
    /// lone surrogates, names that stand twice, more than [`DEPTH_MAX`] levels, fractions and exponents, numbers that 53
    /// bits do not hold.
    pub fn read(bytes: &[u8], bytes_max: usize) -> Result<Value, Refusal> {
        if bytes.len() > bytes_max {
            return Err(Refusal::size(bytes_max));
        }
        let mut document = Document::new();
        let limits = Limits { depth_max: DEPTH_MAX, bytes_max, deep_is_fatal: true };
        let tree = document
            .read(bytes, limits)
            .map_err(|error| Refusal::json("", "json", error.fault.code()).with("offset", error.offset.to_string()))?;
        if let Some(key) = tree.duplicate_keys().first() {
            return Err(Refusal::json(&tree.pointer(*key), "once", "duplicate-key"));
        }
        value_of(tree, tree.root())
    }

    /// The canonical JSON (OLPC) of the value: names sorted, no white space, only quotes and backslashes escaped. This is
    /// what is signed and hashed. A text may hold a line feed, which makes it no JSON: store [`Value::to_text`] instead.
    #[must_use]
    pub fn canonical(&self) -> Vec<u8> {
        let mut out = String::new();
        self.write(&mut out, None, &|out, text| {
            out.push('"');
            for character in text.chars() {
                if matches!(character, '"' | '\\') {
                    out.push('\\');
                }
                out.push(character);
            }
            out.push('"');
        });
        out.into_bytes()
    }

    /// The value as JSON for a file: names sorted, one space of indent a level, a line feed at the end.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, Some(0), &write_text);
        out.push('\n');
        out
    }

    /// The value as JSON on one line, without white space.
    #[must_use]
    pub fn to_line(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, None, &write_text);
        out
    }

    /// Writes the value; `indent` is the level, or `None` without white space.
    fn write(&self, out: &mut String, indent: Option<usize>, text: &dyn Fn(&mut String, &str)) {
        let inner = indent.map(|level| level + 1);
        let line = |out: &mut String, level: Option<usize>| {
            if let Some(level) = level {
                out.push('\n');
                out.extend(std::iter::repeat_n(' ', level));
            }
        };
        match self {
            Value::Null => out.push_str("null"),
            Value::Boolean(true) => out.push_str("true"),
            Value::Boolean(false) => out.push_str("false"),
            Value::Whole(number) => out.push_str(&number.to_string()),
            Value::Text(content) => text(out, content),
            Value::List(items) if items.is_empty() => out.push_str("[]"),
            Value::Object(members) if members.is_empty() => out.push_str("{}"),
            Value::List(items) => {
                out.push('[');
                for (place, item) in items.iter().enumerate() {
                    if place > 0 {
                        out.push(',');
                    }
                    line(out, inner);
                    item.write(out, inner, text);
                }
                line(out, indent);
                out.push(']');
            }
            Value::Object(members) => {
                out.push('{');
                for (place, (name, member)) in members.iter().enumerate() {
                    if place > 0 {
                        out.push(',');
                    }
                    line(out, inner);
                    text(out, name);
                    out.push_str(if indent.is_some() { ": " } else { ":" });
                    member.write(out, inner, text);
                }
                line(out, indent);
                out.push('}');
            }
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text)
    }
}

impl From<u64> for Value {
    /// A number that was read from metadata, which fits; a greater one becomes the greatest.
    fn from(number: u64) -> Value {
        Value::Whole(i64::try_from(number).unwrap_or(WHOLE_MAX).min(WHOLE_MAX))
    }
}

/// An object of the members that are there.
pub fn object<const N: usize>(members: [(&str, Option<Value>); N]) -> Object {
    there(&mut members.into_iter())
}

/// Written once, not once for each number of members.
fn there(members: &mut dyn Iterator<Item = (&str, Option<Value>)>) -> Object {
    members.filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}

/// The value at a node; a container's depth is bounded, so this may call itself.
fn value_of(tree: Tree<'_>, node: Node) -> Result<Value, Refusal> {
    Ok(match tree.kind(node) {
        Kind::Null => Value::Null,
        Kind::True => Value::Boolean(true),
        Kind::False => Value::Boolean(false),
        Kind::Number => {
            let text = tree.number(node).unwrap_or_default();
            let whole = text.parse::<i64>().ok().filter(|whole| whole.unsigned_abs() <= WHOLE_MAX.unsigned_abs());
            Value::Whole(whole.ok_or_else(|| Refusal::json(&tree.pointer(node), "whole-number", "number"))?)
        }
        Kind::Plain | Kind::Escaped => Value::Text(tree.text(node).unwrap_or_default().into_owned()),
        Kind::List => Value::List(tree.list(node).map(|item| value_of(tree, item)).collect::<Result<_, _>>()?),
        Kind::Object => {
            let mut members = Vec::new();
            for (key, value) in tree.members(node) {
                members.push((tree.text(key).unwrap_or_default().into_owned(), value_of(tree, value)?));
            }
            Value::Object(members.into_iter().collect())
        }
        Kind::TooDeep => return Err(Refusal::json(&tree.pointer(node), "json", "json-too-deep")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trust::refusal::Code;

    #[test]
    fn canonical_json_sorts_and_escapes_only_two_characters() {
        let read = |text: &str| String::from_utf8(Value::read(text.as_bytes(), 1000).unwrap().canonical()).unwrap();
        assert_eq!(
            read(r#" {"b": [1, -0, true, null], "a": "\u00e4\n\"\\", "": {}} "#),
            "{\"\":{},\"a\":\"ä\n\\\"\\\\\",\"b\":[1,0,true,null]}"
        );
        assert_eq!(read(r#"{"\ud83d\ude00": 1, "\uffff": 2}"#), "{\"\u{ffff}\":2,\"😀\":1}");
    }

    #[test]
    fn what_is_stored_reads_back() {
        let value = Value::read(br#"{"a": ["x\n", {}, []], "b": {"c": 9007199254740991}}"#, 1000).unwrap();
        assert_eq!(value.to_text(), "{\n \"a\": [\n  \"x\\n\",\n  {},\n  []\n ],\n \"b\": {\n  \"c\": 9007199254740991\n }\n}\n");
        assert_eq!(Value::read(value.to_text().as_bytes(), 1000).unwrap(), value);
    }

    #[test]
    fn strict_reading_refuses() {
        let deep = format!("{}{}", "[".repeat(33), "]".repeat(33));
        let refused = [
            "1.0",
            "1e3",
            "1e999",
            "NaN",
            "-",
            "01",
            "9007199254740992",
            "{\"a\":1,\"a\":2}",
            "{\"a\":1,\"\\u0061\":2}",
            "\"\\ud800\"",
            "\u{feff}1",
            "1 2",
            "",
            "[1,]",
            "'a'",
            "\"\u{1}\"",
            &deep,
        ];
        for text in refused {
            assert_eq!(Value::read(text.as_bytes(), 1000).map_err(|refusal| refusal.code), Err(Code::Json), "{text}");
        }
        assert_eq!(Value::read(b"\"\xff\"", 1000).map_err(|refusal| refusal.code), Err(Code::Json));
        assert_eq!(Value::read(b"[1,2]", 4).map_err(|refusal| refusal.code), Err(Code::Size));
        assert!(Value::read(format!("{}{}", "[".repeat(32), "]".repeat(32)).as_bytes(), 1000).is_ok());
    }
}
