//! Compiling facts: which measure goes with what.

use super::ids::Ids;
use super::members::Reference;
use super::model::{FactSource, Measure, SelectionSource, Source};
use crate::conditions::{Name, NameKind, Names};
use crate::diagnostic::Problems;
use crate::evidence::Vocabulary;
use crate::facts::{Fact, Facts, Kinds, People, PeopleMeasure, Question, RoleWeight, Selection, SignalMeasure, Source as FactOf};
use crate::json::Node;
use crate::provenance::{Class, Kind, Of, Role, TopicSide};
use crate::value::ValueType;
use crate::weights::Weights;

/// The facts, and which of them have no fault.
#[derive(Debug, Default)]
pub(super) struct CompiledFacts {
    pub facts: Facts,
    /// By slot.
    pub good: Vec<bool>,
    /// Signal types that a fact or question selects.
    pub used_types: Vec<bool>,
    /// Attributes that a fact reads.
    pub used_attributes: Vec<bool>,
}

pub(super) fn compile(source: &Source, ids: &Ids, vocabulary: &Vocabulary, problems: &mut Problems<'_>) -> CompiledFacts {
    let mut compiler = Compiler { source, ids, vocabulary, half_lives: Vec::new(), out: CompiledFacts::default() };
    compiler.out.used_types = vec![false; ids.signals.nodes.len()];
    compiler.out.used_attributes = vec![false; ids.attributes.nodes.len()];
    compiler.roles();
    compiler.out.facts.topics = ids.topics.words.clone();
    let side = |topic: &super::model::Topic| topic.side.unwrap_or(TopicSide::Ours) == TopicSide::Ours;
    compiler.out.facts.ours = source.topics.iter().flatten().map(side).collect();
    compiler.questions(problems);
    let role = Fact {
        id: "role".into(),
        source: FactOf::Role,
        value_type: ValueType::Text,
        kinds: Kinds::of(Kind::Profile),
        exploratory: false,
        of_account: false,
    };
    compiler.push(Some(role.clone()), role.clone());
    for place in 0..ids.facts.nodes.len() {
        let id = ids.facts.words.id(u16::try_from(place).unwrap_or(u16::MAX));
        let found = source.facts.iter().flatten().find(|fact| fact.id.node == ids.facts.nodes[place]);
        let compiled = found.and_then(|fact| compiler.fact(fact, problems));
        compiler.push(compiled, Fact { id: id.into(), ..role.clone() });
    }
    compiler.out.facts.weights = compiler.half_lives.iter().map(|days| Weights::new(*days)).collect();
    compiler.out
}

/// What conditions call facts, checks and dimensions, by slot.
pub(super) fn names(ids: &Ids, facts: &CompiledFacts) -> Names {
    let of_facts = facts.facts.list.iter().zip(&facts.good);
    let of_facts = of_facts.map(|(fact, good)| {
        let value_type = good.then_some(fact.value_type);
        (fact.id.to_string(), Name { kind: NameKind::Fact, value_type })
    });
    let checks =
        ids.checks.words.iter().map(|id| (format!("check.{id}"), Name { kind: NameKind::Check, value_type: Some(ValueType::Verdict) }));
    let dimensions =
        ids.dimensions.words.iter().map(|id| (id.to_owned(), Name { kind: NameKind::Dimension, value_type: Some(ValueType::Number) }));
    Names::new(of_facts.chain(checks).chain(dimensions).collect())
}

struct Compiler<'s> {
    source: &'s Source,
    ids: &'s Ids,
    vocabulary: &'s Vocabulary,
    half_lives: Vec<u32>,
    out: CompiledFacts,
}

/// What a selection takes, and what that evidence shows.
struct Selected {
    selection: Selection,
    kinds: Kinds,
    exploratory: bool,
}

