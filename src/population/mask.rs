//! Filling sets: one byte a contact, 1 for those who belong.

use std::sync::Arc;

use super::column::{Code, Codes, Column};
use super::condition::{Set, Within};
use super::meaning::Meanings;
use crate::conditions::{Expression, Named, NamedValue, Scope, evaluate_named};
use crate::value::Value;

/// The columns of a block by slot, with what they mean.
#[derive(Clone, Copy, Debug)]
pub struct Columns<'b> {
    /// By slot.
    pub list: &'b [Arc<Column>],
    /// What their numbers mean.
    pub meanings: &'b Meanings<'b>,
    /// How many contacts.
    pub rows: usize,
}

impl<'b> Columns<'b> {
    /// The value of a slot of a contact.
    #[must_use]
    pub fn value(&self, slot: usize, row: usize) -> Option<Value<'b>> {
        self.meanings.value(slot, self.list.get(slot)?.get(row)?)
    }

    /// All values of a contact, by slot.
    #[must_use]
    pub fn values(&self, row: usize) -> Vec<Option<Value<'b>>> {
        (0..self.list.len()).map(|slot| self.value(slot, row)).collect()
    }
}

/// Fills sets over one block; what named conditions answer is kept, so that each is filled once.
#[derive(Debug)]
pub struct Filler<'b> {
    columns: Columns<'b>,
    named: &'b Named,
    /// By named condition: the sets where it is true and where it is false.
    sets: &'b [[Set; 2]],
    filled: Vec<[Option<Arc<Vec<u8>>>; 2]>,
    spare: Vec<Vec<u8>>,
}

