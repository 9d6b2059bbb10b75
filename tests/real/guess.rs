//! What is proposed for the real sets: the columns that matter by name, as a person who knows the set reads them.

use std::process::Command;

use reife::mapping::{GuessOptions, guess};
use reife::moment::Moment;

use super::{contacts, file, map, meant, own, read_mapping, root, tally, text, values};

/// Holds the proposals for a set against `meant.txt`: for each file, `[name] contacts=… won=… lost=…` and its columns.
fn check(set: &str, read: impl Fn(&str) -> Option<Vec<u8>>) {
    let page = String::from_utf8(own(&format!("{set}/meant.txt"))).unwrap();
    let (mut files, mut wrong) = (0, Vec::new());
    for section in page.split("\n[").skip(1) {
        let (head, columns) = section.split_once('\n').unwrap();
        let (name, counts) = head.split_once(']').unwrap();
        let Some(bytes) = read(name) else { return };
        let options = GuessOptions { zone: None, exported_on: Moment::parse("2020-01-01") };
        let proposal = guess(name, &bytes, &options);
        wrong.extend(meant::differences(columns, &proposal).into_iter().map(|difference| format!("{set}/{name}: {difference}")));
        let found = map(&read_mapping(proposal.mapping.as_bytes()), &[(name, bytes)]);
        assert_eq!((found.counts.refused, found.counts.left_out, found.faults.len()), (0, 0, 0), "{name}: {:#?}", found.faults);
        let outcomes = tally(values(&found.outcomes).iter().map(|outcome| text(&outcome["outcome"]).to_owned()));
        let count = |outcome: &str| outcomes.get(outcome).copied().unwrap_or_default();
        let found = format!(" contacts={} won={} lost={}", contacts(&found.evidence).len(), count("won"), count("lost"));
        if found != counts {
            wrong.push(format!("{set}/{name}:{counts} expected, found{found}"));
        }
        files += 1;
    }
    assert!(files > 0 && wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn leads_are_understood() {
    check("xeducation", |name| file("xeducation", name));
}

#[test]
fn opportunities_are_understood() {
    check("maven-crm", |name| file("maven-crm", name));
}

/// The bank's set is part of the examples, so it is always there.
#[test]
fn customers_of_the_bank_are_understood() {
    check("bank-marketing", |name| {
        let packed = root().join("examples/bank-marketing").join(format!("{name}.gz"));
        Some(Command::new("gzip").arg("-dc").arg(packed).output().unwrap().stdout)
    });
}
