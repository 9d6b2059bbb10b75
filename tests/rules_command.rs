//! `reife rules` verb by verb in the real command line: what each does, refuses and says.

#![allow(missing_docs, dead_code)]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

#[path = "support/office.rs"]
mod office;

use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::{Command, Stdio};

use office::{Office, acme, changed};
use serde_json::{Value, json};

#[test]
fn one_approval_is_none_and_two_are_a_release() {
    let office = Office::new();
    office.file("rules.json", &acme());
    let proposed = office.good(&["propose", "rules.json", "--ring", "stable", "--note", "first", "--out", "p.json"], 0);
    assert_eq!((&proposed["seq"], &proposed["plan"]), (&json!(1), &Value::Null));
    // Nobody has signed, then one side, then both.
    office.refused(&["publish", "p.json", "--key", "publisher.pem"], "E-NOT-BOTH");
    let signed = office.good(&["approve", "p.json", "--key", "m1.pem"], 0);
    assert_eq!(signed["signed"], json!(["marketing"]));
    assert_eq!(signed["missing"], json!([{"role": "sales", "found": 0, "expected": 1}]));
    let refused = office.refused(&["publish", "p.json", "--key", "publisher.pem"], "E-NOT-BOTH");
    assert!(refused["error"]["message"].as_str().unwrap().contains("Only marketing has approved"), "{refused}");
    // Another approver of the same side changes nothing, and the publisher's key approves nothing.
    office.good(&["approve", "p.json", "--key", "m2.pem"], 0);
    office.refused(&["approve", "p.json", "--key", "publisher.pem"], "author-not-approver");
    office.refused(&["publish", "p.json", "--key", "publisher.pem"], "E-NOT-BOTH");
    office.good(&["approve", "p.json", "--key", "s1.pem"], 0);
    // An approver publishes nothing.
    office.wrong_use(&["publish", "p.json", "--key", "s1.pem"], "author-not-publisher");
    let published = office.good(&["publish", "p.json", "--key", "publisher.pem"], 0);
    assert_eq!(published["published"]["people"], json!(["m1", "m2", "s1"]));
    assert_eq!(published["files"].as_array().unwrap().last().unwrap(), "metadata/timestamp.json");
    assert_eq!(office.in_force("stable"), Some(1));
    // The same proposal again has been overtaken.
    office.refused(&["publish", "p.json", "--key", "publisher.pem"], "author-seq-stale");
    office.wrong_use(&["propose", "rules.json", "--ring", "stable"], "author-same");
    office.check_and_audit();
}

