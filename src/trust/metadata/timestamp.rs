//! `timestamp`: which snapshot is the newest.

use super::members::Members;
use super::{Body, Head, MetaFile, to_second};
use crate::moment::Moment;
use crate::trust::refusal::Refusal;
use crate::trust::value::{Object, Value, object};

/// The newest snapshot.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Timestamp {
    /// The head.
    pub head: Head,
    /// `snapshot.json`.
    pub snapshot: MetaFile,
    /// `x-reife-issued`: when this was signed.
    pub issued: Option<Moment>,
    /// Members that are not known.
    pub rest: Object,
}

impl Body for Timestamp {
    const TYPE: &'static str = "timestamp";
    const BYTES_MAX: usize = 16 << 10;

    fn read(head: Head, mut members: Members) -> Result<Timestamp, Refusal> {
        let mut meta = members.object("meta")?;
        let place = meta.place("snapshot.json");
        let snapshot = meta.optional("snapshot.json").ok_or_else(|| Refusal::json(&place, "object", "missing"))?;
        Ok(Timestamp {
            head,
            snapshot: MetaFile::read(snapshot, &place)?,
            issued: members.optional_moment("x-reife-issued")?,
            rest: members.rest(),
        })
    }

    fn head(&self) -> &Head {
        &self.head
    }

    fn members(&self) -> Object {
        let mut members = self.rest.clone();
        members.extend(object([
            ("meta", Some(Value::Object(object([("snapshot.json", Some(self.snapshot.to_value()))])))),
            ("x-reife-issued", self.issued.map(|issued| to_second(issued).into())),
        ]));
        members
    }
}
