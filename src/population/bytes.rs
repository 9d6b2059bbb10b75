//! A population as bytes: opened at once, without reading evidence again.
//!
//! ```text
//! "reife population" and the version, words, texts, blocks, and a checksum of eight bytes over all before it
//! ```
//!
//! Numbers are little-endian. What is read is checked whole before it is believed: lengths against what is there, places
//! against the lists they are of, order where it is relied on. The checksum finds what was damaged, not who did it.

use super::block::{Block, Dictionaries};
use super::load::Held;
use super::words::Texts;
use crate::evidence::{AttributeType, SignalType, Vocabulary, Words};
use crate::provenance::{Class, Kind};
use crate::value::ValueType;

mod of_block;

const MAGIC: &[u8; 16] = b"reife population";
const VERSION: u32 = 2;

/// Why bytes are no population.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BadBytes {
    /// They are not of this kind.
    OtherKind,
    /// They were written by another version.
    OtherVersion(u32),
    /// They end too early, are damaged, or say what cannot be.
    Damaged,
}

impl Held {
    /// The bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Writer(MAGIC.to_vec());
        out.u32(VERSION);
        let words = &self.words;
        out.texts(words.type_ids.iter());
        words.types.iter().for_each(|signal| out.u8(u8::from(signal.valued)));
        out.texts(words.topics.iter());
        out.texts(words.attribute_ids.iter());
        for attribute in &words.attributes {
            out.u8(u8::from(attribute.of_account));
            out.u8(attribute.value as u8);
        }
        out.texts(words.checks.iter());
        out.texts(words.purposes.iter());
        for texts in &self.texts.attributes {
            out.texts(texts.iter());
        }
        out.texts(self.texts.others.iter());
        out.length(self.blocks.len());
        for block in &self.blocks {
            of_block::write(block, &mut out);
        }
        let checksum = checksum(&out.0);
        out.0.extend_from_slice(&checksum.to_le_bytes());
        out.0
    }

    /// The population that was written; faults of its reading are not part of it.
    ///
    /// # Errors
    /// When the bytes are no population of this version.
    pub fn from_bytes(bytes: &[u8]) -> Result<Held, BadBytes> {
        let rest = bytes.strip_prefix(MAGIC).ok_or(BadBytes::OtherKind)?;
        let version = rest.get(..4).and_then(|version| version.try_into().ok()).map(u32::from_le_bytes).ok_or(BadBytes::Damaged)?;
        if version != VERSION {
            return Err(BadBytes::OtherVersion(version));
        }
        let (body, sum) = bytes.split_last_chunk::<8>().ok_or(BadBytes::Damaged)?;
        if checksum(body) != u64::from_le_bytes(*sum) {
            return Err(BadBytes::Damaged);
        }
        let mut reader = Reader(body.get(MAGIC.len() + 4..).ok_or(BadBytes::Damaged)?);
        let held = reader.held().filter(|_| reader.0.is_empty());
        held.ok_or(BadBytes::Damaged)
    }
}

/// Eight bytes at a time, each mixed into all bits.
fn checksum(bytes: &[u8]) -> u64 {
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
    let mix = |sum: u64, word: u64| (sum.rotate_left(29) ^ word).wrapping_mul(FACTOR);
    let mut words = bytes.chunks_exact(8);
    let sum = words.by_ref().fold(FACTOR, |sum, word| mix(sum, word.try_into().map_or(0, u64::from_le_bytes)));
    let rest = words.remainder().iter().fold(1_u64, |word, byte| word << 8 | u64::from(*byte));
    mix(sum, rest) ^ bytes.len() as u64
}

/// Appends numbers and texts.
struct Writer(Vec<u8>);

impl Writer {
    fn u8(&mut self, number: u8) {
        self.0.push(number);
    }

    fn u16(&mut self, number: u16) {
        self.0.extend_from_slice(&number.to_le_bytes());
    }

    fn u32(&mut self, number: u32) {
        self.0.extend_from_slice(&number.to_le_bytes());
    }

    fn i64(&mut self, number: i64) {
        self.0.extend_from_slice(&number.to_le_bytes());
    }

    fn maybe(&mut self, number: Option<i64>) {
        self.u8(u8::from(number.is_some()));
        self.i64(number.unwrap_or(0));
    }

    fn length(&mut self, length: usize) {
        self.u32(u32::try_from(length).unwrap_or(u32::MAX));
    }

    fn texts<'t>(&mut self, texts: impl Iterator<Item = &'t str>) {
        let at = self.0.len();
        self.u32(0);
        let mut count = 0_u32;
        for text in texts {
            self.length(text.len());
            self.0.extend_from_slice(text.as_bytes());
            count += 1;
        }
        self.0[at..at + 4].copy_from_slice(&count.to_le_bytes());
    }
}

/// Takes numbers and texts off; `None` where there are none or they cannot be.
struct Reader<'b>(&'b [u8]);

