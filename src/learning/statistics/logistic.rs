//! Logistic regression by Newton's method, with a ridge on every weight but the intercept.

/// Cases with one value of a feature: how many were good, how many bad (or their weights).
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Bin {
    /// The feature.
    pub at: f64,
    /// Good ones.
    pub good: f64,
    /// Bad ones.
    pub bad: f64,
}

/// A probability from a feature: `1 / (1 + exp(-(intercept + slope * feature)))`.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Calibration {
    /// Where the curve stands.
    pub intercept: f64,
    /// How steep it is.
    pub slope: f64,
}

impl Calibration {
    /// The probability at a value of the feature.
    #[must_use]
    pub fn probability(&self, at: f64) -> f64 {
        logistic(self.intercept + self.slope * at)
    }
}

/// `1 / (1 + exp(-at))`, without overflow at either end.
#[must_use]
pub fn logistic(at: f64) -> f64 {
    if at >= 0.0 {
        1.0 / (1.0 + libm::exp(-at))
    } else {
        let small = libm::exp(at);
        small / (1.0 + small)
    }
}

/// `ln(1 + exp(at))`, without overflow.
fn softplus(at: f64) -> f64 {
    at.max(0.0) + libm::log1p(libm::exp(-at.abs()))
}

/// The logarithm of the likelihood of so many good and bad ones where the odds are `exp(at)`.
fn likely(at: f64, good: f64, bad: f64) -> f64 {
    // ln p = at - softplus(at), ln (1 - p) = -softplus(at).
    good * at - (good + bad) * softplus(at)
}

/// The logarithm of the likelihood of what happened.
#[must_use]
pub fn log_likelihood(bins: &[Bin], calibration: &Calibration) -> f64 {
    bins.iter().map(|bin| likely(calibration.intercept + calibration.slope * bin.at, bin.good, bin.bad)).sum()
}

/// Steps after which Newton's method is given up; it ends after five to eight.
const STEPS_MAX: usize = 60;
/// It ends when a step would gain less than this.
const GAIN_MIN: f64 = 1e-20;
/// A step that would gain less than this is taken whole: so near the top it leads nowhere else, and heights there differ by their last
/// bits only, which would send it looking for ever smaller parts.
const GAIN_SEEN: f64 = 1e-6;
/// The least part of a step that is tried.
const PART_MIN: f64 = 1e-9;

/// A step uphill that would gain about `gain`: all of it, or as much of it as does not lead past the top, with the height there. `None`
/// if no part of it does.
fn uphill<W>(reached: f64, gain: f64, aim: impl Fn(&W) -> f64, gone: impl Fn(f64) -> W) -> Option<(W, f64)> {
    if gain < GAIN_SEEN {
        return Some((gone(1.0), reached));
    }
    let mut part = 1.0;
    loop {
        let there = gone(part);
        let height = aim(&there);
        if height >= reached {
            return Some((there, height));
        }
        if part < PART_MIN {
            return None;
        }
        part *= 0.5;
    }
}

