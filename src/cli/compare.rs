//! `reife compare`.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use super::assess::open;
use super::blocks::{self, Work};
use super::say::Say;
use super::{Ended, Input, files, parse_moment};
use crate::json::ReadLine;
use crate::moment::Moment;
use crate::service::{Comparer, Note, summary_text};

/// Who changes from one rule file to another, and why.
#[derive(Args, Debug)]
pub(super) struct Compare {
    /// The old rule file.
    #[arg(long)]
    rules: PathBuf,
    /// The new rule file.
    #[arg(long, value_name = "NEW")]
    with: PathBuf,
    /// The moment or date to assess as of.
    #[arg(long, value_name = "MOMENT", value_parser = parse_moment)]
    as_of: Moment,
    /// The file is an export that this mapping makes evidence of.
    #[arg(long)]
    mapping: Option<PathBuf>,
    /// Evidence as NDJSON; - is standard input.
    #[arg(default_value = "-")]
    file: Input,
}

impl Work<Note> for Comparer<'_> {
    fn line(&mut self, number: u64, line: ReadLine<'_>, out: &mut Vec<u8>, notes: &mut Vec<Note>, _written: &mut dyn FnMut(&mut Vec<u8>)) {
        // A contact's change is short, and compared with the line it stands in it never gives much.
        Comparer::line(self, number, line, out, notes);
    }
}

impl Compare {
    pub fn run(&self, say: &Say) -> Ended {
        self.compare(say).unwrap_or_else(|ended| ended)
    }

    fn compare(&self, say: &Say) -> Result<Ended, Ended> {
        let (old, new) = (files::rules(&self.rules, say)?, files::rules(&self.with, say)?);
        let (input, report) = open(&self.file, self.mapping.as_deref(), say)?;
        let name = self.file.display().to_string();
        let mut out = blocks::stdout();
        let (mut contacts, mut flows, mut bad) = (0, BTreeMap::new(), 0_u64);
        let worked = blocks::run(
            input,
            || Comparer::new(&old, &new, self.as_of),
            |text, notes| {
                out.write_all(text)?;
                let mut faults = Vec::new();
                for note in notes {
                    match note {
                        Note::Assessed(count) => contacts += count,
                        Note::Flow(from, to) => *flows.entry((from, to)).or_insert(0) += 1,
                        Note::Fault(fault) => faults.push(say.fault(&name, &fault)),
                    }
                }
                bad += u64::try_from(faults.len()).unwrap_or(u64::MAX);
                blocks::write_faults(&faults);
                if let Some(report) = &report {
                    report.drain(say);
                }
                Ok(())
            },
        );
        let ended = worked.and_then(|()| writeln!(out, "{}", summary_text(&old, &new, contacts, &flows))).and_then(|()| out.flush());
        Ok(blocks::ended(ended, &name, bad, report, say))
    }
}
