//! Why an act is not done.

use crate::trust::refusal::{Code, Refusal};

/// What kind of obstacle it is; the command line ends with another status for each.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Grade {
    /// The input has problems.
    Problem,
    /// Wrong use: a key, a name or a file that cannot be meant.
    Use,
    /// Trust refuses it.
    Refused,
}

/// An obstacle: a message of `texts/<language>/rules.ftl` with its arguments, or a client's own refusal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// What kind.
    pub grade: Grade,
    /// The message.
    pub message: &'static str,
    /// What its sentence needs.
    pub arguments: Vec<(&'static str, String)>,
    /// The code, if a client would refuse it.
    pub refusal: Option<Code>,
}

impl Fault {
    /// Trust refuses it.
    #[must_use]
    pub fn refused(message: &'static str) -> Fault {
        Fault { grade: Grade::Refused, message, arguments: Vec::new(), refusal: None }
    }

    /// Wrong use.
    #[must_use]
    pub fn wrong_use(message: &'static str) -> Fault {
        Fault { grade: Grade::Use, ..Fault::refused(message) }
    }

    /// The input has problems.
    #[must_use]
    pub fn problem(message: &'static str) -> Fault {
        Fault { grade: Grade::Problem, ..Fault::refused(message) }
    }

    /// The same with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Fault {
        self.arguments.push((name, value.to_string()));
        self
    }

    /// An argument.
    #[must_use]
    pub fn argument(&self, name: &str) -> Option<&str> {
        self.arguments.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Fault {
        let Refusal { code, arguments } = refusal;
        Fault { grade: Grade::Refused, message: code.message(), arguments, refusal: Some(code) }
    }
}
