//! Which candidates make the scorecard, and how many points each gives.

use super::candidates::Candidate;
use crate::learning::statistics::{Bin, Calibration, Solver, fit, log_likelihood, logistic, single, tally};
use crate::learning::suggest::gain_min;

/// The most rules of a first scorecard.
pub(super) const RULES_MAX: usize = 10;
/// Candidates that are looked at closely at each step.
const CLOSE: usize = 6;
/// The ridge on weights.
const RIDGE: f64 = 1.0;
/// Rounds in which each rule may be exchanged for a better one.
const ROUNDS: usize = 2;
/// Points that all rules together give at most, so that a dimension holds them.
const POINTS_TOGETHER: f64 = 100.0;

/// A scorecard: places of candidates, with whole points.
pub(super) type Scorecard = Vec<(usize, i64)>;

/// What is chosen from: candidates, and by case whether the outcome was good.
pub(super) struct Choice<'c> {
    pub candidates: &'c [Candidate],
    pub good: &'c [bool],
}

/// Candidates with their weights, the intercept first.
#[derive(Clone, Debug)]
struct Fitted {
    chosen: Vec<usize>,
    weights: Vec<f64>,
    likely: f64,
}

impl Choice<'_> {
    /// The scorecard of at most [`RULES_MAX`] rules, each of which gains as much as a change of points has to.
    pub(super) fn scorecard(&self) -> Scorecard {
        let least = gain_min(self.good.len() as f64);
        let mut now = self.fitted(Vec::new());
        while now.chosen.len() < RULES_MAX {
            match self.better(&now).filter(|next| next.likely - now.likely >= least) {
                Some(next) => now = next,
                None => break,
            }
        }
        for _ in 0..ROUNDS {
            let mut exchanged = false;
            for place in 0..now.chosen.len() {
                let mut without = now.chosen.clone();
                without.remove(place);
                let without = self.fitted(without);
                if let Some(next) = self.better(&without).filter(|next| next.likely > now.likely + 0.5) {
                    (now, exchanged) = (next, true);
                }
            }
            if !exchanged {
                break;
            }
        }
        whole_points(&now)
    }

    /// With one candidate more: of those that promise most, the one that holds most.
    fn better(&self, now: &Fitted) -> Option<Fitted> {
        let mut promises: Vec<(f64, usize)> = self.promises(now);
        promises.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        let tried = promises.into_iter().take(CLOSE).map(|(_, candidate)| {
            let mut chosen = now.chosen.clone();
            chosen.push(candidate);
            self.fitted(chosen)
        });
        tried.filter(|fitted| self.signs_hold(fitted)).max_by(|one, other| one.likely.total_cmp(&other.likely))
    }

    /// What each other candidate may gain, to second order, beside what is chosen.
    fn promises(&self, now: &Fitted) -> Vec<(f64, usize)> {
        let probabilities = self.probabilities(now);
        let size = now.chosen.len() + 1;
        let x = |row: usize, case: usize| if row == 0 { true } else { self.candidates[now.chosen[row - 1]].met[case] };
        let mut curvature = vec![vec![0.0; size]; size];
        for (case, probability) in probabilities.iter().enumerate() {
            let spread = probability * (1.0 - probability);
            for (row, line) in curvature.iter_mut().enumerate() {
                if x(row, case) {
                    (0..=row).filter(|column| x(*column, case)).for_each(|column| line[column] += spread);
                }
            }
        }
        for (row, line) in curvature.iter_mut().enumerate().skip(1) {
            line[row] += RIDGE;
        }
        let Some(inverse) = Solver::of(curvature) else { return Vec::new() };
        let others = (0..self.candidates.len()).filter(|candidate| !now.chosen.contains(candidate));
        others
            .filter_map(|candidate| {
                let met = &self.candidates[candidate].met;
                let (mut slope, mut own, mut with) = (0.0, RIDGE, vec![0.0; size]);
                for (case, probability) in probabilities.iter().enumerate().filter(|(case, _)| met[*case]) {
                    let spread = probability * (1.0 - probability);
                    slope += f64::from(u8::from(self.good[case])) - probability;
                    own += spread;
                    (0..size).filter(|row| x(*row, case)).for_each(|row| with[row] += spread);
                }
                if self.candidates[candidate].sign.is_some_and(|rises| rises != (slope > 0.0)) {
                    return None;
                }
                let explained: f64 = inverse.solve(&with).iter().zip(&with).map(|(one, other)| one * other).sum();
                let left = own - explained;
                (left > 1e-9).then(|| (slope * slope / left / 2.0, candidate))
            })
            .collect()
    }

    fn probabilities(&self, now: &Fitted) -> Vec<f64> {
        let at = |case: usize| {
            let chosen = now.chosen.iter().zip(&now.weights[1..]);
            let sum: f64 = chosen.filter(|(candidate, _)| self.candidates[**candidate].met[case]).map(|(_, weight)| weight).sum();
            logistic(now.weights[0] + sum)
        };
        (0..self.good.len()).map(at).collect()
    }

    /// Cases that meet the same candidates are one row.
    fn fitted(&self, chosen: Vec<usize>) -> Fitted {
        let pattern = |case: usize| {
            let met = chosen.iter().map(|candidate| self.candidates[*candidate].met[case]);
            met.enumerate().fold(0_u32, |bits, (bit, met)| bits | u32::from(met) << bit)
        };
        let counts = tally(self.good.iter().enumerate().map(|(case, good)| single(pattern(case), *good)));
        let features = |pattern: u32| (0..chosen.len()).map(|bit| f64::from(pattern >> bit & 1)).collect();
        let rows: Vec<(Vec<f64>, f64, f64)> = counts.into_iter().map(|(pattern, (good, bad))| (features(pattern), good, bad)).collect();
        let weights = fit(&rows, RIDGE);
        let at = |features: &[f64]| features.iter().zip(&weights[1..]).map(|(x, weight)| x * weight).sum();
        let bins: Vec<Bin> = rows.iter().map(|(features, good, bad)| Bin { at: at(features), good: *good, bad: *bad }).collect();
        let likely = log_likelihood(&bins, &Calibration { intercept: weights[0], slope: 1.0 });
        Fitted { chosen, weights, likely }
    }

    fn signs_hold(&self, fitted: &Fitted) -> bool {
        let own = fitted.chosen.iter().zip(&fitted.weights[1..]);
        own.map(|(candidate, weight)| (self.candidates[*candidate].sign, weight))
            .all(|(sign, weight)| sign.is_none_or(|rises| rises == (*weight > 0.0)))
    }
}

/// Weights as whole points that together fill a dimension; what rounds to nothing is left out.
fn whole_points(fitted: &Fitted) -> Scorecard {
    let together: f64 = fitted.weights[1..].iter().filter(|weight| **weight > 0.0).sum();
    let together = if together > 0.0 { together } else { fitted.weights[1..].iter().map(|weight| weight.abs()).sum() };
    let points = |weight: &f64| libm::round(weight / together * POINTS_TOGETHER) as i64;
    fitted
        .chosen
        .iter()
        .zip(&fitted.weights[1..])
        .map(|(candidate, weight)| (*candidate, points(weight)))
        .filter(|(_, points)| *points != 0)
        .collect()
}
