//! What is wrong with a rule file, told in full, for those who write one. The engine only says whether a file is good.

use wasm_bindgen::prelude::*;

use super::answer::out;
use crate::rulefile;
use crate::wire::rows;

/// Every problem of a rule file, in the order of their place.
#[wasm_bindgen(unchecked_return_type = "unknown[]")]
#[must_use]
pub fn check(bytes: &[u8]) -> JsValue {
    out(&rulefile::check(bytes).diagnostics.iter().map(rows::diagnostic).collect::<Vec<_>>())
}
