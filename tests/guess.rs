//! Every folder of `tests/guess/` holds a file as some program writes it, the mapping that is proposed for it, the reasons, and
//! what the proposal makes of the file. `REIFE_BLESS=1` writes what is expected anew; `meant.txt`, what a marketer would say of
//! the columns, is written by hand.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use std::fs;
use std::path::{Path, PathBuf};

use reife::mapping::{Guess, GuessOptions, MappedFile, Mapping, guess};

#[path = "support/meant.rs"]
mod meant;

/// What a person says the columns are.
const MEANT: &str = "meant.txt";
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
        let input = files.find(|path| !EXPECTED.contains(&name(path).as_str()) && name(path) != MEANT).unwrap();
        let bytes = fs::read(&input).unwrap();
        let guess = guess(&name(&input), &bytes, &GuessOptions::default());
        let found = [guess.mapping.clone(), reasons(&guess), mapped(&guess, &name(&input), &bytes)];
        let meant = fs::read_to_string(case.join(MEANT)).unwrap();
        assert!(meant.lines().count() > 3, "{}", case.display());
        wrong.extend(meant::differences(&meant, &guess).into_iter().map(|difference| format!("{}: {difference}", case.display())));
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
