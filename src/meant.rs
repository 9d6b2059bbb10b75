//! What people mean who write something as they are used to: `6,5`, `60 %`, `ja`, `24.12.2026`, `Größe`.

use crate::json::write_number;
use crate::measure::parse_decimal;
use crate::moment::Moment;

/// The number that a text was meant as: `6,5`, `90 days`, `60 %`.
#[must_use]
pub fn number_meant(text: &str) -> Option<String> {
    let (number, unit) = text.split_at(text.find(|digit: char| !"+-.,0123456789".contains(digit)).unwrap_or(text.len()));
    let number = number.trim_start_matches('+');
    // One comma is a decimal comma; with a point it could be either.
    let number = if number.contains('.') { number.to_owned() } else { number.replacen(',', ".", 1) };
    if unit.trim() == "%" {
        let percent = parse_decimal(&number, 4).ok()?;
        let mut share = String::new();
        write_number(&mut share, i128::from(percent), 6);
        return Some(share);
    }
    let is_alone = unit.is_empty() || unit.starts_with(char::is_whitespace);
    (is_alone && parse_decimal(&number, 6).is_ok()).then_some(number)
}

/// Yes or no, in the words of people.
#[must_use]
pub fn yes_or_no(text: &str) -> Option<bool> {
    let is_one_of = |words: [&str; 4]| words.iter().any(|word| word.eq_ignore_ascii_case(text));
    match (is_one_of(["yes", "true", "ja", "wahr"]), is_one_of(["no", "false", "nein", "falsch"])) {
        (false, false) => None,
        (yes, _) => Some(yes),
    }
}

/// `day.month.year` as a date that exists, `year-month-day`.
#[must_use]
pub fn day_first(text: &str) -> Option<String> {
    let mut parts = text.trim().split('.').map(|part| part.parse::<u16>().ok());
    let (day, month, year) = (parts.next()??, parts.next()??, parts.next()??);
    let date = format!("{year:04}-{month:02}-{day:02}");
    (parts.next().is_none() && Moment::parse(&date).is_some()).then_some(date)
}

/// `7:00`, `16.00` or `7 Uhr` as hours and minutes.
#[must_use]
pub fn time_meant(text: &str) -> Option<String> {
    let text = text.strip_suffix("Uhr").unwrap_or(text).trim();
    let (hours, minutes) = text.split_once([':', '.']).unwrap_or((text, "0"));
    let (hours, minutes) = (hours.parse::<u8>().ok()?, minutes.parse::<u8>().ok()?);
    (hours < 24 && minutes < 60).then(|| format!("{hours:02}:{minutes:02}"))
}

/// A name in plain words: small letters, umlauts spelt out, one blank between words.
#[must_use]
pub fn plain(header: &str) -> String {
    let mut out = String::with_capacity(header.len());
    let mut before = ' ';
    for letter in header.chars() {
        // `AccountName` is two words.
        if small(letter) != letter && before.is_alphabetic() && small(before) == before {
            out.push(' ');
        }
        before = letter;
        match small(letter) {
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

/// The small letter of a letter of Western Europe; all other scripts are none to a plain name.
fn small(letter: char) -> char {
    match letter {
        'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(u32::from(letter) + 32).unwrap_or(letter),
        other => other.to_ascii_lowercase(),
    }
}

/// An id of a rule file from a header; empty if no letter is in it.
#[must_use]
pub fn identifier(header: &str) -> String {
    let id = plain(header).replace(' ', "_");
    let id = id.trim_start_matches(|first: char| !first.is_ascii_lowercase());
    id.chars().take(64).collect::<String>().trim_end_matches('_').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_plain_words() {
        assert_eq!(plain("Zuständiger Mitarbeiter für Kontakt"), "zustaendiger mitarbeiter fuer kontakt");
        assert_eq!(plain("AccountName"), "account name");
        assert_eq!(plain("Deal - Won time"), "deal won time");
        assert_eq!(plain("Kundennr."), "kundennr");
        assert_eq!(identifier("1. Größe (m²)"), "groesse_m");
        assert_eq!(identifier("How did you hear about X Education"), "how_did_you_hear_about_x_education");
        assert_eq!(identifier("2024"), "");
        assert_eq!(identifier("BranchePasst"), "branche_passt");
    }

    #[test]
    fn numbers_as_people_write_them() {
        let cases = [
            ("90", Some("90")),
            ("90 days", Some("90")),
            ("6,5", Some("6.5")),
            ("-0,5", Some("-0.5")),
            ("+25", Some("25")),
            ("60 %", Some("0.6")),
            ("12,5%", Some("0.125")),
            // Thousands or decimals: that cannot be told.
            ("1.500,00", None),
            ("3x", None),
            ("many", None),
            ("", None),
        ];
        for (written, meant) in cases {
            assert_eq!(number_meant(written).as_deref(), meant, "{written}");
        }
    }

    #[test]
    fn dates_and_times_as_people_write_them() {
        assert_eq!(day_first("3.8.2026").as_deref(), Some("2026-08-03"));
        assert_eq!(day_first("31.02.2026"), None);
        let times = ["7:00", "7 Uhr", "16.30", "24:00", "noon"].map(time_meant);
        assert_eq!(times.map(|time| time.unwrap_or_default()), ["07:00", "07:00", "16:30", "", ""]);
    }
}
