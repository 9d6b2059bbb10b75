//! `reife verify-receipt`.

use std::io::{Read, Write};
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use serde::Serialize;

use super::repository::{InForce, Repository};
use super::say::Say;
use super::{Ended, files};
use crate::json::{LineReader, ReadLine};
use crate::service::{Claim, ClaimFault, Claims, Verdict, read_claim, verify_line};
use crate::wire::{Numbers, to_text};

/// Check that assessments and their receipts come from this evidence and these rules.
#[derive(Args, Debug)]
pub(super) struct VerifyReceipt {
    /// The rule file.
    #[arg(long, required_unless_present = "repo", conflicts_with = "repo")]
    rules: Option<PathBuf>,
    /// The list of people that stood beside the rule file: who may decide in which role. A repository has its own.
    #[arg(long, value_name = "PEOPLE", requires = "rules")]
    people: Option<PathBuf>,
    #[command(flatten)]
    repository: Option<Repository>,
    /// Assessments, one a line.
    assessments: PathBuf,
    /// The evidence, as NDJSON.
    evidence: PathBuf,
}

/// The answer for one assessment.
#[derive(Serialize)]
struct Answer<'a> {
    contact: &'a str,
    as_of: String,
    verdict: &'a str,
}

impl VerifyReceipt {
    pub fn run(&self, say: &Say) -> Ended {
        self.verify(say).unwrap_or_else(|ended| ended)
    }

    fn verify(&self, say: &Say) -> Result<Ended, Ended> {
        let InForce { rules, deciders } = match (&self.rules, &self.repository) {
            (_, Some(repository)) => repository.in_force(say)?,
            (Some(rules), None) => InForce {
                deciders: self.people.as_ref().map(|path| files::people(path, say)).transpose()?.map(Arc::new),
                ..InForce::draft(files::rules(rules, say)?)
            },
            (None, None) => return Err(Ended::WrongUse),
        };
        // Nobody else holds it: each claim is verified under a number of its own.
        let Some(mut rules) = Arc::into_inner(rules) else { return Err(Ended::Refused) };
        let mut good = true;
        let mut claims: Vec<Claim> = Vec::new();
        let name = self.assessments.display().to_string();
        each_line(&self.assessments, say, |number, line| match read_claim(line) {
            Ok(claim) => claims.push(claim),
            Err(fault) => {
                good = false;
                let member = if let ClaimFault::Member(member) = fault { member } else { "" };
                say.line("not-an-assessment", &[("file", &name), ("line", &number.to_string()), ("member", member)]);
            }
        })?;
        let claims = Claims::new(claims);
        let mut verdicts: Vec<Option<Verdict>> = vec![None; claims.list().len()];
        let mut take = |place: usize, verdict: Verdict| {
            let known: &mut Option<Verdict> = &mut verdicts[place];
            *known = Some(known.map_or(verdict, |known| known.min(verdict)));
        };
        each_line(&self.evidence, say, |_, line| verify_line(&mut rules, deciders.as_deref(), line, &claims, &mut take))?;
        let mut out = std::io::stdout().lock();
        for (claim, verdict) in claims.list().iter().zip(verdicts) {
            good &= verdict == Some(Verdict::Same);
            let verdict = match verdict {
                Some(Verdict::Same) => "same",
                Some(Verdict::OtherReceipt) => "other-receipt",
                Some(Verdict::OtherText) => "other-text",
                Some(Verdict::OtherRules) => "other-rules",
                None => "no-evidence",
            };
            let answer = Answer { contact: &claim.contact, as_of: claim.as_of.to_string(), verdict };
            if writeln!(out, "{}", to_text(&answer, Numbers::Exact)).is_err() {
                break;
            }
        }
        Ok(if good { Ended::Good } else { Ended::Problems })
    }
}

/// Calls `each` for every line that is not blank.
fn each_line(path: &std::path::Path, say: &Say, mut each: impl FnMut(u64, &[u8])) -> Result<(), Ended> {
    let mut input = files::open(path, say)?;
    let mut reader = LineReader::new();
    let mut chunk = vec![0; 1 << 16];
    let mut take = |number: u64, line: ReadLine<'_>| {
        if let ReadLine::Line(bytes) = line
            && !bytes.is_empty()
        {
            each(number, bytes);
        }
    };
    loop {
        match input.read(&mut chunk) {
            Ok(0) => break,
            Ok(length) => reader.push(&chunk[..length], &mut take),
            Err(error) => {
                say.line("file-not-read", &[("file", &path.display().to_string()), ("reason", &say.reason_of(&error))]);
                return Err(Ended::WrongUse);
            }
        }
    }
    reader.finish(&mut take);
    Ok(())
}
