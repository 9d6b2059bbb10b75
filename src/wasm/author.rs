//! The authoring side: a repository as the page holds it, by name of file. Acts answer what is to be written; the page writes.

use std::collections::BTreeSet;

use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::answer::{moment, out};
use crate::changes::{Change, between};
use crate::moment::Moment;
use crate::sorted::Sorted;
use crate::trust::author::audit::Entry;
use crate::trust::author::report::on;
use crate::trust::author::{Fault, Proposal, Published, accepts, check, check_fresh, earlier_bytes, look, overview, problems, replay};
use crate::trust::names::{Kind, Line, Name};
use crate::trust::value::Value;
use crate::trust::{Pin, Source};
use crate::wire::assessment::Members;
use crate::wire::{author as shapes, rows};

#[wasm_bindgen(typescript_custom_section)]
const OUTCOME: &str = r#"
/** What came of an act: what is to be written, in this order, and what it says; or why it is not done. */
export type AuthorOutcome<T> = { answer: T; files: [string, Uint8Array][] } | { fault: AuthorFault };
"#;

/// The files of a repository.
#[wasm_bindgen]
#[derive(Default)]
pub struct Repository(pub(super) Sorted<String, Vec<u8>>);

/// Files by name, in the order in which they are to be written.
pub(super) type Written = Vec<(String, Vec<u8>)>;

/// An answer with files, or an obstacle, as a plain object.
pub(super) fn outcome<T: Serialize>(done: Result<(T, Written), Fault>) -> JsValue {
    let object = js_sys::Object::new();
    let set = |name: &str, value: &JsValue| {
        let _ = js_sys::Reflect::set(&object, &name.into(), value);
    };
    match done {
        Err(fault) => set("fault", &out(&shapes::fault(&fault))),
        Ok((answer, files)) => {
            set("answer", &out(&answer));
            let pair = |(name, bytes): &(String, Vec<u8>)| js_sys::Array::of2(&name.into(), &js_sys::Uint8Array::from(bytes.as_slice()));
            set("files", &files.iter().map(pair).collect::<js_sys::Array>());
        }
    }
    object.into()
}

/// The same without files.
pub(super) fn said<T: Serialize>(done: Result<T, Fault>) -> JsValue {
    outcome(done.map(|answer| (answer, Vec::new())))
}

/// A moment to the second, as metadata have it.
pub(super) fn clock(now: &str) -> Result<Moment, JsError> {
    Ok(Moment(moment(now)?.0.div_euclid(1000) * 1000))
}

pub(super) fn kind(kind: &str) -> Result<Kind, JsError> {
    Kind::parse(kind).ok_or_else(|| JsError::new("no such kind"))
}

/// A line of releases by its names; people write those of rules and rings.
pub(super) fn line(rules: &str, ring: &str, kind: Kind) -> Result<Line, Fault> {
    let name = |text: &str| Name::parse(text).ok_or_else(|| Fault::wrong_use("author-name").with("found", text.escape_debug()));
    Ok(Line { rules: name(rules)?, ring: name(ring)?, kind })
}

