//! `reife rules withdraw`.

use std::path::PathBuf;

use clap::Args;

use super::approve::sign_and_write;
use super::keys::Opening;
use super::{LineArguments, Place};
use crate::cli::Ended;
use crate::cli::say::Say;
use crate::trust::author::{Fault, Published, Signer, withdraw};

/// Take one side's approval back.
#[derive(Args, Debug)]
pub(super) struct Withdraw {
    #[command(flatten)]
    line: LineArguments,
    /// Why, in one line; everybody whose rules stop will read it.
    #[arg(long)]
    note: Option<String>,
    /// The key of an approver of the side.
    #[arg(long, value_name = "REF")]
    key: String,
    /// The file of the proposal to publish; withdraw.proposal.json if it is left out.
    #[arg(long, value_name = "FILE", default_value = "withdraw.proposal.json")]
    out: PathBuf,
    /// Do not ask before signing.
    #[arg(long)]
    yes: bool,
    #[command(flatten)]
    opening: Opening,
    #[command(flatten)]
    place: Place,
}

impl Withdraw {
    pub fn run(&self, say: &Say) -> Ended {
        let tell = self.place.tell(say);
        let withdrawn = || -> Result<(), Fault> {
            let published = Published::read(&self.place.folder())?;
            let key = self.opening.open(&self.key)?;
            let side = published.holders().side_of(key.key())?;
            let mut proposal = withdraw(&published, side, self.line.line(), self.note.clone(), self.place.now())?;
            tell.line("rules-withdraws", &[("line", &self.line.line().to_string()), ("side", side.id())]);
            if !tell.confirms_signing(self.yes) {
                return Ok(());
            }
            sign_and_write(&mut proposal, &published, &key, &self.out, self.place.now(), &tell)
        };
        tell.ended(withdrawn())
    }
}
