//! `reife data`.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use super::say::Say;
use super::{Ended, Format, check, files};
use crate::service;
use crate::wire::data::Datum;
use crate::wire::{Numbers, to_text};

/// List each datum of a rule file: why it is collected, and what uses it.
#[derive(Args, Debug)]
pub(super) struct Data {
    /// The rule file; - is standard input.
    rules: PathBuf,
    /// Sentences, or one JSON object a line.
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
}

impl Data {
    pub fn run(&self, say: &Say) -> Ended {
        let rules = match files::rules(&self.rules, say) {
            Ok(rules) => rules,
            Err(ended) => return ended,
        };
        let data = service::data(&rules);
        let mut out = std::io::stdout().lock();
        for datum in &data {
            let text = match self.format {
                Format::Human => human(datum, say),
                Format::Json => to_text(datum, Numbers::Exact),
            };
            if writeln!(out, "{text}").is_err() {
                return Ended::Good;
            }
        }
        if self.format == Format::Human {
            let warnings = data.iter().filter(|datum| datum.warning.is_some()).count();
            let arguments =
                [("count", &*data.len().to_string()), ("warnings", &warnings.to_string()), ("warnings-are", check::many(warnings))];
            let _ = writeln!(out, "{}", say.text("data-summary", &arguments));
        }
        Ended::Good
    }
}

/// A datum as people read it: what it is, then what uses it, one a line.
fn human(datum: &Datum<'_>, say: &Say) -> String {
    let label = datum.label.0.iter().find(|(language, _)| *language == say.language()).or(datum.label.0.first());
    let mut lines = vec![match label {
        Some((_, label)) => format!("{} ({label})", datum.id),
        None => datum.id.to_owned(),
    }];
    let word = |word: &str| say.text("data-word", &[("word", word)]);
    let days = datum.keep_days.map(|days| days.to_string());
    lines.push(say.text(
        if datum.datum == "signal" { "data-signal" } else { "data-attribute" },
        &[
            ("of", &word(datum.of)),
            ("kind", &word(datum.kind)),
            ("class", &word(datum.class)),
            ("party", &word(datum.party)),
            ("owner", &word(datum.owner)),
            ("purpose", datum.purpose.unwrap_or("none")),
            ("days", days.as_deref().unwrap_or("none")),
        ],
    ));
    let list = |ids: &[&str]| if ids.is_empty() { "none".to_owned() } else { ids.join(", ") };
    for used in &datum.facts {
        let read = if used.rules.is_empty() && used.states.is_empty() { "data-fact-unread" } else { "data-fact" };
        lines.push(say.text(read, &[("fact", used.fact), ("rules", &list(&used.rules)), ("states", &list(&used.states))]));
    }
    for question in &datum.questions {
        lines.push(say.text("data-question", &[("question", question)]));
    }
    if let Some(warning) = datum.warning {
        lines.push(format!("{} [{warning}] {}", say.text("warning", &[]), say.text("data-warning", &[("warning", warning)])));
    }
    lines.join("\n  ")
}
