//! What a column holds, gathered cell by cell in bounded memory.

use std::collections::{BTreeMap, BTreeSet};

use super::super::formats::Format;
use super::super::model::{DecimalMark, Grouping};
use super::super::numbers::{NumberStyle, read as read_number};
use super::words::{NO_ANSWER, yes_or_no};
use crate::moment::days_from_civil;

/// So many different values are remembered.
pub(super) const VALUES_MAX: usize = 4096;

/// So many rows are watched for a value that comes twice.
const ROWS_WATCHED: usize = 1 << 20;

/// Ways to write numbers, the likelier first.
const STYLES: &[(DecimalMark, Grouping)] = &[
    (DecimalMark::Point, Grouping::None),
    (DecimalMark::Comma, Grouping::None),
    (DecimalMark::Comma, Grouping::Point),
    (DecimalMark::Point, Grouping::Comma),
    (DecimalMark::Comma, Grouping::Blank),
    (DecimalMark::Point, Grouping::Apostrophe),
];

/// Marks of units that are taken off numbers.
const UNITS: &[&str] = &["€", "EUR", "$", "USD", "£", "GBP", "CHF", "%"];

/// Ways to write dates. Those that differ in the order of day and month only stand beside each other.
const FORMATS: &[&str] = &[
    "iso",
    "DD.MM.YYYY",
    "DD.MM.YYYY HH:mm",
    "DD.MM.YYYY HH:mm:ss",
    "DD.MM.YYYY, HH:mm",
    "DD.MM.YY",
    "DD/MM/YYYY",
    "MM/DD/YYYY",
    "DD/MM/YYYY HH:mm",
    "MM/DD/YYYY HH:mm",
    "DD/MM/YYYY HH:mm:ss",
    "MM/DD/YYYY HH:mm:ss",
    "DD/MM/YYYY h:mm A",
    "MM/DD/YYYY h:mm A",
    "DD/MM/YYYY, h:mm A",
    "MM/DD/YYYY, h:mm A",
    "DD/MM/YY",
    "MM/DD/YY",
    "DD-MM-YYYY",
    "MM-DD-YYYY",
    "D. MMMM YYYY",
    "D MMM YYYY",
    "D-MMM-YYYY",
    "D-MMM-YY",
    "MMM D, YYYY",
    "MMMM D, YYYY",
    "MMM D, YYYY, h:mm A",
    "MMM YYYY",
    "MMM",
    "YYYYMMDD",
    "unix_ms",
    "unix",
    "excel",
];

/// A column.
#[derive(Debug)]
pub(super) struct Profile {
    pub(super) name: String,
    /// Which of several with this name, from 1; 0 if there is one only.
    pub(super) nth: u32,
    pub(super) rows: u64,
    /// Cells with an answer.
    pub(super) filled: u64,
    /// Answers and how often they stand there, unless there are too many.
    pub(super) values: BTreeMap<String, u64>,
    pub(super) too_many: bool,
    /// Texts that are no answer, as written.
    pub(super) nothing: BTreeMap<String, u64>,
    /// Hashes of all answers, as long as none came twice.
    seen: Option<BTreeSet<u64>>,
    characters: u64,
    pub(super) leading_zero: bool,
    /// Which of the styles every answer fits.
    styles: Vec<NumberStyle>,
    /// Whether a number had a mark that tells nothing, as in 1.234.
    pub(super) unclear_number: bool,
    pub(super) units: BTreeSet<&'static str>,
    formats: Vec<(&'static str, Format)>,
    /// An answer that ruled out a format for its order of day and month.
    pub(super) order_shown_by: Option<String>,
    pub(super) yes_no: bool,
    pub(super) salesforce: bool,
    /// Whether every answer is an e-mail address.
    pub(super) email: bool,
    /// Whether every answer is written like a telephone number.
    pub(super) telephone: bool,
    /// Whether JSON lists or objects stand there.
    pub(super) nested: bool,
    /// Whether any answer is several, with semicolons between.
    pub(super) several: bool,
}

impl Profile {
    pub(super) fn new(name: String, nth: u32) -> Profile {
        let units: Vec<String> = UNITS.iter().map(|unit| (*unit).to_owned()).collect();
        Profile {
            name,
            nth,
            rows: 0,
            filled: 0,
            values: BTreeMap::new(),
            too_many: false,
            nothing: BTreeMap::new(),
            seen: Some(BTreeSet::new()),
            characters: 0,
            leading_zero: false,
            styles: STYLES
                .iter()
                .map(|(decimal, grouping)| NumberStyle { decimal: *decimal, grouping: *grouping, strip: units.clone() })
                .collect(),
            unclear_number: false,
            units: BTreeSet::new(),
            formats: FORMATS.iter().filter_map(|text| Format::parse(text).map(|format| (*text, format))).collect(),
            order_shown_by: None,
            yes_no: true,
            salesforce: true,
            email: true,
            telephone: true,
            nested: false,
            several: false,
        }
    }

