//! What holds for every rule file and all evidence, tried on generated ones.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]
#![allow(dead_code, reason = "the generator and the helpers are shared")]

#[path = "generator/main.rs"]
mod cases;
#[path = "support/engine.rs"]
mod engine;
#[path = "properties/mutation.rs"]
mod mutation;
#[path = "support/mod.rs"]
mod support;
#[path = "support/tree.rs"]
mod tree;

use cases::json::{Json, text as json_text};
use cases::moments::{DAY, written};
use cases::prng::Prng;
use cases::{Case, case};
use proptest::prelude::*;
use reife::evidence::{LINE_LIMITS, counting, read_line};
use reife::json::Document;
use reife::measure::Points;
use reife::moment::Moment;
use reife::provenance::Class;
use reife::rulefile::{self, RuleFile};
use reife::wire::assessment::Parts;
use support::config;
use tree::{contacts_mut, items, member, member_mut, parse, text, without, write};

/// A generated case, read.
struct World {
    rules: RuleFile,
    as_of: Moment,
    case: Case,
}

impl World {
    fn new(seed: u64) -> World {
        let case = case(seed, 0);
        World { rules: engine::rules(&case.rules), as_of: engine::moment(&case.as_of), case }
    }

    fn lines(&self) -> Vec<String> {
        self.case.evidence.lines().map(str::to_owned).collect()
    }

    /// Explained assessments of lines, each as a tree.
    fn explained(&self, lines: &[String]) -> Vec<Json> {
        let (out, _) = engine::assess(&self.rules, lines.join("\n").as_bytes(), self.as_of, Parts::RECEIPT);
        out.lines().map(|line| parse(line.as_bytes()).unwrap()).collect()
    }

    /// Every line with its contacts changed; a line that is no JSON stays as it is.
    fn changed(&self, mut change: impl FnMut(&mut Json)) -> Vec<String> {
        let changed = |line: String| match parse(line.as_bytes()) {
            None => line,
            Some(mut tree) => {
                contacts_mut(&mut tree).into_iter().filter(|contact| matches!(contact, Json::Object(_))).for_each(&mut change);
                write(&tree)
            }
        };
        self.lines().into_iter().map(changed).collect()
    }
}

fn texts(trees: &[Json]) -> Vec<String> {
    trees.iter().map(write).collect()
}

/// The assessments without what was left out.
fn results(mut assessments: Vec<Json>) -> Vec<String> {
    assessments.iter_mut().for_each(|assessment| without(assessment, "left_out"));
    texts(&assessments)
}

fn list_mut<'j>(contact: &'j mut Json, name: &str) -> Option<&'j mut Vec<Json>> {
    match member_mut(contact, name)? {
        Json::List(items) => Some(items),
        _ => None,
    }
}

/// The points of a number, in thousandths.
fn thousandths(value: &Json) -> i64 {
    match value {
        Json::Raw(raw) => Points::parse(raw).unwrap().0,
        other => panic!("{other:?} is no number"),
    }
}

fn is_null(value: &Json, name: &str) -> bool {
    matches!(member(value, name), Some(Json::Raw(raw)) if raw == "null")
}

fn is_true(value: &Json, name: &str) -> bool {
    matches!(member(value, name), Some(Json::Raw(raw)) if raw == "true")
}

