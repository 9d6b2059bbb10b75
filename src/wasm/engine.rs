//! Rule files and contacts.

use std::sync::Arc;

use wasm_bindgen::prelude::*;

use super::answer::{moment, out, value};
#[cfg(feature = "wasm-trust")]
use crate::moment::Moment;
use crate::rulefile;
use crate::service;
use crate::wire::assessment::Parts;
use crate::wire::{Numbers, decision, rows, view};

/// A rule file, read and checked.
#[wasm_bindgen]
pub struct RuleFile {
    rules: Option<Arc<rulefile::RuleFile>>,
    bytes: Arc<[u8]>,
}

#[wasm_bindgen]
impl RuleFile {
    /// Reads a rule file. What is wrong with one that is not `ok` is told by the package that checks rule files.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(bytes: &[u8]) -> RuleFile {
        RuleFile { rules: rulefile::check(bytes).rules.map(Arc::new), bytes: bytes.into() }
    }

    /// One that trust has checked.
    #[cfg(feature = "wasm-trust")]
    pub(super) fn in_force(file: &crate::trust::InForce) -> Option<RuleFile> {
        Some(RuleFile { rules: Some(Arc::clone(file.rules()?)), bytes: Arc::clone(file.bytes()) })
    }

    /// Whether it has no error.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn ok(&self) -> bool {
        self.rules.is_some()
    }

    /// The file as it was read.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        self.bytes.to_vec()
    }

    /// The number under which both sides approved it; undefined for a draft.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn seq(&self) -> Option<u64> {
        self.rules.as_ref()?.seq
    }

    /// The file as people see it; undefined if it has an error.
    #[wasm_bindgen(unchecked_return_type = "RuleFileView | undefined")]
    #[must_use]
    pub fn view(&self) -> JsValue {
        self.rules.as_ref().map_or(JsValue::UNDEFINED, |rules| out(&view::view(rules)))
    }
}

/// Evidence loaded against one rule file.
#[wasm_bindgen]
pub struct Contacts(service::Contacts);

#[wasm_bindgen]
impl Contacts {
    /// No contacts yet.
    ///
    /// # Errors
    /// When the rule file has an error.
    #[wasm_bindgen(constructor)]
    pub fn new(rules: &RuleFile) -> Result<Contacts, JsError> {
        let rules = rules.rules.as_ref().ok_or_else(|| JsError::new("the rule file has an error"))?;
        Ok(Contacts(service::Contacts::new(Arc::clone(rules))))
    }

    #[cfg(feature = "wasm-trust")]
    pub(super) fn decidable(
        &self,
        standing: &crate::trust::Standing<'_>,
        index: usize,
        as_of: Moment,
        numbers: Numbers,
    ) -> Option<service::Decidable> {
        self.0.decidable(standing, index, as_of, numbers)
    }

    #[cfg(feature = "wasm-trust")]
    pub(super) fn decide(
        &self,
        standing: &crate::trust::Standing<'_>,
        index: usize,
        as_of: Moment,
        said: &str,
    ) -> Option<crate::decisions::Outcome> {
        self.0.decide(standing, index, as_of, said.as_bytes())
    }

    /// Takes a chunk of NDJSON.
    pub fn push(&mut self, chunk: &[u8]) {
        self.0.push(chunk);
    }

    /// Ends the input.
    pub fn finish(&mut self) {
        self.0.finish();
    }

