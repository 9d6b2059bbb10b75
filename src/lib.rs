//! Reife: how far a contact's decision has come, by rules that marketing and sales agreed on.
//!
//! A rule file says how evidence (what contacts did, said, and what sales checked) becomes points of four dimensions and
//! which state they propose. Read and check one, then assess evidence as of a moment:
//!
//! ```
//! use reife::{json::ReadLine, moment::Moment, rulefile, service::Assessor, wire::assessment::Parts};
//!
//! let rules = rulefile::check(include_bytes!("../examples/acme/acme.reife.json")).rules.unwrap();
//! let mut assessor = Assessor::new(&rules, Moment::parse("2026-11-24").unwrap(), Parts::SHORT);
//! let (mut out, mut faults) = (Vec::new(), Vec::new());
//! assessor.line(1, ReadLine::Line(br#"{"id": "ann"}"#), &mut out, &mut faults);
//! assert!(String::from_utf8(out).unwrap().contains("\"proposal\":\"unaware\""));
//! ```
//!
//! Three words are enough to begin with: [`evidence`] is what is known about a contact, a [`rulefile::RuleFile`] is what both
//! sides agreed on, an [`assessment::Assessment`] is what follows. [`mapping`] makes evidence of a CRM's export, [`service`]
//! holds the use cases, [`wire`] the JSON that comes out. `docs/architecture.md` tells how the parts fit and what each
//! deliberately does not know.
//!
//! Nothing here reads a clock, a network or a random source, no number passes through a float, and once a rule file has
//! been checked assessing cannot fail: a fact may be unknown, which is never zero and never false.

pub mod assessment;
pub mod changes;
#[cfg(feature = "cli")]
pub mod cli;
pub mod conditions;
pub mod decisions;
pub mod diagnostic;
pub mod dimensions;
pub mod evidence;
pub mod facts;
pub mod json;
pub mod learning;
pub mod mapping;
pub mod meant;
pub mod measure;
pub mod moment;
pub mod order;
pub mod population;
pub mod provenance;
pub mod recognise;
pub mod record;
pub mod rulefile;
pub mod rules;
pub mod service;
#[cfg(feature = "sheets")]
pub mod sheets;
pub mod sorted;
pub mod states;
pub mod trust;
pub mod value;
#[cfg(feature = "wasm")]
pub mod wasm;
pub mod weights;
pub mod wire;

/// The README's examples are tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;

/// The architecture page's examples are tests.
#[cfg(doctest)]
#[doc = include_str!("../docs/architecture.md")]
pub struct Architecture;
