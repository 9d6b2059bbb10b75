//! How many contacts a rule file proposes for which state: the plan of a first release, which is compared with nothing.

use std::sync::Arc;

use super::assess::{LineFault, hold_against, overflow_fault, tree_of};
use super::compare::Note;
use crate::assessment::{Ask, Assessed, assess_line};
use crate::evidence::{Fault, read_line};
use crate::json::{Document, ReadLine};
use crate::moment::Moment;
use crate::rulefile::RuleFile;
use crate::trust::Deciders;

/// Counts proposals of lines of evidence as of one moment.
#[derive(Debug)]
pub struct Proposals<'r> {
    rules: &'r RuleFile,
    as_of: Moment,
    deciders: Option<Arc<Deciders>>,
    document: Document,
}

impl<'r> Proposals<'r> {
    /// A counter of proposals.
    #[must_use]
    pub fn new(rules: &'r RuleFile, as_of: Moment) -> Proposals<'r> {
        Proposals { rules, as_of, deciders: None, document: Document::new() }
    }

    /// Holds decisions against the list of people in force; without one, whoever is said to have decided has.
    #[must_use]
    pub fn held_against(mut self, deciders: Option<Arc<Deciders>>) -> Proposals<'r> {
        self.deciders = deciders;
        self
    }

    /// Assesses one line: a flow from and to the proposed state for each contact, how many there were, and bad records.
    pub fn line(&mut self, number: u64, line: ReadLine<'_>, notes: &mut Vec<Note>) {
        let fault = |fault: Fault| Note::Fault(LineFault { line: number, fault });
        let tree = match tree_of(&mut self.document, line) {
            Ok(Some(tree)) => tree,
            Ok(None) => return,
            Err(found) => return notes.push(fault(found)),
        };
        let mut faults = Vec::new();
        let mut evidence = read_line(tree, &self.rules.vocabulary, &mut faults);
        hold_against(&mut evidence, self.deciders.as_deref());
        let mut contacts = 0;
        assess_line(self.rules, &evidence, self.as_of, Ask::default(), |_, assessed, overflows| {
            faults.extend(overflows.iter().map(overflow_fault));
            if let Assessed::Yes(assessment) = assessed {
                contacts += 1;
                notes.push(Note::Flow(assessment.proposal, assessment.proposal));
            }
        });
        notes.push(Note::Assessed(contacts));
        notes.extend(faults.into_iter().map(fault));
    }
}
