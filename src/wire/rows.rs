//! Shapes of lists: diagnostics, faults, one row a contact.

use serde::Serialize;

use super::assessment::{Members, ObjectionInForce, Standing, Written, not_assessed_shape, standing_shape};
use super::json::Decimal;
use crate::assessment::Assessed;
use crate::diagnostic;
use crate::evidence::Contact;
use crate::moment::Moment;
use crate::provenance::Class;
use crate::rulefile::RuleFile;
use crate::service::LineFault;

/// One problem of a file.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Diagnostic<'a> {
    /// `error` or `warning`.
    #[cfg_attr(feature = "wasm", tsify(type = "\"error\" | \"warning\""))]
    pub severity: &'a str,
    /// The id of its message.
    pub code: &'a str,
    /// JSON Pointer.
    pub place: &'a str,
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// What the message needs.
    #[cfg_attr(feature = "wasm", tsify(type = "Record<string, string>"))]
    pub arguments: Members<'a, &'a str>,
}

/// A bad record.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Fault<'a> {
    /// The line, from 1.
    #[cfg_attr(feature = "wasm", tsify(type = "number"))]
    pub line: u64,
    /// JSON Pointer within the line, or the column's name.
    pub place: &'a str,
    /// The id of its message.
    pub code: &'a str,
    /// The contact, if known.
    pub contact: Option<&'a str>,
    /// What the message needs.
    #[cfg_attr(feature = "wasm", tsify(type = "Record<string, string>"))]
    pub arguments: Members<'a, &'a str>,
}

/// One contact of a list.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-engine", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ContactRow<'a> {
    /// Its place.
    pub index: usize,
    /// Its id.
    pub contact: &'a str,
    /// Its attribute `name`, if it has one.
    pub name: Option<&'a str>,
    /// Its account's id.
    pub account: Option<&'a str>,
    /// Its account's attribute `name`.
    pub account_name: Option<&'a str>,
    /// Who owns it.
    pub owner: Option<&'a str>,
    /// Its buying role.
    pub role: &'a str,
    /// The objection, for a contact that is not assessed.
    pub not_assessed: Option<ObjectionInForce<'a>>,
    /// The proposed state.
    pub proposal: Option<&'a str>,
    /// The state in force.
    pub standing: Option<Standing<'a>>,
    /// What brought the proposal that waits.
    pub brought: Option<Brought<'a>>,
    /// Whether it is offered for exploration.
    pub exploration: bool,
    /// Points by dimension.
    #[cfg_attr(feature = "wasm-engine", tsify(type = "number[]"))]
    pub points: Vec<Decimal>,
    /// For each dimension whether nothing is known of it: no rule of it gave anything, and at least one is unknown.
    pub unknown: Vec<bool>,
}

/// The evidence without which another state would be proposed.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-engine", derive(tsify::Tsify))]
pub struct Brought<'a> {
    /// When.
    #[cfg_attr(feature = "wasm-engine", tsify(type = "string"))]
    pub at: Written,
    /// Types of the signals of that moment.
    pub signals: Vec<&'a str>,
    /// The checks of that moment.
    pub checks: Vec<&'a str>,
}

pub(super) fn arguments<'a>(arguments: &'a [(&'static str, String)]) -> Members<'a, &'a str> {
    Members(arguments.iter().map(|(name, value)| (*name, value.as_str())).collect())
}

/// A problem in its shape.
#[must_use]
pub fn diagnostic(diagnostic: &diagnostic::Diagnostic) -> Diagnostic<'_> {
    Diagnostic {
        severity: diagnostic.severity.id(),
        code: diagnostic.code,
        place: &diagnostic.place,
        line: diagnostic.line,
        column: diagnostic.column,
        arguments: arguments(&diagnostic.arguments),
    }
}

/// A bad record in its shape.
#[must_use]
pub fn fault(fault: &LineFault) -> Fault<'_> {
    Fault {
        line: fault.line,
        place: &fault.fault.place,
        code: fault.fault.code,
        contact: fault.fault.contact.as_deref(),
        arguments: arguments(&fault.fault.arguments),
    }
}

/// Who a row is about.
#[derive(Clone, Debug, Default)]
pub struct Who<'a> {
    /// Its attribute `name`.
    pub name: Option<&'a str>,
    /// Its account's id.
    pub account: Option<&'a str>,
    /// Its account's attribute `name`.
    pub account_name: Option<&'a str>,
    /// Who owns it.
    pub owner: Option<&'a str>,
    /// Its buying role.
    pub role: &'a str,
}

/// A contact's row.
#[must_use]
pub fn contact_row<'a>(
    rules: &'a RuleFile,
    index: usize,
    contact: &Contact<'_>,
    who: Who<'a>,
    assessed: &'a Assessed<'a>,
) -> ContactRow<'a> {
    let blank = |contact| ContactRow {
        index,
        contact,
        name: who.name,
        account: who.account,
        account_name: who.account_name,
        owner: who.owner,
        role: who.role,
        not_assessed: None,
        proposal: None,
        standing: None,
        brought: None,
        exploration: false,
        points: Vec::new(),
        unknown: Vec::new(),
    };
    match assessed {
        Assessed::No(not_assessed) => {
            let shape = not_assessed_shape(not_assessed);
            ContactRow { not_assessed: Some(shape.not_assessed), ..blank(shape.contact) }
        }
        Assessed::Yes(assessment) => {
            // Rules that gave something, or could not be told, say what is known of their dimension.
            let unknown = |place: usize| {
                let of_dimension = rules.rules.iter().zip(&assessment.given).filter(|(rule, _)| rule.dimension == place);
                let mut listed = of_dimension.map(|(_, given)| given).filter(|given| given.unknown || given.before_cap != 0).peekable();
                listed.peek().is_some() && listed.all(|given| given.unknown)
            };
            ContactRow {
                proposal: Some(rules.state_id(assessment.proposal)),
                standing: Some(standing_shape(rules, assessment)),
                brought: assessment.standing.brought.map(|at| brought(rules, contact, at)),
                exploration: assessment.exploration,
                points: assessment.dimensions.iter().map(|dimension| dimension.points.into()).collect(),
                unknown: (0..assessment.dimensions.len()).map(unknown).collect(),
                ..blank(assessment.contact)
            }
        }
    }
}

/// Binding signals and checks of one moment, each type and check once.
fn brought<'a>(rules: &'a RuleFile, contact: &Contact<'_>, at: Moment) -> Brought<'a> {
    let vocabulary = &rules.vocabulary;
    let types = contact.signals.iter().filter(|signal| signal.at == at).filter_map(|signal| signal.kind);
    let binding = types.filter(|kind| vocabulary.types[usize::from(*kind)].class == Class::Binding);
    let mut signals: Vec<&str> = binding.map(|kind| vocabulary.type_ids.id(kind)).collect();
    let checks = contact.checks.iter().filter(|record| record.at == at).filter_map(|record| record.check);
    let mut checks: Vec<&str> = checks.map(|check| vocabulary.checks.id(check)).collect();
    signals.dedup();
    checks.dedup();
    Brought { at: Written(at), signals, checks }
}
