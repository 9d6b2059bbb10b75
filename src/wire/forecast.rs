//! The forecast as one JSON object a contact.

use serde::Serialize;

use super::assessment::{Written, write_not_assessed};
use super::json::{Decimal, Numbers, append};
use crate::assessment as engine;
use crate::moment::Moment;
use crate::rulefile::RuleFile;

/// The forecast of one contact.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-engine", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Forecast<'a> {
    /// The contact's id.
    pub contact: &'a str,
    /// The moment it starts from.
    #[cfg_attr(feature = "wasm-engine", tsify(type = "string"))]
    pub as_of: Written,
    /// The days on which something changes.
    pub forecast: Vec<ForecastDay<'a>>,
}

/// A day on which something changes.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-engine", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ForecastDay<'a> {
    /// The UTC date.
    pub on: String,
    /// Dimensions whose whole points changed.
    pub dimensions: Vec<ForecastPoints<'a>>,
    /// The proposal, if it changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm-engine", tsify(optional))]
    pub proposal: Option<&'a str>,
}

/// The points of a dimension on a day.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-engine", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ForecastPoints<'a> {
    /// The dimension.
    pub id: &'a str,
    /// Its points, exactly.
    #[cfg_attr(feature = "wasm-engine", tsify(type = "number"))]
    pub points: Decimal,
}

/// Appends the text of a forecast made as of `as_of`.
pub fn write(out: &mut Vec<u8>, rules: &RuleFile, forecast: &engine::Forecast, as_of: Moment, numbers: Numbers) {
    match forecast {
        engine::Forecast::NotAssessed(not_assessed) => write_not_assessed(out, not_assessed),
        engine::Forecast::Days { contact, days } => {
            let forecast = days.iter().map(|day| day_shape(rules, day)).collect();
            append(out, &Forecast { contact, as_of: Written(as_of), forecast }, numbers);
        }
    }
}

fn day_shape<'a>(rules: &'a RuleFile, day: &engine::Day) -> ForecastDay<'a> {
    let points =
        |(place, points): &(usize, crate::measure::Points)| ForecastPoints { id: &rules.dimensions[*place].id, points: (*points).into() };
    ForecastDay {
        on: day.at.date_text(),
        dimensions: day.dimensions.iter().map(points).collect(),
        proposal: day.proposal.map(|place| rules.state_id(place)),
    }
}
