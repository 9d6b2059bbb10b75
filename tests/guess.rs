//! Every folder of `tests/guess/` holds a file as some program writes it, the mapping that is proposed for it, the reasons, and
//! what the proposal makes of the file. `REIFE_BLESS=1` writes what is expected anew.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use std::fs;
use std::path::{Path, PathBuf};

use reife::mapping::{Guess, GuessOptions, MappedFile, Mapping, guess};
use reife::moment::Moment;

const EXPECTED: [&str; 3] = ["proposal.mapping.json", "reasons.txt", "evidence.ndjson"];

fn reasons(guess: &Guess) -> String {
    let mut text = String::new();
    for reason in &guess.reasons {
        let arguments: Vec<String> = reason.arguments.iter().map(|(name, value)| format!("{name}={value}")).collect();
        text.push_str(format!("[{}] {} {}", reason.column, reason.code, arguments.join(" | ")).trim_end());
        text.push('\n');
    }
    text
}

/// What the proposal makes of its own file: no row may be refused.
fn mapped(guess: &Guess, name: &str, bytes: &[u8]) -> String {
    let mapping = Mapping::read(guess.mapping.as_bytes()).unwrap_or_else(|problems| panic!("{name}: {problems:#?}\n{}", guess.mapping));
    let mut file = MappedFile::new(&mapping, name);
    let mut text = String::from_utf8(file.push(bytes)).unwrap();
    text.push_str(&String::from_utf8(file.finish()).unwrap());
    text.push_str(&String::from_utf8(file.outcomes()).unwrap());
    assert_eq!(file.counts().refused, 0, "{name}: {:#?}", file.faults());
    for fault in file.faults() {
        text.push_str(&format!("{}: [{}] {}\n", fault.line, fault.place, fault.code));
    }
    text
}

#[test]
fn every_export_is_understood() {
    let bless = std::env::var_os("REIFE_BLESS").is_some();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/guess");
    let mut cases: Vec<PathBuf> = fs::read_dir(&root).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    let mut wrong = Vec::new();
    for case in &cases {
        let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
        let mut files = fs::read_dir(case).unwrap().map(|entry| entry.unwrap().path());
        let input = files.find(|path| !EXPECTED.contains(&name(path).as_str())).unwrap();
        let bytes = fs::read(&input).unwrap();
        let guess = guess(&name(&input), &bytes, &GuessOptions::default());
        let found = [guess.mapping.clone(), reasons(&guess), mapped(&guess, &name(&input), &bytes)];
        for (expected, found) in EXPECTED.iter().zip(found) {
            let path = case.join(expected);
            if bless {
                fs::write(&path, &found).unwrap();
            }
            let known = fs::read_to_string(&path).unwrap_or_default();
            if known != found {
                wrong.push(format!("{}\n--- expected\n{known}--- found\n{found}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(!cases.is_empty());
}

/// The real sets are not shipped; where they lie is said by `REIFE_DATA`.
#[test]
fn the_real_sets_are_understood() {
    let Some(root) = std::env::var_os("REIFE_DATA").map(PathBuf::from) else { return };
    let options = GuessOptions { zone: None, exported_on: Moment::parse("2020-01-01") };
    let proposal = |path: &str| {
        let bytes = fs::read(root.join(path)).unwrap();
        let guess = guess(path, &bytes, &options);
        let text = mapped(&guess, path, &bytes);
        (guess, text)
    };
    let code = |guess: &Guess, column: &str| guess.reasons.iter().find(|reason| reason.column == column).map_or("", |reason| reason.code);
    let (leads, evidence) = proposal("xeducation/leads.csv");
    for (column, expected) in [
        ("Prospect ID", "guess-contact-id"),
        ("Lead Number", "guess-second-key"),
        ("Converted", "guess-outcome-exported"),
        ("Do Not Email", "guess-contactable"),
        ("Lead Source", "guess-case"),
        ("Tags", "guess-state-now"),
        ("Magazine", "guess-constant"),
        ("Total Time Spent on Website", "guess-number"),
    ] {
        assert_eq!(code(&leads, column), expected, "{column}");
    }
    assert!(leads.reasons.iter().any(|reason| reason.code == "guess-no-answer" && reason.arguments[0].1 == "Select"));
    assert_eq!(evidence.lines().count(), 2 * 9240);
    assert!(!evidence.contains("\"Select\"") && evidence.matches("\"won\"").count() == 3561);
    let (pipeline, evidence) = proposal("maven-crm/sales_pipeline.csv");
    for (column, expected) in [
        ("opportunity_id", "guess-contact-id"),
        ("account", "guess-account"),
        ("sales_agent", "guess-owner"),
        ("deal_stage", "guess-outcome"),
        ("close_date", "guess-outcome-date"),
        ("close_value", "guess-amount"),
    ] {
        assert_eq!(code(&pipeline, column), expected, "{column}");
    }
    assert_eq!((evidence.matches("\"won\"").count(), evidence.matches("\"lost\"").count()), (4238, 2473));
    assert_eq!(code(&proposal("maven-crm/accounts.csv").0, "account"), "guess-account-file");
    if root.join("bank-marketing/bank-additional-full.csv").exists() {
        let (bank, _) = proposal("bank-marketing/bank-additional-full.csv");
        for (column, expected) in [
            ("pdays", "guess-number-sentinel"),
            ("duration", "guess-state-now"),
            ("month", "guess-month-no-year"),
            ("y", "guess-outcome-exported"),
            ("nr.employed", "guess-number"),
            ("contact", "guess-text"),
        ] {
            assert_eq!(code(&bank, column), expected, "{column}");
        }
    }
}
