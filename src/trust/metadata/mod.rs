//! Metadata of the four top-level roles and of delegated ones: typed, with what is not known kept.

mod delegations;
mod file;
pub mod members;
mod people;
mod release;
mod role;
mod root;
mod snapshot;
mod targets;
mod timestamp;

pub use delegations::{DelegatedRole, Delegations, Paths, matches_pattern};
pub use file::{Hashes, MetaFile};
pub use people::{People, Person};
pub use release::{Led, Release};
pub use role::Role;
pub use root::Root;
pub use snapshot::{AuditHead, Snapshot};
pub use targets::{TargetFile, Targets};
pub use timestamp::Timestamp;

use super::key::Key;
use super::refusal::{Code, Refusal};
use super::signature::{self, Signature};
use super::value::{Object, Value, object};
use crate::moment::Moment;
use crate::sorted::Sorted;
use members::Members;

/// The version of the TUF specification that is written.
pub const SPEC_VERSION: &str = "1.0.34";

/// What all metadata begin with.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Head {
    /// The version of the specification, `1.x`.
    pub spec_version: String,
    /// Counts up from 1.
    pub version: u64,
    /// From then on it is not valid.
    pub expires: Moment,
}

impl Head {
    /// One of the specification that is written.
    #[must_use]
    pub fn new(version: u64, expires: Moment) -> Head {
        Head { spec_version: SPEC_VERSION.to_owned(), version, expires }
    }

    /// Refuses what is over at `now`.
    ///
    /// # Errors
    /// `E-EXPIRED`.
    pub fn valid_at(&self, now: Moment) -> Result<(), Refusal> {
        if now < self.expires {
            return Ok(());
        }
        Err(Refusal::because(Code::Expired, "over").with("expires", self.expires.to_string()).with("now", now.to_string()))
    }
}

/// One kind of metadata.
pub trait Body: Sized {
    /// `_type`, and the name of the role unless it is delegated.
    const TYPE: &'static str;
    /// The largest file.
    const BYTES_MAX: usize;

    /// Reads what stands beside the head.
    ///
    /// # Errors
    /// `E-JSON`, with the place.
    fn read(head: Head, members: Members) -> Result<Self, Refusal>;

    /// The head.
    fn head(&self) -> &Head;

    /// All members but the head.
    fn members(&self) -> Object;
}

/// Metadata with their signatures. Reading verifies nothing: [`Signed::verify`] does.
#[derive(Clone, Debug)]
pub struct Signed<B> {
    /// What is signed.
    pub body: B,
    /// Who signed.
    pub signatures: Vec<Signature>,
    /// `signed` as it was read or built; signatures are over its canonical JSON.
    value: Value,
}

impl<B: Body> Signed<B> {
    /// Reads a file.
    ///
    /// # Errors
    /// `E-SIZE` for more than [`Body::BYTES_MAX`], `E-JSON` for what cannot be read; `file` is the type.
    pub fn read(bytes: &[u8]) -> Result<Signed<B>, Refusal> {
        Signed::read_inner(bytes).map_err(|refusal| refusal.with("file", B::TYPE))
    }

    fn read_inner(bytes: &[u8]) -> Result<Signed<B>, Refusal> {
        let (mut members, signatures) = envelope(bytes, B::BYTES_MAX)?;
        let value = Value::Object(members.all().clone());
        let head = head(&mut members, B::TYPE)?;
        Ok(Signed { body: B::read(head, members)?, signatures, value })
    }

    /// Metadata that nobody has signed yet.
    #[must_use]
    pub fn unsigned(body: B) -> Signed<B> {
        let value = to_value(&body);
        Signed { body, signatures: Vec::new(), value }
    }

    /// What signatures are over.
    #[must_use]
    pub fn canonical(&self) -> Vec<u8> {
        self.value.canonical()
    }

    /// Adds a signature; an earlier one under the same id gives way.
    pub fn add(&mut self, signature: Signature) {
        self.signatures.retain(|earlier| earlier.key_id != signature.key_id);
        self.signatures.push(signature);
    }

    /// Adds the signature of a key under its own id.
    #[cfg(feature = "sign")]
    pub fn sign(&mut self, key: &super::sign::PrivateKey) {
        self.add(key.sign(&self.canonical()));
    }

    /// The file.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let signatures = Value::List(self.signatures.iter().map(Signature::to_value).collect());
        Value::Object(object([("signatures", Some(signatures)), ("signed", Some(self.value.clone()))])).to_text().into_bytes()
    }

    /// The ids of the role's keys that signed, if they are enough.
    ///
    /// # Errors
    /// `E-SIG` if none of them did, `E-THRESHOLD` if too few did.
    pub fn verify(&self, role: &Role, keys: &Sorted<String, Key>) -> Result<Vec<String>, Refusal> {
        signature::verify(&self.canonical(), &self.signatures, role, keys)
    }
}

/// The members of what is signed, and the signatures.
fn envelope(bytes: &[u8], bytes_max: usize) -> Result<(Members, Vec<Signature>), Refusal> {
    let mut envelope = Members::of(Value::read(bytes, bytes_max)?, "")?;
    let signatures = envelope.list("signatures", Signature::read)?;
    for (place, signature) in signatures.iter().enumerate() {
        if signatures[..place].iter().any(|earlier| earlier.key_id == signature.key_id) {
            return Err(Refusal::json(&format!("/signatures/{place}/keyid"), "once", "duplicate-key"));
        }
    }
    Ok((envelope.object("signed")?, signatures))
}

fn head(members: &mut Members, of_type: &str) -> Result<Head, Refusal> {
    if members.text("_type")? != of_type {
        return Err(members.wrong("_type", of_type));
    }
    let spec_version = members.text("spec_version")?;
    if spec_version.split('.').next() != Some("1") || spec_version.split('.').count() < 2 {
        return Err(members.wrong("spec_version", "spec-version"));
    }
    Ok(Head { spec_version, version: members.whole("version", 1)?, expires: members.moment("expires")? })
}

fn to_value<B: Body>(body: &B) -> Value {
    let head = body.head();
    let mut members = body.members();
    members.extend(object([
        ("_type", Some(B::TYPE.into())),
        ("spec_version", Some(head.spec_version.as_str().into())),
        ("version", Some(head.version.into())),
        ("expires", Some(to_second(head.expires).into())),
    ]));
    Value::Object(members)
}

/// A moment as TUF writes it: UTC, without fractions of a second.
pub(crate) fn to_second(moment: Moment) -> String {
    Moment(moment.0.div_euclid(1000) * 1000).to_string()
}
