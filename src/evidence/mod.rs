//! Evidence: what was observed, said and checked about a contact, and which of it counts at a moment.
//!
//! Knows the words of a rule file (types, topics, attributes, checks, purposes) and nothing of facts, rules or states.

pub mod counting;
mod fault;
mod journal;
mod judgement;
mod known;
mod outcome;
mod owned;
mod read;
mod twins;
mod vocabulary;

use std::borrow::Cow;

use crate::json::{Limits, Node};
use crate::measure::Millionths;
use crate::moment::Moment;
use crate::provenance::Role;
use crate::record::choice;
use crate::value::{Value, Verdict};

pub use counting::{Counted, Counting, LeftOut, Why};
pub use fault::Fault;
pub use judgement::{Judgement, read_judgement};
pub use outcome::{Became, Outcome, read_outcome};
pub use read::{CONTACTS_MAX, ID_BYTES_MAX, read_line};
pub use vocabulary::{AttributeType, Burst, SignalType, Vocabulary, Words};

/// How a line of evidence is read: a container too deep makes it a bad line.
pub const LINE_LIMITS: Limits = Limits { depth_max: 128, bytes_max: crate::json::LINE_BYTES_MAX, deep_is_fatal: true };

/// A text of the evidence.
pub type Text<'a> = Cow<'a, str>;

/// One line: an account with its contacts, or a single contact without an account.
#[derive(Debug, Default)]
pub struct Evidence<'a> {
    /// The account, if there is one.
    pub account: Option<Account<'a>>,
    /// The readable contacts, in order.
    pub contacts: Vec<Contact<'a>>,
}

/// An account.
#[derive(Debug, Default)]
pub struct Account<'a> {
    /// Its id, if it has one.
    pub id: Option<Text<'a>>,
    /// Known attributes, by their place in the vocabulary.
    pub attributes: Vec<Option<Held<'a>>>,
}

impl Evidence<'_> {
    /// Holds decisions against a list of people: whom the CRM recorded as author must hold the role that the decision was taken in.
    pub fn hold_against(&mut self, may: impl Fn(&str, &str) -> bool) {
        for decision in self.contacts.iter_mut().flat_map(|contact| &mut contact.decisions) {
            decision.listed = decision.recorded_by.as_deref().is_some_and(|user| may(user, &decision.role));
        }
    }
}

/// A value as the evidence holds it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Held<'a> {
    /// A number in millionths.
    Number(Millionths),
    /// A text.
    Text(Text<'a>),
    /// True or false.
    Boolean(bool),
    /// A moment.
    Date(Moment),
}

impl Held<'_> {
    /// The value.
    #[must_use]
    pub fn value(&self) -> Value<'_> {
        match self {
            Held::Number(number) => Value::Number(*number),
            Held::Text(text) => Value::Text(text),
            Held::Boolean(boolean) => Value::Boolean(*boolean),
            Held::Date(moment) => Value::Date(*moment),
        }
    }
}

/// A contact.
#[derive(Debug)]
pub struct Contact<'a> {
    /// Where it stands in its line.
    pub node: Node,
    /// Its id; exact and case-sensitive.
    pub id: Text<'a>,
    /// Who owns it in the CRM.
    pub owner: Option<Text<'a>>,
    /// Its buying role.
    pub role: Role,
    /// Known attributes of the contact, by their place in the vocabulary.
    pub attributes: Vec<Option<Held<'a>>>,
    /// Attributes of contact or account that the reader may not see, by their place in the vocabulary, ascending.
    pub no_permission: Vec<u16>,
    /// Consents of known purposes.
    pub consents: Vec<Consent>,
    /// Objections, unreadable ones included.
    pub objections: Vec<Objection>,
    /// Readable signals, sorted by (`at`, `source`, `id`).
    pub signals: Vec<Signal<'a>>,
    /// Groups of signals with the same (`source`, `id`), as places in `signals`.
    pub twins: Vec<Vec<u32>>,
    /// Readable checks, in the order of the list.
    pub checks: Vec<Check<'a>>,
    /// Readable decisions, in the order of the list.
    pub decisions: Vec<Decision<'a>>,
    /// What could not be read but is named as left out.
    pub unreadable: Unreadable<'a>,
}

