//! The population against single assessment, and its changes against assessing everybody from nothing: on generated rule
//! files and evidence.
//!
//! REIFE_CASES and REIFE_SEED ask for more or other cases.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]
#![allow(dead_code, reason = "the generator and the helpers are shared")]

#[path = "generator/main.rs"]
mod cases;
#[path = "support/engine.rs"]
mod engine;
#[path = "population/rewriting.rs"]
mod rewriting;

use std::sync::Arc;

use cases::case;
use cases::prng::Prng;
use reife::assessment::{Ask, Assessed, assess_line};
use reife::evidence::{LINE_LIMITS, read_line};
use reife::json::{Document, LineReader, ReadLine};
use reife::measure::Points;
use reife::moment::Moment;
use reife::population::{BadBytes, Flows, Found, Group, Held, Histogram, Loader, Population, States};
use reife::rulefile::{RuleFile, check};
use reife::service::{Comparer, Note};

fn asked(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// What single assessment finds for each contact, in order: states and points, and every fact and check.
fn singly(rules: &RuleFile, evidence: &[u8], as_of: Moment) -> Vec<Option<(Found, Vec<String>)>> {
    let mut found = Vec::new();
    let mut line = |_: u64, line: ReadLine<'_>| {
        let ReadLine::Line(bytes) = line else { return };
        let mut document = Document::new();
        let Ok(tree) = document.read(bytes, LINE_LIMITS) else { return };
        if !tree.duplicate_keys().is_empty() {
            return;
        }
        let evidence = read_line(tree, &rules.vocabulary, &mut Vec::new());
        assess_line(rules, &evidence, as_of, Ask::default(), |_, assessed, _| {
            found.push(match assessed {
                Assessed::Yes(assessment) => {
                    let dimensions: Vec<Points> = assessment.dimensions.iter().map(|dimension| dimension.points).collect();
                    let values = assessment.values.iter().map(|value| format!("{value:?}"));
                    let values = values.take(rules.slot_count() - rules.dimensions.len()).collect();
                    Some((Found { proposal: assessment.proposal, standing: assessment.standing.state, dimensions }, values))
                }
                Assessed::No(_) => None,
            });
        });
    };
    let mut reader = LineReader::new();
    reader.push(evidence, &mut line);
    reader.finish(&mut line);
    found
}

fn loaded(rules: &[&RuleFile], evidence: &[u8]) -> Population {
    let mut loader = Loader::new(rules).unwrap();
    // Chunks end anywhere.
    for chunk in evidence.chunks(997) {
        loader.push(chunk).unwrap();
    }
    Population::new(loader.finish().unwrap())
}

/// What the population found for each contact.
fn together(population: &Population) -> Vec<Option<(Found, Vec<String>)>> {
    // Whoever asks for one contact finds the same.
    for contact in 0..=population.contacts() {
        assert_eq!(population.found_anew(contact), population.found(contact), "contact {contact}");
    }
    let values = |contact| population.values(contact, |values| values.iter().map(|value| format!("{value:?}")).collect::<Vec<_>>());
    (0..population.contacts()).map(|contact| Some((population.found(contact)?, values(contact)?))).collect()
}

#[track_caller]
fn assert_same(what: &str, rules: &RuleFile, ours: &[Option<(Found, Vec<String>)>], theirs: &[Option<(Found, Vec<String>)>]) {
    assert_eq!(ours.len(), theirs.len(), "{what}: contacts");
    for (contact, (ours, theirs)) in ours.iter().zip(theirs).enumerate() {
        if let (Some((_, ours)), Some((_, theirs))) = (ours, theirs) {
            for (slot, (ours, theirs)) in ours.iter().zip(theirs).enumerate() {
                let id = rules.names.id(u32::try_from(slot).unwrap());
                assert_eq!(ours, theirs, "{what}, contact {contact}, {id}: {:?}", rules.facts.list.get(slot));
            }
        }
        assert_eq!(ours.as_ref().map(|one| &one.0), theirs.as_ref().map(|one| &one.0), "{what}, contact {contact}");
    }
}

