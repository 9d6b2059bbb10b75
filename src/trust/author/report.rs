//! Which files were in force on a day, approved by whom, on what plan.

use super::audit::Entry;
use super::published::{file, piece};
use super::{Action, Fault, Files, Plan, Published, plan};
use crate::moment::{DAY, Moment};
use crate::trust::approval::Sides;
use crate::trust::metadata::{Release, Targets};
use crate::trust::names::{Line, Name, Side};
use crate::trust::refusal::{Code, Refusal};
use crate::trust::value::Value;

/// A release that was in force at some time of the day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InForceOn {
    /// The release.
    pub release: Release,
    /// The SHA-256 of its file, in hex.
    pub sha256: String,
    /// Since when it was published.
    pub since: Moment,
    /// Until when; `None` if it still is.
    pub until: Option<Moment>,
    /// Who approved it: side, pseudonym, id of the key.
    pub approved: Vec<(Side, String, String)>,
    /// The plan, if it is kept.
    pub plan: Option<Plan>,
}

/// The releases of a ring that were in force at some time of a day (UTC), in the order in which they came.
///
/// # Errors
/// When metadata of that time are missing or do not verify.
pub fn on(files: &dyn Files, published: &Published, ring: &Name, day: Moment) -> Result<Vec<InForceOn>, Fault> {
    let (starts, ends) = (Moment(day.day() * DAY), Moment((day.day() + 1) * DAY));
    let mut started: Vec<(&Entry, Option<Moment>)> = Vec::new();
    for entry in &published.log {
        match (&entry.line, entry.action) {
            (Some(line), action) if action.is_release() => {
                end(&mut started, line, entry.at);
                started.push((entry, None));
            }
            (Some(line), Action::Withdraw) => end(&mut started, line, entry.at),
            (_, Action::Revoke) => {
                // A release that a stolen key approved may be taken back with the key.
                for line in
                    started.iter().filter(|(_, until)| until.is_none()).filter_map(|(entry, _)| entry.line.clone()).collect::<Vec<_>>()
                {
                    if release_of(files, published, entry, &line)?.is_none() {
                        end(&mut started, &line, entry.at);
                    }
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    for (entry, until) in started {
        let Some(line) = entry.line.as_ref().filter(|line| line.ring == *ring) else { continue };
        if entry.at >= ends || until.is_some_and(|until| until <= starts) {
            continue;
        }
        let Some((release, sha256, approved)) = release_of(files, published, entry, line)? else { continue };
        let plan = match &release.plan {
            Some(hash) => read_plan(files, hash)?,
            None => None,
        };
        found.push(InForceOn { release, sha256, since: entry.at, until, approved, plan });
    }
    Ok(found)
}

fn end(started: &mut [(&Entry, Option<Moment>)], line: &Line, at: Moment) {
    for (_, until) in started.iter_mut().filter(|(entry, until)| entry.line.as_ref() == Some(line) && until.is_none()) {
        *until = Some(at);
    }
}

type Approvals = Vec<(Side, String, String)>;

/// What both sides had signed of a line at a line of the log, with who signed.
fn release_of(files: &dyn Files, published: &Published, entry: &Entry, line: &Line) -> Result<Option<(Release, String, Approvals)>, Fault> {
    let version = |role: &str| entry.meta.get(role).map_or(0, |(version, _)| *version);
    let bytes = |role: &str| file(files, role, Some(version(role)));
    let root = published.roots.iter().find(|root| root.version() == version("root"));
    let root = &root.ok_or_else(|| Refusal::because(Code::Net, "not-found").with("file", "root"))?.signed.body;
    let targets = piece::<Targets>(&bytes("targets")?, "targets", &root.targets, &root.keys)?;
    let Some(delegations) = &targets.signed.body.delegations else { return Ok(None) };
    let side = |side: Side| -> Result<_, Fault> {
        let role = delegations.role(side.id()).map(|role| role.role.clone());
        let unsigned = || Refusal::because(Code::Sig, "none").with("file", side.id());
        piece::<Targets>(&bytes(side.id())?, side.id(), &role.ok_or_else(unsigned)?, &delegations.keys)
    };
    let (marketing, sales) = (side(Side::Marketing)?, side(Side::Sales)?);
    let Ok(agreed) = (Sides { marketing: &marketing, sales: &sales }).agreed(line) else { return Ok(None) };
    let person = |id: &str| root.person(id).unwrap_or_default().to_owned();
    let approved = agreed.signers().iter().map(|(side, id)| (*side, person(id), id.clone())).collect();
    Ok(Some((agreed.release().clone(), agreed.sha256().to_owned(), approved)))
}

/// A plan that is kept in the repository, if it is the one of that hash.
fn read_plan(files: &dyn Files, hash: &str) -> Result<Option<Plan>, Fault> {
    let bytes = files.read(&plan::name_of(hash))?.unwrap_or_default();
    let plan = Value::read(&bytes, plan::BYTES_MAX).and_then(|value| Plan::read(value, "")).ok();
    Ok(plan.filter(|plan| plan.hash() == hash))
}
