//! Gathering signals by contact: each pass goes once over the signals of some types, in the order of the index.

use super::block::{Block, CONTACTS};
use super::column::Column;
use super::index::{Index, IndexValues, row, step};
use super::over::Over;
use super::tally::{Tallies, Way};
use crate::measure::MILLION;
use crate::weights::ONE;

/// One number a contact, of fixed length so that a contact's place needs no check.
pub type Lane<T> = Box<[T; CONTACTS]>;

/// Filled where it stands: an array would be filled elsewhere and copied.
pub fn lane<T: Copy>(value: T) -> Lane<T> {
    vec![value; CONTACTS].into_boxed_slice().try_into().unwrap_or_else(|_| Box::new([value; CONTACTS]))
}

/// Bits of topics.
pub trait Bits: Copy + Default + std::ops::BitOr<Output = Self> {
    /// One bit.
    fn bit(place: usize) -> Self;
    /// How many are set.
    fn ones(self) -> u8;
}

macro_rules! bits {
    ($width:ty) => {
        impl Bits for $width {
            fn bit(place: usize) -> Self {
                1 << place
            }
            fn ones(self) -> u8 {
                self.count_ones() as u8
            }
        }
    };
}

bits!(u32);
bits!(u64);

/// Weighed sums by atom and bucket; none leaves 64 bits, nor does any sum of some of them.
pub struct Sums {
    lanes: Vec<Lane<i64>>,
    buckets: usize,
    /// Millionths of one.
    pub unit: i64,
    /// Whether they are weighed.
    pub decayed: bool,
}

impl Sums {
    /// The sum over atoms and first buckets.
    fn total(&self, atoms: &[usize], buckets: usize) -> Lane<i64> {
        let mut lanes = atoms.iter().flat_map(|atom| &self.lanes[atom * self.buckets..atom * self.buckets + buckets]);
        let mut total = lanes.next().cloned().unwrap_or_else(|| lane(0));
        for lane in lanes {
            total.iter_mut().zip(lane.iter()).for_each(|(total, sum)| *total = total.wrapping_add(*sum));
        }
        total
    }
}

