//! What a condition reads.

use super::{Expression, Named, Slot};

/// The slots it reads, in the order first read, named conditions in place. `known` and `missing` read too.
#[must_use]
pub fn reads(expression: &Expression, named: &Named) -> Vec<Slot> {
    read_by(expression, Some(named))
}

/// The slots that a condition reads itself, not those of conditions it names.
#[must_use]
pub fn reads_itself(expression: &Expression) -> Vec<Slot> {
    read_by(expression, None)
}

fn read_by(expression: &Expression, named: Option<&Named>) -> Vec<Slot> {
    let mut slots = Vec::new();
    let mut seen_slots: Vec<bool> = Vec::new();
    let mut seen_names = vec![false; named.map_or(0, Named::len)];
    // No recursion: a long chain of named conditions costs no stack.
    let mut ahead = vec![expression];
    let mut read = |slot: Slot| {
        let place = slot as usize;
        if place >= seen_slots.len() {
            seen_slots.resize(place + 1, false);
        }
        if !std::mem::replace(&mut seen_slots[place], true) {
            slots.push(slot);
        }
    };
    while let Some(expression) = ahead.pop() {
        match expression {
            Expression::Read(slot, _) => read(*slot),
            Expression::Known(list) | Expression::Missing(list) => list.iter().for_each(|slot| read(*slot)),
            Expression::Named(place) => {
                // What it reads was listed when it was met first.
                let Some(named) = named else { continue };
                if !std::mem::replace(&mut seen_names[*place as usize], true) {
                    ahead.extend(named.expression(*place));
                }
            }
            other => ahead.extend(other.operands().into_iter().rev()),
        }
    }
    slots
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
