//! The people file: which user of the CRM may decide in which role.

use super::metadata::members::Members;
use super::refusal::Refusal;
use super::value::Value;
use crate::sorted::Sorted;

/// Deciding roles by user of the CRM.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Deciders(Sorted<String, Vec<String>>);

impl Deciders {
    /// Reads `{"format": 1, "people": {"rep-7": ["sales"]}}`.
    ///
    /// # Errors
    /// `E-JSON` for any other shape, other members included.
    pub fn read(bytes: &[u8], bytes_max: usize) -> Result<Deciders, Refusal> {
        let mut members = Members::of(Value::read(bytes, bytes_max)?, "")?;
        if members.whole("format", 1)? != 1 {
            return Err(members.wrong("format", "format"));
        }
        let roles = |value: Value, place: &str| match value {
            Value::List(items) => {
                let role = |item: Value| if let Value::Text(role) = item { Some(role) } else { None };
                items.into_iter().map(role).collect::<Option<Vec<String>>>().ok_or_else(|| Refusal::json(place, "text", "wrong-type"))
            }
            _ => Err(Refusal::json(place, "list", "wrong-type")),
        };
        let deciders = Deciders(members.object("people")?.each(roles)?);
        let rest = members.rest();
        match rest.keys().next() {
            None => Ok(deciders),
            Some(unknown) => Err(Refusal::json(&format!("/{unknown}"), "known-member", "unknown")),
        }
    }

    /// Whether the user may decide in that role.
    #[must_use]
    pub fn may(&self, user: &str, role: &str) -> bool {
        self.0.get(user).is_some_and(|roles| roles.iter().any(|known| known == role))
    }
}
