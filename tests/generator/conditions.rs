//! Typed conditions over facts, checks and dimensions, and whether they can hold at all.

use super::json::{Json, Members, ONE, number, text};
use super::moments::{self, DAY};
use super::prng::Prng;
use std::collections::BTreeMap;

/// The type of an operand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    Number,
    Text,
    Boolean,
    Date,
    Verdict,
}

/// A set of kinds of evidence, a bit each.
pub type Kinds = u8;
pub const BEHAVIOURAL: Kinds = 1;
pub const DECLARED: Kinds = 2;
pub const PROFILE: Kinds = 4;
pub const ASSESSED: Kinds = 8;
pub const INFERRED: Kinds = 16;

/// The name of one kind.
pub fn kind_name(kind: Kinds) -> &'static str {
    match kind {
        BEHAVIOURAL => "behavioural",
        DECLARED => "declared",
        PROFILE => "profile",
        ASSESSED => "assessed",
        _ => "inferred",
    }
}

/// The verdicts of a check.
pub const VERDICTS: [&str; 3] = ["confirmed", "refuted", "open"];

/// Something that a condition may read: a fact, a check or a dimension.
#[derive(Clone, Debug)]
pub struct Source {
    pub id: String,
    pub ty: Type,
    pub kinds: Kinds,
    pub exploratory: bool,
    pub dimension: bool,
    /// The least and the greatest number that it can be, in millionths.
    pub range: (i128, i128),
    /// Where its numbers usually lie, in millionths.
    pub usual: (i128, i128),
    /// Its numbers are whole.
    pub whole: bool,
    /// Texts that it may have.
    pub words: Vec<String>,
}

/// The range of a number without bounds.
pub const ANY: (i128, i128) = (i64::MIN as i128, i64::MAX as i128);

/// A literal of a condition.
#[derive(Clone, Debug)]
pub enum Literal {
    Number(i128),
    Text(String),
    Boolean(bool),
    Moment(i64),
}