#[test]
fn a_stale_half_is_thrown_away_and_a_stale_plan_is_refused() {
    let office = Office::new();
    office.release("stable", &acme(), 1);
    office.file("population.ndjson", &std::fs::read_to_string(office::root().join("examples/acme/acme.ndjson")).unwrap());
    office.file("two.json", &changed(2));
    let proposed = office.good(
        &[
            "propose",
            "two.json",
            "--ring",
            "stable",
            "--population",
            "population.ndjson",
            "--as-of",
            "2026-11-24T09:20:00Z",
            "--out",
            "two.p.json",
        ],
        0,
    );
    let plan = &proposed["plan"];
    assert!(plan["counts"]["contacts"].as_u64().unwrap() > 100 && plan["counts"]["changed"].as_u64().unwrap() > 0, "{plan}");
    // Counts and hashes, and no contact.
    let written = std::fs::read_to_string(office.path("two.p.json")).unwrap();
    assert!(!written.contains("c1001") && !written.contains("rep-3"));
    assert!(proposed["changes"].as_array().unwrap().iter().any(|change| change["effect"] == "points"), "{}", proposed["changes"]);
    office.good(&["approve", "two.p.json", "--key", "m1.pem", "--population", "population.ndjson"], 0);
    // Of a first release there is nothing to compare; all verdicts so far have led to it.
    let first = office.good(
        &["propose", "two.json", "--ring", "pilot", "--population", "population.ndjson", "--as-of", "2026-11-24", "--out", "first.json"],
        0,
    );
    assert!(first["plan"]["old"].is_null() && first["plan"]["counts"]["to_sales"].as_u64().unwrap() > 0, "{first}");
    assert!(first["verdicts"]["count"].as_u64().unwrap() > 3 && first["verdicts"]["reasons"][0]["reason"].is_string(), "{first}");
    // A plan that was saved, as the studio does, is taken as it is; where the population is at hand it is counted again first.
    office.file("saved.plan.json", &plan.to_string());
    let with_plan = ["propose", "two.json", "--ring", "stable", "--plan", "saved.plan.json"];
    let saved = office.good(&[&with_plan[..], &["--population", "population.ndjson", "--out", "saved.p.json"]].concat(), 0);
    assert_eq!((&saved["plan"], saved["verdicts"].is_object()), (plan, true));
    assert_eq!(office.good(&[&with_plan[..], &["--out", "saved.p.json"]].concat(), 0)["plan"], *plan);
    office.file("else.json", &changed(5));
    let other = office.refused(&["propose", "else.json", "--ring", "stable", "--plan", "saved.plan.json"], "author-plan-stale");
    assert_eq!(other["error"]["arguments"]["what"], "new");
    let miscounted = plan.to_string().replacen("\"changed\":", "\"changed\":1", 1);
    office.file("saved.plan.json", &miscounted);
    let miscounted = office.refused(&[&with_plan[..], &["--population", "population.ndjson"]].concat(), "author-plan-stale");
    assert_eq!(miscounted["error"]["arguments"]["what"], "counts");
    // Another population gives another plan.
    let one_less = std::fs::read_to_string(office.path("population.ndjson")).unwrap().lines().skip(1).collect::<Vec<_>>().join("\n");
    office.file("other.ndjson", &one_less);
    let stale = office.refused(&["approve", "two.p.json", "--key", "s1.pem", "--population", "other.ndjson"], "author-plan-stale");
    assert_eq!(stale["error"]["arguments"]["what"], "population");
    // Something else is published meanwhile in another ring: marketing's half builds upon what is no longer published.
    office.release("pilot", &changed(3), 1);
    office.refused(&["publish", "two.p.json", "--key", "publisher.pem"], "author-stale");
    let signed = office.good(&["approve", "two.p.json", "--key", "s1.pem"], 0);
    assert_eq!((&signed["dropped"], &signed["missing"][0]["role"]), (&json!(["marketing"]), &json!("marketing")));
    office.good(&["approve", "two.p.json", "--key", "m1.pem"], 0);
    // The rules in force change meanwhile: the plan, and the number, are stale.
    office.release("stable", &changed(4), 2);
    for act in [["approve", "two.p.json", "--key", "s1.pem"], ["publish", "two.p.json", "--key", "publisher.pem"]] {
        let overtaken = office.refused(&act, "author-seq-stale");
        assert_eq!((&overtaken["since"]["old"], &overtaken["since"]["seq"]), (&json!(1), &json!(2)));
        let changes = overtaken["since"]["changes"].as_array().unwrap();
        assert!(changes.iter().any(|change| change["id"] == "webinars" && change["members"][0]["to"] == "14"), "{overtaken}");
    }
    // A plan that somebody has changed by hand is not the one that was signed for.
    let proposed = office.good(
        &[
            "propose",
            "two.json",
            "--ring",
            "stable",
            "--population",
            "population.ndjson",
            "--as-of",
            "2026-11-24T09:20:00Z",
            "--out",
            "two.p.json",
        ],
        0,
    );
    assert_eq!(proposed["seq"], 3);
    let honest = std::fs::read_to_string(office.path("two.p.json")).unwrap();
    let contacts = proposed["plan"]["counts"]["contacts"].as_u64().unwrap();
    office.file("forged.p.json", &honest.replacen(&format!("\"contacts\": {contacts}"), "\"contacts\": 1", 1));
    office.refused(&["approve", "forged.p.json", "--key", "s1.pem"], "author-plan-other");
    for key in ["m1.pem", "s1.pem"] {
        office.good(&["approve", "two.p.json", "--key", key, "--population", "population.ndjson"], 0);
    }
    office.good(&["publish", "two.p.json", "--key", "publisher.pem"], 0);
    let report = office.good(&["report", "--day", "2026-11-24", "--ring", "stable"], 0);
    let seqs: Vec<&Value> = report["in_force"].as_array().unwrap().iter().map(|found| &found["seq"]).collect();
    assert_eq!(seqs, [&json!(1), &json!(2), &json!(3)]);
    assert_eq!(report["in_force"][2]["plan"], proposed["plan"]);
    assert_eq!(report["in_force"][2]["approved"][1]["person"], "s1");
    assert!(report["in_force"][0]["until"].is_string() && report["in_force"][2]["until"].is_null());
    office.check_and_audit();
}

