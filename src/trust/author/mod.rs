//! The authoring side of trust: what people do so that a file comes into force, as functions over the files of a
//! repository. Nothing here opens a file, asks for a passphrase or looks at a clock.
//!
//! ```text
//! files ── published ──┬─ propose, rollback ─┐
//!                      ├─ withdraw, reaffirm ├─ proposal ── approve ── publish ── writes, in order
//!                      └─ init, revoke, rotate┘                          └─ fresh (the client itself)
//! ```
//!
//! Every act of people is a [`Proposal`]: the next versions of some roles, waiting for signatures. It is a file and may pass
//! through any shared folder. Only the publisher's [`publish`] and [`renew`] change the repository, and only into one that
//! the client accepts.

mod approve;
pub mod audit;
pub mod check;
pub mod contact_data;
mod cut;
mod fault;
mod files;
mod fresh;
mod holders;
pub mod key_file;
mod keys;
pub mod look;
pub mod overview;
pub mod plan;
mod proposal;
mod propose;
mod publish;
mod published;
pub mod replay;
pub mod report;
pub mod shadow;
mod shown;
mod sides;
mod signer;
mod step;

pub use approve::{Approved, Approver, Stale, approve, check_fresh};
pub use fault::{Fault, Grade};
pub use files::{Files, Overlay, Writes};
pub use fresh::accepts;
pub use holders::{Holder, Holders};
pub use keys::{Change, Reason, Revoked, change_keys, init, revoke};
pub use plan::Plan;
pub use proposal::{Action, Choice, Declined, Demand, Draft, PROPOSAL_BYTES_MAX, Proposal};
pub use propose::{Wanted, check_file, earlier_bytes, problems, propose, rollback};
pub use publish::{Outcome, publish, renew};
pub use published::Published;
pub use sides::{reaffirm, withdraw};
pub use signer::Signer;
pub use step::{Missing, missing};

/// Days that roles are valid from when they are signed.
pub mod days {
    /// `root` and `targets`.
    pub const KEYS: i64 = 365;
    /// `marketing` and `sales`.
    pub const SIDE: i64 = 90;
    /// `snapshot`.
    pub const SNAPSHOT: i64 = 30;
    /// A new snapshot is made when fewer are left.
    pub const SNAPSHOT_LEFT: i64 = 10;
    /// `timestamp`.
    pub const TIMESTAMP: i64 = 7;
}