/// A condition or an operand of one. Sources and named conditions are meant by their place.
#[derive(Clone, Debug)]
pub enum Expr {
    Literal(Literal),
    Var(usize, Option<Literal>),
    Op(&'static str, Vec<Expr>),
    Members(Vec<Literal>),
    Ids(&'static str, usize),
    Named(usize),
}

/// A named condition.
#[derive(Clone, Debug)]
pub struct Named {
    pub id: String,
    pub when: Expr,
}

/// What a condition reads, without repetition.
pub fn reads(expr: &Expr, named: &[Named], out: &mut Vec<usize>) {
    match expr {
        Expr::Var(source, _) | Expr::Ids(_, source) => {
            if !out.contains(source) {
                out.push(*source);
            }
        }
        Expr::Op(_, operands) => operands.iter().for_each(|operand| reads(operand, named, out)),
        Expr::Named(place) => reads(&named[*place].when, named, out),
        Expr::Literal(_) | Expr::Members(_) => {}
    }
}

type Intervals = BTreeMap<usize, (i128, i128)>;

/// Whether intervals leave room for the condition. It says no more often than a loader may.
pub fn possible(expr: &Expr, sources: &[Source], named: &[Named]) -> bool {
    intervals(expr, sources, named).is_some()
}

fn intervals(expr: &Expr, sources: &[Source], named: &[Named]) -> Option<Intervals> {
    match expr {
        Expr::Named(place) => intervals(&named[*place].when, sources, named),
        Expr::Literal(Literal::Boolean(false)) => None,
        Expr::Op("and", operands) => {
            let mut all = Intervals::new();
            for operand in operands {
                meet(&mut all, intervals(operand, sources, named)?)?;
            }
            Some(all)
        }
        Expr::Op("or", operands) => operands.iter().any(|operand| possible(operand, sources, named)).then(Intervals::new),
        Expr::Op(name @ ("<" | "<=" | ">" | ">=" | "=="), operands) => {
            let mut all = Intervals::new();
            for pair in operands.windows(2) {
                meet(&mut all, compared(name, &pair[0], &pair[1], sources)?)?;
            }
            Some(all)
        }
        _ => Some(Intervals::new()),
    }
}

fn meet(all: &mut Intervals, more: Intervals) -> Option<()> {
    for (source, (low, high)) in more {
        let range = all.entry(source).or_insert((low, high));
        *range = (range.0.max(low), range.1.min(high));
        if range.0 > range.1 {
            return None;
        }
    }
    Some(())
}

fn compared(name: &str, left: &Expr, right: &Expr, sources: &[Source]) -> Option<Intervals> {
    let (source, literal, name) = match (left, right) {
        (Expr::Var(source, None), Expr::Literal(literal)) => (*source, literal, name),
        (Expr::Literal(literal), Expr::Var(source, None)) => {
            let flipped = match name {
                "<" => ">",
                "<=" => ">=",
                ">" => "<",
                ">=" => "<=",
                _ => "==",
            };
            (*source, literal, flipped)
        }
        _ => return Some(Intervals::new()),
    };
    let at = match literal {
        Literal::Number(at) => *at,
        Literal::Moment(at) => i128::from(*at),
        Literal::Boolean(value) => i128::from(*value),
        Literal::Text(word) if sources[source].ty == Type::Verdict => VERDICTS.iter().position(|verdict| verdict == word)? as i128,
        Literal::Text(_) => return Some(Intervals::new()),
    };
    let (low, high) = sources[source].range;
    let (low, high) = match name {
        "<" => (low, high.min(at - 1)),
        "<=" => (low, high.min(at)),
        ">" => (low.max(at + 1), high),
        ">=" => (low.max(at), high),
        _ => (low.max(at), high.min(at)),
    };
    (low <= high).then(|| Intervals::from([(source, (low, high))]))
}

/// A condition as JSON.
pub fn to_json(random: &mut Prng, expr: &Expr, sources: &[Source], named: &[Named]) -> Json {
    let mut out = Members::new();
    match expr {
        Expr::Literal(literal) => return literal_json(random, literal),
        Expr::Members(literals) => {
            return Json::List(literals.iter().map(|each| literal_json(random, each)).collect());
        }
        Expr::Var(source, default) => {
            let id = text(sources[*source].id.as_str());
            let value = match default {
                Some(literal) => Json::List(vec![id, literal_json(random, literal)]),
                None if random.chance(8) => Json::List(vec![id]),
                None => id,
            };
            out.add("var", value);
        }
        Expr::Ids(name, source) => {
            let id = text(sources[*source].id.as_str());
            out.add(name, if random.chance(30) { Json::List(vec![id]) } else { id });
        }
        Expr::Named(place) => {
            out.add("condition", text(named[*place].id.as_str()));
        }
        Expr::Op(name, operands) => {
            let mut list: Vec<Json> = operands.iter().map(|each| to_json(random, each, sources, named)).collect();
            let bare = list.len() == 1 && *name == "!" && random.chance(40);
            let value = match list.pop() {
                Some(only) if bare => only,
                last => {
                    list.extend(last);
                    Json::List(list)
                }
            };
            out.add(name, value);
        }
    }
    out.in_order()
}

fn literal_json(random: &mut Prng, literal: &Literal) -> Json {
    match literal {
        Literal::Number(value) => number(random, *value),
        Literal::Text(value) => text(value.as_str()),
        Literal::Boolean(value) => super::json::boolean(*value),
        Literal::Moment(value) => moments::moment(random, *value),
    }
}

/// Writes conditions over the sources in its scope.
pub struct Author<'a> {
    pub random: &'a mut Prng,
    pub sources: &'a [Source],
    /// The sources that may be read.
    pub scope: &'a [usize],
    /// The named conditions that may be used.
    pub callable: &'a [usize],
    /// The moment around which dates lie.
    pub now: i64,
}

impl Author<'_> {
    /// A condition, nested at most `depth` deep.
    pub fn condition(&mut self, depth: usize) -> Expr {
        if depth == 0 {
            return self.leaf();
        }
        match self.random.weighted(&[36, 22, 22, 5, 6, 8, 3]) {
            1 => self.joined("and", depth),
            2 => self.joined("or", depth),
            3 => Expr::Op("!", vec![self.condition(depth - 1)]),
            4 => {
                let mut operands = Vec::new();
                for _ in 0..self.random.between(1, 2) {
                    operands.push(self.condition(depth - 1));
                    operands.push(self.branch(depth - 1));
                }
                operands.push(self.branch(depth - 1));
                Expr::Op("if", operands)
            }
            5 if !self.callable.is_empty() => Expr::Named(*self.random.pick(self.callable)),
            6 => {
                let left = self.condition(depth - 1);
                let right = self.branch(depth - 1);
                Expr::Op(if self.random.chance(50) { "==" } else { "!=" }, vec![left, right])
            }
            _ => self.leaf(),
        }
    }

