//! One file of metadata that was verified, with the bytes that it came as.

use std::sync::Arc;

use crate::sorted::Sorted;
use crate::trust::key::Key;
use crate::trust::metadata::{Body, MetaFile, Role, Signed};
use crate::trust::refusal::{Code, Refusal};

/// Verified metadata.
#[derive(Clone, Debug)]
pub struct Piece<B> {
    /// What they say.
    pub signed: Signed<B>,
    /// The file, byte for byte.
    pub bytes: Arc<[u8]>,
    /// Ids of the keys whose signatures counted.
    pub signers: Vec<String>,
}

impl<B: Body> Piece<B> {
    /// Reads and verifies a file.
    pub(in crate::trust) fn verified(bytes: &[u8], role: &Role, keys: &Sorted<String, Key>) -> Result<Piece<B>, Refusal> {
        let signed = Signed::read(bytes)?;
        let signers = signed.verify(role, keys)?;
        Ok(Piece { signed, bytes: bytes.into(), signers })
    }

    /// The same for a file of which other metadata say what it has to be.
    pub(in crate::trust) fn listed(bytes: &[u8], meta: &MetaFile, role: &Role, keys: &Sorted<String, Key>) -> Result<Piece<B>, Refusal> {
        let fits = meta.fits(bytes);
        let piece = Piece::verified(bytes, role, keys);
        if let Ok(piece) = &piece
            && piece.version() != meta.version
        {
            // Really signed, but another version than belongs here.
            let refusal = Refusal::because(Code::Mix, "version").with("found", piece.version().to_string());
            return Err(refusal.with("expected", meta.version.to_string()));
        }
        fits.and(piece)
    }

    /// The version.
    #[must_use]
    pub fn version(&self) -> u64 {
        self.signed.body.head().version
    }
}
