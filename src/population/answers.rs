//! Answers about everybody, without anybody being copied out: how many are in each state, how points are spread, who goes
//! from which state to which, and by whose hand.

use std::collections::BTreeMap;

use super::column::{Code, Codes, Column};
use super::edit::{Current, Population};
use crate::assessment::{Ask, Assessed, assess_place};
use crate::rulefile::RuleFile;

/// Contacts by place of a state.
pub type ByState = Vec<u64>;

/// How many contacts there are, and in which states.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct States {
    /// Contacts assessed.
    pub assessed: u64,
    /// Contacts that are not, because they object.
    pub not_assessed: u64,
    /// By proposed state.
    pub proposals: ByState,
    /// By state in force.
    pub standings: ByState,
}

/// How the points of a dimension are spread: contacts from 0 to below 5, from 5 to below 10, up to 100 itself.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Histogram {
    /// Contacts by twentieth; those with 100 points are the last.
    pub contacts: [u64; 21],
}

/// From where to where: states of the file that changes are told from, and of the file in force.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Flows {
    /// Contacts assessed.
    pub assessed: u64,
    /// Contacts whose proposal or state in force is another.
    pub changed: u64,
    /// Of those, by proposal: (from, to), how many.
    pub flows: BTreeMap<(u8, u8), u64>,
}

/// Contacts that change alike and belong to one owner.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Group {
    /// The proposal under the file that changes are told from.
    pub from: u8,
    /// The proposal under the file in force.
    pub to: u8,
    /// Their owner, as the CRM has it.
    pub owner: Option<String>,
    /// The contacts; the largest change of points first, then in order.
    pub contacts: Vec<Moved>,
}

/// A contact that changes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Moved {
    /// By how much its points move, over all dimensions, in thousandths.
    pub by: i64,
    /// The contact, as counted over all lines.
    pub contact: usize,
}

impl Group {
    /// The groups of all from those of parts; with each part the number of contacts before it.
    #[must_use]
    pub fn merged(parts: impl IntoIterator<Item = (usize, Vec<Group>)>) -> Vec<Group> {
        let mut groups: BTreeMap<(u8, u8, Option<String>), Vec<Moved>> = BTreeMap::new();
        for (before, part) in parts {
            for group in part {
                let moved = group.contacts.iter().map(|moved| Moved { contact: moved.contact + before, ..*moved });
                groups.entry((group.from, group.to, group.owner)).or_default().extend(moved);
            }
        }
        let group = |((from, to, owner), mut contacts): ((u8, u8, Option<String>), Vec<Moved>)| {
            contacts.sort_unstable_by_key(|moved| (-moved.by, moved.contact));
            Group { from, to, owner, contacts }
        };
        groups.into_iter().map(group).collect()
    }
}

impl States {
    /// The answer for all from the answers for parts, in whatever order.
    #[must_use]
    pub fn merged(parts: impl IntoIterator<Item = States>) -> States {
        let mut all = States::default();
        for part in parts {
            all.assessed += part.assessed;
            all.not_assessed += part.not_assessed;
            add(&mut all.proposals, &part.proposals);
            add(&mut all.standings, &part.standings);
        }
        all
    }
}

impl Histogram {
    /// The answer for all from the answers for parts.
    #[must_use]
    pub fn merged(parts: impl IntoIterator<Item = Histogram>) -> Histogram {
        let mut all = Histogram::default();
        for part in parts {
            all.contacts.iter_mut().zip(part.contacts).for_each(|(all, part)| *all += part);
        }
        all
    }
}

impl Flows {
    /// The answer for all from the answers for parts.
    #[must_use]
    pub fn merged(parts: impl IntoIterator<Item = Flows>) -> Flows {
        let mut all = Flows::default();
        for part in parts {
            all.assessed += part.assessed;
            all.changed += part.changed;
            for (flow, contacts) in part.flows {
                *all.flows.entry(flow).or_default() += contacts;
            }
        }
        all
    }
}

/// What a bar of a histogram is wide, in millionths of a point.
const BAR: i64 = 5_000_000;

/// Counts assessed contacts by bars; `false` where a bar is no whole number of codes.
fn add_codes<T: Code>(codes: &Codes<T>, proposals: &[u8], contacts: &mut [u64; 21]) -> bool {
    let Ok(per_bar) = u32::try_from(BAR / codes.unit) else { return false };
    if codes.base != 0 || BAR % codes.unit != 0 {
        return false;
    }
    for (code, proposal) in codes.codes.iter().zip(proposals) {
        // Codes have four bytes at the most; division of as many is quick.
        contacts[(code.wide() as u32 / per_bar).min(20) as usize] += u64::from(*proposal != super::NOT_ASSESSED);
    }
    true
}

fn add(all: &mut Vec<u64>, part: &[u64]) {
    all.resize(all.len().max(part.len()), 0);
    all.iter_mut().zip(part).for_each(|(all, part)| *all += part);
}

