//! Approving: a key signs the next versions that it may sign.

use super::proposal::{Choice, Proposal, ROLES};
use super::shown::{lasts_no_longer, says_no_more};
use super::signer::{Signer, add_signature, id_in};
use super::step::authorities;
use super::{Fault, Holders, Missing, Plan, Published, missing, sides};
use crate::moment::Moment;
use crate::trust::metadata::{Body, Root, Signed, Targets};
use crate::trust::names::{Line, Side};

/// Who approves, and when.
#[derive(Clone, Copy)]
pub struct Approver<'a> {
    /// The key.
    pub signer: &'a dyn Signer,
    /// The moment of the clock.
    pub now: Moment,
    /// What becomes of releases that a stolen key approved.
    pub choices: &'a [(Line, Choice)],
    /// The plan, computed anew on the approver's own population.
    pub plan: Option<&'a Plan>,
}

/// What came of an approval.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Approved {
    /// The pseudonym; empty for a key that is on its way out.
    pub person: String,
    /// The side.
    pub side: Option<Side>,
    /// The roles that were signed.
    pub roles: Vec<String>,
    /// Halves that were thrown away, since what they build upon is no longer published.
    pub dropped: Vec<Stale>,
    /// Who is missing.
    pub missing: Vec<Missing>,
}

/// A next version that is not next any more.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stale {
    /// The role.
    pub role: String,
    /// The version that stands in the proposal.
    pub found: u64,
    /// The version that would be next.
    pub expected: u64,
}

impl From<Stale> for Fault {
    fn from(stale: Stale) -> Fault {
        Fault::refused("author-stale").with("role", stale.role).with("found", stale.found).with("expected", stale.expected)
    }
}

/// Signs what the key may sign in a proposal.
///
/// # Errors
/// `author-not-approver` for a key that may sign nothing of it; `author-seq-stale`, `author-plan-stale` or `author-stale` for
/// a proposal that others have overtaken; `author-half-differs` if more would be signed than it shows; `author-choice-missing` until it is said what becomes of each release that a stolen key approved.
pub fn approve(proposal: &mut Proposal, published: Option<&Published>, approver: Approver<'_>) -> Result<Approved, Fault> {
    let mut dropped = Vec::new();
    if let Some(published) = published {
        if proposal.action.is_release() {
            check_fresh(proposal, published, approver.plan)?;
            dropped = drop_stale(proposal, published)?;
        } else if let Some(stale) = stale(proposal, published)?.into_iter().next() {
            return Err(stale.into());
        }
    }
    let holder = holder(proposal, published, approver.signer)?;
    if let (Some(published), Some((side, _))) = (published, &holder) {
        if proposal.action.is_release() && !proposal.metadata.contains_key(side.id()) {
            let next = sides::next(published, proposal, *side, approver.now);
            proposal.set(side.id(), &next);
        }
        choose(proposal, published, *side, approver)?;
    }
    says_no_more(proposal, published)?;
    lasts_no_longer(proposal, approver.now)?;
    let mut roles = Vec::new();
    for role in ROLES.into_iter().filter(|role| proposal.metadata.contains_key(*role)).collect::<Vec<_>>() {
        if sign(proposal, published, role, approver.signer)? {
            roles.push(role.to_owned());
        }
    }
    if roles.is_empty() {
        return Err(Fault::refused("author-not-approver").with("key", approver.signer.key().id()));
    }
    let (side, person) = holder.map_or((None, String::new()), |(side, person)| (Some(side), person));
    Ok(Approved { person, side, roles, dropped, missing: missing(proposal, published)? })
}

/// Side and pseudonym of the signer: as the proposal will have it, else as it is published.
fn holder(proposal: &Proposal, published: Option<&Published>, signer: &dyn Signer) -> Result<Option<(Side, String)>, Fault> {
    let (root, targets) = (proposal.signed::<Root>("root")?, proposal.signed::<Targets>("targets")?);
    let old_root = published.map(|published| &published.root().signed.body);
    let old_targets = published.map(|published| &published.targets.signed.body);
    let found = |root: Option<&Root>, targets: Option<&Targets>| {
        let holders = Holders::of(root?, targets?);
        holders.find(signer.key()).map(|(side, holder)| (side, holder.person.clone()))
    };
    let new = found(root.as_ref().map(|root| &root.body).or(old_root), targets.as_ref().map(|targets| &targets.body).or(old_targets));
    Ok(new.or_else(|| found(old_root, old_targets)))
}

