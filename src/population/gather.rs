//! From the signals of a block to the columns of facts over them.

use super::block::Block;
use super::column::Column;
use super::index::Index;
use super::over::Over;
use super::sweep::{Bits, Counted, Lane, Seen, SeenTopics, Sums, Sweep, Weighing, lane, merged};
use super::tally::{Tallies, Way};
use crate::measure::MILLION;
use crate::weights::ONE;

impl Tallies {
    /// The columns of the facts found here, or `None` for one whose numbers leave what can be summed so in this block.
    #[must_use]
    pub fn columns(&self, block: &Block, index: &Index, wanted: &[usize]) -> Vec<(usize, Option<Column>)> {
        if wanted.is_empty() {
            return Vec::new();
        }
        let needs = |find: fn(&Way) -> bool| self.ways.iter().flatten().any(find);
        let mut counts = needs(|way| matches!(way, Way::Count { .. } | Way::Trend { .. })).then(|| self.counted());
        let mut since: Vec<Lane<u16>> = Vec::new();
        if needs(|way| matches!(way, Way::Since { .. })) {
            since.resize_with(self.atoms, || lane(u16::MAX));
        }
        let mut weighings: Vec<Option<Weighing<'_>>> = (0..self.families.len()).map(|family| self.weighing(family, index)).collect();
        let mut topical = self.seen_topics(wanted);
        // One pass over all signals finds as much as it can; what it cannot take along has a pass of its own.
        let first = weighings.iter_mut().find_map(Option::as_mut);
        let first_topics = topical.first_mut().map(|(_, seen)| seen);
        self.sweep(index, Sweep { weighing: first, since: &mut since, counted: counts.as_mut(), seen: first_topics });
        for weighing in weighings.iter_mut().flatten().skip(1) {
            self.sweep(index, Sweep { weighing: Some(weighing), since: &mut [], counted: None, seen: None });
        }
        for (_, seen) in topical.iter_mut().skip(1) {
            self.sweep(index, Sweep { weighing: None, since: &mut [], counted: None, seen: Some(seen) });
        }
        if let Some(counts) = &mut counts {
            counts.add_up();
        }
        let sums: Vec<Option<Sums>> = weighings.into_iter().map(|weighing| weighing.map(|weighing| weighing.sums)).collect();
        let total = |atoms: &[usize], buckets| counts.as_ref().map_or_else(|| lane(0), |counts| counts.total(atoms, buckets));
        let mut columns = Vec::with_capacity(wanted.len());
        for (place, way) in wanted.iter().filter_map(|place| Some((*place, self.ways[*place].as_ref()?))) {
            let over = Over { block, of_account: self.of_account[place] };
            let column = match way {
                Way::Count { atoms, buckets } => Some(over.counts(&total(atoms, *buckets))),
                Way::Trend { atoms, near, far } => {
                    let (near, far) = (total(atoms, *near), total(atoms, *far));
                    let trend = |(near, far): (&u16, &u16)| Some((2 * i64::from(*near) - i64::from(*far)) * MILLION);
                    Some(Column::of(&near.iter().zip(far.iter()).take(block.contacts()).map(trend).collect::<Vec<_>>()))
                }
                Way::Since { atoms, within } => {
                    Some(over.since(&merged(atoms.iter().map(|atom| &since[*atom]), u16::MAX, u16::min), *within))
                }
                Way::Sum { family, atoms, buckets } => {
                    sums[*family].as_ref().map(|sums| over.sums(&sums.total(atoms, *buckets), sums.unit, sums.decayed))
                }
                Way::Topics { .. } => continue,
            };
            columns.push((place, column));
        }
        for (places, seen) in &mut topical {
            match seen {
                SeenTopics::Few(seen) => self.topics(block, places, seen, &mut columns),
                SeenTopics::Many(seen) => self.topics(block, places, seen, &mut columns),
            }
        }
        columns
    }

    /// Lanes for how many signals there are, up to the furthest bucket that a fact looks at.
    fn counted(&self) -> Counted<'_> {
        let furthest = self.ways.iter().flatten().map(|way| match way {
            Way::Count { buckets, .. } => *buckets,
            Way::Trend { near, far, .. } => *near.max(far),
            _ => 0,
        });
        Counted::new(&self.bounds, self.atoms, furthest.max().unwrap_or(0))
    }

    /// How the sums of a family are weighed in a block; `None` when they could leave 64 bits.
    fn weighing(&self, family: usize, index: &Index) -> Option<Weighing<'_>> {
        let own = &self.families[family];
        let weights = self.weights[family].as_ref();
        let (unit, most) = if own.valued { (index.values.unit(), index.values.most()) } else { (MILLION, 1) };
        let heaviest = if weights.is_some() { u128::from(ONE) } else { 1 };
        // In an account the sums of its contacts are added, in 128 bits.
        let bound = u128::from(most) * heaviest * u128::from(index.most.max(1));
        i64::try_from(bound).ok()?;
        let weight = |age: i64| weights.map_or(1, |weights| i64::try_from(weights.at(age)).unwrap_or(i64::MAX));
        let buckets = self.ways.iter().flatten().map(|way| match way {
            Way::Sum { family: of, buckets, .. } if *of == family => *buckets,
            _ => 0,
        });
        let by_age = (0..=i64::from(index.oldest)).map(weight).collect();
        let sums = Sums::new(self.atoms, buckets.max().unwrap_or(0), unit, weights.is_some());
        Some(Weighing { by_age, bounds: &own.bounds, valued: own.valued, sums })
    }

    /// Lanes for topics of the wanted facts that count them, with their windows; those of the same signals share lanes.
    fn seen_topics(&self, wanted: &[usize]) -> Vec<(Vec<(usize, i64)>, SeenTopics)> {
        let mut left: Vec<_> = self.topical().filter(|(place, ..)| wanted.contains(place)).collect();
        left.sort_by_key(|(_, _, _, within)| *within);
        let mut found = Vec::new();
        while let Some((_, kinds, topics, _)) = left.first().copied() {
            let (alike, others) = left.into_iter().partition(|other| (other.1, other.2) == (kinds, topics));
            left = others;
            let taken = |topic: usize| self.own_topics[topic] && topics.is_none_or(|topics| topics[topic]);
            let topics: Vec<usize> = (0..self.own_topics.len().min(64)).filter(|topic| taken(*topic)).collect();
            let places: Vec<(usize, i64)> = alike.into_iter().map(|(place, _, _, within)| (place, within)).collect();
            let mut windows: Vec<i64> = places.iter().map(|(_, within)| *within).collect();
            windows.dedup();
            // A quarter of the room where that is enough stays closer.
            let seen = if self.own_topics.len() <= 16 {
                SeenTopics::Few(Seen::new(kinds, &topics, windows))
            } else {
                SeenTopics::Many(Seen::new(kinds, &topics, windows))
            };
            found.push((places, seen));
        }
        found
    }

    fn topics<B: Bits>(&self, block: &Block, places: &[(usize, i64)], seen: &mut Seen<B>, columns: &mut Vec<(usize, Option<Column>)>) {
        seen.add_up();
        for (place, within) in places {
            let over = Over { block, of_account: self.of_account[*place] };
            columns.push((*place, seen.within(*within).map(|seen| over.topics(seen))));
        }
    }
}
