//! Real decisions take rules in force, and carry how these stood.

use std::sync::Arc;

use reife::decisions::Outcome;
use reife::moment::Moment;
use reife::rulefile;
use reife::service::Contacts;
use reife::trust::{Kind, Side, State};
use serde_json::Value;

use crate::browser::Browser;
use crate::repository::{Repository, days, line, name, start};
use crate::{rules, stable};

const SAID: &str = r#"{"id": "d1", "at": "2027-06-01", "by": "rep-7", "role": "sales", "verdict": "corrected", "state": "sales_ready"}"#;

fn contacts(rules: &Arc<rulefile::RuleFile>) -> Contacts {
    let mut contacts = Contacts::new(Arc::clone(rules));
    contacts.push(br#"{"id": "ann"}"#);
    contacts.finish();
    contacts
}

fn decide(browser: &Browser, contacts: &Contacts, clock: Moment) -> Outcome {
    let standing = browser.client.standing(&name("main"), Kind::Rules, clock);
    contacts.decide(&standing, 0, Moment::parse("2027-06-01").unwrap(), SAID.as_bytes()).unwrap()
}

fn record(outcome: &Outcome) -> Value {
    serde_json::from_str(outcome.record.as_ref().unwrap()).unwrap()
}

#[test]
fn a_decision_carries_which_rules_and_how_well_they_are_confirmed() {
    let mut repository = Repository::new();
    repository.release(&stable(), 9, &rules(9));
    let mut browser = Browser::new(&repository);
    browser.update(&repository, start());
    let in_force = |clock| {
        let standing = browser.client.standing(&name("main"), Kind::Rules, clock);
        (standing.state, contacts(standing.in_force.unwrap().rules().unwrap()))
    };
    for (days_later, state, mark) in
        [(0, State::Current, Value::Null), (8, State::Unconfirmed, "unconfirmed".into()), (40, State::Overdue, "overdue".into())]
    {
        let clock = days(start(), days_later);
        let (found, contacts) = in_force(clock);
        assert_eq!(found, state);
        let record = record(&decide(&browser, &contacts, clock));
        assert_eq!(record["rules"]["seq"], 9);
        assert_eq!(record["rules_state"], mark);
    }
}

#[test]
fn nobody_decides_on_a_draft() {
    let mut repository = Repository::new();
    repository.release(&stable(), 9, &rules(9));
    let mut browser = Browser::new(&repository);
    browser.update(&repository, start());
    let refused = |outcome: Outcome| {
        assert_eq!(outcome.record, None);
        assert_eq!(outcome.problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["decision-draft"]);
    };
    // The very bytes that are in force, but read from somewhere else.
    let draft = contacts(&Arc::new(rulefile::check(&rules(9)).rules.unwrap()));
    refused(decide(&browser, &draft, start()));
    let trial: Value =
        serde_json::from_str(&draft.try_out(0, Moment::parse("2027-06-01").unwrap(), SAID.as_bytes()).unwrap().record.unwrap()).unwrap();
    assert_eq!(trial["rules"]["seq"], Value::Null);
}

#[test]
fn what_is_decided_on_rules_that_were_withdrawn_says_so_also_after_a_restart() {
    let mut repository = Repository::new();
    repository.release(&stable(), 9, &rules(9));
    let mut browser = Browser::new(&repository);
    browser.update(&repository, start());
    repository.withdraw(Side::Marketing, &stable());
    repository.publish();
    let tomorrow = days(start(), 1);
    browser.update(&repository, tomorrow);
    for _ in 0..2 {
        let standing = browser.client.standing(&name("main"), Kind::Rules, tomorrow);
        assert_eq!(browser.client.in_force().count(), 0);
        let contacts = contacts(standing.taken_back.unwrap().rules().unwrap());
        // Nothing is proposed by them.
        assert!(contacts.decidable(&standing, 0, tomorrow, reife::wire::Numbers::Exact).is_none());
        let record = record(&decide(&browser, &contacts, tomorrow));
        assert_eq!((&record["rules"]["seq"], &record["rules_state"]), (&9.into(), &"withdrawn".into()));
        browser.restart();
    }
}

#[test]
fn whom_the_signed_list_does_not_give_the_role_records_no_decision() {
    for (listed, codes) in [("rep-8", &["decision-not-listed"][..]), ("rep-7", &[])] {
        let mut repository = Repository::new();
        repository.release(&stable(), 9, &rules(9));
        let people = format!(r#"{{"format": 1, "people": {{"{listed}": ["sales"]}}}}"#);
        repository.release(&line("main", "stable", Kind::People), 1, people.as_bytes());
        let mut browser = Browser::new(&repository);
        browser.update(&repository, start());
        let own = browser.client.standing(&name("main"), Kind::Rules, start());
        let list = browser.client.standing(&name("main"), Kind::People, start());
        let mut contacts = contacts(own.in_force.unwrap().rules().unwrap());
        contacts.hold_against(list.in_force.and_then(|file| file.deciders()).cloned());
        let outcome = decide(&browser, &contacts, start());
        assert_eq!(outcome.problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), codes);
        assert_eq!(outcome.record.is_some(), codes.is_empty());
        if let [problem] = &outcome.problems[..] {
            assert_eq!(problem.arguments, [("by", "rep-7".to_owned()), ("role", "sales".to_owned())]);
        }
    }
}
