//! Keys of people: made, opened for one act, and wiped from memory. A private key never crosses the border.

use serde::Serialize;
use wasm_bindgen::prelude::*;
use zeroize::Zeroizing;

use super::author::{Written, outcome, said};
use crate::trust::Key;
use crate::trust::author::key_file::{self, LOG_COST, RANDOM_BYTES};
use crate::trust::author::{Fault, Holder, Holders, Signer};
use crate::trust::names::Side;
use crate::trust::sign::PrivateKey;

/// Random bytes that a new key and its file take.
const KEY_RANDOM_BYTES: usize = 32 + RANDOM_BYTES;

/// A key by the id that people compare.
#[derive(Clone, Debug, Serialize, tsify::Tsify)]
pub struct AuthorKeyId {
    /// The id, in hex.
    key: String,
}

/// Makes a key of 64 random bytes: the answer is its id, the files are the encrypted private part, `NAME.pem`, and the
/// public part, `NAME.pem.pub.json`, as the command line makes them.
///
/// # Errors
/// When `random` has another length.
#[wasm_bindgen(unchecked_return_type = "AuthorOutcome<AuthorKeyId>")]
pub fn make_key(name: &str, passphrase: Vec<u8>, random: Vec<u8>) -> Result<JsValue, JsError> {
    let (passphrase, random) = (Zeroizing::new(passphrase), Zeroizing::new(random));
    let random: Zeroizing<[u8; KEY_RANDOM_BYTES]> =
        Zeroizing::new(random.as_slice().try_into().map_err(|_| JsError::new("a key takes 64 random bytes"))?);
    let mut secret = Zeroizing::new([0_u8; 32]);
    let mut rest = [0_u8; RANDOM_BYTES];
    secret.copy_from_slice(&random[..32]);
    rest.copy_from_slice(&random[32..]);
    Ok(outcome(made(name, &passphrase, &secret, &rest)))
}

fn made(name: &str, passphrase: &[u8], secret: &[u8; 32], random: &[u8; RANDOM_BYTES]) -> Result<(AuthorKeyId, Written), Fault> {
    let passphrase = std::str::from_utf8(passphrase).unwrap_or_default();
    if passphrase.is_empty() {
        return Err(Fault::wrong_use("author-passphrase-empty"));
    }
    let private = PrivateKey::ed25519(secret);
    let pem = key_file::encrypt(&private, passphrase, random, LOG_COST)?;
    let key = private.public();
    let public = key_file::public_text(&key).into_bytes();
    Ok((AuthorKeyId { key: key.id() }, vec![(format!("{name}.pem"), pem.into_bytes()), (format!("{name}.pem.pub.json"), public)]))
}

/// Reads the public part of a key that was handed on.
#[wasm_bindgen(unchecked_return_type = "AuthorOutcome<AuthorKeyId>")]
#[must_use]
pub fn read_key(file: &str, bytes: &[u8]) -> JsValue {
    said(public(file, bytes).map(|key| AuthorKeyId { key: key.id() }))
}

pub(super) fn public(file: &str, bytes: &[u8]) -> Result<Key, Fault> {
    key_file::read_public(bytes).map_err(|fault| fault.with("file", file))
}

/// Private keys opened for one act. Freed, they are gone.
#[wasm_bindgen]
#[derive(Default)]
pub struct KeyRing(Vec<(PrivateKey, Key)>);

#[wasm_bindgen]
impl KeyRing {
    /// None yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> KeyRing {
        KeyRing::default()
    }

    /// Opens an encrypted key file.
    #[wasm_bindgen(unchecked_return_type = "AuthorOutcome<AuthorKeyId>")]
    pub fn open(&mut self, file: &str, pem: &[u8], passphrase: Vec<u8>) -> JsValue {
        let passphrase = Zeroizing::new(passphrase);
        let opened = std::str::from_utf8(&passphrase)
            .map_err(|_| Fault::wrong_use("author-key-locked"))
            .and_then(|passphrase| key_file::decrypt(pem, passphrase))
            .map_err(|fault| fault.with("file", file));
        said(opened.map(|private| {
            let key = private.public();
            let id = key.id();
            self.0.push((private, key));
            AuthorKeyId { key: id }
        }))
    }
}

impl KeyRing {
    pub(super) fn signers(&self) -> Vec<&dyn Signer> {
        self.0.iter().map(|pair| pair as &dyn Signer).collect()
    }

    /// The one key that approves.
    pub(super) fn signer(&self) -> Result<&dyn Signer, JsError> {
        self.0.first().map(|pair| pair as &dyn Signer).ok_or_else(|| JsError::new("no key is open"))
    }
}

/// Who will hold which key of a new repository.
#[wasm_bindgen]
pub struct Founders(pub(super) Holders);

#[wasm_bindgen]
impl Founders {
    /// Nobody yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Founders {
        Founders(Holders { marketing: Vec::new(), sales: Vec::new(), snapshot: Vec::new(), timestamp: Vec::new() })
    }

    /// An approver of `marketing` or `sales`, with the public part of the key.
    ///
    /// # Errors
    /// When the side is none.
    #[wasm_bindgen(unchecked_return_type = "AuthorOutcome<AuthorKeyId>")]
    pub fn add(&mut self, side: &str, person: &str, file: &str, bytes: &[u8]) -> Result<JsValue, JsError> {
        let side = Side::parse(side).ok_or_else(|| JsError::new("no such side"))?;
        Ok(said(public(file, bytes).map(|key| {
            let id = AuthorKeyId { key: key.id() };
            let of_side = if side == Side::Marketing { &mut self.0.marketing } else { &mut self.0.sales };
            of_side.push(Holder::new(person.to_owned(), key));
            id
        })))
    }

    /// The publisher's key.
    #[wasm_bindgen(unchecked_return_type = "AuthorOutcome<AuthorKeyId>")]
    pub fn publisher(&mut self, file: &str, bytes: &[u8]) -> JsValue {
        said(public(file, bytes).map(|key| {
            let id = key.id();
            self.0.snapshot.push((id.clone(), key.clone()));
            self.0.timestamp.push((id.clone(), key));
            AuthorKeyId { key: id }
        }))
    }
}
