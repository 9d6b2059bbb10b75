//! The table in an unknown file: what separates its cells, where its header is, what ends it.

use super::super::read_csv::{CsvLine, CsvReader, Marks};
use super::super::read_json::{DOCUMENT_BYTES_MAX, limits};
use super::super::recognise::{SAMPLE_BYTES, SEPARATORS, front};
use super::super::row::{Cell, json_cell, text_cell};
use super::words::{ACCOUNT_IDS, FOOTERS, of_pointer, plain};
use crate::json::{Document, Kind, LINE_BYTES_MAX, Node, Tree};

/// How a file is read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Shape {
    Csv { marks: Marks, skip_lines: u32, front: usize, footer: Footer },
    Ndjson { rows: String },
    Json { rows: String },
}

/// What ends a table.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub(super) struct Footer {
    pub(super) blank_line: bool,
    pub(super) starts_with: Vec<String>,
}

/// The columns of a file.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    pub(super) shape: Shape,
    /// Headers, or pointers into rows of JSON.
    pub(super) columns: Vec<String>,
    /// Rows whose width is that of the header, of a thousand.
    pub(super) even: usize,
}

/// Lines in which a header is looked for.
const HEADER_LINES: usize = 15;

/// Finds the table; `None` if there is none.
pub(super) fn find(bytes: &[u8]) -> Option<Sheet> {
    match bytes.iter().find(|byte| !byte.is_ascii_whitespace()) {
        Some(b'{' | b'[') => find_json(bytes),
        Some(_) => find_csv(bytes),
        None => None,
    }
}

fn rows_of(bytes: &[u8], marks: Marks, first_line: u64, whole: bool) -> Vec<(u64, Vec<String>)> {
    let mut rows = Vec::new();
    let mut take = |line: u64, read: CsvLine<'_>| {
        let cells = match read {
            CsvLine::Row(row) => (0..row.len()).map(|place| text_of(row.cell(place).map(text_cell))).collect(),
            CsvLine::Blank => Vec::new(),
            CsvLine::Bad(..) => return,
        };
        rows.push((line, cells));
    };
    let mut reader = CsvReader::new(marks, first_line);
    reader.push(bytes, &mut take);
    if whole {
        reader.finish(&mut take);
    }
    rows
}

pub(super) fn text_of(cell: Option<Cell<'_>>) -> String {
    match cell {
        Some(Cell::Text(text)) => text.into_owned(),
        Some(Cell::Number(text)) => text.to_owned(),
        Some(Cell::Boolean(value)) => value.to_string(),
        Some(Cell::Empty | Cell::Container(..)) | None => String::new(),
    }
}

fn find_csv(bytes: &[u8]) -> Option<Sheet> {
    let (from, lines, named) = front(bytes, 0);
    let sample = &bytes[from..bytes.len().min(from + 4 * SAMPLE_BYTES)];
    let separators: Vec<u8> = named.map_or_else(|| SEPARATORS.to_vec(), |separator| vec![separator]);
    let mut best: Option<((usize, usize, usize), Sheet)> = None;
    for separator in separators {
        let marks = Marks { separator, quote: b'"' };
        let rows = rows_of(sample, marks, lines + 1, from + sample.len() == bytes.len());
        let Some(Header { line: header_line, names: header, same, even }) = header(&rows) else { continue };
        let rank = (same, even, header.len());
        if best.as_ref().is_none_or(|(known, _)| rank > *known) {
            let skip_lines = u32::try_from(header_line - 1 - lines).unwrap_or(0);
            let (front, _, _) = front_of(bytes, from, skip_lines);
            let shape = Shape::Csv { marks, skip_lines, front, footer: Footer::default() };
            best = Some((rank, Sheet { shape, columns: header, even }));
        }
    }
    let mut sheet = best?.1;
    if let Shape::Csv { marks, front, footer, .. } = &mut sheet.shape {
        // The end of the file is looked at apart: between lie perhaps a million rows.
        let tail = bytes.len().saturating_sub(SAMPLE_BYTES).max(*front);
        let tail = if tail > *front { tail + bytes[tail..].iter().position(|byte| *byte == b'\n').map_or(0, |end| end + 1) } else { tail };
        *footer = footer_of(&rows_of(&bytes[tail..], *marks, 1, true), sheet.columns.len());
    }
    Some(sheet)
}

