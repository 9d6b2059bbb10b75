//! Exploration: a known share of contacts is offered to sales although the rules do not, so that learning sees them.

use sha2::{Digest, Sha256};

use crate::moment::{Moment, civil};
use crate::rulefile::RuleFile;

/// Whether the contact is marked (semantics 6.8): by a hash of rule file, contact and quarter, not by chance.
pub(super) fn is_marked(rules: &RuleFile, contact: &str, as_of: Moment, proposal: usize) -> bool {
    let Some(exploration) = &rules.exploration else { return false };
    if !exploration.from.contains(&proposal) {
        return false;
    }
    let (year, month, _) = civil(as_of.day());
    let text = format!("{}|{contact}|{year:04}-Q{}", rules.id, (month - 1) / 3 + 1);
    let hash = Sha256::digest(text.as_bytes());
    let first = hash.iter().take(8).fold(0_u128, |value, byte| value << 8 | u128::from(*byte));
    first * 1_000_000 < u128::from(exploration.share.unsigned_abs()) << 64
}
