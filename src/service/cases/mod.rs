//! Tests of a rule file: example contacts with the state they should have, written by the people who own the rules.

mod compare;
mod file;
#[cfg(feature = "schema")]
mod schema;
mod why;
mod words;

use crate::assessment::{Ask, Assessed, Assessment, assess_line};
use crate::diagnostic::{Diagnostic, Problems, of_syntax};
use crate::evidence::{Evidence, read_line};
use crate::json::{Document, Limits};
use crate::recognise::{FileKind, refuse_other};
use crate::rulefile::RuleFile;

pub use file::{AsOf, Bounds, ById, Case, Cases, Expected, Pending, PointsOfDimension, Written};
#[cfg(feature = "schema")]
pub use schema::{schema, schema_with_ids};

/// Bounds of a file of tests.
pub const LIMITS: Limits = Limits { depth_max: 64, bytes_max: 4 << 20, deep_is_fatal: true };

/// Something to say: a code of the texts with its arguments.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Remark {
    /// The id of its message.
    pub code: &'static str,
    /// What the message needs.
    pub arguments: Vec<(&'static str, String)>,
}

/// What became of a file of tests.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct FileOutcome {
    /// What is wrong with it. With an error among them none of its tests was run.
    pub diagnostics: Vec<Diagnostic>,
    /// Its tests in order.
    pub cases: Vec<CaseOutcome>,
}

/// What became of one test.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CaseOutcome {
    /// Language and name, as the file gives them.
    pub name: Vec<(String, String)>,
    /// The line of the file that it starts in.
    pub line: usize,
    /// Contacts that are not as expected; none if the test passed.
    pub failed: Vec<Failed>,
}

/// A contact that is not as expected.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Failed {
    /// The contact.
    pub contact: String,
    /// What was found, and what was expected.
    pub differences: Vec<Remark>,
    /// Why it was found.
    pub reasons: Vec<Remark>,
}

/// Runs tests against one rule file and keeps in mind what they reached.
#[derive(Debug)]
pub struct Tester<'r> {
    rules: &'r RuleFile,
    reached_rules: Vec<bool>,
    reached_states: Vec<bool>,
}

impl<'r> Tester<'r> {
    /// Nothing reached yet.
    #[must_use]
    pub fn new(rules: &'r RuleFile) -> Tester<'r> {
        Tester { rules, reached_rules: vec![false; rules.rules.len()], reached_states: vec![false; rules.states.len()] }
    }

    /// Rules that gave no points in any test.
    pub fn unreached_rules(&self) -> impl Iterator<Item = &str> {
        self.rules.rules.iter().zip(&self.reached_rules).filter(|(_, reached)| !**reached).map(|(rule, _)| &*rule.id)
    }

    /// States that no test proposed.
    pub fn unreached_states(&self) -> impl Iterator<Item = &str> {
        self.rules.states.iter().zip(&self.reached_states).filter(|(_, reached)| !**reached).map(|(state, _)| &*state.id)
    }

    /// Runs the tests of one file.
    pub fn file(&mut self, bytes: &[u8]) -> FileOutcome {
        let mut document = Document::new();
        let tree = match document.read(bytes, LIMITS) {
            Ok(tree) => tree,
            Err(error) => return FileOutcome { diagnostics: vec![of_syntax(bytes, error)], cases: Vec::new() },
        };
        let mut problems = Problems::new(tree);
        for key in tree.duplicate_keys() {
            let found = tree.text(*key).unwrap_or_default().into_owned();
            problems.error(*key, "duplicate-key", vec![("found", found)]);
        }
        if refuse_other(FileKind::Tests, &mut problems) {
            return FileOutcome { diagnostics: problems.into_list(), cases: Vec::new() };
        }
        let Cases(cases) = file::read(self.rules, &mut problems);
        let mut documents: Vec<Document> = cases.iter().map(|_| Document::new()).collect();
        let mut ready = Vec::with_capacity(cases.len());
        for (case, document) in cases.iter().zip(&mut documents) {
            // Evidence is read as a line of its own, as it is everywhere else.
            let Ok(own) = document.read(tree.source(case.evidence.0).as_bytes(), LIMITS) else { continue };
            let mut faults = Vec::new();
            let evidence = read_line(own, &self.rules.vocabulary, &mut faults);
            let place = tree.pointer(case.evidence.0);
            for fault in faults {
                let node = tree.at(&format!("{place}{}", fault.place)).unwrap_or(case.evidence.0);
                problems.error(node, fault.code, fault.arguments);
            }
            words::warn(case.evidence.0, self.rules, &mut problems);
            file::contacts_are_there(case, &evidence, &mut problems);
            ready.push((case, evidence));
        }
        let mut outcome = FileOutcome::default();
        if !problems.has_errors() {
            outcome.cases = ready.iter().map(|(case, evidence)| self.case(case, evidence, &problems)).collect();
        }
        outcome.diagnostics = problems.into_list();
        outcome
    }

    fn case(&mut self, case: &Case, evidence: &Evidence<'_>, problems: &Problems<'_>) -> CaseOutcome {
        let tree = problems.tree();
        let (line, _) = tree.line_and_column(tree.offset(case.node));
        let name = case.name.iter().flat_map(|name| &name.list).map(|(language, text, _)| (language.clone(), text.clone())).collect();
        let mut failed = Vec::new();
        assess_line(self.rules, evidence, case.as_of.0, Ask { explanation: true, questions: false }, |place, assessed, _| {
            if let Assessed::Yes(assessment) = &assessed {
                self.reach(assessment);
            }
            let id = &*evidence.contacts[place].id;
            let expected = case.expect.list.iter().find(|(contact, _, _)| contact == id);
            failed.extend(expected.and_then(|(_, expected, _)| compare::compare(self.rules, id, expected, &assessed)));
        });
        CaseOutcome { name, line, failed }
    }

    fn reach(&mut self, assessment: &Assessment<'_>) {
        self.reached_states[assessment.proposal] = true;
        let contributions = assessment.explanation.iter().flat_map(|explanation| &explanation.contributions).flatten();
        for contribution in contributions.filter(|contribution| !contribution.given.unknown) {
            self.reached_rules[contribution.rule] = true;
        }
    }
}
