//! Use cases as plain functions: call in, answer out. The command line and the browser decide nothing of their own.

mod assess;
mod compare;
mod contacts;
mod verify;

pub use assess::{Assessor, LineFault};
pub use compare::{Comparer, Note, summary_text};
pub use contacts::{Contacts, OpenContact};
pub use verify::{Claim, ClaimFault, Claims, Verdict, read_claim, verify_line};
