//! One set of answers, replayed natively here, in Node (`tests/wasm/golden.mjs`) and in Chromium
//! (`www/e2e/golden.spec.ts`): a SHA-256 for each hundred generated cases and for each example. `UPDATE=1` writes them.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

#[path = "generator/main.rs"]
#[allow(dead_code)]
mod generator;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use reife::json::ReadLine;
use reife::moment::Moment;
use reife::rulefile;
use reife::service::{Assessor, Contacts};
use reife::wire::Numbers;
use reife::wire::assessment::Parts;
use sha2::{Digest, Sha256};

const SEED: u64 = 1;
const BLOCKS: u64 = 100;
const CASES_A_BLOCK: u64 = 100;
const PARTS: Parts = Parts { explanation: true, questions: true, receipt: false };

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

/// Feeds the hash with every contact's explained assessment and receipt, as the other replays do.
fn add(hash: &mut Sha256, rules: &[u8], evidence: &[u8], as_of: &str) -> usize {
    let checked = rulefile::check(rules);
    let rules = checked.rules.unwrap_or_else(|| panic!("refused: {:?}", checked.diagnostics));
    let as_of = Moment::parse(as_of.trim()).unwrap();
    let mut contacts = Contacts::new(Arc::new(rules.clone()));
    contacts.push(evidence);
    contacts.finish();
    let mut all = Vec::new();
    for index in 0..contacts.len() {
        let contact = contacts.open(index).unwrap();
        let text = contact.assessment_text(as_of, PARTS, Numbers::Exact);
        let receipt = contact.receipt(as_of).unwrap_or_default();
        hash.update(text.as_bytes());
        hash.update(b"\n");
        hash.update(receipt.as_bytes());
        hash.update(b"\n");
        all.extend_from_slice(text.as_bytes());
        all.push(b'\n');
    }
    // The command line goes line by line; it must write the same bytes.
    let (mut out, mut faults) = (Vec::new(), Vec::new());
    let mut assessor = Assessor::new(&rules, as_of, PARTS);
    for (line, number) in evidence.split(|byte| *byte == b'\n').zip(1..) {
        assessor.line(number, ReadLine::Line(line.strip_suffix(b"\r").unwrap_or(line)), &mut out, &mut faults);
    }
    assert!(out == all, "the line by line path differs");
    contacts.len()
}

fn compare(name: &str, found: &str) {
    let path = root().join("tests/golden").join(name);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, found).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    for (line, (found, expected)) in found.lines().zip(expected.lines()).enumerate() {
        assert_eq!(found, expected, "{name}, line {}", line + 1);
    }
    assert_eq!(found, expected, "{name}: another number of lines");
}

#[test]
fn generated_cases_give_the_golden_bytes() {
    let block = |block: u64| {
        let mut hash = Sha256::new();
        for number in block * CASES_A_BLOCK..(block + 1) * CASES_A_BLOCK {
            let case = generator::case(SEED, number);
            add(&mut hash, case.rules.as_bytes(), case.evidence.as_bytes(), &case.as_of);
        }
        hex(&hash.finalize())
    };
    let half = BLOCKS / 2;
    let (first, second): (Vec<String>, Vec<String>) = std::thread::scope(|scope| {
        let first = scope.spawn(|| (0..half).map(block).collect());
        let second = (half..BLOCKS).map(block).collect();
        (first.join().unwrap(), second)
    });
    compare("generated.txt", &(first.into_iter().chain(second).collect::<Vec<_>>().join("\n") + "\n"));
}

#[test]
fn examples_give_the_golden_bytes() {
    let examples = root().join("examples");
    let read = |path: &str| std::fs::read(examples.join(path)).unwrap();
    let mut found = String::new();
    let mut hash = Sha256::new();
    let count = add(&mut hash, &read("acme/acme.reife.json"), &read("acme/acme.ndjson"), "2026-11-24T09:20:00Z");
    writeln!(found, "acme {count} {}", hex(&hash.finalize())).unwrap();
    let evidence = bank(&examples);
    let mut hash = Sha256::new();
    let count = add(&mut hash, &read("bank-marketing/bank.reife.json"), &evidence, "2010-12-01T00:00:00Z");
    writeln!(found, "bank {count} {}", hex(&hash.finalize())).unwrap();
    compare("examples.txt", &found);
}

/// The bank's rows as evidence.
fn bank(examples: &Path) -> Vec<u8> {
    let folder = examples.join("bank-marketing");
    let unpacked = Command::new("gzip").args(["-dc"]).arg(folder.join("bank-additional-full.csv.gz")).output().unwrap();
    assert!(unpacked.status.success());
    let mapping = reife::mapping::Mapping::read(&std::fs::read(folder.join("bank.mapping.json")).unwrap()).unwrap();
    let mut file = reife::mapping::MappedFile::new(&mapping, "bank-additional-full.csv");
    let mut evidence = file.push(&unpacked.stdout);
    evidence.extend(file.finish());
    assert_eq!((file.counts().mapped, file.counts().faults), (41_188, 0));
    evidence
}
