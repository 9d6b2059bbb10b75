//! A population under a rule file, and what a change of the file makes of it: only what hangs on the change is found anew.

use std::sync::Arc;

use super::block::Block;
use super::column::Column;
use super::condition::Set;
use super::counts::Counts;
use super::evaluate::{Evaluated, Lens};
use super::index::Index;
use super::load::Held;
use super::mask::{Columns, Filler};
use super::meaning::Meanings;
use super::plans::Plans;
use super::points::{PlannedAward, PointPlans, RulePlan};
use super::tally::Tallies;
use super::words::Translation;
use crate::facts::Source;
use crate::moment::Moment;
use crate::rulefile::RuleFile;
use crate::trust::Deciders;

/// Why a rule file cannot be looked at over these columns.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refused {
    /// It has words that the evidence was not read with, or reads some of it differently: load again, with its words.
    OtherWords,
    /// It has more states than fit one byte.
    TooManyStates,
    /// Nothing has been assessed yet that a change could begin with.
    NotAssessed,
}

/// How much was found anew.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Edited {
    /// Facts and checks.
    pub facts: usize,
    /// Rules.
    pub rules: usize,
    /// Dimensions.
    pub dimensions: usize,
    /// Whether states were.
    pub states: bool,
    /// Whether it was looked anew at what counts.
    pub counting: bool,
}

/// Evidence in columns, assessed.
#[derive(Debug)]
pub struct Population {
    pub(super) held: Held,
    pub(super) current: Option<Current>,
    threads: usize,
    /// By block: how many contacts come before it.
    pub(super) firsts: Vec<usize>,
}

/// The population under one rule file as of one moment.
#[derive(Debug)]
pub(super) struct Current {
    pub rules: Arc<RuleFile>,
    pub plans: Plans,
    pub as_of: Moment,
    pub blocks: Vec<Evaluated>,
    /// The rule file that changes are told from.
    pub base_rules: Arc<RuleFile>,
    /// By block: proposals and standings under it.
    pub base: Vec<[Vec<u8>; 2]>,
    /// By block: the points of each dimension under it; shared while they are the same.
    pub base_points: Vec<Vec<Arc<Column>>>,
}

impl Population {
    /// A population that is not assessed yet.
    #[must_use]
    pub fn new(held: Held) -> Population {
        let before = |next: &mut usize, block: &Arc<Block>| {
            let first = *next;
            *next += block.contacts();
            Some(first)
        };
        let firsts = held.blocks.iter().scan(0, before).collect();
        Population { held, current: None, threads: 1, firsts }
    }

    /// Works on so many threads. Blocks do not know of each other, so that the numbers are the same however many there are.
    #[must_use]
    pub fn on_threads(mut self, threads: usize) -> Population {
        self.threads = threads.max(1);
        self
    }

    /// Holds decisions against the list of people in force, from the next `assess` on; without one, whoever is said to have decided has.
    pub fn hold_against(&mut self, deciders: Option<Arc<Deciders>>) {
        self.held.deciders = deciders;
    }

    /// What it holds.
    #[must_use]
    pub fn held(&self) -> &Held {
        &self.held
    }

    /// How many contacts.
    #[must_use]
    pub fn contacts(&self) -> usize {
        self.held.blocks.iter().map(|block| block.contacts()).sum()
    }

    /// Assesses everybody from nothing. Changes are told from here on.
    ///
    /// # Errors
    /// When the file cannot be looked at over these columns; everything stays as it was then.
    pub fn assess(&mut self, rules: Arc<RuleFile>, as_of: Moment) -> Result<(), Refused> {
        let plans = plans(&self.held, &rules)?;
        let lens = self.held.lens(&rules, &plans, as_of);
        let mut slots: Vec<Option<Evaluated>> = self.held.blocks.iter().map(|_| None).collect();
        each_block(self.threads, &self.held.blocks, &mut slots, |block, slot| *slot = Some(lens.evaluate(block)));
        let blocks: Vec<Evaluated> = slots.into_iter().flatten().collect();
        let (base, base_points) = (blocks.iter().map(states_of).collect(), blocks.iter().map(points_of).collect());
        self.current = Some(Current { base_rules: Arc::clone(&rules), rules, plans, as_of, blocks, base, base_points });
        Ok(())
    }

    /// Finds every fact, rule, dimension and state anew under the file in force; what counts and its order are kept.
    ///
    /// # Errors
    /// When nothing has been assessed yet.
    pub fn assess_again(&mut self) -> Result<(), Refused> {
        let current = self.current.as_mut().ok_or(Refused::NotAssessed)?;
        let lens = self.held.lens(&current.rules, &current.plans, current.as_of);
        each_block(self.threads, &self.held.blocks, &mut current.blocks, |block, evaluated| {
            *evaluated =
                lens.evaluate_counted(block, Arc::clone(&evaluated.counts), evaluated.index.clone(), Arc::clone(&evaluated.decided));
        });
        Ok(())
    }

