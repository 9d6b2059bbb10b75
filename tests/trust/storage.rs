//! What is stored: verified at each start, written whole or not at all.

use std::sync::Arc;

use proptest::prelude::*;
use reife::trust::store::{Blobs, RECORD, Record};
use reife::trust::tuf::Answer;
use reife::trust::{Client, Code, Event, Side, State, Step};

use crate::browser::{Browser, revision};
use crate::repository::{Repository, days, release, start};
use crate::{current, rules, stable, unconfirmed};

/// A browser that has seen rules 8 and then 9.
fn two_releases() -> (Repository, Browser) {
    let mut repository = Repository::new();
    repository.renew_root();
    repository.release(&stable(), 8, &rules(8));
    let mut browser = Browser::new(&repository);
    browser.update(&repository, start());
    repository.release(&stable(), 9, &rules(9));
    browser.update(&repository, start());
    assert_eq!(browser.seen(start()), current(9));
    (repository, browser)
}

#[test]
fn a_restart_finds_what_was_in_force() {
    let (_, mut browser) = two_releases();
    let since = browser.client.in_force().next().unwrap().active_since();
    browser.restart();
    assert_eq!(browser.seen(start()), current(9));
    let file = browser.client.in_force().next().unwrap();
    assert_eq!((file.active_since(), &**file.bytes()), (since, &*rules(9)));
    assert_eq!(file.signers().len(), 2);
    // Expiry is no reason to forget.
    browser.restart();
    assert_eq!(browser.seen(days(start(), 20)), unconfirmed(9, Code::Expired));
}

#[test]
fn nothing_new_fetches_roots_and_timestamp_only() {
    let (mut repository, mut browser) = two_releases();
    browser.fetched.clear();
    browser.update(&repository, start());
    assert_eq!(browser.fetched, ["3.root.json", "timestamp.json"]);
    browser.fetched.clear();
    repository.now = days(start(), 1);
    repository.renew();
    browser.update_with(days(start(), 1), |request| repository.serve(request));
    assert_eq!(browser.fetched, ["3.root.json", "timestamp.json", "4.snapshot.json"]);
    // The host may say that the timestamp is as it was.
    browser.update_with(days(start(), 2), |request| match request.path.as_str() {
        "timestamp.json" => Answer::NotModified,
        _ => repository.serve(request),
    });
    assert_eq!(browser.seen(days(start(), 2)), current(9));
    assert_eq!(browser.client.in_force().next().unwrap().last_verified(), days(start(), 2));
}

#[test]
fn a_damaged_slot_gives_way_to_the_one_before() {
    let (repository, browser) = two_releases();
    let record = Record::read(&browser.stored[RECORD]).unwrap();
    let slot = record.lines[&stable()].newest;
    let newest = record.lines[&stable()].slot(slot).unwrap().clone();
    let pieces: Vec<String> = newest.metadata.values().chain([&newest.sha256]).map(|hash| format!("{}/{hash}", slot.id())).collect();
    for piece in pieces {
        for damage in [0, 1, 2] {
            let mut stored = browser.stored.clone();
            match damage {
                0 => drop(stored.remove(&piece)),
                1 => drop(stored.insert(piece.clone(), Arc::from(&b"{}"[..]))),
                _ => {
                    let mut bytes = stored[&piece].to_vec();
                    let at = bytes.len() / 2;
                    bytes[at] ^= 1;
                    stored.insert(piece.clone(), bytes.into());
                }
            }
            let mut damaged = Browser::with(browser.settings.clone(), stored);
            assert_eq!(damaged.seen(start()), unconfirmed(8, Code::Store), "{piece}");
            damaged.update(&repository, start());
            assert_eq!(damaged.seen(start()), current(9));
        }
    }
}

#[test]
fn a_damaged_or_cleared_store_is_nothing_stored() {
    let (repository, browser) = two_releases();
    for record in [&b""[..], b"{}", b"\xff", b"[[[", br#"{"format": 2}"#] {
        let mut stored = browser.stored.clone();
        stored.insert(RECORD.to_owned(), record.into());
        let mut damaged = Browser::with(browser.settings.clone(), stored);
        assert_eq!(damaged.seen(start()), (State::None, None, Some(Code::Store)));
        damaged.update(&repository, start());
        assert_eq!(damaged.seen(start()), current(9));
    }
    let mut cleared = Browser::with(browser.settings.clone(), Blobs::new());
    assert_eq!(cleared.seen(start()), (State::None, None, None));
    cleared.update(&repository, start());
    assert_eq!(cleared.seen(start()), current(9));
    // All files of a store without its record are of no use, and go.
    let mut stored = browser.stored.clone();
    stored.remove(RECORD);
    let mut orphaned = Browser::with(browser.settings.clone(), stored);
    assert_eq!(orphaned.seen(start()).0, State::None);
    orphaned.update(&repository, start());
    assert_eq!(orphaned.stored, cleared.stored);
}

