//! `reife rules propose`.

use std::path::PathBuf;

use clap::Args;

use super::tell::Tell;
use super::verdicts::Verdicts;
use super::{LineArguments, Place, folder, plan, show};
use crate::cli::say::Say;
use crate::cli::{Ended, parse_moment};
use crate::moment::Moment;
use crate::trust::author::{Fault, Files, Plan, Proposal, Published, Wanted, propose};
use crate::trust::names::{Kind, Line};
use crate::trust::value::Value;

/// Propose a file.
#[derive(Args, Debug)]
pub(super) struct Propose {
    /// The file.
    file: PathBuf,
    #[command(flatten)]
    line: LineArguments,
    #[command(flatten)]
    wish: Wish,
    #[command(flatten)]
    place: Place,
}

/// What a proposal says beside the file.
#[derive(Args, Debug)]
pub(super) struct Wish {
    /// Why, in one line.
    #[arg(long)]
    note: Option<String>,
    /// After that the file may not newly come into force.
    #[arg(long, value_name = "MOMENT", value_parser = parse_moment)]
    valid_until: Option<Moment>,
    /// The plan, as the studio saves it; it has to fit the file and what is in force.
    #[arg(long, value_name = "FILE", group = "counted")]
    plan: Option<PathBuf>,
    /// Evidence as NDJSON: the plan is computed on it, and it stays on this computer. With --plan it has to be the same plan.
    #[arg(long, value_name = "FILE", requires = "counted")]
    population: Option<PathBuf>,
    /// The moment or date of the plan.
    #[arg(long, value_name = "MOMENT", value_parser = parse_moment, group = "counted")]
    as_of: Option<Moment>,
    /// The file of the proposal; RULES-RING-KIND-SEQ.proposal.json if it is left out.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

impl Wish {
    /// What is wanted of these bytes, with the plan on the population.
    pub fn wanted(&self, line: Line, bytes: &[u8], published: &Published, files: &dyn Files, tell: &Tell<'_>) -> Result<Wanted, Fault> {
        if line.kind != Kind::Rules && (self.plan.is_some() || self.population.is_some()) {
            return Err(Fault::wrong_use("author-no-plan"));
        }
        let in_force = published.agreed(&line);
        let saved = self.plan.as_deref().map(plan::read).transpose()?;
        let (mut counted, mut led) = (None::<Plan>, None::<Value>);
        if let (Some(population), Some(as_of)) = (&self.population, self.as_of.or(saved.as_ref().map(|plan| plan.moment))) {
            let since = in_force.as_ref().and_then(|agreed| published.released(&line, agreed.release().seq)).map(|entry| entry.at);
            let mut verdicts = Verdicts::new(since, as_of);
            let in_force = plan::InForce::of(&line, published, files)?;
            counted = Some(plan::plan(&in_force, bytes, population, as_of, Some(&mut verdicts), tell)?);
            led = Some(verdicts.value());
        }
        if let (Some(saved), Some(counted)) = (&saved, &counted) {
            saved.fits(counted.old.as_deref(), &counted.new, Some(counted))?;
        }
        Ok(Wanted { line, note: self.note.clone(), valid_until: self.valid_until, plan: saved.or(counted), verdicts: led })
    }

    /// Writes the proposal, and shows it.
    pub fn put(&self, proposal: &Proposal, published: &Published, files: &dyn Files, tell: &Tell<'_>) -> Result<(), Fault> {
        let path = self.out.clone().unwrap_or_else(|| PathBuf::from(proposal.file_name()));
        folder::write(&path, &proposal.to_bytes())?;
        let changes = show::proposal(tell, proposal, Some(published), files)?;
        tell.plain("");
        tell.line("rules-proposed", &[("file", &path.display().to_string())]);
        let draft = proposal.draft.as_ref();
        tell.value([
            ("proposal", Some(path.display().to_string().into())),
            ("seq", draft.map(|draft| draft.release.seq.into())),
            ("sha256", draft.and_then(|draft| draft.target().hashes.get("sha256").map(Value::from))),
            ("plan", draft.and_then(|draft| draft.plan.as_ref()).map(Plan::to_value)),
            ("verdicts", draft.and_then(|draft| draft.verdicts.clone())),
            ("changes", Some(Value::List(changes.iter().map(crate::changes::Change::to_value).collect()))),
        ]);
        Ok(())
    }
}

impl Propose {
    pub fn run(&self, say: &Say) -> Ended {
        let tell = self.place.tell(say);
        let proposed = || -> Result<(), Fault> {
            let line = self.line.line();
            let bytes = folder::read(&self.file, line.kind.bytes_max())?;
            super::check::tell_problems(&tell, &self.file, line.kind, &bytes);
            crate::trust::author::check_file(line.kind, &bytes)?;
            let files = self.place.folder();
            let published = Published::read(&files)?;
            let wanted = self.wish.wanted(line, &bytes, &published, &files, &tell)?;
            let proposal = propose(&published, bytes, wanted, self.place.now())?;
            self.wish.put(&proposal, &published, &files, &tell)
        };
        tell.ended(proposed())
    }
}
