//! A rule file as people see it: labels, texts and shapes, without conditions.

use serde::Serialize;

use super::assessment::Members;
use super::json::Decimal;
use crate::conditions::{Expression, Literal, NameKind, Order};
use crate::measure::Points;
use crate::rulefile::{Measure, QuestionSource, RuleFile, Source, Texts as SourceTexts};

/// A text in each language; empty where the file gives none.
pub type Texts<'a> = Members<'a, &'a str>;

macro_rules! shapes {
    ($($(#[$meta:meta])* $name:ident { $( $(#[$field_meta:meta])* $field:ident : $type:ty, )* })*) => { $(
        $(#[$meta])*
        #[derive(Clone, Debug, Serialize)]
        #[cfg_attr(feature = "wasm-engine", derive(tsify::Tsify), tsify(missing_as_null))]
        #[expect(missing_docs, reason = "the members of the rule file, described there")]
        pub struct $name<'a> { $( $(#[$field_meta])* pub $field: $type, )* }
    )* };
}

shapes! {
    /// The rule file.
    RuleFileView {
        id: &'a str,
        sha256: &'a str,
        #[cfg_attr(feature = "wasm-engine", tsify(type = "Record<string, string>"))]
        label: Texts<'a>,
        languages: Vec<&'a str>,
        topics: Vec<TopicView<'a>>,
        signals: Vec<SignalView<'a>>,
        attributes: Vec<AttributeView<'a>>,
        checks: Vec<CheckView<'a>>,
        facts: Vec<FactView<'a>>,
        roles: Vec<RoleView<'a>>,
        reasons: Vec<ItemView<'a>>,
        questions: Vec<QuestionView<'a>>,
        dimensions: Vec<DimensionView<'a>>,
        rules: Vec<RuleView<'a>>,
        assumptions: Vec<AssumptionView<'a>>,
        campaigns: Vec<CampaignView<'a>>,
        states: Vec<StateView<'a>>,
    }
    /// An item with a label.
    ItemView {
        id: &'a str,
        #[cfg_attr(feature = "wasm-engine", tsify(type = "Record<string, string>"))]
        label: Texts<'a>,
    }
    /// A fact; `measure` is null for an attribute as it stands.
    FactView {
        id: &'a str,
        #[cfg_attr(feature = "wasm-engine", tsify(type = "Record<string, string>"))]
        label: Texts<'a>,
        measure: Option<&'a str>,
        of: &'a str,
    }
    /// What a buying role weighs.
    RoleView {
        id: &'a str,
        #[cfg_attr(feature = "wasm-engine", tsify(type = "number"))]
        weight: Decimal,
        expected: bool,
        veto: bool,
        #[cfg_attr(feature = "wasm-engine", tsify(type = "Record<string, string>"))]
        label: Texts<'a>,
    }
    /// A topic.
    TopicView {
        id: &'a str,
        side: &'a str,
        #[cfg_attr(feature = "wasm-engine", tsify(type = "Record<string, string>"))]
        label: Texts<'a>,
    }
    /// A type of signals; `stance` for one whose value says how much a person is for it, from -2 to 2.
    SignalView {
        id: &'a str,
        kind: &'a str,
        class: &'a str,
        heard: bool,
        value: bool,
        stance: bool,
        #[cfg_attr(feature = "wasm-engine", tsify(type = "Record<string, string>"))]
        label: Texts<'a>,
    }
    /// An attribute.
    AttributeView {
        id: &'a str,
        of: &'a str,
        r#type: &'a str,
        kind: &'a str,
        #[cfg_attr(feature = "wasm-engine", tsify(type = "Record<string, string>"))]
        label: Texts<'a>,
    }
    /// A check.
    CheckView {
        id: &'a str,
        #[cfg_attr(feature = "wasm-engine", tsify(type = "Record<string, string>"))]
        label: Texts<'a>,
        #[cfg_attr(feature = "wasm-engine", tsify(type = "Record<string, string>"))]
        ask: Texts<'a>,
        valid_days: Option<i32>,
    }
    /// A question that is to be answered; `types` of signals and the check answer it.
    QuestionView {
        id: &'a str,
        #[cfg_attr(feature = "wasm-engine", tsify(type = "Record<string, string>"))]
        label: Texts<'a>,
        types: Vec<&'a str>,
        check: Option<&'a str>,
    }
    /// A dimension.
    DimensionView {
        id: &'a str,
        #[cfg_attr(feature = "wasm-engine", tsify(type = "Record<string, string>"))]
        label: Texts<'a>,
        #[cfg_attr(feature = "wasm-engine", tsify(type = "Record<string, number>"))]
        caps: Members<'a, Decimal>,
    }
    /// A rule.
    RuleView {
        id: &'a str,
        #[cfg_attr(feature = "wasm-engine", tsify(type = "Record<string, string>"))]
        label: Texts<'a>,
        owner: Option<&'a str>,
        dimension: &'a str,
        kind: &'a str,
        class: &'a str,
        #[cfg_attr(feature = "wasm-engine", tsify(type = "number | null"))]
        points: Option<Decimal>,
        #[cfg_attr(feature = "wasm-engine", tsify(type = "number | null"))]
        points_each: Option<Decimal>,
        of: Option<&'a str>,
        #[cfg_attr(feature = "wasm-engine", tsify(type = "number | null"))]
        cap: Option<Decimal>,
        assumptions: Vec<&'a str>,
    }
    /// An assumption.
    AssumptionView {
        id: &'a str,
        about: &'a str,
        #[cfg_attr(feature = "wasm-engine", tsify(type = "Record<string, string>"))]
        statement: Texts<'a>,
        #[cfg_attr(feature = "wasm-engine", tsify(type = "Record<string, string>"))]
        label: Texts<'a>,
    }
    /// A campaign.
    CampaignView {
        id: &'a str,
        #[cfg_attr(feature = "wasm-engine", tsify(type = "Record<string, string>"))]
        label: Texts<'a>,
        #[cfg_attr(feature = "wasm-engine", tsify(type = "Record<string, string>"))]
        promise: Texts<'a>,
    }
    /// A state.
    StateView {
        id: &'a str,
        #[cfg_attr(feature = "wasm-engine", tsify(type = "Record<string, string>"))]
        label: Texts<'a>,
        stage: Option<&'a str>,
        adverse: bool,
        handover: bool,
        decided_by: &'a str,
        decide_within_hours: Option<i32>,
        reasons: Vec<&'a str>,
        needs: Vec<NeedView<'a>>,
        #[cfg_attr(feature = "wasm-engine", tsify(type = "Record<string, Record<string, string>>"))]
        next: Members<'a, Texts<'a>>,
    }
    /// A threshold of a dimension that a state's condition asks for at its top level.
    NeedView {
        dimension: &'a str,
        #[cfg_attr(feature = "wasm-engine", tsify(type = "number"))]
        at_least: Decimal,
    }
}

/// A text in each language that the file gives.
#[must_use]
pub fn texts(texts: Option<&SourceTexts>) -> Texts<'_> {
    Members(texts.iter().flat_map(|texts| &texts.list).map(|(language, text, _)| (language.as_str(), text.as_str())).collect())
}

fn item<'a>(id: &'a str, label: Option<&'a SourceTexts>) -> ItemView<'a> {
    ItemView { id, label: texts(label) }
}

fn small(number: i64) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

fn thousandths(value: i64) -> Decimal {
    Points(value).into()
}

/// The rule file as people see it.
#[must_use]
pub fn view(rules: &RuleFile) -> RuleFileView<'_> {
    let source = &*rules.source;
    RuleFileView {
        id: &rules.id,
        sha256: &rules.sha256,
        label: texts(source.label.as_ref()),
        languages: source.languages.iter().flatten().map(String::as_str).collect(),
        topics: source
            .topics
            .iter()
            .flatten()
            .map(|topic| TopicView {
                id: &topic.id.text,
                side: topic.side.map_or("ours", |side| side.id()),
                label: texts(topic.label.as_ref()),
            })
            .collect(),
        signals: source
            .signals
            .iter()
            .flatten()
            .map(|signal| SignalView {
                id: &signal.id.text,
                kind: signal.kind.id(),
                class: signal.class.id(),
                heard: signal.heard == Some(true),
                value: signal.value.is_some(),
                stance: is_stance(source, &signal.id.text),
                label: texts(signal.label.as_ref()),
            })
            .collect(),
        attributes: source
            .attributes
            .iter()
            .flatten()
            .map(|attribute| AttributeView {
                id: &attribute.id.text,
                of: attribute.of.id(),
                r#type: attribute.r#type.id(),
                kind: attribute.kind.id(),
                label: texts(attribute.label.as_ref()),
            })
            .collect(),
        checks: source
            .checks
            .iter()
            .flatten()
            .map(|check| CheckView {
                id: &check.id.text,
                label: texts(check.label.as_ref()),
                ask: texts(check.ask.as_ref()),
                valid_days: check.valid_days.map(|days| small(days.0)),
            })
            .collect(),
        facts: source.facts.iter().flatten().map(fact_view).collect(),
        roles: source
            .roles
            .iter()
            .flatten()
            .map(|role| RoleView {
                id: role.id.id(),
                weight: Decimal(i128::from(role.weight.0)),
                expected: role.expected.unwrap_or(false),
                veto: role.veto.unwrap_or(false),
                label: texts(role.label.as_ref()),
            })
            .collect(),
        reasons: source.reasons.iter().flatten().map(|reason| item(&reason.id.text, reason.label.as_ref())).collect(),
        questions: source.questions.iter().flatten().map(question_view).collect(),
        dimensions: source
            .dimensions
            .iter()
            .flatten()
            .map(|dimension| DimensionView {
                id: &dimension.id.text,
                label: texts(dimension.label.as_ref()),
                caps: Members(dimension.caps.list.iter().map(|(kind, cap, _)| (kind.id(), thousandths(cap.0))).collect()),
            })
            .collect(),
        rules: source.rules.iter().flatten().zip(&rules.rules).map(|(source, rule)| rule_view(source, rule)).collect(),
        assumptions: source
            .assumptions
            .iter()
            .flatten()
            .map(|assumption| AssumptionView {
                id: &assumption.id.text,
                about: assumption.about.id(),
                statement: texts(assumption.statement.as_ref()),
                label: texts(assumption.label.as_ref()),
            })
            .collect(),
        campaigns: source
            .campaigns
            .iter()
            .flatten()
            .map(|campaign| CampaignView {
                id: &campaign.id.text,
                label: texts(campaign.label.as_ref()),
                promise: texts(campaign.promise.as_ref()),
            })
            .collect(),
        states: source.states.iter().flatten().zip(0..).map(|(state, place)| state_view(rules, state, place)).collect(),
    }
}