proptest! {
    #![proptest_config(config(120))]

    /// Lists whose order means nothing, and members of objects, may stand in any order. (Checks and decisions of one moment are told
    /// apart by their order, and so are objections.)
    #[test]
    fn order_changes_no_digit(seed in any::<u64>(), order in any::<u64>()) {
        let world = World::new(seed);
        let mut random = Prng::for_case(order, 0);
        let shuffled = world.changed(|contact| {
            for name in ["signals", "consents", "disputes", "no_permission"] {
                if let Some(list) = list_mut(contact, name) {
                    random.shuffle(list);
                }
            }
            for signal in list_mut(contact, "signals").into_iter().flatten() {
                if let Json::Object(members) = signal {
                    random.shuffle(members);
                }
            }
            if let Some(Json::Object(attributes)) = member_mut(contact, "attributes") {
                random.shuffle(attributes);
            }
            if let Json::Object(members) = contact {
                random.shuffle(members);
            }
        });
        prop_assert_eq!(texts(&world.explained(&shuffled)), texts(&world.explained(&world.lines())));
    }

    /// The contacts of an account may come in any order: each is assessed as before.
    #[test]
    fn order_of_contacts(seed in any::<u64>(), order in any::<u64>()) {
        let world = World::new(seed);
        let mut random = Prng::for_case(order, 0);
        let shuffled: Vec<String> = world.lines().into_iter().map(|line| match parse(line.as_bytes()) {
            Some(mut tree) => {
                if let Some(contacts) = list_mut(&mut tree, "contacts") {
                    random.shuffle(contacts);
                }
                write(&tree)
            }
            None => line,
        }).collect();
        let sorted = |lines: &[String]| {
            let mut list = texts(&world.explained(lines));
            list.sort();
            list
        };
        prop_assert_eq!(sorted(&shuffled), sorted(&world.lines()));
    }

    /// What counts and what was cut add up to the points, and points lie between 0 and 100.
    #[test]
    fn contributions_add_up(seed in any::<u64>()) {
        let world = World::new(seed);
        for assessment in world.explained(&world.lines()) {
            for dimension in items(&assessment, "dimensions") {
                let counted = items(dimension, "contributions").iter().filter(|contribution| is_true(contribution, "counts"));
                let mut sum: i64 = counted.map(|contribution| thousandths(member(contribution, "points").unwrap())).sum();
                if let Some(Json::Object(cuts)) = member(dimension, "cut") {
                    prop_assert!(cuts.iter().all(|(_, cut)| thousandths(cut) != 0));
                    sum += cuts.iter().map(|(_, cut)| thousandths(cut)).sum::<i64>();
                }
                let points = thousandths(member(dimension, "points").unwrap());
                prop_assert_eq!(sum, points, "{}", write(dimension));
                prop_assert!((0..=100_000).contains(&points));
                let kinds: i64 = match member(dimension, "by_kind") {
                    Some(Json::Object(kinds)) => kinds.iter().map(|(_, points)| thousandths(points)).sum(),
                    _ => 0,
                };
                prop_assert_eq!(kinds.clamp(0, 100_000), points);
            }
        }
    }

    /// Signals left out for a reason of semantics 2.2 may as well not be there; only the list of what was left out gets shorter.
    #[test]
    fn what_is_left_out_changes_nothing(seed in any::<u64>()) {
        let world = World::new(seed);
        let lines: Vec<String> = world.lines().iter().map(|line| only_counting(&world, line)).collect();
        let (before, after) = (world.explained(&world.lines()), world.explained(&lines));
        for (before, after) in before.iter().zip(&after) {
            let kept = items(before, "left_out").iter().filter(|item| text(item, "why") == Some("exploratory") || member(item, "signal").is_none());
            prop_assert_eq!(kept.map(write).collect::<Vec<_>>(), items(after, "left_out").iter().map(write).collect::<Vec<_>>());
        }
        prop_assert_eq!(results(after), results(before));
    }

    /// Exploratory evidence informs; proposal, standing and points stay.
    #[test]
    fn exploratory_evidence_decides_nothing(seed in any::<u64>(), more in any::<u64>()) {
        let world = World::new(seed);
        let vocabulary = &world.rules.vocabulary;
        let types: Vec<&str> = vocabulary.type_ids.iter().zip(&vocabulary.types).filter(|(_, kind)| kind.class == Class::Exploratory).map(|(id, _)| id).collect();
        prop_assume!(!types.is_empty());
        let topics: Vec<&str> = vocabulary.topics.iter().collect();
        let mut random = Prng::for_case(more, 0);
        let mut count = 0;
        let lines = world.changed(|contact| {
            let mut signals: Vec<Json> = items(contact, "signals").to_vec();
            if member(contact, "signals").is_some() && !matches!(member(contact, "signals"), Some(Json::List(_))) {
                return;
            }
            for _ in 0..random.between(1, 6) {
                count += 1;
                let at = world.as_of.0 - random.between(-5, 200) * DAY / 2;
                let members = [
                    ("id", json_text(format!("exploratory-{count}"))),
                    ("type", json_text(*random.pick(&types))),
                    ("at", json_text(written(&mut random, at))),
                    ("source", json_text("somebody else's score")),
                    ("topic", json_text(*random.pick(&topics))),
                    ("value", Json::Raw(random.between(-3, 300).to_string())),
                ];
                signals.push(Json::Object(members.map(|(name, value)| (name.to_owned(), value)).to_vec()));
            }
            without(contact, "signals");
            if let Json::Object(members) = contact {
                members.push(("signals".to_owned(), Json::List(signals)));
            }
        });
        let decided = |assessments: Vec<Json>| -> Vec<String> {
            let parts = |assessment: Json| {
                let points: Vec<String> = items(&assessment, "dimensions").iter().map(|dimension| {
                    let mut dimension = dimension.clone();
                    without(&mut dimension, "contributions");
                    write(&dimension)
                }).collect();
                let named = ["contact", "not_assessed", "requires", "proposal", "exploration", "standing"];
                let members: Vec<String> = named.iter().filter_map(|name| member(&assessment, name)).map(write).collect();
                format!("{members:?} {points:?}")
            };
            assessments.into_iter().map(parts).collect()
        };
        prop_assert_eq!(decided(world.explained(&lines)), decided(world.explained(&world.lines())));
    }

    /// What is dated after the moment is not seen: without it everything is the same but the list of what was left out.
    #[test]
    fn the_future_is_not_seen(seed in any::<u64>()) {
        let world = World::new(seed);
        let later = |item: &Json, name: &str| text(item, name).and_then(Moment::parse).is_some_and(|at| at > world.as_of);
        let lines = world.changed(|contact| {
            for name in ["signals", "consents", "disputes", "checks", "decisions"] {
                if let Some(list) = list_mut(contact, name) {
                    list.retain(|item| !later(item, "at"));
                }
            }
            if let Some(objections) = list_mut(contact, "objections") {
                // One that cannot be read counts at any time.
                let readable = |item: &Json| {
                    let scope = text(item, "scope").is_some_and(|scope| ["profiling", "direct_marketing", "restriction"].contains(&scope));
                    let withdrawn = member(item, "withdrawn_at").is_none() || text(item, "withdrawn_at").and_then(Moment::parse).is_some();
                    scope && withdrawn
                };
                objections.retain(|item| !(readable(item) && later(item, "at")));
                objections.iter_mut().filter(|item| later(item, "withdrawn_at")).for_each(|item| without(item, "withdrawn_at"));
            }
        });
        let (before, after) = (world.explained(&world.lines()), world.explained(&lines));
        for (before, after) in before.iter().zip(&after) {
            let listed: Vec<String> = items(before, "left_out").iter().map(write).collect();
            prop_assert!(items(after, "left_out").iter().all(|item| listed.contains(&write(item))));
            prop_assert!(!items(after, "left_out").iter().any(|item| text(item, "why") == Some("future")));
        }
        prop_assert_eq!(results(after), results(before));
    }

    /// Explained or not, with a receipt or not, the shared members are the same bytes.
    #[test]
    fn explaining_changes_nothing(seed in any::<u64>()) {
        let world = World::new(seed);
        let assess = |parts: Parts| engine::assess(&world.rules, world.case.evidence.as_bytes(), world.as_of, parts);
        let (short, faults) = assess(Parts::SHORT);
        let (explained, explained_faults) = assess(Parts { explanation: true, questions: true, receipt: true });
        let (receipts, _) = assess(Parts { receipt: true, ..Parts::SHORT });
        let shared = |text: &str| -> String {
            text.lines().map(|line| {
                let mut assessment = parse(line.as_bytes()).unwrap();
                for name in ["left_out", "open_questions", "reach", "receipt"] {
                    without(&mut assessment, name);
                }
                if let Some(Json::List(dimensions)) = member_mut(&mut assessment, "dimensions") {
                    dimensions.iter_mut().for_each(|dimension| without(dimension, "contributions"));
                }
                write(&assessment) + "\n"
            }).collect()
        };
        let receipt = |text: &str| -> Vec<String> { text.lines().map(|line| format!("{:?}", member(&parse(line.as_bytes()).unwrap(), "receipt"))).collect() };
        prop_assert_eq!(&shared(&short), &shared(&explained));
        prop_assert_eq!(&shared(&short), &shared(&receipts));
        prop_assert_eq!(receipt(&explained), receipt(&receipts));
        prop_assert_eq!(faults, explained_faults);
        // Nothing but the tree's own way of writing lies between the two.
        let again: String = short.lines().map(|line| write(&parse(line.as_bytes()).unwrap()) + "\n").collect();
        prop_assert_eq!(again.replace("\\u0008", "\\b"), short);
    }

    /// One moment in any offset and spelling is one moment.
    #[test]
    fn any_offset(seed in any::<u64>(), spelling in any::<u64>()) {
        let world = World::new(seed);
        let mut random = Prng::for_case(spelling, 0);
        for _ in 0..20 {
            let spelled = written(&mut random, world.as_of.0);
            prop_assert_eq!(Moment::parse(&spelled), Some(world.as_of), "{}", spelled);
        }
        let spelled = engine::moment(&written(&mut random, world.as_of.0));
        let (out, _) = engine::assess(&world.rules, world.case.evidence.as_bytes(), spelled, Parts::RECEIPT);
        prop_assert_eq!(out, engine::assess(&world.rules, world.case.evidence.as_bytes(), world.as_of, Parts::RECEIPT).0);
    }

    /// A line is assessed alone: together or one by one, in any order, each gives what it gives.
    #[test]
    fn lines_stand_alone(seed in any::<u64>()) {
        let world = World::new(seed);
        let one_by_one: Vec<String> = world.lines().into_iter().rev().flat_map(|line| texts(&world.explained(&[line]))).collect();
        let mut together = texts(&world.explained(&world.lines()));
        let mut one_by_one = one_by_one;
        together.sort();
        one_by_one.sort();
        prop_assert_eq!(one_by_one, together);
    }
}

