//! The vocabulary: signal types, attributes, topics, purposes, checks.

use super::ids::Ids;
use super::model::Source;
use crate::diagnostic::Problems;
use crate::evidence::{AttributeType, Burst, SignalType, Vocabulary};
use crate::json::Node;
use crate::provenance::{Class, Kind, Of};
use crate::value::ValueType;

pub(super) fn vocabulary(source: &Source, ids: &Ids, problems: &mut Problems<'_>) -> Vocabulary {
    let mut vocabulary = Vocabulary {
        type_ids: ids.signals.words.clone(),
        topics: ids.topics.words.clone(),
        attribute_ids: ids.attributes.words.clone(),
        checks: ids.checks.words.clone(),
        purposes: ids.purposes.words.clone(),
        ..Vocabulary::default()
    };
    for signal in source.signals.iter().flatten() {
        inferred_is_exploratory(signal.node, signal.kind, signal.class, problems);
        if let Some(purpose) = &signal.purpose {
            ids.purposes.resolve(purpose, "purpose", problems);
        } else if signal.kind == Kind::Behavioural {
            problems.warning(signal.node, "behaviour-without-purpose", vec![("found", signal.id.text.clone())]);
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
    for attribute in source.attributes.iter().flatten() {
        inferred_is_exploratory(attribute.node, attribute.kind, attribute.class, problems);
        let of_account = attribute.of == Of::Account;
        match &attribute.purpose {
            Some(purpose) if of_account => problems.error(purpose.node, "account-purpose", vec![("found", attribute.id.text.clone())]),
            Some(purpose) => {
                ids.purposes.resolve(purpose, "purpose", problems);
            }
            None if !of_account && attribute.kind == Kind::Behavioural => {
                problems.warning(attribute.node, "behaviour-without-purpose", vec![("found", attribute.id.text.clone())]);
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
    vocabulary
}

/// Somebody else's score informs, it never decides. Evidence of kind `assessed` comes from checks alone.
fn inferred_is_exploratory(node: Node, kind: Kind, class: Class, problems: &mut Problems<'_>) {
    if kind == Kind::Inferred && class == Class::Binding {
        problems.error(node, "inferred-is-exploratory", vec![]);
    }
}
