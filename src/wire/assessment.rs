//! The assessment as one JSON object, its members in this order.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::json::{Decimal, Numbers, append};
use crate::assessment as engine;
use crate::conditions::Names;
use crate::dimensions::{Dimension, Measured};
use crate::evidence::counting;
use crate::moment::{MOMENT_BYTES, Moment};
use crate::rulefile::RuleFile;
use crate::value::Value;

/// What is written besides what is always there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Parts {
    /// Contributions and what was left out.
    pub explanation: bool,
    /// Open questions and reach.
    pub questions: bool,
    /// The receipt as last member.
    pub receipt: bool,
}

impl Parts {
    /// What the engine has to be asked for.
    #[must_use]
    pub fn ask(self) -> engine::Ask {
        engine::Ask { explanation: self.explanation || self.receipt, questions: self.questions }
    }

    /// The short form.
    pub const SHORT: Parts = Parts { explanation: false, questions: false, receipt: false };
    /// What the receipt is taken over.
    pub const RECEIPT: Parts = Parts { explanation: true, questions: false, receipt: false };
}

/// A moment, written as RFC 3339.
#[derive(Clone, Copy, Debug)]
pub struct Written(pub Moment);

impl Serialize for Written {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.text(&mut [0; MOMENT_BYTES]))
    }
}

/// Members of an object whose names are data.
#[derive(Clone, Debug)]
pub struct Members<'a, T>(pub Vec<(&'a str, T)>);

impl<T: Serialize> Serialize for Members<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// A value as JSON holds it.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the types of JSON")]
pub enum Plain<'a> {
    Number(Decimal),
    Text(&'a str),
    Boolean(bool),
    Date(Written),
}

impl<'a> From<Value<'a>> for Plain<'a> {
    fn from(value: Value<'a>) -> Plain<'a> {
        match value {
            Value::Number(number) => Plain::Number(number.into()),
            Value::Text(text) => Plain::Text(text),
            Value::Boolean(boolean) => Plain::Boolean(boolean),
            Value::Date(moment) => Plain::Date(Written(moment)),
            Value::Verdict(verdict) => Plain::Text(verdict.id()),
        }
    }
}

/// Facts and checks by id, written as they stand.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    names: &'a Names,
    /// By slot.
    values: &'a [Option<Value<'a>>],
}

impl Serialize for Facts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map((0..).zip(self.values).map(|(slot, value)| (self.names.id(slot), value.map(Plain::from))))
    }
}

/// The points of each kind that the dimension caps.
#[derive(Clone, Copy, Debug)]
pub struct PointsByKind<'a>(&'a Dimension, &'a Measured);

impl Serialize for PointsByKind<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let PointsByKind(dimension, measured) = self;
        serializer.collect_map(dimension.caps.iter().map(|(kind, _)| (kind.id(), Decimal::from(measured.by_kind[*kind as usize]))))
    }
}

/// What caps took or gave, zeros left out.
#[derive(Clone, Copy, Debug)]
pub struct Cut<'a>(&'a Dimension, &'a Measured);

impl Serialize for Cut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Cut(dimension, measured) = self;
        let kinds = dimension.caps.iter().map(|(kind, _)| (kind.id(), measured.cut[*kind as usize]));
        let cut = kinds.chain([("total", measured.cut_total)]).filter(|(_, cut)| *cut != 0);
        serializer.collect_map(cut.map(|(kind, cut)| (kind, thousandths(cut))))
    }
}

/// Which rule file.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(any(feature = "wasm-engine", feature = "wasm-learning"), derive(tsify::Tsify), tsify(missing_as_null))]
pub struct RulesRef<'a> {
    /// Its id.
    pub id: &'a str,
    /// The order it was approved under; null for a draft.
    pub seq: Option<u64>,
    /// The SHA-256 of its bytes, in hex.
    pub sha256: &'a str,
}

