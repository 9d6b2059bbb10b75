//! Going over the signals of a block, each type's from the oldest to the newest, and taking from each whatever facts need of
//! it: what it weighs, that it is one more, how old it is, what it is about.

use super::block::CONTACTS;
use super::index::{Index, IndexValues, row, step};
use super::tally::Tallies;

/// One number a contact, of fixed length so that a contact's place needs no check.
pub type Lane<T> = Box<[T; CONTACTS]>;

/// Filled where it stands: an array would be filled elsewhere and copied.
pub fn lane<T: Copy>(value: T) -> Lane<T> {
    vec![value; CONTACTS].into_boxed_slice().try_into().unwrap_or_else(|_| Box::new([value; CONTACTS]))
}

/// Lanes as one, contact by contact; `none` where there are none.
pub fn merged<'l, T: Copy + 'l>(mut lanes: impl Iterator<Item = &'l Lane<T>>, none: T, with: impl Fn(T, T) -> T) -> Lane<T> {
    let mut all = lanes.next().cloned().unwrap_or_else(|| lane(none));
    lanes.for_each(|lane| take_in(&mut all, lane, &with));
    all
}

/// From what each lane has to what it and those before it have; a row of so many lanes begins anew.
fn grown<T: Copy>(lanes: &mut [Lane<T>], row: usize, with: impl Fn(T, T) -> T) {
    for place in (1..lanes.len()).filter(|place| place % row > 0) {
        let (before, here) = lanes.split_at_mut(place);
        take_in(&mut here[0], &before[place - 1], &with);
    }
}

fn take_in<T: Copy>(all: &mut Lane<T>, lane: &Lane<T>, with: impl Fn(T, T) -> T) {
    all.iter_mut().zip(lane.iter()).for_each(|(all, own)| *all = with(*all, *own));
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

bits!(u16);
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
    /// Sums of nothing.
    pub fn new(atoms: usize, buckets: usize, unit: i64, decayed: bool) -> Sums {
        Sums { lanes: (0..atoms * buckets).map(|_| lane(0)).collect(), buckets, unit, decayed }
    }

    /// The sum over atoms and first buckets.
    pub fn total(&self, atoms: &[usize], buckets: usize) -> Lane<i64> {
        let lanes = atoms.iter().flat_map(|atom| &self.lanes[atom * self.buckets..atom * self.buckets + buckets]);
        merged(lanes, 0, i64::wrapping_add)
    }
}

/// Weighed sums while signals are added.
pub struct Weighing<'t> {
    /// By age.
    pub by_age: Vec<i64>,
    /// Bounds of the windows.
    pub bounds: &'t [i64],
    /// Whether values are summed, else signals.
    pub valued: bool,
    /// What was added.
    pub sums: Sums,
}

/// By atom and bucket: how many.
pub struct Counted<'t> {
    bounds: &'t [i64],
    lanes: Vec<Lane<u16>>,
    buckets: usize,
}

impl<'t> Counted<'t> {
    /// None yet, in the first buckets between the bounds.
    pub fn new(bounds: &'t [i64], atoms: usize, buckets: usize) -> Counted<'t> {
        Counted { bounds, lanes: (0..atoms * buckets).map(|_| lane(0)).collect(), buckets }
    }

    /// From those in each bucket to those in it and before.
    pub fn add_up(&mut self) {
        grown(&mut self.lanes, self.buckets, u16::wrapping_add);
    }

    /// How many there are of some atoms in the first buckets, once they are added up.
    pub fn total(&self, atoms: &[usize], buckets: usize) -> Lane<u16> {
        let Some(last) = buckets.checked_sub(1) else { return lane(0) };
        merged(atoms.iter().map(|atom| &self.lanes[atom * self.buckets + last]), 0, u16::wrapping_add)
    }
}

/// One bit for each topic of a contact's signals, between the windows' bounds.
pub struct Seen<B> {
    kinds: Vec<u16>,
    bits: Box<[B; 256]>,
    windows: Vec<i64>,
    lanes: Vec<Lane<B>>,
}

impl<B: Bits> Seen<B> {
    /// Nothing seen yet of some topics in signals of some types.
    pub fn new(kinds: &[u16], topics: &[usize], windows: Vec<i64>) -> Seen<B> {
        let mut bits = Box::new([B::default(); 256]);
        topics.iter().for_each(|topic| bits[*topic] = B::bit(*topic));
        let lanes = windows.iter().map(|_| lane(B::default())).collect();
        Seen { kinds: kinds.to_vec(), bits, windows, lanes }
    }

    /// From what was seen between two bounds to what was seen up to the second.
    pub fn add_up(&mut self) {
        grown(&mut self.lanes, self.windows.len(), |here, before| here | before);
    }

    /// What was seen within a window.
    pub fn within(&self, within: i64) -> Option<&Lane<B>> {
        self.lanes.get(self.windows.iter().position(|window| *window == within)?)
    }
}

/// Few topics, or up to 64.
pub enum SeenTopics {
    /// At most 16.
    Few(Seen<u16>),
    /// At most 64.
    Many(Seen<u64>),
}

impl SeenTopics {
    fn windows(&self) -> &[i64] {
        match self {
            SeenTopics::Few(seen) => &seen.windows,
            SeenTopics::Many(seen) => &seen.windows,
        }
    }