    /// Whether it says nothing.
    pub(super) fn is_silent(&self) -> bool {
        self.filled == 0
    }

    /// Whether it always says the same.
    pub(super) fn is_constant(&self) -> bool {
        !self.too_many && self.values.len() == 1 && self.filled == self.rows
    }

    /// Whether every row has its own answer.
    pub(super) fn is_unique(&self) -> bool {
        self.filled > 0 && self.filled == self.rows && self.seen.is_some()
    }

    /// Whether it says what another says: long answers, in each row another, and the same ones.
    pub(super) fn is_same_as(&self, other: &Profile) -> bool {
        const CHARACTERS_MIN: usize = 10;
        let told = self.is_unique() && !self.too_many && !other.too_many && self.values == other.values;
        told && self.values.len() > 1 && self.values.keys().all(|text| text.len() >= CHARACTERS_MIN)
    }

    /// Characters of an answer, on average.
    pub(super) fn length(&self) -> u64 {
        self.characters.checked_div(self.filled).unwrap_or(0)
    }

    /// Takes a cell without blanks around it.
    pub(super) fn take(&mut self, cell: &str) {
        self.rows += 1;
        if cell.is_empty() {
            return;
        }
        if NO_ANSWER.contains(&cell.to_lowercase().as_str()) {
            *self.nothing.entry(cell.to_owned()).or_default() += 1;
            return;
        }
        self.filled += 1;
        self.characters += u64::try_from(cell.chars().count()).unwrap_or(u64::MAX);
        if let Some(count) = self.values.get_mut(cell) {
            *count += 1;
            self.seen = None;
            return;
        }
        if let Some(seen) = &mut self.seen
            && (!seen.insert(hash(cell)) || seen.len() > ROWS_WATCHED)
        {
            self.seen = None;
        }
        if self.values.len() < VALUES_MAX {
            self.values.insert(cell.to_owned(), 1);
        } else {
            self.too_many = true;
        }
        self.look(cell);
    }

    /// What an answer that was not seen before rules out.
    fn look(&mut self, cell: &str) {
        let digits = cell.bytes().all(|byte| byte.is_ascii_digit());
        self.leading_zero |= digits && cell.len() > 1 && cell.starts_with('0');
        self.several |= cell.contains(';');
        self.yes_no &= yes_or_no(cell).is_some();
        self.salesforce &= super::super::salesforce::full_id(cell).is_some() && cell.bytes().any(|byte| byte.is_ascii_alphabetic());
        self.email &= cell.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
        let marks = |character: char| character.is_ascii_digit() || " +()-/.".contains(character);
        self.telephone &= cell.chars().all(marks) && cell.bytes().filter(u8::is_ascii_digit).count() >= 5;
        if !self.styles.is_empty() {
            self.styles.retain(|style| read_number(cell, style).is_ok());
            if !self.styles.is_empty() {
                self.units.extend(UNITS.iter().filter(|unit| cell.starts_with(**unit) || cell.ends_with(**unit)));
                self.unclear_number |= is_unclear(cell);
            }
        }
        let fits = |format: &Format| {
            format.read(cell).is_some_and(|parsed| {
                let month = parsed.month.unwrap_or(0);
                days_from_civil(parsed.year.unwrap_or(2000), month, parsed.day.unwrap_or(1)).is_some()
            })
        };
        if !self.formats.is_empty() {
            let open = self.order_is_open();
            self.formats.retain(|(_, format)| fits(format));
            if open && !self.order_is_open() && !self.formats.is_empty() {
                self.order_shown_by = Some(cell.to_owned());
            }
        }
    }

    /// Whether day and month may still stand in either order.
    pub(super) fn order_is_open(&self) -> bool {
        let any = |marks: [&str; 2]| self.formats.iter().any(|(text, _)| marks.iter().any(|mark| text.starts_with(mark)));
        any(["DD/", "DD-"]) && any(["MM/", "MM-"])
    }

    /// The formats that every answer fits, the likelier first.
    pub(super) fn formats(&self) -> Vec<&'static str> {
        if self.filled == 0 { Vec::new() } else { self.formats.iter().map(|(text, _)| *text).collect() }
    }

    /// The styles that every answer fits, the likelier first.
    pub(super) fn styles(&self) -> Vec<(DecimalMark, Grouping)> {
        if self.filled == 0 { Vec::new() } else { self.styles.iter().map(|style| (style.decimal, style.grouping)).collect() }
    }
}

/// `1.234` and `1,234` are one number to an English reader and another to a German one.
fn is_unclear(cell: &str) -> bool {
    let digits: String = cell.chars().filter(|character| character.is_ascii_digit() || matches!(character, '.' | ',')).collect();
    let marks: Vec<usize> = digits.char_indices().filter(|(_, character)| !character.is_ascii_digit()).map(|(place, _)| place).collect();
    matches!(marks.as_slice(), [only] if (1..=3).contains(only) && digits.len() - only == 4 && !digits.starts_with('0'))
}

/// FNV-1a: the same on every machine, which the hasher of the standard library does not promise.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
