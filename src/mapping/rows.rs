//! From a row to what it says.

use std::sync::Arc;

use super::compile_items::ROLES;
use super::fault::{Fault, Log, excerpt, mended};
use super::plan::{ItemPlan, Kind, MemberPlan, ObjectPlan, ValuePlan};
use super::row::{Cell, Row, json_cell, text_cell};
use super::said::{Named, Said, value_json, write_name, write_value};
use super::values::{Memory, Read, RowReader, Scalar, ValueFault, is_empty};
use super::zones::Clock;
use crate::json::{Document, Kind as JsonKind, write_text};

/// What became of a row.
#[derive(Debug)]
pub(super) enum Mapped {
    Said(Box<Said>),
    /// The object's condition does not mean it, or it has nothing to add.
    Skipped,
    Refused,
}

/// What rows are read with.
pub(super) struct Session<'s> {
    pub(super) memory: &'s mut Memory,
    pub(super) clock: &'s mut Clock,
    pub(super) log: &'s mut Log,
    pub(super) file: &'s str,
}

/// Where a row stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct RowPlace {
    /// From 1.
    pub(super) line: u64,
    /// Among the rows of its object, from 1.
    pub(super) number: u64,
}

/// Reads a row; counts it and reports its faults.
pub(super) fn map_row<'a>(object: &'a ObjectPlan, row: Row<'a>, place: RowPlace, session: &mut Session<'_>) -> Mapped {
    let mut counts = session.log.counts;
    let reader = RowReader {
        object,
        row,
        number: place.number,
        derived: Vec::with_capacity(object.derived.len()),
        memory: session.memory,
        clock: session.clock,
        counts: &mut counts,
    };
    let mut mapper = Mapper { reader, faults: Vec::new(), left_out: 0, said: Said::default() };
    let good = mapper.map();
    let (said, faults, left_out) = (mapper.said, mapper.faults, mapper.left_out);
    session.log.counts = counts;
    let mapped = match good {
        Verdict::Refused => Mapped::Refused,
        Verdict::Skipped => Mapped::Skipped,
        Verdict::Good if object.joins && !said.says_something() => {
            if faults.is_empty() {
                Mapped::Skipped
            } else {
                Mapped::Refused
            }
        }
        Verdict::Good => Mapped::Said(Box::new(said)),
    };
    let log = &mut session.log;
    log.counts.rows += 1;
    match &mapped {
        Mapped::Said(_) => {
            log.counts.mapped += 1;
            log.counts.left_out += left_out;
        }
        Mapped::Skipped => log.counts.skipped += 1,
        Mapped::Refused => log.counts.refused += 1,
    }
    let contact = match &mapped {
        Mapped::Said(said) => said.contact.clone(),
        _ => None,
    };
    for fault in faults {
        let ValueFault { place: column, code, arguments } = fault;
        log.add(Fault { file: session.file.to_owned(), line: place.line, place: column, code, contact: contact.clone(), arguments });
    }
    mapped
}

enum Verdict {
    Good,
    Skipped,
    Refused,
}

struct Mapper<'a, 's> {
    reader: RowReader<'a, 's>,
    faults: Vec<ValueFault>,
    left_out: u64,
    said: Said,
}

