//! Decisions: what is recorded and what refused, and journals whose chain holds or breaks. `UPDATE=1` writes what is expected.

#![allow(missing_docs)]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use reife::decisions::{Break, Journal, hash_of_text};
use reife::json::ReadLine;
use reife::moment::Moment;
use reife::rulefile;
use reife::service::Contacts;
use reife::trust::Deciders;
use serde_json::{Value, json};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/decisions")
}

fn read(path: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// The contacts of a case, with what is added to the first.
fn contacts(case: &Value) -> Contacts {
    let mut contacts = Contacts::new(Arc::new(rulefile::check(&std::fs::read(root().join("rules.reife.json")).unwrap()).rules.unwrap()));
    contacts.push(case["evidence"].to_string().as_bytes());
    contacts.finish();
    if let Some(additions) = case.get("additions") {
        contacts.amend(0, additions.to_string().as_bytes()).unwrap();
    }
    contacts
}

fn as_of(case: &Value) -> Moment {
    Moment::parse(case["as_of"].as_str().unwrap()).unwrap()
}

fn cases() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(root().join("made")).unwrap().map(|entry| entry.unwrap().path());
    let mut cases: Vec<PathBuf> = entries.filter(|path| !path.to_string_lossy().ends_with(".out.json")).collect();
    cases.sort();
    cases
}

#[test]
fn each_is_recorded_or_refused_as_expected() {
    for path in cases() {
        let case = read(&path);
        let outcome = contacts(&case).try_out(0, as_of(&case), case["said"].to_string().as_bytes()).unwrap();
        let problems: Vec<Value> =
            outcome.problems.iter().map(|problem| json!([problem.severity.id(), problem.code, problem.place])).collect();
        let record: Option<Value> = outcome.record.as_ref().map(|text| serde_json::from_str(text).unwrap());
        let found = json!({ "record": record, "sha256": outcome.sha256, "problems": problems });
        let expected = path.with_extension("out.json");
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&expected, format!("{found:#}\n")).unwrap();
        }
        assert_eq!(found, read(&expected), "{}", path.display());
        let refused = path.file_name().unwrap().to_string_lossy().starts_with("refused");
        assert_eq!(outcome.record.is_none(), refused, "{}", path.display());
        assert_eq!(outcome.sha256, outcome.record.and_then(|text| hash_of_text(text.as_bytes())));
    }
}