impl Population {
    /// How many contacts are in each state.
    #[must_use]
    pub fn states(&self) -> States {
        let Some(current) = &self.current else { return States::default() };
        let mut counts = [[0_u64; 256]; 2];
        for evaluated in &current.blocks {
            for (counts, list) in counts.iter_mut().zip([&evaluated.proposals, &evaluated.standings]) {
                list.iter().for_each(|state| counts[usize::from(*state)] += 1);
            }
        }
        let not_assessed = counts[0][usize::from(super::NOT_ASSESSED)];
        let states = current.rules.states.len();
        let [proposals, standings] = counts.map(|counts| counts[..states].to_vec());
        States { assessed: proposals.iter().sum(), not_assessed, proposals, standings }
    }

    /// How the points of a dimension are spread over the assessed contacts.
    #[must_use]
    pub fn histogram(&self, dimension: usize) -> Option<Histogram> {
        let current = self.current.as_ref()?;
        let mut contacts = [0_u64; 21];
        for evaluated in &current.blocks {
            let column = evaluated.dimensions.get(dimension)?;
            let counted = match &**column {
                Column::Bytes(codes) => add_codes(codes, &evaluated.proposals, &mut contacts),
                Column::Shorts(codes) => add_codes(codes, &evaluated.proposals, &mut contacts),
                Column::Words(codes) => add_codes(codes, &evaluated.proposals, &mut contacts),
                Column::Same(..) | Column::Wide(_) => false,
            };
            if !counted {
                let assessed = evaluated.proposals.iter().enumerate().filter(|(_, proposal)| **proposal != super::NOT_ASSESSED);
                for (row, _) in assessed {
                    contacts[usize::try_from(column.get(row).unwrap_or(0) / BAR).unwrap_or(0).min(20)] += 1;
                }
            }
        }
        Some(Histogram { contacts })
    }

    /// Who goes from which state to which, as numbers.
    #[must_use]
    pub fn flows(&self) -> Flows {
        let Some(current) = &self.current else { return Flows::default() };
        let mut flows = Flows::default();
        let same = current.same_states();
        // One more of each for who is not assessed.
        let (from, to) = (current.base_rules.states.len() + 1, current.rules.states.len() + 1);
        let mut counts = vec![0_u64; from * to];
        for (evaluated, base) in current.blocks.iter().zip(&current.base) {
            let not_assessed = evaluated.counts.assessed.iter().flatten().filter(|assessed| **assessed == 0).count();
            flows.assessed += (evaluated.proposals.len() - not_assessed) as u64;
            current.each_change(evaluated, base, &same, |row| {
                flows.changed += 1;
                let (before, now) = (usize::from(base[0][row]).min(from - 1), usize::from(evaluated.proposals[row]).min(to - 1));
                counts[before * to + now] += 1;
            });
        }
        for (flow, contacts) in counts.into_iter().enumerate().filter(|(_, contacts)| *contacts > 0) {
            let state =
                |place: usize, states: usize| u8::try_from(place).ok().filter(|_| place + 1 < states).unwrap_or(super::NOT_ASSESSED);
            flows.flows.insert((state(flow / to, from), state(flow % to, to)), contacts);
        }
        flows
    }

    /// Who changes, grouped by change and owner; groups in the order of states, then of owners (none first).
    #[must_use]
    pub fn who_changes(&self) -> Vec<Group> {
        let Some(current) = &self.current else { return Vec::new() };
        let same = current.same_states();
        let mut groups: BTreeMap<(u8, u8, Option<&str>), Vec<Moved>> = BTreeMap::new();
        let mut first = 0;
        for (place, (evaluated, base)) in current.blocks.iter().zip(&current.base).enumerate() {
            let block = &self.held.blocks[place];
            current.each_change(evaluated, base, &same, |row| {
                let owner = block.owners.get(row).and_then(|owner| u32::try_from(owner).ok());
                let owner = owner.map(|owner| self.held.texts.others.text(owner));
                let by = current.base_points.get(place).map_or(0, |before| current.moved(before, place, row));
                groups.entry((base[0][row], evaluated.proposals[row], owner)).or_default().push(Moved { by, contact: first + row });
            });
            first += block.contacts();
        }
        let named = |((from, to, owner), contacts): ((u8, u8, Option<&str>), Vec<Moved>)| {
            let owner = owner.map(str::to_owned);
            Group { from, to, owner, contacts }
        };
        Group::merged([(0, groups.into_iter().map(named).collect())])
    }

