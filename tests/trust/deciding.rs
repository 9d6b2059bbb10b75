//! Real decisions take rules in force, and carry how these stood.

use std::sync::Arc;

use reife::decisions::Outcome;
use reife::moment::Moment;
use reife::rulefile;
use reife::service::Contacts;
use reife::trust::{Kind, Side, State};
use serde_json::Value;

use crate::browser::Browser;
use crate::repository::{Repository, days, name, start};
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
fn nobody_decides_on_a_draft_nor_on_rules_that_were_withdrawn() {
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
    let real = contacts(browser.client.standing(&name("main"), Kind::Rules, start()).in_force.unwrap().rules().unwrap());
    repository.withdraw(Side::Marketing, &stable());
    repository.publish();
    browser.update(&repository, days(start(), 1));
    refused(decide(&browser, &real, days(start(), 1)));
}
