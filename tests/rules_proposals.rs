//! Proposals of `reife rules` on their way to approval: who does not go along, and what a plan counts.

#![allow(missing_docs, dead_code)]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

#[path = "support/office.rs"]
mod office;

use office::{Office, acme, changed};
use serde_json::{Value, json};

/// Somebody who does not go along says why in the proposal; it travels with the file, is shown to whoever is to sign, and can be taken back.
#[test]
fn a_declined_proposal_says_by_whom_and_why() {
    use reife::moment::Moment;
    use reife::trust::author::{Declined, Proposal};
    let office = Office::new();
    office.file("rules.json", &acme());
    office.good(&["propose", "rules.json", "--ring", "stable", "--out", "p.json"], 0);
    let read = || Proposal::read(&std::fs::read(office.path("p.json")).unwrap()).unwrap();
    let declined =
        |by: &str, note: &str| Declined { by: by.to_owned(), at: Moment::parse("2026-11-24T09:20:00Z").unwrap(), note: note.to_owned() };
    assert_eq!(read().declined(Some(declined("s1", " "))).unwrap_err().message, "author-decline-why");
    assert_eq!(read().declined(Some(declined("s1\n", "no"))).unwrap_err().message, "author-person");
    assert_eq!(read().declined(Some(declined("s1", "ask ann@example.com"))).unwrap_err().message, "author-contact-data");
    let no = read().declined(Some(declined("s1", "Webinars weigh too much."))).unwrap();
    assert_eq!(Proposal::read(&no.to_bytes()).unwrap().declined, no.declined);
    std::fs::write(office.path("p.json"), no.to_bytes()).unwrap();
    let shown = office.run_as(&["approve", "p.json", "--key", "m1.pem"], false);
    assert!(String::from_utf8(shown.stdout).unwrap().contains("Declined by s1 on 2026-11-24T09:20:00Z: Webinars weigh too much."));
    assert_eq!(read().declined(None).unwrap().declined, None);
}

/// The same by the command line: it is said by an approver, with a reason; those who sign and who publishes read it, and it binds nobody.
#[test]
fn declining_is_a_verb() {
    let office = Office::new();
    office.file("rules.json", &acme());
    office.good(&["propose", "rules.json", "--ring", "stable", "--out", "p.json"], 0);
    let untouched = || std::fs::read(office.path("p.json")).unwrap();
    let proposed = untouched();
    for (by, note, code) in [
        ("s9", "too much", "author-nobody"),
        ("publisher", "too much", "author-nobody"),
        ("s1", " ", "author-decline-why"),
        ("s1", "ask ann@example.com", "author-contact-data"),
        ("s1", "two\nlines", "author-note"),
    ] {
        let grade: fn(&Office, &[&str], &str) -> Value = if code == "author-contact-data" { Office::refused } else { Office::wrong_use };
        grade(&office, &["decline", "p.json", "--by", by, "--note", note], code);
        assert_eq!(untouched(), proposed, "{code}");
    }
    for alone in [&["--by", "s1"][..], &["--note", "no"], &["--reconsider", "--by", "s1"]] {
        assert_eq!(office.run(&[&["decline", "p.json"], alone].concat()).status.code(), Some(2), "{alone:?}");
    }
    office.good(&["approve", "p.json", "--key", "m1.pem"], 0);
    let declined = office.good(&["decline", "p.json", "--by", "s1", "--note", "Webinars weigh too much."], 0);
    assert_eq!(declined, json!({"proposal": "p.json", "declined": {"by": "s1", "at": office::START, "note": "Webinars weigh too much."}}));
    // Signatures so far stay, and whoever signs next is told.
    let signed = office.good(&["approve", "p.json", "--key", "m2.pem"], 0);
    assert_eq!((&signed["declined"], &signed["missing"][0]["role"]), (&declined["declined"], &json!("sales")));
    office.refused(&["publish", "p.json", "--key", "publisher.pem"], "E-NOT-BOTH");
    assert_eq!(office.good(&["decline", "p.json", "--reconsider"], 0), json!({"proposal": "p.json", "declined": null}));
    office.good(&["decline", "p.json", "--by", "s2", "--note", "Not in the summer."], 0);
    // A colleague of the same side may still sign, and then it is published all the same.
    office.good(&["approve", "p.json", "--key", "s1.pem"], 0);
    let published = office.run_as(&["publish", "p.json", "--key", "publisher.pem"], false);
    let said = String::from_utf8(published.stdout).unwrap();
    assert!(said.starts_with("Declined by s2") && said.contains("Published:"), "{said}");
    assert_eq!(office.in_force("stable"), Some(1));
    office.check_and_audit();
}

