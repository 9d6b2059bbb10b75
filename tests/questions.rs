//! Open questions keep what they promise, and a forecast is what re-assessing on each day gives (semantics 7).

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

#[path = "generator/main.rs"]
#[allow(dead_code, reason = "the generator is shared")]
mod cases;
#[path = "support/engine.rs"]
mod engine;

use std::path::PathBuf;

use cases::case;
use reife::json::ReadLine;
use reife::moment::{DAY, Moment};
use reife::rulefile::{RuleFile, check};
use reife::service::Assessor;
use reife::wire::assessment::Parts;
use serde_json::{Value, json};

/// Generated rule files that are asked, each with its evidence.
const CASES: u64 = 300;
/// Days that are forecast.
const DAYS: u32 = 45;
const AS_OF: &str = "2026-11-24T09:20:00Z";
const EXPLAINED: Parts = Parts { explanation: true, questions: true, receipt: false };

fn acme(file: &str) -> Vec<u8> {
    std::fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("examples/acme").join(file)).unwrap()
}

fn lines() -> Vec<Value> {
    String::from_utf8(acme("acme.ndjson")).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn run(mut assessor: Assessor<'_>, line: &Value) -> Vec<Value> {
    let (mut out, mut faults) = (Vec::new(), Vec::new());
    assessor.line(1, ReadLine::Line(line.to_string().as_bytes()), &mut out, &mut faults);
    assert!(faults.is_empty(), "{faults:?}");
    String::from_utf8(out).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn assess(rules: &RuleFile, as_of: Moment, parts: Parts, line: &Value) -> Vec<Value> {
    run(Assessor::new(rules, as_of, parts), line)
}

/// The contacts of a line, or the line that is one.
fn contacts(line: &mut Value) -> Vec<&mut Value> {
    if line.get("contacts").is_some() { line["contacts"].as_array_mut().unwrap().iter_mut().collect() } else { vec![line] }
}

/// How many questions were answered, and how many of the answers were attributes.
#[derive(Default)]
struct Kept {
    questions: usize,
    attributes: usize,
}

/// The attribute of a contact that a fact is and that nothing else is made of, so that giving it is giving the fact.
fn attribute_of<'f>(file: &'f Value, fact: &Value) -> Option<&'f str> {
    let listed = |list: &str| file[list].as_array().map(Vec::as_slice).unwrap_or_default();
    let found = listed("facts").iter().find(|listed| listed["id"] == *fact)?;
    let attribute = found["attribute"].as_str()?;
    let is_the_attribute = found.as_object()?.keys().all(|member| ["id", "label", "note", "attribute"].contains(&member.as_str()));
    let defined = listed("attributes").iter().find(|listed| listed["id"] == attribute)?;
    let plain = ["purpose", "keep_days", "values"].iter().all(|member| defined.get(member).is_none());
    let users =
        listed("facts").iter().chain(listed("questions")).filter(|user| user.to_string().contains(&format!("\"{attribute}\""))).count();
    (plain && defined["of"] == "contact" && users == 1 && is_the_attribute).then_some(attribute)
}

/// Gives each open question of a line its answers, and holds the proposal against the one that was promised.
fn give_the_answers(file: &Value, rules: &RuleFile, as_of: Moment, line: &Value, kept: &mut Kept) {
    for (place, assessment) in assess(rules, as_of, EXPLAINED, line).into_iter().enumerate() {
        for question in assessment["open_questions"].as_array().into_iter().flatten() {
            let mut given = line.clone();
            let contact = contacts(&mut given).swap_remove(place);
            // A check can be given, and an attribute; any other fact is what evidence makes it, and no single record does.
            let mut is_given = true;
            for answer in question["answers"].as_array().unwrap() {
                if let Some(check) = answer.get("check") {
                    let record = json!({"check": check, "verdict": answer["answer"], "by": "rep-1", "at": as_of.to_string()});
                    let checks = &mut contact["checks"];
                    *checks = if checks.is_null() { json!([]) } else { checks.take() };
                    checks.as_array_mut().unwrap().push(record);
                } else if let Some(attribute) = attribute_of(file, &answer["fact"]) {
                    contact["attributes"][attribute] = answer["answer"].clone();
                    kept.attributes += 1;
                } else {
                    is_given = false;
                }
            }
            if !is_given {
                continue;
            }
            let now = assess(rules, as_of, Parts::SHORT, &given).swap_remove(place);
            assert_eq!(now["proposal"], question["proposal"], "{} {question}\n{given}", assessment["contact"]);
            assert_ne!(now["proposal"], assessment["proposal"]);
            kept.questions += 1;
        }
    }
}

#[test]
fn giving_the_answer_gives_the_proposal_that_was_promised() {
    let file: Value = serde_json::from_slice(&acme("acme.reife.json")).unwrap();
    let rules = check(&acme("acme.reife.json")).rules.unwrap();
    let mut kept = Kept::default();
    for line in lines() {
        give_the_answers(&file, &rules, Moment::parse(AS_OF).unwrap(), &line, &mut kept);
    }
    assert!(kept.questions > 100, "only {} questions were tried", kept.questions);
}

