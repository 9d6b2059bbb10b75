//! Facts: named, typed values derived from what counts, as of a moment. A fact may be unknown, which is never zero.
//!
//! Knows evidence and weights; knows nothing of conditions, rules, points or states.

mod clarity;
mod evaluate;
mod history;
mod people;
mod selection;
mod signals;
mod tally;
mod topics;
mod trail;
mod view;

use crate::evidence::Words;
use crate::provenance::{Kind, Role};
use crate::value::ValueType;
use crate::weights::Weights;

pub use evaluate::{OfAccount, Values, evaluate, evaluate_one, fill_checks, of_account};
pub(crate) use history::history;
pub use selection::Selection;
pub(crate) use trail::trail_check;
pub use trail::{Trail, trail};
pub use view::{Cut, Member, View};

/// A set of kinds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Kinds(u8);

impl Kinds {
    /// The set of one.
    #[must_use]
    pub fn of(kind: Kind) -> Kinds {
        Kinds(1 << kind as u8)
    }

    /// Both together.
    #[must_use]
    pub fn with(self, other: Kinds) -> Kinds {
        Kinds(self.0 | other.0)
    }

    /// All but profile, in order.
    pub fn but_profile(self) -> impl Iterator<Item = Kind> {
        Kind::ALL.iter().copied().filter(move |kind| *kind != Kind::Profile && self.0 & (1 << *kind as u8) != 0)
    }
}

/// A fact, compiled.
#[derive(Clone, Debug)]
pub struct Fact {
    /// Its id.
    pub id: Box<str>,
    /// What it is derived from.
    pub source: Source,
    /// The type of its value.
    pub value_type: ValueType,
    /// What the evidence it may read shows.
    pub kinds: Kinds,
    /// Whether any evidence it may read is exploratory: then it informs and never decides.
    pub exploratory: bool,
    /// Whether it reads the account's contacts, so that it is the same for each of them.
    pub of_account: bool,
}

/// What a fact is derived from.
#[derive(Clone, Debug)]
pub enum Source {
    /// The contact's buying role.
    Role,
    /// An attribute, by its place in the vocabulary; or the days since a date.
    Attribute(u16, bool),
    /// An aggregate over signals.
    Signals(Selection, SignalMeasure),
    /// A measure over the people of the account.
    People(People),
    /// How many of the file's questions are answered, and how lately; the half-life's place in the weights.
    Clarity(usize),
}

/// Measures over signals. Half-lives are places in the file's weights.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[expect(missing_docs, reason = "semantics 3.3 defines each; the ids are the names")]
pub enum SignalMeasure {
    Count,
    DaysSinceLast,
    DaysActive,
    DistinctTopics,
    DistinctRoles,
    DistinctContacts,
    /// Decayed sum; whether the types carry values, else each signal weighs one.
    Decayed(usize, bool),
    Sum,
    Max,
    /// Half of the window, in days.
    Trend(i64),
    LeadingTopic(Option<usize>),
    OwnShare(Option<usize>),
    Concentration(Option<usize>),
    /// Slow and fast half-life, credible mass in millionths.
    Stability(usize, usize, i64),
}

/// Measures over people.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[expect(missing_docs, reason = "semantics 3.6 defines each; the ids are the names")]
pub enum PeopleMeasure {
    Coverage,
    Consent,
    Agreement,
    Leaning,
}

/// A fact over people: where their stance comes from and what is asked of it.
#[derive(Clone, Debug)]
pub struct People {
    /// Signals with a value, clamped to -2 to 2.
    pub selection: Option<Selection>,
    /// A check and the stance of each verdict in millionths.
    pub check: Option<(u16, [Option<i64>; 3])>,
    /// What is asked.
    pub measure: PeopleMeasure,
}

/// What a buying role weighs; all zero and false for a role that the file lacks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct RoleWeight {
    /// Weight in millionths.
    pub weight: i64,
    /// Whether it must have spoken for the group to be covered.
    pub expected: bool,
    /// Whether its full no holds agreement down.
    pub veto: bool,
}

/// A question that clarity asks.
#[derive(Clone, Debug)]
pub struct Question {
    /// Its id.
    pub id: Box<str>,
    /// Weight, 1 to 100.
    pub weight: i64,
    /// Declared signals that answer it.
    pub selection: Option<Selection>,
    /// The check that answers it.
    pub check: Option<u16>,
}

/// All facts of a rule file and what they need.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// The facts; the first is `role`.
    pub list: Vec<Fact>,
    /// Weights of each half-life.
    pub weights: Vec<Weights>,
    /// By role, in the order of [`Role::ALL`].
    pub roles: [RoleWeight; 7],
    /// Questions for `clarity`.
    pub questions: Vec<Question>,
    /// Ids of the topics.
    pub topics: Words,
    /// For each topic whether it is ours.
    pub ours: Vec<bool>,
}

impl Fact {
    /// Whether the value follows from the check.
    #[must_use]
    pub fn follows_check(&self, check: u16, questions: &[Question]) -> bool {
        match &self.source {
            Source::People(people) => people.check.is_some_and(|(place, _)| place == check),
            Source::Clarity(_) => questions.iter().any(|question| question.check == Some(check)),
            _ => false,
        }
    }
}

impl Facts {
    /// What a role weighs.
    #[must_use]
    pub fn role(&self, role: Role) -> RoleWeight {
        self.roles[role as usize]
    }
}
