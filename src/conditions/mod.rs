//! Conditions: typed, three-valued JSONLogic, compiled once.
//!
//! Knows names, types and slots that it is handed, and no fact by name. After [`compile`] has passed, [`evaluate`]
//! cannot fail: an answer is known or unknown, and whether a number left its range is noted beside it.
//!
//! [`compile`]: Compiler::condition
//! [`evaluate`]: Expression::evaluate

mod compared;
mod compile;
mod contradictions;
mod evaluate;
mod intervals;
mod named;
mod reads;
mod text;

use crate::measure::Millionths;
use crate::moment::Moment;
use crate::value::{Value, ValueType, Verdict};

pub use compared::compared;
pub use compile::{Compiler, Lost, Name, NameKind, Names, OPERATORS};
pub use contradictions::Contradictions;
pub use evaluate::Scope;
pub(crate) use evaluate::evaluate_named;
pub use intervals::{Intervals, Range, never_holds};
pub use named::{Named, NamedValue};
pub use reads::{dimension_operands, reads, reads_itself};
pub use text::text;

/// A constant of a condition.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Literal {
    /// A number in millionths.
    Number(Millionths),
    /// A text.
    Text(Box<str>),
    /// True or false.
    Boolean(bool),
    /// A moment.
    Date(Moment),
    /// The verdict of a check.
    Verdict(Verdict),
}

impl Literal {
    /// The value.
    #[must_use]
    pub fn value(&self) -> Value<'_> {
        match self {
            Literal::Number(number) => Value::Number(*number),
            Literal::Text(text) => Value::Text(text),
            Literal::Boolean(boolean) => Value::Boolean(*boolean),
            Literal::Date(moment) => Value::Date(*moment),
            Literal::Verdict(verdict) => Value::Verdict(*verdict),
        }
    }
}

/// Where a fact's, check's or dimension's value stands.
pub type Slot = u32;

/// A compiled condition or a part of one.
#[derive(Clone, PartialEq, Eq, Debug)]
#[expect(missing_docs, reason = "the operators of JSONLogic")]
pub enum Expression {
    Literal(Literal),
    /// A fact, check or dimension; the literal stands in when it is unknown.
    Read(Slot, Option<Literal>),
    /// A named condition, by its place in the list.
    Named(u32),
    Known(Vec<Slot>),
    Missing(Vec<Slot>),
    And(Vec<Expression>),
    Or(Vec<Expression>),
    Not(Box<Expression>),
    /// Two or three operands in order.
    Order(Order, Vec<Expression>),
    Equal(Box<[Expression; 2]>),
    Different(Box<[Expression; 2]>),
    Add(Vec<Expression>),
    Subtract(Vec<Expression>),
    Multiply(Vec<Expression>),
    Divide(Box<[Expression; 2]>),
    Remainder(Box<[Expression; 2]>),
    Minimum(Vec<Expression>),
    Maximum(Vec<Expression>),
    /// Condition, answer, condition, answer, …, last answer.
    If(Vec<Expression>),
    InText(Box<[Expression; 2]>),
    InList(Box<Expression>, Vec<Literal>),
    StartsWith(Box<[Expression; 2]>),
    EndsWith(Box<[Expression; 2]>),
}

/// A comparison by order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[expect(missing_docs, reason = "the operators of JSONLogic")]
pub enum Order {
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// An expression with its type.
#[derive(Clone, Debug)]
pub struct Typed {
    /// The expression.
    pub expression: Expression,
    /// What it answers.
    pub value_type: ValueType,
}
