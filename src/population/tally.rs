//! Facts over signals, for all contacts of a block at once.
//!
//! Signal types that the same facts take are one atom, ages between two bounds of windows one bucket. Each signal is taken
//! in once for its atom and bucket; facts are then sums of a few columns. Measures that have no column of their own here are
//! left to the evaluation that a single assessment runs.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::block::CONTACTS;
use super::column::{Codes, Column};
use super::index::{Index, IndexValues};
use super::words::Translation;
use crate::facts::{Fact, Facts, Selection, SignalMeasure, Source};
use crate::measure::{MILLION, floor_div};
use crate::weights::{ONE, Weights};

/// One number a contact, of fixed length so that a contact's place needs no check.
type Lane<T> = Box<[T; CONTACTS]>;

/// Filled where it stands: an array would be filled elsewhere and copied.
fn lane<T: Copy>(value: T) -> Lane<T> {
    vec![value; CONTACTS].into_boxed_slice().try_into().unwrap_or_else(|_| Box::new([value; CONTACTS]))
}

fn row(contact: u16) -> usize {
    usize::from(contact) & (CONTACTS - 1)
}

/// How a fact over signals is found.
#[derive(Clone, PartialEq, Debug)]
enum Way {
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
struct Family {
    /// Half-life in days; without one every signal weighs alike.
    half_life: Option<u32>,
    /// Whether values are summed, else signals.
    valued: bool,
    /// Bounds of its windows, ascending.
    bounds: Vec<i64>,
}

/// How the facts of a rule file over signals are found over columns.
#[derive(Clone, Debug, Default)]
pub struct Tallies {
    /// By fact; `None` for one that is found otherwise.
    ways: Vec<Option<Way>>,
    of_account: Vec<bool>,
    /// By signal type of the population.
    atom_of: Vec<Option<usize>>,
    atoms: usize,
    bounds: Vec<i64>,
    families: Vec<Family>,
    weights: Vec<Option<Weights>>,
    /// Whether a topic of the population is one of the file's.
    own_topics: Vec<bool>,
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
        tallies.weights = tallies.families.iter().map(|family| family.half_life.map(Weights::new)).collect();
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

    /// The columns of the facts found here, or `None` for one whose numbers leave what can be summed so in this block.
    #[must_use]
    pub fn columns(&self, block: &super::block::Block, index: &Index, wanted: &[usize]) -> Vec<(usize, Option<Column>)> {
        if wanted.is_empty() {
            return Vec::new();
        }
        let needs = |find: fn(&Way) -> bool| self.ways.iter().flatten().any(find);
        let by_age = needs(|way| matches!(way, Way::Since { .. } | Way::Sum { .. }));
        let ages = &index.ages(|kind| by_age && self.atom_of.get(kind).is_some_and(Option::is_some));
        let counts = if needs(|way| matches!(way, Way::Count { .. } | Way::Trend { .. })) { self.counts(index) } else { Vec::new() };
        let since = if needs(|way| matches!(way, Way::Since { .. })) { self.since(index, ages) } else { Vec::new() };
        let sums: Vec<Option<Sums>> = (0..self.families.len()).map(|family| self.sums(family, index, ages)).collect();
        let found = wanted.iter().filter_map(|place| Some((*place, self.ways[*place].as_ref()?)));
        found
            .map(|(place, way)| {
                let over = Over { block, of_account: self.of_account[place] };
                let column = match way {
                    Way::Count { atoms, buckets } => Some(over.counts(&self.total(&counts, atoms, *buckets))),
                    Way::Trend { atoms, near, far } => {
                        let (near, far) = (self.total(&counts, atoms, *near), self.total(&counts, atoms, *far));
                        let trend = |(near, far): (&u16, &u16)| Some((2 * i64::from(*near) - i64::from(*far)) * MILLION);
                        Some(Column::of(&near.iter().zip(far.iter()).take(block.contacts()).map(trend).collect::<Vec<_>>()))
                    }
                    Way::Since { atoms, within } => Some(over.since(&least(&since, atoms), *within)),
                    Way::Sum { family, atoms, buckets } => {
                        sums[*family].as_ref().and_then(|sums| over.sums(sums, atoms, *buckets, self.families[*family].bounds.len() + 1))
                    }
                    Way::Topics { kinds, topics, within } => Some(over.topics(&self.topics(index, kinds, topics.as_deref(), *within))),
                };
                (place, column)
            })
            .collect()
    }

