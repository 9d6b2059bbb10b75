//! One row, whatever its file is written in: cells by slot.

use std::borrow::Cow;

use super::TABLES;
use super::plan::{ColumnPlan, Slot};
use super::read_csv::CsvRow;
use super::read_json::follow;
use crate::json::{Kind, Node, Tree};

/// What stands in a cell.
#[derive(Clone, Debug)]
pub(super) enum Cell<'a> {
    /// Nothing.
    Empty,
    /// A text, without blanks around it.
    Text(Cow<'a, str>),
    /// A number of JSON, as written.
    Number(&'a str),
    /// True or false of JSON.
    Boolean(bool),
    /// A list or an object of JSON.
    Container(Tree<'a>, Node),
}

/// A row.
#[derive(Clone, Copy, Debug)]
pub(super) enum Row<'a> {
    /// Cells, and for each slot its place among them.
    Csv { row: CsvRow<'a>, places: &'a [Option<usize>] },
    /// A value of JSON.
    Json { tree: Tree<'a>, node: Node },
}

impl<'a> Row<'a> {
    /// The cell of a slot.
    pub(super) fn cell(self, slot: Slot, columns: &[ColumnPlan]) -> Cell<'a> {
        match self {
            Row::Csv { row, places } if TABLES => {
                places.get(slot).copied().flatten().and_then(|place| row.cell(place)).map_or(Cell::Empty, text_cell)
            }
            Row::Json { tree, node } => {
                columns.get(slot).and_then(|column| follow(tree, node, &column.steps)).map_or(Cell::Empty, |node| json_cell(tree, node))
            }
            Row::Csv { .. } => Cell::Empty,
        }
    }
}

/// A text without what surrounds it: blanks, and the `="…"` by which exports keep a spreadsheet from reading numbers.
pub(super) fn text_cell(text: Cow<'_, str>) -> Cell<'_> {
    fn bare(text: &str) -> &str {
        let trimmed = text.trim();
        trimmed.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')).map_or(trimmed, str::trim)
    }
    let text = match text {
        Cow::Borrowed(text) => Cow::Borrowed(bare(text)),
        Cow::Owned(text) => Cow::Owned(bare(&text).to_owned()),
    };
    if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
}

/// A value of JSON as a cell.
pub(super) fn json_cell(tree: Tree<'_>, node: Node) -> Cell<'_> {
    match tree.kind(node) {
        Kind::Null => Cell::Empty,
        Kind::True => Cell::Boolean(true),
        Kind::False => Cell::Boolean(false),
        Kind::Number => Cell::Number(tree.source(node)),
        Kind::Plain | Kind::Escaped => text_cell(tree.text(node).unwrap_or_default()),
        Kind::List | Kind::Object | Kind::TooDeep => Cell::Container(tree, node),
    }
}
