//! How often `reife suggest` finds points that are wrong, and how often it suggests something where nothing is.
//!
//! Worlds are made up and fixed beforehand: seeds 1 to 40, a rule file of 12 rules, contacts whose acceptance by sales follows from
//! the right points. In a world with an error the rule file gives one rule 10 points too many or too few. Only who is handed over
//! gets a verdict; with exploration a known share of the others does, too.
//!
//! ```text
//! cargo run --release --example planted-errors
//! ```

#![allow(
    clippy::float_arithmetic,
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a simulation draws by chance and prints a table"
)]

use std::fmt::Write as _;

use reife::json::{Document, ReadLine};
use reife::learning::observe::{Observer, Outcomes};
use reife::learning::statistics::{Random, logistic};
use reife::learning::suggest::suggest;
use reife::learning::verdicts::{Target, Verdicts};
use reife::rulefile::{self, RuleFile};

const SEEDS: std::ops::RangeInclusive<u64> = 1..=40;
const VERDICTS: [usize; 3] = [150, 500, 2000];
/// Right points; which rules are met is drawn independently, with these probabilities.
const RULES: [(i64, f64); 12] =
    [(15, 0.5), (10, 0.3), (20, 0.4), (5, 0.6), (10, 0.5), (15, 0.2), (-10, 0.2), (5, 0.4), (20, 0.3), (10, 0.6), (-15, 0.15), (10, 0.25)];
/// How wrong a planted error is.
const WRONG_BY: i64 = 10;
/// Handed over from so many points on.
const THRESHOLD: i64 = 50;
/// The share that is explored.
const EXPLORED: f64 = 0.1;

/// Acceptance follows from the right points: half of those with 60, and one e-fold of the odds for each 12.
fn accepted(points: i64, random: &mut Random) -> bool {
    random.share() < logistic((points - 60) as f64 / 12.0)
}

/// A made-up world.
pub struct World {
    /// The rule whose points are wrong, and by how much.
    pub error: Option<(usize, i64)>,
    /// What was known before each verdict.
    pub verdicts: Verdicts,
    /// The rule file.
    pub rules: RuleFile,
}

