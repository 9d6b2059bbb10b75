//! What was won, and what people talk about.

use std::collections::BTreeMap;

use super::periods::quarters;
use super::person::{Ended, Missing, Person};
use super::privacy::Crowd;
use super::sheet::{Sheet, amounts};
use crate::evidence::Became;
use crate::moment::Moment;
use crate::provenance::TopicSide;
use crate::wire::assessment::Written;
use crate::wire::board::{CellRow, ResonanceRows, RevenueRows, SegmentRow, TopicRow, WonRow};

/// Segments beside each other; more cannot be read at once.
const SEGMENTS_MAX: usize = 6;

/// What was won this quarter, understood and otherwise.
pub(super) fn revenue(sheet: &mut Sheet<'_>) -> RevenueRows {
    let [quarter, _] = quarters(sheet.asked.as_of);
    let won: Vec<(u32, &Ended)> = sheet.ended(quarter).filter(|(_, ended)| ended.outcome.became == Became::Won).collect();
    let of = |sheet: &mut Sheet<'_>, key: &str, counts: &dyn Fn(Option<Missing>) -> bool| {
        let own: Vec<&(u32, &Ended)> = won.iter().filter(|(_, ended)| counts(ended.missing)).collect();
        sheet.keep(key, own.iter().map(|(place, _)| *place));
        WonRow { key: key.to_owned(), won: own.len() as u64, amounts: amounts(own.iter().map(|(_, ended)| &ended.outcome)) }
    };
    let missing = [Missing::HandOver, Missing::Checks, Missing::InQuestion];
    RevenueRows {
        from: Written(Moment(quarter.after.0 + 1)),
        understood: of(sheet, "understood", &|missing| missing.is_none()),
        otherwise: of(sheet, "otherwise", &|missing| missing.is_some()),
        missing: missing
            .into_iter()
            .map(|why| {
                let own = won.iter().filter(|(_, ended)| ended.missing == Some(why)).map(|(place, _)| *place);
                sheet.plain(why.id(), &format!("otherwise:{}", why.id()), own.collect())
            })
            .collect(),
    }
}

/// Topics by segment, this quarter and last. Contacts of whom nothing was seen in a quarter are not asked what they talked about.
pub(super) fn resonance<'p>(sheet: &mut Sheet<'p>) -> ResonanceRows<'p> {
    let rules = sheet.asked.rules;
    let mut seen: BTreeMap<&'p str, [u64; 2]> = BTreeMap::new();
    let segment = |person: &'p Person| person.segment.as_deref().unwrap_or_default();
    for person in sheet.people {
        for (quarter, topics) in person.topics.iter().enumerate().filter(|(_, topics)| topics.is_some()) {
            seen.entry(segment(person)).or_default()[quarter] += u64::from(topics.is_some());
        }
    }
    let mut segments: Vec<SegmentRow<'p>> = seen.into_iter().map(|(id, [now, before])| SegmentRow { id, now, before }).collect();
    crate::order::sort_by(&mut segments, |one, other| other.now.cmp(&one.now).then(one.id.cmp(other.id)));
    segments.truncate(SEGMENTS_MAX);
    let mut topics = Vec::new();
    for (place, topic) in (0_u16..).zip(rules.source.topics.as_deref().unwrap_or_default()) {
        let id = topic.id.text.as_str();
        let named = |sheet: &mut Sheet<'p>, of: &str, quarter: usize, key: &str| {
            let mut crowd = Crowd::default();
            let mut naming = Vec::new();
            for (contact, person) in sheet.placed().filter(|(_, person)| segment(person) == of) {
                let Some(topics) = &person.topics[quarter] else { continue };
                let names = topics.contains(&place);
                crowd.add(contact, None, names);
                if names {
                    naming.push(contact);
                }
            }
            let figure = sheet.figure(key, &crowd);
            // Of a share it is those who name it that one wants to see.
            sheet.keep(key, naming);
            figure
        };
        let cell = |segment: &SegmentRow<'p>| {
            let key = format!("topic:{id}:{}", segment.id);
            CellRow { now: named(sheet, segment.id, 0, &key), before: named(sheet, segment.id, 1, &format!("{key}:before")) }
        };
        let cells = segments.iter().map(cell).collect();
        topics.push(TopicRow { topic: id, side: topic.side.unwrap_or(TopicSide::Ours).id(), cells });
    }
    let [quarter, _] = quarters(sheet.asked.as_of);
    ResonanceRows { from: Written(Moment(quarter.after.0 + 1)), segments, topics }
}
