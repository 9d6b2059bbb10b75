//! `reife board`.

mod human;

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::assess::open;
use super::blocks::{self, Work};
use super::learn::{lines, outcomes};
use super::say::Say;
use super::{Ended, Input, files, parse_moment};
use crate::json::ReadLine;
use crate::learning::board::{Asked, Judgements, Seen, Sight, Watcher, board, course, segments, table, with_contacts};
use crate::learning::observe::Outcomes;
use crate::moment::Moment;
use crate::wire::{Numbers, to_text};

/// One set of measures for both sides.
#[derive(Args, Debug)]
pub(super) struct Board {
    /// The rule file.
    #[arg(long)]
    rules: PathBuf,
    /// The moment as of which it is written.
    #[arg(long, value_name = "T", value_parser = parse_moment)]
    as_of: Moment,
    /// Outcomes as NDJSON; - is standard input.
    #[arg(long, value_name = "OUTCOMES")]
    outcomes: Option<Input>,
    /// Whole days that are compared with as many before.
    #[arg(long, default_value_t = 30, value_parser = clap::value_parser!(u32).range(1..=366))]
    days: u32,
    /// The text attribute that tells segments apart (the first one of the kind profile if left out).
    #[arg(long, value_name = "ATTRIBUTE")]
    by: Option<String>,
    /// The whole number that the contacts of a calibration follow from.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// What both sides judged blind, as NDJSON: contact, side, state.
    #[arg(long, value_name = "FILE")]
    judgements: Option<Input>,
    /// Name the contacts behind each figure; with --format json.
    #[arg(long)]
    contacts: bool,
    /// The course of one contact, or of an account's contacts and then of the account as a whole, instead of the board: one JSON
    /// object a line.
    #[arg(long, value_name = "CONTACT|ACCOUNT", conflicts_with = "contacts")]
    of: Option<String>,
    /// The file is an export that this mapping makes evidence of.
    #[arg(long)]
    mapping: Option<PathBuf>,
    /// Sentences, one JSON object, or a table.
    #[arg(long, value_enum, default_value = "human")]
    format: As,
    /// Evidence as NDJSON; - is standard input.
    #[arg(default_value = "-")]
    file: Input,
}

/// How it is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum As {
    /// Sentences.
    Human,
    /// One JSON object.
    Json,
    /// A table: a figure a row.
    Csv,
}

impl Work<Sight> for Watcher<'_> {
    fn line(&mut self, number: u64, line: ReadLine<'_>, _: &mut Vec<u8>, sights: &mut Vec<Sight>, _: &mut dyn FnMut(&mut Vec<u8>)) {
        Watcher::line(self, number, line, sights);
    }
}

impl Board {
    pub fn run(&self, say: &Say) -> Ended {
        self.board(say).unwrap_or_else(|ended| ended)
    }

    fn board(&self, say: &Say) -> Result<Ended, Ended> {
        let given = [Some(&self.rules), self.outcomes.as_ref(), self.judgements.as_ref(), Some(&self.file)];
        if given.iter().flatten().filter(|path| path.as_os_str() == "-").count() > 1 {
            say.line("learn-standard-input-once", &[]);
            return Err(Ended::WrongUse);
        }
        let rules = files::rules(&self.rules, say)?;
        let segments = segments(&rules, self.by.as_deref()).map_err(|id| {
            say.line("board-no-attribute", &[("attribute", &id)]);
            Ended::WrongUse
        })?;
        let asked = Asked { rules: &rules, as_of: self.as_of, segments, days: self.days };
        let (outcomes, mut bad) = match &self.outcomes {
            Some(path) => outcomes(path, say)?,
            None => (Outcomes::default(), 0),
        };
        let mut judgements = Judgements::default();
        if let Some(path) = &self.judgements {
            bad += lines(path, say, |document, number, line, faults| judgements.line(document, number, line, faults))?;
        }
        let (seen, ended) = self.look(asked, &outcomes, say)?;
        let text = match &self.of {
            Some(id) => {
                let found = course(&asked, &seen.people, id);
                if found.contacts.is_empty() {
                    say.line("board-nobody", &[("id", id)]);
                    return Err(Ended::WrongUse);
                }
                let lines = found.contacts.iter().map(|row| to_text(row, Numbers::Exact));
                lines.chain(found.whole.map(|whole| to_text(&whole, Numbers::Exact))).map(|line| line + "\n").collect()
            }
            None => self.written(asked, &seen, &judgements, say),
        };
        // A reader that has gone away has read enough.
        let _ = std::io::stdout().lock().write_all(text.as_bytes());
        Ok(if bad > 0 && ended == Ended::Good { Ended::Problems } else { ended })
    }

    fn look(&self, asked: Asked<'_>, outcomes: &Outcomes, say: &Say) -> Result<(Seen, Ended), Ended> {
        let (input, report) = open(&self.file, self.mapping.as_deref(), say)?;
        let name = self.file.display().to_string();
        let (mut seen, mut bad) = (Seen::default(), 0_u64);
        let worked = blocks::run(
            input,
            || Watcher::new(asked, outcomes),
            |_, sights| {
                let faults = seen.take(sights);
                bad += faults.len() as u64;
                blocks::write_faults(&faults.iter().map(|fault| say.fault(&name, fault)).collect::<Vec<_>>());
                if let Some(report) = &report {
                    report.drain(say);
                }
                Ok(())
            },
        );
        let ended = blocks::ended(worked, &name, bad, report, say);
        seen.finish();
        Ok((seen, ended))
    }

    fn written(&self, asked: Asked<'_>, seen: &Seen, judgements: &Judgements, say: &Say) -> String {
        let (board, behind) = board(asked, seen, judgements, self.seed);
        match self.format {
            As::Human => human::sentences(&board, say),
            As::Csv => table(&board),
            As::Json if self.contacts => to_text(&with_contacts(board, &behind, seen), Numbers::Exact) + "\n",
            As::Json => to_text(&board, Numbers::Exact) + "\n",
        }
    }
}
