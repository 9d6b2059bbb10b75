//! `reife map`: an export becomes evidence or outcomes.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use clap::Args;

use super::say::Say;
use super::{Ended, Input, blocks, check, files, parse_moment, talk};
use crate::mapping::{
    BundledZones, Counts, Decoder, Encoding, Fault, GUESS_BYTES_MAX, GuessOptions, MAPPING_BYTES_MAX, MappedFile, Mapping, guess,
};
use crate::moment::Moment;

/// Make evidence, or outcomes, of an export; or propose a mapping for one.
#[derive(Args, Debug)]
pub(super) struct Map {
    /// The mapping file.
    #[arg(long, required_unless_present = "guess")]
    mapping: Option<PathBuf>,
    /// Write outcomes instead of evidence.
    #[arg(long, conflicts_with = "selections")]
    outcomes: bool,
    /// Write which rule files apply to which contact instead of evidence.
    #[arg(long)]
    selections: bool,
    /// Propose a mapping for this unknown file, and say why.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["mapping", "outcomes", "selections", "files"])]
    guess: Option<Input>,
    /// With --guess: the zone of moments without an offset, such as Europe/Berlin.
    #[arg(long, requires = "guess")]
    zone: Option<String>,
    /// With --guess: when the file was made, the moment of outcomes that carry none.
    #[arg(long, requires = "guess", value_name = "MOMENT", value_parser = parse_moment)]
    exported_on: Option<Moment>,
    /// The export; - is standard input. Several files that belong together may be named.
    #[arg(default_value = "-")]
    files: Vec<Input>,
}

impl Map {
    pub fn run(&self, say: &Say) -> Ended {
        let ended = match (&self.guess, &self.mapping) {
            (Some(file), _) => self.guess(file, say),
            (None, Some(path)) => self.map(path, say),
            (None, None) => Err(Ended::WrongUse),
        };
        ended.unwrap_or_else(|ended| ended)
    }

    /// The proposal goes to standard output, its reasons to standard error.
    fn guess(&self, file: &Path, say: &Say) -> Result<Ended, Ended> {
        let bytes = files::read(file, GUESS_BYTES_MAX, say)?;
        let mut decoder = Decoder::new(Encoding::Auto);
        let mut text = decoder.push(&bytes);
        text.extend(decoder.finish());
        let options = GuessOptions { zone: self.zone.as_deref(), exported_on: self.exported_on };
        let proposal = guess(&files::name(file), &text, &options);
        let sentences: Vec<String> = proposal.reasons.iter().map(|reason| say.reason(reason)).collect();
        blocks::write_faults(&sentences);
        if proposal.mapping.is_empty() {
            return Ok(Ended::Problems);
        }
        let written = writeln!(io::stdout().lock(), "{}", proposal.mapping.trim_end());
        Ok(if written.is_ok() { Ended::Good } else { Ended::Problems })
    }

    fn map(&self, path: &Path, say: &Say) -> Result<Ended, Ended> {
        let mapping = mapping(path, say)?;
        let mut source = Mapped::open(&mapping, &self.files, say)?;
        source.wanted = match (self.outcomes, self.selections) {
            (true, _) => Wanted::Outcomes,
            (_, true) => Wanted::Selections,
            _ => Wanted::Evidence,
        };
        let report = source.report();
        let mut out = blocks::stdout();
        let mut buffer = vec![0; 1 << 16];
        let mut copy = || -> io::Result<()> {
            loop {
                let length = source.read(&mut buffer)?;
                report.drain(say);
                if length == 0 {
                    return out.flush();
                }
                out.write_all(&buffer[..length])?;
            }
        };
        let copied = copy();
        if let Err(error) = copied {
            if error.kind() == io::ErrorKind::BrokenPipe {
                return Ok(Ended::Good);
            }
            say.line("file-not-read", &[("file", &self.files[0].display().to_string()), ("reason", &say.reason_of(&error))]);
            return Err(Ended::Problems);
        }
        Ok(report.tell(say))
    }
}

/// Reads and checks a mapping file; its errors are reported.
pub(super) fn mapping(path: &Path, say: &Say) -> Result<Mapping, Ended> {
    let bytes = files::read(path, MAPPING_BYTES_MAX, say)?;
    Mapping::read(&bytes).map_err(|diagnostics| {
        for diagnostic in &diagnostics {
            talk::line(check::human(path, diagnostic, say));
        }
        Ended::Problems
    })
}

