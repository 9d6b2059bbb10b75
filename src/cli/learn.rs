//! What `backtest` and `suggest` share: outcomes and evidence are read, and what was known before each outcome is kept.

use std::io::Read;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::assess::open;
use super::blocks::{self, Work};
use super::say::Say;
use super::{Ended, Input, files};
use crate::json::{Document, LineReader, ReadLine, write_number};
use crate::learning::observe::{Note, Observer, Outcomes};
use crate::learning::verdicts::{Target, Verdicts};
use crate::rulefile::RuleFile;
use crate::service::LineFault;
use crate::wire::Decimal;
use crate::wire::learning::ShareRow;

/// What is learnt from.
#[derive(Args, Debug)]
pub(super) struct Learn {
    /// The rule file.
    #[arg(long)]
    pub rules: PathBuf,
    /// Outcomes as NDJSON; - is standard input.
    #[arg(long, value_name = "OUTCOMES")]
    pub outcomes: Input,
    /// What is told apart: whether sales accepts, or whether the contact buys (acceptance if any outcome says so).
    #[arg(long, value_enum)]
    pub of: Option<Of>,
    /// Whole days before the outcome as of which evidence is looked at; a millisecond before it if left out.
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u32).range(1..=36_500))]
    pub before_days: Option<u32>,
    /// The file is an export that this mapping makes evidence of.
    #[arg(long)]
    pub mapping: Option<PathBuf>,
    /// Evidence as NDJSON; - is standard input.
    #[arg(default_value = "-")]
    pub file: Input,
}

/// What is told apart.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(super) enum Of {
    /// Accepted or rejected.
    Acceptance,
    /// Won or lost.
    Winning,
}

/// What was read.
pub(super) struct Learnt {
    pub outcomes: Outcomes,
    pub verdicts: Verdicts,
    pub target: Target,
    pub before_days: u32,
    /// How reading ended.
    pub ended: Ended,
}

impl Work<Note> for Observer<'_> {
    fn line(&mut self, number: u64, line: ReadLine<'_>, _: &mut Vec<u8>, notes: &mut Vec<Note>, _: &mut dyn FnMut(&mut Vec<u8>)) {
        Observer::line(self, number, line, notes);
    }
}

impl Learn {
    /// Reads outcomes and evidence; what is bad is said, and the rest is learnt from.
    pub fn learn(&self, files: &[&RuleFile], say: &Say) -> Result<Learnt, Ended> {
        if [&self.rules, &self.outcomes, &self.file].iter().filter(|path| path.as_os_str() == "-").count() > 1 {
            say.line("learn-standard-input-once", &[]);
            return Err(Ended::WrongUse);
        }
        let (outcomes, bad_outcomes) = outcomes(&self.outcomes, say)?;
        let target = match self.of {
            Some(Of::Acceptance) => Target::Acceptance,
            Some(Of::Winning) => Target::Winning,
            None if outcomes.any_verdict() => Target::Acceptance,
            None => Target::Winning,
        };
        let before_days = self.before_days.unwrap_or(0);
        let (input, report) = open(&self.file, self.mapping.as_deref(), say)?;
        let name = self.file.display().to_string();
        let (mut verdicts, mut bad) = (Verdicts::default(), 0_u64);
        let worked = blocks::run(
            input,
            || Observer::new(files.to_vec(), &outcomes, before_days),
            |_, notes| {
                let faults = verdicts.take(notes);
                bad += faults.len() as u64;
                blocks::write_faults(&faults.iter().map(|fault| say.fault(&name, fault)).collect::<Vec<_>>());
                if let Some(report) = &report {
                    report.drain(say);
                }
                Ok(())
            },
        );
        let ended = blocks::ended(worked, &name, bad, report, say);
        verdicts.finish();
        let ended = if bad_outcomes > 0 && ended == Ended::Good { Ended::Problems } else { ended };
        Ok(Learnt { outcomes, verdicts, target, before_days, ended })
    }
}

/// Outcomes of a file, and how many of its records are bad; these are said.
pub(super) fn outcomes(path: &Input, say: &Say) -> Result<(Outcomes, usize), Ended> {
    let mut outcomes = Outcomes::default();
    let bad = lines(path, say, |document, number, line, faults| outcomes.line(document, number, line, faults))?;
    Ok((outcomes, bad))
}

/// Reads a file line by line; says what is bad and answers how much that is.
pub(super) fn lines(
    path: &Input,
    say: &Say,
    mut each: impl FnMut(&mut Document, u64, ReadLine<'_>, &mut Vec<LineFault>),
) -> Result<usize, Ended> {
    let name = path.display().to_string();
    let mut input = files::open(path, say)?;
    let (mut document, mut faults) = (Document::new(), Vec::<LineFault>::new());
    let (mut reader, mut chunk) = (LineReader::new(), vec![0; 1 << 16]);
    loop {
        match input.read(&mut chunk) {
            Ok(0) => break,
            Ok(length) => reader.push(&chunk[..length], |number, line| each(&mut document, number, line, &mut faults)),
            Err(error) => {
                say.line("file-not-read", &[("file", &name), ("reason", &say.reason_of(&error))]);
                return Err(Ended::WrongUse);
            }
        }
    }
    reader.finish(|number, line| each(&mut document, number, line, &mut faults));
    blocks::write_faults(&faults.iter().map(|fault| say.fault(&name, fault)).collect::<Vec<_>>());
    Ok(faults.len())
}

/// A number of millionths in the language of the reader, rounded to so many digits after the point.
pub(super) fn rounded(number: Decimal, digits: u32, say: &Say) -> String {
    let unit = 10_i128.pow(6 - digits);
    let size = (number.0.abs() + unit / 2) / unit;
    let (whole, rest) = (size / 10_i128.pow(digits), size % 10_i128.pow(digits));
    let sign = if number.0 < 0 && size > 0 { "-" } else { "" };
    let fraction = if digits == 0 { String::new() } else { format!(".{rest:0width$}", width = digits as usize) };
    with_point(format!("{sign}{whole}{fraction}"), say)
}

/// A number of millionths in the language of the reader, all of it.
pub(super) fn exact(number: Decimal, say: &Say) -> String {
    let mut text = String::new();
    write_number(&mut text, number.0, 6);
    with_point(text, say)
}

fn with_point(number: String, say: &Say) -> String {
    if say.language() == "de" { number.replace('.', ",") } else { number }
}

/// A share as percent with one digit after the point, without its sign.
pub(super) fn percent(share: Decimal, say: &Say) -> String {
    rounded(Decimal(share.0 * 100), 1, say)
}

/// A share with its range.
pub(super) fn share(row: &ShareRow, say: &Say) -> String {
    match row.share {
        None => say.text("learn-none", &[]),
        Some(share) => say.text(
            "learn-share",
            &[
                ("share", &percent(share, say)),
                ("low", &percent(row.low, say)),
                ("high", &percent(row.high, say)),
                ("all", &row.all.to_string()),
            ],
        ),
    }
}

/// Rows with their columns side by side.
pub(super) fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut out = String::new();
    for row in rows {
        let mut line = String::from(" ");
        for (cell, width) in row.iter().zip(&widths) {
            line.push(' ');
            line.push_str(cell);
            line.extend(std::iter::repeat_n(' ', width - cell.chars().count() + 1));
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}
