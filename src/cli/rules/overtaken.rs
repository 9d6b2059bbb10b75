//! A proposal that others have overtaken: what has changed since it was made, so that nobody has to look for it.

use super::show;
use super::tell::Tell;
use crate::changes::{Change, between};
use crate::cli::Ended;
use crate::trust::author::{Fault, Files, Proposal, Published, earlier_bytes};
use crate::trust::value::{Value, object};

/// Says an obstacle, and for a proposal that was overtaken what has changed since in its line.
pub(super) fn obstacle(
    tell: &Tell<'_>,
    fault: &Fault,
    proposal: &Proposal,
    published: &Published,
    files: &dyn Files,
) -> Result<Ended, Fault> {
    let is_overtaken =
        fault.message == "author-seq-stale" || (fault.message == "author-plan-stale" && fault.argument("what") == Some("old"));
    let Some(draft) = proposal.draft.as_ref().filter(|_| is_overtaken) else { return Ok(tell.obstacle(fault)) };
    let line = &draft.release.line;
    let of_line = published.log.iter().filter(|entry| entry.line.as_ref() == Some(line) && entry.action.is_release());
    let old = of_line.filter_map(|entry| entry.seq).rfind(|seq| *seq < draft.release.seq);
    let now = published.agreed(line);
    let seq = now.as_ref().map(|agreed| agreed.release().seq);
    let old_bytes = old.map(|old| earlier_bytes(published, files, line, old)).transpose()?;
    let changes = match now {
        Some(agreed) => between(line.kind, old_bytes.as_deref(), &published.bytes(files, &agreed)?),
        None => Vec::new(),
    };
    let number = |seq: Option<u64>| seq.map_or("none".to_owned(), |seq| seq.to_string());
    tell.line("rules-since", &[("line", &line.to_string()), ("old", &number(old)), ("seq", &number(seq))]);
    if seq.is_some() {
        show::changes(tell, &changes);
    }
    let since = object([
        ("old", old.map(Value::from)),
        ("seq", seq.map(Value::from)),
        ("changes", Some(Value::List(changes.iter().map(Change::to_value).collect()))),
    ]);
    Ok(tell.obstacle_with(fault, object([("since", Some(Value::Object(since)))])))
}
