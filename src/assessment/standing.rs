//! Standing: the state in force after the decision of whoever holds the decision right (semantics 6.3 to 6.6).

use super::compute::{Computed, compute, finish, push_dimensions};
use crate::conditions::{NamedValue, Scope};
use crate::evidence::counting::{Item, LeftOut, Why};
use crate::evidence::{Contact, Counting, Decision};
use crate::facts::{Cut, Member, View, history};
use crate::moment::{DAY, Moment};
use crate::provenance::{Class, Kind};
use crate::rulefile::RuleFile;
use crate::states::{State, holds_right};

/// The state in force and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Standing {
    /// The place of the state.
    pub state: usize,
    /// Since when, if a person decided it.
    pub since: Option<Moment>,
    /// Who decided it; `rules` if nobody.
    pub by: String,
    /// The place of the proposal that waits for a person.
    pub pending: Option<usize>,
    /// When that came about that it proposes, where there is a deadline.
    pub brought: Option<Moment>,
    /// Until when it is to be decided.
    pub decide_by: Option<Moment>,
    /// Whether that has passed.
    pub overdue: bool,
    /// Whether new evidence contradicts the decision.
    pub in_question: bool,
    /// Whether the last decision has lapsed.
    pub lapsed: bool,
}

/// The last counting decision.
#[derive(Clone, Copy, Debug)]
pub(super) struct Decided<'e> {
    pub decision: &'e Decision<'e>,
    /// The place of its state.
    pub state: usize,
    /// The place of its proposal, if the file has that state.
    pub proposal: Option<usize>,
    pub lapsed: bool,
}

/// Finds the last counting decision; the others that do not count are named in `left_out`.
pub(super) fn last_decision<'e>(
    rules: &RuleFile,
    contact: &'e Contact<'e>,
    as_of: Moment,
    left_out: Option<&mut Vec<LeftOut>>,
) -> Option<Decided<'e>> {
    last_counting(rules, &contact.decisions, as_of, left_out)
}

fn last_counting<'e>(
    rules: &RuleFile,
    decisions: &'e [Decision<'e>],
    as_of: Moment,
    mut left_out: Option<&mut Vec<LeftOut>>,
) -> Option<Decided<'e>> {
    let mut last: Option<Decided<'e>> = None;
    for decision in decisions {
        let proposal = decision.proposal.as_deref().and_then(|id| rules.state(id));
        let why = if decision.at > as_of {
            Some(Why::Future)
        } else {
            match rules.state(&decision.state) {
                None => Some(Why::UnknownState),
                Some(state) if !decision.listed || !has_right(rules, decision, state, proposal) => Some(Why::NoRight),
                Some(state) => {
                    if last.is_none_or(|earlier| earlier.decision.at <= decision.at) {
                        last = Some(Decided { decision, state, proposal, lapsed: false });
                    }
                    None
                }
            }
        };
        if let (Some(why), Some(list)) = (why, left_out.as_deref_mut()) {
            list.push(LeftOut::new(Item::Decision, Some(&decision.id), why));
        }
    }
    last.map(|decided| Decided { lapsed: has_lapsed(rules, &decided, as_of), ..decided })
}

/// The state decided on by the last counting decision, unless that has lapsed.
pub(crate) fn state_in_force(rules: &RuleFile, decisions: &[Decision<'_>], as_of: Moment) -> Option<usize> {
    last_counting(rules, decisions, as_of, None).filter(|decided| !decided.lapsed).map(|decided| decided.state)
}

/// Whether the decision's role holds the right.
pub(crate) fn has_right(rules: &RuleFile, decision: &Decision<'_>, state: usize, proposal: Option<usize>) -> bool {
    let late = decision.decide_by.is_some_and(|deadline| decision.at > deadline);
    holds_right(&rules.states, &decision.role, state, proposal, late)
}

fn has_lapsed(rules: &RuleFile, decided: &Decided<'_>, as_of: Moment) -> bool {
    if let Some(until) = decided.decision.until {
        return as_of >= until;
    }
    let state = &rules.states[decided.state];
    let corrected = decided.proposal != Some(decided.state);
    let valid_days = state
        .valid_days
        .or_else(|| decided.proposal.and_then(|place| rules.states[place].valid_days))
        .or_else(|| (corrected && !state.adverse).then_some(90));
    valid_days.is_some_and(|days| decided.decision.at.age(as_of) >= days)
}

/// What standing needs to look at again: the same contact without some of its evidence.
pub(super) struct Case<'v> {
    pub rules: &'v RuleFile,
    pub account: Option<&'v crate::evidence::Account<'v>>,
    /// The assessed contacts of the line.
    pub members: &'v [Member<'v>],
    pub me: usize,
    pub as_of: Moment,
}

