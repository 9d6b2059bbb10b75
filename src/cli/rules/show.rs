//! Proposals, changes and plans in words.

use super::tell::Tell;
use crate::changes::{Change, Effect, Label, Member, What, between};
use crate::trust::author::audit::Entry;
use crate::trust::author::{Draft, Fault, Files, Plan, Proposal, Published, look};
use crate::trust::names::{Line, Side};
use crate::trust::value::Value;

/// Where something shows, at most; the rest is counted.
const SHOWN_MAX: usize = 12;

/// The changes that a draft makes to what is in force.
fn changes_of(draft: &Draft, published: &Published, files: &dyn Files) -> Result<Vec<Change>, Fault> {
    let line = &draft.release.line;
    let in_force = published.agreed(line).map(|agreed| published.bytes(files, &agreed)).transpose()?;
    Ok(between(line.kind, in_force.as_deref(), &draft.bytes))
}

/// A proposal in words: what, the changes by effect, the plan, the verdicts. The answer is the changes, of a release alone.
pub(super) fn proposal(
    tell: &Tell<'_>,
    proposal: &Proposal,
    published: Option<&Published>,
    files: &dyn Files,
) -> Result<Vec<Change>, Fault> {
    declined(tell, proposal);
    let note = proposal.note.clone().unwrap_or_default();
    if let (Some(draft), Some(published)) = (&proposal.draft, published) {
        let release = &draft.release;
        let seq = release.seq.to_string();
        let old = published.agreed(&release.line).map_or("none".to_owned(), |agreed| agreed.release().seq.to_string());
        let restores = release.restores.map_or("none".to_owned(), |seq| seq.to_string());
        tell.line("rules-release", &[("line", &release.line.to_string()), ("seq", &seq), ("old", &old), ("restores", &restores)]);
        if let Some(until) = release.valid_until {
            tell.line("rules-valid-until", &[("until", &until.to_string())]);
        }
        if !note.is_empty() {
            tell.line("rules-note", &[("note", &note)]);
        }
        let found = changes_of(draft, published, files)?;
        changes(tell, &found);
        plan(tell, draft.plan.as_ref());
        verdicts(tell, draft.verdicts.as_ref());
        return Ok(found);
    }
    let line = proposal.line.as_ref().map(Line::to_string).unwrap_or_default();
    let said = if note.is_empty() { "none" } else { &note };
    tell.line("rules-act", &[("action", proposal.action.id()), ("line", &line), ("note", said)]);
    keys(tell, proposal, published)?;
    for demand in &proposal.demands {
        tell.line("rules-demand", &[("line", &demand.line.to_string()), ("side", demand.side.id())]);
    }
    Ok(Vec::new())
}

/// Who does not go along with a proposal, if somebody has said so.
pub(super) fn declined(tell: &Tell<'_>, proposal: &Proposal) {
    if let Some(declined) = &proposal.declined {
        tell.line("rules-declined", &[("by", &declined.by), ("at", &declined.at.to_string()), ("note", &declined.note)]);
    }
}

/// Who would hold which key.
fn keys(tell: &Tell<'_>, proposal: &Proposal, published: Option<&Published>) -> Result<(), Fault> {
    let Some(keys) = look::keys(proposal, published)? else { return Ok(()) };
    for (fate, key) in &keys.approvers {
        let side = key.side.map_or("none", Side::id);
        indented(tell, "rules-holder", &[("what", fate.id()), ("person", &key.person), ("side", side), ("key", &key.id)]);
    }
    for (role, id) in &keys.publisher {
        indented(tell, "rules-publisher", &[("role", role), ("key", id)]);
    }
    indented(tell, "rules-threshold", &[("expected", &keys.threshold.to_string()), ("keys", &keys.root_keys.to_string())]);
    Ok(())
}

fn indented(tell: &Tell<'_>, message: &str, arguments: &[(&str, &str)]) {
    tell.plain(&format!("  {}", tell.text(message, arguments)));
}

/// Changes by effect.
pub(super) fn changes(tell: &Tell<'_>, changes: &[Change]) {
    if changes.is_empty() {
        tell.line("rules-no-changes", &[]);
    }
    for effect in Effect::ALL {
        let of_effect: Vec<&Change> = changes.iter().filter(|change| change.effect == effect).collect();
        if of_effect.is_empty() {
            continue;
        }
        tell.plain("");
        tell.line("rules-effect", &[("effect", effect.id()), ("count", &of_effect.len().to_string())]);
        for change in of_effect {
            self::change(tell, change);
        }
    }
}