#[test]
fn rollback_and_withdrawal() {
    let office = Office::new();
    office.release("stable", &acme(), 1);
    office.release("stable", &changed(2), 2);
    office.wrong_use(&["rollback", "--to", "7", "--ring", "stable"], "author-no-such-release");
    let proposed = office.good(&["rollback", "--to", "1", "--ring", "stable", "--note", "back", "--out", "back.p.json"], 0);
    assert_eq!(proposed["seq"], 3);
    office.sign_and_publish("back.p.json", &["m2.pem", "s2.pem"]);
    assert_eq!(office.in_force("stable"), Some(3));
    let log = office.log();
    assert_eq!((&log.last().unwrap()["action"], &log.last().unwrap()["note"]), (&json!("rollback"), &json!("back")));
    assert_eq!(log[1]["sha256"], log.last().unwrap()["sha256"]);
    // One side alone takes it back; nobody has to agree.
    office.wrong_use(&["withdraw", "--ring", "pilot", "--key", "s1.pem"], "author-not-listed");
    office.good(&["withdraw", "--ring", "stable", "--key", "s1.pem", "--note", "too many calls", "--out", "w.p.json"], 0);
    office.good(&["publish", "w.p.json", "--key", "publisher.pem"], 0);
    assert_eq!(office.in_force("stable"), None);
    // Putting it back needs both again, under a new number.
    office.release("stable", &changed(2), 4);
    assert_eq!(office.in_force("stable"), Some(4));
    office.check_and_audit();
}

#[test]
fn a_stolen_key_is_taken_out_of_force_with_what_it_approved() {
    let office = Office::new();
    office.release_by("stable", &acme(), 1, &["m1.pem", "s1.pem"]);
    office.release_by("pilot", &changed(2), 1, &["m1.pem", "s1.pem"]);
    office.wrong_use(&["revoke", "somebody", "--reason", "stolen"], "author-nobody");
    let revoked = office.good(&["revoke", "m1", "--reason", "stolen", "--note", "laptop gone", "--out", "r.p.json"], 0);
    assert_eq!(revoked["approved"].as_array().unwrap().len(), 2);
    assert_eq!(revoked["demands"].as_array().unwrap().len(), 2);
    // Nobody of marketing has said yet what becomes of its releases.
    office.good(&["approve", "r.p.json", "--key", "s1.pem"], 0);
    office.good(&["approve", "r.p.json", "--key", "s2.pem"], 0);
    office.refused(&["approve", "r.p.json", "--key", "m2.pem"], "author-choice-missing");
    office.refused(&["publish", "r.p.json", "--key", "publisher.pem"], "author-choice-missing");
    // The stolen key is none that may sign for marketing any more.
    let signed = office.good(&["approve", "r.p.json", "--key", "m2.pem", "--keep", "main/stable", "--withdraw", "main/pilot"], 0);
    assert_eq!(signed["missing"], json!([]));
    office.good(&["publish", "r.p.json", "--key", "publisher.pem"], 0);
    assert_eq!((office.in_force("stable"), office.in_force("pilot")), (Some(1), None));
    office.file("three.json", &changed(3));
    office.good(&["propose", "three.json", "--ring", "stable", "--out", "three.p.json"], 0);
    office.refused(&["approve", "three.p.json", "--key", "m1.pem"], "author-not-approver");
    assert!(office.log().last().unwrap()["note"].as_str().unwrap().starts_with("stolen"));
    office.check_and_audit();
    // With three keys left, one more loss puts a new root out of reach.
    office.refused(&["revoke", "s2", "--reason", "lost"], "author-root-out-of-reach");
}

#[test]
fn who_leaves_is_replaced_and_the_role_is_signed_anew_in_the_same_step() {
    let office = Office::new();
    office.release_by("stable", &acme(), 1, &["m1.pem", "s1.pem"]);
    office.key("m3");
    let revoked = office.good(&["revoke", "m1", "--reason", "left", "--instead", "m3=m3.pem.pub.json", "--out", "r.p.json"], 0);
    // What m1 had signed alone is part of the step.
    assert!(revoked["missing"].as_array().unwrap().iter().any(|missing| missing["role"] == "marketing"), "{revoked}");
    for key in ["m2.pem", "s1.pem", "s2.pem"] {
        office.good(&["approve", "r.p.json", "--key", key], 0);
    }
    office.good(&["publish", "r.p.json", "--key", "publisher.pem"], 0);
    assert_eq!(office.in_force("stable"), Some(1));
    office.release_by("stable", &changed(2), 2, &["m3.pem", "s2.pem"]);
    office.check_and_audit();
}

