//! What is wrong, where, and what to do: data, never sentences.
//!
//! A diagnostic carries a stable code, a place and arguments. The sentence is made from them outside
//! (`texts/<language>/diagnostics.ftl`: message `<code>`, attribute `.help`), so that the command line, the pages and
//! the card say the same in each language.

use crate::json::{Expected, Kind, Node, SyntaxError, SyntaxFault, Tree, line_and_column};

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
    /// The id of the item of the file's list that the place is in, such as a rule's; empty if there is none.
    pub item: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What the message needs: `found`, `expected`, `mend` and the like.
    pub arguments: Vec<(&'static str, String)>,
}

/// What a message needs, by name.
pub type Arguments = Vec<(&'static str, String)>;

/// Whether anybody is told what is wrong with a rule file or a mapping. Where it only comes into force or not, as in the browser's engine
/// and beside a CRM's record, codes and places are enough, nothing is warned of, and what makes sentences is left out; the packages that
/// check rule files and map any export tell all.
pub(crate) const TOLD: bool = cfg!(any(not(feature = "wasm"), feature = "wasm-check", feature = "wasm-author", feature = "wasm-mapping"));

/// What the message of a problem needs, worked out only where somebody is told.
macro_rules! told {
    ($arguments:expr) => {
        if $crate::diagnostic::TOLD { $arguments } else { Vec::new() }
    };
}
pub(crate) use told;

/// Problems gathered while a file is read; all of them, not the first.
#[derive(Debug)]
pub struct Problems<'a> {
    tree: Tree<'a>,
    found: Vec<Found>,
}

/// A problem whose place is still a node: pointers, lines and columns of many problems are worked out in one go.
#[derive(Debug)]
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

    /// Adds an error at a node. Not inlined: it is called in more than a hundred places.
    #[inline(never)]
    pub fn error(&mut self, node: Node, code: &'static str, arguments: Vec<(&'static str, String)>) {
        self.found.push(Found { node, severity: Severity::Error, code, arguments });
    }

    /// Adds a warning at a node.
    #[inline(never)]
    pub fn warning(&mut self, node: Node, code: &'static str, arguments: Vec<(&'static str, String)>) {
        self.found.push(Found { node, severity: Severity::Warning, code, arguments });
    }

    /// Whether there is an error among them.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.found.iter().any(|found| found.severity == Severity::Error)
    }

    /// Whether a reference to something of this kind, such as `signal`, leads nowhere.
    #[must_use]
    pub fn leads_nowhere(&self, what: &str) -> bool {
        let is_such = |found: &Found| found.arguments.iter().any(|(name, value)| *name == "what" && value == what);
        self.found.iter().any(|found| found.code == "unknown-reference" && is_such(found))
    }

    /// How many so far.
    #[must_use]
    pub fn count(&self) -> usize {
        self.found.len()
    }

    /// All of them, in the order of their place; what was found twice is listed once.
    #[must_use]
    pub fn into_list(mut self) -> Vec<Diagnostic> {
        // Nodes are numbered in the order of the text.
        crate::order::sort_by_key(&mut self.found, |found| (found.node, found.severity));
        let nodes: Vec<Node> = self.found.iter().map(|found| found.node).collect();
        let pointers = self.tree.pointers(nodes.iter().copied());
        let mut lines = Lines::new(self.tree.text);
        let mut list: Vec<Diagnostic> = Vec::with_capacity(self.found.len());
        let mut first_here = 0;
        let mut items = Items::new(self.tree);
        for (index, (found, place)) in self.found.into_iter().zip(pointers).enumerate() {
            if index == 0 || nodes[index - 1] != found.node {
                first_here = list.len();
            }
            let offset = self.tree.offset(found.node);
            let (line, column) = lines.at(offset);
            let arguments = completed(found.arguments, &place);
            let item = if TOLD { items.at(offset) } else { String::new() };
            let diagnostic = Diagnostic { severity: found.severity, code: found.code, place, item, line, column, arguments };
            if !list[first_here..].contains(&diagnostic) {
                list.push(diagnostic);
            }
        }
        list
    }
}

