//! Rule files to start from: each is written, checked and tested in both languages, as somebody would who begins.

#![allow(missing_docs)]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use reife::rulefile;
use reife::service::cases::Tester;
use reife::service::templates::{Language, Template};

/// An empty folder of its own, below the one for the tests' files.
fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("templates").join(name);
    if path.exists() {
        std::fs::remove_dir_all(&path).unwrap();
    }
    path
}

fn reife(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_reife")).args(arguments).output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn new_check_test_in_both_languages() {
    for template in Template::IDS {
        for language in Language::IDS {
            let dir = folder(&format!("{template}-{language}"));
            let name = dir.to_string_lossy().into_owned();
            let made = reife(&["--lang", language, "new", "--template", template, &name]);
            assert_eq!(made.status.code(), Some(0), "{}", err(&made));
            let rules = dir.join("rules.reife.json").to_string_lossy().into_owned();
            let checked = reife(&["--lang", language, "check", &rules]);
            assert_eq!(checked.status.code(), Some(0), "{}", out(&checked));
            let good = if *language == "de" { format!("{rules}: gut, 0 Warnungen\n") } else { format!("{rules}: good, 0 warnings\n") };
            assert_eq!(out(&checked), good);
            let tested = reife(&["--lang", language, "test", &rules, &dir.join("tests").to_string_lossy()]);
            let (text, passed) = (out(&tested), if *language == "de" { "bestanden, 0 gescheitert\n" } else { "passed, 0 failed\n" });
            assert!(tested.status.code() == Some(0) && text.lines().count() == 1 && text.ends_with(passed), "{text}");
            let readme = std::fs::read_to_string(dir.join("README.md")).unwrap();
            assert_eq!(readme.contains("Die erste Stunde"), *language == "de");
            // What the page tells to do gives the schema that was written.
            let schema = reife(&["schema", &rules]);
            assert_eq!(out(&schema), std::fs::read_to_string(dir.join("rules.schema.json")).unwrap());
        }
    }
}

#[test]
fn nothing_is_overwritten() {
    let dir = folder("taken");
    let name = dir.to_string_lossy().into_owned();
    std::fs::create_dir_all(&dir).unwrap();
    std::fs::write(dir.join("README.md"), "ours").unwrap();
    let refused = reife(&["--lang", "en", "new", "--template", "checklist", &name]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(err(&refused).contains("README.md is there already") && err(&refused).contains("Nothing was written"), "{}", err(&refused));
    assert_eq!(std::fs::read_to_string(dir.join("README.md")).unwrap(), "ours");
    assert_eq!(std::fs::read_dir(&dir).unwrap().count(), 1);
    std::fs::rename(dir.join("README.md"), dir.join("OURS.md")).unwrap();
    assert_eq!(reife(&["new", "--template", "checklist", &name]).status.code(), Some(0));
    assert_eq!(reife(&["new", "--template", "other", &name]).status.code(), Some(2));
}

#[test]
fn tests_reach_every_rule_and_state() {
    for template in Template::ALL {
        let files = template.files(Language::English);
        let text = |path: &str| files.iter().find(|file| file.path == path).unwrap().text.as_bytes();
        let checked = rulefile::check(text("rules.reife.json"));
        assert!(checked.diagnostics.is_empty(), "{}: {:?}", template.id(), checked.diagnostics);
        let rules = checked.rules.unwrap();
        let mut tester = Tester::new(&rules);
        for file in files.iter().filter(|file| file.path.starts_with("tests/")) {
            let outcome = tester.file(file.text.as_bytes());
            assert!(outcome.diagnostics.is_empty(), "{} {}: {:?}", template.id(), file.path, outcome.diagnostics);
            assert!(!outcome.cases.is_empty(), "{} {}", template.id(), file.path);
            for case in &outcome.cases {
                assert!(case.failed.is_empty(), "{} {}: {case:?}", template.id(), file.path);
                let languages: Vec<&str> = case.name.iter().map(|(language, _)| language.as_str()).collect();
                assert_eq!(languages, ["en", "de"], "{} {}:{}", template.id(), file.path, case.line);
            }
        }
        assert_eq!(tester.unreached_rules().collect::<Vec<_>>(), Vec::<&str>::new(), "{}", template.id());
        assert_eq!(tester.unreached_states().collect::<Vec<_>>(), Vec::<&str>::new(), "{}", template.id());
    }
}

/// What people see, in English and German, on everything that has an id.
#[test]
fn everything_people_see_is_in_both_languages() {
    for template in Template::ALL {
        let files = template.files(Language::English);
        let text = &files.iter().find(|file| file.path == "rules.reife.json").unwrap().text;
        let file: serde_json::Value = serde_json::from_str(text).unwrap();
        let both =
            |texts: &serde_json::Value| ["en", "de"].iter().all(|language| texts[language].as_str().is_some_and(|text| !text.is_empty()));
        assert!(both(&file["label"]));
        for (list, items) in
            file.as_object().unwrap().iter().filter(|(_, items)| items.as_array().is_some_and(|items| items[0].is_object()))
        {
            for item in items.as_array().unwrap() {
                assert!(both(&item["label"]), "{} {list}: {}", template.id(), item["id"]);
                for member in ["note", "ask", "statement", "promise"] {
                    assert!(item.get(member).is_none_or(both), "{} {list}: {} {member}", template.id(), item["id"]);
                }
            }
        }
        for check in file["checks"].as_array().unwrap() {
            assert!(both(&check["ask"]), "{}: {}", template.id(), check["id"]);
        }
    }
}

/// The numbers in the pages are those of the files.
#[test]
fn pages_count_right() {
    for template in Template::ALL {
        for language in Language::ALL {
            let files = template.files(*language);
            let text = |path: &str| &files.iter().find(|file| file.path == path).unwrap().text;
            let file: serde_json::Value = serde_json::from_str(text("rules.reife.json")).unwrap();
            let row = text("README.md").lines().find(|line| line.starts_with("| `rules.reife.json`")).unwrap().to_owned();
            let counts: Vec<usize> = row.split(|letter: char| !letter.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect();
            let expected: Vec<usize> =
                ["signals", "attributes", "checks", "rules", "states"].iter().map(|list| file[list].as_array().unwrap().len()).collect();
            assert_eq!(counts, expected, "{} {}: {row}", template.id(), language.id());
        }
    }
}
