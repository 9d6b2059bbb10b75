//! Conditions that provably never hold, by comparing one fact with literals within one `and`.
//!
//! Exact in steps of a millionth or a millisecond: what is found has no assignment that satisfies it. Text equality,
//! `in`, `!`, defaults and arithmetic are not looked into.

use crate::sorted::Sorted;

use super::{Expression, Literal, Named, Order, Slot};

/// The values a slot can take, both ends inclusive, in millionths or milliseconds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Range {
    /// The least value.
    pub from: i128,
    /// The greatest value.
    pub to: i128,
}

impl Range {
    /// All that an `i64` holds.
    pub const ALL: Range = Range { from: i64::MIN as i128, to: i64::MAX as i128 };

    pub(super) fn meet(self, other: Range) -> Range {
        Range { from: self.from.max(other.from), to: self.to.min(other.to) }
    }

    pub(super) fn is_empty(self) -> bool {
        self.from > self.to
    }

    pub(super) fn holds(self, value: i128) -> bool {
        self.from <= value && value <= self.to
    }
}

/// Whether no assignment within `ranges` (by slot) makes the condition true.
#[must_use]
pub fn never_holds(condition: &Expression, named: &Named, ranges: &[Range]) -> bool {
    Intervals::new(named, ranges).never(condition).is_some()
}

/// Looks for conditions that never hold. What named conditions answer is worked out once, each after those it names.
#[derive(Debug)]
pub struct Intervals<'s> {
    named: &'s Named,
    ranges: &'s [Range],
    answers: Vec<Option<Slot>>,
}

impl<'s> Intervals<'s> {
    /// For conditions over `ranges` (by slot).
    #[must_use]
    pub fn new(named: &'s Named, ranges: &'s [Range]) -> Intervals<'s> {
        let mut search = Intervals { named, ranges, answers: vec![None; named.len()] };
        for (place, _) in named.in_order() {
            search.answers[place as usize] = named.expression(place).and_then(|expression| search.never(expression));
        }
        search
    }

    /// A slot for which no value makes the condition true, if there is one: the condition never holds.
    #[must_use]
    pub fn never(&self, condition: &Expression) -> Option<Slot> {
        match condition {
            Expression::Named(place) => self.answers.get(*place as usize).copied().flatten(),
            Expression::And(operands) => operands.iter().find_map(|operand| self.never(operand)).or_else(|| self.disjoint(operands)),
            Expression::Or(operands) => {
                let never: Option<Vec<Slot>> = operands.iter().map(|operand| self.never(operand)).collect();
                never.and_then(|slots| slots.first().copied())
            }
            other => self.disjoint(std::slice::from_ref(other)),
        }
    }

    /// A slot for which the intervals that the operands themselves set have nothing in common.
    fn disjoint(&self, operands: &[Expression]) -> Option<Slot> {
        let mut held: Sorted<Slot, Range> = Sorted::new();
        for operand in operands {
            let mut operand = operand;
            while let Expression::Named(place) = operand {
                match self.named.expression(*place) {
                    Some(expression) => operand = expression,
                    None => break,
                }
            }
            for (slot, range) in intervals(operand) {
                let all = self.ranges.get(slot as usize).copied().unwrap_or(Range::ALL);
                let held = held.get_or_insert_with(slot, || all);
                *held = held.meet(range);
            }
        }
        held.into_iter().find(|(_, range)| range.is_empty()).map(|(slot, _)| slot)
    }
}

/// The intervals that a comparison of facts with literals sets.
pub(super) fn intervals(operand: &Expression) -> Vec<(Slot, Range)> {
    match operand {
        Expression::Order(order, operands) => operands.windows(2).filter_map(|pair| compared(*order, &pair[0], &pair[1])).collect(),
        Expression::Equal(pair) => match (side(&pair[0]), side(&pair[1])) {
            (Side::Slot(slot), Side::Number(value)) | (Side::Number(value), Side::Slot(slot)) => {
                vec![(slot, Range { from: value, to: value })]
            }
            _ => vec![],
        },
        _ => vec![],
    }
}

enum Side {
    Slot(Slot),
    Number(i128),
    Other,
}

fn side(expression: &Expression) -> Side {
    match expression {
        Expression::Read(slot, None) => Side::Slot(*slot),
        Expression::Literal(Literal::Number(number)) => Side::Number(i128::from(number.0)),
        Expression::Literal(Literal::Date(moment)) => Side::Number(i128::from(moment.0)),
        _ => Side::Other,
    }
}

fn compared(order: Order, left: &Expression, right: &Expression) -> Option<(Slot, Range)> {
    let (slot, value, slot_first) = match (side(left), side(right)) {
        (Side::Slot(slot), Side::Number(value)) => (slot, value, true),
        (Side::Number(value), Side::Slot(slot)) => (slot, value, false),
        _ => return None,
    };
    let below = |to: i128| Range { from: i128::MIN, to };
    let above = |from: i128| Range { from, to: i128::MAX };
    let range = match (order, slot_first) {
        (Order::Less, true) | (Order::Greater, false) => below(value - 1),
        (Order::LessOrEqual, true) | (Order::GreaterOrEqual, false) => below(value),
        (Order::Greater, true) | (Order::Less, false) => above(value + 1),
        (Order::GreaterOrEqual, true) | (Order::LessOrEqual, false) => above(value),
    };
    Some((slot, range))
}
