//! `reife check`.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use super::say::Say;
use super::{Ended, Format, files};
use crate::diagnostic::{Diagnostic, Severity};
use crate::rulefile;
use crate::wire::{Numbers, to_text};

/// Check a rule file.
#[derive(Args, Debug)]
pub(super) struct Check {
    /// The rule file; - is standard input.
    rules: PathBuf,
    /// Sentences, or one JSON object a line.
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
}

/// One problem as JSON.
#[derive(Serialize)]
struct Line<'a> {
    severity: &'a str,
    code: &'a str,
    place: &'a str,
    message: String,
    help: String,
    line: usize,
    column: usize,
}

impl Check {
    pub fn run(&self, say: &Say) -> Ended {
        let bytes = match files::read(&self.rules, rulefile::LIMITS.bytes_max, say) {
            Ok(bytes) => bytes,
            Err(ended) => return ended,
        };
        let checked = rulefile::check(&bytes);
        let mut out = std::io::stdout().lock();
        for diagnostic in &checked.diagnostics {
            let text = match self.format {
                Format::Human => human(&self.rules, diagnostic, say),
                Format::Json => json(diagnostic, say),
            };
            if writeln!(out, "{text}").is_err() {
                break;
            }
        }
        if self.format == Format::Human {
            let count = |severity| checked.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
            let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
            let code = if checked.rules.is_some() { "check-good" } else { "check-refused" };
            let _ = writeln!(
                out,
                "{}",
                say.text(
                    code,
                    &[
                        ("file", &self.rules.display().to_string()),
                        ("errors", &errors.to_string()),
                        ("errors-are", many(errors)),
                        ("warnings", &warnings.to_string()),
                        ("warnings-are", many(warnings)),
                    ],
                )
            );
        }
        if checked.rules.is_some() { Ended::Good } else { Ended::Problems }
    }
}

/// Arguments are texts, so a message is told whether a count is one.
pub(super) fn many(count: usize) -> &'static str {
    if count == 1 { "one" } else { "many" }
}

/// A problem as people read it: place, severity and code, message, help.
pub(super) fn human(path: &Path, diagnostic: &Diagnostic, say: &Say) -> String {
    let (message, help) = say.diagnostic(diagnostic);
    let place = if diagnostic.place.is_empty() { String::new() } else { format!(" {}", diagnostic.place) };
    let item = if diagnostic.item.is_empty() { String::new() } else { format!(" {:?}", diagnostic.item) };
    let severity = say.text(diagnostic.severity.id(), &[]);
    let head = format!("{}:{}:{}:{item}{place}", path.display(), diagnostic.line, diagnostic.column);
    let mut text = format!("{head}\n  {severity} [{}] {message}", diagnostic.code);
    if !help.is_empty() {
        text.push_str("\n  ");
        text.push_str(&help);
    }
    text
}

pub(super) fn json(diagnostic: &Diagnostic, say: &Say) -> String {
    let (message, help) = say.diagnostic(diagnostic);
    let line = Line {
        severity: diagnostic.severity.id(),
        code: diagnostic.code,
        place: &diagnostic.place,
        message,
        help,
        line: diagnostic.line,
        column: diagnostic.column,
    };
    to_text(&line, Numbers::Exact)
}
