//! The backtest: what a rule file would have said before the outcome, held against it.

use super::figures::Figures;
use super::leaks::leaks;
use super::millionths;
use super::observe::{Observation, Outcomes};
use super::quality::{bins, cases, quality};
use super::statistics::{auc, single};
use super::verdicts::{Target, Verdicts};
use crate::rulefile::RuleFile;
use crate::rules::Rule;
use crate::wire::assessment::{RulesRef, Written};
use crate::wire::learning::{Backtest, BandRow, DimensionRow, HandoversRow, QualityRows, ReadRow, RuleRow, StateRow};

/// Where bands of points begin, and where the last one ends.
const BANDS: [u32; 6] = [0, 20, 40, 60, 80, 100];

/// What is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Question<'r> {
    /// The rule file that was observed first.
    pub rules: &'r RuleFile,
    /// The one observed second, if there is one.
    pub with: Option<&'r RuleFile>,
    /// What is told apart.
    pub target: Target,
    /// Whole days between what was looked at and the outcome.
    pub before_days: u32,
}

/// The backtest of what was observed.
#[must_use]
pub fn backtest<'r>(question: &Question<'r>, outcomes: &Outcomes, verdicts: &Verdicts) -> Backtest<'r> {
    let Question { rules, with, target, before_days } = *question;
    let observed = verdicts.list.len() as u64;
    // Nothing can be told apart where all outcomes are alike.
    let told_apart = |quality: &QualityRows| quality.mixed.is_some() || quality.by_time.is_some();
    let quality = |file: usize| Some(quality(&cases(verdicts, target, file))).filter(told_apart);
    Backtest {
        rules: named(rules),
        with: with.map(named),
        target: target.id(),
        before_days,
        read: ReadRow {
            outcomes: outcomes.count,
            observed,
            not_assessed: verdicts.not_assessed,
            without_evidence: outcomes.count.saturating_sub(observed + verdicts.not_assessed),
            contacts_without_outcome: verdicts.without,
            from: verdicts.list.first().map(|one| Written(one.outcome.at)),
            to: verdicts.list.last().map(|one| Written(one.outcome.at)),
        },
        all: Figures::of(verdicts.list.iter().map(|one| &one.outcome)).row(),
        leaks: leaks(rules, verdicts, target),
        states: states(rules, verdicts),
        by_rule: rules.rules.iter().enumerate().map(|(place, rule)| by_rule(place, rule, verdicts)).collect(),
        dimensions: rules.dimensions.iter().enumerate().map(|(place, one)| by_dimension(place, &one.id, verdicts, target)).collect(),
        quality: quality(0),
        quality_with: with.and_then(|_| quality(1)),
        handovers: handovers(rules, with, verdicts),
    }
}

/// A rule file by name.
#[must_use]
pub fn named(rules: &RuleFile) -> RulesRef<'_> {
    RulesRef { id: &rules.id, seq: rules.seq, sha256: &rules.sha256 }
}

fn states<'r>(rules: &'r RuleFile, verdicts: &Verdicts) -> Vec<StateRow<'r>> {
    let mut figures = vec![Figures::default(); rules.states.len()];
    for one in &verdicts.list {
        figures[one.told[0].proposal].add(&one.outcome);
    }
    let row = |(place, figures): (usize, &Figures<'_>)| StateRow {
        state: rules.state_id(place),
        handover: rules.hands_over(place),
        figures: figures.row(),
    };
    figures.iter().enumerate().map(row).collect()
}

fn by_rule<'r>(place: usize, rule: &'r Rule, verdicts: &Verdicts) -> RuleRow<'r> {
    let [mut gave, mut gave_none, mut unknown] = [(); 3].map(|()| Figures::default());
    for one in &verdicts.list {
        let given = &one.told[0].given[place];
        let figures = match (given.unknown, given.before_cap) {
            (true, _) => &mut unknown,
            (false, 0) => &mut gave_none,
            (false, _) => &mut gave,
        };
        figures.add(&one.outcome);
    }
    RuleRow { rule: &rule.id, counts: !rule.exploratory, gave: gave.row(), gave_none: gave_none.row(), unknown: unknown.row() }
}

fn by_dimension<'r>(place: usize, id: &'r str, verdicts: &Verdicts, target: Target) -> DimensionRow<'r> {
    let points = |one: &Observation| one.told[0].dimensions[place];
    let band = |bounds: &[u32]| {
        let is_last = bounds[1] == BANDS[BANDS.len() - 1];
        let within = |one: &&Observation| {
            let points = points(one);
            points >= i64::from(bounds[0]) * 1000 && (is_last || points < i64::from(bounds[1]) * 1000)
        };
        BandRow { from: bounds[0], to: bounds[1], figures: Figures::of(verdicts.list.iter().filter(within).map(|one| &one.outcome)).row() }
    };
    let by_points = bins(verdicts.about(target).map(|(observation, good)| single(points(&verdicts.list[observation]), good)));
    DimensionRow { dimension: id, auc: auc(&by_points).map(millionths), bands: BANDS.windows(2).map(band).collect() }
}

fn handovers(rules: &RuleFile, with: Option<&RuleFile>, verdicts: &Verdicts) -> HandoversRow {
    let is_old = |one: &Observation| rules.hands_over(one.told[0].proposal);
    let is_new = |one: &Observation| with.zip(one.told.get(1)).is_some_and(|(with, told)| with.hands_over(told.proposal));
    let figures = |of: &dyn Fn(&Observation) -> bool| Figures::of(verdicts.list.iter().filter(|one| of(one)).map(|one| &one.outcome)).row();
    let beside = |of: &dyn Fn(&Observation) -> bool| with.is_some().then(|| figures(of));
    HandoversRow {
        rules: figures(&is_old),
        with: beside(&is_new),
        only_rules: beside(&|one| is_old(one) && !is_new(one)),
        only_with: beside(&|one| is_new(one) && !is_old(one)),
        explored: figures(&|one| one.told[0].explored),
    }
}
