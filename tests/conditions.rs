//! Conditions mean what JSONLogic means, and three values mean what Kleene meant.
//!
//! Held against another implementation on generated conditions, against the public suite of JSONLogic
//! (`tests/jsonlogic/`), and against tables of answers (`tests/conditions/`). No case needs Rust.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

#[path = "conditions/generated.rs"]
mod generated;
#[path = "support/mod.rs"]
mod support;

use std::collections::BTreeMap;
use std::path::Path;

use reife::conditions::{Compiler, Name, NameKind, Names, Scope};
use reife::diagnostic::Problems;
use reife::json::{Document, Kind, Limits, Node, Tree};
use reife::measure::Millionths;
use reife::moment::Moment;
use reife::value::{Value, ValueType, Verdict};

const LIMITS: Limits = Limits { depth_max: 64, bytes_max: 1 << 20, deep_is_fatal: false };

/// A name with its type and its value, if that is known.
type Named<'v> = (&'v str, ValueType, Option<Value<'v>>);

/// What a condition answers.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Answer {
    /// True, false or unknown, and whether a number left its range.
    Holds(Option<bool>, bool),
    /// It was refused, with the codes of its problems.
    Refused(Vec<&'static str>),
}

/// Compiles and evaluates one condition.
fn answer(condition: &str, facts: &[Named<'_>]) -> Answer {
    let mut document = Document::new();
    let tree = document.read(condition.as_bytes(), LIMITS).unwrap_or_else(|error| panic!("{condition}: {error:?}"));
    let name = |(id, value_type, _): &Named<'_>| {
        let kind = if id.starts_with("check.") { NameKind::Check } else { NameKind::Fact };
        ((*id).to_owned(), Name { kind, value_type: Some(*value_type) })
    };
    let names = Names::new(facts.iter().map(name).collect());
    let mut problems = Problems::new(tree);
    let expression = Compiler::new(&names, vec![], &mut problems).condition(tree.root(), &mut problems);
    match expression.filter(|_| !problems.has_errors()) {
        Some(expression) => {
            let values: Vec<Option<Value<'_>>> = facts.iter().map(|(_, _, value)| *value).collect();
            let mut scope = Scope { values: &values, named: &[], overflow: false };
            let holds = expression.holds(&mut scope);
            Answer::Holds(holds, scope.overflow)
        }
        None => Answer::Refused(problems.into_list().iter().map(|diagnostic| diagnostic.code).collect()),
    }
}

