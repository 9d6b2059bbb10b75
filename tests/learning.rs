//! Backtests and suggestions: what is looked at, what is refused, what is found.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::float_arithmetic, reason = "a test may fail")]

use reife::json::{Document, ReadLine};
use reife::learning::backtest::{Question, backtest};
use reife::learning::first::{Known, first};
use reife::learning::observe::{FOLDS, Observer, Outcomes, fold_of};
use reife::learning::suggest::suggest;
use reife::learning::verdicts::{Target, Verdicts};
use reife::rulefile::{self, RuleFile};
use reife::wire::{Numbers, to_text};
use serde_json::{Value, json};

#[path = "../examples/planted-errors/main.rs"]
#[allow(dead_code)]
mod planted;

const RULES: &str = r#"{"format":1,"id":"learn",
  "signals":[{"id":"asked","kind":"declared","class":"binding","party":"zero","owner":"marketing"},
             {"id":"opened","kind":"behavioural","class":"exploratory","party":"first","owner":"marketing"}],
  "attributes":[{"id":"seen","of":"contact","type":"date","kind":"behavioural","class":"binding","party":"first","owner":"marketing"},
                {"id":"ends","of":"account","type":"date","kind":"declared","class":"binding","party":"zero","owner":"marketing"},
                {"id":"verdict","of":"contact","type":"text","kind":"declared","class":"binding","party":"zero","owner":"sales"},
                {"id":"size","of":"contact","type":"number","kind":"profile","class":"binding","party":"first","owner":"marketing"}],
  "checks":[{"id":"need"},{"id":"budget"},{"id":"priority"},{"id":"authority"}],
  "facts":[{"id":"asks","signals":{"types":["asked"]},"measure":"count"},{"id":"opens","signals":{"types":["opened"]},"measure":"count"},
           {"id":"days","attribute":"seen","measure":"days_since"},{"id":"until","attribute":"ends","measure":"days_since"},
           {"id":"verdict","attribute":"verdict"},{"id":"size","attribute":"size"}],
  "dimensions":[{"id":"fit","caps":{"profile":100}},{"id":"need_clarity","caps":{"behavioural":40,"declared":60,"assessed":50}},
                {"id":"preference_stability","caps":{"declared":100}},{"id":"internal_agreement","caps":{"declared":100}}],
  "rules":[{"id":"asked_often","dimension":"need_clarity","points_each":10,"of":"asks","cap":40},
           {"id":"lately","dimension":"need_clarity","points":20,"when":{"<":[{"var":"days"},30]}},
           {"id":"opened","dimension":"need_clarity","points":5,"when":{">=":[{"var":"opens"},1]}},
           {"id":"renews","dimension":"preference_stability","points":10,"when":{"<=":[{"var":"until"},0]}},
           {"id":"said","dimension":"preference_stability","points":10,"when":{"==":[{"var":"verdict"},"good"]}},
           {"id":"large","dimension":"fit","points":10,"when":{">=":[{"var":"size"},50]}}],
  "states":[{"id":"ready","handover":true,"decided_by":"sales","requires":{"behavioural":1,"declared":1},"when":{">=":[{"var":"need_clarity"},30]}},
            {"id":"unaware","decided_by":"rules"}]}"#;

fn rules(text: &str) -> RuleFile {
    let checked = rulefile::check(text.as_bytes());
    checked.rules.unwrap_or_else(|| panic!("{:#?}", checked.diagnostics))
}

fn outcomes(lines: &[Value]) -> Outcomes {
    let (mut outcomes, mut document, mut faults) = (Outcomes::default(), Document::new(), Vec::new());
    for line in lines {
        outcomes.line(&mut document, 1, ReadLine::Line(line.to_string().as_bytes()), &mut faults);
    }
    assert_eq!(faults, []);
    outcomes
}

fn observed(files: &[&RuleFile], outcomes: &Outcomes, evidence: &[Value]) -> Verdicts {
    let (mut verdicts, mut notes) = (Verdicts::default(), Vec::new());
    let mut observer = Observer::new(files.to_vec(), outcomes, 0);
    for (line, number) in evidence.iter().zip(1..) {
        observer.line(number, ReadLine::Line(line.to_string().as_bytes()), &mut notes);
    }
    assert_eq!(verdicts.take(notes), []);
    verdicts.finish();
    verdicts
}

