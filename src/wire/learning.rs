//! What learning found, as JSON. Shares and measures are written in millionths, as every number.

use serde::Serialize;

use super::assessment::{RulesRef, Written};
use super::json::Decimal;

/// A share with the range in which it lies with 95 % confidence.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ShareRow {
    /// How many.
    pub good: u64,
    /// Of how many.
    pub all: u64,
    /// The share; null of none.
    pub share: Option<Decimal>,
    /// Its lower end.
    pub low: Decimal,
    /// Its upper end.
    pub high: Decimal,
}

/// What was won in a currency.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AmountRow {
    /// The currency; empty if it was not said.
    pub currency: String,
    /// Outcomes with an amount.
    pub won: u64,
    /// All of it.
    pub amount: Decimal,
}

/// What became of some.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct FiguresRow {
    /// Accepted, of those accepted or rejected.
    pub accepted: ShareRow,
    /// Won, of those won or lost.
    pub won: ShareRow,
    /// What was won.
    pub amounts: Vec<AmountRow>,
}

/// A backtest: what a rule file would have said before the outcome, held against it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Backtest<'a> {
    /// The rule file.
    pub rules: RulesRef<'a>,
    /// The one it is held against, if there is one.
    pub with: Option<RulesRef<'a>>,
    /// What is told apart: `acceptance` or `winning`.
    pub target: &'a str,
    /// Whole days between what was looked at and the outcome.
    pub before_days: u32,
    /// What was read.
    pub read: ReadRow,
    /// All of them.
    pub all: FiguresRow,
    /// What cannot have been known.
    pub leaks: LeaksRow<'a>,
    /// By proposed state.
    pub states: Vec<StateRow<'a>>,
    /// By rule.
    pub by_rule: Vec<RuleRow<'a>>,
    /// By dimension.
    pub dimensions: Vec<DimensionRow<'a>>,
    /// How well points tell outcomes apart; null without both kinds.
    pub quality: Option<QualityRows>,
    /// The same under the other file.
    pub quality_with: Option<QualityRows>,
    /// What would have been handed over.
    pub handovers: HandoversRow,
}

/// What was read.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ReadRow {
    /// Outcomes read.
    pub outcomes: u64,
    /// Those with evidence, which are looked at.
    pub observed: u64,
    /// Those of whoever had objected.
    pub not_assessed: u64,
    /// Those without evidence.
    pub without_evidence: u64,
    /// Contacts without an outcome.
    pub contacts_without_outcome: u64,
    /// The first outcome.
    pub from: Option<Written>,
    /// The last one.
    pub to: Option<Written>,
}

/// What cannot have been known before the outcome, or looks like it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct LeaksRow<'a> {
    /// Signals and checks dated after what was looked at: not looked at.
    pub later_records: u64,
    /// Date attributes that lie after it: refused.
    pub late_dates: Vec<LateRow<'a>>,
    /// Facts that alone tell outcomes apart too well.
    pub too_good: Vec<TooGoodRow<'a>>,
    /// Attributes without a date that rules or states rest on: they are as of the export, and nobody knows since when.
    pub undated: Vec<&'a str>,
}

/// A date attribute that lay after outcomes.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct LateRow<'a> {
    /// The attribute.
    pub attribute: &'a str,
    /// How often.
    pub times: u64,
}

/// A fact that alone tells outcomes apart too well.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct TooGoodRow<'a> {
    /// The fact or check.
    pub fact: &'a str,
    /// The share of pairs it puts in the right order, in folds it had not seen.
    pub auc: Decimal,
    /// The answer that decides most of those who gave it, if one alone decides nearly all of them.
    pub answer: Option<AnswerRow>,
}

/// One answer of a fact.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AnswerRow {
    /// The answer as text, of a range of numbers or dates its ends; null for unknown.
    pub answer: Option<String>,
    /// The good ones among those with this answer.
    pub good: ShareRow,
}

/// By proposed state.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct StateRow<'a> {
    /// The state.
    pub state: &'a str,
    /// Whether it hands over to sales.
    pub handover: bool,
    /// What became of them.
    #[serde(flatten)]
    pub figures: FiguresRow,
}

/// By rule.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct RuleRow<'a> {
    /// The rule.
    pub rule: &'a str,
    /// Whether its points count.
    pub counts: bool,
    /// Those it gave points.
    pub gave: FiguresRow,
    /// Those it gave none.
    pub gave_none: FiguresRow,
    /// Those of whom it could not be told.
    pub unknown: FiguresRow,
}

/// By dimension.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct DimensionRow<'a> {
    /// The dimension.
    pub dimension: &'a str,
    /// The share of pairs that it puts in the right order.
    pub auc: Option<Decimal>,
    /// By points.
    pub bands: Vec<BandRow>,
}

/// A band of points, from the first up to the second without it; the last takes 100 in.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct BandRow {
    /// From.
    pub from: u32,
    /// To.
    pub to: u32,
    /// What became of them.
    #[serde(flatten)]
    pub figures: FiguresRow,
}

/// How well points tell outcomes apart.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct QualityRows {
    /// In folds that mix all times.
    pub mixed: Option<FoldsRow>,
    /// In the order of time; null where there is one moment only.
    pub by_time: Option<QualityRow>,
    /// Periods of like size.
    pub periods: Vec<PeriodRow>,
    /// Whether the rates of periods differ by more than chance: then mixed folds flatter.
    pub drift: bool,
}

/// In folds.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct FoldsRow {
    /// Over all folds.
    #[serde(flatten)]
    pub quality: QualityRow,
    /// The lowest and highest share of pairs of a fold.
    pub lowest_to_highest: Option<[Decimal; 2]>,
}

