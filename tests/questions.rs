//! Open questions keep what they promise, and a forecast is what re-assessing on each day gives (semantics 7).

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use std::path::PathBuf;

use reife::json::ReadLine;
use reife::moment::{DAY, Moment};
use reife::rulefile::{RuleFile, check};
use reife::service::Assessor;
use reife::wire::assessment::Parts;
use serde_json::{Value, json};

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

#[test]
fn giving_the_answer_gives_the_proposal_that_was_promised() {
    let rules = check(&acme("acme.reife.json")).rules.unwrap();
    let as_of = Moment::parse(AS_OF).unwrap();
    let mut kept = 0;
    for line in lines() {
        for (place, assessment) in assess(&rules, as_of, EXPLAINED, &line).into_iter().enumerate() {
            for question in assessment["open_questions"].as_array().into_iter().flatten() {
                let answers = question["answers"].as_array().unwrap();
                // A check can be given; a fact is what evidence makes it, and no single record does.
                if !answers.iter().all(|answer| answer.get("check").is_some()) {
                    continue;
                }
                let mut given = line.clone();
                let contact = contacts(&mut given).swap_remove(place);
                if contact.get("checks").is_none() {
                    contact["checks"] = json!([]);
                }
                for answer in answers {
                    let record = json!({"check": answer["check"], "verdict": answer["answer"], "by": "rep-1", "at": AS_OF});
                    contact["checks"].as_array_mut().unwrap().push(record);
                }
                let now = assess(&rules, as_of, Parts::SHORT, &given).swap_remove(place);
                assert_eq!(now["proposal"], question["proposal"], "{} {question}", assessment["contact"]);
                assert_ne!(now["proposal"], assessment["proposal"]);
                kept += 1;
            }
        }
    }
    assert!(kept > 100, "only {kept} questions were tried");
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

#[test]
fn a_forecast_is_what_each_day_gives_when_nothing_new_happens() {
    let rules = check(&acme("acme.reife.json")).rules.unwrap();
    let days = 45;
    let mut changes = 0;
    for as_of in [AS_OF, "2026-09-01"].map(|text| Moment::parse(text).unwrap()) {
        for line in lines() {
            let forecasts = run(Assessor::forecast(&rules, as_of, days), &line);
            let line = known(line, as_of);
            let by_day: Vec<Vec<Value>> =
                (0..=i64::from(days)).map(|day| assess(&rules, Moment(as_of.0 + day * DAY), Parts::SHORT, &line)).collect();
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
                assert_eq!(forecast["forecast"], Value::Array(expected), "{}", forecast["contact"]);
                changes += forecast["forecast"].as_array().unwrap().len();
            }
        }
    }
    assert!(changes > 500, "only {changes} changes were forecast");
}
