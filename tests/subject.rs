//! What people are told who ask what is held about them: whole answers in both languages, and what holds for each of them.
//! `UPDATE=1` writes the files in `tests/subject/`.

#![allow(missing_docs)]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::Arc;

use reife::json::ReadLine;
use reife::moment::Moment;
use reife::rulefile::{self, RuleFile};
use reife::service::{Contacts, subject_line};
use reife::wire::assessment::Parts;
use reife::wire::{Numbers, to_text};
use serde_json::{Value, json};

const RULES: &str = "examples/acme/acme.reife.json";
const CONTACTS: &str = "examples/acme/acme.ndjson";
const AS_OF: &str = "2026-11-24T09:20:00Z";

/// Whom the answers are about: with others' evidence, an objection, a decision in question, a consent withdrawn, disputed
/// evidence, what may not be read, a former id, and a decision of marketing.
const ASKED: [&str; 8] = ["c1001", "c1004", "c1012", "c1025", "c1027", "c1028", "l2231", "c1038"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn rules() -> RuleFile {
    rulefile::check(&std::fs::read(root().join(RULES)).unwrap()).rules.unwrap()
}

fn reife(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_reife")).args(arguments).current_dir(root()).output().unwrap()
}

fn asked(contact: &str, more: &[&str]) -> String {
    let own = ["subject", contact, "--rules", RULES, "--as-of", AS_OF, CONTACTS];
    let output = reife(&[more, &own].concat());
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn golden(name: &str, found: &str) {
    let path = root().join("tests/subject").join(name);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, found).unwrap();
    }
    assert_eq!(found, std::fs::read_to_string(&path).unwrap(), "tests/subject/{name}");
}

#[test]
fn answers_are_told_in_both_languages() {
    for contact in ASKED {
        for language in ["en", "de"] {
            golden(&format!("{contact}.{language}.txt"), &asked(contact, &["--lang", language]));
        }
    }
}

/// A day that is told is one that the answer has; each language writes months in its own way.
#[test]
fn days_are_those_of_the_answer() {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    for contact in ASKED {
        let answer =
            String::from_utf8(reife(&["subject", contact, "--json", "--rules", RULES, "--as-of", AS_OF, CONTACTS]).stdout).unwrap();
        // What people wrote is told as they wrote it.
        let english = unquoted(&asked(contact, &["--lang", "en"]), '“', '”');
        let words: Vec<&str> = english.split([' ', '(', ',']).filter(|word| !word.is_empty()).collect();
        let mut days = Vec::new();
        for (at, word) in words.iter().enumerate() {
            let Some(month) = MONTHS.iter().position(|month| month == word) else { continue };
            days.push(format!("{}-{:02}-{}", words[at + 1], month + 1, words[at - 1]));
        }
        let german = unquoted(&asked(contact, &["--lang", "de"]), '„', '“');
        let dotted = german.split([' ', '(', ',']).filter_map(|word| {
            let [day, month, year] = word.split('.').collect::<Vec<_>>().try_into().ok()?;
            (year.len() == 4 && month.len() == 2).then(|| format!("{year}-{month}-{day}"))
        });
        assert_eq!(days, dotted.collect::<Vec<_>>(), "{contact}: both languages name the same days");
        assert!(days.len() > 5, "{contact}: {days:?}");
        for day in days {
            assert!(answer.contains(&day), "{contact}: {day} stands nowhere in the answer");
        }
    }
}

fn unquoted(text: &str, open: char, close: char) -> String {
    let mut inside = false;
    let outside = text.chars().filter(|letter| {
        inside = *letter == open || inside && *letter != close;
        !inside
    });
    outside.collect()
}

/// The pages say the same sentences from this: see `www/parts/document.test.ts`.
#[test]
fn pages_get_what_the_command_line_says() {
    let mut contacts = Contacts::new(Arc::new(rules()));
    contacts.push(&std::fs::read(root().join(CONTACTS)).unwrap());
    contacts.finish();
    let text = contacts.subject_text(0, Moment::parse(AS_OF).unwrap()).unwrap();
    let found: Value = serde_json::from_str(&text).unwrap();
    golden("c1001.document.json", &format!("{:#}\n", found["document"]));
    assert_eq!(found["answer"]["contact"], "c1001");
}

#[test]
fn the_machine_readable_answer_is_as_its_schema_says() {
    let schema = root().join("schemas/subject.schema.json");
    let mut compiler = boon::Compiler::new();
    let mut schemas = boon::Schemas::new();
    let compiled = compiler.compile(schema.to_str().unwrap(), &mut schemas).unwrap();
    for contact in ASKED {
        let answer: Value = serde_json::from_str(&asked(contact, &["--lang", "en"]).replace(char::is_control, "")).unwrap_or_default();
        assert_eq!(answer, Value::Null, "sentences are no JSON");
        let output = reife(&["subject", contact, "--json", "--rules", RULES, "--as-of", AS_OF, CONTACTS]);
        let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
        schemas.validate(&answer, compiled).unwrap_or_else(|error| panic!("{contact}: {error}"));
    }
}

