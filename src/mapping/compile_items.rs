//! Consents, objections, signals, disputes, checks and outcomes: what their members are called and ask for.

use super::compile::Compiler;
use super::compile_value::{Place, Wanted};
use super::model::Object;
use super::model_value::{Condition, Value};
use super::plan::{ItemPlan, Kind, MemberPlan};

/// The buying roles of a contact.
pub(super) const ROLES: &[&str] = &["champion", "economic_buyer", "decision_maker", "influencer", "user", "blocker", "unknown"];
const SCOPES: &[&str] = &["profiling", "direct_marketing", "restriction"];
const VERDICTS: &[&str] = &["confirmed", "refuted", "open"];
const OUTCOMES: &[&str] = &["accepted", "rejected", "won", "lost"];

impl Compiler<'_, '_> {
    pub(super) fn items(&mut self, object: &Object) -> Vec<Option<ItemPlan>> {
        let mut items = Vec::new();
        for (place, consent) in object.consents.iter().flatten().enumerate() {
            let members = [
                required("purpose", &consent.purpose, Wanted::Text),
                required("given", &consent.given, Wanted::Boolean),
                required("at", &consent.at, Wanted::Date),
                optional("basis", consent.basis.as_ref(), Wanted::Text),
            ];
            items.push(self.item(Kind::Consent, place, consent.only_if.as_ref(), consent.each.as_ref(), &members));
        }
        for (place, objection) in object.objections.iter().flatten().enumerate() {
            let members = [
                required("at", &objection.at, Wanted::Date),
                Spec { choices: SCOPES, ..required("scope", &objection.scope, Wanted::Text) },
                optional("withdrawn_at", objection.withdrawn_at.as_ref(), Wanted::Date),
            ];
            items.push(self.item(Kind::Objection, place, objection.only_if.as_ref(), None, &members));
        }
        for (place, signal) in object.signals.iter().flatten().enumerate() {
            let members = [
                optional("id", signal.id.as_ref(), Wanted::Text),
                required("type", &signal.kind, Wanted::Text),
                required("at", &signal.at, Wanted::Date),
                optional("topic", signal.topic.as_ref(), Wanted::Text),
                optional("value", signal.value.as_ref(), Wanted::Number),
                optional("source", signal.source.as_ref(), Wanted::Text),
                optional("campaign", signal.campaign.as_ref(), Wanted::Text),
                optional("reported_by", signal.reported_by.as_ref(), Wanted::Text),
            ];
            items.push(self.item(Kind::Signal, place, signal.only_if.as_ref(), signal.each.as_ref(), &members));
        }
        for (place, dispute) in object.disputes.iter().flatten().enumerate() {
            let members = [
                optional("source", dispute.source.as_ref(), Wanted::Text),
                required("id", &dispute.id, Wanted::Text),
                required("by", &dispute.by, Wanted::Text),
                required("at", &dispute.at, Wanted::Date),
                optional("reason", dispute.reason.as_ref(), Wanted::Text),
            ];
            items.push(self.item(Kind::Dispute, place, dispute.only_if.as_ref(), None, &members));
        }
        for (place, check) in object.checks.iter().flatten().enumerate() {
            let members = [
                required("check", &check.check, Wanted::Text),
                Spec { choices: VERDICTS, ..required("verdict", &check.verdict, Wanted::Text) },
                required("by", &check.by, Wanted::Text),
                required("at", &check.at, Wanted::Date),
                optional("note", check.note.as_ref(), Wanted::Text),
            ];
            items.push(self.item(Kind::Check, place, check.only_if.as_ref(), None, &members));
        }
        for (place, outcome) in object.outcomes.iter().flatten().enumerate() {
            let members = [
                required("at", &outcome.at, Wanted::Date),
                Spec { choices: OUTCOMES, ..required("outcome", &outcome.outcome, Wanted::Text) },
                optional("reason", outcome.reason.as_ref(), Wanted::Text),
                optional("amount", outcome.amount.as_ref(), Wanted::Number),
                optional("currency", outcome.currency.as_ref(), Wanted::Text),
            ];
            items.push(self.item(Kind::Outcome, place, outcome.only_if.as_ref(), None, &members));
        }
        items
    }

    fn item(
        &mut self,
        kind: Kind,
        place: usize,
        only_if: Option<&Vec<Condition>>,
        each: Option<&Value>,
        specs: &[Spec<'_>],
    ) -> Option<ItemPlan> {
        let within_each = each.is_some();
        let each = match each {
            Some(value) => Some(self.value(value, Place { splits: true, ..Place::of(Wanted::Text) })?),
            None => None,
        };
        let only_if = self.tests(only_if, within_each);
        let mut members = Vec::new();
        for spec in specs {
            let Some(value) = spec.value else { continue };
            let value = self.value(value, Place { within_each, ..Place::of(spec.wanted) });
            members.push(value.map(|value| MemberPlan { name: spec.name, required: spec.required, choices: spec.choices, value }));
        }
        Some(ItemPlan { kind, place: place + 1, only_if, each, members: members.into_iter().collect::<Option<_>>()? })
    }
}

/// What a member of an item asks for.
struct Spec<'v> {
    name: &'static str,
    required: bool,
    value: Option<&'v Value>,
    wanted: Wanted,
    choices: &'static [&'static str],
}

fn required<'v>(name: &'static str, value: &'v Value, wanted: Wanted) -> Spec<'v> {
    Spec { name, required: true, value: Some(value), wanted, choices: &[] }
}

fn optional<'v>(name: &'static str, value: Option<&'v Value>, wanted: Wanted) -> Spec<'v> {
    Spec { name, required: false, value, wanted, choices: &[] }
}
