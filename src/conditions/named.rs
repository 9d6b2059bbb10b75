//! Named conditions: each is compiled and evaluated once, however often it is used, so that conditions that name
//! conditions cannot multiply.

use std::sync::OnceLock;

use super::{Compiler, Expression, Slot, reads};
use crate::diagnostic::{Problems, nearest};
use crate::evidence::Words;
use crate::json::{Node, Tree};
use crate::record::wrong_type;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Walk {
    Ahead,
    Walking,
    Done,
}

/// The named conditions of a file.
#[derive(Clone, Debug, Default)]
pub struct Named {
    words: Words,
    /// `None` for a condition that could not be read, which is a problem already.
    nodes: Vec<Option<Node>>,
    walks: Vec<Walk>,
    expressions: Vec<Option<Expression>>,
    /// Conditions that a condition itself names.
    names: Vec<Vec<usize>>,
    /// What a condition reads, those it names in place, in the order first read.
    reads: Vec<Vec<Slot>>,
    /// Places where a condition itself reads a dimension.
    dimensions: Vec<Vec<Node>>,
    /// Whether a condition, or one it names, reads a dimension.
    reads_dimension: Vec<bool>,
    /// Whether its dimensions were reported to a rule that names it.
    reported: Vec<bool>,
    /// Conditions in an order in which each comes after those it names.
    order: Vec<u32>,
    /// The condition being compiled.
    compiling: Option<usize>,
    /// For each whether it never holds; filled when first asked for.
    pub(super) never_holds: OnceLock<Vec<bool>>,
}

/// What a named condition answers at one moment for one contact.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct NamedValue {
    /// True, false, or unknown.
    pub value: Option<bool>,
    /// Whether a number in it left its range.
    pub overflow: bool,
}

impl Named {
    pub(super) fn new(conditions: Vec<(String, Option<Node>)>) -> Named {
        let words = Words::new(conditions.iter().map(|(id, _)| id.as_str()));
        let count = conditions.len();
        Named {
            words,
            nodes: conditions.into_iter().map(|(_, node)| node).collect(),
            walks: vec![Walk::Ahead; count],
            expressions: vec![None; count],
            names: vec![Vec::new(); count],
            reads: vec![Vec::new(); count],
            dimensions: vec![Vec::new(); count],
            reads_dimension: vec![false; count],
            reported: vec![false; count],
            ..Named::default()
        }
    }

    /// The expression at a place; `None` for one that has a fault.
    #[must_use]
    pub fn expression(&self, place: u32) -> Option<&Expression> {
        self.expressions.get(place as usize).and_then(Option::as_ref)
    }

    /// Places in an order in which each comes after those it names, with whether it reads dimensions.
    pub fn in_order(&self) -> impl Iterator<Item = (u32, bool)> {
        self.order.iter().map(|place| (*place, self.reads_dimension[*place as usize]))
    }

    /// What a condition reads, those it names in place, in the order first read.
    #[must_use]
    pub fn reads(&self, place: u32) -> &[Slot] {
        self.reads.get(place as usize).map_or(&[], Vec::as_slice)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// Notes that the condition being compiled reads a dimension.
    pub(super) fn note_dimension(&mut self, node: Node) {
        if let Some(place) = self.compiling {
            self.dimensions[place].push(node);
        }
    }

    /// The conditions that stand within a node, in order, whatever stands around them.
    fn within(&self, tree: Tree<'_>, node: Node, found: &mut Vec<usize>) {
        for item in tree.list(node) {
            self.within(tree, item, found);
        }
        for (key, value) in tree.members(node) {
            if tree.is_key(key, "condition") {
                found.extend(tree.text(value).and_then(|id| self.words.find(&id)).map(usize::from));
            }
            self.within(tree, value, found);
        }
    }

    /// Places where a condition, or one it names, reads a dimension; each is given once for the whole file.
    fn unreported_dimensions(&mut self, place: usize) -> Vec<Node> {
        let mut found = Vec::new();
        let mut ahead = vec![place];
        while let Some(place) = ahead.pop() {
            if !std::mem::replace(&mut self.reported[place], true) {
                found.extend(&self.dimensions[place]);
                ahead.extend(&self.names[place]);
            }
        }
        found
    }
}

impl Compiler<'_> {
    /// Compiles every named condition, each after those it names. Conditions may name each other two thousand deep, so
    /// what is being walked is a list of ours and not the machine's stack.
    pub(super) fn compile_named(&mut self, problems: &mut Problems<'_>) {
        let mut walked: Vec<(usize, std::vec::IntoIter<usize>)> = Vec::new();
        for first in 0..self.named.nodes.len() {
            walked.extend(self.set_out(first, problems));
            while let Some((place, names)) = walked.last_mut() {
                let place = *place;
                match names.next() {
                    Some(next) => walked.extend(self.set_out(next, problems)),
                    None => {
                        self.compile_one(place, problems);
                        walked.pop();
                    }
                }
            }
        }
    }

    /// A condition that nobody has walked, with those it names.
    fn set_out(&mut self, place: usize, problems: &Problems<'_>) -> Option<(usize, std::vec::IntoIter<usize>)> {
        if self.named.walks[place] != Walk::Ahead {
            return None;
        }
        self.named.walks[place] = Walk::Walking;
        let mut names = Vec::new();
        if let Some(node) = self.named.nodes[place] {
            self.named.within(problems.tree(), node, &mut names);
        }
        Some((place, names.into_iter()))
    }

    fn compile_one(&mut self, place: usize, problems: &mut Problems<'_>) {
        self.named.compiling = Some(place);
        let allowed = std::mem::replace(&mut self.dimensions, true);
        let expression = self.named.nodes[place].and_then(|node| self.condition(node, problems));
        self.dimensions = allowed;
        self.named.compiling = None;
        self.named.reads[place] = expression.as_ref().map(|expression| reads(expression, &self.named)).unwrap_or_default();
        let of_names = self.named.names[place].iter().any(|name| self.named.reads_dimension[*name]);
        self.named.reads_dimension[place] = of_names || !self.named.dimensions[place].is_empty();
        self.named.expressions[place] = expression;
        self.named.walks[place] = Walk::Done;
        self.named.order.push(u32::try_from(place).unwrap_or(u32::MAX));
    }

    /// `{"condition": id}`: the place of the named condition.
    pub(super) fn reference(&mut self, node: Node, problems: &mut Problems<'_>) -> Option<u32> {
        let Some(id) = problems.tree().text(node) else {
            wrong_type(node, "id", problems);
            return None;
        };
        let Some(place) = self.named.words.find(&id).map(usize::from) else {
            let mend = nearest(&id, self.named.words.iter()).unwrap_or_default().to_owned();
            problems.error(node, "unknown-condition", vec![("found", id.into_owned()), ("mend", mend)]);
            return None;
        };
        if self.named.walks[place] != Walk::Done {
            problems.error(node, "condition-circle", vec![("found", id.into_owned())]);
            return None;
        }
        if let Some(by) = self.named.compiling {
            self.named.names[by].push(place);
        }
        if !self.dimensions && self.named.reads_dimension[place] {
            for read in self.named.unreported_dimensions(place) {
                let found = problems.tree().text(read).unwrap_or_default().into_owned();
                problems.error(read, "rule-reads-dimension", vec![("found", found)]);
            }
        }
        self.named.expressions[place].is_some().then(|| u32::try_from(place).unwrap_or(u32::MAX))
    }
}
