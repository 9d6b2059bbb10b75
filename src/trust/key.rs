//! Public keys and what they say of a signature: Ed25519, strictly, and ECDSA on P-256.

use ed25519_dalek::VerifyingKey as Ed25519;
use p256::ecdsa::signature::Verifier;
use p256::ecdsa::{Signature as P256Signature, VerifyingKey as P256};
use p256::elliptic_curve::point::AffineCoordinates;
use sha2::{Digest, Sha256};

use super::metadata::members::Members;
use super::refusal::Refusal;
use super::value::{Object, Value, object};
use crate::assessment::hex;

/// SubjectPublicKeyInfo of an uncompressed point on P-256, up to the point.
const P256_INFO: [u8; 26] = [
    0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01,
    0x07, 0x03, 0x42, 0x00,
];
/// What an uncompressed point starts with.
const UNCOMPRESSED: u8 = 4;
/// What a sequence starts with in DER.
const SEQUENCE: u8 = 0x30;
/// What a whole number starts with in DER.
const INTEGER: u8 = 0x02;
/// The largest PEM text of such a key.
const PEM_BYTES_MAX: usize = 1024;

/// A public key as metadata hold it. One of a kind that is not known verifies nothing.
#[derive(Clone, Debug)]
pub struct Key {
    /// As written, with members that are not known: its id is the hash of this.
    value: Object,
    public: Option<Public>,
}

#[derive(Clone, Debug)]
enum Public {
    Ed25519(Box<Ed25519>),
    P256(Box<P256>),
}

impl Key {
    /// Reads a key object; one of an unknown type or scheme, or with a public part that is none, is read and verifies nothing.
    ///
    /// # Errors
    /// `E-JSON` without `keytype`, `scheme` or `keyval`.
    pub fn read(value: Value, place: &str) -> Result<Key, Refusal> {
        let mut members = Members::of(value, place)?;
        let whole = members.all().clone();
        let (keytype, scheme) = (members.text("keytype")?, members.text("scheme")?);
        let mut keyval = members.object("keyval")?;
        let public = keyval.optional_text("public")?.and_then(|public| Public::read(&keytype, &scheme, &public));
        Ok(Key { value: whole, public })
    }

    /// The key of an Ed25519 public key of 32 bytes.
    #[must_use]
    pub fn ed25519(public: &[u8; 32]) -> Key {
        Key::new("ed25519", "ed25519", hex(public))
    }

    /// The key of a P-256 public key: its uncompressed point of 65 bytes.
    #[must_use]
    pub fn p256(point: &[u8; 65]) -> Key {
        let info: Vec<u8> = P256_INFO.iter().chain(point).copied().collect();
        let mut text = [0; PEM_BYTES_MAX];
        // A buffer of this size holds the text of 91 bytes.
        let pem = pem_rfc7468::encode("PUBLIC KEY", pem_rfc7468::LineEnding::LF, &info, &mut text).unwrap_or_default();
        Key::new("ecdsa", "ecdsa-sha2-nistp256", pem.to_owned())
    }

    fn new(keytype: &str, scheme: &str, public: String) -> Key {
        let read = Public::read(keytype, scheme, &public);
        let keyval = Value::Object(object([("public", Some(public.into()))]));
        Key { value: object([("keytype", Some(keytype.into())), ("scheme", Some(scheme.into())), ("keyval", Some(keyval))]), public: read }
    }

    /// The id that TUF gives it: SHA-256, in hex, of its canonical JSON. Metadata may use any other.
    #[must_use]
    pub fn id(&self) -> String {
        hex(&Sha256::digest(self.to_value().canonical()))
    }

    /// As metadata hold it.
    #[must_use]
    pub fn to_value(&self) -> Value {
        Value::Object(self.value.clone())
    }

    /// The public part alone, by which two keys are the same however they are written; `None` for a key of a kind that is
    /// not known.
    #[must_use]
    pub fn public_part(&self) -> Option<Vec<u8>> {
        match self.public.as_ref()? {
            Public::Ed25519(key) => Some(key.as_bytes().to_vec()),
            // The point compressed: which half it is in, and `x`.
            Public::P256(key) => Some([&[2 + key.as_affine().y_is_odd().unwrap_u8()][..], &key.as_affine().x()].concat()),
        }
    }