impl<'v> Case<'v> {
    pub fn view(&self, cut: Cut) -> View<'v> {
        View::new(self.account, self.members, self.me, &self.rules.vocabulary, self.as_of, cut)
    }

    pub fn own(&self) -> (&'v Contact<'v>, &'v Counting) {
        let member = &self.members[self.me];
        (member.contact, member.counting)
    }
}

/// The standing, from what was computed with all that counts.
pub(super) fn standing(case: &Case<'_>, computed: &Computed<'_>, decided: Option<&Decided<'_>>) -> Standing {
    let rules = case.rules;
    let proposal = computed.proposal();
    let lapsed = decided.is_some_and(|decided| decided.lapsed);
    if let Some(decided) = decided.filter(|decided| !decided.lapsed) {
        return Standing {
            state: decided.state,
            since: Some(decided.decision.at),
            by: decided.decision.by.to_string(),
            pending: None,
            brought: None,
            decide_by: None,
            overdue: false,
            in_question: in_question(case, computed, decided),
            lapsed,
        };
    }
    let by_rules = rules.states[proposal].by_rules();
    let state = by_rules_alone(rules, computed);
    let hours = rules.states[proposal].decide_within_hours.filter(|_| !by_rules);
    let brought = hours.and_then(|_| brought(case, computed, proposal));
    let decide_by = hours.zip(brought).map(|(hours, brought)| deadline(rules, brought, hours));
    Standing {
        state,
        since: None,
        by: "rules".to_owned(),
        pending: (!by_rules).then_some(proposal),
        brought,
        decide_by,
        overdue: decide_by.is_some_and(|deadline| case.as_of > deadline),
        in_question: false,
        lapsed,
    }
}

/// The first state that rules decide and that holds: what stands where nobody has decided.
pub(super) fn by_rules_alone(rules: &RuleFile, computed: &Computed<'_>) -> usize {
    let holds = |(place, state): &(usize, &State)| state.by_rules() && computed.eligible[*place];
    rules.states.iter().enumerate().find(holds).map_or(rules.states.len() - 1, |(place, _)| place)
}

/// `decide_by`: the hours of the proposed state after the latest evidence without which another state would be proposed.
fn deadline(rules: &RuleFile, brought: Moment, hours: i64) -> Moment {
    match &rules.calendar {
        Some(calendar) => calendar.after_hours(brought, hours),
        None => Moment(brought.0 + hours * (DAY / 24)),
    }
}

/// The latest moment of the contact's binding evidence such that, without what there is from then on, another state would
/// be proposed. Going back in time, only a moment that changed a value that rules or states read is worth a look.
fn brought(case: &Case<'_>, computed: &Computed<'_>, proposal: usize) -> Option<Moment> {
    let rules = case.rules;
    let (contact, counting) = case.own();
    let types = &rules.vocabulary.types;
    let binding = counting.signals.iter().filter(|signal| types[usize::from(signal.kind)].class == Class::Binding);
    let checks = contact.checks.iter().filter(|record| record.at <= case.as_of).map(|record| record.at);
    let mut moments: Vec<Moment> = binding.map(|signal| signal.at).chain(checks).collect();
    crate::order::sort(&mut moments);
    moments.dedup();
    // A fact that may read exploratory evidence decides nothing, whatever it says.
    let hanging = &rules.hanging;
    let decides = |slot: usize| {
        let exploratory = rules.facts.list.get(slot).is_some_and(|fact| fact.exploratory);
        !exploratory && (!hanging.rules[slot].is_empty() || hanging.in_states[slot] || hanging.in_named[slot])
    };
    let (full, bare) = (case.view(Cut::None), case.view(Cut::Contact(Moment(i64::MIN))));
    let mut changes = history(&rules.facts, &rules.vocabulary, &full, &bare, &moments, decides);
    let mut values = computed.values.clone();
    values.truncate(rules.slot_count() - rules.dimensions.len());
    while let Some(last) = changes.last() {
        let moment = last.moment;
        while let Some(change) = changes.pop_if(|change| change.moment == moment) {
            values[change.slot] = change.before;
        }
        if finish(rules, values.clone(), None, Default::default()).proposal() != proposal {
            return moments.get(moment).copied();
        }
    }
    None
}

