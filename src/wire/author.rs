//! Shapes of the authoring side: what stands in a repository, what a proposal says, what came of an act.

use serde::Serialize;

use super::assessment::Members;
use super::rows::arguments;
use crate::service::fleet::{Behind, Beside, CLIENTS_MIN, Ring};
use crate::trust::author::audit::Entry;
use crate::trust::author::look::{KeyOf, Keys, Signatures};
use crate::trust::author::overview::{LineStands, RoleEnds};
use crate::trust::author::replay::Finding;
use crate::trust::author::report::InForceOn;
use crate::trust::author::{Approved, Choice, Demand, Fault, Grade, Plan};
use crate::trust::names::{Line, Side};

/// Why an act is not done; its sentence is made outside.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-author", derive(tsify::Tsify))]
pub struct AuthorFault<'a> {
    /// Whether the input has problems, cannot be meant, or is refused by trust.
    #[cfg_attr(feature = "wasm-author", tsify(type = "\"problem\" | \"use\" | \"refused\""))]
    pub grade: &'static str,
    /// `E-SIG` and the like, or the message's id.
    pub code: &'static str,
    /// The message's id.
    pub message: &'static str,
    /// What the message needs.
    #[cfg_attr(feature = "wasm-author", tsify(type = "Record<string, string>"))]
    pub arguments: Members<'a, &'a str>,
}

/// An obstacle in its shape.
#[must_use]
pub fn fault(fault: &Fault) -> AuthorFault<'_> {
    AuthorFault {
        grade: match fault.grade {
            Grade::Problem => "problem",
            Grade::Use => "use",
            Grade::Refused => "refused",
        },
        code: fault.refusal.map_or(fault.message, |code| code.id()),
        message: fault.message,
        arguments: arguments(&fault.arguments),
    }
}

/// A line of releases.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-author", derive(tsify::Tsify))]
pub struct AuthorLine {
    /// The name of the rules.
    pub rules: String,
    /// The ring.
    pub ring: String,
    /// `rules`, `mapping` or `people`.
    #[cfg_attr(feature = "wasm-author", tsify(type = "\"rules\" | \"mapping\" | \"people\""))]
    pub kind: &'static str,
}

/// A line in its shape.
#[must_use]
pub fn line(line: &Line) -> AuthorLine {
    AuthorLine { rules: line.rules.to_string(), ring: line.ring.to_string(), kind: line.kind.id() }
}

/// A person with a key.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-author", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AuthorKey {
    /// The side; null for a key of neither.
    #[cfg_attr(feature = "wasm-author", tsify(type = "\"marketing\" | \"sales\" | null"))]
    pub side: Option<&'static str>,
    /// The pseudonym; empty where none is known.
    pub person: String,
    /// The id of the key, in hex.
    pub key: String,
}

/// A person with a key in its shape.
#[must_use]
pub fn key(key: &KeyOf) -> AuthorKey {
    AuthorKey { side: key.side.map(Side::id), person: key.person.clone(), key: key.id.clone() }
}

/// What stands in a repository.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-author", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AuthorOverview<'a> {
    /// What people compare before they trust the first root.
    pub fingerprint: String,
    /// Signatures that `root` and `targets` need.
    #[cfg_attr(feature = "wasm-author", tsify(type = "number"))]
    pub threshold: u64,
    /// Roles and until when they hold.
    pub roles: Vec<AuthorRole>,
    /// Lines of releases.
    pub lines: Vec<AuthorStands>,
    /// Approvers of both sides; `root` says who signs for keys, too.
    pub holders: Vec<AuthorHolder>,
    /// Keys of the publisher: role and id.
    pub publisher: Vec<(&'static str, String)>,
    /// The audit log, the newest line last.
    pub log: Vec<AuthorEntry>,
    /// Why a browser that sees this for the first time would refuse it.
    pub refusal: Option<AuthorFault<'a>>,
}

/// A role as it is published.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-author", derive(tsify::Tsify))]
pub struct AuthorRole {
    /// `root`, `targets`, `marketing`, `sales`, `snapshot` or `timestamp`.
    pub role: &'static str,
    /// Its version.
    #[cfg_attr(feature = "wasm-author", tsify(type = "number"))]
    pub version: u64,
    /// Until when, RFC 3339.
    pub expires: String,
    /// How much of that is left.
    #[cfg_attr(feature = "wasm-author", tsify(type = "\"enough\" | \"little\" | \"nothing\""))]
    pub left: &'static str,
}

/// A role in its shape.
#[must_use]
pub fn role(ends: &RoleEnds) -> AuthorRole {
    AuthorRole { role: ends.role, version: ends.version, expires: ends.expires.to_string(), left: ends.left.id() }
}

