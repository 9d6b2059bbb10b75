//! Who changes between two rule files (semantics 9, `compare`).

use std::collections::BTreeMap;
use std::sync::Arc;

use super::assess::{LineFault, hold_against, overflow_fault, tree_of};
use crate::assessment::{Ask, Assessed, Assessment, assess_line};
use crate::evidence::{Fault, read_line};
use crate::json::{Document, ReadLine};
use crate::measure::Points;
use crate::moment::Moment;
use crate::rulefile::RuleFile;
use crate::trust::Deciders;
use crate::wire::comparison::{Change, DimensionChange, Flow, RuleChange, Situation, Summary, SummaryLine};
use crate::wire::json::{Decimal, append};
use crate::wire::{Numbers, to_text};

/// Compares lines of evidence under two rule files as of one moment.
#[derive(Debug)]
pub struct Comparer<'r> {
    old: &'r RuleFile,
    new: &'r RuleFile,
    as_of: Moment,
    deciders: Option<Arc<Deciders>>,
    document: Document,
}

/// What a line gives besides the contacts that change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Note {
    /// A bad record.
    Fault(LineFault),
    /// So many contacts were assessed.
    Assessed(u64),
    /// A listed contact's proposals: places of the old file's and the new file's states.
    Flow(usize, usize),
}

impl<'r> Comparer<'r> {
    /// A comparer of `old` with `new`.
    #[must_use]
    pub fn new(old: &'r RuleFile, new: &'r RuleFile, as_of: Moment) -> Comparer<'r> {
        Comparer { old, new, as_of, deciders: None, document: Document::new() }
    }

    /// Holds decisions against the list of people in force, under both files; without one, whoever is said to have decided has.
    #[must_use]
    pub fn held_against(mut self, deciders: Option<Arc<Deciders>>) -> Comparer<'r> {
        self.deciders = deciders;
        self
    }

    /// Compares one line: appends one change and a line feed for each contact that changes to `out`, the rest to `notes`.
    pub fn line(&mut self, number: u64, line: ReadLine<'_>, out: &mut Vec<u8>, notes: &mut Vec<Note>) {
        let fault = |fault: Fault| Note::Fault(LineFault { line: number, fault });
        let tree = match tree_of(&mut self.document, line) {
            Ok(Some(tree)) => tree,
            Ok(None) => return,
            Err(found) => return notes.push(fault(found)),
        };
        let mut faults = Vec::new();
        let mut old_evidence = read_line(tree, &self.old.vocabulary, &mut faults);
        let mut new_evidence = read_line(tree, &self.new.vocabulary, &mut faults);
        for evidence in [&mut old_evidence, &mut new_evidence] {
            hold_against(evidence, self.deciders.as_deref());
        }
        let mut before: Vec<Option<Before>> = Vec::with_capacity(old_evidence.contacts.len());
        assess_line(self.old, &old_evidence, self.as_of, Ask::default(), |_, assessed, overflows| {
            faults.extend(overflows.iter().map(overflow_fault));
            before.push(match assessed {
                Assessed::Yes(assessment) => Some(Before::of(&assessment)),
                Assessed::No(_) => None,
            });
        });
        let mut assessed_count = 0;
        assess_line(self.new, &new_evidence, self.as_of, Ask::default(), |place, assessed, overflows| {
            faults.extend(overflows.iter().map(overflow_fault));
            let (Assessed::Yes(assessment), Some(before)) = (assessed, &before[place]) else { return };
            assessed_count += 1;
            let owner = new_evidence.contacts[place].owner.as_deref();
            if let Some(change) = change(self.old, self.new, before, &assessment, owner) {
                append(out, &change, Numbers::Exact);
                out.push(b'\n');
                notes.push(Note::Flow(before.proposal, assessment.proposal));
            }
        });
        notes.push(Note::Assessed(assessed_count));
        // Both files read the same line: a fault that both meet is one.
        let mut told: Vec<Fault> = Vec::with_capacity(faults.len());
        for found in faults {
            if !told.contains(&found) {
                told.push(found);
            }
        }
        notes.extend(told.into_iter().map(fault));
    }
}