    fn kinds_of(&self) -> impl Iterator<Item = (usize, usize)> {
        self.atom_of.iter().enumerate().filter_map(|(kind, atom)| Some((kind, (*atom)?)))
    }

    /// By atom and bucket: how many, in this bucket and those before.
    fn counts(&self, index: &Index) -> Vec<Lane<u16>> {
        let buckets = self.bounds.len() + 1;
        let mut lanes: Vec<Lane<u16>> = (0..self.atoms * buckets).map(|_| lane(0)).collect();
        for (kind, atom) in self.kinds_of() {
            for bucket in 0..buckets {
                let from = bucket.checked_sub(1).map_or(0, |before| self.bounds[before]);
                let to = self.bounds.get(bucket).copied().unwrap_or(i64::MAX);
                let counts = &mut lanes[atom * buckets + bucket];
                for contact in &index.contacts[index.range(kind, from, to)] {
                    let count = &mut counts[row(*contact)];
                    *count = count.wrapping_add(1);
                }
            }
        }
        for atom in 0..self.atoms {
            for bucket in 1..buckets {
                let (before, here) = lanes.split_at_mut(atom * buckets + bucket);
                let before = &before[atom * buckets + bucket - 1];
                here[0].iter_mut().zip(before.iter()).for_each(|(here, before)| *here = here.wrapping_add(*before));
            }
        }
        lanes
    }

    fn total(&self, counts: &[Lane<u16>], atoms: &[usize], buckets: usize) -> Lane<u16> {
        let mut total = lane(0);
        let Some(last) = buckets.checked_sub(1) else { return total };
        for atom in atoms {
            let counts = &counts[atom * (self.bounds.len() + 1) + last];
            total.iter_mut().zip(counts.iter()).for_each(|(total, count)| *total = total.wrapping_add(*count));
        }
        total
    }

    /// By atom: the least age; `u16::MAX` for none.
    fn since(&self, index: &Index, ages: &[u16]) -> Vec<Lane<u16>> {
        let mut lanes: Vec<Lane<u16>> = (0..self.atoms).map(|_| lane(u16::MAX)).collect();
        for (kind, atom) in self.kinds_of() {
            let range = index.all(kind);
            let least = &mut lanes[atom];
            for (contact, age) in index.contacts[range.clone()].iter().zip(&ages[range]) {
                let slot = &mut least[row(*contact)];
                *slot = (*slot).min(*age);
            }
        }
        lanes
    }