    fn branch(&mut self, depth: usize) -> Expr {
        if self.random.chance(25) { Expr::Literal(Literal::Boolean(self.random.chance(60))) } else { self.condition(depth) }
    }

    fn joined(&mut self, name: &'static str, depth: usize) -> Expr {
        let count = 1 + self.random.weighted(&[6, 60, 26, 8]);
        let mut operands: Vec<Expr> = (0..count).map(|_| self.condition(depth - 1)).collect();
        if self.random.chance(3) {
            operands.push(Expr::Literal(Literal::Boolean(name == "and")));
        }
        Expr::Op(name, operands)
    }

    fn leaf(&mut self) -> Expr {
        let source = *self.random.pick(self.scope);
        self.leaf_on(source)
    }

    /// A comparison that reads `source`.
    pub fn leaf_on(&mut self, source: usize) -> Expr {
        let always_there = self.sources[source].id == "role" || self.sources[source].dimension;
        if !always_there && self.random.chance(7) {
            let name = if self.random.chance(60) { "known" } else { "missing" };
            return Expr::Ids(name, source);
        }
        match self.sources[source].ty {
            Type::Number => self.number_leaf(source),
            Type::Text => self.text_leaf(source),
            Type::Boolean => self.boolean_leaf(source),
            Type::Date => self.date_leaf(source),
            Type::Verdict => self.verdict_leaf(source),
        }
    }

    fn var(&mut self, source: usize) -> Expr {
        let default = self.random.chance(9).then(|| self.literal(source));
        Expr::Var(source, default)
    }

    fn other(&mut self, source: usize, ty: Type) -> Option<usize> {
        let fitting: Vec<usize> = self.scope.iter().copied().filter(|other| *other != source && self.sources[*other].ty == ty).collect();
        (!fitting.is_empty()).then(|| *self.random.pick(&fitting))
    }

    /// A literal of the type of `source`, near its usual values.
    fn literal(&mut self, source: usize) -> Literal {
        let about = &self.sources[source];
        match about.ty {
            Type::Number => {
                let (low, high) = about.usual;
                let steps = if self.random.chance(3) { 997 } else { 20 };
                let share = self.random.between(0, steps);
                let share = if self.random.chance(60) { share.min(self.random.between(0, steps)) } else { share };
                let share = i128::from(share);
                let exact = low + (high - low) * share / i128::from(steps);
                let rounded = if about.whole && !self.random.chance(4) {
                    (exact + ONE / 2).div_euclid(ONE) * ONE
                } else if high - low > 10 * ONE && !self.random.chance(5) {
                    exact.div_euclid(ONE / 2) * (ONE / 2)
                } else {
                    exact
                };
                Literal::Number(rounded.clamp(about.range.0, about.range.1))
            }
            Type::Text => Literal::Text(self.random.pick(&about.words).clone()),
            Type::Boolean => Literal::Boolean(self.random.chance(60)),
            Type::Date => {
                let day = self.now.div_euclid(DAY) - self.random.between(-30, 300);
                let time = if self.random.chance(60) { 0 } else { self.random.between(0, DAY - 1) };
                Literal::Moment(day * DAY + time)
            }
            Type::Verdict => {
                let verdict = *self.random.pick(&["confirmed", "confirmed", "refuted", "open"]);
                Literal::Text(String::from(verdict))
            }
        }
    }

    fn literals(&mut self, source: usize) -> Expr {
        let count = self.random.between(1, 4);
        Expr::Members((0..count).map(|_| self.literal(source)).collect())
    }

