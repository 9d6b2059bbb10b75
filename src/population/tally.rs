//! How facts over signals are found for all contacts of a block at once; `gather` does it.
//!
//! Signal types that the same facts take are one atom, ages between two bounds of windows one bucket. Each signal is taken
//! in once for its atom and bucket; facts are then sums of a few columns. Measures that have no column of their own here are
//! left to the evaluation that a single assessment runs.

use std::collections::BTreeMap;

use super::words::Translation;
use crate::facts::{Fact, Facts, Selection, SignalMeasure, Source};
use crate::weights::Weights;

/// How a fact over signals is found.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Way {
    /// Signals in the first buckets of some atoms.
    Count { atoms: Vec<usize>, buckets: usize },
    /// Those in the first buckets, less those in the buckets after them up to the second number.
    Trend { atoms: Vec<usize>, near: usize, far: usize },
    /// The least age over some atoms, below a bound.
    Since { atoms: Vec<usize>, within: Option<i64> },
    /// The weighed sum of a family over some atoms and first buckets.
    Sum { family: usize, atoms: Vec<usize>, buckets: usize },
    /// Different topics of the signals of some types.
    Topics { kinds: Vec<u16>, topics: Option<Vec<bool>>, within: Option<i64> },
}

/// Weighed sums that share weights and whether values count.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Family {
    /// Half-life in days; without one every signal weighs alike.
    pub half_life: Option<u32>,
    /// Whether values are summed, else signals.
    pub valued: bool,
    /// Bounds of its windows, ascending.
    pub bounds: Vec<i64>,
}

/// How the facts of a rule file over signals are found over columns.
#[derive(Clone, Debug, Default)]
pub struct Tallies {
    /// By fact; `None` for one that is found otherwise.
    pub(super) ways: Vec<Option<Way>>,
    pub(super) of_account: Vec<bool>,
    /// By signal type of the population.
    pub(super) atom_of: Vec<Option<usize>>,
    pub(super) atoms: usize,
    pub(super) bounds: Vec<i64>,
    pub(super) families: Vec<Family>,
    pub(super) weights: Vec<Option<Weights>>,
    /// Whether a topic of the population is one of the file's.
    pub(super) own_topics: Vec<bool>,
    /// Facts that count different topics.
    topical: Vec<usize>,
}

impl Tallies {
    /// How the wanted facts are found.
    #[must_use]
    pub fn new(facts: &Facts, translation: &Translation, wanted: impl Fn(usize) -> bool) -> Tallies {
        let mut tallies = Tallies {
            ways: vec![None; facts.list.len()],
            of_account: facts.list.iter().map(|fact| fact.of_account).collect(),
            atom_of: vec![None; translation.types.len()],
            own_topics: translation.topics.iter().map(Option::is_some).collect(),
            ..Tallies::default()
        };
        let taken: Vec<(usize, &Fact, &Selection, SignalMeasure)> = facts
            .list
            .iter()
            .enumerate()
            .filter(|(place, _)| wanted(*place))
            .filter_map(|(place, fact)| match &fact.source {
                Source::Signals(selection, measure) => Some((place, fact, selection, *measure)),
                _ => None,
            })
            .collect();
        let kinds =
            |selection: &Selection| -> Vec<u16> { selection.types.iter().map(|kind| translation.own_types[usize::from(*kind)]).collect() };
        let summed = |selection: &Selection, measure: SignalMeasure| selection.topics.is_none() && in_atoms(measure);
        // Types that the same facts take are one atom.
        let mut takers: Vec<Vec<usize>> = vec![Vec::new(); translation.types.len()];
        for (place, _, selection, _) in taken.iter().filter(|(_, _, selection, measure)| summed(selection, *measure)) {
            for kind in kinds(selection) {
                takers[usize::from(kind)].push(*place);
            }
        }
        let mut atoms: BTreeMap<&Vec<usize>, usize> = BTreeMap::new();
        for (kind, takers) in takers.iter().enumerate().filter(|(_, takers)| !takers.is_empty()) {
            let next = atoms.len();
            tallies.atom_of[kind] = Some(*atoms.entry(takers).or_insert(next));
        }
        tallies.atoms = atoms.len();
        for (_, _, selection, measure) in taken.iter().filter(|(_, _, selection, measure)| summed(selection, *measure)) {
            tallies.add_bounds(facts, selection, *measure);
        }
        for (place, fact, selection, measure) in taken {
            let mut of: Vec<usize> = kinds(selection).iter().filter_map(|kind| tallies.atom_of[usize::from(*kind)]).collect();
            of.sort_unstable();
            of.dedup();
            tallies.ways[place] = tallies.way(facts, fact, selection, measure, of, kinds(selection), translation);
        }
        tallies.topical = (0..tallies.ways.len()).filter(|fact| matches!(tallies.ways[*fact], Some(Way::Topics { .. }))).collect();
        let weights = |days: u32| facts.weights.iter().find(|weights| weights.half_life_days() == days).cloned();
        tallies.weights = tallies.families.iter().map(|family| family.half_life.and_then(weights)).collect();
        tallies
    }

