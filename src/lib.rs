//! Reife
pub mod diagnostic;
pub mod json;
pub mod mapping;
pub mod measure;
pub mod moment;
pub mod record;
pub mod weights;
