//! `reife rules revoke`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::keys::public;
use super::{Place, folder, parse_holder, show};
use crate::cli::Ended;
use crate::cli::say::Say;
use crate::trust::author::{self, Fault, Holder, Published, Revoked, missing};
use crate::trust::value::{Value, object};

/// Take a key out of force.
#[derive(Args, Debug)]
pub(super) struct Revoke {
    /// The pseudonym of the holder, the id of the key, or its first characters.
    key: String,
    /// Why.
    #[arg(long, value_enum)]
    reason: Why,
    /// Who takes the place, with the file of the public part: PERSON=FILE.
    #[arg(long, value_name = "PERSON=FILE", value_parser = parse_holder)]
    instead: Option<(String, PathBuf)>,
    /// More about it, in one line.
    #[arg(long)]
    note: Option<String>,
    /// The file of the proposal.
    #[arg(long, value_name = "FILE", default_value = "revoke.proposal.json")]
    out: PathBuf,
    #[command(flatten)]
    place: Place,
}

/// Why a key is taken out of force.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Why {
    /// Its holder has left.
    Left,
    /// Nobody can use it any more.
    Lost,
    /// Somebody else may use it: what it approved has to be approved afresh or taken back.
    Stolen,
}

impl Revoke {
    pub fn run(&self, say: &Say) -> Ended {
        let tell = self.place.tell(say);
        let revoked = || -> Result<(), Fault> {
            let published = Published::read(&self.place.folder())?;
            let reason = match self.reason {
                Why::Left => author::Reason::Left,
                Why::Lost => author::Reason::Lost,
                Why::Stolen => author::Reason::Stolen,
            };
            let instead = self.instead.as_ref().map(|(person, file)| public(file).map(|key| Holder::new(person.clone(), key)));
            let note = self.note.as_deref();
            let revoked = author::revoke(&published, &self.key, reason, instead.transpose()?, note, self.place.now())?;
            folder::write(&self.out, &revoked.proposal.to_bytes())?;
            show::proposal(&tell, &revoked.proposal, Some(&published), &self.place.folder())?;
            self.tell(&tell, &revoked, &published)
        };
        tell.ended(revoked())
    }

    fn tell(&self, tell: &super::Tell<'_>, revoked: &Revoked, published: &Published) -> Result<(), Fault> {
        for (line, seq) in &revoked.approved {
            tell.line("rules-had-approved", &[("line", &line.to_string()), ("seq", &seq.to_string())]);
        }
        let missing = missing(&revoked.proposal, Some(published))?;
        let mut members = tell.waits(&self.out, &missing);
        let release = |line: &crate::trust::Line, seq: Option<u64>| {
            Value::Object(object([("line", Some(line.to_string().into())), ("seq", seq.map(Value::from))]))
        };
        members.extend(object([
            ("person", Some(revoked.person.as_str().into())),
            ("side", Some(revoked.side.id().into())),
            ("approved", Some(Value::List(revoked.approved.iter().map(|(line, seq)| release(line, Some(*seq))).collect()))),
            ("demands", Some(Value::List(revoked.proposal.demands.iter().map(|demand| release(&demand.line, None)).collect()))),
        ]));
        tell.object(members);
        Ok(())
    }
}