    /// How much each rule gives in all, over the contacts that change: (rule, points before, points now) in thousandths, for
    /// rules whose sum differs. Each of these contacts is assessed alone under both files.
    #[must_use]
    pub fn rules_behind(&self) -> Vec<(String, i64, i64)> {
        let Some(current) = &self.current else { return Vec::new() };
        let same = current.same_states();
        let mut sums: BTreeMap<String, (i64, i64)> = BTreeMap::new();
        let mut order: Vec<&str> = current.base_rules.rules.iter().map(|rule| &*rule.id).collect();
        order.extend(current.rules.rules.iter().map(|rule| &*rule.id));
        let Ok(base) = super::edit::plans(&self.held, &current.base_rules) else { return Vec::new() };
        for (place, (evaluated, before)) in current.blocks.iter().zip(&current.base).enumerate() {
            let block = &self.held.blocks[place];
            current.each_change(evaluated, before, &same, |row| {
                let line = block.line_of(row);
                let contact = row - block.rows(line).start;
                let mut add = |rules: &RuleFile, translation: &super::words::Translation, now: bool| {
                    let rebuild = super::rebuild::Rebuild {
                        texts: &self.held.texts,
                        vocabulary: &rules.vocabulary,
                        translation,
                        deciders: self.held.deciders.as_deref(),
                    };
                    let evidence = rebuild.line(block, line);
                    assess_place(rules, &evidence, contact, current.as_of, Ask::default(), |assessed, _| {
                        let Assessed::Yes(assessment) = assessed else { return };
                        for (rule, given) in rules.rules.iter().zip(&assessment.given).filter(|(rule, _)| !rule.exploratory) {
                            let sum = sums.entry(rule.id.to_string()).or_default();
                            let side = if now { &mut sum.1 } else { &mut sum.0 };
                            *side = side.saturating_add(given.points);
                        }
                    });
                };
                add(&current.base_rules, &base.translation, false);
                add(&current.rules, &current.plans.translation, true);
            });
        }
        let mut listed: Vec<(String, i64, i64)> = Vec::new();
        for id in order {
            let Some((before, now)) = sums.remove(id) else { continue };
            if before != now {
                listed.push((id.to_owned(), before, now));
            }
        }
        listed
    }
}

/// Eight states at once, as far as there are as many.
fn eights(states: &[u8]) -> impl Iterator<Item = u64> {
    states.as_chunks::<8>().0.iter().map(|states| u64::from_le_bytes(*states))
}

impl Current {
    /// The place in the file in force of each state of the file that changes are told from; another file's states are told
    /// apart by their ids.
    pub(super) fn same_states(&self) -> [u8; 256] {
        let mut same = [super::NOT_ASSESSED - 1; 256];
        for (state, place) in self.base_rules.states.iter().zip(same.iter_mut()) {
            if let Some(found) = self.rules.state(&state.id) {
                *place = u8::try_from(found).unwrap_or(super::NOT_ASSESSED);
            }
        }
        same[usize::from(super::NOT_ASSESSED)] = super::NOT_ASSESSED;
        same
    }

    /// Calls `each` with the rows of a block whose proposal or state in force is another.
    pub(super) fn each_change(
        &self,
        evaluated: &super::evaluate::Evaluated,
        base: &[Vec<u8>; 2],
        same: &[u8; 256],
        mut each: impl FnMut(usize),
    ) {
        let in_place = (0_u8..).zip(&self.base_rules.states).all(|(place, _)| same[usize::from(place)] == place);
        let rows = evaluated.proposals.len();
        let changed = |row: usize| {
            same[usize::from(base[0][row])] != evaluated.proposals[row] || same[usize::from(base[1][row])] != evaluated.standings[row]
        };
        if !in_place {
            return (0..rows).filter(|row| changed(*row)).for_each(each);
        }
        // Eight rows are one number, whose bytes say who differs.
        let before = eights(&base[0]).zip(eights(&base[1]));
        let now = eights(&evaluated.proposals).zip(eights(&evaluated.standings));
        let mut row = 0;
        for ((proposals, standings), (new_proposals, new_standings)) in before.zip(now) {
            let mut differ = (proposals ^ new_proposals) | (standings ^ new_standings);
            while differ != 0 {
                let place = differ.trailing_zeros() / 8;
                each(row + place as usize);
                differ &= !(0xFF << (8 * place));
            }
            row += 8;
        }
        (row..rows).filter(|row| changed(*row)).for_each(each);
    }

    /// By how much the points of a contact have moved in all, in thousandths.
    fn moved(&self, before: &[std::sync::Arc<super::column::Column>], block: usize, row: usize) -> i64 {
        let points = |columns: &[std::sync::Arc<super::column::Column>], id: &str, rules: &RuleFile| {
            let place = rules.dimensions.iter().position(|dimension| &*dimension.id == id);
            place.and_then(|place| columns.get(place)?.get(row)).map_or(0, |value| value / 1000)
        };
        let ids = self.base_rules.dimensions.iter().chain(&self.rules.dimensions).map(|dimension| &*dimension.id);
        let ids: std::collections::BTreeSet<&str> = ids.collect();
        let now = &self.blocks[block].dimensions;
        ids.into_iter().map(|id| (points(now, id, &self.rules) - points(before, id, &self.base_rules)).abs()).sum()
    }
}
