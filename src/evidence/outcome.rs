//! Reading outcomes: what became of a contact after a hand-over, one a line.

use super::read::{Read, Reader};
use super::{Fault, Vocabulary};
use crate::json::Tree;
use crate::measure::Millionths;
use crate::moment::Moment;
use crate::record::choice;

choice! {
    /// What became of a contact.
    pub enum Became {
        /// Sales took it over.
        Accepted = "accepted",
        /// Sales did not.
        Rejected = "rejected",
        /// It bought.
        Won = "won",
        /// It did not.
        Lost = "lost",
    }
}

/// An outcome.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outcome {
    /// The contact's id.
    pub contact: String,
    /// When.
    pub at: Moment,
    /// What.
    pub became: Became,
    /// Why, as a code.
    pub reason: Option<String>,
    /// How much it bought for.
    pub amount: Option<Millionths>,
    /// In which currency; empty if not said.
    pub currency: String,
}

/// Reads one line that is JSON without duplicate keys; a bad one goes into `faults`.
pub fn read_outcome(tree: Tree<'_>, faults: &mut Vec<Fault>) -> Option<Outcome> {
    let vocabulary = Vocabulary::default();
    let mut reader = Reader::new(tree, &vocabulary, faults);
    let read = reader.outcome();
    let found = read.map_err(|bad| reader.bad(&bad)).ok();
    reader.set_places();
    found
}

impl Reader<'_, '_> {
    fn outcome(&self) -> Read<Outcome> {
        let root = self.tree.root();
        self.object(root, "outcome")?;
        let names = ["contact", "at", "outcome", "reason", "amount", "currency"];
        let [contact, at, became, reason, amount, currency] = self.members(root, names);
        Ok(Outcome {
            contact: self.required_id(contact)?.into_owned(),
            at: self.required_moment(at)?,
            became: self.choice(became, "outcome", Became::from_id)?,
            reason: self.optional_text(reason)?.map(|reason| reason.into_owned()),
            amount: self.optional_number(amount)?,
            currency: self.optional_text(currency)?.unwrap_or_default().into_owned(),
        })
    }
}
