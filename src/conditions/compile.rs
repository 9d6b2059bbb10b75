//! From JSONLogic to typed expressions. Every fault is reported at its place; nothing is guessed.

use super::named::Named;
use super::{Expression, Literal, Order, Slot, Typed};
use crate::diagnostic::{Problems, TOLD, nearest, told};
use crate::evidence::Words;
use crate::json::{Kind, Node, Tree};
use crate::meant::{day_first, number_meant, yes_or_no};
use crate::measure::{DecimalError, Millionths};
use crate::moment::Moment;
use crate::record::{excerpt, known_ids, wrong_type};
use crate::value::{ValueType, Verdict};

/// What a name stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NameKind {
    /// A fact.
    Fact,
    /// A check, written `check.X`.
    Check,
    /// A dimension; only states read those.
    Dimension,
}

/// A name that conditions may use.
#[derive(Clone, Copy, Debug)]
pub struct Name {
    /// What it stands for.
    pub kind: NameKind,
    /// The type of its value; `None` if the fact itself could not be read, so that nothing more is said about it.
    pub value_type: Option<ValueType>,
}

/// Lists of the file that could not be read as a whole, so that nothing is said about a name that is not among them.
#[derive(Clone, Copy, Debug, Default)]
#[expect(missing_docs, reason = "the lists")]
pub struct Lost {
    pub facts: bool,
    pub checks: bool,
    pub conditions: bool,
}

/// All names, each at its slot.
#[derive(Clone, Debug, Default)]
pub struct Names {
    words: Words,
    names: Vec<Name>,
    /// What could not be read.
    pub lost: Lost,
}

impl Names {
    /// Names in the order of their slots.
    #[must_use]
    pub fn new(names: Vec<(String, Name)>) -> Names {
        let words = Words::new(names.iter().map(|(id, _)| id.as_str()));
        Names { words, names: names.into_iter().map(|(_, name)| name).collect(), lost: Lost::default() }
    }

    fn find(&self, id: &str) -> Option<(Slot, Name)> {
        self.words.find(id).map(|place| (Slot::from(place), self.names[usize::from(place)]))
    }

    /// All names, those of dimensions only if they may be read.
    fn readable(&self, dimensions: bool) -> impl Iterator<Item = &str> {
        let readable = move |(_, name): &(&str, &Name)| dimensions || name.kind != NameKind::Dimension;
        self.words.iter().zip(&self.names).filter(readable).map(|(id, _)| id)
    }

    /// The name at a slot.
    #[must_use]
    pub fn id(&self, slot: Slot) -> &str {
        self.words.id(u16::try_from(slot).unwrap_or(u16::MAX))
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// What the slot holds.
    #[must_use]
    pub fn kind(&self, slot: Slot) -> NameKind {
        self.names[slot as usize].kind
    }
}

/// The operators, for messages and the nearest of a mistyped one.
pub const OPERATORS: &[&str] = &[
    "and",
    "or",
    "!",
    "==",
    "!=",
    "<",
    "<=",
    ">",
    ">=",
    "+",
    "-",
    "*",
    "/",
    "%",
    "min",
    "max",
    "if",
    "in",
    "starts_with",
    "ends_with",
    "known",
    "missing",
    "var",
    "condition",
];

/// Compiles the conditions of one file.
#[derive(Debug)]
pub struct Compiler<'c> {
    pub(super) names: &'c Names,
    /// Whether dimensions may be read: states do, rules do not.
    pub dimensions: bool,
    pub(super) named: Named,
}

