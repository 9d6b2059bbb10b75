//! How long learning from 100,000 verdicts takes: reading and looking at each as of before it, the backtest, suggestions.
//! Numbers are kept in `benches/README.md` only. `cargo bench --bench learning`

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::float_arithmetic)]
#![allow(clippy::disallowed_types, reason = "a benchmark reads the clock")]

use std::fmt::Write as _;
use std::time::Instant;

use reife::json::{Document, ReadLine};
use reife::learning::backtest::{Question, backtest};
use reife::learning::observe::{Observer, Outcomes};
use reife::learning::statistics::{Random, logistic};
use reife::learning::suggest::suggest;
use reife::learning::verdicts::{Target, Verdicts};
use reife::rulefile::{self, RuleFile};

const VERDICTS: usize = 100_000;
/// Rules over yes-no answers, and rules over numbers, which make nearly every contact a group of its own.
const ANSWERS: usize = 24;
const NUMBERS: usize = 6;

fn rule_file() -> RuleFile {
    let (mut attributes, mut facts, mut rules) = (Vec::new(), Vec::new(), Vec::new());
    for rule in 0..ANSWERS + NUMBERS {
        let kind = if rule < ANSWERS { "boolean" } else { "number" };
        attributes.push(format!(
            r#"{{"id":"a{rule}","of":"contact","type":"{kind}","kind":"declared","class":"binding","party":"zero","owner":"marketing"}}"#
        ));
        facts.push(format!(r#"{{"id":"a{rule}","attribute":"a{rule}"}}"#));
        let dimension = ["need_clarity", "preference_stability", "internal_agreement"][rule % 3];
        let gives = if rule < ANSWERS {
            format!(r#""points":{},"when":{{"var":"a{rule}"}}"#, 4 + rule % 9)
        } else {
            format!(r#""points_each":1.5,"of":"a{rule}","cap":20"#)
        };
        rules.push(format!(r#"{{"id":"r{rule}","dimension":"{dimension}",{gives}}}"#));
    }
    let dimensions =
        ["need_clarity", "preference_stability", "internal_agreement"].map(|id| format!(r#"{{"id":"{id}","caps":{{"declared":80}}}}"#));
    let text = format!(
        r#"{{"format":1,"id":"bench","attributes":[{}],"checks":[{{"id":"need"}},{{"id":"budget"}},{{"id":"priority"}},{{"id":"authority"}}],"facts":[{}],
        "dimensions":[{{"id":"fit","caps":{{"profile":100}}}},{}],"rules":[{}],
        "states":[{{"id":"ready","decided_by":"sales","when":{{">=":[{{"var":"need_clarity"}},30]}}}},{{"id":"unaware","decided_by":"rules"}}]}}"#,
        attributes.join(","),
        facts.join(","),
        dimensions.join(","),
        rules.join(",")
    );
    let checked = rulefile::check(text.as_bytes());
    checked.rules.unwrap_or_else(|| panic!("{:?}", checked.diagnostics))
}

/// Evidence and outcomes, one line a contact. Rule 7 has no part in what becomes of anybody.
fn contacts() -> (Vec<String>, Vec<String>) {
    let mut random = Random::new(1);
    (0..VERDICTS)
        .map(|contact| {
            let mut line = format!(r#"{{"id":"c{contact}","attributes":{{"#);
            let mut right = 0.0;
            for rule in 0..ANSWERS + NUMBERS {
                let comma = if rule > 0 { "," } else { "" };
                if rule < ANSWERS {
                    let met = random.share() < 0.4;
                    right += if met && rule != 7 { (4 + rule % 9) as f64 } else { 0.0 };
                    write!(line, r#"{comma}"a{rule}":{met}"#).unwrap();
                } else {
                    let number = random.below(1000);
                    right += number as f64 * 0.015;
                    write!(line, r#"{comma}"a{rule}":{}.{:02}"#, number / 100, number % 100).unwrap();
                }
            }
            line.push_str("}}");
            let became = if random.share() < logistic((right - 110.0) / 12.0) { "accepted" } else { "rejected" };
            let day = format!("20{:02}-{:02}-{:02}", 20 + contact % 5, 1 + contact % 12, 1 + contact % 28);
            (line, format!(r#"{{"contact":"c{contact}","at":"{day}","outcome":"{became}"}}"#))
        })
        .unzip()
}

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = work();
    println!("{what:<42} {:>8} ms", start.elapsed().as_millis());
    done
}

fn main() {
    let (rules, (evidence, lines)) = (rule_file(), contacts());
    let outcomes = timed("read 100,000 outcomes", || {
        let (mut outcomes, mut document, mut faults) = (Outcomes::default(), Document::new(), Vec::new());
        for line in &lines {
            outcomes.line(&mut document, 1, ReadLine::Line(line.as_bytes()), &mut faults);
        }
        assert!(faults.is_empty());
        outcomes
    });
    let verdicts = timed("read and assess 100,000 contacts, one core", || {
        let (mut verdicts, mut notes) = (Verdicts::default(), Vec::new());
        let mut observer = Observer::new(vec![&rules], &outcomes, 0);
        for (line, number) in evidence.iter().zip(1..) {
            observer.line(number, ReadLine::Line(line.as_bytes()), &mut notes);
        }
        assert!(verdicts.take(notes).is_empty());
        verdicts.finish();
        verdicts
    });
    let question = Question { rules: &rules, with: None, target: Target::Acceptance, before_days: 0 };
    let found = timed("backtest", || backtest(&question, &outcomes, &verdicts));
    assert_eq!(found.read.observed, VERDICTS as u64);
    let found = timed("suggest, 50 draws", || suggest(&rules, &verdicts, Target::Acceptance, 1));
    for change in &found.changes {
        println!("  {}: {} instead of {} thousandths", change.rule, change.to.0 / 1000, change.from.0 / 1000);
    }
}
