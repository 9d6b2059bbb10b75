//! Trust: what comes into force, what does not, and what is said about it.

#![allow(missing_docs, dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

#[path = "../support/browser.rs"]
mod browser;
#[path = "../support/repository.rs"]
mod repository;

mod attacks;
mod decide;
mod deciding;
mod sentences;
mod sides;
mod states;
mod storage;

use reife::trust::{Code, Kind, Line, State};

/// Rules that are good; the number makes them differ.
pub fn rules(number: u64) -> Vec<u8> {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rulefile/good/design.reife.json")).unwrap();
    format!("{text}{}", " ".repeat(usize::try_from(number).unwrap())).into_bytes()
}

/// The line that most tests are about.
pub fn stable() -> Line {
    repository::line("main", "stable", Kind::Rules)
}

/// A state, the `seq` in force, and the code of the reason.
pub type Seen = (State, Option<u64>, Option<Code>);

/// In force and confirmed.
pub fn current(seq: u64) -> Seen {
    (State::Current, Some(seq), None)
}

/// In force, but not confirmed for this reason.
pub fn unconfirmed(seq: u64, code: Code) -> Seen {
    (State::Unconfirmed, Some(seq), Some(code))
}

/// Never in force, for this reason.
pub fn nothing(code: Code) -> Seen {
    (State::None, None, Some(code))
}
