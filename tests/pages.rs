//! The commands that the README and the pages of `docs/` show, run as they stand there.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

use std::path::PathBuf;
use std::process::Command;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Commands (`$ reife …`) of the `console` blocks, each with the lines shown below it.
fn shown(text: &str) -> Vec<(String, Vec<String>)> {
    let mut commands: Vec<(String, Vec<String>)> = Vec::new();
    for block in text.split("```console\n").skip(1) {
        for line in block.split("```").next().unwrap_or_default().lines() {
            match line.strip_prefix("$ ") {
                Some(command) => commands.push((command.to_owned(), Vec::new())),
                None => commands.last_mut().unwrap().1.push(line.to_owned()),
            }
        }
    }
    commands
}

#[test]
fn commands_give_what_is_shown() {
    let mut run = 0;
    for page in ["README.md", "docs/architecture.md", "examples/acme/README.md", "examples/bank-marketing/README.md"] {
        let text = std::fs::read_to_string(root().join(page)).unwrap();
        for (command, expected) in shown(&text) {
            let mut words = command.split_whitespace();
            assert_eq!(words.next(), Some("reife"), "{page}: {command}");
            let output = Command::new(env!("CARGO_BIN_EXE_reife")).args(words).arg("--lang=en").current_dir(root()).output().unwrap();
            let found = String::from_utf8_lossy(&output.stdout).into_owned();
            for (found, expected) in found.lines().zip(&expected) {
                // An ellipsis at the end of a shown line stands for its rest.
                match expected.strip_suffix('…') {
                    Some(start) => assert!(found.starts_with(start), "{page}: $ {command}\n{found}\n{expected}"),
                    None => assert_eq!(found, expected, "{page}: $ {command}"),
                }
            }
            assert!(found.lines().count() >= expected.len(), "{page}: $ {command} shows more than there is:\n{found}");
            run += 1;
        }
    }
    assert!(run >= 3, "only {run} commands were found");
}
