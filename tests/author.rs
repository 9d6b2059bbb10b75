//! The authoring side without a command line: a publishing that is cut short anywhere, and proposals changed by hand.

#![allow(missing_docs)]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use std::collections::BTreeMap;

use reife::moment::{DAY, Moment};
use reife::trust::author::{
    self, Approver, Change, Choice, Fault, Holder, Holders, Outcome, Proposal, Published, Reason, Signer, Wanted, replay,
};
use reife::trust::sign::PrivateKey;
use reife::trust::{Key, Kind, Line, Name, Side};

type Folder = BTreeMap<String, Vec<u8>>;

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
    let replace = Change::Replace { person: "s1".to_owned(), key: pair("s3").1 };
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
            // A new client, and one that knew the state before.
            author::accepts(&half, &rings, None, start()).unwrap_or_else(|fault| panic!("{act} after {cut} writes: {fault:?}"));
            let is_whole = half.get("metadata/timestamp.json") != files.get("metadata/timestamp.json");
            let findings = replay::verify(&half).unwrap();
            assert!(findings.iter().all(|finding| finding.message == "replay-beyond" && !is_whole), "{act} after {cut}: {findings:?}");
            if !is_whole {
                let again = publish(&half, &proposal, &publishers).unwrap_or_else(|fault| panic!("{act} again after {cut}: {fault:?}"));
                half.extend(again.writes.0);
                assert_eq!(replay::verify(&half).unwrap(), [], "{act} again after {cut}");
            }
        }
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
    approve(&files, &mut mixed, &["m1", "m2", "s1"], &[]).unwrap();
    assert!(publish(&files, &mixed, &["p1"]).is_err());
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
