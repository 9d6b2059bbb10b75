//! Which object of a mapping a file is, and how its table is written.
//!
//! A separator is never found by counting it: the one is right that gives the header its columns, or else the one with
//! which header and rows have equally many cells.

use super::fault::mended;
use super::plan::{ObjectPlan, Plan};
use super::read_csv::{CsvLine, CsvReader, Marks};
use super::row::{Cell, text_cell};
use crate::diagnostic::nearest;

/// So much of a file is looked at before it is read.
pub(super) const SAMPLE_BYTES: usize = 64 << 10;

/// Separators that are tried, the likelier first.
pub(super) const SEPARATORS: &[u8] = b";,\t|";

/// A table whose columns are known.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Table {
    pub(super) marks: Marks,
    /// Bytes and lines in front of it.
    pub(super) front: (usize, u64),
    /// For each slot of the object its place in a row.
    pub(super) places: Vec<Option<usize>>,
    /// How many cells a row has.
    pub(super) width: usize,
    /// Columns that nothing reads though the mapping does not list them as unused.
    pub(super) unread: Vec<String>,
}

/// Why a file is not the object.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Misfit {
    pub(super) code: &'static str,
    pub(super) place: String,
    pub(super) arguments: Vec<(&'static str, String)>,
}

/// Whether the name of a file fits the pattern of an object; `None` if the object has none.
pub(super) fn name_fits(object: &ObjectPlan, file: &str) -> Option<bool> {
    let base = file.rsplit(['/', '\\']).next().unwrap_or(file).to_lowercase();
    object.name.as_ref().map(|pattern| fits(pattern, &base))
}

/// Whether `text` fits a pattern in which `*` stands for anything.
fn fits(pattern: &str, text: &str) -> bool {
    let mut pieces = pattern.split('*');
    let Some(mut rest) = text.strip_prefix(pieces.next().unwrap_or_default()) else { return false };
    let middle: Vec<&str> = pieces.collect();
    let Some((last, middle)) = middle.split_last() else { return rest.is_empty() };
    for piece in middle {
        let Some(at) = rest.find(piece) else { return false };
        rest = &rest[at + piece.len()..];
    }
    rest.ends_with(last)
}

/// Places of objects that the file may be: those whose pattern its name fits, else those without a pattern.
pub(super) fn candidates(plan: &Plan, file: &str) -> Vec<usize> {
    let of = |wanted: Option<bool>| -> Vec<usize> {
        let fitting = plan.objects.iter().enumerate().filter(|(_, object)| name_fits(object, file) == wanted);
        fitting.map(|(place, _)| place).collect()
    };
    let named = of(Some(true));
    if named.is_empty() { of(None) } else { named }
}

/// The lines in front of the table, in bytes and lines, and the separator that a line `sep=;` names.
pub(super) fn front(sample: &[u8], skip_lines: u32) -> (usize, u64, Option<u8>) {
    let mut from = 0;
    let mut lines = 0;
    for _ in 0..skip_lines {
        let Some(end) = sample[from..].iter().position(|byte| *byte == b'\n') else { break };
        from += end + 1;
        lines += 1;
    }
    let rest = &sample[from..];
    let end = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len());
    // Excel writes and reads this line in front of a table.
    if let [b's', b'e', b'p', b'=', separator] = rest[..end] {
        let ends = if rest[end..].starts_with(b"\r\n") { 2 } else { 1 };
        return ((from + end + ends).min(sample.len()), lines + 1, Some(separator));
    }
    (from, lines, None)
}

/// A table tried with one separator.
pub(super) struct Attempt {
    pub(super) header: Vec<String>,
    /// Rows with as many cells as the header, of a thousand.
    pub(super) even: usize,
}

/// Reads a sample with one separator; `None` if there is no row.
pub(super) fn attempt(sample: &[u8], marks: Marks, whole: bool) -> Option<Attempt> {
    let mut header: Option<Vec<String>> = None;
    let (mut rows, mut even, mut bad) = (0_usize, 0_usize, 0_usize);
    let mut take = |_: u64, line: CsvLine<'_>| match line {
        CsvLine::Row(row) => match &header {
            None => header = Some((0..row.len()).map(|place| cell_text(row.cell(place))).collect()),
            Some(header) => {
                rows += 1;
                even += usize::from(row.len() == header.len());
            }
        },
        CsvLine::Bad(..) => bad += 1,
        CsvLine::Blank => {}
    };
    let mut reader = CsvReader::new(marks, 1);
    reader.push(sample, &mut take);
    // A header longer than the sample is read as far as it goes.
    if whole || !sample.contains(&b'\n') {
        reader.finish(&mut take);
    }
    let header = header?;
    let all = rows + bad;
    let even = (even * 1000).checked_div(all).unwrap_or(1000);
    // One column is no table unless there is no other way to see it.
    Some(Attempt { even: if header.len() > 1 { even } else { 0 }, header })
}

fn cell_text(cell: Option<std::borrow::Cow<'_, str>>) -> String {
    match cell.map(text_cell) {
        Some(Cell::Text(text)) => text.into_owned(),
        _ => String::new(),
    }
}

