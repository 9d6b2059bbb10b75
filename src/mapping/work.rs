//! What goes on from row to row, whatever the file is written in.

use std::sync::Arc;

use super::TABLES;
use super::dates::{Found, Order, find};
use super::fault::{Fault, Log};
use super::join::{Join, Origin};
use super::plan::{ObjectPlan, Plan};
use super::read_csv::{Marks, single_row};
use super::read_json::limits;
use super::recognise::Misfit;
use super::row::{Cell, Row};
use super::rows::{Mapped, RowPlace, Session, map_row};
use super::said::{Said, write_alone, write_outcomes, write_selection};
use super::values::Memory;
use super::zones::Clock;
use crate::json::Document;

/// So many bytes of rows wait for a day over 12 to show the order of a date column.
const HELD_BYTES_MAX: usize = 16 << 20;

/// A row that waits.
#[derive(Debug)]
struct HeldRow {
    place: RowPlace,
    text: String,
}

/// Everything but the bytes of the file being read.
#[derive(Debug)]
pub(super) struct Work {
    pub(super) plan: Arc<Plan>,
    pub(super) log: Log,
    clock: Clock,
    memory: Memory,
    /// Rows of each object so far, over all files.
    numbers: Vec<u64>,
    pub(super) file: String,
    /// Evidence that is ready.
    pub(super) evidence: String,
    /// Outcomes that are ready.
    pub(super) outcomes: String,
    /// Selections that are ready.
    pub(super) selections: String,
    join: Option<Join>,
    held: Vec<HeldRow>,
    held_bytes: usize,
    /// Slots whose order is not known though it matters.
    waiting: Vec<usize>,
    /// Slots whose order was given up.
    given_up: Vec<usize>,
}

/// How a held row is read again.
#[derive(Clone, Copy, Debug)]
pub(super) enum Shape<'p> {
    Csv { marks: Marks, places: &'p [Option<usize>] },
    Json,
}

impl Work {
    pub(super) fn new(plan: Arc<Plan>, clock: Clock, file: &str) -> Work {
        let join = plan.joined.then(Join::default);
        let numbers = vec![0; plan.objects.len()];
        Work {
            plan,
            log: Log::default(),
            clock,
            memory: Memory::default(),
            numbers,
            file: file.to_owned(),
            evidence: String::new(),
            outcomes: String::new(),
            selections: String::new(),
            join,
            held: Vec::new(),
            held_bytes: 0,
            waiting: Vec::new(),
            given_up: Vec::new(),
        }
    }

    /// Begins a file of an object: what is remembered from row to row starts anew.
    pub(super) fn begin(&mut self, object: &ObjectPlan) {
        self.memory = Memory { months: object.orders.clone(), date_orders: vec![None; object.columns.len()] };
        self.given_up.clear();
        if let Some(join) = &mut self.join {
            join.saw_file_of(object);
        }
    }