impl<'c> Compiler<'c> {
    /// A compiler that knows the names and the file's named conditions `(id, when)`, which it compiles first, walking in file order.
    #[must_use]
    pub fn new(names: &'c Names, conditions: Vec<(String, Option<Node>)>, problems: &mut Problems<'_>) -> Compiler<'c> {
        let mut compiler = Compiler { names, dimensions: true, named: Named::new(conditions) };
        compiler.compile_named(problems);
        compiler
    }

    /// The names it knows.
    #[must_use]
    pub fn names(&self) -> &'c Names {
        self.names
    }

    /// The named conditions, compiled.
    #[must_use]
    pub fn into_named(self) -> Named {
        self.named
    }

    /// The named conditions so far.
    #[must_use]
    pub fn named(&self) -> &Named {
        &self.named
    }

    /// Compiles a condition: an expression that answers true, false or unknown.
    pub fn condition(&mut self, node: Node, problems: &mut Problems<'_>) -> Option<Expression> {
        self.expect(node, ValueType::Boolean, problems)
    }

    /// Compiles `node`, which must be of type `expected`.
    pub(super) fn expect(&mut self, node: Node, expected: ValueType, problems: &mut Problems<'_>) -> Option<Expression> {
        let typed = self.expression(node, Some(expected), problems)?;
        if typed.value_type == expected {
            return Some(typed.expression);
        }
        let mend = self.retyped(node, expected, problems);
        type_error(node, typed.value_type.id(), expected, mend, problems);
        None
    }

    /// A literal as it was probably meant, in the type expected; empty if that cannot be told.
    fn retyped(&self, node: Node, expected: ValueType, problems: &Problems<'_>) -> String {
        if !TOLD {
            return String::new();
        }
        let tree = problems.tree();
        let text = tree.text(node);
        match (expected, tree.kind(node), text.as_deref().map(str::trim)) {
            (_, _, Some(id)) if expected != ValueType::Boolean && self.names.find(id).is_some() => format!("{{\"var\": \"{id}\"}}"),
            (ValueType::Number, _, Some(text)) => number_meant(text).unwrap_or_default(),
            (ValueType::Text, Kind::Number, _) => format!("\"{}\"", tree.source(node)),
            (ValueType::Boolean, _, Some(text)) if self.named.find(text).is_some() => format!("{{\"condition\": \"{text}\"}}"),
            (ValueType::Boolean, _, Some(text)) => match yes_or_no(text) {
                Some(meant) => meant.to_string(),
                None => self.spelt_out(text).unwrap_or_default(),
            },
            (ValueType::Verdict, Kind::True, _) => quoted(Verdict::Confirmed.id()),
            (ValueType::Verdict, Kind::False, _) => quoted(Verdict::Refuted.id()),
            _ => String::new(),
        }
    }

    /// A comparison written as a sentence, `employees >= 50`, as a condition.
    fn spelt_out(&self, text: &str) -> Option<String> {
        let mut words = text.split_whitespace();
        let (id, operator, value) = (words.next()?, words.next()?, words.next()?);
        let operator = ["==", "!=", "<", "<=", ">", ">="].into_iter().find(|known| *known == operator).or_else(|| meant(operator))?;
        let is_number = words.next().is_none() && self.names.find(id).is_some() && Millionths::parse(value).is_ok();
        is_number.then(|| format!("{{\"{operator}\": [{{\"var\": \"{id}\"}}, {value}]}}"))
    }

    fn expression(&mut self, node: Node, expected: Option<ValueType>, problems: &mut Problems<'_>) -> Option<Typed> {
        let tree = problems.tree();
        match tree.kind(node) {
            Kind::Object => self.operation(node, expected, problems),
            Kind::TooDeep => None,
            _ => literal(node, expected, problems).map(|literal| {
                let value_type = literal_type(&literal);
                Typed { expression: Expression::Literal(literal), value_type }
            }),
        }
    }

    fn operation(&mut self, node: Node, expected: Option<ValueType>, problems: &mut Problems<'_>) -> Option<Typed> {
        let tree = problems.tree();
        let mut members = tree.members(node);
        let (Some((key, value)), None) = (members.next(), members.next()) else {
            // Keys that stand there twice are reported already.
            if tree.members(node).any(|(key, _)| tree.duplicate_keys().contains(&key)) {
                return None;
            }
            problems.error(node, "condition-one-operator", told!(vec![("found", excerpt(node, problems))]));
            return None;
        };
        let operator = tree.text(key).unwrap_or_default();
        let operands = operands(tree, value);
        let boolean = |expression| Some(Typed { expression, value_type: ValueType::Boolean });
        let number = |expression| Some(Typed { expression, value_type: ValueType::Number });
        match &*operator {
            "var" => self.read(value, problems),
            "condition" => {
                self.reference(value, problems).map(|place| Typed { expression: Expression::Named(place), value_type: ValueType::Boolean })
            }
            "known" => boolean(Expression::Known(self.slots(value, problems)?)),
            "missing" => boolean(Expression::Missing(self.slots(value, problems)?)),
            "and" => boolean(Expression::And(self.all(key, &operands, 1..=usize::MAX, ValueType::Boolean, problems)?)),
            "or" => boolean(Expression::Or(self.all(key, &operands, 1..=usize::MAX, ValueType::Boolean, problems)?)),
            "!" => {
                let operand = self.all(key, &operands, 1..=1, ValueType::Boolean, problems)?.pop()?;
                boolean(Expression::Not(Box::new(operand)))
            }
            "==" => boolean(Expression::Equal(self.alike(key, &operands, problems)?)),
            "!=" => boolean(Expression::Different(self.alike(key, &operands, problems)?)),
            "<" => boolean(Expression::Order(Order::Less, self.ordered(key, &operands, 2..=3, problems)?)),
            "<=" => boolean(Expression::Order(Order::LessOrEqual, self.ordered(key, &operands, 2..=3, problems)?)),
            ">" => boolean(Expression::Order(Order::Greater, self.ordered(key, &operands, 2..=2, problems)?)),
            ">=" => boolean(Expression::Order(Order::GreaterOrEqual, self.ordered(key, &operands, 2..=2, problems)?)),
            "+" => number(Expression::Add(self.all(key, &operands, 1..=usize::MAX, ValueType::Number, problems)?)),
            "*" => number(Expression::Multiply(self.all(key, &operands, 1..=usize::MAX, ValueType::Number, problems)?)),
            "-" => number(Expression::Subtract(self.all(key, &operands, 1..=2, ValueType::Number, problems)?)),
            "min" => number(Expression::Minimum(self.all(key, &operands, 1..=usize::MAX, ValueType::Number, problems)?)),
            "max" => number(Expression::Maximum(self.all(key, &operands, 1..=usize::MAX, ValueType::Number, problems)?)),
            "/" => number(Expression::Divide(self.divided(key, &operands, problems)?)),
            "%" => number(Expression::Remainder(self.divided(key, &operands, problems)?)),
            "if" => self.choice(key, &operands, expected, problems),
            "in" => boolean(self.contained(key, &operands, problems)?),
            "starts_with" => boolean(Expression::StartsWith(self.texts(key, &operands, problems)?)),
            "ends_with" => boolean(Expression::EndsWith(self.texts(key, &operands, problems)?)),
            _ => {
                let arguments = told!({
                    let mend = meant(&operator).or_else(|| nearest(&operator, OPERATORS.iter().copied())).unwrap_or_default().to_owned();
                    let fact = if self.names.find(&operator).is_some() { "yes" } else { "no" };
                    vec![("found", operator.into_owned()), ("mend", mend), ("expected", OPERATORS.join(" ")), ("fact", fact.to_owned())]
                });
                problems.error(key, "unknown-operator", arguments);
                None
            }
        }
    }

    /// `var`: an id, `[id]` or `[id, literal of its type]`.
    fn read(&mut self, value: Node, problems: &mut Problems<'_>) -> Option<Typed> {
        let tree = problems.tree();
        let parts: Vec<Node> = if tree.kind(value) == Kind::List { tree.list(value).collect() } else { vec![value] };
        if parts.is_empty() || parts.len() > 2 {
            problems.error(value, "var-shape", told!(vec![("found", excerpt(value, problems))]));
            return None;
        }
        let (slot, name) = self.find(parts[0], problems)?;
        if name.kind == NameKind::Dimension && !self.dimensions {
            let arguments = told!(vec![("found", self.names.id(slot).to_owned()), ("where", "rule".to_owned())]);
            problems.error(parts[0], "rule-reads-dimension", arguments);
            return None;
        }
        let value_type = name.value_type?;
        let default = match parts.get(1) {
            None => None,
            Some(node) => {
                let default = literal(*node, Some(value_type), problems)?;
                if literal_type(&default) != value_type {
                    let mend = self.retyped(*node, value_type, problems);
                    type_error(*node, literal_type(&default).id(), value_type, mend, problems);
                    return None;
                }
                Some(default)
            }
        };
        if name.kind == NameKind::Dimension {
            self.named.note_dimension(parts[0]);
        }
        Some(Typed { expression: Expression::Read(slot, default), value_type })
    }

    fn find(&self, node: Node, problems: &mut Problems<'_>) -> Option<(Slot, Name)> {
        let Some(id) = problems.tree().text(node) else {
            wrong_type(node, "id", problems);
            return None;
        };
        let found = self.names.find(&id);
        let is_check = id.starts_with("check.");
        if found.is_some() || (is_check && self.names.lost.checks) || (!is_check && self.names.lost.facts) {
            return found;
        }
        if is_check {
            let arguments = told!({
                let known = self.names.words.iter().filter(|known| known.starts_with("check."));
                let listed = known_ids(known.clone());
                let mend = nearest(&id, known).unwrap_or_default().to_owned();
                vec![("found", id.into_owned()), ("mend", mend), ("known", listed)]
            });
            problems.error(node, "unknown-check", arguments);
        } else if self.named.find(&id).is_some() {
            problems.error(node, "condition-as-fact", told!(vec![("found", id.into_owned())]));
        } else {
            let arguments = told!({
                let known = self.names.readable(self.dimensions);
                let check = format!("check.{id}");
                let mend = if self.names.find(&check).is_some() { &check } else { nearest(&id, known).unwrap_or_default() };
                let facts = self.names.words.iter().zip(&self.names.names);
                let facts = facts.filter(|(id, name)| name.kind == NameKind::Fact && *id != "role");
                let listed = known_ids(facts.map(|(id, _)| id));
                vec![("mend", mend.to_owned()), ("found", id.into_owned()), ("known", listed)]
            });
            problems.error(node, "unknown-fact", arguments);
        }
        None
    }

    /// The ids of `known` and `missing`.
    fn slots(&mut self, value: Node, problems: &mut Problems<'_>) -> Option<Vec<Slot>> {
        let tree = problems.tree();
        let nodes: Vec<Node> = if tree.kind(value) == Kind::List { tree.list(value).collect() } else { vec![value] };
        if nodes.is_empty() {
            problems.error(value, "no-ids", vec![]);
            return None;
        }
        let mut slots = Some(Vec::new());
        for node in nodes {
            match self.find(node, problems) {
                Some((slot, name)) if name.kind != NameKind::Dimension => {
                    if let Some(slots) = &mut slots {
                        slots.push(slot);
                    }
                }
                Some((slot, _)) => {
                    problems.error(node, "dimension-always-known", told!(vec![("found", self.names.id(slot).to_owned())]));
                    slots = None;
                }
                None => slots = None,
            }
        }
        slots
    }

    /// All operands of one type.
    fn all(
        &mut self,
        key: Node,
        nodes: &[Node],
        count: std::ops::RangeInclusive<usize>,
        expected: ValueType,
        problems: &mut Problems<'_>,
    ) -> Option<Vec<Expression>> {
        let counted = counted(key, nodes, &count, problems);
        let compiled: Vec<Option<Expression>> = nodes.iter().map(|node| self.expect(*node, expected, problems)).collect();
        counted.then_some(())?;
        compiled.into_iter().collect()
    }

    /// Operands of one type that the first of a fixed type gives; text literals follow it.
    fn unified(
        &mut self,
        nodes: &[Node],
        expected: Option<ValueType>,
        problems: &mut Problems<'_>,
    ) -> Option<(Vec<Expression>, ValueType)> {
        let tree = problems.tree();
        let mut compiled: Vec<Option<Typed>> = vec![None; nodes.len()];
        let mut given = None;
        let mut good = true;
        for (slot, node) in compiled.iter_mut().zip(nodes).filter(|(_, node)| !is_flexible(tree, **node)) {
            *slot = self.expression(*node, given.or(expected), problems);
            match slot {
                Some(typed) => given = given.or(Some(typed.value_type)),
                None => good = false,
            }
        }
        if !good {
            return None;
        }
        let common = given.or(expected).unwrap_or(ValueType::Text);
        let mut expressions = Vec::with_capacity(nodes.len());
        for (slot, node) in compiled.into_iter().zip(nodes) {
            match slot {
                Some(typed) if typed.value_type == common => expressions.push(typed.expression),
                Some(typed) => {
                    let mend = self.retyped(*node, common, problems);
                    type_error(*node, typed.value_type.id(), common, mend, problems);
                    good = false;
                }
                None => match self.expect(*node, common, problems) {
                    Some(expression) => expressions.push(expression),
                    None => good = false,
                },
            }
        }
        good.then_some((expressions, common))
    }

    fn alike(&mut self, key: Node, nodes: &[Node], problems: &mut Problems<'_>) -> Option<Box<[Expression; 2]>> {
        if !counted(key, nodes, &(2..=2), problems) {
            return None;
        }
        pair(self.unified(nodes, None, problems)?.0)
    }

    fn ordered(
        &mut self,
        key: Node,
        nodes: &[Node],
        count: std::ops::RangeInclusive<usize>,
        problems: &mut Problems<'_>,
    ) -> Option<Vec<Expression>> {
        if !counted(key, nodes, &count, problems) {
            return None;
        }
        let (operands, value_type) = self.unified(nodes, None, problems)?;
        if !matches!(value_type, ValueType::Number | ValueType::Date) {
            let operator = tree_text(key, problems);
            problems.error(key, "no-order", told!(vec![("operator", operator), ("found", value_type.id().to_owned())]));
            return None;
        }
        Some(operands)
    }

    fn divided(&mut self, key: Node, nodes: &[Node], problems: &mut Problems<'_>) -> Option<Box<[Expression; 2]>> {
        let operands = pair(self.all(key, nodes, 2..=2, ValueType::Number, problems)?)?;
        if matches!(operands[1], Expression::Literal(Literal::Number(Millionths(0)))) {
            problems.error(nodes[1], "division-by-zero", vec![]);
            return None;
        }
        Some(operands)
    }

    fn texts(&mut self, key: Node, nodes: &[Node], problems: &mut Problems<'_>) -> Option<Box<[Expression; 2]>> {
        pair(self.all(key, nodes, 2..=2, ValueType::Text, problems)?)
    }

    fn choice(&mut self, key: Node, nodes: &[Node], expected: Option<ValueType>, problems: &mut Problems<'_>) -> Option<Typed> {
        if nodes.len() < 3 || nodes.len().is_multiple_of(2) {
            too_few_or_many(key, nodes, "odd", problems);
            return None;
        }
        let last = nodes.len() - 1;
        let is_answer = |index: usize| index % 2 == 1 || index == last;
        let mut conditions = Vec::new();
        let mut answers = Vec::new();
        let mut good = true;
        for (index, node) in nodes.iter().enumerate() {
            if is_answer(index) {
                answers.push(*node);
            } else {
                match self.condition(*node, problems) {
                    Some(condition) => conditions.push(condition),
                    None => good = false,
                }
            }
        }
        let (answers, value_type) = self.unified(&answers, expected, problems)?;
        if !good {
            return None;
        }
        let mut conditions = conditions.into_iter();
        let operands = answers.into_iter().flat_map(|answer| conditions.next().into_iter().chain([answer])).collect();
        Some(Typed { expression: Expression::If(operands), value_type })
    }

    fn contained(&mut self, key: Node, nodes: &[Node], problems: &mut Problems<'_>) -> Option<Expression> {
        if !counted(key, nodes, &(2..=2), problems) {
            return None;
        }
        let tree = problems.tree();
        if tree.kind(nodes[1]) != Kind::List {
            let place = self.expression(nodes[1], Some(ValueType::Text), problems);
            let Some(Typed { expression: text, value_type: ValueType::Text }) = place else {
                if let Some(typed) = place {
                    let arguments = told!({
                        let mend = if matches!(typed.expression, Expression::Literal(_)) {
                            format!("[{}]", tree.source(nodes[1]))
                        } else {
                            String::new()
                        };
                        vec![("found", excerpt(nodes[1], problems)), ("kind", typed.value_type.id().to_owned()), ("mend", mend)]
                    });
                    problems.error(nodes[1], "in-where", arguments);
                }
                // What is looked for may have a fault of its own, but no type to hold.
                let _ = self.expression(nodes[0], None, problems);
                return None;
            };
            let part = self.expect(nodes[0], ValueType::Text, problems)?;
            return Some(Expression::InText(Box::new([part, text])));
        }
        let needle = self.expression(nodes[0], None, problems)?;
        if !matches!(needle.value_type, ValueType::Number | ValueType::Text | ValueType::Verdict) {
            problems.error(nodes[0], "in-type", told!(vec![("found", needle.value_type.id().to_owned())]));
            return None;
        }
        let items: Vec<Node> = tree.list(nodes[1]).collect();
        if items.is_empty() {
            problems.error(nodes[1], "in-empty", vec![]);
            return None;
        }
        let mut literals = Vec::with_capacity(items.len());
        let mut good = true;
        for item in items {
            match literal(item, Some(needle.value_type), problems) {
                Some(literal) if literal_type(&literal) == needle.value_type => literals.push(literal),
                Some(literal) => {
                    let mend = self.retyped(item, needle.value_type, problems);
                    type_error(item, literal_type(&literal).id(), needle.value_type, mend, problems);
                    good = false;
                }
                None => good = false,
            }
        }
        good.then(|| Expression::InList(Box::new(needle.expression), literals))
    }
}

