//! What is missing: which answer would change the proposal, and how far confirmed checks would reach (semantics 7.1, 7.2).

use super::compute::Computed;
use crate::conditions::{Literal, NamedValue, Scope, Slot, evaluate_named};
use crate::dimensions::{Measured, measure, points_of_kind};
use crate::facts::{Values, View, evaluate_one};
use crate::measure::{Millionths, Points};
use crate::rulefile::{Rank, RuleFile, rank};
use crate::rules::Given;
use crate::states::meets;
use crate::value::{Value, Verdict};

/// At most so many are given.
const QUESTIONS_MAX: usize = 20;

/// What is missing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Questions {
    /// Answers that would change the proposal, sorted; at most 20.
    pub open: Vec<OpenQuestion>,
    /// Points of each dimension if every check that is unknown or open were confirmed now.
    pub reach: Vec<Points>,
}

/// One or two answers that would change the proposal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OpenQuestion {
    /// The answers, by id.
    pub answers: Vec<Answer>,
    /// The place of the state that would be proposed.
    pub proposal: usize,
}

/// An answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Answer {
    /// A verdict on a check, by its place.
    Check(u16, Verdict),
    /// The value of a fact, by its slot.
    Fact(Slot, Literal),
}

/// An answer that is tried, with what follows from it.
struct Candidate<'v> {
    id: &'v str,
    check: Option<(u16, Verdict)>,
    literal: Option<(Slot, &'v Literal)>,
    rank: Rank,
    changes: Vec<(Slot, Option<Value<'v>>)>,
}

pub(super) fn questions<'v>(rules: &'v RuleFile, view: &View<'v>, computed: &Computed<'v>, stayed: Option<usize>) -> Questions {
    let trial = Trial { rules, base: computed, stayed, proposal: computed.proposal() };
    Questions { open: open(&trial, view), reach: reach(&trial, view) }
}

fn open<'v>(trial: &Trial<'v, '_>, view: &View<'v>) -> Vec<OpenQuestion> {
    let mut candidates = candidates(trial, view);
    crate::order::sort_by(&mut candidates, |a, b| (a.id, &a.rank).cmp(&(b.id, &b.rank)));
    let mut found: Vec<(usize, Vec<&Candidate<'v>>)> = Vec::new();
    for candidate in &candidates {
        let proposal = trial.propose(&candidate.changes);
        if proposal != trial.proposal {
            found.push((proposal, vec![candidate]));
        }
    }
    if found.is_empty() {
        pairs(trial, view, &candidates, &mut found);
    }
    crate::order::sort_by_key(&mut found, |(proposal, set)| {
        let ids: Vec<&str> = set.iter().map(|candidate| candidate.id).collect();
        let ranks: Vec<&Rank> = set.iter().map(|candidate| &candidate.rank).collect();
        (*proposal, ids, ranks)
    });
    found.truncate(QUESTIONS_MAX);
    found
        .into_iter()
        .map(|(proposal, set)| OpenQuestion { answers: set.into_iter().filter_map(Candidate::answer).collect(), proposal })
        .collect()
}

impl Candidate<'_> {
    fn answer(&self) -> Option<Answer> {
        match (self.check, self.literal) {
            (Some((check, verdict)), _) => Some(Answer::Check(check, verdict)),
            (None, Some((slot, literal))) => Some(Answer::Fact(slot, literal.clone())),
            (None, None) => None,
        }
    }
}

/// Every verdict of every check, and for unknown facts the values that conditions compare them with.
fn candidates<'v>(trial: &Trial<'v, '_>, view: &View<'v>) -> Vec<Candidate<'v>> {
    let rules = trial.rules;
    let mut list = Vec::new();
    for (check, slot) in (0_u16..).zip(rules.facts.list.len()..).take(rules.vocabulary.checks.len()) {
        let Ok(slot) = Slot::try_from(slot) else { continue };
        for verdict in Verdict::ALL {
            let changes = following(trial, view, &[(check, *verdict)]);
            let rank = rank(&Literal::Verdict(*verdict));
            list.push(Candidate { id: rules.names.id(slot), check: Some((check, *verdict)), literal: None, rank, changes });
        }
    }
    for (slot, value) in (0_u32..).zip(&trial.base.values).take(rules.facts.list.len()) {
        if value.is_some() {
            continue;
        }
        for literal in &rules.hanging.compared[slot as usize] {
            let changes = vec![(slot, Some(literal.value()))];
            list.push(Candidate { id: rules.names.id(slot), check: None, literal: Some((slot, literal)), rank: rank(literal), changes });
        }
    }
    list
}

