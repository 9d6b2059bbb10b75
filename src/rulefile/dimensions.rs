//! Compiling dimensions.

use super::ids::Ids;
use super::model::Source;
use super::references::DIMENSIONS;
use crate::diagnostic::{Problems, told};
use crate::dimensions::Dimension;
use crate::provenance::Kind;
use crate::rules::Rule;

pub(super) fn compile(source: &Source) -> Vec<Dimension> {
    let dimensions = source.dimensions.iter().flatten();
    dimensions
        .map(|dimension| Dimension {
            id: dimension.id.text.as_str().into(),
            caps: dimension.caps.list.iter().map(|(kind, cap, _)| (*kind, cap.0)).collect(),
            counts_for_requires: dimension.id.text != "fit",
        })
        .collect()
}

/// One of the essay's three dimensions without a rule of the kind assessed: sales cannot complete it.
pub(super) fn warn(source: &Source, ids: &Ids, rules: &[Option<Rule>], problems: &mut Problems<'_>) {
    let tree = problems.tree();
    let written = match tree.member(source.node, "rules") {
        Some(list) if tree.kind(list) == crate::json::Kind::List => tree.list(list).count(),
        Some(_) => return,
        None => 0,
    };
    if written != rules.len() || rules.iter().any(Option::is_none) || ids.rules_lost {
        // With a rule that could not be read nothing can be said.
        return;
    }
    for dimension in source.dimensions.iter().flatten() {
        let essay = DIMENSIONS[1..].contains(&dimension.id.text.as_str());
        let place = ids.dimensions.find(&dimension.id.text);
        let assessed = rules.iter().flatten().any(|rule| Some(rule.dimension) == place && rule.kind == Kind::Assessed);
        if essay && !assessed {
            problems.warning(dimension.node, "dimension-without-check", told!(vec![("found", dimension.id.text.clone())]));
        }
    }
}
