//! Which evidence counts at a moment, and why the rest does not.

use super::{Burst, Check, Consent, Contact, Signal, SignalType, Text, Vocabulary};
use crate::moment::{DAY, Moment};
use crate::provenance::Class;
use crate::value::Verdict;

/// Why evidence is left out.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[expect(missing_docs, reason = "each is explained by its id, in semantics and in the texts")]
pub enum Why {
    Unreadable,
    UnknownType,
    Future,
    Expired,
    NoConsent,
    Disputed,
    Duplicate,
    Burst,
    OverDailyLimit,
    Exploratory,
    UnknownCheck,
    Superseded,
    Lapsed,
    NoRight,
    UnknownState,
    NoPermission,
}

impl Why {
    /// Its id.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Why::Unreadable => "unreadable",
            Why::UnknownType => "unknown_type",
            Why::Future => "future",
            Why::Expired => "expired",
            Why::NoConsent => "no_consent",
            Why::Disputed => "disputed",
            Why::Duplicate => "duplicate",
            Why::Burst => "burst",
            Why::OverDailyLimit => "over_daily_limit",
            Why::Exploratory => "exploratory",
            Why::UnknownCheck => "unknown_check",
            Why::Superseded => "superseded",
            Why::Lapsed => "lapsed",
            Why::NoRight => "no_right",
            Why::UnknownState => "unknown_state",
            Why::NoPermission => "no_permission",
        }
    }
}

/// What was left out.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[expect(missing_docs, reason = "the kinds of evidence")]
pub enum Item {
    Signal,
    Attribute,
    Check,
    Decision,
}

impl Item {
    /// Its id.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Item::Signal => "signal",
            Item::Attribute => "attribute",
            Item::Check => "check",
            Item::Decision => "decision",
        }
    }
}

/// One item left out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LeftOut {
    /// What it is.
    pub item: Item,
    /// Its id, if it has one.
    pub id: Option<String>,
    /// Why.
    pub why: Why,
}

impl LeftOut {
    /// One item.
    #[must_use]
    pub fn new(item: Item, id: Option<&str>, why: Why) -> LeftOut {
        LeftOut { item, id: id.map(str::to_owned), why }
    }
}

/// Sorts as an assessment lists it: by item, id (none first), reason.
pub fn sort_left_out(list: &mut [LeftOut]) {
    crate::order::sort_by(list, |a, b| (a.item, a.id.as_deref(), a.why.id()).cmp(&(b.item, b.id.as_deref(), b.why.id())));
}

/// A signal that counts, in the few numbers that facts need.
#[derive(Clone, Copy, Debug)]
pub struct Counted {
    /// When it happened.
    pub at: Moment,
    /// Whole days before `as_of`, 0 or more.
    pub age: i64,
    /// Its type's place in the vocabulary.
    pub kind: u16,
    /// Its topic's place in the vocabulary.
    pub topic: Option<u16>,
    /// Its value, if its type declares one and it came along.
    pub value: Option<i64>,
    /// Its place in the contact's signals.
    pub place: u32,
}

/// The check in force or the last one given.
#[derive(Clone, Copy, Debug)]
pub struct CheckState {
    /// The verdict.
    pub verdict: Verdict,
    /// When it was given.
    pub at: Moment,
    /// Whether it has lapsed; then `check.X` is unknown.
    pub lapsed: bool,
}

/// What counts of one contact.
#[derive(Debug, Default)]
pub struct Counting {
    /// Counting signals, sorted by type, then by (`at`, `source`, `id`).
    pub signals: Vec<Counted>,
    /// Where the signals of each type start; two more than there are types, both the end.
    pub type_starts: Vec<u32>,
    /// For each check the latest record up to `as_of`.
    pub checks: Vec<Option<CheckState>>,
    /// For each purpose whether its consent is in force.
    pub consents: Vec<bool>,
}

