//! Contacts as they were under the file that changes are told from, and those that go from one state to another.

use super::edit::Population;
use super::look::Found;
use crate::measure::Points;

impl Population {
    /// What was found for a contact under the file that changes are told from; `None` as in [`Population::found`].
    #[must_use]
    pub fn found_before(&self, contact: usize) -> Option<Found> {
        let (place, current) = (self.place(contact)?, self.current.as_ref()?);
        let [proposals, standings] = &current.base[place.block];
        let proposal = proposals[place.row];
        if proposal == super::NOT_ASSESSED {
            return None;
        }
        let columns = &current.base_points[place.block];
        Some(Found {
            proposal: usize::from(proposal),
            standing: usize::from(standings[place.row]),
            dimensions: columns.iter().map(|column| Points(column.get(place.row).unwrap_or(0) / 1000)).collect(),
        })
    }

    /// Contacts by the places of two states, those proposed before and now: from the `skip`th on at most `count`, in order.
    /// Who stays is found too, where both are the same.
    #[must_use]
    pub fn going(&self, from: usize, to: usize, skip: usize, count: usize) -> Vec<usize> {
        let Some(current) = &self.current else { return Vec::new() };
        let states = |place: usize| u8::try_from(place).ok().filter(|place| *place < super::NOT_ASSESSED);
        let (Some(from), Some(to)) = (states(from), states(to)) else { return Vec::new() };
        let mut first = 0;
        let mut found = Vec::new();
        let mut passed = 0;
        for (evaluated, [before, _]) in current.blocks.iter().zip(&current.base) {
            for (row, _) in before.iter().zip(&evaluated.proposals).enumerate().filter(|(_, pair)| *pair == (&from, &to)) {
                if found.len() == count {
                    return found;
                }
                if passed >= skip {
                    found.push(first + row);
                }
                passed += 1;
            }
            first += before.len();
        }
        found
    }

    /// How many contacts go from which state to which, by the places of the states proposed before and now; who stays, too.
    #[must_use]
    pub fn table(&self) -> Vec<Vec<u64>> {
        let Some(current) = &self.current else { return Vec::new() };
        let mut counts = vec![0_u64; 1 << 16];
        for (evaluated, [before, _]) in current.blocks.iter().zip(&current.base) {
            for (from, to) in before.iter().zip(&evaluated.proposals) {
                counts[usize::from(*from) << 8 | usize::from(*to)] += 1;
            }
        }
        let states = current.rules.states.len();
        (0..current.base_rules.states.len()).map(|from| counts[from << 8..(from << 8) + states].to_vec()).collect()
    }
}
