//! Why a contact is not as expected: which condition of the expected state does not hold, which rules gave points, what
//! is unknown, what was left out.

use super::Remark;
use super::compare::remark;
use crate::assessment::Assessment;
use crate::conditions::{Expression, NamedValue, Scope, evaluate_named, reads, text};
use crate::dimensions::points_of_kind;
use crate::measure::Points;
use crate::rulefile::RuleFile;
use crate::states::{State, meets};
use crate::value::Value;
use crate::wire::assessment::Plain;
use crate::wire::{Numbers, to_text};

/// Gathers what has to be explained of one contact.
pub(super) struct Why<'a> {
    rules: &'a RuleFile,
    assessment: &'a Assessment<'a>,
    named: Vec<NamedValue>,
    states: Vec<usize>,
    dimensions: Vec<bool>,
    standing: bool,
}

impl<'a> Why<'a> {
    pub fn new(rules: &'a RuleFile, assessment: &'a Assessment<'a>) -> Why<'a> {
        let mut named = vec![NamedValue::default(); rules.named.len()];
        evaluate_named(&rules.named, &assessment.values, false, &mut named);
        evaluate_named(&rules.named, &assessment.values, true, &mut named);
        Why { rules, assessment, named, states: Vec::new(), dimensions: vec![false; rules.dimensions.len()], standing: false }
    }

    /// Why it is not in this state, and with it where all points come from.
    pub fn state(&mut self, state: Option<usize>) {
        let Some(state) = state else { return };
        if !self.states.contains(&state) {
            self.states.push(state);
        }
        self.dimensions.fill(true);
    }

    /// Where the points of a dimension come from.
    pub fn dimension(&mut self, dimension: usize) {
        self.dimensions[dimension] = true;
    }

    /// Who decided the state in force.
    pub fn standing(&mut self) {
        self.standing = true;
    }

    /// All of it.
    pub fn reasons(&self) -> Vec<Remark> {
        let mut reasons = Vec::new();
        for state in &self.states {
            self.state_reasons(*state, &mut reasons);
        }
        if self.standing {
            reasons.push(self.standing_reason());
        }
        let shown = |place: &usize| self.dimensions[*place];
        reasons.extend((0..self.rules.dimensions.len()).filter(shown).map(|place| self.points(place)));
        reasons.extend(self.unknown());
        if self.standing || self.dimensions.contains(&true) {
            reasons.extend(self.left_out());
        }
        reasons
    }

    /// What its condition says: `stay` while a decision on it is in force.
    fn condition(&self, place: usize) -> Option<&'a Expression> {
        let state = &self.rules.states[place];
        let standing = &self.assessment.standing;
        let stayed = standing.since.is_some() && standing.state == place;
        state.stay.as_ref().filter(|_| stayed).or(state.when.as_ref())
    }

    fn holds(&self, expression: &Expression) -> Option<bool> {
        expression.holds(&mut Scope { values: &self.assessment.values, named: &self.named, overflow: false })
    }

    fn has(&self, kind: crate::provenance::Kind) -> i64 {
        points_of_kind(&self.rules.dimensions, &self.assessment.dimensions, kind)
    }

    fn state_reasons(&self, place: usize, reasons: &mut Vec<Remark>) {
        let state: &State = &self.rules.states[place];
        let condition = self.condition(place);
        let holds = condition.is_none_or(|condition| self.holds(condition) == Some(true));
        if holds && meets(state, |kind| self.has(kind)) {
            reasons.extend(self.earlier(state));
            return;
        }
        if let Some(condition) = condition.filter(|_| !holds) {
            let mut missing = Vec::new();
            self.missing(condition, &mut missing);
            reasons.extend(missing.into_iter().map(|part| self.part(&state.id, part)));
        }
        for (kind, needs) in state.requires.iter().filter(|(kind, needs)| self.has(*kind) < *needs) {
            reasons.push(remark(
                "case-why-requires",
                vec![
                    ("state", state.id.to_string()),
                    ("kind", kind.id().to_owned()),
                    ("needs", Points(*needs).to_string()),
                    ("has", Points(self.has(*kind)).to_string()),
                ],
            ));
        }
    }

    /// The state holds, but the one proposed comes before it.
    fn earlier(&self, state: &State) -> Option<Remark> {
        let proposed = self.assessment.proposal;
        let condition = self.condition(proposed)?;
        let arguments = vec![
            ("found", self.rules.state_id(proposed).to_owned()),
            ("state", state.id.to_string()),
            ("condition", text(condition, &self.rules.names, &self.rules.named)),
        ];
        Some(remark("case-why-earlier", arguments))
    }

