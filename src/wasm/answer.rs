//! What crosses the border as JSON that the browser's own parser reads.

#![allow(dead_code, reason = "a package that is built alone has no more than it uses")]

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::moment::Moment;
use crate::wire::{Numbers, to_text};

pub(super) fn value(text: &str) -> JsValue {
    js_sys::JSON::parse(text).unwrap_or(JsValue::NULL)
}

pub(super) fn out(shape: &impl Serialize) -> JsValue {
    value(&to_text(shape, Numbers::ForScript))
}

pub(super) fn moment(text: &str) -> Result<Moment, JsError> {
    Moment::parse(text).ok_or_else(|| JsError::new("as_of is no moment"))
}
