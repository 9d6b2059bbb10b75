//! What was stored, verified anew at each start: everything but expiry.

use std::sync::Arc;

use crate::sorted::Sorted;
use sha2::{Digest, Sha256};

use super::record::{Kept, LineRecord, Record, Slot, root_key, seen_key};
use super::{Blobs, RECORD, Transaction};
use crate::assessment::hex;
use crate::moment::Moment;
use crate::trust::approval::Sides;
use crate::trust::in_force::InForce;
use crate::trust::metadata::Root;
use crate::trust::names::{Line, Name, Side};
use crate::trust::pin::Pin;
use crate::trust::refusal::{Code, Refusal};
use crate::trust::tuf::{About, Answer, Local, Piece, Updater};
use crate::trust::two_sides;

/// What is held: remembered, stored and in force.
#[derive(Clone, Debug)]
pub struct Held {
    /// As the host has it.
    stored: Blobs,
    /// As it is to be, without the record.
    blobs: Blobs,
    /// What is remembered.
    pub(in crate::trust) record: Record,
    /// From the pinned root to the newest.
    roots: Vec<Arc<Piece<Root>>>,
    /// Files in force of the ring.
    pub(in crate::trust) in_force: Sorted<Line, InForce>,
    /// Files that a side has taken back: nothing is proposed by them, and what people decide still names them.
    pub(in crate::trust) withdrawn: Sorted<Line, InForce>,
    /// That something stored was not as it was written.
    pub(in crate::trust) damage: Option<Refusal>,
}

impl Held {
    /// Verifies what was stored. What does not pass counts as not stored; of the two slots of a line, the older stands in.
    ///
    /// # Errors
    /// `E-JSON`, `E-SIG`, `E-THRESHOLD` if the pinned root is none.
    pub fn load(pin: &Pin, ring: &Name, stored: Blobs) -> Result<Held, Refusal> {
        let pinned = Updater::own_root(&pin.root)?;
        let damaged = || Some(Refusal::because(Code::Store, "read"));
        let mut blobs = stored.clone();
        let read = blobs.remove(RECORD).map(|bytes| Record::read(&bytes));
        let damage = if matches!(read, Some(Err(_))) { damaged() } else { None };
        let fresh = Record::new(pin.source, pin.sha256());
        let record = match read {
            Some(Ok(record)) => of_pin(record, pin, &pinned, &blobs).unwrap_or_else(|revision| Record { revision, ..fresh }),
            _ => fresh,
        };
        blobs.retain(|key, bytes| key.rsplit('/').next() == Some(&hash(bytes)));
        let mut held =
            Held { stored, blobs, record, roots: vec![Arc::new(pinned)], in_force: Sorted::new(), withdrawn: Sorted::new(), damage };
        held.load_roots();
        let mut verified = Vec::new();
        for line in held.record.lines.keys().filter(|line| line.ring == *ring).cloned().collect::<Vec<Line>>() {
            let Some(mut record) = held.record.lines.remove(&line) else { continue };
            if !held.load_line(&line, &mut record, &mut verified) {
                held.damage = damaged();
            }
            held.record.lines.insert(line, record);
        }
        held.tidy();
        Ok(held)
    }

    /// The roots behind the pinned one that follow on each other.
    fn load_roots(&mut self) {
        let mut followed = 0;
        for stored in &self.record.roots {
            let next = self.blobs.get(&root_key(stored)).map(|bytes| Updater::next_root(&self.root().signed.body, bytes));
            let Some(Ok(next)) = next else { break };
            self.roots.push(Arc::new(next));
            followed += 1;
        }
        if followed < self.record.roots.len() {
            self.record.roots.truncate(followed);
            self.damage = Some(Refusal::because(Code::Store, "read"));
        }
    }

