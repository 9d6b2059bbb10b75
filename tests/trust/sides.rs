//! Keys that do not stand for two sides, and pins.

use reife::trust::metadata::{DelegatedRole, Paths, Role};
use reife::trust::store::Blobs;
use reife::trust::two_sides::{check_both, check_root};
use reife::trust::{Client, Code, Pin, Refusal, Settings, Side, Source, State};

use crate::browser::Browser;
use crate::repository::{Repository, id, key, name, person, start};
use crate::{current, nothing, rules, stable};

fn why(result: Result<(), Refusal>) -> (Code, String) {
    let refusal = result.unwrap_err();
    (refusal.code, refusal.argument("why").unwrap_or_default().to_owned())
}

#[test]
fn one_side_alone_never_meets_a_threshold() {
    let repository = Repository::new();
    let with = |holders: &[&str], threshold: u64| {
        let mut root = repository.root.clone();
        for holder in holders {
            root.keys.insert(id(holder), key(holder).public());
            root.people.as_mut().unwrap().0.insert(id(holder), person(holder));
        }
        root.targets = Role::new(holders.iter().map(|holder| id(holder)).collect(), threshold);
        check_root(&root)
    };
    assert_eq!(with(&["m1", "m2", "s1", "s2"], 3), Ok(()));
    assert_eq!(why(with(&["m1", "m2", "s1", "s2"], 2)), (Code::Threshold, "one-side".to_owned()));
    assert_eq!(with(&["m1", "s1"], 2), Ok(()));
    assert_eq!(why(with(&["m1", "s1"], 1)), (Code::Threshold, "one-side".to_owned()));
    assert_eq!(why(with(&["m1", "m2", "m3", "s1"], 3)), (Code::Threshold, "one-side".to_owned()));
    assert_eq!(with(&["m1", "m2", "m3", "s1"], 4), Ok(()));
}

#[test]
fn nobody_counts_twice() {
    let good = Repository::new();
    // One person with two keys.
    let mut twice = good.clone();
    twice.root.people.as_mut().unwrap().0.get_mut(&id("m2")).unwrap().person = "person-m1".to_owned();
    assert_eq!(why(check_root(&twice.root)), (Code::Threshold, "one-person".to_owned()));
    // One key under two ids, on one side or on both.
    for of in ["m2", "s1"] {
        let mut twice = good.clone();
        twice.root.keys.insert(id(of), key("m1").public());
        assert_eq!(why(check_root(&twice.root)), (Code::Threshold, "one-key".to_owned()));
    }
    // The publisher is none of the people, neither by id nor by key.
    let mut publisher = good.clone();
    publisher.root.snapshot.key_ids = vec![id("m1")];
    assert_eq!(why(check_root(&publisher.root)), (Code::Threshold, "listed".to_owned()));
    let mut publisher = good.clone();
    publisher.root.keys.insert(id("p1"), key("m1").public());
    assert_eq!(why(check_root(&publisher.root)), (Code::Threshold, "one-key".to_owned()));
    // A key of nobody.
    let mut unlisted = good.clone();
    unlisted.root.people.as_mut().unwrap().0.remove(&id("s2"));
    assert_eq!(why(check_root(&unlisted.root)), (Code::Threshold, "unlisted".to_owned()));
    let mut without = good;
    without.root.people = None;
    assert_eq!(why(check_root(&without.root)), (Code::Threshold, "no-people".to_owned()));
}

#[test]
fn a_person_with_a_new_key_has_one_in_force() {
    // The old one may still be listed; it signs for nothing.
    let mut repository = Repository::new();
    let mut same = person("m3");
    same.person = "person-m1".to_owned();
    repository.root.people.as_mut().unwrap().0.insert(id("m3"), same);
    assert_eq!(check_root(&repository.root), Ok(()));
    repository.targets.delegations.as_mut().unwrap().keys.insert(id("m3"), key("m3").public());
    repository.targets.delegations.as_mut().unwrap().roles[0].role.key_ids = vec![id("m3")];
    assert_eq!(why(check_both(&repository.root, &repository.targets)), (Code::Threshold, "one-person".to_owned()));
}

#[test]
fn targets_delegates_to_both_sides_and_nothing_else() {
    let good = Repository::new();
    assert_eq!(check_both(&good.root, &good.targets), Ok(()));
    let changes: [fn(&mut Vec<DelegatedRole>); 6] = [
        |roles| roles[0].terminating = false,
        |roles| roles[0].paths = Paths::Patterns(vec!["*/*/*".to_owned()]),
        |roles| roles[1].paths = Paths::HashPrefixes(vec![String::new()]),
        |roles| roles.truncate(1),
        |roles| roles[1].name = "finance".to_owned(),
        |roles| roles.push(DelegatedRole { name: "third".to_owned(), ..roles[0].clone() }),
    ];
    for change in changes {
        let mut changed = good.clone();
        change(&mut changed.targets.delegations.as_mut().unwrap().roles);
        assert_eq!(why(check_both(&changed.root, &changed.targets)), (Code::Mix, "delegations".to_owned()));
    }
    let mut files = good.clone();
    files.list(Side::Marketing, &crate::repository::release(&stable(), 1), b"{}");
    files.targets.targets = files.marketing.targets.clone();
    assert_eq!(why(check_both(&files.root, &files.targets)), (Code::Mix, "delegations".to_owned()));
    let mut other = good;
    other.targets.delegations.as_mut().unwrap().roles[0].role.key_ids.push(id("s1"));
    assert_eq!(why(check_both(&other.root, &other.targets)), (Code::Threshold, "other-side".to_owned()));
}

