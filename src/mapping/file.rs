//! A file being mapped: bytes in, evidence out.

use super::fault::{Counts, Fault};
use super::model::FileFormat;
use super::read_csv::{CsvLine, CsvReader, Marks};
use super::read_json::{DOCUMENT_BYTES_MAX, limits, rows};
use super::recognise::{Misfit, SAMPLE_BYTES, Table, candidates, table};
use super::row::{Cell, Row, text_cell};
use super::work::{Shape, Work};
use super::zones::{Clock, NoZones, Zones};
use super::{Mapping, TABLES};
use crate::json::{Document, LINE_BYTES_MAX, LineReader, ReadLine};

/// One file, or several that belong together, being mapped. The host reads and writes; nothing here does.
///
/// Bytes are UTF-8 (a byte order mark is taken off); other encodings are decoded before, natively by
/// `Decoder`, in a browser by `TextDecoder`, see [`Mapping::encoding`].
///
/// ```
/// use reife::mapping::{MappedFile, Mapping};
///
/// let mapping = Mapping::read(br#"{"format": 1, "id": "people", "objects": [
///   {"id": "contacts", "contact": {"id": "Id", "attributes": {"age": {"column": "Age", "type": "number"}}}}]}"#).unwrap();
/// let mut file = MappedFile::new(&mapping, "people.csv");
/// let mut evidence = file.push(b"Id;Age\n0017;31\n");
/// evidence.extend(file.push(b"0018;old\n"));
/// evidence.extend(file.finish());
/// assert_eq!(String::from_utf8_lossy(&evidence), "{\"id\":\"0017\",\"attributes\":{\"age\":31}}\n{\"id\":\"0018\"}\n");
/// assert_eq!((file.faults()[0].line, file.faults()[0].code), (3, "map-not-number"));
/// ```
#[derive(Debug)]
pub struct MappedFile {
    stage: Stage,
    work: Work,
}

#[derive(Debug)]
enum Stage {
    /// Which object it is, and how it is written, is not known yet.
    Sampling(Vec<u8>),
    Csv(Box<CsvStage>),
    Lines(usize, LineReader),
    Document(usize, Vec<u8>),
    /// Nothing more is read.
    Over,
}

#[derive(Debug)]
struct CsvStage {
    object: usize,
    reader: CsvReader,
    table: Table,
    marks: Marks,
    header_seen: bool,
    footer: bool,
}

impl MappedFile {
    /// Begins with a file of this name. Only `UTC` and fixed offsets are known as zones.
    #[must_use]
    pub fn new(mapping: &Mapping, name: &str) -> MappedFile {
        MappedFile::with_zones(mapping, name, Box::new(NoZones))
    }

    /// Begins with a file of this name.
    #[must_use]
    pub fn with_zones(mapping: &Mapping, name: &str, zones: Box<dyn Zones>) -> MappedFile {
        let work = Work::new(mapping.plan(), Clock::new(zones), name);
        MappedFile { stage: Stage::Sampling(Vec::new()), work }
    }

    /// Feeds a chunk of any size; answers the lines of evidence that are ready. Rows that are joined are ready at the end.
    pub fn push(&mut self, chunk: &[u8]) -> Vec<u8> {
        match std::mem::replace(&mut self.stage, Stage::Over) {
            Stage::Sampling(mut sample) => {
                sample.extend_from_slice(chunk);
                if sample.len() < SAMPLE_BYTES {
                    self.stage = Stage::Sampling(sample);
                } else {
                    self.begin(&sample, false);
                }
            }
            stage => {
                self.stage = stage;
                self.feed(chunk);
            }
        }
        self.evidence()
    }

    /// Ends this file and begins another that belongs to it.
    pub fn next_file(&mut self, name: &str) -> Vec<u8> {
        self.end_file();
        self.work.file = name.to_owned();
        self.stage = Stage::Sampling(Vec::new());
        self.evidence()
    }

    /// Ends the last file; answers the rest of the evidence.
    pub fn finish(&mut self) -> Vec<u8> {
        self.end_file();
        self.work.write_joined();
        self.evidence()
    }

