//! `reife rules key`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::keys::{Opening, make};
use super::{Manner, folder};
use crate::cli::Ended;
use crate::cli::say::Say;
use crate::trust::author::{Fault, key_file};

/// Make a key.
#[derive(Args, Debug)]
pub(super) struct MakeKey {
    /// The file of the private part; the public part is written beside it, as FILE.pub.json.
    file: PathBuf,
    /// The kind of key.
    #[arg(long, value_enum, default_value = "ed25519")]
    algorithm: Algorithm,
    #[command(flatten)]
    opening: Opening,
    #[command(flatten)]
    manner: Manner,
}

/// A kind of key.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Algorithm {
    /// Ed25519.
    Ed25519,
    /// ECDSA on P-256, as tokens hold it.
    P256,
}

impl MakeKey {
    pub fn run(&self, say: &Say) -> Ended {
        let tell = self.manner.tell(say);
        match self.make() {
            Ok((id, public)) => {
                let public = public.display().to_string();
                tell.line("rules-key-made", &[("file", &self.file.display().to_string()), ("public", &public), ("key", &id)]);
                tell.value([
                    ("key", Some(id.into())),
                    ("file", Some(self.file.display().to_string().into())),
                    ("public", Some(public.into())),
                ]);
                Ended::Good
            }
            Err(fault) => tell.obstacle(&fault),
        }
    }

    fn make(&self) -> Result<(String, PathBuf), Fault> {
        let mut public = self.file.clone().into_os_string();
        public.push(".pub.json");
        let public = PathBuf::from(public);
        for file in [&self.file, &public] {
            if file.exists() {
                return Err(Fault::wrong_use("author-file-is-there").with("file", file.display()));
            }
        }
        let passphrase = self.opening.passphrase(&self.file, true)?;
        let (private, pem) = make(self.algorithm == Algorithm::P256, &passphrase)?;
        let key = private.public();
        folder::write(&self.file, pem.as_bytes())?;
        folder::write(&public, key_file::public_text(&key).as_bytes())?;
        Ok((key.id(), public))
    }
}
