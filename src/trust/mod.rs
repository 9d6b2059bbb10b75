//! How a rule file comes into force: signed metadata of The Update Framework (TUF, specification 1.0.34), read and checked
//! without a network, a disk or a clock.
//!
//! ```text
//! bytes ── value ── metadata ──┐
//! key, signature ──────────────┴─ client ── approval ── store ── state
//! ```
//!
//! Only what passed here may be decided on; a rule file from elsewhere is a draft. `docs/architecture.md` tells the story,
//! [`refusal`] lists what can go wrong.

pub mod key;
pub mod metadata;
pub mod names;
pub mod refusal;
#[cfg(feature = "sign")]
pub mod sign;
pub mod signature;
pub mod tuf;
pub mod two_sides;
pub mod value;

pub use key::Key;
pub use names::{Kind, Name, Side, TargetPath};
pub use refusal::{Code, Refusal};
pub use signature::Signature;
pub use value::Value;
