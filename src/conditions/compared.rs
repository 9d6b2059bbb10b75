//! What facts are compared with: the literals beside which a fact or check stands alone.

use super::{Expression, Literal, Named, Slot};

/// Calls `each` for every literal that a lone fact stands against in a comparison or `in`, named conditions in place. In
/// a chain every literal counts for every fact.
pub fn compared<'e>(condition: &'e Expression, named: &'e Named, each: &mut impl FnMut(Slot, &'e Literal)) {
    let mut seen = vec![false; named.len()];
    walk(condition, named, &mut seen, each);
}

fn walk<'e>(expression: &'e Expression, named: &'e Named, seen: &mut [bool], each: &mut impl FnMut(Slot, &'e Literal)) {
    match expression {
        Expression::Named(place) => {
            if !std::mem::replace(&mut seen[*place as usize], true)
                && let Some(expression) = named.expression(*place)
            {
                walk(expression, named, seen, each);
            }
            return;
        }
        Expression::InList(needle, literals) => {
            if let Expression::Read(slot, _) = &**needle {
                literals.iter().for_each(|literal| each(*slot, literal));
            }
        }
        Expression::Order(_, operands) => pair_up(operands, each),
        Expression::Equal(operands) | Expression::Different(operands) | Expression::InText(operands) => pair_up(operands.as_slice(), each),
        _ => {}
    }
    for operand in expression.operands() {
        walk(operand, named, seen, each);
    }
}

fn pair_up<'e>(operands: &'e [Expression], each: &mut impl FnMut(Slot, &'e Literal)) {
    for operand in operands {
        let Expression::Read(slot, _) = operand else { continue };
        for other in operands {
            if let Expression::Literal(literal) = other {
                each(*slot, literal);
            }
        }
    }
}
