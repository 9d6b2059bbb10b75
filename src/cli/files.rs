//! Opening and reading files, with what went wrong said in one sentence.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::say::Say;
use super::{Ended, check};
use crate::rulefile::{self, RuleFile};
use crate::trust::{Deciders, Kind};

/// Opens a file, or standard input for `-`.
pub(super) fn open(path: &Path, say: &Say) -> Result<Box<dyn Read + Send>, Ended> {
    opened(path).map_err(|error| {
        say.line("file-not-opened", &[("file", &path.display().to_string()), ("reason", &say.reason_of(&error))]);
        Ended::WrongUse
    })
}

/// The same for whoever says themselves what went wrong.
pub(super) fn opened(path: &Path) -> io::Result<Box<dyn Read + Send>> {
    if path.as_os_str() == "-" { Ok(Box::new(io::stdin())) } else { Ok(Box::new(File::open(path)?)) }
}

/// Reads at most `most` bytes and one more, so that a file too large is noticed without holding it.
pub(super) fn read(path: &Path, most: usize, say: &Say) -> Result<Vec<u8>, Ended> {
    bounded(open(path, say)?, most).map_err(|error| {
        say.line("file-not-read", &[("file", &path.display().to_string()), ("reason", &say.reason_of(&error))]);
        Ended::WrongUse
    })
}

/// The same of what is open already.
pub(super) fn bounded(input: impl Read, most: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    input.take(u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A list of people as a file; what it lacks is said as of a release.
pub(super) fn people(path: &Path, say: &Say) -> Result<Deciders, Ended> {
    let bytes_max = Kind::People.bytes_max();
    Deciders::read(&read(path, bytes_max, say)?, bytes_max).map_err(|refusal| {
        eprintln!("reife: {}", say.refusal(&refusal.with("file", path.display().to_string())));
        Ended::Problems
    })
}

/// Reads and checks a rule file; its errors are reported.
pub(super) fn rules(path: &Path, say: &Say) -> Result<RuleFile, Ended> {
    let bytes = read(path, rulefile::LIMITS.bytes_max, say)?;
    let checked = rulefile::check(&bytes);
    match checked.rules {
        Some(rules) => Ok(rules),
        None => {
            let errors = checked.diagnostics.iter().filter(|diagnostic| diagnostic.severity == crate::diagnostic::Severity::Error);
            for diagnostic in errors {
                eprintln!("{}", check::human(path, diagnostic, say));
            }
            Err(Ended::Problems)
        }
    }
}
