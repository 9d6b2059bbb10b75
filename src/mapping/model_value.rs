//! Values of a mapping: where a value stands in a row and how it is read.

use super::model::{DecimalMark, Grouping};
use crate::diagnostic::{Problems, told};
use crate::json::{Kind, Node};
use crate::measure::Millionths;
use crate::record::{Decode, choice, record, wrong_type};

choice! {
    /// What a value is.
    pub enum Type {
        /// A text, as written.
        Text = "text",
        /// A number; rounded to millionths, half to even, and counted if it is finer.
        Number = "number",
        /// True or false. Without `values`: true, yes, ja, wahr, 1 and false, no, nein, falsch, 0 in any case.
        Boolean = "boolean",
        /// A date or a moment.
        Date = "date",
        /// A Salesforce id of 15 or 18 characters; the form with 15 gets its check suffix, so that both are one.
        SalesforceId = "salesforce_id",
    }
}

choice! {
    /// What happens to an answer that `values` does not list.
    pub enum Others {
        /// It is reported.
        Error = "error",
        /// It is taken as it is.
        Keep = "keep",
        /// It is no answer.
        Empty = "empty",
    }
}

choice! {
    /// The day of a date that names only its month.
    pub enum DayOfMonth {
        /// The first.
        First = "first",
        /// The last.
        Last = "last",
    }
}

record! {
    /// A value: exactly one of `column`, `columns`, `constant`, `template`, `derived`, `part` says where it comes from.
    pub struct ValueSource {
        /// A column by its header; in JSON a member, or a JSON Pointer within the row.
        optional column: String,
        /// Which of several columns with the same header, from 1.
        optional nth: Whole,
        /// The first of these columns that is there and has an answer.
        optional columns: Vec<String>,
        /// The same for every row.
        optional constant: Literal,
        /// Columns within a text, `{Name}`; `{#}` is the number of the row, from 1, over all files of its object. No answer if any of them has none.
        optional template: String,
        /// A value of `derived`, by its name.
        optional derived: String,
        /// Within `each`: the part itself (empty text), or a JSON Pointer within it.
        optional part: String,
        /// Whether the column may be missing in the file.
        optional optional: bool,

        /// What the value is; what its place asks for unless said, and text for attributes.
        optional kind as "type": Type,
        /// Further texts that mean "no answer".
        optional empty: Vec<String>,
        /// What each answer means; `null` means that it is no answer.
        optional values: Members<Literal>,
        /// What to do with answers that `values` does not list; `error` unless said.
        optional others: Others,
        /// Whether case is ignored in `empty` and `values`.
        optional ignore_case: bool,
        /// Numbers: what stands before the decimals.
        optional decimal: DecimalMark,
        /// Numbers: what stands between groups of three digits.
        optional grouping: Grouping,
        /// Numbers: texts before or behind the digits that are taken off, such as `€` or `%`.
        optional strip: Vec<String>,
        /// Dates: how they are written, one way or several. Without it and `dates`: found out for each column.
        optional format: Formats,
        /// Dates: the zone of moments without an offset.
        optional zone: String,
        /// Dates: the day of a date that names only its month; the first unless said.
        optional day: DayOfMonth,
        /// Dates of a month without a year: rows are in order of time from this month (`2008-05`); the year advances
        /// when the month falls. Only in `derived`.
        optional in_order_from: String,
        /// Dates: so many days earlier; no answer if that has none.
        optional minus_days: Inner,
        /// Dates: so many days later; no answer if that has none.
        optional plus_days: Inner,
        /// What separates the answers of one cell; only in `each` and `former_ids`.
        optional split: String,
    }
}

record! {
    /// A condition on one value; all that is given must hold. Without an answer only `known: false` holds.
    pub struct Test {
        /// The value; a text unless it says otherwise.
        required value: Value,
        /// Whether there is an answer.
        optional known: bool,
        /// It is one of these.
        optional is: Vec<Literal>,
        /// It is none of these.
        optional is_not: Vec<Literal>,
        /// It is at least this number.
        optional at_least: Amount,
        /// It is at most this number.
        optional at_most: Amount,
    }
}

/// A value; a bare text means the column of that name.
#[derive(Clone, Debug)]
pub struct Value(pub ValueSource);

/// A value within a value.
#[derive(Clone, Debug)]
pub struct Inner(pub Box<Value>);

/// A condition; a bare text means that the column of that name has an answer.
#[derive(Clone, Debug)]
pub struct Condition(pub Test);

/// One text or several.
#[derive(Clone, Debug)]
pub struct Formats(pub Vec<(String, Node)>);

/// A whole number from 0 to 1,000,000.
#[derive(Clone, Copy, Debug)]
pub struct Whole(pub u32);

/// A number in millionths.
#[derive(Clone, Copy, Debug)]
pub struct Amount(pub Millionths);

