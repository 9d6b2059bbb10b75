//! `reife rules fleet`.

use std::path::{Path, PathBuf};

use clap::Args;

use super::Manner;
use super::tell::Tell;
use crate::cli::say::Say;
use crate::cli::{Ended, files};
use crate::service::fleet::{Behind, Beside, CLIENTS_MIN, Fleet, LIMITS, NotTaken, Ring, status};
use crate::trust::Name;
use crate::trust::value::{Object, Value, object};

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
    ring.beside.iter().for_each(|draft| draft_told(tell, draft));
}

/// What was counted of a draft: a sum over browsers, or that there are too few of them.
fn draft_told(tell: &Tell<'_>, draft: &Beside<'_>) {
    let (contacts, other) = draft.contacts();
    let few = if draft.counts.is_some() { "none".to_owned() } else { CLIENTS_MIN.to_string() };
    let arguments = [
        ("draft", draft.draft),
        ("seq", &draft.seq.to_string()),
        ("count", &draft.clients.to_string()),
        ("contacts", &contacts.to_string()),
        ("other", &other.to_string()),
        ("few", &few),
    ];
    tell.line("rules-fleet-draft", &arguments);
    for (from, to, contacts) in draft.counts.iter().flatten().filter(|(from, to, _)| from != to) {
        tell.line("rules-fleet-pair", &[("from", from.as_str()), ("to", to.as_str()), ("contacts", &contacts.to_string())]);
    }
    for (state, clients) in &draft.troubled {
        tell.line("rules-fleet-trouble", &[("state", state), ("count", &clients.to_string())]);
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
        ("beside", Some(Value::List(ring.beside.iter().map(draft_value).collect()))),
    ]))
}

fn draft_value(draft: &Beside<'_>) -> Value {
    let pair = |(from, to, contacts): &(&Name, &Name, u64)| Value::List(vec![from.as_str().into(), to.as_str().into(), (*contacts).into()]);
    let counts = draft.counts.as_ref().map(|counts| Value::List(counts.iter().map(pair).collect()));
    let clients = |count: usize| Value::from(u64::try_from(count).unwrap_or(u64::MAX));
    let troubled: Object = draft.troubled.iter().map(|(state, count)| ((*state).to_owned(), clients(*count))).collect();
    Value::Object(object([
        ("draft", Some(draft.draft.into())),
        ("seq", Some(draft.seq.into())),
        ("clients", Some(clients(draft.clients))),
        ("troubled", Some(Value::Object(troubled))),
        ("counts", counts),
    ]))
}
