//! Every folder of `tests/mapping/` is a case: `mapping.json` and input files against `evidence.ndjson`, `outcomes.ndjson`,
//! `selections.ndjson` and `report.txt` (faults, then counts). `REIFE_BLESS=1` writes what is expected anew.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use std::fs;
use std::path::{Path, PathBuf};

use reife::mapping::{Counts, Fault, MappedFile, Mapping, Zones};
use reife::moment::{DAY, Moment, civil, days_from_civil};

/// Summer time of the European Union, by its rule: from the last Sunday of March to that of October, 01:00 UTC.
struct Berlin;

impl Zones for Berlin {
    fn offset_seconds(&self, zone: &str, at: Moment) -> Option<i64> {
        let (year, _, _) = civil(at.day());
        let last_sunday = |month: i64| {
            let last = days_from_civil(year, month, 31)?;
            // 1970-01-01 was a Thursday.
            Some((last - (last + 4).rem_euclid(7)) * DAY + 3_600_000)
        };
        let summer = last_sunday(3)? <= at.0 && at.0 < last_sunday(10)?;
        (zone == "Europe/Berlin").then_some(if summer { 7200 } else { 3600 })
    }
}

const EXPECTED: [&str; 4] = ["evidence.ndjson", "outcomes.ndjson", "selections.ndjson", "report.txt"];

fn run(mapping: &Mapping, inputs: &[PathBuf], chunk_bytes: usize) -> [String; 4] {
    let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
    let mut file = MappedFile::with_zones(mapping, &name(&inputs[0]), Box::new(Berlin));
    let (mut evidence, mut outcomes, mut selections, mut report) = (Vec::new(), Vec::new(), Vec::new(), String::new());
    for (place, input) in inputs.iter().enumerate() {
        if place > 0 {
            evidence.extend(file.next_file(&name(input)));
        }
        for chunk in decoded(mapping, input, chunk_bytes) {
            evidence.extend(file.push(&chunk));
            outcomes.extend(file.outcomes());
            report.extend(file.take_faults().iter().map(line_of));
        }
    }
    evidence.extend(file.finish());
    outcomes.extend(file.outcomes());
    selections.extend(file.selections());
    report.extend(file.take_faults().iter().map(line_of));
    let counts = file.counts();
    assert_eq!(counts.rows, counts.mapped + counts.refused + counts.skipped, "rows add up");
    report.push_str(&counts_line(counts));
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    [text(evidence), text(outcomes), text(selections), report]
}

/// The chunks of a file as UTF-8; without the decoder only files that are.
#[cfg(feature = "cli")]
fn decoded(mapping: &Mapping, input: &Path, chunk_bytes: usize) -> Vec<Vec<u8>> {
    let mut decoder = reife::mapping::Decoder::new(mapping.encoding(&input.to_string_lossy()));
    let mut chunks: Vec<Vec<u8>> = fs::read(input).unwrap().chunks(chunk_bytes).map(|chunk| decoder.push(chunk)).collect();
    chunks.push(decoder.finish());
    chunks
}

#[cfg(not(feature = "cli"))]
fn decoded(_mapping: &Mapping, input: &Path, chunk_bytes: usize) -> Vec<Vec<u8>> {
    fs::read(input).unwrap().chunks(chunk_bytes).map(<[u8]>::to_vec).collect()
}

fn line_of(fault: &Fault) -> String {
    let arguments: Vec<String> = fault.arguments.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let contact = fault.contact.as_ref().map(|id| format!(" ({id})")).unwrap_or_default();
    format!("{}:{}{contact} [{}] {} {}\n", fault.file, fault.line, fault.place, fault.code, arguments.join(" | "))
}