/// The operands of an operator; a lone one needs no list.
fn operands(tree: Tree<'_>, value: Node) -> Vec<Node> {
    if tree.kind(value) == Kind::List { tree.list(value).collect() } else { vec![value] }
}

fn pair(operands: Vec<Expression>) -> Option<Box<[Expression; 2]>> {
    operands.into_boxed_slice().try_into().ok()
}

fn counted(key: Node, nodes: &[Node], count: &std::ops::RangeInclusive<usize>, problems: &mut Problems<'_>) -> bool {
    if count.contains(&nodes.len()) {
        return true;
    }
    let expected = match (*count.start(), *count.end()) {
        (_, usize::MAX) => "some",
        (1, 1) => "one",
        (1, _) => "one-or-two",
        (_, 2) => "two",
        _ => "two-or-three",
    };
    too_few_or_many(key, nodes, expected, problems);
    false
}

/// Reports the number of operands; nothing for a container too deep, which is reported already.
fn too_few_or_many(key: Node, nodes: &[Node], expected: &'static str, problems: &mut Problems<'_>) {
    if nodes.iter().any(|node| problems.tree().kind(*node) == Kind::TooDeep) {
        return;
    }
    let arguments = told!({
        let decimal = decimal_comma(nodes, problems).filter(|_| expected != "some");
        let hint = if decimal.is_some() { "decimal-comma" } else { "none" };
        vec![
            ("operator", tree_text(key, problems)),
            ("found", nodes.len().to_string()),
            ("expected", expected.to_owned()),
            ("mend", decimal.unwrap_or_default()),
            ("hint", hint.to_owned()),
        ]
    });
    problems.error(key, "operands", arguments);
}

