//! `reife verify-receipt` from end to end: what was assessed is found again, whatever was changed is found out.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]
#![allow(dead_code, reason = "the generator and the helpers are shared")]

#[path = "generator/main.rs"]
mod cases;
#[path = "support/command.rs"]
mod command;
#[path = "support/tree.rs"]
mod tree;

use std::collections::BTreeMap;

use cases::json::Json;
use command::{Ran, file, reife};

const AS_OF: &str = "2026-11-24T09:20:00Z";
const RULES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/acme/acme.reife.json");
const EVIDENCE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/acme/acme.ndjson");
/// Address space that no run may leave, in MiB.
const MEMORY: u64 = 2048;

fn assess(rules: &str, evidence: &str, as_of: &str, options: &[&str]) -> String {
    let mut arguments = vec!["assess", "--rules", rules, "--as-of", as_of];
    arguments.extend(options);
    arguments.push(evidence);
    let ran = reife(&arguments, |_| Ok(()), MEMORY).ended_well("assess");
    String::from_utf8(ran.out).unwrap()
}

fn verify(name: &str, rules: &str, assessments: &str, evidence: &str) -> Ran {
    let claims = file(&format!("{name}.ndjson"), assessments.as_bytes());
    let ran = reife(&["verify-receipt", "--rules", rules, &claims, evidence], |_| Ok(()), MEMORY).ended_well(name);
    std::fs::remove_file(claims).unwrap();
    ran
}

/// How often each verdict was given.
fn verdicts(ran: &Ran) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for line in ran.lines() {
        let answer = tree::parse(line.as_bytes()).unwrap();
        assert!(tree::text(&answer, "contact").is_some() && tree::text(&answer, "as_of").is_some(), "{line}");
        *counts.entry(tree::text(&answer, "verdict").unwrap().to_owned()).or_default() += 1;
    }
    counts
}

fn only(verdict: &str, count: usize) -> BTreeMap<String, usize> {
    BTreeMap::from([(verdict.to_owned(), count)])
}

/// Lines of contacts that were assessed.
fn assessed(assessments: &str) -> Vec<String> {
    assessments.lines().filter(|line| !line.contains("\"not_assessed\"")).map(str::to_owned).collect()
}

fn joined(lines: &[String]) -> String {
    lines.iter().map(|line| format!("{line}\n")).collect()
}

/// Every form that `assess` writes is the same again, not assessed contacts included.
#[test]
fn the_same() {
    let forms: [&[&str]; 4] = [&[], &["--receipt"], &["--explain"], &["--explain", "--receipt"]];
    for (place, form) in forms.iter().enumerate() {
        let claims = assess(RULES, EVIDENCE, AS_OF, form);
        let ran = verify(&format!("same-{place}"), RULES, &claims, EVIDENCE);
        assert_eq!(verdicts(&ran), only("same", 300), "{form:?}");
        assert_eq!(ran.status, Some(0), "{form:?}: {}", ran.err);
        assert!(claims.contains("\"not_assessed\""), "the evidence has contacts that are not assessed");
    }
}

/// Evidence with every kind of fault, under many rule files.
#[test]
fn generated_cases_are_the_same() {
    for number in 0..12 {
        let case = cases::case(17, number);
        let rules = file(&format!("case-{number}.reife.json"), case.rules.as_bytes());
        let evidence = file(&format!("case-{number}.ndjson"), case.evidence.as_bytes());
        for form in [&["--receipt"][..], &["--explain", "--receipt"]] {
            let claims = assess(&rules, &evidence, &case.as_of, form);
            let ran = verify(&format!("generated-{number}"), &rules, &claims, &evidence);
            let count = claims.lines().count();
            let expected = if count == 0 { BTreeMap::new() } else { only("same", count) };
            assert_eq!(verdicts(&ran), expected, "case {number}: {}", ran.err);
            assert_eq!(ran.status, Some(0), "case {number}");
        }
        std::fs::remove_file(rules).unwrap();
        std::fs::remove_file(evidence).unwrap();
    }
}

/// One contact may stand on two lines with different evidence; each of its assessments comes from one of them.
#[test]
fn a_contact_on_two_lines() {
    let one = r#"{"id":"twice","role":"champion"}"#;
    let other = r#"{"id":"twice","role":"user"}"#;
    let evidence = file("twice-evidence.ndjson", format!("{one}\n{other}\n").as_bytes());
    let claims = assess(RULES, &evidence, AS_OF, &["--explain", "--receipt"]);
    assert_ne!(claims.lines().next(), claims.lines().nth(1), "the two differ");
    let ran = verify("twice", RULES, &claims, &evidence);
    assert_eq!(verdicts(&ran), only("same", 2));
    std::fs::remove_file(evidence).unwrap();
}

