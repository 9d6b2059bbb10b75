//! The top-level roles, step by step (TUF 5.3 to 5.6).

use std::sync::Arc;

use super::piece::Piece;
use super::request::{About, Answer, Request};
use super::roles::Loaded;
use crate::moment::Moment;
use crate::sorted::Sorted;
use crate::trust::key::Key;
use crate::trust::metadata::{Body, MetaFile, Role, Root, Signed, Snapshot, Targets, Timestamp};
use crate::trust::refusal::{Code, Refusal};

/// Roots read in one update; the next update goes on behind them.
pub const ROOTS_MAX: u32 = 256;
/// Delegated roles read in one update.
pub const ROLES_MAX: usize = 32;

/// Metadata kept from earlier updates, by role; they are verified before they are used.
pub type Local = Sorted<String, Arc<[u8]>>;

/// One update. Ask [`Updater::refresh`] what to fetch until it is `None`, and hand over what came by [`Updater::answer`];
/// then [`Updater::find`] files. After a refusal the update is over: what is verified so far may be kept.
#[derive(Clone, Debug)]
pub struct Updater {
    clock: Moment,
    pub(super) now: Moment,
    pub(super) root: Arc<Piece<Root>>,
    pub(super) timestamp: Option<Piece<Timestamp>>,
    pub(super) snapshot: Option<Piece<Snapshot>>,
    pub(super) roles: Sorted<String, Loaded>,
    pub(super) local: Local,
    new_roots: Vec<Arc<Piece<Root>>>,
    rotated: bool,
    phase: Phase,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Phase {
    Roots,
    Timestamp,
    Snapshot,
    Targets,
    Ready,
}

impl Updater {
    /// Begins an update as of `now`, which stays the same to its end.
    ///
    /// # Errors
    /// `E-JSON`, `E-SIG`, `E-THRESHOLD` if the trusted root is not one that its own keys signed.
    pub fn new(root: &[u8], local: Local, now: Moment) -> Result<Updater, Refusal> {
        let root = Arc::new(Updater::own_root(root)?);
        Ok(Updater {
            clock: now,
            now,
            root,
            timestamp: None,
            snapshot: None,
            roles: Sorted::new(),
            local,
            new_roots: Vec::new(),
            rotated: false,
            phase: Phase::Roots,
        })
    }

    /// A root that its own keys signed.
    ///
    /// # Errors
    /// As [`Updater::new`].
    pub fn own_root(bytes: &[u8]) -> Result<Piece<Root>, Refusal> {
        let signed: Signed<Root> = Signed::read(bytes)?;
        let signers = signed.verify(&signed.body.root, &signed.body.keys).map_err(|refusal| refusal.with("file", "root"))?;
        Ok(Piece { signed, bytes: bytes.into(), signers })
    }

    /// The root behind this one: signed by both, and the next version.
    ///
    /// # Errors
    /// `E-JSON`, `E-SIG`, `E-THRESHOLD`; `E-ROLLBACK` for an older version, `E-MIX` for one that leaves some out.
    pub fn next_root(root: &Root, bytes: &[u8]) -> Result<Piece<Root>, Refusal> {
        let signed: Signed<Root> = Signed::read(bytes)?;
        signed.verify(&root.root, &root.keys).map_err(|refusal| refusal.with("file", "root"))?;
        let piece = Updater::own_root(bytes)?;
        let (found, expected) = (piece.version(), root.head.version + 1);
        if found == expected {
            return Ok(piece);
        }
        let refusal = if found < expected { Refusal::new(Code::Rollback) } else { Refusal::because(Code::Mix, "version") };
        Err(refusal.with("file", "root").with("found", found.to_string()).with("expected", expected.to_string()))
    }

    /// The same with the newest signed issue time seen before: a clock set back does not go behind it.
    #[must_use]
    pub fn not_before(self, issued: Option<Moment>) -> Updater {
        Updater { now: issued.map_or(self.now, |issued| issued.max(self.now)), ..self }
    }

