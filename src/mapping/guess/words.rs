//! Words that headers and cells of exports use, in English and German, as CRMs and spreadsheets write them.

pub(super) use super::lists::*;

/// A header as the lists write it: small letters, umlauts spelt out, one blank between words.
pub(super) fn plain(header: &str) -> String {
    let mut out = String::with_capacity(header.len());
    let mut before = ' ';
    for letter in header.chars() {
        // `AccountName` is two words.
        if letter.is_uppercase() && before.is_lowercase() {
            out.push(' ');
        }
        before = letter;
        let mut lower = letter.to_lowercase();
        match lower.next().unwrap_or(' ') {
            'ä' => out.push_str("ae"),
            'ö' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'ß' => out.push_str("ss"),
            'á' | 'à' | 'â' | 'ã' => out.push('a'),
            'é' | 'è' | 'ê' => out.push('e'),
            'í' | 'î' => out.push('i'),
            'ó' | 'ô' | 'õ' => out.push('o'),
            'ú' | 'û' => out.push('u'),
            'ç' => out.push('c'),
            'ñ' => out.push('n'),
            plain if plain.is_ascii_alphanumeric() => out.push(plain),
            _ => out.push(' '),
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The name that the pointer to a column of JSON ends with; of the first id of a list, the list's and `id`.
pub(super) fn of_pointer(pointer: &str) -> String {
    let last = pointer.rsplit('/').next().unwrap_or_default();
    let Some(list) = pointer.strip_suffix("/0/id") else { return last.to_owned() };
    let list = list.rsplit('/').find(|step| !["results", "data", "items", "value"].contains(step)).unwrap_or_default();
    format!("{list} {last}")
}

/// An id of a rule file from a header; empty if no letter is in it.
pub(super) fn identifier(header: &str) -> String {
    let id = plain(header).replace(' ', "_");
    let id = id.trim_start_matches(|first: char| !first.is_ascii_lowercase());
    id.chars().take(64).collect::<String>().trim_end_matches('_').to_owned()
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

/// Yes or no, in the words that every mapping understands.
pub(super) fn yes_or_no(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "yes" | "true" | "ja" | "wahr" => Some(true),
        "no" | "false" | "nein" | "falsch" => Some(false),
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
    fn headers_in_plain_words() {
        assert_eq!(plain("Zuständiger Mitarbeiter für Kontakt"), "zustaendiger mitarbeiter fuer kontakt");
        assert_eq!(plain("AccountName"), "account name");
        assert_eq!(plain("Deal - Won time"), "deal won time");
        assert_eq!(plain("Kundennr."), "kundennr");
        assert_eq!(identifier("1. Größe (m²)"), "groesse_m");
        assert_eq!(identifier("How did you hear about X Education"), "how_did_you_hear_about_x_education");
        assert_eq!(identifier("2024"), "");
        assert_eq!(of_pointer("/properties/email"), "email");
        assert_eq!(of_pointer("/associations/companies/results/0/id"), "companies id");
        assert_eq!(
            (outcome_of("Closed Won"), outcome_of("Geschlossen, verloren"), outcome_of("wonder")),
            (Some("won"), Some("lost"), None)
        );
    }
}
