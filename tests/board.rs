//! The board: who may be shown, what has changed its worth, what revenue is understood, whom both sides judge.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use reife::json::{Document, ReadLine};
use reife::learning::board::{Asked, Judgements, Seen, Watcher, board, course, segments, with_contacts};
use reife::learning::observe::Outcomes;
use reife::moment::Moment;
use reife::rulefile::{self, RuleFile};
use reife::wire::{Numbers, to_text};
use serde_json::{Value, json};

const AS_OF: &str = "2026-11-24T12:00:00Z";

/// Marketing's signals: `asked` decides, `opened` does not yet.
fn rules(more: &str) -> RuleFile {
    let text = r#"{"format":1,"id":"board",
      "signals":[{"id":"asked","kind":"declared","class":"binding","party":"zero","owner":"marketing"},
                 {"id":"came","kind":"behavioural","class":"binding","party":"first","owner":"marketing"},
                 {"id":"opened","kind":"behavioural","class":"exploratory","party":"first","owner":"marketing"}],
      "attributes":[{"id":"size","of":"contact","type":"number","kind":"profile","class":"binding","party":"first","owner":"marketing"},
                    {"id":"industry","of":"contact","type":"text","kind":"profile","class":"binding","party":"first","owner":"marketing"}],
      "checks":[{"id":"need"},{"id":"budget"},{"id":"priority"},{"id":"authority"}],
      "facts":[{"id":"asks","signals":{"types":["asked"]},"measure":"count"},{"id":"visits","signals":{"types":["came"]},"measure":"count"},
               {"id":"opens","signals":{"types":["opened"]},"measure":"count"},{"id":"size","attribute":"size"},{"id":"industry","attribute":"industry"}],
      "assumptions":[{"id":"a_fast","about":"promise"}],
      "campaigns":[{"id":"fair","assumptions":["a_fast"]}],
      "targets":{"acceptance_at_least":0.5,"decide_within_hours":48,"handovers_per_week_at_most":10},
      "dimensions":[{"id":"fit","caps":{"profile":100}},{"id":"need_clarity","caps":{"behavioural":40,"declared":60,"assessed":50}},
                    {"id":"preference_stability","caps":{"declared":100}},{"id":"internal_agreement","caps":{"declared":100}}],
      "rules":[{"id":"asked_once","dimension":"need_clarity","points":30,"when":{">=":[{"var":"asks"},1]},"assumptions":["a_fast"]},
               {"id":"came_once","dimension":"need_clarity","points":20,"when":{">=":[{"var":"visits"},1]}},
               {"id":"opened_once","dimension":"need_clarity","points":5,"when":{">=":[{"var":"opens"},1]}},
               {"id":"large","dimension":"fit","points":10,"when":{">=":[{"var":"size"},50]}}],
      "reasons":[{"id":"no_budget"}],
      "states":[{"id":"ready","handover":true,"decided_by":"sales","decide_within_hours":48,"requires":{"behavioural":1,"declared":1},
                 "when":{">=":[{"var":"need_clarity"},30]},"reasons":["no_budget"]},
                {"id":"unaware","decided_by":"rules"}]MORE}"#;
    let checked = rulefile::check(text.replace("MORE", more).as_bytes());
    checked.rules.unwrap_or_else(|| panic!("{:#?}", checked.diagnostics))
}

/// A contact that is ready, and how sales decided on it a day later.
fn decided(number: usize, at: &str, by: &str, accepted: bool, opened: bool) -> Value {
    let day = Moment::parse(at).unwrap();
    let before = Moment(day.0 - 86_400_000).to_string();
    let mut signals = vec![
        json!({"id": "s1", "type": "asked", "at": before, "source": "form", "campaign": "fair"}),
        json!({"id": "s2", "type": "came", "at": before, "source": "web"}),
    ];
    if opened {
        signals.push(json!({"id": "s3", "type": "opened", "at": before, "source": "mail"}));
    }
    let (verdict, state) = if accepted { ("accepted", "ready") } else { ("rejected", "unaware") };
    let holds = if accepted { "yes" } else { "no" };
    let decision = json!({"id": "d1", "at": at, "by": by, "role": "sales", "verdict": verdict, "state": state, "proposal": "ready",
        "reason": if accepted { Value::Null } else { json!("no_budget") }, "assumptions": [{"id": "a_fast", "holds": holds}]});
    json!({"id": format!("c{number:03}"), "attributes": {"industry": if number.is_multiple_of(2) { "food" } else { "retail" }}, "signals": signals, "decisions": [decision]})
}