/// A value written in the mapping itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Literal {
    /// No answer.
    Null,
    /// True or false.
    Boolean(bool),
    /// A number.
    Number(Millionths),
    /// A text.
    Text(String),
}

/// An object whose keys are names of the file's own, in order.
#[derive(Clone, Debug)]
pub struct Members<T>(pub Vec<Member<T>>);

/// One of them.
#[derive(Clone, Debug)]
pub struct Member<T> {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: T,
    /// Where its key stands in the file.
    pub node: Node,
}

impl ValueSource {
    /// The column of this name, read as its place asks for.
    #[must_use]
    pub fn of_column(name: String, node: Node) -> ValueSource {
        ValueSource {
            column: Some(name),
            nth: None,
            columns: None,
            constant: None,
            template: None,
            derived: None,
            part: None,
            optional: None,
            kind: None,
            empty: None,
            values: None,
            others: None,
            ignore_case: None,
            decimal: None,
            grouping: None,
            strip: None,
            format: None,
            zone: None,
            day: None,
            in_order_from: None,
            minus_days: None,
            plus_days: None,
            split: None,
            complete: true,
            node,
        }
    }
}

impl Decode for Value {
    fn decode(node: Node, problems: &mut Problems<'_>) -> Option<Value> {
        match problems.tree().text(node) {
            Some(name) => Some(Value(ValueSource::of_column(name.into_owned(), node))),
            None => ValueSource::decode(node, problems).map(Value),
        }
    }
}

impl Decode for Inner {
    fn decode(node: Node, problems: &mut Problems<'_>) -> Option<Inner> {
        Value::decode(node, problems).map(|value| Inner(Box::new(value)))
    }
}

impl Decode for Condition {
    fn decode(node: Node, problems: &mut Problems<'_>) -> Option<Condition> {
        let Some(name) = problems.tree().text(node) else { return Test::decode(node, problems).map(Condition) };
        let value = Value(ValueSource::of_column(name.into_owned(), node));
        Some(Condition(Test { value, known: Some(true), is: None, is_not: None, at_least: None, at_most: None, complete: true, node }))
    }
}

impl Decode for Formats {
    fn decode(node: Node, problems: &mut Problems<'_>) -> Option<Formats> {
        let tree = problems.tree();
        if let Some(text) = tree.text(node) {
            return Some(Formats(vec![(text.into_owned(), node)]));
        }
        if tree.kind(node) != Kind::List {
            wrong_type(node, "text", problems);
            return None;
        }
        let items: Vec<Node> = tree.list(node).collect();
        Some(Formats(items.into_iter().filter_map(|item| String::decode(item, problems).map(|text| (text, item))).collect()))
    }
}

impl Decode for Whole {
    fn decode(node: Node, problems: &mut Problems<'_>) -> Option<Whole> {
        let number = problems.tree().number(node).and_then(|text| crate::measure::parse_decimal(text, 0).ok());
        let whole = number.and_then(|number| u32::try_from(number).ok()).filter(|number| *number <= 1_000_000);
        if whole.is_none() {
            wrong_type(node, "whole-number", problems);
        }
        whole.map(Whole)
    }
}

impl Decode for Amount {
    fn decode(node: Node, problems: &mut Problems<'_>) -> Option<Amount> {
        let number = problems.tree().number(node).and_then(|text| Millionths::parse(text).ok());
        if number.is_none() {
            wrong_type(node, "number", problems);
        }
        number.map(Amount)
    }
}

impl Decode for Literal {
    fn decode(node: Node, problems: &mut Problems<'_>) -> Option<Literal> {
        let tree = problems.tree();
        match tree.kind(node) {
            Kind::Null => Some(Literal::Null),
            Kind::True => Some(Literal::Boolean(true)),
            Kind::False => Some(Literal::Boolean(false)),
            Kind::Number => Amount::decode(node, problems).map(|amount| Literal::Number(amount.0)),
            Kind::Plain | Kind::Escaped => tree.text(node).map(|text| Literal::Text(text.into_owned())),
            _ => {
                wrong_type(node, "literal", problems);
                None
            }
        }
    }
}

impl<T: Decode> Decode for Members<T> {
    fn decode(node: Node, problems: &mut Problems<'_>) -> Option<Members<T>> {
        let tree = problems.tree();
        if tree.kind(node) != Kind::Object {
            wrong_type(node, "object", problems);
            return None;
        }
        let count = tree.members(node).count();
        if count > crate::record::LIST_ITEMS_MAX {
            problems.error(
                node,
                "list-too-long",
                told!(vec![("found", count.to_string()), ("expected", crate::record::LIST_ITEMS_MAX.to_string())]),
            );
            return None;
        }
        let members = tree.members(node).filter_map(|(key, item)| {
            let name = tree.text(key).unwrap_or_default().into_owned();
            T::decode(item, problems).map(|value| Member { name, value, node: key })
        });
        Some(Members(members.collect()))
    }
}
