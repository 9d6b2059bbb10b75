//! Labels in the languages of a rule file.

use super::json::{Json, Members, text, texts};
use super::prng::Prng;

/// The languages of a rule file.
pub struct Labels {
    languages: Vec<&'static str>,
}

impl Labels {
    /// Chooses the languages.
    pub fn new(random: &mut Prng) -> Self {
        let sets: [&[&str]; 4] = [&["en", "de"], &["en", "de"], &["en"], &["de", "en"]];
        Self { languages: random.pick(&sets).to_vec() }
    }

    /// The list of languages.
    pub fn list(&self) -> Json {
        texts(&self.languages)
    }

    /// One text, in each language.
    pub fn texts(&self, string: &str) -> Json {
        let each = self.languages.iter().map(|language| {
            let own = if *language == "de" { format!("{string} (Größe)") } else { String::from(string) };
            (String::from(*language), text(own))
        });
        Json::Object(each.collect())
    }

    /// Adds a label.
    pub fn put(&self, random: &mut Prng, item: &mut Members, id: &str) {
        let words = id.replace('_', " ");
        let label = match random.below(12) {
            0 => format!("{words} Нужда 2"),
            1 => format!("{words} 予算かな"),
            2 => format!("{words} 🦊 \"x\""),
            _ => words,
        };
        item.add("label", self.texts(&label));
    }

    /// Adds a label or a note now and then.
    pub fn maybe(&self, random: &mut Prng, item: &mut Members, id: &str) {
        if random.chance(25) {
            self.put(random, item, id);
        }
        if random.chance(8) {
            item.add("note", self.texts("To be\nlooked at again."));
        }
    }
}
