//! The journal of a contact: decisions that count, that do not, and that cannot be read.

use super::json::{Json, Members, raw, text};
use super::moments::{self, DAY, HOUR};
use super::prng::Prng;
use super::rulefile::RuleFile;
use super::states::State;

/// The decisions of one contact. With a `turn` it is one, at that moment, that mostly differs from the proposal.
pub fn decisions(random: &mut Prng, file: &RuleFile, contact: &str, now: i64, turn: Option<i64>) -> Vec<Json> {
    if let Some(at) = turn {
        return vec![decision(random, file, contact, now, at, 0, true)];
    }
    let count = random.weighted(&[46, 30, 14, 7, 3]);
    let mut last = now - random.between(0, 90 * DAY);
    let mut list = Vec::new();
    for place in 0..count {
        if random.fault(6) {
            list.push(raw(*random.pick(&["null", "\"accepted\"", "[]"])));
            continue;
        }
        let at = match random.below(20) {
            0 => now + random.between(1, 9 * DAY),
            1 => now,
            2 | 3 => last,
            4 | 5 if !file.catalog.edges.is_empty() => now - (*random.pick(&file.catalog.edges)).min(400) * DAY + random.between(-1, 1),
            6 => now - random.between(90 * DAY, 400 * DAY),
            7..=9 => now - random.between(0, 8 * DAY),
            _ => (now - random.between(0, 70 * DAY)) / 1000 * 1000,
        };
        last = at;
        list.push(decision(random, file, contact, now, at, place, false));
    }
    list
}

fn decision(random: &mut Prng, file: &RuleFile, contact: &str, now: i64, at: i64, place: usize, turn: bool) -> Json {
    let by_person: Vec<&State> = file.states.iter().filter(|state| state.decided_by.is_some()).collect();
    let state = if by_person.is_empty() || random.chance(22) { random.pick(&file.states) } else { *random.pick(&by_person) };
    let proposal = if turn && random.chance(50) {
        &file.states[file.states.len() - 1]
    } else if by_person.is_empty() || random.chance(40) {
        random.pick(&file.states)
    } else if state.decided_by.is_some() && random.chance(50) {
        state
    } else {
        *random.pick(&by_person)
    };
    let missing = random.chance(7);
    let holder = state.decided_by.as_ref().or(proposal.decided_by.as_ref());
    let mut role = match holder {
        Some(holder) if random.chance(82) => holder.clone(),
        _ => random.pick(&file.deciders).id.clone(),
    };
    let mut decide_by = random.chance(25).then(|| at + random.between(-5 * DAY, 5 * DAY));
    if let (Some(then), true) = (&proposal.then, random.chance(30)) {
        role = then.clone();
        decide_by = Some(at - random.between(0, 3) * HOUR);
    }
    let mut item = Members::new();
    item.add("id", text(format!("d{place}")));
    item.add("contact", text(contact));
    item.add("at", moments::moment(random, at));
    item.add("by", text(*random.pick(&["rep-7", "rep-9", "mia"])));
    item.add("role", text(role));
    let verdict = match random.below(10) {
        0 => "rejected",
        1 => "returned",
        _ if state.id == proposal.id => "accepted",
        _ => "corrected",
    };
    item.add("verdict", text(verdict));
    let unknown = random.chance(3);
    item.add("state", text(if unknown { "of_an_old_file" } else { state.id.as_str() }));
    if !missing {
        let unknown = random.chance(3);
        item.add("proposal", text(if unknown { "of_an_old_file" } else { proposal.id.as_str() }));
    }
    if let Some(decide_by) = decide_by {
        item.add("decide_by", moments::moment(random, decide_by));
    }
    let until = match random.below(20) {
        0 => Some(now),
        1 => Some(now + 1),
        2 => Some(now - random.between(1, 20 * DAY)),
        3 | 4 => Some((now + random.between(0, 40 * DAY)).div_euclid(DAY) * DAY),
        _ if verdict == "returned" => Some(at + random.between(5, 60) * DAY),
        _ => None,
    };
    if let Some(until) = until {
        item.add("until", moments::moment(random, until));
    }
    extras(random, file, state, &mut item);
    if random.fault(25) {
        spoil(random, &mut item);
    }
    item.done(random)
}

/// What the standing does not depend on.
fn extras(random: &mut Prng, file: &RuleFile, state: &State, item: &mut Members) {
    if !state.reasons.is_empty() && random.chance(50) {
        item.add("reason", text(random.pick(&state.reasons).as_str()));
    }
    if random.chance(20) {
        item.add("note", text("Nächste Woche 📞\n\"gern\""));
    }
    if !file.assumptions.is_empty() && random.chance(25) {
        let mut verdict = Members::new();
        verdict.add("id", text(random.pick(&file.assumptions).as_str()));
        verdict.add("holds", text(*random.pick(&["yes", "no", "unsure"])));
        item.add("assumptions", Json::List(vec![verdict.done(random)]));
    }
    if random.chance(30) {
        let mut rules = Members::new();
        rules.add("id", text(file.id.as_str()));
        rules.add("seq", raw("3"));
        rules.add("sha256", text("0123456789abcdef".repeat(4)));
        item.add("rules", rules.in_order());
    }
}

fn spoil(random: &mut Prng, item: &mut Members) {
    match random.below(12) {
        0 => item.set("at", moments::bad(random)),
        1 => item.set("until", moments::bad(random)),
        2 => item.set("verdict", text("maybe")),
        3 => item.remove("state"),
        4 => item.remove("role"),
        5 => item.remove("by"),
        6 => item.remove("id"),
        7 => item.remove("verdict"),
        8 => item.set("state", raw("3")),
        9 => item.set("proposal", raw("{}")),
        10 => item.set("decide_by", moments::bad(random)),
        _ => item.remove("at"),
    }
}