    /// Whether `signature` is this key's over `message`.
    #[must_use]
    pub fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        match &self.public {
            None => false,
            Some(Public::Ed25519(key)) => {
                ed25519_dalek::Signature::from_slice(signature).is_ok_and(|signature| key.verify_strict(message, &signature).is_ok())
            }
            Some(Public::P256(key)) => p256_signature(signature).is_some_and(|signature| key.verify(message, &signature).is_ok()),
        }
    }
}

impl Public {
    fn read(keytype: &str, scheme: &str, public: &str) -> Option<Public> {
        match (keytype, scheme) {
            ("ed25519", "ed25519") => {
                let bytes: [u8; 32] = unhex(public)?.try_into().ok()?;
                Some(Public::Ed25519(Box::new(Ed25519::from_bytes(&bytes).ok()?)))
            }
            // The second type is what TUF wrote before 2022.
            ("ecdsa" | "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp256") => {
                let mut bytes = [0; PEM_BYTES_MAX];
                let (label, info) = pem_rfc7468::decode(public.trim().as_bytes(), &mut bytes).ok()?;
                let point = info.strip_prefix(&P256_INFO).filter(|_| label == "PUBLIC KEY")?;
                Some(Public::P256(Box::new(p256_key(point)?)))
            }
            _ => None,
        }
    }
}

/// The key of an uncompressed point; `None` if it is none, or not on the curve.
fn p256_key(point: &[u8]) -> Option<P256> {
    let (x, y) = point.strip_prefix(&[UNCOMPRESSED])?.split_at_checked(32)?;
    let (x, y): ([u8; 32], [u8; 32]) = (x.try_into().ok()?, y.try_into().ok()?);
    P256::from_affine(p256::AffinePoint::from_coordinates(&x.into(), &y.into()).into_option()?).ok()
}

/// A signature as DER has it: a sequence of `r` and `s`, and nothing else. Read here, since reading all of DER takes ten times the code.
fn p256_signature(der: &[u8]) -> Option<P256Signature> {
    let [SEQUENCE, length, numbers @ ..] = der else { return None };
    if usize::from(*length) != numbers.len() {
        return None;
    }
    let (r, rest) = der_number(numbers)?;
    let (s, rest) = der_number(rest)?;
    if rest.is_empty() { P256Signature::from_scalars(r, s).ok() } else { None }
}

/// The whole number above 0 that DER starts with, filled up with zeros, and what comes after; `None` if it has more than 32 bytes,
/// or is not written in as few as can be.
fn der_number(der: &[u8]) -> Option<([u8; 32], &[u8])> {
    let [INTEGER, length, rest @ ..] = der else { return None };
    let (digits, rest) = rest.split_at_checked((*length).into())?;
    // The first bit is the sign: a number that starts with a 1 has a byte of zeros before it, another has none.
    let digits = match digits {
        [0, 0x80..=0xff, ..] => &digits[1..],
        [0x01..=0x7f, ..] => digits,
        _ => return None,
    };
    let mut number = [0; 32];
    number.get_mut(32_usize.checked_sub(digits.len())?..)?.copy_from_slice(digits);
    Some((number, rest))
}

/// The bytes of a hexadecimal text; `None` if it is none.
pub(crate) fn unhex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let pairs = text.as_bytes().chunks(2);
    pairs.map(|pair| Some(digit(pair[0])? << 4 | digit(*pair.get(1)?)?)).collect()
}

#[cfg(test)]
mod tests {
    use p256::elliptic_curve::sec1::ToSec1Point;

    use super::*;

    fn read(json: &str) -> Key {
        Key::read(Value::read(json.as_bytes(), 2000).unwrap(), "").unwrap()
    }

