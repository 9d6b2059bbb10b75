//! The authoring side without a command line: a publishing that is cut short anywhere, and proposals changed by hand.

#![allow(missing_docs)]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use reife::moment::{DAY, Moment};
use reife::sorted::Sorted;
use reife::trust::author::{
    self, Approver, Change, Choice, Fault, Holder, Holders, Outcome, Proposal, Published, Reason, Signer, Wanted, replay,
};
use reife::trust::sign::PrivateKey;
use reife::trust::{Key, Kind, Line, Name, Side};

type Folder = Sorted<String, Vec<u8>>;

fn start() -> Moment {
    Moment::parse("2026-11-24T09:00:00Z").unwrap()
}

fn pair(name: &str) -> (PrivateKey, Key) {
    let mut seed = [1; 32];
    seed[..name.len()].copy_from_slice(name.as_bytes());
    let private = if name.starts_with("s2") { PrivateKey::p256(&seed).unwrap() } else { PrivateKey::ed25519(&seed) };
    let key = private.public();
    (private, key)
}

fn line(ring: &str) -> Line {
    Line { rules: Name::parse("main").unwrap(), ring: Name::parse(ring).unwrap(), kind: Kind::Rules }
}

fn rules(number: usize) -> Vec<u8> {
    let text = include_str!("rulefile/good/design.reife.json");
    format!("{text}{}", " ".repeat(number)).into_bytes()
}

fn approve(files: &Folder, proposal: &mut Proposal, names: &[&str], choices: &[(Line, Choice)]) -> Result<(), Fault> {
    let published = if files.is_empty() { None } else { Some(Published::read(files)?) };
    for name in names {
        let pair = pair(name);
        author::approve(proposal, published.as_ref(), Approver { signer: &pair, now: start(), choices, plan: None })?;
    }
    Ok(())
}

fn publish(files: &Folder, proposal: &Proposal, names: &[&str]) -> Result<Outcome, Fault> {
    let pairs: Vec<(PrivateKey, Key)> = names.iter().map(|name| pair(name)).collect();
    let signers: Vec<&dyn Signer> = pairs.iter().map(|pair| pair as &dyn Signer).collect();
    author::publish(files, proposal, &signers, start())
}

/// Two approvers a side, a publisher, and two releases: `stable` 1 and `pilot` 1.
fn repository() -> Folder {
    let holder = |name: &str| Holder::new(name.to_owned(), pair(name).1);
    let publisher = vec![(pair("p1").1.id(), pair("p1").1)];
    let holders = Holders {
        marketing: vec![holder("m1"), holder("m2")],
        sales: vec![holder("s1"), holder("s2")],
        snapshot: publisher.clone(),
        timestamp: publisher,
    };
    let mut files = Folder::new();
    let mut proposal = author::init(holders, start()).unwrap();
    approve(&files, &mut proposal, &["m1", "s1", "s2"], &[]).unwrap();
    let outcome = publish(&files, &proposal, &["p1"]).unwrap();
    files.extend(outcome.writes.0);
    for (ring, number) in [("stable", 1), ("pilot", 2)] {
        let proposal = release(&files, ring, number);
        files.extend(publish(&files, &proposal, &["p1"]).unwrap().writes.0);
    }
    files
}

fn wanted(ring: &str) -> Wanted {
    Wanted { line: line(ring), note: Some("why".to_owned()), valid_until: None, plan: None, verdicts: None }
}

fn release(files: &Folder, ring: &str, number: usize) -> Proposal {
    let mut proposal = author::propose(&Published::read(files).unwrap(), rules(number), wanted(ring), start()).unwrap();
    approve(files, &mut proposal, &["m1", "s1"], &[]).unwrap();
    proposal
}