/// Ids (if any) of records that could not be read.
#[derive(Debug, Default)]
pub struct Unreadable<'a> {
    /// Signals.
    pub signals: Vec<Option<Text<'a>>>,
    /// Checks.
    pub checks: Vec<Option<Text<'a>>>,
    /// Decisions.
    pub decisions: Vec<Option<Text<'a>>>,
}

/// Something observed about a contact at a time.
#[derive(Debug)]
pub struct Signal<'a> {
    /// Its id, unique within its source.
    pub id: Text<'a>,
    /// Where it was recorded; empty if not said.
    pub source: Text<'a>,
    /// When it happened.
    pub at: Moment,
    /// Its type's place in the vocabulary; `None` for one that the rule file does not know.
    pub kind: Option<u16>,
    /// Its topic's place in the vocabulary; `None` for none or an unknown one.
    pub topic: Option<u16>,
    /// Its value, if its type declares one and it came along.
    pub value: Option<Millionths>,
    /// The campaign it belongs to.
    pub campaign: Option<Text<'a>>,
    /// The earliest moment at which somebody disputed it.
    pub disputed_at: Option<Moment>,
    /// Where it stands in its line.
    pub node: Node,
}

/// A consent or its withdrawal.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Consent {
    /// The purpose's place in the vocabulary.
    pub purpose: u16,
    /// Given, or withdrawn.
    pub given: bool,
    /// When.
    pub at: Moment,
}

choice! {
    /// What an objection is about. Each of them stops the assessment.
    pub enum ObjectionScope {
        /// Profiling.
        Profiling = "profiling",
        /// Direct marketing, profiling for it included.
        DirectMarketing = "direct_marketing",
        /// Processing is restricted.
        Restriction = "restriction",
    }
}

/// An objection; `readable` is `None` for one that could not be read and counts all the same.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Objection {
    /// Since when, about what, and when withdrawn.
    pub readable: Option<(Moment, ObjectionScope, Option<Moment>)>,
}

/// Sales' verdict on one condition of a real demand.
#[derive(Debug)]
pub struct Check<'a> {
    /// The id as written.
    pub id: Text<'a>,
    /// Its place in the vocabulary; `None` for one that the rule file does not know.
    pub check: Option<u16>,
    /// The verdict.
    pub verdict: Verdict,
    /// When it was given.
    pub at: Moment,
    /// Where it stands in its line.
    pub node: Node,
}

choice! {
    /// What a decision did with the proposal.
    pub enum DecisionVerdict {
        /// Taken over.
        Accepted = "accepted",
        /// Another state.
        Corrected = "corrected",
        /// Not yet.
        Returned = "returned",
        /// No.
        Rejected = "rejected",
    }
}

/// What a person decided.
#[derive(Debug)]
pub struct Decision<'a> {
    /// Its id.
    pub id: Text<'a>,
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: Text<'a>,
    /// In which role.
    pub role: Text<'a>,
    /// What it did with the proposal.
    pub verdict: DecisionVerdict,
    /// The state decided on.
    pub state: Text<'a>,
    /// Until when it holds, if it says so.
    pub until: Option<Moment>,
    /// The proposal it was taken on.
    pub proposal: Option<Text<'a>>,
    /// The deadline of that proposal.
    pub decide_by: Option<Moment>,
    /// Who wrote it, as the CRM has it.
    pub recorded_by: Option<Text<'a>>,
    /// Whether that user holds the role; always, where no list of people is in force.
    pub listed: bool,
    /// Where it stands in its line.
    pub node: Node,
}
