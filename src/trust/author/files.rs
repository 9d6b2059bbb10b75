//! Files of a repository by name, such as `metadata/timestamp.json`, and what is to be written.

use super::Fault;
use crate::sorted::Sorted;

/// Files by name; steps are parted by `/`, whatever the computer.
pub trait Files {
    /// The bytes of a file; `None` if there is none.
    ///
    /// # Errors
    /// When it is there and cannot be read.
    fn read(&self, name: &str) -> Result<Option<Vec<u8>>, Fault>;

    /// The names of all files, sorted.
    ///
    /// # Errors
    /// When they cannot be listed.
    fn names(&self) -> Result<Vec<String>, Fault>;
}

impl Files for Sorted<String, Vec<u8>> {
    fn read(&self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        Ok(self.get(name).cloned())
    }

    fn names(&self) -> Result<Vec<String>, Fault> {
        Ok(self.keys().cloned().collect())
    }
}

/// What is to be written, in this order: after each write the repository is one that clients accept, the old or the new;
/// only where old and new keys cannot fit do clients wait until all is there.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Writes(pub Vec<(String, Vec<u8>)>);

impl Writes {
    /// Adds a file behind the others.
    pub fn add(&mut self, name: impl Into<String>, bytes: Vec<u8>) {
        self.0.push((name.into(), bytes));
    }
}

/// Files as they are when writes are done.
#[derive(Clone, Copy)]
pub struct Overlay<'a> {
    /// What is there.
    pub files: &'a dyn Files,
    /// What is written over it.
    pub writes: &'a [(String, Vec<u8>)],
}

impl Files for Overlay<'_> {
    fn read(&self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        match self.writes.iter().rev().find(|(written, _)| written == name) {
            Some((_, bytes)) => Ok(Some(bytes.clone())),
            None => self.files.read(name),
        }
    }

    fn names(&self) -> Result<Vec<String>, Fault> {
        let mut names = self.files.names()?;
        names.extend(self.writes.iter().map(|(name, _)| name.clone()));
        crate::order::sort(&mut names);
        names.dedup();
        Ok(names)
    }
}