/// An approver.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-author", derive(tsify::Tsify))]
pub struct AuthorHolder {
    /// The side.
    #[cfg_attr(feature = "wasm-author", tsify(type = "\"marketing\" | \"sales\""))]
    pub side: &'static str,
    /// The pseudonym.
    pub person: String,
    /// The id of the key.
    pub key: String,
    /// Whether the key signs `root` and `targets`, too.
    pub root: bool,
}

/// A line of releases as it stands.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-author", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AuthorStands {
    /// The line.
    pub line: AuthorLine,
    /// The greatest number it ever had.
    #[cfg_attr(feature = "wasm-author", tsify(type = "number"))]
    pub last_seq: u64,
    /// The release in force.
    pub in_force: Option<AuthorRelease>,
    /// Who took it back: side, moment, note.
    pub taken_back: Vec<(&'static str, String, Option<String>)>,
}

/// A release that both sides signed.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-author", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AuthorRelease {
    /// The number.
    #[cfg_attr(feature = "wasm-author", tsify(type = "number"))]
    pub seq: u64,
    /// The SHA-256 of the file, in hex.
    pub sha256: String,
    /// Since when it was published, RFC 3339.
    pub since: Option<String>,
    /// Until when it was; null if it still is.
    pub until: Option<String>,
    /// Why.
    pub note: Option<String>,
    /// The number of the release that it restores.
    #[cfg_attr(feature = "wasm-author", tsify(type = "number | null"))]
    pub restores: Option<u64>,
    /// After that it may not newly come into force.
    pub valid_until: Option<String>,
    /// Who approved it.
    pub approved: Vec<AuthorKey>,
    /// The plan, where it is kept.
    pub plan: Option<AuthorPlan>,
}

/// A line of releases in its shape.
#[must_use]
pub fn stands(stands: &LineStands) -> AuthorStands {
    let release = |agreed: &crate::trust::approval::Agreed| {
        let release = agreed.release();
        AuthorRelease {
            seq: release.seq,
            sha256: agreed.sha256().to_owned(),
            since: stands.since.map(|since| since.to_string()),
            until: None,
            note: release.note.clone(),
            restores: release.restores,
            valid_until: release.valid_until.map(|until| until.to_string()),
            approved: stands.approved.iter().map(key).collect(),
            plan: None,
        }
    };
    AuthorStands {
        line: line(&stands.line),
        last_seq: stands.last_seq,
        in_force: stands.agreed.as_deref().map(release),
        taken_back: stands.taken_back.iter().map(|back| (back.side.id(), back.at.clone(), back.note.clone())).collect(),
    }
}

/// A release that was in force on a day, in its shape, with its line.
#[must_use]
pub fn on_day(found: &InForceOn) -> (AuthorLine, AuthorRelease) {
    let release = &found.release;
    let key = |(side, person, id): &(Side, String, String)| AuthorKey { side: Some(side.id()), person: person.clone(), key: id.clone() };
    let shape = AuthorRelease {
        seq: release.seq,
        sha256: found.sha256.clone(),
        since: Some(found.since.to_string()),
        until: found.until.map(|until| until.to_string()),
        note: release.note.clone(),
        restores: release.restores,
        valid_until: release.valid_until.map(|until| until.to_string()),
        approved: found.approved.iter().map(key).collect(),
        plan: found.plan.as_ref().map(plan),
    };
    (line(&release.line), shape)
}

/// A line of the audit log.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-author", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AuthorEntry {
    /// Counts from 1.
    #[cfg_attr(feature = "wasm-author", tsify(type = "number"))]
    pub n: u64,
    /// When, RFC 3339.
    pub at: String,
    /// What was done.
    pub action: &'static str,
    /// The line of releases that it is about.
    pub line: Option<AuthorLine>,
    /// The number of the release.
    #[cfg_attr(feature = "wasm-author", tsify(type = "number | null"))]
    pub seq: Option<u64>,
    /// The SHA-256 of the released file.
    pub sha256: Option<String>,
    /// Who signed.
    pub people: Vec<String>,
    /// Why.
    pub note: Option<String>,
}

/// A line of the audit log in its shape.
#[must_use]
pub fn entry(entry: &Entry) -> AuthorEntry {
    AuthorEntry {
        n: entry.n,
        at: entry.at.to_string(),
        action: entry.action.id(),
        line: entry.line.as_ref().map(line),
        seq: entry.seq,
        sha256: entry.sha256.clone(),
        people: entry.people.clone(),
        note: entry.note.clone(),
    }
}

