//! What nothing uses: a signal, attribute or purpose that is collected for no reason.

use super::facts::CompiledFacts;
use super::ids::Ids;
use super::model::Source;
use crate::diagnostic::{Problems, told};

pub(super) fn warn(source: &Source, ids: &Ids, facts: &CompiledFacts, problems: &mut Problems<'_>) {
    // A name that leads nowhere may have been meant for what seems unused.
    let leads_nowhere = |what| problems.leads_nowhere(what);
    let (signals_meant, attributes_meant, purposes_meant) = (leads_nowhere("signal"), leads_nowhere("attribute"), leads_nowhere("purpose"));
    // What a question or fact uses that could not be read cannot be told.
    let facts_lost = ids.facts.lost || ids.questions.lost || facts.lost;
    for signal in source.signals.iter().flatten().filter(|_| !facts_lost && !signals_meant) {
        let used = ids.signals.find(&signal.id.text).is_none_or(|place| facts.used_types[place]);
        if !used {
            problems.warning(signal.node, "unused", told!(vec![("found", signal.id.text.clone()), ("what", "signal".to_owned())]));
        }
    }
    for attribute in source.attributes.iter().flatten().filter(|_| !facts_lost && !attributes_meant) {
        let used = ids.attributes.find(&attribute.id.text).is_none_or(|place| facts.used_attributes[place]);
        if !used {
            problems.warning(attribute.node, "unused", told!(vec![("found", attribute.id.text.clone()), ("what", "attribute".to_owned())]));
        }
    }
    let of_signals = source.signals.iter().flatten().filter_map(|signal| signal.purpose.as_ref());
    let of_attributes = source.attributes.iter().flatten().filter_map(|attribute| attribute.purpose.as_ref());
    let used: Vec<&str> = of_signals.chain(of_attributes).map(|purpose| purpose.text.as_str()).collect();
    let signals_lost = ids.signals.lost || ids.attributes.lost || purposes_meant;
    for purpose in source.purposes.iter().flatten().filter(|purpose| !signals_lost && !used.contains(&purpose.id.text.as_str())) {
        problems.warning(purpose.node, "unused", told!(vec![("found", purpose.id.text.clone()), ("what", "purpose".to_owned())]));
    }
}
