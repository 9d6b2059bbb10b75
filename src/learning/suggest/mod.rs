//! Suggestions: few, small, stable changes of today's points that explain the outcomes better. Shown, never put in force.

mod groups;
mod search;
mod trial;

use super::backtest::named;
use super::observe::Stored;
use super::quality::bins;
use super::statistics::{Random, auc, wilson};
use super::verdicts::{Target, Verdicts};
use super::{millionths, share_row, whole};
use crate::assessment::proposal_of;
use crate::measure::Points;
use crate::rulefile::RuleFile;
use crate::rules::Award;
use crate::value::Value;
use crate::wire::learning::{ChangeRow, MovedRow, ShareRow, Suggestions, UnstableRow};
use groups::Groups;
pub(super) use search::gain_min;
use search::{Found, best_of, search};
use trial::Trial;

/// Fewer outcomes suggest nothing.
pub const OUTCOMES_MIN: u64 = 150;
/// Fewer of either kind suggest nothing.
const OF_EACH_KIND_MIN: u64 = 10;
/// How often outcomes are drawn anew to see whether a change is stable.
const DRAWS: usize = 50;
/// The least share of draws that has to go the same way.
const SAME_WAY_MIN: f64 = 0.8;
/// So much less than all outcomes a draw may gain and still bear a change out: draws scatter around what all of them say.
const DRAW_LESS: f64 = 1.0;

/// What is going on while changes are looked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// Each rule's points are tried; there is a round more than changes are found.
    Looking {
        /// Counted from 1.
        round: usize,
    },
    /// Outcomes are drawn anew, to see whether what was found is stable.
    Drawing,
}

/// How far it is: so many rules or draws of all.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Step {
    /// Of what.
    pub part: Part,
    /// So many are done.
    pub done: usize,
    /// Of so many.
    pub all: usize,
}

/// What the outcomes suggest.
#[must_use]
pub fn suggest<'r>(rules: &'r RuleFile, verdicts: &Verdicts, target: Target, seed: u64) -> Suggestions<'r> {
    suggest_telling(rules, verdicts, target, seed, &mut |_| {})
}

/// The same; `tell` hears how far it is.
#[must_use]
pub fn suggest_telling<'r>(
    rules: &'r RuleFile,
    verdicts: &Verdicts,
    target: Target,
    seed: u64,
    tell: &mut dyn FnMut(Step),
) -> Suggestions<'r> {
    let groups = Groups::new(rules, verdicts, target);
    let all = groups.cases.len() as u64;
    let good = groups.cases.iter().filter(|(_, good, _)| *good).count() as u64;
    let explored = verdicts.about(target).filter(|(place, _)| verdicts.list[*place].told[0].explored).count() as u64;
    let mut suggestions = Suggestions {
        rules: named(rules),
        target: target.id(),
        seed,
        good: share_row(&wilson(good, all)),
        explored,
        worth: whole(groups.worth),
        more_needed: more_needed(good, all),
        gain_min: millionths(groups.gain_min()),
        changes: Vec::new(),
        unstable: Vec::new(),
        together: None,
        auc: None,
        auc_then: None,
    };
    if suggestions.more_needed.is_some() {
        return suggestions;
    }
    let weights = groups.weights();
    let found = search(&groups, &weights, tell);
    let draws = draws(&groups, &found, seed, tell);
    let least = groups.gain_min() - DRAW_LESS;
    let mut kept = Found { points: groups.today(), changes: Vec::new() };
    for (change, drawn) in found.changes.iter().zip(draws) {
        let counting = &groups.rules[change.rule];
        let way = (change.points - counting.points).signum();
        let same = drawn.iter().filter(|(points, gain)| (points - counting.points).signum() == way && *gain >= least).count();
        let rule = &*rules.rules[counting.place].id;
        let (from, to) = (Points(counting.points).into(), Points(change.points).into());
        let same_way = share_row(&wilson(same as u64, DRAWS as u64));
        if (same as f64) < SAME_WAY_MIN * DRAWS as f64 {
            suggestions.unstable.push(UnstableRow { rule, from, to, same_way });
            continue;
        }
        let [gave, gave_none] = [true, false].map(|gave| good_where(verdicts, target, counting.place, gave));
        let with = changed(rules, [(counting.place, change.points)]);
        suggestions.changes.push(ChangeRow {
            rule,
            place: place_of(rules, counting.place),
            from,
            to,
            gain: millionths(change.gain),
            gave,
            gave_none,
            same_way,
            range: range(drawn.into_iter().map(|(points, _)| points).collect()),
            handovers: moved(rules, &with, verdicts),
        });
        kept.points[change.rule] = change.points;
        kept.changes.push(*change);
    }
    let share = |points: &[i64]| {
        let totals: Vec<i64> = groups.totals(&groups.sums(points)).collect();
        auc(&bins(totals.into_iter().zip(&weights).map(|(points, (good, bad))| (points, *good, *bad)))).map(millionths)
    };
    suggestions.auc = share(&groups.today());
    if !kept.changes.is_empty() {
        let of = kept.changes.iter().map(|change| (groups.rules[change.rule].place, change.points));
        suggestions.together = Some(moved(rules, &changed(rules, of), verdicts));
        suggestions.auc_then = share(&kept.points);
    }
    suggestions
}

