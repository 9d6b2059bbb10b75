//! What looks like a special category of personal data (Art. 9 GDPR): health, religion, union, politics, ethnicity, sexual life,
//! biometrics, genetics. A hint by the words that people use, in English and German; `sensitive.txt` holds them, and pages read it, too.

use super::members::{Reference, Texts};
use super::model::Source;
use crate::diagnostic::{Problems, told};
use crate::json::Node;

const WORDS: &str = include_str!("sensitive.txt");

/// What concerns nobody at work, though Art. 9 does not name it; a rule file may collect it.
const PRIVATE: &str = "private";

/// The special category that a text sounds like, by its id.
#[must_use]
pub fn sounds_like(text: &str) -> Option<&'static str> {
    let text = text.to_lowercase();
    let words: Vec<&str> = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let meets = |stem: &str| match stem.strip_prefix('=') {
        Some(whole) => words.contains(&whole),
        None if stem.contains('_') => text.contains(stem),
        None => words.iter().any(|word| word.starts_with(stem)),
    };
    let lines = WORDS.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(':'));
    let mut found = lines.filter(|(category, _)| *category != PRIVATE).filter(|(_, stems)| stems.split_whitespace().any(meets));
    found.next().map(|(category, _)| category)
}

/// Warns of signals and attributes that sound like one and have no purpose.
pub(super) fn warn(source: &Source, problems: &mut Problems<'_>) {
    for signal in source.signals.iter().flatten() {
        warn_of("signal", &signal.id.text, signal.label.as_ref(), signal.purpose.as_ref(), signal.node, problems);
    }
    for attribute in source.attributes.iter().flatten() {
        warn_of("attribute", &attribute.id.text, attribute.label.as_ref(), attribute.purpose.as_ref(), attribute.node, problems);
    }
}

fn warn_of(what: &str, id: &str, label: Option<&Texts>, purpose: Option<&Reference>, node: Node, problems: &mut Problems<'_>) {
    let labels = label.iter().flat_map(|texts| &texts.list).map(|(_, text, _)| text.as_str());
    let category = [id].into_iter().chain(labels).find_map(sounds_like);
    if let Some(category) = category.filter(|_| purpose.is_none()) {
        let arguments = told!(vec![("found", id.to_owned()), ("what", what.to_owned()), ("category", category.to_owned())]);
        problems.warning(node, "special-category", arguments);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_category_in_both_languages() {
        let said = [
            ("health_status", "health"),
            ("Krankheitstage", "health"),
            ("religion", "religion"),
            ("Konfession", "religion"),
            ("union_member", "union"),
            ("Gewerkschaft", "union"),
            ("political_views", "politics"),
            ("Parteibuch", "politics"),
            ("ethnic_origin", "ethnicity"),
            ("Hautfarbe", "ethnicity"),
            ("sexual_orientation", "sexual_life"),
            ("homosexuell", "sexual_life"),
            ("biometric_id", "biometrics"),
            ("Fingerabdruck", "biometrics"),
            ("genetic_test", "genetics"),
            ("Genetik", "genetics"),
        ];
        for (text, category) in said {
            assert_eq!(sounds_like(text), Some(category), "{text}");
        }
        for plain in
            ["employees", "third_party_score", "reunion_visited", "Anzahl Standorte", "Besuch auf der Messe", "divorced_from_reality"]
        {
            assert_eq!(sounds_like(plain), None, "{plain}");
        }
    }
}
