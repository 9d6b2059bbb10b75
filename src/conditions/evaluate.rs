//! Evaluating: Kleene's logic, exact arithmetic in 128 bits, the whole condition (of `if` only what it takes).

use super::named::NamedValue;
use super::{Expression, Literal, Named, Order, Slot};
use crate::measure::{MILLION, Millionths};
use crate::value::Value;

/// What a condition is evaluated over.
#[derive(Debug)]
pub struct Scope<'s, 'v> {
    /// The value at each slot; `None` is unknown.
    pub values: &'s [Option<Value<'v>>],
    /// What each named condition answers.
    pub named: &'s [NamedValue],
    /// Set when a number left `i64` millionths; the answer is unknown then.
    pub overflow: bool,
}

impl<'v> Scope<'_, 'v> {
    fn at(&self, slot: Slot) -> Option<Value<'v>> {
        self.values.get(slot as usize).copied().flatten()
    }
}

/// Evaluates the named conditions in order, those that read dimensions or those that do not.
pub(crate) fn evaluate_named(named: &Named, values: &[Option<Value<'_>>], dimensions: bool, answers: &mut [NamedValue]) {
    for (place, _) in named.in_order().filter(|(_, reads)| *reads == dimensions) {
        let Some(expression) = named.expression(place) else { continue };
        let mut scope = Scope { values, named: answers, overflow: false };
        let value = expression.holds(&mut scope);
        let overflow = scope.overflow;
        answers[place as usize] = NamedValue { value, overflow };
    }
}

impl Expression {
    /// True, false or unknown, for a condition.
    pub fn holds<'v>(&'v self, scope: &mut Scope<'_, 'v>) -> Option<bool> {
        match self {
            Expression::Literal(Literal::Boolean(value)) => Some(*value),
            Expression::Named(place) => {
                let answer = scope.named.get(*place as usize).copied().unwrap_or_default();
                scope.overflow |= answer.overflow;
                answer.value
            }
            Expression::Known(slots) => Some(slots.iter().all(|slot| scope.at(*slot).is_some())),
            Expression::Missing(slots) => Some(slots.iter().any(|slot| scope.at(*slot).is_none())),
            Expression::And(operands) => kleene(operands, scope, false),
            Expression::Or(operands) => kleene(operands, scope, true),
            Expression::Not(operand) => operand.holds(scope).map(|value| !value),
            Expression::Order(order, operands) => in_order(*order, operands, scope),
            Expression::Equal(operands) => both(operands, scope).map(|(a, b)| a == b),
            Expression::Different(operands) => both(operands, scope).map(|(a, b)| a != b),
            Expression::InText(operands) => match both(operands, scope)? {
                (Value::Text(needle), Value::Text(hay)) => Some(hay.contains(needle)),
                _ => None,
            },
            Expression::InList(needle, list) => {
                let needle = needle.evaluate(scope)?;
                Some(list.iter().any(|literal| literal.value() == needle))
            }
            Expression::StartsWith(operands) => match both(operands, scope)? {
                (Value::Text(text), Value::Text(start)) => Some(text.starts_with(start)),
                _ => None,
            },
            Expression::EndsWith(operands) => match both(operands, scope)? {
                (Value::Text(text), Value::Text(end)) => Some(text.ends_with(end)),
                _ => None,
            },
            Expression::Read(..) | Expression::If(_) => match self.evaluate(scope)? {
                Value::Boolean(value) => Some(value),
                _ => None,
            },
            _ => None,
        }
    }

    /// The value, or `None` when it is unknown.
    pub fn evaluate<'v>(&'v self, scope: &mut Scope<'_, 'v>) -> Option<Value<'v>> {
        match self {
            Expression::Literal(literal) => Some(literal.value()),
            Expression::Read(slot, default) => scope.at(*slot).or_else(|| default.as_ref().map(Literal::value)),
            Expression::If(operands) => choose(operands, scope),
            Expression::Add(operands) => {
                let sum = numbers(operands, scope)?.into_iter().map(i128::from).sum();
                ranged(sum, scope)
            }
            Expression::Subtract(operands) => match *numbers(operands, scope)? {
                [only] => ranged(-i128::from(only), scope),
                [from, what] => ranged(i128::from(from) - i128::from(what), scope),
                _ => None,
            },
            Expression::Multiply(operands) => multiply(&numbers(operands, scope)?, scope),
            Expression::Minimum(operands) => numbers(operands, scope)?.into_iter().min().map(|value| Value::Number(Millionths(value))),
            Expression::Maximum(operands) => numbers(operands, scope)?.into_iter().max().map(|value| Value::Number(Millionths(value))),
            Expression::Divide(operands) => {
                let (dividend, divisor) = two_numbers(operands, scope)?;
                if divisor == 0 {
                    return None;
                }
                ranged(i128::from(dividend) * i128::from(MILLION) / i128::from(divisor), scope)
            }
            Expression::Remainder(operands) => {
                let (dividend, divisor) = two_numbers(operands, scope)?;
                if divisor == 0 {
                    return None;
                }
                ranged(i128::from(dividend) % i128::from(divisor), scope)
            }
            _ => self.holds(scope).map(Value::Boolean),
        }
    }
}

