//! Generated conditions that are well typed and fully known, held against another implementation of JSONLogic.
//!
//! Numbers are multiples of 1/64 and small, so that a float holds each of them and every result exactly; division is left
//! out, since it truncates here and rounds there (semantics 4.7).

use datalogic_rs::Engine;
use proptest::prelude::*;
use reife::measure::Millionths;
use reife::value::{Value, ValueType};

use super::support::config;
use super::{Answer, Named, answer};

/// A 64th in millionths.
const STEP: i64 = 15_625;
const TEXTS: &[&str] = &["", "a", "ab", "abc", "b", "bc", "A", "ä", "größe", "日本", "本", "🦊", "a🦊", "0", "1", "true", "null", "a\\\"b"];

proptest! {
    #![proptest_config(config(4000))]

    #[test]
    fn as_another_implementation_answers(condition in boolean(4), data in data()) {
        let theirs = Engine::new().eval_str(condition.as_str(), data.json().as_str());
        let theirs = theirs.unwrap_or_else(|error| panic!("{condition} over {}: {error:?}", data.json()));
        let ours = match answer(&condition, &data.facts()) {
            Answer::Holds(Some(holds), false) => holds.to_string(),
            other => format!("{other:?}"),
        };
        prop_assert_eq!(ours, theirs, "{} over {}", condition, data.json());
    }
}

/// The facts that conditions read.
#[derive(Clone, Debug)]
struct Data {
    /// In 64ths; the last is whole.
    numbers: [i64; 3],
    texts: [usize; 2],
    booleans: [bool; 2],
}

impl Data {
    fn numbers(&self) -> [i64; 3] {
        self.numbers.map(|number| number * STEP)
    }

    fn texts(&self) -> [String; 2] {
        self.texts.map(|place| TEXTS[place].replace("\\\"", "\""))
    }

    fn json(&self) -> String {
        let [k, m, n] = self.numbers().map(|number| Millionths(number).to_string());
        let [s, t] = self.texts.map(|place| TEXTS[place]);
        let [p, q] = self.booleans;
        format!("{{\"k\":{k},\"m\":{m},\"n\":{n},\"s\":\"{s}\",\"t\":\"{t}\",\"p\":{p},\"q\":{q}}}")
    }

    fn facts(&self) -> Vec<Named<'static>> {
        let number = |place: usize| Some(Value::Number(Millionths(self.numbers()[place])));
        let text = |place: usize| Some(Value::Text(self.texts()[place].clone().leak()));
        vec![
            ("k", ValueType::Number, number(0)),
            ("m", ValueType::Number, number(1)),
            ("n", ValueType::Number, number(2)),
            ("s", ValueType::Text, text(0)),
            ("t", ValueType::Text, text(1)),
            ("p", ValueType::Boolean, Some(Value::Boolean(self.booleans[0]))),
            ("q", ValueType::Boolean, Some(Value::Boolean(self.booleans[1]))),
        ]
    }
}

fn data() -> impl Strategy<Value = Data> {
    let numbers = [-256_i64..=256, -256_i64..=256, -4_i64..=4].prop_map(|[k, m, n]| [k, m, n * 64]);
    let texts = [0..TEXTS.len(), 0..TEXTS.len()];
    (numbers, texts, any::<[bool; 2]>()).prop_map(|(numbers, texts, booleans)| Data { numbers, texts, booleans })
}

fn list(operands: &[String]) -> String {
    operands.join(",")
}

fn operation(name: &'static str, operands: impl Strategy<Value = Vec<String>>) -> impl Strategy<Value = String> {
    operands.prop_map(move |operands| format!("{{\"{name}\":[{}]}}", list(&operands)))
}

/// Answers with conditions before all but the last.
fn choice(depth: u32, answer: &BoxedStrategy<String>) -> impl Strategy<Value = String> + use<> {
    let pairs = prop::collection::vec((boolean(depth - 1), answer.clone()), 1..3);
    (pairs, answer.clone()).prop_map(|(pairs, last)| {
        let pairs: Vec<String> = pairs.into_iter().map(|(condition, answer)| format!("{condition},{answer}")).collect();
        format!("{{\"if\":[{},{last}]}}", list(&pairs))
    })
}

