//! What the rules said before an outcome: evidence as of a moment before it, never later.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::assessment::{Ask, Assessed, assess_place, objection_in_force, state_in_force};
use crate::evidence::{Became, Contact, Evidence, Held, Outcome, read_line, read_outcome};
use crate::json::{Document, ReadLine};
use crate::moment::{DAY, Moment};
use crate::provenance::Kind;
use crate::rulefile::RuleFile;
use crate::rules::Given;
use crate::service::{LineFault, tree_of};
use crate::value::{Value, Verdict};

/// Folds that mix all times.
pub const FOLDS: u8 = 5;

/// The fold of a contact: from its id, so that it is the same in every run.
#[must_use]
pub fn fold_of(contact: &str) -> u8 {
    let hash = Sha256::digest(contact.as_bytes());
    // The hash as one large number, modulo the folds.
    let rest = hash.iter().fold(0_u32, |rest, byte| (rest * 256 + u32::from(*byte)) % u32::from(FOLDS));
    u8::try_from(rest).unwrap_or(0)
}

/// Outcomes by contact.
#[derive(Clone, Debug, Default)]
pub struct Outcomes {
    by_contact: BTreeMap<String, Vec<Outcome>>,
    /// How many there are.
    pub count: u64,
}

impl Outcomes {
    /// Takes one line; blank ones are nothing.
    pub fn line(&mut self, document: &mut Document, number: u64, line: ReadLine<'_>, faults: &mut Vec<LineFault>) {
        let fault = |fault| LineFault { line: number, fault };
        let tree = match tree_of(document, line) {
            Ok(Some(tree)) => tree,
            Ok(None) => return,
            Err(found) => return faults.push(fault(found)),
        };
        let mut found = Vec::new();
        if let Some(outcome) = read_outcome(tree, &mut found) {
            self.count += 1;
            self.by_contact.entry(outcome.contact.clone()).or_default().push(outcome);
        }
        faults.extend(found.into_iter().map(fault));
    }

    /// Whether any is an acceptance or a rejection.
    #[must_use]
    pub fn any_verdict(&self) -> bool {
        self.by_contact.values().flatten().any(|outcome| matches!(outcome.became, Became::Accepted | Became::Rejected))
    }

    /// Those of a contact.
    #[must_use]
    pub fn of(&self, contact: &str) -> &[Outcome] {
        self.by_contact.get(contact).map_or(&[], Vec::as_slice)
    }
}

/// A value of a fact or check that outlives its evidence.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Stored {
    /// A number in millionths.
    Number(i64),
    /// A text.
    Text(Box<str>),
    /// True or false.
    Boolean(bool),
    /// A moment.
    Date(i64),
    /// The verdict of a check.
    Verdict(Verdict),
}

impl Stored {
    fn of(value: Value<'_>) -> Stored {
        match value {
            Value::Number(number) => Stored::Number(number.0),
            Value::Text(text) => Stored::Text(text.into()),
            Value::Boolean(boolean) => Stored::Boolean(boolean),
            Value::Date(moment) => Stored::Date(moment.0),
            Value::Verdict(verdict) => Stored::Verdict(verdict),
        }
    }

    /// The value.
    #[must_use]
    pub fn value(&self) -> Value<'_> {
        match self {
            Stored::Number(number) => Value::Number(crate::measure::Millionths(*number)),
            Stored::Text(text) => Value::Text(text),
            Stored::Boolean(boolean) => Value::Boolean(*boolean),
            Stored::Date(moment) => Value::Date(Moment(*moment)),
            Stored::Verdict(verdict) => Value::Verdict(*verdict),
        }
    }
}

/// What a rule file said.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Told {
    /// The place of the proposal.
    pub proposal: usize,
    /// Points of each dimension, in thousandths.
    pub dimensions: Vec<i64>,
    /// What each rule gave.
    pub given: Vec<Given>,
    /// Whether the contact was marked for exploration.
    pub explored: bool,
    /// The place of the state whose decision was in force.
    pub stayed: Option<usize>,
}

/// An outcome with what was known before it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Observation {
    /// What became of whom, and when.
    pub outcome: Outcome,
    /// What each rule file said.
    pub told: Vec<Told>,
    /// Facts and checks of the first rule file, by slot.
    pub values: Vec<Option<Stored>>,
}

/// What a line gives.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Note {
    /// An outcome with what was known before it.
    Observed(Box<Observation>),
    /// An outcome of whoever objected, who is not learnt from.
    NotAssessed,
    /// A date of what was seen lies after the outcome: it was refused; the place of the attribute in the first file's vocabulary.
    Late(u16),
    /// So many signals and checks are dated after what is looked at, and were not looked at.
    Later(u64),
    /// So many contacts have no outcome.
    Without(u64),
    /// A bad record.
    Fault(LineFault),
}

/// Looks at lines of evidence as of the moments before the outcomes of their contacts.
#[derive(Debug)]
pub struct Observer<'r> {
    rules: Vec<&'r RuleFile>,
    outcomes: &'r Outcomes,
    before_days: i64,
    document: Document,
}

