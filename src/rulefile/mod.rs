//! The rule file: read strictly, all problems at once, compiled once. After that, assessing cannot fail.

mod calendar;
mod dimensions;
mod facts;
mod firing;
mod hanging;
mod ids;
mod load;
mod members;
mod model;
#[cfg(feature = "schema")]
mod own_ids;
mod ranges;
mod references;
mod rules;
#[cfg(feature = "schema")]
mod schema;
mod script_runs;
mod scripts;
mod sensitive;
mod states;
mod texts;
mod usage;
mod words;

use crate::conditions::{Named, Names};
use crate::dimensions::Dimension;
use crate::evidence::Vocabulary;
use crate::facts::Facts;
use crate::json::Limits;
use crate::rules::Rule;
use crate::states::{Calendar, State};

pub use hanging::{Hanging, Rank, rank};
pub use load::{Checked, check};
pub use members::{Reference, Texts, Thousandths, is_id};
pub use model::{About, FactSource, Measure, QuestionSource, RuleSource, Source, StateSource};
#[cfg(feature = "schema")]
pub use schema::{of as schema_of, of_with_ids as schema_of_with_ids, schema, schema_with_ids};
pub use sensitive::sounds_like;

/// Bounds of a rule file: 1 MiB, 32 containers within each other.
pub const LIMITS: Limits = Limits { depth_max: 32, bytes_max: 1 << 20, deep_is_fatal: false };

/// A rule file after all checks, compiled.
#[derive(Clone, Debug)]
pub struct RuleFile {
    /// Its id.
    pub id: String,
    /// The order it was approved under; `None` for a draft.
    pub seq: Option<u64>,
    /// The SHA-256 of its bytes, in hex.
    pub sha256: String,
    /// The words that evidence is read with.
    pub vocabulary: Vocabulary,
    /// Facts.
    pub facts: Facts,
    /// What conditions call facts, checks and dimensions, by slot.
    pub names: Names,
    /// Named conditions.
    pub named: Named,
    /// Rules in file order.
    pub rules: Vec<Rule>,
    /// Dimensions in file order.
    pub dimensions: Vec<Dimension>,
    /// States in file order; the last always holds.
    pub states: Vec<State>,
    /// What hangs on each value.
    pub hanging: Hanging,
    /// Working time.
    pub calendar: Option<Calendar>,
    /// Exploration.
    pub exploration: Option<Exploration>,
    /// The file as written, for what people see.
    pub source: Box<Source>,
}

/// Exploration, compiled.
#[derive(Clone, Debug)]
pub struct Exploration {
    /// The place of the state contacts are offered to.
    pub state: usize,
    /// The share in millionths.
    pub share: i64,
    /// Places of the proposals they are taken from.
    pub from: Vec<usize>,
}

impl RuleFile {
    /// Values a contact has: facts, checks and dimensions.
    #[must_use]
    pub fn slot_count(&self) -> usize {
        self.facts.list.len() + self.vocabulary.checks.len() + self.dimensions.len()
    }

    /// The place of a state.
    #[must_use]
    pub fn state(&self, id: &str) -> Option<usize> {
        self.states.iter().position(|state| &*state.id == id)
    }

    /// Whether the state at a place hands over to sales.
    #[must_use]
    pub fn hands_over(&self, place: usize) -> bool {
        self.source.states.iter().flatten().nth(place).is_some_and(|state| state.handover == Some(true))
    }

    /// The id of the state at a place.
    #[must_use]
    pub fn state_id(&self, place: usize) -> &str {
        self.states.get(place).map_or("", |state| &state.id)
    }
}
