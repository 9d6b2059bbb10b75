//! JSON Pointers (RFC 6901): of one node, and of many in one walk.

use super::{Kind, Node, Tree};

/// Characters of a member's name that a list of places shows; longer ones end in `…`. No name that means anything is longer.
const STEP_CHARACTERS_MAX: usize = 256;

/// A container on the way to a node.
struct Level {
    node: Node,
    /// The item, or the key of the member, that was reached.
    at: Node,
    /// How many came before it.
    index: usize,
    /// Bytes of the pointer of the container itself.
    length: usize,
}

impl<'a> Tree<'a> {
    /// The value at a pointer.
    #[must_use]
    pub fn at(&self, pointer: &str) -> Option<Node> {
        pointer.split('/').skip(1).try_fold(self.root(), |node, step| match self.kind(node) {
            Kind::List => self.list(node).nth(step.parse().ok()?),
            _ => self.member(node, &step.replace("~1", "/").replace("~0", "~")),
        })
    }

    /// The pointer of a node; for a key, that of its member.
    #[must_use]
    pub fn pointer(&self, target: Node) -> String {
        self.pointer_from(self.root(), target)
    }

    /// The pointer of a node within `from`, as if that were the whole text.
    #[must_use]
    pub fn pointer_from(&self, from: Node, target: Node) -> String {
        let mut pointer = String::new();
        let mut levels = vec![self.level(from, 0)];
        self.walk(&mut levels, &mut pointer, target, usize::MAX);
        pointer
    }

    /// The pointers of many nodes, which are sorted as they stand in the text: each value is passed once, however many
    /// there are. Names beyond any use are shortened.
    #[must_use]
    pub fn pointers(&self, sorted: impl IntoIterator<Item = Node>) -> Vec<String> {
        let mut pointer = String::new();
        let mut levels = vec![self.level(self.root(), 0)];
        let pointer_of = |target: Node| {
            while levels.len() > 1 && levels.last().is_some_and(|level| self.item(level.node).next <= target.0) {
                levels.pop();
            }
            pointer.truncate(levels.last().map_or(0, |level| level.length));
            self.walk(&mut levels, &mut pointer, target, STEP_CHARACTERS_MAX);
            pointer.clone()
        };
        sorted.into_iter().map(pointer_of).collect()
    }

    fn level(&self, node: Node, length: usize) -> Level {
        Level { node, at: Node(node.0 + 1), index: 0, length }
    }

    /// Goes down from the innermost level to `target`, which lies within it, and leaves its pointer.
    fn walk(&self, levels: &mut Vec<Level>, pointer: &mut String, target: Node, characters_max: usize) {
        while let Some(level) = levels.last_mut() {
            if level.node == target || !matches!(self.kind(level.node), Kind::List | Kind::Object) {
                return;
            }
            let of_object = self.kind(level.node) == Kind::Object;
            let end = self.item(level.node).next;
            let value = |at: Node| if of_object { Node(at.0 + 1) } else { at };
            while level.at.0 < end && self.item(value(level.at)).next <= target.0 {
                level.at = Node(self.item(value(level.at)).next);
                level.index += 1;
            }
            if level.at.0 >= end {
                return;
            }
            pointer.push('/');
            if of_object {
                push_step(pointer, &self.text(level.at).unwrap_or_default(), characters_max);
            } else {
                pointer.push_str(&level.index.to_string());
            }
            let child = value(level.at);
            if level.at == target || child == target {
                return;
            }
            levels.push(self.level(child, pointer.len()));
        }
    }
}

fn push_step(pointer: &mut String, name: &str, characters_max: usize) {
    for (count, character) in name.chars().enumerate() {
        match character {
            _ if count == characters_max => return pointer.push('…'),
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            other => pointer.push(other),
        }
    }
}
