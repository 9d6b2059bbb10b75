//! Named conditions: each is compiled and evaluated once, however often it is used, so that conditions that name
//! conditions cannot multiply.

use super::{Compiler, Expression};
use crate::diagnostic::{Problems, nearest, told};
use crate::evidence::Words;
use crate::json::{Kind, Node, Tree};
use crate::record::{known_ids, wrong_type};

/// The named conditions of a file.
#[derive(Clone, Debug, Default)]
pub struct Named {
    words: Words,
    /// `None` for a condition that could not be read, which is a problem already.
    nodes: Vec<Option<Node>>,
    expressions: Vec<Option<Expression>>,
    /// The conditions that each names.
    names: Vec<Vec<u32>>,
    /// Where each reads a dimension itself.
    dimensions: Vec<Vec<Node>>,
    /// Whether each, or one that it names, reads a dimension.
    reads_dimension: Vec<bool>,
    /// Whether it has been said of each that a rule uses it although it reads a dimension.
    reported: Vec<bool>,
    /// References that lead back to a condition being walked; they are reported already.
    circular: Vec<Node>,
    /// Conditions in an order in which each comes after those it names.
    order: Vec<u32>,
    /// The condition being compiled.
    compiling: Option<usize>,
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
            expressions: vec![None; count],
            names: vec![Vec::new(); count],
            dimensions: vec![Vec::new(); count],
            reads_dimension: vec![false; count],
            reported: vec![false; count],
            ..Named::default()
        }
    }

    /// The id at a place.
    #[must_use]
    pub fn id(&self, place: u32) -> &str {
        self.words.id(u16::try_from(place).unwrap_or(u16::MAX))
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

    /// The place of the condition with this id.
    pub(super) fn find(&self, id: &str) -> Option<usize> {
        self.words.find(id).map(usize::from)
    }

    /// Notes that the condition being compiled reads a dimension.
    pub(super) fn note_dimension(&mut self, node: Node) {
        if let Some(place) = self.compiling {
            self.dimensions[place].push(node);
            self.reads_dimension[place] = true;
        }
    }

    /// Sets the order, walking in file order. Each reference that leads back to a condition being walked is reported.
    /// No recursion: a long chain of conditions costs no stack.
    fn set_order(&mut self, problems: &mut Problems<'_>) {
        let tree = problems.tree();
        let mut walks = vec![Walk::Ahead; self.nodes.len()];
        let mut open: Vec<(usize, std::vec::IntoIter<Node>)> = Vec::new();
        for place in 0..self.nodes.len() {
            if walks[place] == Walk::Ahead {
                walks[place] = Walk::Walking;
                open.push((place, references(tree, self.nodes[place]).into_iter()));
            }
            while let Some((place, rest)) = open.last_mut() {
                let place = *place;
                let Some(node) = rest.next() else {
                    walks[place] = Walk::Done;
                    self.order.push(u32::try_from(place).unwrap_or(u32::MAX));
                    open.pop();
                    continue;
                };
                let Some(target) = tree.text(node).and_then(|id| self.find(&id)) else { continue };
                match walks[target] {
                    Walk::Done => {}
                    Walk::Walking => {
                        problems.error(node, "condition-circle", told!(vec![("found", tree.text(node).unwrap_or_default().into_owned())]));
                        self.circular.push(node);
                    }
                    Walk::Ahead => {
                        walks[target] = Walk::Walking;
                        open.push((target, references(tree, self.nodes[target]).into_iter()));
                    }
                }
            }
        }
        crate::order::sort(&mut self.circular);
    }

    /// Reports every dimension that the condition, or one that it names, reads; each once.
    fn report_dimensions(&mut self, place: usize, problems: &mut Problems<'_>) {
        let mut ahead = vec![place];
        while let Some(place) = ahead.pop() {
            if std::mem::replace(&mut self.reported[place], true) {
                continue;
            }
            for node in &self.dimensions[place] {
                let arguments = told!({
                    let found = problems.tree().text(*node).unwrap_or_default().into_owned();
                    vec![("found", found), ("where", "condition".to_owned())]
                });
                problems.error(*node, "rule-reads-dimension", arguments);
            }
            ahead.extend(self.names[place].iter().map(|name| *name as usize));
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Walk {
    Ahead,
    Walking,
    Done,
}

/// The ids in `{"condition": id}` within a condition, in the order of the text.
fn references(tree: Tree<'_>, node: Option<Node>) -> Vec<Node> {
    let mut found = Vec::new();
    let mut ahead: Vec<Node> = node.into_iter().collect();
    while let Some(node) = ahead.pop() {
        let from = ahead.len();
        match tree.kind(node) {
            Kind::List => ahead.extend(tree.list(node)),
            Kind::Object => {
                let mut members = tree.members(node);
                match (members.next(), members.next()) {
                    (Some((key, value)), None) if tree.is_key(key, "condition") && tree.is_text(value) => found.push(value),
                    _ => ahead.extend(tree.members(node).map(|(_, value)| value)),
                }
            }
            _ => {}
        }
        ahead[from..].reverse();
    }
    found
}

impl Compiler<'_> {
    pub(super) fn compile_named(&mut self, problems: &mut Problems<'_>) {
        self.named.set_order(problems);
        for place in self.named.order.clone() {
            let place = place as usize;
            self.named.compiling = Some(place);
            self.named.expressions[place] = self.named.nodes[place].and_then(|node| self.condition(node, problems));
        }
        self.named.compiling = None;
    }

    /// `{"condition": id}`: the place of the named condition.
    pub(super) fn reference(&mut self, node: Node, problems: &mut Problems<'_>) -> Option<u32> {
        let Some(id) = problems.tree().text(node) else {
            wrong_type(node, "id", problems);
            return None;
        };
        let Some(place) = self.named.find(&id) else {
            if self.names.lost.conditions {
                return None;
            }
            let arguments = told!({
                let mend = nearest(&id, self.named.words.iter()).unwrap_or_default().to_owned();
                let known = known_ids(self.named.words.iter());
                vec![("found", id.into_owned()), ("mend", mend), ("known", known)]
            });
            problems.error(node, "unknown-condition", arguments);
            return None;
        };
        if self.named.circular.binary_search(&node).is_ok() {
            return None;
        }
        let reference = u32::try_from(place).unwrap_or(u32::MAX);
        if let Some(compiling) = self.named.compiling {
            self.named.names[compiling].push(reference);
            self.named.reads_dimension[compiling] |= self.named.reads_dimension[place];
        } else if !self.dimensions && self.named.reads_dimension[place] {
            self.named.report_dimensions(place, problems);
            return None;
        }
        self.named.expressions[place].is_some().then_some(reference)
    }
}
