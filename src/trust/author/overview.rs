//! What stands in a repository, for people who look after it: every line of releases, every role and until when it holds.

use std::sync::Arc;

use super::look::KeyOf;
use super::{Published, days, sides};
use crate::moment::{DAY, Moment};
use crate::trust::approval::Agreed;
use crate::trust::names::{Line, Side};

/// Days before the end of a role that people sign from which on it is said.
const DAYS_AHEAD: i64 = 14;
/// The same for the timestamp, which is renewed daily.
const TIMESTAMP_DAYS_AHEAD: i64 = 3;

/// A line of releases as it stands.
#[derive(Clone, Debug)]
pub struct LineStands {
    /// The line.
    pub line: Line,
    /// The greatest number it ever had.
    pub last_seq: u64,
    /// The release in force.
    pub agreed: Option<Arc<Agreed>>,
    /// Since when it is.
    pub since: Option<Moment>,
    /// Who approved it: who signed for both sides when it was published, whoever has signed the same anew since.
    pub approved: Vec<KeyOf>,
    /// Who has taken it back, if nothing is in force.
    pub taken_back: Vec<TakenBack>,
}

/// That a side took a release back.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TakenBack {
    /// The side.
    pub side: Side,
    /// When, RFC 3339; as the side signed it.
    pub at: String,
    /// Why.
    pub note: Option<String>,
}

/// How much longer a role holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Left {
    /// Long enough.
    Enough,
    /// It has to be signed anew soon.
    Little,
    /// It is over.
    Nothing,
}

impl Left {
    /// Its name.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Left::Enough => "enough",
            Left::Little => "little",
            Left::Nothing => "nothing",
        }
    }
}

/// A role as it is published.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RoleEnds {
    /// Its name.
    pub role: &'static str,
    /// Its version.
    pub version: u64,
    /// Until when it is valid.
    pub expires: Moment,
    /// How much of that is left.
    pub left: Left,
}

/// Every line that ever was released, by rules, ring and kind.
#[must_use]
pub fn lines(published: &Published) -> Vec<LineStands> {
    let mut lines = published.lines();
    lines.extend(published.log.iter().filter(|entry| entry.action.is_release()).filter_map(|entry| entry.line.clone()));
    crate::order::sort(&mut lines);
    lines.dedup();
    let stands = |line: Line| {
        let agreed = published.agreed(&line);
        let entry = agreed.as_ref().and_then(|agreed| published.released(&line, agreed.release().seq));
        let since = entry.map(|entry| entry.at);
        let approved = entry.map_or(&[][..], |entry| &entry.key_ids).iter().map(|id| key_of(published, id)).collect();
        let taken_back = Side::BOTH.into_iter().filter_map(|side| {
            let (at, note) = sides::withdrawn(published, side, &line)?;
            Some(TakenBack { side, at, note })
        });
        let taken_back = if agreed.is_some() { Vec::new() } else { taken_back.collect() };
        LineStands { last_seq: published.last_seq(&line), agreed, since, approved, taken_back, line }
    };
    lines.into_iter().map(stands).collect()
}

/// The holder of a key, by the newest root that knows it.
fn key_of(published: &Published, id: &str) -> KeyOf {
    let person = published.roots.iter().rev().find_map(|root| root.signed.body.people.as_ref()?.0.get(id));
    KeyOf {
        side: person.map(|person| person.side),
        person: person.map_or_else(String::new, |person| person.person.clone()),
        id: id.to_owned(),
    }
}

/// Every role and until when it holds.
#[must_use]
pub fn roles(published: &Published, now: Moment) -> Vec<RoleEnds> {
    let heads = [
        ("root", &published.root().signed.body.head, DAYS_AHEAD),
        ("targets", &published.targets.signed.body.head, DAYS_AHEAD),
        ("marketing", &published.marketing.signed.body.head, DAYS_AHEAD),
        ("sales", &published.sales.signed.body.head, DAYS_AHEAD),
        ("snapshot", &published.snapshot.signed.body.head, days::SNAPSHOT_LEFT),
        ("timestamp", &published.timestamp.signed.body.head, TIMESTAMP_DAYS_AHEAD),
    ];
    let ends = heads.into_iter().map(|(role, head, ahead)| {
        let left = match head.expires.0 - now.0 {
            ..=0 => Left::Nothing,
            left if left < ahead * DAY => Left::Little,
            _ => Left::Enough,
        };
        RoleEnds { role, version: head.version, expires: head.expires, left }
    });
    ends.collect()
}
