//! One test for each row of the table of states, and for time.

use reife::moment::Moment;
use reife::trust::tuf::Answer;
use reife::trust::{Code, Kind, Proposals, Side, State};

use crate::browser::Browser;
use crate::repository::{Repository, days, line, name, release, start};
use crate::{current, nothing, rules, stable, unconfirmed};

fn released(seq: u64) -> (Repository, Browser) {
    let mut repository = Repository::new();
    repository.release(&stable(), seq, &rules(seq));
    let mut browser = Browser::new(&repository);
    browser.update(&repository, start());
    assert_eq!(browser.seen(start()), current(seq));
    (repository, browser)
}

#[test]
fn current_when_verified_and_the_timestamp_is_valid() {
    let (_, browser) = released(9);
    assert_eq!(browser.seen(days(start(), 6)), current(9));
    let standing = browser.client.standing(&name("main"), Kind::Rules, start());
    assert_eq!(standing.state.proposals(), Proposals::Made);
    assert!(standing.state.records_decisions());
    let rules = standing.in_force.unwrap().rules().unwrap();
    assert_eq!(rules.seq, Some(9));
    assert_eq!(standing.in_force.unwrap().sha256(), rules.sha256);
}

#[test]
fn unconfirmed_when_the_timestamp_is_over() {
    let (_, browser) = released(9);
    assert_eq!(browser.seen(days(start(), 7)), unconfirmed(9, Code::Expired));
    let standing = browser.client.standing(&name("main"), Kind::Rules, days(start(), 7));
    assert_eq!(standing.state.proposals(), Proposals::Made);
    assert_eq!(standing.in_force.unwrap().last_verified(), start());
}

#[test]
fn unconfirmed_when_the_last_update_was_refused_and_current_again_after_a_good_one() {
    let (mut repository, mut browser) = released(9);
    let good = repository.files["metadata/timestamp.json"].clone();
    repository.files.insert("metadata/timestamp.json".to_owned(), b"{}".to_vec());
    browser.update(&repository, start());
    assert_eq!(browser.seen(start()), unconfirmed(9, Code::Json));
    repository.files.insert("metadata/timestamp.json".to_owned(), good);
    browser.update(&repository, start());
    assert_eq!(browser.seen(start()), current(9));
}

#[test]
fn no_connection_is_no_refusal() {
    let (_, mut browser) = released(9);
    browser.update_with(days(start(), 1), |_| Answer::Failed);
    assert_eq!(browser.seen(days(start(), 1)), current(9));
    assert_eq!(browser.client.refusal().map(|refusal| refusal.code), Some(Code::Net));
    assert!(browser.client.wait_ms(u32::MAX) == 60_000);
    browser.update_with(days(start(), 1), |_| Answer::Failed);
    assert!(browser.client.wait_ms(u32::MAX) == 120_000);
}

#[test]
fn only_the_network_is_retried_quickly() {
    let (mut repository, mut browser) = released(9);
    repository.files.insert("metadata/timestamp.json".to_owned(), b"{}".to_vec());
    browser.update(&repository, start());
    assert_eq!(browser.client.wait_ms(0), 15 * 60_000);
}

#[test]
fn three_weeks_offline_is_unconfirmed_and_31_days_are_overdue() {
    let (_, mut browser) = released(9);
    for day in 1..=21 {
        browser.update_with(days(start(), day), |_| Answer::Failed);
    }
    assert_eq!(browser.seen(days(start(), 21)), unconfirmed(9, Code::Net));
    assert_eq!(browser.seen(days(start(), 30)), unconfirmed(9, Code::Net));
    assert_eq!(browser.seen(days(start(), 31)), (State::Overdue, Some(9), Some(Code::Net)));
    let standing = browser.client.standing(&name("main"), Kind::Rules, days(start(), 31));
    assert_eq!(standing.state.proposals(), Proposals::Greyed);
    assert!(standing.state.records_decisions());
}

#[test]
fn policy_says_how_long_offline_is_too_long() {
    let (repository, mut browser) = released(9);
    browser.settings.offline_days = 3;
    browser.restart();
    browser.update(&repository, start());
    assert_eq!(browser.seen(days(start(), 3)).0, State::Current);
    assert_eq!(browser.seen(Moment(days(start(), 3).0 + 1)).0, State::Overdue);
}

