//! Values that members of a rule file may have: ids, references, ranged numbers, texts by language, conditions.

use crate::diagnostic::{Arguments, Problems, told};
use crate::json::{Kind, Node};
use crate::meant::identifier;
use crate::measure::{DecimalError, MILLION, parse_decimal};
use crate::record::{Decode, LIST_ITEMS_MAX, excerpt, unknown_member, wrong_type};

/// An id that the file defines: `[a-z][a-z0-9_]{0,63}`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Id {
    /// The id.
    pub text: String,
    /// Where it stands.
    pub node: Node,
}

impl Id {
    /// Stands in for an id that is missing or no text; the item keeps its place in the list.
    pub(super) fn absent(node: Node) -> Id {
        Id { text: "?".to_owned(), node }
    }
}

impl Decode for Id {
    fn decode(node: Node, problems: &mut Problems<'_>) -> Option<Id> {
        let id = plain_id(node, false, problems)?;
        Some(Id { text: id, node })
    }
}

/// The file's own id, which may hold `-` too.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FileId(pub String);

impl FileId {
    /// Stands in for an id that is missing or no text.
    pub(super) fn absent(_: Node) -> FileId {
        FileId("?".to_owned())
    }
}

impl Decode for FileId {
    fn decode(node: Node, problems: &mut Problems<'_>) -> Option<FileId> {
        plain_id(node, true, problems).map(FileId)
    }
}

fn plain_id(node: Node, dashes: bool, problems: &mut Problems<'_>) -> Option<String> {
    let Some(text) = problems.tree().text(node) else {
        wrong_type(node, "id", problems);
        return None;
    };
    if is_id(&text, dashes) {
        return Some(text.into_owned());
    }
    problems.error(node, "not-an-id", told!(vec![("found", text.clone().into_owned()), ("mend", identifier(&text))]));
    // It is a name all the same: references to it are no second problem.
    Some(text.into_owned())
}

/// Whether the text is an id; with `dashes`, as the file's own may be.
#[must_use]
pub fn is_id(text: &str, dashes: bool) -> bool {
    let starts = text.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase());
    let inner = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_' || (dashes && byte == b'-');
    starts && text.len() <= 64 && text.bytes().all(inner)
}

/// The id of something defined elsewhere in the file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reference {
    /// The id.
    pub text: String,
    /// Where it stands.
    pub node: Node,
}

impl Reference {
    /// Stands in for a reference that is missing or no text; it leads nowhere and is not reported again.
    pub(super) fn absent(node: Node) -> Reference {
        Reference { text: String::new(), node }
    }

    /// Whether it only stands in for one that could not be read.
    pub(super) fn is_absent(&self, problems: &Problems<'_>) -> bool {
        problems.tree().text(self.node).is_none()
    }
}

impl Decode for Reference {
    fn decode(node: Node, problems: &mut Problems<'_>) -> Option<Reference> {
        let text = problems.tree().text(node);
        if text.is_none() {
            wrong_type(node, "id", problems);
        }
        text.map(|text| Reference { text: text.into_owned(), node })
    }
}

/// A whole number from `MIN` to `MAX`, both included.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Whole<const MIN: i64, const MAX: i64>(pub i64);

impl<const MIN: i64, const MAX: i64> Decode for Whole<MIN, MAX> {
    fn decode(node: Node, problems: &mut Problems<'_>) -> Option<Self> {
        number(node, 0, MIN, MAX, problems).map(Whole)
    }
}

/// Whole days from 1 to 36500.
pub type Days = Whole<1, 36_500>;

/// A number in thousandths from `MIN` to `MAX`, both included and in that unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Thousandths<const MIN: i64, const MAX: i64>(pub i64);

impl<const MIN: i64, const MAX: i64> Decode for Thousandths<MIN, MAX> {
    fn decode(node: Node, problems: &mut Problems<'_>) -> Option<Self> {
        number(node, 3, MIN, MAX, problems).map(Thousandths)
    }
}

/// A number in millionths from `MIN` to `MAX`, both included and in that unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Decimal<const MIN: i64, const MAX: i64>(pub i64);

impl<const MIN: i64, const MAX: i64> Decode for Decimal<MIN, MAX> {
    fn decode(node: Node, problems: &mut Problems<'_>) -> Option<Self> {
        number(node, 6, MIN, MAX, problems).map(Decimal)
    }
}

/// What to say of a number outside of its range.
fn outside(node: Node, digits: u32, min: i64, max: i64, problems: &Problems<'_>) -> Arguments {
    let shown = |value: i128, digits: u32| {
        let mut text = String::new();
        crate::json::write_number(&mut text, value, digits);
        text
    };
    let value = problems.tree().number(node).and_then(|text| parse_decimal(text, 6).ok()).map(i128::from);
    // An end that only stands for what fits is no news to somebody who is below the start.
    let is_open = max / 10_i64.pow(digits) >= 1_000_000_000 && value.is_some_and(|value| value <= i128::from(MILLION));
    let range = match (min == max, is_open) {
        (true, _) => "only",
        (_, true) => "least",
        _ => "between",
    };
    // A share above 1 is mostly a percentage.
    let percent = value.filter(|value| digits == 6 && max == MILLION && (2..=100).contains(&(value / i128::from(MILLION))));
    vec![
        ("member", String::new()),
        ("found", excerpt(node, problems)),
        ("range", range.to_owned()),
        ("from", shown(i128::from(min), digits)),
        ("to", shown(i128::from(max), digits)),
        ("mend", percent.map(|value| shown(value, 8)).unwrap_or_default()),
    ]
}

