//! What a client keeps: blobs that the host stores by key, all of one [`Transaction`] or none.
//!
//! `record` says what everything is. Signed files and rule files lie under a place and their SHA-256 in hex, so that none is
//! ever written over: `root/<sha256>`, `seen/<sha256>` (what the next update begins with), `a/<sha256>` and `b/<sha256>`. Each
//! line of releases has two slots, A and B: the newest release and the one before it, each with the metadata that bear it
//! out, and no byte shared between them.
//!
//! ```json
//! {"format": 1, "revision": 7, "pin": {"source": "managed", "sha256": "…"}, "issued": "2026-11-24T09:20:00Z", "audit": 12,
//!  "roots": ["<sha256 of each root behind the pinned one>"],
//!  "seen": {"timestamp": "<sha256>", "snapshot": "…", "targets": "…", "marketing": "…", "sales": "…"},
//!  "lines": [{"rules": "main", "ring": "stable", "kind": "rules", "floor": 9, "newest": "a",
//!             "a": {"seq": 9, "sha256": "…", "active_since": "…", "last_verified": "…", "root": 3,
//!                   "metadata": {"timestamp": "…", "snapshot": "…", "targets": "…", "marketing": "…", "sales": "…"}},
//!             "b": null}]}
//! ```
//!
//! A line that a side took back has `"withdrawn": {"seq": 9, "sides": ["sales"], "at": "…", "note": "…"}` and no slots.

mod held;
mod record;

use std::sync::Arc;

use crate::sorted::Sorted;
pub use held::Held;
pub use record::{Kept, LineRecord, Record, Slot};

/// What is stored, by key.
pub type Blobs = Sorted<String, Arc<[u8]>>;

/// The key of the record.
pub const RECORD: &str = "record";

/// The metadata that bear a release out.
pub(super) const PIECES: [&str; 5] = ["timestamp", "snapshot", "targets", "marketing", "sales"];

/// One change of what is stored: all of it, or nothing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Transaction {
    /// The revision that this changes. If another one is stored meanwhile, somebody else was faster: write nothing.
    pub based_on: u64,
    /// What to write, in this order: the record comes last.
    pub put: Vec<(String, Arc<[u8]>)>,
    /// What to take away after that.
    pub remove: Vec<String>,
}

impl Transaction {
    /// The change from one state of the store to another.
    #[must_use]
    pub fn between(based_on: u64, old: &Blobs, new: &Blobs) -> Transaction {
        let changed = new.iter().filter(|(key, bytes)| old.get(*key) != Some(bytes));
        let mut put: Vec<(String, Arc<[u8]>)> = changed.map(|(key, bytes)| (key.clone(), Arc::clone(bytes))).collect();
        crate::order::sort_by_key(&mut put, |(key, _)| key == RECORD);
        Transaction { based_on, put, remove: old.keys().filter(|key| !new.contains_key(*key)).cloned().collect() }
    }

    /// What is stored after it.
    pub fn apply(&self, blobs: &mut Blobs) {
        blobs.extend(self.put.iter().cloned());
        for key in &self.remove {
            blobs.remove(key);
        }
    }
}
