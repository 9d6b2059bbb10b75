//! Evidence that outlives the text it was read from.

use std::borrow::Cow;

use super::{Account, Check, Contact, Decision, Evidence, Held, Signal, Text, Unreadable};

fn text(text: Text<'_>) -> Text<'static> {
    Cow::Owned(text.into_owned())
}

fn held(held: Option<Held<'_>>) -> Option<Held<'static>> {
    held.map(|held| match held {
        Held::Number(number) => Held::Number(number),
        Held::Text(value) => Held::Text(text(value)),
        Held::Boolean(boolean) => Held::Boolean(boolean),
        Held::Date(moment) => Held::Date(moment),
    })
}

fn ids(ids: Vec<Option<Text<'_>>>) -> Vec<Option<Text<'static>>> {
    ids.into_iter().map(|id| id.map(text)).collect()
}

impl Evidence<'_> {
    /// The same, holding its own texts.
    #[must_use]
    pub fn into_owned(self) -> Evidence<'static> {
        let account = self
            .account
            .map(|account| Account { id: account.id.map(text), attributes: account.attributes.into_iter().map(held).collect() });
        Evidence { account, contacts: self.contacts.into_iter().map(Contact::into_owned).collect() }
    }
}

impl Contact<'_> {
    fn into_owned(self) -> Contact<'static> {
        Contact {
            node: self.node,
            id: text(self.id),
            owner: self.owner.map(text),
            role: self.role,
            attributes: self.attributes.into_iter().map(held).collect(),
            no_permission: self.no_permission,
            consents: self.consents,
            objections: self.objections,
            signals: self.signals.into_iter().map(Signal::into_owned).collect(),
            twins: self.twins,
            checks: self.checks.into_iter().map(Check::into_owned).collect(),
            decisions: self.decisions.into_iter().map(Decision::into_owned).collect(),
            unreadable: Unreadable {
                signals: ids(self.unreadable.signals),
                checks: ids(self.unreadable.checks),
                decisions: ids(self.unreadable.decisions),
            },
        }
    }
}

impl Check<'_> {
    fn into_owned(self) -> Check<'static> {
        Check { id: text(self.id), check: self.check, verdict: self.verdict, at: self.at, node: self.node }
    }
}

impl Signal<'_> {
    fn into_owned(self) -> Signal<'static> {
        Signal {
            id: text(self.id),
            source: text(self.source),
            at: self.at,
            kind: self.kind,
            topic: self.topic,
            value: self.value,
            campaign: self.campaign.map(text),
            disputed_at: self.disputed_at,
            node: self.node,
        }
    }
}

impl Decision<'_> {
    fn into_owned(self) -> Decision<'static> {
        Decision {
            id: text(self.id),
            at: self.at,
            by: text(self.by),
            role: text(self.role),
            verdict: self.verdict,
            state: text(self.state),
            until: self.until,
            proposal: self.proposal.map(text),
            decide_by: self.decide_by,
            recorded_by: self.recorded_by.map(text),
            listed: self.listed,
            node: self.node,
        }
    }
}
