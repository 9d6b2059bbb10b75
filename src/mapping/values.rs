//! Reading one value of a row.

use std::borrow::Cow;

use super::dates::{DateFault, Found, Order, When, find, resolve};
use super::fault::{Counts, excerpt};
use super::model_value::{Others, Type};
use super::numbers::{NumberFault, NumberStyle, read as read_number};
use super::plan::{Fixed, ObjectPlan, Slot, Source, TemplatePiece, TestPlan, ValuePlan};
use super::read_json::follow;
use super::row::{Cell, Row, json_cell};
use super::salesforce;
use super::zones::Clock;
use crate::diagnostic::{TOLD, nearest};
use crate::measure::Millionths;

/// A value that is known.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Scalar<'a> {
    Text(Cow<'a, str>),
    Number(Millionths),
    Boolean(bool),
    Date(When),
}

/// Why a value cannot be read, and in which column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct ValueFault {
    pub(super) place: String,
    pub(super) code: &'static str,
    pub(super) arguments: Vec<(&'static str, String)>,
}

pub(super) type Read<T> = Result<T, ValueFault>;

/// What is remembered from row to row of one file.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory {
    /// For each value in order of time: year and month of the last row.
    pub(super) months: Vec<(i64, i64)>,
    /// For each slot with dates to be found out: the order that was seen.
    pub(super) date_orders: Vec<Option<Order>>,
}

/// A row being read.
pub(super) struct RowReader<'a, 's> {
    pub(super) object: &'a ObjectPlan,
    pub(super) row: Row<'a>,
    /// From 1.
    pub(super) number: u64,
    /// Values of `derived` read so far.
    pub(super) derived: Vec<Read<Option<Scalar<'a>>>>,
    pub(super) memory: &'s mut Memory,
    pub(super) clock: &'s mut Clock,
    pub(super) counts: &'s mut Counts,
}

/// Where an answer stands; named only when there is a fault to report.
#[derive(Clone, Copy)]
enum Place<'p> {
    Slot(&'p ObjectPlan, Slot),
    Part(&'p [String]),
    Row,
}

impl std::fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Place::Slot(object, slot) => f.write_str(object.columns.get(*slot).map_or("", |column| column.name.as_str())),
            Place::Part(steps) => steps.iter().try_for_each(|step| write!(f, "/{step}")),
            Place::Row => Ok(()),
        }
    }
}

/// A cell and where it stands.
struct Answer<'a> {
    cell: Cell<'a>,
    place: Place<'a>,
}

impl Answer<'_> {
    fn slot(&self) -> Option<Slot> {
        if let Place::Slot(_, slot) = self.place { Some(slot) } else { None }
    }
}

