//! The values of facts and checks while a contact's own evidence comes in, oldest first.
//!
//! Asking at every moment what would be without the evidence since then costs the square of the evidence, when facts are
//! computed anew each time. Here each signal and check is taken in once, and only facts that read it are looked at.

use super::tally::Tally;
use super::{Fact, Facts, Source, Values, View, clarity, evaluate_one, people};
use crate::evidence::counting::{CheckState, check_state};
use crate::evidence::{Counted, Vocabulary};
use crate::moment::Moment;
use crate::value::Value;

/// What the evidence of one moment changed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Change<'v> {
    /// The place of the moment.
    pub moment: usize,
    /// The slot of the fact or check.
    pub slot: usize,
    /// Its value before.
    pub before: Option<Value<'v>>,
}

/// The changes of wanted slots, in the order of `moments` (ascending), which hold those of every wanted signal and of every
/// check. `full` is the view with all that counts of the contact, `bare` without any of it.
pub(crate) fn history<'v>(
    facts: &'v Facts,
    vocabulary: &Vocabulary,
    full: &View<'v>,
    bare: &View<'v>,
    moments: &[Moment],
    wanted: impl Fn(usize) -> bool,
) -> Vec<Change<'v>> {
    let mut history = History::new(facts, vocabulary, full, bare, wanted);
    let own = full.own();
    let mut signals: Vec<&Counted> = own.counting.signals.iter().collect();
    // Places follow (at, source, id).
    crate::order::sort_by_key(&mut signals, |signal| signal.place);
    let records = own.contact.checks.iter().filter(|record| record.at <= full.as_of);
    let mut records: Vec<(Moment, usize, CheckState)> =
        records.filter_map(|record| check_state(record, vocabulary, full.as_of).map(|(place, state)| (record.at, place, state))).collect();
    // Of one moment the later in the list wins.
    crate::order::sort_by_key(&mut records, |(at, _, _)| *at);
    let (mut signals, mut records) = (signals.into_iter().peekable(), records.into_iter().peekable());
    for (place, moment) in moments.iter().enumerate() {
        while let Some(signal) = signals.next_if(|signal| signal.at <= *moment) {
            history.hear(signal);
        }
        while let Some((_, check, state)) = records.next_if(|(at, _, _)| at <= moment) {
            history.check(check, state);
        }
        history.settle(place);
    }
    history.changes
}

struct History<'v, 'h> {
    facts: &'v Facts,
    as_of: Moment,
    own_role: crate::provenance::Role,
    /// By slot.
    running: Vec<Option<Running<'v>>>,
    /// By signal type: slots of the facts that take it.
    takers: Vec<Vec<usize>>,
    /// By check: slots that follow from it.
    followers: Vec<Vec<usize>>,
    checks: Vec<Option<CheckState>>,
    values: Values<'v>,
    touched: Vec<bool>,
    to_settle: Vec<usize>,
    changes: Vec<Change<'v>>,
    vocabulary: &'h Vocabulary,
}

