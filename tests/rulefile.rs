//! Rule files that are good, warned of and refused, each beside what `reife check` says of it. Adding a file is adding a
//! case; `UPDATE=1` writes anew what is said, which is then read as a marketer would.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rulefile").join(name)
}

/// The names of the rule files in a folder, without their ending.
fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = entries.filter_map(|name| name.strip_suffix(".reife.json").map(str::to_owned)).collect();
    names.sort();
    names
}

/// What `reife check` says, with the path as the file's name only.
fn check(folder: &Path, name: &str, language: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_reife"));
    command.current_dir(folder).args(["check", "--format", "human", "--lang", language]);
    command.arg(format!("{name}.reife.json")).output().unwrap()
}

/// Checks every file of a folder against its text; `status` is how all of them end.
fn compare(name: &str, status: i32) {
    let folder = folder(name);
    let mut wrong = Vec::new();
    for name in names(&folder) {
        let output = check(&folder, &name, "en");
        assert_eq!(output.status.code(), Some(status), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        let said = String::from_utf8(output.stdout).unwrap();
        let beside = folder.join(format!("{name}.txt"));
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&beside, &said).unwrap();
        } else if std::fs::read_to_string(&beside).ok().as_deref() != Some(&said) {
            wrong.push(format!("{name} says:\n{said}"));
        }
    }
    assert!(wrong.is_empty(), "not as written beside the file; UPDATE=1 writes it anew\n\n{}", wrong.join("\n"));
}

#[test]
fn good_files_are_taken() {
    compare("good", 0);
}

#[test]
fn warnings_are_said_and_the_file_is_good() {
    compare("warned", 0);
}

#[test]
fn refused_files_say_why() {
    compare("refused", 1);
    assert!(names(&folder("refused")).len() > 70);
}

/// What people do who are new to rule files, each mistake told in both languages.
#[test]
fn typical_mistakes_are_told_in_both_languages() {
    let folder = folder("typical");
    let names = names(&folder);
    assert!(names.len() > 60);
    let mut wrong = Vec::new();
    for (name, language) in names.iter().flat_map(|name| [(name, "en"), (name, "de")]) {
        let said = String::from_utf8(check(&folder, name, language).stdout).unwrap();
        // One mistake is one message, or two where it was made twice: no consequences of it.
        let told = said.lines().filter(|line| !line.starts_with(' ')).count() - 1;
        assert!((1..=2).contains(&told), "{name} is told {told} times:\n{said}");
        let beside = folder.join(format!("{name}.{language}.txt"));
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&beside, &said).unwrap();
        } else if std::fs::read_to_string(&beside).ok().as_deref() != Some(&said) {
            wrong.push(format!("{name} says:\n{said}"));
        }
    }
    assert!(wrong.is_empty(), "not as written beside the file; UPDATE=1 writes it anew\n\n{}", wrong.join("\n"));
}

#[test]
fn nothing_but_files_and_what_is_said_of_them_lies_there() {
    for name in ["good", "warned", "refused", "typical"] {
        let folder = folder(name);
        let names = names(&folder);
        for entry in std::fs::read_dir(&folder).unwrap() {
            let file = entry.unwrap().file_name().into_string().unwrap();
            let stem = [".en.txt", ".de.txt", ".txt"]
                .iter()
                .find_map(|ending| file.strip_suffix(ending))
                .or_else(|| file.strip_suffix(".reife.json"));
            assert!(stem.is_some_and(|stem| names.iter().any(|name| name == stem)), "{file} belongs to nothing");
        }
    }
}

#[test]
fn german_says_the_same_at_the_same_places() {
    for name in ["warned", "refused", "typical"] {
        let folder = folder(name);
        for name in names(&folder) {
            let [english, german] = ["en", "de"].map(|language| String::from_utf8(check(&folder, &name, language).stdout).unwrap());
            let places = |said: &str| said.lines().filter(|line| !line.starts_with(' ')).count();
            let codes = |said: &str| -> Vec<String> {
                said.lines()
                    .filter(|line| line.starts_with("  "))
                    .filter_map(|line| Some(line.split_once('[')?.1.split_once(']')?.0.to_owned()))
                    .collect()
            };
            assert_eq!(places(&english), places(&german), "{name}");
            assert_eq!(codes(&english)[..1], codes(&german)[..1], "{name}");
            assert_eq!(english.lines().count(), german.lines().count(), "{name}");
            assert_ne!(english, german, "{name}");
        }
    }
}

