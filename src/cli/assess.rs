//! `reife assess`.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use super::blocks::{self, Work};
use super::say::Say;
use super::{Ended, Input, files, parse_moment};
use crate::json::ReadLine;
use crate::moment::Moment;
use crate::service::{Assessor, LineFault};
use crate::wire::assessment::Parts;

/// Assess contacts.
#[derive(Args, Debug)]
pub(super) struct Assess {
    /// The rule file; a bare file is a draft.
    #[arg(long)]
    rules: PathBuf,
    /// The moment or date to assess as of.
    #[arg(long, value_name = "MOMENT", value_parser = parse_moment)]
    as_of: Moment,
    /// Add contributions with their evidence, and what was left out.
    #[arg(long)]
    explain: bool,
    /// Add the receipt as last member.
    #[arg(long)]
    receipt: bool,
    /// Evidence as NDJSON; - is standard input.
    #[arg(default_value = "-")]
    file: Input,
}

impl Work<LineFault> for Assessor<'_> {
    fn line(&mut self, number: u64, line: ReadLine<'_>, out: &mut Vec<u8>, faults: &mut Vec<LineFault>) {
        Assessor::line(self, number, line, out, faults);
    }
}

impl Assess {
    pub fn run(&self, say: &Say) -> Ended {
        let rules = match files::rules(&self.rules, say) {
            Ok(rules) => rules,
            Err(ended) => return ended,
        };
        let input = match files::open(&self.file, say) {
            Ok(input) => input,
            Err(ended) => return ended,
        };
        let parts = Parts { explanation: self.explain, questions: self.explain, receipt: self.receipt };
        let name = self.file.display().to_string();
        let mut out = blocks::stdout();
        let mut bad = 0_u64;
        let worked = blocks::run(
            input,
            || Assessor::new(&rules, self.as_of, parts),
            |text, faults| {
                out.write_all(text)?;
                bad += u64::try_from(faults.len()).unwrap_or(u64::MAX);
                blocks::write_faults(&faults.iter().map(|fault| say.fault(&name, fault)).collect::<Vec<_>>());
                Ok(())
            },
        );
        if let Err(error) = worked.and_then(|()| out.flush()) {
            if error.kind() == std::io::ErrorKind::BrokenPipe {
                return Ended::Good;
            }
            say.line("file-not-read", &[("file", &name), ("reason", &error.to_string())]);
            return Ended::Problems;
        }
        if bad > 0 {
            say.line("bad-records", &[("file", &name), ("count", &bad.to_string())]);
            return Ended::Problems;
        }
        Ended::Good
    }
}
