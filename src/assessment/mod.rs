//! Assessment: facts, rules, dimensions, proposal and standing of one contact as of one moment, and their explanation.

mod compute;
mod exploration;
mod explain;
mod line;
mod outcome;
mod receipt;
mod standing;

pub use explain::{Contribution, Explanation};
pub use line::{Assessed, Overflow, assess_line, objection_in_force};
pub use outcome::{Assessment, NotAssessed, Requirement};
pub(crate) use receipt::hex;
pub use receipt::receipt;
pub use standing::Standing;
