//! Facts that are found contact by contact, by the evaluation that a single assessment runs.

use super::block::Block;
use super::column::Column;
use super::counts::Counts;
use super::meaning::number;
use super::rebuild::Rebuild;
use crate::evidence::{Contact, Counting, counting};
use crate::facts::{Cut, Member, View, evaluate_one};
use crate::moment::Moment;
use crate::rulefile::RuleFile;

/// The columns of the facts at `slots`.
#[must_use]
pub fn columns(block: &Block, rebuild: &Rebuild<'_>, rules: &RuleFile, counts: &Counts, as_of: Moment, slots: &[usize]) -> Vec<Column> {
    let mut values: Vec<Vec<Option<i64>>> = slots.iter().map(|_| vec![None; block.contacts()]).collect();
    // Of contacts of whom nothing is observed all are alike, with an account or without.
    let mut silent: [Option<Vec<Option<i64>>>; 2] = [None, None];
    for line in 0..block.lines() {
        let rows = block.rows(line);
        let has_account = block.has_account(line);
        let is_silent = rows.len() == 1
            && block.signals.starts[rows.start] == block.signals.starts[rows.start + 1]
            && block.checks.of(rows.start).is_empty()
            && counts.is_assessed(rows.start);
        if is_silent && let Some(known) = &silent[usize::from(has_account)] {
            values.iter_mut().zip(known).for_each(|(values, known)| values[rows.start] = *known);
            continue;
        }
        let evidence = rebuild.line(block, line);
        let assessed: Vec<usize> = rows.clone().filter(|row| counts.is_assessed(*row)).collect();
        let people: Vec<(&Contact<'_>, Counting)> = assessed
            .iter()
            .map(|row| &evidence.contacts[row - rows.start])
            .map(|contact| (contact, counting::count(contact, rebuild.vocabulary, as_of, None)))
            .collect();
        let members: Vec<Member<'_>> = people.iter().map(|(contact, counting)| Member::new(contact, counting)).collect();
        let mut of_account: Vec<Option<Option<i64>>> = vec![None; slots.len()];
        for (me, row) in assessed.iter().enumerate() {
            let view = View::new(evidence.account.as_ref(), &members, me, rebuild.vocabulary, as_of, Cut::None);
            for (place, slot) in slots.iter().enumerate() {
                let fact = &rules.facts.list[*slot];
                let value = || {
                    let value = evaluate_one(&rules.facts, fact, &view, &mut false)?;
                    number(rules, *slot, value, |_| None)
                };
                // A fact of the account is the same for each of its contacts.
                let shared = fact.of_account && has_account;
                values[place][*row] = if shared { *of_account[place].get_or_insert_with(value) } else { value() };
            }
        }
        if is_silent {
            silent[usize::from(has_account)] = Some(values.iter().map(|values| values[rows.start]).collect());
        }
    }
    values.iter().map(|values| Column::of(values)).collect()
}