    /// Looks at another moment under the same file. Changes are told from there on.
    ///
    /// # Errors
    /// When nothing has been assessed yet.
    pub fn look_at(&mut self, as_of: Moment) -> Result<(), Refused> {
        let rules = Arc::clone(&self.current.as_ref().ok_or(Refused::NotAssessed)?.rules);
        self.assess(rules, as_of)
    }

    /// Changes are told from here on.
    pub fn keep(&mut self) {
        if let Some(current) = &mut self.current {
            current.base = current.blocks.iter().map(states_of).collect();
            current.base_points = current.blocks.iter().map(points_of).collect();
            current.base_rules = Arc::clone(&current.rules);
        }
    }

    /// Takes a changed rule file; only what hangs on the change is found anew. The numbers are those of assessing everybody
    /// from nothing, bit for bit.
    ///
    /// # Errors
    /// When nothing has been assessed yet, or the file cannot be looked at over these columns; everything stays as it was.
    pub fn edit(&mut self, rules: Arc<RuleFile>) -> Result<Edited, Refused> {
        let plans = plans(&self.held, &rules)?;
        let current = self.current.as_mut().ok_or(Refused::NotAssessed)?;
        let change = Change::between(current, &rules, &plans, self.held.blocks.iter().any(|block| !block.twins.is_empty()));
        let lens = self.held.lens(&rules, &plans, current.as_of);
        let old = self.held.lens(&current.rules, &current.plans, current.as_of);
        each_block(self.threads, &self.held.blocks, &mut current.blocks, |block, evaluated| change.apply(&old, &lens, block, evaluated));
        let edited = change.edited();
        (current.rules, current.plans) = (rules, plans);
        Ok(edited)
    }
}

/// Does the work for every block, on so many threads.
fn each_block<T: Send>(threads: usize, blocks: &[Arc<Block>], found: &mut [T], work: impl Fn(&Block, &mut T) + Sync) {
    let run = |blocks: &[Arc<Block>], found: &mut [T]| blocks.iter().zip(found).for_each(|(block, found)| work(block, found));
    if threads == 1 || blocks.len() < 2 {
        return run(blocks, found);
    }
    let share = blocks.len().div_ceil(threads);
    let run = &run;
    std::thread::scope(|scope| {
        for (blocks, found) in blocks.chunks(share).zip(found.chunks_mut(share)) {
            scope.spawn(move || run(blocks, found));
        }
    });
}

pub(super) fn plans(held: &Held, rules: &RuleFile) -> Result<Plans, Refused> {
    if rules.states.len() >= usize::from(super::NOT_ASSESSED) {
        return Err(Refused::TooManyStates);
    }
    let translation = Translation::new(&held.words, &rules.vocabulary).ok_or(Refused::OtherWords)?;
    let mut plans = Plans::new(rules, translation.clone());
    plans.look_up(&Meanings::new(rules, &translation, &held.texts));
    Ok(plans)
}

fn states_of(evaluated: &Evaluated) -> [Vec<u8>; 2] {
    [evaluated.proposals.clone(), evaluated.standings.clone()]
}

fn points_of(evaluated: &Evaluated) -> Vec<Arc<Column>> {
    evaluated.dimensions.clone()
}

/// What differs between two rule files.
struct Change {
    /// For each slot the old slot whose column it keeps; `None` is found anew.
    kept: Vec<Option<usize>>,
    /// How facts over signals that are found anew are.
    tallies: Tallies,
    recount: bool,
    /// Old and new places of rules: taken off, added; both for one that gives other points where it gave some.
    rules: Vec<(Option<usize>, Option<usize>)>,
    /// Sums that are added up anew.
    sums: Vec<usize>,
    /// Whether there are other sums than before.
    all_sums: bool,
    dimensions: Vec<usize>,
    states: bool,
    /// Whether other decisions may be in force.
    decided: bool,
}

