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

/// The reasons of the codes that have several.
const REASONS: [(Code, &[&str]); 6] = [
    (Code::Threshold, &["too-few", "one-side", "one-person", "one-key", "other-side", "listed", "unlisted", "no-people"]),
    (Code::Expired, &["clock", "valid-until", "over"]),
    (Code::Mix, &["delegations", "unlisted", "version", "roles", "release", "events"]),
    (Code::NotBoth, &["none", "one", "no-release", "differ"]),
    (Code::Engine, &["format", "self-test", "problems"]),
    (Code::Store, &["write", "read"]),
];

#[test]
fn every_reason_has_a_sentence_of_its_own() {
    let mut sentences = BTreeSet::new();
    for (code, reasons) in REASONS {
        for why in reasons {
            let refusal = Refusal::because(code, *why).with("file", "main/stable.rules").with("side", "sales").with("person", "m1");
            let refusal = refusal.with("found", "2").with("expected", "3").with("expires", "2026-12-01").with("now", "2027-12-01");
            sentences.extend(said(&refusal));
        }
    }
    assert_eq!(sentences.len(), 2 * REASONS.iter().map(|(_, reasons)| reasons.len()).sum::<usize>());
    // All that the texts tell apart is in the list.
    for (_, text) in TEXTS {
        for message in text.split("\nrefusal-").skip(1) {
            let variants = message.split("$why ->").nth(1).map(|rest| rest.split("\n}").next().unwrap());
            let named: BTreeSet<&str> = variants
                .into_iter()
                .flat_map(str::lines)
                .filter_map(|line| line.trim_start().trim_start_matches('*').strip_prefix('[')?.split_once(']'))
                .map(|(name, _)| name)
                .collect();
            let code = Code::ALL.into_iter().find(|code| message.starts_with(&code.message()["refusal-".len()..])).unwrap();
            let listed = REASONS.iter().find(|(of, _)| *of == code).map(|(_, reasons)| *reasons).unwrap_or_default();
            assert_eq!(named, listed.iter().copied().collect(), "{code:?}");
        }
    }
}

#[test]
fn a_sentence_names_roles_and_sides_as_people_do() {
    let one = Refusal::because(Code::NotBoth, "one").with("side", "sales").with("file", "main/stable.rules");
    assert_eq!(said(&one), ["Only sales has approved main/stable.rules.", "Nur Vertrieb hat main/stable.rules freigegeben."]);
    let over = Refusal::because(Code::Expired, "over").with("file", "timestamp").with("expires", "2026-12-01T09:00:00Z");
    assert_eq!(said(&over), ["The timestamp was valid until 2026-12-01T09:00:00Z.", "Der Zeitstempel galt bis 2026-12-01T09:00:00Z."]);
}