    fn looks_at(&self, kind: usize) -> bool {
        let kinds = match self {
            SeenTopics::Few(seen) => &seen.kinds,
            SeenTopics::Many(seen) => &seen.kinds,
        };
        kinds.iter().any(|of| usize::from(*of) == kind)
    }
}

/// What one pass takes along.
pub struct Sweep<'s, 't> {
    /// Weighed sums.
    pub weighing: Option<&'s mut Weighing<'t>>,
    /// By atom: the age of each contact's newest, `u16::MAX` for none; empty if it is not asked for.
    pub since: &'s mut [Lane<u16>],
    /// How many.
    pub counted: Option<&'s mut Counted<'t>>,
    /// What about.
    pub seen: Option<&'s mut SeenTopics>,
}

/// Ages from `from` to below `to`, and the buckets that they belong to.
struct Stretch {
    from: i64,
    to: i64,
    sum: Option<usize>,
    count: Option<usize>,
    window: Option<usize>,
}

impl Sweep<'_, '_> {
    /// Ages between any two neighbouring bounds, the oldest first.
    fn stretches(&self) -> Vec<Stretch> {
        let of_sums = self.weighing.as_ref().map_or(&[][..], |weighing| weighing.bounds);
        let of_counts = self.counted.as_ref().map_or(&[][..], |counted| &counted.bounds[..counted.buckets.min(counted.bounds.len())]);
        let of_topics = self.seen.as_ref().map_or(&[][..], |seen| seen.windows());
        let mut bounds: Vec<i64> = of_sums.iter().chain(of_counts).chain(of_topics).copied().chain([0, i64::MAX]).collect();
        bounds.sort_unstable();
        bounds.dedup();
        let bucket = |bounds: &[i64], from: i64| bounds.partition_point(|bound| *bound <= from);
        let pairs = bounds.windows(2).rev().map(|pair| (pair[0], pair[1]));
        pairs
            .map(|(from, to)| Stretch {
                from,
                to,
                sum: self.weighing.as_ref().map(|weighing| bucket(weighing.bounds, from)).filter(|sum| *sum < self.sum_buckets()),
                count: self
                    .counted
                    .as_ref()
                    .and_then(|counted| Some(bucket(counted.bounds, from)).filter(|count| *count < counted.buckets)),
                window: self.seen.as_ref().map(|seen| bucket(seen.windows(), from)).filter(|window| *window < of_topics.len()),
            })
            .collect()
    }

    fn sum_buckets(&self) -> usize {
        self.weighing.as_ref().map_or(0, |weighing| weighing.sums.buckets)
    }
}

impl Tallies {
    /// One pass over all signals.
    pub fn sweep(&self, index: &Index, mut sweep: Sweep<'_, '_>) {
        let stretches = sweep.stretches();
        let mut newest = lane(u16::MAX);
        for (kind, atom) in self.atom_of.iter().enumerate() {
            let looked_at = sweep.seen.as_ref().is_some_and(|seen| seen.looks_at(kind));
            if atom.is_none() && !looked_at {
                continue;
            }
            for stretch in &stretches {
                let runs = index.runs(kind, stretch.from, stretch.to);
                let mut part = |runs: std::ops::Range<usize>| {
                    if let Some(oldest) = index.ages[runs.clone()].last() {
                        let part = Part { index, signals: index.signals(runs), oldest: *oldest };
                        part.take_in(stretch, *atom, looked_at, &mut sweep, &mut newest);
                    }
                };
                if index.stepwise[kind] {
                    part(runs);
                } else {
                    runs.rev().for_each(|run| part(run..run + 1));
                }
            }
            if let Some(since) = atom.and_then(|atom| sweep.since.get_mut(atom)) {
                for (least, newest) in since.iter_mut().zip(newest.iter_mut()) {
                    *least = (*least).min(*newest);
                    *newest = u16::MAX;
                }
            }
        }
    }
}

/// Signals of one type whose ages are steps from the oldest on, all in the same buckets.
struct Part<'i> {
    index: &'i Index,
    signals: std::ops::Range<usize>,
    oldest: u16,
}

