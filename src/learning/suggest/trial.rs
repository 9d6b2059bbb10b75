//! What changed points of one rule are tried on.

use super::groups::{CountingRule, Weights};
use crate::dimensions::POINTS_MAX;
use crate::learning::quality::feature;
use crate::learning::statistics::Bin;

/// Groups of outcomes that a rule touches, and those that it does not, whatever its points.
pub(super) struct Trial<'g> {
    pub rule: &'g CountingRule,
    /// The cap of its kind in its dimension, in thousandths.
    pub cap: i64,
    /// How many dimensions there are.
    pub dimensions: usize,
    /// Groups with their points.
    pub untouched: Vec<(usize, i64)>,
    pub touched: Vec<Touched>,
}

/// Where a changed rule leads a group, in thousandths.
pub(super) struct Touched {
    pub group: usize,
    /// What its points are multiplied with, in millionths.
    pub amount: i64,
    /// The points of the other dimensions.
    pub rest: i64,
    /// What other rules give of its kind, before the cap.
    pub of_kind: i64,
    /// What they give of other kinds, after their caps.
    pub of_others: i64,
}

impl<'g> Trial<'g> {
    /// The trial on outcomes of these weights.
    pub fn on<'t>(&'t self, weights: &'t Weights) -> Weighed<'t, 'g> {
        let mut untouched = Tenths::new(self.dimensions);
        self.untouched.iter().for_each(|(group, points)| untouched.add(*points, weights[*group]));
        Weighed { trial: self, weights, untouched }
    }
}

/// A trial on some outcomes.
pub(super) struct Weighed<'t, 'g> {
    trial: &'t Trial<'g>,
    weights: &'t Weights,
    untouched: Tenths,
}

impl Weighed<'_, '_> {
    /// The outcomes with these points for the rule.
    pub fn bins(&self, points: i64) -> Vec<Bin> {
        let Trial { rule, cap, touched, .. } = self.trial;
        let mut tenths = self.untouched.clone();
        for place in touched {
            let of_kind = place.of_kind.saturating_add(rule.gives(points, place.amount)).clamp(-cap, *cap);
            tenths.add(place.rest + (of_kind + place.of_others).clamp(0, POINTS_MAX), self.weights[place.group]);
        }
        tenths.bins()
    }
}

/// Thousandths of a point that count as one while changes are tried: nearly every outcome would stand alone where rules give points
/// for each one of a number, and each trial would calibrate them all. A change is of whole points.
const FINE: i64 = 100;

/// Outcomes by tenths of points.
#[derive(Clone)]
pub(super) struct Tenths(Vec<(f64, f64)>);

impl Tenths {
    /// None yet; points of so many dimensions.
    pub fn new(dimensions: usize) -> Tenths {
        let each = usize::try_from(POINTS_MAX / FINE).unwrap_or(0);
        Tenths(vec![(0.0, 0.0); each * dimensions + 1])
    }

    /// Adds good and bad ones with these points, in thousandths.
    pub fn add(&mut self, points: i64, (good, bad): (f64, f64)) {
        // Points of a dimension lie between 0 and 100, so the place is there.
        if let Some((own_good, own_bad)) = usize::try_from((points + FINE / 2) / FINE).ok().and_then(|place| self.0.get_mut(place)) {
            *own_good += good;
            *own_bad += bad;
        }
    }

    /// Those of which there are any, ascending.
    pub fn bins(&self) -> Vec<Bin> {
        let any = self.0.iter().zip(0..).filter(|((good, bad), _)| good + bad > 0.0);
        any.map(|((good, bad), tenth)| Bin { at: feature(tenth * FINE), good: *good, bad: *bad }).collect()
    }
}
