//! What nothing uses: a signal, attribute or purpose that is collected for no reason.

use super::facts::CompiledFacts;
use super::ids::Ids;
use super::model::Source;
use crate::diagnostic::Problems;

pub(super) fn warn(source: &Source, ids: &Ids, facts: &CompiledFacts, problems: &mut Problems<'_>) {
    for signal in source.signals.iter().flatten() {
        let used = ids.signals.find(&signal.id.text).is_none_or(|place| facts.used_types[place]);
        if !used {
            problems.warning(signal.node, "unused", vec![("found", signal.id.text.clone()), ("what", "signal".to_owned())]);
        }
    }
    for attribute in source.attributes.iter().flatten() {
        let used = ids.attributes.find(&attribute.id.text).is_none_or(|place| facts.used_attributes[place]);
        if !used {
            problems.warning(attribute.node, "unused", vec![("found", attribute.id.text.clone()), ("what", "attribute".to_owned())]);
        }
    }
    let of_signals = source.signals.iter().flatten().filter_map(|signal| signal.purpose.as_ref());
    let of_attributes = source.attributes.iter().flatten().filter_map(|attribute| attribute.purpose.as_ref());
    let used: Vec<&str> = of_signals.chain(of_attributes).map(|purpose| purpose.text.as_str()).collect();
    for purpose in source.purposes.iter().flatten().filter(|purpose| !used.contains(&purpose.id.text.as_str())) {
        problems.warning(purpose.node, "unused", vec![("found", purpose.id.text.clone()), ("what", "purpose".to_owned())]);
    }
}