#[test]
fn so_it_does_under_generated_rules() {
    let mut kept = Kept::default();
    for number in 0..CASES {
        let case = case(7, number);
        let file: Value = serde_json::from_str(&case.rules).unwrap();
        let (rules, as_of) = (engine::rules(&case.rules), engine::moment(&case.as_of));
        for line in case.evidence.lines().filter(|line| is_good(&rules, as_of, line)) {
            give_the_answers(&file, &rules, as_of, &serde_json::from_str(line).unwrap(), &mut kept);
        }
    }
    println!("{} questions answered, {} answers were attributes", kept.questions, kept.attributes);
    assert!(kept.questions > 100 && kept.attributes > 0, "only {} questions and {} attributes were tried", kept.questions, kept.attributes);
}

/// Whether the line is read without a fault; generated lines have faults on purpose.
fn is_good(rules: &RuleFile, as_of: Moment, line: &str) -> bool {
    let (_, faults) = engine::assess(rules, line.as_bytes(), as_of, EXPLAINED);
    faults.is_empty() && serde_json::from_str::<Value>(line).is_ok()
}

/// The line as it was known at the moment.
fn known(mut line: Value, as_of: Moment) -> Value {
    let is_known = |item: &Value, member: &str| item[member].as_str().is_none_or(|at| Moment::parse(at).unwrap() <= as_of);
    for contact in contacts(&mut line) {
        for list in ["signals", "checks", "decisions", "disputes", "consents", "objections"] {
            if let Some(items) = contact.get_mut(list).and_then(Value::as_array_mut) {
                items.retain(|item| is_known(item, "at"));
                for item in items {
                    if !is_known(item, "withdrawn_at") {
                        item.as_object_mut().unwrap().remove("withdrawn_at");
                    }
                }
            }
        }
    }
    line
}

/// Holds a line's forecast against assessing it anew on each day; answers how many changes were forecast.
fn assess_each_day(rules: &RuleFile, as_of: Moment, line: &Value) -> usize {
    let mut changes = 0;
    let forecasts = run(Assessor::forecast(rules, as_of, DAYS), line);
    let line = known(line.clone(), as_of);
    let by_day: Vec<Vec<Value>> =
        (0..=i64::from(DAYS)).map(|day| assess(rules, Moment(as_of.0 + day * DAY), Parts::SHORT, &line)).collect();
    for (place, forecast) in forecasts.into_iter().enumerate() {
        if by_day[0][place].get("not_assessed").is_some() {
            assert_eq!(forecast, by_day[0][place]);
            continue;
        }
        let whole = |one: &Value| -> Vec<i64> {
            let points = one["dimensions"].as_array().unwrap().iter().map(|dimension| dimension["points"].as_f64().unwrap());
            points.map(|points| points.floor() as i64).collect()
        };
        let mut last = &by_day[0][place];
        let mut expected = Vec::new();
        for day in &by_day[1..] {
            let now = &day[place];
            let moved: Vec<usize> = (0..whole(now).len()).filter(|at| whole(now)[*at] != whole(last)[*at]).collect();
            let turned = now["proposal"] != last["proposal"];
            if moved.is_empty() && !turned {
                continue;
            }
            let dimension = |at: &usize| json!({"id": now["dimensions"][*at]["id"], "points": now["dimensions"][*at]["points"]});
            let mut entry =
                json!({"on": now["as_of"].as_str().unwrap()[..10], "dimensions": moved.iter().map(dimension).collect::<Vec<_>>()});
            if turned {
                entry["proposal"] = now["proposal"].clone();
            }
            expected.push(entry);
            last = now;
        }
        assert_eq!(forecast["forecast"], Value::Array(expected), "{} at {as_of}: {line}", forecast["contact"]);
        changes += forecast["forecast"].as_array().unwrap().len();
    }
    changes
}

#[test]
fn a_forecast_is_what_each_day_gives_when_nothing_new_happens() {
    let rules = check(&acme("acme.reife.json")).rules.unwrap();
    let mut changes = 0;
    for as_of in [AS_OF, "2026-09-01"].map(|text| Moment::parse(text).unwrap()) {
        changes += lines().iter().map(|line| assess_each_day(&rules, as_of, line)).sum::<usize>();
    }
    assert!(changes > 500, "only {changes} changes were forecast");
}

#[test]
fn so_it_is_under_generated_rules() {
    let mut changes = 0;
    for number in 0..CASES / 3 {
        let case = case(8, number);
        let (rules, as_of) = (engine::rules(&case.rules), engine::moment(&case.as_of));
        for line in case.evidence.lines().filter(|line| is_good(&rules, as_of, line)) {
            changes += assess_each_day(&rules, as_of, &serde_json::from_str(line).unwrap());
        }
    }
    assert!(changes > 100, "only {changes} changes were forecast");
}