#[wasm_bindgen]
impl Repository {
    /// An empty one.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Repository {
        Repository::default()
    }

    /// Adds or replaces a file.
    pub fn put(&mut self, name: String, bytes: Vec<u8>) {
        self.0.insert(name, bytes);
    }

    /// What stands in it; null where nothing is published yet.
    ///
    /// # Errors
    /// When `now` is no moment.
    #[wasm_bindgen(unchecked_return_type = "AuthorOutcome<AuthorOverview | null>")]
    pub fn overview(&self, now: &str) -> Result<JsValue, JsError> {
        let now = clock(now)?;
        let published = match Published::if_any(&self.0) {
            Ok(Some(published)) => published,
            Ok(None) => return Ok(said::<Option<()>>(Ok(None))),
            Err(fault) => return Ok(said::<()>(Err(fault))),
        };
        let pin = Pin { source: Source::FirstUse, root: published.roots[0].bytes.to_vec() };
        let fingerprint = match pin.fingerprint() {
            Ok(fingerprint) => fingerprint,
            Err(refusal) => return Ok(said::<()>(Err(refusal.into()))),
        };
        let lines = overview::lines(&published);
        let rings: BTreeSet<&Name> = lines.iter().map(|stands| &stands.line.ring).collect();
        let rings: Vec<Name> = rings.into_iter().cloned().chain(lines.is_empty().then(|| Name::parse("stable")).flatten()).collect();
        let refusal = accepts(&self.0, &rings, None, now).err();
        let root = &published.root().signed.body;
        let holders = published.holders();
        let holder = |side: crate::trust::Side| {
            holders.side(side).iter().map(move |holder| shapes::AuthorHolder {
                side: side.id(),
                person: holder.person.clone(),
                key: holder.id.clone(),
                root: holder.in_root,
            })
        };
        let publisher = [("snapshot", &holders.snapshot), ("timestamp", &holders.timestamp)];
        Ok(said(Ok(shapes::AuthorOverview {
            fingerprint,
            threshold: root.root.threshold,
            roles: overview::roles(&published, now).iter().map(shapes::role).collect(),
            lines: lines.iter().map(shapes::stands).collect(),
            holders: crate::trust::Side::BOTH.into_iter().flat_map(holder).collect(),
            publisher: publisher.into_iter().flat_map(|(role, keys)| keys.iter().map(move |(id, _)| (role, id.clone()))).collect(),
            log: published.log.iter().map(shapes::entry).collect(),
            refusal: refusal.as_ref().map(shapes::fault),
        })))
    }

    /// What a proposal says, for those who sign it; the changes are worked out from what is in force, never taken from it.
    #[wasm_bindgen(unchecked_return_type = "AuthorOutcome<AuthorProposal>")]
    #[must_use]
    pub fn look(&self, proposal: &[u8]) -> JsValue {
        let looked = || -> Result<JsValue, Fault> {
            let proposal = Proposal::read(proposal)?;
            let published = Published::if_any(&self.0)?;
            let draft = proposal.draft.as_ref();
            let in_force = published.as_ref().zip(proposal.about()).and_then(|(published, line)| published.agreed(line));
            let old = published.as_ref().zip(in_force.as_ref()).map(|(published, agreed)| published.bytes(&self.0, agreed)).transpose()?;
            let changes = draft.map(|draft| between(draft.release.line.kind, old.as_deref(), &draft.bytes)).unwrap_or_default();
            let overtaken = published.as_ref().and_then(|published| check_fresh(&proposal, published, None).err());
            let shape = shapes::AuthorProposal {
                action: proposal.action.id(),
                file: proposal.file_name(),
                at: proposal.at.to_string(),
                note: proposal.note.as_deref(),
                line: proposal.about().map(shapes::line),
                seq: draft.map(|draft| draft.release.seq),
                before: in_force.as_ref().map(|agreed| agreed.release().seq),
                restores: draft.and_then(|draft| draft.release.restores),
                valid_until: draft.and_then(|draft| draft.release.valid_until).map(|until| until.to_string()),
                sha256: draft.and_then(|draft| draft.target().hashes.get("sha256").map(str::to_owned)),
                changes: changes.iter().map(change).collect(),
                plan: draft.and_then(|draft| draft.plan.as_ref()).map(shapes::plan),
                verdicts: draft.and_then(|draft| draft.verdicts.as_ref()).and_then(verdicts),
                keys: look::keys(&proposal, published.as_ref())?.as_ref().map(shapes::keys),
                demands: proposal.demands.iter().map(shapes::demand).collect(),
                declined: proposal.declined.as_ref().map(|declined| shapes::AuthorDeclined {
                    by: &declined.by,
                    at: declined.at.to_string(),
                    note: &declined.note,
                }),
                signatures: look::signatures(&proposal, published.as_ref())?.iter().map(shapes::signatures).collect(),
                overtaken: overtaken.as_ref().map(shapes::fault),
            };
            Ok(said(Ok(shape)))
        };
        looked().unwrap_or_else(|fault| said::<()>(Err(fault)))
    }

    /// The bytes of a release of a line, as the one file of the outcome, and what it would change of what is in force.
    ///
    /// # Errors
    /// When the kind is none.
    #[wasm_bindgen(unchecked_return_type = "AuthorOutcome<AuthorChange[]>")]
    pub fn released(&self, rules: &str, ring: &str, of: &str, seq: u32) -> Result<JsValue, JsError> {
        let of = kind(of)?;
        let released = || -> Result<JsValue, Fault> {
            let published = Published::read(&self.0)?;
            let line = line(rules, ring, of)?;
            let bytes = earlier_bytes(&published, &self.0, &line, seq.into())?;
            let old = published.agreed(&line).map(|agreed| published.bytes(&self.0, &agreed)).transpose()?;
            let changes = between(of, old.as_deref(), &bytes);
            let shape: Vec<_> = changes.iter().map(change).collect();
            let name =
                if of == Kind::Rules { format!("{rules}-{seq}.reife.json") } else { format!("{rules}-{seq}.{of}.json", of = of.id()) };
            Ok(outcome(Ok((shape, vec![(name, bytes)]))))
        };
        Ok(released().unwrap_or_else(|fault| said::<()>(Err(fault))))
    }

    /// Replays the audit log against all stored metadata, and checks the whole repository.
    ///
    /// # Errors
    /// When `now` is no moment.
    #[wasm_bindgen(unchecked_return_type = "AuthorOutcome<AuthorChecked>")]
    pub fn check(&self, now: &str) -> Result<JsValue, JsError> {
        let checked = match check::repository(&self.0, clock(now)?) {
            Ok(checked) => checked,
            Err(fault) => return Ok(said::<()>(Err(fault))),
        };
        Ok(said(Ok(shapes::AuthorChecked {
            faults: checked.faults.iter().map(shapes::fault).collect(),
            findings: checked.findings.iter().map(shapes::finding).collect(),
        })))
    }

    /// Replays the audit log alone.
    #[wasm_bindgen(unchecked_return_type = "AuthorOutcome<AuthorFinding[]>")]
    #[must_use]
    pub fn audit(&self) -> JsValue {
        match replay::verify(&self.0) {
            Ok(findings) => said(Ok(findings.iter().map(shapes::finding).collect::<Vec<_>>())),
            Err(fault) => said::<()>(Err(fault)),
        }
    }

    /// Which releases of a ring were in force on a day (UTC), approved by whom, on what plan.
    ///
    /// # Errors
    /// When `day` is no date.
    #[wasm_bindgen(unchecked_return_type = "AuthorOutcome<[AuthorLine, AuthorRelease][]>")]
    pub fn report(&self, ring: &str, day: &str) -> Result<JsValue, JsError> {
        let day = moment(day)?;
        let found = line("main", ring, Kind::Rules).and_then(|line| on(&self.0, &Published::read(&self.0)?, &line.ring, day));
        Ok(said(found.map(|found| found.iter().map(shapes::on_day).collect::<Vec<_>>())))
    }
}

