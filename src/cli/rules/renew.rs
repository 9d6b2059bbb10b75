//! `reife rules renew`.

use clap::Args;

use super::Place;
use super::keys::Opening;
use super::publish::{self, signers};
use crate::cli::Ended;
use crate::cli::say::Say;
use crate::trust::author::{Fault, renew};

/// The publisher's daily work.
#[derive(Args, Debug)]
pub(super) struct Renew {
    /// The publisher's key.
    #[arg(long, value_name = "REF", required = true)]
    key: Vec<String>,
    #[command(flatten)]
    opening: Opening,
    #[command(flatten)]
    place: Place,
}

impl Renew {
    pub fn run(&self, say: &Say) -> Ended {
        let tell = self.place.tell(say);
        let renewed = || -> Result<_, Fault> {
            let keys = self.key.iter().map(|key| self.opening.open(key)).collect::<Result<Vec<_>, _>>()?;
            let folder = self.place.folder();
            let outcome = renew(&folder, &signers(&keys), self.place.now())?;
            folder.write(&outcome.writes)?;
            Ok(outcome)
        };
        match renewed() {
            Ok(outcome) => {
                let until = outcome.until.to_string();
                let snapshot = if outcome.entry.is_some() { "yes" } else { "no" };
                tell.line("rules-renewed", &[("until", &until), ("snapshot", snapshot)]);
                publish::tell_value(&tell, &outcome);
                publish::warn_of_ends(&tell, &self.place.folder(), self.place.now());
                Ended::Good
            }
            Err(fault) => tell.obstacle(&fault),
        }
    }
}
