//! Conditions that provably never hold, by comparing one fact with literals within one `and`.
//!
//! Exact in steps of a millionth or a millisecond: what is found has no assignment that satisfies it. Text equality,
//! `in`, `!`, defaults and arithmetic are not looked into.

use std::collections::BTreeMap;

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

    fn meet(self, other: Range) -> Range {
        Range { from: self.from.max(other.from), to: self.to.min(other.to) }
    }

    fn is_empty(self) -> bool {
        self.from > self.to
    }
}

/// Whether no assignment within `ranges` (by slot; always those of the file) makes the condition true.
#[must_use]
pub fn never_holds(condition: &Expression, named: &Named, ranges: &[Range]) -> bool {
    let answers = named.never_holds.get_or_init(|| {
        let mut answers = vec![false; named.len()];
        for (place, _) in named.in_order() {
            let search = Search { named, ranges, answers: &answers };
            answers[place as usize] = named.expression(place).is_some_and(|expression| search.never(expression));
        }
        answers
    });
    Search { named, ranges, answers }.never(condition)
}

struct Search<'s> {
    named: &'s Named,
    ranges: &'s [Range],
    /// Of the named conditions before the one that is looked at.
    answers: &'s [bool],
}

impl Search<'_> {
    fn never(&self, condition: &Expression) -> bool {
        match condition {
            Expression::Named(place) => self.answers.get(*place as usize).copied().unwrap_or_default(),
            Expression::And(operands) => operands.iter().any(|operand| self.never(operand)) || self.disjoint(operands),
            Expression::Or(operands) => operands.iter().all(|operand| self.never(operand)),
            other => self.disjoint(std::slice::from_ref(other)),
        }
    }

    /// Whether the intervals that the operands themselves set for one slot have nothing in common.
    fn disjoint(&self, operands: &[Expression]) -> bool {
        let mut held: BTreeMap<Slot, Range> = BTreeMap::new();
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
                let held = held.entry(slot).or_insert(all);
                *held = held.meet(range);
            }
        }
        held.values().any(|range| range.is_empty())
    }
}

/// The intervals that a comparison of facts with literals sets.
fn intervals(operand: &Expression) -> Vec<(Slot, Range)> {
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
