//! The parser: no recursion, one pass, every fault with its offset.

use super::bytes::find_stop;
use super::{Document, Item, Kind, Node};

/// Bounds on what is read.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Containers within each other; the outermost is the first.
    pub depth_max: u32,
    /// Bytes of the whole text.
    pub bytes_max: usize,
    /// Whether a container too deep ends the reading (evidence) or is only listed (rule files, to report all at once).
    pub deep_is_fatal: bool,
}

/// A fault of syntax.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SyntaxError {
    /// What is wrong.
    pub fault: SyntaxFault,
    /// Where, in bytes from the start.
    pub offset: usize,
    /// What could stand there.
    pub expected: Expected,
}

/// What can stand at a place of a JSON text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Expected {
    /// A value.
    Value,
    /// The name of a member.
    Name,
    /// The colon behind a name.
    Colon,
    /// A comma or the end of the list or object.
    Comma,
}

impl Expected {
    /// Its id in messages.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Expected::Value => "value",
            Expected::Name => "name",
            Expected::Colon => "colon",
            Expected::Comma => "comma",
        }
    }
}

/// Kinds of faults of syntax.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SyntaxFault {
    /// More bytes than allowed.
    TooLarge,
    /// The bytes are not UTF-8.
    NotUtf8,
    /// The text starts with a byte order mark.
    ByteOrderMark,
    /// Containers too deep within each other.
    TooDeep,
    /// The text ends within a value.
    Truncated,
    /// A character that cannot stand there.
    Unexpected,
    /// A number not as JSON writes it.
    Number,
    /// A control character within a text.
    ControlCharacter,
    /// An escape that does not exist.
    Escape,
    /// Half of a surrogate pair.
    LoneSurrogate,
    /// More behind the value.
    Trailing,
}

impl SyntaxError {
    /// A fault where a value could stand.
    pub(super) fn new(fault: SyntaxFault, offset: usize) -> SyntaxError {
        SyntaxError { fault, offset, expected: Expected::Value }
    }
}

impl SyntaxFault {
    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            SyntaxFault::TooLarge => "json-too-large",
            SyntaxFault::NotUtf8 => "json-not-utf8",
            SyntaxFault::ByteOrderMark => "json-byte-order-mark",
            SyntaxFault::TooDeep => "json-too-deep",
            SyntaxFault::Truncated => "json-truncated",
            SyntaxFault::Unexpected => "json-unexpected",
            SyntaxFault::Number => "json-number",
            SyntaxFault::ControlCharacter => "json-control-character",
            SyntaxFault::Escape => "json-escape",
            SyntaxFault::LoneSurrogate => "json-lone-surrogate",
            SyntaxFault::Trailing => "json-trailing",
        }
    }
}

/// A container that is still open.
#[derive(Clone, Copy, Debug)]
pub(super) struct Open {
    node: u32,
    members: u32,
    object: bool,
}

struct Parser<'a, 'd> {
    bytes: &'a [u8],
    at: usize,
    document: &'d mut Document,
}

type Parsed<T> = Result<T, SyntaxError>;

pub(super) fn read<'a>(document: &mut Document, bytes: &'a [u8], limits: Limits) -> Parsed<&'a str> {
    document.items.clear();
    document.duplicates.clear();
    document.too_deep.clear();
    document.open.clear();
    if bytes.len() > limits.bytes_max || u32::try_from(bytes.len()).is_err() {
        return Err(SyntaxError::new(SyntaxFault::TooLarge, limits.bytes_max.min(bytes.len())));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| SyntaxError::new(SyntaxFault::NotUtf8, error.valid_up_to()))?;
    if text.starts_with('\u{feff}') {
        return Err(SyntaxError::new(SyntaxFault::ByteOrderMark, 0));
    }
    Parser { bytes, at: 0, document }.document(limits)?;
    Ok(text)
}

