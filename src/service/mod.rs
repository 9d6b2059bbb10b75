//! Use cases as plain functions: call in, answer out. The command line and the browser decide nothing of their own.

mod assess;
mod contacts;
mod verify;

pub use assess::{Assessor, LineFault};
pub use contacts::Contacts;
pub use verify::{Claim, ClaimFault, Claims, Verdict, read_claim, verify_line};
