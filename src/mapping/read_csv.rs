//! Rows of cells from chunks of any size.
//!
//! Quotes count only around a whole cell, as in RFC 4180 and in what spreadsheets write. A quote that is never closed
//! would swallow the rest of the file, and text behind a closing quote shows that an earlier one was never closed: both
//! make the line they began on a bad row, and reading goes on with the next line.

use std::borrow::Cow;

/// The longest row, without its end: 4 MiB.
pub(super) const ROW_BYTES_MAX: usize = 4 << 20;

/// So much of a row that cannot be read is kept for its message.
const EXCERPT: usize = 240;

/// The characters of a table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Marks {
    pub(super) separator: u8,
    pub(super) quote: u8,
}

/// Where a cell lies in its row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    start: usize,
    end: usize,
    /// Whether doubled quotes stand for single ones.
    doubled: bool,
}

/// One row: its text and its cells.
#[derive(Clone, Copy, Debug)]
pub(super) struct CsvRow<'a> {
    text: &'a str,
    cells: &'a [Cell],
    quote: u8,
}

/// What a line turned out to be.
#[derive(Clone, Copy, Debug)]
pub(super) enum CsvLine<'a> {
    /// A row with at least one cell filled.
    Row(CsvRow<'a>),
    /// Nothing, or empty cells only.
    Blank,
    /// A row that cannot be read: its code and its beginning.
    Bad(&'static str, &'a [u8]),
}

impl<'a> CsvRow<'a> {
    /// Its text as written, without the line's end.
    pub(super) fn text(&self) -> &'a str {
        self.text
    }

    /// How many cells it has.
    pub(super) fn len(&self) -> usize {
        self.cells.len()
    }

    /// The text of a cell; `None` beyond the last.
    pub(super) fn cell(&self, place: usize) -> Option<Cow<'a, str>> {
        let cell = self.cells.get(place)?;
        let raw = &self.text[cell.start..cell.end];
        if !cell.doubled {
            return Some(Cow::Borrowed(raw));
        }
        let quote = char::from(self.quote).to_string();
        Some(Cow::Owned(raw.replace(&quote.repeat(2), &quote)))
    }
}

/// Cuts chunks into rows; holds at most one row and one chunk.
#[derive(Debug)]
pub(super) struct CsvReader {
    marks: Marks,
    held: Vec<u8>,
    /// The line that `held` starts on.
    line: u64,
    /// A row that is not complete is looked at again only when twice as much of it is there: no chunks, however small,
    /// make reading cost the square.
    retry_at: usize,
    /// Whether the rest of a row that is too long is being skipped.
    skipping: bool,
    cells: Vec<Cell>,
}

impl CsvReader {
    pub(super) fn new(marks: Marks, first_line: u64) -> CsvReader {
        CsvReader { marks, held: Vec::new(), line: first_line, retry_at: 0, skipping: false, cells: Vec::new() }
    }