impl Parser<'_, '_> {
    fn document(&mut self, limits: Limits) -> Parsed<()> {
        self.space();
        loop {
            // A value, or the end of the innermost container.
            if !self.value(limits)? {
                // A container was opened; its first member or item comes next.
                continue;
            }
            loop {
                let Some(open) = self.document.open.last().copied() else {
                    self.space();
                    return if self.at == self.bytes.len() { Ok(()) } else { Err(self.error(SyntaxFault::Trailing)) };
                };
                self.space();
                match self.peek()? {
                    b',' => {
                        self.at += 1;
                        self.space();
                        if open.object {
                            self.key()?;
                        }
                        break;
                    }
                    b']' if !open.object => self.close(open),
                    b'}' if open.object => self.close(open),
                    _ => return Err(SyntaxError { expected: Expected::Comma, ..self.error(SyntaxFault::Unexpected) }),
                }
            }
        }
    }

    /// Reads a value that is no container and answers `true`; opens a container and answers `false`, unless it is empty.
    fn value(&mut self, limits: Limits) -> Parsed<bool> {
        let start = self.at;
        match self.peek()? {
            b'"' => self.string()?,
            b'{' | b'[' => {
                let object = self.bytes[start] == b'{';
                if self.document.open.len() >= limits.depth_max as usize {
                    if limits.deep_is_fatal {
                        return Err(self.error(SyntaxFault::TooDeep));
                    }
                    if self.document.open.len() == limits.depth_max as usize {
                        self.document.too_deep.push(Node(self.length()));
                    }
                }
                let open = Open { node: self.length(), members: 0, object };
                self.push(if object { Kind::Object } else { Kind::List }, start, start + 1);
                self.document.open.push(open);
                self.at += 1;
                self.space();
                match self.peek()? {
                    b'}' if object => self.close(open),
                    b']' if !object => self.close(open),
                    _ if object => {
                        self.key()?;
                        return Ok(false);
                    }
                    _ => return Ok(false),
                }
            }
            b't' => self.word("true", Kind::True)?,
            b'f' => self.word("false", Kind::False)?,
            b'n' => self.word("null", Kind::Null)?,
            b'-' | b'0'..=b'9' => self.number()?,
            _ => return Err(self.error(SyntaxFault::Unexpected)),
        }
        Ok(true)
    }

    fn key(&mut self) -> Parsed<()> {
        if self.peek()? != b'"' {
            return Err(SyntaxError { expected: Expected::Name, ..self.error(SyntaxFault::Unexpected) });
        }
        self.string()?;
        if let Some(open) = self.document.open.last_mut() {
            open.members += 1;
        }
        self.space();
        if self.peek()? != b':' {
            return Err(SyntaxError { expected: Expected::Colon, ..self.error(SyntaxFault::Unexpected) });
        }
        self.at += 1;
        self.space();
        Ok(())
    }

    fn close(&mut self, open: Open) {
        let open = self.document.open.pop().unwrap_or(open);
        self.at += 1;
        let length = self.length();
        let end = u32::try_from(self.at).unwrap_or(u32::MAX);
        let item = &mut self.document.items[open.node as usize];
        item.end = end;
        item.next = length;
        if open.object && open.members > 1 {
            self.find_duplicates(open);
        }
        if let Some(deep) = self.document.too_deep.last()
            && deep.0 == open.node
        {
            self.document.items[open.node as usize].kind = Kind::TooDeep;
        }
    }

