//! The words of a rule file that evidence is read with.

use std::cmp::Ordering;

use crate::provenance::{Class, Kind};
use crate::value::ValueType;

/// Ids of one list, found by binary search.
#[derive(Clone, Debug, Default)]
pub struct Words {
    ids: Vec<Box<str>>,
    /// Places by length and text.
    sorted: Vec<u16>,
}

impl Words {
    /// The ids in file order; at most 65,535 of them.
    #[must_use]
    pub fn new<'i>(ids: impl IntoIterator<Item = &'i str>) -> Words {
        let ids: Vec<Box<str>> = ids.into_iter().map(Box::from).collect();
        let mut sorted: Vec<u16> = (0..u16::try_from(ids.len()).unwrap_or(u16::MAX)).collect();
        crate::order::sort_by(&mut sorted, |a, b| in_order(&ids[usize::from(*a)], &ids[usize::from(*b)]));
        Words { ids, sorted }
    }

    /// The place of an id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<u16> {
        self.sorted.binary_search_by(|place| in_order(&self.ids[usize::from(*place)], id)).ok().map(|at| self.sorted[at])
    }

    /// The id at a place.
    #[must_use]
    pub fn id(&self, place: u16) -> &str {
        self.ids.get(usize::from(place)).map_or("", |id| id)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// All ids in file order.
    pub fn iter(&self) -> impl Iterator<Item = &str> + Clone {
        self.ids.iter().map(AsRef::as_ref)
    }
}

/// By length first: most texts are told apart without being looked at.
fn in_order(a: &str, b: &str) -> Ordering {
    a.len().cmp(&b.len()).then_with(|| a.cmp(b))
}

/// Many signals of one type in no time are no people.
#[derive(Clone, Copy, Debug)]
pub struct Burst {
    /// From so many on, 2 or more.
    pub count: usize,
    /// Whose last and first differ by at most so many milliseconds.
    pub milliseconds: i64,
}

/// A signal type.
#[derive(Clone, Debug)]
pub struct SignalType {
    /// What it shows.
    pub kind: Kind,
    /// Whether it may decide.
    pub class: Class,
    /// Whether its signals carry a number.
    pub valued: bool,
    /// The purpose without whose consent it does not count.
    pub purpose: Option<u16>,
    /// Kept per contact and UTC day.
    pub max_per_day: Option<u32>,
    /// What is no person.
    pub burst: Option<Burst>,
    /// Counts while its age in days is below this.
    pub keep_days: Option<i64>,
}

/// An attribute.
#[derive(Clone, Debug)]
pub struct AttributeType {
    /// Of the account, or of the contact.
    pub of_account: bool,
    /// Its type.
    pub value: ValueType,
    /// What it shows.
    pub kind: Kind,
    /// Whether it may decide.
    pub class: Class,
    /// The purpose without whose consent it does not count.
    pub purpose: Option<u16>,
}

/// All words of a rule file that evidence uses.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// Ids of the signal types.
    pub type_ids: Words,
    /// The signal types.
    pub types: Vec<SignalType>,
    /// Topics.
    pub topics: Words,
    /// Ids of the attributes.
    pub attribute_ids: Words,
    /// The attributes.
    pub attributes: Vec<AttributeType>,
    /// Checks.
    pub checks: Words,
    /// After how many days each check lapses.
    pub check_valid_days: Vec<Option<i64>>,
    /// Consent purposes.
    pub purposes: Words,
    /// Whether any type has a limit a day or a burst, so that looking for them can be left out.
    pub any_limits: bool,
}
