//! A strict JSON reader that knows the place of every value.
//!
//! Rule files, evidence, mappings and metadata are all read by it: numbers stay text (nothing becomes a float),
//! duplicate keys are found, depth is bounded, and each value can say its JSON Pointer, line and column. A document
//! is one flat list of nodes over the text, so that reading a line of evidence allocates next to nothing.

mod bytes;
mod lines;
mod parse;
mod pointer;
mod write;

use std::borrow::Cow;

pub use lines::{LINE_BYTES_MAX, LineReader, ReadLine};
pub use parse::{Expected, Limits, SyntaxError, SyntaxFault};
pub use write::{write_number, write_text};

/// What a node is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// `null`
    Null,
    /// `true`
    True,
    /// `false`
    False,
    /// A number, as text.
    Number,
    /// A text without escapes: the bytes between the quotes are the text.
    Plain,
    /// A text with escapes.
    Escaped,
    /// A list.
    List,
    /// An object; its children are key, value, key, value.
    Object,
    /// A container beyond the depth limit; its content is not looked at.
    TooDeep,
}

/// A value within a document: an index into its list of nodes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash, Default)]
pub struct Node(pub u32);

#[derive(Clone, Copy, Debug)]
struct Item {
    kind: Kind,
    start: u32,
    end: u32,
    /// The node after this one and all within it.
    next: u32,
}

/// One JSON text, read. Reuse it for many lines with [`Document::read`], which keeps its memory.
#[derive(Default, Debug)]
pub struct Document {
    items: Vec<Item>,
    duplicates: Vec<Node>,
    too_deep: Vec<Node>,
    open: Vec<parse::Open>,
}

/// A document together with its text.
#[derive(Clone, Copy, Debug)]
pub struct Tree<'a> {
    /// The whole text.
    pub text: &'a str,
    document: &'a Document,
}

impl Document {
    /// An empty document to read into.
    #[must_use]
    pub fn new() -> Document {
        Document::default()
    }

    /// Reads one JSON value with nothing but white space around it.
    ///
    /// # Errors
    /// The first fault of syntax, with its offset in bytes. Duplicate keys and containers too deep are not errors
    /// here: they are listed by [`Tree::duplicate_keys`] and [`Tree::too_deep`].
    pub fn read<'a>(&'a mut self, bytes: &'a [u8], limits: Limits) -> Result<Tree<'a>, SyntaxError> {
        let text = parse::read(self, bytes, limits)?;
        Ok(Tree { text, document: self })
    }
}

impl<'a> Tree<'a> {
    /// The value itself.
    #[must_use]
    pub fn root(self) -> Node {
        Node(0)
    }

    fn item(self, node: Node) -> Item {
        self.document.items[node.0 as usize]
    }

    /// What the node is.
    #[must_use]
    pub fn kind(self, node: Node) -> Kind {
        self.item(node).kind
    }

    /// The keys that stand in their object a second time.
    #[must_use]
    pub fn duplicate_keys(self) -> &'a [Node] {
        &self.document.duplicates
    }

    /// The outermost containers beyond the depth limit.
    #[must_use]
    pub fn too_deep(self) -> &'a [Node] {
        &self.document.too_deep
    }

    /// The bytes of the node as written (a text with its quotes).
    #[must_use]
    pub fn source(self, node: Node) -> &'a str {
        let item = self.item(node);
        &self.text[item.start as usize..item.end as usize]
    }

    /// The offset of the node's first byte.
    #[must_use]
    pub fn offset(self, node: Node) -> usize {
        self.item(node).start as usize
    }

    /// The text of a text node, `None` for others.
    #[must_use]
    pub fn text(self, node: Node) -> Option<Cow<'a, str>> {
        let item = self.item(node);
        let inner = || &self.text[item.start as usize + 1..item.end as usize - 1];
        match item.kind {
            Kind::Plain => Some(Cow::Borrowed(inner())),
            Kind::Escaped => Some(Cow::Owned(parse::unescape(inner()))),
            _ => None,
        }
    }

    /// The written form of a number node, `None` for others.
    #[must_use]
    pub fn number(self, node: Node) -> Option<&'a str> {
        (self.kind(node) == Kind::Number).then(|| self.source(node))
    }

    /// The value of `true` or `false`, `None` for others.
    #[must_use]
    pub fn boolean(self, node: Node) -> Option<bool> {
        match self.kind(node) {
            Kind::True => Some(true),
            Kind::False => Some(false),
            _ => None,
        }
    }

    /// Whether the node is a text.
    #[must_use]
    pub fn is_text(self, node: Node) -> bool {
        matches!(self.kind(node), Kind::Plain | Kind::Escaped)
    }

    /// The items of a list (none for other kinds).
    pub fn list(self, node: Node) -> impl Iterator<Item = Node> + 'a {
        let item = self.item(node);
        let end = if item.kind == Kind::List { item.next } else { 0 };
        let mut at = node.0 + 1;
        std::iter::from_fn(move || {
            (at < end).then(|| {
                let child = Node(at);
                at = self.item(child).next;
                child
            })
        })
    }

    /// The members of an object as (key, value), in order (none for other kinds).
    pub fn members(self, node: Node) -> impl Iterator<Item = (Node, Node)> + 'a {
        let item = self.item(node);
        let end = if item.kind == Kind::Object { item.next } else { 0 };
        let mut at = node.0 + 1;
        std::iter::from_fn(move || {
            (at < end).then(|| {
                let (key, value) = (Node(at), Node(at + 1));
                at = self.item(value).next;
                (key, value)
            })
        })
    }

    /// The values of the members called so, in one walk over the object; `found` is as long as `names` and holds `None`.
    pub fn pick(self, node: Node, names: &[&str], found: &mut [Option<Node>]) {
        // Members mostly stand in the order in which they are asked for.
        let mut next = 0;
        for (key, value) in self.members(node) {
            let mut places = (next..names.len()).chain(0..next);
            if let Some(place) = places.find(|place| self.is_key(key, names[*place])) {
                found[place].get_or_insert(value);
                next = place + 1;
            }
        }
    }

    /// Whether the key node is written as `name`.
    #[must_use]
    pub fn is_key(self, key: Node, name: &str) -> bool {
        let item = self.item(key);
        match item.kind {
            Kind::Plain => &self.text.as_bytes()[item.start as usize + 1..item.end as usize - 1] == name.as_bytes(),
            _ => self.text(key).is_some_and(|text| text == name),
        }
    }

    /// The value of the first member called `name`.
    #[must_use]
    pub fn member(self, node: Node, name: &str) -> Option<Node> {
        self.members(node).find(|(key, _)| self.is_key(*key, name)).map(|(_, value)| value)
    }

    /// Line and column (both from 1, columns in characters) of a byte offset.
    #[must_use]
    pub fn line_and_column(self, offset: usize) -> (usize, usize) {
        line_and_column(self.text.as_bytes(), offset)
    }
}

/// Line and column (both from 1, columns in characters) of a byte offset of a text that may not be UTF-8.
#[must_use]
pub fn line_and_column(bytes: &[u8], offset: usize) -> (usize, usize) {
    let before = &bytes[..offset.min(bytes.len())];
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    (line, before[start..].iter().filter(|byte| **byte & 0xC0 != 0x80).count() + 1)
}

#[cfg(test)]
mod tests;
