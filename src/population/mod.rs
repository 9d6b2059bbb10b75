//! The population: very many contacts assessed by columns, and a changed rule file previewed at once.
//!
//! Lines of evidence are read as a single assessment reads them and laid side by side in [`block`]s of columns. A rule file
//! is made ready for columns ([`plans`]); each block is then looked at as a whole ([`evaluate`]). What is too rare for
//! columns is asked of each contact by the code that assesses one, so that every rule file is answered exactly.
//! `docs/population.md` tells the layout, what depends on what, and what each change costs.

mod alone;
pub mod answers;
mod award;
mod before;
pub mod block;
pub mod bytes;
pub mod column;
mod condition;
mod counts;
pub mod edit;
pub mod evaluate;
mod gather;
mod index;
pub mod load;
mod look;
mod mask;
mod meaning;
mod one;
mod over;
pub mod plans;
mod points;
mod rebuild;
mod single;
pub mod sparse;
mod sweep;
mod tally;
pub mod words;

pub use alone::{Missing, Waiting};
pub use answers::{Flows, Group, Histogram, Moved, States};
pub use bytes::BadBytes;
pub use edit::{Edited, Population, Refused};
pub use evaluate::NOT_ASSESSED;
pub use load::{Held, Loader, Progress, TooLarge};
pub use look::{Found, Place, SourcePlace};
