//! Words that headers and cells of exports use, in English and German, as CRMs and spreadsheets write them.

pub(super) use super::lists::*;
pub(super) use crate::meant::{identifier, plain, yes_or_no};

/// Words of an outcome's cell.
pub(super) fn outcome_of(text: &str) -> Option<&'static str> {
    let plain = plain(text);
    let has = |words: &[&str]| plain.split(' ').any(|word| words.contains(&word));
    match (has(&["won", "gewonnen", "gewonnener"]), has(&["lost", "verloren", "verlorener"])) {
        (true, false) => Some("won"),
        (false, true) => Some("lost"),
        _ => None,
    }
}

/// Yes or no where the header asks for one of them.
pub(super) fn mark(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "1" | "y" | "j" | "x" => Some(true),
        "0" | "n" => Some(false),
        text => yes_or_no(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcomes_in_plain_words() {
        assert_eq!(
            (outcome_of("Closed Won"), outcome_of("Geschlossen, verloren"), outcome_of("wonder")),
            (Some("won"), Some("lost"), None)
        );
    }
}