    /// Few keys are compared with each other, many are sorted first: hostile objects must not cost the square.
    fn find_duplicates(&mut self, open: Open) {
        let keys = KeyIterator { items: &self.document.items, at: open.node + 1, end: self.length() };
        let bytes = self.bytes;
        if open.members <= 12 {
            let mut seen = [(0_u32, 0_u32); 12];
            let mut duplicates = [0_u32; 12];
            let (mut count, mut found) = (0, 0);
            for key in keys {
                let mark = mark(bytes, &self.document.items[key as usize]);
                let same = |(other, earlier): &(u32, u32)| {
                    (*other == mark || *other == 0 || mark == 0) && same_key(bytes, &self.document.items, *earlier, key)
                };
                if seen[..count].iter().any(same) {
                    duplicates[found] = key;
                    found += 1;
                }
                seen[count] = (mark, key);
                count += 1;
            }
            self.document.duplicates.extend(duplicates[..found].iter().map(|key| Node(*key)));
            return;
        }
        let items = &self.document.items;
        let mut sorted: Vec<(std::borrow::Cow<'_, [u8]>, u32)> = keys.map(|key| (key_bytes(bytes, items, key), key)).collect();
        crate::order::sort(&mut sorted);
        let mut found: Vec<Node> = sorted.windows(2).filter(|pair| pair[0].0 == pair[1].0).map(|pair| Node(pair[1].1)).collect();
        crate::order::sort(&mut found);
        self.document.duplicates.extend(found);
    }

    fn string(&mut self) -> Parsed<()> {
        let start = self.at;
        let mut kind = Kind::Plain;
        self.at += 1;
        loop {
            let rest = &self.bytes[self.at..];
            let Some(length) = find_stop(rest) else {
                self.at = self.bytes.len();
                return Err(self.error(SyntaxFault::Truncated));
            };
            self.at += length;
            match self.bytes[self.at] {
                b'"' => break,
                b'\\' => {
                    kind = Kind::Escaped;
                    self.escape()?;
                }
                _ => return Err(self.error(SyntaxFault::ControlCharacter)),
            }
        }
        self.at += 1;
        self.push(kind, start, self.at);
        Ok(())
    }

    fn escape(&mut self) -> Parsed<()> {
        match self.bytes.get(self.at + 1) {
            None => Err(SyntaxError::new(SyntaxFault::Truncated, self.bytes.len())),
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => {
                self.at += 2;
                Ok(())
            }
            Some(b'u') => {
                let unit = self.unit(self.at)?;
                if (0xDC00..0xE000).contains(&unit) {
                    return Err(self.error(SyntaxFault::LoneSurrogate));
                }
                if (0xD800..0xDC00).contains(&unit) {
                    let low = match self.bytes.get(self.at + 6..self.at + 8) {
                        Some(b"\\u") => self.unit(self.at + 6)?,
                        _ => 0,
                    };
                    if !(0xDC00..0xE000).contains(&low) {
                        return Err(self.error(SyntaxFault::LoneSurrogate));
                    }
                    self.at += 6;
                }
                self.at += 6;
                Ok(())
            }
            Some(_) => Err(self.error(SyntaxFault::Escape)),
        }
    }

    /// The four hexadecimal digits of the `\uXXXX` at `at`.
    fn unit(&self, at: usize) -> Parsed<u32> {
        let Some(digits) = self.bytes.get(at + 2..at + 6) else {
            return Err(SyntaxError::new(SyntaxFault::Truncated, self.bytes.len()));
        };
        hex(digits).ok_or(SyntaxError::new(SyntaxFault::Escape, at))
    }

    fn number(&mut self) -> Parsed<()> {
        let start = self.at;
        let fault = |at: usize| SyntaxError::new(SyntaxFault::Number, at);
        if self.bytes[self.at] == b'-' {
            self.at += 1;
        }
        let whole = self.digits();
        if whole == 0 || (whole > 1 && self.bytes[self.at - whole] == b'0') {
            return Err(fault(start));
        }
        if self.bytes.get(self.at) == Some(&b'.') {
            self.at += 1;
            if self.digits() == 0 {
                return Err(fault(start));
            }
        }
        if matches!(self.bytes.get(self.at), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.bytes.get(self.at), Some(b'+' | b'-')) {
                self.at += 1;
            }
            if self.digits() == 0 {
                return Err(fault(start));
            }
        }
        self.push(Kind::Number, start, self.at);
        Ok(())
    }

