//! What a host, a thief or one side alone may try.

use reife::trust::metadata::{Body, Head, Signed, Targets};
use reife::trust::tuf::Answer;
use reife::trust::{Code, Kind, Side, State};

use crate::browser::Browser;
use crate::repository::{Repository, days, id, key, line, release, start};
use crate::{current, nothing, rules, stable, unconfirmed};

/// Tries an attack on a browser that has rules 9, and on one that has nothing; both have to refuse with this code, and the
/// first to stay with 9, now and after a restart.
fn refused(code: Code, attack: impl Fn(&mut Repository)) {
    let mut repository = Repository::new();
    repository.release(&stable(), 9, &rules(9));
    let mut old = Browser::new(&repository);
    old.update(&repository, start());
    attack(&mut repository);
    old.update(&repository, repository.now);
    assert_eq!(old.seen(repository.now), unconfirmed(9, code));
    old.restart();
    assert_eq!(old.seen(start()).1, Some(9));
    let mut new = Browser::new(&repository);
    new.update(&repository, repository.now);
    assert_eq!(new.seen(repository.now), nothing(code));
}

#[test]
fn a_byte_changed_anywhere_is_noticed() {
    let mut repository = Repository::new();
    repository.release(&stable(), 9, &rules(9));
    let mut old = Browser::new(&repository);
    old.update(&repository, start());
    repository.release(&stable(), 10, &rules(10));
    let current: Vec<String> = repository
        .files
        .keys()
        .filter(|path| path.contains("/3.") || path.contains("timestamp") || path.contains("1.targets"))
        .cloned()
        .collect();
    assert_eq!(current.len(), 5);
    let rule_file =
        repository.files.iter().find(|(path, bytes)| path.starts_with("targets/marketing") && **bytes == rules(10)).unwrap().0.clone();
    for path in current.iter().chain([&rule_file]) {
        let length = repository.files[path].len();
        for at in (0..length).step_by(length / 40 + 1) {
            let mut changed = repository.clone();
            changed.files.get_mut(path).unwrap()[at] ^= 1;
            let mut new = Browser::new(&changed);
            new.update(&changed, start());
            // White space and the spelling of what is not signed may change; what is in force is what was signed.
            if let Some(file) = new.client.in_force().next() {
                assert_eq!(**file.bytes(), *rules(10), "{path} {at}");
            }
            if path.starts_with("targets/") || (at > 0 && at + 2 < length && !changed_space(&repository.files[path], at)) {
                let refused = new.client.refusal().is_some() || new.seen(start()).2.is_some();
                assert!(refused, "{path} {at}: {:?}", new.seen(start()));
            }
        }
    }
}

fn changed_space(bytes: &[u8], at: usize) -> bool {
    bytes[at].is_ascii_whitespace() || (bytes[at] ^ 1).is_ascii_whitespace()
}

#[test]
fn unsigned_and_short_of_the_threshold() {
    refused(Code::Threshold, |repository| {
        repository.signers.insert("targets", vec!["m1", "s1"]);
        repository.targets.head.version = 2;
        repository.write_targets();
        repository.renew();
    });
    refused(Code::Sig, |repository| {
        repository.signers.insert("sales", vec![]);
        repository.publish();
    });
}

#[test]
fn one_side_alone_approves_nothing() {
    let mut repository = Repository::new();
    repository.list(Side::Marketing, &release(&stable(), 1), &rules(1));
    repository.publish();
    let mut browser = Browser::new(&repository);
    browser.update(&repository, start());
    assert_eq!(browser.seen(start()), nothing(Code::NotBoth));
    assert_eq!(
        browser.client.standing(&crate::repository::name("main"), Kind::Rules, start()).reason.unwrap().argument("side"),
        Some("marketing")
    );
}

#[test]
fn halves_that_differ_are_no_approval() {
    let halves: [fn(&mut reife::trust::metadata::Release); 6] = [
        |release| release.seq = 11,
        |release| release.note = Some("other".to_owned()),
        |release| release.restores = Some(3),
        |release| release.valid_until = Some(days(start(), 90)),
        |release| release.plan = Some("00".to_owned()),
        |release| {
            release.rest.insert("x".to_owned(), reife::trust::Value::Null);
        },
    ];
    for change in halves {
        refused(Code::NotBoth, |repository| {
            let mut of_sales = release(&stable(), 10);
            repository.list(Side::Marketing, &of_sales, &rules(10));
            change(&mut of_sales);
            repository.list(Side::Sales, &of_sales, &rules(10));
            repository.publish();
        });
    }
    refused(Code::NotBoth, |repository| {
        repository.list(Side::Marketing, &release(&stable(), 10), &rules(10));
        repository.list(Side::Sales, &release(&stable(), 10), &rules(11));
        repository.publish();
    });
    refused(Code::NotBoth, |repository| {
        repository.list(Side::Marketing, &release(&stable(), 10), &rules(10));
        repository.list(Side::Sales, &release(&stable(), 10), &rules(10));
        for role in [&mut repository.marketing, &mut repository.sales] {
            role.targets.values_mut().for_each(|file| file.custom = None);
        }
        repository.publish();
    });
}