/// About how many outcomes more it takes; `None` if there are enough.
pub(super) fn more_needed(good: u64, all: u64) -> Option<u64> {
    let rarer = good.min(all - good);
    let for_rarer = if rarer < OF_EACH_KIND_MIN { (OF_EACH_KIND_MIN - rarer) * all.max(1) / rarer.max(1) } else { 0 };
    let more = OUTCOMES_MIN.saturating_sub(all).max(for_rarer);
    (more > 0).then_some(more)
}

/// By change: the points that each draw of outcomes would have given the rule, and what they gain there.
fn draws(groups: &Groups, found: &Found, seed: u64, tell: &mut dyn FnMut(Step)) -> Vec<Vec<(i64, f64)>> {
    let mut random = Random::new(seed);
    let mut points = vec![Vec::with_capacity(DRAWS); found.changes.len()];
    if found.changes.is_empty() {
        return points;
    }
    let sums = groups.sums(&found.points);
    let trials: Vec<Trial<'_>> = found.changes.iter().map(|change| groups.trial(change.rule, change.points, &sums)).collect();
    for done in 0..DRAWS {
        tell(Step { part: Part::Drawing, done, all: DRAWS });
        let cases: Vec<usize> = (0..groups.cases.len()).map(|_| random.below(groups.cases.len())).collect();
        let weights = groups.weights_of(cases.into_iter());
        for ((change, trial), points) in found.changes.iter().zip(&trials).zip(&mut points) {
            points.push(best_of(trial, change.points, &weights));
        }
    }
    points
}

/// The points between which four in five draws lie.
fn range(mut drawn: Vec<i64>) -> [crate::wire::Decimal; 2] {
    drawn.sort_unstable();
    let at = |tenth: usize| Points(drawn.get((drawn.len() - 1) * tenth / 10).copied().unwrap_or(0)).into();
    [at(1), at(9)]
}

/// The good ones of those to whom the rule gave something, or nothing.
fn good_where(verdicts: &Verdicts, target: Target, rule: usize, gave: bool) -> ShareRow {
    let of = verdicts.about(target).filter(|(place, _)| (verdicts.list[*place].told[0].given[rule].before_cap != 0) == gave);
    let (good, all) = of.fold((0, 0), |(good, all), (_, is_good)| (good + u64::from(is_good), all + 1));
    share_row(&wilson(good, all))
}

/// Where the points of a rule stand in its file, as a JSON Pointer.
fn place_of(rules: &RuleFile, rule: usize) -> String {
    let member = if matches!(rules.rules[rule].award, Award::Points(_)) { "points" } else { "points_each" };
    format!("/rules/{rule}/{member}")
}

/// The rule file with other points.
fn changed(rules: &RuleFile, points: impl IntoIterator<Item = (usize, i64)>) -> RuleFile {
    let mut changed = rules.clone();
    for (rule, points) in points {
        let award = &mut changed.rules[rule].award;
        *award = match *award {
            Award::Points(_) => Award::Points(points),
            Award::Each(_, slot) => Award::Each(points, slot),
        };
    }
    changed
}

/// Who of the observed would have been handed over, and who not any more.
fn moved(rules: &RuleFile, with: &RuleFile, verdicts: &Verdicts) -> MovedRow {
    let mut row = MovedRow { before: 0, after: 0, newly: 0, no_longer: 0 };
    for (place, one) in verdicts.list.iter().enumerate() {
        let values: Vec<Option<Value<'_>>> = verdicts.slots.iter().map(|slot| slot.value(place).map(Stored::value)).collect();
        let before = rules.hands_over(one.told[0].proposal);
        let after = rules.hands_over(proposal_of(with, values, one.told[0].stayed));
        row.before += u64::from(before);
        row.after += u64::from(after);
        row.newly += u64::from(after && !before);
        row.no_longer += u64::from(before && !after);
    }
    row
}