/// Two whole numbers with nothing but a comma between them, as one number with decimals.
fn decimal_comma(nodes: &[Node], problems: &Problems<'_>) -> Option<String> {
    let tree = problems.tree();
    nodes.windows(2).find_map(|pair| {
        let (whole, decimals) = (tree.number(pair[0])?, tree.number(pair[1])?);
        let touching = tree.offset(pair[0]) + whole.len() + 1 == tree.offset(pair[1]);
        let is_whole = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        (touching && is_whole(decimals) && is_whole(whole.trim_start_matches('-'))).then(|| format!("{whole}.{decimals}"))
    })
}

fn tree_text(node: Node, problems: &Problems<'_>) -> String {
    problems.tree().text(node).unwrap_or_default().into_owned()
}

fn type_error(node: Node, found: &'static str, expected: ValueType, mend: String, problems: &mut Problems<'_>) {
    let arguments = told!({
        let unquoted = if !mend.is_empty() && !mend.starts_with(['"', '{']) { "yes" } else { "no" };
        vec![
            ("found", excerpt(node, problems)),
            ("kind", found.to_owned()),
            ("expected", expected.id().to_owned()),
            ("mend", mend),
            ("unquoted", unquoted.to_owned()),
        ]
    });
    problems.error(node, "condition-type", arguments);
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

/// The operator that people mean who know it from elsewhere.
fn meant(operator: &str) -> Option<&'static str> {
    Some(match operator.to_ascii_lowercase().as_str() {
        "=" | "===" | "eq" | "is" => "==",
        "!==" | "<>" | "ne" => "!=",
        "=>" | "≥" => ">=",
        "=<" | "≤" => "<=",
        "not" | "!!" => "!",
        "&&" | "und" | "and" => "and",
        "||" | "oder" | "or" => "or",
        "fact" => "var",
        "contains" => "in",
        _ => return None,
    })
}