#[test]
fn everybody_together_is_everybody_alone() {
    let (seed, count) = (asked("REIFE_SEED", 21), asked("REIFE_CASES", 1500));
    let mut assessed = 0;
    for number in 0..count {
        let case = case(seed, number);
        let (rules, as_of) = (Arc::new(engine::rules(&case.rules)), engine::moment(&case.as_of));
        let mut population = loaded(&[&rules], case.evidence.as_bytes());
        let theirs = singly(&rules, case.evidence.as_bytes(), as_of);
        population.assess(Arc::clone(&rules), as_of).unwrap();
        assert_same(&format!("case {number} of seed {seed}"), &rules, &together(&population), &theirs);
        assessed += theirs.iter().flatten().count();
        // Another moment, half a year earlier and some hours.
        let earlier = Moment(as_of.0 - 183 * 86_400_000 + 12_345_678);
        population.look_at(earlier).unwrap();
        let theirs = singly(&rules, case.evidence.as_bytes(), earlier);
        assert_same(&format!("case {number} of seed {seed}, earlier"), &rules, &together(&population), &theirs);
    }
    assert!(assessed as u64 > count, "{assessed} contacts in {count} cases say little");
}

#[test]
fn changes_find_what_assessing_from_nothing_finds() {
    let (seed, count) = (asked("REIFE_SEED", 22), asked("REIFE_CASES", 400));
    let (mut edits, mut kept) = (0, 0);
    for number in 0..count {
        let case = case(seed, number);
        let (rules, as_of) = (Arc::new(engine::rules(&case.rules)), engine::moment(&case.as_of));
        let mut random = Prng::for_case(seed ^ 0xED17, number);
        let mut population = loaded(&[&rules], case.evidence.as_bytes());
        population.assess(Arc::clone(&rules), as_of).unwrap();
        let mut file: serde_json::Value = serde_json::from_str(&case.rules).unwrap();
        for step in 0..8 {
            let mut changed = file.clone();
            let what = rewriting::rewrite(&mut random, &mut changed);
            let Some(rules) = check(changed.to_string().as_bytes()).rules.map(Arc::new) else { continue };
            let Ok(edited) = population.edit(Arc::clone(&rules)) else { continue };
            file = changed;
            edits += 1;
            kept += u64::from(edited.facts == 0);
            let what = format!("case {number} of seed {seed}, step {step}: {what}");
            let theirs = singly(&rules, case.evidence.as_bytes(), as_of);
            assert_same(&what, &rules, &together(&population), &theirs);
        }
    }
    assert!(edits > count * 3, "{edits} changes in {count} cases");
    assert!(kept * 4 > edits, "{kept} of {edits} changes kept all facts");
}

/// Everything that is answered about everybody.
fn answers(population: &Population) -> (States, Vec<Option<Histogram>>, Flows, Vec<Group>) {
    let dimensions = population.rules().unwrap().dimensions.len();
    let histograms = (0..dimensions).map(|dimension| population.histogram(dimension)).collect();
    (population.states(), histograms, population.flows(), population.who_changes())
}

fn acme() -> (String, String) {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/acme");
    let read = |file: &str| std::fs::read_to_string(folder.join(file)).unwrap();
    (read("acme.reife.json"), read("acme.ndjson"))
}

const AS_OF: &str = "2026-11-24T09:20:00Z";

/// However lines are divided among workers, and on however many threads they run: the answers are those of one.
#[test]
fn shards_answer_together_what_one_answers() {
    let (text, evidence) = acme();
    let (old, as_of) = (Arc::new(engine::rules(&text)), engine::moment(AS_OF));
    let new = Arc::new(engine::rules(&text.replace("\"points\": 20", "\"points\": 7").replace("\"points\": 40", "\"points\": 55")));
    let assessed = |evidence: &str, threads| {
        let mut population = Population::new(loaded(&[&old], evidence.as_bytes()).held().clone()).on_threads(threads);
        population.assess(Arc::clone(&old), as_of).unwrap();
        population.edit(Arc::clone(&new)).unwrap();
        population
    };
    let whole = answers(&assessed(&evidence, 1));
    assert!(whole.2.changed > 0 && whole.0.assessed == 296 && whole.0.not_assessed == 4);
    assert_eq!(answers(&assessed(&evidence, 3)), whole);
    let lines: Vec<&str> = evidence.lines().collect();
    for shards in [2, 3, 7] {
        let parts: Vec<Population> = lines.chunks(lines.len().div_ceil(shards)).map(|lines| assessed(&lines.join("\n"), 1)).collect();
        let dimensions = old.dimensions.len();
        let histograms = (0..dimensions).map(|place| Some(Histogram::merged(parts.iter().filter_map(|part| part.histogram(place)))));
        let mut before = 0;
        let groups = parts.iter().map(|part| {
            let start = before;
            before += part.contacts();
            (start, part.who_changes())
        });
        let together = (
            States::merged(parts.iter().map(Population::states)),
            histograms.collect(),
            Flows::merged(parts.iter().map(Population::flows)),
            Group::merged(groups.collect::<Vec<_>>()),
        );
        assert_eq!(together, whole, "{shards} shards");
    }
}

