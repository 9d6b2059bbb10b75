//! Compiling rules: one kind of evidence each, into a dimension that takes it.

use super::facts::CompiledFacts;
use super::firing;
use super::ids::Ids;
use super::model::{RuleSource, Source};
use crate::conditions::{Compiler, Expression, Names, Slot, reads};
use crate::diagnostic::{Problems, told};
use crate::facts::{Kinds, SignalMeasure, Source as FactSource};
use crate::provenance::Kind;
use crate::record::{has_unknown_member, is_written};
use crate::rules::{Award, Rule};
use crate::value::ValueType;

/// The compiler of the file's conditions, its named ones compiled.
pub(super) fn compiler<'n>(source: &Source, ids: &Ids, names: &'n Names, problems: &mut Problems<'_>) -> Compiler<'n> {
    // Conditions that could not be read are named all the same, so that a reference to one is no second problem.
    let when = |place: usize| {
        let readable = source.conditions.iter().flatten().find(|condition| condition.id.node == ids.conditions.nodes[place]);
        readable.map(|condition| condition.when.0)
    };
    let conditions = ids.conditions.words.iter().enumerate().map(|(place, id)| (id.to_owned(), when(place))).collect();
    Compiler::new(names, conditions, problems)
}

/// Compiles every rule; `None` for one with a fault.
pub(super) fn compile(
    source: &Source,
    ids: &Ids,
    facts: &CompiledFacts,
    conditions: &mut Vec<firing::Compiled>,
    compiler: &mut Compiler<'_>,
    problems: &mut Problems<'_>,
) -> Vec<Option<Rule>> {
    compiler.dimensions = false;
    let rules = source.rules.iter().flatten();
    rules.map(|rule| compile_one(rule, source, ids, facts, conditions, compiler, problems)).collect()
}

fn compile_one(
    rule: &RuleSource,
    source: &Source,
    ids: &Ids,
    facts: &CompiledFacts,
    conditions: &mut Vec<firing::Compiled>,
    compiler: &mut Compiler<'_>,
    problems: &mut Problems<'_>,
) -> Option<Rule> {
    let award = award(rule, ids, facts, problems);
    let when = match rule.when {
        // One that could not be read is a problem already.
        None => (!is_written(rule.node, "when", RuleSource::MEMBERS, problems)).then_some(None),
        Some(when) => compiler.condition(when.0, problems).map(Some),
    };
    if let (Some(Some(expression)), Some(node)) = (&when, rule.when) {
        let (of, id) = (firing::Of::Rule, rule.id.text.clone());
        conditions.push(firing::Compiled { of, id, node: node.0, expression: expression.clone() });
    }
    let (award, when) = (award?, when?);
    let reads = rule_reads(award, when.as_ref(), compiler);
    if reads.is_empty() {
        problems.error(rule.node, "rule-reads-nothing", told!(vec![("found", rule.id.text.clone())]));
        return None;
    }
    let kind = kind(rule, &reads, facts, compiler.names(), problems)?;
    let exploratory = reads.iter().any(|slot| facts.facts.list.get(*slot as usize).is_some_and(|fact| fact.exploratory));
    let dimension = ids.dimensions.find(&rule.dimension.text)?;
    let caps = source.dimensions.iter().flatten().find(|known| known.id.text == rule.dimension.text)?;
    if !caps.caps.list.iter().any(|(of, _, _)| *of == kind) {
        if caps.complete && caps.caps.complete {
            let arguments =
                told!(vec![("found", kind.id().to_owned()), ("what", rule.dimension.text.clone()), ("rule", rule.id.text.clone())]);
            problems.error(rule.dimension.node, "dimension-without-kind", arguments);
        }
        return None;
    }
    warn_of_cap(rule, award, facts, problems);
    let assumptions = rule.assumptions.iter().flatten().filter_map(|reference| ids.assumptions.find(&reference.text)).collect();
    Some(Rule {
        id: rule.id.text.as_str().into(),
        dimension,
        kind,
        exploratory,
        award,
        when,
        cap: rule.cap.map(|cap| cap.0),
        reads,
        assumptions,
    })
}

