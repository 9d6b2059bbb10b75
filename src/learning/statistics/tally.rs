//! Counting, and the mean of few.

use std::collections::BTreeMap;

/// How many good and bad ones (or their weights) there are of each key, in the order of the keys: `(key, good, bad)`. Those of one
/// key are added up in the order in which they come.
#[must_use]
pub fn tally<K: Ord>(cases: impl IntoIterator<Item = (K, f64, f64)>) -> BTreeMap<K, (f64, f64)> {
    let mut counts: BTreeMap<K, (f64, f64)> = BTreeMap::new();
    for (key, good, bad) in cases {
        let (all_good, all_bad) = counts.entry(key).or_default();
        *all_good += good;
        *all_bad += bad;
    }
    counts
}

/// One case of a key.
#[must_use]
pub fn single<K>(key: K, good: bool) -> (K, f64, f64) {
    if good { (key, 1.0, 0.0) } else { (key, 0.0, 1.0) }
}

/// The mean; `None` of none.
#[must_use]
pub fn mean(of: &[f64]) -> Option<f64> {
    (!of.is_empty()).then(|| of.iter().sum::<f64>() / of.len() as f64)
}