    fn add_bounds(&mut self, facts: &Facts, selection: &Selection, measure: SignalMeasure) {
        let insert = |bounds: &mut Vec<i64>, bound: i64| {
            if let Err(at) = bounds.binary_search(&bound) {
                bounds.insert(at, bound);
            }
        };
        match measure {
            SignalMeasure::Count => selection.within_days.iter().for_each(|days| insert(&mut self.bounds, *days)),
            SignalMeasure::Trend(half) => {
                insert(&mut self.bounds, half);
                insert(&mut self.bounds, selection.within_days.unwrap_or(2 * half));
            }
            _ => {
                let Some((half_life, valued)) = family_of(facts, measure) else { return };
                let known = self.families.iter().position(|family| family.half_life == half_life && family.valued == valued);
                let place = known.unwrap_or_else(|| {
                    self.families.push(Family { half_life, valued, bounds: Vec::new() });
                    self.families.len() - 1
                });
                selection.within_days.iter().for_each(|days| insert(&mut self.families[place].bounds, *days));
            }
        }
    }

    #[expect(clippy::too_many_arguments, reason = "one fact in all its parts")]
    fn way(
        &self,
        facts: &Facts,
        fact: &Fact,
        selection: &Selection,
        measure: SignalMeasure,
        atoms: Vec<usize>,
        kinds: Vec<u16>,
        translation: &Translation,
    ) -> Option<Way> {
        // The first buckets, up to a bound.
        let upto = |bounds: &[i64], days: Option<i64>| match days {
            Some(days) => bounds.partition_point(|bound| *bound <= days),
            None => bounds.len() + 1,
        };
        if measure == SignalMeasure::DistinctTopics && facts.ours.len() <= 64 && translation.topics.len() <= 64 {
            let topics = selection.topics.as_ref().map(|own| {
                let taken = |topic: &Option<u16>| topic.is_some_and(|topic| own[usize::from(topic)]);
                translation.topics.iter().map(taken).collect()
            });
            return Some(Way::Topics { kinds, topics, within: selection.within_days });
        }
        if selection.topics.is_some() {
            return None;
        }
        match measure {
            SignalMeasure::Count => Some(Way::Count { atoms, buckets: upto(&self.bounds, selection.within_days) }),
            SignalMeasure::Trend(half) if !fact.of_account => {
                let far = upto(&self.bounds, selection.within_days);
                Some(Way::Trend { atoms, near: upto(&self.bounds, Some(half)), far })
            }
            SignalMeasure::DaysSinceLast => Some(Way::Since { atoms, within: selection.within_days }),
            SignalMeasure::Decayed(..) | SignalMeasure::Sum => {
                let (half_life, valued) = family_of(facts, measure)?;
                let family = self.families.iter().position(|family| family.half_life == half_life && family.valued == valued)?;
                Some(Way::Sum { family, atoms, buckets: upto(&self.families[family].bounds, selection.within_days) })
            }
            _ => None,
        }
    }

    /// Whether the fact is found here.
    #[must_use]
    pub fn finds(&self, fact: usize) -> bool {
        self.ways[fact].is_some()
    }

    /// Facts that count different topics: their types, the population's topics that they take (`None` for all), their windows.
    pub(super) fn topical(&self) -> impl Iterator<Item = (usize, &[u16], Option<&[bool]>, i64)> {
        self.topical.iter().filter_map(|fact| match &self.ways[*fact] {
            Some(Way::Topics { kinds, topics, within }) => Some((*fact, &kinds[..], topics.as_deref(), within.unwrap_or(i64::MAX))),
            _ => None,
        })
    }
}

fn in_atoms(measure: SignalMeasure) -> bool {
    matches!(
        measure,
        SignalMeasure::Count | SignalMeasure::Trend(_) | SignalMeasure::DaysSinceLast | SignalMeasure::Decayed(..) | SignalMeasure::Sum
    )
}

fn family_of(facts: &Facts, measure: SignalMeasure) -> Option<(Option<u32>, bool)> {
    match measure {
        SignalMeasure::Decayed(weights, valued) => Some((Some(facts.weights[weights].half_life_days()), valued)),
        SignalMeasure::Sum => Some((None, true)),
        _ => None,
    }
}