/// Every act that the publisher publishes, ready to be published, with the publisher's keys.
fn acts(files: &Folder) -> Vec<(&'static str, Proposal, Vec<&'static str>)> {
    let published = Published::read(files).unwrap();
    let signed = |mut proposal: Proposal, names: &[&str], choices: &[(Line, Choice)]| {
        approve(files, &mut proposal, names, choices).unwrap();
        proposal
    };
    let rotate = |change| author::change_keys(&published, change, None, start()).unwrap();
    let reaffirm = author::reaffirm(&published, Side::Sales, None, start()).unwrap();
    let withdraw = author::withdraw(&published, Side::Marketing, line("pilot"), None, start()).unwrap();
    let publisher = Change::Publisher { snapshot: true, timestamp: true, key: pair("p2").1 };
    let replace = Change::Replace { person: "s1".to_owned(), key: pair("s3").1, of: None };
    let stolen = author::revoke(&published, "m1", Reason::Stolen, None, None, start()).unwrap().proposal;
    let choices = [(line("stable"), Choice::Keep), (line("pilot"), Choice::Withdraw)];
    vec![
        ("release", release(files, "stable", 3), vec!["p1"]),
        ("withdraw", signed(withdraw, &["m2"], &[]), vec!["p1"]),
        ("reaffirm", signed(reaffirm, &["s2"], &[]), vec!["p1"]),
        ("another year", signed(rotate(Change::Renew), &["m1", "m2", "s1"], &[]), vec!["p1"]),
        ("a new publisher", signed(rotate(publisher), &["m1", "m2", "s1"], &[]), vec!["p2", "p1"]),
        ("a new key", signed(rotate(replace), &["m1", "s1", "s2", "s3", "m2"], &[]), vec!["p1"]),
        ("a stolen key", signed(stolen, &["m2", "s1", "s2"], &choices), vec!["p1"]),
    ]
}

#[test]
fn a_publishing_cut_short_anywhere_leaves_what_clients_accept_and_can_be_done_again() {
    let files = repository();
    let rings = [Name::parse("stable").unwrap(), Name::parse("pilot").unwrap()];
    for (act, proposal, publishers) in acts(&files) {
        let writes = publish(&files, &proposal, &publishers).unwrap_or_else(|fault| panic!("{act}: {fault:?}")).writes;
        assert!(writes.0.len() >= 4, "{act}");
        for cut in 0..=writes.0.len() {
            let mut half = files.clone();
            half.extend(writes.0[..cut].iter().cloned());
            // Where old and new keys cannot fit, the root comes just before the timestamp, and clients wait for that alone.
            let waits = cut + 1 == writes.0.len() && !writes.0[cut].0.ends_with("root.json") && half.contains_key("metadata/2.root.json");
            if !waits {
                // A new client, and one that knew the state before.
                author::accepts(&half, &rings, None, start()).unwrap_or_else(|fault| panic!("{act} after {cut} writes: {fault:?}"));
                let is_whole = half.get("metadata/timestamp.json") != files.get("metadata/timestamp.json");
                let findings: Vec<&str> = replay::verify(&half).unwrap().into_iter().map(|finding| finding.message).collect();
                // Until a root that comes last is there, the log names what is missing.
                let lacks_root = is_whole && cut < writes.0.len();
                let expected = if lacks_root { "replay-missing" } else { "replay-beyond" };
                assert!(
                    findings.iter().all(|found| *found == expected) && (!is_whole || lacks_root != findings.is_empty()),
                    "{act} after {cut}: {findings:?}"
                );
            }
            if cut < writes.0.len() {
                let again = publish(&half, &proposal, &publishers).unwrap_or_else(|fault| panic!("{act} again after {cut}: {fault:?}"));
                half.extend(again.writes.0);
                assert_eq!(replay::verify(&half).unwrap(), [], "{act} again after {cut}");
            }
        }
    }
}

#[test]
fn a_publishing_whose_old_and_new_keys_cannot_fit_can_be_done_again() {
    // The old key of the publisher is not trusted any more, so that old and new do not fit for a moment.
    let files = repository();
    let stolen = Change::Publisher { snapshot: true, timestamp: true, key: pair("p2").1 };
    let mut proposal = author::change_keys(&Published::read(&files).unwrap(), stolen, None, start()).unwrap();
    approve(&files, &mut proposal, &["m1", "m2", "s1"], &[]).unwrap();
    let writes = publish(&files, &proposal, &["p2"]).unwrap().writes;
    let last: Vec<&str> = writes.0.iter().rev().take(2).map(|(name, _)| name.as_str()).collect();
    assert_eq!(last, ["metadata/timestamp.json", "metadata/2.root.json"]);
    for cut in 0..writes.0.len() {
        let mut half = files.clone();
        half.extend(writes.0[..cut].iter().cloned());
        half.extend(publish(&half, &proposal, &["p2"]).unwrap_or_else(|fault| panic!("after {cut}: {fault:?}")).writes.0);
        author::accepts(&half, &[Name::parse("stable").unwrap()], None, start()).unwrap();
        assert_eq!(replay::verify(&half).unwrap(), [], "after {cut}");
        assert_eq!(publish(&half, &proposal, &["p2"]).unwrap_err().message, "author-stale");
    }
}

