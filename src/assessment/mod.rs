//! Assessment: facts, rules, dimensions, proposal and standing of one contact as of one moment, and their explanation.

mod compute;
mod explain;
mod exploration;
mod forecast;
mod line;
mod outcome;
mod questions;
mod receipt;
mod standing;

pub(crate) use compute::proposal_of;
pub use explain::{Contribution, Explanation};
pub use forecast::{Day, Forecast, forecast_line};
pub(crate) use line::objection_of;
pub use line::{Ask, Assessed, Overflow, assess_line, assess_place, objection_in_force};
pub use outcome::{Assessment, NotAssessed, Requirement};
pub use questions::{Answer, OpenQuestion, Questions};
pub(crate) use receipt::hex;
pub use receipt::receipt;
pub use standing::Standing;
pub(crate) use standing::{has_right, state_in_force};