#[test]
fn overdue_two_weeks_past_valid_until() {
    let mut repository = Repository::new();
    let until = days(start(), 10);
    let mut limited = release(&stable(), 9);
    limited.valid_until = Some(until);
    for side in Side::BOTH {
        repository.list(side, &limited, &rules(9));
    }
    repository.publish();
    let mut browser = Browser::new(&repository);
    browser.update(&repository, start());
    // It stays in force past its time, while the repository confirms it.
    let mut seen = Vec::new();
    for day in [11, 24, 25] {
        repository.now = days(start(), day);
        repository.renew();
        browser.update(&repository, repository.now);
        seen.push(browser.seen(repository.now));
    }
    assert_eq!(seen, [current(9), current(9), (State::Overdue, Some(9), None)]);
    // To others it does not come any more.
    let mut other = Browser::new(&repository);
    other.update(&repository, days(start(), 25));
    assert_eq!(other.seen(days(start(), 25)), nothing(Code::Expired));
}

#[test]
fn withdrawn_by_one_side_until_both_put_it_back_under_a_new_number() {
    for side in Side::BOTH {
        let (mut repository, mut browser) = released(9);
        repository.now = days(start(), 1);
        repository.withdraw(side, &stable());
        repository.publish();
        browser.update(&repository, days(start(), 2));
        assert_eq!(browser.seen(days(start(), 2)), (State::Withdrawn, None, None));
        let standing = browser.client.standing(&name("main"), Kind::Rules, days(start(), 2));
        let withdrawal = standing.withdrawal.unwrap();
        assert_eq!((withdrawal.seq, &withdrawal.sides[..], withdrawal.at), (9, &[side][..], days(start(), 1)));
        assert_eq!(standing.state.proposals(), Proposals::No);
        assert!(standing.state.records_decisions());
        browser.restart();
        assert_eq!(browser.seen(days(start(), 2)), (State::Withdrawn, None, None));
        // One side alone does not bring it back.
        repository.list(side, &release(&stable(), 9), &rules(9));
        repository.publish();
        browser.update(&repository, days(start(), 2));
        assert_eq!(browser.seen(days(start(), 2)), (State::Withdrawn, None, Some(Code::Rollback)));
        repository.release(&stable(), 10, &rules(9));
        browser.update(&repository, days(start(), 2));
        assert_eq!(browser.seen(days(start(), 2)), current(10));
    }
}

#[test]
fn a_withdrawal_says_when_and_why() {
    let (mut repository, mut browser) = released(9);
    repository.withdraw(Side::Sales, &stable());
    let said = br#"{"sales/main/stable.rules.json": {"at": "2026-11-24T08:00:00Z", "note": "too many calls"}}"#;
    repository.sales.rest.insert("x-reife-withdrawn".to_owned(), reife::trust::Value::read(said, 1000).unwrap());
    repository.publish();
    browser.update(&repository, start());
    let standing = browser.client.standing(&name("main"), Kind::Rules, start());
    let withdrawal = standing.withdrawal.unwrap();
    assert_eq!((withdrawal.at.to_string().as_str(), withdrawal.note.as_deref()), ("2026-11-24T08:00:00Z", Some("too many calls")));
}

#[test]
fn a_failed_lookup_withdraws_nothing() {
    let (mut repository, mut browser) = released(9);
    repository.withdraw(Side::Sales, &stable());
    repository.publish();
    let lost = format!("{}.sales.json", repository.sales.head.version);
    browser.update_with(start(), |request| if request.path == lost { Answer::NotFound } else { repository.serve(request) });
    assert_eq!(browser.seen(start()), current(9));
    assert_eq!(browser.client.refusal().map(|refusal| refusal.code), Some(Code::Net));
}

#[test]
fn none_when_nothing_was_ever_verified() {
    let repository = Repository::new();
    let mut browser = Browser::new(&repository);
    assert_eq!(browser.seen(start()), (State::None, None, None));
    browser.update(&repository, start());
    assert_eq!(browser.seen(start()), (State::None, None, None));
    let standing = browser.client.standing(&name("main"), Kind::Rules, start());
    assert_eq!(standing.state.proposals(), Proposals::No);
    assert!(!standing.state.records_decisions());
}

#[test]
fn a_clock_set_back_a_year_revives_nothing() {
    let (mut repository, mut browser) = released(9);
    repository.now = days(start(), 20);
    repository.renew();
    browser.update(&repository, days(start(), 20));
    let back = days(start(), -345);
    assert_eq!(browser.client.now(back), days(start(), 20));
    // What was over stays over, also from an old timestamp.
    let old = released(9).0;
    browser.update(&old, back);
    assert_eq!(browser.seen(back), unconfirmed(9, Code::Rollback));
    browser.restart();
    assert_eq!(browser.client.now(back), days(start(), 20));
}

