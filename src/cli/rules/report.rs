//! `reife rules report`.

use clap::Args;

use super::tell::Tell;
use super::{Place, show};
use crate::cli::say::Say;
use crate::cli::{Ended, parse_moment, parse_name};
use crate::moment::Moment;
use crate::trust::Name;
use crate::trust::author::report::{InForceOn, on};
use crate::trust::author::{Fault, Plan, Published};
use crate::trust::value::{Value, object};

/// Which files were in force.
#[derive(Args, Debug)]
pub(super) struct Report {
    /// The day (UTC).
    #[arg(long, value_name = "DATE", value_parser = parse_moment)]
    day: Moment,
    /// The ring.
    #[arg(long, value_name = "NAME", value_parser = parse_name)]
    ring: Name,
    #[command(flatten)]
    place: Place,
}

impl Report {
    pub fn run(&self, say: &Say) -> Ended {
        let tell = self.place.tell(say);
        let reported = || -> Result<(), Fault> {
            let files = self.place.folder();
            let found = on(&files, &Published::read(&files)?, &self.ring, self.day)?;
            let (day, ring) = (self.day.date_text(), self.ring.to_string());
            tell.line("rules-report", &[("day", &day), ("ring", &ring), ("count", &found.len().to_string())]);
            for in_force in &found {
                self::in_force(&tell, in_force);
            }
            let values = found.iter().map(value).collect();
            tell.value([("day", Some(day.into())), ("ring", Some(ring.into())), ("in_force", Some(Value::List(values)))]);
            Ok(())
        };
        tell.ended(reported())
    }
}

fn in_force(tell: &Tell<'_>, found: &InForceOn) {
    let release = &found.release;
    let until = found.until.map_or("none".to_owned(), |until| until.to_string());
    tell.plain("");
    tell.line(
        "rules-report-release",
        &[("line", &release.line.to_string()), ("seq", &release.seq.to_string()), ("since", &found.since.to_string()), ("until", &until)],
    );
    tell.line("rules-report-file", &[("sha256", &found.sha256)]);
    for (side, person, key) in &found.approved {
        tell.line("rules-report-approved", &[("side", side.id()), ("person", person), ("key", key)]);
    }
    if let Some(note) = &release.note {
        tell.line("rules-note", &[("note", note)]);
    }
    show::plan(tell, found.plan.as_ref());
}

fn value(found: &InForceOn) -> Value {
    let release = &found.release;
    let approved = |(side, person, key): &(crate::trust::Side, String, String)| {
        Value::Object(object([
            ("side", Some(side.id().into())),
            ("person", Some(person.as_str().into())),
            ("key_id", Some(key.as_str().into())),
        ]))
    };
    Value::Object(object([
        ("rules", Some(release.line.rules.as_str().into())),
        ("kind", Some(release.line.kind.id().into())),
        ("seq", Some(release.seq.into())),
        ("restores", release.restores.map(Value::from)),
        ("sha256", Some(found.sha256.as_str().into())),
        ("since", Some(found.since.to_string().into())),
        ("until", found.until.map(|until| until.to_string().into())),
        ("approved", Some(Value::List(found.approved.iter().map(approved).collect()))),
        ("note", release.note.as_deref().map(Value::from)),
        ("plan_sha256", release.plan.as_deref().map(Value::from)),
        ("plan", found.plan.as_ref().map(Plan::to_value)),
    ]))
}
