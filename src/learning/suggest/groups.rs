//! Observations grouped by what their rules rest on, so that changed points are added up once for all that are alike.

use std::collections::BTreeMap;

use super::super::quality::feature;
use super::super::statistics::Bin;
use super::super::verdicts::{Target, Verdicts};
use crate::dimensions::{ByKind, POINTS_MAX};
use crate::learning::observe::Stored;
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
    fn gives(&self, points: i64, amount: i64) -> i64 {
        let given = points_of(points, amount);
        self.cap.map_or(given, |cap| given.clamp(-cap, cap))
    }
}

/// Observations that are alike: by counting rule what its points are multiplied with, in millionths, 0 where it gives nothing.
type Amounts = Vec<i64>;

/// What changed points are tried on.
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

/// Where a changed rule leads: the rest of the points, and what its dimension has of its kind and of others without it.
struct Touched {
    group: usize,
    amount: i64,
    rest: i64,
    of_kind: i64,
    of_others: i64,
}

/// What one rule's points are tried on: outcomes that it does not touch, and those it does.
pub(super) struct Trial<'g> {
    rule: &'g CountingRule,
    cap: i64,
    untouched: Vec<Bin>,
    touched: Vec<Touched>,
}

impl Groups {
    /// The outcomes about the target, those of explored contacts weighted by the share that was explored.
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
            let weight = if told.explored && share > 0.0 { 1.0 / share } else { 1.0 };
            cases.push((group, good, weight));
        }
        // Kish: what uneven weights are worth. Scaled to that, a gain means what it means of plain outcomes.
        let (sum, squares) = cases.iter().fold((0.0, 0.0), |(sum, squares), (.., weight)| (sum + weight, squares + weight * weight));
        let worth = if squares > 0.0 { sum * sum / squares } else { 0.0 };
        cases.iter_mut().for_each(|(.., weight)| *weight *= worth / sum);
        let caps = rules.dimensions.iter().map(|dimension| dimension.caps.clone()).collect();
        Groups { rules: counting, amounts, caps, cases, worth }
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

    /// All outcomes by their points.
    pub(super) fn bins(&self, points: &[i64], weights: &Weights) -> Vec<Bin> {
        let mut sums = Vec::new();
        let totals = (0..self.amounts.len()).map(|group| {
            self.sums(group, points, &mut sums);
            (self.dimensions(&sums).into_iter().sum(), weights[group])
        });
        gathered(totals.collect())
    }

    /// What the points of the rule at `place` are tried on, all others as in `points`.
    pub(super) fn trial(&self, place: usize, points: &[i64], weights: &Weights) -> Trial<'_> {
        let rule = &self.rules[place];
        let cap = self.caps[rule.dimension].iter().find(|(kind, _)| *kind == rule.kind).map_or(0, |(_, cap)| *cap);
        let (mut untouched, mut touched, mut sums) = (Vec::new(), Vec::new(), Vec::new());
        for (group, own) in self.amounts.iter().enumerate().filter(|(group, _)| weights[*group] != (0.0, 0.0)) {
            self.sums(group, points, &mut sums);
            let dimensions = self.dimensions(&sums);
            let total: i64 = dimensions.iter().sum();
            if own[place] == 0 {
                untouched.push((total, weights[group]));
                continue;
            }
            let caps = &self.caps[rule.dimension];
            let others = caps.iter().filter(|(kind, _)| *kind != rule.kind);
            let of_others = others.map(|(kind, cap)| sums[rule.dimension][*kind as usize].clamp(-cap, *cap)).sum();
            let of_kind = sums[rule.dimension][rule.kind as usize] - rule.gives(points[place], own[place]);
            touched.push(Touched { group, amount: own[place], rest: total - dimensions[rule.dimension], of_kind, of_others });
        }
        Trial { rule, cap, untouched: gathered(untouched), touched }
    }

    fn sums(&self, group: usize, points: &[i64], sums: &mut Vec<ByKind<i64>>) {
        sums.clear();
        sums.resize(self.caps.len(), [0; Kind::ALL.len()]);
        for ((rule, amount), points) in self.rules.iter().zip(&self.amounts[group]).zip(points) {
            if *amount != 0 {
                let sum = &mut sums[rule.dimension][rule.kind as usize];
                *sum = sum.saturating_add(rule.gives(*points, *amount));
            }
        }
    }

    fn dimensions(&self, sums: &[ByKind<i64>]) -> Vec<i64> {
        let held = |(caps, sums): (&Vec<(Kind, i64)>, &ByKind<i64>)| {
            let total: i64 = caps.iter().map(|(kind, cap)| sums[*kind as usize].clamp(-cap, *cap)).sum();
            total.clamp(0, POINTS_MAX)
        };
        self.caps.iter().zip(sums).map(held).collect()
    }
}

impl Trial<'_> {
    /// The outcomes that the rule touches, with other points for it.
    pub(super) fn touched(&self, points: i64, weights: &Weights) -> Vec<Bin> {
        let moved = self.touched.iter().map(|place| {
            let given = self.rule.gives(points, place.amount);
            let of_kind = place.of_kind.saturating_add(given).clamp(-self.cap, self.cap);
            (place.rest + (of_kind + place.of_others).clamp(0, POINTS_MAX), weights[place.group])
        });
        gathered(moved.collect())
    }

    /// The outcomes that it does not touch.
    pub(super) fn untouched(&self) -> &[Bin] {
        &self.untouched
    }
}

/// By points, ascending, each once.
fn gathered(mut list: Vec<(i64, (f64, f64))>) -> Vec<Bin> {
    // Equal points keep the order of the groups, so that sums have the same bits in every run.
    list.sort_by_key(|(points, _)| *points);
    let mut bins: Vec<Bin> = Vec::new();
    let mut last = None;
    for (points, (good, bad)) in list {
        match bins.last_mut().filter(|_| last == Some(points)) {
            Some(bin) => {
                bin.good += good;
                bin.bad += bad;
            }
            None => bins.push(Bin { at: feature(points), good, bad }),
        }
        last = Some(points);
    }
    bins
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
