//! Looking at one contact of an assessed population.

use super::edit::{Current, Population};
use super::mask::Columns;
use super::meaning::Meanings;
use crate::assessment::{Ask, Assessed, assess_place};
use crate::evidence::Evidence;
use crate::measure::Points;
use crate::rulefile::RuleFile;
use crate::value::Value;

/// Where a contact stands: its block and its row there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Place {
    /// The block.
    pub block: usize,
    /// The row.
    pub row: usize,
}

/// Where a contact's line is in the source.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SourcePlace {
    /// Where the line begins, in bytes.
    pub start: u64,
    /// The contact's place among those of the line that could be read.
    pub contact: usize,
}

/// What was found for a contact.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    /// The place of the proposed state.
    pub proposal: usize,
    /// The place of the state in force.
    pub standing: usize,
    /// The points of each dimension.
    pub dimensions: Vec<Points>,
}

impl Population {
    /// The rule file in force.
    #[must_use]
    pub fn rules(&self) -> Option<&RuleFile> {
        self.current.as_ref().map(|current| &*current.rules)
    }

    /// The rule file that changes are told from.
    #[must_use]
    pub fn base_rules(&self) -> Option<&RuleFile> {
        self.current.as_ref().map(|current| &*current.base_rules)
    }

    /// What is found for a contact anew from its evidence in columns, what counts being kept; what is rare is found by single
    /// assessment. `None` for one that is not assessed, or not there.
    #[must_use]
    pub fn found_anew(&self, contact: usize) -> Option<Found> {
        let (place, current) = (self.place(contact)?, self.current.as_ref()?);
        let counts = &current.blocks[place.block].counts;
        if !counts.is_assessed(place.row) {
            return None;
        }
        let lens = self.held.lens(&current.rules, &current.plans, current.as_of);
        lens.one(&self.held.blocks[place.block], counts, place.row).or_else(|| self.found_singly(contact))
    }

    /// What single assessment finds for a contact, from its evidence in columns.
    fn found_singly(&self, contact: usize) -> Option<Found> {
        let as_of = self.current.as_ref()?.as_of;
        self.evidence(contact, |rules, evidence, place| {
            let mut found = None;
            assess_place(rules, evidence, place, as_of, Ask::default(), |assessed, _| {
                if let Assessed::Yes(assessment) = assessed {
                    let dimensions = assessment.dimensions.iter().map(|dimension| dimension.points).collect();
                    found = Some(Found { proposal: assessment.proposal, standing: assessment.standing.state, dimensions });
                }
            });
            found
        })?
    }

    /// Where a contact stands; contacts are counted over all lines, in order.
    #[must_use]
    pub fn place(&self, contact: usize) -> Option<Place> {
        let block = self.firsts.partition_point(|first| *first <= contact).checked_sub(1)?;
        let row = contact - self.firsts[block];
        (row < self.held.blocks[block].contacts()).then_some(Place { block, row })
    }

    /// Where the line of a contact is in its source: ids, sources and notes are read there.
    #[must_use]
    pub fn source(&self, contact: usize) -> Option<SourcePlace> {
        let place = self.place(contact)?;
        let block = &self.held.blocks[place.block];
        let line = block.line_of(place.row);
        let start = block.sources.get(line).and_then(|start| u64::try_from(start).ok())?;
        Some(SourcePlace { start, contact: place.row - block.rows(line).start })
    }

    /// What was found for a contact; `None` for one that is not assessed, or not there.
    #[must_use]
    pub fn found(&self, contact: usize) -> Option<Found> {
        let (place, current) = (self.place(contact)?, self.current.as_ref()?);
        let evaluated = &current.blocks[place.block];
        let proposal = evaluated.proposals[place.row];
        if proposal == super::NOT_ASSESSED {
            return None;
        }
        let points = |column: &std::sync::Arc<super::column::Column>| Points(column.get(place.row).unwrap_or(0) / 1000);
        Some(Found {
            proposal: usize::from(proposal),
            standing: usize::from(evaluated.standings[place.row]),
            dimensions: evaluated.dimensions.iter().map(points).collect(),
        })
    }

    /// Calls `each` with the facts and checks of a contact by slot.
    pub fn values<T>(&self, contact: usize, each: impl FnOnce(&[Option<Value<'_>>]) -> T) -> Option<T> {
        let (place, current) = (self.place(contact)?, self.current.as_ref()?);
        let evaluated = &current.blocks[place.block];
        let meanings = Meanings::new(&current.rules, &current.plans.translation, &self.held.texts);
        let columns = Columns { list: &evaluated.facts, meanings: &meanings, rows: evaluated.proposals.len() };
        Some(each(&columns.values(place.row)))
    }

    /// Calls `each` with the evidence of a contact's line, rebuilt from columns without ids, sources and notes, and with the
    /// contact's place in it: for what is asked of one contact only.
    pub fn evidence<T>(&self, contact: usize, each: impl FnOnce(&RuleFile, &Evidence<'_>, usize) -> T) -> Option<T> {
        let (place, current) = (self.place(contact)?, self.current.as_ref()?);
        let block = &self.held.blocks[place.block];
        let line = block.line_of(place.row);
        let evidence = current.rebuild(&self.held).line(block, line);
        Some(each(&current.rules, &evidence, place.row - block.rows(line).start))
    }

    /// The bytes held: evidence, and what was found and is kept to find changes quickly.
    #[must_use]
    pub fn bytes(&self) -> (usize, usize) {
        let texts: usize = self.held.texts.attributes.iter().map(super::words::Texts::bytes).sum();
        let evidence: usize = self.held.blocks.iter().map(|block| block.bytes()).sum();
        let found = self.current.iter().flat_map(|current| self.held.blocks.iter().zip(&current.blocks).zip(&current.base));
        let found: usize = found.map(|((block, evaluated), base)| evaluated.bytes(block) + base[0].len() + base[1].len()).sum();
        (texts + self.held.texts.others.bytes() + evidence, found)
    }
}

impl Current {
    pub(super) fn rebuild<'s>(&'s self, held: &'s super::Held) -> super::rebuild::Rebuild<'s> {
        super::rebuild::Rebuild {
            texts: &held.texts,
            vocabulary: &self.rules.vocabulary,
            translation: &self.plans.translation,
            deciders: held.deciders.as_deref(),
        }
    }
}
