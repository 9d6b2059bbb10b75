//! A rule file made ready for columns: how each fact, rule and state is found, and what each of them is made of, so that two
//! files can be told apart piece by piece.

use super::condition::{Parts, Set};
use super::meaning::Meanings;
use super::points::PointPlans;
use super::tally::Tallies;
use super::words::Translation;
use crate::conditions::{Slot, reads};
use crate::facts::{PeopleMeasure, SignalMeasure, Source};
use crate::provenance::Kind;
use crate::rulefile::RuleFile;
use crate::value::ValueType;

/// A state over columns.
#[derive(Clone, PartialEq, Debug)]
pub struct StatePlan {
    /// Where its condition is true; `None` is everywhere.
    pub when: Option<Set>,
    /// What replaces it for those whom a decision holds in the state.
    pub stay: Option<Set>,
    /// Least points by kind, in thousandths.
    pub requires: Vec<(Kind, i64)>,
    /// Whether the rules decide it.
    pub by_rules: bool,
}

/// A rule file over columns.
#[derive(Debug)]
pub struct Plans {
    /// From the population's words to the file's.
    pub translation: Translation,
    /// Facts over signals that have columns of their own.
    pub tallies: Tallies,
    /// Facts that are found contact by contact.
    pub single: Vec<usize>,
    /// Rules and dimensions.
    pub points: PointPlans,
    /// States in file order.
    pub states: Vec<StatePlan>,
    /// By named condition: where it is true and where it is false.
    pub named: Vec<[Set; 2]>,
    /// What each fact and check is made of; two that are written alike are alike.
    pub made_of: Vec<String>,
    /// What says which evidence counts, by signal type of the population, and for all of it.
    pub counting: Vec<String>,
    /// By rule: the slots it reads.
    pub reads: Vec<Vec<Slot>>,
    /// Slots that states read.
    pub state_reads: Vec<Slot>,
    /// What states are made of.
    pub states_made_of: String,
    /// What says which decisions are in force.
    pub decided_by: String,
    /// Facts and checks.
    pub slots: usize,
    /// Whether a condition is asked of contacts one by one.
    pub asks_rows: bool,
}

impl Plans {
    /// The plans of a rule file.
    #[must_use]
    pub fn new(rules: &RuleFile, translation: Translation) -> Plans {
        let facts = &rules.facts;
        let slots = facts.list.len() + rules.vocabulary.checks.len();
        let types: Vec<ValueType> = facts
            .list
            .iter()
            .map(|fact| fact.value_type)
            .chain(rules.vocabulary.checks.iter().map(|_| ValueType::Verdict))
            .chain(rules.dimensions.iter().map(|_| ValueType::Number))
            .collect();
        let parts = Parts { named: &rules.named, types: &types };
        let tallies = Tallies::new(facts, &translation, |_| true);
        let found_singly = |(place, source): (usize, &Source)| {
            !tallies.finds(place) && matches!(source, Source::Signals(..) | Source::People(_) | Source::Clarity(_))
        };
        let single = facts.list.iter().map(|fact| &fact.source).enumerate().filter(|found| found_singly(*found)).map(|(place, _)| place);
        let named = (0..rules.named.len())
            .map(|place| {
                let expression = u32::try_from(place).ok().and_then(|place| rules.named.expression(place));
                [true, false].map(|wanted| expression.map_or(Set::All(false), |expression| parts.set(expression, wanted)))
            })
            .collect();
        let states = rules.states.iter().map(|state| StatePlan {
            when: state.when.as_ref().map(|when| parts.set(when, true)),
            stay: state.stay.as_ref().map(|stay| parts.set(stay, true)),
            requires: state.requires.clone(),
            by_rules: state.by_rules(),
        });
        let of_states = rules.states.iter().flat_map(|state| [&state.when, &state.stay]).flatten();
        let mut state_reads: Vec<Slot> = of_states.flat_map(|condition| reads(condition, &rules.named)).collect();
        state_reads.sort_unstable();
        state_reads.dedup();
        Plans {
            single: single.collect(),
            points: PointPlans::new(rules, &parts, |slot| facts.list.get(slot).is_some_and(|fact| is_whole(&fact.source))),
            states: states.collect(),
            named,
            made_of: made_of(rules, &translation),
            counting: counting(rules, &translation),
            reads: rules.rules.iter().map(|rule| rule.reads.clone()).collect(),
            state_reads,
            states_made_of: format!("{:?}", rules.states),
            decided_by: decided_by(rules),
            slots,
            asks_rows: true,
            tallies,
            translation,
        }
    }

    /// Asks once what rules, states and named conditions say to each of few texts.
    pub fn look_up(&mut self, meanings: &Meanings<'_>) {
        let rules = self.points.rules.iter_mut().filter_map(|rule| rule.when.as_mut());
        let states = self.states.iter_mut().flat_map(|state| [&mut state.when, &mut state.stay]).flatten();
        self.asks_rows = false;
        for set in rules.chain(states).chain(self.named.iter_mut().flatten()) {
            set.look_up(meanings);
            self.asks_rows |= set.asks_rows();
        }
    }
}