/// Whether a fact about people takes the type's values as stances.
fn is_stance(source: &Source, signal: &str) -> bool {
    let of_people = |measure| matches!(measure, Measure::Coverage | Measure::Consent | Measure::Agreement | Measure::Leaning);
    source.facts.iter().flatten().filter(|fact| fact.measure.is_some_and(of_people)).any(|fact| {
        let types = fact.signals.iter().flat_map(|signals| signals.types.iter().flatten());
        types.into_iter().any(|reference| reference.text == signal)
    })
}

fn question_view(question: &QuestionSource) -> QuestionView<'_> {
    let types = question.signals.iter().flat_map(|signals| signals.types.iter().flatten());
    QuestionView {
        id: &question.id.text,
        label: texts(question.label.as_ref()),
        types: types.map(|reference| reference.text.as_str()).collect(),
        check: question.check.as_ref().map(|check| check.text.as_str()),
    }
}

fn fact_view(fact: &crate::rulefile::FactSource) -> FactView<'_> {
    FactView {
        id: &fact.id.text,
        label: texts(fact.label.as_ref()),
        measure: fact.measure.map(|measure| measure.id()),
        of: fact.of.map_or("contact", |of| of.id()),
    }
}

fn rule_view<'a>(source: &'a crate::rulefile::RuleSource, rule: &crate::rules::Rule) -> RuleView<'a> {
    RuleView {
        id: &source.id.text,
        label: texts(source.label.as_ref()),
        owner: source.owner.map(|owner| owner.id()),
        dimension: &source.dimension.text,
        kind: rule.kind.id(),
        class: if rule.exploratory { "exploratory" } else { "binding" },
        points: source.points.map(|points| thousandths(points.0)),
        points_each: source.points_each.map(|points| thousandths(points.0)),
        of: source.of.as_ref().map(|of| of.text.as_str()),
        cap: source.cap.map(|cap| thousandths(cap.0)),
        assumptions: source.assumptions.iter().flatten().map(|assumption| assumption.text.as_str()).collect(),
    }
}

