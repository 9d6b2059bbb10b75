//! Rows of JSON: the items of a list, or one object.

use super::model::FileFormat;
use super::plan::{ObjectPlan, pointer_steps};
use super::recognise::Misfit;
use crate::json::{Document, Kind, LINE_BYTES_MAX, Limits, Node, Tree};

/// How a line or document is read.
pub(super) fn limits(bytes_max: usize) -> Limits {
    Limits { depth_max: 128, bytes_max, deep_is_fatal: true }
}

/// The largest JSON document: 256 MiB. What is larger belongs in NDJSON, which is never held whole.
pub(super) const DOCUMENT_BYTES_MAX: usize = 256 << 20;

/// The value that the steps of a pointer lead to.
pub(super) fn follow(tree: Tree<'_>, from: Node, steps: &[String]) -> Option<Node> {
    let mut at = from;
    for step in steps {
        at = match tree.kind(at) {
            Kind::List => {
                // As in RFC 6901: no sign, no leading zero.
                let plain = step.bytes().all(|byte| byte.is_ascii_digit()) && (step.len() == 1 || !step.starts_with('0'));
                let place: usize = plain.then(|| step.parse().ok()).flatten()?;
                tree.list(at).nth(place)?
            }
            _ => tree.member(at, step)?,
        };
    }
    Some(at)
}

/// The rows of a document or line; `None` if the pointer leads to neither a list nor an object.
pub(super) fn rows(tree: Tree<'_>, steps: &[String]) -> Option<Vec<Node>> {
    let at = follow(tree, tree.root(), steps)?;
    match tree.kind(at) {
        Kind::List => Some(tree.list(at).collect()),
        Kind::Object => Some(vec![at]),
        _ => None,
    }
}

/// Whether the first row of a sample has the columns by which the object is known; if it cannot be told, it does.
pub(super) fn known_by(object: &ObjectPlan, sample: &[u8], whole: bool) -> Result<(), Vec<Misfit>> {
    if object.known_by.is_empty() {
        return Ok(());
    }
    let first_line = match object.file.format {
        FileFormat::Ndjson => sample.split(|byte| *byte == b'\n').find(|line| !line.iter().all(u8::is_ascii_whitespace)).unwrap_or(sample),
        _ if whole => sample,
        _ => return Ok(()),
    };
    let mut document = Document::new();
    let Ok(tree) = document.read(first_line, limits(LINE_BYTES_MAX)) else { return Ok(()) };
    let Some(first) = rows(tree, &object.file.rows).and_then(|rows| rows.first().copied()) else { return Ok(()) };
    let there = |name: &String| match pointer_steps(name).filter(|steps| !steps.is_empty()) {
        Some(steps) => follow(tree, first, &steps).is_some(),
        None => tree.member(first, name).is_some(),
    };
    let missing = object.known_by.iter().filter(|name| !there(name));
    let misfits: Vec<Misfit> = missing
        .map(|name| Misfit {
            code: "map-column-missing",
            place: name.clone(),
            arguments: vec![
                ("found", name.clone()),
                ("expected", tree.members(first).filter_map(|(key, _)| tree.text(key)).collect::<Vec<_>>().join(", ")),
            ],
        })
        .collect();
    if misfits.is_empty() { Ok(()) } else { Err(misfits) }
}