#[test]
fn a_renewal_cut_short_leaves_what_clients_accept() {
    let files = repository();
    let publisher = pair("p1");
    let rings = [Name::parse("stable").unwrap()];
    for (day, count) in [(1, 1), (25, 3)] {
        let now = Moment(start().0 + day * DAY);
        let writes = author::renew(&files, &[&publisher], now).unwrap().writes;
        assert_eq!(writes.0.len(), count, "day {day}");
        for cut in 0..=count {
            let mut half = files.clone();
            half.extend(writes.0[..cut].iter().cloned());
            let when = if cut == count { now } else { start() };
            author::accepts(&half, &rings, None, when).unwrap();
        }
    }
}

#[test]
fn proposals_read_back_and_say_no_more_than_they_show() {
    let files = repository();
    for (act, proposal, publishers) in acts(&files) {
        let again = Proposal::read(&proposal.to_bytes()).unwrap();
        assert_eq!(again, proposal, "{act}");
        // Somebody slips another line into what the proposal shows; the signatures are for the old text.
        if let Some(draft) = &proposal.draft {
            let mut other = proposal.clone();
            other.draft = Some(author::Draft { bytes: rules(7), ..draft.clone() });
            let fault = publish(&files, &other, &publishers).unwrap_err();
            assert_eq!(fault.message, "author-half-differs", "{act}");
        }
    }
    // A side's half that does more than the release it is for.
    let mut proposal = release(&files, "stable", 3);
    let withdrawn = author::withdraw(&Published::read(&files).unwrap(), Side::Sales, line("pilot"), None, start()).unwrap();
    let mut withdrawn = withdrawn;
    approve(&files, &mut withdrawn, &["s1"], &[]).unwrap();
    proposal.metadata.insert("sales".to_owned(), withdrawn.metadata["sales"].clone());
    assert_eq!(publish(&files, &proposal, &["p1"]).unwrap_err().message, "author-half-differs");
    // Keys that were changed behind the signatures.
    let published = Published::read(&files).unwrap();
    let year = author::change_keys(&published, Change::Renew, None, start()).unwrap();
    let add = Change::Add { side: Side::Sales, holder: Holder::new("s9".to_owned(), pair("s9").1) };
    let mut mixed = author::change_keys(&published, add, None, start()).unwrap();
    mixed.metadata.insert("root".to_owned(), year.metadata["root"].clone());
    assert_eq!(approve(&files, &mut mixed, &["m1"], &[]).unwrap_err().message, "author-half-differs");
    assert_eq!(publish(&files, &mixed, &["p1"]).unwrap_err().message, "author-half-differs");
    for bytes in [
        &b""[..],
        b"{}",
        b"[]",
        br#"{"format": 2}"#,
        br#"{"format": 1, "action": "release", "at": "2026-11-24T09:00:00Z", "metadata": {}}"#,
    ] {
        assert!(Proposal::read(bytes).is_err());
    }
}

