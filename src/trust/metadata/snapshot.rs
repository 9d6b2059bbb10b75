//! `snapshot`: the set of versions that belong together.

use std::collections::BTreeMap;

use super::members::Members;
use super::{Body, Head, MetaFile};
use crate::trust::refusal::Refusal;
use crate::trust::value::{Object, Value, map, object};

/// Versions of `targets` and of every delegated role, by file name (`sales.json`).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Snapshot {
    /// The head.
    pub head: Head,
    /// By file name.
    pub meta: BTreeMap<String, MetaFile>,
    /// `x-reife-audit`: the last line of the audit log.
    pub audit: Option<AuditHead>,
    /// Members that are not known.
    pub rest: Object,
}

/// The last line of the audit log.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AuditHead {
    /// Its number.
    pub n: u64,
    /// The SHA-256 of the line, in hex.
    pub sha256: String,
}

impl Snapshot {
    /// What it says of a role.
    #[must_use]
    pub fn role(&self, role: &str) -> Option<&MetaFile> {
        self.meta.get(&format!("{role}.json"))
    }
}

impl Body for Snapshot {
    const TYPE: &'static str = "snapshot";
    const BYTES_MAX: usize = 2 << 20;

    fn read(head: Head, mut members: Members) -> Result<Snapshot, Refusal> {
        let audit = match members.optional_object("x-reife-audit")? {
            None => None,
            Some(mut audit) => Some(AuditHead { n: audit.whole("n", 0)?, sha256: audit.text("sha256")? }),
        };
        Ok(Snapshot { head, meta: members.object("meta")?.each(MetaFile::read)?, audit, rest: members.rest() })
    }

    fn head(&self) -> &Head {
        &self.head
    }

    fn members(&self) -> Object {
        let meta = map(self.meta.iter().map(|(name, file)| (name.clone(), file.to_value())));
        let audit = self
            .audit
            .as_ref()
            .map(|audit| Value::Object(object([("n", Some(audit.n.into())), ("sha256", Some(audit.sha256.as_str().into()))])));
        let mut members = self.rest.clone();
        members.extend(object([("meta", Some(Value::Object(meta))), ("x-reife-audit", audit)]));
        members
    }
}
