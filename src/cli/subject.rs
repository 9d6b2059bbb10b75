//! `reife subject`.

use std::io::{Read, Write};
use std::path::PathBuf;

use clap::Args;

use super::repository::{InForce, Repository};
use super::say::Say;
use super::{Ended, Input, document, files, parse_moment, talk};
use crate::json::{LineReader, ReadLine};
use crate::moment::Moment;
use crate::service::{LineFault, subject_line, told};
use crate::wire::{Numbers, to_text};

/// Tell a contact what is held about them and how it is judged, as Art. 15 GDPR asks.
#[derive(Args, Debug)]
pub(super) struct Subject {
    /// The contact's id, or one that it had.
    contact: String,
    /// The rule file; a bare file is a draft.
    #[arg(long, required_unless_present = "repo", conflicts_with = "repo")]
    rules: Option<PathBuf>,
    #[command(flatten)]
    repository: Option<Repository>,
    /// The moment or date to assess as of.
    #[arg(long, value_name = "MOMENT", value_parser = parse_moment)]
    as_of: Moment,
    /// One JSON object instead of sentences.
    #[arg(long)]
    json: bool,
    /// Evidence as NDJSON; - is standard input.
    #[arg(default_value = "-")]
    file: Input,
}

impl Subject {
    pub fn run(&self, say: &Say) -> Ended {
        self.answer(say).unwrap_or_else(|ended| ended)
    }

    fn answer(&self, say: &Say) -> Result<Ended, Ended> {
        let InForce { rules, deciders } = match (&self.rules, &self.repository) {
            (_, Some(repository)) => repository.in_force(say)?,
            (Some(rules), None) => files::rules(rules, say).map(InForce::draft)?,
            (None, None) => return Err(Ended::WrongUse),
        };
        let name = self.file.display().to_string();
        let (mut answers, mut good) = (Vec::new(), true);
        let mut take = |number: u64, line: ReadLine<'_>| {
            let found = subject_line(&rules, deciders.as_deref(), line, &self.contact, self.as_of, |answer| {
                answers.push(if self.json { to_text(answer, Numbers::Exact) + "\n" } else { document::text(&told(&rules, answer), say) });
            });
            if let Err(fault) = found {
                good = false;
                talk::line(say.fault(&name, &LineFault { line: number, fault }));
            }
        };
        let mut input = files::open(&self.file, say)?;
        let (mut reader, mut chunk) = (LineReader::new(), vec![0; 1 << 16]);
        loop {
            match input.read(&mut chunk) {
                Ok(0) => break,
                Ok(length) => reader.push(&chunk[..length], &mut take),
                Err(error) => {
                    say.line("file-not-read", &[("file", &name), ("reason", &error.to_string())]);
                    return Err(Ended::WrongUse);
                }
            }
        }
        reader.finish(&mut take);
        if answers.is_empty() {
            say.line("subject-not-there", &[("contact", &self.contact), ("file", &name)]);
            return Ok(Ended::Problems);
        }
        // Nobody reads on where the pipe is closed.
        let _ = std::io::stdout().lock().write_all(answers.join("\n").as_bytes());
        Ok(if good { Ended::Good } else { Ended::Problems })
    }
}
