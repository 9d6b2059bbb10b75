//! What facts are compared with: the literals beside which a fact or check stands alone.

use super::{Expression, Literal, Named, Slot};

/// Calls `each` for every literal that a lone fact stands against in a comparison or `in` of the conditions, named ones in
/// place, each of those once. In a chain every literal counts for every fact.
pub fn compared<'e>(conditions: impl IntoIterator<Item = &'e Expression>, named: &'e Named, each: &mut impl FnMut(Slot, &'e Literal)) {
    let mut met = vec![false; named.len()];
    let mut ahead: Vec<&'e Expression> = conditions.into_iter().collect();
    while let Some(expression) = ahead.pop() {
        match expression {
            Expression::Named(place) => {
                if !std::mem::replace(&mut met[*place as usize], true) {
                    ahead.extend(named.expression(*place));
                }
                continue;
            }
            Expression::InList(needle, literals) => {
                if let Expression::Read(slot, _) = &**needle {
                    literals.iter().for_each(|literal| each(*slot, literal));
                }
            }
            Expression::Order(_, operands) => pair_up(operands, each),
            Expression::Equal(operands) | Expression::Different(operands) | Expression::InText(operands) => {
                pair_up(operands.as_slice(), each);
            }
            _ => {}
        }
        ahead.extend(expression.operands());
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