    /// Verifies the newest release of a line, or the one before it. The answer is whether the newest passed.
    fn load_line(&mut self, line: &Line, record: &mut LineRecord, verified: &mut Vec<Verified>) -> bool {
        let newest = record.newest;
        let is_there = record.a.is_some() || record.b.is_some();
        for slot in [newest, newest.other()] {
            let Some(kept) = record.slot(slot) else { continue };
            if let Ok(file) = self.read_slot(line, slot, kept, verified) {
                let files = if record.withdrawn.is_some() { &mut self.withdrawn } else { &mut self.in_force };
                files.insert(line.clone(), file);
                record.newest = slot;
                return slot == newest;
            }
        }
        !is_there
    }

    /// Verifies a slot as an update would, without a network and before all time.
    fn read_slot(&self, line: &Line, slot: Slot, kept: &Kept, verified: &mut Vec<Verified>) -> Result<InForce, Refusal> {
        let damaged = || Refusal::because(Code::Store, "read");
        if !verified.iter().any(|known| known.is_of(slot, kept)) {
            verified.push(self.verify(slot, kept)?);
        }
        let updater = &verified.iter().find(|known| known.is_of(slot, kept)).ok_or_else(damaged)?.updater;
        let (Some(marketing), Some(sales)) = (updater.role("marketing"), updater.role("sales")) else { return Err(damaged()) };
        let agreed = Sides { marketing, sales }.agreed(line)?;
        if (agreed.release().seq, agreed.sha256()) != (kept.seq, kept.sha256.as_str()) {
            return Err(damaged());
        }
        let bytes = self.blobs.get(&slot.key(&kept.sha256)).ok_or_else(damaged)?;
        let expires = updater.timestamp().map_or(Moment(i64::MIN), |timestamp| timestamp.signed.body.head.expires);
        InForce::new(agreed, Arc::clone(bytes), kept.active_since).map(|file| file.confirmed(kept.last_verified, expires))
    }

    /// Verifies the metadata of a slot.
    fn verify(&self, slot: Slot, kept: &Kept) -> Result<Verified, Refusal> {
        let damaged = || Refusal::because(Code::Store, "read");
        let root = self.roots.iter().find(|root| root.version() == kept.root).ok_or_else(damaged)?;
        let mut updater = Updater::new(&root.bytes, self.local(&kept.metadata, |hash| slot.key(hash)), Moment(i64::MIN))?;
        while let Some(request) = updater.refresh()? {
            let answer = match request.about {
                About::Root(_) => Answer::NotFound,
                About::Timestamp => Answer::NotModified,
                _ => return Err(damaged()),
            };
            updater.answer(&request, answer)?;
        }
        for side in Side::BOTH {
            if updater.delegated(side.id())?.is_some() {
                return Err(damaged());
            }
        }
        let targets = updater.role("targets").ok_or_else(damaged)?;
        two_sides::check_both(&root.signed.body, &targets.signed.body)?;
        Ok(Verified { slot, root: kept.root, metadata: kept.metadata.clone(), updater })
    }

    /// Stored metadata by role.
    fn local(&self, hashes: &Sorted<String, String>, key: impl Fn(&str) -> String) -> Local {
        hashes.iter().filter_map(|(role, hash)| Some((role.clone(), Arc::clone(self.blobs.get(&key(hash))?)))).collect()
    }

    /// The metadata that an update begins with.
    pub(in crate::trust) fn seen(&self) -> Local {
        self.local(&self.record.seen, seen_key)
    }

    /// The newest root.
    #[must_use]
    pub fn root(&self) -> &Piece<Root> {
        // The pinned root is always there.
        &self.roots[self.roots.len() - 1]
    }

    /// The bytes of the release that the newest one of a line came after.
    #[must_use]
    pub fn bytes_before(&self, line: &Line) -> Option<&[u8]> {
        let record = self.record.lines.get(line)?;
        let before = record.newest.other();
        self.blobs.get(&before.key(&record.slot(before)?.sha256)).map(|bytes| &**bytes)
    }

    /// What is remembered.
    #[must_use]
    pub fn record(&self) -> &Record {
        &self.record
    }