fn tested(rules: &RuleFile, with: Option<&RuleFile>, outcomes: &Outcomes, evidence: &[Value]) -> Value {
    let files: Vec<&RuleFile> = std::iter::once(rules).chain(with).collect();
    let verdicts = observed(&files, outcomes, evidence);
    let question = Question { rules, with, target: Target::Acceptance, before_days: 0 };
    serde_json::from_str(&to_text(&backtest(&question, outcomes, &verdicts), Numbers::Exact)).unwrap()
}

/// Contacts of whom those with more questions are accepted more often, with a verdict in the first half of 2026.
fn people(count: usize) -> (Vec<Value>, Vec<Value>) {
    let mut random = reife::learning::statistics::Random::new(7);
    let person = |place: usize| {
        let asks = random.below(5);
        let day = format!("2026-0{}-{:02}", 3 + place * 3 / count, 1 + place % 28);
        let good = random.share() < 0.15 + 0.15 * asks as f64;
        let signals: Vec<Value> =
            (0..asks).map(|ask| json!({"id": format!("s{ask}"), "type": "asked", "at": format!("2026-02-{:02}", 1 + ask)})).collect();
        let verdict = if good == (random.share() < 0.97) { "good" } else { "bad" };
        let id = format!("c{place}");
        let evidence =
            json!({"id": id, "signals": signals, "attributes": {"seen": "2026-02-20", "verdict": verdict, "size": random.below(100)}});
        (evidence, json!({"contact": id, "at": day, "outcome": if good { "accepted" } else { "rejected" }}))
    };
    (0..count).map(person).unzip()
}

#[test]
fn nothing_later_than_the_outcome_is_looked_at() {
    let rules = rules(RULES);
    let (mut evidence, lines) = people(300);
    let outcomes = outcomes(&lines);
    let mut before = tested(&rules, None, &outcomes, &evidence);
    assert_eq!(before["leaks"]["later_records"], 0);
    for (person, outcome) in evidence.iter_mut().zip(&lines) {
        let later = outcome["at"].as_str().unwrap();
        person["signals"].as_array_mut().unwrap().push(json!({"id": "later", "type": "asked", "at": later}));
        person["checks"] = json!([{"check": "need", "verdict": "confirmed", "by": "rep", "at": later}]);
        person["decisions"] =
            json!([{"id": "d", "at": later, "by": "rep", "role": "sales", "verdict": "accepted", "state": "ready", "proposal": "ready"}]);
    }
    let mut after = tested(&rules, None, &outcomes, &evidence);
    assert_eq!(after["leaks"]["later_records"], 600);
    (before["leaks"]["later_records"], after["leaks"]["later_records"]) = (json!(0), json!(0));
    assert_eq!(before, after, "what is dated at or after the outcome changes no figure");
    // The same a day earlier is evidence, so the comparison above can fail.
    for (person, outcome) in evidence.iter_mut().zip(&lines) {
        let day = reife::moment::Moment::parse(outcome["at"].as_str().unwrap()).unwrap();
        let earlier = reife::moment::Moment(day.0 - 1).to_string();
        person["signals"].as_array_mut().unwrap().last_mut().unwrap()["at"] = json!(earlier);
    }
    assert_ne!(tested(&rules, None, &outcomes, &evidence)["states"], before["states"]);
}

#[test]
fn a_date_that_was_seen_later_is_refused_and_one_that_was_said_is_not() {
    let rules = rules(RULES);
    let lines = [
        json!({"contact": "a", "at": "2026-03-01", "outcome": "accepted"}),
        json!({"contact": "b", "at": "2026-03-01", "outcome": "rejected"}),
    ];
    let account = json!({"account": {"id": "x", "attributes": {"ends": "2027-01-01"}},
        "contacts": [{"id": "a", "attributes": {"seen": "2026-03-01T00:00:00Z"}}, {"id": "b", "attributes": {"seen": "2026-02-28T23:59:59.999Z"}}]});
    let found = tested(&rules, None, &outcomes(&lines), &[account]);
    assert_eq!(found["leaks"]["late_dates"], json!([{"attribute": "seen", "times": 1}]));
    let gave =
        |id: &str| found["by_rule"].as_array().unwrap().iter().find(|row| row["rule"] == id).unwrap()["gave"]["accepted"]["all"].clone();
    assert_eq!((gave("lately"), gave("renews")), (json!(1), json!(2)));
    assert_eq!(found["leaks"]["undated"], json!(["verdict"]), "who somebody is has no date, and what somebody said should have");
}

