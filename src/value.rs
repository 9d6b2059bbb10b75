//! Typed values of facts. An unknown fact has no value: `Option<Value>` is `None`, which is never zero and never false.

use crate::measure::Millionths;
use crate::moment::Moment;
use crate::record::choice;

choice! {
    /// The type of an attribute as a rule file declares it.
    pub enum AttributeValue {
        /// A number in millionths.
        Number = "number",
        /// A text.
        Text = "text",
        /// True or false.
        Boolean = "boolean",
        /// A moment or a date.
        Date = "date",
    }
}

choice! {
    /// The verdict of a check.
    pub enum Verdict {
        /// The condition of a real demand is met.
        Confirmed = "confirmed",
        /// It is not met.
        Refuted = "refuted",
        /// Looked at, and not answered yet.
        Open = "open",
    }
}

/// The type of a value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ValueType {
    /// A number in millionths.
    Number,
    /// A text.
    Text,
    /// True or false.
    Boolean,
    /// A moment.
    Date,
    /// The verdict of a check.
    Verdict,
}

impl ValueType {
    /// Its id in messages.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            ValueType::Number => "number",
            ValueType::Text => "text",
            ValueType::Boolean => "boolean",
            ValueType::Date => "date",
            ValueType::Verdict => "verdict",
        }
    }
}

impl From<AttributeValue> for ValueType {
    fn from(value: AttributeValue) -> ValueType {
        match value {
            AttributeValue::Number => ValueType::Number,
            AttributeValue::Text => ValueType::Text,
            AttributeValue::Boolean => ValueType::Boolean,
            AttributeValue::Date => ValueType::Date,
        }
    }
}

/// A known value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Value<'a> {
    /// A number in millionths.
    Number(Millionths),
    /// A text.
    Text(&'a str),
    /// True or false.
    Boolean(bool),
    /// A moment.
    Date(Moment),
    /// The verdict of a check.
    Verdict(Verdict),
}

impl Value<'_> {
    /// The number, if it is one.
    #[must_use]
    pub fn number(self) -> Option<Millionths> {
        match self {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    /// Whether it is `true`.
    #[must_use]
    pub fn is_true(self) -> bool {
        self == Value::Boolean(true)
    }
}
