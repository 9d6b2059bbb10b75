//! A block: some thousand contacts of whole lines, side by side in columns.
//!
//! Everything that a number can depend on is here; ids, sources and notes stay in the file that the evidence was read from.

use std::sync::Arc;

use super::column::Column;
use super::sparse::Sparse;
use super::words::Texts;
use crate::evidence::{Consent, Contact, DecisionVerdict, Evidence, Held, Objection, Vocabulary};
use crate::moment::{DAY, Moment};
use crate::value::Verdict;

/// A block is closed when it holds so many contacts; an account is never divided.
pub const CONTACTS: usize = 8192;
/// A block is closed before it holds more signals than this, so that columns stay short.
pub const SIGNALS: usize = 1 << 20;

/// The texts of a population.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Dictionaries {
    /// By attribute.
    pub attributes: Vec<Texts>,
    /// Owners, roles, states and names in decisions, campaigns of twins.
    pub others: Texts,
}

/// The signals of a block: contacts in order, each contact's by (`at`, `source`, `id`).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Signals {
    /// Where the signals of each contact start; one more than there are contacts.
    pub starts: Vec<u32>,
    /// UTC days since 1970.
    pub days: Column,
    /// Milliseconds of the day.
    pub times: Column,
    /// Places of types.
    pub kinds: Column,
    /// Places of topics.
    pub topics: Column,
    /// Values in millionths.
    pub values: Column,
}

/// A check record.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct HeldCheck {
    /// The place of the check.
    pub check: u16,
    /// The verdict.
    pub verdict: Verdict,
    /// When it was given.
    pub at: Moment,
}

/// A decision; texts by place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[expect(missing_docs, reason = "the members of a decision")]
pub struct HeldDecision {
    pub at: Moment,
    pub by: u32,
    pub role: u32,
    pub verdict: DecisionVerdict,
    pub state: u32,
    pub until: Option<Moment>,
    pub proposal: Option<u32>,
    pub decide_by: Option<Moment>,
    pub recorded_by: Option<u32>,
}

/// One of several signals with the same (`source`, `id`).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Twin {
    /// The number of the group, from 0.
    pub group: u32,
    /// Its place among the contact's signals.
    pub place: u32,
    /// Its campaign, which decides between equals.
    pub campaign: Option<u32>,
}

/// Some thousand contacts of whole lines.
#[derive(Clone, PartialEq, Debug)]
pub struct Block {
    /// Where the contacts of each line start; one more than there are lines.
    pub line_starts: Vec<u32>,
    /// For each line whether it has an account (0 or 1).
    pub accounts: Column,
    /// For each line where it begins in its source, in bytes.
    pub sources: Column,
    /// Buying roles, by their place in [`crate::provenance::Role::ALL`].
    pub roles: Arc<Column>,
    /// Owners, as places of texts.
    pub owners: Column,
    /// Attributes by their place: one row a contact, of accounts one row a line.
    pub attributes: Vec<Arc<Column>>,
    /// Signals.
    pub signals: Signals,
    /// Attributes that the reader may not see.
    pub no_permission: Sparse<u16>,
    /// Consents.
    pub consents: Sparse<Consent>,
    /// Objections.
    pub objections: Sparse<Objection>,
    /// Checks.
    pub checks: Sparse<HeldCheck>,
    /// Decisions.
    pub decisions: Sparse<HeldDecision>,
    /// Signals with the same (`source`, `id`).
    pub twins: Sparse<Twin>,
    /// Disputed signals: place among the contact's signals, and since when.
    pub disputes: Sparse<(u32, Moment)>,
}

impl Block {
    /// How many contacts.
    #[must_use]
    pub fn contacts(&self) -> usize {
        self.line_starts.last().map_or(0, |contacts| *contacts as usize)
    }

    /// How many lines.
    #[must_use]
    pub fn lines(&self) -> usize {
        self.line_starts.len().saturating_sub(1)
    }

    /// The rows of a line's contacts.
    #[must_use]
    pub fn rows(&self, line: usize) -> std::ops::Range<usize> {
        self.line_starts[line] as usize..self.line_starts[line + 1] as usize
    }

