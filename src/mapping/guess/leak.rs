//! Columns that tell the outcome too well: most likely they were filled in after it.
//!
//! Each column alone, the groups of its answers put in the order of their rate (numbers in their own order): the share of
//! pairs of one won and one lost that this order gets right. A half is chance; a column that gets nearly all right knows.

use std::collections::BTreeMap;

use super::Reason;
use super::meaning::Proposal;
use super::profile::VALUES_MAX;
use super::sheet::{Sheet, each_row};
use super::types::Read;

/// From here on a column is left out, in thousandths.
const LEAVE_OUT: u128 = 780;
/// From here on somebody should look.
const LOOK_AT: u128 = 700;
/// Fewer outcomes of either kind show nothing.
const OUTCOMES_MIN: u64 = 50;

/// Leaves out attributes that tell the outcome, and names those to look at.
pub(super) fn look(sheet: &Sheet, bytes: &[u8], proposal: &mut Proposal) {
    let Some((decided, values)) = &proposal.decided else { return };
    let outcome = |text: &str| values.iter().find(|(known, _)| known == text).map(|(_, outcome)| *outcome == "won");
    let columns: Vec<usize> = proposal.attributes.iter().map(|attribute| attribute.column).collect();
    let mut groups: Vec<Option<BTreeMap<String, (u64, u64)>>> = vec![Some(BTreeMap::new()); columns.len()];
    let (mut won, mut lost) = (0_u64, 0_u64);
    each_row(sheet, bytes, |cells| {
        let Some(good) = cells.get(*decided).and_then(|cell| outcome(cell)) else { return };
        won += u64::from(good);
        lost += u64::from(!good);
        for (column, group) in columns.iter().zip(&mut groups) {
            let Some(counts) = group else { continue };
            let cell = cells.get(*column).map(String::as_str).unwrap_or_default();
            let full = counts.len() >= VALUES_MAX;
            match counts.get_mut(cell) {
                Some(count) => add(count, good),
                None if full => *group = None,
                None => add(counts.entry(cell.to_owned()).or_default(), good),
            }
        }
    });
    if won < OUTCOMES_MIN || lost < OUTCOMES_MIN {
        return;
    }
    let mut tells: Vec<(usize, u128)> = Vec::new();
    for (attribute, counts) in proposal.attributes.iter().zip(&groups) {
        let Some(counts) = counts else { continue };
        // Many different texts tell anything by chance.
        let number = matches!(attribute.read, Read::Number { .. });
        if !number && counts.len() > 200 {
            continue;
        }
        let right = share_of_pairs(counts, number, won, lost);
        if right >= LOOK_AT {
            tells.push((attribute.column, right));
        }
    }
    for (column, right) in tells {
        let name = proposal.names[column].0.clone();
        let share = format!("{}.{}", right / 10, right % 10);
        if right < LEAVE_OUT {
            proposal.reasons.push(Reason { column: name, code: "guess-tells-much", arguments: vec![("share", share)] });
            continue;
        }
        proposal.attributes.retain(|attribute| attribute.column != column);
        proposal.dates.remove(&column);
        let old = |reason: &Reason| reason.column == name && reason.arguments.iter().any(|(name, _)| *name == "attribute");
        if let Some(reason) = proposal.reasons.iter_mut().find(|reason| old(reason)) {
            *reason = Reason { column: name, code: "guess-tells-outcome", arguments: vec![("share", share)] };
        }
    }
}

fn add(count: &mut (u64, u64), good: bool) {
    if good {
        count.0 += 1;
    } else {
        count.1 += 1;
    }
}

/// Pairs in the right order, of a thousand; the order may be turned round.
fn share_of_pairs(counts: &BTreeMap<String, (u64, u64)>, number: bool, won: u64, lost: u64) -> u128 {
    let value = |text: &str| {
        super::super::numbers::read(text, &super::super::numbers::NumberStyle::json()).map(|(number, _)| number.0).unwrap_or(i64::MIN)
    };
    let mut groups: Vec<(i64, u64, u64)> =
        counts.iter().map(|(text, (good, bad))| (if number { value(text) } else { 0 }, *good, *bad)).collect();
    if number {
        groups.sort_unstable();
    } else {
        // By rate: a/(a+b) < c/(c+d).
        groups.sort_by(|a, b| (u128::from(a.1) * u128::from(b.1 + b.2)).cmp(&(u128::from(b.1) * u128::from(a.1 + a.2))));
    }
    let (mut twice, mut below) = (0_u128, 0_u128);
    for (_, good, bad) in groups {
        twice += u128::from(good) * (2 * below + u128::from(bad));
        below += u128::from(bad);
    }
    let pairs = 2 * u128::from(won) * u128::from(lost);
    let right = twice * 1000 / pairs;
    right.max(1000 - right)
}