impl Compiler<'_> {
    fn push(&mut self, fact: Option<Fact>, stand_in: Fact) {
        self.out.good.push(fact.is_some());
        self.out.facts.list.push(fact.unwrap_or(stand_in));
    }

    fn roles(&mut self) {
        for role in self.source.roles.iter().flatten() {
            let weight = RoleWeight { weight: role.weight.0, expected: role.expected.unwrap_or(false), veto: role.veto.unwrap_or(false) };
            self.out.facts.roles[role.id as usize] = weight;
        }
        debug_assert_eq!(Role::ALL.len(), self.out.facts.roles.len());
    }

    fn questions(&mut self, problems: &mut Problems<'_>) {
        for question in self.source.questions.iter().flatten() {
            if question.signals.is_none() && question.check.is_none() {
                problems.error(question.node, "question-without-answer", vec![("found", question.id.text.clone())]);
            }
            let selected = question.signals.as_ref().and_then(|signals| self.selection(signals, None, problems));
            if let (Some(selected), Some(signals)) = (&selected, &question.signals) {
                self.only_declared(signals.node, &selected.selection, problems);
            }
            let check = question.check.as_ref().and_then(|check| self.check(check, problems));
            self.out.facts.questions.push(Question {
                id: question.id.text.as_str().into(),
                weight: question.weight.map_or(1, |weight| weight.0),
                selection: selected.map(|selected| selected.selection),
                check,
            });
        }
    }

    fn check(&self, check: &Reference, problems: &mut Problems<'_>) -> Option<u16> {
        self.ids.checks.resolve(check, "check", problems).and_then(|place| u16::try_from(place).ok())
    }

    /// Intent is what was declared; a selection for it takes nothing else.
    fn only_declared(&self, node: Node, selection: &Selection, problems: &mut Problems<'_>) {
        let other = selection.types.iter().find(|kind| self.types(**kind).kind != Kind::Declared);
        if let Some(kind) = other {
            problems.error(node, "only-declared", vec![("found", self.vocabulary.type_ids.id(*kind).to_owned())]);
        }
    }

    fn types(&self, kind: u16) -> &crate::evidence::SignalType {
        &self.vocabulary.types[usize::from(kind)]
    }

    /// The signal types that a selection takes; one that no type meets is refused.
    fn selection(&mut self, source: &SelectionSource, within_days: Option<i64>, problems: &mut Problems<'_>) -> Option<Selected> {
        if source.types.is_none() && source.kind.is_none() {
            problems.error(source.node, "selection-needs-types", vec![]);
            return None;
        }
        let mut good = true;
        let mut named = Vec::new();
        for reference in source.types.iter().flatten() {
            match self.ids.signals.resolve(reference, "signal", problems) {
                Some(place) => named.push(place),
                None => good = false,
            }
        }
        let mut topics = source.topics.as_ref().map(|_| vec![false; self.ids.topics.nodes.len()]);
        for reference in source.topics.iter().flatten() {
            match (self.ids.topics.resolve(reference, "topic", problems), &mut topics) {
                (Some(place), Some(topics)) => topics[place] = true,
                _ => good = false,
            }
        }
        // An item that could not be read is a problem already; nothing can be said about what it would meet.
        if !good || self.vocabulary.types.len() != self.ids.signals.nodes.len() || self.out.facts.ours.len() != self.ids.topics.nodes.len()
        {
            return None;
        }
        let takes = |(place, signal): &(usize, &crate::evidence::SignalType)| {
            (source.types.is_none() || named.contains(place))
                && source.kind.is_none_or(|kind| kind == signal.kind)
                && source.class.is_none_or(|class| class == signal.class)
        };
        let types: Vec<u16> =
            self.vocabulary.types.iter().enumerate().filter(takes).filter_map(|(place, _)| u16::try_from(place).ok()).collect();
        let no_topics = source.topics.as_ref().is_some_and(Vec::is_empty);
        if types.is_empty() || no_topics {
            problems.error(source.node, "selection-meets-nothing", vec![]);
            return None;
        }
        let mut kinds = Kinds::default();
        let mut exploratory = false;
        for kind in &types {
            kinds = kinds.with(Kinds::of(self.types(*kind).kind));
            exploratory |= self.types(*kind).class == Class::Exploratory;
            self.out.used_types[usize::from(*kind)] = true;
        }
        let selection = Selection { types, topics: topics.map(Vec::into_boxed_slice), within_days };
        Some(Selected { selection, kinds, exploratory })
    }

    fn weights(&mut self, days: i64) -> usize {
        let days = u32::try_from(days).unwrap_or(u32::MAX);
        self.half_lives.iter().position(|known| *known == days).unwrap_or_else(|| {
            self.half_lives.push(days);
            self.half_lives.len() - 1
        })
    }

    fn fact(&mut self, fact: &FactSource, problems: &mut Problems<'_>) -> Option<Fact> {
        let given = Given::of(fact);
        if let Some(attribute) = &fact.attribute {
            given.only(fact, &["attribute", "measure", "of"], "attribute", problems);
            return self.attribute(fact, attribute, problems);
        }
        let Some(measure) = fact.measure else {
            // A measure that could not be read is a problem already.
            if problems.tree().member(fact.node, "measure").is_none() {
                crate::record::missing_member(fact.node, "measure", problems);
            }
            if let Some(signals) = &fact.signals {
                self.selection(signals, None, problems);
            }
            return None;
        };
        match measure {
            Measure::Clarity => self.clarity(fact, &given, problems),
            Measure::Coverage | Measure::Consent | Measure::Agreement | Measure::Leaning => self.people(fact, &given, measure, problems),
            Measure::DaysSince => {
                crate::record::missing_member(fact.node, "attribute", problems);
                None
            }
            _ => self.signals(fact, &given, measure, problems),
        }
    }

    fn attribute(&mut self, fact: &FactSource, reference: &Reference, problems: &mut Problems<'_>) -> Option<Fact> {
        let place = self.ids.attributes.resolve(reference, "attribute", problems)?;
        self.out.used_attributes[place] = true;
        if self.vocabulary.attributes.len() != self.ids.attributes.nodes.len() {
            return None;
        }
        let attribute = &self.vocabulary.attributes[place];
        if let Some(of) = fact.of
            && (of == Of::Account) != attribute.of_account
        {
            problems.error(fact.node, "attribute-of", vec![("found", of.id().to_owned()), ("what", reference.text.clone())]);
        }
        let days_since = match fact.measure {
            None => false,
            Some(Measure::DaysSince) if attribute.value == ValueType::Date => true,
            Some(measure) => {
                let node = problems.tree().member(fact.node, "measure").unwrap_or(fact.node);
                let arguments = vec![("found", measure.id().to_owned()), ("what", attribute.value.id().to_owned())];
                problems.error(node, "attribute-measure", arguments);
                return None;
            }
        };
        Some(Fact {
            id: fact.id.text.as_str().into(),
            source: FactOf::Attribute(u16::try_from(place).ok()?, days_since),
            value_type: if days_since { ValueType::Number } else { attribute.value },
            kinds: Kinds::of(attribute.kind),
            exploratory: attribute.class == Class::Exploratory,
            of_account: false,
        })
    }

    fn clarity(&mut self, fact: &FactSource, given: &Given, problems: &mut Problems<'_>) -> Option<Fact> {
        given.only(fact, &["measure", "half_life_days", "of"], "clarity", problems);
        if fact.of == Some(Of::Account) {
            problems.error(fact.node, "measure-of-contact", vec![("found", "clarity".to_owned())]);
        }
        if self.ids.questions.nodes.is_empty() {
            problems.error(fact.node, "clarity-without-questions", vec![]);
        }
        let Some(days) = fact.half_life_days else {
            crate::record::missing_member(fact.node, "half_life_days", problems);
            return None;
        };
        let questions = self.source.questions.iter().flatten();
        let assessed = questions.clone().any(|question| question.check.is_some());
        let selections = self.out.facts.questions.iter().filter_map(|question| question.selection.as_ref());
        let exploratory = selections.flat_map(|selection| &selection.types).any(|kind| self.types(*kind).class == Class::Exploratory);
        let weights = self.weights(days.0);
        Some(Fact {
            id: fact.id.text.as_str().into(),
            source: FactOf::Clarity(weights),
            value_type: ValueType::Number,
            kinds: Kinds::of(if assessed { Kind::Assessed } else { Kind::Declared }),
            exploratory,
            of_account: false,
        })
    }

    fn people(&mut self, fact: &FactSource, given: &Given, measure: Measure, problems: &mut Problems<'_>) -> Option<Fact> {
        given.only(fact, &["measure", "of", "signals", "within_days", "check", "stances"], measure.id(), problems);
        if fact.of != Some(Of::Account) {
            problems.error(fact.node, "measure-of-account", vec![("found", measure.id().to_owned())]);
        }
        if fact.signals.is_none() && fact.check.is_none() {
            problems.error(fact.node, "people-without-stance", vec![("found", measure.id().to_owned())]);
            return None;
        }
        if fact.check.is_some() != fact.stances.is_some() {
            problems.error(fact.node, "check-with-stances", vec![]);
        }
        let selected = match &fact.signals {
            None => None,
            Some(signals) => {
                let selected = self.selection(signals, fact.within_days.map(|days| days.0), problems)?;
                self.only_declared(signals.node, &selected.selection, problems);
                self.only_valued(signals.node, &selected.selection, measure, problems);
                Some(selected)
            }
        };
        let check = match &fact.check {
            None => None,
            Some(check) => {
                let place = self.check(check, problems)?;
                let mut stances = [None; 3];
                for (verdict, stance, _) in fact.stances.iter().flat_map(|map| &map.list) {
                    stances[*verdict as usize] = Some(stance.0);
                }
                Some((place, stances))
            }
        };
        let exploratory = selected.as_ref().is_some_and(|selected| selected.exploratory);
        let kinds = Kinds::of(if check.is_some() { Kind::Assessed } else { Kind::Declared });
        let measure = match measure {
            Measure::Coverage => PeopleMeasure::Coverage,
            Measure::Consent => PeopleMeasure::Consent,
            Measure::Agreement => PeopleMeasure::Agreement,
            _ => PeopleMeasure::Leaning,
        };
        Some(Fact {
            id: fact.id.text.as_str().into(),
            source: FactOf::People(People { selection: selected.map(|selected| selected.selection), check, measure }),
            value_type: ValueType::Number,
            kinds,
            exploratory,
            of_account: true,
        })
    }

    fn only_valued(&self, node: Node, selection: &Selection, measure: Measure, problems: &mut Problems<'_>) {
        if let Some(kind) = selection.types.iter().find(|kind| !self.types(**kind).valued) {
            let arguments = vec![("found", self.vocabulary.type_ids.id(*kind).to_owned()), ("what", measure.id().to_owned())];
            problems.error(node, "measure-needs-values", arguments);
        }
    }

    fn signals(&mut self, fact: &FactSource, given: &Given, measure: Measure, problems: &mut Problems<'_>) -> Option<Fact> {
        let takes_half_life =
            matches!(measure, Measure::Decayed | Measure::LeadingTopic | Measure::OwnShare | Measure::Concentration | Measure::Stability);
        let mut members = vec!["measure", "of", "signals", "within_days"];
        if takes_half_life {
            members.push("half_life_days");
        }
        if measure == Measure::Stability {
            members.extend(["fast_half_life_days", "credible_mass"]);
        }
        given.only(fact, &members, measure.id(), problems);
        let of_account = fact.of == Some(Of::Account);
        if matches!(measure, Measure::DistinctRoles | Measure::DistinctContacts) && !of_account {
            problems.error(fact.node, "measure-of-account", vec![("found", measure.id().to_owned())]);
        }
        let Some(signals) = &fact.signals else {
            crate::record::missing_member(fact.node, "signals", problems);
            return None;
        };
        let selected = self.selection(signals, fact.within_days.map(|days| days.0), problems)?;
        let compiled = self.measure(fact, signals.node, measure, &selected.selection, problems)?;
        Some(Fact {
            id: fact.id.text.as_str().into(),
            source: FactOf::Signals(selected.selection, compiled),
            value_type: if measure == Measure::LeadingTopic { ValueType::Text } else { ValueType::Number },
            kinds: selected.kinds,
            exploratory: selected.exploratory,
            of_account,
        })
    }

    fn measure(
        &mut self,
        fact: &FactSource,
        signals: Node,
        measure: Measure,
        selection: &Selection,
        problems: &mut Problems<'_>,
    ) -> Option<SignalMeasure> {
        let half_life = fact.half_life_days.map(|days| self.weights(days.0));
        Some(match measure {
            Measure::DaysSinceLast => SignalMeasure::DaysSinceLast,
            Measure::DaysActive => SignalMeasure::DaysActive,
            Measure::DistinctTopics => SignalMeasure::DistinctTopics,
            Measure::DistinctRoles => SignalMeasure::DistinctRoles,
            Measure::DistinctContacts => SignalMeasure::DistinctContacts,
            Measure::Sum | Measure::Max => {
                self.only_valued(signals, selection, measure, problems);
                if measure == Measure::Sum { SignalMeasure::Sum } else { SignalMeasure::Max }
            }
            Measure::Decayed => {
                let valued = selection.types.iter().filter(|kind| self.types(**kind).valued).count();
                if valued != 0 && valued != selection.types.len() {
                    problems.error(signals, "decayed-mixture", vec![]);
                }
                let Some(half_life) = half_life else {
                    crate::record::missing_member(fact.node, "half_life_days", problems);
                    return None;
                };
                SignalMeasure::Decayed(half_life, valued > 0)
            }
            Measure::Trend => match fact.within_days.map(|days| days.0) {
                Some(days) if days % 2 == 0 => SignalMeasure::Trend(days / 2),
                Some(days) => {
                    let node = problems.tree().member(fact.node, "within_days").unwrap_or(fact.node);
                    problems.error(node, "trend-even-days", vec![("found", days.to_string())]);
                    return None;
                }
                None => {
                    crate::record::missing_member(fact.node, "within_days", problems);
                    return None;
                }
            },
            Measure::LeadingTopic => SignalMeasure::LeadingTopic(half_life),
            Measure::OwnShare => SignalMeasure::OwnShare(half_life),
            Measure::Concentration => SignalMeasure::Concentration(half_life),
            Measure::Stability => {
                let slow = half_life.unwrap_or_else(|| self.weights(90));
                let fast = self.weights(fact.fast_half_life_days.map_or(14, |days| days.0));
                SignalMeasure::Stability(slow, fast, fact.credible_mass.map_or(1_500_000, |mass| mass.0))
            }
            _ => SignalMeasure::Count,
        })
    }
}

/// Which members a fact has.
struct Given(Vec<(&'static str, bool)>);

impl Given {
    fn of(fact: &FactSource) -> Given {
        Given(vec![
            ("attribute", fact.attribute.is_some()),
            ("measure", fact.measure.is_some()),
            ("of", fact.of.is_some()),
            ("signals", fact.signals.is_some()),
            ("within_days", fact.within_days.is_some()),
            ("half_life_days", fact.half_life_days.is_some()),
            ("fast_half_life_days", fact.fast_half_life_days.is_some()),
            ("credible_mass", fact.credible_mass.is_some()),
            ("check", fact.check.is_some()),
            ("stances", fact.stances.is_some()),
        ])
    }

    /// Reports members that do not go with what the fact is.
    fn only(&self, fact: &FactSource, allowed: &[&str], what: &str, problems: &mut Problems<'_>) {
        for (member, _) in self.0.iter().filter(|(member, given)| *given && !allowed.contains(member)) {
            let node = problems.tree().member(fact.node, member).unwrap_or(fact.node);
            problems.error(node, "member-not-here", vec![("found", (*member).to_owned()), ("what", what.to_owned())]);
        }
    }
}
