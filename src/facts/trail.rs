//! The evidence behind a fact, for explanations (semantics 9).

use super::{Fact, Facts, Source, View};
use crate::evidence::Vocabulary;
use crate::moment::Moment;

/// Evidence gathered for one contribution; each item once.
#[derive(Debug, Default)]
pub struct Trail<'v> {
    /// Attributes and checks, by their written text.
    marks: Vec<String>,
    /// Signals: (contact, at, source, id), and the place of the contact.
    signals: Vec<(&'v str, Moment, &'v str, &'v str, usize)>,
}

impl Trail<'_> {
    /// The ids as an assessment writes them: attributes and checks first, then signals by (contact, at, source, id).
    #[must_use]
    pub fn into_ids(mut self, me: usize) -> Vec<String> {
        crate::order::sort(&mut self.marks);
        self.marks.dedup();
        crate::order::sort(&mut self.signals);
        self.signals.dedup();
        let signals = self.signals.into_iter().map(|(contact, _, _, id, place)| prefixed(place == me, contact, id));
        self.marks.into_iter().chain(signals).collect()
    }
}

fn prefixed(own: bool, contact: &str, id: &str) -> String {
    if own { id.to_owned() } else { format!("{contact}/{id}") }
}

/// Adds what `fact` reads.
pub fn trail<'v>(facts: &Facts, fact: &Fact, vocabulary: &Vocabulary, view: &View<'v>, trail: &mut Trail<'v>) {
    let check = |place: u16, of_account: bool, trail: &mut Trail<'v>| {
        for (offset, member) in view.members_of(of_account).iter().enumerate() {
            if member.check(place).is_some() {
                let own = !of_account || offset == view.me;
                trail.marks.push(prefixed(own, &member.contact.id, &format!("check.{}", vocabulary.checks.id(place))));
            }
        }
    };
    let signals = |selection: &super::Selection, of_account: bool, trail: &mut Trail<'v>| {
        for (offset, member) in view.members_of(of_account).iter().enumerate() {
            let place = if of_account { offset } else { view.me };
            let contact: &'v crate::evidence::Contact<'v> = member.contact;
            member.each(selection, |signal| {
                let signal = &contact.signals[signal.place as usize];
                trail.signals.push((&contact.id, signal.at, &signal.source, &signal.id, place));
            });
        }
    };
    if fact.of_account && view.account.is_none() {
        return;
    }
    match &fact.source {
        Source::Role => {}
        Source::Attribute(place, _) => {
            if view.attribute(*place).is_some() {
                trail.marks.push(format!("attribute.{}", vocabulary.attribute_ids.id(*place)));
            }
        }
        Source::Signals(selection, _) => signals(selection, fact.of_account, trail),
        Source::People(people) => {
            if let Some(selection) = &people.selection {
                signals(selection, true, trail);
            }
            if let Some((place, _)) = people.check {
                check(place, true, trail);
            }
        }
        Source::Clarity(_) => {
            for question in &facts.questions {
                if let Some(selection) = &question.selection {
                    signals(selection, false, trail);
                }
                if let Some(place) = question.check {
                    check(place, false, trail);
                }
            }
        }
    }
}

/// Adds the check itself, if it is in force.
pub(crate) fn trail_check<'v>(vocabulary: &Vocabulary, place: u16, view: &View<'v>, trail: &mut Trail<'v>) {
    if view.own().check(place).is_some() {
        trail.marks.push(format!("check.{}", vocabulary.checks.id(place)));
    }
}
