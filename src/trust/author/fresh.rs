//! A client over the files of a repository: nothing is published that it does not accept.

use super::{Fault, Files, Published};
use crate::moment::Moment;
use crate::trust::client::{Client, Event, Settings, Step};
use crate::trust::names::{Line, Name};
use crate::trust::pin::{Pin, Source};
use crate::trust::refusal::{Code, Refusal};
use crate::trust::state::State;
use crate::trust::store::Blobs;
use crate::trust::tuf::{Answer, Base, Request};

/// Steps of one update at most: 256 roots, 32 roles, and files.
const STEPS_MAX: usize = 4096;

/// A client of a repository's first root that has stored nothing, updated from its files.
///
/// # Errors
/// When files cannot be read, or the first root is none.
pub(super) fn client(files: &dyn Files, ring: &Name, stored: Blobs, now: Moment) -> Result<(Client, Blobs), Fault> {
    let root = files.read("metadata/1.root.json")?.ok_or_else(|| Fault::wrong_use("author-no-repository"))?;
    let settings = Settings::new(Pin { source: Source::Managed, root }, ring.clone());
    let mut client = Client::new(settings, stored.clone())?;
    let mut stored = stored;
    let mut step = client.step(Event::Begin(now));
    for _ in 0..STEPS_MAX {
        step = match step {
            Step::Fetch(request) => client.step(Event::Fetched(answer(files, &request)?, None)),
            Step::Store(transaction) => {
                transaction.apply(&mut stored);
                client.step(Event::Stored(true))
            }
            Step::Over => return Ok((client, stored)),
        };
    }
    Err(Refusal::because(Code::Mix, "events").with("file", "root").into())
}

fn answer(files: &dyn Files, request: &Request) -> Result<Answer, Fault> {
    let base = if request.base == Base::Metadata { "metadata" } else { "targets" };
    Ok(match files.read(&format!("{base}/{}", request.path))? {
        None => Answer::NotFound,
        Some(bytes) if bytes.len() > request.bytes_max => Answer::TooLong,
        Some(bytes) => Answer::Bytes(bytes),
    })
}

/// The rings of all that is published, and of a line, sorted.
pub(super) fn rings(published: Option<&Published>, about: Option<&Line>) -> Vec<Name> {
    let lines = published.map(Published::lines).unwrap_or_default();
    let mut rings: Vec<Name> = lines.iter().chain(about).map(|line| line.ring.clone()).collect();
    crate::order::sort(&mut rings);
    rings.dedup();
    if rings.is_empty() {
        // Nothing is released yet; any ring shows whether the rest is good.
        rings.extend(Name::parse("stable"));
    }
    rings
}

/// Refuses files that a fresh client in one of the rings refuses, or in which it does not find this release current.
///
/// # Errors
/// The client's own refusal.
pub fn accepts(files: &dyn Files, rings: &[Name], released: Option<(&Line, u64)>, now: Moment) -> Result<(), Fault> {
    for ring in rings {
        let (client, _) = client(files, ring, Blobs::new(), now)?;
        if let Some(refusal) = client.refusal() {
            return Err(refusal.clone().into());
        }
        let Some((line, seq)) = released.filter(|(line, _)| line.ring == *ring) else { continue };
        let standing = client.standing(&line.rules, line.kind, now);
        let found = standing.in_force.map(|file| file.release().seq);
        if let Some(refusal) = standing.reason {
            return Err(refusal.into());
        }
        if standing.state != State::Current || found != Some(seq) {
            let refusal = Refusal::because(Code::NotBoth, "none").with("file", line.to_string());
            return Err(refusal.into());
        }
    }
    Ok(())
}
