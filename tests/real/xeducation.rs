//! X Education: 9,240 leads without a date.

use std::collections::BTreeMap;

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::{EXPLAINED, Files, Mapped, Share, Table, assess, contacts, file, grouped, map, map_in_chunks, own, proposals, read_mapping};
use super::{Parts, read_rules, readme_shows, rises, tally, tenths, text, values};

const SET: &str = "xeducation";
const RULES: &str = "xeducation/xeducation.reife.json";
const MAPPING: &str = "xeducation/xeducation.mapping.json";
/// Between the assumed day of consent and that of the outcomes.
const AS_OF: &str = "2018-06-30";
const LEADS: usize = 9240;

/// Filled in at or after the outcome.
const AFTER: &[&str] = &[
    "Converted",
    "Tags",
    "Lead Quality",
    "Lead Profile",
    "Last Activity",
    "Last Notable Activity",
    "Asymmetrique Activity Index",
    "Asymmetrique Profile Index",
    "Asymmetrique Activity Score",
    "Asymmetrique Profile Score",
];

/// Columns that are read: attribute, how often empty, how often 'Select', how often another text that is no answer.
const NO_ANSWER: &[(&str, &str, usize, usize, usize)] = &[
    ("TotalVisits", "visits", 137, 0, 0),
    ("Page Views Per Visit", "pages_a_visit", 137, 0, 0),
    ("Total Time Spent on Website", "time_on_site", 0, 0, 0),
    ("Specialization", "specialization", 1438, 1942, 0),
    ("How did you hear about X Education", "heard_by", 2207, 5043, 0),
    ("What is your current occupation", "occupation", 2690, 0, 0),
    ("What matters most to you in choosing a course", "matters_most", 2709, 0, 0),
    ("A free copy of Mastering The Interview", "interview_copy", 0, 0, 0),
    ("City", "city", 1420, 2249, 0),
    ("Country", "country", 2461, 0, 5),
    ("Lead Origin", "origin", 0, 0, 0),
    ("Lead Source", "source", 36, 0, 1),
];

fn files() -> Option<Files> {
    Some(vec![("leads.csv", file(SET, "leads.csv")?)])
}

fn mapped(files: &Files) -> Mapped {
    map(&read_mapping(&own(MAPPING)), files)
}

fn table(files: &Files) -> Table {
    let table = Table::read(&files[0].1);
    assert_eq!((table.rows.len(), table.header.len()), (LEADS, 37));
    table
}

fn has(contact: &Value, attribute: &str) -> bool {
    !contact["attributes"][attribute].is_null()
}

#[test]
fn every_lead_is_mapped_without_a_fault() {
    let Some(files) = files() else { return };
    let mapping = read_mapping(&own(MAPPING));
    let found = map(&mapping, &files);
    assert_eq!(found.faults, []);
    let counts = found.counts;
    assert_eq!((counts.rows, counts.mapped, counts.refused, counts.skipped, counts.left_out), (9240, 9240, 0, 0, 0));
    assert_eq!((counts.contacts, counts.lines, counts.rounded), (9240, 9240, 0));
    assert_eq!(map_in_chunks(&mapping, &files, 977), found, "chunks make no difference");
    let ids = tally(contacts(&found.evidence).iter().map(|contact| text(&contact["id"]).to_owned()));
    assert_eq!(ids.len(), LEADS, "a Prospect ID is nobody else's");
}

#[test]
fn select_and_empty_are_no_answer() {
    let Some(files) = files() else { return };
    let (table, found) = (table(&files), mapped(&files));
    let contacts = contacts(&found.evidence);
    let mut selects = 0;
    for (column, attribute, empty, select, other) in NO_ANSWER {
        assert_eq!((table.count(column, ""), table.count(column, "Select")), (*empty, *select), "{column}");
        let known = contacts.iter().filter(|contact| has(contact, attribute)).count();
        assert_eq!(known, LEADS - empty - select - other, "{attribute}");
        selects += select;
    }
    // The other 4,146 stand in Lead Profile, which is not read at all.
    assert_eq!((selects, table.count("Lead Profile", "Select")), (9234, 4146));
    assert_eq!(table.rows.iter().flatten().filter(|cell| *cell == "Select").count(), 9234 + 4146);
    assert_eq!((table.count("Country", "unknown"), table.count("Lead Source", "testone")), (5, 1));
    for text in ["\"Select\"", "\"unknown\"", "\"testone\"", "\"\""] {
        assert!(!found.evidence.contains(text), "{text} is no level of its own");
    }
}

