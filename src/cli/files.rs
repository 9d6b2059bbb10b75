//! Opening and reading files, packed ones too, with what went wrong said in one sentence.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use flate2::read::MultiGzDecoder;

use super::say::Say;
use super::{Ended, check, talk};
use crate::rulefile::{self, RuleFile};
use crate::trust::{Deciders, Kind};

/// Opens a file, or standard input for `-`; one whose name ends in `.gz` is unpacked.
pub(super) fn open(path: &Path, say: &Say) -> Result<Box<dyn Read + Send>, Ended> {
    opened(path).map_err(|error| {
        say.line("file-not-opened", &[("file", &path.display().to_string()), ("reason", &say.reason_of(&error))]);
        Ended::WrongUse
    })
}

/// The same for whoever says themselves what went wrong.
pub(super) fn opened(path: &Path) -> io::Result<Box<dyn Read + Send>> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(io::stdin()));
    }
    let file = File::open(path)?;
    Ok(if is_packed(path) { Box::new(Unpacked(MultiGzDecoder::new(file))) } else { Box::new(file) })
}

fn is_packed(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("gz"))
}

/// What a file is called once it is unpacked.
pub(super) fn name(path: &Path) -> String {
    let name = if is_packed(path) { path.file_stem() } else { path.file_name() };
    name.unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Bytes of a gzip file. That it breaks off, or is none, is told apart from a disk that fails.
struct Unpacked(MultiGzDecoder<File>);

impl Read for Unpacked {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.read(buffer).map_err(|error| match error.kind() {
            io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => io::ErrorKind::InvalidData.into(),
            _ => error,
        })
    }
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
        talk::line(format_args!("reife: {}", say.refusal(&refusal.with("file", path.display().to_string()))));
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
                talk::line(check::human(path, diagnostic, say));
            }
            Err(Ended::Problems)
        }
    }
}
