//! A condition as people read it: infix, with the ids of the file.

use super::{Expression, Literal, Named, Names, Order, Slot};

/// How tightly a written part holds together; a looser part within a tighter one stands in brackets.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Tie {
    Or,
    And,
    Compare,
    Add,
    Multiply,
    Tight,
}

/// The text of an expression: `fit >= 40 and check.need == confirmed`.
#[must_use]
pub fn text(expression: &Expression, names: &Names, named: &Named) -> String {
    Writer { names, named }.tied(expression).0
}

/// The text of a constant: texts in quotes, verdicts and numbers bare.
#[must_use]
pub fn literal_text(literal: &Literal) -> String {
    match literal {
        Literal::Number(number) => number.to_string(),
        Literal::Boolean(boolean) => boolean.to_string(),
        Literal::Date(moment) => moment.to_string(),
        Literal::Verdict(verdict) => verdict.id().to_owned(),
        Literal::Text(text) => {
            let mut quoted = String::new();
            crate::json::write_text(&mut quoted, text);
            quoted
        }
    }
}

struct Writer<'n> {
    names: &'n Names,
    named: &'n Named,
}

impl Writer<'_> {
    fn tied(&self, expression: &Expression) -> (String, Tie) {
        match expression {
            Expression::Literal(literal) => (literal_text(literal), Tie::Tight),
            Expression::Read(slot, None) => (self.names.id(*slot).to_owned(), Tie::Tight),
            Expression::Read(slot, Some(default)) => (format!("({}, else {})", self.names.id(*slot), literal_text(default)), Tie::Tight),
            Expression::Named(place) => (self.named.id(*place).to_owned(), Tie::Tight),
            Expression::Known(slots) => (self.call("known", slots), Tie::Tight),
            Expression::Missing(slots) => (self.call("missing", slots), Tie::Tight),
            Expression::And(operands) => self.joined(operands, " and ", Tie::And),
            Expression::Or(operands) => self.joined(operands, " or ", Tie::Or),
            Expression::Not(operand) => (format!("not {}", self.within(operand, Tie::Tight)), Tie::Compare),
            Expression::Order(order, operands) => {
                let sign = match order {
                    Order::Less => " < ",
                    Order::LessOrEqual => " <= ",
                    Order::Greater => " > ",
                    Order::GreaterOrEqual => " >= ",
                };
                self.apart(operands, sign, Tie::Compare)
            }
            Expression::Equal(operands) => self.apart(&operands[..], " == ", Tie::Compare),
            Expression::Different(operands) => self.apart(&operands[..], " != ", Tie::Compare),
            Expression::Add(operands) => self.joined(operands, " + ", Tie::Add),
            Expression::Subtract(operands) => match operands.as_slice() {
                [only] => (format!("-{}", self.within(only, Tie::Tight)), Tie::Add),
                _ => self.apart(operands, " - ", Tie::Add),
            },
            Expression::Multiply(operands) => self.joined(operands, " * ", Tie::Multiply),
            Expression::Divide(operands) => self.apart(&operands[..], " / ", Tie::Multiply),
            Expression::Remainder(operands) => self.apart(&operands[..], " % ", Tie::Multiply),
            Expression::Minimum(operands) => (self.listed("min", operands), Tie::Tight),
            Expression::Maximum(operands) => (self.listed("max", operands), Tie::Tight),
            Expression::If(operands) => (self.listed("if", operands), Tie::Tight),
            Expression::InText(operands) => self.apart(&operands[..], " in ", Tie::Compare),
            Expression::InList(needle, list) => {
                let list: Vec<String> = list.iter().map(literal_text).collect();
                (format!("{} in [{}]", self.within(needle, Tie::Add), list.join(", ")), Tie::Compare)
            }
            Expression::StartsWith(operands) => (self.listed("starts_with", &operands[..]), Tie::Tight),
            Expression::EndsWith(operands) => (self.listed("ends_with", &operands[..]), Tie::Tight),
        }
    }

    /// The part, in brackets if it is looser than `tie`.
    fn within(&self, expression: &Expression, tie: Tie) -> String {
        let (text, own) = self.tied(expression);
        if own < tie { format!("({text})") } else { text }
    }

    /// Operands of an operator whose order does not matter.
    fn joined(&self, operands: &[Expression], sign: &str, tie: Tie) -> (String, Tie) {
        if let [only] = operands {
            return self.tied(only);
        }
        let parts: Vec<String> = operands.iter().map(|operand| self.within(operand, tie)).collect();
        (parts.join(sign), tie)
    }

    /// Operands of an operator whose order matters: one of the same tie stands in brackets, unless it comes first.
    fn apart(&self, operands: &[Expression], sign: &str, tie: Tie) -> (String, Tie) {
        let tighter = if tie == Tie::Compare { Tie::Add } else { Tie::Tight };
        let first = if tie == Tie::Compare { tighter } else { tie };
        let within = |(place, operand)| self.within(operand, if place == 0 { first } else { tighter });
        let parts: Vec<String> = operands.iter().enumerate().map(within).collect();
        (parts.join(sign), tie)
    }

    fn listed(&self, name: &str, operands: &[Expression]) -> String {
        let parts: Vec<String> = operands.iter().map(|operand| self.tied(operand).0).collect();
        format!("{name}({})", parts.join(", "))
    }

    fn call(&self, name: &str, slots: &[Slot]) -> String {
        let ids: Vec<&str> = slots.iter().map(|slot| self.names.id(*slot)).collect();
        format!("{name}({})", ids.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn conditions_read_as_they_mean() {
        let rules = crate::rulefile::check(include_bytes!("../../examples/acme/acme.reife.json")).rules.unwrap();
        let of = |id: &str| {
            let rule = rules.rules.iter().find(|rule| &*rule.id == id).unwrap();
            text(rule.when.as_ref().unwrap(), &rules.names, &rules.named)
        };
        for (rule, expected) in [
            ("midmarket", "midmarket"),
            ("logistics", "industry in [\"logistics\", \"retail\"]"),
            ("large_operation", "sites >= 3 or picks_per_day / (sites, else 1) >= 8000"),
            ("not_served", "not served"),
            ("case_study", "known(case_study_days)"),
            ("need_confirmed", "check.need == confirmed"),
            ("status_quo_leads", "(prefers, else \"suite\") == \"as_is\""),
            ("several_roles", "roles_active >= 2 and people_active >= 3"),
        ] {
            assert_eq!(of(rule), expected);
        }
        let named = |place: u32| text(rules.named.expression(place).unwrap(), &rules.names, &rules.named);
        assert_eq!(named(0), "50 <= employees <= 500");
        assert_eq!(named(4), "(budget_named, else 0) >= if((employees, else 0) >= 250, 25000, 10000)");
    }
}
