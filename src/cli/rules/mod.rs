//! `reife rules`: governance, one verb a file. What is decided, and in which order files are written, is decided in
//! `trust::author`; here are arguments, folders, passphrases, the clock and sentences.

mod approve;
mod audit;
mod check;
mod decline;
mod fleet;
mod folder;
mod host;
mod init;
mod key;
mod keys;
mod overtaken;
mod plan;
mod propose;
mod publish;
mod renew;
mod report;
mod revoke;
mod rollback;
mod rotate;
mod serve;
mod shadow;
mod show;
mod tell;
mod verdicts;
mod withdraw;

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::say::Say;
use super::{Ended, parse_moment, parse_name};
use crate::moment::Moment;
use crate::trust::{Kind, Line, Name};
use folder::Folder;
use tell::Tell;

/// How rule files come into force: keys, approvals, releases, the audit log.
#[derive(Args, Debug)]
pub(super) struct Rules {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand, Debug)]
enum Verb {
    /// Make a key: an encrypted private part, and the public part to hand on.
    Key(key::MakeKey),
    /// Make a repository: in one go for trying out, or step by step with everybody's public parts.
    Init(init::Init),
    /// Serve a repository on this computer alone, for trials.
    Serve(serve::Serve),
    /// Check a file before it is proposed, or a whole repository.
    Check(check::Check),
    /// Propose a file for a ring.
    Propose(propose::Propose),
    /// Look at what a proposal changes and sign it, or sign one's side anew.
    Approve(approve::Approve),
    /// Say in a proposal that one does not go along, and why.
    Decline(decline::Decline),
    /// Publish what enough people have signed.
    Publish(publish::Publish),
    /// Propose the bytes of an earlier release again.
    Rollback(rollback::Rollback),
    /// Take one side's approval of a release back.
    Withdraw(withdraw::Withdraw),
    /// The publisher's daily work: a new timestamp, and a new snapshot when it is time.
    Renew(renew::Renew),
    /// Take a key out of force.
    Revoke(revoke::Revoke),
    /// Exchange or add keys, or sign the present ones for another year.
    Rotate(rotate::Rotate),
    /// Show the audit log, or replay it against all stored metadata.
    Audit(audit::Audit),
    /// Say which files were in force on a day, approved by whom, on what plan.
    Report(report::Report),
    /// Say who runs which rules, who is behind, and since when, by the status reports of clients.
    Fleet(fleet::FleetVerb),
    /// Lay a draft into a repository, to run beside the rules in force without effect.
    Shadow(shadow::Shadow),
}

impl Rules {
    pub fn run(&self, say: &Say) -> Ended {
        match &self.verb {
            Verb::Key(verb) => verb.run(say),
            Verb::Init(verb) => verb.run(say),
            Verb::Serve(verb) => verb.run(say),
            Verb::Check(verb) => verb.run(say),
            Verb::Propose(verb) => verb.run(say),
            Verb::Approve(verb) => verb.run(say),
            Verb::Decline(verb) => verb.run(say),
            Verb::Publish(verb) => verb.run(say),
            Verb::Rollback(verb) => verb.run(say),
            Verb::Withdraw(verb) => verb.run(say),
            Verb::Renew(verb) => verb.run(say),
            Verb::Revoke(verb) => verb.run(say),
            Verb::Rotate(verb) => verb.run(say),
            Verb::Audit(verb) => verb.run(say),
            Verb::Report(verb) => verb.run(say),
            Verb::Fleet(verb) => verb.run(say),
            Verb::Shadow(verb) => verb.run(say),
        }
    }
}

/// Where, when, and how results are said.
#[derive(Args, Debug)]
struct Place {
    /// The folder of the repository.
    #[arg(long, value_name = "DIR", default_value = ".")]
    repo: PathBuf,
    #[command(flatten)]
    manner: Manner,
}

/// When, and how results are said.
#[derive(Args, Debug)]
struct Manner {
    /// Results as JSON.
    #[arg(long)]
    json: bool,
    /// The moment to sign as of; the computer's clock if it is left out.
    #[arg(long, value_name = "MOMENT", value_parser = parse_moment)]
    now: Option<Moment>,
}

impl Place {
    fn folder(&self) -> Folder {
        Folder::new(&self.repo)
    }

    fn now(&self) -> Moment {
        self.manner.now()
    }

    fn tell<'s>(&self, say: &'s Say) -> Tell<'s> {
        self.manner.tell(say)
    }
}

impl Manner {
    /// To the second, as metadata have it.
    fn now(&self) -> Moment {
        let now = self.now.unwrap_or_else(crate::cli::clock);
        Moment(now.0.div_euclid(1000) * 1000)
    }

    fn tell<'s>(&self, say: &'s Say) -> Tell<'s> {
        Tell::new(say, self.json)
    }
}

/// A line of releases.
#[derive(Args, Debug)]
struct LineArguments {
    /// The name of the rules.
    #[arg(long, value_name = "NAME", default_value = "main", value_parser = parse_name)]
    rules: Name,
    /// The ring.
    #[arg(long, value_name = "NAME", value_parser = parse_name)]
    ring: Name,
    /// What kind of file it is.
    #[arg(long, value_enum, default_value = "rules")]
    kind: KindChoice,
}

impl LineArguments {
    fn line(&self) -> Line {
        Line { rules: self.rules.clone(), ring: self.ring.clone(), kind: self.kind.into() }
    }
}

/// A kind of file.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum KindChoice {
    /// A rule file.
    Rules,
    /// A mapping.
    Mapping,
    /// Who decides.
    People,
}

impl From<KindChoice> for Kind {
    fn from(choice: KindChoice) -> Kind {
        match choice {
            KindChoice::Rules => Kind::Rules,
            KindChoice::Mapping => Kind::Mapping,
            KindChoice::People => Kind::People,
        }
    }
}

fn parse_line(text: &str) -> Result<Line, String> {
    Line::parse(text).ok_or_else(|| "expected rules and ring such as main/stable, or main/stable.mapping".to_owned())
}

/// `person=FILE`.
fn parse_holder(text: &str) -> Result<(String, PathBuf), String> {
    match text.split_once('=') {
        Some((person, file)) if !person.is_empty() && !file.is_empty() => Ok((person.to_owned(), file.into())),
        _ => Err("expected a pseudonym and the file of a public key such as m1=m1.pub.json".to_owned()),
    }
}
