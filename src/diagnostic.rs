//! What is wrong, where, and what to do: data, never sentences.
//!
//! A diagnostic carries a stable code, a place and arguments. The sentence is made from them outside
//! (`texts/<language>/diagnostics.ftl`: message `<code>`, attribute `.help`), so that the command line, the pages and
//! the card say the same in each language.

use crate::json::{Node, SyntaxError, Tree, line_and_column};

/// Whether it stops the file from being used.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Severity {
    /// The file is refused.
    Error,
    /// The file is good, but look.
    Warning,
}

impl Severity {
    /// `error` or `warning`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// One problem of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// Stable code, the id of its message.
    pub code: &'static str,
    /// JSON Pointer of the value it is about; empty for the whole file.
    pub place: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What the message needs: `found`, `expected`, `mend` and the like.
    pub arguments: Vec<(&'static str, String)>,
}

/// Problems gathered while a file is read; all of them, not the first.
#[derive(Debug)]
pub struct Problems<'a> {
    tree: Tree<'a>,
    found: Vec<(usize, Diagnostic)>,
}

impl<'a> Problems<'a> {
    /// None yet.
    #[must_use]
    pub fn new(tree: Tree<'a>) -> Problems<'a> {
        Problems { tree, found: Vec::new() }
    }

    /// The text they are about.
    #[must_use]
    pub fn tree(&self) -> Tree<'a> {
        self.tree
    }

    /// Adds an error at a node.
    pub fn error(&mut self, node: Node, code: &'static str, arguments: Vec<(&'static str, String)>) {
        self.add(Severity::Error, node, code, arguments);
    }

    /// Adds a warning at a node.
    pub fn warning(&mut self, node: Node, code: &'static str, arguments: Vec<(&'static str, String)>) {
        self.add(Severity::Warning, node, code, arguments);
    }

    fn add(&mut self, severity: Severity, node: Node, code: &'static str, arguments: Vec<(&'static str, String)>) {
        let offset = self.tree.offset(node);
        let (line, column) = self.tree.line_and_column(offset);
        self.found.push((offset, Diagnostic { severity, code, place: self.tree.pointer(node), line, column, arguments }));
    }

    /// Whether there is an error among them.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.found.iter().any(|(_, diagnostic)| diagnostic.severity == Severity::Error)
    }

    /// How many so far.
    #[must_use]
    pub fn count(&self) -> usize {
        self.found.len()
    }

    /// All of them, in the order of their place; what was found twice is listed once.
    #[must_use]
    pub fn into_list(mut self) -> Vec<Diagnostic> {
        self.found.sort_by_key(|(offset, diagnostic)| (*offset, diagnostic.severity));
        let mut list: Vec<Diagnostic> = Vec::with_capacity(self.found.len());
        for (_, diagnostic) in self.found {
            if !list.contains(&diagnostic) {
                list.push(diagnostic);
            }
        }
        list
    }
}

/// The diagnostic of a text that is no JSON at all.
#[must_use]
pub fn of_syntax(bytes: &[u8], error: SyntaxError) -> Diagnostic {
    let (line, column) = line_and_column(bytes, error.offset);
    let rest = bytes.get(error.offset..).unwrap_or_default();
    let found: String = String::from_utf8_lossy(&rest[..rest.len().min(24)]).chars().take(12).collect();
    Diagnostic {
        severity: Severity::Error,
        code: error.fault.code(),
        place: String::new(),
        line,
        column,
        arguments: vec![("found", found)],
    }
}

/// The name nearest to `name` among `known`, if any is near enough to be meant.
pub fn nearest<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let tolerance = (name.chars().count() / 3).max(1);
    known
        .into_iter()
        .map(|candidate| (strsim::osa_distance(name, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= tolerance.min(candidate.chars().count().max(1)))
        .min()
        .map(|(_, candidate)| candidate)
}