    /// The outcomes that are ready and were not taken yet, one JSON object a line.
    pub fn outcomes(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.work.outcomes).into_bytes()
    }

    /// Which rule files apply to which contact, as far as ready and not taken yet: `{"contact": …, "rules": […]}` a line, in
    /// the order of `select`; an empty list where none does. Nothing if the mapping has no `select`.
    pub fn selections(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.work.selections).into_bytes()
    }

    /// The faults that were not taken yet, at most [`super::FAULTS_KEPT`] of them.
    #[must_use]
    pub fn faults(&self) -> &[Fault] {
        &self.work.log.kept
    }

    /// Takes the faults; whoever takes them after each chunk sees every one, in bounded memory.
    pub fn take_faults(&mut self) -> Vec<Fault> {
        std::mem::take(&mut self.work.log.kept)
    }

    /// How much was read, mapped and refused so far.
    #[must_use]
    pub fn counts(&self) -> Counts {
        self.work.log.counts
    }

    fn evidence(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.work.evidence).into_bytes()
    }

    fn end_file(&mut self) {
        let stage = match std::mem::replace(&mut self.stage, Stage::Over) {
            // A file shorter than the sample is known only now.
            Stage::Sampling(sample) => {
                self.begin(&sample, true);
                std::mem::replace(&mut self.stage, Stage::Over)
            }
            stage => stage,
        };
        match stage {
            Stage::Csv(mut stage) if TABLES => {
                let CsvStage { object, reader, table, marks, header_seen, footer } = &mut *stage;
                let mut rows = CsvRows { object: *object, table, marks: *marks, header_seen, footer, work: &mut self.work };
                reader.finish(|line, read| rows.line(line, read));
                self.work.end_waiting(*object, Shape::Csv { marks: *marks, places: &table.places });
            }
            Stage::Lines(object, mut reader) => {
                let work = &mut self.work;
                reader.finish(|line, read| json_line(object, line, read, work));
                self.work.end_waiting(object, Shape::Json);
            }
            Stage::Document(object, bytes) => {
                document(object, &bytes, &mut self.work);
                self.work.end_waiting(object, Shape::Json);
            }
            Stage::Csv(_) | Stage::Sampling(_) | Stage::Over => {}
        }
    }

    /// Finds out what the file is, and reads the sample.
    fn begin(&mut self, sample: &[u8], whole: bool) {
        let sample = sample.strip_prefix(b"\xef\xbb\xbf").unwrap_or(sample);
        let plan = std::sync::Arc::clone(&self.work.plan);
        let first = sample.iter().find(|byte| !byte.is_ascii_whitespace());
        let json = matches!(first, Some(b'{' | b'['));
        let mut refusals: Vec<Vec<Misfit>> = Vec::new();
        for object in candidates(&plan, &self.work.file) {
            let plan = &plan.objects[object];
            match plan.file.format {
                FileFormat::Csv if TABLES => match table(plan, sample, whole) {
                    Ok(table) => {
                        let marks = table.marks;
                        let reader = CsvReader::new(marks, table.front.1 + 1);
                        let rest = &sample[table.front.0..];
                        let header_seen = !plan.file.header;
                        self.work.begin(plan);
                        for name in &table.unread {
                            self.work.note("map-column-unread", name);
                        }
                        self.stage = Stage::Csv(Box::new(CsvStage { object, reader, table, marks, header_seen, footer: false }));
                        return self.feed(rest);
                    }
                    Err(misfits) => refusals.push(misfits),
                },
                format if json && format != FileFormat::Csv => {
                    let fits = super::read_json::known_by(plan, sample, whole);
                    if let Err(misfits) = fits {
                        refusals.push(misfits);
                        continue;
                    }
                    self.work.begin(plan);
                    self.stage = match format {
                        FileFormat::Json => Stage::Document(object, Vec::new()),
                        _ => Stage::Lines(object, LineReader::new()),
                    };
                    return self.feed(sample);
                }
                format => refusals.push(vec![Misfit {
                    code: "map-file-format",
                    place: String::new(),
                    arguments: vec![("expected", format.id().to_owned())],
                }]),
            }
        }
        // The object that comes nearest says what is missing.
        match refusals.into_iter().min_by_key(Vec::len) {
            Some(misfits) => self.work.misfits(misfits),
            None => {
                let known: Vec<&str> = plan.objects.iter().filter_map(|object| object.name.as_deref()).collect();
                let arguments = vec![("found", self.work.file.clone()), ("expected", known.join(", "))];
                self.work.fault(0, "map-file-unknown", "", arguments);
            }
        }
    }

    fn feed(&mut self, chunk: &[u8]) {
        match &mut self.stage {
            Stage::Csv(stage) if TABLES => {
                let CsvStage { object, reader, table, marks, header_seen, footer } = &mut **stage;
                let mut rows = CsvRows { object: *object, table, marks: *marks, header_seen, footer, work: &mut self.work };
                reader.push(chunk, |line, read| rows.line(line, read));
            }
            Stage::Lines(object, reader) => {
                let (object, work) = (*object, &mut self.work);
                reader.push(chunk, |line, read| json_line(object, line, read, work));
            }
            Stage::Document(_, bytes) if bytes.len() + chunk.len() > DOCUMENT_BYTES_MAX => {
                let arguments = vec![("expected", DOCUMENT_BYTES_MAX.to_string())];
                self.stage = Stage::Over;
                self.work.fault(0, "map-document-too-large", "", arguments);
            }
            Stage::Document(_, bytes) => bytes.extend_from_slice(chunk),
            Stage::Csv(_) | Stage::Sampling(_) | Stage::Over => {}
        }
    }
}

