//! What is said to never hold never holds, and exactly what the page on loading calls provable is refused.
//!
//! Conditions are made at random over a few small numbers, a text and a truth value, written as JSON, compiled by the
//! engine, and tried with every assignment that could make a difference: each literal, and one millionth beside it.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

use proptest::prelude::*;
use reife::conditions::{Compiler, Contradictions, Intervals, Name, NameKind, Names, Range, never_holds};
use reife::diagnostic::Problems;
use reife::json::{Document, Limits};
use reife::value::ValueType;

const MILLION: i64 = 1_000_000;
/// Slots: a count (0 and up), a leaning (-2 to 2), a number without bounds, a text, a truth value.
const COUNT: usize = 0;
const LEANING: usize = 1;
const TEXT: usize = 3;
const TRUTH: usize = 4;
const IDS: [&str; 5] = ["count", "leaning", "number", "text", "truth"];
const WORDS: [&str; 3] = ["a", "b", "c"];

fn ranges() -> Vec<Range> {
    let million = i128::from(MILLION);
    let count = Range { from: 0, ..Range::ALL };
    vec![count, Range { from: -2 * million, to: 2 * million }, Range::ALL, Range::ALL, Range::ALL]
}

#[derive(Clone, Debug)]
enum Number {
    Literal(i64),
    Fact(usize),
    Default(usize, i64),
    Plus(usize, i64),
}

#[derive(Clone, Debug)]
enum Condition {
    Order(&'static str, Vec<Number>),
    Equal(Number, Number),
    Different(Number, Number),
    Is(usize),
    IsOne(Vec<usize>),
    Truth,
    Constant(bool),
    Known(usize),
    Named(usize),
    Not(Box<Condition>),
    And(Vec<Condition>),
    Or(Vec<Condition>),
    If(Box<[Condition; 3]>),
}

#[derive(Clone, Copy)]
struct Values {
    numbers: [Option<i64>; 3],
    text: Option<usize>,
    truth: Option<bool>,
}

impl Number {
    fn json(&self) -> String {
        let written = |value: i64| {
            let mut text = String::new();
            reife::json::write_number(&mut text, i128::from(value), 6);
            text
        };
        match self {
            Number::Literal(value) => written(*value),
            Number::Fact(slot) => format!("{{\"var\": \"{}\"}}", IDS[*slot]),
            Number::Default(slot, value) => format!("{{\"var\": [\"{}\", {}]}}", IDS[*slot], written(*value)),
            Number::Plus(slot, value) => format!("{{\"+\": [{{\"var\": \"{}\"}}, {}]}}", IDS[*slot], written(*value)),
        }
    }

    fn value(&self, values: &Values) -> Option<i64> {
        match self {
            Number::Literal(value) => Some(*value),
            Number::Fact(slot) => values.numbers[*slot],
            Number::Default(slot, value) => values.numbers[*slot].or(Some(*value)),
            Number::Plus(slot, value) => values.numbers[*slot].map(|number| number + value),
        }
    }
}

impl Condition {
    fn json(&self) -> String {
        let list = |items: &[Condition]| items.iter().map(Condition::json).collect::<Vec<_>>().join(", ");
        match self {
            Condition::Order(operator, operands) => {
                let operands: Vec<String> = operands.iter().map(Number::json).collect();
                format!("{{\"{operator}\": [{}]}}", operands.join(", "))
            }
            Condition::Equal(a, b) => format!("{{\"==\": [{}, {}]}}", a.json(), b.json()),
            Condition::Different(a, b) => format!("{{\"!=\": [{}, {}]}}", a.json(), b.json()),
            Condition::Is(word) => format!("{{\"==\": [{{\"var\": \"text\"}}, \"{}\"]}}", WORDS[*word]),
            Condition::IsOne(words) => {
                let words: Vec<String> = words.iter().map(|word| format!("\"{}\"", WORDS[*word])).collect();
                format!("{{\"in\": [{{\"var\": \"text\"}}, [{}]]}}", words.join(", "))
            }
            Condition::Truth => "{\"var\": \"truth\"}".to_owned(),
            Condition::Constant(value) => value.to_string(),
            Condition::Known(slot) => format!("{{\"known\": [\"{}\"]}}", IDS[*slot]),
            Condition::Named(place) => format!("{{\"condition\": \"c_{place}\"}}"),
            Condition::Not(operand) => format!("{{\"!\": [{}]}}", operand.json()),
            Condition::And(operands) => format!("{{\"and\": [{}]}}", list(operands)),
            Condition::Or(operands) => format!("{{\"or\": [{}]}}", list(operands)),
            Condition::If(operands) => format!("{{\"if\": [{}]}}", list(&**operands)),
        }
    }