/// An assessment as written.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-engine", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Assessment<'a> {
    /// The contact's id.
    pub contact: &'a str,
    /// The moment, RFC 3339.
    #[cfg_attr(feature = "wasm-engine", tsify(type = "string"))]
    pub as_of: Written,
    /// Which rule file.
    pub rules: RulesRef<'a>,
    /// Values of facts and checks; null is unknown.
    #[cfg_attr(feature = "wasm-engine", tsify(type = "Record<string, number | string | boolean | null>"))]
    pub facts: Facts<'a>,
    /// The dimensions in file order.
    pub dimensions: Vec<DimensionPoints<'a>>,
    /// What states require and what there is.
    pub requires: Vec<Requirement<'a>>,
    /// The proposed state.
    pub proposal: &'a str,
    /// The state that the contact is offered to for exploration.
    pub exploration: Option<&'a str>,
    /// The state in force.
    pub standing: Standing<'a>,
    /// What was left out and why.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm-engine", tsify(type = "LeftOut[]"))]
    pub left_out: Option<Vec<LeftOut<'a>>>,
    /// Answers that would change the proposal.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm-engine", tsify(type = "OpenQuestion[]"))]
    pub open_questions: Option<Vec<OpenQuestion<'a>>>,
    /// Each dimension's points if every open check were confirmed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm-engine", tsify(type = "Record<string, number>"))]
    pub reach: Option<Members<'a, Decimal>>,
    /// The receipt, in hex.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm-engine", tsify(optional))]
    pub receipt: Option<String>,
}

/// A dimension.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-engine", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct DimensionPoints<'a> {
    /// Its id.
    pub id: &'a str,
    /// Points, 0 to 100.
    #[cfg_attr(feature = "wasm-engine", tsify(type = "number"))]
    pub points: Decimal,
    /// After the cap of each kind.
    #[cfg_attr(feature = "wasm-engine", tsify(type = "Record<string, number>"))]
    pub by_kind: PointsByKind<'a>,
    /// What caps took or gave, by kind and in total; zeros are left out.
    #[cfg_attr(feature = "wasm-engine", tsify(type = "Record<string, number>"))]
    pub cut: Cut<'a>,
    /// What each rule gave.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm-engine", tsify(type = "Contribution[]"))]
    pub contributions: Option<Vec<Contribution<'a>>>,
}

/// What one rule gave.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-engine", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Contribution<'a> {
    /// The rule.
    pub rule: &'a str,
    /// Its points.
    #[cfg_attr(feature = "wasm-engine", tsify(type = "number"))]
    pub points: Decimal,
    /// Its points before its cap.
    #[cfg_attr(feature = "wasm-engine", tsify(type = "number"))]
    pub before_cap: Decimal,
    /// The kind of evidence it rests on.
    pub kind: &'a str,
    /// `binding` or `exploratory`.
    pub class: &'a str,
    /// Whether it counts.
    pub counts: bool,
    /// Ids of the evidence behind it.
    pub evidence: Vec<&'a str>,
    /// Unknown facts, if it is unknown.
    pub unknown: Vec<&'a str>,
}

/// What a state requires.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-engine", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Requirement<'a> {
    /// The state.
    pub state: &'a str,
    /// The kind.
    pub kind: &'a str,
    /// Points needed.
    #[cfg_attr(feature = "wasm-engine", tsify(type = "number"))]
    pub needs: Decimal,
    /// Points there.
    #[cfg_attr(feature = "wasm-engine", tsify(type = "number"))]
    pub has: Decimal,
    /// Whether that is enough.
    pub met: bool,
}

/// The state in force.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-engine", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Standing<'a> {
    /// The state.
    pub state: &'a str,
    /// Since when, if a person decided it.
    #[cfg_attr(feature = "wasm-engine", tsify(type = "string | null"))]
    pub since: Option<Written>,
    /// Who decided it, or `rules`.
    pub by: &'a str,
    /// The proposal that waits for a person.
    pub pending: Option<&'a str>,
    /// Until when it is to be decided.
    #[cfg_attr(feature = "wasm-engine", tsify(type = "string | null"))]
    pub decide_by: Option<Written>,
    /// Whether that has passed.
    pub overdue: bool,
    /// Whether new evidence contradicts the decision.
    pub in_question: bool,
    /// Whether the last decision has lapsed.
    pub lapsed: bool,
}

