//! Private keys: making signatures. Only the command line and the page for approvers hold any.

use ed25519_dalek::Signer;

use super::key::Key;
use super::signature::Signature;
use crate::assessment::hex;

/// A private key in memory.
pub enum PrivateKey {
    /// Ed25519.
    Ed25519(ed25519_dalek::SigningKey),
    /// ECDSA on P-256 with SHA-256; signatures are deterministic (RFC 6979).
    P256(p256::ecdsa::SigningKey),
}

impl PrivateKey {
    /// An Ed25519 key of its 32 secret bytes.
    #[must_use]
    pub fn ed25519(secret: &[u8; 32]) -> PrivateKey {
        PrivateKey::Ed25519(ed25519_dalek::SigningKey::from_bytes(secret))
    }

    /// A P-256 key of its secret scalar, big-endian; `None` if it is none (zero, or beyond the group's order).
    #[must_use]
    pub fn p256(secret: &[u8; 32]) -> Option<PrivateKey> {
        p256::ecdsa::SigningKey::from_slice(secret).ok().map(PrivateKey::P256)
    }

    /// The public key.
    #[must_use]
    pub fn public(&self) -> Key {
        match self {
            PrivateKey::Ed25519(key) => Key::ed25519(key.verifying_key().as_bytes()),
            PrivateKey::P256(key) => {
                let point = key.verifying_key().to_sec1_point(false);
                // An uncompressed point of P-256 has 65 bytes.
                Key::p256(point.as_bytes().try_into().unwrap_or(&[0; 65]))
            }
        }
    }

    /// Signs canonical JSON, under the key's own id.
    #[must_use]
    pub fn sign(&self, canonical: &[u8]) -> Signature {
        let sig = match self {
            PrivateKey::Ed25519(key) => hex(&key.sign(canonical).to_bytes()),
            PrivateKey::P256(key) => {
                let signature: p256::ecdsa::Signature = key.sign(canonical);
                hex(signature.to_der().as_bytes())
            }
        };
        Signature { key_id: self.public().id(), sig }
    }
}

impl std::fmt::Debug for PrivateKey {
    /// Its kind and its public id; never the secret.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PrivateKey({})", self.public().id())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_signed_verifies_and_nothing_else_does() {
        for private in [PrivateKey::ed25519(&[7; 32]), PrivateKey::p256(&[7; 32]).unwrap()] {
            let signature = private.sign(b"{}");
            let bytes = super::super::key::unhex(&signature.sig).unwrap();
            let key = private.public();
            assert_eq!(signature.key_id, key.id());
            assert!(key.verifies(b"{}", &bytes));
            assert!(!key.verifies(b"[]", &bytes));
            for place in 0..bytes.len() {
                let mut changed = bytes.clone();
                changed[place] ^= 1;
                assert!(!key.verifies(b"{}", &changed), "{place}");
            }
            assert!(!key.verifies(b"{}", &bytes[1..]));
            // Read back from its own text, the key is the same.
            let again = Key::read(key.to_value(), "").unwrap();
            assert_eq!((again.id(), again.public_part()), (key.id(), key.public_part()));
        }
        assert!(PrivateKey::p256(&[0; 32]).is_none() && PrivateKey::p256(&[255; 32]).is_none());
        assert!(!format!("{:?}", PrivateKey::ed25519(&[7; 32])).contains("0707"));
    }
}
