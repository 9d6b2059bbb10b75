//! How long one contact takes, and a rule file. Medians with the spread from the 10th to the 90th percentile; numbers are
//! kept in `benches/README.md` only. `cargo bench --bench engine`
//!
//! The rule file and the evidence are left in `target/tmp/`, where `benches/border.mjs` takes up the same work.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]
#![allow(clippy::disallowed_types, reason = "a benchmark reads the clock")]

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Instant;

use reife::assessment::{Ask, assess_line};
use reife::evidence::{LINE_LIMITS, read_line};
use reife::json::Document;
use reife::moment::Moment;
use reife::rulefile;

const AS_OF: &str = "2026-11-24T09:20:00Z";

/// A rule file of 50 rules over 26 facts of 12 signal types, in the shape of an ordinary scorecard.
fn rule_file() -> String {
    let mut text = String::from(
        r#"{"format":1,"id":"bench","topics":[{"id":"suite"},{"id":"rival","side":"alternative"},{"id":"as_is","side":"status_quo"}],"signals":["#,
    );
    for kind in 0..12 {
        let (comma, shows) = (if kind > 0 { "," } else { "" }, if kind < 8 { "behavioural" } else { "declared" });
        let value = if kind == 11 { r#","value":"number""# } else { "" };
        write!(text, r#"{comma}{{"id":"t{kind}","kind":"{shows}","class":"binding","party":"first","owner":"marketing"{value}}}"#).unwrap();
    }
    text.push_str(r#"],"attributes":[{"id":"employees","of":"account","type":"number","kind":"profile","class":"binding","party":"first","owner":"marketing"},{"id":"industry","of":"account","type":"text","kind":"profile","class":"binding","party":"first","owner":"marketing"}],"checks":[{"id":"need"},{"id":"budget"},{"id":"priority"},{"id":"authority"}],"facts":[{"id":"employees","attribute":"employees"},{"id":"industry","attribute":"industry"}"#);
    for kind in 0..12 {
        write!(text, r#",{{"id":"count_{kind}","signals":{{"types":["t{kind}"]}},"measure":"count","within_days":90}}"#).unwrap();
        if kind < 11 {
            write!(text, r#",{{"id":"heat_{kind}","signals":{{"types":["t{kind}"]}},"measure":"decayed","half_life_days":30}}"#).unwrap();
        }
    }
    text.push_str(r#",{"id":"settled","signals":{"kind":"declared"},"measure":"stability"}],"dimensions":[{"id":"fit","caps":{"profile":100}},{"id":"need_clarity","caps":{"behavioural":40,"declared":60,"assessed":50}},{"id":"preference_stability","caps":{"behavioural":40,"declared":60,"assessed":50}},{"id":"internal_agreement","caps":{"behavioural":40,"declared":60,"assessed":50}}],"rules":[{"id":"size","dimension":"fit","points":40,"when":{"and":[{">=":[{"var":"employees"},50]},{"<=":[{"var":"employees"},500]}]}},{"id":"industry","dimension":"fit","points":30,"when":{"in":[{"var":"industry"},["logistics","retail"]]}},{"id":"settled","dimension":"preference_stability","points_each":50,"of":"settled"}"#);
    let dimensions = ["need_clarity", "preference_stability", "internal_agreement"];
    for rule in 0..47 {
        let (kind, dimension) = (rule % 12, dimensions[rule % 3]);
        if rule % 2 == 0 && kind < 11 {
            write!(text, r#",{{"id":"r{rule}","dimension":"{dimension}","points_each":1.5,"of":"heat_{kind}","cap":12}}"#).unwrap();
        } else {
            write!(text, r#",{{"id":"r{rule}","dimension":"{dimension}","points":4,"when":{{"and":[{{">=":[{{"var":"count_{kind}"}},{}]}},{{"missing":"employees"}}]}}}}"#, rule % 5).unwrap();
        }
    }
    text.push_str(r#"],"states":[{"id":"ready","decided_by":"sales","handover":true,"requires":{"behavioural":200,"declared":10},"when":{">=":[{"var":"need_clarity"},50]}},{"id":"evaluating","decided_by":"rules","when":{">=":[{"var":"need_clarity"},20]}},{"id":"unaware","decided_by":"rules"}]}"#);
    text
}

/// One contact of an account with so many signals over the last year.
fn evidence(signals: usize) -> String {
    let now = Moment::parse(AS_OF).unwrap();
    let mut text = String::from(
        r#"{"account":{"id":"a1","attributes":{"employees":120,"industry":"logistics"}},"contacts":[{"id":"c1","role":"champion","signals":["#,
    );
    for signal in 0..signals {
        let comma = if signal > 0 { "," } else { "" };
        let at = Moment(now.0 - (i64::try_from(signal * 7919 % 365).unwrap() * 86_400_000) - 60_000 * i64::try_from(signal).unwrap());
        let topic = ["suite", "rival", "as_is"][signal % 3];
        write!(text, r#"{comma}{{"id":"s{signal}","type":"t{}","at":"{at}","topic":"{topic}","source":"web","value":3}}"#, signal % 12)
            .unwrap();
    }
    text.push_str("]}]}");
    text
}

/// Runs `work` many times and prints the median with its spread, in microseconds.
fn measure(what: &str, runs: usize, mut work: impl FnMut()) {
    let mut times: Vec<u128> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed().as_nanos()
        })
        .collect();
    times.sort_unstable();
    let at = |percent: usize| times[(runs - 1) * percent / 100];
    let micros = |nanos: u128| format!("{}.{:02}", nanos / 1000, nanos % 1000 / 10);
    println!("{what:<52} {:>10} µs  ({} to {})", micros(at(50)), micros(at(10)), micros(at(90)));
}

fn main() {
    let file = rule_file();
    let checked = rulefile::check(file.as_bytes());
    let rules = checked.rules.unwrap_or_else(|| panic!("{:?}", checked.diagnostics));
    assert_eq!(rules.rules.len(), 50);
    let as_of = Moment::parse(AS_OF).unwrap();
    let line = evidence(200);
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    std::fs::write(folder.join("bench.reife.json"), &file).unwrap();
    std::fs::write(folder.join("bench.ndjson"), &line).unwrap();
    let mut document = Document::new();
    let tree = document.read(line.as_bytes(), LINE_LIMITS).unwrap();
    let mut faults = Vec::new();
    let read = read_line(tree, &rules.vocabulary, &mut faults);
    assert!(faults.is_empty());
    let assess = |ask: Ask| {
        assess_line(&rules, black_box(&read), as_of, ask, |_, assessed, _| {
            black_box(&assessed);
        });
    };
    println!("one contact, 200 signals, 50 rules");
    measure("assess", 20_000, || assess(Ask::default()));
    measure("assess with reasons", 20_000, || assess(Ask { explanation: true, questions: false }));
    measure("assess with reasons and open questions", 2_000, || assess(Ask { explanation: true, questions: true }));
    measure("read the evidence", 5_000, || {
        let mut document = Document::new();
        let tree = document.read(black_box(line.as_bytes()), LINE_LIMITS).unwrap();
        black_box(read_line(tree, &rules.vocabulary, &mut Vec::new()));
    });
    measure("check and compile the rule file", 500, || {
        black_box(rulefile::check(black_box(file.as_bytes())));
    });
    println!("evidence {} bytes, rule file {} bytes", line.len(), file.len());
}
