//! Reading judgements: what a side said blind about a contact, one a line.

use super::read::{Read, Reader};
use super::{Fault, Vocabulary};
use crate::json::Tree;
use crate::provenance::Side;

/// The state that a side sees a contact in. It names no person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Judgement {
    /// The contact's id.
    pub contact: String,
    /// Whose.
    pub side: Side,
    /// The id of the state.
    pub state: String,
}

/// Reads one line that is JSON without duplicate keys; a bad one goes into `faults`.
pub fn read_judgement(tree: Tree<'_>, faults: &mut Vec<Fault>) -> Option<Judgement> {
    let vocabulary = Vocabulary::default();
    let mut reader = Reader::new(tree, &vocabulary, faults);
    let read = reader.judgement();
    let found = read.map_err(|bad| reader.bad(&bad)).ok();
    reader.set_places();
    found
}

impl Reader<'_, '_> {
    fn judgement(&self) -> Read<Judgement> {
        let root = self.tree.root();
        self.object(root, "judgement")?;
        let [contact, side, state] = self.members(root, ["contact", "side", "state"]);
        Ok(Judgement {
            contact: self.required_id(contact)?.into_owned(),
            side: self.choice(side, "side", Side::from_id)?,
            state: self.required_text(state)?.into_owned(),
        })
    }
}