/// The line with only those signals that count for something: what reading finds unreadable and counting leaves out is taken away.
fn only_counting(world: &World, line: &str) -> String {
    let Some(mut changed) = parse(line.as_bytes()) else { return line.to_owned() };
    let mut document = Document::new();
    let tree = document.read(line.as_bytes(), LINE_LIMITS).unwrap();
    let evidence = read_line(tree, &world.rules.vocabulary, &mut Vec::new());
    // Contacts that cannot be read have no signals to take away, so both lists are walked by id and offset.
    let mut contacts = evidence.contacts.iter();
    let mut next = contacts.next();
    for contact in contacts_mut(&mut changed) {
        let Some(read) = next.filter(|read| text(contact, "id") == Some(&read.id)) else { continue };
        next = contacts.next();
        let counting = counting::count(read, &world.rules.vocabulary, world.as_of, None);
        let counted: Vec<usize> = counting.signals.iter().map(|signal| tree.offset(read.signals[signal.place as usize].node)).collect();
        let offsets: Vec<usize> =
            tree.member(read.node, "signals").map(|list| tree.list(list).map(|item| tree.offset(item)).collect()).unwrap_or_default();
        if let Some(signals) = list_mut(contact, "signals") {
            let mut offsets = offsets.into_iter();
            signals.retain(|_| offsets.next().is_some_and(|offset| counted.contains(&offset)));
        }
    }
    write(&changed)
}