/// The moment and `seq` are those of each assessment, not of the run.
#[test]
fn moment_and_seq_are_kept() {
    let mut claims = String::new();
    for as_of in ["2026-11-24T09:20:00Z", "2026-10-01", "2026-11-24T09:20:00.001+05:30"] {
        claims.push_str(&assess(RULES, EVIDENCE, as_of, &["--explain"]));
    }
    let ran = verify("moments", RULES, &claims, EVIDENCE);
    assert_eq!(verdicts(&ran), only("same", 900));

    // A receipt covers `seq`: made under 7, it holds under 7. Without a receipt the text alone is compared.
    let under_7 = assess(RULES, EVIDENCE, AS_OF, &["--explain"]).replace("\"seq\":null", "\"seq\":7");
    let ran = verify("seq", RULES, &under_7, EVIDENCE);
    assert_eq!(verdicts(&ran), only("same", 300));
    let drafts_as_7 = assess(RULES, EVIDENCE, AS_OF, &["--receipt"]).replace("\"seq\":null", "\"seq\":7");
    let count = assessed(&drafts_as_7).len();
    let ran = verify("seq-of-another", RULES, &joined(&assessed(&drafts_as_7)), EVIDENCE);
    assert_eq!(verdicts(&ran), only("other-receipt", count));
    assert_eq!(ran.status, Some(1));
}

/// Whatever is changed in the text, it is found; the receipt that came along still fits the evidence.
#[test]
fn a_changed_text() {
    for form in [&["--receipt"][..], &["--explain", "--receipt"]] {
        let claims = assessed(&assess(RULES, EVIDENCE, AS_OF, form));
        let changes: Vec<String> = claims.iter().enumerate().filter_map(|(place, line)| changed(line, place)).collect();
        assert!(changes.len() > 250, "only {} could be changed", changes.len());
        let ran = verify("text", RULES, &joined(&changes), EVIDENCE);
        assert_eq!(verdicts(&ran), only("other-text", changes.len()), "{form:?}");
        assert_eq!(ran.status, Some(1));
    }
}

/// One small change, another for each place.
fn changed(line: &str, place: usize) -> Option<String> {
    let mut claim = tree::parse(line.as_bytes()).unwrap();
    match place % 7 {
        0 => *tree::member_mut(&mut claim, "proposal")? = Json::Text("sales_ready_".to_owned()),
        1 => *tree::member_mut(tree::member_mut(&mut claim, "standing")?, "overdue")? = Json::Raw("null".to_owned()),
        2 => {
            let Json::List(dimensions) = tree::member_mut(&mut claim, "dimensions")? else { return None };
            *tree::member_mut(&mut dimensions[1], "points")? = Json::Raw("99.999".to_owned());
        }
        3 => {
            let Json::Object(facts) = tree::member_mut(&mut claim, "facts")? else { return None };
            facts.push(("one_more".to_owned(), Json::Raw("1".to_owned())));
        }
        4 => tree::without(&mut claim, "exploration"),
        // The same value, spelled otherwise, is another text: bytes are compared.
        5 => return Some(line.replacen("\"proposal\":\"", "\"proposal\":\"\\u0065", 1)),
        _ => {
            let Json::Object(members) = &mut claim else { return None };
            members.swap(3, 4);
        }
    }
    let changed = tree::write(&claim);
    (changed != line).then_some(changed)
}

/// A receipt that is another's, or none that ever was.
#[test]
fn a_changed_receipt() {
    let claims = assessed(&assess(RULES, EVIDENCE, AS_OF, &["--explain", "--receipt"]));
    let receipt = |line: &str| tree::text(&tree::parse(line.as_bytes()).unwrap(), "receipt").unwrap().to_owned();
    let changes: Vec<String> = claims
        .iter()
        .enumerate()
        .map(|(place, line)| {
            let own = receipt(line);
            let other = match place % 3 {
                0 => receipt(&claims[(place + 1) % claims.len()]),
                1 => own.to_uppercase(),
                _ => String::new(),
            };
            line.replace(&own, &other)
        })
        .collect();
    let ran = verify("receipt", RULES, &joined(&changes), EVIDENCE);
    assert_eq!(verdicts(&ran), only("other-receipt", changes.len()));
    assert_eq!(ran.status, Some(1));

    // A receipt on a contact that is not assessed, where none can be.
    let not_assessed = assess(RULES, EVIDENCE, AS_OF, &[]).lines().find(|line| line.contains("not_assessed")).unwrap().to_owned();
    let given = format!("{},\"receipt\":\"{}\"}}\n", &not_assessed[..not_assessed.len() - 1], "0".repeat(64));
    let ran = verify("receipt-of-none", RULES, &given, EVIDENCE);
    assert_eq!(verdicts(&ran), only("other-receipt", 1));
}