/// `and` (decided by a false) and `or` (decided by a true): the decider wins, else an unknown, else the other.
fn kleene<'v>(operands: &'v [Expression], scope: &mut Scope<'_, 'v>, decider: bool) -> Option<bool> {
    let mut decided = false;
    let mut unknown = false;
    for operand in operands {
        match operand.holds(scope) {
            Some(value) => decided |= value == decider,
            None => unknown = true,
        }
    }
    if decided {
        Some(decider)
    } else if unknown {
        None
    } else {
        Some(!decider)
    }
}

/// `a < b < c` is `(a < b) and (b < c)`, with Kleene's `and`.
fn in_order<'v>(order: Order, operands: &'v [Expression], scope: &mut Scope<'_, 'v>) -> Option<bool> {
    let mut values = [None; 3];
    for (slot, operand) in values.iter_mut().zip(operands) {
        *slot = operand.evaluate(scope).and_then(rank);
    }
    let mut unknown = false;
    for pair in values[..operands.len().min(3)].windows(2) {
        match (pair[0], pair[1]) {
            (Some(a), Some(b)) => {
                let holds = match order {
                    Order::Less => a < b,
                    Order::LessOrEqual => a <= b,
                    Order::Greater => a > b,
                    Order::GreaterOrEqual => a >= b,
                };
                if !holds {
                    return Some(false);
                }
            }
            _ => unknown = true,
        }
    }
    if unknown { None } else { Some(true) }
}

fn rank(value: Value<'_>) -> Option<i64> {
    match value {
        Value::Number(number) => Some(number.0),
        Value::Date(moment) => Some(moment.0),
        _ => None,
    }
}

fn both<'v>(operands: &'v [Expression; 2], scope: &mut Scope<'_, 'v>) -> Option<(Value<'v>, Value<'v>)> {
    let (first, second) = (operands[0].evaluate(scope), operands[1].evaluate(scope));
    Some((first?, second?))
}

fn two_numbers<'v>(operands: &'v [Expression; 2], scope: &mut Scope<'_, 'v>) -> Option<(i64, i64)> {
    let (first, second) = both(operands, scope)?;
    Some((first.number()?.0, second.number()?.0))
}

/// All operands as numbers, all of them evaluated; `None` if one is unknown.
fn numbers<'v>(operands: &'v [Expression], scope: &mut Scope<'_, 'v>) -> Option<Vec<i64>> {
    let values: Vec<Option<Value<'v>>> = operands.iter().map(|operand| operand.evaluate(scope)).collect();
    values.into_iter().map(|value| value.and_then(Value::number).map(|number| number.0)).collect()
}

/// From the left, truncated to millionths at each step; held within 128 bits, which only a result out of range can leave.
fn multiply<'v>(operands: &[i64], scope: &mut Scope<'_, 'v>) -> Option<Value<'v>> {
    let (first, rest) = operands.split_first()?;
    let mut product = i128::from(*first);
    for factor in rest {
        product = product.saturating_mul(i128::from(*factor)) / i128::from(MILLION);
    }
    ranged(product, scope)
}

fn ranged<'v>(value: i128, scope: &mut Scope<'_, 'v>) -> Option<Value<'v>> {
    let ranged = i64::try_from(value).ok();
    scope.overflow |= ranged.is_none();
    ranged.map(|value| Value::Number(Millionths(value)))
}

/// Only the conditions up to the answer taken are evaluated; an unknown one makes the whole unknown.
fn choose<'v>(operands: &'v [Expression], scope: &mut Scope<'_, 'v>) -> Option<Value<'v>> {
    let mut rest = operands;
    while let [condition, answer, others @ ..] = rest {
        if condition.holds(scope)? {
            return answer.evaluate(scope);
        }
        rest = others;
    }
    rest.first()?.evaluate(scope)
}