proptest! {
    #![proptest_config(config(400))]

    /// Readers never panic, whatever the bytes.
    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400), seed in 0..4_u64) {
        read_everything(&World::new(seed), &bytes);
    }

    /// Nor on what is nearly JSON.
    #[test]
    fn nearly_json(text in "[\\[\\]{}:,\" \\\\utrfalsen0-9.eE+\u{0}\u{1f}\u{80}\u{d7ff}\u{fffd}🦊-]{0,200}", seed in 0..4_u64) {
        read_everything(&World::new(seed), text.as_bytes());
    }

    /// A rule file with a few bytes or values changed is accepted or refused; accepted, it can be used.
    #[test]
    fn mutated_rule_files(seed in any::<u64>()) {
        let world = World::new(seed % 64);
        let mut random = Prng::for_case(seed, 1);
        let bytes = mutation::mutated(&mut random, world.case.rules.as_bytes());
        let checked = rulefile::check(&bytes);
        let has_errors = checked.diagnostics.iter().any(|diagnostic| diagnostic.severity == reife::diagnostic::Severity::Error);
        prop_assert_eq!(has_errors, checked.rules.is_none());
        let text = String::from_utf8_lossy(&bytes);
        for diagnostic in &checked.diagnostics {
            prop_assert!(diagnostic.line >= 1 && diagnostic.line <= text.lines().count().max(1) + 1 && diagnostic.column >= 1);
        }
        if let Some(rules) = checked.rules {
            engine::assess(&rules, world.case.evidence.as_bytes(), world.as_of, Parts { explanation: true, questions: true, receipt: true });
        }
    }

    /// Evidence with a few bytes or values changed is assessed or reported; each contact that was read comes out.
    #[test]
    fn mutated_evidence(seed in any::<u64>()) {
        let world = World::new(seed % 64);
        let mut random = Prng::for_case(seed, 2);
        let bytes = mutation::mutated(&mut random, world.case.evidence.as_bytes());
        let (out, faults) = engine::assess(&world.rules, &bytes, world.as_of, Parts::RECEIPT);
        let mut contacts_in = 0;
        let mut lines_lost = 0;
        for line in bytes.split(|byte| *byte == b'\n') {
            match parse(line) {
                Some(tree) if has_bad_account(&tree) => lines_lost += 1,
                Some(mut tree) if matches!(tree, Json::Object(_)) => contacts_in += contacts_mut(&mut tree).len(),
                Some(_) => lines_lost += 1,
                None if line.iter().all(u8::is_ascii_whitespace) => {}
                None => lines_lost += 1,
            }
        }
        // A contact that is lost has its own report: it is no object, or has no id that can be read.
        let contact_faults = faults.iter().filter(|fault| fault.fault.contact.is_none() && is_of_a_contact(&fault.fault.place)).count();
        let line_faults = faults.iter().filter(|fault| fault.fault.contact.is_none() && ["", "/account"].contains(&&*fault.fault.place) || fault.fault.code == "duplicate-key").count();
        prop_assert!(line_faults >= lines_lost, "{} lines lost, {:?}", lines_lost, faults);
        prop_assert!(out.lines().count() <= contacts_in);
        prop_assert!(contacts_in - out.lines().count() <= contact_faults + line_faults, "{} in, {} out, {:?}", contacts_in, out.lines().count(), faults);
    }
}

