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
use reife::population::{Found, Loader, Population};
use reife::rulefile::{RuleFile, check};

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
