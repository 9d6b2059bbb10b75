//! `reife map`: an export becomes evidence or outcomes.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use clap::Args;

use super::say::Say;
use super::{Ended, Input, blocks, check, files};
use crate::mapping::{Counts, Fault, MAPPING_BYTES_MAX, MappedFile, Mapping};

/// Make evidence, or outcomes, of an export.
#[derive(Args, Debug)]
pub(super) struct Map {
    /// The mapping file.
    #[arg(long)]
    mapping: PathBuf,
    /// Write outcomes instead of evidence.
    #[arg(long)]
    outcomes: bool,
    /// The export; - is standard input. Several files that belong together may be named.
    #[arg(default_value = "-")]
    files: Vec<Input>,
}

impl Map {
    pub fn run(&self, say: &Say) -> Ended {
        self.map(say).unwrap_or_else(|ended| ended)
    }

    fn map(&self, say: &Say) -> Result<Ended, Ended> {
        let mapping = mapping(&self.mapping, say)?;
        let mut source = Mapped::open(&mapping, &self.files, say)?;
        source.outcomes = self.outcomes;
        let report = source.report();
        let mut out = blocks::stdout();
        let copied = io::copy(&mut source, &mut out).and_then(|_| out.flush());
        if let Err(error) = copied {
            if error.kind() == io::ErrorKind::BrokenPipe {
                return Ok(Ended::Good);
            }
            say.line("file-not-read", &[("file", &self.files[0].display().to_string()), ("reason", &error.to_string())]);
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
            eprintln!("{}", check::human(path, diagnostic, say));
        }
        Ended::Problems
    })
}

/// What mapping found, shared with whoever reads the evidence.
#[derive(Clone, Debug, Default)]
pub(super) struct Report(Arc<Mutex<(Vec<Fault>, Counts)>>);

impl Report {
    /// Says what was refused and how much there was.
    pub fn tell(&self, say: &Say) -> Ended {
        let Ok(found) = self.0.lock() else { return Ended::Problems };
        let (faults, counts) = &*found;
        blocks::write_faults(&faults.iter().map(|fault| say.map_fault(fault)).collect::<Vec<_>>());
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

/// Exports read as the evidence, or the outcomes, that they become.
pub(super) struct Mapped {
    file: MappedFile,
    inputs: std::collections::VecDeque<(String, Box<dyn Read + Send>)>,
    pub outcomes: bool,
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
            let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
            inputs.push_back((name, files::open(path, say)?));
        }
        let first = inputs.front().map(|(name, _)| name.clone()).unwrap_or_default();
        let file = MappedFile::new(mapping, &first);
        Ok(Mapped { file, inputs, outcomes: false, ready: Vec::new(), at: 0, ended: false, report: Report::default() })
    }

    /// What is found while reading.
    pub fn report(&self) -> Report {
        self.report.clone()
    }

    fn step(&mut self) -> io::Result<()> {
        let mut chunk = vec![0; 1 << 16];
        let Some((_, input)) = self.inputs.front_mut() else { return Ok(()) };
        let length = input.read(&mut chunk)?;
        let evidence = if length > 0 {
            self.file.push(&chunk[..length])
        } else {
            self.inputs.pop_front();
            match self.inputs.front() {
                Some((name, _)) => self.file.next_file(name),
                None => {
                    self.ended = true;
                    self.file.finish()
                }
            }
        };
        let outcomes = self.file.outcomes();
        self.ready = if self.outcomes { outcomes } else { evidence };
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
