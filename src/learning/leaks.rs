//! What cannot have been known before the outcome, or looks like it: a fact that alone tells outcomes apart too well was most
//! likely filled in after them.

use std::collections::BTreeMap;

use super::observe::{FOLDS, Stored};
use super::statistics::{Bin, auc, mean, tally, wilson};
use super::verdicts::{Slot, Target, UNKNOWN, Verdicts};
use super::{millionths, share_row, whole};
use crate::conditions::reads;
use crate::facts::Source;
use crate::provenance::Kind;
use crate::rulefile::RuleFile;
use crate::value::{Value, ValueType};
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
            let parts = parts(slot);
            let counts = by_fold(&parts, slot, &of, &verdicts.folds);
            let Some(share) = alone(&counts) else { continue };
            if share >= TOO_GOOD {
                let answer = decisive(&counts, &parts, slot);
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

/// By value, which part it lies in; texts and the like are parts of their own.
fn parts(slot: &Slot) -> Vec<u32> {
    let ordered = matches!(slot.values.first(), Some(Stored::Number(_) | Stored::Date(_)));
    if !ordered || slot.values.len() <= PARTS {
        return (0..).take(slot.values.len()).collect();
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
    parts
}

/// Good and bad ones by fold.
type ByFold = [(f64, f64); FOLDS as usize];

/// By part, and of the unknown, how many were good and bad in each fold.
fn by_fold(parts: &[u32], slot: &Slot, of: &[(usize, bool)], folds: &[u8]) -> BTreeMap<u32, ByFold> {
    let mut counts: BTreeMap<u32, ByFold> = BTreeMap::new();
    for (place, good) in of {
        let part = parts.get(slot.codes[*place] as usize).copied().unwrap_or(UNKNOWN);
        let (yes, no) = &mut counts.entry(part).or_default()[usize::from(folds[*place])];
        if *good { *yes += 1.0 } else { *no += 1.0 }
    }
    counts
}

fn sum(counts: impl IntoIterator<Item = (f64, f64)>) -> (f64, f64) {
    counts.into_iter().fold((0.0, 0.0), |(good, bad), (yes, no)| (good + yes, bad + no))
}

/// The share of pairs that the fact alone puts in the right order: in each fold by the rates of the others, the mean over folds.
fn alone(counts: &BTreeMap<u32, ByFold>) -> Option<f64> {
    let in_fold = |fold: usize| {
        let others = |counts: &ByFold| sum(counts.iter().enumerate().filter(|(other, _)| *other != fold).map(|(_, counts)| *counts));
        let (good, bad) = sum(counts.values().map(others));
        let base = good / (good + bad);
        // Rates are not below 0, so their bits have their order; answers of one rate stand together.
        let by_rate = tally(counts.values().map(|counts| {
            let (good, bad) = others(counts);
            (((good + base) / (good + bad + 1.0)).to_bits(), counts[fold].0, counts[fold].1)
        }));
        let bins: Vec<Bin> = by_rate.into_iter().map(|(rate, (good, bad))| Bin { at: f64::from_bits(rate), good, bad }).collect();
        auc(&bins)
    };
    mean(&(0..usize::from(FOLDS)).filter_map(in_fold).collect::<Vec<f64>>())
}

/// The answer that decides most of those who gave it, if one decides nearly all.
fn decisive(counts: &BTreeMap<u32, ByFold>, parts: &[u32], slot: &Slot) -> Option<AnswerRow> {
    let shares = counts.iter().map(|(part, counts)| {
        let (good, bad) = sum(*counts);
        (*part, wilson(whole(good), whole(good + bad)))
    });
    let decides = shares.filter(|(_, share)| share.low > DECIDES || share.high < 1.0 - DECIDES);
    let (part, share) = decides.max_by_key(|(part, share)| (share.all, *part))?;
    let mut own = parts.iter().zip(&slot.values).filter(|(other, _)| **other == part).map(|(_, value)| text(value));
    let (first, last) = (own.next(), own.next_back());
    let answer = first.map(|first| last.map_or_else(|| first.clone(), |last| format!("{first} – {last}")));
    Some(AnswerRow { answer, good: share_row(&share) })
}

/// A value as text.
pub(super) fn text(value: &Stored) -> String {
    match value.value() {
        Value::Number(number) => number.to_string(),
        Value::Text(text) => text.to_owned(),
        Value::Boolean(boolean) => boolean.to_string(),
        Value::Date(moment) => moment.to_string(),
        Value::Verdict(verdict) => verdict.id().to_owned(),
    }
}