    /// Kleene's logic, written for this test alone.
    fn answer(&self, named: &[Condition], values: &Values) -> Option<bool> {
        match self {
            Condition::Order(operator, operands) => {
                let numbers: Vec<Option<i64>> = operands.iter().map(|operand| operand.value(values)).collect();
                let pairs: Vec<Option<bool>> = numbers
                    .windows(2)
                    .map(|pair| {
                        let (a, b) = (pair[0]?, pair[1]?);
                        Some(match *operator {
                            "<" => a < b,
                            "<=" => a <= b,
                            ">" => a > b,
                            _ => a >= b,
                        })
                    })
                    .collect();
                all(&pairs)
            }
            Condition::Equal(a, b) => Some(a.value(values)? == b.value(values)?),
            Condition::Different(a, b) => Some(a.value(values)? != b.value(values)?),
            Condition::Is(word) => values.text.map(|text| text == *word),
            Condition::IsOne(words) => values.text.map(|text| words.contains(&text)),
            Condition::Truth => values.truth,
            Condition::Constant(value) => Some(*value),
            Condition::Known(slot) => Some(match *slot {
                TEXT => values.text.is_some(),
                TRUTH => values.truth.is_some(),
                slot => values.numbers[slot].is_some(),
            }),
            Condition::Named(place) => named[*place].answer(named, values),
            Condition::Not(operand) => operand.answer(named, values).map(|value| !value),
            Condition::And(operands) => all(&operands.iter().map(|operand| operand.answer(named, values)).collect::<Vec<_>>()),
            Condition::Or(operands) => {
                let turned: Vec<Option<bool>> = operands.iter().map(|operand| operand.answer(named, values).map(|value| !value)).collect();
                all(&turned).map(|value| !value)
            }
            Condition::If(operands) => match operands[0].answer(named, values)? {
                true => operands[1].answer(named, values),
                false => operands[2].answer(named, values),
            },
        }
    }

    /// Whether loading must refuse a rule with it, as the page says it: by comparing one fact with literals within one `and`,
    /// an `and` with an operand that never holds, an `or` without one that can.
    fn is_refused(&self, named: &[Condition]) -> bool {
        match self {
            Condition::Named(place) => named[*place].is_refused(named),
            Condition::And(operands) => {
                let own: Vec<&Condition> = operands.iter().map(|operand| operand.in_place(named)).collect();
                operands.iter().any(|operand| operand.is_refused(named)) || is_disjoint(&own)
            }
            Condition::Or(operands) => operands.iter().all(|operand| operand.is_refused(named)),
            other => is_disjoint(&[other]),
        }
    }

