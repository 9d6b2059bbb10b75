//! What a condition reads.

use super::{Expression, Named, Slot};

/// The slots it reads, in the order first read, named conditions in place. `known` and `missing` read too.
#[must_use]
pub fn reads(expression: &Expression, named: &Named) -> Vec<Slot> {
    let mut walk = Walk { named, slots: Vec::new(), met: Vec::new() };
    walk.expression(expression);
    walk.slots
}

struct Walk<'n> {
    named: &'n Named,
    slots: Vec<Slot>,
    /// By slot: whether it was met.
    met: Vec<bool>,
}

impl Walk<'_> {
    fn slot(&mut self, slot: Slot) {
        let place = slot as usize;
        if place >= self.met.len() {
            self.met.resize(place + 1, false);
        }
        if !std::mem::replace(&mut self.met[place], true) {
            self.slots.push(slot);
        }
    }

    fn expression(&mut self, expression: &Expression) {
        match expression {
            Expression::Read(slot, _) => self.slot(*slot),
            Expression::Known(slots) | Expression::Missing(slots) => slots.iter().for_each(|slot| self.slot(*slot)),
            // Worked out once, when it was compiled.
            Expression::Named(place) => self.named.reads(*place).iter().for_each(|slot| self.slot(*slot)),
            other => other.operands().into_iter().for_each(|operand| self.expression(operand)),
        }
    }
}

impl Expression {
    /// The operands, in order.
    #[must_use]
    pub fn operands(&self) -> Vec<&Expression> {
        match self {
            Expression::Literal(_) | Expression::Read(..) | Expression::Named(_) | Expression::Known(_) | Expression::Missing(_) => vec![],
            Expression::And(list)
            | Expression::Or(list)
            | Expression::Order(_, list)
            | Expression::Add(list)
            | Expression::Subtract(list)
            | Expression::Multiply(list)
            | Expression::Minimum(list)
            | Expression::Maximum(list)
            | Expression::If(list) => list.iter().collect(),
            Expression::Not(operand) | Expression::InList(operand, _) => vec![operand],
            Expression::Equal(pair)
            | Expression::Different(pair)
            | Expression::Divide(pair)
            | Expression::Remainder(pair)
            | Expression::InText(pair)
            | Expression::StartsWith(pair)
            | Expression::EndsWith(pair) => pair.iter().collect(),
        }
    }
}

/// The operands of the top-level `and` that read a slot for which `is_dimension` holds; a condition without a
/// top-level `and` is its own operand.
#[must_use]
pub fn dimension_operands(condition: &Expression, named: &Named, is_dimension: impl Fn(Slot) -> bool) -> Vec<Expression> {
    let mut top = condition;
    while let Expression::Named(place) = top {
        match named.expression(*place) {
            Some(expression) => top = expression,
            None => break,
        }
    }
    let operands = match top {
        Expression::And(operands) => operands.as_slice(),
        other => std::slice::from_ref(other),
    };
    operands.iter().filter(|operand| reads(operand, named).into_iter().any(&is_dimension)).cloned().collect()
}
