//! Shapes of mapping: faults, counts, proposals.

use serde::Serialize;

use super::assessment::Members;
pub use super::rows::diagnostic;
use super::rows::{Fault, arguments};
use crate::mapping;

/// A fault of an export in its shape.
#[must_use]
pub fn map_fault(fault: &mapping::Fault) -> Fault<'_> {
    Fault {
        line: fault.line,
        place: &fault.place,
        code: fault.code,
        contact: fault.contact.as_deref(),
        arguments: arguments(&fault.arguments),
    }
}

/// How much of an export was read, mapped and refused.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(any(feature = "wasm-mapping", feature = "wasm-records"), derive(tsify::Tsify))]
#[expect(missing_docs, reason = "the members of mapping::Counts, described there")]
pub struct MappingCounts {
    #[cfg_attr(any(feature = "wasm-mapping", feature = "wasm-records"), tsify(type = "number"))]
    pub rows: u64,
    #[cfg_attr(any(feature = "wasm-mapping", feature = "wasm-records"), tsify(type = "number"))]
    pub mapped: u64,
    #[cfg_attr(any(feature = "wasm-mapping", feature = "wasm-records"), tsify(type = "number"))]
    pub refused: u64,
    #[cfg_attr(any(feature = "wasm-mapping", feature = "wasm-records"), tsify(type = "number"))]
    pub skipped: u64,
    #[cfg_attr(any(feature = "wasm-mapping", feature = "wasm-records"), tsify(type = "number"))]
    pub left_out: u64,
    #[cfg_attr(any(feature = "wasm-mapping", feature = "wasm-records"), tsify(type = "number"))]
    pub rounded: u64,
    #[cfg_attr(any(feature = "wasm-mapping", feature = "wasm-records"), tsify(type = "number"))]
    pub faults: u64,
}

/// Counts in their shape.
#[must_use]
pub fn counts(counts: mapping::Counts) -> MappingCounts {
    MappingCounts {
        rows: counts.rows,
        mapped: counts.mapped,
        refused: counts.refused,
        skipped: counts.skipped,
        left_out: counts.left_out,
        rounded: counts.rounded,
        faults: counts.faults,
    }
}

/// A proposed mapping.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-guess", derive(tsify::Tsify))]
pub struct MappingGuess<'a> {
    /// The mapping file as JSON text; empty if there is no table in the file.
    pub mapping: &'a str,
    /// Why it is as it is.
    pub reasons: Vec<GuessReason<'a>>,
}

/// Why a column, or the file, is read as proposed.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-guess", derive(tsify::Tsify))]
pub struct GuessReason<'a> {
    /// The column; empty for the file.
    pub column: &'a str,
    /// The id of its message.
    pub code: &'a str,
    /// What the message needs.
    #[cfg_attr(feature = "wasm-guess", tsify(type = "Record<string, string>"))]
    pub arguments: Members<'a, &'a str>,
}

/// A proposal in its shape.
#[must_use]
pub fn guess(guess: &mapping::Guess) -> MappingGuess<'_> {
    MappingGuess {
        mapping: &guess.mapping,
        reasons: guess
            .reasons
            .iter()
            .map(|reason| GuessReason { column: &reason.column, code: reason.code, arguments: arguments(&reason.arguments) })
            .collect(),
    }
}
