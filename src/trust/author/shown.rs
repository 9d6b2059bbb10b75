//! What a proposal shows is all that its signatures say: whoever signs has seen the release, the withdrawal or the holders of
//! keys, so nothing else may stand in the next versions beside them.

use super::proposal::Proposal;
use super::{Fault, Holders, Published, days, sides};
use crate::moment::{DAY, Moment};
use crate::trust::metadata::{Root, Signed, Targets};
use crate::trust::names::Side;

/// Days by which clocks of those who sign may differ.
const CLOCKS_DIFFER: i64 = 1;

/// Refuses next versions that say more than what is published and the proposal's own change.
///
/// # Errors
/// `author-half-differs`, with the side or `root`.
pub(super) fn says_no_more(proposal: &Proposal, published: Option<&Published>) -> Result<(), Fault> {
    let differs = |side: &str| Err(Fault::refused("author-half-differs").with("side", side));
    for side in Side::BOTH {
        let Some(half) = proposal.signed::<Targets>(side.id())? else { continue };
        let (targets, rest) = published.map(|published| sides::entries(published, proposal, side)).unwrap_or_default();
        if half.body.targets != targets || half.body.rest != rest || half.body.delegations.is_some() {
            return differs(side.id());
        }
    }
    let (Some(root), Some(targets)) = (proposal.signed::<Root>("root")?, proposal.signed::<Targets>("targets")?) else {
        // Keys are changed by both or not at all.
        let is_half = proposal.metadata.contains_key("root") || proposal.metadata.contains_key("targets");
        return if is_half { differs("root") } else { Ok(()) };
    };
    let holders = Holders::of(&root.body, &targets.body);
    let old = published.map(|published| (&published.root().signed.body, &published.targets.signed.body));
    let expected_root = holders.root(root.body.head.version, proposal.at, old.map(|(root, _)| root));
    let expected_targets = holders.targets(targets.body.head.version, proposal.at, old.map(|(_, targets)| targets));
    let is_same = Signed::unsigned(expected_root).canonical() == root.canonical()
        && Signed::unsigned(expected_targets).canonical() == targets.canonical();
    if is_same { Ok(()) } else { differs("root") }
}

/// Refuses next versions that would be valid for longer than their roles are.
///
/// # Errors
/// `author-half-differs`, with the side or `root`.
pub(super) fn lasts_no_longer(proposal: &Proposal, now: Moment) -> Result<(), Fault> {
    let differs = |side: &str| Err(Fault::refused("author-half-differs").with("side", side));
    if proposal.at.0 > now.0 + CLOCKS_DIFFER * DAY && proposal.metadata.contains_key("root") {
        return differs("root");
    }
    for side in Side::BOTH {
        let half = proposal.signed::<Targets>(side.id())?;
        if half.is_some_and(|half| half.body.head.expires.0 > now.0 + (days::SIDE + CLOCKS_DIFFER) * DAY) {
            return differs(side.id());
        }
    }
    Ok(())
}
