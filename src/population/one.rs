//! One contact of a population, found anew out of the columns of its evidence: for whoever asks for one and waits.
//!
//! What is rare (checks, decisions, measures without columns, conditions that do not come apart) is left to single
//! assessment, as are numbers that could leave 64 bits.

use super::block::Block;
use super::column::Column;
use super::condition::Set;
use super::counts::Counts;
use super::evaluate::Lens;
use super::look::Found;
use super::points::PlannedAward;
use super::tally::{Tallies, Way};
use crate::dimensions::POINTS_MAX;
use crate::facts::Source;
use crate::measure::{MILLION, Points};
use crate::moment::{DAY, Moment};
use crate::rules::points_of;

/// What was added up of a contact's signals, in one list: by atom and bucket how many, by atom the least age (`i64::MAX` for
/// none), by family what was summed by atom and bucket (in millionths, or in 2^-30 of them where it is weighed), and one bit
/// for each topic by fact that counts them.
struct Tallied(Vec<i64>);

impl Lens<'_> {
    /// What is found for one assessed contact; `None` when single assessment has to say it.
    #[must_use]
    pub fn one(&self, block: &Block, counts: &Counts, row: usize) -> Option<Found> {
        let rare = self.plans.asks_rows || !self.plans.single.is_empty();
        if rare || !block.checks.of(row).is_empty() || !block.decisions.of(row).is_empty() {
            return None;
        }
        let line = if block.is_flat() { row } else { block.line_of(row) };
        if block.rows(line).len() > 1 && self.plans.tallies.of_account.contains(&true) {
            return None;
        }
        let tallied = self.tallied(block, counts, row)?;
        let mut values: Vec<Option<i64>> = Vec::with_capacity(self.rules.slot_count());
        for (slot, fact) in self.rules.facts.list.iter().enumerate() {
            values.push(match &fact.source {
                Source::Role => block.roles.get(row),
                Source::Attribute(place, days_since) => self.attribute_of(block, counts, (line, row), *place, *days_since)?,
                Source::Signals(..) if fact.of_account && !block.has_account(line) => None,
                Source::Signals(..) => self.plans.tallies.value(slot, &tallied)?,
                Source::People(_) | Source::Clarity(_) => return None,
            });
        }
        values.resize(self.plans.slots, None);
        let plans = &self.plans.points;
        let mut sums = vec![0_i64; plans.sums.len()];
        for rule in &plans.rules {
            let Some(sum) = rule.sum.filter(|_| rule.when.as_ref().is_none_or(|when| self.holds(when, &values))) else { continue };
            let points = match rule.award {
                PlannedAward::Points(points) => points,
                PlannedAward::Each(each, slot, cap) => {
                    let Some(number) = values[slot] else { continue };
                    let points = points_of(each, number);
                    cap.map_or(points, |cap| points.clamp(-cap, cap))
                }
            };
            sums[sum] = sums[sum].checked_add(points)?;
        }
        sums.iter_mut().zip(&plans.sums).for_each(|(sum, plan)| *sum = (*sum).clamp(-plan.cap, plan.cap));
        let dimensions: Vec<Points> =
            plans.starts.windows(2).map(|pair| Points(sums[pair[0]..pair[1]].iter().sum::<i64>().clamp(0, POINTS_MAX))).collect();
        values.extend(dimensions.iter().map(|points| Some(points.0 * 1000)));
        let counted = |dimension: usize| self.rules.dimensions[dimension].counts_for_requires;
        let of_kind = |kind| -> i64 {
            let of = plans.sums.iter().zip(&sums).filter(|(plan, _)| plan.kind == kind && counted(plan.dimension));
            of.map(|(_, sum)| *sum).sum()
        };
        let last = self.plans.states.len().saturating_sub(1);
        let (mut proposal, mut standing) = (None, None);
        for (place, state) in self.plans.states.iter().enumerate().take(last) {
            if standing.is_some() || (proposal.is_some() && !state.by_rules) {
                continue;
            }
            let holds = state.when.as_ref().is_none_or(|when| self.holds(when, &values));
            if holds && state.requires.iter().all(|(kind, needs)| of_kind(*kind) >= *needs) {
                proposal = proposal.or(Some(place));
                standing = Some(place).filter(|_| state.by_rules);
            }
        }
        Some(Found { proposal: proposal.unwrap_or(last), standing: standing.unwrap_or(last), dimensions })
    }

    fn holds(&self, set: &Set, values: &[Option<i64>]) -> bool {
        match set {
            Set::All(all) => *all,
            Set::Each(sets) => sets.iter().all(|set| self.holds(set, values)),
            Set::Any(sets) => sets.iter().any(|set| self.holds(set, values)),
            Set::Named(place, wanted) => self.holds(&self.plans.named[*place as usize][usize::from(!*wanted)], values),
            Set::Known(slot, wanted) => values[*slot as usize].is_some() == *wanted,
            Set::Within(within) => within.belongs(values[within.slot as usize]),
            Set::Places(slot, table, unknown) => match values[*slot as usize] {
                Some(place) => usize::try_from(place).ok().and_then(|place| table.get(place)) == Some(&1),
                None => *unknown,
            },
            // A file with such conditions is not asked here.
            Set::Table(..) | Set::Rows(..) => false,
        }
    }

    /// `None` when its number leaves the range.
    fn attribute_of(
        &self,
        block: &Block,
        counts: &Counts,
        (line, row): (usize, usize),
        place: u16,
        days_since: bool,
    ) -> Option<Option<i64>> {
        let attribute = &self.rules.vocabulary.attributes[usize::from(place)];
        let held = self.plans.translation.own_attributes[usize::from(place)];
        let given = attribute.purpose.is_none_or(|purpose| counts.consents[usize::from(purpose)][row] == 1);
        if !given || block.no_permission.of(row).contains(&held) {
            return Some(None);
        }
        let number = block.attributes[usize::from(held)].get(if attribute.of_account { line } else { row });
        if !days_since {
            return Some(number);
        }
        number.map_or(Some(None), |date| Moment(date).age(self.as_of).checked_mul(MILLION).map(Some))
    }

    fn tallied(&self, block: &Block, counts: &Counts, row: usize) -> Option<Tallied> {
        let tallies = &self.plans.tallies;
        let (buckets, signals) = (tallies.bounds.len() + 1, &block.signals);
        let (since, topics) = (tallies.since_at(), tallies.sums_at(tallies.families.len()));
        let mut cells = vec![0_i64; topics + tallies.topical().count()];
        cells[since..since + tallies.atoms].fill(i64::MAX);
        let (today, time) = (self.as_of.day(), self.as_of.0.rem_euclid(DAY));
        let bucket_of = |bounds: &[i64], age: i64| bounds.iter().take_while(|bound| **bound <= age).count();
        let number = |column: &Column, at: usize| column.get(at).and_then(|number| usize::try_from(number).ok());
        for at in signals.starts[row] as usize..signals.starts[row + 1] as usize {
            if counts.signals.as_ref().is_some_and(|counting| !counting[at]) {
                continue;
            }
            let kind = number(&signals.kinds, at)?;
            let age = today - signals.days.get(at)? - i64::from(signals.times.get(at)? > time);
            if let Some(atom) = tallies.atom_of[kind] {
                cells[atom * buckets + bucket_of(&tallies.bounds, age)] += 1;
                cells[since + atom] = cells[since + atom].min(age);
                for (place, (family, weights)) in tallies.families.iter().zip(&tallies.weights).enumerate() {
                    let value = if family.valued { signals.values.get(at).unwrap_or(0) } else { MILLION };
                    let weight = weights.as_ref().map_or(Some(1), |weights| i64::try_from(weights.at(age)).ok())?;
                    let all = family.bounds.len() + 1;
                    let sum = &mut cells[tallies.sums_at(place) + atom * all + bucket_of(&family.bounds, age)];
                    *sum = sum.checked_add(value.checked_mul(weight)?)?;
                }
            }
            let Some(topic) = number(&signals.topics, at).filter(|topic| tallies.own_topics[*topic]) else { continue };
            for (place, (_, kinds, own, within)) in tallies.topical().enumerate() {
                let taken = age < within && own.is_none_or(|own| own[topic]) && kinds.iter().any(|of| usize::from(*of) == kind);
                cells[topics + place] |= i64::from(taken) << topic;
            }
        }
        Some(Tallied(cells))
    }
}