/// What was left out: its id (null if it has none) and why.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
#[cfg_attr(feature = "wasm-engine", derive(tsify::Tsify), tsify(missing_as_null))]
#[expect(missing_docs, reason = "the kinds of evidence")]
pub enum LeftOut<'a> {
    Signal { signal: Option<&'a str>, why: &'a str },
    Attribute { attribute: Option<&'a str>, why: &'a str },
    Check { check: Option<&'a str>, why: &'a str },
    Decision { decision: Option<&'a str>, why: &'a str },
}

/// One or two answers that would change the proposal.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-engine", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct OpenQuestion<'a> {
    /// The answers.
    pub answers: Vec<Answer<'a>>,
    /// The state that would be proposed.
    pub proposal: &'a str,
}

/// An answer to an open check or an unknown fact.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
#[cfg_attr(feature = "wasm-engine", derive(tsify::Tsify), tsify(missing_as_null))]
#[expect(missing_docs, reason = "the kinds of questions")]
pub enum Answer<'a> {
    Fact {
        fact: &'a str,
        #[cfg_attr(feature = "wasm-engine", tsify(type = "number | string | boolean"))]
        answer: Plain<'a>,
    },
    Check {
        check: &'a str,
        answer: &'a str,
    },
}

/// A contact that is not assessed.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-engine", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct NotAssessed<'a> {
    /// The contact's id.
    pub contact: &'a str,
    /// The moment.
    #[cfg_attr(feature = "wasm-engine", tsify(type = "string"))]
    pub as_of: Written,
    /// The objection.
    pub not_assessed: ObjectionInForce<'a>,
}

/// An objection in force; nulls if it could not be read.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-engine", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ObjectionInForce<'a> {
    /// Since when.
    #[cfg_attr(feature = "wasm-engine", tsify(type = "string | null"))]
    pub since: Option<Written>,
    /// About what.
    pub scope: Option<&'a str>,
}

/// Appends the text of an assessment.
pub fn write(out: &mut Vec<u8>, rules: &RuleFile, assessment: &engine::Assessment<'_>, parts: Parts, numbers: Numbers) {
    append(out, &shape(rules, assessment, parts), numbers);
}

/// Appends the text of a contact that is not assessed.
pub fn write_not_assessed(out: &mut Vec<u8>, not_assessed: &engine::NotAssessed) {
    append(out, &not_assessed_shape(not_assessed), Numbers::Exact);
}

/// A contact that is not assessed, in its shape.
#[must_use]
pub fn not_assessed_shape(not_assessed: &engine::NotAssessed) -> NotAssessed<'_> {
    let objection = ObjectionInForce {
        since: not_assessed.objection.map(|(at, _)| Written(at)),
        scope: not_assessed.objection.map(|(_, scope)| scope.id()),
    };
    NotAssessed { contact: &not_assessed.contact, as_of: Written(not_assessed.as_of), not_assessed: objection }
}

/// An assessment in its shape.
#[must_use]
pub fn shape<'a>(rules: &'a RuleFile, assessment: &'a engine::Assessment<'a>, parts: Parts) -> Assessment<'a> {
    let values = &assessment.values[..rules.slot_count() - rules.dimensions.len()];
    let explanation = assessment.explanation.as_ref().filter(|_| parts.explanation);
    let questions = assessment.questions.as_ref().filter(|_| parts.questions);
    Assessment {
        contact: assessment.contact,
        as_of: Written(assessment.as_of),
        rules: RulesRef { id: &rules.id, seq: rules.seq, sha256: &rules.sha256 },
        facts: Facts { names: &rules.names, values },
        dimensions: (0..rules.dimensions.len()).map(|place| dimension(rules, assessment, place, parts)).collect(),
        requires: assessment.requires.iter().map(|requirement| requirement_shape(rules, requirement)).collect(),
        proposal: rules.state_id(assessment.proposal),
        exploration: rules.exploration.as_ref().filter(|_| assessment.exploration).map(|exploration| rules.state_id(exploration.state)),
        standing: standing_shape(rules, assessment),
        left_out: explanation.map(|explanation| explanation.left_out.iter().map(left_out_shape).collect()),
        open_questions: questions.map(|questions| questions.open.iter().map(|open| open_question(rules, open)).collect()),
        reach: questions.map(|questions| {
            let reach = rules.dimensions.iter().zip(&questions.reach);
            Members(reach.map(|(dimension, points)| (&*dimension.id, (*points).into())).collect())
        }),
        receipt: parts.receipt.then(|| crate::assessment::receipt(rules, assessment)).flatten(),
    }
}