impl<'r> Observer<'r> {
    /// An observer of what the rule files (at least one) said `before_days` whole days and a millisecond before each outcome.
    #[must_use]
    pub fn new(rules: Vec<&'r RuleFile>, outcomes: &'r Outcomes, before_days: u32) -> Observer<'r> {
        Observer { rules, outcomes, before_days: i64::from(before_days), document: Document::new() }
    }

    /// Looks at one line.
    pub fn line(&mut self, number: u64, line: ReadLine<'_>, notes: &mut Vec<Note>) {
        let fault = |fault| Note::Fault(LineFault { line: number, fault });
        let tree = match tree_of(&mut self.document, line) {
            Ok(Some(tree)) => tree,
            Ok(None) => return,
            Err(found) => return notes.push(fault(found)),
        };
        let mut faults = Vec::new();
        let mut lines: Vec<Evidence<'_>> = Vec::with_capacity(self.rules.len());
        for rules in &self.rules {
            let mut found = Vec::new();
            lines.push(read_line(tree, &rules.vocabulary, &mut found));
            // All files read the same line: a fault that they all meet is one.
            faults.extend(found.into_iter().filter(|found| !faults.contains(found)).collect::<Vec<_>>());
        }
        notes.extend(faults.into_iter().map(fault));
        let contacts = lines.first().map_or(0, |evidence| evidence.contacts.len());
        let mut without = 0;
        for place in 0..contacts {
            let outcomes = self.outcomes.of(&lines[0].contacts[place].id);
            without += u64::from(outcomes.is_empty());
            for outcome in outcomes {
                look(&self.rules, &mut lines, place, outcome, self.before_days, notes);
            }
        }
        if without > 0 {
            notes.push(Note::Without(without));
        }
    }
}

fn look(files: &[&RuleFile], lines: &mut [Evidence<'_>], place: usize, outcome: &Outcome, before_days: i64, notes: &mut Vec<Note>) {
    let as_of = Moment(outcome.at.0.saturating_sub(1).saturating_sub(before_days.saturating_mul(DAY)));
    let contact = &lines[0].contacts[place];
    // Whoever objects is not learnt from any more, also where the outcome came before that: an objection that was never withdrawn counts.
    if [as_of, Moment(i64::MAX)].into_iter().any(|at| objection_in_force(contact, at).is_some()) {
        return notes.push(Note::NotAssessed);
    }
    let later = later_records(contact, as_of);
    if later > 0 {
        notes.push(Note::Later(later));
    }
    let (mut told, mut values) = (Vec::with_capacity(lines.len()), Vec::new());
    for (file, (rules, evidence)) in files.iter().zip(lines).enumerate() {
        let late = take_late_dates(rules, evidence, place, as_of);
        let stayed = state_in_force(rules, &evidence.contacts[place].decisions, as_of);
        if file == 0 {
            notes.extend(late.iter().map(|(attribute, ..)| Note::Late(*attribute)));
        }
        assess_place(rules, evidence, place, as_of, Ask::default(), |assessed, _| {
            // Who objected has been left out above, whatever the file.
            let Assessed::Yes(assessment) = assessed else { return };
            if file == 0 {
                let slots = rules.facts.list.len() + rules.vocabulary.checks.len();
                values = assessment.values.iter().take(slots).map(|value| value.map(Stored::of)).collect();
            }
            told.push(Told {
                proposal: assessment.proposal,
                dimensions: assessment.dimensions.iter().map(|dimension| dimension.points.0).collect(),
                explored: assessment.exploration,
                stayed,
                given: assessment.given,
            });
        });
        put_back(evidence, place, late);
    }
    notes.push(Note::Observed(Box::new(Observation { outcome: outcome.clone(), told, values })));
}

/// Signals and checks that are dated after what is looked at.
fn later_records(contact: &Contact<'_>, as_of: Moment) -> u64 {
    let signals = contact.signals.len() - contact.signals.partition_point(|signal| signal.at <= as_of);
    (signals + contact.checks.iter().filter(|check| check.at > as_of).count()) as u64
}

/// A date of the contact or of its account that was taken out: its place, whether it is the account's, and itself.
pub(super) type Late<'a> = (u16, bool, Held<'a>);

/// Takes out dates of what was seen that nobody can have seen at `as_of`. A date that was said, or stands in a contract, may lie ahead.
pub(super) fn take_late_dates<'a>(rules: &RuleFile, evidence: &mut Evidence<'a>, place: usize, as_of: Moment) -> Vec<Late<'a>> {
    let mut late = Vec::new();
    let mut look = |attributes: &mut Vec<Option<Held<'a>>>, of_account: bool| {
        for (attribute, slot) in (0_u16..).zip(attributes) {
            let was_seen = rules.vocabulary.attributes[usize::from(attribute)].kind == Kind::Behavioural;
            if was_seen && matches!(slot, Some(Held::Date(date)) if *date > as_of) {
                late.extend(slot.take().map(|date| (attribute, of_account, date)));
            }
        }
    };
    look(&mut evidence.contacts[place].attributes, false);
    if let Some(account) = &mut evidence.account {
        look(&mut account.attributes, true);
    }
    late
}

pub(super) fn put_back<'a>(evidence: &mut Evidence<'a>, place: usize, late: Vec<Late<'a>>) {
    for (attribute, of_account, date) in late {
        let attributes = match (&mut evidence.account, of_account) {
            (Some(account), true) => &mut account.attributes,
            _ => &mut evidence.contacts[place].attributes,
        };
        attributes[usize::from(attribute)] = Some(date);
    }
}