impl Tallies {
    /// The number of a fact over signals; `None` when it leaves the range.
    fn value(&self, fact: usize, tallied: &Tallied) -> Option<Option<i64>> {
        let cells = &tallied.0;
        let count = |atoms: &[usize], buckets: usize| -> i64 {
            let of = |atom: &usize| &cells[atom * (self.bounds.len() + 1)..][..buckets];
            atoms.iter().flat_map(of).sum()
        };
        Some(match self.ways.get(fact)?.as_ref()? {
            Way::Count { atoms, buckets } => Some(count(atoms, *buckets) * MILLION),
            Way::Trend { atoms, near, far } => Some((2 * count(atoms, *near) - count(atoms, *far)) * MILLION),
            Way::Since { atoms, within } => {
                let least = atoms.iter().map(|atom| cells[self.since_at() + atom]).min().unwrap_or(i64::MAX);
                (least < within.unwrap_or(i64::MAX)).then(|| least * MILLION)
            }
            Way::Sum { family, atoms, buckets } => {
                let all = self.families[*family].bounds.len() + 1;
                let mut sum = 0_i64;
                let start = self.sums_at(*family);
                for added in atoms.iter().flat_map(|atom| &cells[start + atom * all..][..*buckets]) {
                    sum = sum.checked_add(*added)?;
                }
                // Divided once, by floor.
                Some(if self.weights[*family].is_some() { sum >> 30 } else { sum })
            }
            Way::Topics { .. } => {
                let place = self.topical().position(|(of, ..)| of == fact)?;
                Some(i64::from(cells[self.sums_at(self.families.len()) + place].count_ones()) * MILLION)
            }
        })
    }

    /// Where the least ages begin.
    fn since_at(&self) -> usize {
        self.atoms * (self.bounds.len() + 1)
    }

    /// Where the sums of a family begin; after the last one, where topics do.
    fn sums_at(&self, family: usize) -> usize {
        let before = self.families[..family].iter().map(|family| family.bounds.len() + 1);
        self.since_at() + self.atoms * (1 + before.sum::<usize>())
    }
}
