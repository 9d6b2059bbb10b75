//! The publisher's work: makes a proposal, or another day, what clients find.

use super::approve::{check_fresh, stale};
use super::audit::{self, Entry};
use super::cut::{NewRoot, Without};
use super::proposal::{Action, Proposal, ROLES};
use super::published::{metadata_name, sha256, target_name};
use super::shown::says_no_more;
use super::signer::{Signer, add_signature, id_in};
use super::{Fault, Files, Overlay, Published, Writes, accepts, days, fresh, step};
use crate::moment::{DAY, Moment};
use crate::trust::approval::not_both;
use crate::trust::metadata::{Body, Head, MetaFile, Role, Root, Signed, Snapshot, TargetFile, Targets, Timestamp};
use crate::trust::names::Side;
use crate::trust::store::Blobs;
use crate::trust::value::Object;

/// What is to be written, and what the log says of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outcome {
    /// The files, in order.
    pub writes: Writes,
    /// The new line of the log; a new timestamp alone has none.
    pub entry: Option<Entry>,
    /// Until when the timestamp is valid.
    pub until: Moment,
}

/// Publishes a proposal, or does what is left of a publishing that was cut short.
///
/// # Errors
/// Whatever a client would refuse, with its code; `author-stale`, `author-seq-stale`, `author-plan-stale` for a proposal that was
/// overtaken; `author-half-differs` if a signature is for more than the proposal says; `author-not-publisher`.
pub fn publish(files: &dyn Files, proposal: &Proposal, signers: &[&dyn Signer], now: Moment) -> Result<Outcome, Fault> {
    let is_there = files.read(&metadata_name("timestamp", None))?.is_some();
    let new_root = NewRoot::of(proposal)?;
    let came_alone = match &new_root {
        Some(root) if is_there => root.came_alone(files)?,
        _ => false,
    };
    let before = Without { files, name: new_root.as_ref().map(|root| root.name.as_str()).filter(|_| came_alone) };
    let files: &dyn Files = &before;
    let published = if is_there { Some(Published::read(files)?) } else { None };
    if let (Some(root), Some(published)) = (&new_root, &published)
        && root.is_all_that_lacks(files, published)?
    {
        let writes = Writes(vec![(root.name.clone(), root.bytes.to_vec())]);
        Work { files, published: Some(published), now }.is_accepted(&writes.0, proposal)?;
        let until = published.timestamp.signed.body.head.expires;
        return Ok(Outcome { writes, entry: published.log.last().cloned(), until });
    }
    if (proposal.action == Action::Init) == is_there {
        return Err(Fault::wrong_use(if is_there { "author-is-there" } else { "author-no-repository" }));
    }
    if let Some(published) = &published {
        check_fresh(proposal, published, None)?;
        if let Some(stale) = stale(proposal, published)?.into_iter().next() {
            return Err(stale.into());
        }
    }
    says_no_more(proposal, published.as_ref())?;
    if let Some(draft) = &proposal.draft {
        // The client would say the same, but of what is listed and not of who has yet to sign.
        let missing = step::missing(proposal, published.as_ref())?;
        let lacking: Vec<Side> = Side::BOTH.into_iter().filter(|side| missing.iter().any(|missing| missing.role == side.id())).collect();
        if !lacking.is_empty() {
            return Err(not_both(&draft.release.line, &lacking).into());
        }
    }
    if let Some(demand) = proposal.demands.iter().find(|demand| demand.choice.is_none()) {
        return Err(Fault::refused("author-choice-missing").with("line", &demand.line));
    }
    let work = Work { files, published: published.as_ref(), now };
    let root = match proposal.signed::<Root>("root")? {
        Some(signed) => signed.body,
        None => work.root()?,
    };
    let mut writes = work.released(proposal);
    for role in ROLES.into_iter().filter(|role| *role != "root") {
        if let Some(bytes) = proposal.metadata.get(role) {
            let version = Signed::<Targets>::read(bytes)?.body.head.version;
            writes.add(metadata_name(role, Some(version)), bytes.clone());
        }
    }
    let entry = work.entry(proposal)?;
    let until = work.snapshot_and_timestamp(&mut writes, &root, &entry, Some(proposal), signers)?;
    if let Some(root) = &new_root {
        let file = (root.name.clone(), root.bytes.to_vec());
        // Clients take a new root as soon as they see it. If what is new suits the old root, too, the root comes last, so
        // that there is no moment in which old and new do not fit; where it cannot, a client waits for the timestamp alone.
        let suits_old = published.is_some() && work.is_accepted(&writes.0, proposal).is_ok();
        writes.0.insert(writes.0.len() - usize::from(!suits_old), file);
    }
    work.is_accepted(&writes.0, proposal)?;
    Ok(Outcome { writes, entry: Some(entry), until })
}

