//! Whoever holds a private key: in memory, on a token, or a program that is asked.

use super::Fault;
use crate::sorted::Sorted;
use crate::trust::key::Key;
use crate::trust::metadata::{Body, Role, Signed};
use crate::trust::sign::PrivateKey;
use crate::trust::signature::Signature;

/// Signs with one key.
pub trait Signer {
    /// The public key.
    fn key(&self) -> &Key;

    /// The signature over a message, in hex.
    ///
    /// # Errors
    /// When the holder does not sign.
    fn sign(&self, message: &[u8]) -> Result<String, Fault>;
}

/// A private key in memory with its public key.
impl Signer for (PrivateKey, Key) {
    fn key(&self) -> &Key {
        &self.1
    }

    fn sign(&self, message: &[u8]) -> Result<String, Fault> {
        Ok(self.0.sign(message).sig)
    }
}

/// Whether two keys are the same key, under whichever id they stand.
pub(super) fn is_same(one: &Key, other: &Key) -> bool {
    one.public_part().is_some() && one.public_part() == other.public_part()
}

/// The id under which a role has a signer's key.
pub(super) fn id_in<'a>(role: &'a Role, keys: &Sorted<String, Key>, signer: &dyn Signer) -> Option<&'a String> {
    role.key_ids.iter().find(|id| keys.get(*id).is_some_and(|key| is_same(key, signer.key())))
}

/// Adds a signature under the id that metadata use for the key.
pub(super) fn add_signature<B: Body>(signed: &mut Signed<B>, key_id: &str, signer: &dyn Signer) -> Result<(), Fault> {
    let sig = signer.sign(&signed.canonical())?;
    signed.add(Signature { key_id: key_id.to_owned(), sig });
    Ok(())
}
