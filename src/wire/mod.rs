//! Every JSON shape that leaves the engine, defined once: its text, its TypeScript type.
//!
//! Knows the results of the engine; decides nothing.

pub mod assessment;
#[cfg(feature = "sign")]
pub mod author;
pub mod board;
pub mod comparison;
pub mod data;
pub mod decision;
pub mod document;
pub mod forecast;
pub mod json;
pub mod learning;
pub mod map_rows;
pub mod population;
pub mod rows;
pub mod subject;
pub mod trust;
pub mod view;

pub use json::{Decimal, Numbers, to_text};
