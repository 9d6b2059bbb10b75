//! A first scorecard: few rules with whole points, proposed from outcomes where nobody has set points yet.

mod candidates;
mod select;

use super::backtest::named;
use super::leaks::leaks;
use super::observe::{FOLDS, Stored};
use super::quality::bins;
use super::statistics::{auc, mean, single, wilson};
use super::suggest::more_needed;
use super::verdicts::{Target, Verdicts};
use super::{millionths, share_row};
use crate::facts::Fact;
use crate::meant::identifier;
use crate::provenance::Kind;
use crate::rulefile::RuleFile;
use crate::value::ValueType;
use crate::wire::Decimal;
use crate::wire::learning::{FirstRule, FirstScorecard};
use candidates::{Asks, Candidate, Signs, candidates};
use select::{Choice, Scorecard};

/// What marketers know of a fact before anybody counts: more of it never speaks against (or for) a contact.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known<'a> {
    /// Facts of which more is better.
    pub rising: &'a [String],
    /// Facts of which more is worse.
    pub falling: &'a [String],
}

/// The first scorecard that the outcomes suggest.
///
/// # Errors
/// The id of what is said to rise or fall and is no number or date of the rule file.
pub fn first<'r>(rules: &'r RuleFile, verdicts: &Verdicts, target: Target, known: Known<'_>) -> Result<FirstScorecard<'r>, String> {
    let signs = signs(rules, known)?;
    let of: Vec<(usize, bool)> = verdicts.about(target).collect();
    let (all, good) = (of.len() as u64, of.iter().filter(|(_, good)| *good).count() as u64);
    let leaks = leaks(rules, verdicts, target);
    let mut found = FirstScorecard {
        rules: named(rules),
        target: target.id(),
        good: share_row(&wilson(good, all)),
        more_needed: more_needed(good, all),
        auc: None,
        auc_of_folds: Vec::new(),
        scorecard: Vec::new(),
        left_out: leaks.too_good,
    };
    if found.more_needed.is_some() {
        return Ok(found);
    }
    let leaking: Vec<&str> = found.left_out.iter().map(|fact| fact.fact).collect();
    let cases: Vec<usize> = of.iter().map(|(case, _)| *case).collect();
    let mut candidates = candidates(rules, verdicts, &cases, &signs);
    candidates.retain(|candidate| !leaking.contains(&rules.names.id(candidate.slot)));
    let good: Vec<bool> = of.iter().map(|(_, good)| *good).collect();
    let folds: Vec<u8> = cases.iter().map(|case| verdicts.folds[*case]).collect();
    let aucs: Vec<f64> = (0..FOLDS).filter_map(|fold| of_fold(&candidates, &good, &folds, fold)).collect();
    found.auc = mean(&aucs).map(millionths);
    found.auc_of_folds = aucs.into_iter().map(millionths).collect();
    let scorecard = Choice { candidates: &candidates, good: &good }.scorecard();
    found.scorecard = written(rules, &candidates, &scorecard, &good);
    Ok(found)
}

fn signs(rules: &RuleFile, known: Known<'_>) -> Result<Signs, String> {
    let sign = |(id, rises): (&String, bool)| {
        let is_meant = |fact: &Fact| *fact.id == **id && matches!(fact.value_type, ValueType::Number | ValueType::Date);
        let slot = (0_u32..).zip(&rules.facts.list).find(|(_, fact)| is_meant(fact));
        slot.map(|(slot, _)| (slot, rises)).ok_or_else(|| id.clone())
    };
    known.rising.iter().map(|id| (id, true)).chain(known.falling.iter().map(|id| (id, false))).map(sign).collect()
}

/// The share of pairs in a fold that a scorecard of all others puts in the right order.
fn of_fold(candidates: &[Candidate], good: &[bool], folds: &[u8], fold: u8) -> Option<f64> {
    let learnt: Vec<usize> = (0..good.len()).filter(|case| folds[*case] != fold).collect();
    let narrowed: Vec<Candidate> = candidates.iter().map(|candidate| candidate.of(&learnt)).collect();
    let own: Vec<bool> = learnt.iter().map(|case| good[*case]).collect();
    let scorecard = Choice { candidates: &narrowed, good: &own }.scorecard();
    let asked = (0..good.len()).filter(|case| folds[*case] == fold);
    auc(&bins(asked.map(|case| {
        let met = scorecard.iter().filter(|(candidate, _)| candidates[*candidate].met[case]);
        single(met.map(|(_, points)| points).sum(), good[case])
    })))
}

/// The scorecard as rules; the one that gives or takes most in front.
fn written<'r>(rules: &'r RuleFile, candidates: &[Candidate], scorecard: &Scorecard, good: &[bool]) -> Vec<FirstRule<'r>> {
    let mut scorecard = scorecard.clone();
    scorecard.sort_by_key(|(candidate, points)| (-points.abs(), *candidate));
    let mut taken: Vec<String> = rules.rules.iter().map(|rule| rule.id.to_string()).collect();
    let mut row = |(place, points): &(usize, i64)| {
        let candidate = &candidates[*place];
        let fact = rules.names.id(candidate.slot);
        let met: Vec<&bool> = candidate.met.iter().zip(good).filter(|(met, _)| **met).map(|(_, good)| good).collect();
        let id = free_id(&wanted_id(fact, &candidate.asks), &mut taken);
        FirstRule {
            id,
            dimension: dimension(rules, candidate.slot),
            points: Decimal(i128::from(*points) * 1_000_000),
            when: condition(fact, &candidate.asks),
            good: share_row(&wilson(met.iter().filter(|good| ***good).count() as u64, met.len() as u64)),
        }
    };
    scorecard.iter().map(&mut row).collect()
}

/// The first dimension that takes what the fact shows.
fn dimension(rules: &RuleFile, slot: u32) -> Option<&str> {
    let fact = &rules.facts.list[slot as usize];
    let kind = fact.kinds.but_profile().next().unwrap_or(Kind::Profile);
    rules.dimensions.iter().find(|dimension| dimension.caps.iter().any(|(own, _)| *own == kind)).map(|dimension| &*dimension.id)
}

fn wanted_id(fact: &str, asks: &Asks) -> String {
    let rest = match asks {
        Asks::Missing => "missing".to_owned(),
        Asks::Is(value) => super::leaks::text(value),
        Asks::From(value) => format!("from_{}", super::leaks::text(value)),
    };
    identifier(&format!("{fact} {rest}"))
}

fn free_id(wanted: &str, taken: &mut Vec<String>) -> String {
    let wanted: String = wanted.chars().take(60).collect();
    let mut id = wanted.clone();
    let mut number = 2;
    while taken.contains(&id) {
        id = format!("{wanted}_{number}");
        number += 1;
    }
    taken.push(id.clone());
    id
}

/// The condition as a rule file has it.
fn condition(fact: &str, asks: &Asks) -> serde_json::Value {
    let read = serde_json::json!({"var": fact});
    match asks {
        Asks::Missing => serde_json::json!({"missing": fact}),
        Asks::Is(Stored::Boolean(true)) => read,
        Asks::Is(Stored::Boolean(false)) => serde_json::json!({"!": [read]}),
        Asks::Is(value) => serde_json::json!({"==": [read, literal(value)]}),
        Asks::From(value) => serde_json::json!({">=": [read, literal(value)]}),
    }
}

fn literal(value: &Stored) -> serde_json::Value {
    let text = super::leaks::text(value);
    match value {
        Stored::Number(_) => serde_json::from_str(&text).unwrap_or(serde_json::Value::Null),
        _ => text.into(),
    }
}