impl<'a> Mapper<'a, '_> {
    fn map(&mut self) -> Verdict {
        let object = self.reader.object;
        for plan in &object.derived {
            // Always read, also of rows that are skipped: months in order of time go from row to row.
            let value = self.reader.value(plan, None);
            self.reader.derived.push(value);
        }
        match self.reader.holds(&object.only_if, None) {
            Ok(true) => {}
            Ok(false) => return Verdict::Skipped,
            Err(fault) => return self.refuse(fault),
        }
        if let Some(contact) = &object.contact {
            match self.id(&contact.id) {
                Ok(id) => self.said.contact = Some(id),
                Err(fault) => return self.refuse(fault),
            }
        }
        if let Some(account) = &object.account {
            match self.id(&account.id) {
                Ok(id) => self.said.account = Some(id),
                Err(fault) if object.contact.is_none() => return self.refuse(fault),
                Err(fault) if fault.code == "map-id-missing" => {}
                Err(fault) => self.report(fault),
            }
            self.said.account_attributes = self.named(&account.attributes);
        }
        self.contact();
        for item in &object.items {
            self.item(item);
        }
        self.said.contactable = self.named(&object.contactable);
        if let Some(plan) = &object.decisions {
            self.decisions(plan);
        }
        for (rules, tests) in &object.select {
            match self.reader.holds(tests, None) {
                Ok(true) if !self.said.rules.contains(rules) => self.said.rules.push(*rules),
                Ok(_) => {}
                Err(fault) => self.report(fault),
            }
        }
        crate::order::sort(&mut self.said.rules);
        Verdict::Good
    }

    fn refuse(&mut self, fault: ValueFault) -> Verdict {
        self.report(fault);
        Verdict::Refused
    }

    /// A fault of one cell is reported once, however often the cell is used.
    fn report(&mut self, fault: ValueFault) {
        self.left_out += 1;
        if !self.faults.contains(&fault) {
            self.faults.push(fault);
        }
    }

    /// A value that may be left out; a fault is reported.
    fn optional(&mut self, plan: &'a ValuePlan) -> Option<Scalar<'a>> {
        self.reader.value(plan, None).unwrap_or_else(|fault| {
            self.report(fault);
            None
        })
    }

    /// An id: there must be one, and no program may have rounded it.
    fn id(&mut self, plan: &'a ValuePlan) -> Read<String> {
        let Some(Scalar::Text(id)) = self.reader.value(plan, None)? else {
            return Err(ValueFault { place: self.reader.first_place(plan), code: "map-id-missing", arguments: Vec::new() });
        };
        if looks_rounded(&id) {
            return Err(ValueFault {
                place: self.reader.first_place(plan),
                code: "map-id-rounded",
                arguments: vec![("found", excerpt(&id))],
            });
        }
        Ok(id.into_owned())
    }

    fn named(&mut self, plans: &'a [(Arc<str>, ValuePlan)]) -> Named {
        let mut named = Vec::with_capacity(plans.len());
        for (name, plan) in plans {
            if let Some(value) = self.optional(plan) {
                named.push((Arc::clone(name), value_json(&value)));
            }
        }
        named
    }

    fn contact(&mut self) {
        let Some(contact) = &self.reader.object.contact else { return };
        for plan in &contact.former_ids {
            match parts(&mut self.reader, plan) {
                Ok(parts) => {
                    for part in parts {
                        match part {
                            Cell::Text(id) => self.said.former_ids.push(id.into_owned()),
                            Cell::Number(id) => self.said.former_ids.push(id.to_owned()),
                            _ => {}
                        }
                    }
                }
                Err(fault) => self.report(fault),
            }
        }
        let text = |value: Option<Scalar<'a>>| if let Some(Scalar::Text(text)) = value { Some(text.into_owned()) } else { None };
        if let Some(plan) = &contact.owner {
            self.said.owner = text(self.optional(plan));
        }
        if let Some(plan) = &contact.role {
            let role = text(self.optional(plan));
            match role {
                Some(role) if !ROLES.contains(&role.as_str()) => {
                    let place = self.reader.first_place(plan);
                    self.report(not_a_choice(place, &role, ROLES));
                }
                role => self.said.role = role,
            }
        }
        self.said.attributes = self.named(&contact.attributes);
    }

    fn item(&mut self, plan: &'a ItemPlan) {
        let parts = match &plan.each {
            None => vec![None],
            Some(each) => match parts(&mut self.reader, each) {
                Ok(parts) => parts.into_iter().map(Some).collect(),
                Err(fault) => return self.report(fault),
            },
        };
        for (place, part) in parts.iter().enumerate() {
            let one = self.one(plan, part.as_ref(), place);
            match one {
                Ok(Some(json)) => self.list(plan.kind).push(json),
                Ok(None) => {}
                Err(fault) => {
                    self.report(fault);
                    // Somebody may object: what cannot be read is written as such, and the contact is not assessed.
                    if plan.kind == Kind::Objection {
                        self.said.objections.push("{\"at\":null,\"scope\":null}".to_owned());
                    }
                }
            }
        }
    }

    fn list(&mut self, kind: Kind) -> &mut Vec<String> {
        match kind {
            Kind::Consent => &mut self.said.consents,
            Kind::Objection => &mut self.said.objections,
            Kind::Signal => &mut self.said.signals,
            Kind::Dispute => &mut self.said.disputes,
            Kind::Check => &mut self.said.checks,
            Kind::Outcome => &mut self.said.outcomes,
        }
    }

    /// One item as JSON; `None` if the row does not say it.
    fn one(&mut self, plan: &'a ItemPlan, part: Option<&Cell<'a>>, place: usize) -> Read<Option<String>> {
        if !self.reader.holds(&plan.only_if, part)? {
            return Ok(None);
        }
        let mut out = String::from("{");
        if plan.kind == Kind::Signal && plan.members.first().is_none_or(|member| member.name != "id") {
            let part = part.map(|_| format!("-{}", place + 1)).unwrap_or_default();
            write_name(&mut out, "id");
            write_text(&mut out, &format!("{}-{}-{}{part}", self.reader.object.id, self.reader.number, plan.place));
        }
        for member in &plan.members {
            if let Some(value) = self.member(member, part)? {
                write_name(&mut out, member.name);
                write_value(&mut out, &value);
            }
        }
        out.push('}');
        Ok(Some(out))
    }

    fn member(&mut self, member: &'a MemberPlan, part: Option<&Cell<'a>>) -> Read<Option<Scalar<'a>>> {
        let value = self.reader.value(&member.value, part)?;
        let place = || self.reader.first_place(&member.value);
        match &value {
            None if member.required || member.name == "id" => {
                Err(ValueFault { place: place(), code: "map-value-missing", arguments: vec![("expected", member.name.to_owned())] })
            }
            Some(Scalar::Text(text)) if !member.choices.is_empty() && !member.choices.contains(&text.as_ref()) => {
                Err(not_a_choice(place(), text, member.choices))
            }
            _ => Ok(value),
        }
    }

    /// Decisions are carried over as they are; they were written by Reife.
    fn decisions(&mut self, plan: &'a ValuePlan) {
        let super::plan::Source::Columns(slots) = &plan.source else { return };
        let columns = &self.reader.object.columns;
        let Some(slot) = slots.iter().find(|slot| !is_empty(&self.reader.row.cell(**slot, columns), plan)) else { return };
        let unfit = |found: &str| ValueFault {
            place: columns.get(*slot).map(|column| column.name.clone()).unwrap_or_default(),
            code: "map-not-decisions",
            arguments: vec![("found", excerpt(found))],
        };
        match self.reader.row.cell(*slot, columns) {
            Cell::Container(tree, node) if tree.kind(node) == JsonKind::List => {
                self.said.decisions = tree.list(node).map(|item| one_line(tree.source(item))).collect();
            }
            Cell::Text(text) => {
                let mut document = Document::new();
                match document.read(text.as_bytes(), super::read_json::limits(1 << 20)) {
                    Ok(tree) if tree.kind(tree.root()) == JsonKind::List && tree.duplicate_keys().is_empty() => {
                        self.said.decisions = tree.list(tree.root()).map(|item| one_line(tree.source(item))).collect();
                    }
                    _ => self.report(unfit(&text)),
                }
            }
            Cell::Container(tree, node) => self.report(unfit(tree.source(node))),
            Cell::Number(text) => self.report(unfit(text)),
            Cell::Boolean(_) | Cell::Empty => self.report(unfit("")),
        }
    }
}

