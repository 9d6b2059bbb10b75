//! The words of a rule file that evidence is read with.

use crate::provenance::{Class, Kind};
use crate::value::ValueType;

/// Ids of one list, found by binary search.
#[derive(Clone, Debug, Default)]
pub struct Words {
    ids: Vec<Box<str>>,
    /// Places by mark and text, each with its mark.
    sorted: Vec<(u64, u16)>,
}

impl Words {
    /// The ids in file order; at most 65,535 of them.
    #[must_use]
    pub fn new<'i>(ids: impl IntoIterator<Item = &'i str>) -> Words {
        let ids: Vec<Box<str>> = ids.into_iter().map(Box::from).collect();
        let mut sorted: Vec<(u64, u16)> = ids.iter().map(|id| mark(id)).zip(0..u16::MAX).collect();
        crate::order::sort_by(&mut sorted, |a, b| a.0.cmp(&b.0).then_with(|| ids[usize::from(a.1)].cmp(&ids[usize::from(b.1)])));
        Words { ids, sorted }
    }

    /// The place of an id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<u16> {
        let mark = mark(id);
        let in_order = |(other, place): &(u64, u16)| other.cmp(&mark).then_with(|| (*self.ids[usize::from(*place)]).cmp(id));
        self.sorted.binary_search_by(in_order).ok().map(|at| self.sorted[at].1)
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

/// First and last bytes and the length of a text in one number: most texts are told apart by it alone.
fn mark(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let first = bytes.first_chunk().map_or(0, |four| u32::from_le_bytes(*four));
    let last = bytes.last_chunk().map_or(0, |four| u32::from_le_bytes(*four));
    (u64::from(first) << 32 | u64::from(last)).wrapping_add(bytes.len() as u64)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_is_found_and_no_other() {
        let ids =
            ["", "a", "abc", "abcd", "webinar_attended", "webinar_declined", "webiXar_attended", "webinar_attend", "abcdabcd", "gruß"];
        let words = Words::new(ids);
        for (place, id) in (0..).zip(ids) {
            assert_eq!(words.find(id), Some(place));
            assert_eq!(words.id(place), id);
            assert_eq!(words.find(&format!("{id}x")), None);
        }
        // The same mark, but another text.
        assert_eq!(mark("webiYar_attended"), mark(ids[4]));
        assert_eq!(words.find("webiYar_attended"), None);
    }
}
