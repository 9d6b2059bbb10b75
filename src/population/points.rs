//! What rules give, summed by dimension and kind, and the points of dimensions.

use std::sync::Arc;

use super::award::{Each, add_each, add_where};
use super::column::{Code, Codes, Column};
use super::condition::{Parts, Set};
use super::mask::{Columns, Filler};
use crate::dimensions::{Dimension, POINTS_MAX};
use crate::provenance::Kind;
use crate::rulefile::RuleFile;
use crate::rules::{Award, Rule};

/// Sums of points by contact, in a unit that divides all that is summed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Sums {
    /// Two bytes each.
    Shorts(Vec<i16>),
    /// Four bytes each.
    Words(Vec<i32>),
    /// Eight bytes each.
    Wide(Vec<i64>),
}

/// The sum of one kind of points of a dimension.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SumPlan {
    /// The dimension.
    pub dimension: usize,
    /// The kind.
    pub kind: Kind,
    /// Its cap in thousandths.
    pub cap: i64,
    /// Thousandths of one.
    pub unit: i64,
    /// The most that can come together, in units; `None` if there is no bound.
    pub most: Option<i64>,
}

/// A rule over columns.
#[derive(Clone, PartialEq, Debug)]
pub struct RulePlan {
    /// The sum that its points belong to; `None` for one that never counts.
    pub sum: Option<usize>,
    /// When it gives them; `None` is always.
    pub when: Option<Set>,
    /// What it gives, in thousandths after the cap.
    pub award: PlannedAward,
}

/// What a rule gives.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PlannedAward {
    /// Thousandths, after the cap.
    Points(i64),
    /// Thousandths for each one of a number fact; the cap.
    Each(i64, usize, Option<i64>),
}

/// All rules and sums of a file.
#[derive(Clone, Debug, Default)]
pub struct PointPlans {
    /// The rules, in file order.
    pub rules: Vec<RulePlan>,
    /// By dimension and kind.
    pub sums: Vec<SumPlan>,
    /// Where the sums of each dimension start; one more than there are dimensions.
    pub starts: Vec<usize>,
    /// For each dimension the thousandths of one of its codes.
    pub units: Vec<i64>,
}

impl PointPlans {
    /// Those of a rule file; `is_whole` tells facts that are whole numbers.
    #[must_use]
    pub fn new(rules: &RuleFile, parts: &Parts<'_>, is_whole: impl Fn(usize) -> bool) -> PointPlans {
        let mut plans = PointPlans { starts: vec![0], ..PointPlans::default() };
        for (dimension, of) in rules.dimensions.iter().enumerate() {
            plans.sums.extend(of.caps.iter().map(|(kind, cap)| SumPlan { dimension, kind: *kind, cap: *cap, unit: 0, most: Some(0) }));
            plans.starts.push(plans.sums.len());
        }
        for rule in &rules.rules {
            let plan = plans.rule(rule, parts);
            if let Some(sum) = plan.sum {
                plans.sums[sum].take(plan.award, &is_whole);
            }
            plans.rules.push(plan);
        }
        for sum in &mut plans.sums {
            sum.unit = UNITS.into_iter().find(|unit| sum.unit % unit == 0).unwrap_or(1);
            sum.most = sum.most.map(|most| most / sum.unit);
        }
        plans.units = (0..rules.dimensions.len())
            .map(|dimension| {
                let filled = plans.sums[plans.starts[dimension]..plans.starts[dimension + 1]].iter().filter(|sum| sum.most != Some(0));
                filled.fold(POINTS_MAX, |unit, sum| common(common(unit, sum.unit), sum.cap))
            })
            .collect();
        plans
    }

    fn rule(&self, rule: &Rule, parts: &Parts<'_>) -> RulePlan {
        let sums = self.starts[rule.dimension]..self.starts[rule.dimension + 1];
        let sum = sums.into_iter().find(|sum| self.sums[*sum].kind == rule.kind).filter(|_| !rule.exploratory);
        let award = match rule.award {
            Award::Points(points) => PlannedAward::Points(rule.capped(points)),
            Award::Each(each, slot) => PlannedAward::Each(each, slot as usize, rule.cap),
        };
        RulePlan { sum, when: rule.when.as_ref().map(|when| parts.set(when, true)), award }
    }

    /// Sums of nothing.
    #[must_use]
    pub fn empty(&self, rows: usize) -> Vec<Sums> {
        self.sums.iter().map(|plan| Sums::new(plan, rows)).collect()
    }

    /// Whether the file's sums are alike: the same places, units and widths.
    #[must_use]
    pub fn sums_alike(&self, other: &PointPlans, sum: usize) -> bool {
        let (mine, theirs) = (&self.sums[sum], &other.sums[sum]);
        let alike = mine.unit == theirs.unit && mine.dimension == theirs.dimension && mine.kind == theirs.kind;
        alike && width(mine) == width(theirs) && (mine.most == Some(0)) == (theirs.most == Some(0))
    }

