//! `compare` against what it is made of: both files assessed apart (semantics 9).

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use std::collections::BTreeMap;
use std::path::PathBuf;

use reife::json::ReadLine;
use reife::moment::Moment;
use reife::rulefile::{RuleFile, check};
use reife::service::{Assessor, Comparer, Note, summary_text};
use reife::wire::assessment::Parts;
use serde_json::Value;

const AS_OF: &str = "2026-11-24T09:20:00Z";

fn acme(file: &str) -> String {
    std::fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("examples/acme").join(file)).unwrap()
}

fn rules(text: &str) -> RuleFile {
    let checked = check(text.as_bytes());
    checked.rules.unwrap_or_else(|| panic!("{:?}", checked.diagnostics))
}

/// Explained assessments by contact, as JSON values.
fn assessed(rules: &RuleFile, evidence: &str) -> BTreeMap<String, Value> {
    let parts = Parts { explanation: true, questions: false, receipt: false };
    let mut assessor = Assessor::new(rules, Moment::parse(AS_OF).unwrap(), parts);
    let (mut out, mut faults) = (Vec::new(), Vec::new());
    for (line, number) in evidence.lines().zip(1..) {
        assessor.line(number, ReadLine::Line(line.as_bytes()), &mut out, &mut faults);
    }
    assert!(faults.is_empty());
    let values = String::from_utf8(out).unwrap().lines().map(|line| serde_json::from_str::<Value>(line).unwrap()).collect::<Vec<_>>();
    values.into_iter().map(|value| (value["contact"].as_str().unwrap().to_owned(), value)).collect()
}

/// The changes, and the summary.
fn compared(old: &RuleFile, new: &RuleFile, evidence: &str) -> (Vec<Value>, Value) {
    let mut comparer = Comparer::new(old, new, Moment::parse(AS_OF).unwrap());
    let (mut out, mut notes) = (Vec::new(), Vec::new());
    for (line, number) in evidence.lines().zip(1..) {
        comparer.line(number, ReadLine::Line(line.as_bytes()), &mut out, &mut notes);
    }
    let (mut contacts, mut flows) = (0, BTreeMap::new());
    for note in notes {
        match note {
            Note::Assessed(count) => contacts += count,
            Note::Flow(from, to) => *flows.entry((from, to)).or_insert(0) += 1,
            Note::Fault(fault) => panic!("{fault:?}"),
        }
    }
    let changes = String::from_utf8(out).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    (changes, serde_json::from_str(&summary_text(old, new, contacts, &flows)).unwrap())
}

/// Points that count, by rule.
fn counting(assessment: &Value) -> BTreeMap<&str, String> {
    let dimensions = assessment["dimensions"].as_array().unwrap();
    let contributions = dimensions.iter().flat_map(|dimension| dimension["contributions"].as_array().unwrap());
    let counts = contributions.filter(|contribution| contribution["counts"] == Value::Bool(true));
    counts.map(|contribution| (contribution["rule"].as_str().unwrap(), contribution["points"].to_string())).collect()
}

fn points(assessment: &Value) -> BTreeMap<&str, String> {
    let dimensions = assessment["dimensions"].as_array().unwrap();
    dimensions.iter().map(|dimension| (dimension["id"].as_str().unwrap(), dimension["points"].to_string())).collect()
}

#[test]
fn a_file_compared_with_itself_changes_nobody() {
    let (rules, evidence) = (rules(&acme("acme.reife.json")), acme("acme.ndjson"));
    let (changes, summary) = compared(&rules, &rules, &evidence);
    assert_eq!(changes, Vec::<Value>::new());
    // 300 contacts, four of whom object.
    assert_eq!(summary, serde_json::json!({"summary": {"contacts": 296, "changed": 0, "flows": []}}));
}

#[test]
fn changes_are_those_of_both_files_assessed_apart() {
    let (text, evidence) = (acme("acme.reife.json"), acme("acme.ndjson"));
    let old = rules(&text);
    // Other points, another name of a rule (one gone, one new), another order of two thresholds.
    let edits =
        [("\"points\": 20", "\"points\": 7"), ("\"id\": \"goal_said\"", "\"id\": \"goal_heard\""), ("\"points\": 40", "\"points\": 55")];
    let mut changed = 0;
    for (from, to) in edits {
        assert!(text.contains(from), "{from}");
        let new = rules(&text.replace(from, to));
        let (before, after) = (assessed(&old, &evidence), assessed(&new, &evidence));
        let (changes, summary) = compared(&old, &new, &evidence);
        let listed: BTreeMap<&str, &Value> = changes.iter().map(|change| (change["contact"].as_str().unwrap(), change)).collect();
        for (contact, old_one) in before.iter().filter(|(_, one)| one["not_assessed"].is_null()) {
            let new_one = &after[contact];
            let situation = |one: &Value| (one["proposal"].clone(), one["standing"]["state"].clone());
            let Some(change) = listed.get(contact.as_str()) else {
                assert_eq!(situation(old_one), situation(new_one), "{contact} is not listed");
                continue;
            };
            assert_ne!(situation(old_one), situation(new_one), "{contact} is listed");
            assert_eq!((change["from"]["proposal"].clone(), change["from"]["standing"].clone()), situation(old_one));
            assert_eq!((change["to"]["proposal"].clone(), change["to"]["standing"].clone()), situation(new_one));
            let (old_points, new_points) = (counting(old_one), counting(new_one));
            let told: BTreeMap<&str, (String, String)> = change["rules"]
                .as_array()
                .unwrap()
                .iter()
                .map(|rule| (rule["rule"].as_str().unwrap(), (rule["from"].to_string(), rule["to"].to_string())))
                .collect();
            let ids = old_points.keys().chain(new_points.keys());
            let at = |points: &BTreeMap<&str, String>, id: &str| points.get(id).cloned().unwrap_or_else(|| "0".to_owned());
            let expected: BTreeMap<&str, (String, String)> =
                ids.map(|id| (*id, (at(&old_points, id), at(&new_points, id)))).filter(|(_, (from, to))| from != to).collect();
            assert_eq!(told, expected, "{contact}");
            let (old_points, new_points) = (points(old_one), points(new_one));
            for dimension in change["dimensions"].as_array().unwrap() {
                let id = dimension["id"].as_str().unwrap();
                assert_eq!((&dimension["from"].to_string(), &dimension["to"].to_string()), (&old_points[id], &new_points[id]));
            }
            let differing = old_points.iter().filter(|(id, points)| new_points[*id] != **points).count();
            assert_eq!(change["dimensions"].as_array().unwrap().len(), differing);
        }
        assert_eq!(summary["summary"]["changed"].as_u64().unwrap(), u64::try_from(changes.len()).unwrap());
        let flows: u64 = summary["summary"]["flows"].as_array().unwrap().iter().map(|flow| flow["contacts"].as_u64().unwrap()).sum();
        assert_eq!(flows, u64::try_from(changes.len()).unwrap());
        changed += changes.len();
    }
    assert!(changed > 10, "only {changed} contacts change: the edits show nothing");
}
