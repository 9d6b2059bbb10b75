//! Reife
pub mod diagnostic;
pub mod json;
pub mod measure;
pub mod moment;
pub mod record;
pub mod weights;