    fn in_place<'c>(&'c self, named: &'c [Condition]) -> &'c Condition {
        match self {
            Condition::Named(place) => named[*place].in_place(named),
            other => other,
        }
    }
}

fn all(answers: &[Option<bool>]) -> Option<bool> {
    match (answers.contains(&Some(false)), answers.contains(&None)) {
        (true, _) => Some(false),
        (false, true) => None,
        (false, false) => Some(true),
    }
}

/// Whether no value of one fact satisfies all comparisons with literals among the operands.
fn is_disjoint(operands: &[&Condition]) -> bool {
    (0..3).any(|slot| {
        let mut pairs: Vec<(&str, &Number, &Number)> = Vec::new();
        for operand in operands {
            match operand {
                Condition::Order(operator, numbers) => pairs.extend(numbers.windows(2).map(|pair| (*operator, &pair[0], &pair[1]))),
                Condition::Equal(a, b) => pairs.push(("==", a, b)),
                _ => {}
            }
        }
        let of_slot = |number: &Number| matches!(number, Number::Fact(fact) if *fact == slot);
        pairs.retain(|(_, a, b)| (of_slot(a) && matches!(b, Number::Literal(_))) || (of_slot(b) && matches!(a, Number::Literal(_))));
        !pairs.is_empty()
            && candidates(slot).into_iter().all(|value| {
                let values = Values { numbers: [Some(value); 3], text: None, truth: None };
                pairs.iter().any(|(operator, a, b)| {
                    let (a, b) = (a.value(&values).unwrap(), b.value(&values).unwrap());
                    !match *operator {
                        "<" => a < b,
                        "<=" => a <= b,
                        ">" => a > b,
                        ">=" => a >= b,
                        _ => a == b,
                    }
                })
            })
    })
}

/// Every value of a number that could make a difference.
fn candidates(slot: usize) -> Vec<i64> {
    let range = ranges()[slot];
    let near = (-3..=3).flat_map(|whole| [whole * MILLION - 1, whole * MILLION, whole * MILLION + 1]);
    near.filter(|value| range.from <= i128::from(*value) && i128::from(*value) <= range.to).collect()
}

/// An assignment that makes the condition true.
fn satisfied(condition: &Condition, named: &[Condition]) -> Option<String> {
    let unknown_too = |slot| candidates(slot).into_iter().map(Some).chain([None]).collect::<Vec<_>>();
    let numbers = [unknown_too(0), unknown_too(1), unknown_too(2)];
    let reads = |id: &str| condition.json().contains(id) || named.iter().any(|named| named.json().contains(id));
    // What the condition does not read is left unknown.
    let only = |slot: usize| if reads(IDS[slot]) { numbers[slot].clone() } else { vec![None] };
    let texts: Vec<Option<usize>> = if reads("text") { vec![None, Some(0), Some(1), Some(2)] } else { vec![None] };
    let truths: Vec<Option<bool>> = if reads("truth") { vec![None, Some(false), Some(true)] } else { vec![None] };
    for a in only(0) {
        for b in only(1) {
            for c in only(2) {
                for text in &texts {
                    for truth in &truths {
                        let values = Values { numbers: [a, b, c], text: *text, truth: *truth };
                        if condition.answer(named, &values) == Some(true) {
                            return Some(format!("{a:?} {b:?} {c:?} {text:?} {truth:?}"));
                        }
                    }
                }
            }
        }
    }
    None
}

/// What the engine says of a condition: refused, and at least warned of.
fn judged(condition: &Condition, named: &[Condition]) -> (bool, bool) {
    let named_json: Vec<String> = named.iter().map(Condition::json).collect();
    let text = format!("[{}]", named_json.into_iter().chain([condition.json()]).collect::<Vec<_>>().join(", "));
    let mut document = Document::new();
    let tree = document.read(text.as_bytes(), Limits { depth_max: 99, bytes_max: 1 << 20, deep_is_fatal: true }).unwrap();
    let mut problems = Problems::new(tree);
    let types = [ValueType::Number, ValueType::Number, ValueType::Number, ValueType::Text, ValueType::Boolean];
    let names =
        IDS.iter().zip(types).map(|(id, value_type)| ((*id).to_owned(), Name { kind: NameKind::Fact, value_type: Some(value_type) }));
    let names = Names::new(names.collect());
    let nodes: Vec<_> = tree.list(tree.root()).collect();
    let list = (0..named.len()).map(|place| (format!("c_{place}"), Some(nodes[place]))).collect();
    let mut compiler = Compiler::new(&names, list, &mut problems);
    let compiled = compiler.condition(nodes[named.len()], &mut problems);
    let compiled = compiled.unwrap_or_else(|| panic!("{text}: {:?}", problems.into_list()));
    let ranges = ranges();
    let refused = Intervals::new(compiler.named(), &ranges).never(&compiled).is_some();
    assert_eq!(refused, never_holds(&compiled, compiler.named(), &ranges));
    (refused, refused || Contradictions::new(compiler.named(), &ranges).never(&compiled).is_some())
}

fn literal() -> impl Strategy<Value = i64> {
    (-2_i64..=2).prop_map(|whole| whole * MILLION)
}

fn number() -> impl Strategy<Value = Number> {
    prop_oneof![
        6 => (0_usize..3).prop_map(Number::Fact),
        1 => (0_usize..3, literal()).prop_map(|(slot, value)| Number::Default(slot, value)),
        1 => (0_usize..3, Just(MILLION)).prop_map(|(slot, value)| Number::Plus(slot, value)),
        5 => literal().prop_map(Number::Literal),
    ]
}

/// A comparison of one fact with literals.
fn plain() -> impl Strategy<Value = Condition> {
    let fact = || (0_usize..3).prop_map(Number::Fact);
    let value = || literal().prop_map(Number::Literal);
    let order = || prop::sample::select(vec!["<", "<=", ">", ">="]);
    let chain = || prop::sample::select(vec!["<", "<="]);
    prop_oneof![
        (order(), fact(), value()).prop_map(|(operator, a, b)| Condition::Order(operator, vec![a, b])),
        (order(), value(), fact()).prop_map(|(operator, a, b)| Condition::Order(operator, vec![a, b])),
        (chain(), value(), fact(), value()).prop_map(|(operator, a, b, c)| Condition::Order(operator, vec![a, b, c])),
        (fact(), value()).prop_map(|(a, b)| Condition::Equal(a, b)),
        (fact(), value()).prop_map(|(a, b)| Condition::Equal(b, a)),
    ]
}

/// Any condition; `named` is how many named ones it may use.
fn some(named: usize) -> impl Strategy<Value = Condition> {
    let order = prop::sample::select(vec!["<", "<=", ">", ">="]);
    let chain = prop::sample::select(vec!["<", "<="]);
    let leaf = prop_oneof![
        12 => plain(),
        2 => (order, number(), number()).prop_map(|(operator, a, b)| Condition::Order(operator, vec![a, b])),
        2 => (chain, number(), number(), number()).prop_map(|(operator, a, b, c)| Condition::Order(operator, vec![a, b, c])),
        1 => (number(), number()).prop_map(|(a, b)| Condition::Equal(a, b)),
        1 => (number(), number()).prop_map(|(a, b)| Condition::Different(a, b)),
        2 => (0_usize..3).prop_map(Condition::Is),
        2 => prop::collection::vec(0_usize..3, 1..3).prop_map(Condition::IsOne),
        1 => Just(Condition::Truth),
        1 => Just(Condition::Not(Box::new(Condition::Truth))),
        1 => any::<bool>().prop_map(Condition::Constant),
        1 => (0_usize..5).prop_map(Condition::Known),
        3 => (0..named.max(1)).prop_map(move |place| if named == 0 { Condition::Truth } else { Condition::Named(place) }),
    ];
    leaf.prop_recursive(3, 14, 4, |inner| {
        prop_oneof![
            6 => prop::collection::vec(inner.clone(), 1..5).prop_map(Condition::And),
            3 => prop::collection::vec(inner.clone(), 1..4).prop_map(Condition::Or),
            1 => inner.clone().prop_map(|operand| Condition::Not(Box::new(operand))),
            1 => [inner.clone(), inner.clone(), inner].prop_map(|operands| Condition::If(Box::new(operands))),
        ]
    })
}

/// Two named conditions, the second of which may use the first, and a condition that may use both.
fn conditions() -> impl Strategy<Value = (Vec<Condition>, Condition)> {
    (some(0), some(1), some(2)).prop_map(|(first, second, condition)| (vec![first, second], condition))
}

/// Conditions for which comparing intervals decides: an `and` of comparisons, or an `or` of such.
fn decided() -> impl Strategy<Value = Condition> {
    let flat = prop_oneof![plain(), prop::collection::vec(plain(), 1..5).prop_map(Condition::And)];
    flat.prop_recursive(2, 8, 3, |inner| prop::collection::vec(inner, 1..4).prop_map(Condition::Or))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 700, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_said_to_never_hold_never_holds((named, condition) in conditions()) {
        let (_, warned) = judged(&condition, &named);
        if warned {
            prop_assert_eq!(satisfied(&condition, &named), None, "{} with {:?}", condition.json(), named);
        }
    }

    #[test]
    fn exactly_what_the_page_calls_provable_is_refused((named, condition) in conditions()) {
        let (refused, _) = judged(&condition, &named);
        prop_assert_eq!(refused, condition.is_refused(&named), "{} with {:?}", condition.json(), named);
    }

    #[test]
    fn where_intervals_decide_nothing_is_missed(condition in decided()) {
        let (refused, _) = judged(&condition, &[]);
        prop_assert_eq!(refused, satisfied(&condition, &[]).is_none(), "{}", condition.json());
    }
}

#[test]
fn ranges_and_steps_decide_at_their_edge() {
    let literal = |value: i64| Number::Literal(value);
    let below = |slot: usize, value: i64| Condition::Order("<", vec![Number::Fact(slot), literal(value)]);
    let above = |slot: usize, value: i64| Condition::Order(">", vec![Number::Fact(slot), literal(value)]);
    for (condition, refused) in [
        (below(COUNT, 0), true),
        (below(COUNT, 1), false),
        (above(LEANING, 2 * MILLION), true),
        (above(LEANING, 2 * MILLION - 1), false),
        (below(LEANING, -2 * MILLION), true),
        (Condition::And(vec![above(COUNT, MILLION), below(COUNT, MILLION + 1)]), true),
        (Condition::And(vec![above(COUNT, MILLION), below(COUNT, MILLION + 2)]), false),
        (Condition::Not(Box::new(below(COUNT, 0))), false),
        (Condition::And(vec![Condition::Is(0), Condition::Is(1)]), false),
    ] {
        assert_eq!(judged(&condition, &[]).0, refused, "{}", condition.json());
    }
}
