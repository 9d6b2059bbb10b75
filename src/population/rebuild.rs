//! Evidence out of columns, for what is asked of one contact or is too rare for columns of its own.
//!
//! It holds all that a number can depend on, in a rule file's words; ids, sources and notes are empty.

use std::borrow::Cow;

use super::block::{Block, Dictionaries, HeldDecision};
use super::words::Translation;
use crate::evidence::{Account, AttributeType, Check, Contact, Decision, Evidence, Held, Signal, Vocabulary};
use crate::json::Node;
use crate::measure::Millionths;
use crate::moment::{DAY, Moment};
use crate::provenance::Role;
use crate::trust::Deciders;
use crate::value::ValueType;

/// What lines are rebuilt with.
#[derive(Clone, Copy, Debug)]
pub struct Rebuild<'s> {
    /// The texts of the population.
    pub texts: &'s Dictionaries,
    /// The words of the rule file.
    pub vocabulary: &'s Vocabulary,
    /// From the population's places to the file's.
    pub translation: &'s Translation,
    /// The list of people in force.
    pub deciders: Option<&'s Deciders>,
}

impl<'s> Rebuild<'s> {
    /// A line.
    #[must_use]
    pub fn line(&self, block: &'s Block, line: usize) -> Evidence<'s> {
        let account = block.has_account(line).then(|| Account { id: None, attributes: self.attributes(block, line, true) });
        Evidence { account, contacts: block.rows(line).map(|row| self.contact(block, row)).collect() }
    }

    /// A contact.
    #[must_use]
    pub fn contact(&self, block: &'s Block, row: usize) -> Contact<'s> {
        let translation = self.translation;
        let role = block.roles.get(row).and_then(|role| Role::ALL.get(usize::try_from(role).ok()?).copied());
        let mut no_permission: Vec<u16> =
            block.no_permission.of(row).iter().filter_map(|place| translation.attributes[usize::from(*place)]).collect();
        crate::order::sort(&mut no_permission);
        let consents = block.consents.of(row).iter();
        let consents = consents.filter_map(|consent| {
            translation.purposes[usize::from(consent.purpose)].map(|purpose| crate::evidence::Consent { purpose, ..*consent })
        });
        let checks = block.checks.of(row).iter().map(|record| Check {
            id: Cow::Borrowed(""),
            check: translation.checks[usize::from(record.check)],
            verdict: record.verdict,
            at: record.at,
            node: Node::default(),
        });
        let (signals, twins) = self.signals(block, row);
        Contact {
            node: Node::default(),
            id: Cow::Borrowed(""),
            owner: None,
            role: role.unwrap_or(Role::Unknown),
            attributes: self.attributes(block, row, false),
            no_permission,
            consents: consents.collect(),
            objections: block.objections.of(row).to_vec(),
            signals,
            twins,
            checks: checks.collect(),
            decisions: self.decisions(block, row),
            unreadable: crate::evidence::Unreadable::default(),
        }
    }

    /// The decisions of a contact.
    #[must_use]
    pub fn decisions(&self, block: &Block, row: usize) -> Vec<Decision<'s>> {
        let text = |place: u32| Cow::Borrowed(self.texts.others.text(place));
        let decisions = block.decisions.of(row).iter().map(|decision| Decision {
            id: Cow::Borrowed(""),
            at: decision.at,
            by: text(decision.by),
            role: text(decision.role),
            verdict: decision.verdict,
            state: text(decision.state),
            until: decision.until,
            proposal: decision.proposal.map(text),
            decide_by: decision.decide_by,
            recorded_by: decision.recorded_by.map(text),
            listed: self.lists(decision),
            node: Node::default(),
        });
        decisions.collect()
    }

    /// Whether whom the CRM recorded as author holds the role.
    fn lists(&self, decision: &HeldDecision) -> bool {
        let Some(deciders) = self.deciders else { return true };
        let text = |place: u32| self.texts.others.text(place);
        decision.recorded_by.is_some_and(|user| deciders.may(text(user), text(decision.role)))
    }

    fn attributes(&self, block: &Block, row: usize, of_account: bool) -> Vec<Option<Held<'s>>> {
        let own = self.vocabulary.attributes.iter().zip(&self.translation.own_attributes);
        let held = |(attribute, place): (&AttributeType, &u16)| {
            let place = usize::from(*place);
            let number = block.attributes[place].get(row).filter(|_| attribute.of_account == of_account)?;
            Some(match attribute.value {
                ValueType::Number => Held::Number(Millionths(number)),
                ValueType::Boolean => Held::Boolean(number != 0),
                ValueType::Date => Held::Date(Moment(number)),
                ValueType::Text | ValueType::Verdict => {
                    Held::Text(Cow::Borrowed(self.texts.attributes[place].text(u32::try_from(number).unwrap_or(u32::MAX))))
                }
            })
        };
        own.map(held).collect()
    }

    fn signals(&self, block: &Block, row: usize) -> (Vec<Signal<'s>>, Vec<Vec<u32>>) {
        let signals = &block.signals;
        let (from, to) = (signals.starts[row] as usize, signals.starts[row + 1] as usize);
        let place = |column: &super::column::Column, at: usize| column.get(at).and_then(|place| usize::try_from(place).ok());
        let mut list: Vec<Signal<'s>> = (from..to)
            .map(|at| Signal {
                id: Cow::Borrowed(""),
                source: Cow::Borrowed(""),
                at: Moment(signals.days.get(at).unwrap_or(0) * DAY + signals.times.get(at).unwrap_or(0)),
                kind: place(&signals.kinds, at).and_then(|kind| self.translation.types[kind]),
                topic: place(&signals.topics, at).and_then(|topic| self.translation.topics[topic]),
                value: signals.values.get(at).map(Millionths),
                campaign: None,
                disputed_at: None,
                node: Node::default(),
            })
            .collect();
        for (place, at) in block.disputes.of(row) {
            if let Some(signal) = list.get_mut(*place as usize) {
                signal.disputed_at = Some(*at);
            }
        }
        let mut groups: Vec<Vec<u32>> = Vec::new();
        let mut last = None;
        for twin in block.twins.of(row) {
            if let Some(signal) = list.get_mut(twin.place as usize) {
                signal.campaign = twin.campaign.map(|campaign| Cow::Borrowed(self.texts.others.text(campaign)));
            }
            if last != Some(twin.group) {
                groups.push(Vec::new());
                last = Some(twin.group);
            }
            if let Some(group) = groups.last_mut() {
                group.push(twin.place);
            }
        }
        (list, groups)
    }
}
