//! A test as it is written: strictly read, with what it expects checked against the rule file.

use crate::diagnostic::{Problems, nearest};
use crate::evidence::Evidence;
use crate::json::{Kind, Node};
use crate::moment::Moment;
use crate::record::{Decode, excerpt, known_ids, record, wrong_type};
use crate::rulefile::{Reference, RuleFile, Texts, Thousandths};

record! {
    /// Example contacts with the state they should have.
    pub struct Case {
        /// The schema for editors.
        optional schema as "$schema": String,
        /// What it shows, in each language.
        optional name: Texts,
        /// The moment, or the date, to assess as of.
        required as_of: AsOf,
        /// An account with its contacts, or a single contact, as in a line of evidence.
        required evidence: Written,
        /// What each contact should be; contacts that are not named may be anything.
        required expect: ById<Expected>,
    }
}

record! {
    /// What a contact should be. What is left out may be anything.
    pub struct Expected {
        /// Not assessed, because of an objection; then nothing else is expected.
        optional not_assessed: bool,
        /// The state that the rules propose.
        #[cfg_attr(feature = "schema", schemars(extend("x-ids" = "states")))]
        optional proposal: Reference,
        /// The state in force.
        #[cfg_attr(feature = "schema", schemars(extend("x-ids" = "states")))]
        optional standing: Reference,
        /// Whether new evidence contradicts the decision in force.
        optional in_question: bool,
        /// The proposal that waits for a person; null for none.
        #[cfg_attr(feature = "schema", schemars(extend("x-ids" = "states")))]
        optional pending: Pending,
        /// The points of dimensions.
        #[cfg_attr(feature = "schema", schemars(extend("x-ids" = "dimensions")))]
        optional dimensions: ById<Bounds>,
    }
}

record! {
    /// Between which points a dimension should be, both included.
    pub struct Bounds {
        /// Not below.
        optional at_least: PointsOfDimension,
        /// Not above.
        optional at_most: PointsOfDimension,
    }
}

/// Points that a dimension can have.
pub type PointsOfDimension = Thousandths<0, 100_000>;

/// The tests of a file: a list of them, or one.
#[derive(Clone, Debug, Default)]
pub struct Cases(pub Vec<Case>);

/// A moment or a date.
#[derive(Clone, Copy, Debug)]
pub struct AsOf(pub Moment);

impl Decode for AsOf {
    fn decode(node: Node, problems: &mut Problems<'_>) -> Option<AsOf> {
        let moment = problems.tree().text(node).and_then(|text| Moment::parse(&text));
        if moment.is_none() {
            problems.error(node, "case-not-a-moment", vec![("found", excerpt(node, problems))]);
        }
        moment.map(AsOf)
    }
}

/// An object that another reader reads.
#[derive(Clone, Copy, Debug)]
pub struct Written(pub Node);

impl Decode for Written {
    fn decode(node: Node, problems: &mut Problems<'_>) -> Option<Written> {
        let is_object = problems.tree().kind(node) == Kind::Object;
        if !is_object {
            wrong_type(node, "object", problems);
        }
        is_object.then_some(Written(node))
    }
}

/// A state, or null for none.
#[derive(Clone, Debug)]
pub struct Pending(pub Option<Reference>);

impl Decode for Pending {
    fn decode(node: Node, problems: &mut Problems<'_>) -> Option<Pending> {
        if problems.tree().kind(node) == Kind::Null {
            return Some(Pending(None));
        }
        Reference::decode(node, problems).map(|state| Pending(Some(state)))
    }
}

/// An object whose member names are ids, in file order.
#[derive(Clone, Debug)]
pub struct ById<V> {
    /// Id, value, and where the id stands.
    pub list: Vec<(String, V, Node)>,
}

impl<V: Decode> Decode for ById<V> {
    fn decode(node: Node, problems: &mut Problems<'_>) -> Option<Self> {
        let tree = problems.tree();
        if tree.kind(node) != Kind::Object {
            wrong_type(node, "object", problems);
            return None;
        }
        let mut list = Vec::new();
        for (key, value) in tree.members(node) {
            let id = tree.text(key).unwrap_or_default().into_owned();
            list.extend(V::decode(value, problems).map(|value| (id, value, key)));
        }
        Some(ById { list })
    }
}

/// Reads all tests of the file; ids of states and dimensions that the rule file lacks are problems.
pub(super) fn read(rules: &RuleFile, problems: &mut Problems<'_>) -> Cases {
    let root = problems.tree().root();
    let cases = match problems.tree().kind(root) {
        Kind::List => Vec::decode(root, problems).unwrap_or_default(),
        _ => Case::decode(root, problems).into_iter().collect(),
    };
    for case in &cases {
        if case.expect.list.is_empty() {
            problems.error(problems.tree().member(case.node, "expect").unwrap_or(case.node), "case-expects-nothing", vec![]);
        }
        for (_, expected, _) in &case.expect.list {
            check(expected, rules, problems);
        }
    }
    Cases(cases)
}

fn check(expected: &Expected, rules: &RuleFile, problems: &mut Problems<'_>) {
    let states = [&expected.proposal, &expected.standing].into_iter().flatten();
    let pending = expected.pending.iter().filter_map(|pending| pending.0.as_ref());
    for state in states.chain(pending) {
        if rules.state(&state.text).is_none() {
            unknown(state.node, &state.text, "state", rules.states.iter().map(|state| &*state.id), problems);
        }
    }
    let dimensions = expected.dimensions.iter().flat_map(|dimensions| &dimensions.list);
    for (id, bounds, node) in dimensions.clone() {
        if !rules.dimensions.iter().any(|dimension| *dimension.id == **id) {
            unknown(*node, id, "dimension", rules.dimensions.iter().map(|dimension| &*dimension.id), problems);
        }
        match (bounds.at_least, bounds.at_most) {
            (None, None) => problems.error(bounds.node, "case-expects-nothing", vec![]),
            (Some(least), Some(most)) if least.0 > most.0 => problems.error(bounds.node, "case-bounds-crossed", vec![]),
            _ => {}
        }
    }
    let others = problems.tree().members(expected.node).count() - usize::from(expected.not_assessed.is_some());
    match expected.not_assessed {
        Some(true) if others > 0 => problems.error(expected.node, "case-not-assessed-alone", vec![]),
        Some(true) => {}
        _ if others == 0 => problems.error(expected.node, "case-expects-nothing", vec![]),
        _ => {}
    }
}

/// Reports an id that the rule file does not have, with the nearest.
fn unknown<'i>(node: Node, found: &str, what: &'static str, known: impl Iterator<Item = &'i str> + Clone, problems: &mut Problems<'_>) {
    let listed = known_ids(known.clone());
    let mend = nearest(found, known).unwrap_or_default().to_owned();
    let arguments = vec![("found", found.to_owned()), ("what", what.to_owned()), ("mend", mend), ("known", listed)];
    problems.error(node, "unknown-reference", arguments);
}

/// Every contact that something is expected of is in the evidence.
pub(super) fn contacts_are_there(case: &Case, evidence: &Evidence<'_>, problems: &mut Problems<'_>) {
    for (id, _, node) in &case.expect.list {
        if !evidence.contacts.iter().any(|contact| *contact.id == **id) {
            let mend = nearest(id, evidence.contacts.iter().map(|contact| &*contact.id)).unwrap_or_default().to_owned();
            problems.error(*node, "case-unknown-contact", vec![("found", id.clone()), ("mend", mend)]);
        }
    }
}