/// The daily work: a new timestamp, and a new snapshot when few days of it are left.
///
/// # Errors
/// Whatever a client would refuse; `author-not-publisher`.
pub fn renew(files: &dyn Files, signers: &[&dyn Signer], now: Moment) -> Result<Outcome, Fault> {
    let published = Published::read(files)?;
    let work = Work { files, published: Some(&published), now };
    let root = work.root()?;
    let mut writes = Writes::default();
    let left = published.snapshot.signed.body.head.expires.0 - now.0;
    let (entry, until) = if left < days::SNAPSHOT_LEFT * DAY {
        let entry = work.entry(&Proposal::new(Action::Renew, now, None))?;
        let until = work.snapshot_and_timestamp(&mut writes, &root, &entry, None, signers)?;
        (Some(entry), until)
    } else {
        let until = work.timestamp(&mut writes, &root, published.timestamp.signed.body.snapshot.clone(), signers)?;
        (None, until)
    };
    work.is_accepted(&writes.0, &Proposal::new(Action::Renew, now, None))?;
    Ok(Outcome { writes, entry, until })
}

struct Work<'a> {
    files: &'a dyn Files,
    published: Option<&'a Published>,
    now: Moment,
}

impl Work<'_> {
    fn root(&self) -> Result<Root, Fault> {
        let published = self.published.ok_or_else(|| Fault::wrong_use("author-no-repository"))?;
        Ok(published.root().signed.body.clone())
    }

    /// The files of a release: one for each side, and the plan.
    fn released(&self, proposal: &Proposal) -> Writes {
        let mut writes = Writes::default();
        if let Some(draft) = &proposal.draft {
            let hash = sha256(&draft.bytes);
            for side in Side::BOTH {
                writes.add(target_name(side, &draft.release.line, &hash), draft.bytes.clone());
            }
            if let Some(plan) = &draft.plan {
                writes.add(plan.name(), plan.to_value().to_text().into_bytes());
            }
        }
        writes
    }

    /// The line of the log.
    fn entry(&self, proposal: &Proposal) -> Result<Entry, Fault> {
        let mut meta = self.published.map(Published::meta).unwrap_or_default();
        let (mut key_ids, mut people) = (Vec::new(), Vec::new());
        for role in ROLES.into_iter().filter(|role| proposal.metadata.contains_key(*role)) {
            for id in step::signers(proposal, self.published, role)? {
                if !key_ids.contains(&id) {
                    people.push(self.person(proposal, &id)?);
                    key_ids.push(id);
                }
            }
            let bytes = &proposal.metadata[role];
            let version = match role {
                "root" => Signed::<Root>::read(bytes)?.body.head.version,
                _ => Signed::<Targets>::read(bytes)?.body.head.version,
            };
            meta.insert(role.to_owned(), (version, sha256(bytes)));
        }
        let log = self.published.map_or(&[][..], |published| &published.log);
        let draft = proposal.draft.as_ref();
        let seq = match proposal.action {
            Action::Withdraw => self.published.zip(proposal.line.as_ref()).map(|(published, line)| published.last_seq(line)),
            _ => draft.map(|draft| draft.release.seq),
        };
        Ok(Entry {
            n: log.last().map_or(1, |last| last.n + 1),
            at: self.now,
            action: proposal.action,
            line: proposal.about().cloned(),
            seq,
            sha256: draft.map(|draft| sha256(&draft.bytes)),
            key_ids,
            people,
            note: proposal.note.clone(),
            meta,
            prev: audit::prev(log),
        })
    }

    fn person(&self, proposal: &Proposal, id: &str) -> Result<String, Fault> {
        let new = proposal.signed::<Root>("root")?.map(|signed| signed.body);
        let mut roots = new.iter().chain(self.published.map(|published| &published.root().signed.body));
        Ok(roots.find_map(|root| root.person(id)).unwrap_or_default().to_owned())
    }

    /// Adds snapshot, log and timestamp, in this order.
    fn snapshot_and_timestamp(
        &self,
        writes: &mut Writes,
        root: &Root,
        entry: &Entry,
        proposal: Option<&Proposal>,
        signers: &[&dyn Signer],
    ) -> Result<Moment, Fault> {
        let old = self.published.map(|published| &published.snapshot.signed.body);
        let mut meta = old.map(|old| old.meta.clone()).unwrap_or_default();
        for role in ROLES.into_iter().filter(|role| *role != "root") {
            if let Some(bytes) = proposal.and_then(|proposal| proposal.metadata.get(role)) {
                meta.insert(format!("{role}.json"), meta_of(Signed::<Targets>::read(bytes)?.body.head.version, bytes));
            }
        }
        let mut log = self.published.map(|published| published.log.clone()).unwrap_or_default();
        log.push(entry.clone());
        let version = old.map_or(1, |old| old.head.version + 1);
        let snapshot = Snapshot {
            head: Head::new(version, Moment(self.now.0 + days::SNAPSHOT * DAY)),
            meta,
            audit: audit::head(&log),
            rest: old.map(|old| old.rest.clone()).unwrap_or_default(),
        };
        let bytes = self.signed(snapshot, "snapshot", root, |root| &root.snapshot, signers)?;
        writes.add(metadata_name("snapshot", Some(version)), bytes.clone());
        writes.add(audit::LOG, audit::to_bytes(&log));
        self.timestamp(writes, root, meta_of(version, &bytes), signers)
    }

    fn timestamp(&self, writes: &mut Writes, root: &Root, snapshot: MetaFile, signers: &[&dyn Signer]) -> Result<Moment, Fault> {
        let old = self.published.map(|published| &published.timestamp.signed.body);
        let until = Moment(self.now.0 + days::TIMESTAMP * DAY);
        let timestamp = Timestamp {
            head: Head::new(old.map_or(1, |old| old.head.version + 1), until),
            snapshot,
            issued: Some(self.now),
            rest: old.map(|old| old.rest.clone()).unwrap_or_default(),
        };
        let bytes = self.signed(timestamp, "timestamp", root, |root| &root.timestamp, signers)?;
        writes.add(metadata_name("timestamp", None), bytes);
        Ok(until)
    }

    /// Signs with every key that the new root, or the one before, has for the role.
    fn signed<B: Body>(&self, body: B, role: &str, root: &Root, of: fn(&Root) -> &Role, signers: &[&dyn Signer]) -> Result<Vec<u8>, Fault> {
        let mut signed = Signed::unsigned(body);
        let old = self.published.map(|published| &published.root().signed.body);
        for signer in signers {
            let id = [Some(root), old].into_iter().flatten().find_map(|root| id_in(of(root), &root.keys, *signer));
            if let Some(id) = id {
                add_signature(&mut signed, id, *signer)?;
            }
        }
        if signed.verify(of(root), &root.keys).is_err() {
            return Err(Fault::wrong_use("author-not-publisher").with("role", role));
        }
        Ok(signed.to_bytes())
    }

    /// Refuses what a fresh client refuses, and what one that knows the present state refuses, in any ring.
    fn is_accepted(&self, writes: &[(String, Vec<u8>)], proposal: &Proposal) -> Result<(), Fault> {
        let overlay = Overlay { files: self.files, writes };
        let released = proposal.draft.as_ref().map(|draft| (&draft.release.line, draft.release.seq));
        let rings = fresh::rings(self.published, proposal.about());
        accepts(&overlay, &rings, released, self.now)?;
        let Some(published) = self.published else { return Ok(()) };
        // One that was there at the last moment before: what is over by now was not over then.
        let then = published.timestamp.signed.body.issued.unwrap_or(self.now);
        for ring in &rings {
            let (_, stored) = fresh::client(self.files, ring, Blobs::new(), then)?;
            let (client, _) = fresh::client(&overlay, ring, stored, self.now)?;
            if let Some(refusal) = client.refusal() {
                return Err(refusal.clone().into());
            }
        }
        Ok(())
    }
}

fn meta_of(version: u64, bytes: &[u8]) -> MetaFile {
    let file = TargetFile::of(bytes, None);
    MetaFile { version, length: Some(file.length), hashes: Some(file.hashes), rest: Object::new() }
}
