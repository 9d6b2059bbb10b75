//! Texts that a rule file owes the people it is about: what they are told (Art. 13 and 14 GDPR), the record of processing (Art. 30),
//! a draft of the impact assessment (Art. 35). What the file does not know stands in square brackets, for whoever does.

use super::data;
use crate::provenance::Party;
use crate::rulefile::{RuleFile, Texts as SourceTexts, sounds_like};
use crate::states::Decider;
use crate::wire::data::Datum;
use crate::wire::document::{Argument, Document, Style};
use crate::wire::view::texts;

/// Which of the texts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// What people are told.
    Information,
    /// The record of processing activities.
    Record,
    /// A draft of the impact assessment.
    Assessment,
}

/// The texts asked for, in the order of the articles.
#[must_use]
pub fn notice<'a>(rules: &'a RuleFile, parts: &[Part]) -> Document<'a> {
    let told = Told { rules, data: data(rules) };
    let mut out = Document::default();
    let name = Argument::Named("rules", (&*rules.id).into(), texts(rules.source.label.as_ref()));
    out.say(Style::Title, "notice-title", vec![("rules", name)]);
    out.say(Style::Plain, "notice-fill", vec![]);
    for part in parts {
        match part {
            Part::Information => told.information(&mut out),
            Part::Record => told.record(&mut out),
            Part::Assessment => told.assessment(&mut out),
        }
    }
    out
}

struct Told<'a> {
    rules: &'a RuleFile,
    data: Vec<Datum<'a>>,
}

impl<'a> Told<'a> {
    /// What data is called; `none` in place of an empty list.
    fn list(&self, wanted: impl Fn(&Datum<'a>) -> bool) -> Argument<'a> {
        let named = self.data.iter().filter(|datum| wanted(datum)).map(named).collect();
        or_none(named)
    }

    fn purposes(&self, out: &mut Document<'a>) {
        for purpose in self.rules.source.purposes.iter().flatten() {
            let own = self.list(|datum| datum.purpose == Some(&purpose.id.text));
            let name = labelled("purpose", &purpose.id.text, purpose.label.as_ref());
            out.say(Style::Item, "notice-purpose", vec![("purpose", name), ("data", own)]);
        }
        out.say(Style::Item, "notice-no-purpose", vec![("data", self.list(|datum| datum.purpose.is_none()))]);
    }

    fn periods(&self, out: &mut Document<'a>) {
        for datum in &self.data {
            if let Some(days) = datum.keep_days {
                let days = Argument::text(days.to_string());
                out.say(Style::Item, "notice-kept-days", vec![("what", named(datum)), ("days", days)]);
            }
        }
        let open = self.list(|datum| datum.datum == "signal" && datum.keep_days.is_none());
        out.say(Style::Item, "notice-kept-open", vec![("data", open)]);
    }

    /// States that a person decides, with the role.
    fn decided(&self, out: &mut Document<'a>) {
        for (state, source) in self.rules.states.iter().zip(self.rules.source.states.iter().flatten()) {
            if let Decider::Role(role) = &state.decided_by {
                let name = labelled("state", &source.id.text, source.label.as_ref());
                let by = Argument::Word("decider", (&**role).into());
                let id = if state.adverse { "notice-decided-adverse" } else { "notice-decided" };
                out.say(Style::Item, id, vec![("state", name), ("by", by)]);
            }
        }
    }

    fn dimensions(&self) -> Argument<'a> {
        let dimensions = self.rules.source.dimensions.iter().flatten();
        Argument::List(dimensions.map(|own| labelled("dimension", &own.id.text, own.label.as_ref())).collect())
    }

    fn roles(&self) -> Argument<'a> {
        let roles = super::subject::recipients(self.rules).into_iter();
        Argument::List(roles.map(|role| Argument::Word("decider", role.into())).collect())
    }

    fn foreign(datum: &Datum<'_>) -> bool {
        datum.party == Party::Third.id() || datum.party == Party::Second.id()
    }

