//! What counts in a block as of a moment: who is assessed, which consents are in force, which signals count.

use super::block::Block;
use super::column::Column;
use super::rebuild::Rebuild;
use crate::assessment::objection_of;
use crate::evidence::counting::{consents_in_force, count, reason_of};
use crate::evidence::{Consent, SignalType};
use crate::moment::{DAY, Moment};

/// What counts in a block.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Counts {
    /// For each contact 1 if it is assessed; `None` when all are.
    pub assessed: Option<Vec<u8>>,
    /// For each of the file's purposes and each contact 1 if the consent is in force.
    pub consents: Vec<Vec<u8>>,
    /// For each signal whether it counts; `None` when all do.
    pub signals: Option<Vec<bool>>,
}

impl Counts {
    /// Whether a contact is assessed.
    #[must_use]
    pub fn is_assessed(&self, row: usize) -> bool {
        self.assessed.as_ref().is_none_or(|assessed| assessed[row] == 1)
    }

    /// What counts in the block.
    #[must_use]
    pub fn of(block: &Block, rebuild: &Rebuild<'_>, as_of: Moment) -> Counts {
        let rows = block.contacts();
        let mut assessed = None;
        for (row, objections) in block.objections.iter() {
            if objection_of(objections, as_of).is_some() {
                assessed.get_or_insert_with(|| vec![1; rows])[row] = 0;
            }
        }
        let purposes = rebuild.vocabulary.purposes.len();
        let mut consents = vec![vec![0; rows]; purposes];
        for (row, records) in block.consents.iter() {
            for (purpose, given) in own_consents(rebuild, records, as_of).into_iter().enumerate() {
                consents[purpose][row] = u8::from(given);
            }
        }
        let mut counts = Counts { assessed, consents, signals: None };
        counts.signals = counts.count(block, rebuild, as_of);
        counts
    }

    fn count(&self, block: &Block, rebuild: &Rebuild<'_>, as_of: Moment) -> Option<Vec<bool>> {
        let kinds = own_kinds(block, rebuild);
        // Most often nothing is left out, which a look at the columns as a whole can tell.
        let plain = |kind: &Option<&SignalType>| {
            kind.is_some_and(|kind| {
                kind.purpose.is_none() && kind.max_per_day.is_none() && kind.burst.is_none() && kind.keep_days.is_none()
            })
        };
        let records = block.twins.is_empty() && block.disputes.is_empty() && self.assessed.is_none();
        let latest = most(&block.signals.days).is_none_or(|day| day < as_of.day());
        if records && latest && kinds.iter().all(plain) {
            return None;
        }
        let signals = &block.signals;
        let mut counting = vec![false; signals.kinds.len()];
        let mut consents = vec![false; self.consents.len()];
        for row in 0..block.contacts() {
            if !self.is_assessed(row) {
                continue;
            }
            let places = signals.starts[row] as usize..signals.starts[row + 1] as usize;
            let limited =
                |at: usize| kind_at(&kinds, signals.kinds.get(at)).is_some_and(|kind| kind.max_per_day.or(kind.burst.map(|_| 1)).is_some());
            if !block.twins.of(row).is_empty() || (rebuild.vocabulary.any_limits && places.clone().any(limited)) {
                let contact = rebuild.contact(block, row);
                for counted in count(&contact, rebuild.vocabulary, as_of, None).signals {
                    counting[places.start + counted.place as usize] = true;
                }
                continue;
            }
            for (given, of_purpose) in consents.iter_mut().zip(&self.consents) {
                *given = of_purpose[row] == 1;
            }
            let disputes = block.disputes.of(row);
            for at in places.clone() {
                let Some(kind) = kind_at(&kinds, signals.kinds.get(at)) else { continue };
                let moment = Moment(signals.days.get(at).unwrap_or(0) * DAY + signals.times.get(at).unwrap_or(0));
                let disputed = disputes.iter().find(|(place, _)| *place as usize == at - places.start).map(|(_, since)| *since);
                counting[at] = reason_of(kind, moment, disputed, &consents, as_of).is_none();
            }
        }
        Some(counting)
    }
}

/// Whether each of the file's consents is in force.
fn own_consents(rebuild: &Rebuild<'_>, records: &[Consent], as_of: Moment) -> Vec<bool> {
    let own = records
        .iter()
        .filter_map(|consent| rebuild.translation.purposes[usize::from(consent.purpose)].map(|purpose| Consent { purpose, ..*consent }));
    consents_in_force(&own.collect::<Vec<_>>(), rebuild.vocabulary, as_of)
}

/// The file's signal types by their place in the population.
fn own_kinds<'r>(block: &Block, rebuild: &Rebuild<'r>) -> Vec<Option<&'r SignalType>> {
    let own = |place: &Option<u16>| place.map(|place| &rebuild.vocabulary.types[usize::from(place)]);
    let kinds = rebuild.translation.types.iter().map(own);
    // Types that no signal of the block has say nothing about it.
    let used = most(&block.signals.kinds).and_then(|most| usize::try_from(most).ok()).map_or(0, |most| most + 1);
    kinds.take(used).collect()
}

fn kind_at<'r>(kinds: &[Option<&'r SignalType>], place: Option<i64>) -> Option<&'r SignalType> {
    kinds.get(usize::try_from(place?).ok()?).copied().flatten()
}

/// The greatest known number of a column.
fn most(column: &Column) -> Option<i64> {
    match column {
        Column::Same(value, rows) => value.filter(|_| *rows > 0),
        Column::Bytes(codes) => codes.span().checked_sub(1).map(|code| codes.value(code)),
        Column::Shorts(codes) => codes.span().checked_sub(1).map(|code| codes.value(code)),
        Column::Words(codes) => codes.span().checked_sub(1).map(|code| codes.value(code)),
        Column::Wide(values) => values.iter().flatten().max().copied(),
    }
}