/// What a plan counted.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-author", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AuthorPlan {
    /// Its hash, which approvals sign.
    pub sha256: String,
    /// The SHA-256 of the population's file.
    pub population: String,
    /// As of when, RFC 3339.
    pub moment: String,
    /// Whether nothing was in force before.
    pub first: bool,
    /// Contacts assessed.
    #[cfg_attr(feature = "wasm-author", tsify(type = "number"))]
    pub contacts: u64,
    /// Contacts that change.
    #[cfg_attr(feature = "wasm-author", tsify(type = "number"))]
    pub changed: u64,
    /// Newly handed over to sales.
    #[cfg_attr(feature = "wasm-author", tsify(type = "number"))]
    pub to_sales: u64,
    /// No longer handed over.
    #[cfg_attr(feature = "wasm-author", tsify(type = "number"))]
    pub from_sales: u64,
    /// From which state to which, and how many.
    #[cfg_attr(feature = "wasm-author", tsify(type = "[string | null, string, number][]"))]
    pub flows: Vec<(Option<String>, String, u64)>,
}

/// A plan in its shape.
#[must_use]
pub fn plan(plan: &Plan) -> AuthorPlan {
    let counts = &plan.counts;
    AuthorPlan {
        sha256: plan.hash(),
        population: plan.population.clone(),
        moment: plan.moment.to_string(),
        first: plan.old.is_none(),
        contacts: counts.contacts,
        changed: counts.changed,
        to_sales: counts.to_sales,
        from_sales: counts.from_sales,
        flows: counts.flows.clone(),
    }
}

/// One change, as `changes` finds it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-author", derive(tsify::Tsify))]
pub struct AuthorChange<'a> {
    /// What it does: `states`, `points` and so on.
    pub effect: &'static str,
    /// The list of the item; empty for the file itself.
    pub list: &'a str,
    /// The item's id.
    pub id: &'a str,
    /// What people call it, by language.
    #[cfg_attr(feature = "wasm-author", tsify(type = "Record<string, string>"))]
    pub label: Members<'a, &'a str>,
    /// `added`, `removed`, `changed` or `reordered`.
    pub what: &'static str,
    /// What differs: name, before, after.
    #[cfg_attr(feature = "wasm-author", tsify(type = "[string, string | null, string | null][]"))]
    pub members: Vec<(&'a str, Option<&'a str>, Option<&'a str>)>,
    /// What is called by an id in it.
    #[cfg_attr(feature = "wasm-author", tsify(type = "[string, Record<string, string>][]"))]
    pub names: Vec<(&'a str, Members<'a, &'a str>)>,
    /// Where it shows: list and id.
    pub shows_in: Vec<(&'a str, &'a str)>,
}

/// A proposal, for those who sign it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-author", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AuthorProposal<'a> {
    /// `init`, `release`, `rollback`, `withdraw`, `reaffirm`, `revoke` or `rotate`.
    pub action: &'static str,
    /// What its file is called.
    pub file: String,
    /// When it was made, RFC 3339.
    pub at: String,
    /// Why.
    pub note: Option<&'a str>,
    /// The line that it is about.
    pub line: Option<AuthorLine>,
    /// The number that it would have.
    #[cfg_attr(feature = "wasm-author", tsify(type = "number | null"))]
    pub seq: Option<u64>,
    /// The number that is in force.
    #[cfg_attr(feature = "wasm-author", tsify(type = "number | null"))]
    pub before: Option<u64>,
    /// The number whose bytes it brings back.
    #[cfg_attr(feature = "wasm-author", tsify(type = "number | null"))]
    pub restores: Option<u64>,
    /// After that it may not newly come into force.
    pub valid_until: Option<String>,
    /// The SHA-256 of the file.
    pub sha256: Option<String>,
    /// What it changes of what is in force, worked out anew.
    pub changes: Vec<AuthorChange<'a>>,
    /// What was counted.
    pub plan: Option<AuthorPlan>,
    /// Verdicts that led to it: how many, and by verdict and reason.
    pub verdicts: Option<AuthorVerdicts>,
    /// Who would hold which key.
    pub keys: Option<AuthorKeys>,
    /// What a stolen key had approved.
    pub demands: Vec<AuthorDemand>,
    /// Who does not go along: who, when, why.
    pub declined: Option<AuthorDeclined<'a>>,
    /// How far the signatures have come.
    pub signatures: Vec<AuthorSignatures>,
    /// Why it can no longer be signed.
    pub overtaken: Option<AuthorFault<'a>>,
}

/// Somebody does not go along.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-author", derive(tsify::Tsify))]
pub struct AuthorDeclined<'a> {
    /// The pseudonym.
    pub by: &'a str,
    /// When, RFC 3339.
    pub at: String,
    /// Why.
    pub note: &'a str,
}