#[test]
fn unknown_is_not_zero() {
    let Some(files) = files() else { return };
    let found = mapped(&files);
    let assessments = values(&assess(&read_rules(RULES), AS_OF, EXPLAINED, &found.evidence));
    let visits = tally(assessments.iter().map(|one| match &one["facts"]["visits"] {
        Value::Null => "unknown",
        visits if *visits == 0 => "none",
        _ => "some",
    }));
    assert_eq!(visits, BTreeMap::from([("unknown", 137), ("none", 2189), ("some", 6914)]));
    // An unknown fact gives no points, and says that it is unknown.
    let all =
        assessments.iter().flat_map(|one| one["dimensions"].as_array().unwrap()).flat_map(|one| one["contributions"].as_array().unwrap());
    let unknown: Vec<&Value> = all.filter(|one| one["unknown"].as_array().is_some_and(|facts| !facts.is_empty())).collect();
    assert!(unknown.iter().all(|one| one["points"] == 0));
    assert_eq!(unknown.iter().filter(|one| one["rule"] == "comes_back").count(), 137);
}

#[test]
fn cells_are_read_as_csv() {
    let Some(files) = files() else { return };
    let found = mapped(&files);
    let contacts = contacts(&found.evidence);
    let of = |attribute: &str, answer: &str| contacts.iter().filter(|one| one["attributes"][attribute] == answer).count();
    // A comma within a value; the same source in two spellings; two blanks within a value.
    assert_eq!(of("specialization", "Banking, Investment And Insurance"), 338);
    assert_eq!((of("source", "Google"), of("source", "google")), (2868 + 5, 0));
    assert_eq!(found.outcomes.matches("\"reason\":\"wants_full_time\"").count(), 117);
}

#[test]
fn what_was_filled_in_after_the_outcome_is_no_evidence() {
    let Some(files) = files() else { return };
    let (found, mut table) = (mapped(&files), table(&files));
    for column in AFTER {
        table.turn(column);
    }
    let turned = mapped(&vec![("leads.csv", table.write())]);
    assert_eq!(turned.evidence, found.evidence, "with other people's verdicts the evidence is the same to the byte");
    assert_ne!(turned.outcomes, found.outcomes, "only the outcomes change");
    // Of what came in before, each answer can be seen in the evidence, so the comparison above can fail.
    for (column, ..) in NO_ANSWER {
        let mut table = Table::read(&files[0].1);
        table.turn(column);
        assert_ne!(mapped(&vec![("leads.csv", table.write())]).evidence, found.evidence, "{column}");
    }
}

#[test]
fn outcomes_are_counted() {
    let Some(files) = files() else { return };
    let (found, table) = (mapped(&files), table(&files));
    let outcomes = values(&found.outcomes);
    let kinds = tally(outcomes.iter().map(|one| (text(&one["outcome"]), text(&one["reason"]))));
    let expected = [
        (("accepted", ""), 2461),
        (("lost", ""), 5679),
        (("rejected", "already_student"), 465),
        (("rejected", "no_study_planned"), 145),
        (("rejected", "no_working_number"), 83 + 47 + 27),
        (("rejected", "not_eligible"), 63 + 2 + 1),
        (("rejected", "not_graduated_yet"), 111),
        (("rejected", "other_course"), 513),
        (("rejected", "wants_full_time"), 117),
        (("won", ""), 3561),
    ];
    assert_eq!(kinds, BTreeMap::from(expected));
    assert_eq!(found.counts.outcomes, 9240 + 2461 + 1574);
    // Who was not reached, and marks whose meaning nobody can tell ('Lost to EINS' was won in 97.7 %), are no verdict.
    let unsaid = ["", "Ringing", "switched off", "Busy", "opp hangup", "Lost to EINS", "in touch with EINS", "Lateral student"];
    assert_eq!(unsaid.iter().map(|mark| table.count("Tags", mark)).sum::<usize>(), LEADS - 2461 - 1574);
    // A mark that is wrong enough to be noticed, and an outcome that nobody has heard of.
    let strange = String::from_utf8(files[0].1.clone()).unwrap().replacen(",Google,No,No,1,", ",Google,No,No,2,", 1);
    let strange = mapped(&vec![("leads.csv", strange.into_bytes())]);
    assert_eq!((strange.faults.len(), strange.faults[0].place.as_str(), strange.faults[0].code), (1, "Converted", "map-not-in-values"));
    assert_eq!((strange.counts.mapped, strange.counts.left_out, strange.counts.outcomes), (9240, 1, found.counts.outcomes - 1));
}

