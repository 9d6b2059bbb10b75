//! Use cases as plain functions: call in, answer out. The command line and the browser decide nothing of their own.

mod amend;
mod assess;
pub mod cases;
mod compare;
mod contacts;
mod data;
mod decidable;
mod decide;
mod proposals;
mod subject;
pub mod templates;
mod verify;

pub use amend::NotAdditions;
pub(crate) use assess::tree_of;
pub use assess::{Assessor, LineFault};
pub use compare::{Comparer, Note, summary_text};
pub use contacts::{Contacts, OpenContact};
pub use data::data;
pub use decidable::Decidable;
pub use proposals::Proposals;
pub use subject::{subject_line, told};
pub use verify::{Claim, ClaimFault, Claims, Verdict, read_claim, verify_line};
