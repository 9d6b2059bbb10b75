//! The values that facts and dimensions can take, for conditions that never hold.

use super::facts::CompiledFacts;
use super::model::Source;
use crate::conditions::{NameKind, Names, Range};
use crate::facts::{PeopleMeasure, SignalMeasure, Source as FactSource};
use crate::measure::MILLION;

/// By slot.
pub(super) fn ranges(source: &Source, names: &Names, facts: &CompiledFacts) -> Vec<Range> {
    let count = facts.facts.list.len() + source.checks.iter().flatten().count() + source.dimensions.iter().flatten().count();
    (0..names.len().max(count))
        .map(|slot| match u32::try_from(slot).map(|slot| names.kind(slot)) {
            Ok(NameKind::Dimension) => between(0, 100),
            Ok(NameKind::Fact) => facts.facts.list.get(slot).filter(|_| facts.good[slot]).map_or(Range::ALL, |fact| of(&fact.source)),
            _ => Range::ALL,
        })
        .collect()
}

fn between(from: i64, to: i64) -> Range {
    Range { from: i128::from(from) * i128::from(MILLION), to: i128::from(to) * i128::from(MILLION) }
}

fn of(source: &FactSource) -> Range {
    let from_zero = Range { from: 0, ..Range::ALL };
    match source {
        FactSource::Signals(_, measure) => match measure {
            SignalMeasure::Count
            | SignalMeasure::DaysSinceLast
            | SignalMeasure::DaysActive
            | SignalMeasure::DistinctTopics
            | SignalMeasure::DistinctRoles
            | SignalMeasure::DistinctContacts
            | SignalMeasure::Decayed(_, false) => from_zero,
            SignalMeasure::OwnShare(_) | SignalMeasure::Concentration(_) | SignalMeasure::Stability(..) => between(0, 1),
            _ => Range::ALL,
        },
        FactSource::People(people) if people.measure == PeopleMeasure::Leaning => between(-2, 2),
        FactSource::People(_) | FactSource::Clarity(_) => between(0, 1),
        FactSource::Role | FactSource::Attribute(..) => Range::ALL,
    }
}