/// Whether new evidence contradicts the decision in force (semantics 6.6).
fn in_question(case: &Case<'_>, computed: &Computed<'_>, decided: &Decided<'_>) -> bool {
    let proposal = computed.proposal();
    if proposal != decided.state && decided.proposal != Some(proposal) {
        return true;
    }
    if no_longer_held(case, computed, decided) {
        return true;
    }
    decided.proposal != Some(decided.state) && proposal != decided.state && heard_since(case, decided.decision.at)
}

/// Whether an operand that holds the state by a dimension held without the later evidence and holds no more.
fn no_longer_held(case: &Case<'_>, computed: &Computed<'_>, decided: &Decided<'_>) -> bool {
    let rules = case.rules;
    let operands = &rules.states[decided.state].dimension_operands;
    if operands.is_empty() {
        return false;
    }
    let holds = |values: &crate::facts::Values<'_>, named: &[NamedValue], operand: usize| {
        let mut scope = Scope { values, named, overflow: false };
        operands[operand].holds(&mut scope) == Some(true)
    };
    let fallen: Vec<usize> = (0..operands.len()).filter(|operand| !holds(&computed.values, &computed.named, *operand)).collect();
    if fallen.is_empty() {
        return false;
    }
    // Facts and checks keep today's value; only the dimensions are those without the later evidence.
    let view = case.view(Cut::Account(Moment(decided.decision.at.0 + 1)));
    let without = compute(rules, &view, &Vec::new(), None);
    let mut values = computed.values.clone();
    values.truncate(rules.slot_count() - rules.dimensions.len());
    push_dimensions(&without.measured, &mut values);
    let mut named = computed.named.clone();
    crate::conditions::evaluate_named(&rules.named, &values, true, &mut named);
    fallen.into_iter().any(|operand| holds(&values, &named, operand))
}

