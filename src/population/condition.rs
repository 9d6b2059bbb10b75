//! Conditions over columns: where a condition is true, or where it is false, as one byte a contact.
//!
//! A condition is taken apart into sets: contacts whose value lies within a range, whose text is one of some, whose fact is
//! known. Kleene's `and`, `or` and `not` are then intersections and unions of where the operands are true or false. What does
//! not come apart like that (arithmetic, two facts beside each other) is asked of each contact by the evaluation that a
//! single assessment runs.

use super::meaning::Meanings;
use crate::conditions::{Expression, Literal, Named, Order, Scope, Slot, reads, reads_itself};
use crate::value::ValueType;

/// A set of contacts.
#[derive(Clone, PartialEq, Debug)]
pub enum Set {
    /// Everybody, or nobody.
    All(bool),
    /// Those in each of the sets.
    Each(Vec<Set>),
    /// Those in any of the sets.
    Any(Vec<Set>),
    /// Where a named condition is true (or false).
    Named(u32, bool),
    /// Those whose fact is known (or unknown).
    Known(Slot, bool),
    /// Those whose number or date lies within (or outside) the bounds, both included; what is unknown is in or not, as said.
    Within(Within),
    /// Those for whose text, boolean or verdict the expression, which reads nothing else, answers so.
    Table(Slot, Box<Expression>, bool),
    /// Those whose text, boolean or verdict has a place that is 1 in the table; whether those belong of whom it is unknown.
    Places(Slot, Vec<u8>, bool),
    /// Those for whom the expression answers so, each asked alone; the slots that it reads.
    Rows(Box<Expression>, bool, Vec<Slot>),
}

/// A range of a number or date.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Within {
    /// The fact or dimension.
    pub slot: Slot,
    /// The least value, in millionths or milliseconds.
    pub low: i64,
    /// The greatest value.
    pub high: i64,
    /// Whether those within belong to the set, else those outside.
    pub inside: bool,
    /// Whether those of whom nothing is known belong to it.
    pub unknown: bool,
}

impl Within {
    /// Whether it holds a contact of that value.
    #[must_use]
    pub fn belongs(&self, value: Option<i64>) -> bool {
        match value {
            Some(value) => (self.low <= value && value <= self.high) == self.inside,
            None => self.unknown,
        }
    }
}

/// What conditions are taken apart with.
#[derive(Clone, Copy, Debug)]
pub struct Parts<'r> {
    /// Named conditions.
    pub named: &'r Named,
    /// The type of each slot's value.
    pub types: &'r [ValueType],
}

/// Beyond so many texts each block asks for its own.
const PLACES_MAX: usize = 1024;

impl Set {
    /// Whether contacts are asked one by one, or by a table of each block.
    #[must_use]
    pub fn asks_rows(&self) -> bool {
        match self {
            Set::Each(sets) | Set::Any(sets) => sets.iter().any(Set::asks_rows),
            Set::Table(..) | Set::Rows(..) => true,
            Set::All(_) | Set::Named(..) | Set::Known(..) | Set::Within(_) | Set::Places(..) => false,
        }
    }

    /// Asks tables once for all places of their slots' texts, where these are few.
    pub fn look_up(&mut self, meanings: &Meanings<'_>) {
        match self {
            Set::Each(sets) | Set::Any(sets) => sets.iter_mut().for_each(|set| set.look_up(meanings)),
            Set::Table(slot, expression, wanted) => {
                let place = *slot as usize;
                let Some(places) = meanings.places(place).filter(|places| *places <= PLACES_MAX) else { return };
                let mut values = vec![None; place + 1];
                let mut answer = |value| {
                    values[place] = value;
                    let mut scope = Scope { values: &values, named: &[], overflow: false };
                    expression.holds(&mut scope) == Some(*wanted)
                };
                let table = (0..places).map(|number| {
                    let number = i64::try_from(number).unwrap_or(i64::MAX);
                    u8::from(answer(meanings.value(place, number)))
                });
                let table = table.collect();
                *self = Set::Places(*slot, table, answer(None));
            }
            Set::All(_) | Set::Named(..) | Set::Known(..) | Set::Within(_) | Set::Places(..) | Set::Rows(..) => {}
        }
    }
}

