//! Every code of the mapping has its sentence in both languages, and no sentence is left over.
#![cfg(feature = "cli")]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { sources(&path, found) } else { found.push(path) }
    }
}

/// Texts in quotes that begin as codes do.
fn codes(root: &Path) -> BTreeSet<String> {
    let mut files = Vec::new();
    sources(&root.join("src/mapping"), &mut files);
    let mut codes = BTreeSet::new();
    for file in files {
        let text = fs::read_to_string(file).unwrap();
        for piece in text.split('"').filter(|piece| piece.starts_with("map-") || piece.starts_with("guess-")) {
            if piece.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-') {
                codes.insert(piece.to_owned());
            }
        }
    }
    codes
}

#[test]
fn every_code_has_its_sentence() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let codes = codes(root);
    for language in ["en", "de"] {
        let text = fs::read_to_string(root.join(format!("src/texts/{language}/mapping.ftl"))).unwrap();
        let written: BTreeSet<String> = text
            .lines()
            .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
            .filter_map(|line| line.split(" =").next())
            .map(str::to_owned)
            .collect();
        assert_eq!(written, codes, "{language}");
        let resource = FluentResource::try_new(text).unwrap_or_else(|(_, errors)| panic!("{language}: {errors:?}"));
        let mut bundle = FluentBundle::new(vec![language.parse::<unic_langid::LanguageIdentifier>().unwrap()]);
        bundle.add_resource(resource).unwrap();
        let mut arguments = FluentArgs::new();
        for name in [
            "found",
            "expected",
            "mend",
            "kind",
            "count",
            "rows",
            "row",
            "decimal",
            "grouping",
            "zone",
            "kept",
            "share",
            "columns",
            "lines",
            "way",
            "won",
            "lost",
            "attribute",
            "format",
        ] {
            arguments.set(name, "x");
        }
        for code in &codes {
            let message = bundle.get_message(code).unwrap();
            let help = message.get_attribute("help");
            assert!(help.is_some() || code.starts_with("guess-"), "{language}: {code} gives no help");
            for pattern in message.value().into_iter().chain(help.map(|help| help.value())) {
                let mut errors = Vec::new();
                let text = bundle.format_pattern(pattern, Some(&arguments), &mut errors);
                assert!(errors.is_empty() && !text.is_empty(), "{language}: {code}: {errors:?}");
            }
        }
    }
}
