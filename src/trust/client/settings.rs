//! What policy says.

use crate::trust::names::Name;
use crate::trust::pin::Pin;
use crate::trust::state::OFFLINE_DAYS;

/// Settings of a client.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Settings {
    /// The pinned root.
    pub pin: Pin,
    /// The ring.
    pub ring: Name,
    /// The rules; empty for all that both sides list.
    pub rules: Vec<Name>,
    /// Days without confirmation after which rules are overdue.
    pub offline_days: u32,
    /// The lowest version of the root: a floor that survives a cleared store.
    pub min_root_version: u64,
    /// The lowest `seq` of rule files, likewise.
    pub min_seq: u64,
}

impl Settings {
    /// Those of a pinned root and a ring; all else as if policy said nothing.
    #[must_use]
    pub fn new(pin: Pin, ring: Name) -> Settings {
        Settings { pin, ring, rules: Vec::new(), offline_days: OFFLINE_DAYS, min_root_version: 1, min_seq: 0 }
    }

    /// Whether these rules are wanted.
    #[must_use]
    pub fn wants(&self, rules: &Name) -> bool {
        self.rules.is_empty() || self.rules.contains(rules)
    }
}
