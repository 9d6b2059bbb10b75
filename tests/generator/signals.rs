//! The signals of a contact: plain ones, bursts, busy days, duplicates and unreadable ones.

use super::catalog::Values;
use super::conditions::{BEHAVIOURAL, DECLARED};
use super::json::{Json, Members, ONE, number, raw, text};
use super::moments::{self, DAY};
use super::prng::Prng;
use super::rulefile::RuleFile;

/// A moment before `now`, now and then at an edge, or after it.
pub fn moment(random: &mut Prng, file: &RuleFile, now: i64, busy_days: i64) -> i64 {
    match random.below(100) {
        0..=3 => now + random.between(1, 30 * DAY),
        4 => now,
        5 => now + 1,
        6..=11 if !file.catalog.edges.is_empty() => {
            let days = *random.pick(&file.catalog.edges);
            let days = if days > 2000 { 1 } else { days };
            now - days * DAY + random.between(-1, 1)
        }
        12..=15 => now - random.between(0, 30) * DAY,
        16..=27 => now - random.between(120 * DAY, 500 * DAY),
        _ => {
            let age = random.between(0, busy_days * DAY);
            let at = now - age;
            match random.below(6) {
                0 => at,
                1 => at.div_euclid(DAY) * DAY,
                _ => at.div_euclid(1000) * 1000,
            }
        }
    }
}

/// A signal before it is written.
#[derive(Clone)]
struct Signal {
    id: String,
    source: Option<String>,
    /// A place in the catalog, or none for a type that the file does not know.
    ty: Option<usize>,
    at: i64,
    topic: Option<String>,
    value: Option<i128>,
    campaign: Option<String>,
}

/// The signals of one contact, as JSON, with what disputes may name: source and id. After `turn` they only show activity.
pub fn signals(
    random: &mut Prng,
    file: &RuleFile,
    now: i64,
    count: usize,
    turn: Option<i64>,
) -> (Vec<Json>, Vec<(Option<String>, String)>) {
    let busy_days = if turn.is_some() { 15 } else { *random.pick(&[10, 40, 40, 90, 120]) };
    let favourite = random.pick(&file.catalog.topics).clone();
    let mut list: Vec<Signal> = Vec::new();
    while list.len() < count {
        let signal = plain(random, file, now, busy_days, list.len(), &favourite);
        let repeat = random.below(100);
        if repeat < 10 {
            several(random, file, signal, &mut list);
        } else if repeat < 20 {
            let copy = duplicate(random, file, &signal, &favourite);
            list.push(signal);
            list.push(copy);
        } else {
            list.push(signal);
        }
    }
    for signal in list.iter_mut().filter(|signal| turn.is_some_and(|turn| signal.at > turn)) {
        // The first type of a catalog is binding behaviour.
        signal.ty = Some(0);
        signal.value = value(random, file, 0);
    }
    match random.below(3) {
        0 => random.shuffle(&mut list),
        1 => list.sort_by_key(|signal| signal.at),
        _ => {}
    }
    let named = list.iter().map(|signal| (signal.source.clone(), signal.id.clone())).collect();
    let json = list.iter().map(|signal| written(random, file, signal)).collect();
    (json, named)
}

fn plain(random: &mut Prng, file: &RuleFile, now: i64, busy_days: i64, place: usize, favourite: &str) -> Signal {
    let weights: Vec<usize> = file
        .catalog
        .signals
        .iter()
        .map(|each| match each.kind {
            DECLARED => 5,
            BEHAVIOURAL => 4,
            _ => 2,
        })
        .collect();
    let ty = (!random.chance(3)).then(|| random.weighted(&weights));
    let id = match random.below(40) {
        0 => format!("ü{place}"),
        1 => format!("🦊{place}"),
        2 => format!("\u{ff5e}{place}"),
        3 => format!("a/b \"{place}\""),
        4 => format!("S{place}"),
        5 => format!("\u{1}{place}"),
        6 => format!("\u{2028}{place}\u{7f}"),
        _ => format!("s{place}"),
    };
    Signal {
        id,
        source: source(random),
        ty,
        at: moment(random, file, now, busy_days),
        topic: topic(random, file, favourite),
        value: ty.and_then(|ty| value(random, file, ty)),
        campaign: campaign(random, file),
    }
}

fn source(random: &mut Prng) -> Option<String> {
    match random.below(10) {
        0..=3 => Some(String::from("web")),
        4 | 5 => Some(String::from("call")),
        6 => Some(String::new()),
        7 => Some(String::from("crm")),
        _ => None,
    }
}

fn topic(random: &mut Prng, file: &RuleFile, favourite: &str) -> Option<String> {
    match random.below(20) {
        0..=4 => None,
        5 => Some(String::from("nobody_knows")),
        6..=12 => Some(String::from(favourite)),
        _ => Some(random.pick(&file.catalog.topics).clone()),
    }
}