#[test]
fn a_client_refuses_such_a_repository() {
    let mut repository = Repository::new();
    repository.release(&stable(), 9, &rules(9));
    let mut browser = Browser::new(&repository);
    browser.update(&repository, start());
    repository.root.people.as_mut().unwrap().0.get_mut(&id("m2")).unwrap().person = "person-m1".to_owned();
    repository.renew_root();
    browser.update(&repository, start());
    assert_eq!(browser.seen(start()), (State::Unconfirmed, Some(9), Some(Code::Threshold)));
    // TUF's own checks passed, so the root is kept; the next one puts it right.
    assert_eq!(browser.client.held().root().version(), 2);
    repository.root.people.as_mut().unwrap().0.insert(id("m2"), person("m2"));
    repository.renew_root();
    browser.update(&repository, start());
    assert_eq!(browser.seen(start()), current(9));
}

#[test]
fn a_higher_source_replaces_a_lower_and_clears_what_it_brought_in() {
    let mut trial = Repository::new();
    trial.root.rest.insert("x-trial".to_owned(), reife::trust::Value::Boolean(true));
    trial.write_root();
    trial.release(&stable(), 30, &rules(30));
    let real = {
        let mut real = Repository::new();
        real.release(&stable(), 9, &rules(9));
        real
    };
    let pins = |repository: &Repository, source| Pin { source, root: repository.pinned() };
    let (first_use, package) = (pins(&trial, Source::FirstUse), pins(&trial, Source::Package));
    let managed = pins(&real, Source::Managed);
    assert_eq!(Pin::choose([package.clone(), managed.clone(), first_use.clone()]), Some(managed.clone()));
    assert_eq!(Pin::choose([first_use.clone(), package.clone()]), Some(package.clone()));
    assert_eq!(Pin::choose([]), None);
    let mut browser = Browser::with(Settings::new(first_use, name("stable")), Blobs::new());
    browser.update(&trial, start());
    assert_eq!(browser.seen(start()), current(30));
    // The same root from a higher source keeps what is there.
    browser.settings.pin = package;
    browser.restart();
    assert_eq!(browser.seen(start()), current(30));
    // Another root clears it, the memory of numbers included.
    browser.settings.pin = managed;
    browser.restart();
    assert_eq!(browser.seen(start()), (State::None, None, None));
    browser.update(&real, start());
    assert_eq!(browser.seen(start()), current(9));
    assert!(!browser.stored.values().any(|bytes| **bytes == *rules(30)));
}

#[test]
fn a_newer_root_of_the_same_chain_as_pin_keeps_what_is_there() {
    let mut repository = Repository::new();
    repository.renew_root();
    repository.release(&stable(), 9, &rules(9));
    let mut browser = Browser::new(&repository);
    browser.update(&repository, start());
    browser.settings.pin = Pin { source: Source::Managed, root: repository.files["metadata/2.root.json"].clone() };
    browser.restart();
    assert_eq!(browser.seen(start()), current(9));
    repository.release(&stable(), 10, &rules(10));
    browser.update(&repository, start());
    assert_eq!(browser.seen(start()), current(10));
}

#[test]
fn a_pin_that_is_no_root_is_refused_with_its_fingerprint() {
    let repository = Repository::new();
    let pin = Pin { source: Source::FirstUse, root: repository.pinned() };
    let fingerprint = pin.fingerprint().unwrap();
    assert_eq!(fingerprint.split(' ').count(), 16);
    assert_eq!(fingerprint.replace(' ', ""), pin.sha256());
    let mut root = repository.pinned();
    let at = root.len() / 2;
    root[at] ^= 1;
    for root in [b"{}".to_vec(), Vec::new(), root] {
        let pin = Pin { source: Source::FirstUse, root };
        assert!(pin.fingerprint().is_err());
        assert!(Client::new(Settings::new(pin, name("stable")), Blobs::new()).is_err());
    }
}

#[test]
fn a_first_visit_that_meets_another_repository_brings_nothing() {
    let mut other = Repository::new();
    for (side, holders) in [(0, ["m7", "m8"]), (1, ["s9", "s8"])] {
        let delegations = other.targets.delegations.as_mut().unwrap();
        delegations.roles[side].role.key_ids = holders.iter().map(|holder| id(holder)).collect();
        for holder in holders {
            delegations.keys.insert(id(holder), key(holder).public());
            other.root.people.as_mut().unwrap().0.insert(id(holder), person(holder));
        }
    }
    other.signers.insert("marketing", vec!["m7"]);
    other.signers.insert("sales", vec!["s9"]);
    other.write_targets();
    other.release(&stable(), 9, &rules(9));
    let pin = Pin { source: Source::Managed, root: Repository::new().pinned() };
    let mut browser = Browser::with(Settings::new(pin, name("stable")), Blobs::new());
    browser.update(&other, start());
    // Its `targets` is signed by the same people here, so all of it is good; by strangers none of it is.
    assert_eq!(browser.seen(start()), nothing(Code::Threshold));
}