#[test]
fn keys_change_by_the_chain_of_roots() {
    let office = Office::new();
    office.release("stable", &acme(), 1);
    // Another year for the same keys.
    office.good(&["rotate", "root", "--out", "year.p.json"], 0);
    office.good(&["approve", "year.p.json", "--key", "m1.pem"], 0);
    office.good(&["approve", "year.p.json", "--key", "m2.pem"], 0);
    office.refused(&["publish", "year.p.json", "--key", "publisher.pem"], "E-THRESHOLD");
    office.good(&["approve", "year.p.json", "--key", "s1.pem"], 0);
    office.good(&["publish", "year.p.json", "--key", "publisher.pem"], 0);
    // A person's new key, on P-256.
    office.key("s2-token");
    office.wrong_use(&["rotate", "marketing", "--replace", "s2=s2-token.pem.pub.json", "--out", "s2.p.json"], "author-other-side");
    office.good(&["rotate", "sales", "--replace", "s2=s2-token.pem.pub.json", "--out", "s2.p.json"], 0);
    for key in ["m1.pem", "s1.pem", "s2-token.pem", "m2.pem"] {
        office.good(&["approve", "s2.p.json", "--key", key], 0);
    }
    office.good(&["publish", "s2.p.json", "--key", "publisher.pem"], 0);
    office.release_by("stable", &changed(2), 2, &["m1.pem", "s2-token.pem"]);
    // The publisher's keys: with both keys there is no moment without a valid timestamp.
    office.key("publisher-2");
    office.good(&["rotate", "publisher", "--new", "publisher-2.pem.pub.json", "--out", "p2.p.json"], 0);
    for key in ["m1.pem", "m2.pem", "s1.pem"] {
        office.good(&["approve", "p2.p.json", "--key", key], 0);
    }
    office.wrong_use(&["publish", "p2.p.json", "--key", "publisher.pem"], "author-not-publisher");
    let published = office.good(&["publish", "p2.p.json", "--key", "publisher-2.pem", "--key", "publisher.pem"], 0);
    assert_eq!(published["files"].as_array().unwrap().last().unwrap(), "metadata/4.root.json");
    office.wrong_use(&["renew", "--key", "publisher.pem"], "author-not-publisher");
    office.good(&["renew", "--key", "publisher-2.pem"], 0);
    // One more approver.
    office.key("m4");
    office.good(&["rotate", "marketing", "--add", "m4=m4.pem.pub.json", "--out", "m4.p.json"], 0);
    for key in ["m1.pem", "m2.pem", "s1.pem"] {
        office.good(&["approve", "m4.p.json", "--key", key], 0);
    }
    office.good(&["publish", "m4.p.json", "--key", "publisher-2.pem"], 0);
    office.wrong_use(&["rotate", "snapshot"], "author-rotate");
    // One person with two keys would count twice.
    office.refused(&["rotate", "marketing", "--add", "m4=publisher.pem.pub.json"], "E-THRESHOLD");
    office.refused(&["rotate", "sales", "--add", "s9=m1.pem.pub.json"], "E-THRESHOLD");
    assert_eq!(office.in_force("stable"), Some(2));
    office.check_and_audit();
}

