//! `reife rules publish`.

use std::path::{Path, PathBuf};

use clap::Args;

use super::folder::{self, Folder};
use super::keys::{OpenKey, Opening};
use super::tell::Tell;
use super::{Place, overtaken, show};
use crate::cli::Ended;
use crate::cli::say::Say;
use crate::moment::Moment;
use crate::trust::author::{Fault, Outcome, PROPOSAL_BYTES_MAX, Proposal, Published, Signer, check, publish};
use crate::trust::value::{Value, object};

/// Publish a proposal.
#[derive(Args, Debug)]
pub(super) struct Publish {
    /// The proposal.
    proposal: PathBuf,
    /// The publisher's key; for new publisher's keys the new and, if it is still trusted, the old.
    #[arg(long, value_name = "REF", required = true)]
    key: Vec<String>,
    #[command(flatten)]
    opening: Opening,
    #[command(flatten)]
    place: Place,
}

impl Publish {
    pub fn run(&self, say: &Say) -> Ended {
        let tell = self.place.tell(say);
        self.publish(&tell).unwrap_or_else(|fault| tell.obstacle(&fault))
    }

    fn publish(&self, tell: &Tell<'_>) -> Result<Ended, Fault> {
        let proposal = read_proposal(&self.proposal)?;
        show::declined(tell, &proposal);
        let keys = self.key.iter().map(|key| self.opening.open(key)).collect::<Result<Vec<_>, _>>()?;
        let folder = self.place.folder();
        let outcome = match publish(&folder, &proposal, &signers(&keys), self.place.now()) {
            Ok(outcome) => outcome,
            Err(fault) => {
                return match Published::read(&folder) {
                    Ok(published) => overtaken::obstacle(tell, &fault, &proposal, &published, &folder),
                    Err(_) => Err(fault),
                };
            }
        };
        folder.write(&outcome.writes)?;
        if let Some(entry) = &outcome.entry {
            tell.line("rules-published", &[("what", &show::entry_text(tell, entry)), ("until", &outcome.until.to_string())]);
        }
        tell_value(tell, &outcome);
        warn_of_ends(tell, &folder, self.place.now());
        Ok(Ended::Good)
    }
}

pub(super) fn read_proposal(path: &Path) -> Result<Proposal, Fault> {
    Proposal::read(&folder::read(path, PROPOSAL_BYTES_MAX)?)
}

pub(super) fn signers(keys: &[OpenKey]) -> Vec<&dyn Signer> {
    keys.iter().map(|key| key as &dyn Signer).collect()
}

/// What was written, as JSON.
pub(super) fn tell_value(tell: &Tell<'_>, outcome: &Outcome) {
    let files = Value::List(outcome.writes.0.iter().map(|(name, _)| name.as_str().into()).collect());
    let entry = outcome.entry.as_ref().map(crate::trust::author::audit::Entry::to_value);
    tell.object(object([("published", entry), ("files", Some(files)), ("until", Some(outcome.until.to_string().into()))]));
}

/// Roles that will soon be over, so that somebody signs anew in time.
pub(super) fn warn_of_ends(tell: &Tell<'_>, folder: &Folder, now: Moment) {
    if let Ok(checked) = check::ending(folder, now) {
        for (role, expires) in checked {
            tell.say.line("rules-ending", &[("role", &role), ("expires", &expires.to_string())]);
        }
    }
}