impl<'b> Reader<'b> {
    fn take(&mut self, count: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn u8(&mut self) -> Option<u8> {
        self.take(1).map(|bytes| bytes[0])
    }

    fn u16(&mut self) -> Option<u16> {
        self.take(2)?.try_into().ok().map(u16::from_le_bytes)
    }

    fn u32(&mut self) -> Option<u32> {
        self.take(4)?.try_into().ok().map(u32::from_le_bytes)
    }

    fn i64(&mut self) -> Option<i64> {
        self.take(8)?.try_into().ok().map(i64::from_le_bytes)
    }

    fn maybe(&mut self) -> Option<Option<i64>> {
        match (self.u8()?, self.i64()?) {
            (0, 0) => Some(None),
            (1, number) => Some(Some(number)),
            _ => None,
        }
    }

    /// How many items follow, each of at least so many bytes: no more than there are bytes for.
    fn length(&mut self, least: usize) -> Option<usize> {
        let length = usize::try_from(self.u32()?).ok()?;
        (length.checked_mul(least)? <= self.0.len()).then_some(length)
    }

    fn text(&mut self) -> Option<&'b str> {
        let length = self.length(1)?;
        std::str::from_utf8(self.take(length)?).ok()
    }

    fn texts(&mut self) -> Option<Vec<&'b str>> {
        let count = self.length(4)?;
        (0..count).map(|_| self.text()).collect()
    }

    /// Ids, each once, no more than a place can name.
    fn words(&mut self) -> Option<Words> {
        let list = self.texts()?;
        let mut sorted = list.clone();
        sorted.sort_unstable();
        (list.len() < usize::from(u16::MAX) && sorted.windows(2).all(|pair| pair[0] != pair[1])).then(|| Words::new(list))
    }

    fn dictionary(&mut self) -> Option<Texts> {
        let list = self.texts()?;
        let mut texts = Texts::default();
        for (place, text) in (0_u32..).zip(&list) {
            (texts.place(text) == place).then_some(())?;
        }
        Some(texts)
    }

    fn held(&mut self) -> Option<Held> {
        let type_ids = self.words()?;
        let signal = |valued| SignalType {
            kind: Kind::Behavioural,
            class: Class::Binding,
            valued,
            purpose: None,
            max_per_day: None,
            burst: None,
            keep_days: None,
        };
        let types = (0..type_ids.len()).map(|_| self.flag().map(signal)).collect::<Option<_>>()?;
        let topics = self.words()?;
        let attribute_ids = self.words()?;
        let attributes = (0..attribute_ids.len()).map(|_| self.attribute()).collect::<Option<Vec<_>>>()?;
        let (checks, purposes) = (self.words()?, self.words()?);
        let texts =
            Dictionaries { attributes: attributes.iter().map(|_| self.dictionary()).collect::<Option<_>>()?, others: self.dictionary()? };
        let words = Vocabulary {
            type_ids,
            types,
            topics,
            attribute_ids,
            attributes,
            check_valid_days: vec![None; checks.len()],
            checks,
            purposes,
            any_limits: false,
        };
        let count = self.length(1)?;
        let block = |reader: &mut Self| of_block::read(reader, &words, &texts).map(std::sync::Arc::<Block>::new);
        let blocks = (0..count).map(|_| block(self)).collect::<Option<_>>()?;
        Some(Held { words, texts, blocks, ..Held::default() })
    }

    fn flag(&mut self) -> Option<bool> {
        match self.u8()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }

    fn attribute(&mut self) -> Option<AttributeType> {
        let of_account = self.flag()?;
        let value = self.u8()?;
        let types = [ValueType::Number, ValueType::Text, ValueType::Boolean, ValueType::Date];
        let value = types.into_iter().find(|known| *known as u8 == value)?;
        Some(AttributeType { of_account, value, kind: Kind::Profile, class: Class::Binding, purpose: None })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::Moment;
    use crate::population::{Loader, Population};
    use crate::rulefile::check;

    /// Whatever the bytes say, they are refused or are a population that can be assessed; the checksum is made to fit.
    #[test]
    fn forged_bytes_are_refused_or_harmless() {
        let rules = std::sync::Arc::new(check(include_bytes!("../../examples/acme/acme.reife.json")).rules.unwrap());
        let evidence = include_str!("../../examples/acme/acme.ndjson");
        let few: Vec<&str> = evidence.lines().step_by(12).collect();
        let mut loader = Loader::new(&[&rules]).unwrap();
        loader.push(few.join("\n").as_bytes()).unwrap();
        let bytes = loader.finish().unwrap().to_bytes();
        let (mut refused, mut harmless) = (0, 0);
        let mut state = 7_u64;
        let mut below = |most: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(state >> 33).unwrap() % most
        };
        for _ in 0..3000 {
            let mut forged = bytes[..bytes.len() - 8].to_vec();
            for _ in 0..=below(3) {
                let at = 20 + below(forged.len() - 20);
                forged[at] = u8::try_from(below(256)).unwrap();
            }
            let sum = checksum(&forged);
            forged.extend_from_slice(&sum.to_le_bytes());
            match Held::from_bytes(&forged) {
                Err(bad) => {
                    assert_eq!(bad, BadBytes::Damaged);
                    refused += 1;
                }
                Ok(held) => {
                    let mut population = Population::new(held);
                    // Other words are refused by name; nothing else may happen.
                    let _ = population.assess(std::sync::Arc::clone(&rules), Moment::parse("2026-11-24").unwrap());
                    harmless += 1;
                }
            }
        }
        assert!(refused > 300 && harmless > 300, "{refused} refused, {harmless} harmless");
    }
}
