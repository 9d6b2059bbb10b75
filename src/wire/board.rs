//! The board as JSON: figures that both sides look at. A figure names, by its `key`, the contacts behind it; null is what may not be
//! shown, since fewer people than agreed stand behind it.

use serde::Serialize;

use super::assessment::{Members, RulesRef, Written};
use super::json::Decimal;
use super::learning::{AmountRow, ShareRow};

/// A share.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct FigureRow {
    /// What names the contacts behind it.
    pub key: String,
    /// The share; null if too few people stand behind it.
    pub share: Option<ShareRow>,
}

/// A count, and that of as many days before.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct CountRow<'a> {
    /// What is counted.
    pub id: &'a str,
    /// What names the contacts behind it.
    pub key: String,
    /// How many; null if too few people stand behind it.
    pub count: Option<u64>,
    /// How many before.
    pub before: Option<u64>,
}

/// The board.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Board<'a> {
    /// The rule file.
    pub rules: RulesRef<'a>,
    /// The moment.
    pub as_of: Written,
    /// Whole days up to it that are compared with as many before.
    pub days: u32,
    /// What protects the people who decide.
    pub privacy: PrivacyRow,
    /// What was read.
    pub read: BoardRead,
    /// Against what both sides agreed on.
    pub agreed: AgreedRows,
    /// What was decided, and why otherwise.
    pub decisions: DecisionRows<'a>,
    /// What waits, and what is in question.
    pub today: TodayRows<'a>,
    /// How far decisions have come.
    pub progress: ProgressRows<'a>,
    /// Which assumptions held.
    pub assumptions: Vec<AssumptionRow<'a>>,
    /// By campaign.
    pub campaigns: Vec<CampaignRow<'a>>,
    /// By offer.
    pub offers: Vec<OfferRow<'a>>,
    /// Signals and rules that changed their worth.
    pub worth: WorthRows<'a>,
    /// Evidence that people disputed.
    pub disputes: Vec<DisputeRow<'a>>,
    /// Contacts to take up again.
    pub recycle: Vec<RecycleRow<'a>>,
    /// Contacts that sales asked for and the rules did not propose.
    pub asked: AskedRows<'a>,
    /// What was won.
    pub revenue: RevenueRows,
    /// What people talk about.
    pub resonance: ResonanceRows<'a>,
    /// Both sides on the same contacts.
    pub calibration: CalibrationRows<'a>,
    /// Contacts by key, if asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub behind: Option<Members<'a, Vec<&'a str>>>,
}

/// What protects the people who decide.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct PrivacyRow {
    /// No figure over fewer people.
    pub min_deciders: u64,
    /// Whole days for which it is known who decided.
    pub keep_by_days: i64,
}

/// What was read.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct BoardRead {
    /// Contacts on the board.
    pub contacts: u64,
    /// Contacts that object and are not looked at.
    pub objecting: u64,
    /// Contacts of whom nothing is dated by then.
    pub unseen: u64,
    /// Outcomes up to then.
    pub outcomes: u64,
    /// People who decided in these days; null if fewer than agreed.
    pub deciders: Option<u64>,
}

/// Against what both sides agreed on. `so` is `kept`, `missed`, `too_few`, `none_agreed` or `withheld`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AgreedRows {
    /// Accepted, of what was handed over and decided.
    pub acceptance: AgreedShare,
    /// Decided within the deadline, of what had one.
    pub in_time: AgreedShare,
    /// Hours to decision.
    pub hours: AgreedHours,
    /// Hand-overs a week.
    pub handovers: AgreedWeek,
}

/// A share against what was agreed.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AgreedShare {
    /// At least.
    pub agreed: Option<Decimal>,
    /// These days.
    pub figure: FigureRow,
    /// Those before.
    pub before: FigureRow,
    /// How it compares.
    pub so: &'static str,
}

