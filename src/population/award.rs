//! Adding what a rule gives to sums of a block.

use super::column::{Code, Codes, Column};
use super::points::Sums;
use crate::measure::MILLION;

/// What is given for each one of a number: thousandths, within the cap, in the unit of the sum; taken off if the sign is -1.
#[derive(Clone, Copy, Debug)]
pub struct Each {
    /// Thousandths for one.
    pub points: i64,
    /// The cap.
    pub cap: Option<i64>,
    /// Thousandths of one of the sum.
    pub unit: i64,
    /// 1 or -1.
    pub sign: i64,
}

impl Each {
    /// For a number in millionths.
    fn of(self, number: i64) -> i64 {
        let points = crate::rules::points_of(self.points, number);
        self.sign * self.cap.map_or(points, |cap| points.clamp(-cap, cap)) / self.unit
    }

    /// The award by code as a line between two bounds, for whole numbers where all of it fits two bytes.
    fn line<T: Code>(self, codes: &Codes<T>) -> Option<Line<T>> {
        let whole = |number: i64| (number % MILLION == 0).then_some(number / MILLION);
        let in_units = |points: i64| (points % self.unit == 0).then_some(points / self.unit);
        let cap = in_units(self.cap?)?;
        let first = in_units(self.points.checked_mul(whole(codes.base)?)?)?;
        let step = in_units(self.points.checked_mul(whole(codes.unit)?)?)?;
        // Beyond so many steps there is nothing but the cap.
        let bend = cap.checked_add(first.checked_abs()?)? / step.abs().max(1) + 1;
        let most = first.abs().checked_add(bend.checked_mul(step.abs())?)?;
        (most.max(cap) <= i64::from(i16::MAX)).then_some(())?;
        let short = |number: i64| i16::try_from(self.sign * number).ok();
        Some(Line { first: short(first)?, step: short(step)?, cap: i16::try_from(cap).ok()?, bend: T::of(bend.unsigned_abs()) })
    }
}

#[derive(Clone, Copy, Debug)]
struct Line<T> {
    first: i16,
    step: i16,
    cap: i16,
    bend: T,
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

/// Adds the same points for all of the mask; what is summed was seen to fit.
pub fn add_where(sums: &mut Sums, mask: &[u8], points: i64) {
    each_width!(sums, list => {
        let points = points as _;
        add_same(list, mask, points);
    });
}

/// Adds points for each one of a number, for all of the mask.
pub fn add_each(sums: &mut Sums, mask: &[u8], column: &Column, each: Each) {
    let straight = match (&mut *sums, column) {
        (Sums::Shorts(list), Column::Bytes(codes)) => add_line(list, mask, codes, each),
        (Sums::Shorts(list), Column::Shorts(codes)) => add_line(list, mask, codes, each),
        _ => false,
    };
    if !straight {
        each_width!(sums, list => add_looked_up(list, mask, column, |number| each.of(number) as _));
    }
}

trait Sum: Copy + Default {
    fn plus(self, other: Self) -> Self;
    fn only(self, mask: u8) -> Self;
}

macro_rules! sum {
    ($width:ty) => {
        impl Sum for $width {
            fn plus(self, other: Self) -> Self {
                self.wrapping_add(other)
            }
            fn only(self, mask: u8) -> Self {
                self & (mask as $width).wrapping_neg()
            }
        }
    };
}

sum!(i16);
sum!(i32);
sum!(i64);

fn add_same<T: Sum>(list: &mut [T], mask: &[u8], points: T) {
    list.iter_mut().zip(mask).for_each(|(sum, mask)| *sum = sum.plus(points.only(*mask)));
}

/// Whole numbers without a look at a table; `false` if it was not done.
fn add_line<T: Code>(list: &mut [i16], mask: &[u8], codes: &Codes<T>, each: Each) -> bool {
    let Some(Line { first, step, cap, bend }) = each.line(codes) else { return false };
    for ((sum, mask), code) in list.iter_mut().zip(mask).zip(codes.codes.iter()) {
        let award = first.wrapping_add(step.wrapping_mul((*code).min(bend).short())).clamp(-cap, cap);
        // What is unknown gives nothing.
        *sum = sum.plus(award.only(*mask & u8::from(*code != T::UNKNOWN)));
    }
    true
}

fn add_looked_up<T: Sum>(list: &mut [T], mask: &[u8], column: &Column, points: impl Fn(i64) -> T) {
    let mut add = |row: usize, number: i64| {
        if mask[row] == 1 {
            list[row] = list[row].plus(points(number));
        }
    };
    match column {
        Column::Bytes(codes) => {
            // Each code's award once; what is unknown gives nothing.
            let mut table = [T::default(); 256];
            for (code, slot) in (0_u64..255).zip(table.iter_mut()) {
                *slot = points(codes.value(code));
            }
            for ((sum, mask), code) in list.iter_mut().zip(mask).zip(codes.codes.iter()) {
                *sum = sum.plus(table[usize::from(*code)].only(*mask));
            }
        }
        Column::Shorts(codes) => {
            let most = usize::try_from(codes.span()).unwrap_or(0);
            let mut table = vec![T::default(); most + 1];
            for (code, slot) in (0_u64..).zip(table.iter_mut().take(most)) {
                *slot = points(codes.value(code));
            }
            for ((sum, mask), code) in list.iter_mut().zip(mask).zip(codes.codes.iter()) {
                *sum = sum.plus(table[usize::from(*code).min(most)].only(*mask));
            }
        }
        _ => super::index::each(column, &mut add),
    }
}
