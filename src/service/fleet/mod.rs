//! Who runs which rules: status reports of clients, gathered. A report names a client by a random id and holds no contact data; one
//! with anything else in it is refused.

mod shadow;

use std::collections::{BTreeMap, BTreeSet};

use crate::json::{Document, Kind, Limits};
use crate::moment::Moment;
use crate::trust::{Name, State};

pub use shadow::{Beside, CLIENTS_MIN, Shadow};

/// A report: 64 KiB, and flat but for what was counted of a draft.
pub const LIMITS: Limits = Limits { depth_max: 4, bytes_max: 64 << 10, deep_is_fatal: true };

const MEMBERS: [&str; 9] = ["format", "client", "rules", "ring", "seq", "state", "version", "at", "shadow"];

const STATES: [State; 5] = [State::Current, State::Unconfirmed, State::Overdue, State::Withdrawn, State::None];

/// What one client said of itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Status {
    /// Its random id: 32 hexadecimal digits.
    pub client: String,
    /// Which rules.
    pub rules: Name,
    /// Of which ring.
    pub ring: Name,
    /// Which release; none where nothing was ever confirmed.
    pub seq: Option<u64>,
    /// How well it is confirmed.
    pub state: State,
    /// The client's own version.
    pub version: String,
    /// When it said so.
    pub at: Moment,
    /// What it counted of a draft that runs as a shadow, where one does.
    pub shadow: Option<Shadow>,
}

/// Why a report is not taken: the member, and what was expected.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NotTaken {
    /// The member; empty for the whole file.
    pub member: String,
    /// `object`, `format`, `client`, `name`, `seq`, `state`, `version`, `moment`, `shadow`, `hash`, `shadow-state`, `counts`, or `nothing`
    /// for a member that must not be there.
    pub expected: &'static str,
}

/// Reads one report.
///
/// # Errors
/// The first member that is missing, not as expected, or not foreseen.
pub fn status(bytes: &[u8]) -> Result<Status, NotTaken> {
    let not = |member: &str, expected| NotTaken { member: member.to_owned(), expected };
    let mut document = Document::new();
    let tree = document.read(bytes, LIMITS).map_err(|_| not("", "object"))?;
    let root = tree.root();
    if tree.kind(root) != Kind::Object || !tree.duplicate_keys().is_empty() {
        return Err(not("", "object"));
    }
    for (key, _) in tree.members(root) {
        let key = tree.text(key).unwrap_or_default();
        if !MEMBERS.contains(&&*key) {
            return Err(not(&key, "nothing"));
        }
    }
    let text = |member: &str| tree.member(root, member).and_then(|value| tree.text(value));
    let whole = |member: &str| tree.member(root, member).and_then(|value| tree.number(value)).and_then(|number| number.parse::<u64>().ok());
    let is_null = |member: &str| tree.member(root, member).is_some_and(|value| tree.kind(value) == Kind::Null);
    if whole("format") != Some(1) {
        return Err(not("format", "format"));
    }
    let is_client = |id: &str| id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
    let client = text("client").filter(|id| is_client(id)).ok_or_else(|| not("client", "client"))?.into_owned();
    let name = |member: &str| text(member).and_then(|name| Name::parse(&name)).ok_or_else(|| not(member, "name"));
    let is_version =
        |version: &str| version.len() <= 32 && version.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-+".contains(&byte));
    let state = text("state").and_then(|id| STATES.into_iter().find(|state| state.id() == id)).ok_or_else(|| not("state", "state"))?;
    let seq = if is_null("seq") { None } else { Some(whole("seq").filter(|seq| *seq > 0).ok_or_else(|| not("seq", "seq"))?) };
    if seq.is_none() != (state == State::None) {
        return Err(not("seq", "seq"));
    }
    let shadow = tree.member(root, "shadow").map(|shadow| shadow::shadow(tree, shadow)).transpose()?;
    // Without rules in force there is nothing that a draft could be held against.
    if shadow.is_some() && seq.is_none() {
        return Err(not("shadow", "nothing"));
    }
    Ok(Status {
        client,
        rules: name("rules")?,
        ring: name("ring")?,
        seq,
        state,
        version: text("version").filter(|version| is_version(version)).ok_or_else(|| not("version", "version"))?.into_owned(),
        at: text("at").and_then(|at| Moment::parse(&at)).ok_or_else(|| not("at", "moment"))?,
        shadow,
    })
}

/// Reports gathered: of each client the latest counts.
#[derive(Debug, Default)]
pub struct Fleet {
    latest: BTreeMap<(Name, Name, String), Status>,
    /// When a release was first said to run anywhere.
    first: BTreeMap<(Name, Name, u64), Moment>,
}