/// Clients of one ring, by their status reports.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-author", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AuthorFleetRing<'a> {
    /// Which rules.
    pub rules: &'a str,
    /// Which ring.
    pub ring: &'a str,
    /// The newest release that any of them runs.
    #[cfg_attr(feature = "wasm-author", tsify(type = "number | null"))]
    pub newest: Option<u64>,
    /// Clients by release, the newest first; last those with none.
    #[cfg_attr(feature = "wasm-author", tsify(type = "[number | null, number][]"))]
    pub running: Vec<(Option<u64>, usize)>,
    /// Clients that run an older release, or whose rules are not well confirmed.
    pub behind: Vec<AuthorBehind<'a>>,
    /// Drafts that run as shadows.
    pub beside: Vec<AuthorBeside<'a>>,
}

/// What clients counted of a draft beside a release.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-author", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AuthorBeside<'a> {
    /// SHA-256 of the draft.
    pub draft: &'a str,
    /// The release that it was held against.
    #[cfg_attr(feature = "wasm-author", tsify(type = "number"))]
    pub seq: u64,
    /// Clients in which it runs.
    pub clients: usize,
    /// So many have to have counted before a sum is shown.
    pub clients_min: usize,
    /// Clients in which it does not run, by what is in the way.
    #[cfg_attr(feature = "wasm-author", tsify(type = "[\"missing\" | \"other\" | \"unread\", number][]"))]
    pub troubled: &'a [(&'static str, usize)],
    /// From state to state, about how many contacts; null where too few clients have counted.
    #[cfg_attr(feature = "wasm-author", tsify(type = "[string, string, number][] | null"))]
    pub counts: Option<Vec<(&'a str, &'a str, u64)>>,
}

/// A client that is behind.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-author", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AuthorBehind<'a> {
    /// Its random id.
    pub client: &'a str,
    /// Which release.
    #[cfg_attr(feature = "wasm-author", tsify(type = "number | null"))]
    pub seq: Option<u64>,
    /// How well it is confirmed.
    #[cfg_attr(feature = "wasm-author", tsify(type = "\"current\" | \"unconfirmed\" | \"overdue\" | \"withdrawn\" | \"none\""))]
    pub state: &'static str,
    /// Its own version.
    pub version: &'a str,
    /// When it said so.
    pub at: String,
    /// Since when there is a newer release than its own.
    pub since: Option<String>,
}

/// A ring, in its shape.
#[must_use]
pub fn fleet_ring<'a>(ring: &'a Ring<'_>) -> AuthorFleetRing<'a> {
    let behind = |behind: &'a Behind<'_>| AuthorBehind {
        client: &behind.status.client,
        seq: behind.status.seq,
        state: behind.status.state.id(),
        version: &behind.status.version,
        at: behind.status.at.to_string(),
        since: behind.since.map(|since| since.to_string()),
    };
    AuthorFleetRing {
        rules: ring.rules.as_str(),
        ring: ring.ring.as_str(),
        newest: ring.newest,
        running: ring.running.clone(),
        behind: ring.behind.iter().map(behind).collect(),
        beside: ring.beside.iter().map(beside).collect(),
    }
}

fn beside<'a>(draft: &'a Beside<'_>) -> AuthorBeside<'a> {
    let counts = draft.counts.as_ref();
    AuthorBeside {
        draft: draft.draft,
        seq: draft.seq,
        clients: draft.clients,
        clients_min: CLIENTS_MIN,
        troubled: &draft.troubled,
        counts: counts.map(|counts| counts.iter().map(|(from, to, contacts)| (from.as_str(), to.as_str(), *contacts)).collect()),
    }
}

/// Verdicts that did not go along.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-author", derive(tsify::Tsify))]
pub struct AuthorVerdicts {
    /// How many.
    #[cfg_attr(feature = "wasm-author", tsify(type = "number"))]
    pub count: u64,
    /// Verdict, reason (empty if none was given), how many.
    #[cfg_attr(feature = "wasm-author", tsify(type = "[string, string, number][]"))]
    pub reasons: Vec<(String, String, u64)>,
}

