//! Replays the audit log against all stored metadata: the log is true if the signatures bear it out, line by line.

use super::audit::{self, Entry};
use super::proposal::{Action, ROLES};
use super::published::{metadata_name, piece, roots, sha256, target_name};
use super::{Fault, Files, sides};
use crate::sorted::Sorted;
use crate::trust::approval::Sides;
use crate::trust::metadata::{Root, Signed, Snapshot, Targets};
use crate::trust::names::Side;
use crate::trust::tuf::Piece;

/// Something that does not hold.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Finding {
    /// The line of the log; `None` for something beside it.
    pub n: Option<u64>,
    /// Why, in the words of `texts/<language>/rules.ftl`: `replay-…`.
    pub message: &'static str,
    /// What it is about.
    pub file: String,
}

/// What a line's metadata say.
struct Stand {
    root: Piece<Root>,
    marketing: Piece<Targets>,
    sales: Piece<Targets>,
}

/// Everything that does not hold; none if the log is true.
///
/// # Errors
/// When files cannot be read, or the chain of roots is broken.
pub fn verify(files: &dyn Files) -> Result<Vec<Finding>, Fault> {
    let roots = roots(files)?;
    if roots.is_empty() {
        return Err(Fault::wrong_use("author-no-repository"));
    }
    let mut replay = Replay { files, roots, findings: Vec::new() };
    let snapshots = replay.snapshots()?;
    let Some(head) = snapshots.last().and_then(|snapshot| snapshot.signed.body.audit.clone()) else {
        replay.find(None, "replay-no-head", audit::LOG);
        return Ok(replay.findings);
    };
    let bytes = files.read(audit::LOG)?.unwrap_or_default();
    let log = match audit::read(&bytes, &head) {
        Ok(log) => log,
        Err(fault) => {
            let n = fault.argument("n").and_then(|n| n.parse().ok());
            let message = match fault.argument("why") {
                Some("chain") => "replay-chain",
                Some("line") => "replay-line",
                _ => "replay-head",
            };
            replay.find(n, message, audit::LOG);
            return Ok(replay.findings);
        }
    };
    if bytes.len() > audit::to_bytes(&log).len() {
        replay.find(Some(head.n + 1), "replay-beyond", audit::LOG);
    }
    replay.heads(&snapshots, &log);
    let mut before: Option<Stand> = None;
    for entry in &log {
        let Some(stand) = replay.stand(entry)? else { continue };
        replay.entry(entry, &stand, before.as_ref())?;
        before = Some(stand);
    }
    replay.unlogged(&log);
    Ok(replay.findings)
}

struct Replay<'a> {
    files: &'a dyn Files,
    roots: Vec<Piece<Root>>,
    findings: Vec<Finding>,
}

