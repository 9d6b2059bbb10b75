//! Why: for every number the rules that made it, each with its evidence, and what was left out.

use super::compute::Computed;
use crate::conditions::Slot;
use crate::evidence::counting::{Item, LeftOut, Why, sort_left_out};
use crate::evidence::{Contact, Counting};
use crate::facts::{Trail, View, trail, trail_check};
use crate::rulefile::RuleFile;
use crate::rules::Given;

/// Why an assessment is as it is.
#[derive(Debug)]
pub struct Explanation {
    /// For each dimension its contributions, in file order.
    pub contributions: Vec<Vec<Contribution>>,
    /// What was left out and why, sorted.
    pub left_out: Vec<LeftOut>,
}

/// The points of one rule with its evidence.
#[derive(Debug)]
pub struct Contribution {
    /// The place of the rule.
    pub rule: usize,
    /// What it gave.
    pub given: Given,
    /// Ids of the evidence behind it.
    pub evidence: Vec<String>,
    /// Slots of the unknown facts it reads, if it is unknown.
    pub unknown: Vec<Slot>,
}

/// The contributions of each dimension: those that gave something, and the unknown ones.
pub(super) fn contributions<'v>(rules: &'v RuleFile, view: &View<'v>, computed: &Computed<'v>) -> Vec<Vec<Contribution>> {
    let mut list: Vec<Vec<Contribution>> = rules.dimensions.iter().map(|_| Vec::new()).collect();
    for (place, (rule, given)) in rules.rules.iter().zip(&computed.given).enumerate() {
        if given.before_cap == 0 && !given.unknown {
            continue;
        }
        let unknown = if given.unknown {
            rule.reads.iter().copied().filter(|slot| computed.values[*slot as usize].is_none()).collect()
        } else {
            Vec::new()
        };
        let evidence = evidence(rules, &rule.reads, view);
        list[rule.dimension].push(Contribution { rule: place, given: *given, evidence, unknown });
    }
    list
}

fn evidence<'v>(rules: &'v RuleFile, reads: &[Slot], view: &View<'v>) -> Vec<String> {
    let mut gathered = Trail::default();
    for slot in reads {
        let place = *slot as usize;
        match rules.facts.list.get(place) {
            Some(fact) => trail(&rules.facts, fact, &rules.vocabulary, view, &mut gathered),
            None => {
                if let Ok(check) = u16::try_from(place - rules.facts.list.len()) {
                    trail_check(&rules.vocabulary, check, view, &mut gathered);
                }
            }
        }
    }
    gathered.into_ids(view.me)
}

/// Adds the attributes left out, and sorts the list.
pub(super) fn finish_left_out(rules: &RuleFile, contact: &Contact<'_>, counting: &Counting, list: &mut Vec<LeftOut>) {
    let vocabulary = &rules.vocabulary;
    let id = |place: u16| Some(vocabulary.attribute_ids.id(place));
    list.extend(contact.no_permission.iter().map(|place| LeftOut::new(Item::Attribute, id(*place), Why::NoPermission)));
    for (place, attribute) in (0_u16..).zip(&vocabulary.attributes) {
        let lacks_consent = attribute.purpose.is_some_and(|purpose| !counting.consents[usize::from(purpose)]);
        let came = contact.attributes.get(usize::from(place)).is_some_and(Option::is_some);
        if lacks_consent && came && contact.no_permission.binary_search(&place).is_err() {
            list.push(LeftOut::new(Item::Attribute, id(place), Why::NoConsent));
        }
    }
    sort_left_out(list);
}
