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

/// The points of a dimension.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Measured {
    /// Between 0 and 100.
    pub points: Points,
    /// After the caps of each kind, in the order of the caps.
    pub by_kind: Vec<Points>,
    /// What the cap of each kind took (negative) or gave, in thousandths.
    pub cut: Vec<i128>,
    /// What holding the sum between 0 and 100 took or gave, in thousandths.
    pub cut_total: i128,
}

/// Sums what the rules gave. `given` has one entry a rule.
#[must_use]
pub fn measure(dimensions: &[Dimension], rules: &[Rule], given: &[Given]) -> Vec<Measured> {
    let mut sums: Vec<Vec<i128>> = dimensions.iter().map(|dimension| vec![0; dimension.caps.len()]).collect();
    for (rule, given) in rules.iter().zip(given).filter(|(rule, _)| !rule.exploratory) {
        let caps = &dimensions[rule.dimension].caps;
        if let Some(place) = caps.iter().position(|(kind, _)| *kind == rule.kind) {
            sums[rule.dimension][place] += i128::from(given.points);
        }
    }
    dimensions.iter().zip(sums).map(|(dimension, sums)| hold(dimension, &sums)).collect()
}

fn hold(dimension: &Dimension, sums: &[i128]) -> Measured {
    let held = |(sum, (_, cap)): (&i128, &(Kind, i64))| (*sum).clamp(-i128::from(*cap), i128::from(*cap));
    let by_kind: Vec<i128> = sums.iter().zip(&dimension.caps).map(held).collect();
    let total: i128 = by_kind.iter().sum();
    let points = total.clamp(0, i128::from(POINTS_MAX));
    let thousandths = |value: i128| Points(i64::try_from(value).unwrap_or(POINTS_MAX));
    Measured {
        points: thousandths(points),
        cut: by_kind.iter().zip(sums).map(|(held, sum)| held - sum).collect(),
        cut_total: points - total,
        by_kind: by_kind.into_iter().map(thousandths).collect(),
    }
}

/// The points of a kind over all dimensions that count for what states require, after the caps of kinds.
#[must_use]
pub fn points_of_kind(dimensions: &[Dimension], measured: &[Measured], kind: Kind) -> i64 {
    let counted = dimensions.iter().zip(measured).filter(|(dimension, _)| dimension.counts_for_requires);
    counted
        .flat_map(|(dimension, measured)| dimension.caps.iter().zip(&measured.by_kind))
        .filter(|((of, _), _)| *of == kind)
        .map(|(_, points)| points.0)
        .sum()
}