impl Change {
    fn between(current: &Current, rules: &RuleFile, plans: &Plans, twins: bool) -> Change {
        let old = &current.plans;
        let recount = old.counting != plans.counting || old.translation.own_purposes != plans.translation.own_purposes;
        let kept: Vec<Option<usize>> = plans
            .made_of
            .iter()
            .enumerate()
            .map(|(slot, made_of)| {
                // Of twins of two types one counts because the other does not.
                let source = rules.facts.list.get(slot).map(|fact| &fact.source);
                if recount && twins && matches!(source, Some(Source::Signals(..) | Source::People(_) | Source::Clarity(_))) {
                    return None;
                }
                let same_place = old.made_of.get(slot).is_some_and(|old| old == made_of).then_some(slot);
                same_place.or_else(|| old.made_of.iter().position(|old| old == made_of))
            })
            .collect();
        let in_place = old.slots == plans.slots && kept.iter().enumerate().all(|(slot, kept)| kept.is_none_or(|kept| kept == slot));
        let is_new = |slot: usize| kept.get(slot).is_some_and(Option::is_none);
        let same_named = old.named == plans.named;
        let (old_points, points) = (&old.points, &plans.points);
        let all_sums = !in_place
            || old_points.sums.len() != points.sums.len()
            || old_points.starts != points.starts
            || (!same_named && points.rules.iter().chain(&old_points.rules).any(|rule| rule.when.as_ref().is_some_and(names_any)));
        let sums: Vec<usize> = if all_sums {
            (0..points.sums.len()).collect()
        } else {
            (0..points.sums.len()).filter(|sum| !old_points.sums_alike(points, *sum)).collect()
        };
        let stays = |old_place: usize, place: usize| {
            old_points.rules[old_place] == points.rules[place] && !plans.reads[place].iter().any(|slot| is_new(*slot as usize))
        };
        let mut moved = Vec::new();
        let old_place = |id: &str| current.rules.rules.iter().position(|rule| &*rule.id == id);
        for (place, rule) in rules.rules.iter().enumerate() {
            let same_place = current.rules.rules.get(place).is_some_and(|old| old.id == rule.id).then_some(place);
            match same_place.or_else(|| old_place(&rule.id)) {
                Some(from) if stays(from, place) => {}
                from => moved.push((from, Some(place))),
            }
        }
        let ids: std::collections::BTreeSet<&str> = rules.rules.iter().map(|rule| &*rule.id).collect();
        moved.extend(
            current.rules.rules.iter().enumerate().filter(|(_, old)| !ids.contains(&*old.id)).map(|(place, _)| (Some(place), None)),
        );
        let touched = |sum: usize| {
            let of = |plans: &PointPlans, place: Option<usize>| place.is_some_and(|place| plans.rules[place].sum == Some(sum));
            sums.contains(&sum) || moved.iter().any(|(from, to)| of(old_points, *from) || of(points, *to))
        };
        let dimensions: Vec<usize> = (0..rules.dimensions.len())
            .filter(|dimension| {
                let range = points.starts[*dimension]..points.starts[dimension + 1];
                let same = |sum: usize| old_points.sums.get(sum).is_some_and(|old| old.cap == points.sums[sum].cap);
                all_sums
                    || old_points.units.get(*dimension) != points.units.get(*dimension)
                    || range.clone().any(|sum| touched(sum) || !same(sum))
            })
            .collect();
        let states = !dimensions.is_empty()
            || !same_named
            || old.states_made_of != plans.states_made_of
            || plans.state_reads.iter().any(|slot| is_new(*slot as usize));
        let decided = old.decided_by != plans.decided_by;
        let tallies = Tallies::new(&rules.facts, &plans.translation, is_new);
        Change { kept, tallies, recount, rules: moved, sums, all_sums, dimensions, states, decided }
    }

    fn edited(&self) -> Edited {
        Edited {
            facts: self.kept.iter().filter(|kept| kept.is_none()).count(),
            rules: self.rules.len(),
            dimensions: self.dimensions.len(),
            states: self.states,
            counting: self.recount,
        }
    }

