//! Words that headers and cells of exports use, in English and German, as CRMs and spreadsheets write them.

pub(super) use super::lists::*;
pub(super) use crate::meant::{identifier, plain, yes_or_no};

/// The name that the pointer to a column of JSON ends with; of the first id of a list, the list's and `id`.
pub(super) fn of_pointer(pointer: &str) -> String {
    let last = pointer.rsplit('/').next().unwrap_or_default();
    let Some(list) = pointer.strip_suffix("/0/id") else { return last.to_owned() };
    let list = list.rsplit('/').find(|step| !["results", "data", "items", "value"].contains(step)).unwrap_or_default();
    format!("{list} {last}")
}

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
    fn the_end_of_a_pointer() {
        assert_eq!(of_pointer("/properties/email"), "email");
        assert_eq!(of_pointer("/associations/companies/results/0/id"), "companies id");
    }

    #[test]
    fn outcomes_in_plain_words() {
        assert_eq!(
            (outcome_of("Closed Won"), outcome_of("Geschlossen, verloren"), outcome_of("wonder")),
            (Some("won"), Some("lost"), None)
        );
    }
}
