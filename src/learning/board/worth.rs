//! Signals and rules that changed their worth: exploratory ones that earned to be binding, binding ones that lost it; and what
//! people disputed.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::decided::side_of;
use super::periods::{Stretch, YEAR_DAYS, quarter_of};
use super::person::Ground;
use super::privacy::Crowd;
use super::sheet::{Sheet, Verdict};
use crate::facts::{Selection, Source};
use crate::provenance::Class;
use crate::rulefile::RuleFile;
use crate::rules::Award;
use crate::wire::board::{DisputeRow, WorthRow, WorthRows};

/// Fewer verdicts with it say nothing.
const VERDICTS_MIN: u64 = 30;
/// What one quarter says may be one campaign.
const QUARTERS_MIN: u64 = 2;

/// What is asked about.
struct Item<'p> {
    item: &'static str,
    id: &'p str,
    class: Class,
    facts: Vec<&'p str>,
    rules: Vec<&'p str>,
    /// Whether it speaks against contacts only, so that fewer are to be accepted with it.
    against: bool,
    place: u32,
}

impl Item<'_> {
    fn is_there(&self, ground: &Ground) -> bool {
        match self.item {
            "rule" => ground.rules.binary_search(&self.place).is_ok(),
            _ => u16::try_from(self.place).is_ok_and(|place| ground.types.binary_search(&place).is_ok()),
        }
    }
}

/// What verdicts of a year say of each signal type and rule that was there.
pub(super) fn worth<'p>(sheet: &mut Sheet<'p>) -> WorthRows<'p> {
    let verdicts = sheet.verdicts(Stretch::days(sheet.asked.as_of, YEAR_DAYS));
    let base = crowd(&verdicts, |_| true);
    let rate = if base.all > 0 { base.good as f64 / base.all as f64 } else { 0.0 };
    let rows: Vec<WorthRow<'p>> = items(sheet.asked.rules).into_iter().filter_map(|item| row(sheet, &verdicts, item, rate)).collect();
    WorthRows { base: sheet.figure("base", &base), verdicts_min: VERDICTS_MIN, quarters_min: QUARTERS_MIN, items: rows }
}

fn crowd<'p>(verdicts: &[Verdict<'p>], counts: impl Fn(&Verdict<'p>) -> bool) -> Crowd<'p> {
    let mut crowd = Crowd::default();
    for verdict in verdicts.iter().filter(|verdict| counts(verdict)) {
        crowd.add(verdict.contact, verdict.decider, verdict.accepted);
    }
    crowd
}

fn row<'p>(sheet: &mut Sheet<'p>, verdicts: &[Verdict<'p>], item: Item<'p>, rate: f64) -> Option<WorthRow<'p>> {
    let with = crowd(verdicts, |verdict| item.is_there(verdict.ground));
    let without = crowd(verdicts, |verdict| !item.is_there(verdict.ground));
    let own = verdicts.iter().filter(|verdict| item.is_there(verdict.ground));
    let quarters = own.map(|verdict| quarter_of(verdict.at)).collect::<BTreeSet<i64>>().len() as u64;
    if with.all == 0 {
        return None;
    }
    let key = format!("{}:{}", item.item, item.id);
    let figures = (sheet.figure(format!("{key}:with"), &with), sheet.figure(format!("{key}:without"), &without));
    let so = match side_of(with.good, with.all, rate) {
        _ if figures.0.share.is_none() => "withheld",
        _ if with.all < VERDICTS_MIN || quarters < QUARTERS_MIN => "too_few",
        Ordering::Greater if item.class == Class::Exploratory => "promote",
        Ordering::Less if item.class == Class::Binding && !item.against => "demote",
        _ => "as_it_is",
    };
    Some(WorthRow {
        item: item.item,
        id: item.id,
        class: item.class.id(),
        facts: item.facts,
        rules: item.rules,
        with: figures.0,
        without: figures.1,
        quarters,
        so,
    })
}

