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
        let bytes = fs::read(input).unwrap();
        for chunk in bytes.chunks(chunk_bytes) {
            evidence.extend(file.push(chunk));
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
