//! Rules in force from a repository in a folder: the client with files for a host, and nothing kept.

use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;

use super::say::Say;
use super::{Ended, files, parse_name, talk};
use crate::rulefile::RuleFile;
use crate::trust::store::Blobs;
use crate::trust::tuf::{Answer, Base, Request};
use crate::trust::{Client, Deciders, Event, Kind, Line, Name, Pin, Refusal, Settings, Source, Step};

/// Where approved rules come from.
#[derive(Args, Debug)]
pub(super) struct Repository {
    /// The folder of a rules repository: only what both sides approved is used.
    #[arg(long, required = false, requires = "ring")]
    repo: PathBuf,
    /// The ring.
    #[arg(long, required = false, requires = "repo", value_parser = parse_name)]
    ring: Name,
    /// The rules, where the ring has several.
    #[arg(long, requires = "repo", value_name = "NAME", value_parser = parse_name)]
    rules_name: Option<Name>,
    /// The root to trust; else the repository's own first one.
    #[arg(long, requires = "repo", value_name = "FILE")]
    root: Option<PathBuf>,
}

/// What both sides approved.
pub(super) struct InForce {
    /// The rules.
    pub rules: Arc<RuleFile>,
    /// Who may decide in which role, where a list of people is in force.
    pub deciders: Option<Arc<Deciders>>,
}

impl InForce {
    /// A rule file alone: nobody is asked who may decide.
    pub fn draft(rules: RuleFile) -> InForce {
        InForce { rules: Arc::new(rules), deciders: None }
    }
}

impl Repository {
    /// The rules in force, with their `seq`, and the list of people that stands beside them; what is refused is said.
    pub fn in_force(&self, say: &Say) -> Result<InForce, Ended> {
        let root = self.root.clone().unwrap_or_else(|| self.repo.join("metadata/1.root.json"));
        let root = files::read(&root, 512 << 10, say)?;
        let refused = |refusal: &Refusal| {
            talk::line(format_args!("reife: {}", say.refusal(refusal)));
            Ended::Refused
        };
        let mut settings = Settings::new(Pin { source: Source::FirstUse, root }, self.ring.clone());
        settings.rules.extend(self.rules_name.clone());
        let mut client = Client::new(settings, Blobs::new()).map_err(|refusal| refused(&refusal))?;
        let clock = super::clock();
        let mut step = client.step(Event::Begin(clock));
        loop {
            step = match step {
                Step::Fetch(request) => client.step(Event::Fetched(fetch(&self.repo, &request), None)),
                Step::Store(_) => client.step(Event::Stored(true)),
                Step::Over => break,
            };
        }
        if let Some(refusal) = client.refusal() {
            return Err(refused(refusal));
        }
        let lines: Vec<Line> = client.lines().into_iter().filter(|line| line.kind == Kind::Rules).collect();
        let [line] = &lines[..] else {
            let names: Vec<&str> = lines.iter().map(|line| line.rules.as_str()).collect();
            let arguments = [("ring", self.ring.as_str()), ("found", &names.join(", "))];
            say.line(if lines.is_empty() { "repository-empty" } else { "repository-several" }, &arguments);
            return Err(if lines.is_empty() { Ended::Refused } else { Ended::WrongUse });
        };
        let standing = client.standing(&line.rules, Kind::Rules, clock);
        match (standing.in_force.and_then(|file| file.rules()), standing.reason) {
            (Some(rules), None) => {
                let people = client.standing(&line.rules, Kind::People, clock);
                if let Some(refusal) = people.reason {
                    return Err(refused(&refusal));
                }
                let deciders = people.in_force.and_then(|file| file.deciders()).cloned();
                Ok(InForce { rules: Arc::clone(rules), deciders })
            }
            (_, Some(refusal)) => Err(refused(&refusal)),
            (None, None) => Err(Ended::Refused),
        }
    }
}

/// What the folder answers: a file as a host would serve it.
pub(super) fn fetch(folder: &Path, request: &Request) -> Answer {
    let base = if request.base == Base::Metadata { "metadata" } else { "targets" };
    let file = match File::open(folder.join(base).join(&request.path)) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Answer::NotFound,
        Err(_) => return Answer::Failed,
    };
    match files::bounded(file, request.bytes_max) {
        Err(_) => Answer::Failed,
        Ok(bytes) if bytes.len() > request.bytes_max => Answer::TooLong,
        Ok(bytes) => Answer::Bytes(bytes),
    }
}
