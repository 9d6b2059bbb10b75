//! The backtest: what a rule file would have said before the outcome, held against it.

use super::figures::Figures;
use super::leaks::leaks;
use super::millionths;
use super::observe::{Observation, Outcomes};
use super::quality::{cases, quality};
use super::statistics::{Bin, auc};
use super::verdicts::{Target, Verdicts};
use crate::rulefile::RuleFile;
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
    let whole = |file| both_kinds(quality_of(verdicts, target, file));
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
        quality: whole(0),
        quality_with: with.and_then(|_| whole(1)),
        handovers: handovers(rules, with, verdicts),
    }
}

/// A rule file by name.
#[must_use]
pub fn named(rules: &RuleFile) -> RulesRef<'_> {
    RulesRef { id: &rules.id, seq: rules.seq, sha256: &rules.sha256 }
}

fn quality_of(verdicts: &Verdicts, target: Target, file: usize) -> QualityRows {
    quality(&cases(verdicts, target, file))
}

/// Nothing can be told apart where all outcomes are alike.
fn both_kinds(quality: QualityRows) -> Option<QualityRows> {
    (quality.mixed.is_some() || quality.by_time.is_some()).then_some(quality)
}

/// By place of the state: whether it hands over to sales.
pub(super) fn handing_over(rules: &RuleFile) -> Vec<bool> {
    let says = |id: &str| rules.source.states.iter().flatten().any(|state| state.id.text == id && state.handover == Some(true));
    rules.states.iter().map(|state| says(&state.id)).collect()
}

fn states<'r>(rules: &'r RuleFile, verdicts: &Verdicts) -> Vec<StateRow<'r>> {
    let mut figures = vec![Figures::default(); rules.states.len()];
    for one in &verdicts.list {
        figures[one.told[0].proposal].add(&one.outcome);
    }
    let hands_over = handing_over(rules);
    let row = |((state, figures), handover): ((&'r crate::states::State, &Figures<'_>), bool)| StateRow {
        state: &state.id,
        handover,
        figures: figures.row(),
    };
    rules.states.iter().zip(&figures).zip(hands_over).map(row).collect()
}

fn by_rule<'r>(place: usize, rule: &'r crate::rules::Rule, verdicts: &Verdicts) -> RuleRow<'r> {
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
    let mut by_points: std::collections::BTreeMap<i64, (f64, f64)> = std::collections::BTreeMap::new();
    for (observation, is_good) in verdicts.about(target) {
        let (good, bad) = by_points.entry(points(&verdicts.list[observation])).or_default();
        if is_good { *good += 1.0 } else { *bad += 1.0 }
    }
    let bins: Vec<Bin> = by_points.into_iter().map(|(points, (good, bad))| Bin { at: points as f64, good, bad }).collect();
    DimensionRow { dimension: id, auc: auc(&bins).map(millionths), bands: BANDS.windows(2).map(band).collect() }
}

fn handovers(rules: &RuleFile, with: Option<&RuleFile>, verdicts: &Verdicts) -> HandoversRow {
    let old = handing_over(rules);
    let new = with.map(handing_over);
    let is_old = |one: &Observation| old[one.told[0].proposal];
    let is_new = |one: &Observation| new.as_ref().is_some_and(|new| one.told.get(1).is_some_and(|told| new[told.proposal]));
    let figures = |of: &dyn Fn(&Observation) -> bool| Figures::of(verdicts.list.iter().filter(|one| of(one)).map(|one| &one.outcome)).row();
    let beside = |of: &dyn Fn(&Observation) -> bool| new.is_some().then(|| figures(of));
    HandoversRow {
        rules: figures(&is_old),
        with: beside(&is_new),
        only_rules: beside(&|one| is_old(one) && !is_new(one)),
        only_with: beside(&|one| is_new(one) && !is_old(one)),
        explored: figures(&|one| one.told[0].explored),
    }
}