#[test]
fn reasons_of_verdicts_are_reasons_of_the_rule_file() {
    let rules: Value = serde_json::from_slice(&own(RULES)).unwrap();
    let known: Vec<&str> = rules["reasons"].as_array().unwrap().iter().map(|reason| text(&reason["id"])).collect();
    let mapping: Value = serde_json::from_slice(&own(MAPPING)).unwrap();
    let rejected = &mapping["objects"][0]["outcomes"][1];
    let reasons = rejected["reason"]["values"].as_object().unwrap();
    assert!(reasons.values().all(|reason| known.contains(&text(reason))));
    let marks: Vec<&str> = rejected["if"][0]["is"].as_array().unwrap().iter().map(text).collect();
    assert!(marks.len() == reasons.len() && marks.iter().all(|mark| reasons.contains_key(*mark)), "each rejection has its reason");
}

#[test]
fn do_not_email_is_no_reproach() {
    let Some(files) = files() else { return };
    let found = mapped(&files);
    let contacts = contacts(&found.evidence);
    let closed = |way: &str| contacts.iter().filter(|contact| contact["contactable"][way] == false).count();
    assert_eq!((closed("email"), closed("phone")), (734, 2));
    let rules = read_rules(RULES);
    let assessments = values(&assess(&rules, AS_OF, EXPLAINED, &found.evidence));
    assert_eq!(assessments.len(), LEADS, "nobody objected to being assessed");
    let without = |one: &&Value| one["left_out"].as_array().unwrap().iter().any(|left| left["why"] == "no_consent");
    let left: Vec<&Value> = assessments.iter().filter(without).collect();
    let copy = serde_json::json!([{"attribute": "interview_copy", "why": "no_consent"}]);
    assert!(left.iter().all(|one| one["left_out"] == copy));
    assert_eq!(left.len(), 734, "what came by e-mail counts no longer, and nothing else is missing");
    // Whoever wants no e-mail stands exactly where they would stand otherwise.
    let welcome = found.evidence.replace(r#""purpose":"email","given":false"#, r#""purpose":"email","given":true"#);
    assert_ne!(welcome, found.evidence);
    assert_eq!(proposals(&assess(&rules, AS_OF, Parts::SHORT, &welcome)), proposals(&assess(&rules, AS_OF, Parts::SHORT, &found.evidence)));
}

#[test]
fn what_may_leak_is_shown_and_decides_nothing() {
    let Some(files) = files() else { return };
    let (found, rules) = (mapped(&files), read_rules(RULES));
    let assessments = values(&assess(&rules, AS_OF, EXPLAINED, &found.evidence));
    let all =
        assessments.iter().flat_map(|one| one["dimensions"].as_array().unwrap()).flat_map(|one| one["contributions"].as_array().unwrap());
    let shown = tally(all.filter(|one| one["counts"] == false && one["before_cap"] != 0).map(|one| text(&one["rule"]).to_owned()));
    let expected = [
        ("career", 6528),
        ("entered_by_us", 718),
        ("guide_ordered", 2888 - 294),
        ("heard_from_people", 348 + 310),
        ("recommended", 534 + 142),
        ("works", 706 + 8),
    ];
    assert_eq!(shown, expected.map(|(rule, count)| (rule.to_owned(), count)).into());
    // Without these answers, and so without knowing who was asked at all, nobody's points or proposal change.
    let mut bare = String::new();
    for mut contact in contacts(&found.evidence) {
        let attributes = contact["attributes"].as_object_mut().unwrap();
        for attribute in ["matters_most", "occupation", "heard_by", "interview_copy", "origin", "source"] {
            attributes.remove(attribute);
        }
        bare.push_str(&contact.to_string());
        bare.push('\n');
    }
    let points = |evidence: &str| -> Vec<(Value, Value)> {
        let of = |one: Value| (one["dimensions"].clone(), one["proposal"].clone());
        values(&assess(&rules, AS_OF, Parts::SHORT, evidence)).into_iter().map(of).collect()
    };
    assert_eq!(points(&bare), points(&found.evidence));
}

#[test]
fn a_file_without_dates_shows_nothing_about_time() {
    let Some(files) = files() else { return };
    let (found, rules) = (mapped(&files), read_rules(RULES));
    assert!(!found.evidence.contains("\"signals\""), "no visit is made up from a count of visits");
    let on = |day: &str| values(&assess(&rules, day, Parts::SHORT, &found.evidence));
    // Nothing fades: twelve years later everything is as it was.
    let stands = |one: Value| (one["facts"].clone(), one["dimensions"].clone(), one["standing"].clone());
    assert!(on("2030-06-30").into_iter().map(stands).eq(on(AS_OF).into_iter().map(stands)));
    // Nothing became true at a known moment, so no deadline runs.
    assert!(on(AS_OF).iter().all(|one| one["standing"]["decide_by"].is_null() && one["standing"]["overdue"] == false));
}

#[test]
fn the_share_of_enrolments_rises_from_state_to_state() {
    let Some(files) = files() else { return };
    let (found, rules) = (mapped(&files), read_rules(RULES));
    let assessed = assess(&rules, AS_OF, EXPLAINED, &found.evidence);
    assert_eq!(assess(&rules, AS_OF, EXPLAINED, &mapped(&files).evidence), assessed, "a second run gives the same bytes");
    let proposals = proposals(&assessed);
    let mut won: BTreeMap<&str, Share> = BTreeMap::new();
    let mut accepted: BTreeMap<&str, Share> = BTreeMap::new();
    let mut folds: BTreeMap<(&str, u64), Share> = BTreeMap::new();
    for outcome in values(&found.outcomes) {
        let contact = text(&outcome["contact"]);
        let state = proposals[contact].as_str();
        match text(&outcome["outcome"]) {
            kind @ ("won" | "lost") => {
                won.entry(state).or_default().add(kind == "won");
                // 256 leaves 1 when divided by 5, so the number modulo 5 is that of the sum of its bytes.
                let fold = Sha256::digest(contact.as_bytes()).iter().map(|byte| u64::from(*byte)).sum::<u64>() % 5;
                folds.entry((state, fold)).or_default().add(kind == "won");
            }
            kind => accepted.entry(state).or_default().add(kind == "accepted"),
        }
    }
    let states = ["quiet", "names_a_subject", "reads_thoroughly", "worth_advice"];
    assert_eq!(won.keys().len(), states.len(), "the other states need a check, and there is none: {won:?}");
    let lines = states.map(|state| {
        let of_folds: Vec<u64> = (0..5).map(|fold| folds[&(state, fold)].permille()).collect();
        let (low, high) = (of_folds.iter().min().unwrap(), of_folds.iter().max().unwrap());
        let name = if state == "worth_advice" { "**worth_advice** (handed over to sales)" } else { state };
        let (won, accepted) = (won[state], accepted[state]);
        format!(
            "| {name} | {} | {won} | {} to {} % | {} | {accepted} |",
            grouped(won.all),
            tenths(*low),
            tenths(*high),
            grouped(accepted.all)
        )
    });
    readme_shows(SET, &lines);
    assert!(rises(&states.map(|state| won[state])) && rises(&states.map(|state| accepted[state])));
    for fold in 0..5 {
        assert!(rises(&states.map(|state| folds[&(state, fold)])), "fold {fold}");
    }
    // Those the website has never seen: what README.md says of them.
    let mut unseen: BTreeMap<&str, Share> = BTreeMap::new();
    for contact in table(&files).rows {
        if contact[8] == "0" {
            unseen.entry(proposals[&contact[0]].as_str()).or_default().add(contact[6] == "1");
        }
    }
    let line = |state: &str| format!("| {state}, never seen on the website | {} | {} |", grouped(unseen[state].all), unseen[state]);
    readme_shows(SET, &["quiet", "names_a_subject"].map(line));
}