    /// The points of a dimension, as values of conditions (millionths).
    #[must_use]
    pub fn dimension(&self, dimension: usize, sums: &[Sums], rows: usize) -> Column {
        let (from, to) = (self.starts[dimension], self.starts[dimension + 1]);
        let unit = self.units[dimension];
        let most = POINTS_MAX / unit;
        let filled: Vec<(&SumPlan, &Sums)> =
            self.sums[from..to].iter().zip(&sums[from..to]).filter(|(plan, _)| plan.most != Some(0)).collect();
        if filled.is_empty() {
            return Column::Same(Some(0), u32::try_from(rows).unwrap_or(u32::MAX));
        }
        let value = unit * 1000;
        if let Some(codes) = narrow(&filled, unit, rows) {
            return Column::Bytes(Codes { base: 0, unit: value, codes: Arc::new(codes) });
        }
        if let Some(totals) = totals(&filled, unit, rows) {
            return codes(value, most, totals.into_iter().map(i64::from));
        }
        let mut total = vec![0_i64; rows];
        for (plan, sums) in &filled {
            let (cap, factor) = (plan.cap / unit, plan.unit / unit);
            sums.each(|row, sum| total[row] += sum.saturating_mul(factor).clamp(-cap, cap));
        }
        codes(value, most, total.into_iter())
    }

    /// The points of a kind, after caps, over the dimensions that count for what states require; in thousandths.
    #[must_use]
    pub fn of_kind(&self, dimensions: &[Dimension], kind: Kind, sums: &[Sums], rows: usize) -> Vec<i32> {
        let mut total = vec![0_i32; rows];
        for (plan, sums) in self.sums.iter().zip(sums) {
            if plan.kind != kind || !dimensions[plan.dimension].counts_for_requires || plan.most == Some(0) {
                continue;
            }
            match (sums, i32::try_from(plan.unit), i32::try_from(plan.cap)) {
                // The common case, many at once: units are 1000 at the most, so that two bytes times one fit four.
                (Sums::Shorts(list), Ok(unit), Ok(cap)) => {
                    total.iter_mut().zip(list).for_each(|(total, sum)| *total += i32::from(*sum).wrapping_mul(unit).clamp(-cap, cap));
                }
                _ => sums.each(|row, sum| {
                    let held = sum.saturating_mul(plan.unit).clamp(-plan.cap, plan.cap);
                    total[row] += i32::try_from(held).unwrap_or(0);
                }),
            }
        }
        total
    }

    /// Adds (or takes off) what a rule gives. `false` when a number of this block is too large to be summed so.
    #[must_use]
    pub fn add(&self, rule: &RulePlan, filler: &mut Filler<'_>, columns: &Columns<'_>, sums: &mut [Sums], takes_off: bool) -> bool {
        let Some(place) = rule.sum.filter(|sum| self.sums[*sum].most != Some(0)) else { return true };
        let unit = self.sums[place].unit;
        let sign = if takes_off { -1 } else { 1 };
        let mut mask = filler.take();
        match &rule.when {
            Some(when) => filler.fill(when, &mut mask),
            None => mask.fill(1),
        }
        let good = match rule.award {
            PlannedAward::Points(points) => {
                add_where(&mut sums[place], &mask, sign * points / unit);
                true
            }
            PlannedAward::Each(each, slot, cap) => {
                let column = &*columns.list[slot];
                let fits = cap.is_some() || within_reach(column);
                if fits {
                    add_each(&mut sums[place], &mask, column, Each { points: each, cap, unit, sign });
                }
                fits
            }
        };
        filler.give(mask);
        good
    }
}

/// Units of sums, in thousandths: few, so that a change of points seldom changes the unit.
const UNITS: [i64; 6] = [1000, 500, 100, 50, 10, 1];

/// Numbers beyond this could leave 64 bits when two thousand of them are summed.
const REACH: u64 = 1 << 51;

fn within_reach(column: &Column) -> bool {
    match column {
        Column::Same(value, _) => value.is_none_or(|value| value.unsigned_abs() < REACH),
        Column::Wide(values) => values.iter().flatten().all(|value| value.unsigned_abs() < REACH),
        Column::Bytes(codes) => codes.base.unsigned_abs() < REACH && codes.unit.unsigned_abs() < REACH >> 9,
        Column::Shorts(codes) => codes.base.unsigned_abs() < REACH && codes.unit.unsigned_abs() < REACH >> 17,
        Column::Words(codes) => codes.base.unsigned_abs() < REACH && codes.unit.unsigned_abs() < REACH >> 33,
    }
}

fn width(plan: &SumPlan) -> u8 {
    match plan.most {
        Some(0..=0x7FFE) => 2,
        Some(0x7FFF..=0x7FFF_FFFE) => 4,
        _ => 8,
    }
}

