//! Loading: chunks of NDJSON become blocks of columns, read as a single assessment reads them.
//!
//! The host calls with chunks, so progress and an end before the end are its own. Nothing is half loaded: [`Loader::finish`]
//! gives all of it, and a loader that is dropped leaves nothing.

use std::sync::Arc;

use super::block::{Block, Dictionaries, Gathering};
use super::words::{ReadDifferently, merged};
use crate::evidence::{Evidence, Vocabulary, read_line};
use crate::json::{Document, LineReader, ReadLine};
use crate::rulefile::RuleFile;
use crate::service::{LineFault, tree_of};
use crate::trust::Deciders;

/// Evidence in columns.
#[derive(Clone, Debug, Default)]
pub struct Held {
    /// The words it was read with.
    pub words: Vocabulary,
    /// Its texts.
    pub texts: Dictionaries,
    /// Its contacts.
    pub blocks: Vec<Arc<Block>>,
    /// Bad records, the first of them.
    pub faults: Vec<LineFault>,
    /// Bad records that are not listed.
    pub unlisted: u64,
    /// The list of people that decisions are held against; no part of what is kept.
    pub deciders: Option<Arc<Deciders>>,
}

/// Bad records that are listed; more are counted.
const FAULTS_LISTED_MAX: usize = 10_000;

/// Why loading stops.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TooLarge {
    /// Bytes that all of it would need, as far as can be told.
    pub needed: u64,
    /// Bytes that there may be.
    pub most: u64,
    /// One account of so many would fit.
    pub one_in: u32,
}

/// How far loading is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Progress {
    /// Bytes read.
    pub read: u64,
    /// Contacts held.
    pub contacts: u64,
    /// Bytes held.
    pub held: u64,
}

/// Takes chunks of NDJSON, or lines of evidence.
#[derive(Debug)]
pub struct Loader {
    held: Held,
    reader: LineReader,
    document: Document,
    gathering: Gathering,
    progress: Progress,
    one_in: u32,
    most: u64,
    expected: Option<u64>,
}

impl Loader {
    /// A loader that reads with the words of the rule files: of all that shall be looked at without reading again.
    ///
    /// # Errors
    /// When two of them read an item of the evidence differently.
    pub fn new(rules: &[&RuleFile]) -> Result<Loader, ReadDifferently> {
        let vocabularies: Vec<&Vocabulary> = rules.iter().map(|rules| &rules.vocabulary).collect();
        let words = merged(&vocabularies)?;
        let mut texts = Dictionaries::default();
        texts.attributes.resize_with(words.attributes.len(), Default::default);
        Ok(Loader {
            held: Held { words, texts, ..Held::default() },
            reader: LineReader::new(),
            document: Document::new(),
            gathering: Gathering::default(),
            progress: Progress::default(),
            one_in: 1,
            most: u64::MAX,
            expected: None,
        })
    }

    /// Takes only one account of so many, chosen by its id and not by chance; a contact without an account by its own.
    #[must_use]
    pub fn sampling(mut self, one_in: u32) -> Loader {
        self.one_in = one_in.max(1);
        self
    }

    /// Stops before more than `most` bytes are held; `expected` is the size of the input, if known.
    #[must_use]
    pub fn within(mut self, most: u64, expected: Option<u64>) -> Loader {
        (self.most, self.expected) = (most, expected);
        self
    }

    /// Takes a chunk.
    ///
    /// # Errors
    /// When what is expected would not fit. What was loaded is of no use then; load again with a sample.
    pub fn push(&mut self, chunk: &[u8]) -> Result<Progress, TooLarge> {
        let mut reader = std::mem::take(&mut self.reader);
        reader.push_placed(chunk, |number, start, line| self.line(number, start, line));
        self.reader = reader;
        self.progress.read += chunk.len() as u64;
        self.fits()?;
        Ok(self.progress)
    }

    /// Takes a line of evidence that is in memory already, read with [`Loader::words`]; `source` is what the host finds it by.
    pub fn push_evidence(&mut self, evidence: &Evidence<'_>, source: u64) {
        if evidence.contacts.is_empty() || !self.is_sampled(evidence) {
            return;
        }
        if self.gathering.is_full_for(evidence) {
            self.close();
        }
        self.progress.contacts += evidence.contacts.len() as u64;
        self.gathering.push(evidence, source, &self.held.words, &mut self.held.texts);
    }

    /// The words that evidence is read with.
    #[must_use]
    pub fn words(&self) -> &Vocabulary {
        &self.held.words
    }

    /// Ends the input.
    ///
    /// # Errors
    /// As for a chunk.
    pub fn finish(mut self) -> Result<Held, TooLarge> {
        let mut reader = std::mem::take(&mut self.reader);
        reader.finish_placed(|number, start, line| self.line(number, start, line));
        self.close();
        self.fits()?;
        Ok(self.held)
    }

    fn fits(&self) -> Result<(), TooLarge> {
        // The first block says how much the rest will take.
        let (held, read) = (self.progress.held, self.progress.read.max(1));
        let ahead = self.expected.filter(|_| held > 0).map_or(held, |expected| {
            u64::try_from(u128::from(held) * u128::from(expected.max(read)) / u128::from(read)).unwrap_or(u64::MAX)
        });
        if ahead <= self.most {
            return Ok(());
        }
        let one_in = u64::from(self.one_in).saturating_mul(ahead / self.most.max(1) + 1);
        Err(TooLarge { needed: ahead, most: self.most, one_in: u32::try_from(one_in).unwrap_or(u32::MAX) })
    }

    fn close(&mut self) {
        if let Some(block) = self.gathering.close() {
            self.progress.held += block.bytes() as u64;
            self.held.blocks.push(Arc::new(block));
        }
    }

    fn line(&mut self, number: u64, start: u64, line: ReadLine<'_>) {
        let mut document = std::mem::take(&mut self.document);
        match tree_of(&mut document, line) {
            Err(fault) => self.fault(number, [fault]),
            Ok(None) => {}
            Ok(Some(tree)) => {
                let mut found = Vec::new();
                let evidence = read_line(tree, &self.held.words, &mut found);
                self.fault(number, found);
                self.push_evidence(&evidence, start);
            }
        }
        self.document = document;
    }

    fn fault(&mut self, line: u64, found: impl IntoIterator<Item = crate::evidence::Fault>) {
        for fault in found {
            if self.held.faults.len() < FAULTS_LISTED_MAX {
                self.held.faults.push(LineFault { line, fault });
            } else {
                self.held.unlisted += 1;
            }
        }
    }

    fn is_sampled(&self, evidence: &Evidence<'_>) -> bool {
        if self.one_in == 1 {
            return true;
        }
        let account = evidence.account.as_ref().and_then(|account| account.id.as_deref());
        let id = account.or_else(|| evidence.contacts.first().map(|contact| &*contact.id)).unwrap_or_default();
        let hash = id.bytes().fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3));
        // The upper bits are the well mixed ones.
        (hash >> 32).is_multiple_of(u64::from(self.one_in))
    }
}
