//! What is asked of contacts one by one, because it is rare or dear: what is in question, what waits for a person, which
//! answers are missing. Each can be asked of some blocks only, so that a host can stop in between.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::edit::{Current, Population};
use super::look::Place;
use crate::assessment::{Answer, Ask, Assessed, Assessment, assess_place};

/// Proposals that wait for a person, by the place of the state and the Monday of the week in which they are due, in days
/// since 1970 (`None` without a deadline): how many, and how many of them are overdue.
pub type Waiting = BTreeMap<(u8, Option<i64>), (u64, u64)>;

/// Questions whose answer would change proposals: by what is asked, how many contacts it would move.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Missing {
    /// Contacts that were asked about.
    pub asked: u64,
    /// By the ids of one or two facts and checks (`check.` before those): contacts that some answer would move, and of
    /// those the contacts that some answer would hand over.
    pub questions: BTreeMap<Vec<String>, (u64, u64)>,
}

impl Population {
    /// How many blocks of contacts there are.
    #[must_use]
    pub fn blocks(&self) -> usize {
        self.held.blocks.len()
    }

    /// Contacts whose state in force is in question, in order.
    #[must_use]
    pub fn in_question(&self) -> Vec<usize> {
        self.in_question_of(0..self.blocks())
    }

    /// The same of some blocks. Only those with a decision in force can be; each of them is assessed alone.
    #[must_use]
    pub fn in_question_of(&self, blocks: Range<usize>) -> Vec<usize> {
        let Some(current) = &self.current else { return Vec::new() };
        let mut found = Vec::new();
        let mut first = 0;
        for (place, block) in self.held.blocks.iter().enumerate() {
            if blocks.contains(&place) {
                for row in (0..block.contacts()).filter(|row| !block.decisions.of(*row).is_empty()) {
                    self.alone(current, Place { block: place, row }, Ask::default(), |assessment| {
                        if assessment.standing.in_question {
                            found.push(first + row);
                        }
                    });
                }
            }
            first += block.contacts();
        }
        found
    }

    /// What waits for a person.
    #[must_use]
    pub fn waiting(&self) -> Waiting {
        self.waiting_of(0..self.blocks())
    }

    /// The same of some blocks.
    #[must_use]
    pub fn waiting_of(&self, blocks: Range<usize>) -> Waiting {
        let mut weeks = Waiting::new();
        let Some(current) = &self.current else { return weeks };
        let by_person: Vec<bool> = current.rules.states.iter().map(|state| !state.by_rules()).collect();
        for (place, evaluated) in current.blocks.iter().enumerate().filter(|(place, _)| blocks.contains(place)) {
            let rows = evaluated.proposals.iter().zip(&evaluated.standings).enumerate();
            // A decided contact stands where it was decided and waits for nobody.
            let waits =
                rows.filter(|(_, (proposal, standing))| by_person.get(usize::from(**proposal)) == Some(&true) && proposal != standing);
            for (row, (proposal, _)) in waits {
                self.alone(current, Place { block: place, row }, Ask::default(), |assessment| {
                    let standing = &assessment.standing;
                    if standing.pending.is_some() {
                        // 1970-01-01 was a Thursday, three days after a Monday.
                        let week = standing.decide_by.map(|by| (by.day() + 3).div_euclid(7) * 7 - 3);
                        let counts = weeks.entry((*proposal, week)).or_default();
                        counts.0 += 1;
                        counts.1 += u64::from(standing.overdue);
                    }
                });
            }
        }
        weeks
    }

    /// Which answers would move people, asked of each `every`th contact from `first` on, of `count` contacts at most.
    #[must_use]
    pub fn missing(&self, first: usize, every: usize, count: usize) -> Missing {
        let mut missing = Missing::default();
        let Some(current) = &self.current else { return missing };
        let ask = Ask { questions: true, ..Ask::default() };
        for contact in (first..self.contacts()).step_by(every.max(1)).take(count) {
            let Some(place) = self.place(contact) else { continue };
            self.alone(current, place, ask, |assessment| {
                missing.asked += 1;
                let mut moved: BTreeMap<Vec<String>, bool> = BTreeMap::new();
                for open in assessment.questions.iter().flat_map(|questions| &questions.open) {
                    let asked: BTreeSet<String> = open.answers.iter().map(|answer| current.asked(answer)).collect();
                    *moved.entry(asked.into_iter().collect()).or_default() |= current.rules.hands_over(open.proposal);
                }
                for (asked, hands_over) in moved {
                    let counts = missing.questions.entry(asked).or_default();
                    counts.0 += 1;
                    counts.1 += u64::from(hands_over);
                }
            });
        }
        missing
    }

    fn alone(&self, current: &Current, place: Place, ask: Ask, each: impl FnOnce(&Assessment<'_>)) {
        let block = &self.held.blocks[place.block];
        let line = block.line_of(place.row);
        let evidence = current.rebuild(&self.held).line(block, line);
        let contact = place.row - block.rows(line).start;
        assess_place(&current.rules, &evidence, contact, current.as_of, ask, |assessed, _| {
            if let Assessed::Yes(assessment) = assessed {
                each(&assessment);
            }
        });
    }
}

impl Current {
    fn asked(&self, answer: &Answer) -> String {
        match answer {
            Answer::Check(check, _) => format!("check.{}", self.rules.vocabulary.checks.id(*check)),
            Answer::Fact(slot, _) => self.rules.names.id(*slot).to_owned(),
        }
    }
}
