//! Who has to sign a proposal, and who has signed.

use super::proposal::{Proposal, ROLES};
use super::{Fault, Published};
use crate::sorted::Sorted;
use crate::trust::key::Key;
use crate::trust::metadata::{Role, Root, Targets};
use crate::trust::names::Side;
use crate::trust::signature::{self, Signature};

/// Keys that a role's next version has to be signed by.
#[derive(Clone, Debug)]
pub(super) struct Authority {
    pub role: Role,
    pub keys: Sorted<String, Key>,
}

/// A role that too few have signed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Missing {
    /// The role.
    pub role: String,
    /// Signatures that count.
    pub found: usize,
    /// Signatures that are needed.
    pub expected: u64,
}

/// Everybody who has to sign the next version of a role: for a root those of the root before, too.
pub(super) fn authorities(proposal: &Proposal, published: Option<&Published>, name: &str) -> Result<Vec<Authority>, Fault> {
    let new_root = proposal.signed::<Root>("root")?.map(|signed| signed.body);
    let old_root = published.map(|published| &published.root().signed.body);
    let new_targets = proposal.signed::<Targets>("targets")?.map(|signed| signed.body);
    let old_targets = published.map(|published| &published.targets.signed.body);
    let root = new_root.as_ref().or(old_root);
    let targets = new_targets.as_ref().or(old_targets);
    let of_root = |root: &Root, role: fn(&Root) -> &Role| Authority { role: role(root).clone(), keys: root.keys.clone() };
    Ok(match (name, Side::parse(name)) {
        ("root", _) => new_root.as_ref().into_iter().chain(old_root).map(|root| of_root(root, |root| &root.root)).collect(),
        ("targets", _) => root.into_iter().map(|root| of_root(root, |root| &root.targets)).collect(),
        (_, Some(side)) => {
            let delegations = targets.and_then(|targets| targets.delegations.as_ref());
            let authority = delegations.and_then(|delegations| {
                Some(Authority { role: delegations.role(side.id())?.role.clone(), keys: delegations.keys.clone() })
            });
            authority.into_iter().collect()
        }
        _ => Vec::new(),
    })
}

/// What is signed of a role's next version, and by whom.
pub(super) fn signed_parts(proposal: &Proposal, name: &str) -> Result<(Vec<u8>, Vec<Signature>), Fault> {
    Ok(if name == "root" {
        proposal.signed::<Root>(name)?.map(|signed| (signed.canonical(), signed.signatures)).unwrap_or_default()
    } else {
        proposal.signed::<Targets>(name)?.map(|signed| (signed.canonical(), signed.signatures)).unwrap_or_default()
    })
}

/// The ids of the keys whose signatures of a role count.
pub(super) fn signers(proposal: &Proposal, published: Option<&Published>, name: &str) -> Result<Vec<String>, Fault> {
    let (message, signatures) = signed_parts(proposal, name)?;
    let mut all = Vec::new();
    for authority in authorities(proposal, published, name)? {
        for id in signature::signers(&message, &signatures, &authority.role, &authority.keys) {
            if !all.contains(&id) {
                all.push(id);
            }
        }
    }
    Ok(all)
}

/// Roles of a proposal that too few have signed yet; a release needs both sides.
///
/// # Errors
/// `E-JSON` for metadata that cannot be read.
pub fn missing(proposal: &Proposal, published: Option<&Published>) -> Result<Vec<Missing>, Fault> {
    let mut missing = Vec::new();
    for name in ROLES {
        let is_side = Side::parse(name).is_some();
        if !(proposal.metadata.contains_key(name) || (is_side && proposal.action.is_release())) {
            continue;
        }
        let (message, signatures) = signed_parts(proposal, name)?;
        let lacking = authorities(proposal, published, name)?.into_iter().filter_map(|authority| {
            let found = signature::signers(&message, &signatures, &authority.role, &authority.keys).len();
            let expected = authority.role.threshold;
            u64::try_from(found).is_ok_and(|found| found < expected).then_some((expected, found))
        });
        if let Some((expected, found)) = lacking.max_by_key(|(expected, found)| expected.saturating_sub(u64::try_from(*found).unwrap_or(0)))
        {
            missing.push(Missing { role: name.to_owned(), found, expected });
        }
    }
    Ok(missing)
}
