//! A host of the client: fetches from a repository in memory, and stores in memory.

use reife::moment::Moment;
use reife::trust::store::Blobs;
use reife::trust::tuf::{Answer, Request};
use reife::trust::{Client, Event, Kind, Pin, Settings, Source, Step};

use crate::Seen;
use crate::repository::{Repository, name};

/// A browser with its store.
pub struct Browser {
    pub settings: Settings,
    pub stored: Blobs,
    pub client: Client,
    /// Whether the next transactions are written.
    pub writes: bool,
    /// What was fetched, by path.
    pub fetched: Vec<String>,
}

impl Browser {
    /// One that pins the repository's first root by policy, in ring `stable`.
    pub fn new(repository: &Repository) -> Browser {
        let pin = Pin { source: Source::Managed, root: repository.pinned() };
        Browser::with(Settings::new(pin, name("stable")), Blobs::new())
    }

    /// One with these settings and this store.
    pub fn with(settings: Settings, stored: Blobs) -> Browser {
        let client = Client::new(settings.clone(), stored.clone()).unwrap();
        Browser { settings, stored, client, writes: true, fetched: Vec::new() }
    }

    /// Closed and opened again: all that is left is what was stored.
    pub fn restart(&mut self) {
        self.client = Client::new(self.settings.clone(), self.stored.clone()).unwrap();
    }

    /// One update against a repository.
    pub fn update(&mut self, repository: &Repository, clock: Moment) {
        self.update_with(clock, |request| repository.serve(request));
    }

    /// One update against a host that answers as it likes.
    pub fn update_with(&mut self, clock: Moment, answer: impl FnMut(&Request) -> Answer) {
        self.update_dated(clock, None, answer);
    }

    /// The same with a `Date` header.
    pub fn update_dated(&mut self, clock: Moment, date: Option<Moment>, mut answer: impl FnMut(&Request) -> Answer) {
        let mut step = self.client.step(Event::Begin(clock));
        for _ in 0..1000 {
            step = match step {
                Step::Fetch(request) => {
                    self.fetched.push(request.path.clone());
                    self.client.step(Event::Fetched(answer(&request), date))
                }
                Step::Store(transaction) => {
                    let is_current = transaction.based_on == revision(&self.stored);
                    if self.writes && is_current {
                        transaction.apply(&mut self.stored);
                    }
                    self.client.step(Event::Stored(self.writes && is_current))
                }
                Step::Over => return,
            };
        }
        panic!("an update without an end");
    }

    /// The state of rules `main`, the `seq` in force, and the code of the reason.
    pub fn seen(&self, clock: Moment) -> Seen {
        self.seen_of("main", Kind::Rules, clock)
    }

    pub fn seen_of(&self, rules: &str, kind: Kind, clock: Moment) -> Seen {
        let standing = self.client.standing(&name(rules), kind, clock);
        if let Some(reason) = &standing.reason {
            crate::sentences::said(reason);
        }
        (standing.state, standing.in_force.map(|file| file.release().seq), standing.reason.map(|reason| reason.code))
    }
}

/// The revision that is stored.
pub fn revision(stored: &Blobs) -> u64 {
    let record = stored.get(reife::trust::store::RECORD).and_then(|bytes| reife::trust::store::Record::read(bytes).ok());
    record.map_or(0, |record| record.revision)
}