    /// By atom and bucket: weighed sums; `None` when they could leave 64 bits.
    fn sums(&self, family: usize, index: &Index, ages: &[u16]) -> Option<Sums> {
        let Family { valued, bounds, .. } = &self.families[family];
        let weights = self.weights[family].as_ref();
        let (unit, most) = if *valued { (index.values.unit(), index.values.most()) } else { (MILLION, 1) };
        let heaviest = if weights.is_some() { u128::from(ONE) } else { 1 };
        // In an account the sums of its contacts are added, in 128 bits.
        let bound = u128::from(most) * heaviest * u128::from(index.most.max(1));
        i64::try_from(bound).ok()?;
        let weight = |age: i64| weights.map_or(1, |weights| i64::try_from(weights.at(age)).unwrap_or(i64::MAX));
        let by_age: Vec<i64> = (0..=i64::from(index.oldest)).map(weight).collect();
        let buckets = bounds.len() + 1;
        let mut lanes: Vec<Lane<i64>> = (0..self.atoms * buckets).map(|_| lane(0)).collect();
        for (kind, atom) in self.kinds_of() {
            for bucket in 0..buckets {
                let from = bucket.checked_sub(1).map_or(0, |before| bounds[before]);
                let range = index.range(kind, from, bounds.get(bucket).copied().unwrap_or(i64::MAX));
                let sums = &mut lanes[atom * buckets + bucket];
                let of = index.contacts[range.clone()].iter().zip(&ages[range.clone()]);
                match &index.values {
                    _ if !valued => {
                        for (contact, age) in of {
                            let sum = &mut sums[row(*contact)];
                            *sum = sum.wrapping_add(by_age[usize::from(*age)]);
                        }
                    }
                    IndexValues::None => {}
                    IndexValues::Codes(codes, table, _) => {
                        for ((contact, age), code) in of.zip(&codes[range]) {
                            let sum = &mut sums[row(*contact)];
                            *sum = sum.wrapping_add(table[usize::from(*code)].wrapping_mul(by_age[usize::from(*age)]));
                        }
                    }
                    IndexValues::Wide(values, _) => {
                        for ((contact, age), value) in of.zip(&values[range]) {
                            let sum = &mut sums[row(*contact)];
                            *sum = sum.wrapping_add(value.unwrap_or(0).wrapping_mul(by_age[usize::from(*age)]));
                        }
                    }
                }
            }
        }
        Some(Sums { lanes, unit, decayed: weights.is_some() })
    }

    /// The topics of each contact's signals, one bit each.
    fn topics(&self, index: &Index, kinds: &[u16], topics: Option<&[bool]>, within: Option<i64>) -> Lane<u64> {
        let mut bits = Box::new([0_u64; 256]);
        for (topic, bit) in bits.iter_mut().enumerate().take(self.own_topics.len().min(64)) {
            let taken = self.own_topics[topic] && topics.is_none_or(|topics| topics[topic]);
            *bit = u64::from(taken) << topic;
        }
        let mut seen = lane(0_u64);
        for kind in kinds {
            let range = index.range(usize::from(*kind), 0, within.unwrap_or(i64::MAX));
            for (contact, topic) in index.contacts[range.clone()].iter().zip(&index.topics[range]) {
                seen[row(*contact)] |= bits[usize::from(*topic)];
            }
        }
        seen
    }
}

/// Weighed sums by atom and bucket.
struct Sums {
    lanes: Vec<Lane<i64>>,
    /// Millionths of one.
    unit: i64,
    decayed: bool,
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

fn least(since: &[Lane<u16>], atoms: &[usize]) -> Lane<u16> {
    let mut least = lane(u16::MAX);
    for atom in atoms {
        least.iter_mut().zip(since[*atom].iter()).for_each(|(least, since)| *least = (*least).min(*since));
    }
    least
}

/// From numbers by contact to the column of a fact of contacts or of accounts.
struct Over<'b> {
    block: &'b super::block::Block,
    of_account: bool,
}

impl Over<'_> {
    /// One value a line, the same for its contacts; unknown for a contact without an account.
    fn by_account(&self, value: impl Fn(std::ops::Range<usize>) -> Option<i64>) -> Column {
        let mut values = Vec::with_capacity(self.block.contacts());
        for line in 0..self.block.lines() {
            let rows = self.block.rows(line);
            let value = if self.block.has_account(line) { value(rows.clone()) } else { None };
            values.resize(rows.end, value);
        }
        Column::of(&values)
    }

    fn counts(&self, counts: &Lane<u16>) -> Column {
        if self.of_account {
            return self.by_account(|rows| Some(counts[rows].iter().map(|count| i64::from(*count)).sum::<i64>() * MILLION));
        }
        Column::of_counts(&counts[..self.block.contacts()])
    }