fn state_view<'a>(rules: &'a RuleFile, state: &'a crate::rulefile::StateSource, place: usize) -> StateView<'a> {
    let next = state.next.iter().flat_map(|next| &next.list);
    StateView {
        id: &state.id.text,
        label: texts(state.label.as_ref()),
        stage: state.stage.as_deref(),
        adverse: state.adverse.unwrap_or(false),
        handover: state.handover.unwrap_or(false),
        decided_by: &state.decided_by.text,
        decide_within_hours: state.decide_within_hours.map(|hours| small(hours.0)),
        reasons: state.reasons.iter().flatten().map(|reason| reason.text.as_str()).collect(),
        needs: needs(rules, place),
        next: Members(next.map(|(side, of, _)| (side.id(), texts(Some(of)))).collect()),
    }
}

/// The dimensions' thresholds at the top level of a state's condition.
fn needs(rules: &RuleFile, place: usize) -> Vec<NeedView<'_>> {
    let Some(when) = rules.states.get(place).and_then(|state| state.when.as_ref()) else { return Vec::new() };
    let operands = match when {
        Expression::And(operands) => operands.as_slice(),
        other => std::slice::from_ref(other),
    };
    let threshold = |operand: &Expression| {
        let Expression::Order(order, sides) = operand else { return None };
        let (slot, number) = match (order, sides.as_slice()) {
            (Order::Greater | Order::GreaterOrEqual, [Expression::Read(slot, None), Expression::Literal(Literal::Number(number))])
            | (Order::Less | Order::LessOrEqual, [Expression::Literal(Literal::Number(number)), Expression::Read(slot, None)]) => {
                (*slot, *number)
            }
            _ => return None,
        };
        (rules.names.kind(slot) == NameKind::Dimension).then(|| NeedView { dimension: rules.names.id(slot), at_least: number.into() })
    };
    operands.iter().filter_map(threshold).collect()
}
