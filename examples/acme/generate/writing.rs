//! Evidence as NDJSON: one line an account, one line a contact without an account.

use crate::evidence::{Account, Check, Consent, Contact, Decision, Dispute, Objection, Outcome, Signal};
use crate::json::{Object, text, thousandths};
use crate::moment::{moment, written, written_date};
use crate::sha256::hex;

/// An account and its contacts.
pub fn account(out: &mut String, account: &Account) {
    let mut line = Object::new(out);
    attributes_of_account(line.key("account"), account);
    line.list("contacts", &account.contacts, contact);
    line.end();
    out.push('\n');
}

/// The outcomes of a contact, a line each.
pub fn outcomes(out: &mut String, contact: &Contact) {
    for Outcome { at, outcome, reason, amount } in &contact.outcomes {
        let mut line = Object::new(out);
        line.text("contact", &contact.id);
        line.text("at", &written(*at));
        line.text("outcome", outcome);
        line.maybe("reason", *reason);
        if let Some(amount) = amount {
            line.number("amount", *amount);
            line.text("currency", "EUR");
        }
        line.end();
        out.push('\n');
    }
}

fn attributes_of_account(out: &mut String, account: &Account) {
    let mut object = Object::new(out);
    object.text("id", &account.id);
    let mut attributes = Object::new(object.key("attributes"));
    attributes.text("name", &account.name);
    attributes.text("industry", account.industry);
    attributes.text("country", account.country);
    for (key, value) in [("employees", account.employees), ("sites", account.sites), ("picks_per_day", account.picks_per_day)] {
        if let Some(value) = value {
            attributes.number(key, value);
        }
    }
    if let Some(value) = account.has_wms {
        attributes.boolean("has_wms", value);
    }
    attributes.maybe("contract_end", account.contract_end.map(written_date).as_deref());
    attributes.end();
    object.end();
}

/// One contact.
pub fn contact(out: &mut String, contact: &Contact) {
    let mut object = Object::new(out);
    object.text("id", &contact.id);
    if !contact.former_ids.is_empty() {
        object.list("former_ids", &contact.former_ids, |out, id| text(out, id));
    }
    object.text("owner", contact.owner);
    object.text("role", contact.role);
    attributes_of_contact(object.key("attributes"), contact);
    if !contact.no_permission.is_empty() {
        object.list("no_permission", &contact.no_permission, |out, id| text(out, id));
    }
    object.list("consents", &contact.consents, consent);
    object.list("objections", &contact.objections, objection);
    if let Some((phone, email)) = contact.contactable {
        let mut contactable = Object::new(object.key("contactable"));
        contactable.boolean("phone", phone);
        contactable.boolean("email", email);
        contactable.end();
    }
    let mut signals: Vec<&Signal> = contact.signals.iter().collect();
    signals.sort_by_key(|signal| signal.at);
    object.list("signals", &signals, |out, each| signal(out, each));
    object.list("disputes", &contact.disputes, dispute);
    object.list("checks", &contact.checks, check);
    let decisions = chain(contact);
    object.list("decisions", &decisions, |out, each| out.push_str(each));
    object.end();
}

fn attributes_of_contact(out: &mut String, contact: &Contact) {
    let mut attributes = Object::new(out);
    attributes.text("name", &contact.name);
    for (key, value) in [("title", Some(contact.title)), ("seniority", contact.seniority)] {
        if !contact.no_permission.contains(&key) {
            attributes.maybe(key, value);
        }
    }
    attributes.maybe("last_visit", contact.last_visit().map(written_date).as_deref());
    attributes.end();
}

fn consent(out: &mut String, consent: &Consent) {
    let mut object = Object::new(out);
    object.text("purpose", consent.purpose);
    object.boolean("given", consent.given);
    object.text("at", &written(consent.at));
    object.text("basis", "consent");
    object.end();
}

fn objection(out: &mut String, objection: &Objection) {
    let mut object = Object::new(out);
    object.text("at", &written(objection.at));
    object.text("scope", objection.scope);
    object.end();
}

fn signal(out: &mut String, signal: &Signal) {
    let mut object = Object::new(out);
    object.text("id", &format!("s{}", signal.id));
    object.text("type", signal.kind);
    object.text("at", &written(signal.at));
    object.maybe("topic", signal.topic);
    if let Some(value) = signal.value {
        object.number("value", value);
    }
    object.text("source", signal.source);
    object.maybe("campaign", signal.campaign);
    object.maybe("reported_by", signal.reported_by);
    object.maybe("note", signal.note);
    object.end();
}

fn dispute(out: &mut String, dispute: &Dispute) {
    let mut object = Object::new(out);
    object.text("source", dispute.source);
    object.text("id", &format!("s{}", dispute.id));
    object.text("by", dispute.by);
    object.text("at", &written(dispute.at));
    object.text("reason", dispute.reason);
    object.end();
}

fn check(out: &mut String, check: &Check) {
    let mut object = Object::new(out);
    object.text("check", check.check);
    object.text("verdict", check.verdict);
    object.text("by", check.by);
    object.text("at", &written(check.at));
    object.maybe("note", check.note);
    object.end();
}

/// A contact's decisions, each with the hash of the one before it.
fn chain(contact: &Contact) -> Vec<String> {
    let mut written: Vec<String> = Vec::new();
    for (place, each) in contact.decisions.iter().enumerate() {
        let previous = written.last().map(|before: &String| hex(before.as_bytes()));
        let mut out = String::new();
        decision(&mut out, contact, place + 1, each, previous.as_deref());
        written.push(out);
    }
    written
}

/// One decision in canonical form (RFC 8785: members sorted, no spaces), since it is hashed as written.
fn decision(out: &mut String, contact: &Contact, place: usize, decision: &Decision, previous: Option<&str>) {
    let mut object = Object::new(out);
    object.list("assumptions", &decision.assumptions, |out, (id, holds)| {
        let mut object = Object::new(out);
        object.text("holds", holds);
        object.text("id", id);
        object.end();
    });
    object.text("at", &written(decision.at));
    object.text("by", decision.by);
    object.list("checks", &decision.checks, |out, (check, verdict)| {
        let mut object = Object::new(out);
        object.text("check", check);
        object.text("verdict", verdict);
        object.end();
    });
    object.text("contact", &contact.id);
    object.maybe("decide_by", decision.decide_by.map(written).as_deref());
    if !decision.dimensions.is_empty() {
        object.list("dimensions", &decision.dimensions, |out, (id, points)| {
            let mut object = Object::new(out);
            object.text("id", id);
            thousandths(object.key("points"), *points);
            object.end();
        });
    }
    object.text("id", &format!("{}-d{place}", contact.id));
    object.maybe("note", decision.note);
    object.or_null("previous", previous);
    object.text("proposal", decision.proposal);
    object.maybe("reason", decision.reason);
    object.text("recorded_by", decision.by);
    object.text("role", decision.role);
    let mut rules = Object::new(object.key("rules"));
    rules.text("id", "acme-emea");
    rules.number("seq", seq(decision.at));
    rules.or_null("sha256", None);
    rules.end();
    object.text("state", decision.state);
    object.maybe("until", decision.until.map(written_date).as_deref());
    object.text("verdict", decision.verdict);
    object.end();
}

/// The rules in force: 9 since 2 November, 8 since 1 September, 7 before.
const fn seq(at: i64) -> i64 {
    if at >= moment(2026, 11, 2, 8, 0) {
        9
    } else if at >= moment(2026, 9, 1, 8, 0) {
        8
    } else {
        7
    }
}