/// Who would hold which key.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-author", derive(tsify::Tsify))]
pub struct AuthorKeys {
    /// `new`, `stays` or `gone`, and who.
    pub approvers: Vec<(&'static str, AuthorKey)>,
    /// The publisher's: role and id.
    pub publisher: Vec<(&'static str, String)>,
    /// Signatures that `root` and `targets` would need.
    #[cfg_attr(feature = "wasm-author", tsify(type = "number"))]
    pub threshold: u64,
    /// Keys that may give them.
    pub root_keys: usize,
}

/// Who would hold which key, in its shape.
#[must_use]
pub fn keys(keys: &Keys) -> AuthorKeys {
    AuthorKeys {
        approvers: keys.approvers.iter().map(|(fate, of)| (fate.id(), key(of))).collect(),
        publisher: keys.publisher.clone(),
        threshold: keys.threshold,
        root_keys: keys.root_keys,
    }
}

/// A release that a stolen key approved.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-author", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AuthorDemand {
    /// The side that has to say what becomes of it.
    #[cfg_attr(feature = "wasm-author", tsify(type = "\"marketing\" | \"sales\""))]
    pub side: &'static str,
    /// The line.
    pub line: AuthorLine,
    /// What was said.
    #[cfg_attr(feature = "wasm-author", tsify(type = "\"keep\" | \"withdraw\" | null"))]
    pub choice: Option<&'static str>,
}

/// A demand in its shape.
#[must_use]
pub fn demand(demand: &Demand) -> AuthorDemand {
    let choice = demand.choice.map(|choice| if choice == Choice::Keep { "keep" } else { "withdraw" });
    AuthorDemand { side: demand.side.id(), line: line(&demand.line), choice }
}

/// How far a role's signatures have come.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-author", derive(tsify::Tsify))]
pub struct AuthorSignatures {
    /// The role.
    pub role: String,
    /// Signatures that are needed.
    #[cfg_attr(feature = "wasm-author", tsify(type = "number"))]
    pub expected: u64,
    /// How many of those are still to come.
    #[cfg_attr(feature = "wasm-author", tsify(type = "number"))]
    pub lacking: u64,
    /// Who has signed.
    pub signed: Vec<AuthorKey>,
    /// Who may sign yet.
    pub open: Vec<AuthorKey>,
}

/// Signatures in their shape.
#[must_use]
pub fn signatures(signatures: &Signatures) -> AuthorSignatures {
    AuthorSignatures {
        role: signatures.role.clone(),
        expected: signatures.expected,
        lacking: signatures.lacking,
        signed: signatures.signed.iter().map(key).collect(),
        open: signatures.open.iter().map(key).collect(),
    }
}

/// What came of an approval.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-author", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AuthorApproved {
    /// The pseudonym; empty for a key on its way out.
    pub person: String,
    /// The side.
    #[cfg_attr(feature = "wasm-author", tsify(type = "\"marketing\" | \"sales\" | null"))]
    pub side: Option<&'static str>,
    /// Roles that were signed.
    pub roles: Vec<String>,
    /// Roles whose signatures were thrown away, since they build upon what is no longer published.
    pub dropped: Vec<String>,
    /// Whether nobody has to sign any more.
    pub complete: bool,
}

/// An approval in its shape.
#[must_use]
pub fn approved(approved: &Approved) -> AuthorApproved {
    AuthorApproved {
        person: approved.person.clone(),
        side: approved.side.map(Side::id),
        roles: approved.roles.clone(),
        dropped: approved.dropped.iter().map(|stale| stale.role.clone()).collect(),
        complete: approved.missing.is_empty(),
    }
}

/// What was published.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-author", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AuthorPublished {
    /// The new line of the log; a new timestamp alone has none.
    pub entry: Option<AuthorEntry>,
    /// Until when the timestamp is valid, RFC 3339.
    pub until: String,
}

/// A key that was taken out of force.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-author", derive(tsify::Tsify))]
pub struct AuthorRevoked {
    /// Whose it was.
    pub person: String,
    /// Every release that it ever approved, with its number.
    #[cfg_attr(feature = "wasm-author", tsify(type = "[AuthorLine, number][]"))]
    pub approved: Vec<(AuthorLine, u64)>,
}

/// What does not hold of the audit log.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-author", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AuthorFinding<'a> {
    /// The line of the log.
    #[cfg_attr(feature = "wasm-author", tsify(type = "number | null"))]
    pub n: Option<u64>,
    /// The message's id.
    pub message: &'static str,
    /// What it is about.
    pub file: &'a str,
}

/// A finding in its shape.
#[must_use]
pub fn finding(finding: &Finding) -> AuthorFinding<'_> {
    AuthorFinding { n: finding.n, message: finding.message, file: &finding.file }
}

/// What is to be said of a repository.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-author", derive(tsify::Tsify))]
pub struct AuthorChecked<'a> {
    /// What is wrong.
    pub faults: Vec<AuthorFault<'a>>,
    /// What does not hold of the log.
    pub findings: Vec<AuthorFinding<'a>>,
}
