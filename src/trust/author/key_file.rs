//! Key files: private keys as encrypted PKCS#8 (PBES2: scrypt, AES-256), public keys as metadata hold them.

use ed25519_dalek::pkcs8::EncodePrivateKey as _;
use pkcs8::der::pem::PemLabel as _;
use pkcs8::pkcs5::pbes2;
use pkcs8::{EncryptedPrivateKeyInfoRef, ObjectIdentifier, PrivateKeyInfoRef, SecretDocument};

use super::Fault;
use crate::trust::key::Key;
use crate::trust::sign::PrivateKey;
use crate::trust::value::Value;

/// Random bytes that a new key file takes: 16 of salt and 16 to start the cipher with.
pub const RANDOM_BYTES: usize = 32;
/// The largest key file: 16 KiB.
pub const BYTES_MAX: usize = 16 << 10;
/// scrypt's cost of new files: 2^14 with 5 rounds takes as long to guess as 2^17 with one, and OpenSSL opens it, too.
pub const LOG_COST: u8 = 14;
/// scrypt's rounds.
const ROUNDS: u32 = 5;
/// scrypt's cost in a file that is opened, at most: 2^20 is 1 GiB.
const LOG_COST_MAX: u8 = 20;
const ED25519: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.101.112");

/// A private key as PEM, encrypted with a passphrase; [`LOG_COST`] is what makes guessing expensive.
///
/// # Errors
/// `author-key-not-made` if the key cannot be encoded.
pub fn encrypt(private: &PrivateKey, passphrase: &str, random: &[u8; RANDOM_BYTES], log_cost: u8) -> Result<String, Fault> {
    let not_made = || Fault::problem("author-key-not-made");
    let plain = match private {
        PrivateKey::Ed25519(key) => {
            // Without the public part: OpenSSL reads only the first version of PKCS#8.
            let pair = ed25519_dalek::pkcs8::KeypairBytes { secret_key: key.to_bytes(), public_key: None };
            pair.to_pkcs8_der().map_err(|_| not_made())?
        }
        PrivateKey::P256(key) => p256::SecretKey::from(key).to_pkcs8_der().map_err(|_| not_made())?,
    };
    let info = PrivateKeyInfoRef::try_from(plain.as_bytes()).map_err(|_| not_made())?;
    let (salt, start) = random.split_at(RANDOM_BYTES / 2);
    let start = start.try_into().map_err(|_| not_made())?;
    let cost = scrypt::Params::new(log_cost, 8, ROUNDS).map_err(|_| not_made())?;
    let parameters = pbes2::Parameters::generate_scrypt_aes256cbc(cost, salt, start).map_err(|_| not_made())?;
    let encrypted = info.encrypt_with_params(parameters, passphrase.as_bytes()).map_err(|_| not_made())?;
    let pem = encrypted.to_pem(EncryptedPrivateKeyInfoRef::PEM_LABEL, pkcs8::LineEnding::LF).map_err(|_| not_made())?;
    Ok(pem.as_str().to_owned())
}

/// The private key of a file.
///
/// # Errors
/// `author-key-not-encrypted` for one without encryption, `author-key-unreadable` for one that is none or of another kind,
/// `author-key-locked` if the passphrase is another one.
pub fn decrypt(pem: &[u8], passphrase: &str) -> Result<PrivateKey, Fault> {
    let unreadable = || Fault::wrong_use("author-key-unreadable");
    let text = std::str::from_utf8(pem).map_err(|_| unreadable())?;
    let (label, document) = SecretDocument::from_pem(text.trim()).map_err(|_| unreadable())?;
    if label == "PRIVATE KEY" {
        return Err(Fault::wrong_use("author-key-not-encrypted"));
    }
    let encrypted = EncryptedPrivateKeyInfoRef::try_from(document.as_bytes()).map_err(|_| unreadable())?;
    let cost = encrypted.encryption_algorithm.pbes2().and_then(|parameters| parameters.kdf.scrypt()).map(|scrypt| scrypt.cost_parameter);
    if cost.is_some_and(|cost| cost > 1 << LOG_COST_MAX) {
        return Err(unreadable());
    }
    let plain = encrypted.decrypt(passphrase.as_bytes()).map_err(|_| Fault::wrong_use("author-key-locked"))?;
    let info = PrivateKeyInfoRef::try_from(plain.as_bytes()).map_err(|_| unreadable())?;
    let read = if info.algorithm.oid == ED25519 {
        ed25519_dalek::SigningKey::try_from(info).ok().map(PrivateKey::Ed25519)
    } else {
        p256::ecdsa::SigningKey::try_from(info).ok().map(PrivateKey::P256)
    };
    read.ok_or_else(unreadable)
}

/// A public key as it is handed on.
#[must_use]
pub fn public_text(key: &Key) -> String {
    key.to_value().to_text()
}

/// Reads a public key that was handed on.
///
/// # Errors
/// `author-key-unreadable` if it is none, or of a kind that verifies nothing.
pub fn read_public(bytes: &[u8]) -> Result<Key, Fault> {
    let key = Value::read(bytes, BYTES_MAX).and_then(|value| Key::read(value, "")).ok();
    key.filter(|key| key.public_part().is_some()).ok_or_else(|| Fault::wrong_use("author-key-unreadable"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_file_opens_with_its_passphrase_alone() {
        for private in [PrivateKey::ed25519(&[7; 32]), PrivateKey::p256(&[7; 32]).unwrap()] {
            let pem = encrypt(&private, "correct horse", &[3; RANDOM_BYTES], 4).unwrap();
            assert!(pem.starts_with("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"), "{pem}");
            let again = decrypt(pem.as_bytes(), "correct horse").unwrap();
            assert_eq!(again.public().id(), private.public().id());
            assert_eq!(decrypt(pem.as_bytes(), "correct  horse").unwrap_err().message, "author-key-locked");
        }
        let plain =
            "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIAcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH\n-----END PRIVATE KEY-----\n";
        assert_eq!(decrypt(plain.as_bytes(), "").unwrap_err().message, "author-key-not-encrypted");
        for none in ["", "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMAA=\n-----END ENCRYPTED PRIVATE KEY-----\n"] {
            assert_eq!(decrypt(none.as_bytes(), "").unwrap_err().message, "author-key-unreadable");
        }
    }

    #[test]
    fn a_public_part_reads_back() {
        let key = PrivateKey::ed25519(&[7; 32]).public();
        assert_eq!(read_public(public_text(&key).as_bytes()).unwrap().id(), key.id());
        assert!(read_public(br#"{"keytype": "rsa", "scheme": "rsa", "keyval": {"public": "x"}}"#).is_err());
    }
}