#[test]
fn a_fact_that_tells_too_much_is_named() {
    let rules = rules(RULES);
    let (evidence, lines) = people(600);
    let found = tested(&rules, None, &outcomes(&lines), &evidence);
    let named: Vec<&str> = found["leaks"]["too_good"].as_array().unwrap().iter().map(|row| row["fact"].as_str().unwrap()).collect();
    assert_eq!(named, ["verdict"]);
}

#[test]
fn answers_of_one_person_each_tell_nothing_and_a_range_is_named_by_its_ends() {
    let rules = rules(RULES);
    let (mut evidence, mut lines) = people(2000);
    for (place, (person, line)) in evidence.iter_mut().zip(&mut lines).enumerate() {
        let size = place % 100;
        let good = size >= 50;
        // In the order of the alphabet these would tell everything.
        person["attributes"]["verdict"] = json!(format!("{} {place}", if good { "z" } else { "a" }));
        person["attributes"]["size"] = json!(size);
        line["outcome"] = json!(if good { "accepted" } else { "rejected" });
    }
    let found = tested(&rules, None, &outcomes(&lines), &evidence);
    let too_good = found["leaks"]["too_good"].as_array().unwrap();
    let [size] = &too_good[..] else { panic!("{too_good:?}") };
    assert_eq!((&size["fact"], &size["auc"]), (&json!("size"), &json!(1)));
    assert_eq!((&size["answer"]["answer"], &size["answer"]["good"]["all"]), (&json!("95 – 99"), &json!(100)));
}

