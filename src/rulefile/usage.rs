//! What nothing uses: a signal, attribute or purpose that is collected for no reason.

use super::facts::CompiledFacts;
use super::ids::Ids;
use super::model::Source;
use crate::diagnostic::{Problems, nearest};

pub(super) fn warn(source: &Source, ids: &Ids, facts: &CompiledFacts, problems: &mut Problems<'_>) {
    // What a question or fact uses that could not be read cannot be told.
    let facts_lost = ids.facts.lost || ids.questions.lost || facts.lost;
    for signal in source.signals.iter().flatten().filter(|_| !facts_lost) {
        let used = ids.signals.find(&signal.id.text).is_none_or(|place| facts.used_types[place]);
        if !used {
            problems.warning(signal.node, "unused", vec![("found", signal.id.text.clone()), ("what", "signal".to_owned())]);
        }
    }
    for attribute in source.attributes.iter().flatten().filter(|_| !facts_lost) {
        let used = ids.attributes.find(&attribute.id.text).is_none_or(|place| facts.used_attributes[place]);
        if !used {
            problems.warning(attribute.node, "unused", vec![("found", attribute.id.text.clone()), ("what", "attribute".to_owned())]);
        }
    }
    let of_signals = source.signals.iter().flatten().filter_map(|signal| signal.purpose.as_ref());
    let of_attributes = source.attributes.iter().flatten().filter_map(|attribute| attribute.purpose.as_ref());
    let meant = |purpose: &'_ str| nearest(purpose, ids.purposes.words.iter()).map(str::to_owned);
    // A mistyped purpose uses the one that was probably meant.
    let used: Vec<String> = of_signals
        .chain(of_attributes)
        .filter_map(|purpose| if ids.purposes.find(&purpose.text).is_some() { Some(purpose.text.clone()) } else { meant(&purpose.text) })
        .collect();
    let signals_lost = ids.signals.lost || ids.attributes.lost;
    for purpose in source.purposes.iter().flatten().filter(|purpose| !signals_lost && !used.contains(&purpose.id.text)) {
        problems.warning(purpose.node, "unused", vec![("found", purpose.id.text.clone()), ("what", "purpose".to_owned())]);
    }
}