/// Signal types with the facts and rules that rest on them, then rules.
fn items(rules: &RuleFile) -> Vec<Item<'_>> {
    let selects = |place: u16, selection: Option<&Selection>| selection.is_some_and(|selection| selection.types.contains(&place));
    let takes = |place: u16, source: &Source| match source {
        Source::Signals(selection, _) => selects(place, Some(selection)),
        Source::People(people) => selects(place, people.selection.as_ref()),
        Source::Clarity(_) => rules.facts.questions.iter().any(|question| selects(place, question.selection.as_ref())),
        Source::Role | Source::Attribute(..) => false,
    };
    let mut items = Vec::new();
    for (place, signal) in (0_u16..).zip(&rules.vocabulary.types) {
        let facts = (0_u32..).zip(&rules.facts.list).filter(|(_, fact)| takes(place, &fact.source));
        let slots: Vec<u32> = facts.clone().map(|(slot, _)| slot).collect();
        let own: Vec<&crate::rules::Rule> = rules.rules.iter().filter(|rule| rule.reads.iter().any(|slot| slots.contains(slot))).collect();
        items.push(Item {
            item: "signal",
            id: rules.vocabulary.type_ids.id(place),
            class: signal.class,
            facts: facts.map(|(_, fact)| &*fact.id).collect(),
            rules: own.iter().map(|rule| &*rule.id).collect(),
            against: !own.is_empty() && own.iter().all(|rule| takes_points(rule)),
            place: u32::from(place),
        });
    }
    for (place, rule) in (0_u32..).zip(&rules.rules) {
        let facts = rule.reads.iter().filter_map(|slot| rules.facts.list.get(*slot as usize));
        items.push(Item {
            item: "rule",
            id: &rule.id,
            class: if rule.exploratory { Class::Exploratory } else { Class::Binding },
            facts: facts.map(|fact| &*fact.id).collect(),
            rules: Vec::new(),
            against: takes_points(rule),
            place,
        });
    }
    items
}

fn takes_points(rule: &crate::rules::Rule) -> bool {
    match rule.award {
        Award::Points(points) | Award::Each(points, _) => points < 0,
    }
}

/// Disputed signals by type and source, those with the most disputes first.
pub(super) fn disputes<'p>(sheet: &mut Sheet<'p>) -> Vec<DisputeRow<'p>> {
    struct Found<'p> {
        all: u64,
        disputed: Crowd<'p>,
        reasons: BTreeMap<&'p str, Crowd<'p>>,
    }
    let mut found: BTreeMap<(u16, &'p str), Found<'p>> = BTreeMap::new();
    for (contact, person) in sheet.placed() {
        for doubted in &person.doubted {
            let of = found.entry((doubted.kind, doubted.source.as_str()));
            let own = of.or_insert_with(|| Found { all: 0, disputed: Crowd::default(), reasons: BTreeMap::new() });
            own.all += doubted.all;
            for (by, reason) in &doubted.disputes {
                own.disputed.add(contact, Some(by), true);
                own.reasons.entry(reason).or_default().add(contact, Some(by), true);
            }
        }
    }
    let mut rows = Vec::new();
    for ((kind, source), own) in found.into_iter().filter(|(_, own)| own.disputed.all > 0) {
        let kind = sheet.asked.rules.vocabulary.type_ids.id(kind);
        let key = format!("disputed:{kind}:{source}");
        let reasons: Vec<_> = own.reasons.into_iter().map(|(reason, crowd)| (reason, crowd, Crowd::default())).collect();
        let of_all = own.disputed.of(own.all);
        rows.push(DisputeRow { kind, source, reasons: sheet.parts(&key, &reasons), disputed: sheet.figure(key, &of_all) });
    }
    let good = |row: &DisputeRow<'_>| row.disputed.share.map_or(0, |share| share.good);
    crate::order::sort_by(&mut rows, |one, other| good(other).cmp(&good(one)));
    rows
}
