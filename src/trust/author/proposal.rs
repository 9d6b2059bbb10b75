//! A proposal: the next versions of some roles, waiting for signatures, and for a release the file itself.
//!
//! ```json
//! {"format": 1, "action": "release", "at": "2026-11-24T09:20:00Z", "note": "…",
//!  "release": {"seq": 9, "rules": "main", "ring": "stable", "kind": "rules", …}, "file": "…the rule file…", "plan": {…}, "verdicts": {…},
//!  "declined": {"by": "s1", "at": "2026-11-24T10:00:00Z", "note": "…"},
//!  "demands": [{"side": "sales", "rules": "main", "ring": "stable", "kind": "rules", "choice": "keep"}],
//!  "metadata": {"marketing": {"signatures": […], "signed": {…}}}}
//! ```

use super::holders::check_person;
use super::propose::check_note;
use super::{Fault, Plan};
use crate::moment::Moment;
use crate::sorted::Sorted;
use crate::trust::metadata::members::Members;
use crate::trust::metadata::{Body, Release, Signed, TargetFile, to_second};
use crate::trust::names::{Line, Side};
use crate::trust::refusal::Refusal;
use crate::trust::value::{Value, object};

/// The largest proposal, 32 MiB: a mapping of 5 MiB, escaped, with its metadata.
pub const PROPOSAL_BYTES_MAX: usize = 32 << 20;
/// Roles that may stand in one, in the order in which they are signed.
pub(super) const ROLES: [&str; 4] = ["root", "targets", "marketing", "sales"];

/// What is proposed, and what the audit log calls it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Action {
    /// A new repository.
    Init,
    /// A release.
    Release,
    /// A release of earlier bytes.
    Rollback,
    /// One side takes its half back.
    Withdraw,
    /// One side signs the same anew.
    Reaffirm,
    /// A key is taken out of force.
    Revoke,
    /// Keys are exchanged, added or signed for another year.
    Rotate,
    /// The publisher's daily work.
    Renew,
}

impl Action {
    const ALL: [Action; 8] = [
        Action::Init,
        Action::Release,
        Action::Rollback,
        Action::Withdraw,
        Action::Reaffirm,
        Action::Revoke,
        Action::Rotate,
        Action::Renew,
    ];

    /// Its name.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Action::Init => "init",
            Action::Release => "release",
            Action::Rollback => "rollback",
            Action::Withdraw => "withdraw",
            Action::Reaffirm => "reaffirm",
            Action::Revoke => "revoke",
            Action::Rotate => "rotate",
            Action::Renew => "renew",
        }
    }

    /// The action of a name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Action> {
        Action::ALL.into_iter().find(|action| action.id() == text)
    }

    /// Whether both sides have to sign alike.
    #[must_use]
    pub fn is_release(self) -> bool {
        matches!(self, Action::Release | Action::Rollback)
    }
}

/// What is to be released.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Draft {
    /// What both sides will have signed.
    pub release: Release,
    /// The file.
    pub bytes: Vec<u8>,
    /// What it would change.
    pub plan: Option<Plan>,
    /// The verdicts that led to it: how many, and with which reasons.
    pub verdicts: Option<Value>,
}

impl Draft {
    /// What a side's role says of the file.
    #[must_use]
    pub fn target(&self) -> TargetFile {
        TargetFile::of(&self.bytes, Some(self.release.to_custom()))
    }
}

/// What becomes of a release that a stolen key approved.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Choice {
    /// It is approved afresh.
    Keep,
    /// It is taken back.
    Withdraw,
}

impl Choice {
    fn id(self) -> &'static str {
        match self {
            Choice::Keep => "keep",
            Choice::Withdraw => "withdraw",
        }
    }
}

/// A release that a stolen key approved: its side has to say what becomes of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Demand {
    /// The side.
    pub side: Side,
    /// The line of releases.
    pub line: Line,
    /// What was said.
    pub choice: Option<Choice>,
}