/// A number of at most `bits` binary digits behind the point whose amount is below `2^size`.
fn number(depth: u32, bits: u32, size: u32) -> BoxedStrategy<String> {
    let unit = 1_i64 << (6 - bits);
    let most = 1_i64 << (bits + size.min(9));
    let literal = (-most + 1..most, any::<u8>()).prop_map(move |(count, spelling)| {
        let text = Millionths(count * unit * STEP).to_string();
        // A number is judged by its value, never by its spelling.
        match spelling {
            0..20 if !text.contains('.') => format!("{text}.0"),
            20..40 => format!("{text}e0"),
            _ => text,
        }
    });
    let mut leaves = vec![literal.clone().boxed(), literal.boxed()];
    if size >= 3 {
        leaves.push(Just(r#"{"var":"n"}"#.to_owned()).boxed());
        if bits == 6 {
            leaves.push(
                prop::sample::select(vec![r#"{"var":"k"}"#, r#"{"var":["m"]}"#, r#"{"var":["k",7]}"#]).prop_map(str::to_owned).boxed(),
            );
        }
    }
    let leaf = prop::strategy::Union::new(leaves).boxed();
    if depth == 0 || size < 3 {
        return leaf;
    }
    let below = |bits, size| number(depth - 1, bits, size);
    let same = below(bits, size);
    let divisor = (1_i64..256).prop_map(move |count| Millionths(count * unit * STEP).to_string());
    prop_oneof![
        3 => leaf,
        1 => operation("+", prop::collection::vec(below(bits, size - 2), 1..=4)),
        1 => operation("-", prop::collection::vec(below(bits, size - 1), 1..=2)),
        1 => operation("*", (below(bits / 2, size / 2), below(bits / 2, size / 2)).prop_map(|(a, b)| vec![a, b])),
        1 => operation("*", (below(bits / 3, size / 3), below(bits / 3, size / 3), below(bits / 3, size / 3)).prop_map(|(a, b, c)| vec![a, b, c])),
        1 => operation("%", (same.clone(), divisor).prop_map(|(a, b)| vec![a, b])),
        1 => operation("min", prop::collection::vec(same.clone(), 1..=4)),
        1 => operation("max", prop::collection::vec(same.clone(), 1..=4)),
        1 => choice(depth, &same),
    ]
    .boxed()
}

fn any_number(depth: u32) -> BoxedStrategy<String> {
    number(depth, 6, 36)
}

fn text(depth: u32) -> BoxedStrategy<String> {
    let literal = prop::sample::select(TEXTS).prop_map(|text| format!("\"{text}\""));
    let read = prop::sample::select(vec![r#"{"var":"s"}"#, r#"{"var":"t"}"#, r#"{"var":["t","a"]}"#]).prop_map(str::to_owned);
    let leaf = prop_oneof![literal, read].boxed();
    if depth == 0 {
        return leaf;
    }
    prop_oneof![4 => leaf, 1 => choice(depth, &text(depth - 1))].boxed()
}

fn pair(operand: BoxedStrategy<String>) -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(operand, 2)
}

fn boolean(depth: u32) -> BoxedStrategy<String> {
    let leaf = prop::sample::select(vec!["true", "false", r#"{"var":"p"}"#, r#"{"var":["q"]}"#, r#"{"var":["p",false]}"#])
        .prop_map(str::to_owned)
        .boxed();
    if depth == 0 {
        return leaf;
    }
    let below = boolean(depth - 1);
    let (numbers, texts) = (any_number(depth - 1), text(depth - 1));
    let literals = prop::collection::vec(prop::sample::select(TEXTS).prop_map(|text| format!("\"{text}\"")), 1..5);
    let amounts = prop::collection::vec((-8_i64..8).prop_map(|count| Millionths(count * 16 * STEP).to_string()), 1..5);
    let within = |needle: BoxedStrategy<String>, list_of: BoxedStrategy<Vec<String>>| {
        (needle, list_of).prop_map(|(needle, items)| format!("{{\"in\":[{needle},[{}]]}}", list(&items)))
    };
    prop_oneof![
        1 => leaf,
        2 => operation("and", prop::collection::vec(below.clone(), 1..=4)),
        2 => operation("or", prop::collection::vec(below.clone(), 1..=4)),
        1 => operation("!", prop::collection::vec(below.clone(), 1)),
        1 => below.clone().prop_map(|operand| format!("{{\"!\":{operand}}}")),
        1 => operation("==", pair(numbers.clone())),
        1 => operation("!=", pair(numbers.clone())),
        1 => operation("==", pair(texts.clone())),
        1 => operation("!=", pair(texts.clone())),
        1 => operation("==", pair(below.clone())),
        1 => operation("<", prop::collection::vec(numbers.clone(), 2..=3)),
        1 => operation("<=", prop::collection::vec(numbers.clone(), 2..=3)),
        1 => operation(">", pair(numbers.clone())),
        1 => operation(">=", pair(numbers.clone())),
        1 => operation("in", pair(texts.clone())),
        1 => within(texts.clone(), literals.boxed()),
        1 => within(prop_oneof![any_number(0), number(1, 2, 4)].boxed(), amounts.boxed()),
        1 => operation("starts_with", pair(texts.clone())),
        1 => operation("ends_with", pair(texts)),
        1 => choice(depth, &below),
    ]
    .boxed()
}
