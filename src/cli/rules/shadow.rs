//! `reife rules shadow`.

use std::path::PathBuf;

use clap::Args;

use super::{Place, check, folder};
use crate::cli::Ended;
use crate::cli::say::Say;
use crate::trust::author::{Fault, shadow};
use crate::trust::names::Kind;

/// Lay a draft beside the rules.
#[derive(Args, Debug)]
pub(super) struct Shadow {
    /// The draft.
    file: PathBuf,
    #[command(flatten)]
    place: Place,
}

impl Shadow {
    pub fn run(&self, say: &Say) -> Ended {
        let tell = self.place.tell(say);
        let laid = || -> Result<(), Fault> {
            let bytes = folder::read(&self.file, Kind::Rules.bytes_max())?;
            check::tell_problems(&tell, &self.file, Kind::Rules, &bytes);
            let (sha256, writes) = shadow::lay(bytes)?;
            self.place.folder().write(&writes)?;
            let file = writes.0.first().map(|(name, _)| name.clone()).unwrap_or_default();
            tell.line("rules-shadow", &[("file", &file), ("sha256", &sha256)]);
            tell.value([("file", Some(file.into())), ("sha256", Some(sha256.into()))]);
            Ok(())
        };
        tell.ended(laid())
    }
}
