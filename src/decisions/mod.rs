//! Decisions: what a person in a role may decide on an assessment, the record of it, and the journal that the records form.
//!
//! Who decides, when, and under which id is handed in. Knows what was assessed; knows nothing of where records are kept.

mod against;
mod canonical;
mod ground;
mod input;
mod journal;
mod make;
mod options;

pub use against::Against;
pub use canonical::{hash_of, hash_of_text};
pub use ground::{Ground, InForce};
pub use input::{AssumptionInput, CheckInput, DecisionInput, Holds, LIMITS};
pub use journal::{Break, Chain, Found, Journal, JournalFault};
pub use make::{Before, Decided, Outcome, decide};
pub use options::{Applied, Options, Way, options};