fn written(rules: &RuleFile, evidence: &[Value], outcomes: &[Value], days: u32) -> Value {
    let (mut told, mut document, mut faults) = (Outcomes::default(), Document::new(), Vec::new());
    for line in outcomes {
        told.line(&mut document, 1, ReadLine::Line(line.to_string().as_bytes()), &mut faults);
    }
    assert_eq!(faults, []);
    let asked = Asked { rules, as_of: Moment::parse(AS_OF).unwrap(), segments: segments(rules, None).unwrap(), days };
    let (mut seen, mut sights) = (Seen::default(), Vec::new());
    let mut watcher = Watcher::new(asked, &told);
    for line in evidence {
        watcher.line(1, ReadLine::Line(line.to_string().as_bytes()), &mut sights);
    }
    assert_eq!(seen.take(sights), []);
    seen.finish();
    let judgements = Judgements::default();
    let (found, behind) = board(asked, &seen, &judgements, 1);
    serde_json::from_str(&to_text(&with_contacts(found, &behind, &seen), Numbers::Exact)).unwrap()
}

fn people(count: usize, deciders: usize) -> Vec<Value> {
    (0..count)
        .map(|number| {
            decided(number, &format!("2026-11-{:02}", 2 + number % 20), &format!("rep-{}", number % deciders), number % 3 > 0, false)
        })
        .collect()
}