/// The arguments with what messages cannot find out themselves: whether there is a mend, and the name of the member.
fn completed(mut arguments: Vec<(&'static str, String)>, place: &str) -> Vec<(&'static str, String)> {
    for (name, value) in &mut arguments {
        if *name == "member" && value.is_empty() {
            let is_name = |step: &&str| !step.bytes().all(|byte| byte.is_ascii_digit());
            value.push_str(place.rsplit('/').find(is_name).unwrap_or_default());
        }
    }
    if let Some((_, mend)) = arguments.iter().find(|(name, _)| *name == "mend") {
        let is_there = if mend.is_empty() { "no" } else { "yes" };
        arguments.push(("mended", is_there.to_owned()));
    }
    arguments
}

/// The ids of the items that offsets stand in, which only grow.
struct Items<'a> {
    tree: Tree<'a>,
    /// Items of the lists of the outermost object that are still ahead.
    ahead: Box<dyn Iterator<Item = Node> + 'a>,
    /// Where the item at hand starts and ends, and its id; `None` behind the last.
    here: Option<(usize, usize, String)>,
}

impl<'a> Items<'a> {
    fn new(tree: Tree<'a>) -> Items<'a> {
        let lists = tree.members(tree.root()).filter(move |(_, value)| tree.kind(*value) == Kind::List);
        Items { tree, ahead: Box::new(lists.flat_map(move |(_, list)| tree.list(list))), here: Some((0, 0, String::new())) }
    }

    /// The id of the item at the offset; empty outside of items, and for an item without one.
    fn at(&mut self, offset: usize) -> String {
        while self.here.as_ref().is_some_and(|(_, end, _)| *end <= offset) {
            let tree = self.tree;
            self.here = self.ahead.next().map(|item| {
                let id = tree.member(item, "id").and_then(|id| tree.text(id)).map(|id| shortened(&id, 64)).unwrap_or_default();
                (tree.offset(item), tree.offset(item) + tree.source(item).len(), id)
            });
        }
        self.here.as_ref().filter(|(start, _, _)| *start <= offset).map(|(_, _, id)| id.clone()).unwrap_or_default()
    }
}

/// Lines and columns of offsets that only grow.
struct Lines<'a> {
    text: &'a str,
    offset: usize,
    line: usize,
    column: usize,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Lines<'a> {
        Lines { text, offset: 0, line: 1, column: 1 }
    }

    fn at(&mut self, offset: usize) -> (usize, usize) {
        for character in self.text.get(self.offset..offset).unwrap_or_default().chars() {
            if character == '\n' {
                self.line += 1;
                self.column = 1;
            } else {
                self.column += 1;
            }
        }
        self.offset = self.offset.max(offset);
        (self.line, self.column)
    }
}

/// The diagnostic of a text that is no JSON at all.
#[must_use]
pub fn of_syntax(bytes: &[u8], error: SyntaxError) -> Diagnostic {
    let (line, column) = line_and_column(bytes, error.offset);
    let arguments = told!(syntax_arguments(bytes, error));
    Diagnostic { severity: Severity::Error, code: error.fault.code(), place: String::new(), item: String::new(), line, column, arguments }
}

/// What is found at a fault of syntax, what could stand there, and what was probably done.
#[must_use]
pub fn syntax_arguments(bytes: &[u8], error: SyntaxError) -> Vec<(&'static str, String)> {
    let rest = bytes.get(error.offset..).unwrap_or_default();
    let rest = String::from_utf8_lossy(&rest[..rest.len().min(128)]);
    let found = match rest.chars().next() {
        Some(control) if u32::from(control) < 32 => format!("U+{:04X}", u32::from(control)),
        _ => {
            let line = rest.lines().next().unwrap_or_default();
            match error.fault {
                SyntaxFault::Escape => line.chars().take(2).collect(),
                SyntaxFault::LoneSurrogate => line.chars().take(6).collect(),
                SyntaxFault::Number => line.chars().take_while(|digit| !digit.is_whitespace() && !",]}".contains(*digit)).collect(),
                _ => shortened(line.trim_end(), 20),
            }
        }
    };
    let hint = match error.fault {
        SyntaxFault::NotUtf8 => encoding(bytes),
        SyntaxFault::Truncated if bytes.trim_ascii().is_empty() => "empty",
        SyntaxFault::Trailing if rest.starts_with('{') => "lines",
        _ => hint(&rest, &bytes[..error.offset.min(bytes.len())], error.expected),
    };
    vec![("found", found), ("expected", error.expected.id().to_owned()), ("hint", hint.to_owned())]
}