impl Parts<'_> {
    /// Where the condition answers `wanted`.
    #[must_use]
    pub fn set(&self, condition: &Expression, wanted: bool) -> Set {
        match condition {
            Expression::Literal(Literal::Boolean(value)) => Set::All(*value == wanted),
            Expression::Named(place) => Set::Named(*place, wanted),
            Expression::Known(slots) => known(slots, wanted),
            Expression::Missing(slots) => known(slots, !wanted),
            Expression::And(operands) => self.list(operands, wanted, wanted),
            Expression::Or(operands) => self.list(operands, wanted, !wanted),
            Expression::Not(operand) => self.set(operand, !wanted),
            Expression::If(operands) => self.choice(operands, wanted),
            Expression::Order(order, operands) => bounds(*order, operands, wanted).unwrap_or_else(|| self.other(condition, wanted)),
            Expression::Equal(operands) => self.equal(operands, wanted).unwrap_or_else(|| self.other(condition, wanted)),
            Expression::Different(operands) => self.equal(operands, !wanted).unwrap_or_else(|| self.other(condition, wanted)),
            Expression::InList(operand, list) => listed(operand, list, wanted).unwrap_or_else(|| self.other(condition, wanted)),
            _ => self.other(condition, wanted),
        }
    }

    /// All of the operands' sets, or any.
    fn list(&self, operands: &[Expression], wanted: bool, each: bool) -> Set {
        let sets = operands.iter().map(|operand| self.set(operand, wanted)).collect();
        if each { Set::Each(sets) } else { Set::Any(sets) }
    }

    /// The first condition that is true says which answer is taken; an unknown one makes the whole unknown.
    fn choice(&self, operands: &[Expression], wanted: bool) -> Set {
        let [condition, answer, others @ ..] = operands else {
            return operands.first().map_or(Set::All(false), |last| self.set(last, wanted));
        };
        let taken = Set::Each(vec![self.set(condition, true), self.set(answer, wanted)]);
        let passed = Set::Each(vec![self.set(condition, false), self.choice(others, wanted)]);
        Set::Any(vec![taken, passed])
    }

    fn equal(&self, operands: &[Expression; 2], wanted: bool) -> Option<Set> {
        let (slot, default, literal) = beside(&operands[0], &operands[1])?;
        let rank = rank(literal)?;
        let unknown = default.is_some_and(|default| (default == literal) == wanted);
        Some(Set::Within(Within { slot, low: rank, high: rank, inside: wanted, unknown }))
    }

    /// What reads one text, boolean or verdict is a question to each of its few values; the rest to each contact.
    fn other(&self, condition: &Expression, wanted: bool) -> Set {
        let slots = reads(condition, self.named);
        if let [slot] = slots[..]
            && reads_itself(condition) == slots
            && !names_any(condition)
            && !matches!(self.types[slot as usize], ValueType::Number | ValueType::Date)
        {
            return Set::Table(slot, Box::new(condition.clone()), wanted);
        }
        Set::Rows(Box::new(condition.clone()), wanted, slots)
    }
}

fn names_any(expression: &Expression) -> bool {
    matches!(expression, Expression::Named(_)) || expression.operands().into_iter().any(names_any)
}

fn known(slots: &[Slot], wanted: bool) -> Set {
    let sets = slots.iter().map(|slot| Set::Known(*slot, wanted)).collect();
    if wanted { Set::Each(sets) } else { Set::Any(sets) }
}

fn rank(literal: &Literal) -> Option<i64> {
    match literal {
        Literal::Number(number) => Some(number.0),
        Literal::Date(moment) => Some(moment.0),
        _ => None,
    }
}

/// A fact beside a literal, in whatever order.
fn beside<'e>(first: &'e Expression, second: &'e Expression) -> Option<(Slot, Option<&'e Literal>, &'e Literal)> {
    match (first, second) {
        (Expression::Read(slot, default), Expression::Literal(literal))
        | (Expression::Literal(literal), Expression::Read(slot, default)) => Some((*slot, default.as_ref(), literal)),
        _ => None,
    }
}

/// A fact between literals, or beside one.
fn bounds(order: Order, operands: &[Expression], wanted: bool) -> Option<Set> {
    let (slot, default, low, high) = match operands {
        [Expression::Read(slot, default), Expression::Literal(literal)] => {
            let (low, high) = after(order, rank(literal)?);
            (*slot, default, low, high)
        }
        [Expression::Literal(literal), Expression::Read(slot, default)] => {
            let (low, high) = after(turned(order), rank(literal)?);
            (*slot, default, low, high)
        }
        [Expression::Literal(first), Expression::Read(slot, default), Expression::Literal(last)] => {
            let (from, to) = (after(turned(order), rank(first)?), after(order, rank(last)?));
            (*slot, default, from.0.max(to.0), from.1.min(to.1))
        }
        _ => return None,
    };
    let stands_in = match default {
        None => None,
        Some(literal) => Some(rank(literal)?),
    };
    let unknown = stands_in.is_some_and(|value| (low <= value && value <= high) == wanted);
    Some(Set::Within(Within { slot, low, high, inside: wanted, unknown }))
}

fn turned(order: Order) -> Order {
    match order {
        Order::Less => Order::Greater,
        Order::LessOrEqual => Order::GreaterOrEqual,
        Order::Greater => Order::Less,
        Order::GreaterOrEqual => Order::LessOrEqual,
    }
}

/// The values that stand so to the bound; nothing lies within a range whose end comes before its start.
fn after(order: Order, bound: i64) -> (i64, i64) {
    const NOTHING: (i64, i64) = (i64::MAX, i64::MIN);
    match order {
        Order::Less => bound.checked_sub(1).map_or(NOTHING, |last| (i64::MIN, last)),
        Order::LessOrEqual => (i64::MIN, bound),
        Order::Greater => bound.checked_add(1).map_or(NOTHING, |first| (first, i64::MAX)),
        Order::GreaterOrEqual => (bound, i64::MAX),
    }
}

fn listed(operand: &Expression, list: &[Literal], wanted: bool) -> Option<Set> {
    let Expression::Read(slot, default) = operand else { return None };
    let ranks: Vec<i64> = list.iter().map(rank).collect::<Option<_>>()?;
    let stands_in = match default {
        None => None,
        Some(literal) => Some(rank(literal)?),
    };
    let unknown = stands_in.is_some_and(|value| ranks.contains(&value) == wanted);
    let sets = ranks.iter().map(|rank| Set::Within(Within { slot: *slot, low: *rank, high: *rank, inside: wanted, unknown })).collect();
    Some(if wanted { Set::Any(sets) } else { Set::Each(sets) })
}
