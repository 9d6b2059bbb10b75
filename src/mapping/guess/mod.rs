//! From an unknown file to a proposed mapping, with a reason for each column.
//!
//! A proposal is where a person starts, never something to approve unread: what the file cannot show (the zone of its moments,
//! the year of its months, what was known when) is said and left to that person.

mod columns;
mod leak;
#[rustfmt::skip]
mod lists;
mod meaning;
mod profile;
mod sheet;
mod types;
mod words;
mod write;

use crate::moment::Moment;

/// So many bytes of a file are looked at.
pub const GUESS_BYTES_MAX: usize = 64 << 20;

/// What the caller knows and the file does not show.
#[derive(Clone, Copy, Debug, Default)]
pub struct GuessOptions<'a> {
    /// The zone of moments without an offset. Without it `UTC` is written, and a reason says that it is not known.
    pub zone: Option<&'a str>,
    /// When the file was made: the moment of outcomes that carry none. Without it such outcomes are left out.
    pub exported_on: Option<Moment>,
}

/// A proposal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Guess {
    /// The mapping file as JSON text; empty if there is no table in the file. It always passes [`super::Mapping::read`].
    pub mapping: String,
    /// Why it is as it is, in the order of the columns; those without a column are about the file.
    pub reasons: Vec<Reason>,
}

/// One reason.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reason {
    /// The column; empty for the file.
    pub column: String,
    /// Stable code, the id of its message.
    pub code: &'static str,
    /// What the message needs.
    pub arguments: Vec<(&'static str, String)>,
}

/// Proposes a mapping for a file. `bytes` are UTF-8 (decode others before); the name only gives the mapping its id.
///
/// ```
/// use reife::mapping::{Mapping, guess};
///
/// let proposal = guess("kunden.csv", b"Kundennr.;Umsatz\n0017;1.234,50\n0018;99,00\n", &Default::default());
/// assert!(Mapping::read(proposal.mapping.as_bytes()).is_ok());
/// assert!(proposal.reasons.iter().any(|reason| reason.column == "Kundennr." && reason.code == "guess-contact-id"));
/// ```
#[must_use]
pub fn guess(name: &str, bytes: &[u8], options: &GuessOptions<'_>) -> Guess {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let bytes = &bytes[..bytes.len().min(GUESS_BYTES_MAX)];
    let Some(sheet) = sheet::find(bytes) else {
        let reason = Reason { column: String::new(), code: "guess-no-table", arguments: Vec::new() };
        return Guess { mapping: String::new(), reasons: vec![reason] };
    };
    let mut profiles = profiles(&sheet);
    sheet::each_row(&sheet, bytes, |cells| {
        for (profile, cell) in profiles.iter_mut().zip(cells) {
            let nested = sheet.is_json() && cell.starts_with(['[', '{']);
            profile.nested |= nested;
            profile.take(if nested { "" } else { cell });
        }
    });
    let mut proposal = meaning::propose(&sheet, &profiles, options);
    leak::look(&sheet, bytes, &mut proposal);
    proposal.sort_reasons();
    Guess { mapping: write::mapping(name, &sheet, &proposal), reasons: proposal.reasons }
}

/// A profile for each column; those with one name are counted.
fn profiles(sheet: &sheet::Sheet) -> Vec<profile::Profile> {
    let mut profiles = Vec::with_capacity(sheet.columns.len());
    for (place, name) in sheet.columns.iter().enumerate() {
        let same = |names: &[String]| names.iter().filter(|other| *other == name).count();
        let nth = if same(&sheet.columns) > 1 { u32::try_from(same(&sheet.columns[..=place])).unwrap_or(0) } else { 0 };
        profiles.push(profile::Profile::new(name.clone(), nth));
    }
    profiles
}