/// Somebody does not go along, and says why. It binds nobody: whoever is to sign reads it, and it can be taken back.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Declined {
    /// The pseudonym of who declined.
    pub by: String,
    /// When.
    pub at: Moment,
    /// Why.
    pub note: String,
}

impl Declined {
    /// As JSON: `{"by": "s1", "at": "2026-11-24T10:00:00Z", "note": "…"}`.
    #[must_use]
    pub fn to_value(&self) -> Value {
        let members = [("by", self.by.as_str().into()), ("at", to_second(self.at).into()), ("note", self.note.as_str().into())];
        Value::Object(object(members.map(|(name, value)| (name, Some(value)))))
    }
}

/// A proposal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Proposal {
    /// What is proposed.
    pub action: Action,
    /// When.
    pub at: Moment,
    /// Why.
    pub note: Option<String>,
    /// The release.
    pub draft: Option<Draft>,
    /// The line that is taken back.
    pub line: Option<Line>,
    /// What a stolen key had approved.
    pub demands: Vec<Demand>,
    /// Who does not go along.
    pub declined: Option<Declined>,
    /// Next versions by role, with the signatures so far.
    pub metadata: Sorted<String, Vec<u8>>,
}

impl Proposal {
    pub(super) fn new(action: Action, at: Moment, note: Option<String>) -> Proposal {
        Proposal { action, at, note, draft: None, line: None, demands: Vec::new(), declined: None, metadata: Sorted::new() }
    }

    /// The same, declined by somebody with a reason; `None` takes that back.
    ///
    /// # Errors
    /// `author-note`, `author-contact-data`; `author-decline-why` without a reason, `author-person` for what is no pseudonym.
    pub fn declined(self, declined: Option<Declined>) -> Result<Proposal, Fault> {
        if let Some(Declined { by, note, .. }) = &declined {
            check_note(Some(note))?;
            if note.trim().is_empty() {
                return Err(Fault::wrong_use("author-decline-why"));
            }
            check_person(by)?;
        }
        Ok(Proposal { declined, ..self })
    }

    /// The line of releases that it is about.
    #[must_use]
    pub fn about(&self) -> Option<&Line> {
        self.draft.as_ref().map(|draft| &draft.release.line).or(self.line.as_ref())
    }

    /// What its file is called unless somebody says otherwise: `RULES-RING-KIND-SEQ.proposal.json`, or its action's name.
    #[must_use]
    pub fn file_name(&self) -> String {
        let name = self.draft.as_ref().map(|draft| {
            let line = &draft.release.line;
            format!("{}-{}-{}-{}", line.rules, line.ring, line.kind.id(), draft.release.seq)
        });
        format!("{}.proposal.json", name.unwrap_or_else(|| self.action.id().to_owned()))
    }

    /// The next version of a role, if it stands here.
    ///
    /// # Errors
    /// `E-JSON` if it cannot be read.
    pub(super) fn signed<B: Body>(&self, role: &str) -> Result<Option<Signed<B>>, Fault> {
        self.metadata.get(role).map(|bytes| Signed::read(bytes)).transpose().map_err(Fault::from)
    }

    pub(super) fn set<B: Body>(&mut self, role: &str, signed: &Signed<B>) {
        self.metadata.insert(role.to_owned(), signed.to_bytes());
    }

