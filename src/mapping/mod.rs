//! A mapping says how the exports of a CRM become evidence and outcomes.
//!
//! ```text
//! mapping file ── model ── compile ── plan
//! bytes ── read_csv | read_json ── row ── values ── rows ── said ── join ── evidence, outcomes
//! ```
//!
//! A mapping is a JSON file, distributed and approved like the rule file: unsigned it would let one side change all
//! evidence. [`Mapping::read`] reads and checks it; a [`MappedFile`] takes the bytes of an export in chunks and answers lines
//! of evidence. Nothing here reads or writes files, knows the time, or knows a zone: whoever calls does.
//!
//! What a row cannot say is left out and reported, the smallest item around the fault: a value, a signal, a check, the
//! row. The rest goes on. Nothing is dropped in silence: [`Counts`] add up.

mod compile;
mod compile_items;
mod compile_value;
mod dates;
mod fault;
mod file;
mod formats;
mod guess;
mod join;
pub mod model;
pub mod model_value;
#[cfg(feature = "cli")]
mod native;
mod numbers;
mod plan;
mod read_csv;
mod read_json;
mod recognise;
mod row;
mod rows;
mod said;
mod salesforce;
#[cfg(feature = "schema")]
mod schema;
mod values;
mod work;
mod zones;

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Problems, of_syntax, told};
use crate::json::{Document, Limits};
use crate::recognise::{FileKind, refuse_other};
use crate::record::Decode;

pub use fault::{Counts, FAULTS_KEPT, Fault};
pub use file::MappedFile;
pub use guess::{GUESS_BYTES_MAX, Guess, GuessOptions, Reason, guess};
pub use model::{Encoding, MappingFile};
#[cfg(feature = "cli")]
pub use native::{BundledZones, Decoder};
#[cfg(feature = "schema")]
pub use schema::schema;
pub use zones::{NoZones, Zones};

/// The largest mapping file: 5 MiB.
pub const MAPPING_BYTES_MAX: usize = 5 << 20;

/// Whether exports may be tables. Records of a CRM are JSON, and the browser's package for them is made without what reads tables.
const TABLES: bool = cfg!(any(not(feature = "wasm"), feature = "wasm-mapping", feature = "wasm-guess"));

/// How a mapping file is read: at most 32 containers within each other.
const LIMITS: Limits = Limits { depth_max: 32, bytes_max: MAPPING_BYTES_MAX, deep_is_fatal: false };

/// A mapping that was read and checked. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Mapping {
    plan: Arc<plan::Plan>,
    warnings: Vec<Diagnostic>,
}

impl Mapping {
    /// Reads a mapping file.
    ///
    /// # Errors
    /// All problems of the file, each with its place.
    pub fn read(bytes: &[u8]) -> Result<Mapping, Vec<Diagnostic>> {
        let mut document = Document::new();
        let tree = document.read(bytes, LIMITS).map_err(|error| vec![of_syntax(bytes, error)])?;
        let mut problems = Problems::new(tree);
        for key in tree.duplicate_keys() {
            problems.error(*key, "duplicate-key", told!(vec![("found", tree.text(*key).unwrap_or_default().into_owned())]));
        }
        for node in tree.too_deep() {
            problems.error(*node, "json-too-deep", Vec::new());
        }
        if refuse_other(FileKind::Mapping, &mut problems) {
            return Err(problems.into_list());
        }
        let file = MappingFile::decode(tree.root(), &mut problems);
        let plan = file.and_then(|file| compile::compile(&file, &mut problems));
        match plan {
            Some(plan) if !problems.has_errors() => Ok(Mapping { plan: Arc::new(plan), warnings: problems.into_list() }),
            _ => Err(problems.into_list()),
        }
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.plan.id
    }

    /// What is good but should be looked at.
    #[must_use]
    pub fn warnings(&self) -> &[Diagnostic] {
        &self.warnings
    }

    /// Whether rows are brought together, so that evidence comes at the end and memory grows with the files.
    #[must_use]
    pub fn joins_rows(&self) -> bool {
        self.plan.joined
    }

    /// How the bytes of a file of this name are to be decoded before they are pushed; [`Encoding::Auto`] if it is to be
    /// found out.
    #[must_use]
    pub fn encoding(&self, file: &str) -> Encoding {
        let candidates = recognise::candidates(&self.plan, file);
        candidates.first().map_or(Encoding::Auto, |place| self.plan.objects[*place].file.encoding)
    }

    /// The ids of rule files that `select` names, in order.
    #[must_use]
    pub fn rules(&self) -> &[String] {
        &self.plan.rules
    }

    fn plan(&self) -> Arc<plan::Plan> {
        Arc::clone(&self.plan)
    }
}
