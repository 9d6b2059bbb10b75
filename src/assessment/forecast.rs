//! Forecast (semantics 7.3): on which day, nothing new being observed, the proposal or a dimension's whole points change.

use super::line::{Ask, Assessed, assess_line};
use super::outcome::NotAssessed;
use crate::evidence::Evidence;
use crate::measure::Points;
use crate::moment::{DAY, Moment};
use crate::rulefile::RuleFile;

/// What is to come for one contact.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Forecast {
    /// The days on which something changes.
    Days {
        /// The contact.
        contact: String,
        /// Them, in order.
        days: Vec<Day>,
    },
    /// Not assessed at the moment.
    NotAssessed(NotAssessed),
}

/// A day on which something changes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Day {
    /// The moment: that of the forecast and so many whole days.
    pub at: Moment,
    /// Places and points of the dimensions whose whole points differ from those of the last listed day.
    pub dimensions: Vec<(usize, Points)>,
    /// The place of the proposal, if it is another.
    pub proposal: Option<usize>,
}

/// What a day is compared with.
struct Last {
    points: Vec<Points>,
    proposal: usize,
}

/// The forecasts of a line's contacts for `days` days after `as_of`, in order.
#[must_use]
pub fn forecast_line(rules: &RuleFile, mut evidence: Evidence<'_>, as_of: Moment, days: u32) -> Vec<Forecast> {
    evidence.forget_later(as_of);
    let mut forecasts: Vec<Forecast> = Vec::with_capacity(evidence.contacts.len());
    let mut last: Vec<Option<Last>> = Vec::with_capacity(evidence.contacts.len());
    assess_line(rules, &evidence, as_of, Ask::default(), |_, assessed, _| match assessed {
        Assessed::Yes(assessment) => {
            forecasts.push(Forecast::Days { contact: assessment.contact.to_owned(), days: Vec::new() });
            last.push(Some(Last {
                points: assessment.dimensions.iter().map(|dimension| dimension.points).collect(),
                proposal: assessment.proposal,
            }));
        }
        Assessed::No(not_assessed) => {
            forecasts.push(Forecast::NotAssessed(not_assessed));
            last.push(None);
        }
    });
    for day in 1..=i64::from(days) {
        let at = Moment(as_of.0 + day * DAY);
        assess_line(rules, &evidence, at, Ask::default(), |place, assessed, _| {
            let (Forecast::Days { days, .. }, Some(last), Assessed::Yes(assessment)) = (&mut forecasts[place], &mut last[place], assessed)
            else {
                return;
            };
            let points: Vec<Points> = assessment.dimensions.iter().map(|dimension| dimension.points).collect();
            let differs = |(now, before): (&Points, &Points)| now.0.div_euclid(1000) != before.0.div_euclid(1000);
            let dimensions: Vec<(usize, Points)> = points
                .iter()
                .zip(&last.points)
                .enumerate()
                .filter(|(_, pair)| differs(*pair))
                .map(|(place, (now, _))| (place, *now))
                .collect();
            let proposal = (assessment.proposal != last.proposal).then_some(assessment.proposal);
            if !dimensions.is_empty() || proposal.is_some() {
                days.push(Day { at, dimensions, proposal });
                *last = Last { points, proposal: assessment.proposal };
            }
        });
    }
    forecasts
}
