//! `reife rules fleet`.

use std::path::{Path, PathBuf};

use clap::Args;

use super::Manner;
use super::tell::Tell;
use crate::cli::say::Say;
use crate::cli::{Ended, files};
use crate::service::fleet::{Behind, Fleet, LIMITS, NotTaken, Ring, status};
use crate::trust::value::{Value, object};

/// Who runs which rules, by the status reports of clients.
#[derive(Args, Debug)]
pub(super) struct FleetVerb {
    /// A folder of reports, one JSON file each.
    folder: PathBuf,
    #[command(flatten)]
    manner: Manner,
}

impl FleetVerb {
    pub fn run(&self, say: &Say) -> Ended {
        let tell = self.manner.tell(say);
        let mut names: Vec<PathBuf> = match std::fs::read_dir(&self.folder) {
            Ok(entries) => entries.filter_map(|entry| Some(entry.ok()?.path())).collect(),
            Err(error) => {
                let folder = self.folder.display().to_string();
                say.line("file-not-opened", &[("file", &folder), ("reason", &say.reason_of(&error))]);
                return Ended::WrongUse;
            }
        };
        names.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
        names.sort();
        let (mut fleet, mut good) = (Fleet::default(), true);
        for path in &names {
            match files::read(path, LIMITS.bytes_max, say).map(|bytes| status(&bytes)) {
                Ok(Ok(status)) => fleet.take(status),
                Ok(Err(not)) => {
                    good = false;
                    not_taken(path, &not, say);
                }
                Err(_) => good = false,
            }
        }
        let rings = fleet.rings();
        if rings.is_empty() {
            tell.line("rules-fleet-none", &[("folder", &self.folder.display().to_string())]);
        }
        rings.iter().for_each(|ring| ring_told(&tell, ring));
        tell.value([("rings", Some(Value::List(rings.iter().map(value).collect())))]);
        if good { Ended::Good } else { Ended::Problems }
    }
}

fn not_taken(path: &Path, not: &NotTaken, say: &Say) {
    let member = if not.member.is_empty() { "none" } else { &not.member };
    say.line("rules-fleet-not-taken", &[("file", &path.display().to_string()), ("member", member), ("expected", not.expected)]);
}

fn ring_told(tell: &Tell<'_>, ring: &Ring<'_>) {
    let clients: usize = ring.running.iter().map(|(_, count)| count).sum();
    let line = format!("{}/{}", ring.rules, ring.ring);
    tell.line("rules-fleet-ring", &[("line", &line), ("count", &clients.to_string()), ("newest", &number(ring.newest))]);
    for (seq, count) in &ring.running {
        tell.line("rules-fleet-running", &[("seq", &number(*seq)), ("count", &count.to_string())]);
    }
    for Behind { status, since } in &ring.behind {
        let since = since.map_or_else(|| "none".to_owned(), |since| since.to_string());
        let arguments = [
            ("client", status.client.as_str()),
            ("seq", &number(status.seq)),
            ("state", status.state.id()),
            ("version", &status.version),
            ("at", &status.at.to_string()),
            ("since", &since),
        ];
        tell.line("rules-fleet-behind", &arguments);
    }
}

fn number(seq: Option<u64>) -> String {
    seq.map_or_else(|| "none".to_owned(), |seq| seq.to_string())
}

fn value(ring: &Ring<'_>) -> Value {
    let running = ring.running.iter().map(|(seq, count)| {
        Value::Object(object([("seq", seq.map(Value::from)), ("clients", Some(u64::try_from(*count).unwrap_or(u64::MAX).into()))]))
    });
    let behind = ring.behind.iter().map(|Behind { status, since }| {
        Value::Object(object([
            ("client", Some(status.client.as_str().into())),
            ("seq", status.seq.map(Value::from)),
            ("state", Some(status.state.id().into())),
            ("version", Some(status.version.as_str().into())),
            ("at", Some(status.at.to_string().into())),
            ("since", since.map(|since| since.to_string().into())),
        ]))
    });
    Value::Object(object([
        ("rules", Some(ring.rules.as_str().into())),
        ("ring", Some(ring.ring.as_str().into())),
        ("newest", ring.newest.map(Value::from)),
        ("running", Some(Value::List(running.collect()))),
        ("behind", Some(Value::List(behind.collect()))),
    ]))
}
