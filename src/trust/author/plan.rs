//! The plan of a proposal: what it would change on a population, as counts and hashes only.
//!
//! ```json
//! {"old": "<sha256>", "new": "<sha256>", "population": "<sha256>", "moment": "2026-11-24T09:20:00Z",
//!  "counts": {"contacts": 412, "changed": 17, "to_sales": 9, "from_sales": 3, "flows": [{"from": "exploring", "to": "evaluating", "contacts": 8}]}}
//! ```
//! `old` is left out, and `from` with it, where nothing is in force yet.

use super::Fault;
use super::published::sha256;
use crate::moment::Moment;
use crate::trust::metadata::members::Members;
use crate::trust::metadata::to_second;
use crate::trust::refusal::Refusal;
use crate::trust::value::{Value, object};

/// The largest file of a plan: 1 MiB.
pub const BYTES_MAX: usize = 1 << 20;

/// A plan.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Plan {
    /// The SHA-256 of the rules in force, in hex.
    pub old: Option<String>,
    /// The SHA-256 of the proposed rules.
    pub new: String,
    /// The SHA-256 of the population's file.
    pub population: String,
    /// As of when.
    pub moment: Moment,
    /// What was counted.
    pub counts: Counts,
}

/// What was counted.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Counts {
    /// Contacts assessed.
    pub contacts: u64,
    /// Contacts whose proposal or standing changes.
    pub changed: u64,
    /// Contacts newly handed over to sales.
    pub to_sales: u64,
    /// Contacts no longer handed over.
    pub from_sales: u64,
    /// Contacts by proposal: in the old rules, in the new.
    pub flows: Vec<(Option<String>, String, u64)>,
}

impl Plan {
    /// The hash that approvals sign: SHA-256 of the canonical JSON, in hex.
    #[must_use]
    pub fn hash(&self) -> String {
        sha256(&self.to_value().canonical())
    }

    /// Where it is kept in the repository.
    #[must_use]
    pub fn name(&self) -> String {
        name_of(&self.hash())
    }

    /// As JSON.
    #[must_use]
    pub fn to_value(&self) -> Value {
        let flow = |(from, to, contacts): &(Option<String>, String, u64)| {
            Value::Object(object([
                ("from", from.as_deref().map(Value::from)),
                ("to", Some(to.as_str().into())),
                ("contacts", Some((*contacts).into())),
            ]))
        };
        let counts = object([
            ("contacts", Some(self.counts.contacts.into())),
            ("changed", Some(self.counts.changed.into())),
            ("to_sales", Some(self.counts.to_sales.into())),
            ("from_sales", Some(self.counts.from_sales.into())),
            ("flows", Some(Value::List(self.counts.flows.iter().map(flow).collect()))),
        ]);
        Value::Object(object([
            ("old", self.old.as_deref().map(Value::from)),
            ("new", Some(self.new.as_str().into())),
            ("population", Some(self.population.as_str().into())),
            ("moment", Some(to_second(self.moment).into())),
            ("counts", Some(Value::Object(counts))),
        ]))
    }

    /// Reads a plan.
    ///
    /// # Errors
    /// `E-JSON` for any other shape; a member that is not known could be a name, and is refused.
    pub fn read(value: Value, place: &str) -> Result<Plan, Refusal> {
        let mut members = Members::of(value, place)?;
        let mut counts = members.object("counts")?;
        let flow = |value: Value, place: &str| {
            let mut flow = Members::of(value, place)?;
            let read = (flow.optional_text("from")?, flow.text("to")?, flow.whole("contacts", 1)?);
            nothing_else(flow, place)?;
            Ok(read)
        };
        let plan = Plan {
            old: members.optional_text("old")?,
            new: members.text("new")?,
            population: members.text("population")?,
            moment: members.moment("moment")?,
            counts: Counts {
                contacts: counts.whole("contacts", 0)?,
                changed: counts.whole("changed", 0)?,
                to_sales: counts.whole("to_sales", 0)?,
                from_sales: counts.whole("from_sales", 0)?,
                flows: counts.list("flows", flow)?,
            },
        };
        nothing_else(counts, place)?;
        nothing_else(members, place)?;
        Ok(plan)
    }

    /// Refuses a plan that does not fit any more what is in force, what is proposed, or another count of it.
    ///
    /// # Errors
    /// `author-plan-stale`; `what` says what changed: `old`, `new`, `population` or `counts`.
    pub fn fits(&self, old: Option<&str>, new: &str, again: Option<&Plan>) -> Result<(), Fault> {
        let stale = |what: &str, found: &str, expected: &str| {
            Err(Fault::refused("author-plan-stale").with("what", what).with("found", found).with("expected", expected))
        };
        if self.old.as_deref() != old {
            return stale("old", old.unwrap_or("-"), self.old.as_deref().unwrap_or("-"));
        }
        if self.new != new {
            return stale("new", new, &self.new);
        }
        match again {
            Some(again) if again.population != self.population => stale("population", &again.population, &self.population),
            Some(again) if again.counts != self.counts => {
                stale("counts", &again.counts.changed.to_string(), &self.counts.changed.to_string())
            }
            _ => Ok(()),
        }
    }
}

/// Where the plan of a hash is kept in the repository.
#[must_use]
pub fn name_of(hash: &str) -> String {
    format!("audit/plans/{hash}.json")
}

fn nothing_else(members: Members, place: &str) -> Result<(), Refusal> {
    match members.rest().keys().next() {
        None => Ok(()),
        Some(unknown) => Err(Refusal::json(&format!("{place}/{unknown}"), "known-member", "unknown")),
    }
}