#[test]
fn nobody_signs_more_than_is_shown() {
    let files = repository();
    let published = Published::read(&files).unwrap();
    // Whoever passes the proposal on lays unsigned halves into it, with a release in another ring beside the one that is shown.
    let honest = author::propose(&published, rules(3), wanted("pilot"), start()).unwrap();
    let hidden = release(&files, "stable", 9);
    for (name, side) in [("m1", "marketing"), ("s1", "sales")] {
        let mut proposal = honest.clone();
        proposal.metadata.insert(side.to_owned(), hidden.metadata[side].clone());
        assert_eq!(approve(&files, &mut proposal, &[name], &[]).unwrap_err().message, "author-half-differs", "{side}");
    }
    // Approvals that would outlive the quarter, and keys that would outlive the year.
    let later = Moment(start().0 + 30 * DAY);
    let far = |proposal: &Proposal, when: Moment| {
        let pair = pair("m1");
        let mut proposal = proposal.clone();
        author::approve(&mut proposal, Some(&published), Approver { signer: &pair, now: when, choices: &[], plan: None }).map(|_| ())
    };
    let reaffirm = author::reaffirm(&published, Side::Marketing, None, later).unwrap();
    assert_eq!(far(&reaffirm, start()).unwrap_err().message, "author-half-differs");
    assert_eq!(far(&reaffirm, later), Ok(()));
    let year = author::change_keys(&published, Change::Renew, None, later).unwrap();
    assert_eq!(far(&year, start()).unwrap_err().message, "author-half-differs");
    assert_eq!(far(&year, later), Ok(()));
    // In a new repository nothing is released yet, whatever lies in the proposal.
    let holder = |name: &str| Holder::new(name.to_owned(), pair(name).1);
    let publisher = vec![(pair("p1").1.id(), pair("p1").1)];
    let holders = Holders { marketing: vec![holder("m1")], sales: vec![holder("s1")], snapshot: publisher.clone(), timestamp: publisher };
    let mut init = author::init(holders, start()).unwrap();
    init.metadata.insert("sales".to_owned(), hidden.metadata["sales"].clone());
    assert_eq!(approve(&Folder::new(), &mut init, &["m1"], &[]).unwrap_err().message, "author-half-differs");
}

#[test]
fn notes_and_names_stay_on_their_line() {
    let files = repository();
    let published = Published::read(&files).unwrap();
    let forged = "fine\n{\"n\":99}";
    for note in [forged, "a\tb", "\u{1b}[2J", "x\u{85}y"] {
        let note = || Some(note.to_owned());
        let wanted = Wanted { note: note(), ..wanted("stable") };
        let refused = [
            author::propose(&published, rules(5), wanted, start()).map(|_| ()),
            author::reaffirm(&published, Side::Sales, note(), start()).map(|_| ()),
            author::withdraw(&published, Side::Sales, line("stable"), note(), start()).map(|_| ()),
            author::change_keys(&published, Change::Renew, note(), start()).map(|_| ()),
            author::revoke(&published, "m1", Reason::Left, None, note().as_deref(), start()).map(|_| ()),
        ];
        for outcome in refused {
            assert_eq!(outcome.unwrap_err().message, "author-note");
        }
        // Nor does it come in with a proposal that was changed by hand.
        let mut proposal = author::reaffirm(&published, Side::Sales, None, start()).unwrap();
        proposal.note = note();
        assert_eq!(Proposal::read(&proposal.to_bytes()).unwrap_err().message, "author-note");
        let mut proposal = release(&files, "stable", 3);
        proposal.draft.as_mut().unwrap().release.note = note();
        assert_eq!(Proposal::read(&proposal.to_bytes()).unwrap_err().message, "author-note");
    }
    for person in ["", "m9\n", "m\u{7}9", &"m".repeat(65)] {
        let change = Change::Add { side: Side::Sales, holder: Holder::new(person.to_owned(), pair("s9").1) };
        let fault = author::change_keys(&published, change, None, start()).unwrap_err();
        assert_eq!(fault.message, "author-person", "{person:?}");
        assert!(fault.arguments.iter().all(|(_, value)| !value.chars().any(char::is_control)), "{fault:?}");
    }
    let change = Change::Add { side: Side::Sales, holder: Holder::new("ann@shop.example".to_owned(), pair("s9").1) };
    assert_eq!(author::change_keys(&published, change, None, start()).unwrap_err().message, "author-contact-data");
}

#[test]
fn one_side_alone_changes_no_keys() {
    let files = repository();
    let published = Published::read(&files).unwrap();
    let mut proposal = author::change_keys(&published, Change::Renew, None, start()).unwrap();
    approve(&files, &mut proposal, &["m1", "m2"], &[]).unwrap();
    let fault = publish(&files, &proposal, &["p1"]).unwrap_err();
    assert_eq!(fault.refusal.map(reife::trust::Code::id), Some("E-THRESHOLD"));
    // Signing twice counts once.
    approve(&files, &mut proposal, &["m1", "m1"], &[]).unwrap();
    assert_eq!(author::missing(&proposal, Some(&published)).unwrap().iter().map(|missing| missing.found).collect::<Vec<_>>(), [2, 2]);
}
