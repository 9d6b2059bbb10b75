//! What cannot have been known before the outcome, or looks like it: a fact that alone tells outcomes apart too well was most
//! likely filled in after them.

use std::collections::BTreeMap;

use super::millionths;
use super::observe::{FOLDS, Stored};
use super::statistics::{Bin, auc, wilson};
use super::verdicts::{Slot, Target, UNKNOWN, Verdicts};
use crate::conditions::reads;
use crate::facts::Source;
use crate::provenance::Kind;
use crate::rulefile::RuleFile;
use crate::value::{ValueType, Verdict};
use crate::wire::learning::{AnswerRow, LateRow, LeaksRow, TooGoodRow};

/// From this share of pairs on a single fact is too good, as for columns of an export that nobody knows yet.
const TOO_GOOD: f64 = 0.78;
/// An answer that decides nearly all of those who gave it: the share beyond which the whole range must lie.
const DECIDES: f64 = 0.95;
/// Fewer outcomes of either kind show nothing.
const OUTCOMES_MIN: usize = 50;
/// Numbers and dates are looked at in so many parts of like size.
const PARTS: usize = 20;

/// What looks like a leak, and what was refused as one.
#[must_use]
pub fn leaks<'r>(rules: &'r RuleFile, verdicts: &Verdicts, target: Target) -> LeaksRow<'r> {
    let of: Vec<(usize, bool)> = verdicts.about(target).collect();
    let good = of.iter().filter(|(_, good)| *good).count();
    let mut too_good = Vec::new();
    if good >= OUTCOMES_MIN && of.len() - good >= OUTCOMES_MIN {
        for (place, slot) in (0_u32..).zip(&verdicts.slots) {
            let codes = in_parts(slot);
            let Some(share) = alone(&codes, &of, &verdicts.folds) else { continue };
            if share >= TOO_GOOD {
                let answer = decisive(&codes, slot, &of);
                too_good.push(TooGoodRow { fact: rules.names.id(place), auc: millionths(share), answer });
            }
        }
    }
    let late = |(attribute, times): (&u16, &u64)| LateRow { attribute: rules.vocabulary.attribute_ids.id(*attribute), times: *times };
    LeaksRow { later_records: verdicts.later, late_dates: verdicts.late.iter().map(late).collect(), too_good, undated: undated(rules) }
}

/// Attributes without a date that rules or states rest on, but for those that say who somebody is.
fn undated(rules: &RuleFile) -> Vec<&str> {
    let conditions = rules.states.iter().flat_map(|state| [&state.when, &state.stay]).flatten();
    let mut read: Vec<u32> = conditions.flat_map(|condition| reads(condition, &rules.named)).collect();
    read.extend(rules.rules.iter().flat_map(|rule| rule.reads.iter().copied()));
    let mut places: Vec<u16> = Vec::new();
    for (slot, fact) in (0_u32..).zip(&rules.facts.list) {
        let Source::Attribute(place, _) = fact.source else { continue };
        let attribute = &rules.vocabulary.attributes[usize::from(place)];
        if attribute.value != ValueType::Date && attribute.kind != Kind::Profile && read.contains(&slot) && !places.contains(&place) {
            places.push(place);
        }
    }
    places.into_iter().map(|place| rules.vocabulary.attribute_ids.id(place)).collect()
}

/// Which part each observation's value lies in; texts and the like are parts of their own.
fn in_parts(slot: &Slot) -> Vec<u32> {
    let ordered = matches!(slot.values.first(), Some(Stored::Number(_) | Stored::Date(_)));
    if !ordered || slot.values.len() <= PARTS {
        return slot.codes.clone();
    }
    let mut counts = vec![0_usize; slot.values.len()];
    slot.codes.iter().filter(|code| **code != UNKNOWN).for_each(|code| counts[*code as usize] += 1);
    let all: usize = counts.iter().sum();
    let mut parts = Vec::with_capacity(counts.len());
    let mut before = 0;
    for count in counts {
        // The middle of what has this value says where it lies.
        parts.push(((2 * before + count) * PARTS / (2 * all).max(1)) as u32);
        before += count;
    }
    slot.codes.iter().map(|code| parts.get(*code as usize).copied().unwrap_or(UNKNOWN)).collect()
}

/// The share of pairs that the fact alone puts in the right order: in each fold by the rates of the others, the mean over folds.
fn alone(codes: &[u32], of: &[(usize, bool)], folds: &[u8]) -> Option<f64> {
    let mut counts: BTreeMap<u32, [(f64, f64); FOLDS as usize]> = BTreeMap::new();
    for (place, good) in of {
        let (yes, no) = &mut counts.entry(codes[*place]).or_default()[usize::from(folds[*place])];
        if *good { *yes += 1.0 } else { *no += 1.0 }
    }
    let (mut sum, mut folds_with_both) = (0.0, 0.0);
    for fold in 0..usize::from(FOLDS) {
        let others = |counts: &[(f64, f64); FOLDS as usize]| {
            let rest = counts.iter().enumerate().filter(|(other, _)| *other != fold);
            rest.fold((0.0, 0.0), |(good, bad), (_, (yes, no))| (good + yes, bad + no))
        };
        let (good, bad) = counts.values().map(others).fold((0.0, 0.0), |(good, bad), (yes, no)| (good + yes, bad + no));
        let base = good / (good + bad);
        let mut bins: Vec<Bin> = counts
            .values()
            .map(|counts| {
                let (good, bad) = others(counts);
                Bin { at: (good + base) / (good + bad + 1.0), good: counts[fold].0, bad: counts[fold].1 }
            })
            .collect();
        bins.sort_by(|one, other| one.at.total_cmp(&other.at));
        if let Some(share) = auc(&bins) {
            sum += share;
            folds_with_both += 1.0;
        }
    }
    (folds_with_both > 0.0).then(|| sum / folds_with_both)
}

/// The answer that decides most of those who gave it, if one decides nearly all.
fn decisive(codes: &[u32], slot: &Slot, of: &[(usize, bool)]) -> Option<AnswerRow> {
    let mut counts: BTreeMap<u32, (u64, u64)> = BTreeMap::new();
    for (place, good) in of {
        let (yes, all) = counts.entry(codes[*place]).or_default();
        *yes += u64::from(*good);
        *all += 1;
    }
    let shares = counts.into_iter().map(|(code, (good, all))| (code, wilson(good, all)));
    let decides = shares.filter(|(_, share)| share.low > DECIDES || share.high < 1.0 - DECIDES);
    let (code, share) = decides.max_by_key(|(code, share)| (share.all, *code))?;
    let in_parts = codes != slot.codes;
    let answer = if in_parts { None } else { slot.values.get(code as usize).map(text) };
    Some(AnswerRow { answer, good: super::share_row(&share) })
}

/// A value as text.
pub(super) fn text(value: &Stored) -> String {
    match value {
        Stored::Number(number) => crate::measure::Millionths(*number).to_string(),
        Stored::Text(text) => text.to_string(),
        Stored::Boolean(boolean) => boolean.to_string(),
        Stored::Date(moment) => crate::moment::Moment(*moment).to_string(),
        Stored::Verdict(place) => Verdict::ALL[usize::from(*place) % Verdict::ALL.len()].id().to_owned(),
    }
}
