//! What is published: read from a repository's files and verified, everything but expiry, so that what has expired can be
//! renewed.

use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::audit::{self, Entry};
use super::{Fault, Files, Holders};
use crate::assessment::hex;
use crate::sorted::Sorted;
use crate::trust::approval::{Agreed, Sides};
use crate::trust::key::Key;
use crate::trust::metadata::{Body, MetaFile, Role, Root, Snapshot, Targets, Timestamp};
use crate::trust::names::{Line, Side, TargetPath, metadata_file, target_file};
use crate::trust::refusal::{Code, Refusal};
use crate::trust::tuf::{Piece, ROOTS_MAX, Updater};

/// A repository as it is published.
#[derive(Clone, Debug)]
pub struct Published {
    /// All roots, from the first.
    pub roots: Vec<Piece<Root>>,
    /// `targets`.
    pub targets: Piece<Targets>,
    /// Marketing's role.
    pub marketing: Piece<Targets>,
    /// Sales' role.
    pub sales: Piece<Targets>,
    /// The snapshot.
    pub snapshot: Piece<Snapshot>,
    /// The timestamp.
    pub timestamp: Piece<Timestamp>,
    /// The audit log up to the line that the snapshot names.
    pub log: Vec<Entry>,
}

impl Published {
    /// Reads what is published.
    ///
    /// # Errors
    /// `author-no-repository` if nothing is; else the refusal of what does not verify.
    pub fn read(files: &dyn Files) -> Result<Published, Fault> {
        let roots = roots(files)?;
        let root = &roots.last().ok_or_else(|| Fault::wrong_use("author-no-repository"))?.signed.body;
        let timestamp: Piece<Timestamp> = piece(&file(files, "timestamp", None)?, "timestamp", &root.timestamp, &root.keys)?;
        let meta = &timestamp.signed.body.snapshot;
        let snapshot: Piece<Snapshot> = listed(files, "snapshot", meta, &root.snapshot, &root.keys)?;
        let listed_role = |name: &str, role: &Role, keys: &Sorted<String, Key>| {
            let unlisted = || Refusal::because(Code::Mix, "unlisted").with("file", name);
            listed::<Targets>(files, name, snapshot.signed.body.role(name).ok_or_else(unlisted)?, role, keys)
        };
        let targets = listed_role("targets", &root.targets, &root.keys)?;
        let delegations = targets.signed.body.delegations.as_ref();
        let side = |side: Side| {
            let mix = || Refusal::because(Code::Mix, "delegations").with("file", "targets");
            let delegations = delegations.ok_or_else(mix)?;
            listed_role(side.id(), &delegations.role(side.id()).ok_or_else(mix)?.role, &delegations.keys)
        };
        let (marketing, sales) = (side(Side::Marketing)?, side(Side::Sales)?);
        let log = match &snapshot.signed.body.audit {
            None => Vec::new(),
            Some(head) => audit::read(&files.read(audit::LOG)?.unwrap_or_default(), head)?,
        };
        Ok(Published { roots, targets, marketing, sales, snapshot, timestamp, log })
    }

    /// The same; `None` where nothing is published yet.
    ///
    /// # Errors
    /// The refusal of what does not verify.
    pub fn if_any(files: &dyn Files) -> Result<Option<Published>, Fault> {
        if files.read(&metadata_name("timestamp", None))?.is_some() { Published::read(files).map(Some) } else { Ok(None) }
    }

    /// The newest root.
    #[must_use]
    pub fn root(&self) -> &Piece<Root> {
        // Reading ends without one.
        &self.roots[self.roots.len() - 1]
    }

    /// A side's role.
    #[must_use]
    pub fn side(&self, side: Side) -> &Piece<Targets> {
        match side {
            Side::Marketing => &self.marketing,
            Side::Sales => &self.sales,
        }
    }

    /// The release of a line that both sides list alike.
    #[must_use]
    pub fn agreed(&self, line: &Line) -> Option<Arc<Agreed>> {
        self.sides().agreed(line).ok()
    }

