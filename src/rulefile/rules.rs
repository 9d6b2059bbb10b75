//! Compiling rules: one kind of evidence each, into a dimension that takes it.

use super::facts::CompiledFacts;
use super::ids::Ids;
use super::model::{RuleSource, Source};
use crate::conditions::{Compiler, Expression, Names, Range, Slot, never_holds, reads};
use crate::diagnostic::Problems;
use crate::facts::Kinds;
use crate::provenance::Kind;
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
    ranges: &[Range],
    compiler: &mut Compiler<'_>,
    problems: &mut Problems<'_>,
) -> Vec<Option<Rule>> {
    compiler.dimensions = false;
    let rules = source.rules.iter().flatten();
    rules.map(|rule| compile_one(rule, source, ids, facts, ranges, compiler, problems)).collect()
}

fn compile_one(
    rule: &RuleSource,
    source: &Source,
    ids: &Ids,
    facts: &CompiledFacts,
    ranges: &[Range],
    compiler: &mut Compiler<'_>,
    problems: &mut Problems<'_>,
) -> Option<Rule> {
    let award = award(rule, ids, facts, problems);
    let when = match rule.when {
        None => Some(None),
        Some(when) => compiler.condition(when.0, problems).map(Some),
    };
    let (award, when) = (award?, when?);
    if let (Some(condition), Some(node)) = (&when, rule.when)
        && never_holds(condition, compiler.named(), ranges)
    {
        problems.error(node.0, "rule-never-fires", vec![("found", rule.id.text.clone())]);
    }
    let reads = rule_reads(award, when.as_ref(), compiler);
    if reads.is_empty() {
        problems.error(rule.node, "rule-reads-nothing", vec![("found", rule.id.text.clone())]);
        return None;
    }
    let kind = kind(rule, &reads, facts, problems)?;
    let exploratory = reads.iter().any(|slot| facts.facts.list.get(*slot as usize).is_some_and(|fact| fact.exploratory));
    let dimension = ids.dimensions.find(&rule.dimension.text)?;
    let caps = source.dimensions.iter().flatten().find(|known| known.id.text == rule.dimension.text)?;
    if !caps.caps.list.iter().any(|(of, _, _)| *of == kind) {
        let arguments = vec![("found", kind.id().to_owned()), ("what", rule.dimension.text.clone())];
        problems.error(rule.dimension.node, "dimension-without-kind", arguments);
        return None;
    }
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

fn award(rule: &RuleSource, ids: &Ids, facts: &CompiledFacts, problems: &mut Problems<'_>) -> Option<Award> {
    let tree = problems.tree();
    let has = |member: &str| tree.member(rule.node, member).is_some();
    match (has("points"), has("points_each"), has("of")) {
        (true, false, false) => {
            if !has("when") {
                crate::record::missing_member(rule.node, "when", problems);
                return None;
            }
            Some(Award::Points(rule.points?.0))
        }
        (false, true, true) => {
            let (each, of) = (rule.points_each, rule.of.as_ref()?);
            if of.text == "role" || of.text.starts_with("check.") {
                problems.error(of.node, "of-needs-number", vec![("found", of.text.clone())]);
                return None;
            }
            let slot = ids.facts.resolve(of, "fact", problems)? + 1;
            if !facts.good[slot] {
                return None;
            }
            if facts.facts.list[slot].value_type != ValueType::Number {
                problems.error(of.node, "of-needs-number", vec![("found", of.text.clone())]);
                return None;
            }
            Some(Award::Each(each?.0, Slot::try_from(slot).ok()?))
        }
        _ => {
            problems.error(rule.node, "points-or-points-each", vec![("found", rule.id.text.clone())]);
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
fn kind(rule: &RuleSource, reads: &[Slot], facts: &CompiledFacts, problems: &mut Problems<'_>) -> Option<Kind> {
    let mut kinds = Kinds::default();
    for slot in reads {
        kinds = kinds.with(match facts.facts.list.get(*slot as usize) {
            Some(fact) => fact.kinds,
            None => Kinds::of(Kind::Assessed),
        });
    }
    let kinds: Vec<Kind> = kinds.but_profile().collect();
    match kinds.as_slice() {
        [] => Some(Kind::Profile),
        [kind] => Some(*kind),
        _ => {
            let found: Vec<&str> = kinds.iter().map(|kind| kind.id()).collect();
            problems.error(rule.node, "rule-of-two-kinds", vec![("found", found.join(", ")), ("what", rule.id.text.clone())]);
            None
        }
    }
}