/// A text literal, or an `if` whose answers are all such: it takes the type of what stands beside it.
fn is_flexible(tree: Tree<'_>, node: Node) -> bool {
    if tree.is_text(node) {
        return true;
    }
    let Some(value) = tree.member(node, "if") else { return false };
    let nodes = operands(tree, value);
    let last = nodes.len().wrapping_sub(1);
    nodes.len() > 2 && nodes.iter().enumerate().all(|(index, node)| (index % 2 == 0 && index != last) || is_flexible(tree, *node))
}

/// The type of a literal.
pub(super) fn literal_type(literal: &Literal) -> ValueType {
    match literal {
        Literal::Number(_) => ValueType::Number,
        Literal::Text(_) => ValueType::Text,
        Literal::Boolean(_) => ValueType::Boolean,
        Literal::Date(_) => ValueType::Date,
        Literal::Verdict(_) => ValueType::Verdict,
    }
}

/// A literal; a text where a date or a verdict is expected is read as one.
fn literal(node: Node, expected: Option<ValueType>, problems: &mut Problems<'_>) -> Option<Literal> {
    let tree = problems.tree();
    if let Some(text) = tree.text(node) {
        let read = match expected {
            Some(ValueType::Date) => Moment::parse(&text).map(Literal::Date),
            Some(ValueType::Verdict) => Verdict::from_id(&text).map(Literal::Verdict),
            _ => Some(Literal::Text(text.as_ref().into())),
        };
        if read.is_none() {
            let mend = match expected {
                _ if !TOLD => None,
                Some(ValueType::Date) => day_first(&text).as_deref().map(quoted),
                _ => nearest(&text, Verdict::IDS.iter().copied()).map(quoted),
            };
            type_error(node, "text", expected.unwrap_or(ValueType::Text), mend.unwrap_or_default(), problems);
        }
        return read;
    }
    if let Some(text) = tree.number(node) {
        let read = Millionths::parse(text);
        if let Err(error) = read {
            let code = if error == DecimalError::TooFine { "literal-too-fine" } else { "literal-out-of-range" };
            problems.error(node, code, told!(vec![("found", excerpt(node, problems))]));
        }
        return read.ok().map(Literal::Number);
    }
    let boolean = tree.boolean(node);
    if boolean.is_none() {
        wrong_type(node, "literal", problems);
    }
    boolean.map(Literal::Boolean)
}
