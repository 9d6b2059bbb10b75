//! Answers about everybody, as JSON.

use serde::Serialize;

use super::json::Decimal;

/// Contacts in one state.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-population", derive(tsify::Tsify))]
pub struct StateCount<'a> {
    /// The state.
    pub state: &'a str,
    /// By proposal.
    #[cfg_attr(feature = "wasm-population", tsify(type = "number"))]
    pub proposed: u64,
    /// By state in force.
    #[cfg_attr(feature = "wasm-population", tsify(type = "number"))]
    pub standing: u64,
}

/// How many contacts there are, and in which states.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-population", derive(tsify::Tsify))]
pub struct PopulationStates<'a> {
    /// Contacts assessed.
    #[cfg_attr(feature = "wasm-population", tsify(type = "number"))]
    pub assessed: u64,
    /// Contacts that object.
    #[cfg_attr(feature = "wasm-population", tsify(type = "number"))]
    pub not_assessed: u64,
    /// In the order of the file.
    pub states: Vec<StateCount<'a>>,
}

/// From one proposal to another.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-population", derive(tsify::Tsify))]
pub struct PopulationFlow<'a> {
    /// Under the file that changes are told from.
    pub from: &'a str,
    /// Under the file in force.
    pub to: &'a str,
    /// How many.
    #[cfg_attr(feature = "wasm-population", tsify(type = "number"))]
    pub contacts: u64,
}

/// Who goes from which state to which, as numbers.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-population", derive(tsify::Tsify))]
pub struct PopulationFlows<'a> {
    /// Contacts assessed.
    #[cfg_attr(feature = "wasm-population", tsify(type = "number"))]
    pub assessed: u64,
    /// Contacts whose proposal or state in force is another.
    #[cfg_attr(feature = "wasm-population", tsify(type = "number"))]
    pub changed: u64,
    /// Of those, by proposal.
    pub flows: Vec<PopulationFlow<'a>>,
}

/// Contacts that change alike and belong to one owner.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-population", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ChangeGroup<'a> {
    /// Under the file that changes are told from.
    pub from: &'a str,
    /// Under the file in force.
    pub to: &'a str,
    /// Their owner, if they have one.
    pub owner: Option<&'a str>,
    /// How many.
    pub contacts: usize,
}

/// A contact of a population: where it is read about, and what was found.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-population", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct PopulationRow<'a> {
    /// Counted over all lines, from 0.
    pub contact: usize,
    /// Where its line begins in the source, in bytes.
    #[cfg_attr(feature = "wasm-population", tsify(type = "number"))]
    pub start: u64,
    /// Its place among the readable contacts of its line, from 0.
    pub place: usize,
    /// The proposed state; null for one that objects.
    pub proposal: Option<&'a str>,
    /// The state in force.
    pub standing: Option<&'a str>,
    /// Points by dimension.
    #[cfg_attr(feature = "wasm-population", tsify(type = "number[]"))]
    pub points: Vec<Decimal>,
    /// The state proposed under the file that changes are told from.
    pub proposal_before: Option<&'a str>,
    /// The state in force under it.
    pub standing_before: Option<&'a str>,
    /// Points by its dimensions.
    #[cfg_attr(feature = "wasm-population", tsify(type = "number[]"))]
    pub points_before: Vec<Decimal>,
}

/// Answers that would move people.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-population", derive(tsify::Tsify))]
pub struct MissingAnswers<'a> {
    /// Contacts that were asked about.
    #[cfg_attr(feature = "wasm-population", tsify(type = "number"))]
    pub asked: u64,
    /// By what is asked.
    pub questions: Vec<MissingAnswer<'a>>,
}

/// What one answer, or two together, would move.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-population", derive(tsify::Tsify))]
pub struct MissingAnswer<'a> {
    /// Ids of facts and checks, `check.` before those.
    pub asked: &'a [String],
    /// Contacts whose proposal some answer would change.
    #[cfg_attr(feature = "wasm-population", tsify(type = "number"))]
    pub contacts: u64,
    /// Of those, contacts that some answer would hand over.
    #[cfg_attr(feature = "wasm-population", tsify(type = "number"))]
    pub to_sales: u64,
}

/// What a rule gives over all contacts that change.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-population", derive(tsify::Tsify))]
pub struct RuleBehind<'a> {
    /// The rule.
    pub rule: &'a str,
    /// Points under the file that changes are told from.
    #[cfg_attr(feature = "wasm-population", tsify(type = "number"))]
    pub from: Decimal,
    /// Points under the file in force.
    #[cfg_attr(feature = "wasm-population", tsify(type = "number"))]
    pub to: Decimal,
}

/// Proposals that wait for a person.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-population", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct WaitingWeek<'a> {
    /// The proposed state.
    pub state: &'a str,
    /// The Monday of the week in which they are due; null without a deadline.
    pub week: Option<&'a str>,
    /// How many.
    #[cfg_attr(feature = "wasm-population", tsify(type = "number"))]
    pub contacts: u64,
    /// Of those, whose deadline has passed.
    #[cfg_attr(feature = "wasm-population", tsify(type = "number"))]
    pub overdue: u64,
}

/// How much of a change was found anew.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "wasm-population", derive(tsify::Tsify))]
pub struct PopulationEdited {
    /// Facts and checks.
    pub facts: usize,
    /// Rules.
    pub rules: usize,
    /// Dimensions.
    pub dimensions: usize,
    /// Whether states were.
    pub states: bool,
    /// Whether it was looked anew at what counts.
    pub counting: bool,
}

/// Why something cannot be done; the sentence is made outside.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-population", derive(tsify::Tsify))]
pub struct PopulationRefused<'a> {
    /// `rule-file`, `other-words`, `too-many-states`, `not-assessed`, `read-differently`, `too-large`, `bytes`.
    pub refused: &'a str,
    /// What the sentence needs.
    #[cfg_attr(feature = "wasm-population", tsify(type = "Record<string, string>"))]
    pub arguments: super::assessment::Members<'a, String>,
}

/// How far loading is.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "wasm-population", derive(tsify::Tsify))]
pub struct PopulationProgress {
    /// Bytes read.
    #[cfg_attr(feature = "wasm-population", tsify(type = "number"))]
    pub read: u64,
    /// Contacts held.
    #[cfg_attr(feature = "wasm-population", tsify(type = "number"))]
    pub contacts: u64,
    /// Bytes held.
    #[cfg_attr(feature = "wasm-population", tsify(type = "number"))]
    pub held: u64,
}
