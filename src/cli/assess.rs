//! `reife assess`.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;

use super::blocks::{self, Work};
use super::repository::{InForce, Repository};
use super::say::Say;
use super::{Ended, Input, files, map, parse_moment};
use crate::json::ReadLine;
use crate::moment::Moment;
use crate::service::{Assessor, LineFault};
use crate::wire::assessment::Parts;

/// Assess contacts.
#[derive(Args, Debug)]
pub(super) struct Assess {
    /// The rule file; a bare file is a draft.
    #[arg(long, required_unless_present = "repo", conflicts_with = "repo")]
    rules: Option<PathBuf>,
    #[command(flatten)]
    repository: Option<Repository>,
    /// The moment or date to assess as of.
    #[arg(long, value_name = "MOMENT", value_parser = parse_moment)]
    as_of: Moment,
    /// Add contributions with their evidence, and what was left out.
    #[arg(long)]
    explain: bool,
    /// Add the receipt as last member.
    #[arg(long)]
    receipt: bool,
    /// The file is an export that this mapping makes evidence of.
    #[arg(long)]
    mapping: Option<PathBuf>,
    /// Evidence as NDJSON; - is standard input.
    #[arg(default_value = "-")]
    file: Input,
}

impl Work<LineFault> for Assessor<'_> {
    fn line(
        &mut self,
        number: u64,
        line: ReadLine<'_>,
        out: &mut Vec<u8>,
        faults: &mut Vec<LineFault>,
        written: &mut dyn FnMut(&mut Vec<u8>),
    ) {
        self.line_in_parts(number, line, out, faults, written);
    }
}

impl Assess {
    pub fn run(&self, say: &Say) -> Ended {
        let parts = Parts { explanation: self.explain, questions: self.explain, receipt: self.receipt };
        let in_force = match (&self.rules, &self.repository) {
            (_, Some(repository)) => repository.in_force(say),
            (Some(rules), None) => files::rules(rules, say).map(InForce::draft),
            (None, None) => Err(Ended::WrongUse),
        };
        match in_force {
            Ok(InForce { rules, deciders }) => {
                stream(&self.file, self.mapping.as_deref(), say, || Assessor::new(&rules, self.as_of, parts).held_against(deciders.clone()))
            }
            Err(ended) => ended,
        }
    }
}

/// Runs evidence, or an export by its mapping, through assessors on all cores; results go out in order, what is bad is said.
pub(super) fn stream<'r>(file: &Path, mapping: Option<&Path>, say: &Say, assessor: impl Fn() -> Assessor<'r> + Sync) -> Ended {
    let (input, report) = match open(file, mapping, say) {
        Ok(opened) => opened,
        Err(ended) => return ended,
    };
    let name = file.display().to_string();
    let mut out = blocks::stdout();
    let mut bad = 0_u64;
    let worked = blocks::run(input, assessor, |text, faults: Vec<LineFault>| {
        out.write_all(text)?;
        bad += u64::try_from(faults.len()).unwrap_or(u64::MAX);
        blocks::write_faults(&faults.iter().map(|fault| say.fault(&name, fault)).collect::<Vec<_>>());
        if let Some(report) = &report {
            report.drain(say);
        }
        Ok(())
    });
    blocks::ended(worked.and_then(|()| out.flush()), &name, bad, report, say)
}

/// Evidence, or an export read as the evidence that its mapping makes of it, with what mapping found.
pub(super) fn open(file: &Path, mapping: Option<&Path>, say: &Say) -> Result<(Box<dyn std::io::Read + Send>, Option<map::Report>), Ended> {
    let Some(path) = mapping else { return Ok((files::open(file, say)?, None)) };
    let mapped = map::Mapped::open(&map::mapping(path, say)?, &[file.to_owned()], say)?;
    let report = mapped.report();
    Ok((Box::new(mapped), Some(report)))
}