/// The flows are those that `compare` writes, and the rules behind them are those that it lists.
#[test]
fn who_changes_is_what_compare_lists() {
    let (text, evidence) = acme();
    let (old, as_of) = (engine::rules(&text), engine::moment(AS_OF));
    let new = engine::rules(&text.replace("\"points\": 20", "\"points\": 12").replace("\"id\": \"goal_said\"", "\"id\": \"goal_heard\""));
    let mut comparer = Comparer::new(&old, &new, as_of);
    let (mut out, mut notes) = (Vec::new(), Vec::new());
    for (line, number) in evidence.lines().zip(1..) {
        comparer.line(number, ReadLine::Line(line.as_bytes()), &mut out, &mut notes);
    }
    let mut flows = std::collections::BTreeMap::new();
    for note in &notes {
        if let Note::Flow(from, to) = note {
            *flows.entry((u8::try_from(*from).unwrap(), u8::try_from(*to).unwrap())).or_insert(0_u64) += 1;
        }
    }
    let mut population = loaded(&[&old, &new], evidence.as_bytes());
    population.assess(Arc::new(old), as_of).unwrap();
    population.edit(Arc::new(new)).unwrap();
    assert_eq!(population.flows().flows, flows);
    let listed: Vec<serde_json::Value> = String::from_utf8(out).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let mut sums: std::collections::BTreeMap<String, (i64, i64)> = std::collections::BTreeMap::new();
    let thousandths = |number: &serde_json::Value| Points::parse(&number.to_string()).unwrap().0;
    for rule in listed.iter().flat_map(|change| change["rules"].as_array().unwrap()) {
        let sum = sums.entry(rule["rule"].as_str().unwrap().to_owned()).or_default();
        sum.0 += thousandths(&rule["from"]);
        sum.1 += thousandths(&rule["to"]);
    }
    sums.retain(|_, (from, to)| from != to);
    let behind: std::collections::BTreeMap<String, (i64, i64)> =
        population.rules_behind().into_iter().map(|(rule, from, to)| (rule, (from - to, 0))).collect();
    let expected: std::collections::BTreeMap<String, (i64, i64)> =
        sums.into_iter().map(|(rule, (from, to))| (rule, (from - to, 0))).collect();
    assert_eq!(behind, expected);
}

/// As contacts were is what assessing them under the old file finds; who goes where, and who stays, is told apart by both.
#[test]
fn before_is_what_the_old_file_finds() {
    let (text, evidence) = acme();
    let (old, as_of) = (Arc::new(engine::rules(&text)), engine::moment(AS_OF));
    let new = Arc::new(engine::rules(&text.replace("\"points\": 20", "\"points\": 7").replace("\"points\": 40", "\"points\": 55")));
    let mut population = loaded(&[&old], evidence.as_bytes());
    population.assess(Arc::clone(&old), as_of).unwrap();
    let (was, mut now): (Vec<_>, Vec<_>) = ((0..population.contacts()).map(|contact| population.found(contact)).collect(), Vec::new());
    population.edit(new).unwrap();
    let mut table = vec![vec![0_u64; old.states.len()]; old.states.len()];
    let mut going: std::collections::BTreeMap<(usize, usize), Vec<usize>> = std::collections::BTreeMap::new();
    for (contact, was) in was.iter().enumerate() {
        assert_eq!(population.found_before(contact), *was, "contact {contact}");
        now.push(population.found(contact));
        if let (Some(was), Some(now)) = (was, &now[contact]) {
            table[was.proposal][now.proposal] += 1;
            going.entry((was.proposal, now.proposal)).or_default().push(contact);
        }
    }
    assert_eq!(population.table(), table);
    assert!(going.len() > old.states.len(), "some change and some stay");
    for ((from, to), contacts) in going {
        assert_eq!(population.going(from, to, 0, usize::MAX), contacts);
        assert_eq!(population.going(from, to, 1, 2), contacts.iter().copied().skip(1).take(2).collect::<Vec<_>>());
    }
    assert_eq!(population.going(0, usize::from(reife::population::NOT_ASSESSED), 0, 9), Vec::<usize>::new());
    assert_eq!(population.going(0, 0, 0, 0), Vec::<usize>::new());
}

