//! A proposal as the text of a mapping file, as a person would write it.

use std::fmt::Write;

use super::super::model::{DecimalMark, Grouping};
use super::meaning::{Attribute, Outcome, Proposal};
use super::sheet::{Shape, Sheet};
use super::types::Read;
use super::words::identifier;
use crate::json::write_text;
use crate::record::LIST_ITEMS_MAX;

/// The mapping file.
pub(super) fn mapping(name: &str, sheet: &Sheet, proposal: &Proposal) -> String {
    let base = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = base.split('.').next().unwrap_or(base);
    let id = Some(identifier(stem)).filter(|id| !id.is_empty()).unwrap_or_else(|| "export".to_owned());
    let mut members = vec![pair("format", "1"), pair("id", &quoted(&id))];
    if let Some(zone) = &proposal.zone {
        members.push(pair("zone", &quoted(zone)));
    }
    if !proposal.empty.is_empty() {
        members.push(pair("empty", &list(proposal.empty.iter().map(|text| quoted(text)))));
    }
    if proposal.joined || proposal.about_accounts {
        members.push(pair("rows", "\"joined\""));
    }
    members.push(format!("\"objects\": [\n{}]", indented(&object(&id, sheet, proposal))));
    format!("{{\n{}\n}}\n", indented(&members.join(",\n")).trim_end())
}

fn object(id: &str, sheet: &Sheet, proposal: &Proposal) -> String {
    let mut members = vec![pair("id", &quoted(id)), pair("file", &shape(&sheet.shape))];
    let unused = unused(proposal);
    if !sheet.is_json() && !unused.is_empty() && unused.len() <= LIST_ITEMS_MAX {
        members.push(pair("unused", &list(unused.iter().map(|name| quoted(name)))));
    }
    let attributes: Vec<String> = proposal.attributes.iter().map(|attribute| attribute_member(attribute, proposal)).collect();
    if let Some(place) = proposal.account {
        let mut account = vec![pair("id", &id_value(place, proposal))];
        if let Some(name) = proposal.account_name {
            account.push(block("attributes", &[pair("name", &source(name, proposal, &[]))]));
        }
        if proposal.about_accounts {
            let mut all = name_attribute(proposal);
            all.extend(attributes.clone());
            if !all.is_empty() {
                account.push(block("attributes", &all));
            }
        }
        members.push(block("account", &account));
    }
    if !proposal.about_accounts {
        members.push(block("contact", &contact(proposal, &attributes)));
    }
    if let Some((kind, date, read)) = &proposal.event {
        let event = [pair("type", &source(*kind, proposal, &[])), pair("at", &source(*date, proposal, &typed(read, false)))];
        members.push(format!("\"signals\": [{{{}}}]", event.join(", ")));
    }
    if !proposal.contactable.is_empty() {
        let ways = proposal.contactable.iter().map(|way| {
            let values: Vec<String> = way.values.iter().map(|(text, may)| pair(text, if *may { "true" } else { "false" })).collect();
            pair(way.way, &source(way.column, proposal, &[format!("\"values\": {{{}}}", values.join(", "))]))
        });
        members.push(block("contactable", &ways.collect::<Vec<_>>()));
    }
    if let Some(found) = &proposal.outcome {
        members.push(format!("\"outcomes\": [{{\n{}}}]", indented(&outcome(found, proposal).join(",\n"))));
    }
    format!("{{\n{}}}", indented(&members.join(",\n")))
}

