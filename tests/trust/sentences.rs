//! Every refusal is said in one sentence, in both languages.

use std::collections::BTreeSet;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use reife::trust::{Code, Refusal};

const TEXTS: [(&str, &str); 2] =
    [("en", include_str!("../../src/texts/en/trust.ftl")), ("de", include_str!("../../src/texts/de/trust.ftl"))];

/// Says a refusal in both languages; fails if a message lacks an argument that it asks for.
pub fn said(refusal: &Refusal) -> [String; 2] {
    TEXTS.map(|(language, text)| {
        let mut bundle = FluentBundle::new(vec![language.parse().unwrap()]);
        bundle.set_use_isolating(false);
        bundle.add_resource(FluentResource::try_new(text.to_owned()).unwrap()).unwrap();
        let mut arguments = FluentArgs::new();
        for (name, value) in &refusal.arguments {
            arguments.set(*name, value.as_str());
        }
        let message = bundle.get_message(refusal.code.message()).unwrap();
        let mut errors = Vec::new();
        let sentence = bundle.format_pattern(message.value().unwrap(), Some(&arguments), &mut errors).into_owned();
        let help = bundle.format_pattern(message.get_attribute("help").unwrap().value(), Some(&arguments), &mut errors);
        assert!(errors.is_empty() && !help.is_empty(), "{language} {refusal:?}: {errors:?}");
        assert!(!sentence.contains('\n') && !sentence.is_empty(), "{sentence}");
        sentence
    })
}

#[test]
fn every_code_has_a_sentence_of_its_own() {
    let ids: BTreeSet<&str> = Code::ALL.iter().map(|code| code.id()).collect();
    assert_eq!(ids.len(), 12);
    assert!(ids.iter().all(|id| id.starts_with("E-")));
    let arguments = ["why", "file", "found", "expected", "side", "person", "expires", "now", "place"];
    let mut sentences = BTreeSet::new();
    for code in Code::ALL {
        let refusal = arguments.into_iter().fold(Refusal::new(code), |refusal, name| refusal.with(name, "x"));
        sentences.extend(said(&refusal));
    }
    assert_eq!(sentences.len(), 24);
}

#[test]
fn a_sentence_names_roles_and_sides_as_people_do() {
    let one = Refusal::because(Code::NotBoth, "one").with("side", "sales").with("file", "main/stable.rules");
    assert_eq!(said(&one), ["Only sales has approved main/stable.rules.", "Nur Vertrieb hat main/stable.rules freigegeben."]);
    let over = Refusal::because(Code::Expired, "over").with("file", "timestamp").with("expires", "2026-12-01T09:00:00Z");
    assert_eq!(said(&over), ["The timestamp was valid until 2026-12-01T09:00:00Z.", "Der Zeitstempel galt bis 2026-12-01T09:00:00Z."]);
}
