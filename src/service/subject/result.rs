//! What follows from the evidence of one contact, with the rules that were applied.

use crate::assessment::{Answer as Given, Assessment, Contribution};
use crate::conditions::{Slot, text};
use crate::evidence::Contact;
use crate::rulefile::RuleFile;
use crate::rules::Award;
use crate::wire::Decimal;
use crate::wire::assessment::{Answer, Parts, Plain, Written, shape};
use crate::wire::subject::{SubjectChange, SubjectDimension, SubjectFact, SubjectResult, SubjectRule};
use crate::wire::view::{Texts, texts};

pub(super) fn result<'a>(rules: &'a RuleFile, contact: &'a Contact<'a>, assessment: &'a Assessment<'a>) -> SubjectResult<'a> {
    let standing = &assessment.standing;
    let proposed = &rules.states[assessment.proposal];
    let shapes = shape(rules, assessment, Parts::SHORT).dimensions;
    let dimensions = shapes.into_iter().enumerate().map(|(place, shape)| {
        let measured = &assessment.dimensions[place];
        let contributions = assessment.explanation.iter().flat_map(|explanation| &explanation.contributions[place]);
        SubjectDimension {
            id: shape.id,
            label: texts(rules.source.dimensions.iter().flatten().nth(place).and_then(|own| own.label.as_ref())),
            points: shape.points,
            rules: contributions.map(|given| rule(rules, contact, assessment, given)).collect(),
            cut: shape.cut,
            cut_sum: Decimal((measured.cut.iter().sum::<i128>() + measured.cut_total) * 1000),
        }
    });
    SubjectResult {
        dimensions: dimensions.collect(),
        proposal: &proposed.id,
        proposal_label: label_of_state(rules, assessment.proposal),
        proposal_when: proposed.when.as_ref().map(|when| text(when, &rules.names, &rules.named)),
        standing: rules.state_id(standing.state),
        standing_label: label_of_state(rules, standing.state),
        standing_by: decided_in(contact, assessment),
        since: standing.since.map(Written),
        pending: standing.pending.is_some(),
        in_question: standing.in_question,
        exploration: assessment.exploration,
        would_change: changes(rules, assessment),
    }
}

/// The role in which the decision in force was taken.
fn decided_in<'a>(contact: &'a Contact<'a>, assessment: &Assessment<'_>) -> &'a str {
    let standing = &assessment.standing;
    let Some(since) = standing.since else { return "rules" };
    let taken = contact.decisions.iter().rfind(|decision| decision.at == since && *decision.by == *standing.by);
    taken.map_or("rules", |decision| &decision.role)
}

fn rule<'a>(rules: &'a RuleFile, contact: &'a Contact<'a>, assessment: &Assessment<'a>, given: &'a Contribution) -> SubjectRule<'a> {
    let rule = &rules.rules[given.rule];
    let mut facts: Vec<SubjectFact<'a>> = rule.reads.iter().map(|slot| fact(rules, assessment, *slot)).collect();
    if let Award::Each(_, slot) = rule.award
        && !rule.reads.contains(&slot)
    {
        facts.insert(0, fact(rules, assessment, slot));
    }
    // What is about others is counted, not named.
    let is_own =
        |id: &&String| id.starts_with("attribute.") || id.starts_with("check.") || contact.signals.iter().any(|signal| *signal.id == ***id);
    let own: Vec<&str> = given.evidence.iter().filter(is_own).map(String::as_str).collect();
    SubjectRule {
        id: &rule.id,
        label: texts(rules.source.rules.iter().flatten().nth(given.rule).and_then(|own| own.label.as_ref())),
        points: Decimal(i128::from(given.given.points) * 1000),
        counts: !rule.exploratory,
        when: rule.when.as_ref().map(|when| text(when, &rules.names, &rules.named)),
        facts,
        of_others: given.evidence.len() - own.len(),
        evidence: own,
    }
}

fn fact<'a>(rules: &'a RuleFile, assessment: &Assessment<'a>, slot: Slot) -> SubjectFact<'a> {
    let value = assessment.values.get(slot as usize).copied().flatten();
    SubjectFact { id: rules.names.id(slot), label: label_of_slot(rules, slot), value: value.map(Plain::from) }
}

/// Of a fact or check by its place among the values.
fn label_of_slot(rules: &RuleFile, slot: Slot) -> Texts<'_> {
    let id = rules.names.id(slot);
    let source = &rules.source;
    match id.strip_prefix("check.") {
        Some(check) => texts(source.checks.iter().flatten().find(|own| own.id.text == check).and_then(|own| own.label.as_ref())),
        None => texts(source.facts.iter().flatten().find(|own| own.id.text == id).and_then(|own| own.label.as_ref())),
    }
}

fn label_of_state(rules: &RuleFile, place: usize) -> Texts<'_> {
    texts(rules.source.states.iter().flatten().nth(place).and_then(|state| state.label.as_ref()))
}

fn changes<'a>(rules: &'a RuleFile, assessment: &'a Assessment<'a>) -> Vec<SubjectChange<'a>> {
    let open = assessment.questions.iter().flat_map(|questions| &questions.open);
    let answer = |given: &'a Given| match given {
        Given::Check(check, verdict) => Answer::Check { check: rules.vocabulary.checks.id(*check), answer: verdict.id() },
        Given::Fact(slot, literal) => Answer::Fact { fact: rules.names.id(*slot), answer: literal.value().into() },
    };
    open.map(|question| SubjectChange {
        answers: question.answers.iter().map(answer).collect(),
        proposal: rules.state_id(question.proposal),
        label: label_of_state(rules, question.proposal),
    })
    .collect()
}