/// Whether the contact itself said something that may decide, or was checked, after the moment.
fn heard_since(case: &Case<'_>, since: Moment) -> bool {
    let (contact, counting) = case.own();
    let types = &case.rules.vocabulary.types;
    let said = counting.signals.iter().filter(|signal| signal.at > since).any(|signal| {
        let signal_type = &types[usize::from(signal.kind)];
        signal_type.class == Class::Binding && signal_type.kind == Kind::Declared
    });
    said || contact.checks.iter().any(|record| record.check.is_some() && record.at > since && record.at <= case.as_of)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::{LINE_LIMITS, counting, read_line};
    use crate::json::Document;
    use crate::rulefile;
    use crate::value::Value;
    use std::fmt::Write as _;

    const RULES: &str = include_str!("../../tests/hostile/rules.reife.json");
    const WHEN: &str = r#"{">=": [{"var": "n_act"}, 1]}"#;
    const MORE: &str = r#"
        {"id": "w_count", "signals": {"kind": "declared", "topics": ["rival"]}, "within_days": 30, "measure": "count"},
        {"id": "w_sum", "signals": {"types": ["said"]}, "within_days": 20, "measure": "sum"},
        {"id": "w_heat", "signals": {"types": ["said"]}, "half_life_days": 5, "measure": "decayed"},
        {"id": "a_roles", "of": "account", "signals": {"types": ["act", "said"]}, "measure": "distinct_roles"},
        {"id": "a_people", "of": "account", "signals": {"types": ["said"]}, "measure": "distinct_contacts"},
        {"id": "a_days", "of": "account", "signals": {"types": ["act"]}, "measure": "days_active"},
        {"id": "a_settled", "of": "account", "signals": {"types": ["said"]}, "measure": "stability", "half_life_days": 3, "fast_half_life_days": 2},
        {"id": "a_consent", "of": "account", "signals": {"types": ["said"]}, "measure": "consent"},
        {"id": "a_coverage", "of": "account", "check": "need", "stances": {"confirmed": 2, "open": 0}, "measure": "coverage"},
        {"id": "a_leaning", "of": "account", "signals": {"types": ["said"]}, "check": "need", "stances": {"confirmed": 2, "refuted": -2}, "measure": "leaning"},
        {"id": "n_act""#;

    /// The search as it is defined: everything computed anew at each moment.
    fn defined(case: &Case<'_>, proposal: usize) -> Option<Moment> {
        let (contact, counting) = case.own();
        let checks = contact.checks.iter().map(|record| record.at);
        let mut moments: Vec<Moment> =
            counting.signals.iter().map(|signal| signal.at).chain(checks).filter(|at| *at <= case.as_of).collect();
        moments.sort_unstable();
        let other = |moment: &Moment| compute(case.rules, &case.view(Cut::Contact(*moment)), &Vec::new(), None).proposal() != proposal;
        moments.into_iter().rev().find(other)
    }

    fn evidence(seed: u64) -> String {
        let mut state = seed;
        let mut below = |most: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % most
        };
        let mut text = String::from("{\"account\":{},\"contacts\":[");
        for (contact, role) in ["user", "champion", "user"].into_iter().enumerate() {
            let comma = if contact > 0 { "," } else { "" };
            let _ = write!(text, "{comma}{{\"id\":\"c{contact}\",\"role\":\"{role}\",\"signals\":[");
            for signal in 0..30 {
                let comma = if signal > 0 { "," } else { "" };
                let at = Moment(1_795_478_400_000 - i64::try_from(below(45 * 24)).unwrap() * 3_600_000);
                let topic = ["suite", "rival"][usize::try_from(below(2)).unwrap()];
                let said = format!("\"type\":\"said\",\"topic\":\"{topic}\",\"value\":{}", below(5));
                let rest = if below(3) == 0 { "\"type\":\"act\"" } else { &said };
                let _ = write!(text, "{comma}{{\"id\":\"s{signal}\",\"at\":\"{at}\",{rest}}}");
            }
            text.push_str("],\"checks\":[");
            for check in 0..8 {
                let comma = if check > 0 { "," } else { "" };
                let at = Moment(1_795_478_400_000 - i64::try_from(below(45 * 24)).unwrap() * 3_600_000);
                let (name, verdict) = (["need", "budget"][check % 2], ["confirmed", "refuted", "open"][usize::try_from(below(3)).unwrap()]);
                let _ = write!(text, "{comma}{{\"check\":\"{name}\",\"verdict\":\"{verdict}\",\"at\":\"{at}\"}}");
            }
            text.push_str("]}");
        }
        text + "]}"
    }

    /// Each fact and check alone decides the proposal, at the value that it has; the moment that brought it is the defined one.
    #[test]
    fn what_brought_a_proposal_is_found_as_it_is_defined() {
        let base = RULES.replacen("{\"id\": \"n_act\"", MORE.trim_start(), 1);
        let plain = rulefile::check(base.as_bytes()).rules.unwrap();
        let (mut found, mut none) = (0, 0);
        for seed in 1..=12 {
            let line = evidence(seed);
            let mut document = Document::new();
            let tree = document.read(line.as_bytes(), LINE_LIMITS).unwrap();
            let mut faults = Vec::new();
            let evidence = read_line(tree, &plain.vocabulary, &mut faults);
            assert_eq!(faults, []);
            let as_of = Moment(1_795_478_400_000);
            let people: Vec<(&Contact<'_>, Counting)> =
                evidence.contacts.iter().map(|contact| (contact, counting::count(contact, &plain.vocabulary, as_of, None))).collect();
            let members: Vec<Member<'_>> = people.iter().map(|(contact, counting)| Member::new(contact, counting)).collect();
            let case = |rules| Case { rules, account: evidence.account.as_ref(), members: &members, me: 0, as_of };
            let computed = compute(&plain, &case(&plain).view(Cut::None), &Vec::new(), None);
            let slots = plain.slot_count() - plain.dimensions.len();
            for slot in 0..slots {
                let id = plain.names.id(u32::try_from(slot).unwrap());
                let when = match computed.values[slot] {
                    Some(Value::Number(number)) => format!("{{\">=\": [{{\"var\": \"{id}\"}}, {number}]}}"),
                    Some(Value::Text(text)) => format!("{{\"==\": [{{\"var\": \"{id}\"}}, \"{text}\"]}}"),
                    Some(Value::Verdict(verdict)) => format!("{{\"==\": [{{\"var\": \"{id}\"}}, \"{}\"]}}", verdict.id()),
                    _ => format!("{{\"missing\": [\"{id}\"]}}"),
                };
                let rules = rulefile::check(base.replacen(WHEN, &when, 1).as_bytes()).rules.unwrap();
                let case = Case { rules: &rules, ..case(&plain) };
                let computed = compute(&rules, &case.view(Cut::None), &Vec::new(), None);
                assert_eq!(computed.proposal(), 0, "{when}");
                let expected = defined(&case, 0);
                assert_eq!(brought(&case, &computed, 0), expected, "{when} of {line}");
                if expected.is_some() { found += 1 } else { none += 1 }
            }
        }
        assert!(found > 150 && none > 50, "{found} found, {none} not");
    }
}