#[test]
fn old_and_new_rules_are_held_against_each_other() {
    let old = rules(RULES);
    let new = rules(&RULES.replace(r#"{"var":"need_clarity"},30]"#, r#"{"var":"need_clarity"},50]"#));
    let (evidence, lines) = people(400);
    let found = tested(&old, Some(&new), &outcomes(&lines), &evidence);
    let all = |row: &str| found["handovers"][row]["accepted"]["all"].as_u64().unwrap();
    assert!(all("with") > 0 && all("with") < all("rules"), "{}", found["handovers"]);
    assert_eq!((all("rules") - all("with"), 0), (all("only_rules"), all("only_with")));
    let rate = |row: &str| found["handovers"][row]["accepted"]["share"].as_f64().unwrap();
    assert!(rate("with") > rate("only_rules"), "who asks more is accepted more often");
    let (mixed, time) = (&found["quality"]["mixed"], &found["quality"]["by_time"]);
    assert!(mixed["auc"].as_f64().unwrap() > 0.6 && time["auc"].as_f64().unwrap() > 0.55, "{mixed} {time}");
    assert!(mixed["brier"].as_f64().unwrap() < mixed["brier_of_base_rate"].as_f64().unwrap());
    assert_eq!(found["quality"]["periods"].as_array().unwrap().len(), 5);
}

#[test]
fn whoever_objects_is_not_learnt_from() {
    let rules = rules(RULES);
    let lines = [
        json!({"contact": "a", "at": "2026-03-01", "outcome": "accepted"}),
        json!({"contact": "nobody", "at": "2026-03-01", "outcome": "won", "amount": 5}),
    ];
    // An objection after the outcome counts, too, unless it was withdrawn.
    for at in ["2026-01-01", "2027-01-01"] {
        let evidence = [json!({"id": "a", "objections": [{"at": at, "scope": "profiling"}]}), json!({"id": "b"})];
        let found = tested(&rules, None, &outcomes(&lines), &evidence);
        let read = &found["read"];
        assert_eq!(
            [&read["outcomes"], &read["observed"], &read["not_assessed"], &read["without_evidence"], &read["contacts_without_outcome"]],
            [2, 0, 1, 1, 1]
        );
        assert_eq!(found["quality"], Value::Null);
    }
}

#[test]
fn folds_follow_from_ids() {
    // int(sha256("c1"), big-endian) mod 5, by Python.
    assert_eq!(["c1", "c2", "", "Müller"].map(fold_of), [4, 0, 4, 1]);
    let counts = (0..1000).fold([0; FOLDS as usize], |mut counts, place| {
        counts[usize::from(fold_of(&format!("c{place}")))] += 1;
        counts
    });
    assert!(counts.iter().all(|count| (150..250).contains(count)), "{counts:?}");
}

#[test]
fn too_few_outcomes_suggest_nothing() {
    let rules = rules(RULES);
    let (evidence, lines) = people(120);
    let verdicts = observed(&[&rules], &outcomes(&lines), &evidence);
    let found = suggest(&rules, &verdicts, Target::Acceptance, 1);
    assert_eq!((found.more_needed, found.changes.len()), (Some(30), 0));
    assert_eq!(first(&rules, &verdicts, Target::Acceptance, Known::default()).unwrap().more_needed, Some(30));
    assert_eq!(suggest(&rules, &verdicts, Target::Winning, 1).more_needed, Some(150), "nobody has won or lost");
    // Outcomes of one kind tell nothing apart, however many there are.
    let (evidence, mut lines) = people(600);
    lines.iter_mut().for_each(|line| line["outcome"] = json!("accepted"));
    let verdicts = observed(&[&rules], &outcomes(&lines), &evidence);
    assert_eq!(suggest(&rules, &verdicts, Target::Acceptance, 1).more_needed, Some(6000), "at this rate ten rejected take that many");
}

#[test]
fn a_planted_error_is_found_again_and_again_the_same() {
    let world = planted::world(3, 2000, true, false);
    let (rule, by) = world.error.unwrap();
    let found = suggest(&world.rules, &world.verdicts, Target::Acceptance, 1);
    let text = to_text(&found, Numbers::Exact);
    let [change] = &found.changes[..] else { panic!("{text}") };
    assert_eq!(change.rule, format!("r{rule}"));
    assert_eq!(change.to.0 > change.from.0, by < 0, "{text}");
    assert!(change.same_way.good >= 40 && change.gain >= found.gain_min);
    assert_eq!(to_text(&suggest(&world.rules, &world.verdicts, Target::Acceptance, 1), Numbers::Exact), text);
    let right = planted::world(3, 2000, false, false);
    assert!(suggest(&right.rules, &right.verdicts, Target::Acceptance, 1).changes.is_empty());
}

#[test]
fn explored_contacts_stand_for_others_until_a_quarter_of_the_worth_is_lost() {
    let world = planted::world(3, 500, false, true);
    let found = suggest(&world.rules, &world.verdicts, Target::Acceptance, 1);
    let (explored, others) = (found.explored as f64, (500 - found.explored) as f64);
    assert!(found.explored > 0 && found.explored < 500);
    // Kish: the square of the sum of the weights by the sum of their squares. With 10 for an explored contact, its share, that is less than
    // three quarters of the outcomes: its weight is trimmed until it is so many.
    let worth = |weight: f64| (weight * explored + others).powi(2) / (weight * weight * explored + others);
    assert!(worth(10.0) < 375.0 && worth(1.0) > 375.0);
    assert_eq!(found.worth, 375);
}

#[test]
fn a_first_scorecard_is_short_whole_and_keeps_to_what_marketers_know() {
    let rules = rules(RULES);
    let (evidence, lines) = people(2000);
    let outcomes = outcomes(&lines);
    let verdicts = observed(&[&rules], &outcomes, &evidence);
    let found = first(&rules, &verdicts, Target::Acceptance, Known::default()).unwrap();
    let text = to_text(&found, Numbers::Exact);
    assert_eq!(found.left_out.iter().map(|fact| fact.fact).collect::<Vec<_>>(), ["verdict"], "{text}");
    assert!((1..=10).contains(&found.scorecard.len()), "{text}");
    assert!(found.scorecard.iter().all(|rule| rule.points.0 % 1_000_000 == 0 && rule.points.0 != 0), "{text}");
    assert!(found.scorecard.iter().all(|rule| rule.when.to_string().contains("asks")), "nothing else tells anything: {text}");
    let falling = ["asks".to_owned()];
    let known = Known { rising: &[], falling: &falling };
    assert!(found.scorecard.iter().any(|rule| rule.points.0 > 0 && rule.when.to_string().contains(">=")), "so the next can fail: {text}");
    let turned = first(&rules, &verdicts, Target::Acceptance, known).unwrap();
    assert!(turned.scorecard.iter().all(|rule| rule.points.0 < 0 || !rule.when.to_string().contains(">=")));
    let wrong = ["verdict".to_owned()];
    assert_eq!(first(&rules, &verdicts, Target::Acceptance, Known { rising: &wrong, falling: &[] }).unwrap_err(), "verdict");
}
