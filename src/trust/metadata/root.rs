//! `root`: who holds which key.

use std::collections::BTreeMap;

use super::members::Members;
use super::people::People;
use super::role::Role;
use super::{Body, Head};
use crate::trust::key::Key;
use crate::trust::refusal::Refusal;
use crate::trust::value::{Object, Value, map, object};

/// The root of trust.
#[derive(Clone, Debug)]
pub struct Root {
    /// The head.
    pub head: Head,
    /// Whether files carry their version or hash in their name.
    pub consistent_snapshot: bool,
    /// Keys by id.
    pub keys: BTreeMap<String, Key>,
    /// Who signs `root`.
    pub root: Role,
    /// Who signs `timestamp`.
    pub timestamp: Role,
    /// Who signs `snapshot`.
    pub snapshot: Role,
    /// Who signs `targets`.
    pub targets: Role,
    /// `x-reife-people`: who holds the keys of both sides; `None` in a repository that is not Reife's.
    pub people: Option<People>,
    /// Members that are not known.
    pub rest: Object,
}

impl Body for Root {
    const TYPE: &'static str = "root";
    const BYTES_MAX: usize = 512 << 10;

    fn read(head: Head, mut members: Members) -> Result<Root, Refusal> {
        let mut roles = members.object("roles")?;
        let mut role = |name: &str| {
            let place = roles.place(name);
            let value = roles.optional(name).ok_or_else(|| Refusal::json(&place, "object", "missing"))?;
            Role::read(value, &place)
        };
        let (root, timestamp, snapshot, targets) = (role("root")?, role("timestamp")?, role("snapshot")?, role("targets")?);
        Ok(Root {
            head,
            consistent_snapshot: members.optional_boolean("consistent_snapshot")?.unwrap_or(false),
            keys: members.object("keys")?.each(Key::read)?,
            root,
            timestamp,
            snapshot,
            targets,
            people: members.optional_object("x-reife-people")?.map(People::read).transpose()?,
            rest: members.rest(),
        })
    }

    fn head(&self) -> &Head {
        &self.head
    }

    fn members(&self) -> Object {
        let role = |role: &Role| Some(Value::Object(role.members()));
        let roles = object([
            ("root", role(&self.root)),
            ("timestamp", role(&self.timestamp)),
            ("snapshot", role(&self.snapshot)),
            ("targets", role(&self.targets)),
        ]);
        let mut members = self.rest.clone();
        members.extend(object([
            ("consistent_snapshot", Some(Value::Boolean(self.consistent_snapshot))),
            ("keys", Some(Value::Object(map(self.keys.iter().map(|(id, key)| (id.clone(), key.to_value())))))),
            ("roles", Some(Value::Object(roles))),
            ("x-reife-people", self.people.as_ref().map(People::to_value)),
        ]));
        members
    }
}