    /// The line of a contact.
    #[must_use]
    pub fn line_of(&self, row: usize) -> usize {
        self.line_starts.partition_point(|start| *start as usize <= row).saturating_sub(1)
    }

    /// Whether a line has an account.
    #[must_use]
    pub fn has_account(&self, line: usize) -> bool {
        self.accounts.get(line) == Some(1)
    }

    /// Whether every line is one contact, so that rows of lines are rows of contacts.
    #[must_use]
    pub fn is_flat(&self) -> bool {
        self.lines() == self.contacts()
    }

    /// The bytes that it takes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let signals = &self.signals;
        let columns = [&self.accounts, &self.sources, &*self.roles, &self.owners, &signals.days, &signals.times];
        let columns = columns.into_iter().chain([&signals.kinds, &signals.topics, &signals.values]);
        let columns: usize = columns.chain(self.attributes.iter().map(|column| &**column)).map(Column::bytes).sum();
        let lists = (if self.is_flat() { 0 } else { self.line_starts.len() } + signals.starts.len()) * 4;
        let records = self.no_permission.bytes() + self.consents.bytes() + self.objections.bytes() + self.checks.bytes();
        columns + lists + records + self.decisions.bytes() + self.twins.bytes() + self.disputes.bytes()
    }
}

/// Gathers lines until they make a block.
#[derive(Debug, Default)]
pub struct Gathering {
    line_starts: Vec<u32>,
    accounts: Vec<Option<i64>>,
    sources: Vec<Option<i64>>,
    roles: Vec<Option<i64>>,
    owners: Vec<Option<i64>>,
    attributes: Vec<Vec<Option<i64>>>,
    starts: Vec<u32>,
    days: Vec<Option<i64>>,
    times: Vec<Option<i64>>,
    kinds: Vec<Option<i64>>,
    topics: Vec<Option<i64>>,
    values: Vec<Option<i64>>,
    no_permission: Sparse<u16>,
    consents: Sparse<Consent>,
    objections: Sparse<Objection>,
    checks: Sparse<HeldCheck>,
    decisions: Sparse<HeldDecision>,
    twins: Sparse<Twin>,
    disputes: Sparse<(u32, Moment)>,
}

impl Gathering {
    /// How many contacts are gathered.
    #[must_use]
    pub fn contacts(&self) -> usize {
        self.roles.len()
    }

    /// Whether another line of so many contacts and signals belongs into the next block.
    #[must_use]
    pub fn is_full_for(&self, evidence: &Evidence<'_>) -> bool {
        let signals: usize = evidence.contacts.iter().map(|contact| contact.signals.len()).sum();
        let contacts = self.contacts() + evidence.contacts.len();
        self.contacts() > 0 && (contacts > CONTACTS || self.days.len() + signals > SIGNALS)
    }

    /// Takes a line with at least one contact; `source` is where it begins.
    pub fn push(&mut self, evidence: &Evidence<'_>, source: u64, vocabulary: &Vocabulary, texts: &mut Dictionaries) {
        if self.attributes.len() < vocabulary.attributes.len() {
            self.attributes.resize_with(vocabulary.attributes.len(), Vec::new);
        }
        if self.starts.is_empty() {
            self.starts.push(0);
            self.line_starts.push(0);
        }
        self.accounts.push(Some(i64::from(evidence.account.is_some())));
        self.sources.push(i64::try_from(source).ok());
        for (place, attribute) in vocabulary.attributes.iter().enumerate().filter(|(_, attribute)| attribute.of_account) {
            debug_assert!(attribute.of_account);
            let held = evidence.account.as_ref().and_then(|account| account.attributes.get(place)?.as_ref());
            let number = held.map(|held| number(held, &mut texts.attributes[place]));
            self.attributes[place].push(number);
        }
        for contact in &evidence.contacts {
            self.contact(contact, vocabulary, texts);
        }
        self.line_starts.push(row(self.contacts()));
    }