    /// The file to fetch next; `None` when all top-level roles are verified.
    ///
    /// # Errors
    /// When what is kept, or what came, is over or does not fit.
    pub fn refresh(&mut self) -> Result<Option<Request>, Refusal> {
        loop {
            match self.phase {
                Phase::Roots if u32::try_from(self.new_roots.len()).is_ok_and(|count| count < ROOTS_MAX) => {
                    let next = self.root.version() + 1;
                    return Ok(Some(Request::metadata(About::Root(next), Some(next), Root::BYTES_MAX)));
                }
                Phase::Roots => self.end_roots()?,
                Phase::Timestamp => return Ok(Some(Request::metadata(About::Timestamp, None, Timestamp::BYTES_MAX))),
                Phase::Snapshot => {
                    let meta = self.snapshot_meta()?;
                    self.read_local_snapshot();
                    match &self.snapshot {
                        Some(kept) if kept.version() == meta.version && meta.fits(&kept.bytes).is_ok() => {
                            self.valid(&kept.signed.body.head, "snapshot")?;
                            self.phase = Phase::Targets;
                        }
                        _ => return Ok(Some(self.listed_request(About::Snapshot, &meta, Snapshot::BYTES_MAX))),
                    }
                }
                Phase::Targets => match self.load_top_targets()? {
                    Some(request) => return Ok(Some(request)),
                    None => self.phase = Phase::Ready,
                },
                Phase::Ready => return Ok(None),
            }
        }
    }

    /// Takes what came for a request.
    ///
    /// # Errors
    /// The first check that it does not pass.
    pub fn answer(&mut self, request: &Request, answer: Answer) -> Result<(), Refusal> {
        match (&request.about, answer) {
            (About::Root(_), Answer::NotFound) => self.end_roots(),
            (About::Root(_), answer) => {
                let bytes = request.bytes(answer)?;
                let next = Updater::next_root(&self.root.signed.body, &bytes)?;
                self.rotated |= rotates(&self.root.signed.body, &next.signed.body);
                self.root = Arc::new(next);
                self.new_roots.push(Arc::clone(&self.root));
                Ok(())
            }
            (About::Timestamp, Answer::NotModified) if self.timestamp.is_some() => self.end_timestamp(),
            (About::Timestamp, answer) => {
                let bytes = request.bytes(answer)?;
                self.take_timestamp(&bytes).map_err(|refusal| refusal.with("file", "timestamp"))?;
                self.end_timestamp()
            }
            (About::Snapshot, answer) => {
                let bytes = request.bytes(answer)?;
                self.take_snapshot(&bytes).map_err(|refusal| refusal.with("file", "snapshot"))?;
                self.phase = Phase::Targets;
                Ok(())
            }
            (About::Role(name), answer) => {
                let bytes = request.bytes(answer)?;
                self.take_role(name, &bytes)
            }
            (About::Target(path), _) => Err(Refusal::because(Code::Mix, "events").with("file", path.as_str())),
        }
    }

    /// The time that counts: that of the start, or the newest signed issue time seen if that is later.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.now
    }

    /// Roots that came with this update, oldest first: to be kept whatever comes later.
    #[must_use]
    pub fn new_roots(&self) -> &[Arc<Piece<Root>>] {
        &self.new_roots
    }

    /// Whether a key of `timestamp` or `snapshot` was taken away by a new root: what it signed before is forgotten, so
    /// that versions driven up by a thief of that key cannot stand in the way (TUF 5.3.11).
    #[must_use]
    pub fn rotated(&self) -> bool {
        self.rotated
    }

    /// The trusted root.
    #[must_use]
    pub fn root(&self) -> &Piece<Root> {
        &self.root
    }

    /// The trusted timestamp.
    #[must_use]
    pub fn timestamp(&self) -> Option<&Piece<Timestamp>> {
        self.timestamp.as_ref()
    }

    /// The trusted snapshot; it may be older than the timestamp says before [`Updater::refresh`] is through.
    #[must_use]
    pub fn snapshot(&self) -> Option<&Piece<Snapshot>> {
        self.snapshot.as_ref()
    }

    /// A role that was read and verified: `targets`, or one that [`Updater::find`] came upon.
    #[must_use]
    pub fn role(&self, name: &str) -> Option<&Piece<Targets>> {
        self.roles.get(name).map(|loaded| &loaded.piece)
    }

    /// All that is verified, by role.
    #[must_use]
    pub fn verified(&self) -> Local {
        let mut all: Local = self.roles.iter().map(|(name, loaded)| (name.clone(), Arc::clone(&loaded.piece.bytes))).collect();
        all.insert("root".to_owned(), Arc::clone(&self.root.bytes));
        all.extend(self.timestamp.iter().map(|piece| ("timestamp".to_owned(), Arc::clone(&piece.bytes))));
        all.extend(self.snapshot.iter().map(|piece| ("snapshot".to_owned(), Arc::clone(&piece.bytes))));
        all
    }

