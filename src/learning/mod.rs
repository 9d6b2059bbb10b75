//! Learning: outcomes flow back and are held against what the rules had said before them.
//!
//! The only part that computes with `f64`; transcendental functions come from `libm`, so the bits are the same everywhere. It
//! changes nothing: what comes out is shown, and becomes a draft only when a person makes it one. `docs/learning.md` tells
//! what each figure means.
#![allow(clippy::float_arithmetic, reason = "learning alone may, with libm for what is not exact")]

pub mod backtest;
pub mod board;
mod figures;
pub mod first;
mod leaks;
pub mod observe;
pub mod quality;
pub mod statistics;
pub mod suggest;
pub mod verdicts;

use crate::wire::Decimal;
use crate::wire::learning::ShareRow;
use statistics::Share;

/// A measure as it is written: rounded to millionths.
pub(crate) fn millionths(measure: f64) -> Decimal {
    // What is measured lies far within 64 bits.
    Decimal(i128::from(libm::round(measure * 1e6) as i64))
}

/// A sum of counts, which is whole.
fn whole(count: f64) -> u64 {
    libm::round(count) as u64
}

/// A share in its shape.
pub(crate) fn share_row(share: &Share) -> ShareRow {
    ShareRow {
        good: share.good,
        all: share.all,
        share: (share.all > 0).then(|| millionths(share.share)),
        low: millionths(share.low),
        high: millionths(share.high),
    }
}