/// Which answers would move people is what the open questions of each say, and parts add up to all.
#[test]
fn missing_answers_are_the_open_questions_of_each() {
    let (text, evidence) = acme();
    let (rules, as_of) = (Arc::new(engine::rules(&text)), engine::moment(AS_OF));
    let mut population = loaded(&[&rules], evidence.as_bytes());
    assert_eq!(population.missing(0, 1, 9).asked, 0, "nothing is assessed yet");
    population.assess(Arc::clone(&rules), as_of).unwrap();
    let mut moved: std::collections::BTreeMap<Vec<String>, (u64, u64)> = std::collections::BTreeMap::new();
    for contact in 0..population.contacts() {
        population.evidence(contact, |rules, evidence, place| {
            let ask = Ask { questions: true, ..Ask::default() };
            reife::assessment::assess_place(rules, evidence, place, as_of, ask, |assessed, _| {
                let Assessed::Yes(assessment) = assessed else { return };
                let open = &assessment.questions.as_ref().unwrap().open;
                let asked = |answer: &reife::assessment::Answer| match answer {
                    reife::assessment::Answer::Check(check, _) => format!("check.{}", rules.vocabulary.checks.id(*check)),
                    reife::assessment::Answer::Fact(slot, _) => rules.names.id(*slot).to_owned(),
                };
                let sets: std::collections::BTreeSet<Vec<String>> =
                    open.iter().map(|open| sorted(open.answers.iter().map(asked))).collect();
                for set in sets {
                    let sales = open.iter().any(|open| rules.hands_over(open.proposal) && sorted(open.answers.iter().map(asked)) == set);
                    let counts = moved.entry(set).or_default();
                    counts.0 += 1;
                    counts.1 += u64::from(sales);
                }
            });
        });
    }
    let all = population.missing(0, 1, usize::MAX);
    assert_eq!((all.asked, &all.questions), (296, &moved));
    assert!(moved.values().any(|(_, sales)| *sales > 0));
    let parts: u64 = (0..3).map(|first| population.missing(first, 3, usize::MAX).asked).sum();
    assert_eq!(parts, all.asked);
}

fn sorted(ids: impl Iterator<Item = String>) -> Vec<String> {
    ids.collect::<std::collections::BTreeSet<_>>().into_iter().collect()
}

/// What is in question and what waits is what each assessment says, of all blocks as of each.
fn assert_standings(population: &Population, as_of: Moment) -> (usize, u64) {
    let (mut in_question, mut waiting) = (Vec::new(), 0);
    for contact in 0..population.contacts() {
        population.evidence(contact, |rules, evidence, place| {
            reife::assessment::assess_place(rules, evidence, place, as_of, Ask::default(), |assessed, _| {
                if let Assessed::Yes(assessment) = assessed {
                    waiting += u64::from(assessment.standing.pending.is_some());
                    if assessment.standing.in_question {
                        in_question.push(contact);
                    }
                }
            });
        });
    }
    assert_eq!(population.in_question(), in_question);
    let blocks: Vec<usize> = (0..population.blocks()).flat_map(|block| population.in_question_of(block..block + 1)).collect();
    assert_eq!(blocks, in_question);
    assert_eq!(population.waiting().values().map(|(contacts, _)| contacts).sum::<u64>(), waiting);
    (in_question.len(), waiting)
}

/// What was written is what is read, and anything else is refused or harmless.
#[test]
fn bytes_open_to_the_same_population() {
    let (mut in_question, mut waiting) = (0, 0);
    for number in 0..asked("REIFE_CASES", 60).min(300) {
        let case = case(23, number);
        let (rules, as_of) = (Arc::new(engine::rules(&case.rules)), engine::moment(&case.as_of));
        let mut population = loaded(&[&rules], case.evidence.as_bytes());
        let bytes = population.held().to_bytes();
        let mut opened = Population::new(Held::from_bytes(&bytes).unwrap());
        population.assess(Arc::clone(&rules), as_of).unwrap();
        opened.assess(Arc::clone(&rules), as_of).unwrap();
        assert_eq!(together(&opened), together(&population), "case {number}");
        assert_eq!(opened.held().to_bytes(), bytes);
        let standings = assert_standings(&opened, as_of);
        (in_question, waiting) = (in_question + standings.0, waiting + standings.1);
        let mut random = Prng::for_case(24, number);
        for _ in 0..40 {
            let cut = &bytes[..random.below(bytes.len())];
            assert!(Held::from_bytes(cut).is_err());
            let mut damaged = bytes.clone();
            damaged[random.below(bytes.len())] ^= 1 << random.below(8);
            assert!(Held::from_bytes(&damaged).is_err());
        }
    }
    assert!(in_question > 0 && waiting > 0, "{in_question} in question, {waiting} waiting");
    assert_eq!(Held::from_bytes(b"something else").unwrap_err(), BadBytes::OtherKind);
}

