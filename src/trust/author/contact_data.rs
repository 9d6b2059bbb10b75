//! What looks like data of contacts. None of it lies in a repository of rules: everybody who has the extension can read that.

/// What kind of data it looks like.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Looks {
    /// An e-mail address.
    Email,
    /// A telephone number in its international form.
    Phone,
    /// Evidence: contacts with their signals.
    Evidence,
}

impl Looks {
    /// Its name in messages.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Looks::Email => "email",
            Looks::Phone => "phone",
            Looks::Evidence => "evidence",
        }
    }
}

/// What a text looks like, and in which line, from 1; what is found is not repeated.
#[must_use]
pub fn find(text: &str) -> Option<(Looks, usize)> {
    text.lines().zip(1..).find_map(|(line, number)| {
        let looks = if has_email(line) {
            Looks::Email
        } else if has_phone(line) {
            Looks::Phone
        } else if is_evidence(line) {
            Looks::Evidence
        } else {
            return None;
        };
        Some((looks, number))
    })
}

fn has_email(line: &str) -> bool {
    line.match_indices('@').any(|(at, _)| {
        let before = line[..at].chars().next_back().is_some_and(|last| last.is_alphanumeric() || "._%+-".contains(last));
        let domain: String = line[at + 1..].chars().take_while(|next| next.is_alphanumeric() || ".-".contains(*next)).collect();
        let ending = domain.trim_end_matches(['.', '-']).rsplit_once('.');
        before && ending.is_some_and(|(name, top)| !name.is_empty() && top.chars().count() >= 2 && top.chars().all(char::is_alphabetic))
    })
}

/// `+` and at least eight digits, with what people write between them.
fn has_phone(line: &str) -> bool {
    line.match_indices('+').any(|(at, _)| {
        let starts = !line[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        let number = line[at + 1..].chars().take_while(|next| next.is_ascii_digit() || " ()-/.".contains(*next));
        starts && line[at + 1..].starts_with(|first: char| first.is_ascii_digit()) && number.filter(char::is_ascii_digit).count() >= 8
    })
}

fn is_evidence(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with('{')
        && ["\"contacts\":", "\"signals\":", "\"decisions\":"].iter().any(|member| line.contains(member))
        && line.contains("\"at\":")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contacts_are_noticed_and_rules_are_not() {
        for (text, looks) in [
            ("a\nask ann.smith+x@shop.example.com", Some((Looks::Email, 2))),
            ("ann@münchen.de", Some((Looks::Email, 1))),
            ("call +49 (0)89 123 456-7", Some((Looks::Phone, 1))),
            (r#"{"id":"c1","signals":[{"id":"s1","at":"2026-11-24"}]}"#, Some((Looks::Evidence, 1))),
            ("@ work", None),
            ("a @b.c", None),
            ("v1.2@2", None),
            ("points + 20, from 2026-11-24T09:20:00+02:00", None),
            ("G+12345678", None),
            (r#"{ "signals": [ {"id": "page_view"} ] }"#, None),
        ] {
            assert_eq!(find(text), looks, "{text}");
        }
        assert_eq!(find(include_str!("../../../examples/acme/acme.reife.json")), None);
        assert!(find(include_str!("../../../examples/acme/acme.ndjson")).is_some());
    }
}