/// The values that follow from verdicts given now: the checks themselves, and facts made from them.
fn following<'v>(trial: &Trial<'v, '_>, view: &View<'v>, verdicts: &[(u16, Verdict)]) -> Vec<(Slot, Option<Value<'v>>)> {
    let rules = trial.rules;
    let facts = &rules.facts;
    let slot = |place: usize| Slot::try_from(place).unwrap_or(Slot::MAX);
    let mut changes: Vec<(Slot, Option<Value<'v>>)> =
        verdicts.iter().map(|(check, verdict)| (slot(facts.list.len() + usize::from(*check)), Some(Value::Verdict(*verdict)))).collect();
    let mut places: Vec<usize> =
        verdicts.iter().flat_map(|(check, _)| &rules.hanging.facts_of_check[usize::from(*check)]).copied().collect();
    crate::order::sort(&mut places);
    places.dedup();
    if !places.is_empty() {
        let tried = view.with_checks(verdicts);
        changes.extend(places.into_iter().map(|place| (slot(place), evaluate_one(facts, &facts.list[place], &tried, &mut false))));
    }
    changes
}

/// Pairs of answers to two different questions; a value given to a fact goes before what follows from a check.
fn pairs<'c, 'v>(
    trial: &Trial<'v, '_>,
    view: &View<'v>,
    candidates: &'c [Candidate<'v>],
    found: &mut Vec<(usize, Vec<&'c Candidate<'v>>)>,
) {
    for (place, first) in candidates.iter().enumerate() {
        for second in candidates[place + 1..].iter().filter(|second| second.id != first.id) {
            let changes = match (first.check, second.check) {
                (Some(a), Some(b)) if trial.share_a_fact(a.0, b.0) => following(trial, view, &[a, b]),
                (None, Some(_)) => second.changes.iter().chain(&first.changes).copied().collect(),
                _ => first.changes.iter().chain(&second.changes).copied().collect(),
            };
            let proposal = trial.propose(&changes);
            if proposal != trial.proposal {
                found.push((proposal, vec![first, second]));
            }
        }
    }
}

fn reach<'v>(trial: &Trial<'v, '_>, view: &View<'v>) -> Vec<Points> {
    let checks = trial.rules.vocabulary.checks.len();
    let open = |check: &u16| view.own().check(*check).is_none_or(|state| state.verdict == Verdict::Open);
    let confirmed: Vec<(u16, Verdict)> = (0_u16..).take(checks).filter(open).map(|check| (check, Verdict::Confirmed)).collect();
    let tried = trial.values(&following(trial, view, &confirmed));
    let (_, measured) = trial.measured(&tried, &[], true);
    measured.map_or_else(
        || trial.base.measured.iter().map(|dimension| dimension.points).collect(),
        |measured| measured.iter().map(|dimension| dimension.points).collect(),
    )
}

/// The same contact with some values changed; only what hangs on them is worked out anew.
struct Trial<'v, 'c> {
    rules: &'v RuleFile,
    base: &'c Computed<'v>,
    stayed: Option<usize>,
    proposal: usize,
}

impl<'v> Trial<'v, '_> {
    fn share_a_fact(&self, a: u16, b: u16) -> bool {
        let of = |check: u16| &self.rules.hanging.facts_of_check[usize::from(check)];
        of(a).iter().any(|fact| of(b).contains(fact))
    }

    fn values(&self, changes: &[(Slot, Option<Value<'v>>)]) -> Values<'v> {
        let mut values = self.base.values.clone();
        for (slot, value) in changes {
            values[*slot as usize] = *value;
        }
        values
    }

    /// The place of the state that would be proposed.
    fn propose(&self, changes: &[(Slot, Option<Value<'v>>)]) -> usize {
        let hanging = &self.rules.hanging;
        let changed: Vec<Slot> =
            changes.iter().filter(|(slot, value)| self.base.values[*slot as usize] != *value).map(|(slot, _)| *slot).collect();
        let in_states = changed.iter().any(|slot| hanging.in_states[*slot as usize]);
        if !in_states && changed.iter().all(|slot| hanging.rules[*slot as usize].is_empty()) {
            return self.proposal;
        }
        let mut values = self.values(changes);
        let (mut named, measured) = self.measured(&values, &changed, false);
        if measured.is_none() && !in_states {
            return self.proposal;
        }
        let measured = measured.as_deref().unwrap_or(&self.base.measured);
        let dimensions = self.rules.slot_count() - self.rules.dimensions.len();
        for (value, dimension) in values[dimensions..].iter_mut().zip(measured) {
            *value = Some(Value::Number(Millionths(dimension.points.0 * 1000)));
        }
        evaluate_named(&self.rules.named, &values, true, &mut named);
        let mut scope = Scope { values: &values, named: &named, overflow: false };
        let points_of = |kind| points_of_kind(&self.rules.dimensions, measured, kind);
        let holds = |(place, state): (usize, &'v crate::states::State)| {
            let condition = state.stay.as_ref().filter(|_| self.stayed == Some(place)).or(state.when.as_ref());
            let holds = condition.is_none_or(|condition| condition.holds(&mut scope) == Some(true));
            (holds && meets(state, points_of)).then_some(place)
        };
        self.rules.states.iter().enumerate().find_map(holds).unwrap_or(self.proposal)
    }

    /// Named conditions and dimensions with these values; `None` for the dimensions if no rule gives anything else.
    fn measured(&self, values: &Values<'v>, changed: &[Slot], all: bool) -> (Vec<NamedValue>, Option<Vec<Measured>>) {
        let (rules, hanging) = (self.rules, &self.rules.hanging);
        let mut named = self.base.named.clone();
        if all || changed.iter().any(|slot| hanging.in_named[*slot as usize]) {
            evaluate_named(&rules.named, values, false, &mut named);
        }
        let mut given: Option<Vec<Given>> = None;
        let mut give = |place: usize| {
            let rule = &rules.rules[place];
            let mut scope = Scope { values, named: &named, overflow: false };
            let new = rule.give(&mut scope);
            if !rule.exploratory && new.points != self.base.given[place].points {
                given.get_or_insert_with(|| self.base.given.clone())[place] = new;
            }
        };
        if all {
            (0..rules.rules.len()).for_each(&mut give);
        } else {
            changed.iter().flat_map(|slot| &hanging.rules[*slot as usize]).for_each(|place| give(*place));
        }
        let measured = given.map(|given| measure(&rules.dimensions, &rules.rules, &given));
        (named, measured)
    }
}
