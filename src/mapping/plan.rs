//! A mapping after all checks: columns are slots, formats are read, every value knows its type.
//!
//! INVARIANT: whatever the file holds, mapping a row by a plan cannot fail but by a fault of that row.

use crate::sorted::Sorted;
use std::sync::Arc;

use super::dates::When;
use super::formats::Format;
use super::model::{Encoding, FileFormat};
use super::model_value::{DayOfMonth, Others, Type};
use super::numbers::NumberStyle;
use super::zones::Zone;
use crate::measure::Millionths;

/// A place in an object's list of columns.
pub(super) type Slot = usize;

#[derive(Debug)]
pub(super) struct Plan {
    pub(super) id: String,
    /// Whether rows are brought together.
    pub(super) joined: bool,
    pub(super) objects: Vec<ObjectPlan>,
    /// Ids of rule files, in the order of `select`.
    pub(super) rules: Vec<String>,
}

#[derive(Debug)]
pub(super) struct ObjectPlan {
    pub(super) id: String,
    pub(super) file: FilePlan,
    /// Pattern of the file's name, lower-cased.
    pub(super) name: Option<String>,
    /// Columns by which the file is known, besides those that are needed.
    pub(super) known_by: Vec<String>,
    pub(super) columns: Vec<ColumnPlan>,
    /// Columns that are used for nothing; `None` if nobody said which.
    pub(super) unused: Option<Vec<String>>,
    /// Lists of columns of which one has to be there.
    pub(super) one_of: Vec<Vec<Slot>>,
    pub(super) only_if: Vec<TestPlan>,
    pub(super) derived: Vec<ValuePlan>,
    /// Year and month at which each value in order of time starts.
    pub(super) orders: Vec<(i64, i64)>,
    /// Columns whose date format is found out.
    pub(super) dated: Vec<Slot>,
    pub(super) joins: bool,
    pub(super) contact: Option<ContactPlan>,
    pub(super) account: Option<AccountPlan>,
    pub(super) items: Vec<ItemPlan>,
    pub(super) contactable: Vec<(Arc<str>, ValuePlan)>,
    pub(super) decisions: Option<ValuePlan>,
    /// Whether its rows are evidence; rows that only give outcomes are none.
    pub(super) tells: bool,
    /// Which rule files apply, as (place in `Plan::rules`, conditions).
    pub(super) select: Vec<(usize, Vec<TestPlan>)>,
}

#[derive(Debug)]
pub(super) struct FilePlan {
    pub(super) format: FileFormat,
    pub(super) encoding: Encoding,
    pub(super) separator: Option<u8>,
    pub(super) quote: u8,
    pub(super) header: bool,
    pub(super) skip_lines: u32,
    pub(super) short_rows: bool,
    pub(super) blank_line_ends: bool,
    pub(super) footer_starts: Vec<String>,
    /// Steps of the pointer to the rows.
    pub(super) rows: Vec<String>,
}

#[derive(Debug)]
pub(super) struct ColumnPlan {
    pub(super) name: String,
    /// Which of several with this name, from 1; 0: there must be one only.
    pub(super) nth: u32,
    /// Whether the file must have it.
    pub(super) needed: bool,
    /// In JSON: the way to it within a row.
    pub(super) steps: Vec<String>,
}

#[derive(Debug)]
pub(super) struct ContactPlan {
    pub(super) id: ValuePlan,
    pub(super) former_ids: Vec<ValuePlan>,
    pub(super) owner: Option<ValuePlan>,
    pub(super) role: Option<ValuePlan>,
    pub(super) attributes: Vec<(Arc<str>, ValuePlan)>,
}

#[derive(Debug)]
pub(super) struct AccountPlan {
    pub(super) id: ValuePlan,
    pub(super) attributes: Vec<(Arc<str>, ValuePlan)>,
}

/// What a row may give besides ids and attributes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Kind {
    Consent,
    Objection,
    Signal,
    Dispute,
    Check,
    Outcome,
}

#[derive(Debug)]
pub(super) struct ItemPlan {
    pub(super) kind: Kind,
    /// Its place among those of its kind, from 1.
    pub(super) place: usize,
    pub(super) only_if: Vec<TestPlan>,
    pub(super) each: Option<ValuePlan>,
    /// In the order in which evidence writes them.
    pub(super) members: Vec<MemberPlan>,
}

#[derive(Debug)]
pub(super) struct MemberPlan {
    pub(super) name: &'static str,
    pub(super) required: bool,
    /// The texts it may be; empty: any.
    pub(super) choices: &'static [&'static str],
    pub(super) value: ValuePlan,
}

#[derive(Debug)]
pub(super) struct TestPlan {
    pub(super) value: ValuePlan,
    pub(super) known: Option<bool>,
    pub(super) is: Option<Vec<Fixed>>,
    pub(super) is_not: Option<Vec<Fixed>>,
    pub(super) at_least: Option<Millionths>,
    pub(super) at_most: Option<Millionths>,
}

/// A value that the mapping itself gives.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Fixed {
    Text(String),
    Number(Millionths),
    Boolean(bool),
    Date(When),
}

#[derive(Debug)]
pub(super) struct ValuePlan {
    pub(super) source: Source,
    pub(super) kind: Type,
    /// Texts that are no answer; lower-cased if case is ignored.
    pub(super) empty: Vec<String>,
    pub(super) values: Option<Sorted<String, Option<Fixed>>>,
    pub(super) others: Others,
    pub(super) ignore_case: bool,
    pub(super) numbers: NumberStyle,
    pub(super) dates: DateRule,
    /// Days to add: sign and how many.
    pub(super) shifts: Vec<(i64, Box<ValuePlan>)>,
    pub(super) split: Option<String>,
}

#[derive(Debug)]
pub(super) struct DateRule {
    /// Empty: found out for each column.
    pub(super) formats: Vec<Format>,
    /// The formats as the mapping writes them, for messages.
    pub(super) written: Vec<String>,
    pub(super) zone: Option<Zone>,
    pub(super) day: DayOfMonth,
    /// Its place in `ObjectPlan::orders`.
    pub(super) in_order: Option<usize>,
}

#[derive(Debug)]
pub(super) enum Source {
    /// The first of these that is there and has an answer.
    Columns(Vec<Slot>),
    /// `None`: never an answer.
    Constant(Option<Fixed>),
    Template(Vec<TemplatePiece>),
    /// A place in `ObjectPlan::derived`, before this one.
    Derived(usize),
    /// Steps within the part.
    Part(Vec<String>),
}

#[derive(Debug)]
pub(super) enum TemplatePiece {
    Text(String),
    Column(Slot),
    RowNumber,
}

/// The steps of a JSON Pointer; `None` if the text is none.
pub(super) fn pointer_steps(pointer: &str) -> Option<Vec<String>> {
    if pointer.is_empty() {
        return Some(Vec::new());
    }
    let steps = pointer.strip_prefix('/')?.split('/');
    Some(steps.map(|step| step.replace("~1", "/").replace("~0", "~")).collect())
}