impl Counting {
    /// The counting signals of a type, by time.
    #[must_use]
    pub fn of_type(&self, kind: u16) -> &[Counted] {
        let (from, to) = (self.type_starts[usize::from(kind)], self.type_starts[usize::from(kind) + 1]);
        &self.signals[from as usize..to as usize]
    }
}

/// Counts what counts of `contact` at `as_of`. With `left_out`, everything else is named there.
#[must_use]
pub fn count(contact: &Contact<'_>, vocabulary: &Vocabulary, as_of: Moment, mut left_out: Option<&mut Vec<LeftOut>>) -> Counting {
    let consents = consents_in_force(&contact.consents, vocabulary, as_of);
    let states = signal_reasons(contact, vocabulary, &consents, as_of);
    if let Some(list) = left_out.as_deref_mut() {
        let unreadable = |item, ids: &[Option<Text<'_>>], list: &mut Vec<LeftOut>| {
            list.extend(ids.iter().map(|id| LeftOut::new(item, id.as_deref(), Why::Unreadable)));
        };
        unreadable(Item::Signal, &contact.unreadable.signals, list);
        unreadable(Item::Check, &contact.unreadable.checks, list);
        unreadable(Item::Decision, &contact.unreadable.decisions, list);
        for (signal, state) in contact.signals.iter().zip(&states) {
            if let Some(why) = state.or_else(|| exploratory(signal, vocabulary)) {
                list.push(LeftOut::new(Item::Signal, Some(&signal.id), why));
            }
        }
    }
    let (signals, type_starts) = by_type(contact, vocabulary, &states, as_of);
    let checks = checks_in_force(contact, vocabulary, as_of, Moment(i64::MAX));
    if let Some(list) = left_out {
        let whys = check_reasons(contact, &checks, as_of);
        let given = contact.checks.iter().zip(whys).rev();
        list.extend(given.filter_map(|(record, why)| Some(LeftOut::new(Item::Check, Some(&record.id), why?))));
    }
    Counting { signals, type_starts, checks, consents }
}

/// Why each signal of the contact is left out; `None` for one that counts.
fn signal_reasons(contact: &Contact<'_>, vocabulary: &Vocabulary, consents: &[bool], as_of: Moment) -> Vec<Option<Why>> {
    let mut states: Vec<Option<Why>> = contact.signals.iter().map(|signal| first_reason(signal, vocabulary, consents, as_of)).collect();
    duplicates(contact, vocabulary, &mut states);
    if vocabulary.any_limits {
        limits(contact, vocabulary, &mut states);
    }
    states
}

/// What informs people and never decides is listed, though rules may show it.
fn exploratory(signal: &Signal<'_>, vocabulary: &Vocabulary) -> Option<Why> {
    let class = signal.kind.map(|kind| vocabulary.types[usize::from(kind)].class);
    (class == Some(Class::Exploratory)).then_some(Why::Exploratory)
}

/// Why each signal and each check is left out, in the order of the contact's lists, as an assessment lists it.
#[must_use]
pub fn reasons(contact: &Contact<'_>, vocabulary: &Vocabulary, as_of: Moment) -> (Vec<Option<Why>>, Vec<Option<Why>>) {
    let consents = consents_in_force(&contact.consents, vocabulary, as_of);
    let signals = signal_reasons(contact, vocabulary, &consents, as_of);
    let signals = contact.signals.iter().zip(signals).map(|(signal, why)| why.or_else(|| exploratory(signal, vocabulary))).collect();
    let checks = checks_in_force(contact, vocabulary, as_of, Moment(i64::MAX));
    (signals, check_reasons(contact, &checks, as_of))
}

/// For each purpose: the latest record up to `as_of` counts, at one moment a withdrawal wins, no record is no consent.
pub(crate) fn consents_in_force(consents: &[Consent], vocabulary: &Vocabulary, as_of: Moment) -> Vec<bool> {
    let mut latest: Vec<Option<(Moment, bool)>> = vec![None; vocabulary.purposes.len()];
    for consent in consents.iter().filter(|consent| consent.at <= as_of) {
        let slot = &mut latest[usize::from(consent.purpose)];
        *slot = match *slot {
            Some((at, given)) if at > consent.at => Some((at, given)),
            Some((at, given)) if at == consent.at => Some((at, given && consent.given)),
            _ => Some((consent.at, consent.given)),
        };
    }
    latest.into_iter().map(|record| record.is_some_and(|(_, given)| given)).collect()
}