    fn valid(&self, head: &crate::trust::metadata::Head, file: &str) -> Result<(), Refusal> {
        head.valid_at(self.now).map_err(|refusal| refusal.with("file", file))
    }

    fn end_roots(&mut self) -> Result<(), Refusal> {
        if self.rotated {
            self.local.remove("timestamp");
            self.local.remove("snapshot");
            self.now = self.clock;
        }
        self.valid(&self.root.signed.body.head, "root")?;
        self.phase = Phase::Timestamp;
        // One that does not verify any more is as none.
        let root = &self.root.signed.body;
        self.timestamp = self.local.get("timestamp").and_then(|bytes| Piece::verified(bytes, &root.timestamp, &root.keys).ok());
        Ok(())
    }

    fn take_timestamp(&mut self, bytes: &[u8]) -> Result<(), Refusal> {
        let root = &self.root.signed.body;
        let new: Piece<Timestamp> = Piece::verified(bytes, &root.timestamp, &root.keys)?;
        if let Some(kept) = &self.timestamp {
            if new.version() == kept.version() {
                return Ok(());
            }
            not_older(new.version(), kept.version())?;
            let (new, kept) = (&new.signed.body.snapshot, &kept.signed.body.snapshot);
            not_older(new.version, kept.version).map_err(|refusal| refusal.with("file", "snapshot"))?;
        }
        self.valid(&new.signed.body.head, "timestamp")?;
        self.timestamp = Some(new);
        Ok(())
    }

    fn end_timestamp(&mut self) -> Result<(), Refusal> {
        if let Some(issued) = self.timestamp.as_ref().and_then(|kept| kept.signed.body.issued)
            && issued > self.now
        {
            // A clock set back cannot revive what is over.
            self.now = issued;
            self.valid(&self.root.signed.body.head, "root")?;
        }
        if let Some(kept) = &self.timestamp {
            self.valid(&kept.signed.body.head, "timestamp")?;
        }
        self.phase = Phase::Snapshot;
        Ok(())
    }

    fn snapshot_meta(&self) -> Result<MetaFile, Refusal> {
        let kept = self.timestamp.as_ref().map(|timestamp| timestamp.signed.body.snapshot.clone());
        kept.ok_or_else(|| Refusal::because(Code::Mix, "events").with("file", "snapshot"))
    }

    fn read_local_snapshot(&mut self) {
        if let Some(bytes) = self.local.remove("snapshot") {
            let root = &self.root.signed.body;
            self.snapshot = Piece::verified(&bytes, &root.snapshot, &root.keys).ok();
        }
    }

    fn take_snapshot(&mut self, bytes: &[u8]) -> Result<(), Refusal> {
        let meta = self.snapshot_meta()?;
        let root = &self.root.signed.body;
        let new: Piece<Snapshot> = Piece::listed(bytes, &meta, &root.snapshot, &root.keys)?;
        for (name, kept) in self.snapshot.iter().flat_map(|kept| &kept.signed.body.meta) {
            let found = new.signed.body.meta.get(name).map_or(0, |meta| meta.version);
            not_older(found, kept.version).map_err(|refusal| refusal.with("file", name.trim_end_matches(".json")))?;
        }
        self.valid(&new.signed.body.head, "snapshot")?;
        self.snapshot = Some(new);
        Ok(())
    }

    /// The request for a file that other metadata list.
    pub(super) fn listed_request(&self, about: About, meta: &MetaFile, most: usize) -> Request {
        let version = self.root.signed.body.consistent_snapshot.then_some(meta.version);
        let length = meta.length.and_then(|length| usize::try_from(length).ok()).unwrap_or(most);
        Request::metadata(about, version, length.min(most))
    }
}

/// Whether the next root takes away a key of `timestamp` or `snapshot`.
fn rotates(old: &Root, new: &Root) -> bool {
    let public = |root: &Root, role: &Role| -> Vec<Vec<u8>> {
        role.key_ids.iter().filter_map(|id| root.keys.get(id).and_then(Key::public_part)).collect()
    };
    [(&old.timestamp, &new.timestamp), (&old.snapshot, &new.snapshot)].into_iter().any(|(old_role, new_role)| {
        let new_keys = public(new, new_role);
        public(old, old_role).iter().any(|key| !new_keys.contains(key))
    })
}

fn not_older(found: u64, kept: u64) -> Result<(), Refusal> {
    if found >= kept {
        return Ok(());
    }
    Err(Refusal::new(Code::Rollback).with("found", found.to_string()).with("expected", kept.to_string()))
}
