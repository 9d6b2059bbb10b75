//! Bindings for the browser: a page long, over use cases that are tested natively.
//!
//! Files and evidence come in as UTF-8 JSON bytes; answers go out as JSON that the browser's own parser reads, which is
//! the fastest way there is and keeps one definition of each shape. Expected failures are values.
//!
//! Parts are built from here: the engine, trust with it, what is wrong with a rule file, the mapping that only those who open an export need, the population that
//! only those who change rules need, learning for those who look at outcomes, the authoring side for those who look after rules, and
//! what a person may ask for.

#[cfg(feature = "wasm-author")]
mod author;
#[cfg(feature = "wasm-author")]
mod author_acts;
#[cfg(feature = "wasm-author")]
mod author_fleet;
#[cfg(feature = "wasm-author")]
mod author_keys;
#[cfg(feature = "wasm-check")]
mod check;
#[cfg(feature = "wasm-engine")]
mod engine;
#[cfg(feature = "wasm-learning")]
mod learning;
#[cfg(feature = "wasm-mapping")]
mod mapping;
#[cfg(feature = "wasm-population")]
mod population;
#[cfg(feature = "wasm-rights")]
mod rights;
#[cfg(feature = "wasm-trust")]
mod trust;

use wasm_bindgen::prelude::*;

/// Logs a panic, which would be a defect of ours, with its place.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|info| gloo_console::error!(info.to_string())));
}

fn value(text: &str) -> JsValue {
    js_sys::JSON::parse(text).unwrap_or(JsValue::NULL)
}

// What only some packages need; whichever is built alone has no more than it uses.

#[cfg(not(all(feature = "wasm-rights", not(any(feature = "wasm-engine", feature = "wasm-check")))))]
fn out(shape: &impl serde::Serialize) -> JsValue {
    value(&crate::wire::to_text(shape, crate::wire::Numbers::ForScript))
}

#[cfg(not(all(feature = "wasm-check", not(any(feature = "wasm-engine", feature = "wasm-rights")))))]
fn moment(text: &str) -> Result<crate::moment::Moment, JsError> {
    crate::moment::Moment::parse(text).ok_or_else(|| JsError::new("as_of is no moment"))
}
