//! Help and wrong use in the language of the reader. The English of help stands at the arguments themselves; German
//! takes its place from `texts/de/help.ftl`, by the names of verb and argument.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, CommandFactory};

use super::Arguments;
use super::say::Say;

/// The language that the arguments ask for, before they are read: help and errors need it, too.
pub(super) fn language(arguments: &[OsString]) -> Option<String> {
    let texts: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let beside = texts.iter().position(|text| *text == "--lang").and_then(|place| texts.get(place + 1));
    beside.copied().or_else(|| texts.iter().find_map(|text| text.strip_prefix("--lang="))).map(str::to_owned)
}

/// The whole command with its help in the language of `say`.
pub(super) fn command(say: &Say) -> Command {
    let mut command = Arguments::command();
    // Names each verb in full and hands down what holds for all of them.
    command.build();
    if say.language() == "en" { command } else { translated(command, "reife", say) }
}

fn translated(command: Command, name: &str, say: &Say) -> Command {
    let about = say.text(&format!("help-{name}"), &[]);
    let mut template = format!("{{about-with-newline}}\n{} {{usage}}", say.text("usage", &[]));
    let has_arguments = command.get_positionals().next().is_some();
    for (tag, is_there) in [("subcommands", command.has_subcommands()), ("positionals", has_arguments), ("options", true)] {
        if is_there {
            template.push_str(&format!("\n\n{}:\n{{{tag}}}", say.text(&format!("help-{tag}"), &[])));
        }
    }
    let verbs: Vec<String> = command.get_subcommands().map(|verb| verb.get_name().to_owned()).collect();
    let mut command = command
        .about(about.clone())
        .long_about(about)
        .help_template(template)
        .mut_args(|argument| argument_translated(argument, name, say));
    for verb in verbs {
        command = command.mut_subcommand(&verb, |found| translated(found, &verb, say));
    }
    command
}

fn argument_translated(argument: Arg, verb: &str, say: &Say) -> Arg {
    let id = argument.get_id().as_str().replace('_', "-");
    let own = format!("help-{verb}-{id}");
    let mut help = if say.has(&own) { say.text(&own, &[]) } else { say.text(&format!("help-any-{id}"), &[]) };
    let values = argument.get_possible_values();
    // A flag takes the words true and false, which nobody writes.
    let takes_value = argument.get_action().takes_values();
    if takes_value && !values.is_empty() {
        let names: Vec<&str> = values.iter().map(clap::builder::PossibleValue::get_name).collect();
        help = format!("{help} {}", say.text("help-values", &[("values", &names.join(", "))]));
    }
    if let Some(default) = argument.get_default_values().first().and_then(|value| value.to_str()).filter(|_| takes_value) {
        help = format!("{help} {}", say.text("help-default", &[("value", default)]));
    }
    argument.long_help(help.clone()).help(help).hide_possible_values(true).hide_default_value(true)
}

/// What is said of a wrong use: what is wrong, how the verb is used, where help is.
pub(super) fn wrong_use(error: &clap::Error, say: &Say) -> Option<String> {
    let one = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let (argument, value) = (one(ContextKind::InvalidArg), one(ContextKind::InvalidValue));
    let (sentence, mend) = match error.kind() {
        ErrorKind::MissingRequiredArgument => (say.text("use-missing", &[("arguments", &argument)]), String::new()),
        ErrorKind::UnknownArgument => (say.text("use-unknown", &[("argument", &argument)]), one(ContextKind::SuggestedArg)),
        ErrorKind::InvalidSubcommand => {
            let mend = match error.get(ContextKind::SuggestedSubcommand) {
                // The likeliest is the last.
                Some(ContextValue::Strings(verbs)) => verbs.last().cloned().unwrap_or_default(),
                _ => one(ContextKind::SuggestedSubcommand),
            };
            (say.text("use-verb", &[("found", &one(ContextKind::InvalidSubcommand))]), mend)
        }
        ErrorKind::ArgumentConflict => {
            (say.text("use-conflict", &[("argument", &argument), ("other", &one(ContextKind::PriorArg))]), String::new())
        }
        ErrorKind::InvalidValue if value.is_empty() => (say.text("use-no-value", &[("argument", &argument)]), String::new()),
        ErrorKind::InvalidValue => {
            let expected = one(ContextKind::ValidValue);
            let arguments = [("argument", argument.as_str()), ("value", &value), ("expected", &expected)];
            (say.text("use-value", &arguments), one(ContextKind::SuggestedValue))
        }
        ErrorKind::ValueValidation => {
            let kind = match argument.split([' ', '=']).next().unwrap_or_default() {
                "--as-of" | "--exported-on" => "moment",
                "--days" => "days",
                "--lang" => "language",
                "--ring" | "--rules-name" => "name",
                _ => return None,
            };
            (say.text("use-form", &[("argument", &argument), ("value", &value), ("kind", kind)]), String::new())
        }
        _ => return None,
    };
    let mut text = format!("reife: {sentence}");
    if !mend.is_empty() {
        text.push_str(&format!(" {}", say.text("use-mend", &[("mend", &mend)])));
    }
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        let usage = usage.to_string();
        text.push_str(&format!("\n\n{} {}", say.text("usage", &[]), usage.trim_start_matches("Usage:").trim()));
    }
    Some(format!("{text}\n\n{}", say.text("use-help", &[])))
}
