//! Loading: strict reading, then one check a file, then compiling. All problems are reported, each at its place.

use sha2::{Digest, Sha256};

use super::ids::Ids;
use super::model::Source;
use super::{LIMITS, RuleFile, calendar, dimensions, facts, firing, references, rules, sensitive, states, texts, usage, words};
use crate::assessment::hex;
use crate::diagnostic::{Diagnostic, Problems, TOLD, of_syntax, told};
use crate::json::{Document, Kind};
use crate::recognise::{FileKind, refuse_other};
use crate::record::{Decode, kind_id};

/// What checking a rule file finds: its problems, and the file itself unless there is an error among them.
#[derive(Debug)]
pub struct Checked {
    /// The file, compiled, if it has no error.
    pub rules: Option<RuleFile>,
    /// Every problem, in the order of their place.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads, checks and compiles a rule file.
#[must_use]
pub fn check(bytes: &[u8]) -> Checked {
    let mut document = Document::new();
    let tree = match document.read(bytes, LIMITS) {
        Ok(tree) => tree,
        Err(error) => return Checked { rules: None, diagnostics: vec![of_syntax(bytes, error)] },
    };
    let mut problems = Problems::new(tree);
    for key in tree.duplicate_keys() {
        problems.error(*key, "duplicate-key", told!(vec![("found", tree.text(*key).unwrap_or_default().into_owned())]));
    }
    for node in tree.too_deep() {
        problems.error(*node, "too-deep", told!(vec![("expected", LIMITS.depth_max.to_string())]));
    }
    if tree.kind(tree.root()) != Kind::Object {
        problems.error(tree.root(), "root-not-object", told!(vec![("kind", kind_id(tree.kind(tree.root())).to_owned())]));
        return Checked { rules: None, diagnostics: problems.into_list() };
    }
    if refuse_other(FileKind::Rules, &mut problems) {
        return Checked { rules: None, diagnostics: problems.into_list() };
    }
    let source = Source::decode(tree.root(), &mut problems);
    let rules = source.and_then(|source| compile(source, hex(&Sha256::digest(bytes)), &mut problems));
    let rules = rules.filter(|_| !problems.has_errors());
    Checked { rules, diagnostics: problems.into_list() }
}

fn compile(source: Source, sha256: String, problems: &mut Problems<'_>) -> Option<RuleFile> {
    let ids = Ids::gather(&source, problems);
    references::check(&source, &ids, problems);
    texts::check(&source, problems);
    let (vocabulary, readable) = words::vocabulary(&source, &ids, problems);
    let compiled_facts = facts::compile(&source, &ids, &vocabulary, &readable, problems);
    let names = facts::names(&ids, &compiled_facts);
    let ranges = super::ranges::ranges(&source, &names, &compiled_facts);
    let compiled_dimensions = dimensions::compile(&source);
    let mut compiler = rules::compiler(&source, &ids, &names, problems);
    let mut conditions = Vec::new();
    let compiled_rules = rules::compile(&source, &ids, &compiled_facts, &mut conditions, &mut compiler, problems);
    let compiled_states = states::compile(&source, &ids, &compiled_facts, &mut conditions, &mut compiler, problems);
    firing::check(&conditions, compiler.named(), &names, &compiled_facts, &ranges, problems);
    if TOLD {
        firing::warn_of_order(&source, &compiled_states, compiler.named(), &names, &ranges, problems);
        dimensions::warn(&source, &ids, &compiled_rules, problems);
        sensitive::warn(&source, problems);
        usage::warn(&source, &ids, &compiled_facts, problems);
    }
    let calendar = source.calendar.as_ref().and_then(|calendar| calendar::compile(calendar, problems));
    let exploration = states::exploration(&source, &ids);
    let named = compiler.into_named();
    if problems.has_errors() {
        return None;
    }
    let compiled_rules: Vec<crate::rules::Rule> = compiled_rules.into_iter().flatten().collect();
    let compiled_states: Vec<crate::states::State> = compiled_states.into_iter().flatten().collect();
    let hanging = super::Hanging::of(&names, &named, &compiled_facts.facts, &compiled_rules, &compiled_states);
    Some(RuleFile {
        id: source.id.0.clone(),
        seq: None,
        sha256,
        vocabulary,
        facts: compiled_facts.facts,
        names,
        named,
        rules: compiled_rules,
        dimensions: compiled_dimensions,
        states: compiled_states,
        hanging,
        calendar,
        exploration,
        source: Box::new(source),
    })
}
