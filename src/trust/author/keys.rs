//! Who holds which key: a new repository, keys exchanged, added, signed for another year, or taken out of force.

use super::proposal::{Action, Demand, Proposal};
use super::propose::check_note;
use super::{Fault, Holder, Holders, Published, days, sides};
use crate::moment::{DAY, Moment};
use crate::trust::key::Key;
use crate::trust::metadata::{Head, Root, Signed, Targets};
use crate::trust::names::{Line, Side};
use crate::trust::two_sides;
use crate::trust::value::Object;

/// What is to be changed.
#[derive(Clone, Debug)]
pub enum Change {
    /// Nothing but another year.
    Renew,
    /// A person gets another key.
    Replace {
        /// The pseudonym.
        person: String,
        /// The new key.
        key: Key,
        /// The side that the person is taken to approve for; none if either will do.
        of: Option<Side>,
    },
    /// A side gets another approver.
    Add {
        /// The side.
        side: Side,
        /// The new approver.
        holder: Holder,
    },
    /// The publisher gets another key.
    Publisher {
        /// For `snapshot`.
        snapshot: bool,
        /// For `timestamp`.
        timestamp: bool,
        /// The new key.
        key: Key,
    },
}

/// Why a key is taken out of force.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reason {
    /// Its holder has left.
    Left,
    /// Nobody can use it any more.
    Lost,
    /// Somebody else may use it.
    Stolen,
}

impl Reason {
    /// Its name.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Reason::Left => "left",
            Reason::Lost => "lost",
            Reason::Stolen => "stolen",
        }
    }
}

/// A key taken out of force.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Revoked {
    /// What has to be signed.
    pub proposal: Proposal,
    /// The holder.
    pub person: String,
    /// The side.
    pub side: Side,
    /// Every release that the key ever approved.
    pub approved: Vec<(Line, u64)>,
}

/// A proposal for a new repository: everybody who gets a key, and empty roles of both sides.
///
/// # Errors
/// `E-THRESHOLD` if the keys do not stand for two sides; `author-side-empty` if a side has none;
/// `author-person` for a pseudonym that is none.
pub fn init(mut holders: Holders, now: Moment) -> Result<Proposal, Fault> {
    if let Some(side) = Side::BOTH.into_iter().find(|side| holders.side(*side).is_empty()) {
        return Err(Fault::wrong_use("author-side-empty").with("side", side.id()));
    }
    holders.fill_root();
    let mut proposal = Proposal::new(Action::Init, now, None);
    set_keys(&mut proposal, &holders, None, now)?;
    for side in Side::BOTH {
        let head = Head::new(1, Moment(now.0 + days::SIDE * DAY));
        let empty = Targets { head, targets: Default::default(), delegations: None, rest: Object::new() };
        proposal.set(side.id(), &Signed::unsigned(empty));
    }
    Ok(proposal)
}

/// A proposal that changes who holds which key.
///
/// # Errors
/// `author-nobody` for a person who is not there, `author-other-side` for one of the other side; `E-THRESHOLD` if the keys would not stand for two sides; `author-note`,
/// `author-person`.
pub fn change_keys(published: &Published, change: Change, note: Option<String>, now: Moment) -> Result<Proposal, Fault> {
    check_note(note.as_deref())?;
    let mut holders = published.holders();
    match change {
        Change::Renew => {}
        Change::Replace { person, key, of } => {
            let (side, holder) = holders.named(&person).map(|(side, holder)| (side, holder.clone()))?;
            if of.is_some_and(|of| of != side) {
                return Err(Fault::wrong_use("author-other-side").with("found", person).with("side", side.id()));
            }
            replace(&mut holders, side, &holder.id, Holder { in_root: holder.in_root, ..Holder::new(holder.person, key) });
        }
        Change::Add { side, holder } => holders.side_mut(side).push(holder),
        Change::Publisher { snapshot, timestamp, key } => {
            let new = vec![(key.id(), key)];
            if snapshot {
                holders.snapshot = new.clone();
            }
            if timestamp {
                holders.timestamp = new;
            }
        }
    }
    holders.fill_root();
    let mut proposal = Proposal::new(Action::Rotate, now, note);
    set_keys(&mut proposal, &holders, Some(published), now)?;
    sign_anew(&mut proposal, published, now)?;
    Ok(proposal)
}

