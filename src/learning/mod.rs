//! Learning: outcomes flow back and are held against what the rules had said before them.
//!
//! The only part that computes with `f64`; transcendental functions come from `libm`, so the bits are the same everywhere. It
//! changes nothing: what comes out is shown, and becomes a draft only when a person makes it one. `docs/learning.md` tells
//! what each figure means.
#![allow(clippy::float_arithmetic, reason = "learning alone may, with libm for what is not exact")]

pub mod statistics;
