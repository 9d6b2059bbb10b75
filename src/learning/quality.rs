//! How well points tell good outcomes from bad ones: order, probabilities, and whether both hold over time.

use super::millionths;
use super::observe::FOLDS;
use super::statistics::{Bin, Calibration, auc, brier, calibrate, lift, log_likelihood, mean, single, tally, wilson};
use super::verdicts::{Target, Verdicts};
use crate::moment::Moment;
use crate::wire::assessment::Written;
use crate::wire::learning::{FoldsRow, LiftRow, PeriodRow, QualityRow, QualityRows, ReliabilityRow};

/// Thousandths of a point in one step of the feature that is calibrated: tens of points.
const STEP: f64 = 10_000.0;
/// The ridge on the slope of a calibration.
pub(super) const RIDGE: f64 = 1.0;
/// Parts of equal size that predictions, and time, are looked at in.
const PARTS: usize = 5;
/// Shares of the order, in millionths, in which it is told how many more good ones there are.
const LIFTED: [i64; 3] = [100_000, 200_000, 300_000];

/// The points of an observation as a feature.
pub(super) fn feature(points: i64) -> f64 {
    points as f64 / STEP
}

/// One outcome: points in thousandths, whether it was good, its moment and fold.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    /// Points over all dimensions, in thousandths.
    pub points: i64,
    /// Whether the outcome was good.
    pub good: bool,
    /// When.
    pub at: Moment,
    /// Its fold.
    pub fold: u8,
}

/// The cases of a target under the rule file at `file`, in the order of time.
#[must_use]
pub fn cases(verdicts: &Verdicts, target: Target, file: usize) -> Vec<Case> {
    let case = |(place, good): (usize, bool)| {
        let one = &verdicts.list[place];
        let points = one.told.get(file)?.dimensions.iter().sum();
        Some(Case { points, good, at: one.outcome.at, fold: verdicts.folds[place] })
    };
    verdicts.about(target).filter_map(case).collect()
}

/// Cases by their points, ascending: `(thousandths, good, bad)`.
#[must_use]
pub fn bins(cases: impl IntoIterator<Item = (i64, f64, f64)>) -> Vec<Bin> {
    tally(cases).into_iter().map(|(points, (good, bad))| Bin { at: feature(points), good, bad }).collect()
}

fn bins_of<'c>(cases: impl IntoIterator<Item = &'c Case>) -> Vec<Bin> {
    bins(cases.into_iter().map(|case| single(case.points, case.good)))
}

/// The quality in mixed folds and in the order of time.
#[must_use]
pub fn quality(cases: &[Case]) -> QualityRows {
    let cuts = cuts(cases);
    let periods: Vec<PeriodRow> = cuts.windows(2).filter_map(|cut| period(&cases[cut[0]..cut[1]])).collect();
    // Rates that do not even touch are no chance.
    let apart = |one: &PeriodRow, other: &PeriodRow| one.good.low > other.good.high || other.good.low > one.good.high;
    let drift = periods.iter().any(|one| periods.iter().any(|other| apart(one, other)));
    QualityRows { mixed: mixed(cases), by_time: by_time(cases, &cuts), periods, drift }
}

/// Where the periods begin, and the end: parts of like size, but what has one moment stays together.
fn cuts(cases: &[Case]) -> Vec<usize> {
    let mut cuts = vec![0];
    for part in 1..PARTS {
        let aim = cases.len() * part / PARTS;
        let Some(case) = cases.get(aim) else { continue };
        let (from, to) = (cases.partition_point(|other| other.at < case.at), cases.partition_point(|other| other.at <= case.at));
        let nearer = if aim - from <= to - aim { from } else { to };
        if cuts.last().is_some_and(|last| nearer > *last) && nearer < cases.len() {
            cuts.push(nearer);
        }
    }
    cuts.push(cases.len());
    cuts
}

