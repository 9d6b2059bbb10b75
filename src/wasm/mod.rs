//! Bindings for the browser: a page long, over use cases that are tested natively.
//!
//! Files and evidence come in as UTF-8 JSON bytes; answers go out as JSON that the browser's own parser reads, which is
//! the fastest way there is and keeps one definition of each shape. Expected failures are values.
//!
//! Parts are built from here: the engine, trust with it, what is wrong with a rule file, the mapping of a CRM's records, and of any export, proposing a mapping,
//! the population that only those who change rules need, learning for those who look at outcomes, the authoring side for those who look after rules, what a
//! person may ask for, and workbooks.

#[cfg(any(
    feature = "wasm-author",
    feature = "wasm-check",
    feature = "wasm-engine",
    feature = "wasm-guess",
    feature = "wasm-learning",
    feature = "wasm-mapping",
    feature = "wasm-population",
    feature = "wasm-records",
    feature = "wasm-rights"
))]
mod answer;
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
#[cfg(feature = "wasm-guess")]
mod guess;
#[cfg(feature = "wasm-learning")]
mod learning;
#[cfg(any(feature = "wasm-mapping", feature = "wasm-records"))]
mod mapping;
#[cfg(feature = "wasm-population")]
mod population;
#[cfg(feature = "wasm-rights")]
mod rights;
#[cfg(feature = "wasm-sheets")]
mod sheets;
#[cfg(feature = "wasm-trust")]
mod trust;

use wasm_bindgen::prelude::*;

/// Memory is handed out by less code than the standard library brings; the population, fast rather than small, keeps that.
#[cfg(all(target_family = "wasm", not(feature = "wasm-population")))]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Logs a panic, which would be a defect of ours, with its place.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|info| gloo_console::error!(info.to_string())));
}
