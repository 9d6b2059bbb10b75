//! The record: what is remembered beside signed files.

use std::collections::BTreeMap;

use crate::moment::Moment;
use crate::trust::metadata::members::Members;
use crate::trust::metadata::to_second;
use crate::trust::names::{Kind, Line, Name, Side};
use crate::trust::pin::Source;
use crate::trust::refusal::Refusal;
use crate::trust::state::Withdrawal;
use crate::trust::value::{Value, map, object};

/// The largest record.
const BYTES_MAX: usize = 5 << 20;

/// One of two places for a release.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Slot {
    /// A.
    A,
    /// B.
    B,
}

impl Slot {
    /// The other one.
    #[must_use]
    pub fn other(self) -> Slot {
        match self {
            Slot::A => Slot::B,
            Slot::B => Slot::A,
        }
    }

    /// `a` or `b`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Slot::A => "a",
            Slot::B => "b",
        }
    }

    /// The key under which bytes of a hash lie in the slot.
    pub(super) fn key(self, hash: &str) -> String {
        format!("{}/{hash}", self.id())
    }
}

/// The key under which a root lies.
pub(super) fn root_key(hash: &str) -> String {
    format!("root/{hash}")
}

/// The key under which metadata lie that the next update begins with.
pub(super) fn seen_key(hash: &str) -> String {
    format!("seen/{hash}")
}

/// What is remembered of a release in a slot.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Kept {
    /// Its number.
    pub seq: u64,
    /// The SHA-256 of its file, in hex.
    pub sha256: String,
    /// Since when it is in force.
    pub active_since: Moment,
    /// When metadata last confirmed it.
    pub last_verified: Moment,
    /// The version of the root that its metadata were verified by.
    pub root: u64,
    /// The SHA-256 of the metadata that bear it out, by role.
    pub metadata: BTreeMap<String, String>,
}

/// What is remembered of a line of releases.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LineRecord {
    /// The lowest `seq` that may come.
    pub floor: u64,
    /// The slot of the newest release.
    pub newest: Slot,
    /// Slot A.
    pub a: Option<Kept>,
    /// Slot B.
    pub b: Option<Kept>,
    /// That it was taken back.
    pub withdrawn: Option<Withdrawal>,
}

impl LineRecord {
    /// A line with a floor and nothing else.
    #[must_use]
    pub fn new(floor: u64) -> LineRecord {
        LineRecord { floor, newest: Slot::A, a: None, b: None, withdrawn: None }
    }

    /// What is remembered of a slot.
    #[must_use]
    pub fn slot(&self, slot: Slot) -> Option<&Kept> {
        match slot {
            Slot::A => self.a.as_ref(),
            Slot::B => self.b.as_ref(),
        }
    }

    /// Remembers a release: in its own slot if it is the newest already, else in the other. The answer is which.
    pub fn keep(&mut self, kept: Kept) -> Slot {
        if self.slot(self.newest).is_some_and(|newest| newest.seq != kept.seq) {
            self.newest = self.newest.other();
        }
        self.floor = kept.seq;
        self.withdrawn = None;
        match self.newest {
            Slot::A => self.a = Some(kept),
            Slot::B => self.b = Some(kept),
        }
        self.newest
    }
}

/// All that is remembered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Record {
    /// Counts changes of the store.
    pub revision: u64,
    /// Where the pinned root came from.
    pub source: Source,
    /// Its SHA-256, in hex.
    pub pin: String,
    /// The newest signed issue time seen.
    pub issued: Option<Moment>,
    /// The highest line of the audit log seen.
    pub audit: u64,
    /// The SHA-256 of each root behind the pinned one, in order.
    pub roots: Vec<String>,
    /// The SHA-256 of the newest verified metadata, by role, also of an update that was refused later.
    pub seen: BTreeMap<String, String>,
    /// Lines of releases, of all rings that were ever used.
    pub lines: BTreeMap<Line, LineRecord>,
}

impl Record {
    /// Nothing remembered yet.
    #[must_use]
    pub fn new(source: Source, pin: String) -> Record {
        let (roots, seen, lines) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
        Record { revision: 0, source, pin, issued: None, audit: 0, roots, seen, lines }
    }

    /// The key of every blob that is spoken of, sorted.
    pub(super) fn keys(&self) -> Vec<String> {
        let slots = self.lines.values().flat_map(|line| [(Slot::A, &line.a), (Slot::B, &line.b)]);
        let kept = slots.filter_map(|(slot, kept)| Some((slot, kept.as_ref()?)));
        let of_slots = kept.flat_map(|(slot, kept)| kept.metadata.values().chain([&kept.sha256]).map(move |hash| slot.key(hash)));
        let seen = self.seen.values().map(|hash| seen_key(hash));
        let mut keys: Vec<String> = self.roots.iter().map(|hash| root_key(hash)).chain(seen).chain(of_slots).collect();
        crate::order::sort(&mut keys);
        keys
    }