#[test]
fn a_signed_issue_time_outweighs_the_clock_in_the_very_update() {
    let mut repository = Repository::new();
    repository.release(&stable(), 9, &rules(9));
    // The snapshot is over by the time the timestamp was issued; the clock is a month behind.
    repository.now = days(start(), 31);
    repository.stamp();
    let mut browser = Browser::new(&repository);
    browser.update(&repository, start());
    assert_eq!(browser.seen(start()), nothing(Code::Expired));
}

#[test]
fn a_clock_a_year_ahead_is_suspected_by_the_servers_date_which_never_judges() {
    let (repository, mut browser) = released(9);
    let ahead = days(start(), 364);
    browser.update_dated(ahead, Some(start()), |request| repository.serve(request));
    let refusal = browser.client.refusal().unwrap();
    assert_eq!((refusal.code, refusal.argument("why")), (Code::Expired, Some("clock")));
    // Without the header, or where it agrees with the clock, nothing is said of clocks.
    for date in [None, Some(ahead)] {
        browser.update_dated(ahead, date, |request| repository.serve(request));
        assert_eq!(browser.client.refusal().unwrap().argument("why"), Some("over"));
    }
    // A header from the past does not revive what is over.
    browser.update_dated(days(start(), 8), Some(days(start(), -300)), |request| repository.serve(request));
    assert_eq!(browser.client.refusal().unwrap().code, Code::Expired);
    // With the clock put right all is well.
    browser.update(&repository, start());
    assert_eq!(browser.seen(start()), current(9));
}

#[test]
fn a_jumping_clock_leaves_the_state_of_the_true_day() {
    let (repository, mut browser) = released(9);
    for jump in [5, -3, 2, 0, 6, -200, 1] {
        browser.update(&repository, days(start(), jump));
    }
    assert_eq!(browser.seen(days(start(), 1)), current(9));
}

#[test]
fn all_kinds_and_rules_have_their_own_state() {
    let (mut repository, mut browser) = released(9);
    let people = br#"{"format": 1, "people": {"rep-7": ["sales"]}}"#;
    repository.release(&line("main", "stable", Kind::People), 2, people);
    repository.release(&line("eu", "stable", Kind::Rules), 1, &rules(1));
    repository.release(&line("main", "pilot", Kind::Rules), 12, &rules(12));
    browser.update(&repository, start());
    assert_eq!(browser.seen_of("main", Kind::People, start()), current(2));
    assert_eq!(browser.seen_of("eu", Kind::Rules, start()), current(1));
    assert_eq!(browser.seen(start()), current(9));
    let reife::trust::Content::People(deciders) = browser.client.standing(&name("main"), Kind::People, start()).in_force.unwrap().content()
    else {
        panic!("no people")
    };
    assert!(deciders.may("rep-7", "sales") && !deciders.may("rep-7", "marketing") && !deciders.may("rep-8", "sales"));
    assert_eq!(browser.client.lines().len(), 3);
    // Policy may name the rules.
    browser.settings.rules = vec![name("eu"), name("us")];
    browser.restart();
    browser.update(&repository, start());
    assert_eq!(browser.seen(start()).0, State::None);
    assert_eq!(browser.seen_of("eu", Kind::Rules, start()), current(1));
    assert_eq!(browser.seen_of("us", Kind::Rules, start()), nothing(Code::NotBoth));
}

#[test]
fn one_line_that_is_refused_does_not_hold_up_the_others() {
    let (mut repository, mut browser) = released(9);
    repository.release(&line("eu", "stable", Kind::Rules), 1, &rules(1));
    browser.update(&repository, start());
    repository.release(&stable(), 10, b"{}");
    repository.release(&line("eu", "stable", Kind::Rules), 2, &rules(2));
    browser.update(&repository, start());
    assert_eq!(browser.seen(start()), unconfirmed(9, Code::Engine));
    assert_eq!(browser.seen_of("eu", Kind::Rules, start()), current(2));
    browser.restart();
    assert_eq!(browser.seen(start()).1, Some(9));
    assert_eq!(browser.seen_of("eu", Kind::Rules, start()), current(2));
}

#[test]
fn each_ring_has_its_own_memory() {
    let (mut repository, mut browser) = released(9);
    repository.release(&line("main", "pilot", Kind::Rules), 20, &rules(20));
    browser.settings.ring = name("pilot");
    browser.restart();
    browser.update(&repository, start());
    assert_eq!(browser.seen(start()), current(20));
    browser.settings.ring = name("stable");
    browser.restart();
    assert_eq!(browser.seen(start()).1, Some(9));
    browser.update(&repository, start());
    assert_eq!(browser.seen(start()), current(9));
    repository.release(&stable(), 8, &rules(8));
    browser.update(&repository, start());
    assert_eq!(browser.seen(start()), unconfirmed(9, Code::Rollback));
}
