//! What metadata say about another file: its length and hashes.

use sha2::{Digest, Sha256, Sha512};

use super::members::Members;
use crate::assessment::hex;
use crate::trust::refusal::{Code, Refusal};
use crate::trust::value::{Object, Value, object};

/// Hashes by algorithm, in hex; at least one is of an algorithm that is known.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hashes(Object);

impl Hashes {
    /// Those of Reife: SHA-256 alone.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Hashes {
        Hashes(object([("sha256", Some(hex(&Sha256::digest(bytes)).into()))]))
    }

    fn read(members: Members) -> Result<Hashes, Refusal> {
        let place = members.place("");
        let hashes = Hashes(members.rest());
        let is_good = hashes.first().is_some() && hashes.0.values().all(|value| matches!(value, Value::Text(_)));
        if is_good { Ok(hashes) } else { Err(Refusal::json(place.trim_end_matches('/'), "hashes", "wrong-type")) }
    }

    /// The hash of an algorithm.
    #[must_use]
    pub fn get(&self, algorithm: &str) -> Option<&str> {
        if let Some(Value::Text(hash)) = self.0.get(algorithm) { Some(hash) } else { None }
    }

    /// The hash that names files: SHA-256 if there is one.
    #[must_use]
    pub fn first(&self) -> Option<&str> {
        self.get("sha256").or_else(|| self.get("sha512"))
    }

    /// Whether the bytes have all hashes of algorithms that are known.
    #[must_use]
    pub fn fit(&self, bytes: &[u8]) -> bool {
        let fits =
            |algorithm: &str, hash: &dyn Fn() -> String| self.get(algorithm).is_none_or(|expected| expected.eq_ignore_ascii_case(&hash()));
        self.first().is_some() && fits("sha256", &|| hex(&Sha256::digest(bytes))) && fits("sha512", &|| hex(&Sha512::digest(bytes)))
    }

    pub(super) fn to_value(&self) -> Value {
        Value::Object(self.0.clone())
    }
}

/// What `timestamp` and `snapshot` say about other metadata.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MetaFile {
    /// Its version.
    pub version: u64,
    /// Its length, if given.
    pub length: Option<u64>,
    /// Its hashes, if given.
    pub hashes: Option<Hashes>,
    /// Members that are not known.
    pub rest: Object,
}

impl MetaFile {
    /// What is said of a version alone.
    #[must_use]
    pub fn of_version(version: u64) -> MetaFile {
        MetaFile { version, length: None, hashes: None, rest: Object::new() }
    }

    pub(super) fn read(value: Value, place: &str) -> Result<MetaFile, Refusal> {
        let mut members = Members::of(value, place)?;
        Ok(MetaFile {
            version: members.whole("version", 1)?,
            length: members.optional_whole("length", 0)?,
            hashes: members.optional_object("hashes")?.map(Hashes::read).transpose()?,
            rest: members.rest(),
        })
    }

    pub(super) fn to_value(&self) -> Value {
        let mut members = self.rest.clone();
        members.extend(object([
            ("version", Some(self.version.into())),
            ("length", self.length.map(Value::from)),
            ("hashes", self.hashes.as_ref().map(Hashes::to_value)),
        ]));
        Value::Object(members)
    }

    /// Refuses other bytes than those meant.
    ///
    /// # Errors
    /// `E-SIZE` for another length, `E-HASH` for other hashes.
    pub fn fits(&self, bytes: &[u8]) -> Result<(), Refusal> {
        check(bytes, self.length, self.hashes.as_ref())
    }
}

/// Refuses bytes of another length or with other hashes.
pub(super) fn check(bytes: &[u8], length: Option<u64>, hashes: Option<&Hashes>) -> Result<(), Refusal> {
    if let Some(length) = length
        && u64::try_from(bytes.len()) != Ok(length)
    {
        return Err(Refusal::new(Code::Size).with("found", bytes.len().to_string()).with("expected", length.to_string()));
    }
    if hashes.is_some_and(|hashes| !hashes.fit(bytes)) {
        let expected = hashes.and_then(Hashes::first).unwrap_or_default();
        return Err(Refusal::new(Code::Hash).with("found", hex(&Sha256::digest(bytes))).with("expected", expected));
    }
    Ok(())
}

impl super::TargetFile {
    /// Reads what `targets` say about a file.
    pub(super) fn read(value: Value, place: &str) -> Result<super::TargetFile, Refusal> {
        let mut members = Members::of(value, place)?;
        let length = members.whole("length", 0)?;
        let hashes = Hashes::read(members.object("hashes")?)?;
        Ok(super::TargetFile { length, hashes, custom: members.optional("custom"), rest: members.rest() })
    }
}
