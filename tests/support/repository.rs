//! A rules repository made in memory: real keys of fixed seeds, real signatures, real files, and a host that serves them.

use reife::moment::{DAY, Moment};
use reife::sorted::Sorted;
use reife::trust::metadata::{
    AuditHead, Body, DelegatedRole, Delegations, Head, MetaFile, Paths, People, Person, Release, Role, Root, Signed, Snapshot, TargetFile,
    Targets, Timestamp,
};
use reife::trust::sign::PrivateKey;
use reife::trust::tuf::{Answer, Base, Request};
use reife::trust::{Kind, Line, Name, Side, TargetPath};

/// When every repository begins.
pub fn start() -> Moment {
    Moment::parse("2026-11-24T09:00:00Z").unwrap()
}

/// So many days later.
pub fn days(moment: Moment, days: i64) -> Moment {
    Moment(moment.0 + days * DAY)
}

pub fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

pub fn line(rules: &str, ring: &str, kind: Kind) -> Line {
    Line { rules: name(rules), ring: name(ring), kind }
}

/// The private key of a holder: one seed each; `s1` and `s9` have a P-256 key, as a token holds it.
pub fn key(holder: &str) -> PrivateKey {
    let mut seed = [1; 32];
    seed[..holder.len()].copy_from_slice(holder.as_bytes());
    if ["s1", "s9"].contains(&holder) { PrivateKey::p256(&seed).unwrap() } else { PrivateKey::ed25519(&seed) }
}

/// The id of a holder's key.
pub fn id(holder: &str) -> String {
    key(holder).public().id()
}

/// A repository: what its people would sign next, who signs, and what its host serves.
#[derive(Clone)]
pub struct Repository {
    pub root: Root,
    pub targets: Targets,
    pub marketing: Targets,
    pub sales: Targets,
    pub snapshot: Snapshot,
    pub timestamp: Timestamp,
    /// Who signs, by role.
    pub signers: Sorted<&'static str, Vec<&'static str>>,
    /// What the host serves, by path below the repository's address.
    pub files: Sorted<String, Vec<u8>>,
    /// The day on which things are signed.
    pub now: Moment,
}

impl Repository {
    /// Two keys of each side, a publisher, and nothing released; all published.
    pub fn new() -> Repository {
        let now = start();
        let holders = ["m1", "m2", "s1", "s2"];
        let everybody = || Role::new(holders.iter().map(|holder| id(holder)).collect(), 3);
        let publisher = || Role::new(vec![id("p1")], 1);
        let head = |days_valid: i64| Head::new(1, days(now, days_valid));
        let delegated = |side: Side, holders: [&str; 2]| DelegatedRole {
            name: side.id().to_owned(),
            role: Role::new(holders.iter().map(|holder| id(holder)).collect(), 1),
            terminating: true,
            paths: Paths::Patterns(vec![side.pattern()]),
        };
        let keys = |holders: &[&str]| holders.iter().map(|holder| (id(holder), key(holder).public())).collect();
        let delegations = Delegations {
            keys: keys(&holders),
            roles: vec![delegated(Side::Marketing, ["m1", "m2"]), delegated(Side::Sales, ["s1", "s2"])],
            rest: Sorted::new(),
        };
        let targets =
            |days_valid, delegations| Targets { head: head(days_valid), targets: Sorted::new(), delegations, rest: Sorted::new() };
        let mut repository = Repository {
            root: Root {
                head: head(365),
                consistent_snapshot: true,
                keys: keys(&["m1", "m2", "s1", "s2", "p1"]),
                root: everybody(),
                targets: everybody(),
                snapshot: publisher(),
                timestamp: publisher(),
                people: Some(People(holders.iter().map(|holder| (id(holder), person(holder))).collect())),
                rest: Sorted::new(),
            },
            targets: targets(365, Some(delegations)),
            marketing: targets(90, None),
            sales: targets(90, None),
            snapshot: Snapshot { head: head(30), meta: Sorted::new(), audit: None, rest: Sorted::new() },
            timestamp: Timestamp { head: head(7), snapshot: MetaFile::of_version(1), issued: Some(now), rest: Sorted::new() },
            signers: Sorted::from([
                ("root", vec!["m1", "m2", "s1"]),
                ("targets", vec!["m1", "s1", "s2"]),
                ("marketing", vec!["m1"]),
                ("sales", vec!["s1"]),
                ("snapshot", vec!["p1"]),
                ("timestamp", vec!["p1"]),
            ]),
            files: Sorted::new(),
            now,
        };
        repository.write_root();
        repository.write_targets();
        repository.write("marketing");
        repository.write("sales");
        repository.write_snapshot();
        repository.write_timestamp();
        repository
    }

    /// The root that clients pin.
    pub fn pinned(&self) -> Vec<u8> {
        self.files["metadata/1.root.json"].clone()
    }

    pub fn delegated(&mut self, side: Side) -> &mut Targets {
        match side {
            Side::Marketing => &mut self.marketing,
            Side::Sales => &mut self.sales,
        }
    }