/// Quality of predictions of what was not learnt from.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct QualityRow {
    /// Outcomes predicted.
    pub outcomes: u64,
    /// The good ones.
    pub good: u64,
    /// The share of pairs of a good and a bad one in the right order.
    pub auc: Option<Decimal>,
    /// The mean squared distance of probabilities from what happened.
    pub brier: Decimal,
    /// The same of predicting the rate for all.
    pub brier_of_base_rate: Decimal,
    /// The mean of minus the logarithm of the probability of what happened.
    pub log_loss: Decimal,
    /// Among the best.
    pub lift: Vec<LiftRow>,
    /// Predicted and become.
    pub reliability: Vec<ReliabilityRow>,
}

/// Among the best share of the order.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct LiftRow {
    /// The share.
    pub best: Decimal,
    /// How many times more good ones than in all.
    pub lift: Decimal,
}

/// What was predicted, and what became.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ReliabilityRow {
    /// The mean of the predictions.
    pub predicted: Decimal,
    /// What became of them.
    pub became: ShareRow,
}

/// A period.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct PeriodRow {
    /// Its first outcome.
    pub from: Written,
    /// Its last outcome.
    pub to: Written,
    /// The good ones.
    pub good: ShareRow,
    /// The share of pairs in the right order.
    pub auc: Option<Decimal>,
}

/// What would have been handed over, among the observed.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct HandoversRow {
    /// Under the file.
    pub rules: FiguresRow,
    /// Under the other file.
    pub with: Option<FiguresRow>,
    /// Only under the file.
    pub only_rules: Option<FiguresRow>,
    /// Only under the other file.
    pub only_with: Option<FiguresRow>,
    /// Of all, those that were marked for exploration.
    pub explored: FiguresRow,
}

/// What outcomes suggest: few, small, stable changes of today's points.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Suggestions<'a> {
    /// The rule file.
    pub rules: RulesRef<'a>,
    /// What is explained: `acceptance` or `winning`.
    pub target: &'a str,
    /// What draws follow from.
    pub seed: u64,
    /// The good outcomes among all.
    pub good: ShareRow,
    /// Outcomes of explored contacts, each weighted by the share that was explored.
    pub explored: u64,
    /// What the weighted outcomes are worth as plain ones.
    pub worth: u64,
    /// About how many outcomes more it takes to suggest anything; null if there are enough.
    pub more_needed: Option<u64>,
    /// The least gain that is kept.
    pub gain_min: Decimal,
    /// The changes, the one that was found first in front.
    pub changes: Vec<ChangeRow<'a>>,
    /// Changes that other draws of the outcomes do not bear out.
    pub unstable: Vec<UnstableRow<'a>>,
    /// All changes together; null if there are none.
    pub together: Option<MovedRow>,
    /// The share of pairs in the right order today, in what was learnt from.
    pub auc: Option<Decimal>,
    /// The same with all changes.
    pub auc_then: Option<Decimal>,
}

/// A change of one rule's points.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ChangeRow<'a> {
    /// The rule.
    pub rule: &'a str,
    /// Where its points stand in the rule file, as a JSON Pointer.
    pub place: String,
    /// Points, or points for each one, today.
    pub from: Decimal,
    /// The same then.
    pub to: Decimal,
    /// How much likelier it makes what happened, as a natural logarithm.
    pub gain: Decimal,
    /// Good outcomes of those to whom the rule gave points.
    pub gave: ShareRow,
    /// Good outcomes of the others.
    pub gave_none: ShareRow,
    /// Draws of the outcomes that go the same way.
    pub same_way: ShareRow,
    /// The points between which four in five draws lie.
    pub range: [Decimal; 2],
    /// Who would have been handed over.
    pub handovers: MovedRow,
}

/// A change that draws do not bear out.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct UnstableRow<'a> {
    /// The rule.
    pub rule: &'a str,
    /// Its points today.
    pub from: Decimal,
    /// Its points then.
    pub to: Decimal,
    /// Draws that go the same way.
    pub same_way: ShareRow,
}

/// Who of the observed would have been handed over.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct MovedRow {
    /// Today.
    pub before: u64,
    /// Then.
    pub after: u64,
    /// Then only.
    pub newly: u64,
    /// Today only.
    pub no_longer: u64,
}

/// A first scorecard.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct FirstScorecard<'a> {
    /// The rule file whose facts it is made of.
    pub rules: RulesRef<'a>,
    /// What it tells apart: `acceptance` or `winning`.
    pub target: &'a str,
    /// The good outcomes among all.
    pub good: ShareRow,
    /// About how many outcomes more it takes; null if there are enough.
    pub more_needed: Option<u64>,
    /// The share of pairs in the right order in folds that were not learnt from, their mean.
    pub auc: Option<Decimal>,
    /// By fold.
    pub auc_of_folds: Vec<Decimal>,
    /// The rules.
    pub scorecard: Vec<FirstRule<'a>>,
    /// Facts that were left out because they tell too much.
    pub left_out: Vec<TooGoodRow<'a>>,
}

/// A rule as a rule file has it, with what became of those who meet it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct FirstRule<'a> {
    /// Its id.
    pub id: String,
    /// A dimension that takes what it rests on; null if the file has none.
    pub dimension: Option<&'a str>,
    /// Its points, whole.
    pub points: Decimal,
    /// Its condition.
    pub when: serde_json::Value,
    /// Good outcomes of those who meet it.
    pub good: ShareRow,
}