fn open_question<'a>(rules: &'a RuleFile, open: &'a engine::OpenQuestion) -> OpenQuestion<'a> {
    let answer = |answer: &'a engine::Answer| match answer {
        engine::Answer::Check(check, verdict) => Answer::Check { check: rules.vocabulary.checks.id(*check), answer: verdict.id() },
        engine::Answer::Fact(slot, literal) => Answer::Fact { fact: rules.names.id(*slot), answer: literal.value().into() },
    };
    OpenQuestion { answers: open.answers.iter().map(answer).collect(), proposal: rules.state_id(open.proposal) }
}

fn thousandths(value: i128) -> Decimal {
    Decimal(value * 1000)
}

fn dimension<'a>(rules: &'a RuleFile, assessment: &'a engine::Assessment<'a>, place: usize, parts: Parts) -> DimensionPoints<'a> {
    let (compiled, measured) = (&rules.dimensions[place], &assessment.dimensions[place]);
    let explanation = assessment.explanation.as_ref().filter(|_| parts.explanation);
    DimensionPoints {
        id: &compiled.id,
        points: measured.points.into(),
        by_kind: PointsByKind(compiled, measured),
        cut: Cut(compiled, measured),
        contributions: explanation
            .map(|explanation| explanation.contributions[place].iter().map(|given| contribution(rules, given)).collect()),
    }
}

fn contribution<'a>(rules: &'a RuleFile, contribution: &'a engine::Contribution) -> Contribution<'a> {
    let rule = &rules.rules[contribution.rule];
    Contribution {
        rule: &rule.id,
        points: thousandths(i128::from(contribution.given.points)),
        before_cap: thousandths(i128::from(contribution.given.before_cap)),
        kind: rule.kind.id(),
        class: if rule.exploratory { "exploratory" } else { "binding" },
        counts: !rule.exploratory,
        evidence: contribution.evidence.iter().map(String::as_str).collect(),
        unknown: contribution.unknown.iter().map(|slot| rules.names.id(*slot)).collect(),
    }
}

fn requirement_shape<'a>(rules: &'a RuleFile, requirement: &engine::Requirement) -> Requirement<'a> {
    Requirement {
        state: rules.state_id(requirement.state),
        kind: requirement.kind.id(),
        needs: thousandths(i128::from(requirement.needs)),
        has: thousandths(i128::from(requirement.has)),
        met: requirement.has >= requirement.needs,
    }
}

/// The standing in its shape.
#[must_use]
pub fn standing_shape<'a>(rules: &'a RuleFile, assessment: &'a engine::Assessment<'a>) -> Standing<'a> {
    let standing = &assessment.standing;
    Standing {
        state: rules.state_id(standing.state),
        since: standing.since.map(Written),
        by: &standing.by,
        pending: standing.pending.map(|place| rules.state_id(place)),
        decide_by: standing.decide_by.map(Written),
        overdue: standing.overdue,
        in_question: standing.in_question,
        lapsed: standing.lapsed,
    }
}

fn left_out_shape(left_out: &counting::LeftOut) -> LeftOut<'_> {
    let (id, why) = (left_out.id.as_deref(), left_out.why.id());
    match left_out.item {
        counting::Item::Signal => LeftOut::Signal { signal: id, why },
        counting::Item::Attribute => LeftOut::Attribute { attribute: id, why },
        counting::Item::Check => LeftOut::Check { check: id, why },
        counting::Item::Decision => LeftOut::Decision { decision: id, why },
    }
}
