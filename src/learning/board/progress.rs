//! How far decisions have come: dimensions and standings at past moments, by segment, month and campaign; and the course of a contact or an
//! account.

use std::collections::BTreeMap;

use super::periods::moments;
use super::person::{Person, Ruling, Stood};
use super::sheet::Sheet;
use super::watch::Asked;
use crate::measure::Points;
use crate::moment::Moment;
use crate::wire::Decimal;
use crate::wire::assessment::{Members, Written};
use crate::wire::board::{
    CohortRow, Course, CourseDecision, CourseMoment, CourseRow, CourseStep, MovedDimension, ProgressRows, WholeCourse,
};

/// The course of cohorts.
pub(super) fn progress<'p>(sheet: &mut Sheet<'p>) -> ProgressRows<'p> {
    let rules = sheet.asked.rules;
    let campaigns = rules.source.campaigns.as_deref().unwrap_or_default();
    let everybody: Vec<u32> = sheet.placed().map(|(place, _)| place).collect();
    let mut cohorts: Vec<(&'static str, &'p str, Vec<u32>)> = vec![("all", "", everybody)];
    let (mut segments, mut months, mut touched) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for (place, person) in sheet.placed() {
        if let Some(segment) = &person.segment {
            segments.entry(segment.as_str()).or_insert_with(Vec::new).push(place);
        }
        months.entry(person.month.as_str()).or_insert_with(Vec::new).push(place);
        for campaign in &person.campaigns {
            touched.entry(*campaign).or_insert_with(Vec::new).push(place);
        }
    }
    let mut segments: Vec<(&str, Vec<u32>)> = segments.into_iter().collect();
    crate::order::sort_by(&mut segments, |(one_id, one), (other_id, other)| other.len().cmp(&one.len()).then(one_id.cmp(other_id)));
    cohorts.extend(segments.into_iter().map(|(id, those)| ("segment", id, those)));
    cohorts.extend(months.into_iter().rev().map(|(id, those)| ("month", id, those)));
    cohorts.extend(touched.into_iter().map(|(campaign, those)| ("campaign", campaigns[usize::from(campaign)].id.text.as_str(), those)));
    ProgressRows {
        segments: sheet.asked.segments.map(|place| rules.vocabulary.attribute_ids.id(place)),
        moments: moments(sheet.asked.as_of).into_iter().map(Written).collect(),
        dimensions: rules.dimensions.iter().map(|dimension| &*dimension.id).collect(),
        states: rules.states.iter().map(|state| &*state.id).collect(),
        cohorts: cohorts.into_iter().map(|(by, id, those)| cohort(sheet, by, id, &those)).collect(),
    }
}

fn cohort<'p>(sheet: &mut Sheet<'p>, by: &'static str, id: &'p str, those: &[u32]) -> CohortRow<'p> {
    let rules = sheet.asked.rules;
    let at = |person: &'p Person, step: usize| person.course.get(step).and_then(Option::as_ref);
    let of: Vec<&'p Person> = those.iter().map(|place| &sheet.people[*place as usize]).collect();
    let both: Vec<(&Stood, &Stood)> = of.iter().filter_map(|person| at(person, 1).zip(at(person, 0))).collect();
    let moved = (0..rules.dimensions.len()).map(|dimension| {
        let known = both.iter().filter_map(|(then, now)| then.dimensions[dimension].zip(now.dimensions[dimension]));
        let pairs: Vec<(i64, i64)> = known.collect();
        MovedDimension {
            known: pairs.len() as u64,
            from: median(pairs.iter().map(|(then, _)| *then)),
            to: median(pairs.iter().map(|(_, now)| *now)),
            rose: pairs.iter().filter(|(then, now)| now > then).count() as u64,
            fell: pairs.iter().filter(|(then, now)| now < then).count() as u64,
        }
    });
    let course = steps(&sheet.asked, &of);
    let key = if id.is_empty() { by.to_owned() } else { format!("{by}:{id}") };
    let row = CohortRow { by, id, key: key.clone(), contacts: both.len() as u64, moved: moved.collect(), course };
    sheet.keep(&key, those.iter().copied());
    row
}

/// How these stood at each moment, the latest first.
fn steps(asked: &Asked<'_>, of: &[&Person]) -> Vec<CourseStep> {
    let rules = asked.rules;
    let step = |step: usize| {
        let stood: Vec<&Stood> = of.iter().filter_map(|person| person.course.get(step).and_then(Option::as_ref)).collect();
        let known = |dimension: usize| stood.iter().filter_map(move |stood| stood.dimensions[dimension]);
        CourseStep {
            contacts: stood.len() as u64,
            medians: (0..rules.dimensions.len()).map(|dimension| median(known(dimension))).collect(),
            unknown: (0..rules.dimensions.len()).map(|dimension| (stood.len() - known(dimension).count()) as u64).collect(),
            states: (0..rules.states.len()).map(|state| stood.iter().filter(|stood| stood.standing == state).count() as u64).collect(),
        }
    };
    (0..moments(asked.as_of).len()).map(step).collect()
}

/// The lower median of thousandths.
fn median(of: impl Iterator<Item = i64>) -> Option<Decimal> {
    let mut of: Vec<i64> = of.collect();
    of.sort_unstable();
    of.len().checked_sub(1).map(|last| Points(of[last / 2]).into())
}

/// The course of a contact, or of an account: of each of its contacts, and of all of them as a whole.
#[must_use]
pub fn course<'p>(asked: &Asked<'p>, people: &'p [Person], id: &'p str) -> Course<'p> {
    let rules = asked.rules;
    let moment = |(at, stood): (Moment, &'p Option<Stood>)| {
        let stood = stood.as_ref()?;
        let points = rules.dimensions.iter().zip(&stood.dimensions);
        Some(CourseMoment {
            at: Written(at),
            proposal: rules.state_id(stood.proposal),
            standing: rules.state_id(stood.standing),
            in_question: stood.in_question,
            dimensions: Members(points.map(|(dimension, points)| (&*dimension.id, points.map(|points| Points(points).into()))).collect()),
        })
    };
    let decided =
        |ruling: &Ruling| CourseDecision { at: Written(ruling.at), verdict: ruling.verdict.id(), state: rules.state_id(ruling.state) };
    let own: Vec<&Person> = people.iter().filter(|person| person.id == id || person.account.as_deref() == Some(id)).collect();
    let whole = own.iter().any(|person| person.account.as_deref() == Some(id)).then(|| WholeCourse {
        account: id,
        contacts: own.len() as u64,
        moments: moments(asked.as_of).into_iter().map(Written).collect(),
        dimensions: rules.dimensions.iter().map(|dimension| &*dimension.id).collect(),
        states: rules.states.iter().map(|state| &*state.id).collect(),
        course: steps(asked, &own),
    });
    let row = |person: &'p Person| CourseRow {
        contact: &person.id,
        account: person.account.as_deref(),
        course: moments(asked.as_of).into_iter().zip(&person.course).rev().filter_map(moment).collect(),
        decisions: person.rulings.iter().map(decided).collect(),
    };
    Course { contacts: own.into_iter().map(row).collect(), whole }
}