#[test]
fn a_recorded_decision_counts() {
    for path in cases() {
        let case = read(&path);
        let mut held = contacts(&case);
        let outcome = held.try_out(0, as_of(&case), case["said"].to_string().as_bytes()).unwrap();
        let Some(record) = outcome.record else { continue };
        held.amend(0, format!(r#"{{"decisions": [{record}]}}"#).as_bytes()).unwrap();
        let text = held.assessment_text(0, as_of(&case), reife::wire::assessment::Parts::RECEIPT, reife::wire::Numbers::Exact).unwrap();
        let (assessment, record): (Value, Value) = (serde_json::from_str(&text).unwrap(), serde_json::from_str(&record).unwrap());
        assert_eq!(assessment["standing"]["state"], record["state"], "{}", path.display());
        assert_eq!(assessment["standing"]["by"], "rep-7", "{}", path.display());
    }
}

#[test]
fn options_are_what_deciding_allows() {
    for path in cases() {
        let case = read(&path);
        let held = contacts(&case);
        for role in ["sales", "marketing", "support"] {
            let Some(text) = held.options_text(0, as_of(&case), role, None) else { continue };
            let options: Value = serde_json::from_str(&text).unwrap();
            let corrected = options["corrected"].as_array().unwrap().iter().map(|way| ("corrected", way));
            let fixed = ["accepted", "returned", "rejected"].map(|verdict| (verdict, &options[verdict]));
            for (verdict, way) in corrected.chain(fixed) {
                let mut said = json!({ "id": "x", "at": case["as_of"], "by": "x", "role": role, "verdict": verdict, "state": way["state"], "opened": true });
                if let Some(reason) = way["reasons"].get(0) {
                    said["reason"] = reason.clone();
                }
                let outcome = held.try_out(0, as_of(&case), said.to_string().as_bytes()).unwrap();
                let may = way["may"].as_bool().unwrap();
                assert_eq!(outcome.record.is_some(), may, "{}: {role} {way}: {:?}", path.display(), outcome.problems);
                let holders = way["holders"].as_array().unwrap();
                assert_eq!(holders.contains(&json!(role)), may, "{}: {role} {way}", path.display());
            }
        }
    }
}

#[test]
fn assumptions_apply_through_rules_and_campaigns() {
    let case = read(&root().join("made/accepted.json"));
    let options: Value = serde_json::from_str(&contacts(&case).options_text(0, as_of(&case), "sales", None).unwrap()).unwrap();
    let expected = json!([
        { "id": "a_visits", "rules": ["visits"], "campaigns": [] },
        { "id": "a_promise", "rules": [], "campaigns": ["spring"] },
    ]);
    assert_eq!(options["applied"], expected);
}

/// Decisions of one contact as deciding one after the other makes them.
fn made(count: usize) -> Vec<Value> {
    let case = read(&root().join("made/accepted.json"));
    let mut held = contacts(&case);
    let mut records: Vec<String> = Vec::new();
    for number in 1..=count {
        let at = format!("2026-11-24T08:0{number}:00Z");
        let said =
            json!({ "id": format!("d{number}"), "at": at, "by": "rep-7", "role": "sales", "verdict": "corrected", "state": "evaluating" });
        let moment = Moment::parse(&at).unwrap();
        records.push(held.try_out(0, moment, said.to_string().as_bytes()).unwrap().record.unwrap());
        held.amend(0, format!(r#"{{"decisions": [{}]}}"#, records.join(",")).as_bytes()).unwrap();
    }
    records.iter().map(|record| serde_json::from_str(record).unwrap()).collect()
}

fn breaks(lines: &[Value]) -> Vec<(Break, String)> {
    let mut journal = Journal::default();
    for (number, line) in (1..).zip(lines) {
        journal.line(number, ReadLine::Line(line.to_string().as_bytes())).unwrap();
    }
    journal.verify().into_iter().flat_map(|chain| chain.breaks).map(|found| (found.what, found.decision)).collect()
}

#[test]
fn what_was_decided_one_after_the_other_is_whole() {
    let mut lines = made(4);
    assert_eq!(breaks(&lines), []);
    // The CRM says who wrote it, may order members as it likes and give the decisions in any order.
    for line in &mut lines {
        line["recorded_by"] = json!("crm-user");
    }
    lines.reverse();
    assert_eq!(breaks(&lines), []);
}

/// Whoever looks around in the example must not be told that somebody tampered with it.
#[test]
fn journals_of_the_example_are_whole() {
    let text = std::fs::read_to_string(root().join("../../examples/acme/acme.ndjson")).unwrap();
    let people = text.lines().flat_map(|line| {
        let line: Value = serde_json::from_str(line).unwrap();
        line["contacts"].as_array().cloned().unwrap_or_else(|| vec![line])
    });
    let mut chained = 0;
    for person in people {
        let decisions = person["decisions"].as_array().cloned().unwrap_or_default();
        assert_eq!(breaks(&decisions), [], "{}", person["id"]);
        chained += decisions.len().saturating_sub(1);
    }
    assert!(chained > 5, "{chained}");
}

#[test]
fn whatever_is_changed_shows() {
    let lines = made(4);
    let of = |change: &dyn Fn(&mut Vec<Value>)| {
        let mut changed = lines.clone();
        change(&mut changed);
        breaks(&changed)
    };
    let found = |what, decision: &str| vec![(what, decision.to_owned())];
    assert_eq!(of(&|lines| lines[1]["state"] = json!("unaware")), found(Break::Edited, "d3"));
    assert_eq!(of(&|lines| drop(lines.remove(1))), found(Break::Edited, "d3"));
    assert_eq!(of(&|lines| drop(lines.remove(0))), found(Break::Gap, "d2"));
    assert_eq!(of(&|lines| lines[3]["previous"] = json!(null)), found(Break::Unchained, "d4"));
    let twice = of(&|lines| {
        let mut copy = lines[3].clone();
        copy["at"] = json!("2026-11-24T09:00:00Z");
        lines.push(copy);
    });
    assert_eq!(twice, [(Break::SameId, "d4".to_owned()), (Break::Fork, "d4".to_owned())]);
    // Every member of every decision but the last is held by the one after it.
    for (place, line) in lines[..3].iter().enumerate() {
        for member in
            line.as_object().unwrap().keys().filter(|member| !["recorded_by", "previous", "at", "id", "contact"].contains(&member.as_str()))
        {
            let changed = of(&|lines| lines[place][member] = json!("changed"));
            assert_eq!(changed, found(Break::Edited, &format!("d{}", place + 2)), "{member}");
        }
    }
    let moved = of(&|lines| lines[3]["at"] = json!("2026-11-24T08:02:30Z"));
    assert_eq!(moved, found(Break::Order, "d4"));
}

#[test]
fn journals_of_former_ids_join() {
    let mut lines = made(2);
    let hash = hash_of_text(lines[1].to_string().as_bytes()).unwrap();
    let later = json!({ "id": "d3", "contact": "anna", "at": "2026-11-25", "by": "rep-7", "role": "sales", "verdict": "corrected", "state": "unaware", "previous": hash });
    let own = json!({ "id": "e1", "contact": "anna", "at": "2026-11-20", "by": "rep-7", "role": "sales", "verdict": "corrected", "state": "unaware", "previous": null });
    lines.extend([own, later]);
    assert_eq!(breaks(&lines), [(Break::Edited, "d3".to_owned())], "nothing says yet that they are one person");
    lines.push(json!({ "contacts": [{ "id": "anna", "former_ids": ["ann"], "decisions": [] }] }));
    assert_eq!(breaks(&lines), []);
    // Erasing leaves the last hash.
    let last = hash_of_text(lines[1].to_string().as_bytes()).unwrap();
    lines.drain(..2);
    assert_eq!(breaks(&lines), [(Break::Edited, "d3".to_owned())]);
    lines.push(json!({ "contact": "ann", "erased_at": "2026-11-24", "last": last }));
    assert_eq!(breaks(&lines), []);
}

/// Names of decisions in `previous` become their hashes.
fn chained(evidence: &Value) -> Value {
    let mut evidence = evidence.clone();
    let mut hashes: Vec<(String, String)> = Vec::new();
    for decision in evidence["decisions"].as_array_mut().unwrap() {
        if let Some(before) = decision["previous"].as_str().and_then(|named| named.strip_prefix('@')) {
            let (_, hash) = hashes.iter().find(|(id, _)| id == before).unwrap();
            decision["previous"] = json!(hash);
        }
        hashes.push((decision["id"].as_str().unwrap().to_owned(), hash_of_text(decision.to_string().as_bytes()).unwrap()));
    }
    evidence
}

/// The rule file with what a case changes of it.
fn rules_of(case: &Value) -> reife::rulefile::RuleFile {
    let mut rules = read(&root().join("rules.reife.json"));
    if let Some(calendar) = case.get("calendar") {
        rules["calendar"] = calendar.clone();
    }
    let more = case["rules"].as_array().cloned().unwrap_or_default();
    rules["rules"].as_array_mut().unwrap().extend(more);
    for (state, stay) in case["stay"].as_object().into_iter().flatten() {
        let mut states = rules["states"].as_array_mut().unwrap().iter_mut();
        states.find(|own| own["id"] == *state).unwrap()["stay"] = stay.clone();
    }
    rulefile::check(rules.to_string().as_bytes()).rules.unwrap()
}

#[test]
fn what_stands_and_what_is_wrong_with_it() {
    let mut names: Vec<PathBuf> = std::fs::read_dir(root().join("standing")).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    assert!(names.len() > 20);
    for path in names {
        let case = read(&path);
        let mut contacts = Contacts::new(Arc::new(rules_of(&case)));
        let people = case.get("people").map(|people| json!({ "format": 1, "people": people }).to_string());
        contacts.hold_against(people.as_ref().map(|people| Arc::new(Deciders::read(people.as_bytes(), 1 << 20).unwrap())));
        contacts.push(chained(&case["evidence"]).to_string().as_bytes());
        contacts.finish();
        assert_eq!(contacts.faults(), [], "{}", path.display());
        let parts = reife::wire::assessment::Parts::RECEIPT;
        let text = contacts.assessment_text(0, as_of(&case), parts, reife::wire::Numbers::Exact).unwrap();
        let assessment: Value = serde_json::from_str(&text).unwrap();
        let journal: Value = serde_json::from_str(&contacts.journal_text(0).unwrap()).unwrap();
        let (line, place) = contacts.line(0).unwrap();
        let mut alone = Contacts::of_line(Arc::clone(contacts.rules()), line);
        alone.hold_against(people.map(|people| Arc::new(Deciders::read(people.as_bytes(), 1 << 20).unwrap())));
        assert_eq!(contacts.journal_text(0), alone.journal_text(place), "{}", path.display());
        let chains = journal.as_array().unwrap();
        let last = chains.last().and_then(|chain| chain["last"].as_str());
        assert_eq!(contacts.last_hash(0).as_deref(), last, "{}", path.display());
        assert!(chains.len() <= 1, "merged records have one journal: {journal}");
        let breaks = chains.iter().flat_map(|chain| chain["breaks"].as_array().unwrap());
        let left_out = assessment["left_out"].as_array().unwrap().iter().filter(|out| out.get("decision").is_some());
        for (member, expected) in case["expect"].as_object().unwrap() {
            let found = match member.as_str() {
                "breaks" => json!(breaks.clone().map(|found| json!([found["decision"], found["code"]])).collect::<Vec<_>>()),
                "left_out" => json!(left_out.clone().map(|out| json!([out["decision"], out["why"]])).collect::<Vec<_>>()),
                "decisions" => chains[0]["decisions"].clone(),
                "proposal" => assessment["proposal"].clone(),
                standing => assessment["standing"][standing].clone(),
            };
            assert_eq!(found, *expected, "{}: {member} ({})", path.display(), case["says"]);
        }
    }
}

#[test]
fn whom_the_list_does_not_give_the_role_may_decide_nothing() {
    let case = read(&root().join("made/accepted.json"));
    let mut held = contacts(&case);
    let people = br#"{"format": 1, "people": {"rep-7": ["sales"]}}"#;
    held.hold_against(Some(Arc::new(Deciders::read(people, 1 << 20).unwrap())));
    let options = |user| -> Value { serde_json::from_str(&held.options_text(0, as_of(&case), "sales", user).unwrap()).unwrap() };
    let (own, other, nobody) = (options(Some("rep-7")), options(Some("rep-8")), options(None));
    assert_eq!((&own["listed"], &own["accepted"]["may"]), (&json!(true), &json!(true)));
    assert_eq!((&other["listed"], &other["accepted"]["may"]), (&json!(false), &json!(false)));
    assert_eq!(other["accepted"]["holders"], json!(["sales"]), "who could is still said");
    assert_eq!((&nobody["listed"], &nobody["accepted"]["may"]), (&json!(null), &json!(true)));
}

#[test]
fn the_command_says_what_is_broken() {
    let run = |file: &str, language: &str| {
        let more: &[&str] = match file {
            "held" => &["--rules", "tests/decisions/rules.reife.json", "--people", "tests/decisions/journals/people.json"],
            _ => &[],
        };
        let output = Command::new(env!("CARGO_BIN_EXE_reife"))
            .args(["--lang", language, "decisions", "verify", &format!("tests/decisions/journals/{file}.ndjson")])
            .args(more)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .unwrap();
        let text = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat();
        (output.status.code(), text)
    };
    for (file, status) in [("whole", 0), ("broken", 1), ("unreadable", 1), ("held", 1)] {
        for language in ["en", "de"] {
            let (code, text) = run(file, language);
            let path = root().join(format!("journals/{file}.{language}.txt"));
            if std::env::var_os("UPDATE").is_some() {
                std::fs::write(&path, &text).unwrap();
            }
            assert_eq!(text, std::fs::read_to_string(&path).unwrap(), "{}", path.display());
            assert_eq!(code, Some(status), "{text}");
        }
    }
}
