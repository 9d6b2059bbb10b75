//! Assessing the contacts of one line.

use super::compute::compute;
use super::explain::{Explanation, contributions, finish_left_out};
use super::exploration::is_marked;
use super::outcome::{Assessment, NotAssessed, Requirement};
use super::questions::questions;
use super::standing::{Case, by_rules_alone, last_decision, standing};
use crate::dimensions::points_of_kind;
use crate::evidence::{Contact, Counting, Evidence, Objection, ObjectionScope, counting};
use crate::facts::{Cut, Member, OfAccount, View, of_account};
use crate::moment::Moment;
use crate::rulefile::RuleFile;

/// One contact of a line: assessed, or not assessed because of an objection.
#[derive(Debug)]
pub enum Assessed<'v> {
    /// Assessed.
    Yes(Box<Assessment<'v>>),
    /// Not assessed.
    No(NotAssessed),
}

/// A number that left its range while a contact was assessed: what it belongs to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Overflow {
    /// The contact.
    pub contact: String,
    /// `fact`, `rule` or `state`.
    pub item: &'static str,
    /// Its id.
    pub id: String,
}

/// The objection in force at `as_of`: of readable ones the earliest; `Some(None)` for one that could not be read.
#[must_use]
pub fn objection_in_force(contact: &Contact<'_>, as_of: Moment) -> Option<Option<(Moment, ObjectionScope)>> {
    objection_of(&contact.objections, as_of)
}

/// The same of a list of objections.
pub(crate) fn objection_of(objections: &[Objection], as_of: Moment) -> Option<Option<(Moment, ObjectionScope)>> {
    let readable = objections.iter().filter_map(|objection| objection.readable);
    let in_force = readable.filter(|(at, _, withdrawn_at)| *at <= as_of && withdrawn_at.is_none_or(|withdrawn| withdrawn > as_of));
    let earliest = in_force.min_by_key(|(at, _, _)| *at).map(|(at, scope, _)| (at, scope));
    if earliest.is_some() {
        return Some(earliest);
    }
    objections.iter().any(|objection| objection.readable.is_none()).then_some(None)
}

/// What is asked for besides the assessment itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Ask {
    /// Contributions and what was left out.
    pub explanation: bool,
    /// Open questions and reach.
    pub questions: bool,
}

/// Assesses every contact of a line, in order; `each` is called with the contact's place, and with what left its range.
pub fn assess_line(
    rules: &RuleFile,
    evidence: &Evidence<'_>,
    as_of: Moment,
    ask: Ask,
    mut each: impl FnMut(usize, Assessed<'_>, &[Overflow]),
) {
    assess_some(rules, evidence, None, as_of, ask, &mut each);
}

/// Assesses the contact at one place of a line, with what counts of all of its account.
pub fn assess_place(
    rules: &RuleFile,
    evidence: &Evidence<'_>,
    place: usize,
    as_of: Moment,
    ask: Ask,
    each: impl FnOnce(Assessed<'_>, &[Overflow]),
) {
    let mut each = Some(each);
    assess_some(rules, evidence, Some(place), as_of, ask, &mut |_, assessed, overflows| {
        if let Some(each) = each.take() {
            each(assessed, overflows);
        }
    });
}

fn assess_some(
    rules: &RuleFile,
    evidence: &Evidence<'_>,
    only: Option<usize>,
    as_of: Moment,
    ask: Ask,
    each: &mut dyn FnMut(usize, Assessed<'_>, &[Overflow]),
) {
    let wanted = |place: usize| only.is_none_or(|only| only == place);
    let mut people: Vec<(&Contact<'_>, Counting)> = Vec::with_capacity(evidence.contacts.len());
    let mut left_out = Vec::new();
    let mut places = Vec::with_capacity(evidence.contacts.len());
    for (place, contact) in evidence.contacts.iter().enumerate() {
        if objection_in_force(contact, as_of).is_some() {
            places.push(None);
            continue;
        }
        let mut list = Vec::new();
        let listed = (ask.explanation && wanted(place)).then_some(&mut list);
        let counting = counting::count(contact, &rules.vocabulary, as_of, listed);
        places.push(Some(people.len()));
        people.push((contact, counting));
        left_out.push(list);
    }
    let account = evidence.account.as_ref();
    let members: Vec<Member<'_>> = people.iter().map(|(contact, counting)| Member::new(contact, counting)).collect();
    let mut known = None;
    for (place, (contact, me)) in evidence.contacts.iter().zip(places).enumerate().filter(|(place, _)| wanted(*place)) {
        match me {
            None => {
                let objection = objection_in_force(contact, as_of).flatten();
                each(place, Assessed::No(NotAssessed { contact: contact.id.to_string(), as_of, objection }), &[]);
            }
            Some(me) => {
                let case = Case { rules, account, members: &members, me, as_of };
                let view = case.view(Cut::None);
                // What is the same for each contact of the account is computed with the first.
                let known = known.get_or_insert_with(|| account.map_or_else(Vec::new, |_| of_account(&rules.facts, &view)));
                let list = std::mem::take(&mut left_out[me]);
                let (assessment, overflows) = assess_one(&case, &view, known, ask.explanation.then_some(list), ask.questions);
                each(place, Assessed::Yes(Box::new(assessment)), &overflows);
            }
        }
    }
}

fn assess_one<'v>(
    case: &Case<'v>,
    view: &View<'v>,
    known: &OfAccount<'v>,
    mut left_out: Option<Vec<counting::LeftOut>>,
    ask_questions: bool,
) -> (Assessment<'v>, Vec<Overflow>) {
    let rules = case.rules;
    let (contact, counting) = case.own();
    let decided = last_decision(rules, contact, case.as_of, left_out.as_mut());
    let in_force = decided.as_ref().filter(|decided| !decided.lapsed).map(|decided| decided.state);
    let computed = compute(rules, view, known, in_force);
    let proposal = computed.proposal();
    let standing = standing(case, &computed, decided.as_ref());
    let by_rules = by_rules_alone(rules, &computed);
    let explanation = left_out.map(|mut list| {
        finish_left_out(rules, contact, counting, &mut list);
        Explanation { contributions: contributions(rules, view, &computed), left_out: list }
    });
    let questions = ask_questions.then(|| questions(rules, view, &computed, in_force));
    let requires = rules
        .states
        .iter()
        .enumerate()
        .flat_map(|(state, compiled)| compiled.requires.iter().map(move |(kind, needs)| (state, *kind, *needs)));
    let requires = requires
        .map(|(state, kind, needs)| Requirement { state, kind, needs, has: points_of_kind(&rules.dimensions, &computed.measured, kind) })
        .collect();
    let overflows = overflows(rules, contact, &computed.overflows);
    let exploration = is_marked(rules, &contact.id, case.as_of, proposal);
    let assessment = Assessment {
        contact: &contact.id,
        as_of: case.as_of,
        values: computed.values,
        given: computed.given,
        dimensions: computed.measured,
        requires,
        proposal,
        by_rules,
        exploration,
        standing,
        explanation,
        questions,
    };
    (assessment, overflows)
}

fn overflows(rules: &RuleFile, contact: &Contact<'_>, places: &[Vec<usize>; 3]) -> Vec<Overflow> {
    let of = |item: &'static str, id: &str| Overflow { contact: contact.id.to_string(), item, id: id.to_owned() };
    let facts = places[0].iter().map(|place| of("fact", &rules.facts.list[*place].id));
    let of_rules = places[1].iter().map(|place| of("rule", &rules.rules[*place].id));
    let states = places[2].iter().map(|place| of("state", &rules.states[*place].id));
    facts.chain(of_rules).chain(states).collect()
}