impl<'b> Filler<'b> {
    /// A filler over the columns.
    #[must_use]
    pub fn new(columns: Columns<'b>, named: &'b Named, sets: &'b [[Set; 2]]) -> Filler<'b> {
        Filler { columns, named, sets, filled: vec![[None, None]; sets.len()], spare: Vec::new() }
    }

    /// A mask to fill; give it back with [`Filler::give`].
    pub fn take(&mut self) -> Vec<u8> {
        let mut mask = self.spare.pop().unwrap_or_default();
        mask.resize(self.columns.rows, 0);
        mask
    }

    /// Takes a mask back.
    pub fn give(&mut self, mask: Vec<u8>) {
        self.spare.push(mask);
    }

    /// Fills the mask with the set.
    pub fn fill(&mut self, set: &Set, mask: &mut [u8]) {
        match set {
            Set::All(all) => mask.fill(u8::from(*all)),
            Set::Each(sets) => self.combine(sets, mask, true),
            Set::Any(sets) => self.combine(sets, mask, false),
            Set::Named(place, wanted) => {
                let filled = self.name(*place as usize, *wanted);
                mask.copy_from_slice(&filled);
            }
            Set::Known(slot, wanted) => known(&self.columns.list[*slot as usize], *wanted, mask),
            Set::Within(within) => fill_within(&self.columns.list[within.slot as usize], within, mask),
            Set::Table(slot, expression, wanted) => self.table(*slot as usize, expression, *wanted, mask),
            Set::Places(slot, table, unknown) => places(&self.columns.list[*slot as usize], table, *unknown, mask),
            Set::Rows(expression, wanted, slots) => self.rows(expression, *wanted, slots, mask),
        }
    }

    fn combine(&mut self, sets: &[Set], mask: &mut [u8], each: bool) {
        let Some((first, rest)) = sets.split_first() else { return mask.fill(u8::from(each)) };
        self.fill(first, mask);
        let mut other = self.take();
        for set in rest {
            if let Set::Within(within) = set
                && each
                && narrow_down(&self.columns.list[within.slot as usize], within, mask)
            {
                continue;
            }
            self.fill(set, &mut other);
            if each {
                mask.iter_mut().zip(&other).for_each(|(mask, other)| *mask &= other);
            } else {
                mask.iter_mut().zip(&other).for_each(|(mask, other)| *mask |= other);
            }
        }
        self.give(other);
    }

    fn name(&mut self, place: usize, wanted: bool) -> Arc<Vec<u8>> {
        let side = usize::from(!wanted);
        if let Some(filled) = &self.filled[place][side] {
            return Arc::clone(filled);
        }
        let mut mask = vec![0; self.columns.rows];
        let sets = self.sets;
        self.fill(&sets[place][side], &mut mask);
        let filled = Arc::new(mask);
        self.filled[place][side] = Some(Arc::clone(&filled));
        filled
    }

    /// Each value that the column has is asked once.
    fn table(&mut self, slot: usize, expression: &Expression, wanted: bool, mask: &mut [u8]) {
        let mut values = vec![None; self.columns.list.len()];
        let mut answer = |value: Option<i64>| {
            values[slot] = value.and_then(|value| self.columns.meanings.value(slot, value));
            let mut scope = Scope { values: &values, named: &[], overflow: false };
            u8::from(expression.holds(&mut scope) == Some(wanted))
        };
        match &*self.columns.list[slot] {
            Column::Same(value, _) => mask.fill(answer(*value)),
            Column::Bytes(codes) => {
                let mut table = [0_u8; 256];
                for (code, slot) in (0..codes.span()).zip(table.iter_mut()) {
                    *slot = answer(Some(codes.value(code)));
                }
                table[255] = answer(None);
                few(&codes.codes, &table, mask);
            }
            Column::Shorts(codes) => memoized(codes, answer, mask),
            Column::Words(codes) => memoized(codes, answer, mask),
            Column::Wide(list) => mask.iter_mut().zip(list).for_each(|(mask, value)| *mask = answer(*value)),
        }
    }

    fn rows(&mut self, expression: &Expression, wanted: bool, slots: &[u32], mask: &mut [u8]) {
        let mut values = vec![None; self.columns.list.len()];
        let mut named = vec![NamedValue::default(); self.named.len()];
        let names = names_any(expression);
        for (row, mask) in mask.iter_mut().enumerate() {
            for slot in slots {
                values[*slot as usize] = self.columns.value(*slot as usize, row);
            }
            if names {
                evaluate_named(self.named, &values, false, &mut named);
                evaluate_named(self.named, &values, true, &mut named);
            }
            let mut scope = Scope { values: &values, named: &named, overflow: false };
            *mask = u8::from(expression.holds(&mut scope) == Some(wanted));
        }
    }
}

fn names_any(expression: &Expression) -> bool {
    matches!(expression, Expression::Named(_)) || expression.operands().into_iter().any(names_any)
}

/// One loop over slices that do not overlap, kept apart so that the compiler sees that and works on many rows at once.
#[inline(never)]
fn mark<T: Copy>(mask: &mut [u8], codes: &[T], belongs: impl Fn(T) -> u8) {
    mask.iter_mut().zip(codes).for_each(|(mask, code)| *mask = belongs(*code));
}

/// The same, for those who belong already.
#[inline(never)]
fn keep<T: Copy>(mask: &mut [u8], codes: &[T], belongs: impl Fn(T) -> u8) {
    mask.iter_mut().zip(codes).for_each(|(mask, code)| *mask &= belongs(*code));
}

/// And for those who do not belong yet.
#[inline(never)]
fn join<T: Copy>(mask: &mut [u8], codes: &[T], belongs: impl Fn(T) -> u8) {
    mask.iter_mut().zip(codes).for_each(|(mask, code)| *mask |= belongs(*code));
}

/// Beyond so many ranges of codes each code is looked up.
const RANGES_MAX: usize = 12;

/// Where the table says so. A few ranges of codes are compared with side by side, which is faster than looking each up.
fn few(codes: &[u8], table: &[u8; 256], mask: &mut [u8]) {
    let mut ranges: Vec<(u8, u8)> = Vec::new();
    for code in (0..=u8::MAX).filter(|code| table[usize::from(*code)] == 1) {
        match ranges.last_mut() {
            Some((first, width)) if code - *first == *width + 1 => *width += 1,
            _ => ranges.push((code, 0)),
        }
    }
    if ranges.len() > RANGES_MAX {
        return mark(mask, codes, |code| table[usize::from(code)]);
    }
    let mut ranges = ranges.into_iter();
    let Some((first, width)) = ranges.next() else { return mask.fill(0) };
    mark(mask, codes, move |code| u8::from(code.wrapping_sub(first) <= width));
    for (first, width) in ranges {
        join(mask, codes, move |code| u8::from(code.wrapping_sub(first) <= width));
    }
}

fn places(column: &Column, table: &[u8], unknown: bool, mask: &mut [u8]) {
    let unknown = u8::from(unknown);
    let belongs = |value: Option<i64>| match value {
        Some(place) => usize::try_from(place).ok().and_then(|place| table.get(place)).copied().unwrap_or(0),
        None => unknown,
    };
    match column {
        Column::Same(value, _) => mask.fill(belongs(*value)),
        Column::Bytes(codes) => {
            let mut by_code = [unknown; 256];
            for (code, slot) in (0..255).zip(by_code.iter_mut()) {
                *slot = belongs(Some(codes.value(code)));
            }
            few(&codes.codes, &by_code, mask);
        }
        _ => mask.iter_mut().enumerate().for_each(|(row, mask)| *mask = belongs(column.get(row))),
    }
}

fn memoized<T: Code>(codes: &Codes<T>, mut answer: impl FnMut(Option<i64>) -> u8, mask: &mut [u8]) {
    const ASKED: u8 = 2;
    let most = codes.span();
    // A column's codes are places of a dictionary or few; many more than rows would be asked for nothing.
    let room = usize::try_from(most).unwrap_or(usize::MAX).min(codes.codes.len().saturating_mul(8));
    let mut memo = vec![ASKED; room];
    for (mask, code) in mask.iter_mut().zip(codes.codes.iter()) {
        let value = (*code != T::UNKNOWN).then(|| codes.value(code.wide()));
        *mask = match usize::try_from(code.wide()).ok().and_then(|code| memo.get_mut(code)) {
            Some(known) => {
                if *known == ASKED {
                    *known = answer(value);
                }
                *known
            }
            None => answer(value),
        };
    }
}

fn known(column: &Column, wanted: bool, mask: &mut [u8]) {
    fn codes<T: Code>(codes: &[T], wanted: bool, mask: &mut [u8]) {
        mark(mask, codes, move |code| u8::from((code != T::UNKNOWN) == wanted));
    }
    match column {
        Column::Same(value, _) => mask.fill(u8::from(value.is_some() == wanted)),
        Column::Bytes(list) => codes(&list.codes, wanted, mask),
        Column::Shorts(list) => codes(&list.codes, wanted, mask),
        Column::Words(list) => codes(&list.codes, wanted, mask),
        Column::Wide(list) => mask.iter_mut().zip(list).for_each(|(mask, value)| *mask = u8::from(value.is_some() == wanted)),
    }
}

fn fill_within(column: &Column, within: &Within, mask: &mut [u8]) {
    match column {
        Column::Same(value, _) => mask.fill(u8::from(within.belongs(*value))),
        Column::Bytes(codes) => within_codes(codes, within, mask),
        Column::Shorts(codes) => within_codes(codes, within, mask),
        Column::Words(codes) => within_codes(codes, within, mask),
        Column::Wide(list) => mask.iter_mut().zip(list).for_each(|(mask, value)| *mask = u8::from(within.belongs(*value))),
    }
}

/// Takes off those who are not within, in one go where codes are bytes; `false` if it was not done.
fn narrow_down(column: &Column, within: &Within, mask: &mut [u8]) -> bool {
    let Column::Bytes(codes) = column else { return false };
    let Some((first, last)) = codes.range(within.low, within.high).filter(|_| within.inside && !within.unknown) else { return false };
    let width = last - first;
    keep(mask, &codes.codes, move |code| u8::from(code.less(first) <= width));
    true
}

fn within_codes<T: Code>(codes: &Codes<T>, within: &Within, mask: &mut [u8]) {
    let list = codes.codes.as_slice();
    let range = codes.range(within.low, within.high).filter(|_| within.low <= within.high);
    let Some((first, last)) = range else {
        // Nobody lies within.
        let (known, unknown) = (u8::from(!within.inside), u8::from(within.unknown));
        return mark(mask, list, move |code| if code == T::UNKNOWN { unknown } else { known });
    };
    // One comparison tells both bounds.
    let width = last.less(first);
    match (within.inside, within.unknown) {
        (true, false) => mark(mask, list, move |code| u8::from(code.less(first) <= width)),
        (true, true) => mark(mask, list, move |code| u8::from(code.less(first) <= width) | u8::from(code == T::UNKNOWN)),
        (false, true) => mark(mask, list, move |code| u8::from(code.less(first) > width)),
        (false, false) => mark(mask, list, move |code| u8::from(code.less(first) > width) & u8::from(code != T::UNKNOWN)),
    }
}