/// Platt's calibration with a ridge on the slope: the most likely curve, less `ridge / 2 * slope^2`. `from` is where it starts.
///
/// This is [`fit`] of a single feature, written out: a search calibrates thousands of times.
#[must_use]
pub fn calibrate(bins: &[Bin], ridge: f64, from: Calibration) -> Calibration {
    let aim = |found: &Calibration| log_likelihood(bins, found) - 0.5 * ridge * found.slope * found.slope;
    let mut found = from;
    let mut reached = aim(&found);
    for _ in 0..STEPS_MAX {
        let (mut g0, mut g1, mut h00, mut h01, mut h11) = (0.0, -ridge * found.slope, 0.0, 0.0, ridge);
        for bin in bins {
            let all = bin.good + bin.bad;
            let probability = found.probability(bin.at);
            let miss = bin.good - all * probability;
            let spread = all * probability * (1.0 - probability);
            g0 += miss;
            g1 += miss * bin.at;
            h00 += spread;
            h01 += spread * bin.at;
            h11 += spread * bin.at * bin.at;
        }
        let determinant = h00 * h11 - h01 * h01;
        if determinant <= 0.0 {
            break;
        }
        let (step0, step1) = ((h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant);
        let gain = g0 * step0 + g1 * step1;
        if gain < GAIN_MIN {
            break;
        }
        let gone = |part: f64| Calibration { intercept: found.intercept + part * step0, slope: found.slope + part * step1 };
        let Some(next) = uphill(reached, gain, aim, gone) else { break };
        (found, reached) = next;
    }
    found
}

/// Weights of several features, the intercept first: the most likely ones, less `ridge / 2` times the sum of their squares without
/// the intercept's. A row is its features, its good and its bad ones.
#[must_use]
pub fn fit(rows: &[(Vec<f64>, f64, f64)], ridge: f64) -> Vec<f64> {
    let size = 1 + rows.first().map_or(0, |(features, ..)| features.len());
    let at = |weights: &[f64], features: &[f64]| weights[0] + features.iter().zip(&weights[1..]).map(|(x, w)| x * w).sum::<f64>();
    let aim = |weights: &Vec<f64>| {
        let likely: f64 = rows.iter().map(|(features, good, bad)| likely(at(weights, features), *good, *bad)).sum();
        likely - 0.5 * ridge * weights[1..].iter().map(|weight| weight * weight).sum::<f64>()
    };
    let mut weights = vec![0.0; size];
    let mut reached = aim(&weights);
    for _ in 0..STEPS_MAX {
        let mut gradient = vec![0.0; size];
        let mut curvature = vec![vec![0.0; size]; size];
        for (place, weight) in weights.iter().enumerate().skip(1) {
            gradient[place] = -ridge * weight;
            curvature[place][place] = ridge;
        }
        for (features, good, bad) in rows {
            let probability = logistic(at(&weights, features));
            let (miss, spread) = (good - (good + bad) * probability, (good + bad) * probability * (1.0 - probability));
            let x = |place: usize| if place == 0 { 1.0 } else { features[place - 1] };
            for row in 0..size {
                gradient[row] += miss * x(row);
                for (column, cell) in curvature[row].iter_mut().enumerate().take(row + 1) {
                    *cell += spread * x(row) * x(column);
                }
            }
        }
        let Some(step) = Solver::of(curvature).map(|solver| solver.solve(&gradient)) else { break };
        let gain: f64 = step.iter().zip(&gradient).map(|(step, slope)| step * slope).sum();
        if gain < GAIN_MIN {
            break;
        }
        let gone = |part: f64| weights.iter().zip(&step).map(|(weight, step)| weight + part * step).collect::<Vec<f64>>();
        let Some(next) = uphill(reached, gain, aim, gone) else { break };
        (weights, reached) = next;
    }
    weights
}

/// A symmetric system that is solved for one right side after another, by Cholesky's method.
#[derive(Debug)]
pub struct Solver(Vec<Vec<f64>>);

impl Solver {
    /// Of a system of which the lower half is given; `None` if it has no single solution.
    #[must_use]
    pub fn of(mut lower: Vec<Vec<f64>>) -> Option<Solver> {
        for row in 0..lower.len() {
            for column in 0..=row {
                let inner: f64 = (0..column).map(|k| lower[row][k] * lower[column][k]).sum();
                let left = lower[row][column] - inner;
                if row == column {
                    if left <= 0.0 {
                        return None;
                    }
                    lower[row][row] = left.sqrt();
                } else {
                    lower[row][column] = left / lower[column][column];
                }
            }
        }
        Some(Solver(lower))
    }

    /// The solution for a right side.
    #[must_use]
    pub fn solve(&self, right: &[f64]) -> Vec<f64> {
        let Solver(lower) = self;
        let mut found = right.to_vec();
        for row in 0..found.len() {
            let inner: f64 = (0..row).map(|k| lower[row][k] * found[k]).sum();
            found[row] = (found[row] - inner) / lower[row][row];
        }
        for row in (0..found.len()).rev() {
            let inner: f64 = (row + 1..found.len()).map(|k| lower[k][row] * found[k]).sum();
            found[row] = (found[row] - inner) / lower[row][row];
        }
        found
    }
}
