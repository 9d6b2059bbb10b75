//! A publishing that was cut short beside its new root, done again: the root is written last where it can be, else
//! just before the timestamp.

use super::proposal::Proposal;
use super::published::{metadata_name, sha256};
use super::{Fault, Files, Published};
use crate::trust::metadata::{Root, Signed};

/// The new root of a proposal: its file and what it is.
pub(super) struct NewRoot<'a> {
    /// Where it is written.
    pub name: String,
    /// The file.
    pub bytes: &'a [u8],
    version: u64,
}

impl NewRoot<'_> {
    /// That of a proposal, if it has one.
    pub fn of(proposal: &Proposal) -> Result<Option<NewRoot<'_>>, Fault> {
        let Some(bytes) = proposal.metadata.get("root") else { return Ok(None) };
        let version = Signed::<Root>::read(bytes)?.body.head.version;
        Ok(Some(NewRoot { name: metadata_name("root", Some(version)), bytes, version }))
    }

    /// Whether the log says that it was published.
    fn is_logged(&self, published: &Published) -> bool {
        let last = published.log.last().and_then(|entry| entry.meta.get("root"));
        last.is_some_and(|(version, hash)| *version == self.version && *hash == sha256(self.bytes))
    }

    /// Whether it lies there already and nothing that goes with it does: it came before the timestamp, which did not come any more.
    pub fn came_alone(&self, files: &dyn Files) -> Result<bool, Fault> {
        let lies_there = files.read(&self.name)?.is_some_and(|bytes| bytes == self.bytes);
        // Old and new may not fit, so that what is there cannot be read.
        Ok(lies_there && !Published::read(files).is_ok_and(|published| self.is_logged(&published)))
    }

    /// Whether all that goes with it lies there and only it does not: it was to come last.
    pub fn is_all_that_lacks(&self, files: &dyn Files, published: &Published) -> Result<bool, Fault> {
        Ok(self.is_logged(published) && files.read(&self.name)?.is_none())
    }
}

/// Files as if one of them was not there.
pub(super) struct Without<'a> {
    pub files: &'a dyn Files,
    pub name: Option<&'a str>,
}

impl Files for Without<'_> {
    fn read(&self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        if self.name == Some(name) { Ok(None) } else { self.files.read(name) }
    }

    fn names(&self) -> Result<Vec<String>, Fault> {
        let mut names = self.files.names()?;
        names.retain(|name| self.name != Some(name));
        Ok(names)
    }
}