    fn since(&self, least: &Lane<u16>, within: Option<i64>) -> Column {
        let bound = within.and_then(|within| u16::try_from(within).ok()).unwrap_or(u16::MAX);
        if self.of_account {
            return self.by_account(|rows| {
                let least = least[rows].iter().min().copied().unwrap_or(u16::MAX);
                (least < bound).then(|| i64::from(least) * MILLION)
            });
        }
        let kept: Vec<u16> = least[..self.block.contacts()].iter().map(|age| if *age < bound { *age } else { u16::MAX }).collect();
        Column::of_counts(&kept)
    }

    /// Exactly divided once, by floor; unknown when it leaves its range.
    fn sums(&self, sums: &Sums, atoms: &[usize], buckets: usize, all: usize) -> Option<Column> {
        let rows = self.block.contacts();
        let mut total = vec![0_i128; 0];
        let mut narrow = vec![0_i64; rows];
        let mut fits = true;
        for atom in atoms {
            for lane in &sums.lanes[atom * all..atom * all + buckets] {
                for (total, sum) in narrow.iter_mut().zip(lane.iter()) {
                    let (added, left) = total.overflowing_add(*sum);
                    fits &= !left;
                    *total = added;
                }
            }
        }
        if !fits {
            total = vec![0; rows];
            for atom in atoms {
                for lane in &sums.lanes[atom * all..atom * all + buckets] {
                    total.iter_mut().zip(lane.iter()).for_each(|(total, sum)| *total += i128::from(*sum));
                }
            }
        }
        let of = |row: usize| if fits { i128::from(narrow[row]) } else { total[row] };
        let divided = |sum: i128| {
            let scaled = sum * i128::from(sums.unit);
            i64::try_from(if sums.decayed { floor_div(scaled, i128::from(ONE)) } else { scaled }).ok()
        };
        if self.of_account {
            return Some(self.by_account(|rows| divided(rows.map(of).sum())));
        }
        if fits && sums.decayed {
            return Some(decayed(&narrow, sums.unit));
        }
        Some(Column::of(&(0..rows).map(|row| divided(of(row))).collect::<Vec<_>>()))
    }

    fn topics(&self, seen: &Lane<u64>) -> Column {
        if self.of_account {
            return self.by_account(|rows| {
                let all = seen[rows].iter().fold(0, |all, seen| all | seen);
                Some(i64::from(all.count_ones()) * MILLION)
            });
        }
        let codes = seen[..self.block.contacts()].iter().map(|seen| (seen.count_ones() & 0xFF) as u8).collect();
        Column::Bytes(Codes { base: 0, unit: MILLION, codes: Arc::new(codes) })
    }
}

/// `floor(sum * unit / 2^30)` of each; most fit four bytes.
fn decayed(sums: &[i64], unit: i64) -> Column {
    let whole = |sum: i64| floor_div(i128::from(sum) * i128::from(unit), i128::from(ONE));
    let (mut low, mut high) = (0, 0);
    for sum in sums {
        (low, high) = (low.min(*sum), high.max(*sum));
    }
    if low == 0 && whole(high) < i128::from(u32::MAX) && unit < 1 << 32 {
        let mut codes = vec![0_u32; sums.len()];
        divide(&mut codes, sums, unit);
        return Column::Words(Codes { base: 0, unit: 1, codes: Arc::new(codes) });
    }
    Column::of(&sums.iter().map(|sum| i64::try_from(whole(*sum)).ok()).collect::<Vec<_>>())
}

/// `sum = a * 2^30 + b`: `a * unit` is whole, and `b * unit` stays within 64 bits. The whole fits four bytes.
fn divide(codes: &mut [u32], sums: &[i64], unit: i64) {
    for (code, sum) in codes.iter_mut().zip(sums) {
        let (a, b) = (sum >> 30, sum & ((1 << 30) - 1));
        *code = a.wrapping_mul(unit).wrapping_add(b.wrapping_mul(unit) >> 30) as u32;
    }
}
