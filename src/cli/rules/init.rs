//! `reife rules init`.

use std::path::{Path, PathBuf};

use clap::Args;

use super::folder::{self, Folder};
use super::keys::{make, public};
use super::tell::Tell;
use super::{Manner, parse_holder, show};
use crate::cli::say::Say;
use crate::cli::{Ended, parse_name};
use crate::moment::Moment;
use crate::trust::author::{self, Approver, Fault, Files, Holder, Holders, Proposal, Published, Signer, Wanted, missing};
use crate::trust::names::{Kind, Line};
use crate::trust::sign::PrivateKey;
use crate::trust::{Key, Name, Side};

/// The people of a trial.
const TRIAL: [(&str, Side); 4] =
    [("marketing-1", Side::Marketing), ("marketing-2", Side::Marketing), ("sales-1", Side::Sales), ("sales-2", Side::Sales)];
/// The publisher of a trial.
const PUBLISHER: &str = "publisher";

/// Make a repository.
#[derive(Args, Debug)]
pub(super) struct Init {
    /// All in one go, for trying out: the folder gets a repository and keys for all.
    #[arg(long, value_name = "DIR", conflicts_with_all = ["marketing", "sales", "publisher"])]
    try_out: Option<PathBuf>,
    /// With --try-out: a rule file to release at once; several are released one after the other.
    #[arg(long, value_name = "FILE", requires = "try_out")]
    release: Vec<PathBuf>,
    /// With --release: the name of the rules.
    #[arg(long, value_name = "NAME", default_value = "main", value_parser = parse_name)]
    rules: Name,
    /// With --release: the ring.
    #[arg(long, value_name = "NAME", default_value = "stable", value_parser = parse_name)]
    ring: Name,
    /// An approver of marketing: a pseudonym and the file of the public part.
    #[arg(long, value_name = "PERSON=FILE", value_parser = parse_holder)]
    marketing: Vec<(String, PathBuf)>,
    /// An approver of sales.
    #[arg(long, value_name = "PERSON=FILE", value_parser = parse_holder)]
    sales: Vec<(String, PathBuf)>,
    /// The publisher: the file of the public part.
    #[arg(long, value_name = "FILE", required_unless_present = "try_out")]
    publisher: Vec<PathBuf>,
    /// The proposal that everybody signs.
    #[arg(long, value_name = "FILE", default_value = "init.proposal.json")]
    out: PathBuf,
    #[command(flatten)]
    manner: Manner,
}

impl Init {
    pub fn run(&self, say: &Say) -> Ended {
        let tell = self.manner.tell(say);
        let done = match &self.try_out {
            Some(folder) => self.try_out(folder, &tell),
            None => self.ceremony(&tell),
        };
        tell.ended(done)
    }

    /// The first step for real: the proposal that everybody signs with a key that never leaves them.
    fn ceremony(&self, tell: &Tell<'_>) -> Result<(), Fault> {
        let holder = |(person, file): &(String, PathBuf)| public(file).map(|key| Holder::new(person.clone(), key));
        let side = |holders: &[(String, PathBuf)]| holders.iter().map(holder).collect::<Result<Vec<Holder>, Fault>>();
        let publisher = self.publisher.iter().map(|file| public(file).map(|key| (key.id(), key))).collect::<Result<Vec<_>, _>>()?;
        let holders =
            Holders { marketing: side(&self.marketing)?, sales: side(&self.sales)?, snapshot: publisher.clone(), timestamp: publisher };
        let proposal = author::init(holders, self.manner.now())?;
        folder::write(&self.out, &proposal.to_bytes())?;
        show::proposal(tell, &proposal, None, &Folder::new(Path::new(".")))?;
        if self.marketing.len() == 1 && self.sales.len() == 1 {
            tell.say.line("rules-one-each", &[]);
        }
        let missing = missing(&proposal, None)?;
        tell.object(tell.waits(&self.out, &missing));
        Ok(())
    }

