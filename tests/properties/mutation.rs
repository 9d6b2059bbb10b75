//! Small changes to a JSON text, of its bytes or of its values.

use crate::cases::json::Json;
use crate::cases::prng::Prng;
use crate::tree::{parse, write};

/// Values that somebody may write where something else was meant.
const VALUES: &[&str] = &[
    "null",
    "true",
    "false",
    "0",
    "-1",
    "1",
    "2.5",
    "1e999",
    "1e-9",
    "9223372036854.775807",
    "-9223372036854.775808",
    "36501",
    "\"\"",
    "\"x\"",
    "\"role\"",
    "\"2026-02-30\"",
    "\"2026-11-24\"",
    "[]",
    "{}",
    "[[]]",
    "[null]",
    "{\"a\":1}",
    "{\"var\":\"role\"}",
    "{\"and\":[]}",
    "{\"condition\":\"c0\"}",
    "\"\\ud83e\\udd8a\"",
];

/// The text with one to four changes.
pub fn mutated(random: &mut Prng, text: &[u8]) -> Vec<u8> {
    let mut bytes = text.to_vec();
    for _ in 0..random.between(1, 4) {
        bytes = if random.chance(40) { of_bytes(random, bytes) } else { of_values(random, bytes) };
    }
    bytes
}

fn of_bytes(random: &mut Prng, mut bytes: Vec<u8>) -> Vec<u8> {
    if bytes.is_empty() {
        return bytes;
    }
    let at = random.below(bytes.len());
    let length = random.between(1, 40) as usize;
    let end = (at + length).min(bytes.len());
    match random.below(7) {
        0 => bytes[at] ^= 1 << random.below(8),
        1 => bytes[at] = *random.pick(b"\"\\{}[]:,0-eE. \n\0\x7f\xff\xc3"),
        2 => {
            bytes.drain(at..end);
        }
        3 => {
            let copy = bytes[at..end].to_vec();
            let to = random.below(bytes.len());
            bytes.splice(to..to, copy);
        }
        4 => bytes.truncate(at),
        5 => bytes.insert(at, *random.pick(b"\"\\{}[]:,0-eE. \n\0")),
        _ => {
            let digits: Vec<usize> = (0..bytes.len()).filter(|place| bytes[*place].is_ascii_digit()).collect();
            if !digits.is_empty() {
                let place = *random.pick(&digits);
                bytes[place] = *random.pick(b"0123456789");
            }
        }
    }
    bytes
}

/// Changes one value of one line.
fn of_values(random: &mut Prng, bytes: Vec<u8>) -> Vec<u8> {
    let mut lines: Vec<Vec<u8>> =
        if parse(&bytes).is_some() { vec![bytes] } else { bytes.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect() };
    let place = random.below(lines.len());
    if let Some(mut tree) = parse(&lines[place]) {
        let mut target = random.below(count(&tree));
        let value = Json::Raw((*random.pick(VALUES)).to_owned());
        change(random, &mut tree, &mut target, &value);
        lines[place] = write(&tree).into_bytes();
    }
    lines.join(&b'\n')
}

fn count(tree: &Json) -> usize {
    1 + match tree {
        Json::List(items) => items.iter().map(count).sum::<usize>(),
        Json::Object(members) => members.iter().map(|(_, value)| count(value)).sum(),
        _ => 0,
    }
}

/// Walks to the value number `target` and changes it; answers whether it was reached.
fn change(random: &mut Prng, tree: &mut Json, target: &mut usize, value: &Json) -> bool {
    if *target == 0 {
        match (random.below(5), tree) {
            (0, Json::Object(members)) if !members.is_empty() => {
                let at = random.below(members.len());
                members.remove(at);
            }
            (1, Json::Object(members)) if !members.is_empty() => {
                let at = random.below(members.len());
                let copy = members[at].clone();
                members.push(copy);
            }
            (2, Json::Object(members)) if !members.is_empty() => {
                let at = random.below(members.len());
                members[at].0.push('s');
            }
            (0, Json::List(items)) if !items.is_empty() => {
                let at = random.below(items.len());
                items.remove(at);
            }
            (1 | 2, Json::List(items)) if !items.is_empty() => {
                let at = random.below(items.len());
                let copy = items[at].clone();
                items.insert(at, copy);
            }
            (3, Json::List(items)) => random.shuffle(items),
            (_, tree) => *tree = value.clone(),
        }
        return true;
    }
    *target -= 1;
    match tree {
        Json::List(items) => items.iter_mut().any(|item| change(random, item, target, value)),
        Json::Object(members) => members.iter_mut().any(|(_, member)| change(random, member, target, value)),
        _ => false,
    }
}