#[test]
fn a_release_for_another_place_is_none_here() {
    refused(Code::Mix, |repository| {
        let pilot = release(&line("main", "pilot", Kind::Rules), 10);
        for side in Side::BOTH {
            repository.list(side, &pilot, &rules(10));
            let role = repository.delegated(side);
            let path = |ring: &str| format!("{}/main/{ring}.rules.json", side.id());
            let file = role.targets.remove(&path("pilot")).unwrap();
            role.targets.insert(path("stable"), file);
        }
        repository.publish();
    });
}

#[test]
fn marketings_signature_in_sales_place() {
    refused(Code::Sig, |repository| {
        repository.signers.insert("sales", vec!["m1"]);
        repository.publish();
    });
}

#[test]
fn marketings_key_in_sales_place() {
    refused(Code::Threshold, |repository| {
        repository.targets.delegations.as_mut().unwrap().roles[1].role.key_ids = vec![id("m2")];
        repository.targets.head.version = 2;
        repository.write_targets();
        repository.signers.insert("sales", vec!["m2"]);
        repository.publish();
    });
}

#[test]
fn marketings_role_may_not_sign_sales_paths() {
    // Listed in marketing's role, a path of sales is no path of ours.
    refused(Code::Json, |repository| {
        let file = repository.sales.targets["sales/main/stable.rules.json"].clone();
        repository.marketing.targets.insert("sales/main/stable.rules.json".to_owned(), file);
        repository.publish();
    });
}

#[test]
fn rolled_back() {
    let mut repository = Repository::new();
    repository.release(&stable(), 8, &rules(8));
    let before = repository.clone();
    repository.release(&stable(), 9, &rules(9));
    let mut browser = Browser::new(&repository);
    browser.update(&repository, start());
    // An older timestamp, and an older release under new signatures.
    browser.update(&before, start());
    assert_eq!(browser.seen(start()), unconfirmed(9, Code::Rollback));
    repository.release(&stable(), 8, &rules(8));
    browser.update(&repository, start());
    assert_eq!(browser.seen(start()), unconfirmed(9, Code::Rollback));
    // The same number for other bytes.
    repository.release(&stable(), 9, &rules(8));
    browser.update(&repository, start());
    assert_eq!(browser.seen(start()), unconfirmed(9, Code::Rollback));
    // A rollback as it is meant: old bytes, new number.
    repository.release(&stable(), 10, &rules(8));
    browser.update(&repository, start());
    assert_eq!(browser.seen(start()), current(10));
}

#[test]
fn older_versions_in_newer_metadata() {
    let mut repository = Repository::new();
    repository.release(&stable(), 9, &rules(9));
    let mut browser = Browser::new(&repository);
    browser.update(&repository, start());
    for back in [
        |repository: &mut Repository| {
            repository.snapshot.head.version -= 1;
            repository.write_snapshot();
            repository.stamp();
        },
        |repository: &mut Repository| {
            repository.sales.head.version -= 1;
            repository.write("sales");
            repository.renew();
        },
        |repository: &mut Repository| {
            repository.snapshot.meta.remove("sales.json");
            repository.renew();
        },
    ] {
        let mut attacked = repository.clone();
        back(&mut attacked);
        let mut copy = Browser::with(browser.settings.clone(), browser.stored.clone());
        copy.update(&attacked, start());
        assert_eq!(copy.seen(start()), unconfirmed(9, Code::Rollback));
    }
}

#[test]
fn frozen() {
    // The host serves what it always served; after 7 days that shows, after 30 more it is overdue.
    let mut repository = Repository::new();
    repository.release(&stable(), 9, &rules(9));
    let mut browser = Browser::new(&repository);
    for day in 0..40 {
        browser.update(&repository, days(start(), day));
        let expected = match day {
            0..7 => State::Current,
            7..37 => State::Unconfirmed,
            _ => State::Overdue,
        };
        assert_eq!(browser.seen(days(start(), day)).0, expected, "day {day}");
    }
    let mut new = Browser::new(&repository);
    new.update(&repository, days(start(), 7));
    assert_eq!(new.seen(days(start(), 7)), nothing(Code::Expired));
}

