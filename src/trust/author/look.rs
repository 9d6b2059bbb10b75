//! What whoever signs a proposal has to see beside its file: who would hold which key, who has signed, and who may yet.

use super::proposal::{Proposal, ROLES};
use super::step::{authorities, missing, signers};
use super::{Fault, Holders, Published};
use crate::trust::metadata::{Root, Targets};
use crate::trust::names::Side;

/// What becomes of a holder.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fate {
    /// The key is new.
    New,
    /// It stays.
    Stays,
    /// It goes.
    Gone,
}

impl Fate {
    /// Its name.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Fate::New => "new",
            Fate::Stays => "stays",
            Fate::Gone => "gone",
        }
    }
}

/// A person with a key.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KeyOf {
    /// The side; `None` for a key that metadata give to nobody.
    pub side: Option<Side>,
    /// The pseudonym; empty where none is known.
    pub person: String,
    /// The id of the key.
    pub id: String,
}

/// Who would hold which key.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Keys {
    /// Approvers by side: those who would be there, then those who would not any more.
    pub approvers: Vec<(Fate, KeyOf)>,
    /// The publisher's keys by role.
    pub publisher: Vec<(&'static str, String)>,
    /// Signatures that `root` and `targets` would need.
    pub threshold: u64,
    /// Keys that may give them.
    pub root_keys: usize,
}

/// How far a role's signatures have come.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Signatures {
    /// The role.
    pub role: String,
    /// Signatures that are needed.
    pub expected: u64,
    /// How many of those are still to come.
    pub lacking: u64,
    /// Who has signed.
    pub signed: Vec<KeyOf>,
    /// Who may sign yet.
    pub open: Vec<KeyOf>,
}

/// Who would hold which key; `None` where a proposal changes nothing of that.
///
/// # Errors
/// `E-JSON` for metadata that cannot be read.
pub fn keys(proposal: &Proposal, published: Option<&Published>) -> Result<Option<Keys>, Fault> {
    let (Some(root), Some(targets)) = (proposal.signed::<Root>("root")?, proposal.signed::<Targets>("targets")?) else { return Ok(None) };
    let new = Holders::of(&root.body, &targets.body);
    let old = published.map(Published::holders);
    let is_known =
        |id: &str, in_holders: &Holders| Side::BOTH.into_iter().any(|side| in_holders.side(side).iter().any(|holder| holder.id == id));
    let mut approvers = Vec::new();
    for side in Side::BOTH {
        let key_of = |holder: &super::Holder| KeyOf { side: Some(side), person: holder.person.clone(), id: holder.id.clone() };
        for holder in new.side(side) {
            let is_new = old.as_ref().is_some_and(|old| !is_known(&holder.id, old));
            approvers.push((if is_new { Fate::New } else { Fate::Stays }, key_of(holder)));
        }
        for holder in old.iter().flat_map(|old| old.side(side)).filter(|holder| !is_known(&holder.id, &new)) {
            approvers.push((Fate::Gone, key_of(holder)));
        }
    }
    let of_role = |role: &'static str, keys: &[(String, crate::trust::Key)]| keys.iter().map(|(id, _)| (role, id.clone())).collect();
    let publisher: Vec<Vec<(&'static str, String)>> = vec![of_role("snapshot", &new.snapshot), of_role("timestamp", &new.timestamp)];
    Ok(Some(Keys {
        approvers,
        publisher: publisher.concat(),
        threshold: root.body.root.threshold,
        root_keys: root.body.root.key_ids.len(),
    }))
}

/// The pseudonym of the approver that a name means, by the repository or, before there is one, by the proposal itself.
///
/// # Errors
/// `author-nobody` if it means nobody or several, `author-no-repository` where neither says who approves, `E-JSON`.
pub fn approver(proposal: &Proposal, published: Option<&Published>, name: &str) -> Result<String, Fault> {
    let holders = match published {
        Some(published) => published.holders(),
        None => match (proposal.signed::<Root>("root")?, proposal.signed::<Targets>("targets")?) {
            (Some(root), Some(targets)) => Holders::of(&root.body, &targets.body),
            _ => return Err(Fault::wrong_use("author-no-repository")),
        },
    };
    holders.named(name).map(|(_, holder)| holder.person.clone())
}

/// How far the signatures of every role have come that a proposal needs, in the order in which they are signed.
///
/// # Errors
/// `E-JSON` for metadata that cannot be read.
pub fn signatures(proposal: &Proposal, published: Option<&Published>) -> Result<Vec<Signatures>, Fault> {
    let roots: Vec<Root> = proposal.signed::<Root>("root")?.map(|signed| signed.body).into_iter().collect();
    let roots = || roots.iter().chain(published.map(|published| &published.root().signed.body));
    let key_of = |id: &String| {
        let person = roots().find_map(|root| root.people.as_ref()?.0.get(id));
        KeyOf {
            side: person.map(|person| person.side),
            person: person.map_or_else(String::new, |person| person.person.clone()),
            id: id.clone(),
        }
    };
    let lacking = missing(proposal, published)?;
    let mut all = Vec::new();
    for role in ROLES {
        let is_side = Side::parse(role).is_some();
        if !(proposal.metadata.contains_key(role) || (is_side && proposal.action.is_release())) {
            continue;
        }
        let signed = signers(proposal, published, role)?;
        let mut open: Vec<String> = Vec::new();
        let mut expected = 0;
        for authority in authorities(proposal, published, role)? {
            expected = expected.max(authority.role.threshold);
            let ids = authority.role.key_ids.into_iter().filter(|id| !signed.contains(id));
            open.extend(ids.collect::<Vec<_>>());
        }
        open.sort_unstable();
        open.dedup();
        let lacking = lacking.iter().find(|missing| missing.role == role);
        let lacking = lacking.map_or(0, |missing| missing.expected.saturating_sub(u64::try_from(missing.found).unwrap_or(0)));
        all.push(Signatures {
            role: role.to_owned(),
            expected,
            lacking,
            signed: signed.iter().map(key_of).collect(),
            open: open.iter().map(key_of).collect(),
        });
    }
    Ok(all)
}
