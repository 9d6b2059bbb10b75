//! `reife rules rollback`.

use clap::Args;

use super::propose::Wish;
use super::{LineArguments, Place};
use crate::cli::Ended;
use crate::cli::say::Say;
use crate::trust::author::{Fault, Published, earlier_bytes, rollback};

/// Propose earlier bytes again.
#[derive(Args, Debug)]
pub(super) struct Rollback {
    /// The number of the release to go back to.
    #[arg(long, value_name = "SEQ")]
    to: u64,
    #[command(flatten)]
    line: LineArguments,
    #[command(flatten)]
    wish: Wish,
    #[command(flatten)]
    place: Place,
}

impl Rollback {
    pub fn run(&self, say: &Say) -> Ended {
        let tell = self.place.tell(say);
        let proposed = || -> Result<(), Fault> {
            let files = self.place.folder();
            let published = Published::read(&files)?;
            let line = self.line.line();
            let bytes = earlier_bytes(&published, &files, &line, self.to)?;
            let wanted = self.wish.wanted(line, &bytes, &published, &files, &tell)?;
            let proposal = rollback(&published, bytes, self.to, wanted, self.place.now())?;
            self.wish.put(&proposal, &published, &files, &tell)
        };
        tell.ended(proposed())
    }
}
