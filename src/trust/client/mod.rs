//! The client: what is in force, and one update after the other.
//!
//! A host makes one of what it has stored, says [`Event::Begin`], and then does what each [`Step`] asks: fetch a file and hand
//! over what came, store a transaction and say whether that worked. Files come into force only when they are stored.

mod settings;
mod update;

use crate::sorted::Sorted;

pub use settings::Settings;

use super::in_force::InForce;
use super::names::{Kind, Line, Name};
use super::refusal::{Code, Refusal};
use super::state::{Circumstances, Standing};
use super::store::{Blobs, Held, Transaction};
use super::tuf::{Answer, Request};
use crate::moment::Moment;
use update::Update;

/// What the host says.
#[derive(Clone, Debug)]
pub enum Event {
    /// Look for news; the moment is that of the device's clock.
    Begin(Moment),
    /// What came for the request, and what the server's `Date` header said: a hint for messages, never a judge.
    Fetched(Answer, Option<Moment>),
    /// Whether the transaction is stored.
    Stored(bool),
}

/// What the host does next.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Step {
    /// Fetch a file.
    Fetch(Request),
    /// Store, all of it or nothing.
    Store(Transaction),
    /// The update is over; ask [`Client::standing`] what is in force.
    Over,
}

/// The client of one repository.
#[derive(Debug)]
pub struct Client {
    settings: Settings,
    held: Held,
    /// Why the last update as a whole, or one line of it, was refused.
    refusal: Option<Refusal>,
    refusals: Sorted<Line, Refusal>,
    /// Updates in a row that the network failed.
    failures: u32,
    update: Option<Box<Update>>,
    step: Step,
}

impl Client {
    /// A client of what was stored, which is verified here.
    ///
    /// # Errors
    /// `E-JSON`, `E-SIG`, `E-THRESHOLD` if the pinned root is none.
    pub fn new(settings: Settings, stored: Blobs) -> Result<Client, Refusal> {
        let held = Held::load(&settings.pin, &settings.ring, stored)?;
        let refusal = held.damage.clone();
        Ok(Client { settings, held, refusal, refusals: Sorted::new(), failures: 0, update: None, step: Step::Over })
    }

    /// Takes an event. One that nobody waits for changes nothing: the answer is what is waited for.
    pub fn step(&mut self, event: Event) -> Step {
        match (event, self.update.take()) {
            (Event::Begin(clock), None) => {
                let began = Update::begin(&self.held, clock);
                self.go_on(began, |update, settings| update.advance(settings));
            }
            (Event::Fetched(answer, date), Some(update)) if matches!(self.step, Step::Fetch(_)) => {
                self.go_on(Ok(update), |update, settings| {
                    update.take(answer, date)?;
                    update.advance(settings)
                });
            }
            (Event::Stored(stored), Some(update)) if matches!(self.step, Step::Store(_)) => self.end(*update, stored),
            (_, update) => self.update = update,
        }
        self.step.clone()
    }

    fn go_on(&mut self, update: Result<Box<Update>, Refusal>, work: impl FnOnce(&mut Update, &Settings) -> Result<Step, Refusal>) {
        let mut update = match update {
            Ok(update) => update,
            Err(refusal) => return self.refuse(refusal),
        };
        let step = work(&mut update, &self.settings).unwrap_or_else(|refusal| update.refuse(refusal));
        match step {
            // Nothing to store: the update is over.
            Step::Over => self.end(*update, true),
            step => {
                self.step = step;
                self.update = Some(update);
            }
        }
    }

    fn refuse(&mut self, refusal: Refusal) {
        self.refusal = Some(refusal);
        self.step = Step::Over;
    }

    fn end(&mut self, update: Update, stored: bool) {
        self.step = Step::Over;
        let (held, refusal, refusals) = update.into_end();
        let refusal = refusal.or_else(|| (!stored).then(|| Refusal::because(Code::Store, "write")));
        let failed = refusal.as_ref().is_some_and(|refusal| refusal.code == Code::Net);
        self.failures = if failed { self.failures.saturating_add(1) } else { 0 };
        if stored {
            self.held = held;
            if refusal.is_none() {
                self.refusals = refusals;
            }
        }
        self.refusal = refusal;
    }

    /// The time that counts: the device's clock, or the newest signed issue time seen if that is later.
    #[must_use]
    pub fn now(&self, clock: Moment) -> Moment {
        self.held.record.issued.map_or(clock, |issued| issued.max(clock))
    }

    /// Every line of the ring of which something is known, sorted.
    #[must_use]
    pub fn lines(&self) -> Vec<Line> {
        let remembered = self.held.record.lines.iter().filter(|(_, record)| record.withdrawn.is_some()).map(|(line, _)| line);
        let known = self.held.in_force.keys().chain(remembered).chain(self.refusals.keys());
        let mut lines: Vec<Line> =
            known.filter(|line| line.ring == self.settings.ring && self.settings.wants(&line.rules)).cloned().collect();
        crate::order::sort(&mut lines);
        lines.dedup();
        lines
    }

    /// What is in force of these rules, in which state, at a moment of the device's clock.
    #[must_use]
    pub fn standing(&self, rules: &Name, kind: Kind, clock: Moment) -> Standing<'_> {
        let line = Line { rules: rules.clone(), ring: self.settings.ring.clone(), kind };
        let circumstances = Circumstances {
            now: self.now(clock),
            offline_days: self.settings.offline_days,
            refusal: self.refusal.as_ref().or_else(|| self.refusals.get(&line)),
        };
        let withdrawal = self.held.record.lines.get(&line).and_then(|record| record.withdrawn.as_ref());
        let files = if withdrawal.is_some() { &self.held.withdrawn } else { &self.held.in_force };
        circumstances.standing(files.get(&line).filter(|_| self.settings.wants(rules)), withdrawal)
    }

    /// Everything in force of the ring, whatever its state.
    pub fn in_force(&self) -> impl Iterator<Item = &InForce> {
        self.held.in_force.values()
    }

    /// Why the last update as a whole was refused.
    #[must_use]
    pub fn refusal(&self) -> Option<&Refusal> {
        self.refusal.as_ref()
    }

    /// How long to wait before the next update, in milliseconds, with a random number of the host.
    #[must_use]
    pub fn wait_ms(&self, random: u32) -> u64 {
        super::retry::wait_ms(self.failures, random)
    }

    /// What is stored now.
    #[must_use]
    pub fn held(&self) -> &Held {
        &self.held
    }

    /// The settings.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }
}