    /// The parts of nested `and`s that do not hold, named conditions in place.
    fn missing<'e>(&'e self, expression: &'e Expression, parts: &mut Vec<&'e Expression>) {
        match expression {
            Expression::And(operands) => operands.iter().for_each(|operand| self.missing(operand, parts)),
            Expression::Named(place) => {
                if let Some(expression) = self.rules.named.expression(*place) {
                    self.missing(expression, parts);
                }
            }
            other if self.holds(other) != Some(true) => parts.push(other),
            _ => {}
        }
    }

    fn part(&self, state: &str, part: &Expression) -> Remark {
        let slots = reads(part, &self.rules.named);
        let value = |slot: &u32| self.assessment.values.get(*slot as usize).copied().flatten();
        let mut arguments = vec![("state", state.to_owned()), ("condition", text(part, &self.rules.names, &self.rules.named))];
        let id = |slot: &u32| self.rules.names.id(*slot);
        if self.holds(part).is_none() {
            let unknown: Vec<&str> = slots.iter().filter(|slot| value(slot).is_none()).map(id).collect();
            arguments.push(("unknown", unknown.join(", ")));
            return remark("case-why-unknown", arguments);
        }
        let written = |slot: &u32| value(slot).map(|value| format!("{} {}", id(slot), value_text(value)));
        let values: Vec<String> = slots.iter().filter_map(written).collect();
        arguments.push(("values", if values.is_empty() { "none".to_owned() } else { values.join(", ") }));
        remark("case-why-false", arguments)
    }

    fn standing_reason(&self) -> Remark {
        let standing = &self.assessment.standing;
        match standing.since {
            Some(since) => remark("case-why-decided", vec![("by", standing.by.clone()), ("since", since.to_string())]),
            None if standing.lapsed => remark("case-why-lapsed", vec![]),
            None => remark("case-why-undecided", vec![]),
        }
    }

    fn points(&self, place: usize) -> Remark {
        let measured = &self.assessment.dimensions[place];
        let contributions = self.assessment.explanation.iter().flat_map(|explanation| &explanation.contributions[place]);
        let mut given: Vec<String> = Vec::new();
        let mut shown: Vec<String> = Vec::new();
        for contribution in contributions.filter(|contribution| !contribution.given.unknown) {
            let rule = &self.rules.rules[contribution.rule];
            let list = if rule.exploratory { &mut shown } else { &mut given };
            list.push(format!("{} {}", rule.id, Points(contribution.given.points)));
        }
        let cut: i128 = measured.cut.iter().sum::<i128>() + measured.cut_total;
        let cut = i64::try_from(cut).ok().filter(|cut| *cut != 0).map_or_else(|| "none".to_owned(), |cut| Points(cut).to_string());
        let or_none = |list: Vec<String>| if list.is_empty() { "none".to_owned() } else { list.join(", ") };
        remark(
            "case-why-points",
            vec![
                ("dimension", self.rules.dimensions[place].id.to_string()),
                ("points", measured.points.to_string()),
                ("rules", or_none(given)),
                ("exploratory", or_none(shown)),
                ("cut", cut),
            ],
        )
    }

    /// Rules that could not tell, each with the facts that are unknown.
    fn unknown(&self) -> Option<Remark> {
        let all = self.assessment.explanation.iter().flat_map(|explanation| explanation.contributions.iter().enumerate());
        let contributions = all.filter(|(place, _)| self.dimensions[*place]).flat_map(|(_, list)| list);
        let rules: Vec<String> = contributions
            .filter(|contribution| contribution.given.unknown)
            .map(|contribution| {
                let facts: Vec<&str> = contribution.unknown.iter().map(|slot| self.rules.names.id(*slot)).collect();
                format!("{} ({})", self.rules.rules[contribution.rule].id, facts.join(", "))
            })
            .collect();
        (!rules.is_empty()).then(|| remark("case-why-rules-unknown", vec![("rules", rules.join(", "))]))
    }

    fn left_out(&self) -> Option<Remark> {
        let list = self.assessment.explanation.iter().flat_map(|explanation| &explanation.left_out);
        let items: Vec<String> =
            list.map(|item| format!("{} {} ({})", item.item.id(), item.id.as_deref().unwrap_or("?"), item.why.id())).collect();
        (!items.is_empty()).then(|| remark("case-why-left-out", vec![("items", items.join(", "))]))
    }
}

/// A value as an assessment writes it.
fn value_text(value: Value<'_>) -> String {
    match value {
        Value::Verdict(verdict) => verdict.id().to_owned(),
        other => to_text(&Plain::from(other), Numbers::Exact),
    }
}