#[test]
fn a_quarter_goes_by() {
    let mut office = Office::new();
    office.release("stable", &acme(), 1);
    for day in 1..=96 {
        office.day(day);
        if day == 80 {
            let ending = office.run(&["renew", "--key", "publisher.pem"]);
            assert!(String::from_utf8_lossy(&ending.stderr).contains("--reaffirm"), "{ending:?}");
            for (key, side) in [("m1.pem", "marketing"), ("s2.pem", "sales")] {
                office.good(&["approve", "--reaffirm", "--key", key, "--note", "as it is", "--out", "re.p.json"], 0);
                let published = office.good(&["publish", "re.p.json", "--key", "publisher.pem"], 0);
                assert_eq!(published["published"]["meta"][side][0], 3);
            }
        } else if day % 6 == 0 {
            office.good(&["renew", "--key", "publisher.pem"], 0);
        }
        if day % 12 == 0 {
            assert_eq!(office.in_force("stable"), Some(1), "day {day}");
        }
    }
    let renewed = office.log().iter().filter(|entry| entry["action"] == "renew").count();
    assert!((3..8).contains(&renewed), "{renewed}");
    office.check_and_audit();
    // Without another reaffirmation nothing is renewed into what clients refuse.
    office.day(175);
    office.refused(&["renew", "--key", "publisher.pem"], "E-EXPIRED");
}

#[test]
fn a_tampered_log_is_noticed_wherever_it_is_touched() {
    let office = Office::new();
    office.release("stable", &acme(), 1);
    office.release("stable", &changed(2), 2);
    let good = std::fs::read_to_string(office.path("repository/audit/log.jsonl")).unwrap();
    let lines: Vec<&str> = good.lines().collect();
    let cases = [
        (good.replacen("\"m1\"", "\"m2\"", 1), "replay-chain"),
        (lines[..2].join("\n"), "replay-head"),
        (format!("{}\n{}\n", lines[0], lines[2]), "replay-line"),
        (String::new(), "replay-line"),
        (format!("{good}{}\n", lines[2]), "replay-beyond"),
        (good.replacen("\"n\":3", "\"n\":4", 1), "replay-line"),
    ];
    for (text, expected) in cases {
        office.file("repository/audit/log.jsonl", &text);
        let output = office.run(&["audit", "--verify"]);
        let found: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{expected}: {output:?}"));
        assert_eq!((output.status.code(), &found["finding"]["code"]), (Some(3), &json!(expected)), "{found}");
    }
    office.file("repository/audit/log.jsonl", &good);
    // Metadata that were changed behind the log's back, or are gone.
    let name = "repository/metadata/2.sales.json";
    let metadata = std::fs::read_to_string(office.path(name)).unwrap();
    office.file(name, &metadata.replacen("\"seq\": 1", "\"seq\": 9", 1));
    office.refused_audit("replay-changed");
    std::fs::remove_file(office.path(name)).unwrap();
    office.refused_audit("replay-missing");
    office.file(name, &metadata);
    office.check_and_audit();
}

#[test]
fn a_repository_is_checked_whole() {
    let office = Office::new();
    office.release("stable", &acme(), 1);
    let problem = |name: &str, text: &str, code: &str| {
        office.file(&format!("repository/{name}"), text);
        let output = office.run_in(&["check", "--repo", "repository", "--now", office::START, "--json"]);
        let lines = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(3), "{lines}");
        assert!(lines.contains(code), "{code}: {lines}");
        std::fs::remove_file(office.path(&format!("repository/{name}"))).unwrap();
    };
    problem("contacts.ndjson", r#"{"id":"c1","signals":[{"type":"x","at":"2026-11-24"}]}"#, "author-contact-data");
    problem("audit/notes.txt", "ask ann@shop.example", "author-contact-data");
    problem("proposals/p.json", "{}", "author-stray");
    problem("metadata/01.root.json", "{}", "author-stray");
    problem("drafts/acme.reife.json", "{}", "author-stray");
    problem(&format!("drafts/{}.json", "4f".repeat(32)), "{}", "E-HASH");
    office.file("draft.json", &acme());
    office.good(&["shadow", "draft.json"], 0);
    office.check_and_audit();
    // Files before they are proposed.
    office.file("mail.json", &acme().replacen("\"en\": \"Acme EMEA\"", "\"en\": \"ann@shop.example\"", 1));
    office.refused(&["propose", "mail.json", "--ring", "stable"], "author-contact-data");
    office.file("broken.json", "{\"format\": 1}");
    let output = office.run_in(&["check", "broken.json"]);
    assert_eq!(output.status.code(), Some(1));
    let output = office.run(&["propose", "broken.json", "--ring", "stable"]);
    assert_eq!(output.status.code(), Some(1));
    office.wrong_use(&["propose", "release.json", "--ring", "stable", "--note", "two\nlines"], "author-note");
}