/// What a fact has taken in.
enum Running<'v> {
    Signals(Box<Tally<'v>>),
    /// Stances of the others, and the latest value that the contact itself gave.
    People(&'v super::People, Vec<(crate::provenance::Role, i64)>, Option<(Moment, i64)>),
    /// The age of the latest answer to each question.
    Clarity(usize, Vec<Option<i64>>),
    /// The check itself.
    Check(usize),
}

impl<'v, 'h> History<'v, 'h> {
    fn new(facts: &'v Facts, vocabulary: &'h Vocabulary, full: &View<'v>, bare: &View<'v>, wanted: impl Fn(usize) -> bool) -> Self {
        let slots = facts.list.len() + vocabulary.checks.len();
        let mut history = History {
            facts,
            as_of: full.as_of,
            own_role: full.own().contact.role,
            running: (0..slots).map(|_| None).collect(),
            takers: vec![Vec::new(); vocabulary.types.len()],
            followers: vec![Vec::new(); vocabulary.checks.len()],
            checks: vec![None; vocabulary.checks.len()],
            values: vec![None; slots],
            touched: vec![false; slots],
            to_settle: Vec::new(),
            changes: Vec::new(),
            vocabulary,
        };
        for (slot, fact) in facts.list.iter().enumerate().filter(|(slot, _)| wanted(*slot)) {
            history.follow(slot, fact, full, bare);
        }
        for check in 0..vocabulary.checks.len() {
            let slot = facts.list.len() + check;
            if wanted(slot) {
                history.running[slot] = Some(Running::Check(check));
                history.followers[check].push(slot);
            }
        }
        history
    }

    /// Follows a fact that the contact's evidence can change.
    fn follow(&mut self, slot: usize, fact: &'v Fact, full: &View<'v>, bare: &View<'v>) {
        if fact.of_account && full.account.is_none() {
            return;
        }
        let facts = self.facts;
        let running = match &fact.source {
            Source::Role | Source::Attribute(..) => return,
            Source::Signals(selection, measure) => {
                self.take(slot, &selection.types);
                let mut tally = Tally::new(facts, selection, *measure, self.own_role);
                if fact.of_account {
                    for (place, member) in full.members.iter().enumerate().filter(|(place, _)| *place != full.me) {
                        member.each(selection, |signal| tally.add_of_another(place, member.contact.role, signal));
                    }
                }
                Running::Signals(Box::new(tally))
            }
            Source::People(of) => {
                self.take(slot, of.selection.as_ref().map_or(&[], |selection| &selection.types));
                let others = full.members.iter().enumerate().filter(|(place, _)| *place != full.me).map(|(_, member)| member);
                Running::People(of, people::stances(of, others), None)
            }
            Source::Clarity(weights) => {
                for selection in facts.questions.iter().filter_map(|question| question.selection.as_ref()) {
                    self.take(slot, &selection.types);
                }
                Running::Clarity(*weights, vec![None; facts.questions.len()])
            }
        };
        for check in 0..self.vocabulary.checks.len() {
            if u16::try_from(check).is_ok_and(|check| fact.follows_check(check, &facts.questions)) {
                self.followers[check].push(slot);
            }
        }
        self.running[slot] = Some(running);
        self.values[slot] = evaluate_one(facts, fact, bare, &mut false);
    }

    fn take(&mut self, slot: usize, types: &[u16]) {
        for kind in types {
            let takers = &mut self.takers[usize::from(*kind)];
            if takers.last() != Some(&slot) {
                takers.push(slot);
            }
        }
    }

    fn hear(&mut self, signal: &Counted) {
        for slot in &self.takers[usize::from(signal.kind)] {
            let taken = match &mut self.running[*slot] {
                Some(Running::Signals(tally)) => tally.add(signal),
                Some(Running::People(people, _, said)) => {
                    let taken = people.selection.as_ref().is_some_and(|selection| selection.takes(signal));
                    if let Some(value) = signal.value.filter(|_| taken) {
                        *said = Some((signal.at, value));
                    }
                    taken
                }
                Some(Running::Clarity(_, latest)) => {
                    let mut taken = false;
                    for (latest, question) in latest.iter_mut().zip(&self.facts.questions) {
                        if question.selection.as_ref().is_some_and(|selection| selection.takes(signal)) {
                            *latest = Some(latest.map_or(signal.age, |age| age.min(signal.age)));
                            taken = true;
                        }
                    }
                    taken
                }
                Some(Running::Check(_)) | None => false,
            };
            if taken && !std::mem::replace(&mut self.touched[*slot], true) {
                self.to_settle.push(*slot);
            }
        }
    }

    fn check(&mut self, check: usize, state: CheckState) {
        self.checks[check] = Some(state);
        for slot in &self.followers[check] {
            if !std::mem::replace(&mut self.touched[*slot], true) {
                self.to_settle.push(*slot);
            }
        }
    }

    /// Notes what the evidence of a moment has changed.
    fn settle(&mut self, moment: usize) {
        for slot in std::mem::take(&mut self.to_settle) {
            self.touched[slot] = false;
            let value = self.value(slot);
            if value != self.values[slot] {
                let before = std::mem::replace(&mut self.values[slot], value);
                self.changes.push(Change { moment, slot, before });
            }
        }
    }

    fn value(&mut self, slot: usize) -> Option<Value<'v>> {
        let in_force = |check: u16| self.checks[usize::from(check)].filter(|state| !state.lapsed);
        match self.running[slot].as_mut()? {
            Running::Signals(tally) => tally.value(),
            Running::People(of, others, said) => {
                let own = people::stance_of(of, *said, of.check.and_then(|(check, _)| in_force(check)));
                let mut stances = others.clone();
                stances.extend(own.map(|stance| (self.own_role, stance)));
                people::measure_of(self.facts, of.measure, &stances).map(super::evaluate::number)
            }
            Running::Clarity(weights, latest) => {
                let clarity = clarity::clarity_of(self.facts, *weights, self.as_of, in_force, |place, _| latest[place]);
                Some(super::evaluate::number(clarity))
            }
            Running::Check(check) => self.checks[*check].filter(|state| !state.lapsed).map(|state| Value::Verdict(state.verdict)),
        }
    }
}
