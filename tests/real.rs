//! Two real sets, mapped and assessed: `tests/real/*/` holds rule file, mapping and the figures that are expected; and what is
//! proposed for them and for the bank of the examples.
//!
//! The two sets have no licence, so they are not part of this repository: they are looked for in `../shared/data`. Where a set is not
//! there, its tests do nothing and say so; `the_sets_are_there_or_it_is_said` says it even when everything is well.

#![allow(missing_docs)]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use reife::json::ReadLine;
use reife::mapping::{Counts, Fault, MappedFile, Mapping};
use reife::moment::Moment;
use reife::rulefile::{self, RuleFile};
use reife::service::Assessor;
use reife::wire::assessment::Parts;
use serde_json::Value;

#[path = "real/guess.rs"]
mod guess;
#[path = "real/learning.rs"]
mod learning;
#[path = "real/maven.rs"]
mod maven;
#[path = "support/meant.rs"]
mod meant;
#[path = "real/xeducation.rs"]
mod xeducation;

const EXPLAINED: Parts = Parts { explanation: true, questions: false, receipt: true };

/// Files of a set with their names, in the order in which they are mapped.
type Files = Vec<(&'static str, Vec<u8>)>;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn folder(set: &str) -> PathBuf {
    root().join("../shared/data").join(set)
}

/// A file of a set; if it is not there, that is said.
fn file(set: &str, name: &str) -> Option<Vec<u8>> {
    let found = std::fs::read(folder(set).join(name)).ok();
    if found.is_none() {
        say(&format!("NOT TESTED: ../shared/data/{set}/{name} is not there"));
    }
    found
}

/// Says something past the test runner, which keeps what a good test prints to itself.
fn say(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}

#[test]
fn the_sets_are_there_or_it_is_said() {
    let sets =
        [("xeducation", vec!["leads.csv"]), ("maven-crm", vec!["sales_pipeline.csv", "accounts.csv", "products.csv", "sales_teams.csv"])];
    for (set, names) in sets {
        let missing: Vec<&str> = names.into_iter().filter(|name| !folder(set).join(name).is_file()).collect();
        match missing.is_empty() {
            true => say(&format!("real set {set}: tested")),
            false => say(&format!("real set {set}: NOT TESTED, ../shared/data/{set} lacks {}", missing.join(", "))),
        }
    }
}

#[test]
fn rule_files_and_mappings_have_neither_errors_nor_warnings() {
    for (rules, mapping) in [
        ("xeducation/xeducation.reife.json", "xeducation/xeducation.mapping.json"),
        ("maven-crm/maven.reife.json", "maven-crm/maven.mapping.json"),
    ] {
        let checked = rulefile::check(&own(rules));
        assert!(checked.diagnostics.is_empty() && checked.rules.is_some(), "{rules}: {:#?}", checked.diagnostics);
        let mapping = read_mapping(&own(mapping));
        assert!(mapping.warnings().is_empty(), "{:#?}", mapping.warnings());
    }
}

/// A file of `tests/real/`.
fn own(path: &str) -> Vec<u8> {
    std::fs::read(root().join("tests/real").join(path)).unwrap()
}

fn read_mapping(bytes: &[u8]) -> Mapping {
    Mapping::read(bytes).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn read_rules(path: &str) -> RuleFile {
    rulefile::check(&own(path)).rules.unwrap()
}

/// What became of an export.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Mapped {
    evidence: String,
    outcomes: String,
    faults: Vec<Fault>,
    counts: Counts,
}

fn map(mapping: &Mapping, files: &[(&str, Vec<u8>)]) -> Mapped {
    map_in_chunks(mapping, files, 1 << 16)
}

fn map_in_chunks(mapping: &Mapping, files: &[(&str, Vec<u8>)], chunk_bytes: usize) -> Mapped {
    let mut file = MappedFile::new(mapping, files[0].0);
    let (mut evidence, mut outcomes, mut faults) = (Vec::new(), Vec::new(), Vec::new());
    for (place, (name, bytes)) in files.iter().enumerate() {
        if place > 0 {
            evidence.extend(file.next_file(name));
        }
        for chunk in bytes.chunks(chunk_bytes) {
            evidence.extend(file.push(chunk));
            outcomes.extend(file.outcomes());
            faults.extend(file.take_faults());
        }
    }
    evidence.extend(file.finish());
    outcomes.extend(file.outcomes());
    faults.extend(file.take_faults());
    let counts = file.counts();
    assert_eq!(counts.rows, counts.mapped + counts.refused + counts.skipped, "rows add up");
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Mapped { evidence: text(evidence), outcomes: text(outcomes), faults, counts }
}

/// Assessments, one a line. Nothing in mapped evidence is ever bad.
fn assess(rules: &RuleFile, as_of: &str, parts: Parts, evidence: &str) -> String {
    let mut assessor = Assessor::new(rules, Moment::parse(as_of).unwrap(), parts);
    let (mut out, mut faults) = (Vec::new(), Vec::new());
    for (line, number) in evidence.lines().zip(1..) {
        assessor.line(number, ReadLine::Line(line.as_bytes()), &mut out, &mut faults);
    }
    assert!(faults.is_empty(), "{faults:#?}");
    String::from_utf8(out).unwrap()
}

