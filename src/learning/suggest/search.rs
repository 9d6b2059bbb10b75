//! The search: repeatedly the one change of one rule that explains the outcomes best.

use super::groups::{Groups, Weights};
use super::trial::{Tenths, Trial, Weighed};
use super::{Part, Step};
use crate::learning::quality::RIDGE;
use crate::learning::statistics::{Calibration, calibrate, log_likelihood};

/// The most that a rule's points change, up or down.
pub(super) const CHANGE_MAX: i64 = 10;
/// The most rules that change.
pub(super) const CHANGES_MAX: usize = 8;
/// Thousandths in a point.
const POINT: i64 = 1000;
/// Beyond this no rule's points go.
const POINTS_END: i64 = 1_000_000;

/// A change of one rule.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Change {
    /// The place of the rule among those that count.
    pub rule: usize,
    /// Its points then, in thousandths.
    pub points: i64,
    /// How much likelier it makes what happened, as a logarithm.
    pub gain: f64,
}

/// What is found: points of all rules that count, and the gain of each change.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// By rule, in thousandths.
    pub points: Vec<i64>,
    /// By changed rule: what it gained when it was found.
    pub changes: Vec<Change>,
}

/// The least gain that is kept: what chance gives in so many outcomes, and some.
pub(in crate::learning) fn gain_min(outcomes: f64) -> f64 {
    libm::log(outcomes.max(1.0)) / 2.0 + 2.0
}

/// Changes as long as one gains enough; `tell` hears how far it is.
pub(super) fn search(groups: &Groups, weights: &Weights, tell: &mut dyn FnMut(Step)) -> Found {
    let mut found = Found { points: groups.today(), changes: Vec::new() };
    let least = groups.gain_min();
    // A change may be changed again, so there may be more rounds than rules that change.
    for round in 1..=2 * CHANGES_MAX {
        let mut tell = |done| tell(Step { part: Part::Looking { round }, done, all: groups.rules.len() });
        let Some(change) = best(groups, &found, weights, &mut tell).filter(|change| change.gain >= least) else { break };
        found.points[change.rule] = change.points;
        let earlier = found.changes.iter().position(|other| other.rule == change.rule).map(|place| found.changes.remove(place));
        if change.points != groups.rules[change.rule].points {
            let gain = change.gain + earlier.map_or(0.0, |earlier| earlier.gain);
            found.changes.push(Change { gain, ..change });
        }
    }
    found
}

fn best(groups: &Groups, found: &Found, weights: &Weights, tell: &mut dyn FnMut(usize)) -> Option<Change> {
    let sums = groups.sums(&found.points);
    let mut tenths = Tenths::new(groups.dimensions());
    groups.totals(&sums).zip(weights).for_each(|(points, weight)| tenths.add(points, *weight));
    let bins = tenths.bins();
    let now = calibrate(&bins, RIDGE, Calibration::default());
    let reached = log_likelihood(&bins, &now);
    let full = found.changes.len() >= CHANGES_MAX;
    let mut best: Option<Change> = None;
    for rule in 0..groups.rules.len() {
        tell(rule);
        if full && found.changes.iter().all(|change| change.rule != rule) {
            continue;
        }
        let trial = groups.trial(rule, found.points[rule], &sums);
        let trial = trial.on(weights);
        let tried = |points: &i64| tried(&trial, *points, &now).map(|likely| (likely - reached, *points));
        for (gain, points) in candidates(groups.rules[rule].points).iter().filter(|points| **points != found.points[rule]).filter_map(tried)
        {
            if gain > best.map_or(0.0, |best| best.gain) {
                best = Some(Change { rule, points, gain });
            }
        }
    }
    best
}

/// The points that a rule may have: whole changes of today's, its sign kept.
fn candidates(today: i64) -> Vec<i64> {
    let keeps_sign = |points: &i64| if today > 0 { *points >= 0 } else { *points <= 0 };
    let all = (-CHANGE_MAX..=CHANGE_MAX).map(|change| today + change * POINT);
    all.filter(keeps_sign).filter(|points| points.abs() < POINTS_END).collect()
}

/// How likely what happened is with other points of one rule; `None` if it is plain that they explain less.
fn tried(trial: &Weighed<'_, '_>, points: i64, now: &Calibration) -> Option<f64> {
    let bins = trial.bins(points);
    let found = calibrate(&bins, RIDGE, *now);
    // Points that speak against what they measure explain nothing.
    (found.slope > 0.0).then(|| log_likelihood(&bins, &found))
}

/// The points of one rule that explain some outcomes best, all others as found, and how much they gain over today's. It is looked
/// for from where it was `found`.
pub(super) fn best_of(trial: &Trial<'_>, found: i64, weights: &Weights) -> (i64, f64) {
    let today = trial.rule.points;
    let trial = trial.on(weights);
    let now = calibrate(&trial.bins(found), RIDGE, Calibration::default());
    let likely = |points: i64| tried(&trial, points, &now).unwrap_or(f64::NEG_INFINITY);
    let before = likely(today);
    let mut best = (before, today);
    for points in candidates(today) {
        let likely = likely(points);
        if likely > best.0 {
            best = (likely, points);
        }
    }
    // Where today's points speak against what they measure, whatever does not is better beyond measure.
    let gain = if best.1 == today { 0.0 } else { best.0 - before };
    (best.1, gain)
}