/// The clients of one ring.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ring<'f> {
    /// Which rules.
    pub rules: &'f Name,
    /// Which ring.
    pub ring: &'f Name,
    /// The newest release that any of them runs.
    pub newest: Option<u64>,
    /// Clients by release, the newest first; last those with none.
    pub running: Vec<(Option<u64>, usize)>,
    /// Clients that run an older release, or whose rules are not well confirmed, by id.
    pub behind: Vec<Behind<'f>>,
    /// Drafts that run as shadows.
    pub beside: Vec<Beside<'f>>,
}

/// A client that is behind.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Behind<'f> {
    /// What it said last.
    pub status: &'f Status,
    /// Since when there is a newer release than its own; none where it runs the newest.
    pub since: Option<Moment>,
}

impl Fleet {
    /// Takes a report.
    pub fn take(&mut self, status: Status) {
        if let Some(seq) = status.seq {
            let first = self.first.entry((status.rules.clone(), status.ring.clone(), seq)).or_insert(status.at);
            *first = status.at.min(*first);
        }
        let key = (status.rules.clone(), status.ring.clone(), status.client.clone());
        let is_newer = self.latest.get(&key).is_none_or(|known| known.at <= status.at);
        if is_newer {
            self.latest.insert(key, status);
        }
    }

    /// Each ring, in the order of the names.
    #[must_use]
    pub fn rings(&self) -> Vec<Ring<'_>> {
        let names: BTreeSet<(&Name, &Name)> = self.latest.keys().map(|(rules, ring, _)| (rules, ring)).collect();
        names.into_iter().map(|(rules, ring)| self.ring(rules, ring)).collect()
    }

    fn ring<'f>(&'f self, rules: &'f Name, ring: &'f Name) -> Ring<'f> {
        let own = || self.latest.values().filter(|status| status.rules == *rules && status.ring == *ring);
        let newest = own().filter_map(|status| status.seq).max();
        let mut running: BTreeMap<Option<u64>, usize> = BTreeMap::new();
        own().for_each(|status| *running.entry(status.seq).or_default() += 1);
        let overtaken = |seq: Option<u64>| {
            let newer = self.first.iter().filter(|((of, in_ring, number), _)| of == rules && in_ring == ring && Some(*number) > seq);
            newer.map(|(_, first)| *first).min()
        };
        let behind = own().filter_map(|status| {
            let since = (status.seq < newest).then(|| overtaken(status.seq)).flatten();
            (status.seq < newest || status.state != State::Current).then_some(Behind { status, since })
        });
        Ring { rules, ring, newest, running: running.into_iter().rev().collect(), behind: behind.collect(), beside: shadow::beside(own()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(client: char, seq: u64, at: &str) -> String {
        let client = client.to_string().repeat(32);
        format!(
            r#"{{"format":1,"client":"{client}","rules":"main","ring":"stable","seq":{seq},"state":"current","version":"0.1.0","at":"{at}"}}"#
        )
    }

    #[test]
    fn the_latest_counts_and_older_releases_are_behind() {
        let mut fleet = Fleet::default();
        for text in [report('a', 1, "2026-11-01"), report('a', 2, "2026-11-05"), report('b', 1, "2026-11-20"), report('a', 1, "2026-10-30")]
        {
            fleet.take(status(text.as_bytes()).unwrap());
        }
        let rings = fleet.rings();
        assert_eq!((rings.len(), rings[0].newest, &rings[0].running[..]), (1, Some(2), &[(Some(2), 1), (Some(1), 1)][..]));
        let [behind] = &rings[0].behind[..] else { panic!("{rings:?}") };
        assert!(behind.status.client.starts_with('b'));
        assert_eq!(behind.since, Moment::parse("2026-11-05"));
    }

    #[test]
    fn what_does_not_belong_there_is_refused() {
        let good = report('a', 1, "2026-11-01");
        let expected = |text: &str| status(text.as_bytes()).map_err(|not| (not.member, not.expected));
        assert!(expected(&good).is_ok());
        let changed = |from: &str, to: &str| expected(&good.replace(from, to)).unwrap_err();
        assert_eq!(changed("}", r#","contact":"c1"}"#), ("contact".to_owned(), "nothing"));
        assert_eq!(changed(&"a".repeat(32), "ann@example.com"), ("client".to_owned(), "client"));
        assert_eq!(changed("\"current\"", "\"fine\""), ("state".to_owned(), "state"));
        assert_eq!(changed("\"seq\":1", "\"seq\":null"), ("seq".to_owned(), "seq"));
        assert_eq!(changed("2026-11-01", "yesterday"), ("at".to_owned(), "moment"));
        assert_eq!(expected("[]").unwrap_err(), (String::new(), "object"));
        let none = good.replace("\"seq\":1", "\"seq\":null").replace("current", "none");
        assert_eq!(status(none.as_bytes()).unwrap().seq, None);
    }
}