fn values(lines: &str) -> Vec<Value> {
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The contacts of evidence, on their own or in accounts.
fn contacts(evidence: &str) -> Vec<Value> {
    let of = |line: Value| line["contacts"].as_array().cloned().unwrap_or_else(|| vec![line]);
    values(evidence).into_iter().flat_map(of).collect()
}

/// What is proposed for whom; read as text, since only these two members are asked for.
fn proposals(assessments: &str) -> BTreeMap<String, String> {
    let after = |line: &str, name: &str| line.split_once(name).and_then(|(_, rest)| rest.split_once('"')).unwrap().0.to_owned();
    assessments.lines().map(|line| (after(line, "{\"contact\":\""), after(line, "\"proposal\":\""))).collect()
}

/// A number of millionths with three digits after the point.
fn thousandths(number: i128) -> String {
    format!("{}.{:03}", number / 1_000_000, number % 1_000_000 / 1000)
}

/// How many of what.
fn tally<T: Ord>(items: impl Iterator<Item = T>) -> BTreeMap<T, usize> {
    let mut counts = BTreeMap::new();
    for item in items {
        *counts.entry(item).or_default() += 1;
    }
    counts
}

/// A table of cells, read independently of the mapping: quotes, but no line breaks within cells.
struct Table {
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    fn read(bytes: &[u8]) -> Table {
        let mut rows = std::str::from_utf8(bytes).unwrap().lines().map(cells);
        let header = rows.next().unwrap();
        let rows: Vec<Vec<String>> = rows.collect();
        assert!(rows.iter().all(|row| row.len() == header.len()));
        Table { header, rows }
    }

    fn place(&self, column: &str) -> usize {
        self.header.iter().position(|name| name == column).unwrap_or_else(|| panic!("no column {column}"))
    }

    fn column(&self, column: &str) -> impl Iterator<Item = &str> {
        let place = self.place(column);
        self.rows.iter().map(move |row| row[place].as_str())
    }

    fn count(&self, column: &str, value: &str) -> usize {
        self.column(column).filter(|cell| *cell == value).count()
    }

    fn write(&self) -> Vec<u8> {
        let line = |row: &Vec<String>| row.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(",") + "\n";
        std::iter::once(&self.header).chain(&self.rows).map(line).collect::<String>().into_bytes()
    }

    /// Turns a column by one row, so that every cell stands at somebody else's.
    fn turn(&mut self, column: &str) {
        let place = self.place(column);
        let mut cells: Vec<String> = self.rows.iter().map(|row| row[place].clone()).collect();
        cells.rotate_right(1);
        for (row, cell) in self.rows.iter_mut().zip(cells) {
            row[place] = cell;
        }
    }
}

fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut cell, mut within) = (Vec::new(), String::new(), false);
    for letter in line.chars() {
        match letter {
            '"' => within = !within,
            ',' if !within => cells.push(std::mem::take(&mut cell)),
            letter => cell.push(letter),
        }
    }
    cells.push(cell);
    cells
}

fn quoted(cell: &str) -> String {
    if cell.contains(',') { format!("\"{cell}\"") } else { cell.to_owned() }
}

/// Of so many, how many did.
#[derive(Clone, Copy, Default, Debug)]
struct Share {
    all: u64,
    did: u64,
}

impl Share {
    fn add(&mut self, did: bool) {
        self.all += 1;
        self.did += u64::from(did);
    }

    /// In tenths of a percent, rounded.
    fn permille(self) -> u64 {
        if self.all == 0 { 0 } else { (2000 * self.did + self.all) / (2 * self.all) }
    }
}

fn tenths(permille: u64) -> String {
    format!("{}.{}", permille / 10, permille % 10)
}

impl std::fmt::Display for Share {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.all == 0 { out.write_str("–") } else { write!(out, "{} %", tenths(self.permille())) }
    }
}

/// 1234567 as 1,234,567.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// Whether each is truly greater than the one before, cross-multiplied: no rounding hides a step.
fn rises(shares: &[Share]) -> bool {
    shares.windows(2).all(|pair| pair[0].did * pair[1].all < pair[1].did * pair[0].all)
}

/// The README of a set shows these lines of a table; they are printed too.
fn readme_shows(set: &str, lines: &[String]) {
    let page = std::fs::read_to_string(Path::new(&root()).join("tests/real").join(set).join("README.md")).unwrap();
    println!("{}", lines.join("\n"));
    let missing: Vec<&str> = lines.iter().map(String::as_str).filter(|line| page.lines().all(|found| found != *line)).collect();
    assert!(missing.is_empty(), "README.md of {set} does not show\n{}", missing.join("\n"));
}