/// Warns of a cap that always cuts: below the points, or below what a single one of something counted gives.
fn warn_of_cap(rule: &RuleSource, award: Award, facts: &CompiledFacts, problems: &mut Problems<'_>) {
    let is_counted = |slot: Slot| {
        let source = facts.facts.list.get(slot as usize).map(|fact| &fact.source);
        matches!(
            source,
            Some(FactSource::Signals(
                _,
                SignalMeasure::Count
                    | SignalMeasure::DaysActive
                    | SignalMeasure::DistinctTopics
                    | SignalMeasure::DistinctRoles
                    | SignalMeasure::DistinctContacts
            ))
        )
    };
    let (points, what) = match award {
        Award::Points(points) => (points, "points"),
        Award::Each(each, slot) if is_counted(slot) => (each, "points_each"),
        Award::Each(..) => return,
    };
    if rule.cap.is_none_or(|cap| cap.0 >= points.abs()) {
        return;
    }
    let tree = problems.tree();
    let written = |member| tree.member(rule.node, member).map(|node| tree.source(node).to_owned()).unwrap_or_default();
    let node = tree.member(rule.node, "cap").unwrap_or(rule.node);
    let arguments =
        told!(vec![("found", rule.id.text.clone()), ("what", what.to_owned()), ("points", written(what)), ("cap", written("cap"))]);
    problems.warning(node, "cap-below-points", arguments);
}

fn award(rule: &RuleSource, ids: &Ids, facts: &CompiledFacts, problems: &mut Problems<'_>) -> Option<Award> {
    let has = |member: &str| is_written(rule.node, member, RuleSource::MEMBERS, problems);
    let has_when = has("when");
    match (has("points"), has("points_each"), has("of")) {
        (true, false, false) => {
            if !has_when {
                crate::record::missing_member(rule.node, "when", problems);
                return None;
            }
            // Points that could not be read are a problem already; the rest of the rule is checked all the same.
            Some(Award::Points(rule.points.map_or(0, |points| points.0)))
        }
        (false, true, true) => {
            let (each, of) = (rule.points_each.map_or(0, |each| each.0), rule.of.as_ref()?);
            let needs_number = |kind: ValueType| told!(vec![("found", of.text.clone()), ("kind", kind.id().to_owned())]);
            if of.text == "role" || of.text.starts_with("check.") {
                let kind = if of.text == "role" { ValueType::Text } else { ValueType::Verdict };
                problems.error(of.node, "of-needs-number", needs_number(kind));
                return None;
            }
            if ids.dimensions.find(&of.text).is_some() && ids.facts.find(&of.text).is_none() {
                problems.error(of.node, "rule-reads-dimension", told!(vec![("found", of.text.clone()), ("where", "rule".to_owned())]));
                return None;
            }
            let slot = ids.facts.resolve(of, "fact", problems)? + 1;
            let kind = facts.types[slot]?;
            if kind != ValueType::Number {
                problems.error(of.node, "of-needs-number", needs_number(kind));
                return None;
            }
            Some(Award::Each(each, Slot::try_from(slot).ok()?))
        }
        (false, true, false) => {
            problems.error(rule.node, "points-each-without-of", told!(vec![("found", rule.id.text.clone())]));
            None
        }
        // A member of another name may have been meant.
        (false, false, false) if has_unknown_member(rule.node, RuleSource::MEMBERS, problems) => None,
        _ => {
            problems.error(rule.node, "points-or-points-each", told!(vec![("found", rule.id.text.clone())]));
            None
        }
    }
}

/// What a rule reads, `of` before `when`.
fn rule_reads(award: Award, when: Option<&Expression>, compiler: &Compiler<'_>) -> Vec<Slot> {
    let mut slots = match award {
        Award::Each(_, slot) => vec![slot],
        Award::Points(_) => Vec::new(),
    };
    for slot in when.map(|when| reads(when, compiler.named())).unwrap_or_default() {
        if !slots.contains(&slot) {
            slots.push(slot);
        }
    }
    slots
}

/// The kind of a rule: that of what it reads besides profile, profile if nothing else, and never two.
fn kind(rule: &RuleSource, reads: &[Slot], facts: &CompiledFacts, names: &Names, problems: &mut Problems<'_>) -> Option<Kind> {
    let of = |slot: &Slot| facts.facts.list.get(*slot as usize).map_or(Kinds::of(Kind::Assessed), |fact| fact.kinds);
    // Each kind with the first that has it.
    let mut kinds: Vec<(Kind, Slot)> = Vec::new();
    for slot in reads {
        for kind in of(slot).but_profile() {
            if !kinds.iter().any(|(known, _)| *known == kind) {
                kinds.push((kind, *slot));
            }
        }
    }
    let faulty = reads.iter().any(|slot| facts.good.get(*slot as usize) == Some(&false));
    match kinds.as_slice() {
        // What a fact with a fault rests on is not known.
        [] | [_] if faulty => None,
        [] => Some(Kind::Profile),
        [(kind, _)] => Some(*kind),
        [(first_kind, first), (second_kind, second), ..] => {
            let arguments = told!(vec![
                ("found", rule.id.text.clone()),
                ("first", names.id(*first).to_owned()),
                ("kind", first_kind.id().to_owned()),
                ("second", names.id(*second).to_owned()),
                ("other", second_kind.id().to_owned()),
            ]);
            problems.error(rule.node, "rule-of-two-kinds", arguments);
            None
        }
    }
}
