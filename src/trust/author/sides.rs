//! What one side does alone: sign the same anew, or take a release back. And what a side's next version has to hold.

use super::proposal::{Action, Choice, Proposal};
use super::propose::check_note;
use super::{Fault, Published, days};
use crate::moment::{DAY, Moment};
use crate::sorted::Sorted;
use crate::trust::metadata::{Head, Signed, TargetFile, Targets, to_second};
use crate::trust::names::{Line, Side, TargetPath};
use crate::trust::value::{Object, Value, object};

/// Where a side's role says when and why it took releases back.
const WITHDRAWN: &str = "x-reife-withdrawn";

/// A proposal to sign a side's role anew, as it is.
///
/// # Errors
/// `author-note`.
pub fn reaffirm(published: &Published, side: Side, note: Option<String>, now: Moment) -> Result<Proposal, Fault> {
    check_note(note.as_deref())?;
    let mut proposal = Proposal::new(Action::Reaffirm, now, note);
    let next = next(published, &proposal, side, now);
    proposal.set(side.id(), &next);
    Ok(proposal)
}

/// A proposal that takes a side's half of a release back.
///
/// # Errors
/// `author-not-listed` if the side does not list the line; `author-note`.
pub fn withdraw(published: &Published, side: Side, line: Line, note: Option<String>, now: Moment) -> Result<Proposal, Fault> {
    check_note(note.as_deref())?;
    if !published.side(side).signed.body.targets.contains_key(&path(side, &line)) {
        return Err(Fault::wrong_use("author-not-listed").with("line", &line).with("side", side.id()));
    }
    let mut proposal = Proposal { line: Some(line), ..Proposal::new(Action::Withdraw, now, note) };
    let next = next(published, &proposal, side, now);
    proposal.set(side.id(), &next);
    Ok(proposal)
}

/// The next version of a side's role as a proposal wants it, unsigned.
pub(super) fn next(published: &Published, proposal: &Proposal, side: Side, now: Moment) -> Signed<Targets> {
    let current = &published.side(side).signed.body;
    let (targets, rest) = entries(published, proposal, side);
    let head = Head::new(current.head.version + 1, Moment(now.0 + days::SIDE * DAY));
    Signed::unsigned(Targets { head, targets, delegations: None, rest })
}

/// What the next version of a side's role holds as a proposal wants it: its entries, and what else it says.
pub(super) fn entries(published: &Published, proposal: &Proposal, side: Side) -> (Sorted<String, TargetFile>, Object) {
    let current = &published.side(side).signed.body;
    let (mut targets, mut rest) = (current.targets.clone(), current.rest.clone());
    let mut withdrawn = match rest.remove(WITHDRAWN) {
        Some(Value::Object(withdrawn)) => withdrawn,
        _ => Object::new(),
    };
    if let Some(draft) = &proposal.draft {
        let path = path(side, &draft.release.line);
        withdrawn.remove(&path);
        targets.insert(path, draft.target());
    }
    let chosen = proposal.demands.iter().filter(|demand| demand.side == side && demand.choice == Some(Choice::Withdraw));
    for line in chosen.map(|demand| &demand.line).chain(&proposal.line) {
        let path = path(side, line);
        targets.remove(&path);
        let said = object([("at", Some(to_second(proposal.at).into())), ("note", proposal.note.as_deref().map(Value::from))]);
        withdrawn.insert(path, Value::Object(said));
    }
    if !withdrawn.is_empty() {
        rest.insert(WITHDRAWN.to_owned(), Value::Object(withdrawn));
    }
    (targets, rest)
}

/// When and why a side took a line back, as it signed that.
pub(super) fn withdrawn(published: &Published, side: Side, line: &Line) -> Option<(String, Option<String>)> {
    let Some(Value::Object(withdrawn)) = published.side(side).signed.body.rest.get(WITHDRAWN) else { return None };
    let Some(Value::Object(said)) = withdrawn.get(&path(side, line)) else { return None };
    let text = |name: &str| if let Some(Value::Text(text)) = said.get(name) { Some(text.clone()) } else { None };
    Some((text("at")?, text("note")))
}

/// The path of a side's half.
pub(super) fn path(side: Side, line: &Line) -> String {
    TargetPath { side, line: line.clone() }.to_string()
}