fn read(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn folder(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// Every row of every table in `tests/conditions/`.
///
/// A table is `{"when": condition, "reads": [names], "rows": [[value, …, answer], …]}`. The first letter of a name is its
/// type: `p q r` booleans, `n m k` numbers, `s t` texts, `d e` dates, `check.` verdicts. `null` is unknown; the answer is true, false, null,
/// or `"out_of_range"`: unknown because a number left its range.
#[test]
fn tables_of_answers() {
    let mut rows = 0;
    let mut files: Vec<_> = std::fs::read_dir(folder("conditions")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    for path in files {
        let bytes = read(&path);
        let mut document = Document::new();
        let tree = document.read(&bytes, LIMITS).unwrap_or_else(|error| panic!("{}: {error:?}", path.display()));
        for table in tree.list(tree.root()) {
            let member = |name: &str| tree.member(table, name).unwrap_or_else(|| panic!("{}: a table without {name}", path.display()));
            let names: Vec<String> = tree.list(member("reads")).map(|name| tree.text(name).unwrap().into_owned()).collect();
            for row in tree.list(member("rows")) {
                let cells: Vec<Node> = tree.list(row).collect();
                assert_eq!(cells.len(), names.len() + 1, "{}: {}", path.display(), tree.source(row));
                let texts: Vec<String> = cells.iter().map(|cell| tree.text(*cell).unwrap_or_default().into_owned()).collect();
                let facts: Vec<Named<'_>> =
                    names.iter().zip(&cells).zip(&texts).map(|((name, cell), text)| typed(tree, name, *cell, text)).collect();
                let expected = match (tree.boolean(cells[names.len()]), texts[names.len()].as_str()) {
                    (None, "out_of_range") => Answer::Holds(None, true),
                    (known, _) => Answer::Holds(known, false),
                };
                let found = answer(tree.source(member("when")), &facts);
                assert_eq!(found, expected, "{}: {} of {}", path.display(), tree.source(row), tree.source(member("when")));
                rows += 1;
            }
        }
    }
    assert!(rows > 300, "only {rows} rows were found");
}

fn typed<'v>(tree: Tree<'_>, name: &'v str, cell: Node, text: &'v str) -> Named<'v> {
    let known = tree.kind(cell) != Kind::Null;
    let (value_type, value) = match name.as_bytes()[0] {
        b'p' | b'q' | b'r' => (ValueType::Boolean, tree.boolean(cell).map(Value::Boolean)),
        b'n' | b'm' | b'k' => (ValueType::Number, tree.number(cell).map(|number| Value::Number(Millionths::parse(number).unwrap()))),
        b's' | b't' => (ValueType::Text, known.then_some(Value::Text(text))),
        b'd' | b'e' => (ValueType::Date, Moment::parse(text).map(Value::Date)),
        _ => (ValueType::Verdict, Verdict::from_id(text).map(Value::Verdict)),
    };
    assert_eq!(value.is_some(), known, "{name} cannot be {}", tree.source(cell));
    (name, value_type, value)
}

/// How a test of the public suite ends.
#[derive(PartialEq, Eq, Debug)]
enum Ending {
    Right,
    Wrong(String),
    NotApplicable,
}

/// The public suite: each of its 277 tests is either run, or listed in `not-applicable.md`, and rightly so.
#[test]
fn the_public_suite() {
    let bytes = read(&folder("jsonlogic/tests.json"));
    let mut document = Document::new();
    let tree = document.read(&bytes, LIMITS).unwrap();
    let listed = listed(&String::from_utf8(read(&folder("jsonlogic/not-applicable.md"))).unwrap());
    let mut count = 0;
    let mut run = 0;
    let mut wrong = Vec::new();
    for test in tree.list(tree.root()).filter(|node| tree.kind(*node) == Kind::List) {
        let parts: Vec<Node> = tree.list(test).collect();
        let ending = translated(tree, parts[0], parts[1], parts[2]);
        let is_listed = listed.contains_key(&count);
        match ending {
            Ending::Right if !is_listed => run += 1,
            Ending::Right => wrong.push(format!("{count} is listed and runs: {}", tree.source(test))),
            Ending::NotApplicable if is_listed => {}
            Ending::NotApplicable => wrong.push(format!("{count} cannot be run and is not listed: {}", tree.source(test))),
            Ending::Wrong(answer) => wrong.push(format!("{count} answers {answer}: {}", tree.source(test))),
        }
        count += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(count, 277);
    assert_eq!(run + listed.len(), 277);
    println!("{run} of 277 run, {} are listed as not applicable", listed.len());
}

/// The tests that the page lists, by their place among the tests, from 0, each once.
fn listed(page: &str) -> BTreeMap<usize, String> {
    let mut listed = BTreeMap::new();
    for line in page.lines().filter(|line| line.starts_with("| ") && line.as_bytes()[2].is_ascii_digit()) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        assert!(cells.len() > 3 && !cells[2].is_empty(), "a reason is missing: {line}");
        for range in cells[1].split(',').map(str::trim) {
            let (from, to) = range.split_once('-').unwrap_or((range, range));
            for place in from.parse::<usize>().unwrap()..=to.parse::<usize>().unwrap() {
                assert_eq!(listed.insert(place, cells[2].to_owned()), None, "{place} is listed twice");
            }
        }
    }
    listed
}

/// Runs `[rule, data, expected]` as a condition over typed facts: members of the data are facts, what the rule reads and
/// the data lacks is an unknown fact. An expected `null` is unknown, an expected list of `missing` is whether it holds anything.
fn translated(tree: Tree<'_>, rule: Node, data: Node, expected: Node) -> Ending {
    let mut facts: BTreeMap<String, (ValueType, Option<Node>)> = BTreeMap::new();
    for (key, value) in tree.members(data) {
        let value_type = match tree.kind(value) {
            Kind::Number => ValueType::Number,
            Kind::True | Kind::False => ValueType::Boolean,
            Kind::Plain | Kind::Escaped => ValueType::Text,
            _ => continue,
        };
        facts.insert(tree.text(key).unwrap().into_owned(), (value_type, Some(value)));
    }
    unknown_facts(tree, rule, &mut facts);
    facts.retain(|id, _| id.bytes().all(|byte| byte.is_ascii_lowercase()) && !id.is_empty());
    let texts: Vec<String> =
        facts.values().map(|(_, value)| value.and_then(|value| tree.text(value)).unwrap_or_default().into_owned()).collect();
    let named: Vec<Named<'_>> = facts
        .iter()
        .zip(&texts)
        .map(|((id, (value_type, node)), text)| {
            let value = node.map(|node| match value_type {
                ValueType::Number => Value::Number(Millionths::parse(tree.source(node)).unwrap()),
                ValueType::Boolean => Value::Boolean(tree.boolean(node).unwrap()),
                _ => Value::Text(text),
            });
            (id.as_str(), *value_type, value)
        })
        .collect();
    let source = tree.source(rule);
    let (condition, wanted) = match tree.kind(expected) {
        Kind::Null => {
            // Of whatever type the rule is, it is compared with a literal of that type.
            let equals = ["0", "\"\"", "true"].map(|literal| format!("{{\"==\":[{source},{literal}]}}"));
            let compiles = |condition: &&String| matches!(answer(condition, &named), Answer::Holds(..));
            match equals.iter().find(compiles) {
                Some(condition) => (condition.clone(), None),
                None => return Ending::NotApplicable,
            }
        }
        Kind::List if tree.member(rule, "missing").is_some() => (source.to_owned(), Some(tree.list(expected).next().is_some())),
        Kind::List | Kind::Object => return Ending::NotApplicable,
        _ => (format!("{{\"==\":[{source},{}]}}", tree.source(expected)), Some(true)),
    };
    match answer(&condition, &named) {
        Answer::Holds(found, false) if found == wanted => Ending::Right,
        Answer::Holds(found, overflow) => Ending::Wrong(format!("{found:?}{}", if overflow { ", out of range" } else { "" })),
        Answer::Refused(_) => Ending::NotApplicable,
    }
}

/// What the rule reads by `var` and `missing` beside what there is; a default gives the type.
fn unknown_facts(tree: Tree<'_>, node: Node, facts: &mut BTreeMap<String, (ValueType, Option<Node>)>) {
    for item in tree.list(node) {
        unknown_facts(tree, item, facts);
    }
    for (key, value) in tree.members(node) {
        unknown_facts(tree, value, facts);
        let parts: Vec<Node> = if tree.kind(value) == Kind::List { tree.list(value).collect() } else { vec![value] };
        let read = if tree.is_key(key, "var") {
            &parts[..parts.len().min(1)]
        } else if tree.is_key(key, "missing") {
            &parts[..]
        } else {
            continue;
        };
        let value_type = parts.get(1).filter(|_| tree.is_key(key, "var")).map_or(ValueType::Number, |default| match tree.kind(*default) {
            Kind::True | Kind::False => ValueType::Boolean,
            Kind::Plain | Kind::Escaped => ValueType::Text,
            _ => ValueType::Number,
        });
        for id in read.iter().filter_map(|part| tree.text(*part)) {
            facts.entry(id.into_owned()).or_insert((value_type, None));
        }
    }
}
