//! What the numbers of columns mean: a number, a date, one of some texts.

use super::block::Dictionaries;
use super::words::{Texts, Translation};
use crate::evidence::Words;
use crate::facts::{SignalMeasure, Source};
use crate::measure::Millionths;
use crate::moment::Moment;
use crate::provenance::Role;
use crate::rulefile::RuleFile;
use crate::value::{Value, ValueType, Verdict};

/// What the numbers of one slot mean.
#[derive(Clone, Copy, Debug)]
enum Meaning<'b> {
    Number,
    Date,
    Boolean,
    Verdict,
    Role,
    Texts(&'b Texts),
    Topics(&'b Words),
}

/// What the numbers of each slot mean.
#[derive(Clone, Debug)]
pub struct Meanings<'b>(Vec<Meaning<'b>>);

impl<'b> Meanings<'b> {
    /// Those of a rule file's facts, checks and dimensions over a population's texts.
    #[must_use]
    pub fn new(rules: &'b RuleFile, translation: &Translation, texts: &'b Dictionaries) -> Meanings<'b> {
        let of_fact = |fact: &crate::facts::Fact| match (&fact.source, fact.value_type) {
            (Source::Role, _) => Meaning::Role,
            (Source::Signals(_, SignalMeasure::LeadingTopic(_)), _) => Meaning::Topics(&rules.facts.topics),
            (Source::Attribute(place, _), ValueType::Text) => {
                Meaning::Texts(&texts.attributes[usize::from(translation.own_attributes[usize::from(*place)])])
            }
            (_, ValueType::Date) => Meaning::Date,
            (_, ValueType::Boolean) => Meaning::Boolean,
            _ => Meaning::Number,
        };
        let facts = rules.facts.list.iter().map(of_fact);
        let checks = rules.vocabulary.checks.iter().map(|_| Meaning::Verdict);
        Meanings(facts.chain(checks).chain(rules.dimensions.iter().map(|_| Meaning::Number)).collect())
    }

    /// How many places a slot's texts, booleans or verdicts have; `None` for numbers and dates.
    #[must_use]
    pub fn places(&self, slot: usize) -> Option<usize> {
        Some(match self.0.get(slot)? {
            Meaning::Number | Meaning::Date => return None,
            Meaning::Boolean => 2,
            Meaning::Verdict => Verdict::ALL.len(),
            Meaning::Role => Role::ALL.len(),
            Meaning::Texts(texts) => texts.len(),
            Meaning::Topics(topics) => topics.iter().count(),
        })
    }

    /// The value that a number stands for.
    #[must_use]
    pub fn value(&self, slot: usize, number: i64) -> Option<Value<'b>> {
        let place = || usize::try_from(number).ok();
        Some(match self.0.get(slot)? {
            Meaning::Number => Value::Number(Millionths(number)),
            Meaning::Date => Value::Date(Moment(number)),
            Meaning::Boolean => Value::Boolean(number != 0),
            Meaning::Verdict => Value::Verdict(*Verdict::ALL.get(place()?)?),
            Meaning::Role => Value::Text(Role::ALL.get(place()?)?.id()),
            Meaning::Texts(texts) => Value::Text(texts.text(u32::try_from(number).ok()?)),
            Meaning::Topics(topics) => Value::Text(topics.id(u16::try_from(number).ok()?)),
        })
    }
}

/// The number of a fact's or check's value in its column; texts of attributes are found in the population's texts.
#[must_use]
pub fn number(rules: &RuleFile, slot: usize, value: Value<'_>, texts: impl Fn(&str) -> Option<u32>) -> Option<i64> {
    Some(match value {
        Value::Number(number) => number.0,
        Value::Date(moment) => moment.0,
        Value::Boolean(boolean) => i64::from(boolean),
        Value::Verdict(verdict) => verdict as i64,
        Value::Text(text) => match rules.facts.list.get(slot).map(|fact| &fact.source)? {
            Source::Role => Role::from_id(text)? as i64,
            Source::Signals(..) => i64::from(rules.facts.topics.find(text)?),
            _ => i64::from(texts(text)?),
        },
    })
}