/// A number of `10^-digits` within its range, reported otherwise.
fn number(node: Node, digits: u32, min: i64, max: i64, problems: &mut Problems<'_>) -> Option<i64> {
    let Some(text) = problems.tree().number(node) else {
        wrong_type(node, if digits == 0 { "whole-number" } else { "number" }, problems);
        return None;
    };
    match parse_decimal(text, i64::from(digits)) {
        Ok(value) if (min..=max).contains(&value) => Some(value),
        Ok(_) | Err(DecimalError::OutOfRange | DecimalError::Malformed) => {
            problems.error(node, "number-out-of-range", told!(outside(node, digits, min, max, problems)));
            None
        }
        Err(DecimalError::TooFine) => {
            let arguments = told!({
                let unit = match digits {
                    0 => "whole",
                    3 => "thousandths",
                    _ => "millionths",
                };
                vec![("member", String::new()), ("found", excerpt(node, problems)), ("expected", unit.to_owned())]
            });
            problems.error(node, "number-too-fine", arguments);
            None
        }
    }
}

/// A text in each language, in file order.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    /// Language, text, and where the text stands.
    pub list: Vec<(String, String, Node)>,
    /// Where the object stands.
    pub node: Node,
}

impl Decode for Texts {
    fn decode(node: Node, problems: &mut Problems<'_>) -> Option<Texts> {
        let tree = problems.tree();
        if tree.kind(node) != Kind::Object {
            wrong_type(node, "texts", problems);
            return None;
        }
        let mut list = Vec::new();
        for (key, value) in tree.members(node) {
            if let Some(text) = String::decode(value, problems) {
                list.push((tree.text(key).unwrap_or_default().into_owned(), text, value));
            }
        }
        Some(Texts { list, node })
    }
}

/// A member name that is one of a fixed set.
pub trait Key: Sized {
    /// The allowed names.
    fn ids() -> &'static [&'static str];
    /// The one with this name.
    fn of(id: &str) -> Option<Self>;
}

/// Implements [`Key`] for choices.
macro_rules! keys {
    ($($name:ty),*) => { $(
        impl Key for $name {
            fn ids() -> &'static [&'static str] { <$name>::IDS }
            fn of(id: &str) -> Option<Self> { <$name>::from_id(id) }
        }
    )* };
}
keys!(crate::provenance::Kind, crate::provenance::Side, crate::value::Verdict);

/// An object whose member names are of a fixed set, in file order.
#[derive(Clone, Debug)]
pub struct Map<K, V> {
    /// Name, value, and where the value stands.
    pub list: Vec<(K, V, Node)>,
    /// Where the object stands.
    pub node: Node,
    /// Whether all its members could be read.
    pub complete: bool,
}

impl<K, V> Map<K, V> {
    /// Stands in for an object that is missing or none.
    pub(super) fn absent(node: Node) -> Map<K, V> {
        Map { list: Vec::new(), node, complete: false }
    }
}

impl<K: Key, V: Decode> Decode for Map<K, V> {
    fn decode(node: Node, problems: &mut Problems<'_>) -> Option<Self> {
        let tree = problems.tree();
        if tree.kind(node) != Kind::Object {
            wrong_type(node, "object", problems);
            return None;
        }
        let mut list = Vec::new();
        for (key, value) in tree.members(node) {
            let name = tree.text(key).unwrap_or_default();
            match K::of(&name) {
                Some(key) => list.extend(V::decode(value, problems).map(|read| (key, read, value))),
                None => unknown_member(key, &name, K::ids(), problems),
            }
        }
        let complete = list.len() == tree.members(node).count();
        Some(Map { list, node, complete })
    }
}

/// A condition; it is compiled once the names of the file are known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Condition(pub Node);

impl Decode for Condition {
    fn decode(node: Node, problems: &mut Problems<'_>) -> Option<Condition> {
        lists_are_short(node, problems).then_some(Condition(node))
    }
}

/// Lists within conditions are bounded like all others.
fn lists_are_short(node: Node, problems: &mut Problems<'_>) -> bool {
    let tree = problems.tree();
    let mut good = true;
    match tree.kind(node) {
        Kind::List => {
            let count = tree.list(node).count();
            if count > LIST_ITEMS_MAX {
                problems.error(node, "list-too-long", told!(vec![("found", count.to_string()), ("expected", LIST_ITEMS_MAX.to_string())]));
                return false;
            }
            for item in tree.list(node) {
                good &= lists_are_short(item, problems);
            }
        }
        Kind::Object => {
            for (_, value) in tree.members(node) {
                good &= lists_are_short(value, problems);
            }
        }
        _ => {}
    }
    good
}
