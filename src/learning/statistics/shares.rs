//! Shares with their range.

/// The quantile of the normal distribution for a range of 95 %.
const QUANTILE: f64 = 1.959_963_984_540_054;

/// A share of some with the range in which it lies with 95 % confidence.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Share {
    /// How many.
    pub good: u64,
    /// Of how many.
    pub all: u64,
    /// The share; 0 of none.
    pub share: f64,
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// The share with its Wilson range; of none nothing is known, so the range is 0 to 1.
#[must_use]
pub fn wilson(good: u64, all: u64) -> Share {
    if all == 0 {
        return Share { good, all, share: 0.0, low: 0.0, high: 1.0 };
    }
    let (n, share) = (all as f64, good as f64 / all as f64);
    let square = QUANTILE * QUANTILE;
    let scale = 1.0 + square / n;
    let middle = (share + square / (2.0 * n)) / scale;
    let half = QUANTILE / scale * (share * (1.0 - share) / n + square / (4.0 * n * n)).sqrt();
    // At the ends of the scale the formula gives them but for the last bits.
    let low = if good == 0 { 0.0 } else { (middle - half).max(0.0) };
    let high = if good == all { 1.0 } else { (middle + half).min(1.0) };
    Share { good, all, share, low, high }
}