#[test]
fn each_role_that_is_over_is_refused() {
    for role in ["root", "targets", "marketing", "sales", "snapshot", "timestamp"] {
        refused(Code::Expired, |repository| {
            let over = start();
            match role {
                "root" => {
                    repository.root.head = Head::new(2, over);
                    repository.write_root();
                }
                "targets" => {
                    repository.targets.head = Head::new(2, over);
                    repository.write_targets();
                    repository.renew();
                }
                "snapshot" => {
                    repository.snapshot.head = Head::new(9, over);
                    repository.write_snapshot();
                    repository.stamp();
                }
                "timestamp" => {
                    repository.timestamp.head = Head::new(9, over);
                    repository.write_timestamp();
                }
                side => {
                    let side = Side::parse(side).unwrap();
                    repository.delegated(side).head = Head::new(9, over);
                    repository.write(side.id());
                    repository.renew();
                }
            }
        });
    }
}

#[test]
fn mixed_and_matched() {
    // Two states of the repository, each well signed; one file of the older in the newer.
    let mut repository = Repository::new();
    repository.release(&stable(), 9, &rules(9));
    let before = repository.clone();
    repository.release(&stable(), 10, &rules(10));
    for role in ["sales", "marketing", "snapshot"] {
        let mut mixed = repository.clone();
        let newest = format!("metadata/3.{role}.json");
        mixed.files.insert(newest, before.files[&format!("metadata/2.{role}.json")].clone());
        let mut browser = Browser::new(&mixed);
        browser.update(&mixed, start());
        assert_eq!(browser.seen(start()).1, None);
        assert_eq!(browser.client.refusal().unwrap().code, Code::Mix, "{role}");
    }
    // The same version signed twice is noticed by its hash.
    let mut twice = repository.clone();
    twice.marketing.rest.insert("x".to_owned(), reife::trust::Value::Null);
    twice.write("marketing");
    let mut mixed = repository.clone();
    mixed.files.insert("metadata/3.marketing.json".to_owned(), twice.files["metadata/3.marketing.json"].clone());
    let mut browser = Browser::new(&mixed);
    browser.update(&mixed, start());
    assert!(matches!(browser.client.refusal().unwrap().code, Code::Hash | Code::Size));
    // A role that the snapshot does not list.
    let mut unlisted = Repository::new();
    unlisted.snapshot.meta.remove("sales.json");
    unlisted.renew();
    let mut browser = Browser::new(&unlisted);
    browser.update(&unlisted, start());
    assert_eq!(browser.client.refusal().unwrap().code, Code::Mix);
}

#[test]
fn endless_data_and_slow_drip() {
    let mut repository = Repository::new();
    repository.release(&stable(), 9, &rules(9));
    let mut paths = Vec::new();
    Browser::new(&repository).update_with(start(), |request| {
        paths.push((request.path.clone(), request.bytes_max));
        repository.serve(request)
    });
    let most = |part: &str| paths.iter().find(|(path, _)| path.contains(part)).unwrap().1;
    assert_eq!((most("root"), most("timestamp")), (512 << 10, 16 << 10));
    // Of all else the very length is known before it is fetched.
    let length = |path: &str| repository.files[path].len();
    assert_eq!((most("snapshot"), most("sales")), (length("metadata/2.snapshot.json"), length("metadata/2.sales.json")));
    for (path, _) in &paths {
        for (answer, code) in [(Answer::TooLong, Code::Size), (Answer::Failed, Code::Net), (Answer::Bytes(vec![b' '; 6 << 20]), Code::Size)]
        {
            let mut browser = Browser::new(&repository);
            browser.update_with(start(), |request| if request.path == *path { answer.clone() } else { repository.serve(request) });
            assert_eq!(browser.client.refusal().unwrap().code, code, "{path}");
            assert_eq!(browser.seen(start()).1, None);
        }
    }
    // Without a declared length the limits of the kind hold.
    for meta in repository.snapshot.meta.values_mut() {
        (meta.length, meta.hashes) = (None, None);
    }
    repository.snapshot.head.version += 1;
    repository.write_snapshot();
    repository.timestamp.snapshot.length = None;
    repository.timestamp.head.version += 1;
    repository.write_timestamp();
    let mut paths = Vec::new();
    Browser::new(&repository).update_with(start(), |request| {
        paths.push((request.path.clone(), request.bytes_max));
        repository.serve(request)
    });
    let most = |part: &str| paths.iter().find(|(path, _)| path.contains(part)).unwrap().1;
    assert_eq!((most("snapshot"), most("sales"), most("targets.json")), (2 << 20, 5 << 20, 5 << 20));
}

