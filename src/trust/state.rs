//! In which state a line of releases is, and what that lets people do.

use super::in_force::InForce;
use super::names::Side;
use super::refusal::{Code, Refusal};
use crate::moment::{DAY, Moment};

/// Days after `valid_until` for which a file stays of use.
pub const DAYS_PAST_VALID: i64 = 14;
/// Days without confirmation unless policy says otherwise.
pub const OFFLINE_DAYS: u32 = 30;

/// The states, from good to none.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum State {
    /// Verified, and confirmed by a timestamp that is valid.
    Current,
    /// The timestamp is over, or the last update was refused.
    Unconfirmed,
    /// Not confirmed for too long, or past its own time.
    Overdue,
    /// A side has withdrawn it.
    Withdrawn,
    /// Nothing was ever verified.
    None,
}

/// What becomes of proposals.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Proposals {
    /// They are made.
    Made,
    /// They are shown greyed, and no hand-over is proposed.
    Greyed,
    /// There are none.
    No,
}

impl State {
    /// Its name.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            State::Current => "current",
            State::Unconfirmed => "unconfirmed",
            State::Overdue => "overdue",
            State::Withdrawn => "withdrawn",
            State::None => "none",
        }
    }

    /// What becomes of proposals.
    #[must_use]
    pub fn proposals(self) -> Proposals {
        match self {
            State::Current | State::Unconfirmed => Proposals::Made,
            State::Overdue => Proposals::Greyed,
            State::Withdrawn | State::None => Proposals::No,
        }
    }

    /// Whether decisions can be recorded. Checks always can, in every state.
    #[must_use]
    pub fn records_decisions(self) -> bool {
        self != State::None
    }
}

/// That a side took a release back.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Withdrawal {
    /// Which release.
    pub seq: u64,
    /// Who.
    pub sides: Vec<Side>,
    /// When it was learnt, or when the side says it was.
    pub at: Moment,
    /// Why, if the side said so.
    pub note: Option<String>,
}

/// What is said of one line of releases.
#[derive(Clone, Debug)]
pub struct Standing<'a> {
    /// The state.
    pub state: State,
    /// The file; `None` when withdrawn, or when nothing was ever verified.
    pub in_force: Option<&'a InForce>,
    /// The file that a side has taken back, as long as nothing is in force in its place.
    pub taken_back: Option<&'a InForce>,
    /// The withdrawal.
    pub withdrawal: Option<&'a Withdrawal>,
    /// Why it is not current.
    pub reason: Option<Refusal>,
}

/// What a state depends on besides the file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Circumstances<'a> {
    pub now: Moment,
    pub offline_days: u32,
    pub refusal: Option<&'a Refusal>,
}

impl Circumstances<'_> {
    pub fn standing<'f>(self, file: Option<&'f InForce>, withdrawal: Option<&'f Withdrawal>) -> Standing<'f> {
        let refusal = self.refusal.cloned();
        if withdrawal.is_some() {
            return Standing { state: State::Withdrawn, in_force: None, taken_back: file, withdrawal, reason: refusal };
        }
        let Some(file) = file else {
            return Standing { state: State::None, in_force: None, taken_back: None, withdrawal: None, reason: refusal };
        };
        let offline = self.now.0 - file.last_verified().0;
        let past = file.release().valid_until.map_or(0, |until| self.now.0 - until.0);
        let expires = file.timestamp_expires();
        // Not to be reached is no refusal: what is valid stays so until its time is over.
        let refused = self.refusal.is_some_and(|refusal| refusal.code != Code::Net);
        let state = if offline > i64::from(self.offline_days) * DAY || past > DAYS_PAST_VALID * DAY {
            State::Overdue
        } else if self.now >= expires || refused {
            State::Unconfirmed
        } else {
            State::Current
        };
        let over = || {
            let refusal = Refusal::because(Code::Expired, "over").with("file", "timestamp");
            refusal.with("expires", expires.to_string()).with("now", self.now.to_string())
        };
        let reason = refusal.or_else(|| (self.now >= expires).then(over));
        Standing { state, in_force: Some(file), taken_back: None, withdrawal: None, reason: reason.filter(|_| state != State::Current) }
    }
}
