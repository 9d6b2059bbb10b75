//! Proposing a release: the file checked, the next `seq`, and nothing in it that is not for everybody's eyes.

use super::contact_data;
use super::proposal::{Action, Draft, Proposal};
use super::published::target_name;
use super::{Fault, Files, Plan, Published};
use crate::diagnostic::{Diagnostic, Severity};
use crate::mapping::Mapping;
use crate::moment::Moment;
use crate::rulefile;
use crate::trust::approval::FORMAT;
use crate::trust::deciders::Deciders;
use crate::trust::metadata::{Led, Release};
use crate::trust::names::{Kind, Line, Side};
use crate::trust::refusal::{Code, Refusal};
use crate::trust::value::{Object, Value};

/// Characters of a note at most.
const NOTE_CHARACTERS_MAX: usize = 1000;

/// What somebody wants released.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// To where.
    pub line: Line,
    /// Why.
    pub note: Option<String>,
    /// After that it may not newly come into force.
    pub valid_until: Option<Moment>,
    /// What it would change.
    pub plan: Option<Plan>,
    /// The verdicts that led to it.
    pub verdicts: Option<Value>,
}

/// The problems of a file, errors and warnings.
#[must_use]
pub fn problems(kind: Kind, bytes: &[u8]) -> Vec<Diagnostic> {
    match kind {
        Kind::Rules => rulefile::check(bytes).diagnostics,
        Kind::Mapping => Mapping::read(bytes).map_or_else(|problems| problems, |mapping| mapping.warnings().to_vec()),
        Kind::People => Vec::new(),
    }
}

/// Refuses a file that could not come into force, or that looks as if it held data of contacts.
///
/// # Errors
/// `author-file-problems` with the number of errors; `E-JSON` for a people file; `author-contact-data`.
pub fn check_file(kind: Kind, bytes: &[u8]) -> Result<(), Fault> {
    if bytes.len() > kind.bytes_max() {
        return Err(Refusal::size(kind.bytes_max()).with("file", kind.id()).into());
    }
    let errors = problems(kind, bytes).iter().filter(|problem| problem.severity == Severity::Error).count();
    if errors > 0 {
        return Err(Fault::problem("author-file-problems").with("errors", errors));
    }
    if kind == Kind::People {
        Deciders::read(bytes, kind.bytes_max()).map_err(|refusal| refusal.with("file", "people"))?;
    }
    free_of_contacts(&String::from_utf8_lossy(bytes), kind.id())
}

pub(super) fn free_of_contacts(text: &str, file: &str) -> Result<(), Fault> {
    match contact_data::find(text) {
        None => Ok(()),
        Some((looks, line)) => Err(Fault::refused("author-contact-data").with("looks", looks.id()).with("file", file).with("line", line)),
    }
}

/// Refuses a note that the audit log could not hold on one line, or that names a contact.
///
/// # Errors
/// `author-note`, `author-contact-data`.
pub(super) fn check_note(note: Option<&str>) -> Result<(), Fault> {
    let Some(note) = note else { return Ok(()) };
    if note.chars().any(char::is_control) || note.chars().count() > NOTE_CHARACTERS_MAX {
        return Err(Fault::wrong_use("author-note").with("expected", NOTE_CHARACTERS_MAX));
    }
    free_of_contacts(note, "note")
}

/// A proposal to release a file.
///
/// # Errors
/// As [`check_file`]; `author-note`; `author-plan-stale` if the plan is one of other files; `author-same` if these bytes
/// are in force already.
pub fn propose(published: &Published, bytes: Vec<u8>, wanted: Wanted, now: Moment) -> Result<Proposal, Fault> {
    check_file(wanted.line.kind, &bytes)?;
    draft(published, bytes, wanted, None, now)
}

/// The bytes of an earlier release.
///
/// # Errors
/// `author-no-such-release` if the line never had that number; `E-HASH` if the file is another one by now.
pub fn earlier_bytes(published: &Published, files: &dyn Files, line: &Line, seq: u64) -> Result<Vec<u8>, Fault> {
    let unknown = || Fault::wrong_use("author-no-such-release").with("seq", seq).with("line", line);
    let sha256 = published.released(line, seq).and_then(|entry| entry.sha256.as_deref()).ok_or_else(unknown)?;
    let bytes = files.read(&target_name(Side::Marketing, line, sha256))?.ok_or_else(unknown)?;
    if super::published::sha256(&bytes) == sha256 { Ok(bytes) } else { Err(Refusal::new(Code::Hash).with("file", line.to_string()).into()) }
}

/// A proposal to release earlier bytes anew, those of the release `to`.
///
/// # Errors
/// As [`propose`].
pub fn rollback(published: &Published, bytes: Vec<u8>, to: u64, wanted: Wanted, now: Moment) -> Result<Proposal, Fault> {
    check_file(wanted.line.kind, &bytes)?;
    draft(published, bytes, wanted, Some(to), now)
}

fn draft(published: &Published, bytes: Vec<u8>, wanted: Wanted, restores: Option<u64>, now: Moment) -> Result<Proposal, Fault> {
    let Wanted { line, note, valid_until, plan, verdicts } = wanted;
    check_note(note.as_deref())?;
    let in_force = published.agreed(&line);
    let old = in_force.as_ref().map(|agreed| agreed.sha256());
    let new = super::published::sha256(&bytes);
    if old == Some(&new) {
        return Err(Fault::wrong_use("author-same").with("line", &line));
    }
    if let Some(plan) = &plan {
        plan.fits(old, &new, None)?;
    }
    let release = Release {
        seq: published.last_seq(&line) + 1,
        line,
        engine: FORMAT,
        restores,
        note: note.clone(),
        valid_until,
        plan: plan.as_ref().map(Plan::hash),
        verdicts: verdicts.clone().map(|led| Led::read(led, "/verdicts")).transpose()?,
        rest: Object::new(),
    };
    let action = if restores.is_some() { Action::Rollback } else { Action::Release };
    Ok(Proposal { draft: Some(Draft { release, bytes, plan, verdicts }), ..Proposal::new(action, now, note) })
}
