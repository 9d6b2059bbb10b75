//! Accounts, contacts and what is known about them, with short words to put them together.

use crate::moment::{AS_OF, after_working_hours};

/// A company.
#[derive(Default)]
pub struct Account {
    pub id: String,
    pub name: String,
    pub industry: &'static str,
    pub country: &'static str,
    pub employees: Option<i64>,
    pub sites: Option<i64>,
    pub picks_per_day: Option<i64>,
    pub has_wms: Option<bool>,
    pub contract_end: Option<i64>,
    pub contacts: Vec<Contact>,
}

/// A person.
#[derive(Default)]
pub struct Contact {
    pub id: String,
    pub name: String,
    pub title: &'static str,
    pub role: &'static str,
    pub owner: &'static str,
    pub seniority: Option<&'static str>,
    pub former_ids: Vec<&'static str>,
    pub no_permission: Vec<&'static str>,
    pub contactable: Option<(bool, bool)>,
    pub consents: Vec<Consent>,
    pub objections: Vec<Objection>,
    pub signals: Vec<Signal>,
    pub disputes: Vec<Dispute>,
    pub checks: Vec<Check>,
    pub decisions: Vec<Decision>,
    pub outcomes: Vec<Outcome>,
}

/// Consent to a purpose, given or withdrawn.
pub struct Consent {
    pub purpose: &'static str,
    pub given: bool,
    pub at: i64,
}

/// An objection to being assessed.
pub struct Objection {
    pub at: i64,
    pub scope: &'static str,
}

/// Something observed.
#[derive(Clone, Default)]
pub struct Signal {
    pub id: usize,
    pub kind: &'static str,
    pub at: i64,
    pub topic: Option<&'static str>,
    pub value: Option<i64>,
    pub source: &'static str,
    pub campaign: Option<&'static str>,
    pub reported_by: Option<&'static str>,
    pub note: Option<&'static str>,
}

/// Evidence that a person says is not what it seems.
pub struct Dispute {
    pub source: &'static str,
    pub id: usize,
    pub by: &'static str,
    pub at: i64,
    pub reason: &'static str,
}

/// What sales found of one condition of a real demand.
pub struct Check {
    pub check: &'static str,
    pub verdict: &'static str,
    pub by: &'static str,
    pub at: i64,
    pub note: Option<&'static str>,
}

/// What a person decided.
#[derive(Default)]
pub struct Decision {
    pub at: i64,
    pub by: &'static str,
    pub role: &'static str,
    pub verdict: &'static str,
    pub state: &'static str,
    pub proposal: &'static str,
    pub until: Option<i64>,
    pub decide_by: Option<i64>,
    pub reason: Option<&'static str>,
    pub note: Option<&'static str>,
    pub checks: Vec<(&'static str, &'static str)>,
    pub assumptions: Vec<(&'static str, &'static str)>,
    /// Dimensions at the time, in thousandths.
    pub dimensions: Vec<(&'static str, i64)>,
}

/// What became of it.
pub struct Outcome {
    pub at: i64,
    pub outcome: &'static str,
    pub reason: Option<&'static str>,
    pub amount: Option<i64>,
}

/// Something done on the site.
pub fn did(kind: &'static str, at: i64) -> Signal {
    Signal { kind, at, source: "web", ..Signal::default() }
}

/// Something said in a form.
pub fn said(kind: &'static str, at: i64) -> Signal {
    Signal { kind, at, source: "form", ..Signal::default() }
}

impl Signal {
    /// What it is about.
    pub fn about(mut self, topic: &'static str) -> Self {
        self.topic = Some(topic);
        self
    }

    /// Said to a rep, in a `call` or a `meeting`.
    pub fn heard(mut self, by: &'static str, source: &'static str) -> Self {
        self.reported_by = Some(by);
        self.source = source;
        self
    }

    /// Where it came from.
    pub fn from(mut self, source: &'static str) -> Self {
        self.source = source;
        self
    }

    /// The campaign that led to it.
    pub fn via(mut self, campaign: &'static str) -> Self {
        self.campaign = Some(campaign);
        self
    }

    /// Its value.
    pub fn value(mut self, value: i64) -> Self {
        self.value = Some(value);
        self
    }

    /// In the contact's words.
    pub fn note(mut self, note: &'static str) -> Self {
        self.note = Some(note);
        self
    }
}

impl Contact {
    /// A person with a name, a title, a buying role and an owner.
    pub fn new(id: &str, name: &str, title: &'static str, role: &'static str, owner: &'static str) -> Self {
        let contactable = Some((true, true));
        Self { id: id.into(), name: name.into(), title, role, owner, contactable, ..Self::default() }
    }