/// Hours against what was agreed.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AgreedHours {
    /// At most.
    pub agreed: Option<i64>,
    /// What names the contacts behind it.
    pub key: String,
    /// Hours of working time; null if too few people stand behind it, or nothing was decided.
    pub spread: Option<SpreadRow>,
    /// How it compares.
    pub so: &'static str,
}

/// How hours are spread.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct SpreadRow {
    /// Of how many.
    pub all: u64,
    /// Half of them took no longer.
    pub median: Decimal,
    /// The range of the median.
    pub low: Decimal,
    /// Its upper end.
    pub high: Decimal,
    /// A quarter took no longer.
    pub quarter: Decimal,
    /// Three quarters took no longer.
    pub three_quarters: Decimal,
}

/// Hand-overs a week against what was agreed.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AgreedWeek {
    /// At most.
    pub agreed: Option<i64>,
    /// What names the contacts behind it.
    pub key: String,
    /// How many in these days.
    pub count: u64,
    /// How many a week.
    pub a_week: Decimal,
    /// In the week with the fewest.
    pub least: u64,
    /// In the week with the most.
    pub most: u64,
    /// How it compares.
    pub so: &'static str,
}

/// What was decided.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct DecisionRows<'a> {
    /// All of them.
    pub all: CountRow<'a>,
    /// By verdict.
    pub verdicts: Vec<CountRow<'a>>,
    /// By reason, the most frequent first.
    pub reasons: Vec<CountRow<'a>>,
    /// Decided otherwise than proposed.
    pub friction: FigureRow,
    /// In the days before.
    pub friction_before: FigureRow,
}

/// What waits, and what is in question.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct TodayRows<'a> {
    /// Proposals that wait for a person.
    pub waiting: CountRow<'a>,
    /// Those whose time has passed.
    pub overdue: CountRow<'a>,
    /// Standings in question.
    pub in_question: CountRow<'a>,
    /// Those in question, the longest decided first.
    pub questions: Vec<QuestionRow<'a>>,
}

/// A standing in question.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct QuestionRow<'a> {
    /// The contact.
    pub contact: &'a str,
    /// The state in force.
    pub standing: &'a str,
    /// Since when.
    pub since: Option<Written>,
    /// What rules propose today.
    pub proposal: &'a str,
}

/// How far decisions have come, replayed under today's rules at past moments.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ProgressRows<'a> {
    /// The attribute that tells segments apart.
    pub segments: Option<&'a str>,
    /// The moments, the latest first.
    pub moments: Vec<Written>,
    /// The dimensions.
    pub dimensions: Vec<&'a str>,
    /// The states.
    pub states: Vec<&'a str>,
    /// Cohorts: all, by segment, by the month of the first that was seen, by campaign.
    pub cohorts: Vec<CohortRow<'a>>,
}

/// A cohort.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct CohortRow<'a> {
    /// `all`, `segment`, `month` or `campaign`.
    pub by: &'static str,
    /// Which one; empty for all.
    pub id: &'a str,
    /// What names its contacts.
    pub key: String,
    /// Those assessed both today and 30 days ago.
    pub contacts: u64,
    /// By dimension, from 30 days ago to today.
    pub moved: Vec<MovedDimension>,
    /// By moment, the latest first.
    pub course: Vec<CourseStep>,
}

/// A dimension 30 days ago and today, of contacts of whom it is known at both.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct MovedDimension {
    /// So many.
    pub known: u64,
    /// The median 30 days ago.
    pub from: Option<Decimal>,
    /// The median today.
    pub to: Option<Decimal>,
    /// How many rose.
    pub rose: u64,
    /// How many fell.
    pub fell: u64,
}

/// A cohort, or an account, at a moment.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct CourseStep {
    /// How many had been seen by then.
    pub contacts: u64,
    /// By dimension: the median of those of whom it is known.
    pub medians: Vec<Option<Decimal>>,
    /// By dimension: of how many nothing is known.
    pub unknown: Vec<u64>,
    /// By state: how many stood in it.
    pub states: Vec<u64>,
}