    /// Lists a release on both sides, and publishes.
    pub fn release(&mut self, line: &Line, seq: u64, bytes: &[u8]) {
        let release = release(line, seq);
        for side in Side::BOTH {
            self.list(side, &release, bytes);
        }
        self.publish();
    }

    /// Lists a release on one side, without publishing, and puts the file on the host.
    pub fn list(&mut self, side: Side, release: &Release, bytes: &[u8]) {
        let path = TargetPath { side, line: release.line.clone() }.to_string();
        let file = TargetFile::of(bytes, Some(release.to_custom()));
        let hash = file.hashes.get("sha256").unwrap().to_owned();
        self.files.insert(format!("targets/{}", reife::trust::names::target_file(&path, Some(&hash))), bytes.to_vec());
        self.delegated(side).targets.insert(path, file);
    }

    /// Takes a side's entry away, without publishing.
    pub fn withdraw(&mut self, side: Side, line: &Line) {
        let path = TargetPath { side, line: line.clone() }.to_string();
        assert!(self.delegated(side).targets.remove(&path).is_some());
    }

    /// Next versions of both sides' roles, of the snapshot and the timestamp, signed and on the host.
    pub fn publish(&mut self) {
        for side in Side::BOTH {
            let until = days(self.now, 90);
            let role = self.delegated(side);
            role.head = Head::new(role.head.version + 1, until);
            self.write(side.id());
        }
        self.renew();
    }

    /// A new snapshot and timestamp of what is there.
    pub fn renew(&mut self) {
        self.snapshot.head = Head::new(self.snapshot.head.version + 1, days(self.now, 30));
        self.write_snapshot();
        self.stamp();
    }

    /// A new timestamp alone.
    pub fn stamp(&mut self) {
        self.timestamp.head = Head::new(self.timestamp.head.version + 1, days(self.now, 7));
        self.timestamp.issued = Some(self.now);
        self.write_timestamp();
    }

    /// A new root, signed by who signs for it now.
    pub fn renew_root(&mut self) {
        self.root.head = Head::new(self.root.head.version + 1, days(self.now, 365));
        self.write_root();
    }

    pub fn write_root(&mut self) {
        let bytes = self.signed("root", self.root.clone());
        self.files.insert(format!("metadata/{}.root.json", self.root.head.version), bytes);
    }

    pub fn write_targets(&mut self) {
        let bytes = self.signed("targets", self.targets.clone());
        self.note("targets", self.targets.head.version, bytes);
    }

    /// Writes `marketing` or `sales` as it stands.
    pub fn write(&mut self, role: &'static str) {
        let body = if role == "marketing" { self.marketing.clone() } else { self.sales.clone() };
        let bytes = self.signed(role, body.clone());
        self.note(role, body.head.version, bytes);
    }

    fn note(&mut self, role: &str, version: u64, bytes: Vec<u8>) {
        let file = TargetFile::of(&bytes, None);
        let meta = MetaFile { version, length: Some(file.length), hashes: Some(file.hashes), rest: Sorted::new() };
        self.snapshot.meta.insert(format!("{role}.json"), meta);
        self.files.insert(format!("metadata/{version}.{role}.json"), bytes);
    }

    pub fn write_snapshot(&mut self) {
        let bytes = self.signed("snapshot", self.snapshot.clone());
        let version = self.snapshot.head.version;
        let file = TargetFile::of(&bytes, None);
        self.timestamp.snapshot = MetaFile { version, length: Some(file.length), hashes: Some(file.hashes), rest: Sorted::new() };
        self.files.insert(format!("metadata/{version}.snapshot.json"), bytes);
    }

    pub fn write_timestamp(&mut self) {
        let bytes = self.signed("timestamp", self.timestamp.clone());
        self.files.insert("metadata/timestamp.json".to_owned(), bytes);
    }

    fn signed<B: Body>(&self, role: &str, body: B) -> Vec<u8> {
        let mut signed = Signed::unsigned(body);
        for holder in &self.signers[role] {
            signed.sign(&key(holder));
        }
        signed.to_bytes()
    }

    pub fn audit(&mut self, n: u64) {
        self.snapshot.audit = Some(AuditHead { n, sha256: "0".repeat(64) });
    }

    /// What the host answers.
    pub fn serve(&self, request: &Request) -> Answer {
        let base = if request.base == Base::Metadata { "metadata" } else { "targets" };
        match self.files.get(&format!("{base}/{}", request.path)) {
            None => Answer::NotFound,
            Some(bytes) if bytes.len() > request.bytes_max => Answer::TooLong,
            Some(bytes) => Answer::Bytes(bytes.clone()),
        }
    }
}

/// Who holds a key: `m…` marketing, `s…` sales.
pub fn person(holder: &str) -> Person {
    let side = if holder.starts_with('m') { Side::Marketing } else { Side::Sales };
    Person { person: format!("person-{holder}"), side, rest: Sorted::new() }
}

/// A plain release.
pub fn release(line: &Line, seq: u64) -> Release {
    Release {
        seq,
        line: line.clone(),
        engine: 1,
        restores: None,
        note: None,
        valid_until: None,
        plan: None,
        verdicts: None,
        rest: Sorted::new(),
    }
}