#[test]
fn mapping_and_people_have_their_own_numbers() {
    let office = Office::new();
    office.release("stable", &acme(), 1);
    office.file("people.json", r#"{"format": 1, "people": {"rep-7": ["sales"], "mkt-2": ["marketing"]}}"#);
    // A plan counts contacts under rules; who decides changes none.
    office.file("some.ndjson", "{\"id\": \"c1\"}\n");
    let with_population = ["--population", "some.ndjson", "--as-of", "2026-11-24"];
    let propose = ["propose", "people.json", "--kind", "people", "--ring", "stable", "--out", "people.p.json"];
    office.wrong_use(&[&propose[..], &with_population].concat(), "author-no-plan");
    let proposed = office.good(&propose, 0);
    office.wrong_use(&["approve", "people.p.json", "--key", "m1.pem", "--population", "some.ndjson"], "author-no-plan");
    assert_eq!(proposed["seq"], 1);
    let changes = proposed["changes"].as_array().unwrap();
    assert!(!changes.is_empty() && changes.iter().all(|change| change["effect"] == "people"), "{proposed}");
    office.sign_and_publish("people.p.json", &["m1.pem", "s1.pem"]);
    let mapping = std::fs::read_to_string(office::root().join("examples/bank-marketing/bank.mapping.json")).unwrap();
    office.file("mapping.json", &mapping);
    office.good(&["propose", "mapping.json", "--kind", "mapping", "--ring", "stable", "--out", "mapping.p.json"], 0);
    office.sign_and_publish("mapping.p.json", &["m1.pem", "s1.pem"]);
    assert_eq!(office.in_force("stable"), Some(1));
    office.check_and_audit();
}

#[test]
fn keys_are_opened_by_their_passphrase_or_asked_of_a_program() {
    let office = Office::new();
    office.file("wrong.txt", "other\n");
    office.file("rules.json", &acme());
    office.good(&["propose", "rules.json", "--ring", "stable", "--out", "p.json"], 0);
    office.wrong_use(&["approve", "p.json", "--key", "m1.pem", "--passphrase-file", "wrong.txt"], "author-key-locked");
    office.wrong_use(&["approve", "p.json", "--key", "pkcs11:token=reife;object=m1"], "author-token");
    office.wrong_use(&["approve", "p.json", "--key", "rules.json"], "author-key-unreadable");
    office.wrong_use(&["approve", "p.json", "--key", "none.pem"], "author-io");
    // A program that writes no signature, and one that writes the signature of another key.
    office.wrong_use(&["approve", "p.json", "--key", "m1.pem.pub.json", "--sign-command", "false"], "author-sign-command");
    office.wrong_use(&["approve", "p.json", "--key", "m1.pem.pub.json", "--sign-command", "echo 00"], "author-sign-command-wrong");
    let output = office.run_in(&["key", "m1.pem", "--json"]);
    assert!(output.status.code() == Some(2) && String::from_utf8_lossy(&output.stdout).contains("author-file-is-there"), "{output:?}");
}

#[test]
fn a_small_firm_is_warned_and_the_ceremony_needs_everybody() {
    let office = Office::empty();
    for (name, algorithm) in [("m1", "ed25519"), ("s1", "p256"), ("p1", "ed25519")] {
        let output = office.run_in(&["key", &format!("{name}.pem"), "--algorithm", algorithm]);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
    }
    let arguments = [
        "init",
        "--marketing",
        "m1=m1.pem.pub.json",
        "--sales",
        "s1=s1.pem.pub.json",
        "--publisher",
        "p1.pem.pub.json",
        "--out",
        "init.p.json",
    ];
    let output = office.run_in(&[&arguments[..], &["--now", office::START, "--lang", "en"]].concat());
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(String::from_utf8_lossy(&output.stderr).contains("a new root has to be pinned by hand"), "{output:?}");
    office.good(&["approve", "init.p.json", "--key", "m1.pem"], 0);
    office.refused(&["publish", "init.p.json", "--key", "p1.pem"], "E-THRESHOLD");
    office.good(&["approve", "init.p.json", "--key", "s1.pem"], 0);
    office.good(&["publish", "init.p.json", "--key", "p1.pem"], 0);
    office.wrong_use(&["publish", "init.p.json", "--key", "p1.pem"], "author-is-there");
    office.refused(&["revoke", "m1", "--reason", "lost", "--instead", "m9=p1.pem.pub.json"], "author-root-out-of-reach");
    // One key for both sides is refused before anybody signs.
    let same = ["init", "--marketing", "m1=m1.pem.pub.json", "--sales", "s1=m1.pem.pub.json", "--publisher", "p1.pem.pub.json", "--json"];
    let output = office.run_in(&same);
    assert_eq!(output.status.code(), Some(3), "{output:?}");
}

#[test]
fn a_trial_in_one_go_is_served_with_the_right_headers() {
    let office = Office::empty();
    office.file("one.json", &acme());
    office.file("two.json", &changed(2));
    let output =
        office.run_in(&["init", "--try-out", "trial", "--release", "one.json", "--release", "two.json", "--json", "--now", office::START]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert_eq!(office.run_in(&["check", "--repo", "trial/repository", "--now", office::START]).status.code(), Some(0));
    // The keys open with the passphrase that lies beside them.
    let renew =
        ["renew", "--repo", "trial/repository", "--key", "trial/keys/publisher.pem", "--passphrase-file", "trial/keys/passphrase.txt"];
    assert_eq!(office.run_in(&[&renew[..], &["--now", office::START]].concat()).status.code(), Some(0));
    let mut served = Command::new(env!("CARGO_BIN_EXE_reife"))
        .args(["rules", "serve", "--repo", "trial/repository", "--port", "0", "--json"])
        .current_dir(office.path(""))
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = Vec::new();
    let mut out = served.stdout.take().unwrap();
    while line.last() != Some(&b'\n') {
        let mut byte = [0];
        out.read_exact(&mut byte).unwrap();
        line.push(byte[0]);
    }
    let address: Value = serde_json::from_slice(&line).unwrap();
    let address = address["address"].as_str().unwrap().trim_start_matches("http://").trim_end_matches('/').to_owned();
    let get = |path: &str| {
        let mut stream = TcpStream::connect(&address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: x\r\nOrigin: http://localhost:4173\r\n\r\n").unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        text
    };
    let timestamp = get("/metadata/timestamp.json");
    assert!(
        timestamp.starts_with("HTTP/1.1 200") && timestamp.contains("no-cache") && timestamp.contains("http://localhost:4173"),
        "{timestamp}"
    );
    assert!(get("/metadata/9.root.json").starts_with("HTTP/1.1 404"));
    assert!(get("/keys/publisher.pem").starts_with("HTTP/1.1 404"));
    served.kill().unwrap();
    served.wait().unwrap();
}

#[test]
fn what_is_said_reads_well_in_both_languages() {
    for language in ["en", "de"] {
        let office = Office::new();
        office.release("stable", &acme(), 1);
        office.file("population.ndjson", &std::fs::read_to_string(office::root().join("examples/acme/acme.ndjson")).unwrap());
        office.file("two.json", &changed(2));
        let mut said = String::new();
        let mut say = |arguments: &[&str]| {
            let output = office.run_as(&[arguments, &["--lang", language]].concat(), false);
            said.push_str(&format!("$ reife rules {}\n", arguments.join(" ")));
            said.push_str(&String::from_utf8(output.stdout).unwrap());
            said.push_str(&String::from_utf8(output.stderr).unwrap());
            said.push('\n');
        };
        let as_of = "2026-11-24T09:20:00Z";
        say(&[
            "propose",
            "two.json",
            "--ring",
            "stable",
            "--note",
            "webinars weigh more",
            "--population",
            "population.ndjson",
            "--as-of",
            as_of,
            "--out",
            "p.json",
        ]);
        say(&["publish", "p.json", "--key", "publisher.pem"]);
        say(&["approve", "p.json", "--key", "m1.pem", "--yes"]);
        say(&["publish", "p.json", "--key", "publisher.pem"]);
        say(&["decline", "p.json", "--by", "s2", "--note", "webinars weigh enough"]);
        say(&["decline", "p.json", "--reconsider"]);
        say(&["decline", "p.json", "--by", "s3", "--note", "no"]);
        say(&["approve", "p.json", "--key", "s1.pem", "--yes"]);
        say(&["publish", "p.json", "--key", "publisher.pem"]);
        say(&["approve", "p.json", "--key", "s1.pem"]);
        say(&["revoke", "m1", "--reason", "stolen", "--out", "r.json"]);
        say(&["approve", "r.json", "--key", "m2.pem"]);
        office.file("three.json", &changed(3));
        say(&["propose", "three.json", "--ring", "stable", "--out", "three.p.json"]);
        office.release("stable", &changed(4), 3);
        say(&["approve", "three.p.json", "--key", "s1.pem"]);
        say(&["withdraw", "--ring", "stable", "--key", "s1.pem", "--note", "too many calls", "--out", "w.json"]);
        say(&["publish", "w.json", "--key", "publisher.pem"]);
        say(&["audit"]);
        say(&["audit", "--verify"]);
        say(&["report", "--day", "2026-11-24", "--ring", "stable"]);
        say(&["rotate", "root", "--out", "y.json"]);
        say(&["approve", "--reaffirm", "--key", "m1.pem", "--out", "re.json"]);
        office::golden(&format!("rules.{language}.txt"), &office.anonymous(&said));
    }
}

#[test]
fn every_obstacle_has_its_sentence_and_help() {
    let source = |folder: &str| {
        let mut text = String::new();
        for entry in std::fs::read_dir(office::root().join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                text.push_str(&std::fs::read_to_string(path).unwrap());
            }
        }
        text
    };
    let code = source("src/trust/author") + &source("src/cli/rules");
    let named: Vec<&str> = code.split('"').filter(|text| text.starts_with("author-") && !text.contains(' ')).collect();
    assert!(named.len() > 30);
    for language in ["en", "de"] {
        let texts = std::fs::read_to_string(office::root().join(format!("src/texts/{language}/rules.ftl"))).unwrap();
        for name in &named {
            let at = texts.find(&format!("\n{name} = ")).unwrap_or_else(|| panic!("{language} lacks {name}"));
            let next = texts[at + 1..].find("\nauthor-").map_or(texts.len(), |end| at + 1 + end);
            assert!(texts[at..next].contains("    .help = "), "{language}: {name} has no help");
        }
    }
}

/// A rep's decision counts while nobody has said who may decide; once a signed list is in force that does not give them the role, it
/// counts nowhere: in the assessment, in its receipt, in what the contact is told.
#[test]
fn a_decision_of_somebody_whom_the_signed_list_lacks_counts_nowhere() {
    let office = Office::today();
    office.release("stable", &acme(), 1);
    let decided = json!({"id": "ann", "decisions": [{"id": "d1", "at": "2026-11-20T09:00:00Z", "by": "rep-7", "recorded_by": "rep-7",
        "role": "sales", "verdict": "rejected", "state": "excluded", "proposal": "unaware", "reason": "no_need"}]});
    office.file("ann.ndjson", &decided.to_string());
    let own = ["--repo", "repository", "--ring", "stable"];
    let asked = |verb: &[&str]| {
        let output =
            std::process::Command::new(env!("CARGO_BIN_EXE_reife")).args(verb).args(own).current_dir(office.path("")).output().unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    let standing = || {
        let (_, line) = asked(&["assess", "--as-of", "2026-11-24", "--receipt", "ann.ndjson"]);
        let assessment: Value = serde_json::from_str(&line).unwrap();
        (line, assessment["standing"]["by"].clone())
    };
    let told = || serde_json::from_str::<Value>(&asked(&["subject", "ann", "--json", "--as-of", "2026-11-24", "ann.ndjson"]).1).unwrap();
    let (before, by) = standing();
    assert_eq!(by, "rep-7");
    assert_eq!(told()["result"]["standing"], "excluded");

    office.file("people.json", r#"{"format": 1, "people": {"rep-8": ["sales"]}}"#);
    office.good(&["propose", "people.json", "--kind", "people", "--ring", "stable", "--out", "people.p.json"], 0);
    office.sign_and_publish("people.p.json", &["m1.pem", "s1.pem"]);
    let (after, by) = standing();
    assert_eq!(by, "rules");
    assert_ne!(told()["result"]["standing"], "excluded");
    // Receipts are of the same list: the one from before is another by now.
    office.file("before.ndjson", &before);
    office.file("after.ndjson", &after);
    let verified = |file: &str| {
        let (code, line) = asked(&["verify-receipt", file, "ann.ndjson"]);
        (code, serde_json::from_str::<Value>(&line).unwrap()["verdict"].clone())
    };
    assert_eq!(verified("after.ndjson"), (Some(0), json!("same")));
    assert_eq!(verified("before.ndjson"), (Some(1), json!("other-receipt")));
}
