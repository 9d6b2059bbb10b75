//! What a row says, and how evidence writes it.

use std::sync::Arc;

use super::values::Scalar;
use crate::json::{write_number, write_text};

/// Values by name; the names belong to the mapping.
pub(super) type Named = Vec<(Arc<str>, String)>;

/// Everything one row gives. Items are JSON already: they are only brought together and written.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Said {
    pub(super) contact: Option<String>,
    pub(super) account: Option<String>,
    pub(super) former_ids: Vec<String>,
    pub(super) owner: Option<String>,
    pub(super) role: Option<String>,
    pub(super) attributes: Named,
    pub(super) account_attributes: Named,
    pub(super) consents: Vec<String>,
    pub(super) objections: Vec<String>,
    pub(super) contactable: Named,
    pub(super) signals: Vec<String>,
    pub(super) disputes: Vec<String>,
    pub(super) checks: Vec<String>,
    pub(super) decisions: Vec<String>,
    pub(super) outcomes: Vec<String>,
    /// Places of the rule files that apply.
    pub(super) rules: Vec<usize>,
}

impl Said {
    /// Whether it says anything besides who it is about.
    pub(super) fn says_something(&self) -> bool {
        let lists = [
            &self.former_ids,
            &self.consents,
            &self.objections,
            &self.signals,
            &self.disputes,
            &self.checks,
            &self.decisions,
            &self.outcomes,
        ];
        let named = [&self.attributes, &self.account_attributes, &self.contactable];
        self.owner.is_some()
            || !self.rules.is_empty()
            || self.role.is_some()
            || lists.iter().any(|list| !list.is_empty())
            || named.iter().any(|list| !list.is_empty())
    }
}

/// A value as JSON.
pub(super) fn value_json(value: &Scalar<'_>) -> String {
    let mut out = String::new();
    write_value(&mut out, value);
    out
}

/// Appends a value.
pub(super) fn write_value(out: &mut String, value: &Scalar<'_>) {
    match value {
        Scalar::Text(text) => write_text(out, text),
        Scalar::Number(number) => write_number(out, i128::from(number.0), 6),
        Scalar::Boolean(value) => out.push_str(if *value { "true" } else { "false" }),
        Scalar::Date(when) => write_text(out, &when.to_string()),
    }
}

/// Appends `"name":`, with a comma unless it is the first of its object.
pub(super) fn write_name(out: &mut String, name: &str) {
    if !out.ends_with('{') {
        out.push(',');
    }
    write_text(out, name);
    out.push(':');
}

fn write_list(out: &mut String, name: &str, items: &[String]) {
    if items.is_empty() {
        return;
    }
    write_name(out, name);
    out.push('[');
    out.push_str(&items.join(","));
    out.push(']');
}

fn write_object(out: &mut String, name: &str, members: &[(Arc<str>, String)]) {
    if members.is_empty() {
        return;
    }
    write_name(out, name);
    out.push('{');
    for (name, value) in members {
        write_name(out, name);
        out.push_str(value);
    }
    out.push('}');
}

fn text_list(texts: &[String]) -> Vec<String> {
    let quoted = |text: &String| {
        let mut out = String::new();
        write_text(&mut out, text);
        out
    };
    texts.iter().map(quoted).collect()
}

/// Appends the contact as an object of evidence.
pub(super) fn write_contact(out: &mut String, said: &Said) {
    out.push('{');
    write_name(out, "id");
    write_text(out, said.contact.as_deref().unwrap_or_default());
    write_list(out, "former_ids", &text_list(&said.former_ids));
    for (name, value) in [("owner", &said.owner), ("role", &said.role)] {
        if let Some(value) = value {
            write_name(out, name);
            write_text(out, value);
        }
    }
    write_object(out, "attributes", &said.attributes);
    write_list(out, "consents", &said.consents);
    write_list(out, "objections", &said.objections);
    write_object(out, "contactable", &said.contactable);
    write_list(out, "signals", &said.signals);
    write_list(out, "disputes", &said.disputes);
    write_list(out, "checks", &said.checks);
    write_list(out, "decisions", &said.decisions);
    out.push('}');
}

/// Appends the outcomes of a contact, one a line.
pub(super) fn write_outcomes(out: &mut String, contact: &str, outcomes: &[String]) {
    for outcome in outcomes {
        out.push('{');
        write_name(out, "contact");
        write_text(out, contact);
        out.push(',');
        out.push_str(outcome.strip_prefix('{').unwrap_or(outcome));
        out.push('\n');
    }
}

/// Appends which rule files apply to a contact, as one line.
pub(super) fn write_selection(out: &mut String, contact: &str, places: &[usize], rules: &[String]) {
    out.push('{');
    write_name(out, "contact");
    write_text(out, contact);
    write_name(out, "rules");
    let named: Vec<String> = places.iter().filter_map(|place| rules.get(*place).cloned()).collect();
    out.push('[');
    out.push_str(&text_list(&named).join(","));
    out.push_str("]}\n");
}

/// Appends an account with the start of its contacts; `]}` ends it.
pub(super) fn write_account_start(out: &mut String, id: &str, attributes: &[(Arc<str>, String)]) {
    out.push('{');
    write_name(out, "account");
    out.push('{');
    write_name(out, "id");
    write_text(out, id);
    write_object(out, "attributes", attributes);
    out.push('}');
    write_name(out, "contacts");
    out.push('[');
}

/// Appends the line of evidence of a row that stands alone.
pub(super) fn write_alone(out: &mut String, said: &Said) {
    match &said.account {
        Some(id) => {
            write_account_start(out, id, &said.account_attributes);
            write_contact(out, said);
            out.push_str("]}");
        }
        None => write_contact(out, said),
    }
    out.push('\n');
}
