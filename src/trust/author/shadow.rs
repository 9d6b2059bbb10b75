//! A draft that is to run as a shadow lies in the repository under its own hash. No metadata name it: it has no number, no ring and no
//! signature, so that nothing can bring it into force. Browsers take it only where their policy names that hash.

use super::published::sha256;
use super::{Fault, Writes, check_file};
use crate::trust::names::Kind;
use crate::trust::refusal::{Code, Refusal};

/// The folder of drafts.
pub const DRAFTS: &str = "drafts/";

/// Lays a draft there: its SHA-256, and the one file to write.
///
/// # Errors
/// As [`check_file`]: of a draft with errors nothing could be previewed.
pub fn lay(bytes: Vec<u8>) -> Result<(String, Writes), Fault> {
    check_file(Kind::Rules, &bytes)?;
    let hash = sha256(&bytes);
    let mut writes = Writes::default();
    writes.add(name(&hash), bytes);
    Ok((hash, writes))
}

/// Whether a file of that name in the folder is the draft it says.
///
/// # Errors
/// `E-HASH`.
pub(super) fn check(file: &str, bytes: &[u8]) -> Result<(), Fault> {
    if name(&sha256(bytes)) == file { Ok(()) } else { Err(Refusal::new(Code::Hash).with("file", file).into()) }
}

fn name(hash: &str) -> String {
    format!("{DRAFTS}{hash}.json")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_is_laid_under_its_hash_and_a_bad_one_is_not() {
        let acme = include_bytes!("../../../examples/acme/acme.reife.json");
        let (hash, writes) = lay(acme.to_vec()).unwrap();
        let [(file, bytes)] = &writes.0[..] else { panic!("{writes:?}") };
        assert_eq!((file, &bytes[..]), (&format!("drafts/{hash}.json"), &acme[..]));
        assert_eq!(check(file, bytes), Ok(()));
        assert_eq!(check(file, b"{}").unwrap_err().refusal, Some(Code::Hash));
        assert_eq!(lay(b"{}".to_vec()).unwrap_err().message, "author-file-problems");
        assert_eq!(lay([&acme[..], b"\n"].concat().repeat(100)).unwrap_err().refusal, Some(Code::Size));
    }
}
