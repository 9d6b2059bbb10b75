//! `reife notice`.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::say::Say;
use super::{Ended, document, files};
use crate::service::{Part, notice};

/// Write what a rule file owes the people it is about: information, record of processing, a draft of the impact assessment.
#[derive(Args, Debug)]
pub(super) struct Notice {
    /// The rule file; - is standard input.
    rules: PathBuf,
    /// Only one of the texts.
    #[arg(long, value_enum)]
    only: Option<Only>,
}

/// One of the texts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Only {
    /// What people are told (Art. 13 and 14 GDPR).
    Information,
    /// The record of processing activities (Art. 30).
    Record,
    /// A draft of the impact assessment (Art. 35).
    Assessment,
}

impl Notice {
    pub fn run(&self, say: &Say) -> Ended {
        let rules = match files::rules(&self.rules, say) {
            Ok(rules) => rules,
            Err(ended) => return ended,
        };
        let parts: &[Part] = match self.only {
            None => &[Part::Information, Part::Record, Part::Assessment],
            Some(Only::Information) => &[Part::Information],
            Some(Only::Record) => &[Part::Record],
            Some(Only::Assessment) => &[Part::Assessment],
        };
        // Nobody reads on where the pipe is closed.
        let _ = std::io::stdout().lock().write_all(document::text(&notice(&rules, parts), say).as_bytes());
        Ended::Good
    }
}