/// What mapping found, shared with whoever reads the evidence.
#[derive(Clone, Debug, Default)]
pub(super) struct Report(Arc<Mutex<(Vec<Fault>, Counts)>>);

impl Report {
    /// Says what was refused since the last time, so that faults do not pile up.
    pub fn drain(&self, say: &Say) {
        let faults = self.0.lock().map(|mut found| std::mem::take(&mut found.0)).unwrap_or_default();
        blocks::write_faults(&faults.iter().map(|fault| say.map_fault(fault)).collect::<Vec<_>>());
    }

    /// Says what was refused and how much there was.
    pub fn tell(&self, say: &Say) -> Ended {
        self.drain(say);
        let Ok(found) = self.0.lock() else { return Ended::Problems };
        let counts = &found.1;
        let number = |count: u64| count.to_string();
        say.line(
            "mapped",
            &[
                ("rows", &number(counts.rows)),
                ("mapped", &number(counts.mapped)),
                ("refused", &number(counts.refused)),
                ("skipped", &number(counts.skipped)),
                ("left_out", &number(counts.left_out)),
                ("rounded", &number(counts.rounded)),
                ("faults", &number(counts.faults)),
            ],
        );
        if counts.faults > 0 { Ended::Problems } else { Ended::Good }
    }
}

/// What is written of an export.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Wanted {
    Evidence,
    Outcomes,
    Selections,
}

/// One file of an export: its name, what decodes it, its bytes.
struct Source {
    name: String,
    decoder: Decoder,
    bytes: Box<dyn Read + Send>,
}

/// Exports read as the evidence, or whatever else is wanted, that they become.
pub(super) struct Mapped {
    file: MappedFile,
    inputs: std::collections::VecDeque<Source>,
    wanted: Wanted,
    ready: Vec<u8>,
    at: usize,
    ended: bool,
    report: Report,
}

impl Mapped {
    /// Opens all files at once, so that one that is not there is noticed before anything is written.
    pub fn open(mapping: &Mapping, paths: &[PathBuf], say: &Say) -> Result<Mapped, Ended> {
        let mut inputs = std::collections::VecDeque::new();
        for path in paths {
            let name = files::name(path);
            inputs.push_back(Source { decoder: Decoder::new(mapping.encoding(&name)), bytes: files::open(path, say)?, name });
        }
        let first = inputs.front().map(|source| source.name.clone()).unwrap_or_default();
        let file = MappedFile::with_zones(mapping, &first, Box::new(BundledZones::default()));
        Ok(Mapped { file, inputs, wanted: Wanted::Evidence, ready: Vec::new(), at: 0, ended: false, report: Report::default() })
    }

    /// What is found while reading.
    pub fn report(&self) -> Report {
        self.report.clone()
    }

    fn step(&mut self) -> io::Result<()> {
        let mut chunk = vec![0; 1 << 16];
        let Some(source) = self.inputs.front_mut() else { return Ok(()) };
        let length = source.bytes.read(&mut chunk)?;
        let evidence = if length > 0 {
            self.file.push(&source.decoder.push(&chunk[..length]))
        } else {
            let mut evidence = self.file.push(&source.decoder.finish());
            self.inputs.pop_front();
            evidence.extend(match self.inputs.front() {
                Some(next) => self.file.next_file(&next.name),
                None => {
                    self.ended = true;
                    self.file.finish()
                }
            });
            evidence
        };
        // What is not wanted is taken all the same, so that it does not pile up.
        let (outcomes, selections) = (self.file.outcomes(), self.file.selections());
        self.ready = match self.wanted {
            Wanted::Evidence => evidence,
            Wanted::Outcomes => outcomes,
            Wanted::Selections => selections,
        };
        self.at = 0;
        if let Ok(mut found) = self.report.0.lock() {
            found.0.extend(self.file.take_faults());
            found.1 = self.file.counts();
        }
        Ok(())
    }
}

impl Read for Mapped {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.at == self.ready.len() && !self.ended {
            self.step()?;
        }
        let length = buffer.len().min(self.ready.len() - self.at);
        buffer[..length].copy_from_slice(&self.ready[self.at..self.at + length]);
        self.at += length;
        Ok(length)
    }
}