#[test]
fn a_full_disk_leaves_what_was_in_force() {
    let (mut repository, mut browser) = two_releases();
    repository.release(&stable(), 10, &rules(10));
    browser.writes = false;
    browser.update(&repository, start());
    assert_eq!(browser.seen(start()), unconfirmed(9, Code::Store));
    browser.restart();
    assert_eq!(browser.seen(start()), current(9));
    browser.writes = true;
    browser.update(&repository, start());
    assert_eq!(browser.seen(start()), current(10));
}

#[test]
fn a_power_cut_at_any_write_leaves_a_release_that_was_approved() {
    // Even on a store that writes one blob after the other.
    let (mut repository, browser) = two_releases();
    repository.renew_root();
    repository.release(&stable(), 10, &rules(10));
    let mut writes = 0;
    loop {
        let mut cut = Browser::with(browser.settings.clone(), browser.stored.clone());
        let mut step = cut.client.step(Event::Begin(start()));
        let transaction = loop {
            step = match step {
                Step::Fetch(request) => cut.client.step(Event::Fetched(repository.serve(&request), None)),
                Step::Store(transaction) => break transaction,
                Step::Over => panic!("nothing to store"),
            };
        };
        let mut done = 0;
        for (key, bytes) in transaction.put.iter().take(writes) {
            cut.stored.insert(key.clone(), Arc::clone(bytes));
            done += 1;
        }
        for key in transaction.remove.iter().take(writes - done) {
            cut.stored.remove(key);
        }
        cut.restart();
        let (state, seq, _) = cut.seen(start());
        let is_written = writes >= transaction.put.len();
        assert_eq!((state, seq), (State::Current, Some(if is_written { 10 } else { 9 })), "after {writes} writes");
        cut.update(&repository, start());
        assert_eq!(cut.seen(start()), current(10));
        if writes == transaction.put.len() + transaction.remove.len() {
            assert!(writes > 5);
            break;
        }
        writes += 1;
    }
}

#[test]
fn a_new_root_is_kept_when_a_later_step_fails() {
    let (mut repository, mut browser) = two_releases();
    repository.renew_root();
    browser.update_with(start(), |request| if request.path.ends_with("root.json") { repository.serve(request) } else { Answer::Failed });
    browser.restart();
    assert_eq!(browser.client.held().root().version(), 3);
    assert_eq!(browser.seen(start()), current(9));
    // So is a newer timestamp, which keeps older ones out.
    let old = repository.clone();
    repository.now = days(start(), 1);
    repository.renew();
    browser.update_with(start(), |request| if request.path.contains("snapshot") { Answer::Failed } else { repository.serve(request) });
    browser.restart();
    browser.update(&old, start());
    assert_eq!(browser.seen(start()), unconfirmed(9, Code::Rollback));
}

#[test]
fn a_second_tab_that_was_slower_writes_nothing_over() {
    let (mut repository, browser) = two_releases();
    repository.release(&stable(), 10, &rules(10));
    let mut first = Browser::with(browser.settings.clone(), browser.stored.clone());
    let mut second = Browser::with(browser.settings.clone(), browser.stored.clone());
    let older = repository.clone();
    repository.release(&stable(), 11, &rules(11));
    first.update(&repository, start());
    second.stored = first.stored.clone();
    second.update(&older, start());
    assert_eq!(second.client.refusal().map(|refusal| refusal.code), Some(Code::Store));
    assert_eq!(revision(&second.stored), revision(&first.stored));
    second.restart();
    assert_eq!(second.seen(start()), current(11));
}

#[test]
fn events_that_nobody_waits_for_change_nothing() {
    let (repository, mut browser) = two_releases();
    assert_eq!(browser.client.step(Event::Stored(true)), Step::Over);
    assert_eq!(browser.client.step(Event::Fetched(Answer::Bytes(b"{}".to_vec()), None)), Step::Over);
    let first = browser.client.step(Event::Begin(start()));
    assert_eq!(browser.client.step(Event::Begin(days(start(), 300))), first);
    assert_eq!(browser.client.step(Event::Stored(true)), first);
    let Step::Fetch(request) = first else { panic!("nothing to fetch") };
    browser.client.step(Event::Fetched(repository.serve(&request), None));
    assert_eq!(browser.seen(start()), current(9));
}

/// What a host may do to an answer.
#[derive(Clone, Debug)]
enum Mischief {
    Honest,
    Lose,
    Fail,
    TooLong,
    NotModified,
    /// One byte.
    Flip(prop::sample::Index, u8),
    /// The answer to another question.
    Swap(prop::sample::Index),
    /// From the repository as it was before.
    Old,
    Cut(prop::sample::Index),
}

