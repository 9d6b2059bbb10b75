//! Compiling facts: which measure goes with what.

use super::ids::{Ids, List};
use super::members::Reference;
use super::model::{FactSource, Measure, QuestionSource, SelectionSource, Source};
use super::words::Readable;
use crate::conditions::{Lost, Name, NameKind, Names};
use crate::diagnostic::{Problems, TOLD, nearest, told};
use crate::evidence::Vocabulary;
use crate::facts::{Fact, Facts, Kinds, People, PeopleMeasure, Question, RoleWeight, Selection, SignalMeasure, Source as FactOf};
use crate::json::Node;
use crate::provenance::{Class, Kind, Of, Role, TopicSide};
use crate::record::{is_written, missing_member};
use crate::value::ValueType;
use crate::weights::Weights;

/// The facts, and which of them have no fault.
#[derive(Debug, Default)]
pub(super) struct CompiledFacts {
    pub facts: Facts,
    /// By slot, whether it has no fault.
    pub good: Vec<bool>,
    /// By slot, the type of its value, faulty or not; `None` where that cannot be told.
    pub types: Vec<Option<ValueType>>,
    /// Signal types that a fact or question selects.
    pub used_types: Vec<bool>,
    /// Attributes that a fact reads.
    pub used_attributes: Vec<bool>,
    /// Whether a fact or question could not be read at all, so that it is not known what it uses.
    pub lost: bool,
}

pub(super) fn compile(
    source: &Source,
    ids: &Ids,
    vocabulary: &Vocabulary,
    readable: &Readable,
    problems: &mut Problems<'_>,
) -> CompiledFacts {
    let mut compiler = Compiler { source, ids, vocabulary, readable, half_lives: Vec::new(), out: CompiledFacts::default() };
    compiler.out.used_types = vec![false; ids.signals.nodes.len()];
    compiler.out.used_attributes = vec![false; ids.attributes.nodes.len()];
    compiler.roles();
    compiler.out.facts.topics = ids.topics.words.clone();
    let topic = |node: &Node| source.topics.iter().flatten().find(|topic| topic.id.node == *node);
    let is_ours = |node| topic(node).and_then(|topic| topic.side).unwrap_or(TopicSide::Ours) == TopicSide::Ours;
    compiler.out.facts.ours = ids.topics.nodes.iter().map(is_ours).collect();
    compiler.questions(problems);
    let role = Fact {
        id: "role".into(),
        source: FactOf::Role,
        value_type: ValueType::Text,
        kinds: Kinds::of(Kind::Profile),
        exploratory: false,
        of_account: false,
    };
    compiler.push(Some(role.clone()), role.clone(), None);
    for place in 0..ids.facts.nodes.len() {
        let id = ids.facts.words.id(u16::try_from(place).unwrap_or(u16::MAX));
        let found = source.facts.iter().flatten().find(|fact| fact.id.node == ids.facts.nodes[place]);
        compiler.out.lost |= found.is_none();
        let compiled = found.and_then(|fact| compiler.fact(fact, problems));
        let likely = found.and_then(|fact| compiler.likely_type(fact));
        compiler.push(compiled, Fact { id: id.into(), ..role.clone() }, likely);
    }
    compiler.out.facts.weights = compiler.half_lives.iter().map(|days| Weights::new(*days)).collect();
    compiler.out
}

/// What conditions call facts, checks and dimensions, by slot.
pub(super) fn names(ids: &Ids, facts: &CompiledFacts) -> Names {
    let of_facts = facts.facts.list.iter().zip(&facts.types);
    let of_facts = of_facts.map(|(fact, value_type)| (fact.id.to_string(), Name { kind: NameKind::Fact, value_type: *value_type }));
    let checks =
        ids.checks.words.iter().map(|id| (format!("check.{id}"), Name { kind: NameKind::Check, value_type: Some(ValueType::Verdict) }));
    let dimensions = ids.dimensions.words.iter().map(|id| {
        // One that is called like a fact is a problem already; conditions mean the fact.
        let id = if id == "role" || ids.facts.find(id).is_some() { format!("\u{0}{id}") } else { id.to_owned() };
        (id, Name { kind: NameKind::Dimension, value_type: Some(ValueType::Number) })
    });
    // What every file must have and this one lacks is reported as such; that it is read is no second problem.
    let lacking = |list: &List| list.required.iter().copied().filter(|id| list.find(id).is_none()).collect::<Vec<_>>();
    let unknown = |kind| Name { kind, value_type: None };
    let lacking_checks = lacking(&ids.checks).into_iter().map(|id| (format!("check.{id}"), unknown(NameKind::Check)));
    let free = |id: &&str| ids.facts.find(id).is_none();
    let lacking_dimensions = lacking(&ids.dimensions).into_iter().filter(free).map(|id| (id.to_owned(), unknown(NameKind::Dimension)));
    let lacking: Vec<(String, Name)> = lacking_checks.chain(lacking_dimensions).collect();
    let mut names = Names::new(of_facts.chain(checks).chain(dimensions).chain(lacking).collect());
    names.lost = Lost { facts: ids.facts.lost || ids.dimensions.lost, checks: ids.checks.lost, conditions: ids.conditions.lost };
    names
}

