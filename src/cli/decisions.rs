//! `reife decisions verify`.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::say::Say;
use super::{Ended, Input, files, talk};
use crate::decisions::{Against, Found, Journal, JournalFault};
use crate::diagnostic::{Diagnostic, Severity, syntax_arguments};
use crate::json::{LineReader, ReadLine};
use crate::wire::decision::verified;
use crate::wire::{Numbers, to_text};

/// Look into journals of decisions.
#[derive(Args, Debug)]
pub(super) struct Decisions {
    #[command(subcommand)]
    verb: DecisionsVerb,
}

#[derive(Subcommand, Debug)]
enum DecisionsVerb {
    /// Check that no decision was edited, removed or put in: each names the hash of the one before it.
    Verify {
        /// Also hold each decision against this rule file: whether its role had the right, and whether it was taken on these rules.
        #[arg(long, value_name = "RULES")]
        rules: Option<PathBuf>,
        /// Also hold each decision against this list of people: whether the CRM confirms its author, and the list the role.
        #[arg(long, value_name = "PEOPLE")]
        people: Option<PathBuf>,
        /// Decisions, or evidence with them, as NDJSON; `-` for standard input.
        file: Input,
    },
}

impl Decisions {
    pub fn run(&self, say: &Say) -> Ended {
        let DecisionsVerb::Verify { rules, people, file } = &self.verb;
        verify(rules.as_deref(), people.as_deref(), file, say).unwrap_or_else(|ended| ended)
    }
}

fn verify(rules: Option<&Path>, people: Option<&Path>, file: &Input, say: &Say) -> Result<Ended, Ended> {
    let name = file.display().to_string();
    let rules = rules.map(|path| files::rules(path, say)).transpose()?;
    let deciders = people.map(|path| files::people(path, say)).transpose()?;
    let mut journal = Journal::held_against(Against { rules: rules.as_ref(), deciders: deciders.as_ref() });
    let mut good = true;
    let mut take = |number: u64, line: ReadLine<'_>| {
        let bytes = if let ReadLine::Line(bytes) = line { bytes } else { &[] };
        for fault in journal.line(number, line).err().unwrap_or_default() {
            good = false;
            tell(say, &name, number, &diagnostic(&fault, bytes));
        }
    };
    let mut input = files::open(file, say)?;
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
    let mut out = std::io::stdout().lock();
    for chain in journal.verify() {
        for found in &chain.breaks {
            good = false;
            tell(say, &name, found.line, &broken(&chain.contact, found));
        }
        if writeln!(out, "{}", to_text(&verified(&chain), Numbers::Exact)).is_err() {
            break;
        }
    }
    Ok(if good { Ended::Good } else { Ended::Problems })
}

fn tell(say: &Say, file: &str, line: u64, diagnostic: &Diagnostic) {
    let (message, help) = say.diagnostic(diagnostic);
    let place = if diagnostic.place.is_empty() { String::new() } else { format!(" {}", diagnostic.place) };
    talk::line(format_args!("{file}:{line}:{place} [{}] {message}\n  {help}", diagnostic.code));
}

fn diagnostic(fault: &JournalFault, line: &[u8]) -> Diagnostic {
    let (code, place, arguments) = match fault {
        JournalFault::Syntax(error) => (error.fault.code(), String::new(), syntax_arguments(line, *error)),
        JournalFault::TooLong => return of("journal-line-too-long", String::new(), Vec::new()),
        JournalFault::Member(member, place) => return of("journal-member", place.clone(), vec![("member", (*member).to_owned())]),
        JournalFault::Number(place) => return of("journal-number", place.clone(), Vec::new()),
        JournalFault::Twice(place) => {
            let found = place.rsplit('/').next().unwrap_or_default().to_owned();
            ("duplicate-key", place.clone(), vec![("found", found)])
        }
    };
    of(code, place, arguments)
}

fn of(code: &'static str, place: String, arguments: Vec<(&'static str, String)>) -> Diagnostic {
    Diagnostic { severity: Severity::Error, code, place, line: 0, column: 0, item: String::new(), arguments }
}

fn broken(contact: &str, found: &Found) -> Diagnostic {
    of(found.what.code(), String::new(), found.arguments(contact))
}
