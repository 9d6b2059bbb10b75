//! Whole numbers side by side, in as few bytes as they need: `base + code * unit`, one code a row.
//!
//! What is not known has the largest code. A column of one value takes no room at all. Codes are shared by columns that
//! differ in what a code stands for only.

use std::sync::Arc;

use crate::measure::MILLION;
use crate::moment::{DAY, Moment};

/// One number a row; `None` is unknown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Column {
    /// The same for so many rows.
    Same(Option<i64>, u32),
    /// Codes of one byte.
    Bytes(Codes<u8>),
    /// Codes of two bytes.
    Shorts(Codes<u16>),
    /// Codes of four bytes.
    Words(Codes<u32>),
    /// As they are.
    Wide(Vec<Option<i64>>),
}

/// Codes of one width. The largest of the width means unknown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Codes<T> {
    /// What code 0 stands for.
    pub base: i64,
    /// What one step stands for: 1 or more in evidence, never 0.
    pub unit: i64,
    /// The codes.
    pub codes: Arc<Vec<T>>,
}

/// A width of codes.
pub trait Code: Copy + Ord + Default {
    /// The code of what is not known.
    const UNKNOWN: Self;
    /// The code as a number.
    fn wide(self) -> u64;
    /// The number as a code; what does not fit is unknown.
    fn of(value: u64) -> Self;
    /// Its lower two bytes.
    fn short(self) -> i16;
    /// The difference, around the end.
    fn less(self, other: Self) -> Self;
    /// The next, around the end: of what is not known the least.
    fn next(self) -> Self;
}

macro_rules! code {
    ($width:ty) => {
        impl Code for $width {
            const UNKNOWN: Self = <$width>::MAX;
            fn wide(self) -> u64 {
                u64::from(self)
            }
            fn of(value: u64) -> Self {
                <$width>::try_from(value).unwrap_or(<$width>::MAX)
            }
            fn short(self) -> i16 {
                self as i16
            }
            fn less(self, other: Self) -> Self {
                self.wrapping_sub(other)
            }
            fn next(self) -> Self {
                self.wrapping_add(1)
            }
        }
    };
}

code!(u8);
code!(u16);
code!(u32);

impl<T: Code> Codes<T> {
    /// The value at a row.
    #[must_use]
    pub fn get(&self, row: usize) -> Option<i64> {
        let code = *self.codes.get(row)?;
        (code != T::UNKNOWN).then(|| self.value(code.wide()))
    }

    /// What a code stands for.
    #[must_use]
    pub fn value(&self, code: u64) -> i64 {
        self.base.wrapping_add(code.cast_signed().wrapping_mul(self.unit))
    }

    fn of(values: &[Option<i64>], base: i64, unit: i64) -> Codes<T> {
        let code = |value: &Option<i64>| value.map_or(T::UNKNOWN, |value| T::of(value.abs_diff(base) / unit.unsigned_abs()));
        Codes { base, unit, codes: Arc::new(values.iter().map(code).collect()) }
    }

    /// How many codes there are up to the largest known one.
    #[must_use]
    pub fn span(&self) -> u64 {
        self.codes.iter().fold(T::default(), |most, code| most.max(code.next())).wide()
    }

    /// The days since dates, in millionths, over the same codes; `None` for dates with times of day, and where numbers leave
    /// their range.
    fn days_since(&self, as_of: Moment) -> Option<Codes<T>> {
        if self.unit % DAY != 0 {
            return None;
        }
        let days = as_of.0.checked_sub(self.base)?.div_euclid(DAY);
        let unit = (self.unit / DAY).checked_mul(-MILLION)?;
        let base = days.checked_mul(MILLION)?;
        i64::try_from(i128::from(base) + i128::from(T::UNKNOWN.wide()) * i128::from(unit)).ok()?;
        Some(Codes { base, unit, codes: Arc::clone(&self.codes) })
    }

    /// The codes whose values lie from `low` to `high`, both included; `None` when there are none.
    #[must_use]
    pub fn range(&self, low: i64, high: i64) -> Option<(T, T)> {
        let (base, unit) = (i128::from(self.base), i128::from(self.unit.unsigned_abs()));
        let (first, last) = (i128::from(low) - base, i128::from(high) - base);
        // Where values fall as codes rise, the ends change places.
        let (first, last) = if self.unit < 0 { (-last, -first) } else { (first, last) };
        let first = first.max(0);
        let (first, last) = (first.div_euclid(unit) + i128::from(first.rem_euclid(unit) != 0), last.div_euclid(unit));
        let last = last.min(i128::from(T::UNKNOWN.wide()) - 1);
        (first <= last).then(|| (T::of(u64::try_from(first).unwrap_or(u64::MAX)), T::of(u64::try_from(last).unwrap_or(u64::MAX))))
    }
}

impl Column {
    /// The values in the narrowest form.
    #[must_use]
    pub fn of(values: &[Option<i64>]) -> Column {
        let first = values.first().copied().flatten();
        if values.iter().all(|value| *value == first) {
            return Column::Same(first, u32::try_from(values.len()).unwrap_or(u32::MAX));
        }
        let mut known = values.iter().flatten();
        // There is a known value, since not all are unknown.
        let start = known.next().copied().unwrap_or(0);
        let (low, high) = known.clone().fold((start, start), |(low, high), value| (low.min(*value), high.max(*value)));
        let unit = values.iter().flatten().fold(0, |unit, value| common(unit, value.abs_diff(low)));
        Column::between(values, low, high, i64::try_from(unit.max(1)).unwrap_or(1))
    }

