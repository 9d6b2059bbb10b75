//! Conditions that cannot hold for a reason that intervals within one `and` do not show: nested `and`s that exclude each
//! other, a text that would have to be two, `false` itself.
//!
//! What is found has no assignment that satisfies it; what is not found may still have none. `!=`, `!` of anything but a
//! fact, defaults and arithmetic are not looked into.

use std::collections::BTreeMap;

use super::intervals::{Range, intervals};
use super::{Expression, Literal, Named, Slot};

/// What a slot may be while a condition holds.
#[derive(Clone, Debug)]
enum Left {
    Within(Range),
    Among(Vec<Literal>),
}

impl Left {
    fn meet(self, other: Left) -> Left {
        match (self, other) {
            (Left::Within(a), Left::Within(b)) => Left::Within(a.meet(b)),
            (Left::Among(a), Left::Among(b)) => Left::Among(a.into_iter().filter(|value| b.contains(value)).collect()),
            (Left::Among(values), Left::Within(range)) | (Left::Within(range), Left::Among(values)) => {
                Left::Among(values.into_iter().filter(|value| number(value).is_none_or(|value| range.holds(value))).collect())
            }
        }
    }

    fn is_empty(&self) -> bool {
        match self {
            Left::Within(range) => range.is_empty(),
            Left::Among(values) => values.is_empty(),
        }
    }
}

/// Slots that are remembered of a named condition.
const SLOTS_MAX: usize = 64;

/// What slots may be while a condition holds; an error if it cannot, with the slot that shows it.
type Answer = Result<BTreeMap<Slot, Left>, Option<Slot>>;

/// Looks for them. What named conditions leave is worked out once, each after those it names.
#[derive(Debug)]
pub struct Contradictions<'s> {
    ranges: &'s [Range],
    answers: Vec<Answer>,
}

impl<'s> Contradictions<'s> {
    /// For conditions over `ranges` (by slot).
    #[must_use]
    pub fn new(named: &Named, ranges: &'s [Range]) -> Contradictions<'s> {
        let mut search = Contradictions { ranges, answers: vec![Ok(BTreeMap::new()); named.len()] };
        for (place, _) in named.in_order() {
            if let Some(expression) = named.expression(place) {
                // What is long is not kept: finding less is allowed, growing without bound is not.
                search.answers[place as usize] =
                    search.left(expression).map(|left| if left.len() <= SLOTS_MAX { left } else { BTreeMap::new() });
            }
        }
        search
    }

    /// A slot for which no value makes the condition true, as far as this can tell.
    #[must_use]
    pub fn never(&self, condition: &Expression) -> Option<Slot> {
        self.left(condition).err().flatten()
    }

    fn left(&self, condition: &Expression) -> Answer {
        match condition {
            Expression::Named(place) => self.answers[*place as usize].clone(),
            Expression::And(operands) => {
                let mut all = BTreeMap::new();
                for operand in operands {
                    for (slot, left) in self.left(operand)? {
                        self.add(&mut all, slot, left)?;
                    }
                }
                Ok(all)
            }
            Expression::Or(operands) => {
                let mut possible = Vec::new();
                let mut fault = None;
                for operand in operands {
                    match self.left(operand) {
                        Ok(left) => possible.push(left),
                        Err(slot) => fault = fault.or(slot),
                    }
                }
                match possible.len() {
                    0 => Err(fault),
                    1 => Ok(possible.remove(0)),
                    _ => Ok(BTreeMap::new()),
                }
            }
            Expression::Literal(Literal::Boolean(false)) => Err(None),
            other => {
                let mut all = BTreeMap::new();
                for (slot, left) in alone(other) {
                    self.add(&mut all, slot, left)?;
                }
                Ok(all)
            }
        }
    }

    fn add(&self, all: &mut BTreeMap<Slot, Left>, slot: Slot, left: Left) -> Result<(), Option<Slot>> {
        let held = all.remove(&slot).unwrap_or_else(|| Left::Within(self.ranges.get(slot as usize).copied().unwrap_or(Range::ALL)));
        let met = held.meet(left);
        if met.is_empty() {
            return Err(Some(slot));
        }
        all.insert(slot, met);
        Ok(())
    }
}

/// What a comparison leaves for the slots that stand alone in it.
fn alone(condition: &Expression) -> Vec<(Slot, Left)> {
    match condition {
        Expression::Read(slot, None) => vec![(*slot, Left::Among(vec![Literal::Boolean(true)]))],
        Expression::Not(operand) => match &**operand {
            Expression::Read(slot, None) => vec![(*slot, Left::Among(vec![Literal::Boolean(false)]))],
            _ => vec![],
        },
        Expression::InList(operand, literals) => match &**operand {
            Expression::Read(slot, None) => vec![(*slot, Left::Among(literals.clone()))],
            _ => vec![],
        },
        Expression::Equal(pair) => match (&pair[0], &pair[1]) {
            (Expression::Read(slot, None), Expression::Literal(literal)) | (Expression::Literal(literal), Expression::Read(slot, None)) => {
                vec![(*slot, Left::Among(vec![literal.clone()]))]
            }
            _ => vec![],
        },
        other => intervals(other).into_iter().map(|(slot, range)| (slot, Left::Within(range))).collect(),
    }
}

fn number(literal: &Literal) -> Option<i128> {
    match literal {
        Literal::Number(number) => Some(i128::from(number.0)),
        Literal::Date(moment) => Some(i128::from(moment.0)),
        _ => None,
    }
}
