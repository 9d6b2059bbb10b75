//! Labels that are not what they look like: scripts mixed within a word, invisible and direction-changing characters.

use super::script_runs::RUNS;

/// What is suspicious about a label.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Suspicious {
    /// A word of letters from more than one script.
    MixedScripts(String),
    /// A character that cannot be seen or turns the direction of writing, by its code point.
    Invisible(String),
}

impl Suspicious {
    pub fn code(&self) -> &'static str {
        match self {
            Suspicious::MixedScripts(_) => "label-mixed-scripts",
            Suspicious::Invisible(_) => "label-invisible",
        }
    }

    pub fn part(&self) -> &str {
        match self {
            Suspicious::MixedScripts(part) | Suspicious::Invisible(part) => part,
        }
    }
}

/// The first thing suspicious about a label, if there is any.
pub(super) fn suspicious(label: &str) -> Option<Suspicious> {
    if let Some(found) = label.chars().find(|character| is_invisible(*character)) {
        return Some(Suspicious::Invisible(format!("U+{:04X}", u32::from(found))));
    }
    // A word is a run of letters and digits; marks belong to the letter before them.
    let words = label.split(|character: char| !character.is_alphanumeric() && family(character) != INHERITED);
    words.into_iter().find(|word| mixes(word)).map(|word| Suspicious::MixedScripts(word.to_owned()))
}

/// Zero-width and bidirectional control characters.
fn is_invisible(character: char) -> bool {
    matches!(u32::from(character), 0x061C | 0x180E | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x2064 | 0x2066..=0x2069 | 0xFEFF)
}

fn mixes(word: &str) -> bool {
    let mut families = word.chars().map(family).filter(|family| !matches!(*family, COMMON | INHERITED));
    let Some(first) = families.next() else { return false };
    families.any(|family| family != first)
}

/// Characters of all scripts, such as digits.
const COMMON: u8 = 0;
/// Marks, which are of the script of the letter before them.
const INHERITED: u8 = 1;

/// The family of scripts that a character of a word is written in, a number that says nothing but whether two are the same.
fn family(character: char) -> u8 {
    let after = RUNS.partition_point(|run| run >> 8 <= u32::from(character));
    // The lowest byte of a run is its family.
    RUNS[..after].last().map_or(COMMON, |run| run.to_le_bytes()[0])
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use unicode_script::{Script, UnicodeScript};

    use super::*;

    /// What the library says. Han, kana, hangul and bopomofo are written together. `None` for what is in no word, or of no
    /// script yet.
    fn judged(character: char) -> Option<u8> {
        match character.script() {
            Script::Unknown => None,
            Script::Common => character.is_alphanumeric().then_some(COMMON),
            Script::Inherited => Some(INHERITED),
            Script::Hiragana | Script::Katakana | Script::Hangul | Script::Bopomofo => Some(Script::Han as u8 + 2),
            other => Some(other as u8 + 2),
        }
    }

    /// The table has a twentieth of the library's size, which counts in a browser; the library judges it.
    #[test]
    fn families_are_those_of_the_library() {
        let characters = || (0..=u32::from(char::MAX)).filter_map(char::from_u32).filter_map(|found| Some((found, judged(found)?)));
        if std::env::var_os("UPDATE").is_some() {
            let mut runs: Vec<(char, u8)> = characters().collect();
            runs.dedup_by_key(|(_, family)| *family);
            let mut text = String::from(
                "//! Where the families of scripts begin: a code point and, in the lowest byte, the family from there on. Written by the\n\
                 //! test in `scripts.rs` (`UPDATE=1 cargo nextest run families_are_those_of_the_library`) from `unicode-script`.\n\n",
            );
            write!(text, "#[rustfmt::skip]\npub(super) const RUNS: [u32; {}] = [", runs.len()).unwrap();
            for (place, (from, family)) in runs.iter().enumerate() {
                text.push_str(if place % 12 == 0 { "\n    " } else { " " });
                write!(text, "0x{:x},", u32::from(*from) << 8 | u32::from(*family)).unwrap();
            }
            text.push_str("\n];\n");
            std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/src/rulefile/script_runs.rs"), text).unwrap();
            return;
        }
        let wrong: Vec<_> = characters().filter(|(character, judged)| family(*character) != *judged).take(5).collect();
        assert!(wrong.is_empty(), "{wrong:?}: UPDATE=1 writes the table anew");
    }

    #[test]
    fn labels_are_what_they_look_like() {
        for good in ["Suite", "Nº 5", "Größe 日本", "日本語とカナ한글", "Q3 webinars (2026)", "Привет мир", "café", "cafe\u{301}"]
        {
            assert_eq!(suspicious(good), None, "{good}");
        }
        assert_eq!(suspicious("S\u{443}ite"), Some(Suspicious::MixedScripts("S\u{443}ite".into())));
        assert_eq!(suspicious("Su\u{200b}ite"), Some(Suspicious::Invisible("U+200B".into())));
        assert_eq!(suspicious("a\u{202e}b"), Some(Suspicious::Invisible("U+202E".into())));
    }
}
