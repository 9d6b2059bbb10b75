//! Conditions that cannot hold for a reason that intervals within one `and` do not show: nested `and`s that exclude each
//! other, a text that would have to be two, `false` itself.
//!
//! The same search tells that one condition holds wherever another does.
//!
//! What is found has no assignment that satisfies it; what is not found may still have none. `!=`, `!` of anything but a
//! fact, defaults and arithmetic are not looked into.

use crate::sorted::Sorted;

use super::intervals::{Range, intervals};
use super::{Expression, Literal, Named, Slot};

/// How much of a condition is looked at to tell what it asks for.
const PARTS_MAX: usize = 64;

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

    /// Whether each value of this one is one of the other.
    fn is_within(&self, other: &Left) -> bool {
        match (self, other) {
            (Left::Within(a), Left::Within(b)) => a.from >= b.from && a.to <= b.to,
            (Left::Among(a), Left::Among(b)) => a.iter().all(|value| b.contains(value)),
            (Left::Among(values), Left::Within(range)) => values.iter().all(|value| number(value).is_some_and(|value| range.holds(value))),
            (Left::Within(_), Left::Among(_)) => false,
        }
    }

    fn is_empty(&self) -> bool {
        match self {
            Left::Within(range) => range.is_empty(),
            Left::Among(values) => values.is_empty(),
        }
    }
}

/// All that a condition asks for, slot by slot, if it is a list of plain comparisons that must hold together.
fn asked_for(condition: &Expression, named: &Named, parts: &mut usize, asked: &mut Vec<(Slot, Left)>) -> bool {
    let Some(rest) = parts.checked_sub(1) else { return false };
    *parts = rest;
    let comparisons = match condition {
        Expression::And(operands) => return operands.iter().all(|operand| asked_for(operand, named, parts, asked)),
        Expression::Named(place) => {
            return named.expression(*place).is_some_and(|expression| asked_for(expression, named, parts, asked));
        }
        Expression::Order(_, operands) => operands.len() - 1,
        _ => 1,
    };
    let found = alone(condition);
    let is_all = found.len() == comparisons;
    asked.extend(found);
    is_all
}

/// Slots that are remembered of a named condition.
const SLOTS_MAX: usize = 64;

/// What slots may be while a condition holds; an error if it cannot, with the slot that shows it.
type Answer = Result<Sorted<Slot, Left>, Option<Slot>>;

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
        let mut search = Contradictions { ranges, answers: vec![Ok(Sorted::new()); named.len()] };
        for (place, _) in named.in_order() {
            if let Some(expression) = named.expression(place) {
                // What is long is not kept: finding less is allowed, growing without bound is not.
                search.answers[place as usize] =
                    search.left(expression).map(|left| if left.len() <= SLOTS_MAX { left } else { Sorted::new() });
            }
        }
        search
    }

    /// A slot for which no value makes the condition true, as far as this can tell.
    #[must_use]
    pub fn never(&self, condition: &Expression) -> Option<Slot> {
        self.left(condition).err().flatten()
    }

    /// Whether `other` is true for everyone for whom `condition` is (for everyone, if it is `None`), as far as this can
    /// tell. A slot that `condition` does not read may be unknown, unless it is `always_known`.
    #[must_use]
    pub fn implies(&self, condition: Option<&Expression>, other: &Expression, named: &Named, always_known: impl Fn(Slot) -> bool) -> bool {
        let Ok(left) = condition.map_or(Ok(Sorted::new()), |condition| self.left(condition)) else { return false };
        let mut asked = Vec::new();
        let all = |slot: Slot| Left::Within(self.ranges.get(slot as usize).copied().unwrap_or(Range::ALL));
        asked_for(other, named, &mut PARTS_MAX.clone(), &mut asked)
            && asked.into_iter().all(|(slot, asked)| match left.get(&slot) {
                Some(left) => left.is_within(&asked),
                None => always_known(slot) && all(slot).is_within(&asked),
            })
    }

    fn left(&self, condition: &Expression) -> Answer {
        match condition {
            Expression::Named(place) => self.answers[*place as usize].clone(),
            Expression::And(operands) => {
                let mut all = Sorted::new();
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
                    _ => Ok(Sorted::new()),
                }
            }
            Expression::Literal(Literal::Boolean(false)) => Err(None),
            other => {
                let mut all = Sorted::new();
                for (slot, left) in alone(other) {
                    self.add(&mut all, slot, left)?;
                }
                Ok(all)
            }
        }
    }

    fn add(&self, all: &mut Sorted<Slot, Left>, slot: Slot, left: Left) -> Result<(), Option<Slot>> {
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