fn mischief() -> impl Strategy<Value = Mischief> {
    prop_oneof![
        6 => Just(Mischief::Honest),
        1 => Just(Mischief::Lose),
        1 => Just(Mischief::Fail),
        1 => Just(Mischief::TooLong),
        1 => Just(Mischief::NotModified),
        2 => (any::<prop::sample::Index>(), 1_u8..).prop_map(|(at, bits)| Mischief::Flip(at, bits)),
        1 => any::<prop::sample::Index>().prop_map(Mischief::Swap),
        2 => Just(Mischief::Old),
        1 => any::<prop::sample::Index>().prop_map(Mischief::Cut),
    ]
}

fn changed(mischief: &Mischief, request: &reife::trust::tuf::Request, now: &Repository, before: &Repository) -> Answer {
    match (mischief, now.serve(request)) {
        (Mischief::Honest, answer) => answer,
        (Mischief::Lose, _) => Answer::NotFound,
        (Mischief::Fail, _) => Answer::Failed,
        (Mischief::TooLong, _) => Answer::TooLong,
        (Mischief::NotModified, _) => Answer::NotModified,
        (Mischief::Old, _) => before.serve(request),
        (Mischief::Swap(which), _) => Answer::Bytes(now.files.values().nth(which.index(now.files.len())).unwrap().clone()),
        (Mischief::Flip(at, bits), Answer::Bytes(mut bytes)) => {
            let at = at.index(bytes.len());
            bytes[at] ^= bits;
            Answer::Bytes(bytes)
        }
        (Mischief::Cut(at), Answer::Bytes(mut bytes)) => {
            bytes.truncate(at.index(bytes.len()));
            Answer::Bytes(bytes)
        }
        (_, answer) => answer,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever a host and a disk do: in force is what both sides approved, and never less than before.
    #[test]
    fn nothing_unapproved_is_ever_in_force(rounds in prop::collection::vec((prop::collection::vec(mischief(), 1..12), any::<bool>(), any::<bool>(), -5_i64..12), 1..8)) {
        let mut repository = Repository::new();
        repository.release(&stable(), 1, &rules(1));
        let mut browser = Browser::new(&repository);
        let mut least = 0;
        for (seq, (tricks, writes, restarts, day)) in (2_u64..).zip(rounds) {
            let before = repository.clone();
            match seq % 4 {
                // One side alone wants something else.
                0 => {
                    repository.list(Side::Sales, &release(&stable(), seq + 100), b"{}");
                    repository.publish();
                }
                1 => repository.renew_root(),
                _ => repository.release(&stable(), seq, &rules(seq)),
            }
            browser.writes = writes;
            let mut place = 0;
            browser.update_with(days(start(), day), |request| {
                place += 1;
                changed(&tricks[place % tricks.len()], request, &repository, &before)
            });
            if restarts {
                browser.restart();
            }
            for file in browser.client.in_force() {
                let seq = file.release().seq;
                prop_assert!(seq < 100 && **file.bytes() == *rules(seq), "seq {seq}");
                prop_assert!(seq >= least);
                least = seq;
                prop_assert_eq!(file.signers().len(), 2);
            }
            prop_assert!(least == 0 || browser.client.in_force().count() == 1);
        }
    }

    /// Reading never panics, whatever the bytes.
    #[test]
    fn reading_never_panics(flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..20), which in any::<prop::sample::Index>(), cut in any::<prop::sample::Index>()) {
        let mut repository = Repository::new();
        repository.release(&stable(), 1, &rules(1));
        let browser = { let mut browser = Browser::new(&repository); browser.update(&repository, start()); browser };
        let all: Vec<&[u8]> = repository.files.values().map(Vec::as_slice).chain(browser.stored.values().map(|bytes| &**bytes)).collect();
        let mut bytes = all[which.index(all.len())].to_vec();
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes.truncate(cut.index(bytes.len() + 1));
        use reife::trust::metadata::{Root, Signed, Snapshot, Targets, Timestamp};
        let _ = (Signed::<Root>::read(&bytes).is_ok(), Signed::<Targets>::read(&bytes).is_ok(), Signed::<Snapshot>::read(&bytes).is_ok());
        let _ = (Signed::<Timestamp>::read(&bytes).is_ok(), Record::read(&bytes).is_ok());
        let mut stored = browser.stored.clone();
        for key in browser.stored.keys() {
            stored.insert(key.clone(), bytes.clone().into());
            prop_assert!(Client::new(browser.settings.clone(), stored.clone()).is_ok());
        }
    }
}