    /// May be called, may be written to.
    pub fn reachable(mut self, phone: bool, email: bool) -> Self {
        self.contactable = Some((phone, email));
        self
    }

    /// Consents to the purposes at one moment.
    pub fn consents(mut self, at: i64, purposes: &[&'static str]) -> Self {
        self.consents.extend(purposes.iter().map(|&purpose| Consent { purpose, given: true, at }));
        self
    }

    /// Withdraws consent to a purpose.
    pub fn withdraws(mut self, at: i64, purpose: &'static str) -> Self {
        self.consents.push(Consent { purpose, given: false, at });
        self
    }

    /// Adds signals; each gets the next id.
    pub fn with(mut self, signals: impl IntoIterator<Item = Signal>) -> Self {
        for signal in signals {
            self.add(signal);
        }
        self
    }

    /// Adds one signal.
    pub fn add(&mut self, mut signal: Signal) {
        signal.id = self.signals.len() + 1;
        self.signals.push(signal);
    }

    /// Sends the last signal again, a little later: a duplicate.
    pub fn again(mut self, seconds: i64) -> Self {
        if let Some(last) = self.signals.last().cloned() {
            self.signals.push(Signal { at: last.at + seconds, ..last });
        }
        self
    }

    /// Disputes the last signal.
    pub fn disputed(mut self, by: &'static str, at: i64, reason: &'static str) -> Self {
        if let Some(last) = self.signals.last() {
            self.disputes.push(Dispute { source: last.source, id: last.id, by, at, reason });
        }
        self
    }

    /// A check by the owner.
    pub fn checked(mut self, check: &'static str, verdict: &'static str, at: i64, note: &'static str) -> Self {
        let note = if note.is_empty() { None } else { Some(note) };
        self.checks.push(Check { check, verdict, by: self.owner, at, note });
        self
    }

    /// A decision; its checks become checks of the contact.
    pub fn decided(mut self, decision: Decision) -> Self {
        let (by, at) = (decision.by, decision.at);
        self.checks.extend(decision.checks.iter().map(|&(check, verdict)| Check { check, verdict, by, at, note: None }));
        self.decisions.push(decision);
        self
    }

    /// What became of it, with a reason (rejected, lost).
    pub fn ended(mut self, outcome: &'static str, at: i64, reason: Option<&'static str>) -> Self {
        self.outcomes.push(Outcome { at, outcome, reason, amount: None });
        self
    }

    /// Won, for so many euros.
    pub fn won(mut self, at: i64, amount: i64) -> Self {
        self.outcomes.push(Outcome { at, outcome: "won", reason: None, amount: Some(amount) });
        self
    }

    /// The last visit to the site that has happened.
    pub fn last_visit(&self) -> Option<i64> {
        self.signals.iter().filter(|signal| signal.source == "web" && signal.at <= AS_OF).map(|signal| signal.at).max()
    }
}

impl Decision {
    /// A decision on a proposal that came up at `since` and was to be decided in two working days.
    pub fn on(proposal: &'static str, since: i64) -> Self {
        Self { proposal, decide_by: Some(after_working_hours(since, 18)), ..Self::unasked(proposal) }
    }

    /// A decision on a state that nobody was asked to decide.
    pub fn unasked(proposal: &'static str) -> Self {
        Self { proposal, role: "sales", ..Self::default() }
    }

    /// Who decided what, when.
    pub fn by(mut self, by: &'static str, at: i64, verdict: &'static str, state: &'static str) -> Self {
        (self.by, self.at, self.verdict, self.state) = (by, at, verdict, state);
        self
    }

    /// Decided in the role of marketing.
    pub fn for_marketing(mut self) -> Self {
        self.role = "marketing";
        self
    }

    /// Why.
    pub fn because(mut self, reason: &'static str, note: &'static str) -> Self {
        self.reason = Some(reason);
        self.note(note)
    }

    /// A note to marketing.
    pub fn note(mut self, note: &'static str) -> Self {
        self.note = Some(note);
        self
    }

    /// Until a day.
    pub fn until(mut self, until: i64) -> Self {
        self.until = Some(until);
        self
    }

    /// Checks ticked with it.
    pub fn checks(mut self, checks: &[(&'static str, &'static str)]) -> Self {
        self.checks = checks.to_vec();
        self
    }

    /// Whether marketing's assumptions held.
    pub fn assumptions(mut self, assumptions: &[(&'static str, &'static str)]) -> Self {
        self.assumptions = assumptions.to_vec();
        self
    }

    /// Fit, need clarity, preference stability and internal agreement as they stood, in thousandths.
    pub fn stood(mut self, points: [i64; 4]) -> Self {
        self.dimensions = ["fit", "need_clarity", "preference_stability", "internal_agreement"].into_iter().zip(points).collect();
        self
    }
}
