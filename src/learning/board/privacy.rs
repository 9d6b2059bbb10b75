//! What protects the people who decide: no figure over fewer of them than agreed, and after a while only their role is known.
//!
//! The defaults are the loosest there are; the rule file is refused if it would be looser.

use std::collections::BTreeSet;

use crate::moment::Moment;
use crate::rulefile::RuleFile;

/// Fewer people than this stand behind no figure.
const DECIDERS_MIN: i64 = 5;
/// Days after which only the role is kept.
const KEEP_BY_DAYS: i64 = 180;

/// What protects them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Privacy {
    /// No figure over fewer people.
    pub min_deciders: u64,
    /// Whole days for which `by` is kept.
    pub keep_by_days: i64,
}

impl Privacy {
    /// That of a rule file: the stricter of it and the defaults.
    #[must_use]
    pub fn of(rules: &RuleFile) -> Privacy {
        let own = rules.source.privacy.as_ref();
        let deciders = own.and_then(|own| own.min_deciders.as_ref()).map_or(DECIDERS_MIN, |own| own.0.max(DECIDERS_MIN));
        let days = own.and_then(|own| own.keep_by_days.as_ref()).map_or(KEEP_BY_DAYS, |own| own.0.min(KEEP_BY_DAYS));
        Privacy { min_deciders: u64::try_from(deciders).unwrap_or(u64::MAX), keep_by_days: days }
    }

    /// Who somebody is to learning: the person, or after a while the role.
    #[must_use]
    pub fn decider(&self, by: &str, role: &str, at: Moment, as_of: Moment) -> String {
        // A role has a mark that tells it from people.
        if at.age(as_of) >= self.keep_by_days { format!("role/{role}") } else { format!("person/{by}") }
    }
}

/// Some verdicts: how many are good, of whom, by whom.
#[derive(Clone, Debug, Default)]
pub struct Crowd<'p> {
    /// The good ones.
    pub good: u64,
    /// All.
    pub all: u64,
    /// Places of the contacts.
    pub contacts: BTreeSet<u32>,
    deciders: BTreeSet<&'p str>,
}

impl<'p> Crowd<'p> {
    /// Adds one; `None` for an outcome, which says nothing of who it was.
    pub fn add(&mut self, contact: u32, decider: Option<&'p str>, good: bool) {
        self.good += u64::from(good);
        self.all += 1;
        self.contacts.insert(contact);
        self.deciders.extend(decider);
    }

    /// Whether enough people stand behind it; figures of nothing, and of outcomes alone, are about nobody.
    #[must_use]
    pub fn may_be_shown(&self, privacy: Privacy) -> bool {
        self.deciders.is_empty() || self.deciders.len() as u64 >= privacy.min_deciders
    }

    /// The same of so many.
    #[must_use]
    pub fn of(self, all: u64) -> Crowd<'p> {
        Crowd { all, ..self }
    }

    /// People behind it.
    #[must_use]
    pub fn people(&self) -> u64 {
        self.deciders.len() as u64
    }
}

/// Which parts of a whole may be shown, so that no hidden one follows from the whole and the others: where one is hidden, so is
/// the smallest of the rest.
#[must_use]
pub fn parts_shown(parts: &[&Crowd<'_>], privacy: Privacy) -> Vec<bool> {
    let mut shown: Vec<bool> = parts.iter().map(|part| part.may_be_shown(privacy)).collect();
    if shown.iter().filter(|shown| !**shown).count() == 1 {
        let smallest = (0..parts.len()).filter(|place| shown[*place] && parts[*place].all > 0).min_by_key(|place| parts[*place].all);
        if let Some(place) = smallest {
            shown[place] = false;
        }
    }
    shown
}
