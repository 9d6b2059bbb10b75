//! The counting signals of a block by type, each type's from the newest to the oldest.
//!
//! Facts over signals look at a few types and at ages up to a bound. In this order those are ranges, and whatever belongs
//! to a type or an age is looked up once for many signals.

use super::block::{Block, CONTACTS};
use super::column::{Code, Column};
use super::counts::Counts;
use crate::moment::{DAY, Moment};

/// The counting signals of a block.
#[derive(Clone, PartialEq, Debug)]
pub struct Index {
    /// The contact of each signal: its row in the lower bits; above these how many days older the signal is than the one before.
    pub contacts: Vec<u16>,
    /// The topic of each; 255 without one.
    pub topics: Vec<u8>,
    /// The value of each.
    pub values: IndexValues,
    /// Where the runs of each type start; one more than there are types.
    pub type_runs: Vec<u32>,
    /// Signals of one type and age: the age of each run in whole days, and where it ends; it starts where the run before ends.
    pub ages: Vec<u16>,
    /// Where each run ends.
    pub ends: Vec<u32>,
    /// By type: whether the days between its signals fit those bits.
    pub stepwise: Vec<bool>,
    /// The most signals of one contact.
    pub most: u32,
    /// The greatest age.
    pub oldest: u16,
}

/// Values in a unit that divides all of them.
#[derive(Clone, PartialEq, Debug)]
pub enum IndexValues {
    /// Signals have none.
    None,
    /// Codes into a table of values; 255 is no value.
    Codes(Vec<u8>, Box<[i64; 256]>, i64),
    /// As they are; none is `None`.
    Wide(Vec<Option<i64>>, i64),
}

impl IndexValues {
    /// The unit in millionths.
    #[must_use]
    pub fn unit(&self) -> i64 {
        match self {
            IndexValues::None => 1,
            IndexValues::Codes(_, _, unit) | IndexValues::Wide(_, unit) => *unit,
        }
    }

    /// The largest value, as a whole number of units.
    #[must_use]
    pub fn most(&self) -> u64 {
        match self {
            IndexValues::None => 0,
            IndexValues::Codes(_, table, _) => table.iter().map(|value| value.unsigned_abs()).max().unwrap_or(0),
            IndexValues::Wide(values, _) => values.iter().flatten().map(|value| value.unsigned_abs()).max().unwrap_or(0),
        }
    }
}

/// The bits of `contacts` that hold the row.
const ROW_BITS: u32 = CONTACTS.trailing_zeros();
/// The most days between two signals that the bits above hold.
const STEP_MAX: u16 = u16::MAX >> ROW_BITS;

/// The row of a signal's contact.
#[must_use]
pub fn row(contact: u16) -> usize {
    usize::from(contact) & (CONTACTS - 1)
}

/// How many days older the signal is than the one before of its type.
#[must_use]
pub fn step(contact: u16) -> usize {
    usize::from(contact >> ROW_BITS)
}

/// Beyond so many buckets of types and ages the order is found by comparing.
const BUCKETS_MAX: usize = 1 << 21;

impl Index {
    /// The index of the signals that count; `None` for a block that it cannot hold: more contacts than its numbers reach, or
    /// signals of two centuries.
    #[must_use]
    pub fn of(block: &Block, counts: &Counts, as_of: Moment, types: usize) -> Option<Index> {
        let signals = &block.signals;
        let total = signals.kinds.len();
        let most = signals.starts.windows(2).map(|pair| pair[1] - pair[0]).max().unwrap_or(0);
        if block.contacts() > CONTACTS || most >= u32::from(u16::MAX) {
            return None;
        }
        let mut ages = vec![0_i64; total];
        let (today, time) = (as_of.day(), as_of.0.rem_euclid(DAY));
        each(&signals.days, |at, day| ages[at] = today - day);
        each(&signals.times, |at, of_day| ages[at] -= i64::from(of_day > time));
        let counts_at = |at: usize| counts.signals.as_ref().is_none_or(|counting| counting[at]);
        let oldest = (0..total).filter(|at| counts_at(*at)).map(|at| ages[at]).max().unwrap_or(0);
        let oldest = u16::try_from(oldest).ok().filter(|age| *age < u16::MAX)?;
        let width = usize::from(oldest) + 1;
        let mut kinds = vec![0_u16; total];
        each(&signals.kinds, |at, kind| kinds[at] = u16::try_from(kind).unwrap_or(u16::MAX));
        let place = |at: usize| usize::from(kinds[at]) * width + usize::try_from(ages[at]).unwrap_or(0);
        let mut order: Vec<u32> = Vec::with_capacity(total);
        let listed = (0_u32..).take(total).filter(|at| counts_at(*at as usize));
        if types * width <= BUCKETS_MAX {
            let mut next = vec![0_u32; types * width + 1];
            for at in listed.clone() {
                next[place(at as usize) + 1] += 1;
            }
            for bucket in 1..next.len() {
                next[bucket] += next[bucket - 1];
            }
            order.resize(next.last().copied().unwrap_or(0) as usize, 0);
            for at in listed {
                let slot = &mut next[place(at as usize)];
                order[*slot as usize] = at;
                *slot += 1;
            }
        } else {
            order.extend(listed);
            order.sort_by_key(|at| place(*at as usize));
        }
        let mut index = Index {
            contacts: Vec::new(),
            topics: Vec::new(),
            values: values(&signals.values, &order),
            type_runs: vec![0],
            ages: Vec::new(),
            ends: Vec::new(),
            stepwise: vec![true; types],
            most,
            oldest,
        };
        let mut owners = vec![0_u16; total];
        for (row, pair) in (0_u16..).zip(signals.starts.windows(2)) {
            owners[pair[0] as usize..pair[1] as usize].fill(row);
        }
        index.contacts = order.iter().map(|at| owners[*at as usize]).collect();
        let mut topics = vec![u8::MAX; total];
        each(&signals.topics, |at, topic| topics[at] = u8::try_from(topic).unwrap_or(u8::MAX));
        index.topics = order.iter().map(|at| topics[*at as usize]).collect();
        let mut last = None;
        for (at, signal) in (1_u32..).zip(&order) {
            let (kind, age) = (usize::from(kinds[*signal as usize]), u16::try_from(ages[*signal as usize]).unwrap_or(0));
            while index.type_runs.len() <= kind {
                index.type_runs.push(u32::try_from(index.ends.len()).unwrap_or(u32::MAX));
            }
            match index.ends.last_mut() {
                Some(end) if last == Some((kind, age)) => *end = at,
                _ => {
                    index.ages.push(age);
                    index.ends.push(at);
                }
            }
            if let Some((_, newer)) = last.filter(|(of, _)| *of == kind) {
                let step = age - newer;
                match index.contacts.get_mut(at as usize - 1) {
                    Some(contact) if step <= STEP_MAX => *contact |= step << ROW_BITS,
                    _ => index.stepwise[kind] = false,
                }
            }
            last = Some((kind, age));
        }
        while index.type_runs.len() <= types {
            index.type_runs.push(u32::try_from(index.ends.len()).unwrap_or(u32::MAX));
        }
        Some(index)
    }

