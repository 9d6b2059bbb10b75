//! Sentences from the Fluent files, in English or German.

use std::io;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

use super::talk;
use crate::diagnostic::Diagnostic;
use crate::service::LineFault;

const ENGLISH: &[&str] = &[
    include_str!("../texts/en/diagnostics.ftl"),
    include_str!("../texts/en/cli.ftl"),
    include_str!("../texts/en/mapping.ftl"),
    include_str!("../texts/en/decisions.ftl"),
    include_str!("../texts/en/learning.ftl"),
    include_str!("../texts/en/notice.ftl"),
    include_str!("../texts/en/subject.ftl"),
    include_str!("../texts/en/trust.ftl"),
    include_str!("../texts/en/rules.ftl"),
];
const GERMAN: &[&str] = &[
    include_str!("../texts/de/diagnostics.ftl"),
    include_str!("../texts/de/cli.ftl"),
    include_str!("../texts/de/mapping.ftl"),
    include_str!("../texts/de/decisions.ftl"),
    include_str!("../texts/de/learning.ftl"),
    include_str!("../texts/de/help.ftl"),
    include_str!("../texts/de/notice.ftl"),
    include_str!("../texts/de/subject.ftl"),
    include_str!("../texts/de/trust.ftl"),
    include_str!("../texts/de/rules.ftl"),
];

/// Makes sentences.
pub struct Say {
    language: &'static str,
    /// The language asked for, then English.
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl Say {
    /// Sentences in `language`, else in that of the environment, else in English.
    #[must_use]
    pub fn new(language: Option<&str>) -> Say {
        let environment =
            || ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
        let asked = language.filter(|asked| asked.starts_with("en") || asked.starts_with("de"));
        let language = asked.map(str::to_owned).or_else(environment).unwrap_or_default();
        let language = if language.starts_with("de") { "de" } else { "en" };
        let mut bundles = Vec::new();
        if language == "de" {
            bundles.push(bundle("de", GERMAN));
        }
        bundles.push(bundle("en", ENGLISH));
        Say { language, bundles }
    }

    /// `en` or `de`.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// The sentence `code` with its arguments.
    #[must_use]
    pub fn text(&self, code: &str, arguments: &[(&str, &str)]) -> String {
        self.find(code, None, arguments).unwrap_or_else(|| code.to_owned())
    }

    /// Whether there is a sentence `code`.
    #[must_use]
    pub fn has(&self, code: &str) -> bool {
        self.bundles.iter().any(|bundle| bundle.has_message(code))
    }

    /// Why a file could not be opened, read or written.
    #[must_use]
    pub fn reason_of(&self, error: &io::Error) -> String {
        reason_code(error).map_or_else(|| error.to_string(), |code| self.text(code, &[]))
    }

    /// Writes a sentence to standard error.
    pub fn line(&self, code: &str, arguments: &[(&str, &str)]) {
        talk::line(format_args!("reife: {}", self.text(code, arguments)));
    }

    /// Message and help of a diagnostic.
    #[must_use]
    pub fn diagnostic(&self, diagnostic: &Diagnostic) -> (String, String) {
        let arguments: Vec<(&str, &str)> = diagnostic.arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
        (self.text(diagnostic.code, &arguments), self.find(diagnostic.code, Some("help"), &arguments).unwrap_or_default())
    }

    /// The help of a message; empty if it has none.
    #[must_use]
    pub fn help(&self, code: &str, arguments: &[(&str, &str)]) -> String {
        self.find(code, Some("help"), arguments).unwrap_or_default()
    }

    /// Why something is not trusted, with its code and what to do.
    #[must_use]
    pub fn refusal(&self, refusal: &crate::trust::Refusal) -> String {
        let mut arguments: Vec<(&str, &str)> = refusal.arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
        // A message that tells cases apart falls back to its last.
        if refusal.argument("why").is_none() {
            arguments.push(("why", ""));
        }
        let id = refusal.code.message();
        format!("[{}] {} {}", refusal.code.id(), self.text(id, &arguments), self.find(id, Some("help"), &arguments).unwrap_or_default())
    }

    /// A bad record, with its file and line.
    #[must_use]
    pub fn fault(&self, file: &str, fault: &LineFault) -> String {
        let arguments: Vec<(&str, &str)> = fault.fault.arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let mut message = self.text(fault.fault.code, &arguments);
        // Not a bad record but another file: what to do about it is said once.
        if fault.line == 1 && ["table", "markup", "no-json", "office", "utf-16"].iter().any(|hint| arguments.contains(&("hint", hint))) {
            message = format!("{message} {}", self.find(fault.fault.code, Some("help"), &arguments).unwrap_or_default());
        }
        let contact = fault.fault.contact.as_ref().map(|contact| format!(" {contact:?}")).unwrap_or_default();
        let place = if fault.fault.place.is_empty() { String::new() } else { format!(" {}", fault.fault.place) };
        let column =
            fault.fault.arguments.iter().find(|(name, _)| *name == "column").map(|(_, column)| format!("{column}:")).unwrap_or_default();
        format!("{file}:{}:{column}{contact}{place} [{}] {message}", fault.line, fault.fault.code)
    }

    /// A fault of an export, with its file, line and column.
    #[must_use]
    pub fn map_fault(&self, fault: &crate::mapping::Fault) -> String {
        let arguments: Vec<(&str, &str)> = fault.arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let message = self.text(fault.code, &arguments);
        let contact = fault.contact.as_ref().map(|contact| format!(" {contact:?}")).unwrap_or_default();
        let place = if fault.place.is_empty() { String::new() } else { format!(" {}", fault.place) };
        format!("{}:{}:{contact}{place} [{}] {message}", fault.file, fault.line, fault.code)
    }

    /// Why a column, or the file, is read as proposed.
    #[must_use]
    pub fn reason(&self, reason: &crate::mapping::Reason) -> String {
        let arguments: Vec<(&str, &str)> = reason.arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let column = if reason.column.is_empty() { String::new() } else { format!("{}: ", reason.column) };
        format!("{column}{}", self.text(reason.code, &arguments))
    }

    fn find(&self, code: &str, attribute: Option<&str>, arguments: &[(&str, &str)]) -> Option<String> {
        let mut values = FluentArgs::new();
        for (name, value) in arguments {
            values.set(*name, *value);
        }
        self.bundles.iter().find_map(|bundle| {
            let message = bundle.get_message(code)?;
            let pattern = match attribute {
                None => message.value()?,
                Some(name) => message.get_attribute(name)?.value(),
            };
            let mut errors = Vec::new();
            Some(bundle.format_pattern(pattern, Some(&values), &mut errors).trim().to_owned())
        })
    }
}

/// The sentence that says why a file could not be opened, read or written; the system's own words if there is none.
pub fn reason_code(error: &io::Error) -> Option<&'static str> {
    match error.kind() {
        io::ErrorKind::NotFound => Some("reason-not-there"),
        io::ErrorKind::PermissionDenied => Some("reason-not-allowed"),
        io::ErrorKind::IsADirectory => Some("reason-folder"),
        io::ErrorKind::InvalidData => Some("reason-not-packed"),
        _ => None,
    }
}

fn bundle(language: &str, sources: &[&str]) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![language.parse::<LanguageIdentifier>().unwrap_or_default()]);
    bundle.set_use_isolating(false);
    for source in sources {
        // A test reads every file without an error; a message that is missing falls back to its code.
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let _ = bundle.add_resource(resource);
    }
    bundle
}
