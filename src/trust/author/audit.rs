//! The audit log, `audit/log.jsonl`: one line of canonical JSON for each act that was published. Each line names the hash of
//! the line before; the snapshot carries the hash of the last.

use super::published::sha256;
use super::{Action, Fault};
use crate::moment::Moment;
use crate::sorted::Sorted;
use crate::trust::metadata::members::Members;
use crate::trust::metadata::{AuditHead, to_second};
use crate::trust::names::Line;
use crate::trust::refusal::Refusal;
use crate::trust::value::{Object, Value, object};

/// The name of the log.
pub const LOG: &str = "audit/log.jsonl";
/// The largest line: 1 MiB.
const LINE_BYTES_MAX: usize = 1 << 20;
/// What the first line names as the one before.
const NONE: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// One line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// Counts from 1.
    pub n: u64,
    /// When it was published.
    pub at: Moment,
    /// What was done.
    pub action: Action,
    /// The line of releases that it is about.
    pub line: Option<Line>,
    /// The number of the release.
    pub seq: Option<u64>,
    /// The SHA-256 of the released file, in hex.
    pub sha256: Option<String>,
    /// The keys that signed for it.
    pub key_ids: Vec<String>,
    /// Their holders, in the same order.
    pub people: Vec<String>,
    /// Why; for a revoked key `left`, `lost` or `stolen` comes first.
    pub note: Option<String>,
    /// Version and SHA-256 of each role from then on.
    pub meta: Sorted<String, (u64, String)>,
    /// The SHA-256 of the line before.
    pub prev: String,
}

impl Entry {
    /// The line, without a line feed.
    #[must_use]
    pub fn to_line(&self) -> Vec<u8> {
        self.to_value().canonical()
    }

    /// The head of a log that ends with this line.
    #[must_use]
    pub fn head(&self) -> AuditHead {
        AuditHead { n: self.n, sha256: sha256(&self.to_line()) }
    }

    /// `{"n": 9, "at": "2026-11-24T09:20:00Z", "action": "release", "rules": "main", "ring": "stable", "kind": "rules", "seq": 7,
    /// "sha256": "…", "key_ids": ["…"], "people": ["m1", "s1"], "note": "…", "meta": {"sales": [4, "<sha256>"]}, "prev": "<sha256>"}`;
    /// what does not apply is left out.
    #[must_use]
    pub fn to_value(&self) -> Value {
        let texts = |list: &[String]| Some(Value::List(list.iter().map(|text| text.as_str().into()).collect()));
        let pair =
            |(role, (version, hash)): (&String, &(u64, String))| (role.clone(), Value::List(vec![(*version).into(), hash.as_str().into()]));
        let mut members = self.line.as_ref().map(Line::members).unwrap_or_default();
        members.extend(object([
            ("n", Some(self.n.into())),
            ("at", Some(to_second(self.at).into())),
            ("action", Some(self.action.id().into())),
            ("seq", self.seq.map(Value::from)),
            ("sha256", self.sha256.as_deref().map(Value::from)),
            ("key_ids", texts(&self.key_ids)),
            ("people", texts(&self.people)),
            ("note", self.note.as_deref().map(Value::from)),
            ("meta", Some(Value::Object(self.meta.iter().map(pair).collect::<Object>()))),
            ("prev", Some(self.prev.as_str().into())),
        ]));
        Value::Object(members)
    }

    /// Reads a line.
    ///
    /// # Errors
    /// `E-JSON` for anything else.
    pub fn read(line: &[u8]) -> Result<Entry, Refusal> {
        let mut members = Members::of(Value::read(line, LINE_BYTES_MAX)?, "")?;
        let line = if members.all().contains_key("rules") { Some(members.line()?) } else { None };
        let pair = |value: Value, place: &str| match value {
            Value::List(pair) => match <[Value; 2]>::try_from(pair) {
                Ok([Value::Whole(version), Value::Text(hash)]) => Ok((u64::try_from(version).unwrap_or(0), hash)),
                _ => Err(Refusal::json(place, "list", "wrong-type")),
            },
            _ => Err(Refusal::json(place, "list", "wrong-type")),
        };
        let action = members.text("action")?;
        Ok(Entry {
            n: members.whole("n", 1)?,
            at: members.moment("at")?,
            action: Action::parse(&action).ok_or_else(|| members.wrong("action", "action"))?,
            line,
            seq: members.optional_whole("seq", 1)?,
            sha256: members.optional_text("sha256")?,
            key_ids: members.texts("key_ids")?,
            people: members.texts("people")?,
            note: members.optional_text("note")?,
            meta: members.object("meta")?.each(pair)?,
            prev: members.text("prev")?,
        })
    }
}

/// The hash that the next line names, and the head that a snapshot carries.
#[must_use]
pub fn head(log: &[Entry]) -> Option<AuditHead> {
    log.last().map(Entry::head)
}

/// The hash of the last line, for the next.
#[must_use]
pub fn prev(log: &[Entry]) -> String {
    head(log).map_or_else(|| NONE.to_owned(), |head| head.sha256)
}

/// The log as a file.
#[must_use]
pub fn to_bytes(log: &[Entry]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for entry in log {
        bytes.extend(entry.to_line());
        bytes.push(b'\n');
    }
    bytes
}

/// Reads the log up to a head. Lines behind it come from a publishing that was cut short: they never counted.
///
/// # Errors
/// `author-log` when a line is no line, was changed or is missing; `n` is its number and `why` `line`, `chain` or `head`.
pub fn read(bytes: &[u8], head: &AuditHead) -> Result<Vec<Entry>, Fault> {
    let broken = |n: u64, why: &str| Fault::refused("author-log").with("n", n).with("why", why);
    let mut log: Vec<Entry> = Vec::new();
    let mut last = NONE.to_owned();
    for (line, n) in bytes.split(|byte| *byte == b'\n').zip(1..=head.n) {
        let entry = Entry::read(line).map_err(|_| broken(n, "line"))?;
        if entry.n != n || entry.to_line() != line {
            return Err(broken(n, "line"));
        }
        if entry.prev != last {
            return Err(broken(n, "chain"));
        }
        last = sha256(line);
        log.push(entry);
    }
    if last == head.sha256 && u64::try_from(log.len()) == Ok(head.n) { Ok(log) } else { Err(broken(head.n, "head")) }
}