    fn order(&mut self) -> &'static str {
        ["<", "<=", ">", ">="][self.random.weighted(&[14, 14, 24, 48])]
    }

    fn number_leaf(&mut self, source: usize) -> Expr {
        let order = self.order();
        let left = self.var(source);
        let right = Expr::Literal(self.literal(source));
        match self.random.weighted(&[50, 8, 10, 5, 6, 12, 9]) {
            0 => Expr::Op(order, vec![left, right]),
            1 => Expr::Op(order, vec![right, left]),
            2 => self.chain(source, left),
            3 => Expr::Op(if self.random.chance(40) { "==" } else { "!=" }, vec![left, right]),
            4 => {
                let list = self.literals(source);
                Expr::Op("in", vec![left, list])
            }
            5 => {
                let sum = self.arithmetic(source, 2);
                Expr::Op(order, vec![sum, right])
            }
            _ => match self.other(source, Type::Number) {
                Some(other) => Expr::Op(order, vec![left, Expr::Var(other, None)]),
                None => {
                    let sum = self.arithmetic(source, 1);
                    Expr::Op(order, vec![left, sum])
                }
            },
        }
    }

    fn chain(&mut self, source: usize, middle: Expr) -> Expr {
        let name = if self.random.chance(50) { "<" } else { "<=" };
        let (first, last) = (self.literal(source), self.literal(source));
        let (low, high) = match (&first, &last) {
            (Literal::Number(a), Literal::Number(b)) if a > b => (last, first),
            (Literal::Moment(a), Literal::Moment(b)) if a > b => (last, first),
            _ => (first, last),
        };
        let ty = self.sources[source].ty;
        match self.other(source, ty) {
            Some(other) if self.random.chance(20) => Expr::Op(name, vec![Expr::Var(other, None), middle, Expr::Literal(high)]),
            _ => Expr::Op(name, vec![Expr::Literal(low), middle, Expr::Literal(high)]),
        }
    }

    /// A calculation that reads `source`.
    fn arithmetic(&mut self, source: usize, depth: usize) -> Expr {
        let first = if depth > 1 && self.random.chance(30) { self.arithmetic(source, depth - 1) } else { self.var(source) };
        let second = self.operand(source, depth);
        let one_more = self.random.chance(20).then(|| self.operand(source, depth));
        match self.random.weighted(&[18, 12, 4, 14, 12, 10, 9, 9, 8, 4]) {
            0 => Expr::Op("+", [vec![first, second], Vec::from_iter(one_more)].concat()),
            1 => Expr::Op("-", vec![first, second]),
            2 => Expr::Op("-", vec![first]),
            3 => Expr::Op("*", [vec![first, second], Vec::from_iter(one_more)].concat()),
            4 => Expr::Op("/", vec![first, self.divisor(source)]),
            5 => Expr::Op("%", vec![first, self.divisor(source)]),
            6 => Expr::Op("min", [vec![first, second], Vec::from_iter(one_more)].concat()),
            7 => Expr::Op("max", [vec![first, second], Vec::from_iter(one_more)].concat()),
            8 => {
                let when = self.condition(depth.saturating_sub(1));
                Expr::Op("if", vec![when, first, second])
            }
            _ => {
                let name = *self.random.pick(&["+", "*", "min", "max"]);
                Expr::Op(name, vec![first])
            }
        }
    }

    fn operand(&mut self, source: usize, depth: usize) -> Expr {
        match self.other(source, Type::Number) {
            Some(other) if self.random.chance(45) => Expr::Var(other, None),
            Some(other) if depth > 1 && self.random.chance(30) => self.arithmetic(other, depth - 1),
            _ => Expr::Literal(Literal::Number(self.factor())),
        }
    }

    fn divisor(&mut self, source: usize) -> Expr {
        match self.other(source, Type::Number) {
            Some(other) if self.random.chance(50) => Expr::Var(other, None),
            _ => loop {
                let factor = self.factor();
                if factor != 0 {
                    return Expr::Literal(Literal::Number(factor));
                }
            },
        }
    }

    fn factor(&mut self) -> i128 {
        match self.random.below(24) {
            0 => 1,
            1 => -333_333,
            2 | 3 => 9_000_000_000_000 * ONE,
            4 => *self.random.pick(&[0, -ONE]),
            5 => 1_000_000 * ONE,
            6..=12 => i128::from(self.random.between(1, 20)) * ONE,
            _ => i128::from(self.random.between(-200, 400)) * (ONE / 100),
        }
    }

    fn text_leaf(&mut self, source: usize) -> Expr {
        let left = self.var(source);
        let word = self.random.pick(&self.sources[source].words).clone();
        match self.random.weighted(&[30, 14, 22, 10, 8, 8, 8]) {
            0 => Expr::Op("==", vec![left, Expr::Literal(Literal::Text(word))]),
            1 => Expr::Op("!=", vec![left, Expr::Literal(Literal::Text(word))]),
            2 => {
                let list = self.literals(source);
                Expr::Op("in", vec![left, list])
            }
            3 => {
                let inner: String = word.chars().skip(1).take(2).collect();
                Expr::Op("in", vec![Expr::Literal(Literal::Text(inner)), left])
            }
            4 => {
                let start: String = word.chars().take(2).collect();
                Expr::Op("starts_with", vec![left, Expr::Literal(Literal::Text(start))])
            }
            5 => {
                let length = word.chars().count();
                let end: String = word.chars().skip(length.saturating_sub(2)).collect();
                Expr::Op("ends_with", vec![left, Expr::Literal(Literal::Text(end))])
            }
            _ => match self.other(source, Type::Text) {
                Some(other) => {
                    let name = *self.random.pick(&["==", "!=", "in", "starts_with", "ends_with"]);
                    Expr::Op(name, vec![left, Expr::Var(other, None)])
                }
                None => {
                    let when = self.leaf_on(source);
                    let chosen = vec![when, left, Expr::Literal(Literal::Text(word.clone()))];
                    let equals = Expr::Literal(Literal::Text(word));
                    Expr::Op("==", vec![Expr::Op("if", chosen), equals])
                }
            },
        }
    }

    fn boolean_leaf(&mut self, source: usize) -> Expr {
        let left = self.var(source);
        match self.random.below(6) {
            0 => Expr::Op("!", vec![left]),
            1 => Expr::Op("==", vec![left, Expr::Literal(Literal::Boolean(self.random.chance(70)))]),
            2 => Expr::Op("!=", vec![left, Expr::Literal(Literal::Boolean(self.random.chance(30)))]),
            3 => match self.other(source, Type::Boolean) {
                Some(other) => Expr::Op("==", vec![left, Expr::Var(other, None)]),
                None => left,
            },
            _ => left,
        }
    }

    fn date_leaf(&mut self, source: usize) -> Expr {
        let order = self.order();
        let left = self.var(source);
        let right = Expr::Literal(self.literal(source));
        match self.random.below(10) {
            0 => Expr::Op(order, vec![right, left]),
            1 | 2 => self.chain(source, left),
            3 => Expr::Op("!=", vec![left, right]),
            4 => Expr::Op("==", vec![left, right]),
            5 | 6 => match self.other(source, Type::Date) {
                Some(other) => Expr::Op(order, vec![left, Expr::Var(other, None)]),
                None => Expr::Op(order, vec![left, right]),
            },
            _ => Expr::Op(order, vec![left, right]),
        }
    }

    fn verdict_leaf(&mut self, source: usize) -> Expr {
        let left = self.var(source);
        let right = Expr::Literal(self.literal(source));
        match self.random.below(20) {
            0..=10 => Expr::Op("==", vec![left, right]),
            11 => Expr::Op("==", vec![right, left]),
            12 | 13 => Expr::Op("!=", vec![left, right]),
            14..=17 => {
                let list = self.literals(source);
                Expr::Op("in", vec![left, list])
            }
            _ => match self.other(source, Type::Verdict) {
                Some(other) => {
                    let name = if self.random.chance(60) { "==" } else { "!=" };
                    Expr::Op(name, vec![left, Expr::Var(other, None)])
                }
                None => Expr::Op("==", vec![left, right]),
            },
        }
    }
}
