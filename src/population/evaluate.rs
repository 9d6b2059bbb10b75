//! Everything that a rule file says about a block, as columns.

use std::sync::Arc;

use super::block::{Block, Dictionaries};
use super::column::Column;
use super::counts::Counts;
use super::index::Index;
use super::load::Held;
use super::mask::{Columns, Filler};
use super::meaning::{Meanings, number};
use super::plans::Plans;
use super::points::{Sums, with_dimensions};
use super::rebuild::Rebuild;
use super::single;
use super::tally::Tallies;
use crate::assessment::{Ask, Assessed, assess_line, state_in_force};
use crate::evidence::Check;
use crate::evidence::counting::latest_checks;
use crate::facts::Source;
use crate::measure::MILLION;
use crate::moment::Moment;
use crate::rulefile::RuleFile;
use crate::trust::Deciders;

/// The state of a contact that is not assessed.
pub const NOT_ASSESSED: u8 = u8::MAX;

/// What a block is looked at with.
#[derive(Clone, Copy, Debug)]
pub struct Lens<'l> {
    /// The rule file.
    pub rules: &'l RuleFile,
    /// The same over columns.
    pub plans: &'l Plans,
    /// The population's texts.
    pub texts: &'l Dictionaries,
    /// The list of people in force.
    pub deciders: Option<&'l Deciders>,
    /// The moment.
    pub as_of: Moment,
}

impl Held {
    /// This population looked at under a rule file.
    pub(super) fn lens<'l>(&'l self, rules: &'l RuleFile, plans: &'l Plans, as_of: Moment) -> Lens<'l> {
        Lens { rules, plans, texts: &self.texts, deciders: self.deciders.as_deref(), as_of }
    }
}

/// A block under one rule file as of one moment.
#[derive(Clone, Debug)]
pub struct Evaluated {
    /// What counts.
    pub counts: Arc<Counts>,
    /// The counting signals by type and age; `None` for a block that it cannot hold.
    pub index: Option<Arc<Index>>,
    /// By contact with decisions: the place of the state that one in force holds it in.
    pub decided: Arc<[Option<u8>]>,
    /// Facts and checks by slot.
    pub facts: Vec<Arc<Column>>,
    /// Sums by dimension and kind; `None` when a number of the block is too large for them.
    pub sums: Option<Vec<Sums>>,
    /// The points of each dimension.
    pub dimensions: Vec<Arc<Column>>,
    /// The place of the proposed state of each contact.
    pub proposals: Vec<u8>,
    /// The place of its state in force.
    pub standings: Vec<u8>,
}

