//! Results: sentences, or one JSON object.

use std::io::{self, IsTerminal, Write};
use std::path::Path;

use crate::cli::Ended;
use crate::cli::say::Say;
use crate::cli::talk;
use crate::trust::Side;
use crate::trust::author::{Fault, Grade, Missing};
use crate::trust::value::{Object, Value, object};

/// Says results and obstacles.
pub(super) struct Tell<'s> {
    pub say: &'s Say,
    pub json: bool,
}

impl<'s> Tell<'s> {
    pub fn new(say: &'s Say, json: bool) -> Tell<'s> {
        Tell { say, json }
    }

    /// A sentence of the result.
    pub fn line(&self, message: &str, arguments: &[(&str, &str)]) {
        if !self.json {
            self.plain(&self.text(message, arguments));
        }
    }

    /// Text of the result.
    pub fn plain(&self, text: &str) {
        if !self.json {
            let _ = writeln!(io::stdout().lock(), "{text}");
        }
    }

    /// The result as JSON.
    pub fn value<const N: usize>(&self, members: [(&str, Option<Value>); N]) {
        self.object(object(members));
    }

    /// The result as JSON.
    pub fn object(&self, members: Object) {
        if self.json {
            let _ = writeln!(io::stdout().lock(), "{}", Value::Object(members).to_line());
        }
    }

    /// A sentence, with sides and reasons in the reader's language.
    pub fn text(&self, message: &str, arguments: &[(&str, &str)]) -> String {
        let mut localised: Vec<(&str, String)> = Vec::new();
        for (name, value) in arguments {
            match *name {
                "side" if Side::parse(value).is_some() => localised.push((*name, self.say.text("rules-side", &[("name", value)]))),
                "reason" if self.say.has(value) => localised.push((*name, self.say.text(value, &[]))),
                "count" => localised.push(("count-are", how_many(value))),
                "errors" => localised.push(("errors-are", how_many(value))),
                "more" => localised.push(("more-are", how_many(value))),
                _ => {}
            }
            if !localised.iter().any(|(known, _)| known == name) {
                localised.push((*name, (*value).to_owned()));
            }
        }
        self.say.text(message, &localised.iter().map(|(name, value)| (*name, value.as_str())).collect::<Vec<_>>())
    }

    /// An obstacle as its sentence and what to do.
    pub fn sentence(&self, fault: &Fault) -> (String, String) {
        let arguments: Vec<(&str, &str)> = fault.arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let help = self.say.help(fault.message, &arguments);
        (self.text(fault.message, &arguments), help)
    }

    /// How a verb ends; an obstacle is said.
    pub fn ended(&self, done: Result<(), Fault>) -> Ended {
        done.map_or_else(|fault| self.obstacle(&fault), |()| Ended::Good)
    }

    /// Says an obstacle, and how the verb ends with it.
    pub fn obstacle(&self, fault: &Fault) -> Ended {
        self.obstacle_with(fault, Object::new())
    }

    /// The same; as JSON with more beside it.
    pub fn obstacle_with(&self, fault: &Fault, beside: Object) -> Ended {
        let (message, help) = self.sentence(fault);
        if self.json {
            let mut members = object([("error", Some(fault_value(fault, &message, &help)))]);
            members.extend(beside);
            self.object(members);
        } else {
            let named = fault.refusal.map(|code| format!("[{}] ", code.id())).unwrap_or_default();
            talk::line(format_args!("reife: {named}{message}"));
            if !help.is_empty() {
                talk::line(format_args!("  {help}"));
            }
        }
        match fault.grade {
            Grade::Problem => Ended::Problems,
            Grade::Use => Ended::WrongUse,
            Grade::Refused => Ended::Refused,
        }
    }

    /// Who has yet to sign.
    pub fn missing(&self, missing: &[Missing]) {
        for lacking in missing {
            let (found, expected) = (lacking.found.to_string(), lacking.expected.to_string());
            self.line("rules-missing", &[("role", &lacking.role), ("found", &found), ("expected", &expected)]);
        }
    }

    /// Where a proposal lies, and who has yet to sign it; the answer says the same as JSON.
    pub fn waits(&self, file: &Path, missing: &[Missing]) -> Object {
        let file = file.display().to_string();
        self.plain("");
        self.line("rules-proposed", &[("file", &file)]);
        self.missing(missing);
        object([("proposal", Some(file.into())), ("missing", Some(missing_value(missing)))])
    }

    /// Asks on a terminal whether to sign; elsewhere, or with `--yes`, the answer is yes. That nothing was signed is said.
    pub fn confirms_signing(&self, yes: bool) -> bool {
        if yes || !io::stdin().is_terminal() || !io::stderr().is_terminal() {
            return true;
        }
        talk::ask(self.say.text("rules-confirm-sign", &[]));
        let mut answer = String::new();
        let _ = io::stdin().read_line(&mut answer);
        let confirms = ["y", "yes", "j", "ja"].contains(&answer.trim().to_lowercase().as_str());
        if !confirms {
            self.line("rules-not-signed", &[]);
        }
        confirms
    }
}

/// Arguments are texts, so a message is told whether a count is none, one or many.
fn how_many(count: &str) -> String {
    match count {
        "0" => "none",
        "1" => "one",
        _ => "many",
    }
    .to_owned()
}

/// An obstacle as JSON.
pub(super) fn fault_value(fault: &Fault, message: &str, help: &str) -> Value {
    let arguments = fault.arguments.iter().map(|(name, value)| ((*name).to_owned(), value.as_str().into())).collect();
    Value::Object(object([
        ("code", Some(fault.refusal.map_or(fault.message, |code| code.id()).into())),
        ("arguments", Some(Value::Object(arguments))),
        ("message", Some(message.into())),
        ("help", Some(help.into())),
    ]))
}

/// Who has yet to sign, as JSON.
pub(super) fn missing_value(missing: &[Missing]) -> Value {
    let lacking = |missing: &Missing| {
        Value::Object(object([
            ("role", Some(missing.role.as_str().into())),
            ("found", Some(u64::try_from(missing.found).unwrap_or(u64::MAX).into())),
            ("expected", Some(missing.expected.into())),
        ]))
    };
    Value::List(missing.iter().map(lacking).collect())
}