    /// Values that are all multiples of a unit: nothing is looked for.
    #[must_use]
    pub fn in_units(values: &[Option<i64>], unit: i64) -> Column {
        let mut known = values.iter().flatten();
        let Some(first) = known.next() else { return Column::of(values) };
        let (low, high) = known.fold((*first, *first), |(low, high), value| (low.min(*value), high.max(*value)));
        Column::between(values, low, high, unit)
    }

    fn between(values: &[Option<i64>], low: i64, high: i64, unit: i64) -> Column {
        match high.abs_diff(low) / unit.unsigned_abs() {
            0..=0xFE => Column::Bytes(Codes::of(values, low, unit)),
            0xFF..=0xFFFE => Column::Shorts(Codes::of(values, low, unit)),
            0xFFFF..=0xFFFF_FFFE => Column::Words(Codes::of(values, low, unit)),
            _ => Column::Wide(values.to_vec()),
        }
    }

    /// The days since dates, in millionths, at no cost; `None` where that needs a look at each date.
    #[must_use]
    pub fn days_since(&self, as_of: Moment) -> Option<Column> {
        Some(match self {
            Column::Bytes(codes) => Column::Bytes(codes.days_since(as_of)?),
            Column::Shorts(codes) => Column::Shorts(codes.days_since(as_of)?),
            Column::Words(codes) => Column::Words(codes.days_since(as_of)?),
            Column::Same(..) | Column::Wide(_) => return None,
        })
    }

    /// Whether the codes are those of the other column.
    #[must_use]
    pub fn shares(&self, other: &Column) -> bool {
        match (self, other) {
            (Column::Bytes(mine), Column::Bytes(theirs)) => Arc::ptr_eq(&mine.codes, &theirs.codes),
            (Column::Shorts(mine), Column::Shorts(theirs)) => Arc::ptr_eq(&mine.codes, &theirs.codes),
            (Column::Words(mine), Column::Words(theirs)) => Arc::ptr_eq(&mine.codes, &theirs.codes),
            _ => false,
        }
    }

    /// Counts as whole numbers in millionths; `u16::MAX` is unknown.
    #[must_use]
    pub fn of_counts(counts: &[u16]) -> Column {
        let unit = MILLION;
        let narrow = counts.iter().fold(true, |narrow, count| narrow & (*count < 0xFF || *count == u16::MAX));
        if narrow {
            // An unknown count is unknown in the lower byte too.
            Column::Bytes(Codes { base: 0, unit, codes: Arc::new(counts.iter().map(|count| (*count & 0xFF) as u8).collect()) })
        } else {
            Column::Shorts(Codes { base: 0, unit, codes: Arc::new(counts.to_vec()) })
        }
    }

    /// How many rows.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Column::Same(_, rows) => *rows as usize,
            Column::Bytes(codes) => codes.codes.len(),
            Column::Shorts(codes) => codes.codes.len(),
            Column::Words(codes) => codes.codes.len(),
            Column::Wide(values) => values.len(),
        }
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The value at a row.
    #[must_use]
    pub fn get(&self, row: usize) -> Option<i64> {
        match self {
            Column::Same(value, _) => *value,
            Column::Bytes(codes) => codes.get(row),
            Column::Shorts(codes) => codes.get(row),
            Column::Words(codes) => codes.get(row),
            Column::Wide(values) => values.get(row).copied().flatten(),
        }
    }

    /// The bytes that it takes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        match self {
            Column::Same(..) => 0,
            Column::Bytes(codes) => codes.codes.len(),
            Column::Shorts(codes) => codes.codes.len() * 2,
            Column::Words(codes) => codes.codes.len() * 4,
            Column::Wide(values) => std::mem::size_of_val(values.as_slice()),
        }
    }
}

/// The greatest number that divides both.
fn common(a: u64, b: u64) -> u64 {
    let (mut a, mut b) = (a, b);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_hold_what_they_were_made_of() {
        let lists: [&[Option<i64>]; 7] = [
            &[],
            &[None, None],
            &[Some(i64::MIN), None, Some(i64::MAX)],
            &[Some(5_000_000), None, Some(254_000_000)],
            &[Some(-3), Some(65_530), Some(7)],
            &[Some(i64::MIN), Some(i64::MIN + 4_000_000_000)],
            &[Some(0), Some(254), Some(255)],
        ];
        for list in lists {
            let column = Column::of(list);
            assert_eq!(column.len(), list.len());
            for (row, value) in list.iter().enumerate() {
                assert_eq!(column.get(row), *value, "{list:?}");
            }
        }
    }

    #[test]
    fn ranges_of_codes_are_ranges_of_values() {
        let Column::Bytes(codes) = Column::of(&[Some(-20), Some(0), Some(10), Some(30), None]) else { panic!("bytes") };
        for codes in [codes.clone(), Codes { base: 15, unit: -7, codes: Arc::clone(&codes.codes) }] {
            for low in -35..45 {
                for high in -35..45 {
                    let range = codes.range(low, high);
                    for code in 0..=u8::MAX {
                        let inside = code != u8::MAX && (low..=high).contains(&codes.value(u64::from(code)));
                        assert_eq!(range.is_some_and(|(first, last)| (first..=last).contains(&code)), inside, "{low} {high} {code}");
                    }
                }
            }
        }
    }

    #[test]
    fn days_since_dates_share_their_codes() {
        let dates = [Some(-3 * DAY), Some(0), None, Some(400 * DAY)];
        let column = Column::of(&dates);
        let as_of = Moment(5 * DAY + 7);
        let since = column.days_since(as_of).expect("whole days");
        assert!(since.shares(&column));
        for (row, date) in dates.iter().enumerate() {
            assert_eq!(since.get(row), date.map(|date| Moment(date).age(as_of) * MILLION));
        }
        assert_eq!(Column::of(&[Some(1), Some(DAY)]).days_since(as_of), None);
    }
}