impl Tallies {
    /// The columns of the facts found here, or `None` for one whose numbers leave what can be summed so in this block.
    #[must_use]
    pub fn columns(&self, block: &Block, index: &Index, wanted: &[usize]) -> Vec<(usize, Option<Column>)> {
        if wanted.is_empty() {
            return Vec::new();
        }
        let needs = |find: fn(&Way) -> bool| self.ways.iter().flatten().any(find);
        let counts = if needs(|way| matches!(way, Way::Count { .. } | Way::Trend { .. })) { self.counts(index) } else { Vec::new() };
        let mut since: Vec<Lane<u16>> = Vec::new();
        if needs(|way| matches!(way, Way::Since { .. })) {
            since.resize_with(self.atoms, || lane(u16::MAX));
        }
        let mut weighings: Vec<Option<Weighing<'_>>> = (0..self.families.len()).map(|family| self.weighing(family, index)).collect();
        // The first pass over all signals looks at their ages too.
        let mut dated = Some(&mut since[..]).filter(|since| !since.is_empty());
        for weighing in weighings.iter_mut().flatten() {
            self.sweep(index, Some(weighing), dated.take());
        }
        if dated.is_some() {
            self.sweep(index, None, dated);
        }
        let sums: Vec<Option<Sums>> = weighings.into_iter().map(|weighing| weighing.map(|weighing| weighing.sums)).collect();
        let mut columns = Vec::with_capacity(wanted.len());
        for (place, way) in wanted.iter().filter_map(|place| Some((*place, self.ways[*place].as_ref()?))) {
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
                    sums[*family].as_ref().map(|sums| over.sums(&sums.total(atoms, *buckets), sums.unit, sums.decayed))
                }
                Way::Topics { .. } => continue,
            };
            columns.push((place, column));
        }
        self.topics(block, index, wanted, &mut columns);
        columns
    }

    /// By atom and bucket: how many, in this bucket and those before; what no fact looks at is 0.
    fn counts(&self, index: &Index) -> Vec<Lane<u16>> {
        let buckets = self.bounds.len() + 1;
        let furthest = self.ways.iter().flatten().map(|way| match way {
            Way::Count { buckets, .. } => *buckets,
            Way::Trend { near, far, .. } => *near.max(far),
            _ => 0,
        });
        let furthest = furthest.max().unwrap_or(0);
        let mut lanes: Vec<Lane<u16>> = (0..self.atoms * buckets).map(|_| lane(0)).collect();
        for (kind, atom) in self.kinds_of() {
            for bucket in 0..furthest {
                let from = bucket.checked_sub(1).map_or(0, |before| self.bounds[before]);
                let to = self.bounds.get(bucket).copied().unwrap_or(i64::MAX);
                let counts = &mut *lanes[atom * buckets + bucket];
                for contact in &index.contacts[index.range(kind, from, to)] {
                    let count = &mut counts[row(*contact)];
                    *count = count.wrapping_add(1);
                }
            }
        }
        for atom in 0..self.atoms {
            for bucket in 1..furthest {
                let (before, here) = lanes.split_at_mut(atom * buckets + bucket);
                let before = &before[atom * buckets + bucket - 1];
                here[0].iter_mut().zip(before.iter()).for_each(|(here, before)| *here = here.wrapping_add(*before));
            }
        }
        lanes
    }

    fn total(&self, counts: &[Lane<u16>], atoms: &[usize], buckets: usize) -> Lane<u16> {
        let Some(last) = buckets.checked_sub(1) else { return lane(0) };
        let mut lanes = atoms.iter().map(|atom| &counts[atom * (self.bounds.len() + 1) + last]);
        let mut total = lanes.next().cloned().unwrap_or_else(|| lane(0));
        for counts in lanes {
            total.iter_mut().zip(counts.iter()).for_each(|(total, count)| *total = total.wrapping_add(*count));
        }
        total
    }

    /// How the sums of a family are weighed in a block; `None` when they could leave 64 bits.
    fn weighing(&self, family: usize, index: &Index) -> Option<Weighing<'_>> {
        let own = &self.families[family];
        let weights = self.weights[family].as_ref();
        let (unit, most) = if own.valued { (index.values.unit(), index.values.most()) } else { (MILLION, 1) };
        let heaviest = if weights.is_some() { u128::from(ONE) } else { 1 };
        // In an account the sums of its contacts are added, in 128 bits.
        let bound = u128::from(most) * heaviest * u128::from(index.most.max(1));
        i64::try_from(bound).ok()?;
        let weight = |age: i64| weights.map_or(1, |weights| i64::try_from(weights.at(age)).unwrap_or(i64::MAX));
        let buckets = self.ways.iter().flatten().map(|way| match way {
            Way::Sum { family: of, buckets, .. } if *of == family => *buckets,
            _ => 0,
        });
        let by_age = (0..=i64::from(index.oldest)).map(weight).collect();
        let buckets = buckets.max().unwrap_or(0);
        let lanes = (0..self.atoms * buckets).map(|_| lane(0)).collect();
        Some(Weighing { by_age, bounds: &own.bounds, valued: own.valued, sums: Sums { lanes, buckets, unit, decayed: weights.is_some() } })
    }

    /// One pass over all signals, each type's from the oldest to the newest: adds what they weigh, and keeps the age of each
    /// contact's newest by atom, `u16::MAX` for none.
    fn sweep(&self, index: &Index, mut weighing: Option<&mut Weighing<'_>>, mut since: Option<&mut [Lane<u16>]>) {
        let mut newest = lane(u16::MAX);
        for (kind, atom) in self.kinds_of() {
            let buckets = weighing.as_ref().map_or(1, |weighing| weighing.bounds.len() + 1);
            for bucket in (0..buckets).rev() {
                let (from, to) = weighing.as_ref().map_or((0, i64::MAX), |weighing| weighing.window(bucket));
                let runs = index.runs(kind, from, to);
                let mut part = |runs: std::ops::Range<usize>| {
                    let Some(oldest) = index.ages[runs.clone()].last() else { return };
                    let signals = index.signals(runs);
                    let newest = since.is_some().then_some(&mut *newest);
                    match &mut weighing {
                        Some(weighing) => weighing.add(atom, bucket, index, signals, *oldest, newest),
                        None => date(&index.contacts[signals], *oldest, newest),
                    }
                };
                if index.stepwise[kind] {
                    part(runs);
                } else {
                    runs.rev().for_each(|run| part(run..run + 1));
                }
            }
            if let Some(since) = &mut since {
                for (least, newest) in since[atom].iter_mut().zip(newest.iter_mut()) {
                    *least = (*least).min(*newest);
                    *newest = u16::MAX;
                }
            }
        }
    }

    /// The columns of facts that count different topics. Those of the same signals within different windows are found together.
    fn topics(&self, block: &Block, index: &Index, wanted: &[usize], columns: &mut Vec<(usize, Option<Column>)>) {
        let mut left: Vec<_> = self.topical().filter(|(place, ..)| wanted.contains(place)).collect();
        left.sort_by_key(|(_, _, _, within)| *within);
        while let Some((_, kinds, topics, _)) = left.first().copied() {
            let (alike, others) = left.into_iter().partition(|other| (other.1, other.2) == (kinds, topics));
            left = others;
            let taken = |topic: usize| self.own_topics[topic] && topics.is_none_or(|topics| topics[topic]);
            let topics: Vec<usize> = (0..self.own_topics.len().min(64)).filter(|topic| taken(*topic)).collect();
            let windows: Vec<(usize, i64)> = alike.into_iter().map(|(place, _, _, within)| (place, within)).collect();
            // Half the room where that is enough stays closer.
            if self.own_topics.len() <= 32 {
                seen::<u32>(index, kinds, &topics, &windows, |place, seen| {
                    columns.push((place, Some(Over { block, of_account: self.of_account[place] }.topics(seen))));
                });
            } else {
                seen::<u64>(index, kinds, &topics, &windows, |place, seen| {
                    columns.push((place, Some(Over { block, of_account: self.of_account[place] }.topics(seen))));
                });
            }
        }
    }
}