    fn digits(&mut self) -> usize {
        let length = self.bytes[self.at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        self.at += length;
        length
    }

    fn word(&mut self, word: &str, kind: Kind) -> Parsed<()> {
        let start = self.at;
        let rest = &self.bytes[start..];
        if !rest.starts_with(word.as_bytes()) {
            let fault = if word.as_bytes().starts_with(rest) { SyntaxFault::Truncated } else { SyntaxFault::Unexpected };
            return Err(self.error(fault));
        }
        self.at += word.len();
        self.push(kind, start, self.at);
        Ok(())
    }

    fn space(&mut self) {
        while matches!(self.bytes.get(self.at), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn peek(&self) -> Parsed<u8> {
        self.bytes.get(self.at).copied().ok_or(SyntaxError::new(SyntaxFault::Truncated, self.bytes.len()))
    }

    fn push(&mut self, kind: Kind, start: usize, end: usize) {
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let next = self.length() + 1;
        self.document.items.push(Item { kind, start: offset(start), end: offset(end), next });
    }

    fn length(&self) -> u32 {
        u32::try_from(self.document.items.len()).unwrap_or(u32::MAX)
    }

    fn error(&self, fault: SyntaxFault) -> SyntaxError {
        SyntaxError::new(fault, self.at)
    }
}

struct KeyIterator<'a> {
    items: &'a [Item],
    at: u32,
    end: u32,
}

impl Iterator for KeyIterator<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        (self.at < self.end).then(|| {
            let key = self.at;
            self.at = self.items[key as usize + 1].next;
            key
        })
    }
}

fn key_bytes<'a>(bytes: &'a [u8], items: &[Item], key: u32) -> std::borrow::Cow<'a, [u8]> {
    let item = items[key as usize];
    let raw = &bytes[item.start as usize + 1..item.end as usize - 1];
    match (item.kind, std::str::from_utf8(raw)) {
        (Kind::Escaped, Ok(text)) => unescape(text).into_bytes().into(),
        _ => raw.into(),
    }
}

/// What keys that are the same have in common: length, first and last byte; 0 for one with escapes.
fn mark(bytes: &[u8], key: &Item) -> u32 {
    let (start, end) = (key.start as usize, key.end as usize);
    if key.kind == Kind::Plain { (key.end - key.start) << 16 | u32::from(bytes[start + 1]) << 8 | u32::from(bytes[end - 2]) } else { 0 }
}

fn same_key(bytes: &[u8], items: &[Item], a: u32, b: u32) -> bool {
    key_bytes(bytes, items, a) == key_bytes(bytes, items, b)
}

fn hex(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |value, byte| char::from(*byte).to_digit(16).map(|digit| value * 16 + digit))
}

/// The text of an escaped text that the parser has accepted.
pub(super) fn unescape(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find('\\') {
        text.push_str(&rest[..at]);
        let code = rest.as_bytes().get(at + 1).copied().unwrap_or(b'\\');
        let unit = |from: usize| rest.as_bytes().get(from..from + 4).and_then(hex).unwrap_or(0xFFFD);
        let (character, length) = match code {
            b'b' => ('\u{8}', 2),
            b'f' => ('\u{c}', 2),
            b'n' => ('\n', 2),
            b'r' => ('\r', 2),
            b't' => ('\t', 2),
            b'u' => match unit(at + 2) {
                high @ 0xD800..0xDC00 => {
                    let scalar = 0x10000 + ((high - 0xD800) << 10) + (unit(at + 8) & 0x3FF);
                    (char::from_u32(scalar).unwrap_or('\u{fffd}'), 12)
                }
                scalar => (char::from_u32(scalar).unwrap_or('\u{fffd}'), 6),
            },
            other => (char::from(other), 2),
        };
        text.push(character);
        rest = &rest[(at + length).min(rest.len())..];
    }
    text.push_str(rest);
    text
}