#[test]
fn a_rule_file_beyond_its_limit_is_not_even_fetched() {
    refused(Code::Size, |repository| repository.release(&stable(), 10, &vec![b' '; (1 << 20) + 1]));
}

#[test]
fn fast_forward_and_recovery() {
    let mut repository = Repository::new();
    repository.release(&stable(), 9, &rules(9));
    let mut browser = Browser::new(&repository);
    browser.update(&repository, start());
    // A thief of the publisher's key drives versions and times up.
    let mut stolen = repository.clone();
    stolen.now = days(start(), 300);
    stolen.snapshot.head.version = (1 << 53) - 3;
    stolen.audit(1000);
    stolen.timestamp.head.version = (1 << 53) - 3;
    stolen.renew();
    stolen.timestamp.head.expires = days(start(), 400);
    stolen.write_timestamp();
    browser.update(&stolen, start());
    // Sales and marketing are over by the signed issue time, so nothing new came; but the timestamp is remembered.
    repository.stamp();
    browser.update(&repository, start());
    assert_eq!(browser.seen(start()).2, Some(Code::Rollback));
    // Both sides give the publisher a new key.
    repository.root.keys.insert(id("p2"), key("p2").public());
    repository.root.timestamp.key_ids = vec![id("p2")];
    repository.root.snapshot.key_ids = vec![id("p2")];
    repository.signers.insert("timestamp", vec!["p2"]);
    repository.signers.insert("snapshot", vec!["p2"]);
    repository.renew_root();
    repository.renew();
    browser.update(&repository, start());
    assert_eq!(browser.seen(start()), current(9));
    repository.release(&stable(), 10, &rules(10));
    browser.update(&repository, start());
    assert_eq!(browser.seen(start()), current(10));
}

#[test]
fn an_approver_who_was_removed_has_signed_for_nothing() {
    refused(Code::Sig, |repository| {
        let delegations = repository.targets.delegations.as_mut().unwrap();
        delegations.roles[1].role.key_ids = vec![id("s2")];
        repository.targets.head.version = 2;
        repository.write_targets();
        repository.renew();
    });
}

#[test]
fn a_stolen_key_of_one_side_releases_nothing() {
    refused(Code::NotBoth, |repository| {
        // The thief holds sales' key and the publisher's, and invents a release.
        repository.list(Side::Sales, &release(&stable(), 10), &rules(10));
        repository.publish();
    });
    refused(Code::Threshold, |repository| {
        // All keys of one side do not make a root.
        repository.signers.insert("root", vec!["s1", "s2"]);
        repository.root.root.threshold = 2;
        repository.renew_root();
    });
}

#[test]
fn a_root_of_strangers_is_none() {
    refused(Code::Sig, |repository| {
        for holder in ["m7", "m8", "s9"] {
            repository.root.keys.insert(id(holder), key(holder).public());
        }
        repository.root.root.key_ids = vec![id("m7"), id("m8"), id("s9")];
        repository.signers.insert("root", vec!["m7", "m8", "s9"]);
        repository.renew_root();
    });
    // A version left out.
    refused(Code::Mix, |repository| {
        repository.root.head.version = 3;
        repository.write_root();
        let bytes = repository.files["metadata/3.root.json"].clone();
        repository.files.insert("metadata/2.root.json".to_owned(), bytes);
    });
    refused(Code::Rollback, |repository| {
        let bytes = repository.pinned();
        repository.files.insert("metadata/2.root.json".to_owned(), bytes);
    });
}

#[test]
fn endless_roots_end() {
    let mut repository = Repository::new();
    repository.release(&stable(), 9, &rules(9));
    for _ in 0..300 {
        repository.renew_root();
    }
    let mut browser = Browser::new(&repository);
    browser.update(&repository, start());
    assert_eq!(browser.fetched.iter().filter(|path| path.ends_with("root.json")).count(), 256);
    assert_eq!(browser.client.held().root().version(), 257);
    browser.update(&repository, start());
    assert_eq!(browser.client.held().root().version(), 301);
    assert_eq!(browser.seen(start()), current(9));
}

