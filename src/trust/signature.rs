//! Signatures, and how many of them count.

use super::key::{Key, unhex};
use super::metadata::Role;
use super::metadata::members::Members;
use super::refusal::{Code, Refusal};
use super::value::{Value, object};
use crate::sorted::Sorted;

/// One signature of metadata.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Signature {
    /// Whose it says it is.
    pub key_id: String,
    /// The signature in hex, as written; empty where somebody has yet to sign.
    pub sig: String,
}

impl Signature {
    pub(super) fn read(value: Value, place: &str) -> Result<Signature, Refusal> {
        let mut members = Members::of(value, place)?;
        Ok(Signature { key_id: members.text("keyid")?, sig: members.text("sig")? })
    }

    pub(super) fn to_value(&self) -> Value {
        Value::Object(object([("keyid", Some(self.key_id.as_str().into())), ("sig", Some(self.sig.as_str().into()))]))
    }
}

/// The ids of the role's keys whose signatures over `message` are valid. A key counts once, under whichever ids it stands.
#[must_use]
pub fn signers(message: &[u8], signatures: &[Signature], role: &Role, keys: &Sorted<String, Key>) -> Vec<String> {
    let mut counted: Vec<(Vec<u8>, String)> = Vec::new();
    for signature in signatures.iter().filter(|signature| role.key_ids.contains(&signature.key_id)) {
        let Some((key, bytes)) = keys.get(&signature.key_id).zip(unhex(&signature.sig)) else { continue };
        let Some(public) = key.public_part() else { continue };
        if !counted.iter().any(|(known, _)| *known == public) && key.verifies(message, &bytes) {
            counted.push((public, signature.key_id.clone()));
        }
    }
    counted.into_iter().map(|(_, id)| id).collect()
}

/// The ids of the keys that signed, if they are enough.
///
/// # Errors
/// `E-SIG` if none of the role's keys signed validly, `E-THRESHOLD` if too few did.
pub fn verify(message: &[u8], signatures: &[Signature], role: &Role, keys: &Sorted<String, Key>) -> Result<Vec<String>, Refusal> {
    let signers = signers(message, signatures, role, keys);
    if u64::try_from(signers.len()).is_ok_and(|count| count >= role.threshold) {
        return Ok(signers);
    }
    let code = if signers.is_empty() { Code::Sig } else { Code::Threshold };
    let why = if signers.is_empty() { "none" } else { "too-few" };
    Err(Refusal::because(code, why).with("found", signers.len().to_string()).with("expected", role.threshold.to_string()))
}
