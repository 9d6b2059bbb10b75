//! Who changes between two rule files, as JSON.

use serde::Serialize;

use super::json::Decimal;

/// A contact whose proposal or standing changes.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Change<'a> {
    /// The contact's id.
    pub contact: &'a str,
    /// Who owns it.
    pub owner: Option<&'a str>,
    /// Under the old file.
    pub from: Situation<'a>,
    /// Under the new one.
    pub to: Situation<'a>,
    /// Dimensions that differ.
    pub dimensions: Vec<DimensionChange<'a>>,
    /// Rules whose points that count differ.
    pub rules: Vec<RuleChange<'a>>,
}

/// Proposal and standing.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Situation<'a> {
    /// The proposed state.
    pub proposal: &'a str,
    /// The state in force.
    pub standing: &'a str,
}

/// A dimension that differs; null where a file lacks it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct DimensionChange<'a> {
    /// Its id.
    pub id: &'a str,
    /// Points under the old file.
    #[cfg_attr(feature = "wasm", tsify(type = "number | null"))]
    pub from: Option<Decimal>,
    /// Points under the new one.
    #[cfg_attr(feature = "wasm", tsify(type = "number | null"))]
    pub to: Option<Decimal>,
}

/// A rule whose points differ; 0 where a file lacks it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct RuleChange<'a> {
    /// Its id.
    pub rule: &'a str,
    /// Points that count under the old file.
    #[cfg_attr(feature = "wasm", tsify(type = "number"))]
    pub from: Decimal,
    /// Points that count under the new one.
    #[cfg_attr(feature = "wasm", tsify(type = "number"))]
    pub to: Decimal,
}

/// The last line.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct SummaryLine<'a> {
    /// The summary.
    pub summary: Summary<'a>,
}

/// How many there are, how many change, and from where to where.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Summary<'a> {
    /// Contacts assessed.
    #[cfg_attr(feature = "wasm", tsify(type = "number"))]
    pub contacts: u64,
    /// Contacts listed.
    #[cfg_attr(feature = "wasm", tsify(type = "number"))]
    pub changed: u64,
    /// Listed contacts by proposal.
    pub flows: Vec<Flow<'a>>,
}

/// Listed contacts from one proposal to another.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Flow<'a> {
    /// The old file's proposal.
    pub from: &'a str,
    /// The new file's proposal.
    pub to: &'a str,
    /// How many.
    #[cfg_attr(feature = "wasm", tsify(type = "number"))]
    pub contacts: u64,
}