    /// What the host has stored.
    #[must_use]
    pub fn stored(&self) -> &Blobs {
        &self.stored
    }

    /// Keeps a root.
    pub(in crate::trust) fn keep_root(&mut self, root: &Arc<Piece<Root>>) {
        let hash = hash(&root.bytes);
        self.blobs.insert(root_key(&hash), Arc::clone(&root.bytes));
        self.record.roots.push(hash);
        self.roots.push(Arc::clone(root));
    }

    /// Keeps verified metadata, by role, for the next update to begin with.
    pub(in crate::trust) fn keep_seen(&mut self, metadata: &Local) {
        for (role, bytes) in metadata {
            let hash = hash(bytes);
            self.blobs.insert(seen_key(&hash), Arc::clone(bytes));
            self.record.seen.insert(role.clone(), hash);
        }
    }

    /// Keeps a file in force with the metadata that bear it out, all of it in one slot.
    pub(in crate::trust) fn keep_file(&mut self, file: InForce, root: u64, metadata: &Local) {
        let line = file.release().line.clone();
        let kept = Kept {
            seq: file.release().seq,
            sha256: file.sha256().to_owned(),
            active_since: file.active_since(),
            last_verified: file.last_verified(),
            root,
            metadata: metadata.iter().map(|(role, bytes)| (role.clone(), hash(bytes))).collect(),
        };
        let slot = self.record.lines.get_or_insert_with(line.clone(), || LineRecord::new(0)).keep(kept);
        for bytes in metadata.values().chain([file.bytes()]) {
            self.blobs.insert(slot.key(&hash(bytes)), Arc::clone(bytes));
        }
        self.withdrawn.remove(&line);
        self.in_force.insert(line, file);
    }

    /// Drops blobs that nothing speaks of.
    fn tidy(&mut self) {
        let spoken_of = self.record.keys();
        self.blobs.retain(|key, _| spoken_of.binary_search(key).is_ok());
    }

    /// The change of the store that makes all this last; afterwards this is as if it were stored.
    pub(in crate::trust) fn transaction(&mut self) -> Transaction {
        self.tidy();
        let based_on = self.record.revision;
        self.record.revision += 1;
        let mut blobs = self.blobs.clone();
        blobs.insert(RECORD.to_owned(), self.record.to_bytes().into());
        let transaction = Transaction::between(based_on, &self.stored, &blobs);
        self.stored = blobs;
        transaction
    }
}

/// Metadata of a slot that passed; the lines of one update share them.
struct Verified {
    slot: Slot,
    root: u64,
    metadata: Sorted<String, String>,
    updater: Updater,
}

impl Verified {
    fn is_of(&self, slot: Slot, kept: &Kept) -> bool {
        self.slot == slot && self.root == kept.root && self.metadata == kept.metadata
    }
}

fn hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The record as it stands under a pin: as it is if the pin is the same; from the pin on if that is a root on its very way;
/// else not at all (the answer is its revision, which goes on).
fn of_pin(mut record: Record, pin: &Pin, pinned: &Piece<Root>, blobs: &Blobs) -> Result<Record, u64> {
    let sha256 = pin.sha256();
    if record.pin == sha256 {
        record.source = pin.source;
        return Ok(record);
    }
    let place = record.roots.iter().position(|root| *root == sha256);
    match place {
        Some(place) if blobs.get(&root_key(&sha256)).is_some_and(|bytes| **bytes == *pinned.bytes) => {
            let roots = record.roots.split_off(place + 1);
            // What older roots bore out has no way from this pin.
            for line in record.lines.values_mut() {
                line.a = line.a.take().filter(|kept| kept.root >= pinned.version());
                line.b = line.b.take().filter(|kept| kept.root >= pinned.version());
            }
            Ok(Record { pin: sha256, source: pin.source, roots, ..record })
        }
        _ => Err(record.revision),
    }
}