/// Every problem of a file, errors and warnings, before it is proposed.
///
/// # Errors
/// When the kind is none.
#[wasm_bindgen(unchecked_return_type = "Diagnostic[]")]
pub fn file_problems(of: &str, bytes: &[u8]) -> Result<JsValue, JsError> {
    Ok(out(&problems(kind(of)?, bytes).iter().map(rows::diagnostic).collect::<Vec<_>>()))
}

pub(super) fn entry(entry: Option<&Entry>, until: Moment) -> shapes::AuthorPublished {
    shapes::AuthorPublished { entry: entry.map(shapes::entry), until: until.to_string() }
}

fn change(change: &Change) -> shapes::AuthorChange<'_> {
    fn label(label: &[(String, String)]) -> Members<'_, &str> {
        Members(label.iter().map(|(language, text)| (language.as_str(), text.as_str())).collect())
    }
    shapes::AuthorChange {
        effect: change.effect.id(),
        list: &change.list,
        id: &change.id,
        label: label(&change.label),
        what: change.what.id(),
        members: change.members.iter().map(|member| (member.name.as_str(), member.from.as_deref(), member.to.as_deref())).collect(),
        names: change.names.iter().map(|(id, names)| (id.as_str(), label(names))).collect(),
        shows_in: change.shows_in.iter().map(|(list, id)| (list.as_str(), id.as_str())).collect(),
    }
}

/// `None` for what is no list of verdicts: it stands in a file that anybody may have written.
fn verdicts(value: &Value) -> Option<shapes::AuthorVerdicts> {
    let Value::Object(members) = value else { return None };
    let whole = |value: Option<&Value>| if let Some(Value::Whole(number)) = value { u64::try_from(*number).ok() } else { None };
    let text = |value: Option<&Value>| if let Some(Value::Text(text)) = value { text.clone() } else { String::new() };
    let Some(Value::List(list)) = members.get("reasons") else { return None };
    let reason = |value: &Value| {
        let Value::Object(reason) = value else { return None };
        Some((text(reason.get("verdict")), text(reason.get("reason")), whole(reason.get("count"))?))
    };
    Some(shapes::AuthorVerdicts { count: whole(members.get("count"))?, reasons: list.iter().filter_map(reason).collect() })
}
