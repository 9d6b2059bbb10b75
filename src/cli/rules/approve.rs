//! `reife rules approve`.

use std::path::{Path, PathBuf};

use clap::Args;

use super::keys::{OpenKey, Opening};
use super::publish::read_proposal;
use super::tell::{Tell, missing_value};
use super::{Place, folder, overtaken, parse_line, plan, show};
use crate::cli::Ended;
use crate::cli::say::Say;
use crate::trust::Line;
use crate::trust::author::{
    Approved, Approver, Choice, Declined, Fault, Files, Plan, Proposal, Published, Signer, approve, check_fresh, reaffirm,
};
use crate::trust::value::Value;

/// Sign a proposal, or one's side anew.
#[derive(Args, Debug)]
pub(super) struct Approve {
    /// The proposal; the signature is added to it.
    #[arg(required_unless_present = "reaffirm", conflicts_with = "reaffirm")]
    proposal: Option<PathBuf>,
    /// Sign one's side's role anew as it is, for another 90 days; the answer is a proposal to publish.
    #[arg(long)]
    reaffirm: bool,
    /// The key.
    #[arg(long, value_name = "REF")]
    key: String,
    /// Evidence as NDJSON: the plan is computed anew on it and has to be the same.
    #[arg(long, value_name = "FILE")]
    population: Option<PathBuf>,
    /// A release that a stolen key approved and that stays, such as main/stable.
    #[arg(long, value_name = "LINE", value_parser = parse_line)]
    keep: Vec<Line>,
    /// A release that a stolen key approved and that is taken back.
    #[arg(long, value_name = "LINE", value_parser = parse_line)]
    withdraw: Vec<Line>,
    /// Why, in one line; with --reaffirm.
    #[arg(long, requires = "reaffirm")]
    note: Option<String>,
    /// The file of the proposal that --reaffirm makes; SIDE.proposal.json if it is left out.
    #[arg(long, value_name = "FILE", requires = "reaffirm")]
    out: Option<PathBuf>,
    /// Do not ask before signing.
    #[arg(long)]
    yes: bool,
    #[command(flatten)]
    opening: Opening,
    #[command(flatten)]
    place: Place,
}

impl Approve {
    pub fn run(&self, say: &Say) -> Ended {
        let tell = self.place.tell(say);
        let done = match &self.proposal {
            Some(path) => self.approve(path, &tell),
            None => self.reaffirm(&tell),
        };
        done.unwrap_or_else(|fault| tell.obstacle(&fault))
    }

    fn approve(&self, path: &Path, tell: &Tell<'_>) -> Result<Ended, Fault> {
        let mut proposal = read_proposal(path)?;
        let files = self.place.folder();
        let published = Published::if_any(&files)?;
        if let Some(published) = &published
            && let Err(fault) = check_fresh(&proposal, published, None)
        {
            return overtaken::obstacle(tell, &fault, &proposal, published, &files);
        }
        show::proposal(tell, &proposal, published.as_ref(), &files)?;
        let again = self.plan_again(&proposal, published.as_ref(), &files, tell)?;
        if !tell.confirms_signing(self.yes) {
            return Ok(Ended::Good);
        }
        let key = self.opening.open(&self.key)?;
        let (stay, go) =
            (self.keep.iter().map(|line| (line.clone(), Choice::Keep)), self.withdraw.iter().map(|line| (line.clone(), Choice::Withdraw)));
        let choices: Vec<(Line, Choice)> = stay.chain(go).collect();
        let approver = Approver { signer: &key, now: self.place.now(), choices: &choices, plan: again.as_ref() };
        let approved = approve(&mut proposal, published.as_ref(), approver)?;
        folder::write(path, &proposal.to_bytes())?;
        said(tell, &approved, &proposal, path);
        Ok(Ended::Good)
    }

    /// The plan on the approver's own copy of the population.
    fn plan_again(
        &self,
        proposal: &Proposal,
        published: Option<&Published>,
        files: &dyn Files,
        tell: &Tell<'_>,
    ) -> Result<Option<Plan>, Fault> {
        let Some(population) = &self.population else { return Ok(None) };
        let no_plan = || Fault::wrong_use("author-no-plan");
        let (published, draft) = published.zip(proposal.draft.as_ref()).ok_or_else(no_plan)?;
        let moment = draft.plan.as_ref().ok_or_else(no_plan)?.moment;
        let in_force = plan::InForce::of(&draft.release.line, published, files)?;
        plan::plan(&in_force, &draft.bytes, population, moment, None, tell).map(Some)
    }

    fn reaffirm(&self, tell: &Tell<'_>) -> Result<Ended, Fault> {
        let files = self.place.folder();
        let published = Published::read(&files)?;
        let key = self.opening.open(&self.key)?;
        let side = published.holders().side_of(key.key())?;
        let mut proposal = reaffirm(&published, side, self.note.clone(), self.place.now())?;
        for line in published.sides().lines(side)? {
            tell.line("rules-reaffirmed", &[("line", &line.to_string()), ("seq", &published.last_seq(&line).to_string())]);
        }
        if !tell.confirms_signing(self.yes) {
            return Ok(Ended::Good);
        }
        let out = self.out.clone().unwrap_or_else(|| PathBuf::from(format!("{}.proposal.json", side.id())));
        sign_and_write(&mut proposal, &published, &key, &out, self.place.now(), tell)?;
        Ok(Ended::Good)
    }
}

/// Signs a proposal that its maker may sign at once, and writes it.
pub(super) fn sign_and_write(
    proposal: &mut Proposal,
    published: &Published,
    key: &OpenKey,
    out: &Path,
    now: crate::moment::Moment,
    tell: &Tell<'_>,
) -> Result<(), Fault> {
    let approved = approve(proposal, Some(published), Approver { signer: key, now, choices: &[], plan: None })?;
    folder::write(out, &proposal.to_bytes())?;
    said(tell, &approved, proposal, out);
    Ok(())
}

fn said(tell: &Tell<'_>, approved: &Approved, proposal: &Proposal, path: &Path) {
    tell.plain("");
    for stale in &approved.dropped {
        let (found, expected) = (stale.found.to_string(), stale.expected.to_string());
        tell.line("rules-half-dropped", &[("role", &stale.role), ("found", &found), ("expected", &expected)]);
    }
    let side = approved.side.map_or("none", crate::trust::Side::id);
    let file = path.display().to_string();
    let person = if approved.person.is_empty() { "none" } else { &approved.person };
    tell.line("rules-signed", &[("person", person), ("side", side), ("roles", &approved.roles.join(", ")), ("file", &file)]);
    if approved.missing.is_empty() {
        tell.line("rules-complete", &[("file", &file)]);
    }
    tell.missing(&approved.missing);
    let texts = |list: &[String]| Value::List(list.iter().map(|text| text.as_str().into()).collect());
    tell.value([
        ("proposal", Some(file.into())),
        ("person", Some(approved.person.as_str().into())),
        ("side", approved.side.map(|side| side.id().into())),
        ("signed", Some(texts(&approved.roles))),
        ("dropped", Some(Value::List(approved.dropped.iter().map(|stale| stale.role.as_str().into()).collect()))),
        ("missing", Some(missing_value(&approved.missing))),
        ("declined", proposal.declined.as_ref().map(Declined::to_value)),
    ]);
}