fn first_reason(signal: &Signal<'_>, vocabulary: &Vocabulary, consents: &[bool], as_of: Moment) -> Option<Why> {
    let Some(kind) = signal.kind else { return Some(Why::UnknownType) };
    reason_of(&vocabulary.types[usize::from(kind)], signal.at, signal.disputed_at, consents, as_of)
}

/// Why a signal of a known type is left out, as far as it can be told from the signal alone.
pub(crate) fn reason_of(kind: &SignalType, at: Moment, disputed_at: Option<Moment>, consents: &[bool], as_of: Moment) -> Option<Why> {
    if at > as_of {
        return Some(Why::Future);
    }
    if kind.keep_days.is_some_and(|days| at.age(as_of) >= days) {
        return Some(Why::Expired);
    }
    if kind.purpose.is_some_and(|purpose| !consents[usize::from(purpose)]) {
        return Some(Why::NoConsent);
    }
    disputed_at.is_some_and(|disputed| disputed <= as_of).then_some(Why::Disputed)
}

/// Of twins the earliest counts; ties: smallest type, value, topic, campaign, a missing one first.
fn duplicates(contact: &Contact<'_>, vocabulary: &Vocabulary, states: &mut [Option<Why>]) {
    for group in &contact.twins {
        let key = |place: &u32| {
            let signal = &contact.signals[*place as usize];
            let kind = signal.kind.map(|kind| vocabulary.type_ids.id(kind));
            let topic = signal.topic.map(|topic| vocabulary.topics.id(topic));
            (signal.at, kind, signal.value, topic, signal.campaign.as_deref())
        };
        let left = |place: &&u32| states[**place as usize].is_none();
        // The list keeps the order of the file among equals, and equals are alike in all that counts.
        let Some(first) = group.iter().filter(left).min_by_key(|place| key(place)).copied() else { continue };
        for place in group {
            let state = &mut states[*place as usize];
            if *place != first && state.is_none() {
                *state = Some(Why::Duplicate);
            }
        }
    }
}

/// What is left of each type is held against its limits.
fn limits(contact: &Contact<'_>, vocabulary: &Vocabulary, states: &mut [Option<Why>]) {
    let mut places = Vec::with_capacity(states.len());
    for (kind, signal_type) in (0_u16..).zip(&vocabulary.types) {
        if signal_type.burst.is_none() && signal_type.max_per_day.is_none() {
            continue;
        }
        places.clear();
        places.extend((0..states.len()).filter(|place| contact.signals[*place].kind == Some(kind) && states[*place].is_none()));
        if let Some(burst) = signal_type.burst {
            bursts(contact, burst, &places, states);
            places.retain(|place| states[*place].is_none());
        }
        if let Some(limit) = signal_type.max_per_day {
            daily_limit(contact, limit, &places, states);
        }
    }
}

/// Every signal that belongs to any `count` consecutive ones of its type within the time is no person's.
fn bursts(contact: &Contact<'_>, burst: Burst, places: &[usize], states: &mut [Option<Why>]) {
    for window in places.windows(burst.count) {
        let at = |index: usize| contact.signals[window[index]].at.0;
        if at(burst.count - 1) - at(0) <= burst.milliseconds {
            for place in window {
                states[*place] = Some(Why::Burst);
            }
        }
    }
}

/// The first of a type and UTC day are kept.
fn daily_limit(contact: &Contact<'_>, limit: u32, places: &[usize], states: &mut [Option<Why>]) {
    let (mut day, mut kept) = (i64::MIN, 0);
    for place in places {
        let today = contact.signals[*place].at.day();
        if today != day {
            (day, kept) = (today, 0);
        }
        kept += 1;
        if kept > limit {
            states[*place] = Some(Why::OverDailyLimit);
        }
    }
}