    /// Reads a record.
    ///
    /// # Errors
    /// `E-JSON` for anything else.
    pub fn read(bytes: &[u8]) -> Result<Record, Refusal> {
        let mut members = Members::of(Value::read(bytes, BYTES_MAX)?, "")?;
        if members.whole("format", 1)? != 1 {
            return Err(members.wrong("format", "format"));
        }
        let mut pin = members.object("pin")?;
        let source = Source::parse(&pin.text("source")?).ok_or_else(|| pin.wrong("source", "source"))?;
        Ok(Record {
            revision: members.whole("revision", 0)?,
            source,
            pin: pin.text("sha256")?,
            issued: members.optional_moment("issued")?,
            audit: members.whole("audit", 0)?,
            roots: members.texts("roots")?,
            seen: read_hashes(members.object("seen")?)?,
            lines: map(members.list("lines", read_line)?),
        })
    }

    /// The record as a file.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let pin = object([("source", Some(self.source.id().into())), ("sha256", Some(self.pin.as_str().into()))]);
        let members = [
            ("format", Some(Value::Whole(1))),
            ("revision", Some(self.revision.into())),
            ("pin", Some(Value::Object(pin))),
            ("issued", self.issued.map(moment_value)),
            ("audit", Some(self.audit.into())),
            ("roots", Some(Value::List(self.roots.iter().map(|hash| hash.as_str().into()).collect()))),
            ("seen", Some(hashes_value(&self.seen))),
            ("lines", Some(Value::List(self.lines.iter().map(line_value).collect()))),
        ];
        Value::Object(object(members)).to_text().into_bytes()
    }
}

fn moment_value(moment: Moment) -> Value {
    to_second(moment).into()
}

fn hashes_value(hashes: &BTreeMap<String, String>) -> Value {
    Value::Object(map(hashes.iter().map(|(role, hash)| (role.clone(), hash.as_str().into()))))
}

fn read_hashes(members: Members) -> Result<BTreeMap<String, String>, Refusal> {
    members.each(|value, place| if let Value::Text(hash) = value { Ok(hash) } else { Err(Refusal::json(place, "text", "wrong-type")) })
}

fn line_value((line, record): (&Line, &LineRecord)) -> Value {
    let slot = |kept: Option<&Kept>| {
        let kept = kept.map(|kept| {
            Value::Object(object([
                ("seq", Some(kept.seq.into())),
                ("sha256", Some(kept.sha256.as_str().into())),
                ("active_since", Some(moment_value(kept.active_since))),
                ("last_verified", Some(moment_value(kept.last_verified))),
                ("root", Some(kept.root.into())),
                ("metadata", Some(hashes_value(&kept.metadata))),
            ]))
        });
        Some(kept.unwrap_or(Value::Null))
    };
    let withdrawn = record.withdrawn.as_ref().map(|withdrawn| {
        Value::Object(object([
            ("seq", Some(withdrawn.seq.into())),
            ("sides", Some(Value::List(withdrawn.sides.iter().map(|side| side.id().into()).collect()))),
            ("at", Some(moment_value(withdrawn.at))),
            ("note", withdrawn.note.as_deref().map(Value::from)),
        ]))
    });
    Value::Object(object([
        ("rules", Some(line.rules.as_str().into())),
        ("ring", Some(line.ring.as_str().into())),
        ("kind", Some(line.kind.id().into())),
        ("floor", Some(record.floor.into())),
        ("newest", Some(record.newest.id().into())),
        ("a", slot(record.a.as_ref())),
        ("b", slot(record.b.as_ref())),
        ("withdrawn", withdrawn),
    ]))
}

fn read_line(value: Value, place: &str) -> Result<(Line, LineRecord), Refusal> {
    let mut members = Members::of(value, place)?;
    let rules = Name::parse(&members.text("rules")?).ok_or_else(|| members.wrong("rules", "name"))?;
    let ring = Name::parse(&members.text("ring")?).ok_or_else(|| members.wrong("ring", "name"))?;
    let kind = Kind::parse(&members.text("kind")?).ok_or_else(|| members.wrong("kind", "kind"))?;
    let newest = match members.text("newest")?.as_str() {
        "a" => Slot::A,
        "b" => Slot::B,
        _ => return Err(members.wrong("newest", "slot")),
    };
    let mut slot = |name: &str| match members.optional(name) {
        None | Some(Value::Null) => Ok(None),
        Some(value) => read_kept(Members::of(value, place)?).map(Some),
    };
    let (a, b) = (slot("a")?, slot("b")?);
    let withdrawn = members.optional_object("withdrawn")?.map(read_withdrawal).transpose()?;
    Ok((Line { rules, ring, kind }, LineRecord { floor: members.whole("floor", 0)?, newest, a, b, withdrawn }))
}

fn read_kept(mut members: Members) -> Result<Kept, Refusal> {
    Ok(Kept {
        seq: members.whole("seq", 1)?,
        sha256: members.text("sha256")?,
        active_since: members.moment("active_since")?,
        last_verified: members.moment("last_verified")?,
        root: members.whole("root", 1)?,
        metadata: read_hashes(members.object("metadata")?)?,
    })
}

fn read_withdrawal(mut members: Members) -> Result<Withdrawal, Refusal> {
    let sides = members.texts("sides")?.iter().map(|side| Side::parse(side)).collect::<Option<Vec<Side>>>();
    Ok(Withdrawal {
        seq: members.whole("seq", 0)?,
        sides: sides.ok_or_else(|| members.wrong("sides", "side"))?,
        at: members.moment("at")?,
        note: members.optional_text("note")?,
    })
}