/// The rows of a table, one by one.
struct CsvRows<'s> {
    object: usize,
    table: &'s Table,
    marks: Marks,
    header_seen: &'s mut bool,
    footer: &'s mut bool,
    work: &'s mut Work,
}

impl CsvRows<'_> {
    fn line(&mut self, line: u64, read: CsvLine<'_>) {
        let file = &self.work.plan.objects[self.object].file;
        let (blank_line_ends, short_rows) = (file.blank_line_ends, file.short_rows);
        match read {
            CsvLine::Blank => {
                self.work.log.counts.blank += 1;
                *self.footer |= blank_line_ends && *self.header_seen;
            }
            CsvLine::Row(row) if *self.header_seen => {
                let first = row.cell(0).map(text_cell);
                let ends = |text: &str| file.footer_starts.iter().any(|start| text.starts_with(start.as_str()));
                let total = matches!(&first, Some(Cell::Text(text)) if ends(text));
                *self.footer |= total;
                let width = self.table.width;
                let good = row.len() == width || (short_rows && row.len() < width);
                if *self.footer {
                    self.work.log.counts.footer += 1;
                    // What looks like a row behind the end of the table is not dropped in silence.
                    if row.len() == width && width > 1 && !total {
                        self.work.fault(line, "map-row-in-footer", "", vec![("found", super::fault::excerpt(row.text()))]);
                    }
                    return;
                }
                if !good {
                    let arguments =
                        vec![("found", row.len().to_string()), ("expected", width.to_string()), ("row", super::fault::excerpt(row.text()))];
                    return self.work.bad_row(self.object, line, "map-row-width", arguments);
                }
                let places = &self.table.places;
                let shape = Shape::Csv { marks: self.marks, places };
                self.work.row(self.object, Row::Csv { row, places }, line, row.text(), shape);
            }
            CsvLine::Row(_) => *self.header_seen = true,
            CsvLine::Bad(code, found) if *self.header_seen && !*self.footer => {
                let found = super::fault::excerpt(&String::from_utf8_lossy(found));
                self.work.bad_row(self.object, line, code, vec![("found", found)]);
            }
            CsvLine::Bad(code, found) => {
                let found = super::fault::excerpt(&String::from_utf8_lossy(found));
                self.work.fault(line, code, "", vec![("found", found)]);
            }
        }
    }
}

