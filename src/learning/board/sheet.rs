//! The sheet that figures are written on: who may be counted, and who stands behind what.

use std::collections::BTreeMap;

use super::periods::Stretch;
use super::person::{Ended, Ground, Person, Ruling};
use super::privacy::{Crowd, Privacy, parts_shown};
use super::watch::Asked;
use crate::evidence::{Became, DecisionVerdict, Outcome};
use crate::learning::share_row;
use crate::learning::statistics::wilson;
use crate::wire::board::{CountRow, FigureRow};
use crate::wire::learning::AmountRow;

/// What figures are made from, and the contacts behind those already made.
pub(super) struct Sheet<'p> {
    pub asked: Asked<'p>,
    pub people: &'p [Person],
    pub privacy: Privacy,
    behind: BTreeMap<String, Vec<u32>>,
}

/// A verdict of sales on a hand-over.
pub(super) struct Verdict<'p> {
    pub contact: u32,
    /// `None` for an outcome.
    pub decider: Option<&'p str>,
    pub at: crate::moment::Moment,
    pub accepted: bool,
    pub ground: &'p Ground,
}

impl<'p> Sheet<'p> {
    pub fn new(asked: Asked<'p>, people: &'p [Person]) -> Sheet<'p> {
        Sheet { asked, people, privacy: Privacy::of(asked.rules), behind: BTreeMap::new() }
    }

    pub fn into_behind(self) -> BTreeMap<String, Vec<u32>> {
        self.behind
    }

    /// These days, or as many before.
    pub fn stretch(&self, before: bool) -> Stretch {
        let days = i64::from(self.asked.days);
        let these = Stretch::days(self.asked.as_of, days);
        if before { Stretch::days(these.after, days) } else { these }
    }

    /// People with their places.
    pub fn placed(&self) -> impl Iterator<Item = (u32, &'p Person)> + use<'p> {
        (0_u32..).zip(self.people)
    }

    /// Decisions within a stretch.
    pub fn rulings(&self, within: Stretch) -> impl Iterator<Item = (u32, &'p Ruling)> + use<'p> {
        self.placed()
            .flat_map(|(place, person)| person.rulings.iter().map(move |ruling| (place, ruling)))
            .filter(move |(_, ruling)| within.holds(ruling.at))
    }

    /// Outcomes within a stretch.
    pub fn ended(&self, within: Stretch) -> impl Iterator<Item = (u32, &'p Ended)> + use<'p> {
        let all = self.placed().flat_map(|(place, person)| person.ended.iter().map(move |ended| (place, ended)));
        all.filter(move |(_, ended)| within.holds(ended.outcome.at))
    }

    /// Whether a decision was taken on a hand-over.
    pub fn on_handover(&self, ruling: &Ruling) -> bool {
        ruling.proposal.is_some_and(|place| self.asked.rules.hands_over(place))
    }

    /// Verdicts on hand-overs: decisions, and outcomes of contacts without any.
    pub fn verdicts(&self, within: Stretch) -> Vec<Verdict<'p>> {
        let decided = self.rulings(within).filter(|(_, ruling)| self.on_handover(ruling)).map(|(contact, ruling)| Verdict {
            contact,
            decider: Some(ruling.decider.as_str()),
            at: ruling.at,
            accepted: ruling.verdict == DecisionVerdict::Accepted,
            ground: &ruling.ground,
        });
        let people = self.people;
        let told = self.ended(within).filter(|(contact, _)| people[*contact as usize].rulings.is_empty()).filter_map(|(contact, ended)| {
            let accepted = match ended.outcome.became {
                Became::Accepted => true,
                Became::Rejected => false,
                Became::Won | Became::Lost => return None,
            };
            Some(Verdict { contact, decider: None, at: ended.outcome.at, accepted, ground: &ended.ground })
        });
        decided.chain(told).collect()
    }

    /// Writes a share down, unless too few people stand behind it.
    pub fn figure(&mut self, key: impl Into<String>, crowd: &Crowd<'_>) -> FigureRow {
        let key = key.into();
        let shown = crowd.may_be_shown(self.privacy);
        if shown {
            self.keep(&key, crowd.contacts.iter().copied());
        }
        FigureRow { key, share: shown.then(|| share_row(&wilson(crowd.good, crowd.all))) }
    }

    /// Writes a count down.
    pub fn count<'a>(&mut self, id: &'a str, key: impl Into<String>, now: &Crowd<'_>, before: Option<&Crowd<'_>>) -> CountRow<'a> {
        let (now_shown, before_shown) = (now.may_be_shown(self.privacy), before.is_some_and(|before| before.may_be_shown(self.privacy)));
        self.shown_count(id, key, (now, now_shown), before.map(|before| (before, before_shown)))
    }

    /// Writes counts of the parts of a whole down, so that none follows from the others.
    pub fn parts<'a>(&mut self, of: &str, parts: &[(&'a str, Crowd<'_>, Crowd<'_>)]) -> Vec<CountRow<'a>> {
        let now = parts_shown(&parts.iter().map(|(_, now, _)| now).collect::<Vec<_>>(), self.privacy);
        let before = parts_shown(&parts.iter().map(|(_, _, before)| before).collect::<Vec<_>>(), self.privacy);
        let row = |(place, (id, here, there)): (usize, &(&'a str, Crowd<'_>, Crowd<'_>))| {
            self.shown_count(id, format!("{of}:{id}"), (here, now[place]), Some((there, before[place])))
        };
        parts.iter().enumerate().map(row).collect()
    }

    fn shown_count<'a>(
        &mut self,
        id: &'a str,
        key: impl Into<String>,
        (now, shown): (&Crowd<'_>, bool),
        before: Option<(&Crowd<'_>, bool)>,
    ) -> CountRow<'a> {
        let key = key.into();
        if shown {
            self.keep(&key, now.contacts.iter().copied());
        }
        let before = before.and_then(|(before, shown)| shown.then_some(before.all));
        CountRow { id, key, count: shown.then_some(now.all), before }
    }

    /// Writes down who stands behind what is not about people who decide.
    pub fn keep(&mut self, key: &str, contacts: impl IntoIterator<Item = u32>) {
        let mut contacts: Vec<u32> = contacts.into_iter().collect();
        contacts.sort_unstable();
        contacts.dedup();
        self.behind.insert(key.to_owned(), contacts);
    }

    /// A count that is not about people who decide.
    pub fn plain<'a>(&mut self, id: &'a str, key: &str, contacts: Vec<u32>) -> CountRow<'a> {
        let count = contacts.len() as u64;
        self.keep(key, contacts);
        CountRow { id, key: key.to_owned(), count: Some(count), before: None }
    }
}

/// What was won, by currency.
pub(super) fn amounts<'o>(outcomes: impl IntoIterator<Item = &'o Outcome>) -> Vec<AmountRow> {
    crate::learning::figures::Figures::of(outcomes).row().amounts
}
