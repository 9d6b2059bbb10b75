//! `custom.reife`: what both sides agree on about one release.

use super::TargetFile;
use super::members::Members;
use crate::moment::Moment;
use crate::trust::names::Line;
use crate::trust::refusal::{Code, Refusal};
use crate::trust::value::{Object, Value, object};

/// One file released to one ring.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Release {
    /// Its number within the line; grows by at least 1.
    pub seq: u64,
    /// What it is released to.
    pub line: Line,
    /// The number of the file's format.
    pub engine: u64,
    /// The number of the release whose bytes these are, in a rollback.
    pub restores: Option<u64>,
    /// Why.
    pub note: Option<String>,
    /// After that it may not newly come into force.
    pub valid_until: Option<Moment>,
    /// The SHA-256 of the plan that was approved, in hex.
    pub plan: Option<String>,
    /// The verdicts that led to it.
    pub verdicts: Option<Led>,
    /// Members that are not known.
    pub rest: Object,
}

impl Release {
    /// The release that a target file is, with the object as it stands there.
    ///
    /// # Errors
    /// `E-NOT-BOTH` if the file carries no `custom.reife`; `E-JSON` if that cannot be read.
    pub fn of(file: &TargetFile, path: &str) -> Result<(Release, Value), Refusal> {
        let custom = file.custom.as_ref();
        let reife = custom.and_then(|custom| if let Value::Object(custom) = custom { custom.get("reife") } else { None });
        let reife = reife.ok_or_else(|| Refusal::because(Code::NotBoth, "no-release").with("file", path))?;
        let place = format!("/targets/{}/custom/reife", path.replace('~', "~0").replace('/', "~1"));
        let release = Release::read(Members::of(reife.clone(), &place)?)?;
        Ok((release, reife.clone()))
    }

    fn read(mut members: Members) -> Result<Release, Refusal> {
        Ok(Release {
            line: members.line()?,
            seq: members.whole("seq", 1)?,
            engine: members.whole("engine", 1)?,
            restores: members.optional_whole("restores", 1)?,
            note: members.optional_text("note")?,
            valid_until: members.optional_moment("valid_until")?,
            plan: members.optional_text("plan")?,
            verdicts: members.optional("verdicts").map(|led| Led::read(led, "/verdicts")).transpose()?,
            rest: members.rest(),
        })
    }

    /// As `custom` of a target file holds it: `{"reife": {…}}`.
    #[must_use]
    pub fn to_custom(&self) -> Value {
        let mut members = self.rest.clone();
        members.extend(self.line.members());
        members.extend(object([
            ("seq", Some(self.seq.into())),
            ("engine", Some(self.engine.into())),
            ("restores", self.restores.map(Value::from)),
            ("note", self.note.as_deref().map(Value::from)),
            ("valid_until", self.valid_until.map(|until| super::to_second(until).into())),
            ("plan", self.plan.as_deref().map(Value::from)),
            ("verdicts", self.verdicts.map(Led::to_value)),
        ]));
        Value::Object(object([("reife", Some(Value::Object(members)))]))
    }
}

/// How many verdicts that went otherwise led to a release, and of which time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Led {
    /// So many.
    pub count: u64,
    /// Later than this; `None` before the first release.
    pub since: Option<Moment>,
    /// Up to this.
    pub until: Moment,
}

impl Led {
    /// Of an object that may say more, such as reasons.
    ///
    /// # Errors
    /// `E-JSON` if it cannot be read.
    pub fn read(value: Value, place: &str) -> Result<Led, Refusal> {
        let mut members = Members::of(value, place)?;
        Ok(Led { count: members.whole("count", 0)?, since: members.optional_moment("since")?, until: members.moment("until")? })
    }

    fn to_value(self) -> Value {
        Value::Object(object([
            ("count", Some(self.count.into())),
            ("since", self.since.map(|since| super::to_second(since).into())),
            ("until", Some(super::to_second(self.until).into())),
        ]))
    }
}