    fn contact(&mut self, contact: &Contact<'_>, vocabulary: &Vocabulary, texts: &mut Dictionaries) {
        let me = row(self.contacts());
        self.roles.push(Some(contact.role as i64));
        self.owners.push(contact.owner.as_deref().map(|owner| i64::from(texts.others.place(owner))));
        for (place, _) in vocabulary.attributes.iter().enumerate().filter(|(_, attribute)| !attribute.of_account) {
            let held = contact.attributes.get(place).and_then(Option::as_ref);
            let number = held.map(|held| number(held, &mut texts.attributes[place]));
            self.attributes[place].push(number);
        }
        // Signals of types that nobody knows count nowhere; they keep no place here.
        let mut kept = vec![None; contact.signals.len()];
        let mut disputes = Vec::new();
        let mut next = 0;
        for (place, signal) in contact.signals.iter().enumerate() {
            let Some(kind) = signal.kind else { continue };
            kept[place] = Some(next);
            disputes.extend(signal.disputed_at.map(|at| (next, at)));
            next += 1;
            self.days.push(Some(signal.at.day()));
            self.times.push(Some(signal.at.0.rem_euclid(DAY)));
            self.kinds.push(Some(i64::from(kind)));
            self.topics.push(signal.topic.map(i64::from));
            self.values.push(signal.value.map(|value| value.0));
        }
        self.starts.push(row(self.days.len()));
        self.disputes.push(me, disputes);
        let mut twins = Vec::new();
        for (group, places) in (0_u32..).zip(&contact.twins) {
            for place in places {
                let Some(kept) = kept[*place as usize] else { continue };
                let campaign = contact.signals[*place as usize].campaign.as_deref().map(|campaign| texts.others.place(campaign));
                twins.push(Twin { group, place: kept, campaign });
            }
        }
        self.twins.push(me, twins);
        self.no_permission.push(me, contact.no_permission.iter().copied());
        self.consents.push(me, contact.consents.iter().copied());
        self.objections.push(me, contact.objections.iter().copied());
        let checks = contact.checks.iter().filter_map(|record| Some((record.check?, record)));
        self.checks.push(me, checks.map(|(check, record)| HeldCheck { check, verdict: record.verdict, at: record.at }));
        let decisions: Vec<HeldDecision> = contact
            .decisions
            .iter()
            .map(|decision| HeldDecision {
                at: decision.at,
                by: texts.others.place(&decision.by),
                role: texts.others.place(&decision.role),
                verdict: decision.verdict,
                state: texts.others.place(&decision.state),
                until: decision.until,
                proposal: decision.proposal.as_deref().map(|proposal| texts.others.place(proposal)),
                decide_by: decision.decide_by,
                recorded_by: decision.recorded_by.as_deref().map(|user| texts.others.place(user)),
            })
            .collect();
        self.decisions.push(me, decisions);
    }

    /// The block; nothing is gathered afterwards.
    #[must_use]
    pub fn close(&mut self) -> Option<Block> {
        if self.line_starts.is_empty() {
            return None;
        }
        let taken = std::mem::take(self);
        Some(Block {
            line_starts: taken.line_starts,
            accounts: Column::of(&taken.accounts),
            sources: Column::of(&taken.sources),
            roles: Arc::new(Column::of(&taken.roles)),
            owners: Column::of(&taken.owners),
            attributes: taken.attributes.iter().map(|values| Arc::new(Column::of(values))).collect(),
            signals: Signals {
                starts: taken.starts,
                days: Column::of(&taken.days),
                times: Column::of(&taken.times),
                kinds: Column::of(&taken.kinds),
                topics: Column::of(&taken.topics),
                values: Column::of(&taken.values),
            },
            no_permission: taken.no_permission,
            consents: taken.consents,
            objections: taken.objections,
            checks: taken.checks,
            decisions: taken.decisions,
            twins: taken.twins,
            disputes: taken.disputes,
        })
    }
}

fn number(held: &Held<'_>, texts: &mut Texts) -> i64 {
    match held {
        Held::Number(number) => number.0,
        Held::Text(text) => i64::from(texts.place(text)),
        Held::Boolean(boolean) => i64::from(*boolean),
        Held::Date(moment) => moment.0,
    }
}

fn row(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