fn change(tell: &Tell<'_>, change: &Change) {
    let sign = match change.what {
        What::Added => "+",
        What::Removed => "−",
        What::Changed | What::Reordered => "~",
    };
    let list = if change.list.is_empty() { String::new() } else { tell.say.text("rules-list", &[("list", &change.list)]) };
    let label = label(tell, &change.label);
    let label = if label.is_empty() { label } else { format!(" – {label}") };
    let head: Vec<&str> = [sign, &list, &change.id].into_iter().filter(|part| !part.is_empty()).collect();
    tell.plain(&format!("  {}{label}", head.join(" ")));
    for member in &change.members {
        tell.plain(&format!("      {}", self::member(tell, member)));
    }
    for (id, names) in &change.names {
        tell.plain(&format!("      {}", tell.say.text("rules-named", &[("id", id), ("label", &self::label(tell, names))])));
    }
    for list in ["rules", "states"] {
        let ids: Vec<&str> = change.shows_in.iter().filter(|(of, _)| of == list).map(|(_, id)| id.as_str()).collect();
        if !ids.is_empty() {
            let more = ids.len().saturating_sub(SHOWN_MAX);
            let shown = ids.iter().take(SHOWN_MAX).copied().collect::<Vec<_>>().join(", ");
            let arguments = [("list", list), ("ids", shown.as_str()), ("more", &more.to_string())];
            tell.plain(&format!("      {}", tell.text("rules-shows-in", &arguments)));
        }
    }
}

fn member(tell: &Tell<'_>, member: &Member) -> String {
    let shown = |value: &Option<String>| match value.as_deref() {
        None => tell.say.text("rules-nothing", &[]),
        Some(truth @ ("true" | "false")) => tell.say.text("rules-truth", &[("truth", truth)]),
        Some(text) => text.to_owned(),
    };
    let name =
        if member.name.is_empty() { String::new() } else { format!("{}: ", tell.say.text("rules-member", &[("member", &member.name)])) };
    match (&member.from, &member.to) {
        (None, to) => format!("{name}{}", shown(to)),
        (from, to) => format!("{name}{} → {}", shown(from), shown(to)),
    }
}

/// The label in the reader's language, else the first.
fn label(tell: &Tell<'_>, label: &Label) -> String {
    let own = label.iter().find(|(language, _)| language == tell.say.language());
    own.or(label.first()).map(|(_, text)| text.clone()).unwrap_or_default()
}

/// A plan in words.
pub(super) fn plan(tell: &Tell<'_>, plan: Option<&Plan>) {
    tell.plain("");
    let Some(plan) = plan else { return tell.line("rules-plan-none", &[]) };
    let counts = &plan.counts;
    let text = |count: u64| count.to_string();
    tell.line(
        "rules-plan",
        &[
            ("contacts", &text(counts.contacts)),
            ("changed", &text(counts.changed)),
            ("to_sales", &text(counts.to_sales)),
            ("from_sales", &text(counts.from_sales)),
            ("first", if plan.old.is_some() { "no" } else { "yes" }),
            ("moment", &plan.moment.to_string()),
        ],
    );
    for (from, to, contacts) in &counts.flows {
        let way = from.as_ref().map_or_else(|| to.clone(), |from| format!("{from} → {to}"));
        tell.plain(&format!("  {contacts:>6}  {way}"));
    }
}

/// The verdicts that led to it.
fn verdicts(tell: &Tell<'_>, verdicts: Option<&Value>) {
    let Some(Value::Object(members)) = verdicts else { return };
    let Some(Value::Whole(count)) = members.get("count") else { return };
    tell.line("rules-verdicts", &[("count", &count.to_string())]);
    let Some(Value::List(reasons)) = members.get("reasons") else { return };
    for reason in reasons {
        if let Value::Object(reason) = reason {
            let text = |name: &str| match reason.get(name) {
                Some(Value::Text(text)) => text.clone(),
                Some(Value::Whole(number)) => number.to_string(),
                _ => String::new(),
            };
            tell.plain(&format!("  {:>6}  {}", text("count"), [text("verdict"), text("reason")].join(" ").trim()));
        }
    }
}

/// What a line of the audit log says, in one line.
pub(super) fn entry_text(tell: &Tell<'_>, entry: &Entry) -> String {
    let line = entry.line.as_ref().map_or("none".to_owned(), Line::to_string);
    let seq = entry.seq.map_or("none".to_owned(), |seq| seq.to_string());
    let (n, at) = (entry.n.to_string(), entry.at.to_string());
    let people = entry.people.join(", ");
    let arguments = [
        ("n", n.as_str()),
        ("at", &at),
        ("action", entry.action.id()),
        ("line", &line),
        ("seq", &seq),
        ("people", if people.is_empty() { "none" } else { &people }),
        ("note", entry.note.as_deref().unwrap_or("none")),
    ];
    tell.text("rules-entry", &arguments)
}