#[test]
fn no_figure_is_over_fewer_people_than_agreed() {
    let four = written(&rules(""), &people(30, 4), &[], 30);
    for figure in [
        "/agreed/acceptance/figure/share",
        "/agreed/hours/spread",
        "/decisions/friction/share",
        "/decisions/all/count",
        "/assumptions/0/held/share",
        "/worth/base/share",
        "/read/deciders",
    ] {
        assert_eq!(four.pointer(figure), Some(&Value::Null), "{figure}");
    }
    assert_eq!(four["behind"]["acceptance"], Value::Null, "nor are the contacts behind it named");
    let five = written(&rules(""), &people(30, 5), &[], 30);
    assert_eq!(five["agreed"]["acceptance"]["figure"]["share"]["good"], 20);
    assert_eq!(five["agreed"]["acceptance"]["so"], "too_few");
    assert_eq!(five["behind"]["acceptance"].as_array().unwrap().len(), 30);
    assert_eq!(five["agreed"]["hours"]["spread"]["median"], 24, "signals of the day before brought the proposals");
    assert_eq!(five["decisions"]["reasons"][0]["count"], 10);
    // The rule file may ask for more people, and the figure is gone again.
    let strict = written(&rules(r#","privacy":{"min_deciders":6}"#), &people(30, 5), &[], 30);
    assert_eq!(strict["agreed"]["acceptance"]["figure"]["share"], Value::Null);
    // It cannot ask for fewer.
    let loose = rulefile::check(br#"{"format":1,"id":"a","privacy":{"min_deciders":4,"keep_by_days":181}}"#);
    assert!(loose.rules.is_none());
}

#[test]
fn after_a_while_only_the_role_is_known() {
    let old: Vec<Value> = (0..30).map(|number| decided(number, "2026-03-02", &format!("rep-{}", number % 10), true, false)).collect();
    // Ten people, but that is more than 180 days ago: one role stands behind it.
    let board = written(&rules(""), &old, &[], 366);
    assert_eq!(board["decisions"]["all"]["count"], Value::Null);
    let kept: Vec<Value> = (0..30).map(|number| decided(number, "2026-10-20", &format!("rep-{}", number % 10), true, false)).collect();
    assert_eq!(written(&rules(""), &kept, &[], 366)["decisions"]["all"]["count"], 30);
    assert_eq!(written(&rules(r#","privacy":{"keep_by_days":20}"#), &kept, &[], 366)["decisions"]["all"]["count"], Value::Null);
}

#[test]
fn no_hidden_part_follows_from_the_whole_and_the_others() {
    // Six people accept, one alone rejects: 'rejected' is hidden, and so is 'accepted', from which it would follow.
    let mut evidence = people(0, 1);
    evidence.extend((0..24).map(|number| decided(number, "2026-11-10", &format!("rep-{}", number % 6), true, false)));
    evidence.extend((24..26).map(|number| decided(number, "2026-11-10", "rep-0", false, false)));
    let board = written(&rules(""), &evidence, &[], 30);
    assert_eq!(board["decisions"]["all"]["count"], 26);
    let verdicts: Vec<&Value> = board["decisions"]["verdicts"].as_array().unwrap().iter().map(|row| &row["count"]).collect();
    assert_eq!(verdicts, [&Value::Null, &json!(0), &json!(0), &Value::Null]);
}

/// 80 verdicts, half of them with the exploratory signal, which is accepted far more often, in these months.
fn verdicts(months: [&str; 2]) -> Vec<Value> {
    let one = |number: usize| {
        let opened = number.is_multiple_of(2);
        let accepted = if opened { !number.is_multiple_of(10) } else { number.is_multiple_of(5) };
        decided(
            number,
            &format!("2026-{}-{:02}", months[number / 2 % 2], 1 + number % 28),
            &format!("rep-{}", number % 7),
            accepted,
            opened,
        )
    };
    (0..80).map(one).collect()
}

#[test]
fn signals_earn_or_lose_their_worth_over_two_quarters() {
    let so =
        |board: &Value, id: &str| board["worth"]["items"].as_array().unwrap().iter().find(|row| row["id"] == id).unwrap()["so"].clone();
    let board = written(&rules(""), &verdicts(["08", "10"]), &[], 30);
    assert_eq!(so(&board, "opened"), "promote");
    assert_eq!(so(&board, "opened_once"), "promote", "the rule that rests on it, too");
    assert_eq!(so(&board, "came"), "as_it_is", "what all have tells nothing apart");
    let row = &board["worth"]["items"].as_array().unwrap().iter().find(|row| row["id"] == "opened").unwrap().clone();
    assert_eq!((&row["facts"], &row["rules"], &row["with"]["share"]["all"]), (&json!(["opens"]), &json!(["opened_once"]), &json!(40)));
    // One quarter may be one campaign.
    assert_eq!(so(&written(&rules(""), &verdicts(["10", "11"]), &[], 30), "opened"), "too_few");
    // As a binding signal that is accepted less often, it lost its worth.
    let mut flipped = verdicts(["08", "10"]);
    for person in &mut flipped {
        let signals = person["signals"].as_array_mut().unwrap();
        if signals.len() == 3 {
            signals.retain(|signal| signal["type"] == "asked");
        }
    }
    assert_eq!(so(&written(&rules(""), &flipped, &[], 30), "came"), "demote");
}

#[test]
fn revenue_is_understood_after_a_hand_over_with_confirmed_checks() {
    let mut evidence: Vec<Value> = (0..4).map(|number| decided(number, "2026-10-12", "rep-1", number != 1, false)).collect();
    let check = |check: &str, verdict: &str| json!({"check": check, "verdict": verdict, "by": "rep-1", "at": "2026-10-13"});
    evidence[0]["checks"] = json!([check("need", "confirmed"), check("budget", "confirmed")]);
    evidence[1]["checks"] = json!([check("need", "confirmed")]);
    evidence[2]["checks"] = json!([check("need", "confirmed"), check("budget", "open")]);
    let outcomes: Vec<Value> = (0..4).map(|number| json!({"contact": format!("c{number:03}"), "at": "2026-11-02", "outcome": "won", "amount": 100 + number, "currency": "EUR"})).collect();
    let board = written(&rules(""), &evidence, &outcomes, 30);
    assert_eq!(board["behind"]["understood"], json!(["c000"]));
    assert_eq!(board["revenue"]["understood"]["amounts"], json!([{"currency": "EUR", "won": 1, "amount": 100}]));
    assert_eq!(board["behind"]["otherwise:no_handover"], json!(["c001"]));
    assert_eq!(board["behind"]["otherwise:checks_open"], json!(["c002", "c003"]));
    assert_eq!(board["campaigns"][0]["amounts"][0]["amount"], 406);
    // What was won last quarter is not this one's.
    let earlier: Vec<Value> = outcomes
        .iter()
        .map(|line| {
            let mut line = line.clone();
            line["at"] = json!("2026-09-30");
            line
        })
        .collect();
    assert_eq!(written(&rules(""), &evidence, &earlier, 30)["revenue"]["otherwise"]["won"], 0);
}

#[test]
fn disputes_are_told_by_type_and_source() {
    let mut evidence = people(30, 6);
    for (number, person) in evidence.iter_mut().enumerate().take(12) {
        person["disputes"] =
            json!([{"source": "web", "id": "s2", "by": format!("rep-{}", number % 6), "at": "2026-11-23", "reason": "machine"}]);
    }
    let board = written(&rules(""), &evidence, &[], 30);
    let row = &board["disputes"][0];
    assert_eq!(
        (&row["type"], &row["source"], &row["disputed"]["share"]["good"], &row["disputed"]["share"]["all"]),
        (&json!("came"), &json!("web"), &json!(12), &json!(30))
    );
    assert_eq!(row["reasons"][0]["count"], 12);
    assert_eq!(board["disputes"].as_array().unwrap().len(), 1);
}

#[test]
fn the_course_is_replayed_and_whoever_objects_is_not_on_the_board() {
    let mut evidence = people(10, 5);
    evidence[3]["objections"] = json!([{"at": "2026-11-20", "scope": "profiling"}]);
    let rules = rules("");
    let board = written(&rules, &evidence, &[], 30);
    assert_eq!((&board["read"]["contacts"], &board["read"]["objecting"]), (&json!(9), &json!(1)));
    let cohorts = board["progress"]["cohorts"].as_array().unwrap();
    let food = cohorts.iter().find(|row| row["id"] == "food").unwrap();
    // Nobody had been seen 30 days ago; today all of them stand somewhere.
    assert_eq!((&food["course"][1]["contacts"], &food["course"][0]["contacts"], &food["contacts"]), (&json!(0), &json!(5), &json!(0)));
    assert_eq!(food["course"][0]["medians"][1], 50);
    let told = Outcomes::default();
    let asked = Asked { rules: &rules, as_of: Moment::parse(AS_OF).unwrap(), segments: None, days: 30 };
    let (mut seen, mut sights) = (Seen::default(), Vec::new());
    Watcher::new(asked, &told).line(1, ReadLine::Line(evidence[1].to_string().as_bytes()), &mut sights);
    seen.take(sights);
    let found: Value = serde_json::from_str(&to_text(&course(&asked, &seen.people, "c001"), Numbers::Exact)).unwrap();
    assert_eq!(found["contacts"][0]["course"].as_array().unwrap().len(), 1);
    assert_eq!((&found["contacts"][0]["course"][0]["standing"], &found["whole"]), (&json!("ready"), &Value::Null));
    let decisions = json!([{"at": "2026-11-03T00:00:00Z", "verdict": "accepted", "state": "ready"}]);
    assert_eq!(found["contacts"][0]["decisions"], decisions, "what was decided, not who did");
}

#[test]
fn both_sides_judge_contacts_that_follow_from_a_seed() {
    let rules = rules("");
    let asked = Asked { rules: &rules, as_of: Moment::parse(AS_OF).unwrap(), segments: None, days: 30 };
    let told = Outcomes::default();
    let chosen = |people: &[Value], seed: u64, judged: &[(&str, &str, &str)]| -> Value {
        let (mut seen, mut sights) = (Seen::default(), Vec::new());
        let mut watcher = Watcher::new(asked, &told);
        people.iter().for_each(|person| watcher.line(1, ReadLine::Line(person.to_string().as_bytes()), &mut sights));
        seen.take(sights);
        seen.finish();
        let (mut judgements, mut document, mut faults) = (Judgements::default(), Document::new(), Vec::new());
        for (contact, side, state) in judged {
            let line = json!({"contact": contact, "side": side, "state": state}).to_string();
            judgements.line(&mut document, 1, ReadLine::Line(line.as_bytes()), &mut faults);
        }
        let (found, _) = board(asked, &seen, &judgements, seed);
        serde_json::from_str(&to_text(&found.calibration, Numbers::Exact)).unwrap()
    };
    let everybody = people(60, 5);
    let first = chosen(&everybody, 1, &[]);
    assert_eq!(first["contacts"].as_array().unwrap().len(), 20);
    let mut turned = everybody.clone();
    turned.reverse();
    assert_eq!(chosen(&turned, 1, &[])["contacts"], first["contacts"], "the order of the file plays no part");
    assert_ne!(chosen(&everybody, 2, &[])["contacts"], first["contacts"]);
    let ids: Vec<&str> = first["contacts"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
    let judged = [
        (ids[0], "sales", "ready"),
        (ids[0], "marketing", "ready"),
        (ids[1], "sales", "unaware"),
        (ids[1], "marketing", "ready"),
        (ids[2], "sales", "ready"),
    ];
    let told = chosen(&everybody, 1, &judged);
    assert_eq!(
        (&told["alike"]["share"]["good"], &told["alike"]["share"]["all"]),
        (&json!(1), &json!(2)),
        "who was judged by one side is not compared"
    );
    assert_eq!(told["differ"], json!([{"contact": ids[1], "marketing": "ready", "sales": "unaware"}]));
}