#[test]
fn floors_of_policy_survive_a_cleared_store() {
    let mut repository = Repository::new();
    repository.release(&stable(), 9, &rules(9));
    let mut browser = Browser::new(&repository);
    browser.settings.min_seq = 10;
    browser.restart();
    browser.update(&repository, start());
    assert_eq!(browser.seen(start()), nothing(Code::Rollback));
    browser.settings.min_seq = 9;
    browser.settings.min_root_version = 2;
    browser.restart();
    browser.update(&repository, start());
    assert_eq!(browser.seen(start()), nothing(Code::Rollback));
    repository.renew_root();
    browser.update(&repository, start());
    assert_eq!(browser.seen(start()), current(9));
}

#[test]
fn a_cut_audit_log_is_noticed() {
    let mut repository = Repository::new();
    repository.audit(5);
    repository.release(&stable(), 9, &rules(9));
    let mut browser = Browser::new(&repository);
    browser.update(&repository, start());
    repository.audit(4);
    repository.renew();
    browser.update(&repository, start());
    assert_eq!(browser.seen(start()), unconfirmed(9, Code::Rollback));
    repository.audit(6);
    repository.renew();
    browser.update(&repository, start());
    assert_eq!(browser.seen(start()), current(9));
}

#[test]
fn files_that_the_engine_cannot_run_leave_the_old_ones_in_force() {
    refused(Code::Engine, |repository| repository.release(&stable(), 10, br#"{"format": 1}"#));
    refused(Code::Json, |repository| repository.release(&stable(), 10, br#"{"format": 1, "format": 1}"#));
    refused(Code::Json, |repository| repository.release(&stable(), 10, b"\xef\xbb\xbf{}"));
    refused(Code::Engine, |repository| {
        let mut newer = release(&stable(), 10);
        newer.engine = 2;
        for side in Side::BOTH {
            repository.list(side, &newer, &rules(10));
        }
        repository.publish();
    });
    // A label that is not what it looks like is refused by the check of rule files, signed or not.
    let confusable = String::from_utf8(rules(10)).unwrap().replacen("\"Suite\"", "\"S\u{443}ite\"", 1);
    let checked = reife::rulefile::check(confusable.as_bytes());
    assert!(checked.diagnostics.iter().any(|diagnostic| diagnostic.code == "label-mixed-scripts"));
    refused(Code::Engine, |repository| repository.release(&stable(), 10, confusable.as_bytes()));
}

#[test]
fn hostile_json_is_refused_as_metadata() {
    let deep = format!("{}{}", r#"{"a":"#.repeat(40), "1");
    let hostile: &[&[u8]] = &[
        b"",
        b"null",
        b"[]",
        b"{",
        b"\xff\xfe",
        b"{\"signed\":{},\"signatures\":[]}",
        b"{\"signed\":1,\"signatures\":[]}",
        b"NaN",
        b"{\"signatures\":[],\"signatures\":[],\"signed\":{}}",
        b"{\"signatures\":[],\"signed\":{\"version\":1e999}}",
        b"{\"signatures\":[],\"signed\":{\"version\":1.0}}",
        b"{\"signatures\":[],\"signed\":{\"x\":\"\\ud800\"}}",
        deep.as_bytes(),
        b"\xef\xbb\xbf{\"signatures\":[],\"signed\":{}}",
        b"{\"signatures\":[],\"signed\":{}} x",
        b"{\"signatures\":[],\"signed\":{\"version\":9007199254740992}}",
    ];
    for bytes in hostile {
        refused(Code::Json, |repository| {
            repository.files.insert("metadata/timestamp.json".to_owned(), bytes.to_vec());
        });
    }
}

#[test]
fn members_that_are_not_known_stay_and_are_signed() {
    let mut repository = Repository::new();
    let value = reife::trust::Value::read(br#"{"a": [1, "\u00e4\n"]}"#, 100).unwrap();
    repository.timestamp.rest.insert("x-more".to_owned(), value.clone());
    repository.root.root.rest.insert("x-more".to_owned(), value);
    repository.renew_root();
    repository.release(&stable(), 9, &rules(9));
    let mut browser = Browser::new(&repository);
    browser.update(&repository, start());
    assert_eq!(browser.seen(start()), current(9));
    let read: Signed<Targets> = Signed::read(&repository.files["metadata/2.sales.json"]).unwrap();
    assert_eq!(read.to_bytes(), repository.files["metadata/2.sales.json"]);
    assert_eq!(read.body.head().version, 2);
}