struct Compiler<'s> {
    source: &'s Source,
    ids: &'s Ids,
    vocabulary: &'s Vocabulary,
    readable: &'s Readable,
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
    fn push(&mut self, fact: Option<Fact>, stand_in: Fact, likely: Option<ValueType>) {
        self.out.good.push(fact.is_some());
        self.out.types.push(fact.as_ref().map(|fact| fact.value_type).or(likely));
        self.out.facts.list.push(fact.unwrap_or(stand_in));
    }

    /// The type of a fact that has a fault: what reads it is checked all the same.
    fn likely_type(&self, fact: &FactSource) -> Option<ValueType> {
        match (&fact.attribute, fact.measure) {
            (Some(attribute), None) => {
                let place = self.ids.attributes.find(&attribute.text).filter(|place| self.readable.attributes[*place])?;
                Some(self.vocabulary.attributes[place].value)
            }
            (None, Some(Measure::LeadingTopic)) => Some(ValueType::Text),
            (None, Some(_)) | (Some(_), Some(Measure::DaysSince)) => Some(ValueType::Number),
            _ => None,
        }
    }

    fn roles(&mut self) {
        for role in self.source.roles.iter().flatten() {
            let weight = RoleWeight { weight: role.weight.0, expected: role.expected.unwrap_or(false), veto: role.veto.unwrap_or(false) };
            self.out.facts.roles[role.id as usize] = weight;
        }
        debug_assert_eq!(Role::ALL.len(), self.out.facts.roles.len());
    }

    fn questions(&mut self, problems: &mut Problems<'_>) {
        self.out.lost |= self.source.questions.iter().flatten().count() != self.ids.questions.nodes.len();
        for question in self.source.questions.iter().flatten() {
            let has = |member: &str| is_written(question.node, member, QuestionSource::MEMBERS, problems);
            self.out.lost |= has("signals") && question.signals.is_none();
            if !(has("signals") || has("check")) {
                problems.error(question.node, "question-without-answer", told!(vec![("found", question.id.text.clone())]));
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

    /// Intent is what was declared; a selection for it takes nothing else. Answers whether it does.
    fn only_declared(&self, node: Node, selection: &Selection, problems: &mut Problems<'_>) -> bool {
        let is_readable = |kind: &&u16| self.readable.signals[usize::from(**kind)];
        let other = selection.types.iter().filter(is_readable).find(|kind| self.types(**kind).kind != Kind::Declared);
        if let Some(kind) = other {
            problems.error(node, "only-declared", told!(vec![("found", self.vocabulary.type_ids.id(*kind).to_owned())]));
        }
        other.is_none()
    }

    fn types(&self, kind: u16) -> &crate::evidence::SignalType {
        &self.vocabulary.types[usize::from(kind)]
    }

    /// The signal types that a selection takes; one that no type meets is refused.
    fn selection(&mut self, source: &SelectionSource, within_days: Option<i64>, problems: &mut Problems<'_>) -> Option<Selected> {
        let has = |member: &str| is_written(source.node, member, SelectionSource::MEMBERS, problems);
        let [has_types, has_kind, has_class, has_topics] = ["types", "kind", "class", "topics"].map(has);
        if !has_types && !has_kind {
            problems.error(source.node, "selection-needs-types", vec![]);
            return None;
        }
        // A member that could not be read is a problem already; nothing can be said about what it would take.
        let all = |member: &str, read: Option<usize>| {
            let tree = problems.tree();
            tree.member(source.node, member).map(|list| tree.list(list).count()) == read
        };
        let mut good = all("types", source.types.as_ref().map(Vec::len))
            && all("topics", source.topics.as_ref().map(Vec::len))
            && has_types == source.types.is_some()
            && has_topics == source.topics.is_some()
            && has_kind == source.kind.is_some()
            && has_class == source.class.is_some();
        self.out.lost |= !good;
        let mut named = Vec::new();
        for reference in source.types.iter().flatten() {
            match self.ids.signals.resolve(reference, "signal", problems) {
                Some(place) => named.push(place),
                None => {
                    good = false;
                    // The one that was probably meant is used.
                    named.extend(meant(&reference.text, &self.ids.signals));
                }
            }
        }
        for place in &named {
            self.out.used_types[*place] = true;
        }
        let mut topics = source.topics.as_ref().map(|_| vec![false; self.ids.topics.nodes.len()]);
        for reference in source.topics.iter().flatten() {
            match (self.ids.topics.resolve(reference, "topic", problems), &mut topics) {
                (Some(place), Some(topics)) => topics[place] = true,
                _ => good = false,
            }
        }
        let takes = |(place, signal): &(usize, &crate::evidence::SignalType)| {
            let readable = self.readable.signals[*place];
            (source.types.is_none() || named.contains(place))
                && source.kind.is_none_or(|kind| kind == signal.kind || !readable)
                && source.class.is_none_or(|class| class == signal.class || !readable)
        };
        let types: Vec<u16> =
            self.vocabulary.types.iter().enumerate().filter(takes).filter_map(|(place, _)| u16::try_from(place).ok()).collect();
        for kind in &types {
            self.out.used_types[usize::from(*kind)] = true;
        }
        if !good {
            return None;
        }
        let no_topics = source.topics.as_ref().is_some_and(Vec::is_empty);
        if types.is_empty() || no_topics {
            if !self.ids.signals.lost {
                problems.error(source.node, "selection-meets-nothing", vec![]);
            }
            return None;
        }
        if types.iter().any(|kind| !self.readable.signals[usize::from(*kind)]) {
            return None;
        }
        let mut kinds = Kinds::default();
        let mut exploratory = false;
        for kind in &types {
            kinds = kinds.with(Kinds::of(self.types(*kind).kind));
            exploratory |= self.types(*kind).class == Class::Exploratory;
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
        let given = Given { fact };
        let unread = |member: &str, is_read: bool| !is_read && given.has(member, problems);
        self.out.lost |= unread("signals", fact.signals.is_some()) || unread("attribute", fact.attribute.is_some());
        if let Some(attribute) = &fact.attribute {
            given.only(&["attribute", "measure", "of"], "attribute", problems);
            return self.attribute(fact, attribute, problems);
        }
        let Some(measure) = fact.measure else {
            // A measure or an attribute that could not be read is a problem already.
            if !given.has("measure", problems) && !given.has("attribute", problems) {
                given.missing("measure", problems);
            }
            if let Some(signals) = &fact.signals {
                self.selection(signals, None, problems);
            }
            if let Some(check) = &fact.check {
                self.check(check, problems);
            }
            return None;
        };
        match measure {
            Measure::Clarity => self.clarity(fact, &given, problems),
            Measure::Coverage | Measure::Consent | Measure::Agreement | Measure::Leaning => self.people(fact, &given, measure, problems),
            Measure::DaysSince => {
                given.missing("attribute", problems);
                None
            }
            _ => self.signals(fact, &given, measure, problems),
        }
    }

    fn attribute(&mut self, fact: &FactSource, reference: &Reference, problems: &mut Problems<'_>) -> Option<Fact> {
        let Some(place) = self.ids.attributes.resolve(reference, "attribute", problems) else {
            // The one that was probably meant is used.
            if let Some(place) = meant(&reference.text, &self.ids.attributes) {
                self.out.used_attributes[place] = true;
            }
            return None;
        };
        self.out.used_attributes[place] = true;
        if !self.readable.attributes[place] {
            return None;
        }
        let attribute = &self.vocabulary.attributes[place];
        if let Some(of) = fact.of
            && (of == Of::Account) != attribute.of_account
        {
            let node = problems.tree().member(fact.node, "of").unwrap_or(fact.node);
            problems.error(node, "attribute-of", told!(vec![("found", of.id().to_owned()), ("what", reference.text.clone())]));
        }
        let days_since = match fact.measure {
            None => false,
            Some(Measure::DaysSince) if attribute.value == ValueType::Date => true,
            Some(measure) => {
                let node = problems.tree().member(fact.node, "measure").unwrap_or(fact.node);
                let arguments = told!(vec![
                    ("found", measure.id().to_owned()),
                    ("what", reference.text.clone()),
                    ("kind", attribute.value.id().to_owned())
                ]);
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

    fn clarity(&mut self, fact: &FactSource, given: &Given<'_>, problems: &mut Problems<'_>) -> Option<Fact> {
        given.only(&["measure", "half_life_days", "of"], "clarity", problems);
        if fact.of == Some(Of::Account) {
            let node = problems.tree().member(fact.node, "of").unwrap_or(fact.node);
            problems.error(node, "measure-of-contact", told!(vec![("found", "clarity".to_owned())]));
        }
        if self.ids.questions.nodes.is_empty() && !self.ids.questions.lost {
            problems.error(fact.node, "clarity-without-questions", vec![]);
        }
        if fact.half_life_days.is_none() {
            given.missing("half_life_days", problems);
        }
        let questions = self.source.questions.iter().flatten();
        let assessed = questions.clone().any(|question| question.check.is_some());
        let selections = self.out.facts.questions.iter().filter_map(|question| question.selection.as_ref());
        let exploratory = selections.flat_map(|selection| &selection.types).any(|kind| self.types(*kind).class == Class::Exploratory);
        let weights = self.weights(fact.half_life_days.map_or(1, |days| days.0));
        Some(Fact {
            id: fact.id.text.as_str().into(),
            source: FactOf::Clarity(weights),
            value_type: ValueType::Number,
            kinds: Kinds::of(if assessed { Kind::Assessed } else { Kind::Declared }),
            exploratory,
            of_account: false,
        })
    }

    fn people(&mut self, fact: &FactSource, given: &Given<'_>, measure: Measure, problems: &mut Problems<'_>) -> Option<Fact> {
        given.only(&["measure", "of", "signals", "within_days", "check", "stances"], measure.id(), problems);
        given.of_account(measure, problems);
        let [has_signals, has_check, has_stances] = ["signals", "check", "stances"].map(|member| given.has(member, problems));
        if has_signals != fact.signals.is_some() || has_check != fact.check.is_some() || has_stances != fact.stances.is_some() {
            // A member that could not be read is a problem already.
            if let Some(signals) = &fact.signals {
                self.selection(signals, None, problems);
            }
            if let Some(check) = &fact.check {
                self.check(check, problems);
            }
            return None;
        }
        if !has_signals && !has_check && !has_stances {
            problems.error(fact.node, "people-without-stance", told!(vec![("found", measure.id().to_owned())]));
            return None;
        }
        if has_check != has_stances {
            let expected = if has_check { "stances" } else { "check" };
            problems.error(fact.node, "check-with-stances", told!(vec![("expected", expected.to_owned())]));
        }
        let selected = match &fact.signals {
            None => None,
            Some(signals) => {
                let selected = self.selection(signals, fact.within_days.map(|days| days.0), problems);
                if let Some(selected) = &selected
                    && self.only_declared(signals.node, &selected.selection, problems)
                {
                    self.only_valued(signals.node, &selected.selection, measure, problems);
                }
                selected
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
        if has_signals != selected.is_some() {
            return None;
        }
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
        let is_readable = |kind: &&u16| self.readable.signals[usize::from(**kind)];
        if let Some(kind) = selection.types.iter().filter(is_readable).find(|kind| !self.types(**kind).valued) {
            let arguments = told!(vec![("found", self.vocabulary.type_ids.id(*kind).to_owned()), ("what", measure.id().to_owned())]);
            problems.error(node, "measure-needs-values", arguments);
        }
    }

    fn signals(&mut self, fact: &FactSource, given: &Given<'_>, measure: Measure, problems: &mut Problems<'_>) -> Option<Fact> {
        let takes_half_life =
            matches!(measure, Measure::Decayed | Measure::LeadingTopic | Measure::OwnShare | Measure::Concentration | Measure::Stability);
        let mut members = vec!["measure", "of", "signals", "within_days"];
        if takes_half_life {
            members.push("half_life_days");
        }
        if measure == Measure::Stability {
            members.extend(["fast_half_life_days", "credible_mass"]);
        }
        given.only(&members, measure.id(), problems);
        let of_account = fact.of == Some(Of::Account);
        if matches!(measure, Measure::DistinctRoles | Measure::DistinctContacts) {
            given.of_account(measure, problems);
        }
        let selected = match &fact.signals {
            Some(signals) => self.selection(signals, fact.within_days.map(|days| days.0), problems),
            None => {
                given.missing("signals", problems);
                None
            }
        };
        let nothing = Selection { types: Vec::new(), topics: None, within_days: None };
        let selection = selected.as_ref().map_or(&nothing, |selected| &selected.selection);
        let node = fact.signals.as_ref().map_or(fact.node, |signals| signals.node);
        let compiled = self.measure(fact, given, node, measure, selection, problems);
        let selected = selected?;
        Some(Fact {
            id: fact.id.text.as_str().into(),
            source: FactOf::Signals(selected.selection, compiled),
            value_type: if measure == Measure::LeadingTopic { ValueType::Text } else { ValueType::Number },
            kinds: selected.kinds,
            exploratory: selected.exploratory,
            of_account,
        })
    }

    /// The measure; what it lacks is reported, and something stands in for it.
    fn measure(
        &mut self,
        fact: &FactSource,
        given: &Given<'_>,
        signals: Node,
        measure: Measure,
        selection: &Selection,
        problems: &mut Problems<'_>,
    ) -> SignalMeasure {
        let half_life = fact.half_life_days.map(|days| self.weights(days.0));
        match measure {
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
                let first = |with: bool| selection.types.iter().find(|kind| self.types(**kind).valued == with);
                if let (Some(with), Some(without)) = (first(true), first(false)) {
                    let id = |kind: &u16| self.vocabulary.type_ids.id(*kind).to_owned();
                    problems.error(signals, "decayed-mixture", told!(vec![("with", id(with)), ("without", id(without))]));
                }
                if half_life.is_none() {
                    given.missing("half_life_days", problems);
                }
                SignalMeasure::Decayed(half_life.unwrap_or_default(), valued > 0)
            }
            Measure::Trend => match fact.within_days.map(|days| days.0) {
                Some(days) if days % 2 == 0 => SignalMeasure::Trend(days / 2),
                Some(days) => {
                    let node = problems.tree().member(fact.node, "within_days").unwrap_or(fact.node);
                    let mend = if days < 36_500 { days + 1 } else { days - 1 };
                    problems.error(node, "trend-even-days", told!(vec![("found", days.to_string()), ("mend", mend.to_string())]));
                    SignalMeasure::Trend(days)
                }
                None => {
                    given.missing("within_days", problems);
                    SignalMeasure::Trend(1)
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
        }
    }
}

/// The place of what a name that leads nowhere was probably meant for: only who is warned has to know what is used.
fn meant(name: &str, list: &List) -> Option<usize> {
    if TOLD { nearest(name, list.words.iter()).and_then(|id| list.find(id)) } else { None }
}

/// The members a fact has, readable or not.
struct Given<'f> {
    fact: &'f FactSource,
}

impl Given<'_> {
    /// Members that only go with certain facts.
    const MEMBERS: [&'static str; 10] = [
        "attribute",
        "measure",
        "of",
        "signals",
        "within_days",
        "half_life_days",
        "fast_half_life_days",
        "credible_mass",
        "check",
        "stances",
    ];

    fn has(&self, member: &str, problems: &Problems<'_>) -> bool {
        is_written(self.fact.node, member, FactSource::MEMBERS, problems)
    }

    /// Reports a member that the fact needs, unless it is there and could not be read.
    fn missing(&self, member: &'static str, problems: &mut Problems<'_>) {
        if !self.has(member, problems) {
            missing_member(self.fact.node, member, problems);
        }
    }

    /// Reports a measure over the account's people that is not said to be one of the account.
    fn of_account(&self, measure: Measure, problems: &mut Problems<'_>) {
        let written = problems.tree().member(self.fact.node, "of");
        if self.fact.of == Some(Of::Contact) || !self.has("of", problems) {
            problems.error(written.unwrap_or(self.fact.node), "measure-of-account", told!(vec![("found", measure.id().to_owned())]));
        }
    }

    /// Reports members that do not go with what the fact is.
    fn only(&self, allowed: &[&str], what: &str, problems: &mut Problems<'_>) {
        let tree = problems.tree();
        for member in Given::MEMBERS.iter().filter(|member| !allowed.contains(member)) {
            if let Some(node) = tree.member(self.fact.node, member) {
                problems.error(node, "member-not-here", told!(vec![("found", (*member).to_owned()), ("what", what.to_owned())]));
            }
        }
    }
}