    /// Both sides' roles.
    #[must_use]
    pub fn sides(&self) -> Sides<'_> {
        Sides { marketing: &self.marketing, sales: &self.sales }
    }

    /// Every line that a side lists, sorted.
    #[must_use]
    pub fn lines(&self) -> Vec<Line> {
        let mut lines: Vec<Line> = Side::BOTH.into_iter().flat_map(|side| self.sides().lines(side).unwrap_or_default()).collect();
        crate::order::sort(&mut lines);
        lines.dedup();
        lines
    }

    /// Who holds which key.
    #[must_use]
    pub fn holders(&self) -> Holders {
        Holders::of(&self.root().signed.body, &self.targets.signed.body)
    }

    /// The line of the log in which a release was published.
    #[must_use]
    pub fn released(&self, line: &Line, seq: u64) -> Option<&Entry> {
        self.log.iter().find(|entry| entry.line.as_ref() == Some(line) && entry.seq == Some(seq) && entry.action.is_release())
    }

    /// The greatest `seq` that a line ever had; 0 if it had none.
    #[must_use]
    pub fn last_seq(&self, line: &Line) -> u64 {
        self.log.iter().filter(|entry| entry.line.as_ref() == Some(line)).filter_map(|entry| entry.seq).max().unwrap_or(0)
    }

    /// The bytes of the release of a line that is in force.
    ///
    /// # Errors
    /// When the file is missing or another one than was signed.
    pub fn bytes(&self, files: &dyn Files, agreed: &Agreed) -> Result<Vec<u8>, Fault> {
        let path = target_name(Side::Marketing, &agreed.release().line, agreed.sha256());
        let missing = || Refusal::because(Code::Net, "not-found").with("file", path.as_str());
        let bytes = files.read(&path)?.ok_or_else(missing)?;
        agreed.file().fits(&bytes).map_err(|refusal| refusal.with("file", path))?;
        Ok(bytes)
    }

    /// What the audit log says of roles: version and SHA-256 of each, but of those that carry the log's own head.
    #[must_use]
    pub fn meta(&self) -> Sorted<String, (u64, String)> {
        let mut meta = Sorted::from([("root".to_owned(), (self.root().version(), sha256(&self.root().bytes)))]);
        for (name, piece) in [("targets", &self.targets), ("marketing", &self.marketing), ("sales", &self.sales)] {
            meta.insert(name.to_owned(), (piece.version(), sha256(&piece.bytes)));
        }
        meta
    }
}

/// The SHA-256 of bytes, in hex.
pub(super) fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The name of a released file.
pub(super) fn target_name(side: Side, line: &Line, sha256: &str) -> String {
    format!("targets/{}", target_file(&TargetPath { side, line: line.clone() }.to_string(), Some(sha256)))
}

/// The name of a file of metadata.
pub(super) fn metadata_name(role: &str, version: Option<u64>) -> String {
    format!("metadata/{}", metadata_file(role, version))
}

/// The bytes of a file of metadata.
pub(super) fn file(files: &dyn Files, role: &str, version: Option<u64>) -> Result<Vec<u8>, Fault> {
    let missing = || Refusal::because(Code::Net, "not-found").with("file", metadata_file(role, version));
    Ok(files.read(&metadata_name(role, version))?.ok_or_else(missing)?)
}

/// All roots, each signed by the one before it, too.
pub(super) fn roots(files: &dyn Files) -> Result<Vec<Piece<Root>>, Fault> {
    let mut roots: Vec<Piece<Root>> = Vec::new();
    for version in 1..=u64::from(ROOTS_MAX) * 4 {
        let Some(bytes) = files.read(&metadata_name("root", Some(version)))? else { break };
        roots.push(match roots.last() {
            None => Updater::own_root(&bytes)?,
            Some(root) => Updater::next_root(&root.signed.body, &bytes)?,
        });
    }
    Ok(roots)
}

/// Metadata that a role's keys signed.
pub(super) fn piece<B: Body>(bytes: &[u8], name: &str, role: &Role, keys: &Sorted<String, Key>) -> Result<Piece<B>, Fault> {
    Piece::verified(bytes, role, keys).map_err(|refusal| refusal.with("file", name).into())
}

fn listed<B: Body>(files: &dyn Files, name: &str, meta: &MetaFile, role: &Role, keys: &Sorted<String, Key>) -> Result<Piece<B>, Fault> {
    let bytes = file(files, name, Some(meta.version))?;
    Piece::listed(&bytes, meta, role, keys).map_err(|refusal| refusal.with("file", name).into())
}