    fn apply(&self, old: &Lens<'_>, new: &Lens<'_>, block: &Block, evaluated: &mut Evaluated) {
        if self.recount {
            let counts = Counts::of(block, &new.rebuild(), new.as_of);
            if counts.signals != evaluated.counts.signals || counts.assessed != evaluated.counts.assessed {
                evaluated.index = Index::of(block, &counts, new.as_of, new.plans.translation.types.len()).map(Arc::new);
            }
            evaluated.counts = Arc::new(counts);
        }
        if self.decided {
            evaluated.decided = new.decided(block);
        }
        let is_new: Vec<usize> = (0..self.kept.len()).filter(|slot| self.kept[*slot].is_none()).collect();
        let old_facts = self.facts(new, block, evaluated, &is_new);
        // A block whose numbers did not fit sums is assessed contact by contact, and so is what follows.
        let Some(mut sums) = evaluated.sums.take().filter(|_| !self.all_sums) else { return new.points(block, evaluated) };
        if !self.rules.is_empty() || !self.sums.is_empty() {
            let rows = block.contacts();
            let blank = new.plans.points.empty(if self.sums.is_empty() { 0 } else { rows });
            for (sum, blank) in blank.into_iter().enumerate().filter(|(sum, _)| self.sums.contains(sum)) {
                sums[sum] = blank;
            }
            let (old_meanings, meanings) = (old.meanings(), new.meanings());
            let before = Columns { list: &old_facts, meanings: &old_meanings, rows };
            let after = Columns { list: &evaluated.facts, meanings: &meanings, rows };
            let mut taken = Filler::new(before, &old.rules.named, &old.plans.named);
            let mut added = Filler::new(after, &new.rules.named, &new.plans.named);
            let mut good = true;
            for (from, to) in &self.rules {
                let from = from.map(|place| &old.plans.points.rules[place]).filter(|rule| !self.is_summed_anew(rule));
                let to = to.map(|place| &new.plans.points.rules[place]).filter(|rule| !self.is_summed_anew(rule));
                if let (Some(from), Some(to)) = (from, to)
                    && let Some(rule) = self.difference(from, to, new.plans)
                {
                    good &= new.plans.points.add(&rule, &mut added, &after, &mut sums, false);
                    continue;
                }
                if let Some(rule) = from {
                    good &= old.plans.points.add(rule, &mut taken, &before, &mut sums, true);
                }
                if let Some(rule) = to {
                    good &= new.plans.points.add(rule, &mut added, &after, &mut sums, false);
                }
            }
            for rule in new.plans.points.rules.iter().filter(|rule| self.is_summed_anew(rule)) {
                good &= new.plans.points.add(rule, &mut added, &after, &mut sums, false);
            }
            if !good {
                return new.points(block, evaluated);
            }
        }
        for dimension in &self.dimensions {
            let column = new.plans.points.dimension(*dimension, &sums, block.contacts());
            evaluated.dimensions[*dimension] = Arc::new(column);
        }
        evaluated.sums = Some(sums);
        if self.states {
            new.states(block, evaluated);
        }
    }

    fn is_summed_anew(&self, rule: &RulePlan) -> bool {
        rule.sum.is_some_and(|sum| self.sums.contains(&sum))
    }

    /// A rule that gives other points where it gave some gives the difference there.
    fn difference(&self, from: &RulePlan, to: &RulePlan, plans: &Plans) -> Option<RulePlan> {
        let (PlannedAward::Points(before), PlannedAward::Points(after)) = (from.award, to.award) else { return None };
        let same = from.when == to.when && from.sum == to.sum && to.when.as_ref().is_none_or(|when| !self.reads_new(when, plans));
        same.then(|| RulePlan { award: PlannedAward::Points(after - before), ..to.clone() })
    }

    fn reads_new(&self, set: &Set, plans: &Plans) -> bool {
        let is_new = |slot: u32| self.kept[slot as usize].is_none();
        match set {
            Set::All(_) => false,
            Set::Each(sets) | Set::Any(sets) => sets.iter().any(|set| self.reads_new(set, plans)),
            Set::Named(place, wanted) => self.reads_new(&plans.named[*place as usize][usize::from(!*wanted)], plans),
            Set::Known(slot, _) | Set::Table(slot, _, _) | Set::Places(slot, _, _) => is_new(*slot),
            Set::Within(within) => is_new(within.slot),
            Set::Rows(_, _, slots) => slots.iter().any(|slot| is_new(*slot)),
        }
    }

    /// Sets the columns of facts and checks; gives back those before.
    fn facts(&self, new: &Lens<'_>, block: &Block, evaluated: &mut Evaluated, is_new: &[usize]) -> Vec<Arc<Column>> {
        let nothing = Arc::new(Column::Same(None, 0));
        let keep = |kept: &Option<usize>| kept.map_or_else(|| Arc::clone(&nothing), |slot| Arc::clone(&evaluated.facts[slot]));
        let facts: Vec<Arc<Column>> = self.kept.iter().map(keep).collect();
        let before = std::mem::replace(&mut evaluated.facts, facts);
        if !is_new.is_empty() {
            let found = new.facts(block, &evaluated.counts, evaluated.index.as_deref(), is_new, &self.tallies);
            for (slot, column) in found {
                evaluated.facts[slot] = column;
            }
        }
        before
    }
}

fn names_any(set: &Set) -> bool {
    match set {
        Set::Named(..) => true,
        Set::Each(sets) | Set::Any(sets) => sets.iter().any(names_any),
        // It may name conditions in places that do not come apart.
        Set::Rows(..) => true,
        Set::All(_) | Set::Known(..) | Set::Within(_) | Set::Table(..) | Set::Places(..) => false,
    }
}
