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

pub mod approval;
#[cfg(feature = "sign")]
pub mod author;
pub mod client;
mod content;
mod deciders;
mod in_force;
pub mod key;
pub mod metadata;
pub mod names;
pub mod pin;
pub mod refusal;
pub mod retry;
#[cfg(feature = "sign")]
pub mod sign;
pub mod signature;
pub mod state;
pub mod store;
pub mod tuf;
pub mod two_sides;
pub mod value;

pub use client::{Client, Event, Settings, Step};
pub use content::Content;
pub use deciders::Deciders;
pub use in_force::InForce;
pub use key::Key;
pub use names::{Kind, Line, Name, Side, TargetPath};
pub use pin::{Pin, Source};
pub use refusal::{Code, Refusal};
pub use signature::Signature;
pub use state::{Proposals, Standing, State};
pub use value::Value;
