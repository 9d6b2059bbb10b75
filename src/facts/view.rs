//! Whose evidence is looked at, and up to when.

use std::borrow::Cow;

use super::Selection;
use crate::evidence::counting::{CheckState, checks_in_force};
use crate::evidence::{Account, Contact, Counted, Counting, Held, Vocabulary};
use crate::moment::Moment;
use crate::value::{Value, Verdict};

/// An assessed contact of the account with what counts of it.
#[derive(Clone, Debug)]
pub struct Member<'v> {
    /// The contact.
    pub contact: &'v Contact<'v>,
    /// What counts of it.
    pub counting: &'v Counting,
    /// Only signals before this moment are looked at.
    before: Moment,
    /// The latest check records before that moment.
    checks: Cow<'v, [Option<CheckState>]>,
}

/// Evidence taken off what counts, to ask what would be without it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cut {
    /// Nothing.
    None,
    /// The contact's own, at or after the moment.
    Contact(Moment),
    /// That of the whole account, at or after the moment.
    Account(Moment),
}

/// One contact of an account, as of a moment.
#[derive(Debug)]
pub struct View<'v> {
    /// The account, if the contact has one.
    pub account: Option<&'v Account<'v>>,
    /// The assessed contacts; for a contact without an account it alone.
    pub members: Cow<'v, [Member<'v>]>,
    /// The place of the contact itself.
    pub me: usize,
    /// The moment.
    pub as_of: Moment,
    vocabulary: &'v Vocabulary,
}

impl<'v> View<'v> {
    /// The view of one contact among the assessed ones.
    #[must_use]
    pub fn new(
        account: Option<&'v Account<'v>>,
        members: &'v [Member<'v>],
        me: usize,
        vocabulary: &'v Vocabulary,
        as_of: Moment,
        cut: Cut,
    ) -> View<'v> {
        let (members, me) = if account.is_some() { (members, me) } else { (&members[me..=me], 0) };
        let before = |place: usize| match cut {
            Cut::Account(before) => before,
            Cut::Contact(before) if place == me => before,
            _ => Moment(i64::MAX),
        };
        let members = match cut {
            Cut::None => Cow::Borrowed(members),
            _ => members.iter().enumerate().map(|(place, member)| member.cut(before(place), vocabulary, as_of)).collect(),
        };
        View { account, members, me, as_of, vocabulary }
    }

    /// The same with checks of the contact given just now.
    #[must_use]
    pub fn with_checks(&self, given: &[(u16, Verdict)]) -> View<'v> {
        let mut members = self.members.clone();
        let checks = members.to_mut()[self.me].checks.to_mut();
        for (place, verdict) in given {
            checks[usize::from(*place)] = Some(CheckState { verdict: *verdict, at: self.as_of, lapsed: false });
        }
        View { account: self.account, members, me: self.me, as_of: self.as_of, vocabulary: self.vocabulary }
    }

    /// The contact itself.
    #[must_use]
    pub fn own(&self) -> &Member<'v> {
        &self.members[self.me]
    }

    /// A known attribute of the contact or its account that the reader may see and that has the consent it needs.
    #[must_use]
    pub fn attribute(&self, place: u16) -> Option<Value<'v>> {
        let attribute = self.vocabulary.attributes.get(usize::from(place))?;
        let own = self.own();
        let contact: &'v Contact<'v> = own.contact;
        if contact.no_permission.binary_search(&place).is_ok() {
            return None;
        }
        if attribute.purpose.is_some_and(|purpose| !own.counting.consents[usize::from(purpose)]) {
            return None;
        }
        let held = if attribute.of_account { &self.account?.attributes } else { &contact.attributes };
        held.get(usize::from(place))?.as_ref().map(Held::value)
    }

    /// The members a fact reads: all of the account, or the contact alone.
    #[must_use]
    pub fn members_of(&self, of_account: bool) -> &[Member<'v>] {
        if of_account { &self.members } else { &self.members[self.me..=self.me] }
    }
}

impl<'v> Member<'v> {
    /// A contact with all that counts of it.
    #[must_use]
    pub fn new(contact: &'v Contact<'v>, counting: &'v Counting) -> Member<'v> {
        Member { contact, counting, before: Moment(i64::MAX), checks: Cow::Borrowed(&counting.checks) }
    }

    /// The contact with what there is before a moment.
    fn cut(&self, before: Moment, vocabulary: &Vocabulary, as_of: Moment) -> Member<'v> {
        if before.0 == i64::MAX {
            return self.clone();
        }
        let checks = Cow::Owned(checks_in_force(self.contact, vocabulary, as_of, before));
        Member { before, checks, ..*self }
    }

    /// The check record that stands, unless it has lapsed.
    #[must_use]
    pub fn check(&self, place: u16) -> Option<CheckState> {
        self.checks[usize::from(place)].filter(|state| !state.lapsed)
    }

    /// The counting signals of a type within the selection's window, by time; topics are not looked at.
    #[must_use]
    pub fn of_type(&self, kind: u16, within_days: Option<i64>) -> &'v [Counted] {
        let counting = self.counting;
        let mut signals = counting.of_type(kind);
        if self.before.0 != i64::MAX {
            signals = &signals[..signals.partition_point(|signal| signal.at < self.before)];
        }
        match within_days {
            Some(days) => &signals[signals.partition_point(|signal| signal.age >= days)..],
            None => signals,
        }
    }

    /// Calls `each` for every counting signal that the selection takes.
    pub fn each(&self, selection: &Selection, mut each: impl FnMut(&Counted)) {
        for kind in &selection.types {
            for signal in self.of_type(*kind, selection.within_days) {
                if selection.takes_topic(signal) {
                    each(signal);
                }
            }
        }
    }
}