    fn information(&self, out: &mut Document<'a>) {
        out.say(Style::Heading, "notice-head-information", vec![]);
        out.say(Style::Plain, "notice-who", vec![]);
        out.say(Style::Plain, "notice-why", vec![]);
        self.purposes(out);
        out.say(Style::Plain, "notice-sources", vec![("data", self.list(Self::foreign))]);
        out.say(Style::Plain, "notice-kept", vec![]);
        self.periods(out);
        out.say(Style::Plain, "notice-logic", vec![("dimensions", self.dimensions())]);
        self.decided(out);
        out.say(Style::Plain, "notice-recipients", vec![("roles", self.roles())]);
        out.say(Style::Plain, "notice-rights", vec![]);
    }

    fn record(&self, out: &mut Document<'a>) {
        out.say(Style::Heading, "notice-head-record", vec![]);
        let name = labelled("rules", &self.rules.id, self.rules.source.label.as_ref());
        out.say(Style::Item, "notice-record-name", vec![("rules", name), ("sha256", Argument::text(&*self.rules.sha256))]);
        out.say(Style::Item, "notice-record-controller", vec![]);
        out.say(Style::Item, "notice-record-purpose", vec![]);
        out.say(Style::Item, "notice-record-people", vec![]);
        let of = |of: &'static str| self.list(move |datum| datum.of == of && datum.datum == "attribute");
        out.say(Style::Item, "notice-record-attributes", vec![("contact", of("contact")), ("account", of("account"))]);
        out.say(Style::Item, "notice-record-signals", vec![("data", self.list(|datum| datum.datum == "signal"))]);
        out.say(Style::Item, "notice-record-staff", vec![]);
        out.say(Style::Item, "notice-record-recipients", vec![("roles", self.roles())]);
        out.say(Style::Item, "notice-record-countries", vec![]);
        out.say(Style::Item, "notice-record-periods", vec![]);
        self.periods(out);
        out.say(Style::Item, "notice-record-measures", vec![]);
    }

    fn assessment(&self, out: &mut Document<'a>) {
        out.say(Style::Heading, "notice-head-assessment", vec![]);
        out.say(Style::Plain, "notice-assessment-why", vec![]);
        let count = |what: &str| Argument::count(self.data.iter().filter(|datum| datum.datum == what).count());
        let counted = vec![
            ("signals", count("signal")),
            ("attributes", count("attribute")),
            ("rules", Argument::count(self.rules.rules.len())),
            ("dimensions", self.dimensions()),
        ];
        out.say(Style::Item, "notice-assessment-what", counted);
        out.say(Style::Item, "notice-assessment-need", vec![("unused", self.list(|datum| datum.warning.is_some()))]);
        let exploratory = self.list(|datum| datum.class == "exploratory");
        out.say(Style::Item, "notice-assessment-exploratory", vec![("data", exploratory)]);
        out.say(Style::Item, "notice-assessment-foreign", vec![("data", self.list(Self::foreign))]);
        out.say(Style::Item, "notice-assessment-special", vec![("data", self.list(is_special))]);
        let exploration = if self.rules.exploration.is_some() { "yes" } else { "no" };
        out.say(Style::Item, "notice-assessment-chance", vec![("on", Argument::text(exploration))]);
        out.say(Style::Plain, "notice-assessment-risks", vec![]);
        for risk in ["wrong", "unseen", "excluded", "watched", "staff"] {
            out.say(Style::Item, "notice-risk", vec![("risk", Argument::text(risk))]);
        }
        self.decided(out);
        out.say(Style::Plain, "notice-assessment-open", vec![]);
    }
}

/// By its id or one of its labels, as `reife check` warns of it; here also with a purpose.
fn is_special(datum: &Datum<'_>) -> bool {
    let labels = datum.label.0.iter().map(|(_, label)| *label);
    [datum.id].into_iter().chain(labels).any(|text| sounds_like(text).is_some())
}

fn named<'a>(datum: &Datum<'a>) -> Argument<'a> {
    Argument::Named(if datum.datum == "signal" { "signal" } else { "attribute" }, datum.id.into(), datum.label.clone())
}

fn labelled<'a>(family: &'static str, id: &'a str, label: Option<&'a SourceTexts>) -> Argument<'a> {
    Argument::Named(family, id.into(), texts(label))
}

fn or_none(list: Vec<Argument<'_>>) -> Argument<'_> {
    if list.is_empty() { Argument::text("none") } else { Argument::List(list) }
}