/// Everybody of the example: their answers and assessments.
fn everybody(mut each: impl FnMut(&str, &Value, &Value)) {
    let rules = Arc::new(rules());
    let as_of = Moment::parse(AS_OF).unwrap();
    let text = std::fs::read_to_string(root().join(CONTACTS)).unwrap();
    for line in text.lines() {
        let mut contacts = Contacts::new(Arc::clone(&rules));
        contacts.push(line.as_bytes());
        contacts.finish();
        for index in 0..contacts.len() {
            let parts = Parts { explanation: true, questions: true, receipt: false };
            let assessment: Value = serde_json::from_str(&contacts.assessment_text(index, as_of, parts, Numbers::Exact).unwrap()).unwrap();
            let mut answers = Vec::new();
            let id = assessment["contact"].as_str().unwrap();
            subject_line(&rules, None, ReadLine::Line(line.as_bytes()), id, as_of, |answer| {
                answers.push(serde_json::from_str::<Value>(&to_text(answer, Numbers::Exact)).unwrap());
            })
            .unwrap();
            assert_eq!(answers.len(), 1, "{id}");
            each(line, &answers[0], &assessment);
        }
    }
}

fn list<'v>(value: &'v Value, member: &str) -> Vec<&'v Value> {
    value[member].as_array().map(|list| list.iter().collect()).unwrap_or_default()
}

#[test]
fn its_numbers_are_the_assessments() {
    let mut seen = 0;
    everybody(|_, answer, assessment| {
        if answer["result"].is_null() {
            assert!(assessment.get("not_assessed").is_some() && !answer["not_assessed"].is_null());
            return;
        }
        seen += 1;
        let result = &answer["result"];
        assert_eq!(result["proposal"], assessment["proposal"]);
        assert_eq!(result["standing"], assessment["standing"]["state"]);
        assert_eq!(list(result, "would_change").len(), list(assessment, "open_questions").len());
        for (told, own) in list(result, "dimensions").into_iter().zip(list(assessment, "dimensions")) {
            assert_eq!((&told["id"], &told["points"], &told["cut"]), (&own["id"], &own["points"], &own["cut"]));
            let of = |value: &Value, id: &str| json!([value[id], value["points"], value["counts"]]);
            let told: Vec<Value> = list(told, "rules").into_iter().map(|rule| of(rule, "id")).collect();
            let own: Vec<Value> = list(own, "contributions").into_iter().map(|given| of(given, "rule")).collect();
            assert_eq!(told, own);
        }
    });
    assert!(seen > 250, "{seen}");
}

/// What did not count is listed with the reasons of the assessment, and no rule is said to have counted it.
#[test]
fn what_did_not_count_is_never_named_as_if_it_had() {
    everybody(|_, answer, assessment| {
        let all = ["attributes", "signals", "checks"].map(|member| list(answer, member)).concat();
        if answer["result"].is_null() {
            assert!(all.iter().all(|item| item["why"] == "objection" && list(item, "rules").is_empty()), "{answer}");
            return;
        }
        for item in &all {
            assert!(item["why"].is_null() || list(item, "rules").is_empty(), "{item}");
        }
        for (member, name, id) in [("signals", "signal", "id"), ("attributes", "attribute", "id"), ("checks", "check", "check")] {
            let told = list(answer, member).into_iter().filter(|item| !item["why"].is_null());
            let mut told: Vec<Value> = told.map(|item| json!([item[id], item["why"]])).collect();
            let own = list(assessment, "left_out").into_iter().filter(|item| item.get(name).is_some());
            let mut own: Vec<Value> = own.map(|item| json!([item[name], item["why"]])).collect();
            // What may not be read is left out whether or not a value came along: without one nothing is held.
            let held: Vec<&Value> = list(answer, member).into_iter().map(|item| &item[id]).collect();
            own.retain(|item| held.contains(&&item[0]));
            told.sort_by_key(ToString::to_string);
            own.sort_by_key(ToString::to_string);
            assert_eq!(told, own, "{}", answer["contact"]);
        }
    });
}

#[test]
fn nobody_else_is_named() {
    everybody(|line, answer, _| {
        let text = answer.to_string();
        assert!(!text.contains("rep-") && !text.contains("mkt-"), "{text}");
        let line: Value = serde_json::from_str(line).unwrap();
        for other in list(&line, "contacts").into_iter().filter(|other| other["id"] != answer["contact"]) {
            let (id, name) = (other["id"].as_str().unwrap(), other["attributes"]["name"].as_str().unwrap_or("?-?"));
            assert!(!text.contains(&format!("{id}/")) && !text.contains(name), "{id} {name} in {text}");
        }
    });
}

#[test]
fn names_in_notes_are_taken_out() {
    let line = r#"{"account":{"id":"a"},"contacts":[
        {"id":"ann","owner":"rep-7","attributes":{"name":"Ann Example"},"signals":[
            {"id":"s1","type":"goal_stated","at":"2026-11-01","note":"Ann told rep-7 that Bert Muster agrees; Bert will call","reported_by":"rep-7"}]},
        {"id":"bert","attributes":{"name":"Bert Muster"}}]}"#;
    let mut notes = Vec::new();
    subject_line(&rules(), None, ReadLine::Line(line.as_bytes()), "ann", Moment::parse(AS_OF).unwrap(), |answer| {
        notes.extend(answer.signals[0].note.clone());
        assert_eq!(answer.signals[0].reported_by, Some("sales"));
    })
    .unwrap();
    assert_eq!(notes, ["Ann told […] that […] agrees; […] will call"]);
}

#[test]
fn nobody_there_is_said() {
    for (language, says) in [("en", "There is no contact c9"), ("de", "gibt es keinen Kontakt c9")] {
        let output = reife(&["--lang", language, "subject", "c9", "--rules", RULES, "--as-of", AS_OF, CONTACTS]);
        assert_eq!(output.status.code(), Some(1));
        assert!(String::from_utf8(output.stderr).unwrap().contains(says));
    }
}
