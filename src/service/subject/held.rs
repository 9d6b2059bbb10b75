//! The evidence of one contact as it is held, each piece with what became of it.

use std::borrow::Cow;

use super::names::Names;
use crate::assessment::Assessment;
use crate::evidence::counting::{Item, Why, consents_in_force, reasons};
use crate::evidence::{Contact, Signal};
use crate::json::{Kind, Node, Tree};
use crate::measure::Millionths;
use crate::moment::Moment;
use crate::rulefile::RuleFile;
use crate::wire::assessment::Written;
use crate::wire::subject::{Effect, SubjectAttribute, SubjectCheck, SubjectConsent, SubjectDecision, SubjectSignal, SubjectValue};
use crate::wire::view::{Texts, texts};

/// What of a contact that objects is not looked at.
const OBJECTION: &str = "objection";

/// A contact in its line.
#[derive(Clone, Copy)]
pub(super) struct Held<'a> {
    pub rules: &'a RuleFile,
    pub tree: Tree<'a>,
    pub contact: &'a Contact<'a>,
    pub as_of: Moment,
    pub names: &'a Names,
    /// Explained; `None` where the contact is not assessed.
    pub assessment: Option<&'a Assessment<'a>>,
}

impl<'a> Held<'a> {
    pub fn name(&self) -> Option<Cow<'a, str>> {
        self.tree.text(self.tree.member(self.own("attributes")?, "name")?)
    }

    fn own(&self, member: &str) -> Option<Node> {
        self.tree.member(self.contact.node, member)
    }

    fn text(&self, node: Node, member: &str) -> Option<Cow<'a, str>> {
        self.tree.member(node, member).and_then(|value| self.tree.text(value)).filter(|text| !text.is_empty())
    }

    /// What somebody wrote freely, without the names of others.
    fn note(&self, node: Node) -> Option<String> {
        self.text(node, "note").map(|note| self.names.without(&note))
    }

    fn value(&self, node: Node) -> SubjectValue<'a> {
        if let Some(boolean) = self.tree.boolean(node) {
            return SubjectValue::Boolean(boolean);
        }
        if let Some(number) = self.tree.number(node).and_then(|number| Millionths::parse(number).ok()) {
            return SubjectValue::Number(number.into());
        }
        SubjectValue::Text(self.tree.text(node).unwrap_or_else(|| self.tree.source(node).into()))
    }

    pub fn contactable(&self) -> Vec<(&'static str, bool)> {
        let said = |way| self.tree.boolean(self.tree.member(self.own("contactable")?, way)?);
        ["phone", "email"].into_iter().filter_map(|way| Some((way, said(way)?))).collect()
    }

    pub fn consents(&self) -> Vec<SubjectConsent<'a>> {
        let purposes = self.rules.source.purposes.iter().flatten();
        let label = |id: &str| purposes.clone().find(|purpose| purpose.id.text == id).and_then(|purpose| purpose.label.as_ref());
        let records = self.own("consents").into_iter().flat_map(|list| self.tree.list(list));
        records
            .filter_map(|record| {
                let purpose = self.text(record, "purpose")?;
                Some(SubjectConsent {
                    label: texts(label(&purpose)),
                    purpose,
                    given: self.tree.boolean(self.tree.member(record, "given")?)?,
                    at: self.text(record, "at")?,
                    basis: self.text(record, "basis"),
                })
            })
            .collect()
    }

    /// Of the contact, then of its account.
    pub fn attributes(&self) -> Vec<SubjectAttribute<'a>> {
        let account = self.tree.member(self.tree.root(), "account").and_then(|account| self.tree.member(account, "attributes"));
        let consents = consents_in_force(&self.contact.consents, &self.rules.vocabulary, self.as_of);
        let mut found = Vec::new();
        for (of, members) in [("contact", self.own("attributes")), ("account", account)] {
            for (key, value) in members.into_iter().flat_map(|members| self.tree.members(members)) {
                // Null says nothing of anybody.
                if self.tree.kind(value) != Kind::Null {
                    found.push(self.attribute(of, self.tree.text(key).unwrap_or_default(), value, &consents));
                }
            }
        }
        found
    }

    fn attribute(&self, of: &'static str, id: Cow<'a, str>, value: Node, consents: &[bool]) -> SubjectAttribute<'a> {
        let vocabulary = &self.rules.vocabulary;
        let known = self.rules.source.attributes.iter().flatten().find(|known| known.id.text == *id && known.of.id() == of);
        let why = known.and_then(|_| {
            let place = vocabulary.attribute_ids.find(&id)?;
            if self.contact.no_permission.binary_search(&place).is_ok() {
                return Some(Why::NoPermission);
            }
            let purpose = vocabulary.attributes[usize::from(place)].purpose?;
            (!consents[usize::from(purpose)]).then_some(Why::NoConsent)
        });
        SubjectAttribute {
            of,
            label: texts(known.and_then(|known| known.label.as_ref())),
            value: self.value(value),
            party: known.map(|known| known.party.id()),
            known: known.is_some(),
            effect: self.effect(why, &format!("attribute.{id}")),
            id,
        }
    }

    pub fn signals_and_checks(&self) -> (Vec<SubjectSignal<'a>>, Vec<SubjectCheck<'a>>) {
        let (of_signals, of_checks) = reasons(self.contact, &self.rules.vocabulary, self.as_of);
        let signals = self.contact.signals.iter().zip(of_signals).map(|(signal, why)| self.signal(signal, why)).collect();
        let checks = self.contact.checks.iter().zip(of_checks).map(|(check, why)| SubjectCheck {
            check: &check.id,
            label: self.label_of_check(&check.id),
            verdict: check.verdict.id(),
            at: Written(check.at),
            by: "sales",
            note: self.note(check.node),
            effect: self.effect(why, &format!("check.{}", check.id)),
        });
        (signals, checks.collect())
    }

    fn signal(&self, signal: &'a Signal<'a>, why: Option<Why>) -> SubjectSignal<'a> {
        let own = signal.kind.and_then(|kind| self.rules.source.signals.iter().flatten().nth(usize::from(kind)));
        let topic = self.text(signal.node, "topic");
        let topics = self.rules.source.topics.iter().flatten();
        let known_topic = topics.clone().find(|known| topic.as_deref() == Some(&*known.id.text));
        SubjectSignal {
            id: Cow::Borrowed(&signal.id),
            r#type: self.text(signal.node, "type").unwrap_or_default(),
            label: texts(own.and_then(|own| own.label.as_ref())),
            at: Written(signal.at),
            topic,
            topic_label: texts(known_topic.and_then(|known| known.label.as_ref())),
            value: self.tree.member(signal.node, "value").map(|value| self.value(value)),
            source: self.text(signal.node, "source"),
            campaign: self.text(signal.node, "campaign"),
            reported_by: self.text(signal.node, "reported_by").map(|_| own.map_or("sales", |own| own.owner.id())),
            note: self.note(signal.node),
            kind: own.map(|own| own.kind.id()),
            party: own.map(|own| own.party.id()),
            effect: self.effect(why, &signal.id),
        }
    }

    fn label_of_check(&self, id: &str) -> Texts<'a> {
        let known = self.rules.source.checks.iter().flatten().find(|check| check.id.text == id);
        texts(known.and_then(|check| check.label.as_ref()))
    }

    pub fn decisions(&self) -> Vec<SubjectDecision<'a>> {
        let mut decisions: Vec<&crate::evidence::Decision<'_>> = self.contact.decisions.iter().collect();
        crate::order::sort_by(&mut decisions, |a, b| a.at.cmp(&b.at));
        let decision = |decision: &'a crate::evidence::Decision<'a>| {
            let reason = self.text(decision.node, "reason");
            let source = &self.rules.source;
            let state = source.states.iter().flatten().find(|state| state.id.text == decision.state);
            let named = source.reasons.iter().flatten().find(|known| reason.as_deref() == Some(&*known.id.text));
            SubjectDecision {
                id: &decision.id,
                at: Written(decision.at),
                by: &decision.role,
                verdict: decision.verdict.id(),
                state: &decision.state,
                label: texts(state.and_then(|state| state.label.as_ref())),
                reason,
                reason_label: texts(named.and_then(|named| named.label.as_ref())),
                note: self.note(decision.node),
                until: decision.until.map(Written),
                why: self.why_of_decision(&decision.id),
            }
        };
        decisions.into_iter().map(decision).collect()
    }

    fn why_of_decision(&self, id: &str) -> Option<&'static str> {
        let Some(assessment) = self.assessment else { return Some(OBJECTION) };
        let mut left_out = assessment.explanation.iter().flat_map(|explanation| &explanation.left_out);
        left_out.find(|out| out.item == Item::Decision && out.id.as_deref() == Some(id)).map(|out| out.why.id())
    }

    /// What became of a piece of evidence: why it does not count, else the rules in which it gave points.
    fn effect(&self, why: Option<Why>, id: &str) -> Effect<'a> {
        let Some(assessment) = self.assessment else { return Effect { why: Some(OBJECTION), rules: Vec::new() } };
        if let Some(why) = why {
            return Effect { why: Some(why.id()), rules: Vec::new() };
        }
        let given = assessment.explanation.iter().flat_map(|explanation| explanation.contributions.iter().flatten());
        let gave = given.filter(|given| given.given.points != 0 && given.evidence.iter().any(|own| own == id));
        let rules = gave.map(|given| &self.rules.rules[given.rule]).filter(|rule| !rule.exploratory);
        Effect { why: None, rules: rules.map(|rule| &*rule.id).collect() }
    }
}