    #[test]
    fn a_key_of_another_implementation_is_read_and_has_the_same_id() {
        // Written by securesystemslib, the library of python-tuf.
        let key = read(
            r#"{"keytype": "ecdsa", "scheme": "ecdsa-sha2-nistp256", "keyval": {"public": "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEu+ebm3VUg6U2b0IIeR6NFZU7uxkL\nR1sVLxV8SEW7G+AMXMasEQf5daxfwVMP1kuEkhGs3mBYLkYXlWDh9BNSxg==\n-----END PUBLIC KEY-----\n"}}"#,
        );
        assert_eq!(key.public_part().map(|part| part.len()), Some(33));
        // Computed apart, in Python.
        assert_eq!(key.id(), "726ee8243e02c909861f77448bb9f36f13b937c5be8b5aad93700a179631dfac");
    }

    #[test]
    fn signatures_are_read_as_the_library_for_der_reads_them() {
        let (small, large) = ([vec![0; 31], vec![1]].concat(), [vec![0x7f], vec![0xff; 31]].concat());
        let (high, cut) = ([vec![0x80], vec![0; 31]].concat(), [vec![0, 0x80], vec![7; 30]].concat());
        let numbers = [small, large, high, cut].map(|number| <[u8; 32]>::try_from(number).unwrap());
        let signatures = numbers.iter().flat_map(|r| numbers.iter().map(|s| P256Signature::from_scalars(*r, *s).unwrap()));
        let agree = |der: &[u8]| assert_eq!(p256_signature(der), P256Signature::from_der(der).ok(), "{der:02x?}");
        for signature in signatures {
            let der = signature.to_der();
            assert_eq!(p256_signature(der.as_bytes()), Some(signature));
            for at in 0..der.as_bytes().len() {
                agree(&der.as_bytes()[..at]);
                let mut other = der.as_bytes().to_vec();
                other.insert(at, 0);
                agree(&other);
                other[1] = other[1].saturating_add(1);
                agree(&other);
                other.remove(at);
                for byte in 0..=u8::MAX {
                    other[at] = byte;
                    agree(&other);
                    other[1] = der.as_bytes()[1];
                    agree(&other);
                }
            }
            agree(&[der.as_bytes(), &[0]].concat());
        }
    }

    #[test]
    fn a_point_that_is_not_on_the_curve_is_no_key() {
        let on = p256::AffinePoint::GENERATOR;
        let (x, y) = (on.x(), on.y());
        let point = [&[4][..], &x, &y].concat();
        assert!(p256_key(&point).is_some());
        assert_eq!(p256_key(&point), P256::from_sec1_bytes(&point).ok());
        let key = p256_key(&point).map(|key| Public::P256(Box::new(key)));
        let key = Key { value: Object::new(), public: key };
        assert_eq!(key.public_part(), Some(on.to_sec1_point(true).as_bytes().to_vec()));
        let compressed = [&[2 + (y[31] & 1)][..], &x].concat();
        let elsewhere = [&[4][..], &y, &x].concat();
        let (short, long) = (&point[..64], [&point[..], &[0]].concat());
        for other in [&[][..], &[0], &compressed, &elsewhere, short, &long] {
            assert!(p256_key(other).is_none(), "{other:02x?}");
        }
    }

    #[test]
    fn unknown_schemes_verify_nothing() {
        for json in [
            r#"{"keytype": "rsa", "scheme": "rsassa-pss-sha256", "keyval": {"public": "x"}}"#,
            r#"{"keytype": "ed25519", "scheme": "ed448", "keyval": {"public": "00"}}"#,
            r#"{"keytype": "ed25519", "scheme": "ed25519", "keyval": {"public": "00"}}"#,
            r#"{"keytype": "ecdsa", "scheme": "ecdsa-sha2-nistp256", "keyval": {"public": "-----BEGIN PUBLIC KEY-----\n"}}"#,
            r#"{"keytype": "sigstore-oidc", "scheme": "Fulcio", "keyval": {"identity": "a"}}"#,
        ] {
            let key = read(json);
            assert!(key.public_part().is_none() && !key.verifies(b"", &[0; 64]), "{json}");
        }
    }

    #[test]
    fn weak_ed25519_keys_verify_nothing() {
        // The neutral point: without strictness it verifies a signature of its own kind over anything.
        let mut neutral = [0; 32];
        neutral[0] = 1;
        let key = Key::ed25519(&neutral);
        let mut signature = [0; 64];
        signature[0] = 1;
        assert!(!key.verifies(b"anything", &signature));
    }
}