/// A value of JSON in one line: line breaks can only stand between its parts.
fn one_line(json: &str) -> String {
    json.replace(['\n', '\r'], " ")
}

/// The parts of a cell: the items of a JSON list, the texts between separators, or the cell itself.
fn parts<'a>(reader: &mut RowReader<'a, '_>, plan: &'a ValuePlan) -> Read<Vec<Cell<'a>>> {
    let super::plan::Source::Columns(slots) = &plan.source else {
        return Ok(reader.value(plan, None)?.into_iter().filter_map(|value| as_text_cell(&value)).collect());
    };
    let columns = &reader.object.columns;
    let cells = slots.iter().map(|slot| reader.row.cell(*slot, columns));
    let Some(cell) = cells.into_iter().find(|cell| !is_empty(cell, plan)) else { return Ok(Vec::new()) };
    let parts: Vec<Cell<'a>> = match (cell, &plan.split) {
        (Cell::Container(tree, node), _) if tree.kind(node) == JsonKind::List => {
            tree.list(node).map(|item| json_cell(tree, item)).collect()
        }
        (Cell::Text(text), Some(split)) => text.split(split.as_str()).map(|part| text_cell(part.to_owned().into())).collect(),
        (cell, _) => vec![cell],
    };
    let mut list = Vec::with_capacity(parts.len());
    for part in parts.into_iter().filter(|part| !is_empty(part, plan)) {
        // Where parts are ids, both forms of a Salesforce id are one.
        match (&part, plan.kind) {
            (Cell::Text(id), super::model_value::Type::SalesforceId) => match super::salesforce::full_id(id) {
                Some(id) => list.push(Cell::Text(id.into())),
                None => {
                    let place = reader.first_place(plan);
                    return Err(ValueFault { place, code: "map-not-salesforce-id", arguments: vec![("found", excerpt(id))] });
                }
            },
            _ => list.push(part),
        }
    }
    Ok(list)
}

fn as_text_cell<'a>(value: &Scalar<'a>) -> Option<Cell<'a>> {
    if let Scalar::Text(text) = value { Some(Cell::Text(text.clone())) } else { None }
}

fn not_a_choice(place: String, found: &str, choices: &[&str]) -> ValueFault {
    let arguments = vec![("found", excerpt(found)), ("expected", choices.join(", "))];
    let (code, arguments) = mended(("map-not-a-choice", "map-near-a-choice"), found, arguments, choices.iter().copied());
    ValueFault { place, code, arguments }
}

/// `1,23E+11`: what a spreadsheet makes of a long id.
fn looks_rounded(id: &str) -> bool {
    let Some((mantissa, exponent)) = id.split_once(['E', 'e']) else { return false };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let has_point = mantissa.contains(['.', ',']);
    has_point && digits(&mantissa.replacen(['.', ','], "", 1)) && exponent.strip_prefix('+').is_some_and(digits)
}