impl Part<'_> {
    fn take_in(&self, stretch: &Stretch, atom: Option<usize>, looked_at: bool, sweep: &mut Sweep<'_, '_>, newest: &mut [u16; CONTACTS]) {
        let newest = atom.and_then(|atom| sweep.since.get(atom)).map(|_| Newest(newest));
        let count = sweep.counted.as_mut().zip(atom.zip(stretch.count));
        let count = count.map(|(counted, (atom, bucket))| Count(&mut counted.lanes[atom * counted.buckets + bucket]));
        let weigh = sweep.weighing.as_mut().zip(atom.zip(stretch.sum));
        let window = stretch.window.filter(|_| looked_at);
        let seen = sweep.seen.as_mut().zip(window);
        let mut alone = None;
        let weigh = weigh.and_then(|(weighing, (atom, bucket))| {
            let sums = &mut *weighing.sums.lanes[atom * weighing.sums.buckets + bucket];
            let weights = &weighing.by_age[..];
            match &self.index.values {
                IndexValues::Codes(codes, table, _) if weighing.valued => {
                    return Some((&codes[self.signals.clone()], Weigh { sums, weights, number: |code: &u8| table[usize::from(*code)] }));
                }
                values => alone = Some((values, weighing.valued, sums, weights)),
            }
            None
        });
        // Numbers that are no codes are seldom: they are gone over by themselves.
        match alone {
            Some((IndexValues::Wide(values, _), true, sums, weights)) => {
                self.each(&values[self.signals.clone()], Weigh { sums, weights, number: |value: &Option<i64>| value.unwrap_or(0) });
            }
            Some((_, false, sums, weights)) => self.each(self.contacts(), Weigh { sums, weights, number: |_: &u16| 1 }),
            _ => {}
        }
        match weigh {
            Some((codes, weigh)) => self.dated(codes, weigh, newest, count, seen),
            None if newest.is_none() && count.is_none() && seen.is_none() => {}
            None => self.dated(self.contacts(), (), newest, count, seen),
        }
    }

    fn dated<X>(
        &self,
        of: &[X],
        take: impl Take<X>,
        newest: Option<Newest<'_>>,
        count: Option<Count<'_>>,
        seen: Option<(&mut &mut SeenTopics, usize)>,
    ) {
        match newest {
            Some(newest) => self.counted(of, (take, newest), count, seen),
            None => self.counted(of, take, count, seen),
        }
    }

    fn counted<X>(&self, of: &[X], take: impl Take<X>, count: Option<Count<'_>>, seen: Option<(&mut &mut SeenTopics, usize)>) {
        match count {
            Some(count) => self.about(of, (take, count), seen),
            None => self.about(of, take, seen),
        }
    }

    fn about<X>(&self, of: &[X], take: impl Take<X>, seen: Option<(&mut &mut SeenTopics, usize)>) {
        match seen {
            None => self.each(of, take),
            Some((SeenTopics::Few(seen), window)) => self.each(of, (take, See { seen: &mut seen.lanes[window], bits: &seen.bits })),
            Some((SeenTopics::Many(seen), window)) => self.each(of, (take, See { seen: &mut seen.lanes[window], bits: &seen.bits })),
        }
    }

    fn contacts(&self) -> &[u16] {
        &self.index.contacts[self.signals.clone()]
    }

    /// From the oldest on, so that what is written last is of the newest.
    fn each<X>(&self, of: &[X], mut take: impl Take<X>) {
        let mut age = usize::from(self.oldest);
        let topics = &self.index.topics[self.signals.clone()];
        for ((contact, of), topic) in self.contacts().iter().zip(of).zip(topics).rev() {
            take.take(row(*contact), age, of, *topic);
            age = age.wrapping_sub(step(*contact));
        }
    }
}

/// Takes what it is for from one signal.
trait Take<X> {
    fn take(&mut self, row: usize, age: usize, of: &X, topic: u8);
}

impl<X> Take<X> for () {
    fn take(&mut self, _: usize, _: usize, _: &X, _: u8) {}
}

impl<X, A: Take<X>, B: Take<X>> Take<X> for (A, B) {
    fn take(&mut self, row: usize, age: usize, of: &X, topic: u8) {
        self.0.take(row, age, of, topic);
        self.1.take(row, age, of, topic);
    }
}

/// Adds the weighed number.
struct Weigh<'a, F> {
    sums: &'a mut [i64; CONTACTS],
    weights: &'a [i64],
    number: F,
}

impl<X, F: Fn(&X) -> i64> Take<X> for Weigh<'_, F> {
    fn take(&mut self, row: usize, age: usize, of: &X, _: u8) {
        self.sums[row] = self.sums[row].wrapping_add((self.number)(of).wrapping_mul(self.weights[age]));
    }
}

/// Writes the age over the age before.
struct Newest<'a>(&'a mut [u16; CONTACTS]);

impl<X> Take<X> for Newest<'_> {
    fn take(&mut self, row: usize, age: usize, _: &X, _: u8) {
        self.0[row] = age as u16;
    }
}

/// One more.
struct Count<'a>(&'a mut [u16; CONTACTS]);

impl<X> Take<X> for Count<'_> {
    fn take(&mut self, row: usize, _: usize, _: &X, _: u8) {
        self.0[row] = self.0[row].wrapping_add(1);
    }
}

/// Marks the topic.
struct See<'a, B> {
    seen: &'a mut [B; CONTACTS],
    bits: &'a [B; 256],
}

impl<X, B: Bits> Take<X> for See<'_, B> {
    fn take(&mut self, row: usize, _: usize, _: &X, topic: u8) {
        self.seen[row] = self.seen[row] | self.bits[usize::from(topic)];
    }
}
