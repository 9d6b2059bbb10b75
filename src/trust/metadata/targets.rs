//! `targets` and delegated roles: files, and who else may sign files.

use std::collections::BTreeMap;

use super::file::{Hashes, check};
use super::members::Members;
use super::{Body, Delegations, Head};
use crate::trust::refusal::Refusal;
use crate::trust::value::{Object, Value, map, object};

/// Files and delegations of a role.
#[derive(Clone, Debug)]
pub struct Targets {
    /// The head.
    pub head: Head,
    /// Files by target path.
    pub targets: BTreeMap<String, TargetFile>,
    /// Who else may sign files.
    pub delegations: Option<Delegations>,
    /// Members that are not known.
    pub rest: Object,
}

/// One file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TargetFile {
    /// Its length in bytes.
    pub length: u64,
    /// Its hashes.
    pub hashes: Hashes,
    /// What else is said about it; `custom.reife` is a [`super::Release`].
    pub custom: Option<Value>,
    /// Members that are not known.
    pub rest: Object,
}

impl TargetFile {
    /// What is said of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8], custom: Option<Value>) -> TargetFile {
        TargetFile { length: u64::try_from(bytes.len()).unwrap_or(u64::MAX), hashes: Hashes::of(bytes), custom, rest: Object::new() }
    }

    /// Refuses other bytes than those meant.
    ///
    /// # Errors
    /// `E-SIZE` for another length, `E-HASH` for other hashes.
    pub fn fits(&self, bytes: &[u8]) -> Result<(), Refusal> {
        check(bytes, Some(self.length), Some(&self.hashes))
    }

    fn to_value(&self) -> Value {
        let mut members = self.rest.clone();
        members.extend(object([
            ("length", Some(self.length.into())),
            ("hashes", Some(self.hashes.to_value())),
            ("custom", self.custom.clone()),
        ]));
        Value::Object(members)
    }
}

impl Body for Targets {
    const TYPE: &'static str = "targets";
    const BYTES_MAX: usize = 5 << 20;

    fn read(head: Head, mut members: Members) -> Result<Targets, Refusal> {
        Ok(Targets {
            head,
            targets: members.object("targets")?.each(TargetFile::read)?,
            delegations: members.optional_object("delegations")?.map(Delegations::read).transpose()?,
            rest: members.rest(),
        })
    }

    fn head(&self) -> &Head {
        &self.head
    }

    fn members(&self) -> Object {
        let targets = map(self.targets.iter().map(|(path, file)| (path.clone(), file.to_value())));
        let mut members = self.rest.clone();
        members.extend(object([
            ("targets", Some(Value::Object(targets))),
            ("delegations", self.delegations.as_ref().map(Delegations::to_value)),
        ]));
        members
    }
}
