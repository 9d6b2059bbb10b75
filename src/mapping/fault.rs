//! What could not be mapped, and how much was.

use crate::diagnostic::{TOLD, nearest};

/// The most faults that are kept; further ones are counted only, until the kept ones are taken.
pub const FAULTS_KEPT: usize = 10_000;

/// One fault of a file: the smallest item around it is left out, the rest goes on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// The name of the file.
    pub file: String,
    /// The line the row starts on, from 1; in a JSON document the line of the row's first character. 0 for the file itself.
    pub line: u64,
    /// The column by its header, or a JSON Pointer within the row; empty for the row or the file.
    pub place: String,
    /// Stable code, the id of its message.
    pub code: &'static str,
    /// The contact it belongs to, if known.
    pub contact: Option<String>,
    /// What the message needs: `found`, `expected` and the like.
    pub arguments: Vec<(&'static str, String)>,
}

/// How much was read, mapped and refused. Always `rows = mapped + refused + skipped`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Counts {
    /// Rows of data; neither header nor blank lines nor footer.
    pub rows: u64,
    /// Rows that said something, if perhaps less than they should.
    pub mapped: u64,
    /// Rows of which nothing was taken.
    pub refused: u64,
    /// Rows that the object's own condition does not mean.
    pub skipped: u64,
    /// Lines of the footer.
    pub footer: u64,
    /// Lines or rows without any cell filled.
    pub blank: u64,
    /// Items left out of rows that were mapped: a value, a signal, a check and the like. Each has a
    /// fault; one faulty cell may stand behind several.
    pub left_out: u64,
    /// Numbers rounded to millionths.
    pub rounded: u64,
    /// Moments that the zone's clocks skip; read as if the clocks had not yet changed.
    pub in_gap: u64,
    /// Moments that the zone's clocks show twice; read as the first of the two.
    pub in_fold: u64,
    /// Lines of evidence written.
    pub lines: u64,
    /// Accounts that were read and that no contact belongs to.
    pub accounts_unused: u64,
    /// Contacts written.
    pub contacts: u64,
    /// Outcomes written.
    pub outcomes: u64,
    /// Faults, kept or not.
    pub faults: u64,
}

/// Faults and counts of a run.
#[derive(Debug, Default)]
pub(super) struct Log {
    pub(super) counts: Counts,
    pub(super) kept: Vec<Fault>,
}

impl Log {
    pub(super) fn add(&mut self, fault: Fault) {
        self.counts.faults += 1;
        self.note(fault);
    }

    /// Keeps what is to be said and is no fault.
    pub(super) fn note(&mut self, fault: Fault) {
        if self.kept.len() < FAULTS_KEPT {
            self.kept.push(fault);
        }
    }
}

/// A code and its arguments: where a near name is known and somebody is told it is the mend, and the code is the one that asks for it.
pub(super) fn mended<'n>(
    (plain, near): (&'static str, &'static str),
    found: &str,
    mut arguments: Vec<(&'static str, String)>,
    known: impl IntoIterator<Item = &'n str>,
) -> (&'static str, Vec<(&'static str, String)>) {
    let near_name = if TOLD { nearest(found, known) } else { None };
    match near_name {
        Some(mend) => {
            arguments.push(("mend", mend.to_owned()));
            (near, arguments)
        }
        None => (plain, arguments),
    }
}

/// A text shortened for a message.
pub(super) fn excerpt(text: &str) -> String {
    let mut short: String = text.chars().take(60).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