/// Whether every known value is a whole number.
fn is_whole(source: &Source) -> bool {
    match source {
        Source::Attribute(_, days_since) => *days_since,
        Source::Signals(_, measure) => matches!(
            measure,
            SignalMeasure::Count
                | SignalMeasure::DaysSinceLast
                | SignalMeasure::DaysActive
                | SignalMeasure::DistinctTopics
                | SignalMeasure::DistinctRoles
                | SignalMeasure::DistinctContacts
                | SignalMeasure::Trend(_)
        ),
        Source::Role | Source::People(_) | Source::Clarity(_) => false,
    }
}

/// What each fact and check is made of, in the population's places and in days.
fn made_of(rules: &RuleFile, translation: &Translation) -> Vec<String> {
    let facts = &rules.facts;
    let counting = counting(rules, translation);
    let selection = |selection: &crate::facts::Selection| {
        let kinds: Vec<u16> = selection.types.iter().map(|kind| translation.own_types[usize::from(*kind)]).collect();
        let count: Vec<&str> = kinds.iter().map(|kind| counting[usize::from(*kind)].as_str()).collect();
        format!("{kinds:?} {count:?} {:?} {:?}", selection.topics, selection.within_days)
    };
    let half_life = |place: Option<usize>| place.map(|place| facts.weights[place].half_life_days());
    let topics = || format!("{:?} {:?}", facts.ours, translation.own_topics);
    let check = |place: u16| format!("{:?} {:?}", rules.vocabulary.checks.id(place), rules.vocabulary.check_valid_days[usize::from(place)]);
    let fact = |fact: &crate::facts::Fact| {
        let source = match &fact.source {
            Source::Role => "role".to_owned(),
            Source::Attribute(place, days_since) => {
                let attribute = &rules.vocabulary.attributes[usize::from(*place)];
                let purpose = attribute.purpose.map(|purpose| translation.own_purposes[usize::from(purpose)]);
                format!("attribute {} {days_since} {purpose:?}", translation.own_attributes[usize::from(*place)])
            }
            Source::Signals(taken, measure) => {
                let lives = match *measure {
                    SignalMeasure::Decayed(life, valued) => format!("{:?} {valued}", half_life(Some(life))),
                    SignalMeasure::LeadingTopic(life) | SignalMeasure::OwnShare(life) | SignalMeasure::Concentration(life) => {
                        format!("{:?} {}", half_life(life), topics())
                    }
                    SignalMeasure::Stability(slow, fast, mass) => {
                        format!("{:?} {:?} {mass} {}", half_life(Some(slow)), half_life(Some(fast)), topics())
                    }
                    SignalMeasure::DistinctTopics => topics(),
                    _ => String::new(),
                };
                format!("signals {} {} {lives}", measure_name(*measure), selection(taken))
            }
            Source::People(people) => {
                let (said, checked) =
                    (people.selection.as_ref().map(&selection), people.check.map(|(place, stances)| (check(place), stances)));
                format!("people {} {said:?} {checked:?} {:?}", people_name(people.measure), facts.roles)
            }
            Source::Clarity(life) => {
                let questions = facts
                    .questions
                    .iter()
                    .map(|question| (question.weight, question.selection.as_ref().map(&selection), question.check.map(check)));
                format!("clarity {:?} {:?}", half_life(Some(*life)), questions.collect::<Vec<_>>())
            }
        };
        format!("{} {source}", fact.of_account)
    };
    let checks = (0_u16..).take(rules.vocabulary.checks.len()).map(|place| format!("check {}", check(place)));
    facts.list.iter().map(fact).chain(checks).collect()
}

/// What is measured, with the numbers that belong to it but for half-lives.
fn measure_name(measure: SignalMeasure) -> String {
    match measure {
        SignalMeasure::Decayed(..) => "decayed".to_owned(),
        SignalMeasure::LeadingTopic(_) => "leading topic".to_owned(),
        SignalMeasure::OwnShare(_) => "own share".to_owned(),
        SignalMeasure::Concentration(_) => "concentration".to_owned(),
        SignalMeasure::Stability(..) => "stability".to_owned(),
        other => format!("{other:?}"),
    }
}

fn people_name(measure: PeopleMeasure) -> String {
    format!("{measure:?}")
}

/// What says which decisions are in force.
fn decided_by(rules: &RuleFile) -> String {
    let of = rules.states.iter().map(|state| (&state.id, &state.decided_by, &state.then, state.adverse, state.valid_days));
    format!("{:?}", of.collect::<Vec<_>>())
}

/// What says which signals of each type count.
fn counting(rules: &RuleFile, translation: &Translation) -> Vec<String> {
    let of = |place: &Option<u16>| match place {
        None => String::new(),
        Some(place) => {
            let kind = &rules.vocabulary.types[usize::from(*place)];
            let purpose = kind.purpose.map(|purpose| translation.own_purposes[usize::from(purpose)]);
            format!("{purpose:?} {:?} {:?} {:?} {}", kind.max_per_day, kind.burst, kind.keep_days, kind.valued)
        }
    };
    translation.types.iter().map(of).collect()
}