/// Whether an assumption held. `so` is `holds`, `fails`, `half`, `too_few` or `withheld`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AssumptionRow<'a> {
    /// The assumption.
    pub assumption: &'a str,
    /// `audience`, `promise` or `approach`.
    pub about: &'a str,
    /// Held, of those who said yes or no.
    pub held: FigureRow,
    /// Who were unsure.
    pub unsure: CountRow<'a>,
    /// What follows.
    pub so: &'static str,
    /// Reasons of decisions that found it not to hold.
    pub reasons: Vec<CountRow<'a>>,
    /// Won from contacts where it was judged.
    pub amounts: Vec<AmountRow>,
}

/// A campaign.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct CampaignRow<'a> {
    /// The campaign.
    pub campaign: &'a str,
    /// Its assumptions held, of all verdicts on them.
    pub held: FigureRow,
    /// Its promises held, of all verdicts on them.
    pub promise: FigureRow,
    /// Accepted, of contacts that it had touched.
    pub accepted: FigureRow,
    /// Won from them.
    pub amounts: Vec<AmountRow>,
}

/// An offer: a topic of ours, of contacts that named it most often.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct OfferRow<'a> {
    /// The topic.
    pub topic: &'a str,
    /// Assumptions held, of all verdicts on them.
    pub held: FigureRow,
    /// Accepted.
    pub accepted: FigureRow,
    /// Won.
    pub amounts: Vec<AmountRow>,
}

/// What verdicts say of signals and rules, over a year.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct WorthRows<'a> {
    /// Accepted of all.
    pub base: FigureRow,
    /// Verdicts with it that there must be.
    pub verdicts_min: u64,
    /// Calendar quarters that they must come from.
    pub quarters_min: u64,
    /// Those met by at least one verdict.
    pub items: Vec<WorthRow<'a>>,
}

/// What verdicts say of one. `so` is `promote`, `demote`, `as_it_is`, `too_few` or `withheld`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct WorthRow<'a> {
    /// `signal` or `rule`.
    pub item: &'static str,
    /// Its id.
    pub id: &'a str,
    /// `exploratory` or `binding`.
    pub class: &'static str,
    /// Facts that rest on it.
    pub facts: Vec<&'a str>,
    /// Rules that rest on it.
    pub rules: Vec<&'a str>,
    /// Accepted where it was there.
    pub with: FigureRow,
    /// Accepted where it was not.
    pub without: FigureRow,
    /// Calendar quarters that its verdicts come from.
    pub quarters: u64,
    /// What follows.
    pub so: &'static str,
}

/// Disputes of a type from a source.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct DisputeRow<'a> {
    /// The type.
    #[serde(rename = "type")]
    pub kind: &'a str,
    /// The source; empty if not said.
    pub source: &'a str,
    /// Disputed, of all such signals.
    pub disputed: FigureRow,
    /// By reason.
    pub reasons: Vec<CountRow<'a>>,
}

/// A contact to take up again. `why` is `lapsed`, `in_question` or `due`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct RecycleRow<'a> {
    /// The contact.
    pub contact: &'a str,
    /// How it was last decided.
    pub verdict: &'a str,
    /// With what reason.
    pub reason: Option<&'a str>,
    /// When.
    pub decided: Written,
    /// Until when.
    pub until: Option<Written>,
    /// What rules propose today.
    pub proposal: &'a str,
    /// Why now.
    pub why: &'static str,
}

/// Contacts that sales asked for and the rules did not propose, over a year.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AskedRows<'a> {
    /// How many.
    pub all: CountRow<'a>,
    /// Each, the latest first; none if too few people stand behind them.
    pub contacts: Vec<AskedRow<'a>>,
}

/// A contact that sales asked for.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AskedRow<'a> {
    /// The contact.
    pub contact: &'a str,
    /// When.
    pub at: Written,
    /// What rules proposed.
    pub proposal: Option<&'a str>,
    /// What was decided.
    pub state: &'a str,
    /// With what reason.
    pub reason: Option<&'a str>,
}

