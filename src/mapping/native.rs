//! What only the command line brings along: decoding of bytes, and the bundled data base of time zones. In a browser the
//! host has both (`TextDecoder`, `Intl`), and their tables would outweigh the engine.

use encoding_rs::{CoderResult, Decoder as Coder, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::model::Encoding;
use super::zones::Zones;
use crate::moment::Moment;

/// So many bytes behind the first that is not ASCII decide between UTF-8 and Windows-1252.
const WINDOW: usize = 64 << 10;

/// Turns the bytes of a file into UTF-8, chunk by chunk.
///
/// UTF-8 passes through as it is: what is no UTF-8 in it is a fault of its row, found where rows are read.
#[derive(Debug)]
pub struct Decoder {
    stage: Stage,
    found: Option<Encoding>,
}

enum Stage {
    /// Not enough was seen.
    Undecided(Vec<u8>),
    Through,
    Coder(Box<Coder>),
}

impl std::fmt::Debug for Stage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Stage::Undecided(_) => "Undecided",
            Stage::Through => "Through",
            Stage::Coder(_) => "Coder",
        })
    }
}

impl Decoder {
    /// A decoder for a file that is said to be written in `encoding`.
    #[must_use]
    pub fn new(encoding: Encoding) -> Decoder {
        let stage = match encoding {
            Encoding::Auto | Encoding::Utf16 => Stage::Undecided(Vec::new()),
            Encoding::Utf8 => Stage::Through,
            Encoding::Windows1252 => Stage::Coder(Box::new(WINDOWS_1252.new_decoder_without_bom_handling())),
        };
        let found = (!matches!(encoding, Encoding::Auto)).then_some(encoding);
        Decoder { stage, found }
    }

    /// What the file is written in, once that is known.
    #[must_use]
    pub fn found(&self) -> Option<Encoding> {
        self.found
    }

    /// The text of a chunk, as far as it is complete.
    pub fn push(&mut self, chunk: &[u8]) -> Vec<u8> {
        self.decode(chunk, false)
    }

    /// The rest.
    pub fn finish(&mut self) -> Vec<u8> {
        self.decode(&[], true)
    }

    fn decode(&mut self, chunk: &[u8], last: bool) -> Vec<u8> {
        match &mut self.stage {
            Stage::Through => chunk.to_vec(),
            Stage::Coder(coder) => through(coder, chunk, last),
            Stage::Undecided(held) => {
                held.extend_from_slice(chunk);
                let Some(decided) = decide(held, self.found == Some(Encoding::Utf16), last) else { return Vec::new() };
                let held = std::mem::take(held);
                let (encoding, stage) = decided;
                self.stage = stage;
                if let Some(encoding) = encoding {
                    self.found = Some(encoding);
                    return self.decode(&held, last);
                }
                // So far all is ASCII, which every candidate writes alike.
                self.stage = Stage::Undecided(Vec::new());
                held
            }
        }
    }
}

/// What the file is written in; `Some((None, _))` if it does not matter yet, `None` if more has to come to know.
fn decide(held: &[u8], utf16: bool, last: bool) -> Option<(Option<Encoding>, Stage)> {
    let coder = |encoding: &'static encoding_rs::Encoding| Stage::Coder(Box::new(encoding.new_decoder_with_bom_removal()));
    if held.len() < 4 && !last {
        return None;
    }
    if held.starts_with(b"\xef\xbb\xbf") {
        return Some((Some(Encoding::Utf8), Stage::Through));
    }
    // Half the bytes of western text in UTF-16 are zero; no other text has any.
    let zero = |from: usize| held.iter().take(64).skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zero(0), zero(1));
    if held.starts_with(b"\xfe\xff") || (!held.starts_with(b"\xff\xfe") && even > odd) {
        return Some((Some(Encoding::Utf16), coder(UTF_16BE)));
    }
    if utf16 || held.starts_with(b"\xff\xfe") || odd > even {
        return Some((Some(Encoding::Utf16), coder(UTF_16LE)));
    }
    let Some(first) = held.iter().position(|byte| !byte.is_ascii()) else {
        // `first` counts from a piece of which all that came before was ASCII.
        return Some((last.then_some(Encoding::Utf8), Stage::Through));
    };
    let window = &held[first..];
    if window.len() < WINDOW && !last {
        return None;
    }
    match std::str::from_utf8(window) {
        // A character cut off at the end is none that is wrong.
        Err(error) if error.error_len().is_some() || (last && error.valid_up_to() < window.len()) => {
            Some((Some(Encoding::Windows1252), Stage::Coder(Box::new(WINDOWS_1252.new_decoder_without_bom_handling()))))
        }
        _ => Some((Some(Encoding::Utf8), Stage::Through)),
    }
}

