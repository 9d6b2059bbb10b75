//! Observations grouped by what their rules rest on, so that changed points are added up once for all that are alike.

use std::collections::BTreeMap;

use super::search::gain_min;
use super::trial::{Touched, Trial};
use crate::dimensions::{ByKind, POINTS_MAX};
use crate::learning::observe::Stored;
use crate::learning::verdicts::{Target, Verdicts};
use crate::measure::MILLION;
use crate::provenance::Kind;
use crate::rulefile::RuleFile;
use crate::rules::{Award, Rule, points_of};

/// A rule that counts.
#[derive(Clone, Debug)]
pub(super) struct CountingRule {
    /// Its place in the file.
    pub place: usize,
    /// Today's points, or points for each one, in thousandths.
    pub points: i64,
    dimension: usize,
    kind: Kind,
    cap: Option<i64>,
}

impl CountingRule {
    /// What it gives for an amount of so many millionths.
    pub fn gives(&self, points: i64, amount: i64) -> i64 {
        let given = points_of(points, amount);
        self.cap.map_or(given, |cap| given.clamp(-cap, cap))
    }
}

/// Observations that are alike: by counting rule what its points are multiplied with, in millionths, 0 where it gives nothing.
type Amounts = Vec<i64>;

/// All outcomes, grouped.
#[derive(Debug)]
pub(super) struct Groups {
    /// The rules whose points may change.
    pub rules: Vec<CountingRule>,
    amounts: Vec<Amounts>,
    /// By dimension: caps of its kinds, in thousandths.
    caps: Vec<Vec<(Kind, i64)>>,
    /// By outcome: its group, whether it is good, and its weight.
    pub cases: Vec<(usize, bool, f64)>,
    /// What so many weighted outcomes are worth as plain ones.
    pub worth: f64,
}

/// Weights of the good and the bad of each group.
pub(super) type Weights = Vec<(f64, f64)>;

/// What rules give together, in thousandths: of each group, and in it of each dimension, by kind.
pub(super) type Sums = Vec<ByKind<i64>>;

impl Groups {
    /// The outcomes about the target, those of explored contacts weighted by the share that was explored, trimmed; one on average.
    pub(super) fn new(rules: &RuleFile, verdicts: &Verdicts, target: Target) -> Groups {
        let counting: Vec<CountingRule> = rules.rules.iter().enumerate().filter_map(counting).collect();
        let share = rules.exploration.as_ref().map_or(1.0, |exploration| exploration.share as f64 / 1e6);
        let mut places: BTreeMap<Amounts, usize> = BTreeMap::new();
        let mut amounts = Vec::new();
        let mut cases = Vec::new();
        for (observation, good) in verdicts.about(target) {
            let told = &verdicts.list[observation].told[0];
            let own: Amounts = counting.iter().map(|rule| amount(rules, verdicts, rule.place, observation)).collect();
            let group = *places.entry(own).or_insert_with_key(|own| {
                amounts.push(own.clone());
                amounts.len() - 1
            });
            cases.push((group, good, told.explored));
        }
        let explored = cases.iter().filter(|(.., explored)| *explored).count();
        let weight = weight(explored as f64, (cases.len() - explored) as f64, if share > 0.0 { 1.0 / share } else { 1.0 });
        let mut cases: Vec<(usize, bool, f64)> =
            cases.into_iter().map(|(group, good, explored)| (group, good, if explored { weight } else { 1.0 })).collect();
        // Kish: what uneven weights are worth, to be told. The weights themselves stay one on average: how much they make by chance
        // is for the draws to show, which hold it already.
        let (sum, squares) = cases.iter().fold((0.0, 0.0), |(sum, squares), (.., weight)| (sum + weight, squares + weight * weight));
        let number = cases.len() as f64;
        let worth = if squares > 0.0 { sum * sum / squares } else { 0.0 };
        cases.iter_mut().for_each(|(.., weight)| *weight *= number / sum);
        let caps = rules.dimensions.iter().map(|dimension| dimension.caps.clone()).collect();
        Groups { rules: counting, amounts, caps, cases, worth }
    }

    /// The least gain that a change is kept for.
    pub(super) fn gain_min(&self) -> f64 {
        gain_min(self.cases.len() as f64)
    }

    /// How many dimensions there are.
    pub(super) fn dimensions(&self) -> usize {
        self.caps.len()
    }

    /// Today's points of each rule.
    pub(super) fn today(&self) -> Vec<i64> {
        self.rules.iter().map(|rule| rule.points).collect()
    }

    /// The weights of all outcomes.
    pub(super) fn weights(&self) -> Weights {
        self.weights_of(0..self.cases.len())
    }

    /// The weights of some outcomes.
    pub(super) fn weights_of(&self, cases: impl Iterator<Item = usize>) -> Weights {
        let mut weights = vec![(0.0, 0.0); self.amounts.len()];
        for case in cases {
            let (group, good, weight) = self.cases[case];
            if good { weights[group].0 += weight } else { weights[group].1 += weight }
        }
        weights
    }

