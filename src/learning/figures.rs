//! What became of some: accepted, won, and for how much.

use std::collections::BTreeMap;

use super::share_row;
use super::statistics::wilson;
use crate::evidence::{Became, Outcome};
use crate::wire::Decimal;
use crate::wire::learning::{AmountRow, FiguresRow};

/// Counts of outcomes.
#[derive(Clone, Debug, Default)]
pub struct Figures<'o> {
    accepted: u64,
    rejected: u64,
    won: u64,
    lost: u64,
    amounts: BTreeMap<&'o str, (u64, i128)>,
}

impl<'o> Figures<'o> {
    /// Counts one.
    pub fn add(&mut self, outcome: &'o Outcome) {
        match outcome.became {
            Became::Accepted => self.accepted += 1,
            Became::Rejected => self.rejected += 1,
            Became::Won => self.won += 1,
            Became::Lost => self.lost += 1,
        }
        if let (Became::Won, Some(amount)) = (outcome.became, outcome.amount) {
            let (won, sum) = self.amounts.entry(&outcome.currency).or_default();
            *won += 1;
            *sum += i128::from(amount.0);
        }
    }

    /// The figures of some outcomes.
    pub fn of(outcomes: impl IntoIterator<Item = &'o Outcome>) -> Figures<'o> {
        let mut figures = Figures::default();
        outcomes.into_iter().for_each(|outcome| figures.add(outcome));
        figures
    }

    /// In their shape.
    #[must_use]
    pub fn row(&self) -> FiguresRow {
        let amount = |(currency, (won, sum)): (&&str, &(u64, i128))| AmountRow {
            currency: (*currency).to_owned(),
            won: *won,
            amount: Decimal(*sum),
        };
        FiguresRow {
            accepted: share_row(&wilson(self.accepted, self.accepted + self.rejected)),
            won: share_row(&wilson(self.won, self.won + self.lost)),
            amounts: self.amounts.iter().map(amount).collect(),
        }
    }
}
