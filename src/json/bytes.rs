//! Finding bytes eight at a time.

const LOW: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = LOW << 7;

/// Marks each byte below `limit` (up to 128) in its highest bit. Above the first mark there may be false ones.
fn below(word: u64, limit: u8) -> u64 {
    word.wrapping_sub(LOW * u64::from(limit)) & !word & HIGH
}

fn equal(word: u64, byte: u8) -> u64 {
    below(word ^ (LOW * u64::from(byte)), 1)
}

/// The first byte for which `is` holds; `marks` says the same of eight.
fn find(bytes: &[u8], marks: impl Fn(u64) -> u64, is: impl Fn(u8) -> bool) -> Option<usize> {
    let mut at = 0;
    while let Some(eight) = bytes[at..].first_chunk() {
        let found = marks(u64::from_le_bytes(*eight));
        if found != 0 {
            return Some(at + found.trailing_zeros() as usize / 8);
        }
        at += 8;
    }
    bytes[at..].iter().position(|byte| is(*byte)).map(|rest| at + rest)
}

/// The first line feed.
pub(super) fn find_newline(bytes: &[u8]) -> Option<usize> {
    find(bytes, |word| equal(word, b'\n'), |byte| byte == b'\n')
}

/// The first byte at which reading a text has to look closer: quote, backslash, control character.
pub(super) fn find_stop(bytes: &[u8]) -> Option<usize> {
    let marks = |word| below(word, 32) | equal(word, b'"') | equal(word, b'\\');
    find(bytes, marks, |byte| byte < 32 || matches!(byte, b'"' | b'\\'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_is_told_at_every_place() {
        for byte in 0..=255_u8 {
            for place in 0..20 {
                // Neighbours that a borrow from a lower byte would touch.
                for rest in [b'a', 0x80, 0xFF, 32, 33] {
                    let mut bytes = [rest; 20];
                    bytes[place] = byte;
                    assert_eq!(find_newline(&bytes), (byte == b'\n').then_some(place));
                    assert_eq!(find_stop(&bytes), (byte < 32 || byte == b'"' || byte == b'\\').then_some(place));
                }
            }
        }
        assert_eq!(find_stop(b"abcdefgh\n\"\\\x01"), Some(8));
    }
}