/// One bit for each topic of a contact's signals, window by window.
fn seen<T: Bits>(index: &Index, kinds: &[u16], topics: &[usize], windows: &[(usize, i64)], mut each: impl FnMut(usize, &Lane<T>)) {
    let mut bits = Box::new([T::default(); 256]);
    topics.iter().for_each(|topic| bits[*topic] = T::bit(*topic));
    let mut seen = lane(T::default());
    let mut from = 0;
    for (place, within) in windows {
        for kind in kinds {
            let range = index.range(usize::from(*kind), from, *within);
            for (contact, topic) in index.contacts[range.clone()].iter().zip(&index.topics[range]) {
                let seen = &mut seen[row(*contact)];
                *seen = *seen | bits[usize::from(*topic)];
            }
        }
        from = *within;
        each(*place, &seen);
    }
}

/// Weighed sums while signals are added.
struct Weighing<'t> {
    by_age: Vec<i64>,
    bounds: &'t [i64],
    valued: bool,
    sums: Sums,
}

impl Weighing<'_> {
    /// The ages of a bucket.
    fn window(&self, bucket: usize) -> (i64, i64) {
        let from = bucket.checked_sub(1).map_or(0, |before| self.bounds[before]);
        (from, self.bounds.get(bucket).copied().unwrap_or(i64::MAX))
    }

    /// Adds what signals of a bucket weigh, the oldest last; marks their contacts with their ages.
    fn add(
        &mut self,
        atom: usize,
        bucket: usize,
        index: &Index,
        signals: std::ops::Range<usize>,
        oldest: u16,
        newest: Option<&mut [u16; CONTACTS]>,
    ) {
        let contacts = &index.contacts[signals.clone()];
        if bucket >= self.sums.buckets {
            return date(contacts, oldest, newest);
        }
        let sums = &mut *self.sums.lanes[atom * self.sums.buckets + bucket];
        let weights = &self.by_age;
        match &index.values {
            _ if !self.valued => weigh(contacts, contacts, oldest, weights, |_| 1, sums, newest),
            IndexValues::None => date(contacts, oldest, newest),
            IndexValues::Codes(codes, table, _) => {
                weigh(contacts, &codes[signals], oldest, weights, |code| table[usize::from(*code)], sums, newest);
            }
            IndexValues::Wide(values, _) => {
                weigh(contacts, &values[signals], oldest, weights, |value| value.unwrap_or(0), sums, newest);
            }
        }
    }
}

/// Adds the weighed number of each signal to the sum of its contact; marks its contact with its age. From the oldest on, so
/// that the newest age stands there in the end.
fn weigh<T>(
    contacts: &[u16],
    of: &[T],
    oldest: u16,
    weights: &[i64],
    number: impl Fn(&T) -> i64,
    sums: &mut [i64; CONTACTS],
    newest: Option<&mut [u16; CONTACTS]>,
) {
    let mut age = usize::from(oldest);
    let signals = contacts.iter().zip(of).rev();
    match newest {
        Some(newest) => {
            for (contact, of) in signals {
                let sum = &mut sums[row(*contact)];
                *sum = sum.wrapping_add(number(of).wrapping_mul(weights[age]));
                newest[row(*contact)] = age as u16;
                age = age.wrapping_sub(step(*contact));
            }
        }
        None => {
            for (contact, of) in signals {
                let sum = &mut sums[row(*contact)];
                *sum = sum.wrapping_add(number(of).wrapping_mul(weights[age]));
                age = age.wrapping_sub(step(*contact));
            }
        }
    }
}

/// Marks the contact of each signal with its age, from the oldest on.
fn date(contacts: &[u16], oldest: u16, newest: Option<&mut [u16; CONTACTS]>) {
    let Some(newest) = newest else { return };
    let mut age = oldest;
    for contact in contacts.iter().rev() {
        newest[row(*contact)] = age;
        age = age.wrapping_sub(step(*contact) as u16);
    }
}

fn least(since: &[Lane<u16>], atoms: &[usize]) -> Lane<u16> {
    let mut lanes = atoms.iter().map(|atom| &since[*atom]);
    let mut least = lanes.next().cloned().unwrap_or_else(|| lane(u16::MAX));
    for lane in lanes {
        least.iter_mut().zip(lane.iter()).for_each(|(least, since)| *least = (*least).min(*since));
    }
    least
}