/// What does not fit is told before it is there, with the sample that would fit; a sample is whole accounts.
#[test]
fn what_does_not_fit_is_told_before() {
    let (text, evidence) = acme();
    let rules = engine::rules(&text);
    let whole = loaded(&[&rules], evidence.as_bytes());
    let held: usize = whole.held().blocks.iter().map(|block| block.bytes()).sum();
    let loader = Loader::new(&[&rules]).unwrap().within(held as u64 / 2, Some(evidence.len() as u64));
    let mut loader = loader;
    loader.push(evidence.as_bytes()).unwrap();
    let large = loader.finish().unwrap_err();
    assert_eq!((large.needed, large.most), (held as u64, held as u64 / 2));
    let mut sample = Loader::new(&[&rules]).unwrap().sampling(large.one_in).within(held as u64 / 2, Some(evidence.len() as u64));
    sample.push(evidence.as_bytes()).unwrap();
    let sample = Population::new(sample.finish().unwrap());
    assert!(sample.contacts() > 0 && sample.contacts() < whole.contacts());
    // Each contact's line is found in the source.
    let contact = sample.contacts() - 1;
    let place = sample.source(contact).unwrap();
    let line = evidence[usize::try_from(place.start).unwrap()..].lines().next().unwrap();
    let (alone, as_of) = (singly(&rules, line.as_bytes(), engine::moment(AS_OF)), engine::moment(AS_OF));
    let mut sample = sample;
    sample.assess(Arc::new(rules), as_of).unwrap();
    assert_eq!(alone[place.contact].as_ref().map(|one| &one.0), sample.found(contact).as_ref());
}

/// Where a signed list of people is in force, whom the CRM recorded as author must hold the role: also among very many, also out of bytes.
#[test]
fn decisions_of_people_whom_the_list_lacks_do_not_count() {
    use reife::trust::Deciders;
    let rules = Arc::new(check(&std::fs::read("examples/acme/acme.reife.json").unwrap()).rules.unwrap());
    let excluded = |id: &str, recorded_by: &str| {
        format!(
            r#"{{"id":"{id}","decisions":[{{"id":"d","at":"2026-11-20","by":"{recorded_by}","recorded_by":{recorded_by:?},"role":"sales","verdict":"rejected","state":"excluded","proposal":"unaware"}}]}}"#
        ) + "\n"
    };
    let text = excluded("a", "rep-7") + &excluded("b", "rep-8") + "{\"id\":\"c\"}\n";
    let as_of = Moment::parse("2026-11-24").unwrap();
    let mut loader = Loader::new(&[&*rules]).unwrap();
    loader.push(text.as_bytes()).unwrap();
    let bytes = loader.finish().unwrap().to_bytes();
    let stands = |deciders: Option<&str>| {
        let deciders = deciders.map(|text| Arc::new(Deciders::read(text.as_bytes(), 1 << 20).unwrap()));
        let mut population = Population::new(Held::from_bytes(&bytes).unwrap());
        population.hold_against(deciders.clone());
        population.assess(Arc::clone(&rules), as_of).unwrap();
        let found: Vec<usize> = (0..population.contacts()).map(|contact| population.found(contact).unwrap().standing).collect();
        // As single assessment has it.
        let mut alone = Vec::new();
        for line in text.lines() {
            let mut document = Document::new();
            let mut evidence = read_line(document.read(line.as_bytes(), LINE_LIMITS).unwrap(), &rules.vocabulary, &mut Vec::new());
            if let Some(deciders) = &deciders {
                evidence.hold_against(|user, role| deciders.may(user, role));
            }
            assess_line(&rules, &evidence, as_of, Ask::default(), |_, assessed, _| {
                let Assessed::Yes(assessment) = assessed else { return };
                alone.push(assessment.standing.state);
            });
        }
        assert_eq!(found, alone);
        found.into_iter().map(|state| rules.states[state].id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(stands(None), ["excluded", "excluded", "unaware"]);
    assert_eq!(stands(Some(r#"{"format": 1, "people": {"rep-7": ["sales"]}}"#)), ["excluded", "unaware", "unaware"]);
    assert_eq!(stands(Some(r#"{"format": 1, "people": {"rep-7": ["marketing"]}}"#)), ["unaware", "unaware", "unaware"]);
}