impl Replay<'_> {
    fn find(&mut self, n: Option<u64>, message: &'static str, file: impl Into<String>) {
        self.findings.push(Finding { n, message, file: file.into() });
    }

    /// All stored snapshots in order, up to the one that the timestamp names; each signed by a key of some root.
    fn snapshots(&mut self) -> Result<Vec<Piece<Snapshot>>, Fault> {
        let timestamp = self.files.read(&metadata_name("timestamp", None))?.unwrap_or_default();
        let newest = Signed::<crate::trust::metadata::Timestamp>::read(&timestamp)?.body.snapshot.version;
        let mut snapshots = Vec::new();
        for version in 1..=newest {
            let name = metadata_name("snapshot", Some(version));
            let Some(bytes) = self.files.read(&name)? else {
                self.find(None, "replay-missing", name);
                continue;
            };
            let signed = self.roots.iter().rev().find_map(|root| {
                let root = &root.signed.body;
                piece::<Snapshot>(&bytes, "snapshot", &root.snapshot, &root.keys).ok()
            });
            match signed {
                Some(piece) if piece.version() == version => snapshots.push(piece),
                _ => self.find(None, "replay-unsigned", name),
            }
        }
        Ok(snapshots)
    }

    /// Every snapshot carries the head of the log of its time, and the versions that this line names.
    fn heads(&mut self, snapshots: &[Piece<Snapshot>], log: &[Entry]) {
        for snapshot in snapshots {
            let body = &snapshot.signed.body;
            let name = metadata_name("snapshot", Some(snapshot.version()));
            let entry = body.audit.as_ref().and_then(|head| log.iter().find(|entry| entry.n == head.n));
            let head = entry.map(Entry::head);
            if head.is_none() || head != body.audit {
                self.find(body.audit.as_ref().map(|head| head.n), "replay-head", name);
                continue;
            }
            let versions = entry
                .map(|entry| entry.meta.iter().filter(|(role, _)| *role != "root").map(|(role, (version, _))| (role.clone(), *version)));
            let found: Sorted<String, u64> =
                body.meta.iter().map(|(file, meta)| (file.trim_end_matches(".json").to_owned(), meta.version)).collect();
            if versions.map(Iterator::collect::<Sorted<String, u64>>) != Some(found) {
                self.find(entry.map(|entry| entry.n), "replay-versions", name);
            }
        }
    }

    /// The metadata that a line names, verified from root to sides.
    fn stand(&mut self, entry: &Entry) -> Result<Option<Stand>, Fault> {
        let mut bytes = Sorted::new();
        for role in ROLES {
            let Some((version, hash)) = entry.meta.get(role) else {
                self.find(Some(entry.n), "replay-versions", role);
                return Ok(None);
            };
            let name = metadata_name(role, Some(*version));
            match self.files.read(&name)? {
                Some(file) if sha256(&file) == *hash => {
                    bytes.insert(role, file);
                }
                Some(_) => self.find(Some(entry.n), "replay-changed", name),
                None => self.find(Some(entry.n), "replay-missing", name),
            }
        }
        let [Some(root), Some(targets), Some(marketing), Some(sales)] = ROLES.map(|role| bytes.get(role)) else {
            return Ok(None);
        };
        let Some(root) = self.roots.iter().find(|known| *known.bytes == **root).cloned() else {
            self.find(Some(entry.n), "replay-unsigned", "root");
            return Ok(None);
        };
        let body = &root.signed.body;
        let verified = piece::<Targets>(targets, "targets", &body.targets, &body.keys).ok().and_then(|targets| {
            let delegations = targets.signed.body.delegations.as_ref()?;
            let side =
                |side: Side, bytes: &[u8]| piece::<Targets>(bytes, side.id(), &delegations.role(side.id())?.role, &delegations.keys).ok();
            Some((side(Side::Marketing, marketing)?, side(Side::Sales, sales)?))
        });
        let Some((marketing, sales)) = verified else {
            self.find(Some(entry.n), "replay-unsigned", "targets");
            return Ok(None);
        };
        Ok(Some(Stand { root, marketing, sales }))
    }

    /// What the line says was done is what its metadata show.
    fn entry(&mut self, entry: &Entry, stand: &Stand, before: Option<&Stand>) -> Result<(), Fault> {
        let n = Some(entry.n);
        let sides = Sides { marketing: &stand.marketing, sales: &stand.sales };
        if entry.action.is_release() {
            let agreed = entry.line.as_ref().and_then(|line| sides.agreed(line).ok());
            let Some(agreed) =
                agreed.filter(|agreed| (Some(agreed.release().seq), Some(agreed.sha256())) == (entry.seq, entry.sha256.as_deref()))
            else {
                self.find(n, "replay-not-approved", "");
                return Ok(());
            };
            if agreed.signers().iter().any(|(_, id)| !entry.key_ids.contains(id)) {
                self.find(n, "replay-signers", "");
            }
            for side in Side::BOTH {
                let name = target_name(side, &agreed.release().line, agreed.sha256());
                match self.files.read(&name)? {
                    Some(bytes) if agreed.file().fits(&bytes).is_ok() => {}
                    Some(_) => self.find(n, "replay-changed", name),
                    None => self.find(n, "replay-missing", name),
                }
            }
        }
        if let (Action::Withdraw, Some(line)) = (entry.action, &entry.line) {
            let lists = |stand: &Stand| {
                [(Side::Marketing, &stand.marketing), (Side::Sales, &stand.sales)]
                    .map(|(side, piece)| piece.signed.body.targets.contains_key(&sides::path(side, line)))
            };
            if before.is_none_or(|before| lists(before) == lists(stand)) {
                self.find(n, "replay-not-withdrawn", "");
            }
        }
        if entry.action == Action::Reaffirm {
            let entries = |stand: &Stand| (stand.marketing.signed.body.targets.clone(), stand.sales.signed.body.targets.clone());
            if before.is_none_or(|before| entries(before) != entries(stand)) {
                self.find(n, "replay-not-the-same", "");
            }
        }
        // Holders may be on their way out: those of the root before count, too.
        for (id, person) in entry.key_ids.iter().zip(&entry.people) {
            let known = [Some(stand), before].into_iter().flatten().find_map(|stand| stand.root.signed.body.person(id));
            if known != Some(person.as_str()) {
                self.find(n, "replay-person", person.as_str());
            }
        }
        Ok(())
    }

    /// Nothing was signed that the log does not name. The newest versions may wait for a publishing that was cut short.
    fn unlogged(&mut self, log: &[Entry]) {
        let Some(last) = log.last() else { return };
        for role in ROLES {
            let newest = last.meta.get(role).map_or(0, |(version, _)| *version);
            for version in 1..=newest {
                let is_logged = log.iter().any(|entry| entry.meta.get(role).is_some_and(|(logged, _)| *logged == version));
                if !is_logged {
                    self.find(None, "replay-unlogged", metadata_name(role, Some(version)));
                }
            }
        }
    }
}