fn period(cases: &[Case]) -> Option<PeriodRow> {
    let (first, last) = (cases.first()?, cases.last()?);
    let good = cases.iter().filter(|case| case.good).count() as u64;
    Some(PeriodRow {
        from: Written(first.at),
        to: Written(last.at),
        good: super::share_row(&wilson(good, cases.len() as u64)),
        auc: auc(&bins_of(cases)).map(millionths),
    })
}

/// Calibrated on all folds but one, which is then predicted; each fold once.
fn mixed(cases: &[Case]) -> Option<FoldsRow> {
    let (mut predicted, mut aucs) = (Vec::new(), Vec::new());
    for fold in 0..FOLDS {
        let learnt = bins_of(cases.iter().filter(|case| case.fold != fold));
        let asked = bins_of(cases.iter().filter(|case| case.fold == fold));
        auc(&learnt)?;
        aucs.extend(auc(&asked));
        let curve = calibrate(&learnt, RIDGE, Calibration::default());
        predicted.extend(asked.into_iter().map(|bin| (bin, curve)));
    }
    let (lowest, highest) = (aucs.iter().copied().reduce(f64::min), aucs.iter().copied().reduce(f64::max));
    let quality = row(predicted, mean(&aucs), &bins_of(cases))?;
    Some(FoldsRow { quality, lowest_to_highest: lowest.zip(highest).map(|(lowest, highest)| [lowest, highest].map(millionths)) })
}

/// Calibrated on what came first, up to the last period, which is then predicted.
fn by_time(cases: &[Case], cuts: &[usize]) -> Option<QualityRow> {
    let [.., cut, _] = cuts[..] else { return None };
    let (learnt, asked) = (bins_of(&cases[..cut]), bins_of(&cases[cut..]));
    auc(&learnt)?;
    let curve = calibrate(&learnt, RIDGE, Calibration::default());
    row(asked.iter().map(|bin| (*bin, curve)).collect(), auc(&asked), &asked)
}

fn row(mut predicted: Vec<(Bin, Calibration)>, order: Option<f64>, all: &[Bin]) -> Option<QualityRow> {
    let of = || predicted.iter().map(|(bin, curve)| (curve.probability(bin.at), bin.good, bin.bad));
    let distance = brier(of())?;
    let (good, count) = of().fold((0.0, 0.0), |(good, count), (_, yes, no)| (good + yes, count + yes + no));
    let base = good / count;
    let likely: f64 = predicted.iter().map(|(bin, curve)| log_likelihood(&[*bin], curve)).sum();
    predicted.sort_by(|(one, first), (other, second)| first.probability(one.at).total_cmp(&second.probability(other.at)));
    Some(QualityRow {
        outcomes: super::whole(count),
        good: super::whole(good),
        auc: order.map(millionths),
        brier: millionths(distance),
        brier_of_base_rate: millionths(base * (1.0 - base)),
        log_loss: millionths(-likely / count),
        lift: LIFTED
            .iter()
            .filter_map(|of| {
                let part = *of as f64 / 1e6;
                Some(LiftRow { best: crate::wire::Decimal(i128::from(*of)), lift: millionths(lift(all, part)?) })
            })
            .collect(),
        reliability: reliability(&predicted, count),
    })
}

/// Predictions in ascending parts of like size: what was predicted, and what became of it.
fn reliability(predicted: &[(Bin, Calibration)], count: f64) -> Vec<ReliabilityRow> {
    let mut rows = Vec::with_capacity(PARTS);
    let (mut sum, mut good, mut all, mut before) = (0.0, 0.0, 0.0, 0.0);
    for (bin, curve) in predicted {
        let here = bin.good + bin.bad;
        sum += here * curve.probability(bin.at);
        good += bin.good;
        all += here;
        // What has one prediction stays together.
        let wanted = count * (rows.len() + 1) as f64 / PARTS as f64;
        if before + all >= wanted - 0.5 {
            rows.push(ReliabilityRow {
                predicted: millionths(sum / all),
                became: super::share_row(&wilson(super::whole(good), super::whole(all))),
            });
            before += all;
            (sum, good, all) = (0.0, 0.0, 0.0);
        }
    }
    rows
}