fn common(a: i64, b: i64) -> i64 {
    let (mut a, mut b) = (a.abs(), b.abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

impl SumPlan {
    /// Makes room for what a rule may give.
    fn take(&mut self, award: PlannedAward, is_whole: impl Fn(usize) -> bool) {
        let (unit, most) = match award {
            PlannedAward::Points(points) => (points, Some(points.abs())),
            // Of whole numbers each award is a whole number of times the points, or the cap.
            PlannedAward::Each(each, slot, cap) => {
                let unit = if is_whole(slot) { cap.map_or(each, |cap| common(each, cap)) } else { 1 };
                (unit, cap)
            }
        };
        self.unit = common(self.unit, unit);
        self.most = self.most.zip(most).and_then(|(sum, most)| sum.checked_add(most));
    }
}

/// The common case: every sum in two bytes and in the unit of the dimension's codes, which fit one byte.
fn narrow(filled: &[(&SumPlan, &Sums)], unit: i64, rows: usize) -> Option<Vec<u8>> {
    let most = i16::try_from(POINTS_MAX / unit).ok().filter(|most| *most < 0xFF)?;
    let mut lists: Vec<(&[i16], i16)> = Vec::with_capacity(filled.len());
    for (plan, sums) in filled {
        let Sums::Shorts(list) = sums else { return None };
        lists.push((list, i16::try_from(plan.cap / unit).ok().filter(|_| plan.unit == unit)?));
    }
    let mut codes = vec![0_u8; rows];
    match lists[..] {
        [(only, cap)] => codes.iter_mut().zip(only).for_each(|(code, sum)| *code = (*sum).min(cap).clamp(0, most) as u8),
        [(first, first_cap), (second, second_cap)] => {
            for ((code, a), b) in codes.iter_mut().zip(first).zip(second) {
                let total = (*a).clamp(-first_cap, first_cap).wrapping_add((*b).clamp(-second_cap, second_cap));
                *code = total.clamp(0, most) as u8;
            }
        }
        _ => {
            let mut total = vec![0_i16; rows];
            for (list, cap) in lists {
                total.iter_mut().zip(list).for_each(|(total, sum)| *total = total.wrapping_add((*sum).clamp(-cap, cap)));
            }
            codes.iter_mut().zip(&total).for_each(|(code, total)| *code = (*total).clamp(0, most) as u8);
        }
    }
    Some(codes)
}

/// The same in four bytes, for sums of two or four that stay within them in the unit of the dimension: 64 bits are multiplied with care one by one.
fn totals(filled: &[(&SumPlan, &Sums)], unit: i64, rows: usize) -> Option<Vec<i32>> {
    let mut totals = vec![0_i32; rows];
    for (plan, sums) in filled {
        let factor = i32::try_from(plan.unit / unit).ok()?;
        // There are fewer than eight kinds, so that no sum of caps leaves four bytes.
        let cap = i32::try_from(plan.cap / unit).ok().filter(|cap| *cap < i32::MAX / 8)?;
        plan.most?.checked_mul(i64::from(factor)).filter(|most| *most < i64::from(i32::MAX))?;
        let held = |sum: i32| sum.wrapping_mul(factor).clamp(-cap, cap);
        match sums {
            Sums::Shorts(list) => totals.iter_mut().zip(list).for_each(|(total, sum)| *total += held(i32::from(*sum))),
            Sums::Words(list) => totals.iter_mut().zip(list).for_each(|(total, sum)| *total += held(*sum)),
            Sums::Wide(_) => return None,
        }
    }
    Some(totals)
}

/// Points between 0 and `most` as codes of the width they need, each `value` millionths.
fn codes(value: i64, most: i64, totals: impl Iterator<Item = i64>) -> Column {
    let codes = totals.map(|total| total.clamp(0, most).unsigned_abs());
    match most {
        0..=0xFE => Column::Bytes(Codes { base: 0, unit: value, codes: Arc::new(codes.map(u8::of).collect()) }),
        0xFF..=0xFFFE => Column::Shorts(Codes { base: 0, unit: value, codes: Arc::new(codes.map(u16::of).collect()) }),
        _ => Column::Words(Codes { base: 0, unit: value, codes: Arc::new(codes.map(u32::of).collect()) }),
    }
}

macro_rules! each_width {
    ($sums:expr, $list:ident => $body:expr) => {
        match $sums {
            Sums::Shorts($list) => $body,
            Sums::Words($list) => $body,
            Sums::Wide($list) => $body,
        }
    };
}

impl Sums {
    fn new(plan: &SumPlan, rows: usize) -> Sums {
        match width(plan) {
            2 => Sums::Shorts(vec![0; if plan.most == Some(0) { 0 } else { rows }]),
            4 => Sums::Words(vec![0; rows]),
            _ => Sums::Wide(vec![0; rows]),
        }
    }

    /// Calls `each` with every sum.
    #[expect(clippy::useless_conversion, reason = "of the widest it is none, of the others it is")]
    pub fn each(&self, mut each: impl FnMut(usize, i64)) {
        each_width!(self, list => list.iter().enumerate().for_each(|(row, sum)| each(row, i64::from(*sum))));
    }

    /// The bytes that they take.
    #[must_use]
    pub fn bytes(&self) -> usize {
        each_width!(self, list => std::mem::size_of_val(list.as_slice()))
    }
}

/// Columns of all slots, dimensions included.
#[must_use]
pub fn with_dimensions(facts: &[Arc<Column>], dimensions: &[Arc<Column>]) -> Vec<Arc<Column>> {
    facts.iter().chain(dimensions).map(Arc::clone).collect()
}
