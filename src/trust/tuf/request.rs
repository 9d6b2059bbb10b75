//! What the host is asked to fetch, and what it answers.

use crate::trust::names::{metadata_file, target_file};
use crate::trust::refusal::{Code, Refusal};

/// Which of the two addresses of a repository.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Base {
    /// Where metadata lie (`metadata/`).
    Metadata,
    /// Where files lie (`targets/`).
    Targets,
}

/// What a request is about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum About {
    /// The root of a version; there may be none.
    Root(u64),
    /// The timestamp.
    Timestamp,
    /// The snapshot.
    Snapshot,
    /// `targets` or a delegated role.
    Role(String),
    /// A file, by its target path.
    Target(String),
}

impl About {
    /// The name in messages.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            About::Root(_) => "root",
            About::Timestamp => "timestamp",
            About::Snapshot => "snapshot",
            About::Role(name) | About::Target(name) => name,
        }
    }
}

/// One file to fetch.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Request {
    /// What it is about.
    pub about: About,
    /// Below which address.
    pub base: Base,
    /// The relative address, escaped where it has to be; no step of it is `.` or `..`.
    pub path: String,
    /// Stop reading behind that many bytes and answer [`Answer::TooLong`].
    pub bytes_max: usize,
    /// Whether the file of that name never changes, so that a copy may be used; else ask for the newest, by ETag.
    pub immutable: bool,
}

/// What came.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Answer {
    /// The whole file.
    Bytes(Vec<u8>),
    /// There is no such file (404, or 403 as some hosts say).
    NotFound,
    /// It is as it was when it was last fetched (304).
    NotModified,
    /// More than [`Request::bytes_max`] came.
    TooLong,
    /// Anything else: no connection, an error of the server, or too slow.
    Failed,
}

impl Request {
    pub(super) fn metadata(about: About, version: Option<u64>, bytes_max: usize) -> Request {
        let path = metadata_file(about.name(), version);
        // A root is looked for anew each time; other versioned names hold the same file forever.
        let immutable = version.is_some() && !matches!(about, About::Root(_));
        Request { about, base: Base::Metadata, path, bytes_max, immutable }
    }

    /// The request for a file: `hash` is in its name if snapshots are consistent.
    ///
    /// # Errors
    /// `E-JSON` for a path that would leave the repository's folder.
    pub fn target(target: &str, hash: Option<&str>, length: u64) -> Result<Request, Refusal> {
        let leaves = target.starts_with('/') || target.split('/').any(|step| matches!(step, "." | ".." | ""));
        if leaves || target.contains(['\\', '\0']) {
            return Err(Refusal::json(target, "target-path", "path").with("file", target));
        }
        let file = target_file(target, hash);
        let steps: Vec<String> = file.split('/').map(crate::trust::names::escaped).collect();
        Ok(Request {
            about: About::Target(target.to_owned()),
            base: Base::Targets,
            path: steps.join("/"),
            bytes_max: usize::try_from(length).unwrap_or(usize::MAX),
            immutable: hash.is_some(),
        })
    }

    /// The bytes that came.
    ///
    /// # Errors
    /// `E-SIZE` if there were too many, `E-NET` if none came.
    pub fn bytes(&self, answer: Answer) -> Result<Vec<u8>, Refusal> {
        let refusal = match answer {
            Answer::Bytes(bytes) if bytes.len() <= self.bytes_max => return Ok(bytes),
            Answer::Bytes(_) | Answer::TooLong => Refusal::size(self.bytes_max),
            Answer::NotFound => Refusal::because(Code::Net, "not-found"),
            Answer::NotModified | Answer::Failed => Refusal::because(Code::Net, "failed"),
        };
        Err(refusal.with("file", self.about.name()))
    }
}
