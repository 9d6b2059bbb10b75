//! The board: one set of measures for both sides, from evidence, decisions and outcomes.
//!
//! Everything is told of contacts, nothing of single people who decide: see [`privacy`]. Never one summed number.

mod calibration;
mod decided;
mod held;
mod market;
mod periods;
mod person;
mod privacy;
mod progress;
mod sheet;
mod table;
mod watch;
mod worth;

use std::collections::BTreeMap;

pub use calibration::Judgements;
pub use person::Person;
pub use privacy::Privacy;
pub use progress::course;
pub use table::table;
pub use watch::{Asked, Sight, Watcher};

use super::backtest::named;
use crate::rulefile::RuleFile;
use crate::service::LineFault;
use crate::value::ValueType;
use crate::wire::assessment::{Members, Written};
use crate::wire::board::{Board, BoardRead, PrivacyRow};
use sheet::Sheet;

/// Contacts as they were seen.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    /// In the order of their ids.
    pub people: Vec<Person>,
    objecting: u64,
    unseen: u64,
}

impl Seen {
    /// Takes what a line gave; bad records are handed on.
    pub fn take(&mut self, sights: Vec<Sight>) -> Vec<LineFault> {
        let mut faults = Vec::new();
        for sight in sights {
            match sight {
                Sight::Seen(person) => self.people.push(*person),
                Sight::NotSeen { objects: true } => self.objecting += 1,
                Sight::NotSeen { objects: false } => self.unseen += 1,
                Sight::Fault(fault) => faults.push(fault),
            }
        }
        faults
    }

    /// Brings them into order; to be called once, at the end.
    pub fn finish(&mut self) {
        crate::order::sort_by(&mut self.people, |one, other| one.id.cmp(&other.id));
    }
}

/// The place of the attribute that tells segments apart: the one of that id, or the first text of the file that says who somebody
/// is.
///
/// # Errors
/// The id, if the file has no text attribute of that name.
pub fn segments(rules: &RuleFile, by: Option<&str>) -> Result<Option<u16>, String> {
    let vocabulary = &rules.vocabulary;
    let is_text = |place: &u16| vocabulary.attributes[usize::from(*place)].value == ValueType::Text;
    if let Some(by) = by {
        return vocabulary.attribute_ids.find(by).filter(is_text).map(Some).ok_or_else(|| by.to_owned());
    }
    let is_profile = |place: &u16| vocabulary.attributes[usize::from(*place)].kind == crate::provenance::Kind::Profile;
    let count = u16::try_from(vocabulary.attributes.len()).unwrap_or(u16::MAX);
    Ok((0..count).find(|place| is_text(place) && is_profile(place)))
}

/// The contacts behind each figure that may be shown, as places among those seen.
pub type Behind = BTreeMap<String, Vec<u32>>;

/// The board of what was seen, and who stands behind its figures.
#[must_use]
pub fn board<'p>(asked: Asked<'p>, seen: &'p Seen, judgements: &'p Judgements, seed: u64) -> (Board<'p>, Behind) {
    let mut sheet = Sheet::new(asked, &seen.people);
    let mut deciding = privacy::Crowd::default();
    for (contact, ruling) in sheet.rulings(sheet.stretch(false)) {
        deciding.add(contact, Some(&ruling.decider), true);
    }
    let privacy = sheet.privacy;
    let sheet = &mut sheet;
    let board = Board {
        rules: named(asked.rules),
        as_of: Written(asked.as_of),
        days: asked.days,
        privacy: PrivacyRow { min_deciders: privacy.min_deciders, keep_by_days: privacy.keep_by_days },
        read: BoardRead {
            contacts: seen.people.len() as u64,
            objecting: seen.objecting,
            unseen: seen.unseen,
            outcomes: seen.people.iter().map(|person| person.ended.len() as u64).sum(),
            deciders: deciding.may_be_shown(privacy).then(|| deciding.people()),
        },
        agreed: decided::agreed(sheet),
        decisions: decided::decisions(sheet),
        today: decided::standing(sheet),
        progress: progress::progress(sheet),
        assumptions: held::assumptions(sheet),
        campaigns: held::campaigns(sheet),
        offers: held::offers(sheet),
        worth: worth::worth(sheet),
        disputes: worth::disputes(sheet),
        recycle: decided::recycle(sheet),
        asked: decided::asked(sheet),
        revenue: market::revenue(sheet),
        resonance: market::resonance(sheet),
        calibration: calibration::calibration(sheet, seed, judgements),
        behind: None,
    };
    let behind = std::mem::replace(sheet, Sheet::new(asked, &seen.people)).into_behind();
    (board, behind)
}

/// A board with the ids of the contacts behind its figures.
#[must_use]
pub fn with_contacts<'p>(board: Board<'p>, behind: &'p Behind, seen: &'p Seen) -> Board<'p> {
    let ids = |places: &Vec<u32>| places.iter().map(|place| seen.people[*place as usize].id.as_str()).collect();
    Board { behind: Some(Members(behind.iter().map(|(key, places)| (key.as_str(), ids(places))).collect())), ..board }
}
