//! Which keys sign for a role, and how many must.

use super::members::Members;
use crate::trust::refusal::Refusal;
use crate::trust::value::{Object, Value, object};

/// Keys and threshold of a role.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Role {
    /// Ids of the keys, each once.
    pub key_ids: Vec<String>,
    /// How many of them must sign; at least 1.
    pub threshold: u64,
    /// Members that are not known.
    pub rest: Object,
}

impl Role {
    /// A role of its keys and threshold.
    #[must_use]
    pub fn new(key_ids: Vec<String>, threshold: u64) -> Role {
        Role { key_ids, threshold, rest: Object::new() }
    }

    /// Reads a role from the members of an object; others stay in it.
    pub(super) fn take(members: &mut Members) -> Result<Role, Refusal> {
        let key_ids = members.texts("keyids")?;
        if let Some(place) = (1..key_ids.len()).find(|place| key_ids[..*place].contains(&key_ids[*place])) {
            return Err(Refusal::json(&format!("{}/{place}", members.place("keyids")), "once", "duplicate-key"));
        }
        Ok(Role { key_ids, threshold: members.whole("threshold", 1)?, rest: Object::new() })
    }

    pub(super) fn read(value: Value, place: &str) -> Result<Role, Refusal> {
        let mut members = Members::of(value, place)?;
        let role = Role::take(&mut members)?;
        Ok(Role { rest: members.rest(), ..role })
    }

    pub(super) fn members(&self) -> Object {
        let key_ids = Value::List(self.key_ids.iter().map(|id| id.as_str().into()).collect());
        let mut members = self.rest.clone();
        members.extend(object([("keyids", Some(key_ids)), ("threshold", Some(self.threshold.into()))]));
        members
    }
}
