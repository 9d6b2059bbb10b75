//! The engine against an independent implementation of the semantics (`tests/reference`), digit for digit, on generated cases.
//!
//! REIFE_CASES and REIFE_SEED ask for more or other cases.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]
#![allow(dead_code, reason = "the generator and the helpers are shared")]

#[path = "generator/main.rs"]
mod cases;
#[path = "support/command.rs"]
mod command;
#[path = "support/engine.rs"]
mod engine;
#[path = "support/tree.rs"]
mod tree;

use std::io::{ErrorKind, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use cases::json::{Json, quote};
use cases::{Case, case};
use reife::wire::assessment::Parts;

/// What both write: explained, with the receipt, without open questions and reach.
const PARTS: Parts = Parts { explanation: true, questions: false, receipt: true };

fn asked(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// What the reference answers to each case: exit status and standard output. `None` if there is no Python.
fn reference(cases: &[Case]) -> Option<Vec<(i32, String)>> {
    let mut command = Command::new("python3");
    command.args(["-B", "-m", "reference.batch"]).current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests"));
    let mut child = match command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn() {
        Ok(child) => child,
        Err(error) if error.kind() == ErrorKind::NotFound => return None,
        Err(error) => panic!("python3: {error}"),
    };
    let mut stdin = child.stdin.take().unwrap();
    let output = std::thread::scope(|scope| {
        scope.spawn(move || {
            for (number, case) in cases.iter().enumerate() {
                let (rules, evidence, as_of) = (quote(&case.rules), quote(&case.evidence), quote(&case.as_of));
                writeln!(stdin, "{{\"case\":{number},\"rules\":{rules},\"evidence\":{evidence},\"as_of\":{as_of}}}").unwrap();
            }
        });
        child.wait_with_output().unwrap()
    });
    assert!(output.status.success(), "the reference ended with {}", output.status);
    let answer = |line: &str| {
        let answer = tree::parse(line.as_bytes()).unwrap();
        let Some(Json::Raw(status)) = tree::member(&answer, "status") else { panic!("no status: {line}") };
        (status.parse().unwrap(), tree::text(&answer, "stdout").unwrap().to_owned())
    };
    Some(String::from_utf8(output.stdout).unwrap().lines().map(answer).collect())
}

/// Where two texts part, in their first different line.
fn parting(ours: &str, theirs: &str) -> String {
    let (line, (ours, theirs)) =
        ours.lines().chain([""]).zip(theirs.lines().chain([""])).enumerate().find(|(_, (a, b))| a != b).unwrap_or_default();
    let at = ours.bytes().zip(theirs.bytes()).take_while(|(a, b)| a == b).count();
    let around = |text: &str| {
        String::from_utf8_lossy(&text.as_bytes()[at.saturating_sub(120).min(text.len())..(at + 80).min(text.len())]).into_owned()
    };
    format!("line {}, byte {at}:\n  engine:    {}\n  reference: {}", line + 1, around(ours), around(theirs))
}

#[test]
fn digit_for_digit() {
    let (seed, count) = (asked("REIFE_SEED", 11), asked("REIFE_CASES", 400));
    let cases: Vec<Case> = (0..count).map(|number| case(seed, number)).collect();
    let Some(answers) = reference(&cases) else {
        println!("skipped: the reference is written in Python, and there is no python3 on the path");
        return;
    };
    assert_eq!(answers.len(), cases.len());
    let mut different = Vec::new();
    for (number, (case, (status, theirs))) in cases.iter().zip(&answers).enumerate() {
        let rules = engine::rules(&case.rules);
        let (ours, faults) = engine::assess(&rules, case.evidence.as_bytes(), engine::moment(&case.as_of), PARTS);
        if ours != *theirs {
            different.push(format!("case {number} of seed {seed}, {}", parting(&ours, theirs)));
        } else if i32::from(!faults.is_empty()) != *status {
            let codes: Vec<&str> = faults.iter().map(|fault| fault.fault.code).collect();
            different.push(format!("case {number} of seed {seed}: the reference ends with {status}, the engine reports {codes:?}"));
        }
    }
    assert!(different.is_empty(), "{} of {count} cases differ\n{}", different.len(), different[..different.len().min(5)].join("\n"));
}

/// The command line writes what the library writes.
#[test]
fn the_command_line_is_the_same_engine() {
    for number in 0..12 {
        let case = case(asked("REIFE_SEED", 11), number);
        let (rules_file, evidence) = (command::file(&format!("same-{number}.reife.json"), case.rules.as_bytes()), case.evidence.clone());
        let arguments = ["assess", "--rules", &rules_file, "--as-of", &case.as_of, "--receipt"];
        let ran = command::reife(&arguments, |stdin| stdin.write_all(evidence.as_bytes()), 2048).ended_well("assess");
        let parts = Parts { receipt: true, ..Parts::SHORT };
        let (ours, faults) = engine::assess(&engine::rules(&case.rules), case.evidence.as_bytes(), engine::moment(&case.as_of), parts);
        assert_eq!(String::from_utf8_lossy(&ran.out), ours, "case {number}");
        assert_eq!(ran.status, Some(i32::from(!faults.is_empty())), "case {number}: {}", ran.err);
        std::fs::remove_file(rules_file).unwrap();
    }
}
