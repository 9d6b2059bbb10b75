//! The verdicts that led to a proposal: how many decisions of a population did not go along with what was proposed, and
//! their reasons; no contact, no name, no note.

use std::collections::BTreeMap;

use crate::evidence::LINE_LIMITS;
use crate::json::{Document, Node, ReadLine, Tree};
use crate::moment::Moment;
use crate::rulefile::is_id;
use crate::trust::metadata::to_second;
use crate::trust::value::{Value, object};

/// Verdicts later than `since` and up to `until`, counted line by line as a population is read.
#[derive(Debug)]
pub(super) struct Verdicts {
    since: Option<Moment>,
    until: Moment,
    document: Document,
    /// How many, by verdict and reason.
    found: BTreeMap<(String, String), u64>,
}

impl Verdicts {
    /// None counted yet.
    pub fn new(since: Option<Moment>, until: Moment) -> Verdicts {
        Verdicts { since, until, document: Document::new(), found: BTreeMap::new() }
    }

    /// Counts those of a line; what cannot be read is reported where the plan is computed.
    pub fn line(&mut self, line: ReadLine<'_>) {
        let ReadLine::Line(bytes) = line else { return };
        let Ok(tree) = self.document.read(bytes, LINE_LIMITS) else { return };
        let contacts = tree.member(tree.root(), "contacts").map(|list| tree.list(list).collect::<Vec<_>>());
        for contact in contacts.unwrap_or_else(|| vec![tree.root()]) {
            for decision in tree.member(contact, "decisions").into_iter().flat_map(|list| tree.list(list)) {
                if let Some(verdict) = verdict(tree, decision, self.since, self.until) {
                    *self.found.entry(verdict).or_insert(0) += 1;
                }
            }
        }
    }

    /// `{"count": 7, "since": "…", "until": "…", "reasons": [{"verdict": "rejected", "reason": "no_budget", "count": 4}]}`;
    /// `since` is left out before the first release, `reason` where none was given.
    pub fn value(&self) -> Value {
        let reason = |((verdict, reason), count): (&(String, String), &u64)| {
            Value::Object(object([
                ("verdict", Some(verdict.as_str().into())),
                ("reason", (!reason.is_empty()).then(|| reason.as_str().into())),
                ("count", Some((*count).into())),
            ]))
        };
        Value::Object(object([
            ("count", Some(self.found.values().sum::<u64>().into())),
            ("since", self.since.map(|since| to_second(since).into())),
            ("until", Some(to_second(self.until).into())),
            ("reasons", Some(Value::List(self.found.iter().map(reason).collect()))),
        ]))
    }
}

/// Verdict and reason of a decision of that time that did not go along.
fn verdict(tree: Tree<'_>, decision: Node, since: Option<Moment>, until: Moment) -> Option<(String, String)> {
    let text = |name: &str| tree.member(decision, name).and_then(|node| tree.text(node));
    let at = Moment::parse(&text("at")?)?;
    let verdict = text("verdict").filter(|verdict| ["corrected", "returned", "rejected"].contains(&verdict.as_ref()))?;
    // Reasons are ids of the rule file; anything else is no reason.
    let reason = text("reason").filter(|reason| is_id(reason, false)).unwrap_or_default();
    (since.is_none_or(|since| at > since) && at <= until).then(|| (verdict.into_owned(), reason.into_owned()))
}