    /// How many contacts there are.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn length(&self) -> usize {
        self.0.len()
    }

    /// Bad records, with their lines.
    #[wasm_bindgen(unchecked_return_type = "Fault[]")]
    #[must_use]
    pub fn faults(&self) -> JsValue {
        out(&self.0.faults().iter().map(rows::fault).collect::<Vec<_>>())
    }

    /// The latest moment at which anything is dated.
    #[must_use]
    pub fn latest(&self) -> Option<String> {
        self.0.latest().map(|moment| moment.to_string())
    }

    /// One row a contact, in order.
    ///
    /// # Errors
    /// When `as_of` is no moment.
    #[wasm_bindgen(unchecked_return_type = "ContactRow[]")]
    pub fn list(&self, as_of: &str) -> Result<JsValue, JsError> {
        Ok(value(&self.0.rows_text(moment(as_of)?)))
    }

    /// The explained assessment of one contact; undefined if there is none at `index`.
    ///
    /// # Errors
    /// When `as_of` is no moment.
    #[wasm_bindgen(unchecked_return_type = "Assessment | NotAssessed | undefined")]
    pub fn assess(&self, index: usize, as_of: &str) -> Result<JsValue, JsError> {
        let text = self.0.assessment_text(index, moment(as_of)?, EXPLAINED, Numbers::ForScript);
        Ok(text.map_or(JsValue::UNDEFINED, |text| value(&text)))
    }

    /// On which of the next `days` days something changes for one contact, if nothing new happens.
    ///
    /// # Errors
    /// When `as_of` is no moment.
    #[wasm_bindgen(unchecked_return_type = "Forecast | NotAssessed | undefined")]
    pub fn forecast(&self, index: usize, as_of: &str, days: u32) -> Result<JsValue, JsError> {
        let text = self.0.forecast_text(index, moment(as_of)?, days, Numbers::ForScript);
        Ok(text.map_or(JsValue::UNDEFINED, |text| value(&text)))
    }

    /// One contact read once, to be assessed at many moments; undefined if there is none at `index`.
    #[must_use]
    pub fn open(&self, index: usize) -> Option<OpenContact> {
        self.0.open(index).map(OpenContact)
    }

    /// The bytes that the command line writes.
    ///
    /// # Errors
    /// When `as_of` is no moment.
    pub fn assess_json(&self, index: usize, as_of: &str, explain: bool) -> Result<Option<String>, JsError> {
        let parts = if explain { EXPLAINED } else { Parts::SHORT };
        Ok(self.0.assessment_text(index, moment(as_of)?, parts, Numbers::Exact))
    }

    /// The receipt; undefined for a contact that is not assessed.
    ///
    /// # Errors
    /// When `as_of` is no moment.
    pub fn receipt(&self, index: usize, as_of: &str) -> Result<Option<String>, JsError> {
        Ok(self.0.receipt(index, moment(as_of)?))
    }

    #[cfg(feature = "wasm-trust")]
    pub(super) fn hold_against(&mut self, deciders: Option<Arc<crate::trust::Deciders>>) {
        self.0.hold_against(deciders);
    }

    /// The line of evidence that a contact stands in, with what was added to it; undefined if there is none at `index`.
    #[must_use]
    pub fn line(&self, index: usize) -> Option<Vec<u8>> {
        Some(self.0.line(index)?.0.to_vec())
    }

    /// Its place among the contacts of that line.
    #[must_use]
    pub fn place(&self, index: usize) -> Option<usize> {
        Some(self.0.line(index)?.1)
    }

    /// The hash of the last decision in a contact's journal; undefined if there is none.
    #[must_use]
    pub fn last(&self, index: usize) -> Option<String> {
        self.0.last_hash(index)
    }

    /// What a user of the CRM may decide on one contact in `role`; undefined for one that is not assessed.
    ///
    /// # Errors
    /// When `as_of` is no moment.
    #[wasm_bindgen(unchecked_return_type = "DecisionOptions | undefined")]
    pub fn options(&self, index: usize, as_of: &str, role: &str, user: Option<String>) -> Result<JsValue, JsError> {
        let text = self.0.options_text(index, moment(as_of)?, role, user.as_deref());
        Ok(text.map_or(JsValue::UNDEFINED, |text| value(&text)))
    }

    /// Makes the record that a decision would have, from what a person said (JSON): a trial that no CRM takes. Real ones are made
    /// by `Trust.decide`.
    ///
    /// # Errors
    /// When `as_of` is no moment.
    #[wasm_bindgen(unchecked_return_type = "DecisionOutcome | undefined")]
    pub fn try_out(&self, index: usize, as_of: &str, said: &str) -> Result<JsValue, JsError> {
        let outcome = self.0.try_out(index, moment(as_of)?, said.as_bytes());
        Ok(outcome.map_or(JsValue::UNDEFINED, |outcome| out(&decision::outcome(&outcome))))
    }

    /// Adds to one contact what is not in its evidence yet: JSON `{signals, checks, disputes, decisions}`, in place of what was
    /// added before. False when that is no such object.
    pub fn amend(&mut self, index: usize, additions: &str) -> bool {
        self.0.amend(index, additions.as_bytes()).is_ok()
    }

    /// The contact's own evidence as it was read.
    #[wasm_bindgen(unchecked_return_type = "unknown")]
    #[must_use]
    pub fn evidence(&self, index: usize) -> JsValue {
        self.0.evidence_text(index).map_or(JsValue::UNDEFINED, |text| value(&text))
    }

    /// The contact's account as it was read; null without one.
    #[wasm_bindgen(unchecked_return_type = "unknown")]
    #[must_use]
    pub fn account(&self, index: usize) -> JsValue {
        self.0.account_text(index).map_or(JsValue::NULL, |text| value(&text))
    }
}

/// One contact with all that belongs to it.
#[wasm_bindgen]
pub struct OpenContact(service::OpenContact);

#[wasm_bindgen]
impl OpenContact {
    /// Its assessment, explained if asked for. What is explained has its open questions, too, unless `questions` is false:
    /// they are what takes longest.
    ///
    /// # Errors
    /// When `as_of` is no moment.
    #[wasm_bindgen(unchecked_return_type = "Assessment | NotAssessed")]
    pub fn assess(&self, as_of: &str, explain: bool, questions: Option<bool>) -> Result<JsValue, JsError> {
        // Text, which the browser parses faster than objects can be built from here.
        let parts = Parts { explanation: explain, questions: explain && questions.unwrap_or(true), receipt: false };
        Ok(value(&self.0.assessment_text(moment(as_of)?, parts, Numbers::ForScript)))
    }

    /// The bytes that the command line writes.
    ///
    /// # Errors
    /// When `as_of` is no moment.
    pub fn assess_json(&self, as_of: &str, explain: bool) -> Result<String, JsError> {
        let parts = if explain { EXPLAINED } else { Parts::SHORT };
        Ok(self.0.assessment_text(moment(as_of)?, parts, Numbers::Exact))
    }

    /// The receipt; undefined for a contact that is not assessed.
    ///
    /// # Errors
    /// When `as_of` is no moment.
    pub fn receipt(&self, as_of: &str) -> Result<Option<String>, JsError> {
        Ok(self.0.receipt(moment(as_of)?))
    }
}

const EXPLAINED: Parts = Parts { explanation: true, questions: true, receipt: false };
