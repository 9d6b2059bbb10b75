//! What hangs on each value, so that trying another value works out anew only what hangs on it.

use crate::sorted::Sorted;

use crate::conditions::{Expression, Literal, Named, Names, Slot, compared, reads, reads_itself};
use crate::facts::Facts;
use crate::measure::Millionths;
use crate::rules::Rule;
use crate::states::State;

/// What hangs on each slot.
#[derive(Clone, Debug, Default)]
pub struct Hanging {
    /// By slot: places of the rules that read it.
    pub rules: Vec<Vec<usize>>,
    /// By slot: whether a state's condition reads it.
    pub in_states: Vec<bool>,
    /// By slot: whether a named condition reads it.
    pub in_named: Vec<bool>,
    /// By check: places of the facts that follow from it.
    pub facts_of_check: Vec<Vec<usize>>,
    /// By slot of a fact: the values it is compared with, and for numbers those a millionth below and above; sorted as
    /// open questions are.
    pub compared: Vec<Vec<Literal>>,
}

impl Hanging {
    pub(super) fn of(names: &Names, named: &Named, facts: &Facts, rules: &[Rule], states: &[State]) -> Hanging {
        let mut hanging = Hanging {
            rules: vec![Vec::new(); names.len()],
            in_states: vec![false; names.len()],
            in_named: vec![false; names.len()],
            facts_of_check: Vec::new(),
            compared: vec![Vec::new(); names.len()],
        };
        for (place, rule) in rules.iter().enumerate() {
            for slot in &rule.reads {
                hanging.rules[*slot as usize].push(place);
            }
        }
        let of_states = || states.iter().flat_map(|state| [&state.when, &state.stay]).flatten();
        for slot in of_states().flat_map(|condition| reads(condition, named)) {
            hanging.in_states[slot as usize] = true;
        }
        for (place, _) in named.in_order() {
            for slot in named.expression(place).map(reads_itself).unwrap_or_default() {
                hanging.in_named[slot as usize] = true;
            }
        }
        let checks = names.len().saturating_sub(facts.list.len());
        hanging.facts_of_check = (0..checks)
            .map(|check| {
                let follows = |check| facts.list.iter().enumerate().filter(move |(_, fact)| fact.follows_check(check, &facts.questions));
                u16::try_from(check).map(|check| follows(check).map(|(place, _)| place).collect()).unwrap_or_default()
            })
            .collect();
        let conditions: Vec<&Expression> = rules.iter().filter_map(|rule| rule.when.as_ref()).chain(of_states()).collect();
        hanging.collect_compared(&conditions, named, facts.list.len());
        hanging
    }

    fn collect_compared(&mut self, conditions: &[&Expression], named: &Named, facts: usize) {
        let mut found: Vec<((Slot, Rank), Literal)> = Vec::new();
        compared(conditions.iter().copied(), named, &mut |slot, literal| {
            if slot as usize >= facts {
                return;
            }
            let steps: Vec<Literal> = match literal {
                Literal::Number(number) => {
                    let step = |by: i64| number.0.checked_add(by).map(|value| Literal::Number(Millionths(value)));
                    [step(-1), step(0), step(1)].into_iter().flatten().collect()
                }
                other => vec![other.clone()],
            };
            for value in steps {
                found.push(((slot, rank(&value)), value));
            }
        });
        for ((slot, _), value) in found.into_iter().collect::<Sorted<_, _>>() {
            self.compared[slot as usize].push(value);
        }
    }
}

/// How answers are sorted: numbers by value, then texts; dates by their writing.
pub type Rank = (u8, i64, String);

/// The rank of an answer.
#[must_use]
pub fn rank(literal: &Literal) -> Rank {
    match literal {
        Literal::Number(number) => (0, number.0, String::new()),
        Literal::Boolean(boolean) => (0, i64::from(*boolean), String::new()),
        Literal::Text(text) => (1, 0, text.to_string()),
        Literal::Date(moment) => (1, 0, moment.to_string()),
        Literal::Verdict(verdict) => (1, 0, verdict.id().to_owned()),
    }
}
