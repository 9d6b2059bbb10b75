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

/// Problems gathered while a file is read; all of them, not the first. Their places are worked out at the end, in one walk.
#[derive(Debug)]
pub struct Problems<'a> {
    tree: Tree<'a>,
    found: Vec<Found>,
}

#[derive(PartialEq, Eq, Debug)]
struct Found {
    node: Node,
    severity: Severity,
    code: &'static str,
    arguments: Vec<(&'static str, String)>,
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
        self.found.push(Found { node, severity, code, arguments });
    }

    /// Whether there is an error among them.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.found.iter().any(|found| found.severity == Severity::Error)
    }

    /// How many so far.
    #[must_use]
    pub fn count(&self) -> usize {
        self.found.len()
    }

    /// All of them, in the order of their place; what was found twice is listed once.
    #[must_use]
    pub fn into_list(mut self) -> Vec<Diagnostic> {
        // Nodes are numbered as they stand in the text.
        self.found.sort_by_key(|found| (found.node, found.severity));
        let mut distinct: Vec<Found> = Vec::with_capacity(self.found.len());
        for found in self.found {
            let of_the_place = distinct.iter().rev().take_while(|other| other.node == found.node);
            if !of_the_place.into_iter().any(|other| *other == found) {
                distinct.push(found);
            }
        }
        let places = self.tree.pointers(distinct.iter().map(|found| found.node));
        let mut cursor = Cursor { bytes: self.tree.text.as_bytes(), at: 0, line: 1, column: 1 };
        let diagnostic = |(found, place): (Found, String)| {
            let (line, column) = cursor.at(self.tree.offset(found.node));
            Diagnostic { severity: found.severity, code: found.code, place, line, column, arguments: found.arguments }
        };
        distinct.into_iter().zip(places).map(diagnostic).collect()
    }
}

/// Lines and columns of offsets that only grow.
struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
    line: usize,
    column: usize,
}

impl Cursor<'_> {
    /// Line and column of an offset, both from 1, columns in characters.
    fn at(&mut self, offset: usize) -> (usize, usize) {
        for byte in &self.bytes[self.at..offset] {
            match byte {
                b'\n' => (self.line, self.column) = (self.line + 1, 1),
                0x80..0xC0 => {}
                _ => self.column += 1,
            }
        }
        self.at = offset;
        (self.line, self.column)
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
    let (length, letters) = outline(name);
    let tolerance = (length / 3).max(1);
    // Measuring takes the product of both lengths, so the most promising come first and what cannot be nearer is left out.
    let mut candidates: Vec<(usize, usize, &'n str)> = known
        .into_iter()
        .map(|candidate| {
            let (candidate_length, candidate_letters) = outline(candidate);
            let lacking = (letters & !candidate_letters).count_ones().max((candidate_letters & !letters).count_ones());
            let least = length.abs_diff(candidate_length).max(lacking as usize);
            (least, tolerance.min(candidate_length.max(1)), candidate)
        })
        .filter(|(least, most, _)| least <= most)
        .collect();
    candidates.sort_by_key(|(least, _, _)| *least);
    let mut best: Option<(usize, &'n str)> = None;
    for (least, most, candidate) in candidates {
        if best.is_some_and(|(distance, _)| distance < least) {
            break;
        }
        let measured = (strsim::osa_distance(name, candidate), candidate);
        if measured.0 <= most && best.is_none_or(|best| measured < best) {
            best = Some(measured);
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// The length in characters, and which letters there are: each one lacking on the other side takes an edit of its own.
fn outline(name: &str) -> (usize, u64) {
    name.chars().fold((0, 0), |(length, letters), letter| (length + 1, letters | 1 << (u32::from(letter) % 64)))
}
