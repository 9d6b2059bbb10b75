//! The root that trust begins with, and where it came from.

use sha2::{Digest, Sha256};

use super::refusal::Refusal;
use super::tuf::Updater;
use crate::assessment::hex;

/// Where a pinned root came from; a later one outweighs an earlier one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Source {
    /// Taken at first use, after its fingerprint was compared; shown as “not managed”.
    FirstUse,
    /// It came with the program.
    Package,
    /// The company's policy sets it.
    Managed,
}

impl Source {
    /// Its name.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Source::FirstUse => "first-use",
            Source::Package => "package",
            Source::Managed => "managed",
        }
    }

    /// The source of a name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Source> {
        [Source::FirstUse, Source::Package, Source::Managed].into_iter().find(|source| source.id() == text)
    }
}

/// A pinned root.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pin {
    /// Where it came from.
    pub source: Source,
    /// `root.json`.
    pub root: Vec<u8>,
}

impl Pin {
    /// The pin that outweighs the others.
    #[must_use]
    pub fn choose(pins: impl IntoIterator<Item = Pin>) -> Option<Pin> {
        pins.into_iter().max_by_key(|pin| pin.source)
    }

    /// The SHA-256 of the root, in hex.
    #[must_use]
    pub fn sha256(&self) -> String {
        hex(&Sha256::digest(&self.root))
    }

    /// What people compare: the SHA-256 in groups of four.
    ///
    /// # Errors
    /// `E-JSON`, `E-SIG`, `E-THRESHOLD` for a root that is none.
    pub fn fingerprint(&self) -> Result<String, Refusal> {
        Updater::own_root(&self.root)?;
        let hash = self.sha256();
        let groups: Vec<&str> = (0..hash.len()).step_by(4).filter_map(|at| hash.get(at..at + 4)).collect();
        Ok(groups.join(" "))
    }
}
