//! Which assumptions held: by assumption, campaign and offer, with the reasons given where they did not and what was won.

use std::cmp::Ordering;

use super::decided::side_of;
use super::periods::{Stretch, YEAR_DAYS};
use super::person::{Ground, Holds, Ruling};
use super::privacy::Crowd;
use super::sheet::{Sheet, amounts};
use crate::evidence::Outcome;
use crate::rulefile::About;
use crate::wire::board::{AssumptionRow, CampaignRow, FigureRow, OfferRow};
use crate::wire::learning::AmountRow;

/// From so many answers on, a share around one half is one half and not too little to tell.
const HALF_MIN: u64 = 30;

/// Verdicts on assumptions within a year.
fn year(sheet: &Sheet<'_>) -> Stretch {
    Stretch::days(sheet.asked.as_of, YEAR_DAYS)
}

/// The scorecard of each assumption.
pub(super) fn assumptions<'p>(sheet: &mut Sheet<'p>) -> Vec<AssumptionRow<'p>> {
    let known = sheet.asked.rules.source.assumptions.as_deref().unwrap_or_default();
    let mut rows = Vec::with_capacity(known.len());
    for (place, assumption) in known.iter().enumerate() {
        let id = assumption.id.text.as_str();
        let judged = |ruling: &Ruling| ruling.assumptions.iter().find(|(other, _)| *other == place).map(|(_, holds)| *holds);
        let (mut held, mut unsure) = (Crowd::default(), Crowd::default());
        let mut refuted: Vec<(&'p str, Crowd<'p>, Crowd<'p>)> = Vec::new();
        for (contact, ruling) in sheet.rulings(year(sheet)) {
            match judged(ruling) {
                None => continue,
                Some(Holds::Unsure) => unsure.add(contact, Some(&ruling.decider), true),
                Some(holds) => held.add(contact, Some(&ruling.decider), holds == Holds::Yes),
            }
            if let (Some(Holds::No), Some(reason)) = (judged(ruling), ruling.reason.as_deref()) {
                let at = refuted.iter().position(|(other, ..)| *other == reason).unwrap_or_else(|| {
                    refuted.push((reason, Crowd::default(), Crowd::default()));
                    refuted.len() - 1
                });
                refuted[at].1.add(contact, Some(&ruling.decider), true);
            }
        }
        crate::order::sort_by(&mut refuted, |(one_id, one, _), (other_id, other, _)| other.all.cmp(&one.all).then(one_id.cmp(other_id)));
        let figure = sheet.figure(format!("assumption:{id}"), &held);
        rows.push(AssumptionRow {
            assumption: id,
            about: assumption.about.id(),
            so: so(&figure),
            held: figure,
            unsure: sheet.count("unsure", format!("assumption:{id}:unsure"), &unsure, None),
            reasons: sheet.parts(&format!("assumption:{id}:reason"), &refuted),
            amounts: won(sheet, &|rulings, _| rulings.iter().any(|ruling| judged(ruling).is_some())),
        });
    }
    rows
}

fn so(figure: &FigureRow) -> &'static str {
    let Some(share) = figure.share else { return "withheld" };
    match side_of(share.good, share.all, 0.5) {
        Ordering::Greater => "holds",
        Ordering::Less => "fails",
        Ordering::Equal if share.all >= HALF_MIN => "half",
        Ordering::Equal => "too_few",
    }
}

/// Each campaign, by the contacts that it had touched when they were decided.
pub(super) fn campaigns<'p>(sheet: &mut Sheet<'p>) -> Vec<CampaignRow<'p>> {
    let rules = sheet.asked.rules;
    let assumptions = rules.source.assumptions.as_deref().unwrap_or_default();
    let mut rows = Vec::new();
    for (place, campaign) in (0_u16..).zip(rules.source.campaigns.as_deref().unwrap_or_default()) {
        let id = campaign.id.text.as_str();
        let own = |assumption: usize| campaign.assumptions.iter().flatten().any(|other| other.text == assumptions[assumption].id.text);
        let promised = |assumption: usize| own(assumption) && assumptions[assumption].about == About::Promise;
        let touched = |ground: &Ground| ground.campaigns.contains(&place);
        let held = on_assumptions(sheet, &touched, &own);
        let promise = on_assumptions(sheet, &touched, &promised);
        let accepted = accepted(sheet, &touched);
        rows.push(CampaignRow {
            campaign: id,
            held: sheet.figure(format!("campaign:{id}:held"), &held),
            promise: sheet.figure(format!("campaign:{id}:promise"), &promise),
            accepted: sheet.figure(format!("campaign:{id}:accepted"), &accepted),
            amounts: won(sheet, &|_, ground| touched(ground)),
        });
    }
    rows
}

/// Each offer, by the contacts that named it most often.
pub(super) fn offers<'p>(sheet: &mut Sheet<'p>) -> Vec<OfferRow<'p>> {
    let ours = &sheet.asked.rules.facts.ours;
    let topics = sheet.asked.rules.source.topics.as_deref().unwrap_or_default();
    let mut rows = Vec::new();
    for (place, topic) in (0_u16..).zip(topics).filter(|(place, _)| ours[usize::from(*place)]) {
        let id = topic.id.text.as_str();
        let about = |ground: &Ground| ground.offer == Some(place);
        let (held, accepted) = (on_assumptions(sheet, &about, &|_| true), accepted(sheet, &about));
        rows.push(OfferRow {
            topic: id,
            held: sheet.figure(format!("offer:{id}:held"), &held),
            accepted: sheet.figure(format!("offer:{id}:accepted"), &accepted),
            amounts: won(sheet, &|_, ground| about(ground)),
        });
    }
    rows
}

/// Verdicts on some assumptions of contacts on some ground.
fn on_assumptions<'p>(sheet: &Sheet<'p>, ground: &dyn Fn(&Ground) -> bool, counts: &dyn Fn(usize) -> bool) -> Crowd<'p> {
    let mut crowd = Crowd::default();
    for (contact, ruling) in sheet.rulings(year(sheet)).filter(|(_, ruling)| ground(&ruling.ground)) {
        for (_, holds) in ruling.assumptions.iter().filter(|(place, holds)| counts(*place) && *holds != Holds::Unsure) {
            crowd.add(contact, Some(&ruling.decider), *holds == Holds::Yes);
        }
    }
    crowd
}

fn accepted<'p>(sheet: &Sheet<'p>, ground: &dyn Fn(&Ground) -> bool) -> Crowd<'p> {
    let mut crowd = Crowd::default();
    for verdict in sheet.verdicts(year(sheet)).iter().filter(|verdict| ground(verdict.ground)) {
        crowd.add(verdict.contact, verdict.decider, verdict.accepted);
    }
    crowd
}

/// What was won of contacts, by what had been decided and what was there.
fn won(sheet: &Sheet<'_>, counts: &dyn Fn(&[Ruling], &Ground) -> bool) -> Vec<AmountRow> {
    let people = sheet.people;
    let own = sheet.ended(year(sheet)).filter(|(contact, ended)| {
        let rulings = &people[*contact as usize].rulings;
        counts(&rulings[..rulings.partition_point(|ruling| ruling.at <= ended.outcome.at)], &ended.ground)
    });
    amounts(own.map(|(_, ended)| &ended.outcome).collect::<Vec<&Outcome>>())
}