    /// Feeds a chunk; `each` is called with the line (from 1) that every complete row starts on.
    pub(super) fn push(&mut self, chunk: &[u8], mut each: impl FnMut(u64, CsvLine<'_>)) {
        self.held.extend_from_slice(chunk);
        if self.held.len() >= self.retry_at {
            self.rows(false, &mut each);
            self.retry_at = self.held.len() * 2;
        }
    }

    /// Ends the input: a last row without a line's end is a row too.
    pub(super) fn finish(&mut self, mut each: impl FnMut(u64, CsvLine<'_>)) {
        self.rows(true, &mut each);
        self.held = Vec::new();
    }

    fn rows(&mut self, last: bool, each: &mut impl FnMut(u64, CsvLine<'_>)) {
        let mut from = 0;
        while from < self.held.len() {
            let rest = &self.held[from..];
            if self.skipping {
                let Some((_, next)) = line_end(rest, last) else {
                    from = self.held.len() - usize::from(rest.ends_with(b"\r"));
                    break;
                };
                self.skipping = false;
                self.line += 1;
                from += next;
                continue;
            }
            match parse_row(rest, self.marks, last, &mut self.cells) {
                Parsed::Row { end, next } => {
                    each(self.line, row_of(&rest[..end], &self.cells, self.marks.quote));
                    self.line += line_ends(&rest[..end]) + 1;
                    from += next;
                }
                Parsed::More { quoted: false } if rest.len() > ROW_BYTES_MAX => {
                    each(self.line, CsvLine::Bad("map-row-too-long", &rest[..EXCERPT]));
                    self.skipping = true;
                }
                Parsed::More { quoted } if !quoted || rest.len() <= ROW_BYTES_MAX => break,
                bad => {
                    let code = if let Parsed::Bad(code) = bad { code } else { "map-quote-open" };
                    let end = line_end(rest, true).map_or(rest.len(), |(end, _)| end);
                    each(self.line, CsvLine::Bad(code, &rest[..end.min(EXCERPT)]));
                    self.skipping = true;
                }
            }
        }
        self.held.drain(..from.min(self.held.len()));
    }
}

/// The row that one text is, without its line's end.
pub(super) fn single_row<'a>(text: &'a str, marks: Marks, cells: &'a mut Vec<Cell>) -> Option<CsvRow<'a>> {
    let parsed = parse_row(text.as_bytes(), marks, true, cells);
    matches!(parsed, Parsed::Row { .. }).then_some(CsvRow { text, cells, quote: marks.quote })
}

fn row_of<'a>(bytes: &'a [u8], cells: &'a [Cell], quote: u8) -> CsvLine<'a> {
    match std::str::from_utf8(bytes) {
        Err(error) => {
            let around = &bytes[error.valid_up_to().saturating_sub(20)..];
            CsvLine::Bad("map-not-utf8", &around[..around.len().min(40)])
        }
        Ok(text) if cells.iter().all(|cell| text[cell.start..cell.end].trim().is_empty()) => CsvLine::Blank,
        Ok(text) => CsvLine::Row(CsvRow { text, cells, quote }),
    }
}

enum Parsed {
    /// The row's text ends at `end`, the next row starts at `next`.
    Row { end: usize, next: usize },
    /// It is not complete; whether it ends within quotes.
    More { quoted: bool },
    /// It cannot be read.
    Bad(&'static str),
}

/// The cells of the row that `bytes` start with; `last` if nothing follows them.
fn parse_row(bytes: &[u8], marks: Marks, last: bool, cells: &mut Vec<Cell>) -> Parsed {
    cells.clear();
    let mut at = 0;
    loop {
        let quoted = bytes.get(at) == Some(&marks.quote);
        if quoted {
            let (mut end, mut doubled) = (at + 1, false);
            loop {
                let Some(length) = bytes[end..].iter().position(|byte| *byte == marks.quote) else {
                    return if last { Parsed::Bad("map-quote-open") } else { Parsed::More { quoted: true } };
                };
                end += length;
                if bytes.get(end + 1) != Some(&marks.quote) {
                    break;
                }
                doubled = true;
                end += 2;
            }
            cells.push(Cell { start: at + 1, end, doubled });
            at = end + 1;
            at += bytes[at..].iter().take_while(|byte| **byte == b' ' && marks.separator != b' ').count();
        } else {
            let length = bytes[at..].iter().position(|byte| *byte == marks.separator || is_end(*byte)).unwrap_or(bytes.len() - at);
            cells.push(Cell { start: at, end: at + length, doubled: false });
            at += length;
        }
        match bytes.get(at) {
            None if last => return Parsed::Row { end: at, next: at },
            None => return Parsed::More { quoted },
            Some(byte) if *byte == marks.separator => at += 1,
            Some(byte) if is_end(*byte) => {
                return match line_end(&bytes[at..], last) {
                    Some((_, length)) => Parsed::Row { end: at, next: at + length },
                    None => Parsed::More { quoted: false },
                };
            }
            Some(_) => return Parsed::Bad("map-quote-text"),
        }
    }
}

fn is_end(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

/// Where the first line ends and where the next begins; `None` if more has to come to know.
fn line_end(bytes: &[u8], last: bool) -> Option<(usize, usize)> {
    let Some(end) = bytes.iter().position(|byte| is_end(*byte)) else {
        return last.then_some((bytes.len(), bytes.len()));
    };
    match (bytes[end], bytes.get(end + 1)) {
        (b'\r', Some(b'\n')) => Some((end, end + 2)),
        (b'\r', None) if !last => None,
        _ => Some((end, end + 1)),
    }
}

/// How many lines end within; a carriage return with a line feed is one end.
fn line_ends(bytes: &[u8]) -> u64 {
    let is_one = |place: usize| bytes[place] == b'\n' || (bytes[place] == b'\r' && bytes.get(place + 1) != Some(&b'\n'));
    (0..bytes.len()).map(|place| u64::from(is_one(place))).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    const MARKS: Marks = Marks { separator: b',', quote: b'"' };

    fn read(text: &[u8], size: usize) -> Vec<String> {
        let mut lines = Vec::new();
        let mut take = |line: u64, read: CsvLine<'_>| match read {
            CsvLine::Row(row) => {
                let cells: Vec<String> = (0..row.len()).filter_map(|place| row.cell(place)).map(std::borrow::Cow::into_owned).collect();
                lines.push(format!("{line}: {}", cells.join("|")));
            }
            CsvLine::Blank => lines.push(format!("{line}: -")),
            CsvLine::Bad(code, found) => lines.push(format!("{line}: {code} {}", String::from_utf8_lossy(found))),
        };
        let mut reader = CsvReader::new(MARKS, 1);
        for chunk in text.chunks(size) {
            reader.push(chunk, &mut take);
        }
        reader.finish(&mut take);
        lines
    }

    #[test]
    fn rows_come_whole_from_any_chunks() {
        let text = b"a,\"b\",c\r\n1,\"x \"\"y\"\"\r\nz\" ,\n\n,,\r5\" pipe,\"\",q\"\n\"last\"";
        let expected = ["1: a|b|c", "2: 1|x \"y\"\r\nz|", "4: -", "5: -", "6: 5\" pipe||q\"", "7: last"];
        for size in 1..=text.len() {
            assert_eq!(read(text, size), expected, "chunks of {size}");
        }
    }

    #[test]
    fn a_quote_that_is_not_closed_spoils_its_line_only() {
        for size in [1, 7, 100] {
            assert_eq!(read(b"a,b\n1,\"open\n2,\"fine\"\n3,x\n", size), ["1: a|b", "2: map-quote-text 1,\"open", "3: 2|fine", "4: 3|x"]);
            assert_eq!(read(b"a,b\n1,\"open\n2,fine\n", size), ["1: a|b", "2: map-quote-open 1,\"open", "3: 2|fine"]);
            assert_eq!(read(b"\"", size), ["1: map-quote-open \""]);
        }
    }

    #[test]
    fn what_is_too_long_is_skipped_and_not_held() {
        let mut reader = CsvReader::new(MARKS, 1);
        let mut seen = Vec::new();
        let chunk = vec![b'x'; 1 << 20];
        for _ in 0..40 {
            reader.push(&chunk, |line, read| seen.push((line, matches!(read, CsvLine::Bad("map-row-too-long", _)))));
            assert!(reader.held.len() <= 2 * ROW_BYTES_MAX + chunk.len());
        }
        reader.push(b"\r\nnext\r\n", |line, read| seen.push((line, !matches!(read, CsvLine::Row(_)))));
        reader.finish(|line, _| seen.push((line, true)));
        assert_eq!(seen, [(1, true), (2, false)]);
    }

    #[test]
    fn bytes_that_are_no_text_spoil_their_row_only() {
        assert_eq!(read(b"a\nM\xfcller\nb\n", 2), ["1: a", "2: map-not-utf8 M\u{fffd}ller", "3: b"]);
    }

    /// The rows as `csv-core` reads them, which passes over blank lines and mends what is a fault here.
    fn by_csv_core(text: &[u8]) -> Vec<Vec<String>> {
        let mut reader = csv_core::ReaderBuilder::new().build();
        let (mut input, mut rows) = (text, Vec::new());
        let (mut cells, mut ends) = (vec![0; text.len() + 1], vec![0; text.len() + 1]);
        let (mut written, mut ended) = (0, 0);
        loop {
            let (result, read, wrote, end) = reader.read_record(input, &mut cells[written..], &mut ends[ended..]);
            (input, written, ended) = (&input[read..], written + wrote, ended + end);
            match result {
                csv_core::ReadRecordResult::Record => {
                    let starts = std::iter::once(0).chain(ends[..ended].iter().copied());
                    let spans = starts.zip(&ends[..ended]);
                    rows.push(spans.map(|(from, to)| String::from_utf8_lossy(&cells[from..*to]).into_owned()).collect());
                    (written, ended) = (0, 0);
                }
                csv_core::ReadRecordResult::End => return rows,
                _ => {}
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn well_formed_rows_are_those_of_csv_core(text in "[a-c,\"\n\r]{0,40}", size in 1_usize..9) {
            let (mut rows, mut bad) = (Vec::new(), false);
            let mut take = |_: u64, read: CsvLine<'_>| match read {
                CsvLine::Row(row) => rows.push((0..row.len()).filter_map(|place| row.cell(place)).map(Cow::into_owned).collect::<Vec<_>>()),
                CsvLine::Blank => {}
                CsvLine::Bad(..) => bad = true,
            };
            let mut reader = CsvReader::new(MARKS, 1);
            for chunk in text.as_bytes().chunks(size) {
                reader.push(chunk, &mut take);
            }
            reader.finish(&mut take);
            let core = by_csv_core(text.as_bytes()).into_iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty()));
            if !bad {
                proptest::prop_assert_eq!(rows, core.collect::<Vec<_>>());
            }
        }
    }
}