/// Refuses a release whose number or plan others have overtaken.
///
/// # Errors
/// `author-seq-stale`, `author-plan-stale`.
pub fn check_fresh(proposal: &Proposal, published: &Published, again: Option<&Plan>) -> Result<(), Fault> {
    let Some(draft) = &proposal.draft else { return Ok(()) };
    let line = &draft.release.line;
    let last = published.last_seq(line);
    if draft.release.seq <= last {
        let fault = Fault::refused("author-seq-stale").with("line", line).with("found", draft.release.seq);
        return Err(fault.with("expected", last + 1));
    }
    if draft.release.plan != draft.plan.as_ref().map(Plan::hash) {
        return Err(Fault::refused("author-plan-other"));
    }
    match &draft.plan {
        Some(plan) => {
            let in_force = published.agreed(line);
            plan.fits(in_force.as_ref().map(|agreed| agreed.sha256()), &super::published::sha256(&draft.bytes), again)
        }
        None => Ok(()),
    }
}

/// Next versions of a proposal that are not next any more.
pub(super) fn stale(proposal: &Proposal, published: &Published) -> Result<Vec<Stale>, Fault> {
    let mut stale = Vec::new();
    for role in ROLES {
        let (found, current) = match role {
            "root" => (proposal.signed::<Root>(role)?.map(|signed| signed.body.head.version), published.root().version()),
            _ => {
                let current = Side::parse(role).map_or(&published.targets, |side| published.side(side));
                (proposal.signed::<Targets>(role)?.map(|signed| signed.body.head().version), current.version())
            }
        };
        if let Some(found) = found.filter(|found| *found != current + 1) {
            stale.push(Stale { role: role.to_owned(), found, expected: current + 1 });
        }
    }
    Ok(stale)
}

/// Throws away halves that build upon what is no longer published.
fn drop_stale(proposal: &mut Proposal, published: &Published) -> Result<Vec<Stale>, Fault> {
    let stale = stale(proposal, published)?;
    for half in &stale {
        proposal.metadata.remove(&half.role);
    }
    Ok(stale)
}

/// Writes down what becomes of releases that a stolen key approved, and makes the side's next version so.
fn choose(proposal: &mut Proposal, published: &Published, side: Side, approver: Approver<'_>) -> Result<(), Fault> {
    if !proposal.demands.iter().any(|demand| demand.side == side) {
        return Ok(());
    }
    let before = proposal.demands.clone();
    for demand in proposal.demands.iter_mut().filter(|demand| demand.side == side) {
        let choice = approver.choices.iter().find(|(line, _)| *line == demand.line).map(|(_, choice)| *choice);
        demand.choice = choice.or(demand.choice);
        if demand.choice.is_none() {
            return Err(Fault::refused("author-choice-missing").with("line", &demand.line));
        }
    }
    if proposal.demands != before {
        let next = sides::next(published, proposal, side, approver.now);
        proposal.set(side.id(), &next);
    }
    Ok(())
}

fn sign(proposal: &mut Proposal, published: Option<&Published>, role: &str, signer: &dyn Signer) -> Result<bool, Fault> {
    let mut ids = Vec::new();
    for authority in authorities(proposal, published, role)? {
        ids.extend(id_in(&authority.role, &authority.keys, signer).cloned());
    }
    ids.dedup();
    for id in &ids {
        if role == "root" {
            sign_as::<Root>(proposal, role, id, signer)?;
        } else {
            sign_as::<Targets>(proposal, role, id, signer)?;
        }
    }
    Ok(!ids.is_empty())
}

fn sign_as<B: Body>(proposal: &mut Proposal, role: &str, id: &str, signer: &dyn Signer) -> Result<(), Fault> {
    let Some(mut signed): Option<Signed<B>> = proposal.signed(role)? else { return Ok(()) };
    add_signature(&mut signed, id, signer)?;
    proposal.set(role, &signed);
    Ok(())
}
