//! The verdicts that led to a proposal: how many decisions of a population did not go along with what was proposed, and
//! their reasons; no contact, no name, no note.

use std::collections::BTreeMap;
use std::io::{BufReader, Read};
use std::path::Path;

use super::folder::failed;
use crate::evidence::LINE_LIMITS;
use crate::json::{Document, LineReader, Node, ReadLine, Tree};
use crate::moment::Moment;
use crate::trust::author::Fault;
use crate::trust::metadata::to_second;
use crate::trust::value::{Value, object};

/// Reasons are ids of the rule file; anything else is no reason.
const REASON_BYTES_MAX: usize = 64;

/// Counts decisions later than `since` and up to `until`.
pub(super) fn count(population: &Path, since: Option<Moment>, until: Moment) -> Result<Value, Fault> {
    let mut input = BufReader::new(std::fs::File::open(population).map_err(|error| failed(population, &error))?);
    let (mut document, mut found) = (Document::new(), BTreeMap::new());
    let mut reader = LineReader::new();
    let mut each = |_: u64, line: ReadLine<'_>| {
        let ReadLine::Line(bytes) = line else { return };
        // What cannot be read is reported where the plan is computed.
        let Ok(tree) = document.read(bytes, LINE_LIMITS) else { return };
        let contacts = tree.member(tree.root(), "contacts").map(|list| tree.list(list).collect::<Vec<_>>());
        for contact in contacts.unwrap_or_else(|| vec![tree.root()]) {
            for decision in tree.member(contact, "decisions").into_iter().flat_map(|list| tree.list(list).collect::<Vec<_>>()) {
                if let Some(verdict) = verdict(tree, decision, since, until) {
                    *found.entry(verdict).or_insert(0_u64) += 1;
                }
            }
        }
    };
    let mut chunk = vec![0; 1 << 16];
    loop {
        match input.read(&mut chunk).map_err(|error| failed(population, &error))? {
            0 => break,
            length => reader.push(&chunk[..length], &mut each),
        }
    }
    reader.finish(&mut each);
    let reason = |((verdict, reason), count): (&(String, String), &u64)| {
        Value::Object(object([
            ("verdict", Some(verdict.as_str().into())),
            ("reason", (!reason.is_empty()).then(|| reason.as_str().into())),
            ("count", Some((*count).into())),
        ]))
    };
    Ok(Value::Object(object([
        ("count", Some(found.values().sum::<u64>().into())),
        ("since", since.map(|since| to_second(since).into())),
        ("until", Some(to_second(until).into())),
        ("reasons", Some(Value::List(found.iter().map(reason).collect()))),
    ])))
}

/// Verdict and reason of a decision of that time that did not go along.
fn verdict(tree: Tree<'_>, decision: Node, since: Option<Moment>, until: Moment) -> Option<(String, String)> {
    let text = |name: &str| tree.member(decision, name).and_then(|node| tree.text(node));
    let at = Moment::parse(&text("at")?)?;
    let verdict = text("verdict").filter(|verdict| ["corrected", "returned", "rejected"].contains(&verdict.as_ref()))?;
    let is_id = |reason: &str| reason.len() <= REASON_BYTES_MAX && reason.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let reason = text("reason").filter(|reason| is_id(reason)).unwrap_or_default();
    (since.is_none_or(|since| at > since) && at <= until).then(|| (verdict.into_owned(), reason.into_owned()))
}