/// The names of columns that the proposal leaves out, each once.
fn unused(proposal: &Proposal) -> Vec<&str> {
    let mut used: Vec<usize> = [proposal.contact, proposal.account, proposal.account_name, proposal.owner].into_iter().flatten().collect();
    used.extend(proposal.role.iter().map(|(place, _)| *place));
    used.extend(&proposal.name);
    used.extend(proposal.attributes.iter().map(|attribute| attribute.column));
    used.extend(proposal.contactable.iter().map(|way| way.column));
    used.extend(proposal.event.iter().flat_map(|(kind, date, _)| [*kind, *date]));
    if let Some(outcome) = &proposal.outcome {
        used.push(outcome.column);
        used.extend(&outcome.at);
        used.extend(outcome.amount.iter().map(|(place, _)| *place));
        used.extend([outcome.currency, outcome.reason].into_iter().flatten());
    }
    let used: Vec<&str> = used.into_iter().map(|place| proposal.names[place].0.as_str()).collect();
    let mut unused: Vec<&str> = Vec::new();
    for (name, _) in &proposal.names {
        if !name.is_empty() && !used.contains(&name.as_str()) && !unused.contains(&name.as_str()) {
            unused.push(name);
        }
    }
    unused
}

fn contact(proposal: &Proposal, attributes: &[String]) -> Vec<String> {
    let id = proposal.contact.map_or_else(|| "{\"template\": \"row-{#}\"}".to_owned(), |place| id_value(place, proposal));
    let mut contact = vec![pair("id", &id)];
    if let Some(place) = proposal.owner {
        contact.push(pair("owner", &source(place, proposal, &[])));
    }
    if let Some((place, values)) = &proposal.role {
        let values: Vec<String> = values.iter().map(|(text, role)| pair(text, &quoted(role))).collect();
        let more = [format!("\"values\": {{{}}}", values.join(", ")), pair("others", "\"empty\"")];
        contact.push(pair("role", &source(*place, proposal, &more)));
    }
    let mut all = name_attribute(proposal);
    all.extend(attributes.iter().cloned());
    if !all.is_empty() {
        contact.push(block("attributes", &all));
    }
    contact
}

fn name_attribute(proposal: &Proposal) -> Vec<String> {
    match proposal.name.as_slice() {
        [one] => vec![pair("name", &source(*one, proposal, &[]))],
        [first, last] => {
            let (first, last) = (&proposal.names[*first].0, &proposal.names[*last].0);
            vec![pair("name", &format!("{{\"template\": {}}}", quoted(&format!("{{{first}}} {{{last}}}"))))]
        }
        _ => Vec::new(),
    }
}

fn attribute_member(attribute: &Attribute, proposal: &Proposal) -> String {
    let mut more = typed(&attribute.read, true);
    if !attribute.folded.is_empty() {
        let values: Vec<String> = attribute.folded.iter().map(|(text, most)| pair(text, &quoted(most))).collect();
        more.push(format!("\"values\": {{{}}}", values.join(", ")));
        more.push(pair("others", "\"keep\""));
    }
    pair(&attribute.id, &source(attribute.column, proposal, &more))
}

fn outcome(outcome: &Outcome, proposal: &Proposal) -> Vec<String> {
    let mut members = Vec::new();
    let values: Vec<String> = outcome.values.iter().map(|(text, meant)| pair(text, &quoted(meant))).collect();
    if outcome.others {
        let listed = list(outcome.values.iter().map(|(text, _)| quoted(text)));
        members.push(format!("\"if\": [{{\"value\": {}, \"is\": {listed}}}]", source(outcome.column, proposal, &[])));
    }
    members.push(pair("outcome", &source(outcome.column, proposal, &[format!("\"values\": {{{}}}", values.join(", "))])));
    let at = match (outcome.at.as_slice(), &outcome.exported_on) {
        ([], Some(moment)) => format!("{{\"constant\": {}}}", quoted(moment)),
        ([first, second], _) => {
            let names = list([first, second].iter().map(|place| quoted(&proposal.names[**place].0)));
            let format = proposal.dates.get(first).map(|read| typed(read, false)).unwrap_or_default();
            object_text(&[vec![pair("columns", &names)], format].concat())
        }
        (at, _) => {
            let place = at.first().copied().unwrap_or(0);
            source(place, proposal, &proposal.dates.get(&place).map(|read| typed(read, false)).unwrap_or_default())
        }
    };
    members.push(pair("at", &at));
    if let Some((place, read)) = &outcome.amount {
        members.push(pair("amount", &source(*place, proposal, &typed(read, false))));
    }
    if let Some(place) = outcome.currency {
        members.push(pair("currency", &source(place, proposal, &[])));
    }
    if let Some(place) = outcome.reason {
        members.push(pair("reason", &source(place, proposal, &[])));
    }
    members
}

