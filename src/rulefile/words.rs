//! The vocabulary: signal types, attributes, topics, purposes, checks.

use super::ids::Ids;
use super::model::{Attribute, Signal, Source};
use crate::diagnostic::{Problems, told};
use crate::evidence::{AttributeType, Burst, SignalType, Vocabulary};
use crate::json::Node;
use crate::provenance::{Class, Kind, Of};
use crate::record::is_written;
use crate::value::{AttributeValue, ValueType};

/// Which items are known for what they are, by place. The others keep their place, and nothing is concluded from them.
#[derive(Debug, Default)]
pub(super) struct Readable {
    pub signals: Vec<bool>,
    pub attributes: Vec<bool>,
}

pub(super) fn vocabulary(source: &Source, ids: &Ids, problems: &mut Problems<'_>) -> (Vocabulary, Readable) {
    let mut readable = Readable::default();
    let mut vocabulary = Vocabulary {
        type_ids: ids.signals.words.clone(),
        topics: ids.topics.words.clone(),
        attribute_ids: ids.attributes.words.clone(),
        checks: ids.checks.words.clone(),
        purposes: ids.purposes.words.clone(),
        ..Vocabulary::default()
    };
    for node in &ids.signals.nodes {
        let Some(signal) = source.signals.iter().flatten().find(|signal| signal.id.node == *node) else {
            readable.signals.push(false);
            vocabulary.types.push(UNREADABLE_SIGNAL);
            continue;
        };
        let known = is_choice(signal.node, "kind", Kind::IDS, problems) && is_choice(signal.node, "class", Class::IDS, problems);
        readable.signals.push(known);
        if known {
            inferred_is_exploratory(signal.node, &signal.id.text, signal.kind, signal.class, problems);
        }
        if let Some(purpose) = &signal.purpose {
            ids.purposes.resolve(purpose, "purpose", problems);
        } else if signal.kind == Kind::Behavioural && !is_written(signal.node, "purpose", Signal::MEMBERS, problems) {
            let arguments = told!(vec![("found", signal.id.text.clone()), ("what", "signal".to_owned())]);
            problems.warning(signal.node, "behaviour-without-purpose", arguments);
        }
        vocabulary.types.push(SignalType {
            kind: signal.kind,
            class: signal.class,
            valued: signal.value.is_some(),
            purpose: signal.purpose.as_ref().and_then(|purpose| ids.purposes.words.find(&purpose.text)),
            max_per_day: signal.max_per_day.map(|most| u32::try_from(most.0).unwrap_or(u32::MAX)),
            burst: signal
                .burst
                .as_ref()
                .map(|burst| Burst { count: usize::try_from(burst.count.0).unwrap_or(usize::MAX), milliseconds: burst.seconds.0 * 1000 }),
            keep_days: signal.keep_days.map(|days| days.0),
        });
    }
    vocabulary.any_limits = vocabulary.types.iter().any(|signal| signal.burst.is_some() || signal.max_per_day.is_some());
    for node in &ids.attributes.nodes {
        let Some(attribute) = source.attributes.iter().flatten().find(|attribute| attribute.id.node == *node) else {
            readable.attributes.push(false);
            vocabulary.attributes.push(UNREADABLE_ATTRIBUTE);
            continue;
        };
        let known = [("kind", Kind::IDS), ("class", Class::IDS), ("of", Of::IDS), ("type", AttributeValue::IDS)]
            .into_iter()
            .all(|(member, ids)| is_choice(attribute.node, member, ids, problems));
        readable.attributes.push(known);
        if known {
            inferred_is_exploratory(attribute.node, &attribute.id.text, attribute.kind, attribute.class, problems);
        }
        let of_account = attribute.of == Of::Account;
        match &attribute.purpose {
            Some(purpose) if of_account => {
                problems.error(purpose.node, "account-purpose", told!(vec![("found", attribute.id.text.clone())]))
            }
            Some(purpose) => {
                ids.purposes.resolve(purpose, "purpose", problems);
            }
            None if known
                && !of_account
                && attribute.kind == Kind::Behavioural
                && !is_written(attribute.node, "purpose", Attribute::MEMBERS, problems) =>
            {
                let arguments = told!(vec![("found", attribute.id.text.clone()), ("what", "attribute".to_owned())]);
                problems.warning(attribute.node, "behaviour-without-purpose", arguments);
            }
            None => {}
        }
        vocabulary.attributes.push(AttributeType {
            of_account,
            value: ValueType::from(attribute.r#type),
            kind: attribute.kind,
            class: attribute.class,
            purpose: attribute.purpose.as_ref().and_then(|purpose| ids.purposes.words.find(&purpose.text)),
        });
    }
    vocabulary.check_valid_days = source.checks.iter().flatten().map(|check| check.valid_days.map(|days| days.0)).collect();
    (vocabulary, readable)
}

const UNREADABLE_SIGNAL: SignalType = SignalType {
    kind: Kind::Profile,
    class: Class::Binding,
    valued: false,
    purpose: None,
    max_per_day: None,
    burst: None,
    keep_days: None,
};

const UNREADABLE_ATTRIBUTE: AttributeType =
    AttributeType { of_account: false, value: ValueType::Text, kind: Kind::Profile, class: Class::Binding, purpose: None };

/// Whether a member is one of its allowed texts.
fn is_choice(node: Node, member: &str, ids: &[&str], problems: &Problems<'_>) -> bool {
    let tree = problems.tree();
    tree.member(node, member).and_then(|value| tree.text(value)).is_some_and(|text| ids.contains(&text.as_ref()))
}

/// Somebody else's score informs, it never decides. Evidence of kind `assessed` comes from checks alone.
fn inferred_is_exploratory(node: Node, id: &str, kind: Kind, class: Class, problems: &mut Problems<'_>) {
    if kind == Kind::Inferred && class == Class::Binding {
        let node = problems.tree().member(node, "class").unwrap_or(node);
        problems.error(node, "inferred-is-exploratory", told!(vec![("found", id.to_owned())]));
    }
}
