//! Assessing evidence line by line.

use std::sync::Arc;

use crate::assessment::{Assessed, Overflow, assess_line, forecast_line};
use crate::diagnostic::syntax_arguments;
use crate::evidence::{Evidence, Fault, LINE_LIMITS, read_line};
use crate::json::{Document, ReadLine, SyntaxError, Tree, line_and_column};
use crate::moment::Moment;
use crate::rulefile::RuleFile;
use crate::trust::Deciders;
use crate::wire::assessment::{Parts, write, write_not_assessed};
use crate::wire::{Numbers, forecast};

/// A fault with the number of its line, from 1.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LineFault {
    /// The line.
    pub line: u64,
    /// The fault.
    pub fault: Fault,
}

/// Assesses lines of evidence against one rule file as of one moment. Keeps its memory from line to line.
#[derive(Debug)]
pub struct Assessor<'r> {
    rules: &'r RuleFile,
    as_of: Moment,
    task: Task,
    deciders: Option<Arc<Deciders>>,
    document: Document,
}

/// What is made of a line.
#[derive(Clone, Copy, Debug)]
enum Task {
    Assess(Parts),
    Forecast(u32),
}

impl<'r> Assessor<'r> {
    /// An assessor that writes the given parts.
    #[must_use]
    pub fn new(rules: &'r RuleFile, as_of: Moment, parts: Parts) -> Assessor<'r> {
        Assessor { rules, as_of, task: Task::Assess(parts), deciders: None, document: Document::new() }
    }

    /// One that writes forecasts of so many days instead.
    #[must_use]
    pub fn forecast(rules: &'r RuleFile, as_of: Moment, days: u32) -> Assessor<'r> {
        Assessor { rules, as_of, task: Task::Forecast(days), deciders: None, document: Document::new() }
    }

    /// Holds decisions against the list of people in force; without one, whoever is said to have decided has.
    #[must_use]
    pub fn held_against(mut self, deciders: Option<Arc<Deciders>>) -> Assessor<'r> {
        self.deciders = deciders;
        self
    }

    /// Assesses one line: appends one assessment and a line feed for each contact to `out`, in order, and what is bad to
    /// `faults`. A blank line is nothing.
    pub fn line(&mut self, number: u64, line: ReadLine<'_>, out: &mut Vec<u8>, faults: &mut Vec<LineFault>) {
        self.line_in_parts(number, line, out, faults, &mut |_| ());
    }

    /// The same; after each contact `written` may take what is in `out`, which explanations of a large account make long.
    pub fn line_in_parts(
        &mut self,
        number: u64,
        line: ReadLine<'_>,
        out: &mut Vec<u8>,
        faults: &mut Vec<LineFault>,
        written: &mut dyn FnMut(&mut Vec<u8>),
    ) {
        let mut found = Vec::new();
        match tree_of(&mut self.document, line) {
            Err(fault) => found.push(fault),
            Ok(None) => {}
            Ok(Some(tree)) => {
                let mut evidence = read_line(tree, &self.rules.vocabulary, &mut found);
                hold_against(&mut evidence, self.deciders.as_deref());
                let rules = self.rules;
                let parts = match self.task {
                    Task::Assess(parts) => parts,
                    Task::Forecast(days) => {
                        for forecast in forecast_line(rules, evidence, self.as_of, days) {
                            forecast::write(out, rules, &forecast, self.as_of, Numbers::Exact);
                            out.push(b'\n');
                        }
                        faults.extend(found.into_iter().map(|fault| LineFault { line: number, fault }));
                        return;
                    }
                };
                let mut overflows = Vec::new();
                assess_line(rules, &evidence, self.as_of, parts.ask(), |_, assessed, left| {
                    match assessed {
                        Assessed::Yes(assessment) => write(out, rules, &assessment, parts, Numbers::Exact),
                        Assessed::No(not_assessed) => write_not_assessed(out, &not_assessed),
                    }
                    out.push(b'\n');
                    written(out);
                    overflows.extend(left.iter().map(overflow_fault));
                });
                found.extend(overflows);
            }
        }
        faults.extend(found.into_iter().map(|fault| LineFault { line: number, fault }));
    }
}

/// Marks decisions whose author the list of people does not give their role; without a list none is.
pub(super) fn hold_against(evidence: &mut Evidence<'_>, deciders: Option<&Deciders>) {
    if let Some(deciders) = deciders {
        evidence.hold_against(|user, role| deciders.may(user, role));
    }
}

/// Reads a line to a tree; a blank one is none.
///
/// # Errors
/// What is bad: too long, no JSON, or a key that stands twice.
pub(crate) fn tree_of<'d>(document: &'d mut Document, line: ReadLine<'d>) -> Result<Option<Tree<'d>>, Fault> {
    let bytes = match line {
        ReadLine::Line(bytes) if bytes.iter().all(u8::is_ascii_whitespace) => return Ok(None),
        ReadLine::Line(bytes) => bytes,
        ReadLine::TooLong => return Err(too_long_fault()),
    };
    let tree = document.read(bytes, LINE_LIMITS).map_err(|error| syntax_fault(bytes, error))?;
    duplicate_key_fault(tree).map_or(Ok(Some(tree)), Err)
}

/// A line too long to be held.
fn too_long_fault() -> Fault {
    Fault { code: "json-too-large", place: String::new(), contact: None, arguments: vec![] }
}

/// A line in which a key stands twice is a bad line.
fn duplicate_key_fault(tree: Tree<'_>) -> Option<Fault> {
    let key = *tree.duplicate_keys().first()?;
    let arguments = vec![("found", tree.text(key).unwrap_or_default().into_owned())];
    Some(Fault { code: "duplicate-key", place: tree.pointer(key), contact: None, arguments })
}

/// A line that is no JSON, with the column of the fault.
fn syntax_fault(bytes: &[u8], error: SyntaxError) -> Fault {
    let (_, column) = line_and_column(bytes, error.offset);
    let mut arguments = syntax_arguments(bytes, error);
    arguments.push(("column", column.to_string()));
    Fault { code: error.fault.code(), place: String::new(), contact: None, arguments }
}

pub(super) fn overflow_fault(overflow: &Overflow) -> Fault {
    Fault {
        code: "number-left-its-range",
        place: String::new(),
        contact: Some(overflow.contact.clone()),
        arguments: vec![("item", overflow.item.to_owned()), ("id", overflow.id.clone())],
    }
}