/// A proposal that takes a key out of force; `instead` may take its place.
///
/// # Errors
/// `author-nobody` if nobody holds such a key; `author-side-empty` if the side would have none; `author-root-out-of-reach`
/// if too few are left to sign a new root; `author-note`, `author-person`.
pub fn revoke(
    published: &Published,
    named: &str,
    reason: Reason,
    instead: Option<Holder>,
    note: Option<&str>,
    now: Moment,
) -> Result<Revoked, Fault> {
    let mut holders = published.holders();
    let (side, holder) = holders.named(named).map(|(side, holder)| (side, holder.clone()))?;
    match instead {
        Some(new) => replace(&mut holders, side, &holder.id, Holder { in_root: holder.in_root, ..new }),
        None => holders.side_mut(side).retain(|other| other.id != holder.id),
    }
    if holders.side(side).is_empty() {
        return Err(Fault::wrong_use("author-side-empty").with("side", side.id()));
    }
    holders.fill_root();
    let root = &published.root().signed.body.root;
    let left = u64::try_from(root.key_ids.iter().filter(|id| **id != holder.id).count()).unwrap_or(u64::MAX);
    if left < root.threshold {
        let fault = Fault::refused("author-root-out-of-reach").with("found", left);
        return Err(fault.with("expected", root.threshold));
    }
    let note = note.map_or_else(|| reason.id().to_owned(), |note| format!("{}: {note}", reason.id()));
    check_note(Some(&note))?;
    let mut proposal = Proposal::new(Action::Revoke, now, Some(note));
    set_keys(&mut proposal, &holders, Some(published), now)?;
    let approved = approved_by(published, &holder.id, side);
    if reason == Reason::Stolen {
        proposal.demands = demands(published, side, &holder.id, &approved);
        if !proposal.demands.is_empty() {
            let next = sides::next(published, &proposal, side, now);
            proposal.set(side.id(), &next);
        }
    }
    sign_anew(&mut proposal, published, now)?;
    Ok(Revoked { proposal, person: holder.person, side, approved })
}

fn replace(holders: &mut Holders, side: Side, id: &str, new: Holder) {
    for holder in holders.side_mut(side).iter_mut().filter(|holder| holder.id == id) {
        *holder = new.clone();
    }
}

/// Next versions of `root` and `targets`; nothing that a client refuses is even proposed.
fn set_keys(proposal: &mut Proposal, holders: &Holders, published: Option<&Published>, now: Moment) -> Result<(), Fault> {
    holders.check_people()?;
    let old: Option<(&Root, &Targets)> = published.map(|published| (&published.root().signed.body, &published.targets.signed.body));
    let root = holders.root(old.map_or(1, |(root, _)| root.head.version + 1), now, old.map(|(root, _)| root));
    let targets = holders.targets(old.map_or(1, |(_, targets)| targets.head.version + 1), now, old.map(|(_, targets)| targets));
    two_sides::check_both(&root, &targets)?;
    proposal.set("root", &Signed::unsigned(root));
    proposal.set("targets", &Signed::unsigned(targets));
    Ok(())
}

/// Adds the next version of each side's role whose signature the new keys do not bear out.
fn sign_anew(proposal: &mut Proposal, published: &Published, now: Moment) -> Result<(), Fault> {
    for side in Side::BOTH {
        let authorities = super::step::authorities(proposal, Some(published), side.id())?;
        let signed = &published.side(side).signed;
        let is_borne_out = authorities.iter().all(|authority| signed.verify(&authority.role, &authority.keys).is_ok());
        if !is_borne_out && !proposal.metadata.contains_key(side.id()) {
            let next = sides::next(published, proposal, side, now);
            proposal.set(side.id(), &next);
        }
    }
    Ok(())
}

/// Every release that a key of a side ever approved, in the order of the log.
fn approved_by(published: &Published, id: &str, side: Side) -> Vec<(Line, u64)> {
    let releases = published.log.iter().filter(|entry| entry.action.is_release() && entry.key_ids.iter().any(|key| key == id));
    let mut approved: Vec<(Line, u64)> = releases.filter_map(|entry| Some((entry.line.clone()?, entry.seq?))).collect();
    // What it signed anew later counts as approved by it, too.
    let piece = published.side(side);
    if piece.signers.iter().any(|signer| signer == id) {
        for line in published.sides().lines(side).unwrap_or_default() {
            let seq = published.last_seq(&line);
            if !approved.contains(&(line.clone(), seq)) {
                approved.push((line, seq));
            }
        }
    }
    approved
}

/// The releases in force among them, unless somebody else of the side has signed its role since.
fn demands(published: &Published, side: Side, id: &str, approved: &[(Line, u64)]) -> Vec<Demand> {
    let piece = published.side(side);
    if !piece.signers.iter().any(|signer| signer == id) && piece.signers.iter().any(|signer| signer != id) {
        return Vec::new();
    }
    let listed = published.sides().lines(side).unwrap_or_default();
    let in_force = listed.into_iter().filter(|line| approved.contains(&(line.clone(), published.last_seq(line))));
    in_force.map(|line| Demand { side, line, choice: None }).collect()
}