    /// Where the run at a place of `runs` starts.
    fn before(&self, run: usize) -> usize {
        run.checked_sub(1).map_or(0, |before| self.ends[before] as usize)
    }

    /// The runs of a type with ages from `from` to below `to`, from the newest to the oldest.
    #[must_use]
    pub fn runs(&self, kind: usize, from: i64, to: i64) -> std::ops::Range<usize> {
        let (first, last) = (self.type_runs[kind] as usize, self.type_runs[kind + 1] as usize);
        let ages = &self.ages[first..last];
        // Each run has another age, so that not many come before a young one.
        let until = |age: i64| {
            let mut place = usize::try_from(age.max(0)).map_or(ages.len(), |age| age.min(ages.len()));
            while place > 0 && i64::from(ages[place - 1]) >= age {
                place -= 1;
            }
            first + place
        };
        until(from)..until(to)
    }

    /// The signals of a type with ages from `from` to below `to`.
    #[must_use]
    pub fn range(&self, kind: usize, from: i64, to: i64) -> std::ops::Range<usize> {
        self.signals(self.runs(kind, from, to))
    }

    /// The signals of some runs.
    #[must_use]
    pub fn signals(&self, runs: std::ops::Range<usize>) -> std::ops::Range<usize> {
        self.before(runs.start)..self.before(runs.end)
    }

    /// The bytes that it takes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let values = match &self.values {
            IndexValues::None => 0,
            IndexValues::Codes(codes, _, _) => codes.len() + 2048,
            IndexValues::Wide(values, _) => values.len() * 16,
        };
        self.contacts.len() * 2 + self.topics.len() + values + self.type_runs.len() * 4 + self.ages.len() * 6
    }
}

/// Calls `each` for every known number of a column.
pub fn each(column: &Column, mut each: impl FnMut(usize, i64)) {
    fn codes<T: Code>(codes: &super::column::Codes<T>, each: &mut impl FnMut(usize, i64)) {
        for (row, code) in codes.codes.iter().enumerate() {
            if *code != T::UNKNOWN {
                each(row, codes.value(code.wide()));
            }
        }
    }
    match column {
        Column::Same(None, _) => {}
        Column::Same(Some(value), rows) => (0..*rows as usize).for_each(|row| each(row, *value)),
        Column::Bytes(list) => codes(list, &mut each),
        Column::Shorts(list) => codes(list, &mut each),
        Column::Words(list) => codes(list, &mut each),
        Column::Wide(values) => values.iter().enumerate().for_each(|(row, value)| value.iter().for_each(|value| each(row, *value))),
    }
}

fn values(column: &Column, order: &[u32]) -> IndexValues {
    match column {
        Column::Same(None, _) => IndexValues::None,
        Column::Bytes(codes) => {
            let unit = common(codes.base, codes.unit);
            let mut table = Box::new([0_i64; 256]);
            for (code, value) in (0_u64..255).zip(table.iter_mut()) {
                *value = codes.value(code).checked_div(unit).unwrap_or(0);
            }
            let most = codes.codes.iter().filter(|code| **code != u8::MAX).max().map_or(0, |code| usize::from(*code));
            table[most + 1..].fill(0);
            IndexValues::Codes(order.iter().map(|at| codes.codes[*at as usize]).collect(), table, unit)
        }
        _ => IndexValues::Wide(order.iter().map(|at| column.get(*at as usize)).collect(), 1),
    }
}

fn common(a: i64, b: i64) -> i64 {
    let (mut a, mut b) = (a.unsigned_abs(), b.unsigned_abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    i64::try_from(a.max(1)).unwrap_or(1)
}
