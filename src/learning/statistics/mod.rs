//! The few statistics that learning needs, each held against an independent implementation (`tests/statistics.rs`).
//!
//! Sums run in the order of what they are given and transcendental functions come from `libm`, so the same input gives the same
//! bits on every machine and in the browser.

mod logistic;
mod random;
mod ranking;
mod shares;
mod tally;

pub use logistic::{Bin, Calibration, Solver, calibrate, fit, log_likelihood, logistic};
pub use random::Random;
pub use ranking::{auc, brier, lift};
pub use shares::{Share, wilson};
pub use tally::{mean, single, tally};
