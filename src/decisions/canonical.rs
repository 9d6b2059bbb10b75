//! The hash that chains decisions: SHA-256 of a record in the one form that the same content always has.
//!
//! That form is RFC 8785's, but for numbers: those are exact decimals (semantics 1.2), where RFC 8785 has floats.

use sha2::{Digest, Sha256};

use crate::assessment::hex;
use crate::evidence::LINE_LIMITS;
use crate::json::{Document, Kind, Node, Tree, write_number, write_text};
use crate::measure::Millionths;

/// What the CRM adds when it takes a record; it is no part of what was decided.
const ADDED: &str = "recorded_by";

/// The hash of the decision at a node, in hex.
///
/// # Errors
/// The first number in it that is no whole number of millionths, or lies outside their range.
pub fn hash_of(tree: Tree<'_>, node: Node) -> Result<String, Node> {
    let mut text = String::new();
    write(tree, node, Some(ADDED), &mut text)?;
    Ok(hex(&Sha256::digest(text)))
}

/// The hash of a decision as text; `None` if it is no JSON, has a key twice or a number out of range.
#[must_use]
pub fn hash_of_text(text: &[u8]) -> Option<String> {
    let mut document = Document::new();
    let tree = document.read(text, LINE_LIMITS).ok()?;
    if !tree.duplicate_keys().is_empty() {
        return None;
    }
    hash_of(tree, tree.root()).ok()
}

fn write(tree: Tree<'_>, node: Node, without: Option<&str>, out: &mut String) -> Result<(), Node> {
    match tree.kind(node) {
        Kind::Object => {
            let mut members: Vec<(String, Node)> =
                tree.members(node).map(|(key, value)| (tree.text(key).unwrap_or_default().into_owned(), value)).collect();
            members.retain(|(name, _)| without != Some(name.as_str()));
            crate::order::sort_by(&mut members, |(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
            out.push('{');
            for (place, (name, value)) in members.into_iter().enumerate() {
                if place > 0 {
                    out.push(',');
                }
                write_text(out, &name);
                out.push(':');
                write(tree, value, None, out)?;
            }
            out.push('}');
        }
        Kind::List => {
            out.push('[');
            for (place, item) in tree.list(node).enumerate() {
                if place > 0 {
                    out.push(',');
                }
                write(tree, item, None, out)?;
            }
            out.push(']');
        }
        Kind::Plain | Kind::Escaped => write_text(out, &tree.text(node).unwrap_or_default()),
        Kind::Number => {
            let number = Millionths::parse(tree.number(node).unwrap_or_default()).map_err(|_| node)?;
            write_number(out, i128::from(number.0), 6);
        }
        Kind::Null => out.push_str("null"),
        Kind::True => out.push_str("true"),
        Kind::False => out.push_str("false"),
        Kind::TooDeep => return Err(node),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn canonical(text: &str) -> Option<String> {
        let mut document = Document::new();
        let tree = document.read(text.as_bytes(), LINE_LIMITS).ok()?;
        let mut out = String::new();
        write(tree, tree.root(), Some(ADDED), &mut out).ok().map(|()| out)
    }

    #[test]
    fn order_spaces_and_spelling_do_not_matter() {
        let one = r#"{"b": [1.50e1, true, null], "a": "é\u000a/", "recorded_by": "crm"}"#;
        assert_eq!(canonical(one).as_deref(), Some("{\"a\":\"é\\n/\",\"b\":[15,true,null]}"));
        assert_eq!(hash_of_text(one.as_bytes()), hash_of_text(br#"{"a":"\u00e9\n\/","b":[15.0,true,null]}"#));
    }

    #[test]
    fn names_are_ordered_by_utf16_units() {
        // RFC 8785, section 3.2.3: a surrogate pair comes before U+FB33, although its code point is greater.
        let text = "{\"\u{fb33}\": 1, \"\u{1f600}\": 2, \"\u{20ac}\": 3, \"\\r\": 4, \"1\": 5, \"\u{80}\": 6, \"\u{f6}\": 7}";
        let expected = "{\"\\r\":4,\"1\":5,\"\u{80}\":6,\"\u{f6}\":7,\"\u{20ac}\":3,\"\u{1f600}\":2,\"\u{fb33}\":1}";
        assert_eq!(canonical(text).as_deref(), Some(expected));
    }

    #[test]
    fn numbers_are_exact_or_refused() {
        // As a float the first would end in 992, and the second would be written with an exponent.
        assert_eq!(canonical("[9007199254740.993, 0.000001, -0, 65.1320]").as_deref(), Some("[9007199254740.993,0.000001,0,65.132]"));
        assert_eq!(canonical("[0.0000001]"), None);
        assert_eq!(hash_of_text(b"{\"a\": 1e400}"), None);
        assert_eq!(hash_of_text(b"{\"a\": 1, \"a\": 1}"), None);
    }
}