#[test]
fn no_message_is_an_id_or_has_a_hole() {
    for language in ["en", "de"] {
        for name in ["warned", "refused", "typical"] {
            let folder = folder(name);
            for name in names(&folder) {
                let said = String::from_utf8(check(&folder, &name, language).stdout).unwrap();
                assert!(!said.contains("{$") && !said.contains("{ $"), "{name} has a hole:\n{said}");
                for line in said.lines().filter(|line| line.starts_with("  ")) {
                    let code = line.split_once('[').and_then(|(_, rest)| rest.split_once(']'));
                    assert!(code.is_none_or(|(code, message)| message.trim() != code), "{name} has no message:\n{said}");
                }
            }
        }
    }
}

/// The base file with white space behind it, `bytes` long.
fn padded(bytes: usize) -> Vec<u8> {
    let mut file = std::fs::read(folder("good").join("base.reife.json")).unwrap();
    file.resize(bytes, b' ');
    file
}

#[test]
fn one_mebibyte_is_read_and_not_a_byte_more() {
    assert!(reife::rulefile::check(&padded(1 << 20)).rules.is_some());
    let checked = reife::rulefile::check(&padded((1 << 20) + 1));
    assert!(checked.rules.is_none());
    assert_eq!(checked.diagnostics.iter().map(|diagnostic| diagnostic.code).collect::<Vec<_>>(), ["json-too-large"]);
}

/// The base file with these named conditions before its own.
fn with_conditions(conditions: &[String]) -> Vec<u8> {
    let base = std::fs::read_to_string(folder("good").join("base.reife.json")).unwrap();
    let list = conditions.iter().enumerate().map(|(place, when)| format!("{{\"id\": \"c_{place}\", \"when\": {when}}},"));
    let text = base.replace("\"conditions\": [", &format!("\"conditions\": [{}", list.collect::<String>()));
    text.replace("{\"condition\": \"midmarket\"}", "{\"condition\": \"c_0\"}").into_bytes()
}

#[test]
fn a_long_chain_of_conditions_costs_no_stack_and_no_time() {
    let last = "{\"<=\": [50, {\"var\": \"employees\"}, 500]}";
    let chain = |count: usize, last: &str| -> Vec<String> {
        let link = |place: usize| {
            let next = format!("{{\"condition\": \"c_{}\"}}", place + 1);
            format!("{{\"!\": {{\"and\": [{next}, {next}]}}}}")
        };
        (0..count - 1).map(link).chain([last.to_owned()]).collect()
    };
    let checked = reife::rulefile::check(&with_conditions(&chain(1998, last)));
    assert_eq!(checked.diagnostics, []);
    // A dimension that a rule reads through many conditions, in many ways, is one problem.
    let checked = reife::rulefile::check(&with_conditions(&chain(500, "{\">=\": [{\"var\": \"fit\"}, 1]}")));
    assert_eq!(checked.diagnostics.iter().map(|diagnostic| diagnostic.code).collect::<Vec<_>>(), ["rule-reads-dimension"]);
}

#[test]
fn a_file_of_nothing_but_problems_is_told_in_time() {
    let members: Vec<String> = (0..5_000).map(|place| format!("\"member_{place}\": 1")).collect();
    let text = format!("{{{}}}", members.join(", "));
    let checked = reife::rulefile::check(text.as_bytes());
    assert_eq!(checked.diagnostics.iter().filter(|diagnostic| diagnostic.code == "unknown-member").count(), 5_000);
    let last = &checked.diagnostics[checked.diagnostics.len() - 1];
    assert_eq!((last.place.as_str(), last.line, last.column), ("/member_4999", 1, text.chars().count() - "\"member_4999\": 1}".len() + 1));
}

