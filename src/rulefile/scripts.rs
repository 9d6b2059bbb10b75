//! Labels that are not what they look like: scripts mixed within a word, invisible and direction-changing characters.

use unicode_script::{Script, UnicodeScript};

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
    let words = label.split(|character: char| !character.is_alphanumeric() && character.script() != Script::Inherited);
    words.into_iter().find(|word| mixes(word)).map(|word| Suspicious::MixedScripts(word.to_owned()))
}

/// Zero-width and bidirectional control characters.
fn is_invisible(character: char) -> bool {
    matches!(u32::from(character), 0x061C | 0x180E | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x2064 | 0x2066..=0x2069 | 0xFEFF)
}

fn mixes(word: &str) -> bool {
    let mut scripts =
        word.chars().map(|character| character.script()).filter(|script| !matches!(script, Script::Common | Script::Inherited));
    let Some(first) = scripts.next().map(family) else { return false };
    scripts.any(|script| family(script) != first)
}

/// Han, kana, hangul and bopomofo are written together.
fn family(script: Script) -> Script {
    match script {
        Script::Hiragana | Script::Katakana | Script::Hangul | Script::Bopomofo => Script::Han,
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