fn counts_line(counts: Counts) -> String {
    let named = [
        ("rows", counts.rows),
        ("mapped", counts.mapped),
        ("refused", counts.refused),
        ("skipped", counts.skipped),
        ("footer", counts.footer),
        ("blank", counts.blank),
        ("left out", counts.left_out),
        ("rounded", counts.rounded),
        ("in gap", counts.in_gap),
        ("in fold", counts.in_fold),
        ("lines", counts.lines),
        ("accounts unused", counts.accounts_unused),
        ("contacts", counts.contacts),
        ("outcomes", counts.outcomes),
        ("faults", counts.faults),
    ];
    let shown: Vec<String> = named.iter().filter(|(_, count)| *count > 0).map(|(name, count)| format!("{name} {count}")).collect();
    format!("{}\n", shown.join(", "))
}

#[test]
fn every_case_maps_as_expected() {
    let bless = std::env::var_os("REIFE_BLESS").is_some();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mapping");
    let mut cases: Vec<PathBuf> = fs::read_dir(&root).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    cases.sort();
    let mut wrong = Vec::new();
    for case in &cases {
        if !cfg!(feature = "cli") && case.to_string_lossy().contains("encoded-") {
            continue;
        }
        let mapping = Mapping::read(&fs::read(case.join("mapping.json")).unwrap());
        let mapping = mapping.unwrap_or_else(|problems| panic!("{}: {problems:#?}", case.display()));
        let known = |path: &PathBuf| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            name != "mapping.json" && !EXPECTED.contains(&name.as_str())
        };
        let mut inputs: Vec<PathBuf> = fs::read_dir(case).unwrap().map(|entry| entry.unwrap().path()).filter(known).collect();
        inputs.sort();
        let found = run(&mapping, &inputs, 1 << 20);
        for chunk_bytes in [1, 7, 64] {
            assert_eq!(run(&mapping, &inputs, chunk_bytes), found, "{} in chunks of {chunk_bytes}", case.display());
        }
        for (name, found) in EXPECTED.iter().zip(&found) {
            let path = case.join(name);
            let expected = fs::read_to_string(&path).unwrap_or_default();
            if *found != expected && bless {
                if found.is_empty() { fs::remove_file(&path).unwrap() } else { fs::write(&path, found).unwrap() }
            } else if *found != expected {
                wrong.push(format!("{}\n--- expected\n{expected}--- found\n{found}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(!cases.is_empty());
}

/// Every file of `tests/mapping-refused/` is refused, with the problems that stand beside it.
#[test]
fn every_bad_mapping_is_refused_with_all_its_problems() {
    let bless = std::env::var_os("REIFE_BLESS").is_some();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mapping-refused");
    let mut files: Vec<PathBuf> = fs::read_dir(&root).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    let mut wrong = Vec::new();
    for file in &files {
        let problems = Mapping::read(&fs::read(file).unwrap()).map(|_| ()).unwrap_err();
        let lines: Vec<String> = problems
            .iter()
            .map(|problem| {
                let arguments: Vec<String> = problem.arguments.iter().map(|(name, value)| format!("{name}={value}")).collect();
                let place = format!("{}:{} {}", problem.line, problem.column, problem.place);
                format!("{place} {} [{}] {}", problem.severity.id(), problem.code, arguments.join(" | ")).trim_end().to_owned() + "\n"
            })
            .collect();
        let (expected, found) = (file.with_extension("txt"), lines.concat());
        if bless {
            fs::write(&expected, &found).unwrap();
        }
        let known = fs::read_to_string(&expected).unwrap_or_default();
        if known != found {
            wrong.push(format!("{}\n--- expected\n{known}--- found\n{found}", file.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(!files.is_empty());
}

/// The mappings that the page shows are good.
#[test]
fn the_page_shows_good_mappings() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/mapping.md")).unwrap();
    let shown: Vec<&str> = page.split("```json\n").skip(1).map(|block| block.split("```").next().unwrap()).collect();
    assert_eq!(shown.len(), 2);
    for mapping in shown {
        let read = Mapping::read(mapping.as_bytes()).unwrap_or_else(|problems| panic!("{mapping}\n{problems:#?}"));
        assert!(read.warnings().is_empty(), "{:#?}", read.warnings());
    }
}