fn through(coder: &mut Coder, chunk: &[u8], last: bool) -> Vec<u8> {
    debug_assert!(coder.encoding() != UTF_8, "UTF-8 passes through");
    let room = coder.max_utf8_buffer_length(chunk.len()).unwrap_or(chunk.len().saturating_mul(4).saturating_add(16));
    let mut text = vec![0; room];
    let (mut read, mut written) = (0, 0);
    loop {
        let (result, now_read, now_written, _) = coder.decode_to_utf8(&chunk[read..], &mut text[written..], last);
        read += now_read;
        written += now_written;
        if result == CoderResult::InputEmpty {
            break;
        }
        text.resize(text.len() * 2, 0);
    }
    text.truncate(written);
    text
}

/// The time zones that come with the program.
#[derive(Debug)]
pub struct BundledZones {
    database: jiff::tz::TimeZoneDatabase,
}

impl Default for BundledZones {
    fn default() -> BundledZones {
        BundledZones { database: jiff::tz::TimeZoneDatabase::bundled() }
    }
}

impl Zones for BundledZones {
    fn offset_seconds(&self, zone: &str, at: Moment) -> Option<i64> {
        let zone = self.database.get(zone).ok()?;
        let at = jiff::Timestamp::from_millisecond(at.0).ok()?;
        Some(i64::from(zone.to_offset(at).seconds()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8], encoding: Encoding, size: usize) -> (String, Option<Encoding>) {
        let mut decoder = Decoder::new(encoding);
        let mut text = Vec::new();
        for chunk in bytes.chunks(size) {
            text.extend(decoder.push(chunk));
        }
        text.extend(decoder.finish());
        (String::from_utf8_lossy(&text).into_owned(), decoder.found())
    }

    #[test]
    fn encodings_are_found_out() {
        let text = "Größe;Stück\n1;2\n";
        let utf16 = |big: bool, mark: bool| {
            let units = mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16());
            units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect::<Vec<u8>>()
        };
        let windows = b"Gr\xf6\xdfe;St\xfcck\n1;2\n".to_vec();
        for size in [1, 3, 1000] {
            for (bytes, encoding) in [
                (text.as_bytes().to_vec(), Encoding::Utf8),
                (windows.clone(), Encoding::Windows1252),
                (utf16(false, true), Encoding::Utf16),
                (utf16(true, true), Encoding::Utf16),
                (utf16(false, false), Encoding::Utf16),
                (utf16(true, false), Encoding::Utf16),
            ] {
                assert_eq!(decoded(&bytes, Encoding::Auto, size), (text.to_owned(), Some(encoding)), "{encoding:?} in chunks of {size}");
            }
            assert_eq!(decoded(&utf16(false, false), Encoding::Utf16, size).0, text);
            assert_eq!(decoded(&windows, Encoding::Windows1252, size).0, text);
            assert_eq!(decoded(b"plain", Encoding::Auto, size), ("plain".into(), Some(Encoding::Utf8)));
            assert_eq!(decoded(b"", Encoding::Auto, size), (String::new(), Some(Encoding::Utf8)));
            // What was said is believed: the row will be bad, not guessed.
            assert_eq!(decoded(&windows, Encoding::Utf8, size).0, "Gr\u{fffd}\u{fffd}e;St\u{fffd}ck\n1;2\n");
        }
        let late = [vec![b'a'; 200_000], b"\xfc".to_vec()].concat();
        assert!(decoded(&late, Encoding::Auto, 1 << 16).0.ends_with('ü'));
        let euro = [vec![b'a'; WINDOW - 1], "€".as_bytes().to_vec()].concat();
        assert!(decoded(&euro, Encoding::Auto, 100).0.ends_with('€'));
    }

    #[test]
    fn zones_come_with_the_program() {
        let zones = BundledZones::default();
        let at = |text: &str| Moment::parse(text).unwrap();
        assert_eq!(zones.offset_seconds("Europe/Berlin", at("2026-07-01")), Some(7200));
        assert_eq!(zones.offset_seconds("Asia/Kolkata", at("2026-07-01")), Some(19_800));
        assert_eq!(zones.offset_seconds("America/New_York", at("2060-01-01")), Some(-18_000));
        assert_eq!(zones.offset_seconds("Europe/Atlantis", at("2026-07-01")), None);
    }
}