    /// What all rules give with these points.
    pub(super) fn sums(&self, points: &[i64]) -> Sums {
        let mut sums = vec![[0; Kind::ALL.len()]; self.amounts.len() * self.caps.len()];
        for (sums, amounts) in sums.chunks_mut(self.caps.len()).zip(&self.amounts) {
            for ((rule, amount), points) in self.rules.iter().zip(amounts).zip(points).filter(|((_, amount), _)| **amount != 0) {
                let sum: &mut i64 = &mut sums[rule.dimension][rule.kind as usize];
                *sum = sum.saturating_add(rule.gives(*points, *amount));
            }
        }
        sums
    }

    /// The points of each group, over all dimensions.
    pub(super) fn totals(&self, sums: &Sums) -> impl Iterator<Item = i64> {
        sums.chunks(self.caps.len()).map(|sums| self.caps.iter().zip(sums).map(|(caps, sums)| held(caps, sums)).sum())
    }

    /// What the points of the rule at `place` are tried on: all others give what they do in `sums`, and it `points`.
    pub(super) fn trial(&self, place: usize, points: i64, sums: &Sums) -> Trial<'_> {
        let rule = &self.rules[place];
        let caps = &self.caps[rule.dimension];
        let cap = caps.iter().find(|(kind, _)| *kind == rule.kind).map_or(0, |(_, cap)| *cap);
        let mut trial = Trial { rule, cap, dimensions: self.caps.len(), untouched: Vec::new(), touched: Vec::new() };
        for (group, ((own, sums), total)) in self.amounts.iter().zip(sums.chunks(self.caps.len())).zip(self.totals(sums)).enumerate() {
            let (amount, sums) = (own[place], &sums[rule.dimension]);
            if amount == 0 {
                trial.untouched.push((group, total));
                continue;
            }
            let others = caps.iter().filter(|(kind, _)| *kind != rule.kind);
            let of_others = others.map(|(kind, cap)| sums[*kind as usize].clamp(-cap, *cap)).sum();
            let of_kind = sums[rule.kind as usize] - rule.gives(points, amount);
            trial.touched.push(Touched { group, amount, rest: total - held(caps, sums), of_kind, of_others });
        }
        trial
    }
}

/// The part of their number that outcomes must still be worth with their weights.
const WORTH_MIN: f64 = 0.75;

/// What an explored outcome weighs: `full`, or less, so that by Kish's measure all outcomes are worth three quarters of so many plain ones.
/// Trimming trades a little bias for much less chance (Potter 1990): untrimmed, a few explored outcomes decide what is suggested.
fn weight(explored: f64, others: f64, full: f64) -> f64 {
    let least = WORTH_MIN * (explored + others);
    if least <= explored {
        return full;
    }
    // The larger w with (others + explored w)^2 = least (others + explored w^2).
    let root = explored * explored * others * others + explored * (least - explored) * others * (others - least);
    let trimmed = (explored * others + root.max(0.0).sqrt()) / (explored * (least - explored));
    if explored > 0.0 { full.min(trimmed.max(1.0)) } else { full }
}

/// The points of a dimension: each kind within its cap, and all of them between 0 and 100.
fn held(caps: &[(Kind, i64)], sums: &ByKind<i64>) -> i64 {
    caps.iter().map(|(kind, cap)| sums[*kind as usize].clamp(-cap, *cap)).sum::<i64>().clamp(0, POINTS_MAX)
}

/// The rule if it counts and gives points; one without says nothing of whom it would give some.
fn counting((place, rule): (usize, &Rule)) -> Option<CountingRule> {
    let (Award::Points(points) | Award::Each(points, _)) = rule.award;
    (!rule.exploratory && points != 0).then_some(CountingRule { place, points, dimension: rule.dimension, kind: rule.kind, cap: rule.cap })
}

/// What the points of the rule at `place` are multiplied with, in millionths.
fn amount(rules: &RuleFile, verdicts: &Verdicts, place: usize, observation: usize) -> i64 {
    let given = &verdicts.list[observation].told[0].given[place];
    if given.unknown || given.before_cap == 0 {
        return 0;
    }
    match rules.rules[place].award {
        Award::Points(_) => MILLION,
        Award::Each(_, slot) => match verdicts.slots[slot as usize].value(observation) {
            Some(Stored::Number(number)) => *number,
            _ => 0,
        },
    }
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "weights are tested as they are computed")]
mod tests {
    use super::*;

    #[test]
    fn an_explored_outcome_weighs_one_over_its_share_as_long_as_few_do_not_decide() {
        let worth = |explored: f64, others: f64, weight: f64| {
            (explored * weight + others).powi(2) / (explored * weight * weight + others) / (explored + others)
        };
        assert_eq!(weight(0.0, 500.0, 10.0), 10.0, "there is none");
        assert_eq!(weight(500.0, 0.0, 10.0), 10.0, "all weigh the same");
        assert_eq!(weight(400.0, 100.0, 10.0), 10.0, "so many are as good as all");
        assert_eq!(weight(75.0, 425.0, 2.0), 2.0, "uneven but a little");
        for (explored, others) in [(75.0, 425.0), (5.0, 495.0), (300.0, 200.0)] {
            let trimmed = weight(explored, others, 1000.0);
            assert!(trimmed > 1.0 && (worth(explored, others, trimmed) - WORTH_MIN).abs() < 1e-12, "{explored} {others}: {trimmed}");
        }
    }
}