impl<'l> Lens<'l> {
    /// What rebuilds lines.
    #[must_use]
    pub fn rebuild(&self) -> Rebuild<'l> {
        Rebuild { texts: self.texts, vocabulary: &self.rules.vocabulary, translation: &self.plans.translation, deciders: self.deciders }
    }

    /// What numbers mean.
    #[must_use]
    pub fn meanings(&self) -> Meanings<'l> {
        Meanings::new(self.rules, &self.plans.translation, self.texts)
    }

    /// A block, from nothing.
    #[must_use]
    pub fn evaluate(&self, block: &Block) -> Evaluated {
        let counts = Arc::new(Counts::of(block, &self.rebuild(), self.as_of));
        let index = Index::of(block, &counts, self.as_of, self.plans.translation.types.len()).map(Arc::new);
        self.evaluate_counted(block, counts, index, self.decided(block))
    }

    /// A block of which it is known what counts and what was decided.
    #[must_use]
    pub fn evaluate_counted(&self, block: &Block, counts: Arc<Counts>, index: Option<Arc<Index>>, decided: Arc<[Option<u8>]>) -> Evaluated {
        let all: Vec<usize> = (0..self.plans.slots).collect();
        let nothing: Arc<Column> = Arc::new(Column::Same(None, 0));
        let mut facts = vec![nothing; self.plans.slots];
        for (slot, column) in self.facts(block, &counts, index.as_deref(), &all, &self.plans.tallies) {
            facts[slot] = column;
        }
        let mut evaluated =
            Evaluated { counts, index, decided, facts, sums: None, dimensions: Vec::new(), proposals: Vec::new(), standings: Vec::new() };
        self.points(block, &mut evaluated);
        evaluated
    }

    /// The columns of the facts and checks at `slots`.
    #[must_use]
    pub fn facts(
        &self,
        block: &Block,
        counts: &Counts,
        index: Option<&Index>,
        slots: &[usize],
        tallies: &Tallies,
    ) -> Vec<(usize, Arc<Column>)> {
        let list = &self.rules.facts.list;
        let mut found = Vec::with_capacity(slots.len());
        let mut single: Vec<usize> = self.plans.single.iter().copied().filter(|slot| slots.contains(slot)).collect();
        for slot in slots.iter().copied().filter(|slot| *slot < list.len()) {
            match &list[slot].source {
                Source::Role => found.push((slot, Arc::clone(&block.roles))),
                Source::Attribute(place, days_since) => found.push((slot, self.attribute(block, counts, *place, *days_since))),
                Source::Signals(..) | Source::People(_) | Source::Clarity(_) => {}
            }
        }
        let tallied: Vec<usize> = slots.iter().copied().filter(|slot| *slot < list.len() && tallies.finds(*slot)).collect();
        match index {
            Some(index) => {
                for (slot, column) in tallies.columns(block, index, &tallied) {
                    match column {
                        Some(column) => found.push((slot, Arc::new(column))),
                        None => single.push(slot),
                    }
                }
            }
            None => single.extend(tallied),
        }
        if !single.is_empty() {
            let columns = single::columns(block, &self.rebuild(), self.rules, counts, self.as_of, &single);
            found.extend(single.into_iter().zip(columns.into_iter().map(Arc::new)));
        }
        if slots.iter().any(|slot| *slot >= list.len()) {
            for (check, column) in self.checks(block).into_iter().enumerate() {
                if slots.contains(&(list.len() + check)) {
                    found.push((list.len() + check, Arc::new(column)));
                }
            }
        }
        found
    }

    /// An attribute, without those who hide it or whose consent is missing.
    fn attribute(&self, block: &Block, counts: &Counts, place: u16, days_since: bool) -> Arc<Column> {
        let attribute = &self.rules.vocabulary.attributes[usize::from(place)];
        let held = self.plans.translation.own_attributes[usize::from(place)];
        let column = &block.attributes[usize::from(held)];
        let hidden: Vec<usize> = block.no_permission.iter().filter(|(_, places)| places.contains(&held)).map(|(row, _)| row).collect();
        let by_row = !attribute.of_account || block.is_flat();
        if by_row && hidden.is_empty() && attribute.purpose.is_none() && !days_since {
            return Arc::clone(column);
        }
        if by_row
            && hidden.is_empty()
            && attribute.purpose.is_none()
            && let Some(since) = column.days_since(self.as_of)
        {
            return Arc::new(since);
        }
        let mut values: Vec<Option<i64>> = Vec::with_capacity(block.contacts());
        if by_row {
            values.extend((0..block.contacts()).map(|row| column.get(row)));
        } else {
            for line in 0..block.lines() {
                values.resize(block.rows(line).end, column.get(line));
            }
        }
        if let Some(purpose) = attribute.purpose {
            let given = &counts.consents[usize::from(purpose)];
            values.iter_mut().zip(given).filter(|(_, given)| **given == 0).for_each(|(value, _)| *value = None);
        }
        for row in hidden {
            values[row] = None;
        }
        if days_since {
            for value in &mut values {
                *value = value.and_then(|date| Moment(date).age(self.as_of).checked_mul(MILLION));
            }
            return Arc::new(Column::in_units(&values, MILLION));
        }
        Arc::new(Column::of(&values))
    }

    /// The verdict of each check in force.
    fn checks(&self, block: &Block) -> Vec<Column> {
        let vocabulary = &self.rules.vocabulary;
        let mut values = vec![Vec::new(); vocabulary.checks.len()];
        for (row, records) in block.checks.iter() {
            let own = records.iter().map(|record| Check {
                id: std::borrow::Cow::Borrowed(""),
                check: self.plans.translation.checks[usize::from(record.check)],
                verdict: record.verdict,
                at: record.at,
                node: crate::json::Node::default(),
            });
            let latest = latest_checks(&own.collect::<Vec<_>>(), vocabulary, self.as_of, Moment(i64::MAX));
            for (values, state) in values.iter_mut().zip(latest) {
                if let Some(state) = state.filter(|state| !state.lapsed) {
                    values.resize(row, None);
                    values.push(Some(state.verdict as i64));
                }
            }
        }
        for values in &mut values {
            values.resize(block.contacts(), None);
        }
        values.iter().map(|values| Column::of(values)).collect()
    }

    /// The states that decisions in force hold contacts in.
    #[must_use]
    pub fn decided(&self, block: &Block) -> Arc<[Option<u8>]> {
        let rebuild = self.rebuild();
        let rows = block.decisions.rows.iter().map(|row| *row as usize);
        let state = |row| state_in_force(self.rules, &rebuild.decisions(block, row), self.as_of).and_then(|state| u8::try_from(state).ok());
        rows.map(state).collect()
    }

    /// From facts to sums, dimensions and states.
    pub fn points(&self, block: &Block, evaluated: &mut Evaluated) {
        let rows = block.contacts();
        let meanings = self.meanings();
        let points = &self.plans.points;
        let mut sums = points.empty(rows);
        let columns = Columns { list: &evaluated.facts, meanings: &meanings, rows };
        let mut filler = Filler::new(columns, &self.rules.named, &self.plans.named);
        let mut good = true;
        for rule in &points.rules {
            good &= points.add(rule, &mut filler, &columns, &mut sums, false);
        }
        drop(filler);
        if !good {
            return self.singly(block, evaluated);
        }
        evaluated.dimensions =
            (0..self.rules.dimensions.len()).map(|dimension| Arc::new(points.dimension(dimension, &sums, rows))).collect();
        evaluated.sums = Some(sums);
        self.states(block, evaluated);
    }

    /// From facts, sums and dimensions to states.
    pub fn states(&self, block: &Block, evaluated: &mut Evaluated) {
        let Some(sums) = &evaluated.sums else { return self.singly(block, evaluated) };
        let rows = block.contacts();
        let meanings = self.meanings();
        let list = with_dimensions(&evaluated.facts, &evaluated.dimensions);
        let columns = Columns { list: &list, meanings: &meanings, rows };
        let mut filler = Filler::new(columns, &self.rules.named, &self.plans.named);
        let mut of_kinds: Vec<(crate::provenance::Kind, Vec<i32>)> = Vec::new();
        let last = self.plans.states.len().saturating_sub(1);
        let code = |place: usize| u8::try_from(place).unwrap_or(NOT_ASSESSED);
        let mut proposals = std::mem::take(&mut evaluated.proposals);
        let mut standings = std::mem::take(&mut evaluated.standings);
        for list in [&mut proposals, &mut standings] {
            list.clear();
            list.resize(rows, code(last));
        }
        let all_by_rules = self.plans.states.iter().all(|state| state.by_rules);
        let held = || {
            let rows = block.decisions.rows.iter().map(|row| *row as usize);
            rows.zip(&*evaluated.decided).filter_map(|(row, state)| state.map(|state| (row, state)))
        };
        let [mut mask, mut stays] = [filler.take(), filler.take()];
        for (place, state) in self.plans.states.iter().enumerate().rev().skip(1) {
            match &state.when {
                Some(when) => filler.fill(when, &mut mask),
                None => mask.fill(1),
            }
            let mut held_here = held().filter(|(_, state)| *state == code(place)).map(|(row, _)| row).peekable();
            if let Some(stay) = state.stay.as_ref().filter(|_| held_here.peek().is_some()) {
                filler.fill(stay, &mut stays);
                held_here.for_each(|row| mask[row] = stays[row]);
            }
            for (kind, needs) in &state.requires {
                let known = of_kinds.iter().position(|(known, _)| known == kind).unwrap_or_else(|| {
                    of_kinds.push((*kind, self.plans.points.of_kind(&self.rules.dimensions, *kind, sums, rows)));
                    of_kinds.len() - 1
                });
                let needs = i32::try_from(*needs).unwrap_or(i32::MAX);
                mask.iter_mut().zip(&of_kinds[known].1).for_each(|(mask, has)| *mask &= u8::from(*has >= needs));
            }
            let place = code(place);
            let choose = |list: &mut [u8]| {
                for (state, mask) in list.iter_mut().zip(&mask) {
                    let all = mask.wrapping_neg();
                    *state = (place & all) | (*state & !all);
                }
            };
            choose(&mut proposals);
            if state.by_rules && !all_by_rules {
                choose(&mut standings);
            }
        }
        if all_by_rules {
            standings.copy_from_slice(&proposals);
        }
        for (row, state) in held() {
            standings[row] = state;
        }
        for list in [&mut proposals, &mut standings] {
            if let Some(assessed) = &evaluated.counts.assessed {
                list.iter_mut().zip(assessed).filter(|(_, assessed)| **assessed == 0).for_each(|(state, _)| *state = NOT_ASSESSED);
            }
        }
        (evaluated.proposals, evaluated.standings) = (proposals, standings);
    }

    /// Every contact of the block assessed alone.
    fn singly(&self, block: &Block, evaluated: &mut Evaluated) {
        let rows = block.contacts();
        let rebuild = self.rebuild();
        let blank = || vec![vec![None; rows]; self.plans.slots];
        let (mut facts, mut dimensions) = (blank(), vec![vec![Some(0); rows]; self.rules.dimensions.len()]);
        let (mut proposals, mut standings) = (vec![NOT_ASSESSED; rows], vec![NOT_ASSESSED; rows]);
        for line in 0..block.lines() {
            let evidence = rebuild.line(block, line);
            let first = block.rows(line).start;
            assess_line(self.rules, &evidence, self.as_of, Ask::default(), |place, assessed, _| {
                let Assessed::Yes(assessment) = assessed else { return };
                let row = first + place;
                for (slot, facts) in facts.iter_mut().enumerate() {
                    let texts = |text: &str| self.text(slot, text);
                    facts[row] = assessment.values[slot].and_then(|value| number(self.rules, slot, value, texts));
                }
                for (dimensions, measured) in dimensions.iter_mut().zip(&assessment.dimensions) {
                    dimensions[row] = Some(measured.points.0 * 1000);
                }
                proposals[row] = u8::try_from(assessment.proposal).unwrap_or(NOT_ASSESSED);
                standings[row] = u8::try_from(assessment.standing.state).unwrap_or(NOT_ASSESSED);
            });
        }
        evaluated.facts = facts.iter().map(|values| Arc::new(Column::of(values))).collect();
        evaluated.sums = None;
        evaluated.dimensions = dimensions.iter().map(|values| Arc::new(Column::of(values))).collect();
        (evaluated.proposals, evaluated.standings) = (proposals, standings);
    }

    /// The place of an attribute's text.
    fn text(&self, slot: usize, text: &str) -> Option<u32> {
        let Source::Attribute(place, _) = self.rules.facts.list.get(slot)?.source else { return None };
        self.texts.attributes[usize::from(self.plans.translation.own_attributes[usize::from(place)])].find(text)
    }
}

impl Evaluated {
    /// The bytes that it takes beyond the block, attributes not counted twice.
    #[must_use]
    pub fn bytes(&self, block: &Block) -> usize {
        let shared = |column: &Arc<Column>| {
            Arc::ptr_eq(column, &block.roles)
                || block.attributes.iter().any(|attribute| Arc::ptr_eq(column, attribute) || column.shares(attribute))
        };
        let columns: usize = self.facts.iter().chain(&self.dimensions).filter(|column| !shared(column)).map(|column| column.bytes()).sum();
        let sums: usize = self.sums.iter().flatten().map(Sums::bytes).sum();
        columns
            + sums
            + self.index.as_ref().map_or(0, |index| index.bytes())
            + std::mem::size_of_val(&*self.decided)
            + self.proposals.len()
            + self.standings.len()
    }
}
