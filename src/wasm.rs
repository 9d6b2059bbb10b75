//! Bindings for the browser: a page long, over use cases that are tested natively.
//!
//! Files and evidence come in as UTF-8 JSON bytes; answers go out as JSON that the browser's own parser reads, which is
//! the fastest way there is and keeps one definition of each shape. Expected failures are values.

use std::sync::Arc;

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::mapping;
use crate::moment::Moment;
use crate::rulefile::{self, Checked};
use crate::service;
use crate::wire::assessment::Parts;
use crate::wire::{Numbers, rows, to_text, view};

/// Logs a panic, which would be a defect of ours, with its place.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|info| gloo_console::error!(info.to_string())));
}

fn value(text: &str) -> JsValue {
    js_sys::JSON::parse(text).unwrap_or(JsValue::NULL)
}

fn out(shape: &impl Serialize) -> JsValue {
    value(&to_text(shape, Numbers::ForScript))
}

fn moment(text: &str) -> Result<Moment, JsError> {
    Moment::parse(text).ok_or_else(|| JsError::new("as_of is no moment"))
}

/// A rule file, read and checked.
#[wasm_bindgen]
pub struct RuleFile(Checked, Option<Arc<rulefile::RuleFile>>);

#[wasm_bindgen]
impl RuleFile {
    /// Reads a rule file. What is wrong is in `diagnostics()`.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(bytes: &[u8]) -> RuleFile {
        let mut checked = rulefile::check(bytes);
        let rules = checked.rules.take().map(Arc::new);
        RuleFile(checked, rules)
    }

    /// Whether it has no error.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn ok(&self) -> bool {
        self.1.is_some()
    }

    /// Every problem, in the order of their place.
    #[wasm_bindgen(unchecked_return_type = "Diagnostic[]")]
    #[must_use]
    pub fn diagnostics(&self) -> JsValue {
        out(&self.0.diagnostics.iter().map(rows::diagnostic).collect::<Vec<_>>())
    }

    /// The file as people see it; undefined if it has an error.
    #[wasm_bindgen(unchecked_return_type = "RuleFileView | undefined")]
    #[must_use]
    pub fn view(&self) -> JsValue {
        self.1.as_ref().map_or(JsValue::UNDEFINED, |rules| out(&view::view(rules)))
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
        let rules = rules.1.as_ref().ok_or_else(|| JsError::new("the rule file has an error"))?;
        Ok(Contacts(service::Contacts::new(Arc::clone(rules))))
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
    /// Its assessment, explained if asked for.
    ///
    /// # Errors
    /// When `as_of` is no moment.
    #[wasm_bindgen(unchecked_return_type = "Assessment | NotAssessed")]
    pub fn assess(&self, as_of: &str, explain: bool) -> Result<JsValue, JsError> {
        // Text, which the browser parses faster than objects can be built from here.
        let parts = if explain { EXPLAINED } else { Parts::SHORT };
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

/// A mapping, read and checked.
#[wasm_bindgen]
pub struct Mapping(Result<mapping::Mapping, Vec<crate::diagnostic::Diagnostic>>);

#[wasm_bindgen]
impl Mapping {
    /// Reads a mapping. What is wrong is in `diagnostics()`.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(bytes: &[u8]) -> Mapping {
        Mapping(mapping::Mapping::read(bytes))
    }

    /// Whether it has no error.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn ok(&self) -> bool {
        self.0.is_ok()
    }

    /// Every problem, in the order of their place.
    #[wasm_bindgen(unchecked_return_type = "Diagnostic[]")]
    #[must_use]
    pub fn diagnostics(&self) -> JsValue {
        let list = match &self.0 {
            Ok(mapping) => mapping.warnings(),
            Err(list) => list,
        };
        out(&list.iter().map(rows::diagnostic).collect::<Vec<_>>())
    }
}

/// An export being mapped, in chunks of UTF-8 bytes.
#[wasm_bindgen]
pub struct MappedFile(mapping::MappedFile);

#[wasm_bindgen]
impl MappedFile {
    /// Begins with a file of this name.
    ///
    /// # Errors
    /// When the mapping has an error.
    #[wasm_bindgen(constructor)]
    pub fn new(mapping: &Mapping, name: &str) -> Result<MappedFile, JsError> {
        let mapping = mapping.0.as_ref().map_err(|_| JsError::new("the mapping has an error"))?;
        Ok(MappedFile(mapping::MappedFile::with_zones(mapping, name, Box::new(IntlZones))))
    }

    /// Takes a chunk; answers the lines of evidence that are ready.
    #[must_use]
    pub fn push(&mut self, chunk: &[u8]) -> Vec<u8> {
        self.0.push(chunk)
    }

    /// Ends the file; answers the rest of the evidence.
    #[must_use]
    pub fn finish(&mut self) -> Vec<u8> {
        self.0.finish()
    }

    /// Outcomes that are ready and were not taken yet, as NDJSON.
    #[must_use]
    pub fn outcomes(&mut self) -> Vec<u8> {
        self.0.outcomes()
    }

    /// Bad rows, with their lines.
    #[wasm_bindgen(unchecked_return_type = "Fault[]")]
    #[must_use]
    pub fn faults(&self) -> JsValue {
        out(&self.0.faults().iter().map(rows::map_fault).collect::<Vec<_>>())
    }

    /// How much was read, mapped and refused.
    #[wasm_bindgen(unchecked_return_type = "MappingCounts")]
    #[must_use]
    pub fn counts(&self) -> JsValue {
        out(&rows::counts(self.0.counts()))
    }
}

/// Offsets of zones, asked of the browser.
struct IntlZones;

impl mapping::Zones for IntlZones {
    fn offset_seconds(&self, zone: &str, at: Moment) -> Option<i64> {
        // The border to `Date` and `Intl` is a number of milliseconds below 2^53.
        #[expect(clippy::cast_precision_loss, reason = "moments of the years 0 to 9999 are below 2^53 milliseconds")]
        let moment = at.0 as f64;
        offset_seconds(zone, moment).map(i64::from)
    }
}

#[wasm_bindgen(inline_js = r#"
const formats = new Map();
// The offset from UTC in seconds of an IANA zone at a moment; undefined for a zone that the browser does not know.
export function offset_seconds(zone, at) {
  let format = formats.get(zone);
  if (format === undefined) {
    try {
      format = new Intl.DateTimeFormat("en-US", { timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric",
        day: "numeric", hour: "numeric", minute: "numeric", second: "numeric", era: "short" });
    } catch {
      format = null;
    }
    formats.set(zone, format);
  }
  if (format === null) return undefined;
  const part = {};
  for (const { type, value } of format.formatToParts(new Date(at))) part[type] = value;
  const year = part.era === "BC" ? 1 - Number(part.year) : Number(part.year);
  const local = new Date(0);
  local.setUTCFullYear(year, Number(part.month) - 1, Number(part.day));
  local.setUTCHours(Number(part.hour), Number(part.minute), Number(part.second), 0);
  return Math.round((local.getTime() - Math.floor(at / 1000) * 1000) / 1000);
}
"#)]
extern "C" {
    fn offset_seconds(zone: &str, at: f64) -> Option<i32>;
}