/// Where the header starts, in bytes.
fn front_of(bytes: &[u8], from: usize, skip_lines: u32) -> (usize, u64, Option<u8>) {
    let (skipped, lines, separator) = front(&bytes[from..], skip_lines);
    (from + skipped, lines, separator)
}

/// A row that may be the header.
struct Header {
    line: u64,
    names: Vec<String>,
    /// Rows behind it that are as wide.
    same: usize,
    /// Their share of a thousand, the lines behind the last of them left out.
    even: usize,
}

/// The row that names columns: as wide as most rows behind it, every cell filled with something that is no number.
fn header(rows: &[(u64, Vec<String>)]) -> Option<Header> {
    let number = |cell: &String| cell.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','));
    let named = |row: &[String]| row.len() > 1 && !row.iter().any(number);
    let mut best: Option<Header> = None;
    for (place, (line, row)) in rows.iter().take(HEADER_LINES).enumerate() {
        let good = named(row) || (place == 0 && row.iter().filter(|cell| !cell.is_empty()).count() > 1);
        if !good {
            continue;
        }
        let after = || rows[place + 1..].iter().map(|(_, cells)| cells);
        let same = after().filter(|cells| cells.len() == row.len()).count();
        let last = rows[place + 1..].iter().rposition(|(_, cells)| cells.len() == row.len()).map_or(0, |last| last + 1);
        let filled = after().take(last).filter(|cells| !cells.is_empty()).count();
        let even = (same * 1000).checked_div(filled).unwrap_or(1000);
        if best.as_ref().is_none_or(|known| (even, same) > (known.even, known.same)) {
            best = Some(Header { line: *line, names: row.clone(), same, even });
        }
    }
    best.filter(|header| header.even >= 500)
}

/// What ends the table, seen from its last rows.
fn footer_of(rows: &[(u64, Vec<String>)], width: usize) -> Footer {
    let mut footer = Footer::default();
    let last_full = rows.iter().rposition(|(_, cells)| cells.len() == width && !starts_footer(&cells[0]));
    let Some(last_full) = last_full else { return footer };
    let blank_within = rows[..last_full].iter().any(|(_, cells)| cells.is_empty());
    let mut blank = false;
    for (_, cells) in &rows[last_full + 1..] {
        match cells.first() {
            None => blank = true,
            Some(first) => {
                if blank && !blank_within {
                    footer.blank_line = true;
                } else if let Some(start) = FOOTERS.iter().find(|start| first.starts_with(**start)) {
                    footer.starts_with.push((*start).to_owned());
                    blank = true;
                }
            }
        }
    }
    footer.starts_with.dedup();
    footer
}

fn starts_footer(cell: &str) -> bool {
    FOOTERS.iter().any(|start| cell.starts_with(start))
}

fn find_json(bytes: &[u8]) -> Option<Sheet> {
    let mut document = Document::new();
    let first_line = bytes.split(|byte| *byte == b'\n').find(|line| !line.iter().all(u8::is_ascii_whitespace))?;
    let ndjson = document.read(first_line, limits(LINE_BYTES_MAX)).is_ok() && first_line.len() + 1 < bytes.trim_ascii_end().len();
    let text = if ndjson { first_line } else { bytes };
    let tree = document.read(text, limits(DOCUMENT_BYTES_MAX)).ok()?;
    let rows = rows_pointer(tree)?;
    let shape = if ndjson { Shape::Ndjson { rows } } else { Shape::Json { rows } };
    let mut sheet = Sheet { shape, columns: Vec::new(), even: 1000 };
    each_json_row(&sheet.shape, bytes, |tree, node| leaves(tree, node, String::new(), 0, &mut sheet.columns));
    Some(sheet)
}

/// The pointer to the rows: the document itself, or the longest list of objects that one of its members is.
fn rows_pointer(tree: Tree<'_>) -> Option<String> {
    let root = tree.root();
    if tree.kind(root) == Kind::List {
        return Some(String::new());
    }
    let lists = tree.members(root).filter(|(_, value)| tree.list(*value).next().is_some_and(|first| tree.kind(first) == Kind::Object));
    let longest = lists.max_by_key(|(_, value)| tree.list(*value).count());
    let name = longest.filter(|(_, value)| tree.list(*value).count() > 1 || tree.members(root).count() < 5);
    match name {
        Some((key, _)) => Some(format!("/{}", escaped(&tree.text(key)?))),
        None => (tree.kind(root) == Kind::Object).then(String::new),
    }
}

