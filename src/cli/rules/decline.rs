//! `reife rules decline`.

use std::path::PathBuf;

use clap::Args;

use super::publish::read_proposal;
use super::{Place, folder, show};
use crate::cli::Ended;
use crate::cli::say::Say;
use crate::trust::author::{Declined, Fault, Published, look};
use crate::trust::value::Value;

/// Say in a proposal that one does not go along, and why.
#[derive(Args, Debug)]
pub(super) struct Decline {
    /// The proposal; the note is added to it.
    proposal: PathBuf,
    /// Who does not go along: the pseudonym of an approver, or the id of a key.
    #[arg(long, value_name = "PERSON", required_unless_present = "reconsider")]
    by: Option<String>,
    /// Why, in one line; everybody who is to sign reads it.
    #[arg(long, required_unless_present = "reconsider")]
    note: Option<String>,
    /// Take it back: nobody declines the proposal any more.
    #[arg(long, conflicts_with_all = ["by", "note"])]
    reconsider: bool,
    #[command(flatten)]
    place: Place,
}

impl Decline {
    pub fn run(&self, say: &Say) -> Ended {
        let tell = self.place.tell(say);
        let declined = || -> Result<(), Fault> {
            let proposal = read_proposal(&self.proposal)?;
            let declined = match (&self.by, &self.note) {
                (Some(by), Some(note)) => {
                    let published = Published::if_any(&self.place.folder())?;
                    let by = look::approver(&proposal, published.as_ref(), by)?;
                    Some(Declined { by, at: self.place.now(), note: note.trim().to_owned() })
                }
                _ => None,
            };
            let proposal = proposal.declined(declined)?;
            folder::write(&self.proposal, &proposal.to_bytes())?;
            let file = self.proposal.display().to_string();
            show::declined(&tell, &proposal);
            tell.line(if proposal.declined.is_some() { "rules-decline-kept" } else { "rules-reconsidered" }, &[("file", &file)]);
            tell.value([
                ("proposal", Some(file.into())),
                ("declined", Some(proposal.declined.as_ref().map_or(Value::Null, Declined::to_value))),
            ]);
            Ok(())
        };
        tell.ended(declined())
    }
}
