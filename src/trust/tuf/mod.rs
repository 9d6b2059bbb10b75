//! The client's workflow of TUF 1.0.34, for any repository: roots one by one, timestamp, snapshot, targets, and delegated
//! roles in order of depth. It says what to fetch and is handed what came; it fetches, stores and looks at a clock itself
//! nowhere.

mod piece;
mod request;
mod roles;
mod updater;

pub use piece::Piece;
pub use request::{About, Answer, Base, Request};
pub use roles::Found;
pub use updater::{Local, ROLES_MAX, ROOTS_MAX, Updater};