fn escaped(step: &str) -> String {
    step.replace('~', "~0").replace('/', "~1")
}

/// Calls `each` with every row.
pub(super) fn each_json_row(shape: &Shape, bytes: &[u8], mut each: impl FnMut(Tree<'_>, Node)) {
    let (steps, whole) = match shape {
        Shape::Json { rows } => (rows, true),
        Shape::Ndjson { rows } => (rows, false),
        Shape::Csv { .. } => return,
    };
    let Some(steps) = super::super::plan::pointer_steps(steps) else { return };
    let mut document = Document::new();
    let texts: Vec<&[u8]> = if whole { vec![bytes] } else { bytes.split(|byte| *byte == b'\n').collect() };
    for text in texts {
        let Ok(tree) = document.read(text, limits(DOCUMENT_BYTES_MAX)) else { continue };
        for node in super::super::read_json::rows(tree, &steps).unwrap_or_default() {
            each(tree, node);
        }
    }
}

/// The members of a row that are values, as pointers; at most three deep and 500 of them.
fn leaves(tree: Tree<'_>, node: Node, path: String, depth: usize, columns: &mut Vec<String>) {
    for (key, value) in tree.members(node) {
        let path = format!("{path}/{}", escaped(&tree.text(key).unwrap_or_default()));
        match tree.kind(value) {
            Kind::Object if depth < 2 => leaves(tree, value, path, depth + 1, columns),
            Kind::List if depth == 2 && is_account(tree, value, &path) => {
                // Of several accounts the first.
                let path = path + "/0/id";
                if !columns.contains(&path) {
                    columns.push(path);
                }
            }
            _ if columns.len() < 500 && !columns.contains(&path) => columns.push(path),
            _ => {}
        }
    }
}

/// Whether a list holds objects with ids of accounts.
fn is_account(tree: Tree<'_>, list: Node, path: &str) -> bool {
    let named = ACCOUNT_IDS.contains(&plain(&of_pointer(&format!("{path}/0/id"))).as_str());
    named && tree.list(list).next().is_some_and(|first| tree.member(first, "id").is_some())
}

/// Calls `each` with the cells of every row of the table, at most `bytes_max` bytes of it.
pub(super) fn each_row(sheet: &Sheet, bytes: &[u8], mut each: impl FnMut(&[String])) {
    let width = sheet.columns.len();
    if let Shape::Csv { marks, front, footer, .. } = &sheet.shape {
        let mut header = true;
        let mut over = false;
        let mut cells: Vec<String> = Vec::with_capacity(width);
        let mut take = |_: u64, read: CsvLine<'_>| match read {
            CsvLine::Row(row) if !over => {
                cells.clear();
                cells.extend((0..row.len()).map(|place| text_of(row.cell(place).map(text_cell))));
                over |= footer.starts_with.iter().any(|start| cells[0].starts_with(start.as_str()));
                if !header && !over && cells.len() == width {
                    each(&cells);
                }
                header = false;
            }
            CsvLine::Blank => over |= footer.blank_line && !header,
            _ => {}
        };
        let mut reader = CsvReader::new(*marks, 1);
        reader.push(&bytes[*front..], &mut take);
        reader.finish(&mut take);
        return;
    }
    let steps: Vec<Vec<String>> = sheet.columns.iter().filter_map(|column| super::super::plan::pointer_steps(column)).collect();
    each_json_row(&sheet.shape, bytes, |tree, node| {
        let cells: Vec<String> = steps
            .iter()
            .map(|steps| super::super::read_json::follow(tree, node, steps).map(|value| json_text(tree, value)).unwrap_or_default())
            .collect();
        each(&cells);
    });
}

/// A list stands as itself, so that it is seen to be one.
fn json_text(tree: Tree<'_>, value: Node) -> String {
    match json_cell(tree, value) {
        Cell::Container(tree, node) => tree.source(node).to_owned(),
        cell => text_of(Some(cell)),
    }
}

impl Sheet {
    pub(super) fn is_json(&self) -> bool {
        !matches!(self.shape, Shape::Csv { .. })
    }
}