/// The same rules in other bytes are other rules.
#[test]
fn other_rules() {
    let text = std::fs::read_to_string(RULES).unwrap();
    let rules = file("other.reife.json", format!("{text} ").as_bytes());
    let claims = assess(RULES, EVIDENCE, AS_OF, &["--explain", "--receipt"]);
    let ran = verify("rules", &rules, &joined(&assessed(&claims)), EVIDENCE);
    assert_eq!(verdicts(&ran), only("other-rules", assessed(&claims).len()));
    assert_eq!(ran.status, Some(1));
    // Who objects is not assessed under any rules, and that text names none.
    let objecting: String = claims.lines().filter(|line| line.contains("not_assessed")).map(|line| format!("{line}\n")).collect();
    let ran = verify("rules-of-none", &rules, &objecting, EVIDENCE);
    assert_eq!(verdicts(&ran), only("same", objecting.lines().count()));
    std::fs::remove_file(rules).unwrap();
}

/// Evidence with one more signal, or without the contact.
#[test]
fn other_evidence() {
    let claims = assess(RULES, EVIDENCE, AS_OF, &["--receipt"]);
    let lines = assessed(&claims);
    let text = std::fs::read_to_string(EVIDENCE).unwrap();
    let signal = "{\"id\":\"new\",\"type\":\"nobody_knows\",\"at\":\"2026-11-01\"}";
    let more = text.replace("\"signals\":[", &format!("\"signals\":[{signal},")).replace(",]", "]");
    let evidence = file("more.ndjson", more.as_bytes());
    let ran = verify("evidence", RULES, &joined(&lines), &evidence);
    let found = verdicts(&ran);
    // Left out, it changes no number; the receipt names what is left out and tells all the same.
    assert_eq!(found.get("other-receipt").copied().unwrap_or(0) + found.get("same").copied().unwrap_or(0), lines.len());
    assert!(found["other-receipt"] > 250, "{found:?}");
    assert_eq!(ran.status, Some(1));

    let short = assessed(&assess(RULES, EVIDENCE, AS_OF, &[]));
    let ran = verify("evidence-short", RULES, &joined(&short), &evidence);
    assert_eq!(verdicts(&ran), only("same", short.len()), "the short form holds, since nothing in it changed");
    std::fs::remove_file(evidence).unwrap();

    let none = file("none.ndjson", b"{\"id\":\"somebody_else\"}\n\nno JSON\n");
    let ran = verify("no-evidence", RULES, &joined(&lines), &none);
    assert_eq!(verdicts(&ran), only("no-evidence", lines.len()));
    assert_eq!(ran.status, Some(1));
    std::fs::remove_file(none).unwrap();
}

/// What was withdrawn or objected to since then.
#[test]
fn assessed_then_not_now() {
    let claims = assess(RULES, EVIDENCE, AS_OF, &["--receipt"]);
    let line = assessed(&claims)[0].clone();
    let text = std::fs::read_to_string(EVIDENCE).unwrap();
    let objecting = text.replace("\"objections\":[]", "\"objections\":[{\"at\":\"2026-01-01\",\"scope\":\"profiling\"}]");
    let evidence = file("with-objections.ndjson", objecting.as_bytes());
    let ran = verify("objecting", RULES, &format!("{line}\n"), &evidence);
    assert_eq!(verdicts(&ran), only("other-receipt", 1));
    let short = assessed(&assess(RULES, EVIDENCE, AS_OF, &[]))[0].clone();
    let ran = verify("objecting-short", RULES, &format!("{short}\n"), &evidence);
    assert_eq!(verdicts(&ran), only("other-text", 1));
    std::fs::remove_file(evidence).unwrap();
}

/// What is no assessment is reported with its line, and the others are verified.
#[test]
fn what_is_no_assessment() {
    let good = assess(RULES, EVIDENCE, AS_OF, &["--receipt"]).lines().next().unwrap().to_owned();
    let bad = [
        "no JSON",
        "{}",
        r#"{"contact":"c1001"}"#,
        r#"{"contact":"c1001","as_of":"yesterday","rules":{"sha256":""}}"#,
        r#"{"contact":"c1001","as_of":"2026-01-01"}"#,
        r#"{"contact":"c1001","contact":"c1001","as_of":"2026-01-01","rules":{"sha256":""}}"#,
        r#"{"contact":"c1001","as_of":"2026-01-01","rules":{"seq":-1,"sha256":""}}"#,
        r#"{"contact":"c1001","as_of":"2026-01-01","rules":{"sha256":7}}"#,
        r#"{"contact":"c1001","as_of":"2026-01-01","rules":{"sha256":""},"receipt":7}"#,
    ];
    for (place, bad) in bad.into_iter().enumerate() {
        let ran = verify(&format!("bad-{place}"), RULES, &format!("{bad}\n{good}\n\n"), EVIDENCE);
        assert_eq!(verdicts(&ran), only("same", 1), "{bad}");
        assert_eq!(ran.status, Some(1), "{bad}");
        assert!(ran.err.contains(":1") || ran.err.contains(" 1"), "the line is named: {}", ran.err);
    }
    let ran = reife(&["verify-receipt", "--rules", RULES, "nowhere.ndjson", EVIDENCE], |_| Ok(()), MEMORY).ended_well("nowhere");
    assert_eq!(ran.status, Some(2));
}