/// What is kept of a contact under the old file.
struct Before {
    proposal: usize,
    standing: usize,
    dimensions: Vec<Points>,
    given: Vec<i64>,
}

impl Before {
    fn of(assessment: &Assessment<'_>) -> Before {
        Before {
            proposal: assessment.proposal,
            standing: assessment.standing.state,
            dimensions: assessment.dimensions.iter().map(|dimension| dimension.points).collect(),
            given: assessment.given.iter().map(|given| given.points).collect(),
        }
    }
}

/// The change of a contact; `None` if neither proposal nor standing changes.
fn change<'a>(
    old: &'a RuleFile,
    new: &'a RuleFile,
    before: &Before,
    after: &'a Assessment<'a>,
    owner: Option<&'a str>,
) -> Option<Change<'a>> {
    let from = Situation { proposal: old.state_id(before.proposal), standing: old.state_id(before.standing) };
    let to = Situation { proposal: new.state_id(after.proposal), standing: new.state_id(after.standing.state) };
    if from.proposal == to.proposal && from.standing == to.standing {
        return None;
    }
    let old_dimensions = old.dimensions.iter().zip(&before.dimensions).map(|(dimension, points)| (&*dimension.id, Decimal::from(*points)));
    let new_dimensions =
        new.dimensions.iter().zip(&after.dimensions).map(|(dimension, measured)| (&*dimension.id, Decimal::from(measured.points)));
    let dimensions = side_by_side(old_dimensions.collect(), new_dimensions.collect());
    let counting = |rules: &'a RuleFile, given: &mut dyn Iterator<Item = i64>| -> Vec<(&'a str, Decimal)> {
        let points = |(rule, points): (&'a crate::rules::Rule, i64)| {
            (&*rule.id, if rule.exploratory { Decimal(0) } else { Decimal::from(Points(points)) })
        };
        rules.rules.iter().zip(given).map(points).collect()
    };
    let old_rules = counting(old, &mut before.given.iter().copied());
    let new_rules = counting(new, &mut after.given.iter().map(|given| given.points));
    let rules = side_by_side(old_rules, new_rules);
    let zero = |points: Option<Decimal>| points.unwrap_or(Decimal(0));
    Some(Change {
        contact: after.contact,
        owner,
        from,
        to,
        dimensions: dimensions
            .into_iter()
            .filter(|(_, from, to)| from != to)
            .map(|(id, from, to)| DimensionChange { id, from, to })
            .collect(),
        rules: rules
            .into_iter()
            .map(|(rule, from, to)| RuleChange { rule, from: zero(from), to: zero(to) })
            .filter(|change| change.from != change.to)
            .collect(),
    })
}

/// Both values of each id: in the old order, then what only the new file has.
fn side_by_side<'a>(old: Vec<(&'a str, Decimal)>, new: Vec<(&'a str, Decimal)>) -> Vec<(&'a str, Option<Decimal>, Option<Decimal>)> {
    let in_new: BTreeMap<&str, Decimal> = new.iter().copied().collect();
    let in_old: BTreeMap<&str, Decimal> = old.iter().copied().collect();
    let both = old.into_iter().map(|(id, from)| (id, Some(from), in_new.get(id).copied()));
    let only_new = new.into_iter().filter(|(id, _)| !in_old.contains_key(id)).map(|(id, to)| (id, None, Some(to)));
    both.chain(only_new).collect()
}

/// The last line: how many were assessed, how many change, and from where to where.
#[must_use]
pub fn summary_text(old: &RuleFile, new: &RuleFile, contacts: u64, flows: &BTreeMap<(usize, usize), u64>) -> String {
    let flow =
        |((from, to), contacts): (&(usize, usize), &u64)| Flow { from: old.state_id(*from), to: new.state_id(*to), contacts: *contacts };
    let summary = Summary { contacts, changed: flows.values().sum(), flows: flows.iter().map(flow).collect() };
    to_text(&SummaryLine { summary }, Numbers::Exact)
}