/// The counting signals grouped by type, each group by time.
fn by_type(contact: &Contact<'_>, vocabulary: &Vocabulary, states: &[Option<Why>], as_of: Moment) -> (Vec<Counted>, Vec<u32>) {
    let counting = || contact.signals.iter().zip(states).zip(0_u32..).filter(|((_, state), _)| state.is_none());
    let kind_of = |signal: &Signal<'_>| signal.kind.unwrap_or(0);
    // While signals are put in, an entry is where the next of the type before it goes, which in the end is where its own start.
    let mut starts = vec![0_u32; vocabulary.types.len() + 2];
    for ((signal, _), _) in counting() {
        starts[usize::from(kind_of(signal)) + 2] += 1;
    }
    for kind in 2..starts.len() {
        starts[kind] += starts[kind - 1];
    }
    let blank = Counted { at: Moment(0), age: 0, kind: 0, topic: None, value: None, place: 0 };
    let mut signals = vec![blank; starts.last().copied().unwrap_or(0) as usize];
    for ((signal, _), place) in counting() {
        let kind = kind_of(signal);
        let slot = &mut starts[usize::from(kind) + 1];
        let value = signal.value.map(|value| value.0);
        signals[*slot as usize] = Counted { at: signal.at, age: age(signal.at, as_of), kind, topic: signal.topic, value, place };
        *slot += 1;
    }
    (signals, starts)
}

fn age(at: Moment, as_of: Moment) -> i64 {
    (as_of.0 - at.0) / DAY
}

/// For each check the latest record with `at <= as_of` and `at < before` (same moment: the later in the list).
#[must_use]
pub fn checks_in_force(contact: &Contact<'_>, vocabulary: &Vocabulary, as_of: Moment, before: Moment) -> Vec<Option<CheckState>> {
    latest_checks(&contact.checks, vocabulary, as_of, before)
}

/// The same of a list of records.
pub(crate) fn latest_checks(records: &[Check<'_>], vocabulary: &Vocabulary, as_of: Moment, before: Moment) -> Vec<Option<CheckState>> {
    let mut latest: Vec<Option<CheckState>> = vec![None; vocabulary.checks.len()];
    for record in records.iter().filter(|record| record.at <= as_of && record.at < before) {
        let Some((place, given)) = check_state(record, vocabulary, as_of) else { continue };
        if latest[place].is_none_or(|state| state.at <= given.at) {
            latest[place] = Some(given);
        }
    }
    latest
}

/// The place of a known check and what its record says.
pub(crate) fn check_state(record: &Check<'_>, vocabulary: &Vocabulary, as_of: Moment) -> Option<(usize, CheckState)> {
    let place = usize::from(record.check?);
    let lapsed = vocabulary.check_valid_days[place].is_some_and(|days| record.at.age(as_of) >= days);
    Some((place, CheckState { verdict: record.verdict, at: record.at, lapsed }))
}

/// Why each check record is left out; `None` for the one in force.
fn check_reasons(contact: &Contact<'_>, checks: &[Option<CheckState>], as_of: Moment) -> Vec<Option<Why>> {
    // The last record of the latest moment is the one in force; walking backwards meets it first.
    let mut met = vec![false; checks.len()];
    let mut whys: Vec<Option<Why>> = Vec::with_capacity(contact.checks.len());
    for record in contact.checks.iter().rev() {
        whys.push(match record.check.map(usize::from) {
            None => Some(Why::UnknownCheck),
            Some(_) if record.at > as_of => Some(Why::Future),
            Some(place) => match checks[place] {
                Some(state) if state.at == record.at && !met[place] => {
                    met[place] = true;
                    state.lapsed.then_some(Why::Lapsed)
                }
                _ => Some(Why::Superseded),
            },
        });
    }
    whys.reverse();
    whys
}