fn value(random: &mut Prng, file: &RuleFile, ty: usize) -> Option<i128> {
    let Some(values) = file.catalog.signals[ty].values else {
        return random.chance(4).then(|| i128::from(random.between(-3, 9)) * ONE);
    };
    if random.chance(8) {
        return None;
    }
    Some(match (values, random.below(12)) {
        (Values::Huge, 0..=6) => i128::from(random.between(3_000_000_000_000, 9_000_000_000_000)) * ONE,
        (_, 0) => i128::from(random.between(-9_000_000, 9_000_000)),
        (Values::Stances, 1) => i128::from(random.between(-5, 5)) * ONE,
        (Values::Stances, _) => i128::from(random.between(-2, 4).min(2)) * ONE,
        (_, 1) => 0,
        (_, 2) => -ONE * i128::from(random.between(1, 50)),
        (_, 3 | 4) => ONE / 100 * i128::from(random.between(1, 9999)),
        _ => ONE * i128::from(random.between(1, 100)),
    })
}

fn campaign(random: &mut Prng, file: &RuleFile) -> Option<String> {
    match random.below(10) {
        0 => Some(String::from("of_old")),
        1..=4 if !file.campaigns.is_empty() => Some(random.pick(&file.campaigns).clone()),
        _ => None,
    }
}

/// Several of one type close together: a burst, or a busy day.
fn several(random: &mut Prng, file: &RuleFile, first: Signal, list: &mut Vec<Signal>) {
    let burst = first.ty.and_then(|ty| file.catalog.signals[ty].burst);
    let (count, gap) = match burst {
        Some((count, seconds)) => (count + random.between(-1, 2), seconds * 1000 / (count - 1)),
        None => (random.between(2, 6), 900_000),
    };
    let mut at = first.at;
    for place in 0..count.max(2) {
        let mut signal = first.clone();
        signal.id = format!("{}.{place}", first.id);
        signal.at = at;
        list.push(signal);
        at += match random.below(8) {
            0 => 0,
            1 => gap + 1,
            2..=5 => gap,
            _ => random.between(0, gap),
        };
    }
}

/// The same signal once more, with one thing different or none.
fn duplicate(random: &mut Prng, file: &RuleFile, signal: &Signal, favourite: &str) -> Signal {
    let mut copy = signal.clone();
    if copy.source.is_none() && random.chance(50) {
        copy.source = Some(String::new());
    }
    match random.below(8) {
        0 => copy.at -= random.between(1, 3 * DAY),
        1 => copy.at += random.between(1, 3 * DAY),
        2 => copy.topic = topic(random, file, favourite),
        3 => {
            if let Some(ty) = copy.ty {
                copy.value = value(random, file, ty);
            }
        }
        4 => copy.campaign = campaign(random, file),
        5 => {
            copy.ty = Some(random.below(file.catalog.signals.len()));
            copy.value = copy.ty.and_then(|ty| value(random, file, ty));
        }
        6 => copy.source = Some(String::from("other")),
        _ => {}
    }
    copy
}

fn written(random: &mut Prng, file: &RuleFile, signal: &Signal) -> Json {
    if random.fault(2) {
        return raw(*random.pick(&["null", "5", "\"s1\"", "[]"]));
    }
    let mut item = Members::new();
    item.add("id", text(signal.id.as_str()));
    let ty = signal.ty.map_or("of_another_file", |ty| file.catalog.signals[ty].id.as_str());
    item.add("type", text(ty));
    item.add("at", moments::moment(random, signal.at));
    if let Some(topic) = &signal.topic {
        item.add("topic", text(topic.as_str()));
    }
    if let Some(value) = signal.value {
        item.add("value", number(random, value));
    }
    if let Some(source) = &signal.source {
        item.add("source", text(source.as_str()));
    }
    if let Some(campaign) = &signal.campaign {
        item.add("campaign", text(campaign.as_str()));
    }
    if random.chance(15) {
        item.add("reported_by", text("rep-7"));
    }
    if random.fault(12) {
        spoil(random, file, signal, &mut item);
    }
    item.done(random)
}

fn spoil(random: &mut Prng, file: &RuleFile, signal: &Signal, item: &mut Members) {
    let valued = signal.ty.is_some_and(|ty| file.catalog.signals[ty].values.is_some());
    match random.below(if valued { 13 } else { 9 }) {
        0..=2 => item.set("at", moments::bad(random)),
        3 => item.remove("at"),
        4 => item.remove("type"),
        5 => item.set("type", raw("7")),
        6 => item.remove("id"),
        7 => item.set("id", raw("17")),
        8 => item.set("topic", raw("[\"suite\"]")),
        9 => item.set("value", text("5")),
        10 => item.set("value", raw("10000000000000")),
        11 => item.set("value", raw(*random.pick(&["0.0000001", "1e-7", "1e400", "-9223372036854.775809"]))),
        _ => item.set("value", raw("true")),
    }
}
