//! `reife rules rotate`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::keys::public;
use super::{Place, folder, parse_holder, show};
use crate::cli::Ended;
use crate::cli::say::Say;
use crate::trust::Side;
use crate::trust::author::{Change, Fault, Holder, Published, change_keys, missing};

/// Exchange or add keys.
#[derive(Args, Debug)]
pub(super) struct Rotate {
    /// The role. `root` and `targets` without a new key are signed for another year.
    #[arg(value_enum)]
    role: Role,
    /// The publisher's new key: the file of its public part.
    #[arg(long, value_name = "FILE")]
    new: Option<PathBuf>,
    /// A person's new key: PERSON=FILE. It takes the old one's place in every role.
    #[arg(long, value_name = "PERSON=FILE", value_parser = parse_holder, conflicts_with = "new")]
    replace: Option<(String, PathBuf)>,
    /// One more approver of a side: PERSON=FILE.
    #[arg(long, value_name = "PERSON=FILE", value_parser = parse_holder, conflicts_with_all = ["new", "replace"])]
    add: Option<(String, PathBuf)>,
    /// Why, in one line.
    #[arg(long)]
    note: Option<String>,
    /// The file of the proposal.
    #[arg(long, value_name = "FILE", default_value = "rotate.proposal.json")]
    out: PathBuf,
    #[command(flatten)]
    place: Place,
}

/// A role.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Role {
    /// Who holds which key.
    Root,
    /// The delegations to both sides.
    Targets,
    /// Marketing's approvers.
    Marketing,
    /// Sales' approvers.
    Sales,
    /// The publisher's set of versions.
    Snapshot,
    /// The publisher's daily signature.
    Timestamp,
    /// Both of the publisher's roles.
    Publisher,
}

impl Rotate {
    pub fn run(&self, say: &Say) -> Ended {
        let tell = self.place.tell(say);
        let rotated = || -> Result<(), Fault> {
            let published = Published::read(&self.place.folder())?;
            let proposal = change_keys(&published, self.change()?, self.note.clone(), self.place.now())?;
            folder::write(&self.out, &proposal.to_bytes())?;
            show::proposal(&tell, &proposal, Some(&published), &self.place.folder())?;
            let missing = missing(&proposal, Some(&published))?;
            tell.object(tell.waits(&self.out, &missing));
            Ok(())
        };
        tell.ended(rotated())
    }

    fn change(&self) -> Result<Change, Fault> {
        let add = |side: Side, (person, file): &(String, PathBuf)| {
            public(file).map(|key| Change::Add { side, holder: Holder::new(person.clone(), key) })
        };
        match (self.role, &self.new, &self.replace, &self.add) {
            (Role::Snapshot | Role::Timestamp | Role::Publisher, Some(file), None, None) => {
                let (snapshot, timestamp) = (self.role != Role::Timestamp, self.role != Role::Snapshot);
                Ok(Change::Publisher { snapshot, timestamp, key: public(file)? })
            }
            (Role::Root | Role::Targets | Role::Marketing | Role::Sales, None, Some((person, file)), None) => {
                let of = match self.role {
                    Role::Marketing => Some(Side::Marketing),
                    Role::Sales => Some(Side::Sales),
                    _ => None,
                };
                Ok(Change::Replace { person: person.clone(), key: public(file)?, of })
            }
            (Role::Marketing, None, None, Some(approver)) => add(Side::Marketing, approver),
            (Role::Sales, None, None, Some(approver)) => add(Side::Sales, approver),
            (Role::Root | Role::Targets, None, None, None) => Ok(Change::Renew),
            _ => Err(Fault::wrong_use("author-rotate")),
        }
    }
}
