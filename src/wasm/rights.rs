//! What a person may ask for: what is held about them and how it is judged, and whether the decisions on them hold. A package of its
//! own: few ask, and a card is there before.

use std::sync::Arc;

use wasm_bindgen::prelude::*;

use super::answer::{moment, value};
use crate::rulefile;
use crate::service;
use crate::trust::{Deciders, Kind};

/// The one line of evidence that a contact stands in, loaded as the engine has loaded it.
#[wasm_bindgen]
pub struct Rights(service::Contacts);

#[wasm_bindgen]
impl Rights {
    /// Loads a line against a rule file and the number under which it was approved, its decisions against the list of people that
    /// both sides signed; a draft has neither.
    ///
    /// # Errors
    /// When the rule file has an error, or the list is none.
    #[wasm_bindgen(constructor)]
    pub fn new(rules: &[u8], seq: Option<u64>, people: Option<Vec<u8>>, line: &[u8]) -> Result<Rights, JsError> {
        let mut rules = rulefile::check(rules).rules.ok_or_else(|| JsError::new("the rule file has an error"))?;
        rules.seq = seq;
        let deciders = people.map(|people| Deciders::read(&people, Kind::People.bytes_max())).transpose();
        let deciders = deciders.map_err(|_| JsError::new("the list of people has an error"))?;
        let mut contacts = service::Contacts::of_line(Arc::new(rules), line);
        contacts.hold_against(deciders.map(Arc::new));
        Ok(Rights(contacts))
    }

    /// The journal of the contact at `place` of the line, verified, a chain for each of its ids of today; undefined if there is none.
    #[wasm_bindgen(unchecked_return_type = "unknown")]
    #[must_use]
    pub fn journal(&self, place: usize) -> JsValue {
        self.0.journal_text(place).map_or(JsValue::UNDEFINED, |text| value(&text))
    }

    /// What is held about the contact at `place` of the line and how it is judged: for machines, and as paragraphs to be said;
    /// undefined if there is none.
    ///
    /// # Errors
    /// When `as_of` is no moment.
    #[wasm_bindgen(unchecked_return_type = "unknown")]
    pub fn subject(&self, place: usize, as_of: &str) -> Result<JsValue, JsError> {
        Ok(self.0.subject_text(place, moment(as_of)?).map_or(JsValue::UNDEFINED, |text| value(&text)))
    }
}