/// Whether the line is that of an account, which cannot be read.
fn has_bad_account(line: &Json) -> bool {
    let is_readable = matches!(member(line, "account"), None | Some(Json::Object(_))) || is_null(line, "account");
    !is_readable && (member(line, "contacts").is_some() || member(line, "id").is_none())
}

/// Whether a place is that of a contact or of its id.
fn is_of_a_contact(place: &str) -> bool {
    place == "/id" || place.strip_prefix("/contacts/").is_some_and(|rest| rest.split('/').count() == 1 || rest.ends_with("/id"))
}

/// Reads bytes as everything that can be read.
fn read_everything(world: &World, bytes: &[u8]) {
    let checked = rulefile::check(bytes);
    assert!(checked.rules.is_none());
    assert!(!checked.diagnostics.is_empty());
    let (out, faults) = engine::assess(&world.rules, bytes, world.as_of, Parts::RECEIPT);
    let blank = bytes.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n'));
    assert!(blank || !out.is_empty() || !faults.is_empty() || bytes.split(|byte| *byte == b'\n').any(|line| parse(line).is_some()));
    let _ = reife::service::read_claim(bytes);
    let text = String::from_utf8_lossy(bytes);
    let _ = Moment::parse(&text);
    let _ = reife::measure::Millionths::parse(&text);
}
