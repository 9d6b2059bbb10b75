//! Every problem has its sentence in both languages, and no sentence asks for what it is not given.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use reife::evidence::{CONTACTS_MAX, ID_BYTES_MAX};
use reife::json::ReadLine;
use reife::moment::Moment;
use reife::service::Assessor;
use reife::service::cases::Tester;
use reife::wire::assessment::Parts;

const LANGUAGES: [&str; 2] = ["en", "de"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files with an ending within a folder, sorted.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut ahead = vec![folder.to_owned()];
    while let Some(folder) = ahead.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                ahead.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The texts of a language; those of mappings have a test of their own (`mapping_texts.rs`), those of help, too (`verbs.rs`).
fn sources(language: &str) -> Vec<String> {
    let files = files(&root().join("src/texts").join(language), ".ftl");
    let own = |path: &&PathBuf| !path.ends_with("mapping.ftl") && !path.ends_with("help.ftl");
    files.iter().filter(own).map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

/// The source files whose codes have their messages there.
fn source_files() -> Vec<PathBuf> {
    files(&root().join("src"), ".rs").into_iter().filter(|path| !path.components().any(|part| part.as_os_str() == "mapping")).collect()
}

/// A message as it is written: its text, its help, and whether it has one.
#[derive(Default, Debug)]
struct Message {
    text: String,
    help: Option<String>,
}

/// The messages of a language by id.
fn messages(language: &str) -> BTreeMap<String, Message> {
    let mut messages: BTreeMap<String, Message> = BTreeMap::new();
    let mut id = String::new();
    for line in sources(language).iter().flat_map(|source| source.lines()) {
        let starts = line.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase());
        if starts {
            let (name, text) = line.split_once(" =").unwrap();
            id = name.to_owned();
            let is_new = messages.insert(id.clone(), Message { text: text.to_owned(), help: None }).is_none();
            assert!(is_new, "{language} has {id} twice");
        } else if let Some(text) = line.strip_prefix("    .help =") {
            messages.get_mut(&id).unwrap().help = Some(text.to_owned());
        } else if !line.starts_with('#') && !line.is_empty() {
            let message = messages.get_mut(&id).unwrap();
            let part = message.help.as_mut().unwrap_or(&mut message.text);
            part.push('\n');
            part.push_str(line);
        }
    }
    messages
}

fn is_name(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '-' || character == '_'
}

/// The arguments that a text asks for, those of the messages it refers to included.
fn asked(text: &str, messages: &BTreeMap<String, Message>) -> BTreeSet<String> {
    let mut names: BTreeSet<String> =
        text.split('$').skip(1).map(|rest| rest.chars().take_while(|next| is_name(*next)).collect()).collect();
    for reference in references(text) {
        names.extend(asked(&messages[&reference].text, messages));
    }
    names
}

/// The messages that a text refers to.
fn references(text: &str) -> BTreeSet<String> {
    let inner = text.split("{ ").skip(1).filter_map(|rest| rest.split_once(" }")).map(|(inner, _)| inner);
    inner
        .filter(|inner| inner.starts_with(|first: char| first.is_ascii_lowercase()) && inner.chars().all(is_name))
        .map(str::to_owned)
        .collect()
}

/// The text of a Rust file without its comments.
fn code_of(path: &Path) -> String {
    let text = std::fs::read_to_string(path).unwrap();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The arguments of a call, from behind its opening parenthesis.
fn arguments(rest: &str) -> Vec<&str> {
    let (mut depth, mut in_text, mut escaped, mut from) = (0_usize, false, false, 0);
    let mut list = Vec::new();
    for (at, character) in rest.char_indices() {
        if in_text {
            in_text = escaped || character != '"';
            escaped = !escaped && character == '\\';
            continue;
        }
        match character {
            '"' => in_text = true,
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => {
                list.push(rest[from..at].trim());
                return list;
            }
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                list.push(rest[from..at].trim());
                from = at + 1;
            }
            _ => {}
        }
    }
    list
}

fn literals(text: &str) -> impl Iterator<Item = &str> {
    text.split('"').skip(1).step_by(2)
}

fn is_code(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|character| character.is_ascii_lowercase() || character.is_ascii_digit() || character == '-')
}

