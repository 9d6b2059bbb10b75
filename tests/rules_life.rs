//! The life of a rules repository from its first day on, with the real command line and the client behind `reife assess`.

#![allow(missing_docs, dead_code)]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

#[path = "support/office.rs"]
mod office;

use std::process::Command;

use office::{Office, acme, changed};
use serde_json::{Value, json};

/// What `reife assess` finds in force in the ring, from nothing but the repository and its first root: the release's number.
fn seen(office: &Office, ring: &str) -> Option<u64> {
    office.file("contact.ndjson", "{\"id\": \"ann\"}\n");
    let output = Command::new(env!("CARGO_BIN_EXE_reife"))
        .args(["assess", "--repo", "repository", "--ring", ring, "--as-of", "2026-11-24", "contact.ndjson"])
        .current_dir(office.path(""))
        .output()
        .unwrap();
    match output.status.code() {
        Some(0) => {
            let assessment: Value = serde_json::from_slice(&output.stdout).unwrap();
            Some(assessment["rules"]["seq"].as_u64().unwrap_or_else(|| panic!("{assessment}")))
        }
        Some(3) => None,
        _ => panic!("{output:?}"),
    }
}

#[test]
fn a_repository_lives() {
    // Two approvers a side and a publisher make keys; three of the four sign the first root, and the repository is published.
    let office = Office::today();
    assert_eq!(seen(&office, "stable"), None);

    // Somebody proposes the first rules. Marketing approves, and that is not enough.
    office.file("one.json", &acme());
    office.good(&["propose", "one.json", "--ring", "stable", "--note", "to begin with", "--out", "one.p.json"], 0);
    office.good(&["approve", "one.p.json", "--key", "m1.pem"], 0);
    office.refused(&["publish", "one.p.json", "--key", "publisher.pem"], "E-NOT-BOTH");
    assert_eq!(seen(&office, "stable"), None);

    // Sales approves, too; it is published, and every client sees it.
    office.good(&["approve", "one.p.json", "--key", "s1.pem"], 0);
    office.good(&["publish", "one.p.json", "--key", "publisher.pem"], 0);
    assert_eq!(seen(&office, "stable"), Some(1));

    // The next release turns out to be a mistake: the old bytes come back under a new number, signed by both again.
    office.release("stable", &changed(2), 2);
    assert_eq!(seen(&office, "stable"), Some(2));
    let back = office.good(&["rollback", "--to", "1", "--ring", "stable", "--note", "back to the first", "--out", "back.p.json"], 0);
    assert_eq!(back["seq"], 3);
    office.sign_and_publish("back.p.json", &["m2.pem", "s2.pem"]);
    assert_eq!(seen(&office, "stable"), Some(3));

    // Sales withdraws alone; nothing is proposed any more until both have signed again.
    office.good(&["withdraw", "--ring", "stable", "--key", "s1.pem", "--note", "too many calls", "--out", "away.p.json"], 0);
    office.good(&["publish", "away.p.json", "--key", "publisher.pem"], 0);
    assert_eq!(seen(&office, "stable"), None);
    office.release("stable", &changed(3), 4);
    assert_eq!(seen(&office, "stable"), Some(4));

    // A laptop with a key of marketing is stolen. What that key approved needs another approval of marketing before anything is published.
    office.key("m3");
    let stolen = office
        .good(&["revoke", "m1", "--reason", "stolen", "--instead", "m3=m3.pem.pub.json", "--note", "laptop", "--out", "m1.p.json"], 0);
    let approved: Vec<&Value> = stolen["approved"].as_array().unwrap().iter().map(|release| &release["seq"]).collect();
    assert_eq!(approved, [&json!(1), &json!(2), &json!(4)]);
    assert_eq!(stolen["demands"], json!([{"line": "main/stable.rules"}]));
    for key in ["s1.pem", "s2.pem"] {
        office.good(&["approve", "m1.p.json", "--key", key], 0);
    }
    office.refused(&["publish", "m1.p.json", "--key", "publisher.pem"], "author-choice-missing");
    office.good(&["approve", "m1.p.json", "--key", "m2.pem", "--keep", "main/stable"], 0);
    office.good(&["publish", "m1.p.json", "--key", "publisher.pem"], 0);
    assert_eq!(seen(&office, "stable"), Some(4));
    office.file("five.json", &changed(5));
    office.good(&["propose", "five.json", "--ring", "stable", "--out", "five.p.json"], 0);
    office.refused(&["approve", "five.p.json", "--key", "m1.pem"], "author-not-approver");
    office.sign_and_publish("five.p.json", &["m3.pem", "s1.pem"]);

    // The root is signed for another year, by the keys as they are now. A client that pinned the first root follows.
    office.good(&["rotate", "root", "--out", "year.p.json"], 0);
    for key in ["m2.pem", "m3.pem"] {
        office.good(&["approve", "year.p.json", "--key", key], 0);
    }
    office.refused(&["publish", "year.p.json", "--key", "publisher.pem"], "E-THRESHOLD");
    office.good(&["approve", "year.p.json", "--key", "s2.pem"], 0);
    office.good(&["publish", "year.p.json", "--key", "publisher.pem"], 0);
    assert!(office.path("repository/metadata/3.root.json").exists());
    assert_eq!(seen(&office, "stable"), Some(5));

    // All of it can be told afterwards, and the signatures bear the story out.
    let told: Vec<String> = office.log().iter().map(|entry| entry["action"].as_str().unwrap().to_owned()).collect();
    assert_eq!(told, ["init", "release", "release", "rollback", "withdraw", "release", "revoke", "release", "rotate"]);
    let first = office.log()[0]["at"].as_str().unwrap()[..10].to_owned();
    let report = office.good(&["report", "--day", &first, "--ring", "stable"], 0);
    let releases = report["in_force"].as_array().unwrap();
    assert_eq!(releases.last().unwrap()["seq"], 5);
    let approved: Vec<&Value> =
        releases.last().unwrap()["approved"].as_array().unwrap().iter().map(|approval| &approval["person"]).collect();
    assert_eq!(approved, [&json!("m3"), &json!("s1")]);
    office.check_and_audit();
}
