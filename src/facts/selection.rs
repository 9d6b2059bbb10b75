//! Which signals a fact looks at.

use crate::evidence::Counted;

/// Signal types, topics and a window; all given must hold.
#[derive(Clone, Debug)]
pub struct Selection {
    /// Places of the signal types, ascending.
    pub types: Vec<u16>,
    /// For each topic whether it is selected; `None` takes all signals, with a topic or without.
    pub topics: Option<Box<[bool]>>,
    /// Signals with an age below this many days.
    pub within_days: Option<i64>,
}

impl Selection {
    /// Whether a signal is one of those selected.
    #[must_use]
    pub fn takes(&self, signal: &Counted) -> bool {
        let within = self.within_days.is_none_or(|days| signal.age < days);
        within && self.types.binary_search(&signal.kind).is_ok() && self.takes_topic(signal)
    }

    /// Whether the signal's topic is selected.
    #[must_use]
    pub fn takes_topic(&self, signal: &Counted) -> bool {
        match &self.topics {
            None => true,
            Some(topics) => signal.topic.is_some_and(|topic| topics[usize::from(topic)]),
        }
    }
}