/// The codes that a Rust file can report.
fn codes(source: &str) -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    for call in [".error(", ".warning(", ".fault("] {
        for (at, _) in source.match_indices(call) {
            let arguments = arguments(&source[at + call.len()..]);
            match arguments.get(1) {
                Some(code) if code.starts_with('"') => codes.extend(literals(code).map(str::to_owned)),
                Some(&"code") => {
                    let from = source[..at].rfind("let code = ").unwrap();
                    codes.extend(literals(&source[from..from + source[from..].find(';').unwrap()]).map(str::to_owned));
                }
                _ => {}
            }
        }
    }
    for (at, start) in source.match_indices("code: \"") {
        codes.extend(source[at + start.len()..].split('"').next().map(str::to_owned));
    }
    for (at, start) in source.match_indices("let code = ").chain(source.match_indices("fn code(")) {
        let rest = &source[at + start.len()..];
        let end = if start.starts_with("fn") { rest.find("\n    }\n").unwrap() } else { rest.find(';').unwrap() };
        codes.extend(literals(&rest[..end]).map(str::to_owned));
    }
    codes.retain(|code| is_code(code));
    codes
}

#[test]
fn all_files_are_read_without_an_error() {
    for language in LANGUAGES {
        for source in sources(language) {
            let errors = FluentResource::try_new(source).err().map(|(_, errors)| errors);
            assert!(errors.is_none(), "{language}: {errors:?}");
        }
    }
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_arguments() {
    let [english, german] = LANGUAGES.map(messages);
    // Whether a count is one matters where a language has a plural of its own.
    let asked =
        |text: &str, messages| -> Vec<String> { asked(text, messages).into_iter().filter(|name| !name.ends_with("-are")).collect() };
    assert_eq!(english.keys().collect::<Vec<_>>(), german.keys().collect::<Vec<_>>());
    for (id, message) in &english {
        let other = &german[id];
        assert_eq!(asked(&message.text, &english), asked(&other.text, &german), "{id}");
        let help = |message: &Message, all| message.help.as_ref().map(|help| asked(help, all));
        assert_eq!(help(message, &english), help(other, &german), "{id}.help");
    }
}

#[test]
fn every_code_has_a_message_and_every_message_is_used() {
    let sources: Vec<String> = source_files().iter().map(|path| code_of(path)).collect();
    let codes: BTreeSet<String> = sources.iter().flat_map(|source| codes(source)).collect();
    assert!(codes.len() > 80, "{codes:?}");
    for language in LANGUAGES {
        let messages = messages(language);
        let helpful = |code: &&String| messages.get(*code).is_some_and(|message| message.help.is_some() || code.starts_with("check-"));
        let silent: Vec<&String> = codes.iter().filter(|code| !helpful(code)).collect();
        assert!(silent.is_empty(), "{language} has no message with help for {silent:?}");
        let texts = messages.values().flat_map(|message| [Some(&message.text), message.help.as_ref()]).flatten();
        let referred: BTreeSet<String> = texts.flat_map(|text| references(text)).collect();
        let unused: Vec<&String> = messages
            .keys()
            // Words of documents are named by their family.
            .filter(|id| {
                let named = id.strip_prefix("word-").unwrap_or(id);
                !referred.contains(*id)
                    && !sources.iter().any(|source| source.contains(&format!("\"{named}\"")) || source.contains(&format!("\"{id}\"")))
            })
            .collect();
        assert!(unused.is_empty(), "{language} has messages that nothing uses: {unused:?}");
    }
}

/// Codes with the arguments they came with: from the rule files of the tests, and from evidence that has every fault.
fn given() -> Vec<(&'static str, Vec<(&'static str, String)>)> {
    let mut given = Vec::new();
    for path in files(&root().join("tests/rulefile"), ".reife.json") {
        let checked = reife::rulefile::check(&std::fs::read(path).unwrap());
        given.extend(checked.diagnostics.into_iter().map(|diagnostic| (diagnostic.code, diagnostic.arguments)));
    }
    let too_large = vec![b' '; (1 << 20) + 1];
    given.extend(reife::rulefile::check(&too_large).diagnostics.into_iter().map(|diagnostic| (diagnostic.code, diagnostic.arguments)));
    let rules = std::fs::read(root().join("tests/rulefile/good/facts.reife.json")).unwrap();
    let rules = reife::rulefile::check(&rules).rules.unwrap();
    let mut assessor = Assessor::new(&rules, Moment::parse("2026-11-25").unwrap(), Parts::SHORT);
    let mut faults = Vec::new();
    let deep = "[".repeat(200);
    let large = |id: &str| format!(r#"{{"id": "{id}", "type": "budget", "at": "2026-11-20", "value": 9000000000000}}"#);
    let lines = [
        "[1]".to_owned(),
        deep,
        r#"{"id": "c1", "id": "c2"}"#.to_owned(),
        r#"{"id": "c1", "role": "champoin", "attributes": {"last_visit": "yesterday"}}"#.to_owned(),
        r#"{"id": "c1", "signals": [{"id": "s1", "at": "2026-11-20"}, {"id": "s2", "type": "stance", "at": "2026-11-20", "value": 0.1234567}]}"#.to_owned(),
        r#"{"id": "c1", "signals": [{"id": "s1", "type": "stance", "at": "2026-11-20", "value": 1e15}, {"id": "s2", "type": "stance", "at": 7}]}"#.to_owned(),
        r#"{"id": "c1", "checks": [{"check": "need", "verdict": "confirmd", "at": "2026-11-20"}], "objections": [{"at": "2026-11-20", "scope": "all"}]}"#.to_owned(),
        r#"{"id": "c1", "decisions": [{"id": "d1", "at": "2026-11-20", "by": "x", "role": "sales", "verdict": "acepted", "state": "unaware"}]}"#.to_owned(),
        format!(r#"{{"id": "c1", "signals": [{}1]}}"#, "1,".repeat(10_001)),
        format!(r#"{{"contacts": [{}1]}}"#, "1,".repeat(CONTACTS_MAX)),
        format!(r#"{{"id": "{}"}}"#, "x".repeat(ID_BYTES_MAX + 1)),
        format!(r#"{{"account": {{"id": "a1"}}, "contacts": [{{"id": "c1", "signals": [{}, {}]}}]}}"#, large("s1"), large("s2")),
    ];
    for (number, line) in (1..).zip(&lines) {
        assessor.line(number, ReadLine::Line(line.as_bytes()), &mut Vec::new(), &mut faults);
    }
    assessor.line(0, ReadLine::TooLong, &mut Vec::new(), &mut faults);
    given.extend(faults.into_iter().map(|fault| (fault.fault.code, fault.fault.arguments)));
    let rules = reife::rulefile::check(&std::fs::read(root().join("tests/verbs/rules.reife.json")).unwrap()).rules.unwrap();
    let mut tester = Tester::new(&rules);
    for path in files(&root().join("tests/verbs"), ".json") {
        let outcome = tester.file(&std::fs::read(path).unwrap());
        given.extend(outcome.diagnostics.into_iter().map(|diagnostic| (diagnostic.code, diagnostic.arguments)));
    }
    given.extend(decided());
    given
}

/// Codes of decisions that are refused, and of journals that do not hold.
fn decided() -> Vec<(&'static str, Vec<(&'static str, String)>)> {
    let mut given = Vec::new();
    let folder = root().join("tests/decisions");
    for path in files(&folder.join("made"), ".json").into_iter().filter(|path| !path.to_string_lossy().ends_with(".out.json")) {
        let case: serde_json::Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        let rules = reife::rulefile::check(&std::fs::read(folder.join("rules.reife.json")).unwrap()).rules.unwrap();
        let mut contacts = reife::service::Contacts::new(std::sync::Arc::new(rules));
        contacts.push(case["evidence"].to_string().as_bytes());
        contacts.finish();
        let as_of = Moment::parse(case["as_of"].as_str().unwrap()).unwrap();
        let outcome = contacts.try_out(0, as_of, case["said"].to_string().as_bytes()).unwrap();
        given.extend(outcome.problems.into_iter().map(|problem| (problem.code, problem.arguments)));
    }
    let mut journal = reife::decisions::Journal::default();
    for line in std::fs::read_to_string(folder.join("journals/broken.ndjson")).unwrap().lines() {
        journal.line(1, ReadLine::Line(line.as_bytes())).unwrap();
    }
    let rules = reife::rulefile::check(&std::fs::read(folder.join("rules.reife.json")).unwrap()).rules.unwrap();
    let people = reife::trust::Deciders::read(&std::fs::read(folder.join("journals/people.json")).unwrap(), 1 << 20).unwrap();
    let mut held = reife::decisions::Journal::held_against(reife::decisions::Against { rules: Some(&rules), deciders: Some(&people) });
    for line in std::fs::read_to_string(folder.join("journals/held.ndjson")).unwrap().lines() {
        held.line(1, ReadLine::Line(line.as_bytes())).unwrap();
    }
    for chain in journal.verify().into_iter().chain(held.verify()) {
        given.extend(chain.breaks.iter().map(|found| (found.what.code(), found.arguments(&chain.contact))));
    }
    given
}

#[test]
fn every_code_is_met_in_a_test() {
    let met: BTreeSet<&str> = given().into_iter().map(|(code, _)| code).collect();
    let possible: BTreeSet<String> = source_files().iter().flat_map(|path| codes(&code_of(path))).collect();
    let tested = |code: &&String| met.contains(code.as_str()) || code.starts_with("check-") || code.starts_with("map-");
    let missed: Vec<&String> = possible.iter().filter(|code| !tested(code)).collect();
    assert!(missed.is_empty(), "no rule file and no evidence of the tests gives {missed:?}");
}

#[test]
fn no_message_asks_for_what_it_is_not_given() {
    for language in LANGUAGES {
        let messages = messages(language);
        for (code, arguments) in given() {
            let names: BTreeSet<String> = arguments.iter().map(|(name, _)| (*name).to_owned()).collect();
            let message = &messages[code];
            let help = message.help.as_deref().unwrap();
            let asked: BTreeSet<String> = asked(&message.text, &messages).into_iter().chain(asked(help, &messages)).collect();
            assert!(asked.is_subset(&names), "{language} {code} asks for {asked:?} and gets {names:?}");
        }
    }
}

#[test]
fn every_message_can_be_said_whole() {
    for language in LANGUAGES {
        let mut bundle = FluentBundle::new(vec![language.parse().unwrap()]);
        bundle.set_use_isolating(false);
        for source in sources(language) {
            bundle.add_resource(FluentResource::try_new(source).unwrap()).unwrap();
        }
        for (code, arguments) in given() {
            let mut values = FluentArgs::new();
            for (name, value) in &arguments {
                values.set(*name, value.as_str());
            }
            let message = bundle.get_message(code).unwrap();
            for pattern in [message.value().unwrap(), message.get_attribute("help").unwrap().value()] {
                let mut errors = Vec::new();
                let said = bundle.format_pattern(pattern, Some(&values), &mut errors);
                assert!(errors.is_empty(), "{language} {code}: {errors:?}");
                assert!(!said.trim().is_empty() && !said.contains("{ $") && !said.contains("``"), "{language} {code}: {said}");
                assert!(!said.contains('\n'), "{language} {code} is more than a line: {said}");
            }
        }
    }
}

#[test]
fn german_says_sie_and_quotes_as_germans_do() {
    for source in sources("de") {
        let words: BTreeSet<&str> = source.split(|character: char| !character.is_alphabetic()).collect();
        for word in ["du", "dein", "deine", "dich", "dir"] {
            assert!(!words.contains(word), "{word}");
        }
        assert!(!source.contains('”'));
    }
    assert!(!sources("en").iter().any(|source| source.contains('„')));
}