    /// Keys, signatures, and releases, all by one.
    fn try_out(&self, folder: &Path, tell: &Tell<'_>) -> Result<(), Fault> {
        let repository = Folder::new(&folder.join("repository"));
        if repository.read("metadata/1.root.json")?.is_some() {
            return Err(Fault::wrong_use("author-is-there"));
        }
        let now = self.manner.now();
        let trial = Trial::make(&folder.join("keys"))?;
        let proposal = author::init(trial.holders(), now)?;
        trial.publish(&repository, proposal, now)?;
        for file in &self.release {
            let line = Line { rules: self.rules.clone(), ring: self.ring.clone(), kind: Kind::Rules };
            let bytes = folder::read(file, line.kind.bytes_max())?;
            let published = Published::read(&repository)?;
            let wanted = Wanted { line, note: None, valid_until: None, plan: None, verdicts: None };
            let proposal = author::propose(&published, bytes, wanted, now)?;
            trial.publish(&repository, proposal, now)?;
        }
        let published = Published::read(&repository)?;
        for entry in &published.log {
            tell.plain(&show::entry_text(tell, entry));
        }
        let pin = crate::trust::Pin { source: crate::trust::Source::FirstUse, root: published.roots[0].bytes.to_vec() };
        let (dir, fingerprint) = (folder.display().to_string(), pin.fingerprint()?);
        tell.line("rules-trial", &[("folder", &dir), ("fingerprint", &fingerprint)]);
        tell.value([
            ("repository", Some(folder.join("repository").display().to_string().into())),
            ("keys", Some(folder.join("keys").display().to_string().into())),
            ("fingerprint", Some(fingerprint.into())),
        ]);
        Ok(())
    }
}

/// The keys of a trial, all in one hand.
struct Trial {
    people: Vec<(String, Side, (PrivateKey, Key))>,
    publisher: (PrivateKey, Key),
}

impl Trial {
    /// Makes the key files, with a passphrase of random characters in a file beside them.
    fn make(folder: &Path) -> Result<Trial, Fault> {
        let mut random = [0_u8; 16];
        getrandom::fill(&mut random).map_err(|_| Fault::problem("author-key-not-made"))?;
        let passphrase = crate::assessment::hex(&random);
        folder::write(&folder.join("passphrase.txt"), format!("{passphrase}\n").as_bytes())?;
        let key = |name: &str| -> Result<(PrivateKey, Key), Fault> {
            let (private, pem) = make(false, &passphrase)?;
            let key = private.public();
            folder::write(&folder.join(format!("{name}.pem")), pem.as_bytes())?;
            folder::write(&folder.join(format!("{name}.pem.pub.json")), author::key_file::public_text(&key).as_bytes())?;
            Ok((private, key))
        };
        let people = TRIAL.into_iter().map(|(name, side)| Ok((name.to_owned(), side, key(name)?)));
        Ok(Trial { people: people.collect::<Result<_, Fault>>()?, publisher: key(PUBLISHER)? })
    }

    fn holders(&self) -> Holders {
        let side = |side: Side| {
            let of_side = self.people.iter().filter(|(_, of, _)| *of == side);
            of_side.map(|(name, _, (_, key))| Holder::new(name.clone(), key.clone())).collect()
        };
        let publisher = vec![(self.publisher.1.id(), self.publisher.1.clone())];
        Holders { marketing: side(Side::Marketing), sales: side(Side::Sales), snapshot: publisher.clone(), timestamp: publisher }
    }

    /// Everybody who is needed signs, and the publisher publishes.
    fn publish(&self, repository: &Folder, mut proposal: Proposal, now: Moment) -> Result<(), Fault> {
        let published = Published::if_any(repository)?;
        for (_, side, pair) in &self.people {
            let missing = missing(&proposal, published.as_ref())?;
            // Roles of both sides are signed by whoever comes first, and by one of each side.
            if !missing.iter().any(|lacking| Side::parse(&lacking.role).is_none_or(|of| of == *side)) {
                continue;
            }
            author::approve(&mut proposal, published.as_ref(), Approver { signer: pair as &dyn Signer, now, choices: &[], plan: None })?;
        }
        let outcome = author::publish(repository, &proposal, &[&self.publisher as &dyn Signer], now)?;
        repository.write(&outcome.writes)
    }
}