impl<'a> RowReader<'a, '_> {
    /// The value; `None` if there is no answer.
    pub(super) fn value(&mut self, plan: &'a ValuePlan, part: Option<&Cell<'a>>) -> Read<Option<Scalar<'a>>> {
        let read = match &plan.source {
            Source::Constant(fixed) => fixed.as_ref().map(scalar),
            Source::Derived(place) => self.derived.get(*place).cloned().unwrap_or(Ok(None))?,
            Source::Columns(slots) => self.columns(slots, plan)?,
            Source::Part(steps) => self.part(steps, plan, part)?,
            Source::Template(pieces) => self.template(pieces, plan)?,
        };
        self.shift(read, plan, part)
    }

    fn columns(&mut self, slots: &[Slot], plan: &'a ValuePlan) -> Read<Option<Scalar<'a>>> {
        for slot in slots {
            let cell = self.row.cell(*slot, &self.object.columns);
            if answers(&cell, plan) {
                return self.read(Answer { cell, place: Place::Slot(self.object, *slot) }, plan);
            }
        }
        Ok(None)
    }

    fn place_of(&self, slot: Slot) -> String {
        self.object.columns.get(slot).map(|column| column.name.clone()).unwrap_or_default()
    }

    fn part(&mut self, steps: &'a [String], plan: &'a ValuePlan, part: Option<&Cell<'a>>) -> Read<Option<Scalar<'a>>> {
        let cell = match part {
            None => Cell::Empty,
            Some(cell) if steps.is_empty() => cell.clone(),
            Some(Cell::Container(tree, node)) => follow(*tree, *node, steps).map_or(Cell::Empty, |node| json_cell(*tree, node)),
            Some(_) => Cell::Empty,
        };
        if !answers(&cell, plan) {
            return Ok(None);
        }
        self.read(Answer { cell, place: Place::Part(steps) }, plan)
    }

    fn template(&mut self, pieces: &[TemplatePiece], plan: &'a ValuePlan) -> Read<Option<Scalar<'a>>> {
        let mut text = String::new();
        let mut place = Place::Row;
        for piece in pieces {
            match piece {
                TemplatePiece::Text(piece) => text.push_str(piece),
                TemplatePiece::RowNumber => text.push_str(&self.number.to_string()),
                TemplatePiece::Column(slot) => {
                    let cell = self.row.cell(*slot, &self.object.columns);
                    if is_empty(&cell, plan) {
                        return Ok(None);
                    }
                    place = Place::Slot(self.object, *slot);
                    text.push_str(&single_text(&cell, place)?);
                }
            }
        }
        let cell = super::row::text_cell(Cow::Owned(text));
        if is_empty(&cell, plan) {
            return Ok(None);
        }
        self.read(Answer { cell, place }, plan)
    }

    /// Reads an answer as `values` and the type say.
    fn read(&mut self, answer: Answer<'a>, plan: &'a ValuePlan) -> Read<Option<Scalar<'a>>> {
        if let Some(values) = &plan.values {
            let text = single_text(&answer.cell, answer.place)?;
            let key = if plan.ignore_case { Cow::Owned(text.to_lowercase()) } else { text };
            match (values.get(key.as_ref()), plan.others) {
                (Some(fixed), _) => return Ok(fixed.as_ref().map(scalar)),
                (None, Others::Empty) => return Ok(None),
                (None, Others::Keep) => {}
                (None, Others::Error) => {
                    let mut expected: Vec<&str> = values.keys().take(20).map(String::as_str).collect();
                    if values.len() > expected.len() {
                        expected.push("…");
                    }
                    let mut arguments = vec![("found", excerpt(&key)), ("expected", expected.join(", "))];
                    let near = if TOLD { near_answer(&key, values.keys().map(String::as_str)) } else { None };
                    let code = match near {
                        Some(mend) => {
                            arguments.push(("mend", mend.to_owned()));
                            "map-near-in-values"
                        }
                        None => "map-not-in-values",
                    };
                    return Err(ValueFault { place: answer.place.to_string(), code, arguments });
                }
            }
        }
        match plan.kind {
            Type::Text => single_text(&answer.cell, answer.place).map(|text| Some(Scalar::Text(text))),
            Type::Number => self.number(&answer, plan).map(Some),
            Type::Boolean => boolean(&answer).map(Some),
            Type::Date => self.date(&answer, plan).map(Some),
            Type::SalesforceId => {
                let text = single_text(&answer.cell, answer.place)?;
                match salesforce::full_id(&text) {
                    Some(id) => Ok(Some(Scalar::Text(Cow::Owned(id)))),
                    None => Err(fault(&answer, "map-not-salesforce-id")),
                }
            }
        }
    }

    fn number(&mut self, answer: &Answer<'a>, plan: &ValuePlan) -> Read<Scalar<'a>> {
        let read = match &answer.cell {
            Cell::Number(text) => read_number(text, &NumberStyle::json()),
            Cell::Text(text) => read_number(text, &plan.numbers),
            _ => Err(NumberFault::Malformed),
        };
        match read {
            Ok((number, rounded)) => {
                self.counts.rounded += u64::from(rounded);
                Ok(Scalar::Number(number))
            }
            Err(NumberFault::OutOfRange) => Err(fault(answer, "map-number-range")),
            Err(NumberFault::Malformed) => {
                let mut fault = fault(answer, "map-not-number");
                fault.arguments.push(("decimal", plan.numbers.decimal.id().to_owned()));
                fault.arguments.push(("grouping", plan.numbers.grouping.id().to_owned()));
                Err(fault)
            }
        }
    }

    fn date(&mut self, answer: &Answer<'a>, plan: &ValuePlan) -> Read<Scalar<'a>> {
        let text = single_text(&answer.cell, answer.place)?;
        let rule = &plan.dates;
        let parsed = if rule.formats.is_empty() {
            let order = answer.slot().and_then(|slot| self.memory.date_orders.get(slot).copied().flatten());
            match find(&text, order) {
                Found::Clear(parsed) => parsed,
                Found::Decides(order, parsed) => {
                    if let Some(known) = answer.slot().and_then(|slot| self.memory.date_orders.get_mut(slot)) {
                        *known = Some(order);
                    }
                    parsed
                }
                Found::Unclear => return Err(fault(answer, "map-date-unclear")),
                Found::Nothing => return Err(not_a_date(answer, plan)),
            }
        } else {
            let read = rule.formats.iter().find_map(|format| format.read(&text));
            read.ok_or_else(|| not_a_date(answer, plan))?
        };
        let year = match (rule.in_order.and_then(|place| self.memory.months.get_mut(place)), parsed.month) {
            (Some(last), Some(month)) if (1..=12).contains(&month) => {
                let year = last.0 + i64::from(month < last.1);
                *last = (year, month);
                Some(year)
            }
            _ => None,
        };
        let when = resolve(parsed, year, rule.day, rule.zone.as_ref(), self.clock, self.counts);
        when.map(Scalar::Date).map_err(|error| match error {
            DateFault::Malformed => not_a_date(answer, plan),
            DateFault::ZoneMissing => fault(answer, "map-date-no-zone"),
            DateFault::ZoneUnknown => {
                let mut fault = fault(answer, "map-zone-unknown");
                fault.arguments.push(("zone", rule.zone.as_ref().map(ToString::to_string).unwrap_or_default()));
                fault
            }
        })
    }

    fn shift(&mut self, value: Option<Scalar<'a>>, plan: &'a ValuePlan, part: Option<&Cell<'a>>) -> Read<Option<Scalar<'a>>> {
        let Some(Scalar::Date(mut when)) = value else { return Ok(value) };
        for (sign, days) in &plan.shifts {
            let Some(Scalar::Number(number)) = self.value(days, part)? else { return Ok(None) };
            let whole = number.0 % crate::measure::MILLION == 0;
            let moved = if whole { when.plus_days(sign * (number.0 / crate::measure::MILLION)) } else { None };
            when = moved.ok_or_else(|| ValueFault {
                place: self.first_place(days),
                code: "map-not-days",
                arguments: vec![("found", number.to_string())],
            })?;
        }
        Ok(Some(Scalar::Date(when)))
    }

    /// The column a value is read from, for messages.
    pub(super) fn first_place(&self, plan: &ValuePlan) -> String {
        match &plan.source {
            Source::Columns(slots) => slots.first().map(|slot| self.place_of(*slot)).unwrap_or_default(),
            Source::Template(pieces) => {
                let first = pieces.iter().find_map(|piece| if let TemplatePiece::Column(slot) = piece { Some(*slot) } else { None });
                first.map(|slot| self.place_of(slot)).unwrap_or_default()
            }
            Source::Derived(place) => self.object.derived.get(*place).map(|plan| self.first_place(plan)).unwrap_or_default(),
            Source::Constant(_) | Source::Part(_) => String::new(),
        }
    }

    /// Whether all conditions hold. Numbers rounded for a condition are not counted: they are not written.
    pub(super) fn holds(&mut self, tests: &'a [TestPlan], part: Option<&Cell<'a>>) -> Read<bool> {
        let counts = *self.counts;
        let mut all = Ok(true);
        for test in tests {
            match self.value(&test.value, part) {
                Ok(value) if test_holds(test, value.as_ref()) => {}
                Ok(_) => {
                    all = Ok(false);
                    break;
                }
                Err(fault) => {
                    all = Err(fault);
                    break;
                }
            }
        }
        *self.counts = counts;
        all
    }
}

/// The known answer that is most likely meant: one that differs in case, blanks or marks only, else one misspelt. Answers are
/// free texts: short ones are alike by chance, and those that differ in a digit are two.
fn near_answer<'n>(found: &str, known: impl Iterator<Item = &'n str> + Clone) -> Option<&'n str> {
    const LETTERS_MIN: usize = 5;
    let letters = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let written = letters(found);
    let same = known.clone().find(|answer| !written.is_empty() && letters(answer) == written);
    let long = |text: &str| text.chars().count() >= LETTERS_MIN;
    let misspelt = || nearest(found, known.filter(|answer| long(answer) && digits(answer) == digits(found)));
    same.or_else(|| if long(found) { misspelt() } else { None })
}

fn test_holds(test: &TestPlan, value: Option<&Scalar<'_>>) -> bool {
    let Some(value) = value else { return test.known == Some(false) };
    let among = |list: &[Fixed]| list.iter().any(|fixed| scalar(fixed) == *value);
    let number = if let Scalar::Number(number) = value { Some(*number) } else { None };
    test.known != Some(false)
        && test.is.as_ref().is_none_or(|list| among(list))
        && !test.is_not.as_ref().is_some_and(|list| among(list))
        && test.at_least.is_none_or(|least| number.is_some_and(|number| number >= least))
        && test.at_most.is_none_or(|most| number.is_some_and(|number| number <= most))
}

fn scalar(fixed: &Fixed) -> Scalar<'_> {
    match fixed {
        Fixed::Text(text) => Scalar::Text(Cow::Borrowed(text)),
        Fixed::Number(number) => Scalar::Number(*number),
        Fixed::Boolean(value) => Scalar::Boolean(*value),
        Fixed::Date(when) => Scalar::Date(*when),
    }
}

/// Whether a cell is an answer to be read: one that `values` lists is, even nothing at all.
fn answers(cell: &Cell<'_>, plan: &ValuePlan) -> bool {
    let listed = |values: &crate::sorted::Sorted<String, Option<Fixed>>| {
        let text = single_text(cell, Place::Row).unwrap_or_default();
        if plan.ignore_case { values.contains_key(&text.to_lowercase()) } else { values.contains_key(text.as_ref()) }
    };
    !is_empty(cell, plan) || plan.values.as_ref().is_some_and(listed)
}

/// Whether a cell is no answer.
pub(super) fn is_empty(cell: &Cell<'_>, plan: &ValuePlan) -> bool {
    let among = |text: &str| {
        if plan.ignore_case { plan.empty.contains(&text.to_lowercase()) } else { plan.empty.iter().any(|empty| empty == text) }
    };
    match cell {
        Cell::Empty => true,
        Cell::Text(text) => among(text),
        Cell::Number(text) => among(text),
        Cell::Boolean(_) | Cell::Container(..) => false,
    }
}

fn single_text<'a>(cell: &Cell<'a>, place: Place<'_>) -> Read<Cow<'a, str>> {
    match cell {
        Cell::Empty => Ok(Cow::Borrowed("")),
        Cell::Text(text) => Ok(text.clone()),
        Cell::Number(text) => Ok(Cow::Borrowed(text)),
        Cell::Boolean(true) => Ok(Cow::Borrowed("true")),
        Cell::Boolean(false) => Ok(Cow::Borrowed("false")),
        Cell::Container(tree, node) => {
            Err(ValueFault { place: place.to_string(), code: "map-not-single", arguments: vec![("found", excerpt(tree.source(*node)))] })
        }
    }
}

fn boolean<'a>(answer: &Answer<'a>) -> Read<Scalar<'a>> {
    if let Cell::Boolean(value) = answer.cell {
        return Ok(Scalar::Boolean(value));
    }
    let text = single_text(&answer.cell, answer.place)?.to_lowercase();
    match text.as_str() {
        "true" | "yes" | "ja" | "wahr" | "1" => Ok(Scalar::Boolean(true)),
        "false" | "no" | "nein" | "falsch" | "0" => Ok(Scalar::Boolean(false)),
        _ => Err(fault(answer, "map-not-boolean")),
    }
}

fn not_a_date(answer: &Answer<'_>, plan: &ValuePlan) -> ValueFault {
    let mut fault = fault(answer, "map-not-date");
    let written = plan.dates.written.join(", ");
    // Where no format is given, these are found out.
    let found_out = "YYYY-MM-DD, DD.MM.YYYY, DD/MM/YYYY, MM/DD/YYYY".to_owned();
    fault.arguments.push(("expected", if written.is_empty() { found_out } else { written }));
    fault
}

fn fault(answer: &Answer<'_>, code: &'static str) -> ValueFault {
    let found = match &answer.cell {
        Cell::Container(tree, node) => excerpt(tree.source(*node)),
        cell => single_text(cell, Place::Row).map(|text| excerpt(&text)).unwrap_or_default(),
    };
    ValueFault { place: answer.place.to_string(), code, arguments: vec![("found", found)] }
}
