//! A document of the engine in sentences, as plain text.

use crate::moment::{MOMENT_BYTES, Moment};
use crate::wire::document::{Argument, Document, Style};
use crate::wire::{Numbers, to_text};

use super::say::Say;

/// The text: headings stand apart, items under each other.
pub(super) fn text(document: &Document<'_>, say: &Say) -> String {
    let mut out = String::new();
    for paragraph in document.paragraphs() {
        let said = said(paragraph.id, &paragraph.arguments, say);
        let (before, mark) = match paragraph.style {
            Style::Title => ("", ""),
            Style::Heading => ("\n", ""),
            Style::Plain => ("", ""),
            Style::Item => ("", "- "),
            Style::Detail => ("", "  - "),
        };
        out.push_str(&format!("{before}{mark}{said}\n"));
        if paragraph.style == Style::Title {
            out.push('\n');
        }
    }
    out
}

fn said(id: &str, arguments: &[(&'static str, Argument<'_>)], say: &Say) -> String {
    let values: Vec<(&str, String)> = arguments.iter().map(|(name, argument)| (*name, written(argument, say))).collect();
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    say.text(id, &values)
}

fn written(argument: &Argument<'_>, say: &Say) -> String {
    let word = |family: &str, id: &str| say.text(&format!("word-{family}"), &[("id", id)]);
    match argument {
        Argument::Text(text) => text.to_string(),
        Argument::Number(number) => {
            let number = to_text(number, Numbers::Exact);
            if say.language() == "de" { number.replace('.', ",") } else { number }
        }
        Argument::Moment(at) => moment(at.0, say),
        Argument::Word(family, id) => word(family, id),
        Argument::Named(family, id, label) => {
            let own = label.0.iter().find(|(language, _)| *language == say.language()).or(label.0.first());
            own.map_or_else(|| word(family, id), |(_, label)| (*label).to_owned())
        }
        Argument::Says(id, arguments) => said(id, arguments, say),
        Argument::List(list) => list.iter().map(|one| written(one, say)).collect::<Vec<_>>().join("; "),
    }
}

/// Day and time in UTC, as the language writes them.
fn moment(at: Moment, say: &Say) -> String {
    let mut buffer = [0; MOMENT_BYTES];
    let text = at.text(&mut buffer);
    let part = |range| text.get(range).unwrap_or_default();
    // A number as text chooses no variant of a message; a name does.
    let month = format!("m{}", part(5..7));
    let arguments = [("year", part(0..4)), ("month", &*month), ("day", part(8..10)), ("time", part(11..16))];
    say.text("word-moment", &arguments)
}