/// What says how a column is read; its type only where the place does not ask for it.
fn typed(read: &Read, named: bool) -> Vec<String> {
    let mut members = Vec::new();
    let mut kind = |name: &str| {
        if named {
            members.push(pair("type", &quoted(name)));
        }
    };
    match read {
        Read::Text => {}
        Read::Boolean => {
            kind("boolean");
        }
        Read::Number { decimal, grouping, units, sentinel } => {
            kind("number");
            if *decimal != DecimalMark::Point {
                members.push(pair("decimal", &quoted(decimal.id())));
            }
            if *grouping != Grouping::None {
                members.push(pair("grouping", &quoted(grouping.id())));
            }
            if !units.is_empty() {
                members.push(pair("strip", &list(units.iter().map(|unit| quoted(unit)))));
            }
            if let Some(sentinel) = sentinel {
                members.push(pair("empty", &list(std::iter::once(quoted(sentinel)))));
            }
        }
        Read::Date { format } => {
            kind("date");
            if let Some(format) = format {
                members.push(pair("format", &quoted(format)));
            }
        }
    }
    members
}

fn id_value(place: usize, proposal: &Proposal) -> String {
    let more = if proposal.salesforce.contains(&place) { vec![pair("type", "\"salesforce_id\"")] } else { Vec::new() };
    source(place, proposal, &more)
}

/// A column: its name alone where nothing more is to be said.
fn source(place: usize, proposal: &Proposal, more: &[String]) -> String {
    let (name, nth) = &proposal.names[place];
    if more.is_empty() && *nth == 0 {
        return quoted(name);
    }
    let mut members = vec![pair("column", &quoted(name))];
    if *nth > 0 {
        members.push(pair("nth", &nth.to_string()));
    }
    members.extend_from_slice(more);
    object_text(&members)
}

fn shape(shape: &Shape) -> String {
    match shape {
        Shape::Csv { marks, skip_lines, footer, .. } => {
            let mut members = vec![pair("format", "\"csv\""), pair("separator", &quoted(&char::from(marks.separator).to_string()))];
            if *skip_lines > 0 {
                members.push(pair("skip_lines", &skip_lines.to_string()));
            }
            let mut ends = Vec::new();
            if footer.blank_line {
                ends.push(pair("blank_line", "true"));
            }
            if !footer.starts_with.is_empty() {
                ends.push(pair("starts_with", &list(footer.starts_with.iter().map(|text| quoted(text)))));
            }
            if !ends.is_empty() {
                members.push(pair("footer", &object_text(&ends)));
            }
            object_text(&members)
        }
        Shape::Ndjson { rows } => json_shape("ndjson", rows),
        Shape::Json { rows } => json_shape("json", rows),
    }
}

fn json_shape(format: &str, rows: &str) -> String {
    let mut members = vec![pair("format", &quoted(format))];
    if !rows.is_empty() {
        members.push(pair("rows", &quoted(rows)));
    }
    object_text(&members)
}

fn quoted(text: &str) -> String {
    let mut out = String::new();
    write_text(&mut out, text);
    out
}

fn pair(name: &str, value: &str) -> String {
    format!("{}: {value}", quoted(name))
}

fn object_text(members: &[String]) -> String {
    format!("{{{}}}", members.join(", "))
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(", "))
}

fn block(name: &str, members: &[String]) -> String {
    if let [only] = members
        && !only.contains('\n')
    {
        return format!("{}: {{{only}}}", quoted(name));
    }
    format!("{}: {{\n{}}}", quoted(name), indented(&members.join(",\n")))
}

fn indented(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 64);
    for line in text.lines() {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "  {line}");
    }
    out.truncate(out.trim_end().len());
    out
}