/// A line of NDJSON: one row, or several within it.
fn json_line(object: usize, line: u64, read: ReadLine<'_>, work: &mut Work) {
    let ReadLine::Line(bytes) = read else {
        return work.bad_row(object, line, "map-row-too-long", vec![("expected", LINE_BYTES_MAX.to_string())]);
    };
    if bytes.iter().all(u8::is_ascii_whitespace) {
        work.log.counts.blank += 1;
        return;
    }
    let mut document = Document::new();
    json_rows(object, line, bytes, LINE_BYTES_MAX, &mut document, work);
}

fn document(object: usize, bytes: &[u8], work: &mut Work) {
    let mut document = Document::new();
    json_rows(object, 1, bytes, DOCUMENT_BYTES_MAX, &mut document, work);
}

fn json_rows(object: usize, first_line: u64, bytes: &[u8], bytes_max: usize, document: &mut Document, work: &mut Work) {
    let tree = match document.read(bytes, limits(bytes_max)) {
        Ok(tree) => tree,
        Err(error) => {
            let diagnostic = crate::diagnostic::of_syntax(bytes, error);
            let line = first_line + u64::try_from(diagnostic.line).unwrap_or(1) - 1;
            return work.bad_row(object, line, diagnostic.code, diagnostic.arguments);
        }
    };
    if let Some(key) = tree.duplicate_keys().first() {
        let found = tree.text(*key).unwrap_or_default().into_owned();
        return work.bad_row(object, first_line, "map-key-twice", vec![("found", found)]);
    }
    let plan = std::sync::Arc::clone(&work.plan);
    let steps = &plan.objects[object].file.rows;
    let Some(nodes) = rows(tree, steps) else {
        let expected = steps.iter().fold(String::new(), |pointer, step| pointer + "/" + step);
        return work.bad_row(object, first_line, "map-no-rows", vec![("expected", expected)]);
    };
    // Lines are counted from row to row, not each from the start.
    let (mut line, mut counted) = (first_line, 0);
    for node in nodes {
        let offset = tree.offset(node);
        line += u64::try_from(bytes[counted..offset].iter().filter(|byte| **byte == b'\n').count()).unwrap_or(0);
        counted = offset;
        if tree.kind(node) != crate::json::Kind::Object {
            let found = super::fault::excerpt(tree.source(node));
            work.bad_row(object, line, "map-row-no-object", vec![("found", found)]);
            continue;
        }
        work.row(object, Row::Json { tree, node }, line, tree.source(node), Shape::Json);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many contacts come of a file that is longer than the sample and lacks the last line's end.
    fn contacts(format: &str, start: &str, row: &str, end: &str, chunk_bytes: usize) -> (u64, usize) {
        let text = format!(
            r#"{{"format": 1, "id": "m", "objects": [{{"id": "o", "file": {{"format": "{format}"}}, "contact": {{"id": "Id"}}}}]}}"#
        );
        let mapping = Mapping::read(text.as_bytes()).unwrap();
        let rows = SAMPLE_BYTES / row.len() + 100;
        let bytes = format!("{start}{}{end}", row.repeat(rows));
        let mut file = MappedFile::new(&mapping, "file");
        for chunk in bytes.as_bytes().chunks(chunk_bytes) {
            file.push(chunk);
        }
        file.finish();
        assert_eq!(file.faults(), []);
        (file.counts().contacts, rows + 1)
    }

    #[test]
    fn the_end_of_a_long_file_is_read() {
        for chunk_bytes in [977, SAMPLE_BYTES, 1 << 20] {
            for (format, start, row, end) in [
                ("csv", "Id,Name\n", "a,b\n", "c,d"),
                ("ndjson", "", "{\"Id\": \"a\"}\n", "{\"Id\": \"b\"}"),
                ("json", "[", "{\"Id\": \"a\"},", "{\"Id\": \"b\"}]"),
            ] {
                let (found, expected) = contacts(format, start, row, end, chunk_bytes);
                assert_eq!(found, u64::try_from(expected).unwrap(), "{format} in chunks of {chunk_bytes}");
            }
        }
    }
}
