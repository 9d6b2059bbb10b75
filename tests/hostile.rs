//! Hostile input: through the library and the real command line, with a limit on memory. What comes is a clear error or a
//! reported record, never a panic, never more memory than the input is worth, never a contact that is lost without a word.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]
#![allow(clippy::disallowed_types, reason = "how long something takes is looked at here")]
#![allow(dead_code, reason = "the helpers are shared")]

#[path = "support/command.rs"]
mod command;
#[path = "support/engine.rs"]
mod engine;
#[path = "hostile/evidence.rs"]
mod evidence;
#[path = "hostile/rule_files.rs"]
mod rule_files;

use std::time::{Duration, Instant};

use command::{Ran, file, reife};
use reife::rulefile::RuleFile;
use reife::wire::assessment::Parts;

const RULES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/hostile/rules.reife.json");
const AS_OF: &str = "2026-11-24";
/// Far beyond what anything here takes, and far below what it takes where the cost is the square of the input.
const SOON: Duration = Duration::from_secs(30);

fn rules() -> RuleFile {
    engine::rules(&std::fs::read_to_string(RULES).unwrap())
}

/// Assesses through the library: lines and (code, place) of what was reported.
fn assess(evidence: &[u8]) -> (Vec<String>, Vec<(&'static str, String)>) {
    let start = Instant::now();
    let (out, faults) = engine::assess(&rules(), evidence, engine::moment(AS_OF), Parts::RECEIPT);
    assert!(start.elapsed() < SOON, "it took {:?}", start.elapsed());
    (out.lines().map(str::to_owned).collect(), faults.into_iter().map(|fault| (fault.fault.code, fault.fault.place)).collect())
}

/// Assesses through the command line, explained, within so much address space.
fn assess_by_command(evidence: &[u8], most_mib: u64) -> Ran {
    let arguments = ["assess", "--rules", RULES, "--as-of", AS_OF, "--explain", "--receipt"];
    let ran = reife(&arguments, |stdin| stdin.write_all(evidence), most_mib).ended_well("assess");
    assert!(ran.took < SOON, "it took {:?}", ran.took);
    ran
}

/// How many contacts a line of the output or of the reports is about.
fn reported(ran: &Ran, code: &str) -> usize {
    ran.err.lines().filter(|line| line.contains(&format!("[{code}]"))).count()
}

/// Checks a rule file through the library and the command line: codes of its errors, and what the command line did.
fn check(name: &str, bytes: &[u8]) -> (Vec<&'static str>, Ran) {
    let start = Instant::now();
    let checked = reife::rulefile::check(bytes);
    assert!(start.elapsed() < SOON, "{name} took {:?}", start.elapsed());
    let errors = checked.diagnostics.iter().filter(|diagnostic| diagnostic.severity == reife::diagnostic::Severity::Error);
    let codes: Vec<&'static str> = errors.map(|diagnostic| diagnostic.code).collect();
    assert_eq!(codes.is_empty(), checked.rules.is_some(), "{name}");
    let path = file(&format!("{name}.reife.json"), bytes);
    let ran = reife(&["check", "--format", "json", &path], |_| Ok(()), 1024).ended_well(name);
    assert_eq!(ran.status, Some(i32::from(!codes.is_empty())), "{name}: {}", ran.err);
    let errors = ran.lines().iter().filter(|line| line.starts_with("{\"severity\":\"error\"")).count();
    assert_eq!(errors, codes.len(), "{name}");
    assert!(ran.took < SOON, "{name} took {:?}", ran.took);
    std::fs::remove_file(path).unwrap();
    (codes, ran)
}