    /// As a file.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let draft = self.draft.as_ref();
        let release = draft.and_then(|draft| match draft.release.to_custom() {
            Value::Object(mut custom) => custom.remove("reife"),
            _ => None,
        });
        let demand = |demand: &Demand| {
            let mut members = demand.line.members();
            members.extend(object([("side", Some(demand.side.id().into())), ("choice", demand.choice.map(|choice| choice.id().into()))]));
            Value::Object(members)
        };
        let demands: Vec<Value> = self.demands.iter().map(demand).collect();
        let metadata = self.metadata.iter().filter_map(|(role, bytes)| Some((role.clone(), Value::read(bytes, bytes.len()).ok()?)));
        let members = [
            ("format", Some(Value::Whole(1))),
            ("action", Some(self.action.id().into())),
            ("at", Some(to_second(self.at).into())),
            ("note", self.note.as_deref().map(Value::from)),
            ("release", release),
            ("file", draft.map(|draft| String::from_utf8_lossy(&draft.bytes).into_owned().into())),
            ("plan", draft.and_then(|draft| draft.plan.as_ref()).map(Plan::to_value)),
            ("verdicts", draft.and_then(|draft| draft.verdicts.clone())),
            ("line", self.line.as_ref().map(|line| Value::Object(line.members()))),
            ("declined", self.declined.as_ref().map(Declined::to_value)),
            ("demands", (!demands.is_empty()).then_some(Value::List(demands))),
            ("metadata", Some(Value::Object(metadata.collect()))),
        ];
        Value::Object(object(members)).to_text().into_bytes()
    }

    /// Reads a file. Its notes are shown to people and end in the audit log, so they are looked at like those of authors.
    ///
    /// # Errors
    /// `E-JSON`, `E-SIZE` for anything else; `author-note`, `author-contact-data`.
    pub fn read(bytes: &[u8]) -> Result<Proposal, Fault> {
        let proposal = Proposal::read_members(bytes).map_err(|refusal| refusal.with("file", "proposal"))?;
        check_note(proposal.note.as_deref())?;
        check_note(proposal.declined.as_ref().map(|declined| declined.note.as_str()))?;
        check_note(proposal.draft.as_ref().and_then(|draft| draft.release.note.as_deref()))?;
        Ok(proposal)
    }

    fn read_members(bytes: &[u8]) -> Result<Proposal, Refusal> {
        let mut members = Members::of(Value::read(bytes, PROPOSAL_BYTES_MAX)?, "")?;
        if members.whole("format", 1)? != 1 {
            return Err(members.wrong("format", "format"));
        }
        let action = members.text("action")?;
        let action = Action::parse(&action).ok_or_else(|| members.wrong("action", "action"))?;
        let draft = match (members.optional("release"), members.optional_text("file")?) {
            (Some(release), Some(file)) => {
                let plan = members.optional("plan").map(|plan| Plan::read(plan, "/plan")).transpose()?;
                let custom = Value::Object(object([("reife", Some(release))]));
                let (release, _) = Release::of(&TargetFile::of(file.as_bytes(), Some(custom)), "release")?;
                Some(Draft { release, bytes: file.into_bytes(), plan, verdicts: members.optional("verdicts") })
            }
            (None, None) => None,
            _ => return Err(members.wrong("release", "object")),
        };
        let demand = |value: Value, place: &str| {
            let mut members = Members::of(value, place)?;
            let line = members.line()?;
            let side = members.text("side")?;
            let choice = match members.optional_text("choice")?.as_deref() {
                None => None,
                Some("keep") => Some(Choice::Keep),
                Some("withdraw") => Some(Choice::Withdraw),
                Some(_) => return Err(members.wrong("choice", "choice")),
            };
            Ok(Demand { side: Side::parse(&side).ok_or_else(|| members.wrong("side", "side"))?, line, choice })
        };
        let has_demands = members.all().contains_key("demands");
        let mut metadata: Sorted<String, Vec<u8>> = members.object("metadata")?.each(|value, _| Ok(value.to_text().into_bytes()))?;
        metadata.retain(|role, _| ROLES.contains(&role.as_str()));
        let declined = members.optional_object("declined")?;
        let declined = declined.map(|mut members| -> Result<Declined, Refusal> {
            Ok(Declined { by: members.text("by")?, at: members.moment("at")?, note: members.text("note")? })
        });
        let proposal = Proposal {
            action,
            at: members.moment("at")?,
            note: members.optional_text("note")?,
            draft,
            line: members.optional_object("line")?.map(|mut line| line.line()).transpose()?,
            demands: if has_demands { members.list("demands", demand)? } else { Vec::new() },
            declined: declined.transpose()?,
            metadata,
        };
        let fits = if action.is_release() { proposal.draft.is_some() } else { (action == Action::Withdraw) == proposal.line.is_some() };
        if fits { Ok(proposal) } else { Err(members.wrong("action", "action")) }
    }
}