/// The text, or its first characters and an ellipsis.
#[must_use]
pub fn shortened(text: &str, characters_max: usize) -> String {
    let mut short: String = text.chars().take(characters_max).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// What the file is whose bytes are no UTF-8.
fn encoding(bytes: &[u8]) -> &'static str {
    let starts = |with: &[u8]| bytes.starts_with(with);
    if starts(b"\xff\xfe") || starts(b"\xfe\xff") {
        "utf-16"
    } else if starts(b"PK\x03\x04") || starts(b"\xd0\xcf\x11\xe0") {
        "office"
    } else if starts(b"%PDF") {
        "pdf"
    } else if bytes.contains(&0) {
        "binary"
    } else if no_json(&String::from_utf8_lossy(&bytes[..bytes.len().min(128)])) == "table" {
        "table"
    } else {
        "none"
    }
}

/// What a text is that is no JSON from its start.
fn no_json(rest: &str) -> &'static str {
    let line = rest.lines().next().unwrap_or_default();
    match rest.trim_ascii_start().as_bytes() {
        [b'<', ..] => "markup",
        [b'{' | b'[', ..] => "none",
        [b'#', ..] => "no-json",
        _ if line.contains([';', ',', '\t']) => "table",
        _ => "no-json",
    }
}

/// What people do who are used to something else than JSON: the id of an advice.
fn hint(rest: &str, before: &[u8], expected: Expected) -> &'static str {
    let Some(first) = rest.chars().next() else { return "none" };
    let touching = before.last().copied();
    let before = before.trim_ascii_end().last().copied();
    match first {
        '<' | '#' => {
            if before.is_none() {
                no_json(rest)
            } else {
                "comment"
            }
        }
        start if before.is_none() && (start.is_alphanumeric() || start.is_control()) => no_json(rest),
        '/' => "comment",
        '\'' | '“' | '”' | '„' | '‘' | '’' | '«' | '»' => "quotes",
        '}' | ']' | ',' if before == Some(b',') => "comma",
        '}' | ']' if expected == Expected::Comma => "other-bracket",
        '{' if expected == Expected::Name => "open-brace",
        '0'..='9' if expected == Expected::Name || touching == Some(b',') => "decimal-comma",
        '+' if expected == Expected::Value => "plus",
        '−' | '–' | '—' if expected == Expected::Value => "minus",
        '\u{a0}' | '\u{ad}' | '\u{2000}'..='\u{200f}' | '\u{202f}' | '\u{2060}' | '\u{feff}' => "invisible",
        '"' | '{' | '[' => "none",
        _ if expected == Expected::Comma && before.is_some_and(|before| before.is_ascii_digit()) => "unit",
        letter if expected == Expected::Comma && before == Some(b'"') && letter.is_alphanumeric() => "quote-before",
        'T' | 'F' if rest.starts_with("True") || rest.starts_with("False") => "small-letters",
        'N' | 'I' | '-' if ["NaN", "Infinity", "-Infinity"].iter().any(|word| rest.starts_with(word)) => "no-number",
        '\n' | '\r' => "line-break",
        '\t' => "tab",
        letter if letter.is_alphabetic() => "word",
        _ => "none",
    }
}

/// The name nearest to `name` among `known`, if any is near enough to be meant.
pub fn nearest<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    nearest_of(name, &mut known.into_iter())
}

fn nearest_of<'n>(name: &str, known: &mut dyn Iterator<Item = &'n str>) -> Option<&'n str> {
    let (length, letters) = outline(name);
    let tolerance = (length / 3).max(1);
    // Measuring takes the product of both lengths, so the most promising come first and what cannot be nearer is left out.
    let mut candidates: Vec<(usize, usize, &'n str)> = Vec::new();
    for candidate in known {
        let (candidate_length, candidate_letters) = outline(candidate);
        let lacking = (letters & !candidate_letters).count_ones().max((candidate_letters & !letters).count_ones());
        let least = length.abs_diff(candidate_length).max(lacking as usize);
        let most = tolerance.min(candidate_length.max(1));
        if least <= most {
            candidates.push((least, most, candidate));
        }
    }
    crate::order::sort_by_key(&mut candidates, |(least, _, _)| *least);
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