fn rule_file(points: &[i64], explores: bool) -> RuleFile {
    let list = |item: &dyn Fn(usize) -> String| (0..RULES.len()).map(item).collect::<Vec<_>>().join(",");
    let attributes = list(&|rule| {
        format!(
            r#"{{"id":"a{rule}","of":"contact","type":"boolean","kind":"declared","class":"binding","party":"zero","owner":"marketing"}}"#
        )
    });
    let facts = list(&|rule| format!(r#"{{"id":"a{rule}","attribute":"a{rule}"}}"#));
    let rules =
        list(&|rule| format!(r#"{{"id":"r{rule}","dimension":"need_clarity","points":{},"when":{{"var":"a{rule}"}}}}"#, points[rule]));
    let exploration =
        if explores { format!(r#""exploration":{{"state":"evaluating","share":{EXPLORED},"from":["unaware"]}},"#) } else { String::new() };
    let text = format!(
        r#"{{"format":1,"id":"planted","attributes":[{attributes}],"checks":[{{"id":"need"}},{{"id":"budget"}},{{"id":"priority"}},{{"id":"authority"}}],
        "facts":[{facts}],{exploration}
        "dimensions":[{{"id":"fit","caps":{{"profile":100}}}},{{"id":"need_clarity","caps":{{"declared":100}}}},{{"id":"preference_stability","caps":{{"declared":100}}}},{{"id":"internal_agreement","caps":{{"declared":100}}}}],
        "rules":[{rules}],
        "states":[{{"id":"ready","decided_by":"sales","when":{{">=":[{{"var":"need_clarity"}},{THRESHOLD}]}}}},
                  {{"id":"evaluating","decided_by":"rules","when":{{">=":[{{"var":"need_clarity"}},100.5]}}}},{{"id":"unaware","decided_by":"rules"}}]}}"#
    );
    let checked = rulefile::check(text.as_bytes());
    checked.rules.unwrap_or_else(|| panic!("{:?}", checked.diagnostics))
}

/// A world of so many verdicts.
pub fn world(seed: u64, count: usize, has_error: bool, explores: bool) -> World {
    let mut random = Random::new(seed);
    let right: Vec<i64> = RULES.iter().map(|(points, _)| *points).collect();
    let mut written = right.clone();
    let error = has_error.then(|| {
        // A rule whose sign stays with 10 points less.
        let rule = loop {
            let rule = random.below(RULES.len());
            if right[rule] > WRONG_BY {
                break rule;
            }
        };
        let by = if random.share() < 0.5 { WRONG_BY } else { -WRONG_BY };
        written[rule] += by;
        (rule, by)
    });
    let rules = rule_file(&written, explores);
    let (mut outcomes, mut document, mut faults) = (Outcomes::default(), Document::new(), Vec::new());
    let (mut evidence, mut said) = (String::new(), 0);
    for contact in 0.. {
        if said == count {
            break;
        }
        let met: Vec<bool> = RULES.iter().map(|(_, share)| random.share() < *share).collect();
        let sum = |points: &[i64]| met.iter().zip(points).filter(|(met, _)| **met).map(|(_, points)| points).sum::<i64>();
        let accepted = accepted(sum(&right), &mut random);
        let id = format!("c{seed}-{contact}");
        // Whether it is explored is for the engine to say; whoever it does not mark and is not handed over gets no verdict.
        let attributes: Vec<String> = met.iter().enumerate().map(|(rule, met)| format!(r#""a{rule}":{met}"#)).collect();
        let line = format!(r#"{{"id":"{id}","attributes":{{{}}}}}"#, attributes.join(","));
        if sum(&written) < THRESHOLD && !(explores && is_explored(&rules, &line)) {
            continue;
        }
        said += 1;
        writeln!(evidence, "{line}").unwrap();
        let became = if accepted { "accepted" } else { "rejected" };
        let outcome = format!(r#"{{"contact":"{id}","at":"2026-11-24","outcome":"{became}"}}"#);
        outcomes.line(&mut document, 1, ReadLine::Line(outcome.as_bytes()), &mut faults);
    }
    let mut verdicts = Verdicts::default();
    {
        let mut observer = Observer::new(vec![&rules], &outcomes, 0);
        let mut notes = Vec::new();
        for (line, number) in evidence.lines().zip(1..) {
            observer.line(number, ReadLine::Line(line.as_bytes()), &mut notes);
        }
        faults.extend(verdicts.take(notes));
    }
    verdicts.finish();
    assert!(faults.is_empty() && verdicts.list.len() == count, "{faults:?}");
    World { error, verdicts, rules }
}

fn is_explored(rules: &RuleFile, line: &str) -> bool {
    let mut assessor = reife::service::Assessor::new(
        rules,
        reife::moment::Moment::parse("2026-11-23T23:59:59.999Z").unwrap(),
        reife::wire::assessment::Parts::SHORT,
    );
    let (mut out, mut faults) = (Vec::new(), Vec::new());
    assessor.line(1, ReadLine::Line(line.as_bytes()), &mut out, &mut faults);
    String::from_utf8(out).unwrap().contains(r#""exploration":"evaluating""#)
}

/// Worlds in which the planted error was suggested to be undone, and worlds in which anything else was suggested.
fn count(verdicts: usize, has_error: bool, explores: bool) -> (usize, usize) {
    let (mut found, mut false_alarms) = (0, 0);
    for seed in SEEDS {
        let world = world(seed, verdicts, has_error, explores);
        let suggestions = suggest(&world.rules, &world.verdicts, Target::Acceptance, seed);
        let undoes = |change: &reife::wire::learning::ChangeRow<'_>| {
            world.error.is_some_and(|(rule, by)| change.rule == format!("r{rule}") && (change.to.0 > change.from.0) == (by < 0))
        };
        found += usize::from(suggestions.changes.iter().any(undoes));
        false_alarms += usize::from(suggestions.changes.iter().any(|change| !undoes(change)));
    }
    (found, false_alarms)
}

fn main() {
    println!("of 40 worlds             verdicts  found  false alarms");
    for (name, explores) in [("rules only", false), ("with exploration", true)] {
        for verdicts in VERDICTS {
            let (found, beside) = count(verdicts, true, explores);
            println!("{name:<18} error {verdicts:>8} {found:>6} {beside:>13}");
        }
        for verdicts in VERDICTS {
            let (_, beside) = count(verdicts, false, explores);
            println!("{name:<18} none  {verdicts:>8}      - {beside:>13}");
        }
    }
}
