//! What a released file is once it was parsed, compiled and tested: only then may it come into force.

use std::sync::Arc;

use super::approval::Agreed;
use super::deciders::Deciders;
use super::names::Kind;
use super::refusal::{Code, Refusal};
use crate::assessment::{Ask, Assessed, assess_line};
use crate::diagnostic::{Diagnostic, Severity};
use crate::evidence::{LINE_LIMITS, read_line};
use crate::json::Document;
use crate::moment::Moment;
use crate::rulefile::{self, RuleFile};

/// A file, ready for use.
#[derive(Clone, Debug)]
pub enum Content {
    /// Rules, with the `seq` they were approved under.
    Rules(Arc<RuleFile>),
    /// A mapping; what reads it is `mapping::Mapping`.
    Mapping,
    /// Who decides.
    People(Arc<Deciders>),
}

/// Parses, compiles and tests the bytes of a release.
pub(super) fn prepare(agreed: &Agreed, bytes: &[u8]) -> Result<Content, Refusal> {
    let about = agreed.release.line.to_string();
    agreed.file.fits(bytes).map_err(|refusal| refusal.with("file", about.as_str()))?;
    let problems = |diagnostics: &[Diagnostic]| {
        let mut errors = diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error);
        let is_json =
            |diagnostic: &&Diagnostic| diagnostic.code.starts_with("json-") || ["duplicate-key", "too-deep"].contains(&diagnostic.code);
        let refusal = match errors.find(is_json) {
            Some(fault) => Refusal::json(&fault.place, "json", fault.code),
            None => Refusal::because(Code::Engine, "problems"),
        };
        refusal.with("file", about.as_str())
    };
    match agreed.release.line.kind {
        Kind::Rules => {
            let checked = rulefile::check(bytes);
            let mut rules = checked.rules.ok_or_else(|| problems(&checked.diagnostics))?;
            rules.seq = Some(agreed.release.seq);
            if !passes_self_test(&rules) {
                return Err(Refusal::because(Code::Engine, "self-test").with("file", about));
            }
            Ok(Content::Rules(Arc::new(rules)))
        }
        Kind::Mapping => match mapping_faults(bytes) {
            faults if faults.is_empty() => Ok(Content::Mapping),
            faults => Err(problems(&faults)),
        },
        Kind::People => Deciders::read(bytes, Kind::People.bytes_max())
            .map(|deciders| Content::People(Arc::new(deciders)))
            .map_err(|refusal| refusal.with("file", about)),
    }
}

/// Whether a contact of whom nothing is known is assessed without a fault: a state is proposed, and every dimension lies in
/// its range.
fn passes_self_test(rules: &RuleFile) -> bool {
    let mut document = Document::new();
    let Ok(tree) = document.read(br#"{"id":"self-test"}"#, LINE_LIMITS) else { return false };
    let mut faults = Vec::new();
    let evidence = read_line(tree, &rules.vocabulary, &mut faults);
    let mut passed = 0;
    assess_line(rules, &evidence, Moment(0), Ask { explanation: true, questions: false }, |_, assessed, overflows| {
        if let Assessed::Yes(assessment) = assessed {
            let is_whole = assessment.proposal < rules.states.len() && assessment.dimensions.len() == rules.dimensions.len();
            passed += usize::from(is_whole && overflows.is_empty());
        }
    });
    faults.is_empty() && passed == 1
}

/// What is wrong with a mapping.
#[cfg(any(not(feature = "wasm"), feature = "wasm-mapping"))]
fn mapping_faults(bytes: &[u8]) -> Vec<Diagnostic> {
    crate::mapping::Mapping::read(bytes).err().unwrap_or_default()
}

/// In the browser a mapping is read by its own package, which refuses a faulty one before any row: what reads mappings
/// outweighs all of trust, and most pages never need it. It was read when it was proposed, and approved by both sides.
#[cfg(all(feature = "wasm", not(feature = "wasm-mapping")))]
fn mapping_faults(_: &[u8]) -> Vec<Diagnostic> {
    Vec::new()
}
