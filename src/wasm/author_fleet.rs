//! Who runs which rules, for the page: status reports gathered as `reife rules fleet` gathers them.

use wasm_bindgen::prelude::*;

use super::answer::out;
use crate::service::fleet::{self, status};
use crate::wire::author as shapes;

/// Status reports of clients.
#[wasm_bindgen]
#[derive(Default)]
pub struct Fleet(fleet::Fleet);

#[wasm_bindgen]
impl Fleet {
    /// None yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Fleet {
        Fleet::default()
    }

    /// Takes a report; the answer is undefined, or the member that is wrong (empty for all of it) and what was expected.
    #[wasm_bindgen(unchecked_return_type = "[string, string] | undefined")]
    pub fn take(&mut self, report: &[u8]) -> JsValue {
        match status(report) {
            Ok(status) => {
                self.0.take(status);
                JsValue::UNDEFINED
            }
            Err(not) => out(&(not.member, not.expected)),
        }
    }

    /// Each ring, in the order of the names.
    #[wasm_bindgen(unchecked_return_type = "AuthorFleetRing[]")]
    #[must_use]
    pub fn rings(&self) -> JsValue {
        let rings = self.0.rings();
        out(&rings.iter().map(shapes::fleet_ring).collect::<Vec<_>>())
    }
}