    /// Reports a fault of the file or of a row that cannot be read.
    pub(super) fn fault(&mut self, line: u64, code: &'static str, place: &str, arguments: Vec<(&'static str, String)>) {
        let file = self.file.clone();
        self.log.add(Fault { file, line, place: place.to_owned(), code, contact: None, arguments });
    }

    /// Says something about a column that is no fault.
    pub(super) fn note(&mut self, code: &'static str, column: &str) {
        let arguments = vec![("found", column.to_owned())];
        self.log.note(Fault { file: self.file.clone(), line: 0, place: column.to_owned(), code, contact: None, arguments });
    }

    /// Reports why a file is not an object.
    pub(super) fn misfits(&mut self, misfits: Vec<Misfit>) {
        for misfit in misfits {
            self.fault(0, misfit.code, &misfit.place, misfit.arguments);
        }
    }

    /// Counts and reports a row that cannot be read.
    pub(super) fn bad_row(&mut self, object: usize, line: u64, code: &'static str, arguments: Vec<(&'static str, String)>) {
        self.numbers[object] += 1;
        self.log.counts.rows += 1;
        self.log.counts.refused += 1;
        self.fault(line, code, "", arguments);
    }

    /// Takes a row: maps it, or holds it until the order of its dates is known.
    pub(super) fn row(&mut self, object: usize, row: Row<'_>, line: u64, text: &str, shape: Shape<'_>) {
        self.numbers[object] += 1;
        let place = RowPlace { line, number: self.numbers[object] };
        let plan = Arc::clone(&self.plan);
        self.look_at_dates(&plan.objects[object], row);
        if self.waiting.is_empty() {
            self.release(object, shape);
            self.map(&plan.objects[object], row, place);
            return;
        }
        self.held.push(HeldRow { place, text: text.to_owned() });
        self.held_bytes += text.len();
        if self.held_bytes > HELD_BYTES_MAX {
            self.end_waiting(object, shape);
        }
    }

    /// Whether this row shows, or needs, the order of a date column.
    fn look_at_dates(&mut self, object: &ObjectPlan, row: Row<'_>) {
        for slot in &object.dated {
            if self.memory.date_orders[*slot].is_some() || self.given_up.contains(slot) {
                continue;
            }
            let Cell::Text(text) = row.cell(*slot, &object.columns) else { continue };
            match find(&text, None) {
                Found::Decides(order, _) => self.decide(*slot, order),
                Found::Unclear if !self.waiting.contains(slot) => self.waiting.push(*slot),
                _ => {}
            }
        }
    }

    fn decide(&mut self, slot: usize, order: Order) {
        self.memory.date_orders[slot] = Some(order);
        self.waiting.retain(|waiting| *waiting != slot);
    }

    /// No more is coming that could show the order: the mapping has to say it.
    pub(super) fn end_waiting(&mut self, object: usize, shape: Shape<'_>) {
        let plan = Arc::clone(&self.plan);
        for slot in std::mem::take(&mut self.waiting) {
            let column = plan.objects[object].columns.get(slot).map(|column| column.name.clone()).unwrap_or_default();
            self.fault(0, "map-date-order", &column, vec![("rows", self.held.len().to_string())]);
            self.given_up.push(slot);
        }
        self.release(object, shape);
    }

    /// Maps the rows that waited, in their order.
    fn release(&mut self, object: usize, shape: Shape<'_>) {
        if self.held.is_empty() {
            return;
        }
        let plan = Arc::clone(&self.plan);
        let object = &plan.objects[object];
        let mut cells = Vec::new();
        let mut document = Document::new();
        self.held_bytes = 0;
        for held in std::mem::take(&mut self.held) {
            match shape {
                Shape::Csv { marks, places } if TABLES => {
                    if let Some(row) = single_row(&held.text, marks, &mut cells) {
                        self.map(object, Row::Csv { row, places }, held.place);
                    }
                }
                Shape::Json => {
                    if let Ok(tree) = document.read(held.text.as_bytes(), limits(held.text.len())) {
                        self.map(object, Row::Json { tree, node: tree.root() }, held.place);
                    }
                }
                Shape::Csv { .. } => {}
            }
        }
    }

    fn map<'a>(&mut self, object: &'a ObjectPlan, row: Row<'a>, place: RowPlace) {
        let mut session = Session { memory: &mut self.memory, clock: &mut self.clock, log: &mut self.log, file: &self.file };
        let Mapped::Said(said) = map_row(object, row, place, &mut session) else { return };
        match &mut self.join {
            Some(join) => {
                let origin = Origin { file: self.file.clone(), line: place.line };
                join.add(*said, object, origin, &mut self.log);
            }
            None => self.write(&said, object.tells),
        }
    }

    /// Writes what a row that stands alone says.
    fn write(&mut self, said: &Said, tells: bool) {
        let contact = said.contact.as_deref().unwrap_or_default();
        if tells {
            write_alone(&mut self.evidence, said);
            self.log.counts.lines += 1;
            self.log.counts.contacts += 1;
        }
        write_outcomes(&mut self.outcomes, contact, &said.outcomes);
        self.log.counts.outcomes += u64::try_from(said.outcomes.len()).unwrap_or(u64::MAX);
        if !self.plan.rules.is_empty() {
            write_selection(&mut self.selections, contact, &said.rules, &self.plan.rules);
        }
    }

    /// Writes what was brought together.
    pub(super) fn write_joined(&mut self) {
        if let Some(join) = self.join.take() {
            let plan = Arc::clone(&self.plan);
            join.write(self, &plan.rules);
        }
    }
}
