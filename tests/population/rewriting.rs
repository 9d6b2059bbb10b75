//! Random changes of a rule file: a number, a condition, a purpose, an item more or less.

use serde_json::{Value, json};

use super::Prng;

/// Changes the file in one place and says what was changed. The result may be refused by the check.
pub fn rewrite(random: &mut Prng, file: &mut Value) -> String {
    match random.below(14) {
        0 | 1 => member(random, file, "rules", &["points", "points_each"], |random, _| json!(random.between(-30, 60))),
        2 => member(random, file, "rules", &["points"], |random, _| hundredths(random.between(-3000, 6000))),
        3 => member(random, file, "rules", &["cap"], |random, _| json!(random.between(0, 40))),
        4 => member(random, file, "facts", &["within_days"], |random, _| json!(2 * random.between(1, 90))),
        5 => member(random, file, "facts", &["half_life_days", "fast_half_life_days"], |random, _| json!(random.between(1, 200))),
        6 => threshold(random, file, "rules"),
        7 => threshold(random, file, "states"),
        8 => member(random, file, "checks", &["valid_days"], |random, _| json!(random.between(1, 200))),
        9 => member(random, file, "signals", &["keep_days", "max_per_day"], |random, _| json!(random.between(1, 100))),
        10 => purpose(random, file),
        11 => member(random, file, "states", &["valid_days", "decide_within_hours"], |random, _| json!(random.between(1, 300))),
        12 => caps(random, file),
        _ => leave_out(random, file),
    }
}

/// A number of hundredths, exactly.
fn hundredths(number: i64) -> Value {
    let sign = if number < 0 { "-" } else { "" };
    serde_json::from_str(&format!("{sign}{}.{:02}", number.abs() / 100, number.abs() % 100)).unwrap_or_default()
}

fn items<'f>(file: &'f mut Value, list: &str) -> Vec<&'f mut Value> {
    file.get_mut(list).and_then(Value::as_array_mut).map(|items| items.iter_mut().collect()).unwrap_or_default()
}

fn member(random: &mut Prng, file: &mut Value, list: &str, names: &[&str], value: impl Fn(&mut Prng, &Value) -> Value) -> String {
    let mut slots = Vec::new();
    for item in items(file, list) {
        let id = item["id"].as_str().unwrap_or_default().to_owned();
        // Two members of one item are rare; the first is enough.
        let name = names.iter().find(|name| item.get(**name).is_some());
        if let Some((name, slot)) = name.and_then(|name| Some((*name, item.get_mut(*name)?))) {
            slots.push((id, name, slot));
        }
    }
    if slots.is_empty() {
        return "nothing".to_owned();
    }
    let chosen = random.below(slots.len());
    let (id, name, slot) = slots.swap_remove(chosen);
    *slot = value(random, slot);
    format!("{list} {id} {name} {slot}")
}

/// Changes a number of a condition.
fn threshold(random: &mut Prng, file: &mut Value, list: &str) -> String {
    let mut numbers = Vec::new();
    for item in items(file, list) {
        if let Some(when) = item.as_object_mut().and_then(|item| item.get_mut("when")) {
            gather(when, &mut numbers);
        }
    }
    if numbers.is_empty() {
        return "nothing".to_owned();
    }
    let chosen = random.below(numbers.len());
    let number = numbers.swap_remove(chosen);
    *number = json!(random.between(-2, 60));
    format!("{list} threshold {number}")
}

fn gather<'f>(value: &'f mut Value, numbers: &mut Vec<&'f mut Value>) {
    match value {
        Value::Number(_) => numbers.push(value),
        Value::Array(items) => items.iter_mut().for_each(|item| gather(item, numbers)),
        Value::Object(members) => members.iter_mut().for_each(|(_, member)| gather(member, numbers)),
        _ => {}
    }
}

fn purpose(random: &mut Prng, file: &mut Value) -> String {
    let purposes: Vec<Value> = items(file, "purposes").into_iter().map(|purpose| purpose["id"].clone()).collect();
    let mut signals = items(file, "signals");
    if signals.is_empty() {
        return "nothing".to_owned();
    }
    let chosen = random.below(signals.len());
    let Some(signal) = signals[chosen].as_object_mut() else { return "nothing".to_owned() };
    match purposes.is_empty() || random.chance(40) {
        true => signal.remove("purpose"),
        false => signal.insert("purpose".to_owned(), random.pick(&purposes).clone()),
    };
    format!("purpose of {:?}", signal["id"])
}

fn caps(random: &mut Prng, file: &mut Value) -> String {
    let mut dimensions = items(file, "dimensions");
    if dimensions.is_empty() {
        return "nothing".to_owned();
    }
    let chosen = random.below(dimensions.len());
    let Some(caps) = dimensions[chosen].get_mut("caps").and_then(Value::as_object_mut) else { return "nothing".to_owned() };
    let names: Vec<String> = caps.keys().cloned().collect();
    if names.is_empty() {
        return "nothing".to_owned();
    }
    let name = random.pick(&names).clone();
    let cap = json!(random.between(0, 100));
    caps.insert(name.clone(), cap.clone());
    format!("cap {name} {cap}")
}

/// Takes away a rule, a state or a fact that nothing may use.
fn leave_out(random: &mut Prng, file: &mut Value) -> String {
    let list = *random.pick(&["rules", "rules", "states", "facts"]);
    let Some(items) = file.get_mut(list).and_then(Value::as_array_mut) else { return "nothing".to_owned() };
    if items.is_empty() {
        return "nothing".to_owned();
    }
    let gone = items.remove(random.below(items.len()));
    format!("without {:?} of {list}", gone["id"])
}