#[test]
fn a_list_that_holds_no_objects_is_one_problem_an_item() {
    for (states, expected) in [("[1]", "/states/0"), ("\"all\"", "/states"), ("[[]]", "/states/0")] {
        let base = std::fs::read_to_string(folder("good").join("base.reife.json")).unwrap();
        let from = base.find("\"states\"").unwrap();
        let text = format!("{}\"states\": {states}}}", &base[..from]).replace("\"returned_to\"", "\"x\"");
        let checked = reife::rulefile::check(text.as_bytes());
        assert_eq!(checked.diagnostics.iter().map(|diagnostic| diagnostic.place.as_str()).collect::<Vec<_>>(), [expected]);
    }
}

/// The lines of a refused file that differ from the base, by number; none if it has other lines than the base.
fn changed<'t>(base: &[&str], text: &'t str) -> Option<Vec<(usize, &'t str)>> {
    let lines: Vec<&str> = text.lines().collect();
    let same_length = lines.len() == base.len();
    same_length.then(|| lines.into_iter().enumerate().filter(|(number, line)| base[*number] != *line).collect())
}

/// Code and place of each error.
fn errors(text: &str) -> Vec<(&'static str, String)> {
    let diagnostics = reife::rulefile::check(text.as_bytes()).diagnostics.into_iter();
    let errors = diagnostics.filter(|diagnostic| diagnostic.severity == reife::diagnostic::Severity::Error);
    errors.map(|diagnostic| (diagnostic.code, diagnostic.place)).collect()
}

/// What is only known of something without a fault: what it means for what reads it.
const MEANING: [&str; 7] = [
    "condition-type",
    "dimension-without-kind",
    "rule-never-fires",
    "rule-of-two-kinds",
    "rule-reads-dimension",
    "selection-meets-nothing",
    "state-reads-exploratory",
];

#[test]
fn two_mistakes_in_one_file_are_both_told() {
    let base = std::fs::read_to_string(folder("good").join("base.reife.json")).unwrap();
    let base: Vec<&str> = base.lines().collect();
    let mut cases = Vec::new();
    for name in names(&folder("refused")) {
        let Ok(text) = std::fs::read_to_string(folder("refused").join(format!("{name}.reife.json"))) else { continue };
        let errors = errors(&text);
        // What stands in a section whose name is mistyped is not looked at.
        let is_read = !name.starts_with("section-mistyped") && name != "many-mistakes";
        if is_read && errors.iter().all(|(code, _)| !code.starts_with("json-")) {
            cases.push((name, text, errors));
        }
    }
    let cases: Vec<_> = cases.iter().filter_map(|(name, text, errors)| Some((name, changed(&base, text)?, errors))).collect();
    let (mut pairs, mut hidden, mut wrong) = (0, 0, Vec::new());
    for (first, (name, lines, one)) in cases.iter().enumerate() {
        for (other_name, other_lines, other) in cases[..first].iter().skip(first % 7).step_by(7) {
            if lines.iter().any(|(number, _)| other_lines.iter().any(|(other, _)| number == other)) {
                continue;
            }
            let mut both = base.clone();
            for (number, line) in lines.iter().chain(other_lines) {
                both[*number] = line;
            }
            let told = errors(&both.join("\n"));
            pairs += 1;
            let missed: Vec<_> = one.iter().chain(*other).filter(|error| !told.contains(error)).collect();
            if missed.iter().all(|(code, _)| MEANING.contains(code)) {
                hidden += i32::from(!missed.is_empty());
            } else {
                wrong.push(format!("{name} and {other_name}: {missed:?}"));
            }
        }
    }
    assert!(pairs > 1000, "{pairs}");
    assert!(hidden * 100 < pairs, "{hidden} of {pairs}");
    assert!(wrong.is_empty(), "{} of {pairs}:\n{}", wrong.len(), wrong.join("\n"));
}