/// Before there is a repository, those decline whom the proposal itself would let approve.
#[test]
fn the_proposal_of_a_new_repository_is_declined_by_those_it_names() {
    let office = Office::new();
    office.file("rules.json", &acme());
    office.good(&["propose", "rules.json", "--ring", "stable", "--out", "p.json"], 0);
    let elsewhere = |proposal: &str, by: &str| {
        office.run_in(&["decline", proposal, "--by", by, "--note", "One key is on a stick that is lost.", "--repo", "elsewhere", "--json"])
    };
    assert_eq!(elsewhere("init.p.json", "m2").status.code(), Some(0));
    let read: Value = serde_json::from_slice(&std::fs::read(office.path("init.p.json")).unwrap()).unwrap();
    assert_eq!(read["declined"]["by"], "m2");
    let nobody: Value = serde_json::from_slice(&elsewhere("init.p.json", "m3").stdout).unwrap();
    assert_eq!(nobody["error"]["code"], "author-nobody");
    let nowhere: Value = serde_json::from_slice(&elsewhere("p.json", "m2").stdout).unwrap();
    assert_eq!(nowhere["error"]["code"], "author-no-repository");
}

/// A plan counts as what is in force does: a decision of somebody whom the signed list of people lacks holds nobody where they are.
#[test]
fn a_plan_holds_decisions_against_the_list_of_people() {
    let office = Office::new();
    office.release("stable", &acme(), 1);
    office.file("two.json", &changed(2));
    let plain = std::fs::read_to_string(office::root().join("examples/acme/acme.ndjson")).unwrap();
    // Somebody handed every contact over, or nobody decided on any: who stands there stays longer than others come.
    let with = |decisions: &Value| {
        let decided = |line: &str| {
            let mut line: Value = serde_json::from_str(line).unwrap();
            // A line is an account with its people, or one person.
            match line.get_mut("contacts").and_then(Value::as_array_mut) {
                Some(contacts) => contacts.iter_mut().for_each(|contact| contact["decisions"] = decisions.clone()),
                None => line["decisions"] = decisions.clone(),
            }
            line.to_string()
        };
        plain.lines().map(decided).collect::<Vec<_>>().join("\n")
    };
    office.file("undecided.ndjson", &with(&json!([])));
    office.file(
        "decided.ndjson",
        &with(&json!([{"id": "d1", "at": "2026-11-23T09:00:00Z", "by": "rep-7", "recorded_by": "rep-7", "role": "sales",
            "verdict": "accepted", "state": "ready_for_sales", "proposal": "ready_for_sales"}])),
    );
    let counted = |ring: &str, population: &str, out: &str| {
        let named = ["propose", "two.json", "--ring", ring, "--population", population, "--as-of", "2026-11-24T09:20:00Z", "--out", out];
        office.good(&named, 0)["plan"]["counts"].clone()
    };
    let allow = |ring: &str, user: &str| {
        office.file("people.json", &json!({"format": 1, "people": {user: ["sales"]}}).to_string());
        office.good(&["propose", "people.json", "--kind", "people", "--ring", ring, "--out", "people.p.json"], 0);
        office.sign_and_publish("people.p.json", &["m1.pem", "s1.pem"]);
    };
    for ring in ["stable", "pilot"] {
        let (undecided, held) = (counted(ring, "undecided.ndjson", "u.json"), counted(ring, "decided.ndjson", "held.json"));
        assert_ne!(held, undecided, "{ring}: decisions matter to these rules");
        // Of a list that lacks them only what the rules say is left; of one that has them, all of it.
        allow(ring, "rep-8");
        assert_eq!(counted(ring, "decided.ndjson", "p.json"), undecided, "{ring}");
        let stale = office.refused(&["approve", "held.json", "--key", "m1.pem", "--population", "decided.ndjson"], "author-plan-stale");
        assert_eq!(stale["error"]["arguments"]["what"], "counts");
        office.good(&["approve", "p.json", "--key", "m1.pem", "--population", "decided.ndjson"], 0);
        allow(ring, "rep-7");
        assert_eq!(counted(ring, "decided.ndjson", "p.json"), held, "{ring}");
    }
}
