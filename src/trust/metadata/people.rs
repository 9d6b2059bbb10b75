//! `x-reife-people`: which person of which side holds a key. Persons are pseudonyms; names stay on the approvers' computers.

use std::collections::BTreeMap;

use super::members::Members;
use crate::trust::names::Side;
use crate::trust::refusal::Refusal;
use crate::trust::value::{Object, Value, map, object};

/// Who holds a key.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Person {
    /// The pseudonym.
    pub person: String,
    /// The side.
    pub side: Side,
    /// Members that are not known.
    pub rest: Object,
}

/// Holders by key id.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct People(pub BTreeMap<String, Person>);

impl People {
    pub(super) fn read(members: Members) -> Result<People, Refusal> {
        let person = |value: Value, place: &str| {
            let mut members = Members::of(value, place)?;
            let person = members.text("person")?;
            let side = Side::parse(&members.text("side")?).ok_or_else(|| members.wrong("side", "side"))?;
            Ok(Person { person, side, rest: members.rest() })
        };
        Ok(People(members.each(person)?))
    }

    pub(super) fn to_value(&self) -> Value {
        let member = |(id, person): (&String, &Person)| {
            let mut members = person.rest.clone();
            members.extend(object([("person", Some(person.person.as_str().into())), ("side", Some(person.side.id().into()))]));
            (id.clone(), Value::Object(members))
        };
        Value::Object(map(self.0.iter().map(member)))
    }
}