/// How far a table is from being the one: columns missing, and rows that are not even.
type Rank = (usize, usize);

/// The table of an object in a sample, or why there is none.
pub(super) fn table(object: &ObjectPlan, sample: &[u8], whole: bool) -> Result<Table, Vec<Misfit>> {
    let (from, lines, named) = front(sample, object.file.skip_lines);
    let fixed = object.file.separator.or(named);
    let separators: Vec<u8> = fixed.map_or_else(|| SEPARATORS.to_vec(), |separator| vec![separator]);
    let mut best: Option<(Rank, Result<Table, Vec<Misfit>>)> = None;
    for separator in separators {
        let marks = Marks { separator, quote: object.file.quote };
        let Some(attempt) = attempt(&sample[from..], marks, whole) else { continue };
        let width = attempt.header.len();
        let header = if object.file.header { attempt.header } else { (1..=width).map(|place| place.to_string()).collect() };
        let found = match places(object, &header) {
            Ok(places) => Ok(Table { marks, front: (from, lines), places, width, unread: unread(object, &header) }),
            Err(misfits) => Err(misfits),
        };
        let misfits = found.as_ref().err().map_or(0, Vec::len);
        // Fewest columns missing, then the most even rows, then the likelier separator.
        let rank = (misfits, 1000 - attempt.even);
        if best.as_ref().is_none_or(|(known, _)| rank < *known) {
            best = Some((rank, found));
        }
    }
    let nothing = || Err(vec![Misfit { code: "map-file-empty", place: String::new(), arguments: Vec::new() }]);
    best.map_or_else(nothing, |(_, found)| found)
}

/// For each slot its place in the header.
fn places(object: &ObjectPlan, header: &[String]) -> Result<Vec<Option<usize>>, Vec<Misfit>> {
    let mut misfits = Vec::new();
    let missing = |names: &[&str]| {
        let expected = header.iter().take(40).map(String::as_str).collect::<Vec<_>>().join(", ");
        let known = || header.iter().map(String::as_str);
        let near = names.iter().find(|name| nearest(name, known()).is_some()).or(names.first()).copied().unwrap_or_default();
        let arguments = vec![("found", names.join(", ")), ("expected", expected)];
        let (code, arguments) = mended(("map-column-missing", "map-column-near"), near, arguments, known());
        Misfit { code, place: names.join(", "), arguments }
    };
    let mut places = Vec::with_capacity(object.columns.len());
    for column in &object.columns {
        let here: Vec<usize> = (0..header.len()).filter(|place| header[*place] == column.name).collect();
        let place = match column.nth {
            0 if here.len() > 1 => {
                let arguments = vec![("found", column.name.clone()), ("count", here.len().to_string())];
                misfits.push(Misfit { code: "map-column-twice", place: column.name.clone(), arguments });
                None
            }
            0 => here.first().copied(),
            nth => here.get(nth as usize - 1).copied(),
        };
        if place.is_none() && column.needed && here.len() <= 1 {
            misfits.push(missing(&[&column.name]));
        }
        places.push(place);
    }
    for group in object.one_of.iter().filter(|group| group.iter().all(|slot| places[*slot].is_none())) {
        misfits.push(missing(&group.iter().map(|slot| object.columns[*slot].name.as_str()).collect::<Vec<_>>()));
    }
    for name in object.known_by.iter().filter(|name| !header.contains(name)) {
        misfits.push(missing(&[name]));
    }
    if misfits.is_empty() { Ok(places) } else { Err(misfits) }
}

fn unread(object: &ObjectPlan, header: &[String]) -> Vec<String> {
    let Some(unused) = &object.unused else { return Vec::new() };
    let known = |name: &&String| {
        name.is_empty()
            || unused.contains(name)
            || object.known_by.contains(name)
            || object.columns.iter().any(|column| column.name == **name)
    };
    let mut unread: Vec<String> = Vec::new();
    for name in header.iter().filter(|name| !known(name)) {
        if !unread.contains(name) {
            unread.push(name.clone());
        }
    }
    unread
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_of_names() {
        for (pattern, text, expected) in [
            ("contacts*.csv", "contacts-2024.csv", true),
            ("contacts*.csv", "all-contacts.csv", false),
            ("*contacts*", "all-contacts.csv", true),
            ("a*b*c", "abbc", true),
            ("a*b*c", "acb", false),
            ("leads.csv", "leads.csv", true),
            ("leads.csv", "leads.csv.bak", false),
        ] {
            assert_eq!(fits(pattern, text), expected, "{pattern} {text}");
        }
    }

    #[test]
    fn the_separator_is_the_one_that_makes_rows_even() {
        // More commas than semicolons.
        let sample = b"name;note\nA;one, two, three, four\nB;five, six\n";
        let even = |separator| attempt(sample, Marks { separator, quote: b'"' }, true).map(|attempt| attempt.even);
        assert_eq!(even(b';'), Some(1000));
        assert_eq!(even(b','), Some(0));
        assert_eq!(front(b"Report\n\nsep=|\r\na|b\n", 2), (15, 3, Some(b'|')));
    }
}
