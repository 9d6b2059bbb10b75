//! How well an order puts the good before the bad, and how near probabilities come to what happened.

use super::logistic::Bin;

/// The share of pairs of one good and one bad in which the good one stands higher; equals count half. `None` without either.
/// `bins` stand in ascending order, each once.
#[must_use]
pub fn auc(bins: &[Bin]) -> Option<f64> {
    let (mut right, mut below, mut all_good) = (0.0, 0.0, 0.0);
    for bin in bins {
        right += bin.good * (below + 0.5 * bin.bad);
        below += bin.bad;
        all_good += bin.good;
    }
    (below > 0.0 && all_good > 0.0).then(|| right / (below * all_good))
}

/// The mean squared distance of a probability from what happened (1 or 0): `(probability, good, bad)`. `None` of none.
#[must_use]
pub fn brier(of: impl IntoIterator<Item = (f64, f64, f64)>) -> Option<f64> {
    let (mut sum, mut all) = (0.0, 0.0);
    for (probability, good, bad) in of {
        let miss = 1.0 - probability;
        sum += good * miss * miss + bad * probability * probability;
        all += good + bad;
    }
    (all > 0.0).then(|| sum / all)
}

/// How many times more good ones there are in the best `share` of the order than in all of it; what shares a bin with the last
/// one taken counts in part. `None` without a good one.
#[must_use]
pub fn lift(bins: &[Bin], share: f64) -> Option<f64> {
    let all: f64 = bins.iter().map(|bin| bin.good + bin.bad).sum();
    let good: f64 = bins.iter().map(|bin| bin.good).sum();
    let wanted = all * share;
    let (mut taken, mut found) = (0.0, 0.0);
    for bin in bins.iter().rev() {
        let here = bin.good + bin.bad;
        let part = here.min(wanted - taken);
        if part <= 0.0 {
            break;
        }
        taken += part;
        found += bin.good * part / here;
    }
    (good > 0.0 && taken > 0.0).then(|| found / taken / (good / all))
}
