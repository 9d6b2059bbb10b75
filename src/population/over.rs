//! From numbers by contact to the column of a fact of contacts or of accounts.

use std::sync::Arc;

use super::block::Block;
use super::column::{Codes, Column};
use super::sweep::{Bits, Lane};
use crate::measure::{MILLION, floor_div};
use crate::weights::ONE;

/// Makes columns for a block.
#[derive(Debug)]
pub struct Over<'b> {
    /// The block.
    pub block: &'b Block,
    /// Whether the fact is one of accounts.
    pub of_account: bool,
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

    /// Counts.
    pub fn counts(&self, counts: &Lane<u16>) -> Column {
        if self.of_account {
            return self.by_account(|rows| Some(counts[rows].iter().map(|count| i64::from(*count)).sum::<i64>() * MILLION));
        }
        Column::of_counts(&counts[..self.block.contacts()])
    }

    /// Least ages, those below a bound.
    pub fn since(&self, least: &Lane<u16>, within: Option<i64>) -> Column {
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
    pub fn sums(&self, sums: &Lane<i64>, unit: i64, decayed: bool) -> Column {
        let sums = &sums[..self.block.contacts()];
        let divided = |sum: i128| {
            let scaled = sum * i128::from(unit);
            i64::try_from(if decayed { floor_div(scaled, i128::from(ONE)) } else { scaled }).ok()
        };
        if self.of_account {
            return self.by_account(|rows| divided(sums[rows].iter().map(|sum| i128::from(*sum)).sum()));
        }
        if decayed && let Some(codes) = narrow(sums, unit) {
            return Column::Words(Codes { base: 0, unit: 1, codes: Arc::new(codes) });
        }
        Column::of(&sums.iter().map(|sum| divided(i128::from(*sum))).collect::<Vec<_>>())
    }

    /// How many topics, one bit each.
    pub fn topics<T: Bits>(&self, seen: &Lane<T>) -> Column {
        if self.of_account {
            return self.by_account(|rows| {
                let all = seen[rows].iter().fold(T::default(), |all, seen| all | *seen);
                Some(i64::from(all.ones()) * MILLION)
            });
        }
        let codes = seen[..self.block.contacts()].iter().map(|seen| seen.ones()).collect();
        Column::Bytes(Codes { base: 0, unit: MILLION, codes: Arc::new(codes) })
    }
}

/// `floor(sum * unit / 2^30)` of each, where all fit four bytes.
fn narrow(sums: &[i64], unit: i64) -> Option<Vec<u32>> {
    let factor = u32::try_from(unit).ok()?;
    let fits = |most: i64| u64::try_from(most).is_ok_and(|most| (u128::from(most) * u128::from(factor)) >> 30 < u128::from(u32::MAX));
    // No sum is larger than all of their bits together, nor is one below 0 if these are not.
    let bits = sums.iter().fold(0, |bits, sum| bits | sum);
    let fits = fits(bits) || (bits >= 0 && fits(sums.iter().copied().max().unwrap_or(0)));
    fits.then(|| sums.iter().map(|sum| divided(*sum, factor)).collect())
}

/// `sum = a * 2^30 + b`: `a * unit` is whole and fits four bytes, as does `b * unit / 2^30`.
fn divided(sum: i64, unit: u32) -> u32 {
    let (a, b) = ((sum >> 30) as u32, sum as u32 & ((1 << 30) - 1));
    a.wrapping_mul(unit).wrapping_add((u64::from(b).wrapping_mul(u64::from(unit)) >> 30) as u32)
}
