//! From the clock on the wall to the moment.
//!
//! The engine carries no time zones: whoever calls gives [`Zones`], natively the bundled data base of jiff, in a browser
//! `Intl`. One question is enough, the offset in force at a moment; the rest is computed here, so that both agree.

use std::collections::BTreeMap;

use super::fault::Counts;
use crate::moment::{DAY, Moment};

/// Answers which offset a zone has at a moment.
pub trait Zones: Send {
    /// The offset from UTC of the IANA zone at `at`, in seconds, east positive. `None` if the zone is not known.
    fn offset_seconds(&self, zone: &str, at: Moment) -> Option<i64>;
}

/// Knows no zone by name: only `UTC` and fixed offsets can be used.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoZones;

impl Zones for NoZones {
    fn offset_seconds(&self, _zone: &str, _at: Moment) -> Option<i64> {
        None
    }
}

/// The zone of a column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Zone {
    /// A fixed offset in minutes.
    Fixed(i64),
    /// An IANA zone.
    Named(String),
}

impl std::fmt::Display for Zone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Zone::Named(name) => f.write_str(name),
            Zone::Fixed(0) => f.write_str("UTC"),
            Zone::Fixed(minutes) => {
                let sign = if *minutes < 0 { '-' } else { '+' };
                write!(f, "{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
            }
        }
    }
}

impl Zone {
    /// `UTC`, `+02:00` or an IANA name; `None` if it is written like none of them.
    pub(super) fn parse(text: &str) -> Option<Zone> {
        if matches!(text, "UTC" | "Z" | "Etc/UTC") {
            return Some(Zone::Fixed(0));
        }
        if text.starts_with(['+', '-']) {
            let (hours, minutes) = text[1..].split_once(':')?;
            let digits = |part: &str| {
                if part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit()) { part.parse::<i64>().ok() } else { None }
            };
            let (hours, minutes) = (digits(hours)?, digits(minutes)?);
            if hours > 23 || minutes > 59 {
                return None;
            }
            let offset = hours * 60 + minutes;
            return Some(Zone::Fixed(if text.starts_with('-') { -offset } else { offset }));
        }
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'_' | b'-' | b'+');
        (text.starts_with(|first: char| first.is_ascii_alphabetic()) && text.bytes().all(allowed)).then(|| Zone::Named(text.to_owned()))
    }
}

/// A [`Zones`] with a memory: columns ask for the same hours again and again.
pub(super) struct Clock {
    zones: Box<dyn Zones>,
    /// Offsets by zone and quarter of an hour (UTC): since 1973 no zone changes its clocks within one.
    known: BTreeMap<(String, i64), Option<i64>>,
}

const QUARTER: i64 = 900_000;
const YEAR_1973: i64 = 1096 * DAY;
const KNOWN_MAX: usize = 200_000;

impl Clock {
    pub(super) fn new(zones: Box<dyn Zones>) -> Clock {
        Clock { zones, known: BTreeMap::new() }
    }

    fn offset(&mut self, zone: &str, at: i64) -> Option<i64> {
        let ask = |at: i64| self.zones.offset_seconds(zone, Moment(at)).map(|seconds| seconds * 1000);
        if at < YEAR_1973 {
            return ask(at);
        }
        let key = (zone.to_owned(), at.div_euclid(QUARTER));
        if let Some(known) = self.known.get(&key) {
            return *known;
        }
        let offset = ask(at);
        if self.known.len() >= KNOWN_MAX {
            self.known.clear();
        }
        self.known.insert(key, offset);
        offset
    }

    /// The moment at which the clocks of `zone` show `local` (milliseconds since 1970 on the wall). Shown twice, it is the
    /// first; skipped, it is read with the offset before the change. `None` if nobody knows the zone.
    pub(super) fn moment(&mut self, local: i64, zone: &Zone, counts: &mut Counts) -> Option<Moment> {
        let name = match zone {
            Zone::Fixed(minutes) => return Some(Moment(local - minutes * 60_000)),
            Zone::Named(name) => name,
        };
        // No zone is more than a day from UTC, and none changes its clocks twice within two days.
        let before = self.offset(name, local - DAY)?;
        let after = self.offset(name, local + DAY)?;
        if before == after {
            return Some(Moment(local - before));
        }
        let first = self.offset(name, local - before)? == before;
        let second = self.offset(name, local - after)? == after;
        Some(Moment(match (first, second) {
            (true, true) => {
                counts.in_fold += 1;
                local - before
            }
            (true, false) => local - before,
            (false, true) => local - after,
            (false, false) => {
                counts.in_gap += 1;
                local - before
            }
        }))
    }
}

impl std::fmt::Debug for Clock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Clock").field("known", &self.known.len()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Central Europe in 2026: summer time from 29 March to 25 October, 01:00 UTC each.
    struct Europe;

    impl Zones for Europe {
        fn offset_seconds(&self, zone: &str, at: Moment) -> Option<i64> {
            let summer = Moment::parse("2026-03-29T01:00:00Z")? <= at && at < Moment::parse("2026-10-25T01:00:00Z")?;
            (zone == "Europe/Berlin").then_some(if summer { 7200 } else { 3600 })
        }
    }

    #[test]
    fn clocks_that_skip_and_repeat() {
        let mut clock = Clock::new(Box::new(Europe));
        let mut counts = Counts::default();
        let zone = Zone::parse("Europe/Berlin").unwrap();
        let mut read = |text: &str, zone: &Zone| {
            let local = Moment::parse(&format!("{text}Z")).unwrap().0;
            clock.moment(local, zone, &mut counts).map(|moment| moment.to_string())
        };
        assert_eq!(read("2026-03-01T12:00:00", &zone).as_deref(), Some("2026-03-01T11:00:00Z"));
        assert_eq!(read("2026-07-01T12:00:00", &zone).as_deref(), Some("2026-07-01T10:00:00Z"));
        assert_eq!(read("2026-03-29T01:59:59", &zone).as_deref(), Some("2026-03-29T00:59:59Z"));
        assert_eq!(read("2026-03-29T02:30:00", &zone).as_deref(), Some("2026-03-29T01:30:00Z"));
        assert_eq!(read("2026-03-29T03:00:00", &zone).as_deref(), Some("2026-03-29T01:00:00Z"));
        assert_eq!(read("2026-10-25T01:59:59", &zone).as_deref(), Some("2026-10-24T23:59:59Z"));
        assert_eq!(read("2026-10-25T02:30:00", &zone).as_deref(), Some("2026-10-25T00:30:00Z"));
        assert_eq!(read("2026-10-25T03:00:00", &zone).as_deref(), Some("2026-10-25T02:00:00Z"));
        assert_eq!(read("2026-07-01T12:00:00", &Zone::Fixed(-90)).as_deref(), Some("2026-07-01T13:30:00Z"));
        assert_eq!(read("2026-07-01T12:00:00", &Zone::Named("Mars/Olympus".into())), None);
        assert_eq!((counts.in_gap, counts.in_fold), (1, 1));
    }

    #[test]
    fn zones_are_names_or_offsets() {
        assert_eq!(Zone::parse("UTC"), Some(Zone::Fixed(0)));
        assert_eq!(Zone::parse("-03:30"), Some(Zone::Fixed(-210)));
        assert!(Zone::parse("America/Argentina/Buenos_Aires").is_some());
        for text in ["", "+2", "+24:00", "+0200", "Europe Berlin", "2"] {
            assert_eq!(Zone::parse(text), None, "{text}");
        }
    }
}
