//! NDJSON in lines of bounded length, from chunks of any size.

use super::bytes::find_newline;

/// The longest line that is read, without its end: 64 MiB.
pub const LINE_BYTES_MAX: usize = 64 << 20;

/// Cuts chunks into lines. Holds at most one line; a line over the limit is reported once and skipped.
#[derive(Default, Debug)]
pub struct LineReader {
    pub(super) held: Vec<u8>,
    overlong: bool,
    /// Lines finished so far.
    count: u64,
    /// Bytes before the line that is being read.
    start: u64,
    /// Bytes fed in whole chunks.
    fed: u64,
}

/// One line, or that there was one too long to hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ReadLine<'a> {
    /// The bytes without the line's end.
    Line(&'a [u8]),
    /// Over [`LINE_BYTES_MAX`].
    TooLong,
}

impl LineReader {
    /// A reader at line 1.
    #[must_use]
    pub fn new() -> LineReader {
        LineReader::default()
    }

    /// Feeds a chunk; `each` is called with the number (from 1) of every line that is complete.
    pub fn push(&mut self, chunk: &[u8], mut each: impl FnMut(u64, ReadLine<'_>)) {
        self.push_placed(chunk, |number, _, line| each(number, line));
    }

    /// The same; `each` is also told where the line begins, in bytes from the start of the input.
    pub fn push_placed(&mut self, chunk: &[u8], mut each: impl FnMut(u64, u64, ReadLine<'_>)) {
        let mut rest = chunk;
        while let Some(end) = find_newline(rest) {
            let piece = &rest[..end];
            rest = &rest[end + 1..];
            self.count += 1;
            let start = self.start;
            self.start = self.fed + (chunk.len() - rest.len()) as u64;
            if self.overlong || self.held.len() + piece.len() > LINE_BYTES_MAX {
                each(self.count, start, ReadLine::TooLong);
            } else if self.held.is_empty() {
                each(self.count, start, ReadLine::Line(trim(piece)));
            } else {
                self.held.extend_from_slice(piece);
                each(self.count, start, ReadLine::Line(trim(&self.held)));
            }
            self.overlong = false;
            self.held.clear();
            self.held.shrink_to(1 << 20);
        }
        self.fed += chunk.len() as u64;
        if self.overlong || self.held.len() + rest.len() > LINE_BYTES_MAX {
            self.overlong = true;
            self.held = Vec::new();
        } else {
            self.held.extend_from_slice(rest);
        }
    }

    /// Ends the input: a last line without an end is a line too.
    pub fn finish(&mut self, mut each: impl FnMut(u64, ReadLine<'_>)) {
        self.finish_placed(|number, _, line| each(number, line));
    }

    /// The same; `each` is also told where the line begins.
    pub fn finish_placed(&mut self, mut each: impl FnMut(u64, u64, ReadLine<'_>)) {
        if self.overlong {
            self.count += 1;
            each(self.count, self.start, ReadLine::TooLong);
        } else if !self.held.is_empty() {
            self.count += 1;
            each(self.count, self.start, ReadLine::Line(trim(&self.held)));
        }
        self.held = Vec::new();
        self.overlong = false;
    }
}

fn trim(line: &[u8]) -> &[u8] {
    line.strip_suffix(b"\r").unwrap_or(line)
}
