//! Dimensions: measures of decision progress, 0 to 100, summed from what rules gave, by kind and capped.

use crate::measure::Points;
use crate::provenance::Kind;
use crate::rules::{Given, Rule};

/// The highest a dimension goes, in thousandths.
pub const POINTS_MAX: i64 = 100_000;

/// A dimension, compiled.
#[derive(Clone, Debug)]
pub struct Dimension {
    /// Its id.
    pub id: Box<str>,
    /// Caps by kind, in file order, in thousandths.
    pub caps: Vec<(Kind, i64)>,
    /// Whether its points count for what a state requires: all but `fit`.
    pub counts_for_requires: bool,
}

/// Something for each kind, at its place in [`Kind::ALL`].
pub type ByKind<T> = [T; Kind::ALL.len()];

/// The points of a dimension.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Measured {
    /// Between 0 and 100.
    pub points: Points,
    /// After the cap of each kind; 0 for a kind without one.
    pub by_kind: ByKind<Points>,
    /// What the cap of each kind took (negative) or gave, in thousandths.
    pub cut: ByKind<i128>,
    /// What holding the sum between 0 and 100 took or gave, in thousandths.
    pub cut_total: i128,
}

/// Sums what the rules gave. `given` has one entry a rule.
#[must_use]
pub fn measure(dimensions: &[Dimension], rules: &[Rule], given: &[Given]) -> Vec<Measured> {
    let mut sums: Vec<ByKind<i128>> = vec![[0; Kind::ALL.len()]; dimensions.len()];
    for (rule, given) in rules.iter().zip(given).filter(|(rule, _)| !rule.exploratory) {
        sums[rule.dimension][rule.kind as usize] += i128::from(given.points);
    }
    dimensions.iter().zip(sums).map(|(dimension, sums)| hold(dimension, &sums)).collect()
}

fn hold(dimension: &Dimension, sums: &ByKind<i128>) -> Measured {
    let mut measured = Measured { points: Points(0), by_kind: [Points(0); Kind::ALL.len()], cut: [0; Kind::ALL.len()], cut_total: 0 };
    let thousandths = |value: i128| Points(i64::try_from(value).unwrap_or(POINTS_MAX));
    let mut total = 0;
    for (kind, cap) in &dimension.caps {
        let (kind, cap) = (*kind as usize, i128::from(*cap));
        let held = sums[kind].min(cap).max(-cap);
        measured.by_kind[kind] = thousandths(held);
        measured.cut[kind] = held - sums[kind];
        total += held;
    }
    let points = total.clamp(0, i128::from(POINTS_MAX));
    measured.points = thousandths(points);
    measured.cut_total = points - total;
    measured
}

/// The points of a kind over all dimensions that count for what states require, after the caps of kinds.
#[must_use]
pub fn points_of_kind(dimensions: &[Dimension], measured: &[Measured], kind: Kind) -> i64 {
    let counted = dimensions.iter().zip(measured).filter(|(dimension, _)| dimension.counts_for_requires);
    counted.map(|(_, measured)| measured.by_kind[kind as usize].0).sum()
}