/// What was won this quarter.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct RevenueRows {
    /// From when on.
    pub from: Written,
    /// After a hand-over whose checks were confirmed and whose standing was not in question.
    pub understood: WonRow,
    /// Otherwise.
    pub otherwise: WonRow,
    /// Why not understood: the first of the reasons.
    pub missing: Vec<CountRow<'static>>,
}

/// What was won.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct WonRow {
    /// What names the contacts behind it.
    pub key: String,
    /// Outcomes.
    pub won: u64,
    /// By currency.
    pub amounts: Vec<AmountRow>,
}

/// What people talk about, this quarter and last.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ResonanceRows<'a> {
    /// This quarter from when on.
    pub from: Written,
    /// Segments with the most contacts seen, and how many these are: this quarter, last quarter.
    pub segments: Vec<SegmentRow<'a>>,
    /// Topics in the order of the file.
    pub topics: Vec<TopicRow<'a>>,
}

/// A segment.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct SegmentRow<'a> {
    /// Its value; empty for contacts of which it is not known.
    pub id: &'a str,
    /// Contacts of whom something was seen this quarter.
    pub now: u64,
    /// Last quarter.
    pub before: u64,
}

/// A topic.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct TopicRow<'a> {
    /// The topic.
    pub topic: &'a str,
    /// `ours`, `alternative` or `status_quo`.
    pub side: &'a str,
    /// By segment.
    pub cells: Vec<CellRow>,
}

/// Who names a topic in a segment.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct CellRow {
    /// This quarter.
    pub now: FigureRow,
    /// Last quarter.
    pub before: FigureRow,
}

/// Both sides on the same contacts.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct CalibrationRows<'a> {
    /// What the choice follows from.
    pub seed: u64,
    /// The contacts to judge.
    pub contacts: Vec<&'a str>,
    /// Judged alike, of those whom both sides judged.
    pub alike: FigureRow,
    /// Where they differ.
    pub differ: Vec<DifferRow<'a>>,
}

/// A contact that the sides judge differently.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct DifferRow<'a> {
    /// The contact.
    pub contact: &'a str,
    /// What marketing says.
    pub marketing: &'a str,
    /// What sales says.
    pub sales: &'a str,
}

/// The course of a contact or an account.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Course<'a> {
    /// Of each contact.
    pub contacts: Vec<CourseRow<'a>>,
    /// Of the account; `None` if a contact was asked for.
    pub whole: Option<WholeCourse<'a>>,
}

/// The course of an account as a whole: never one number, but by dimension and state.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct WholeCourse<'a> {
    /// The account.
    pub account: &'a str,
    /// How many contacts it has on the board.
    pub contacts: u64,
    /// Moments, the latest first.
    pub moments: Vec<Written>,
    /// The dimensions, in the order of the medians below.
    pub dimensions: Vec<&'a str>,
    /// The states, in the order of the counts below.
    pub states: Vec<&'a str>,
    /// By moment.
    pub course: Vec<CourseStep>,
}

/// The course of one contact.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct CourseRow<'a> {
    /// The contact.
    pub contact: &'a str,
    /// Its account.
    pub account: Option<&'a str>,
    /// By moment, the earliest first.
    pub course: Vec<CourseMoment<'a>>,
    /// Decisions that count, in the order of time. Who decided is not told.
    pub decisions: Vec<CourseDecision<'a>>,
}

/// A decision on a contact.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct CourseDecision<'a> {
    /// When.
    pub at: Written,
    /// What it did with the proposal.
    pub verdict: &'static str,
    /// The state decided on.
    pub state: &'a str,
}

/// How a contact stood.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-learning", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct CourseMoment<'a> {
    /// When.
    pub at: Written,
    /// What rules propose of what was known then.
    pub proposal: &'a str,
    /// What stood.
    pub standing: &'a str,
    /// Whether it was in question.
    pub in_question: bool,
    /// By dimension; null where nothing was known.
    pub dimensions: Members<'a, Option<Decimal>>,
}
