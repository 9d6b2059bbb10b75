//! A stream of lines worked on by all cores, its results in the order of the lines. Memory does not grow with the file.

use std::io::{self, Read, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Condvar, Mutex};

use memchr::{memchr, memchr_iter, memrchr};

use super::Ended;
use super::check::many;
use super::map::Report;
use super::say::Say;
use crate::json::{LINE_BYTES_MAX, ReadLine};

/// Bytes read at a time, more only for a line that is longer.
const BLOCK_BYTES: usize = 1 << 20;
/// Lines worked on at a time.
const BLOCK_LINES: usize = 2048;
/// Memory that a block leaves to the next one; what a long line took beyond it is given back.
const KEPT_BYTES: usize = 4 << 20;

/// What a block gives beyond this goes out in parts, when it is the block's turn: people of a large account who explain each
/// other give much more than they take.
const PART_BYTES: usize = 16 << 20;

/// Whole lines of a file.
struct Block {
    place: usize,
    first_line: u64,
    /// The line was too long; its bytes are gone.
    too_long: bool,
    memory: Memory,
}

/// What a block needs, handed from block to block: the bytes of its lines, and what goes out.
#[derive(Default)]
struct Memory {
    bytes: Vec<u8>,
    out: Vec<u8>,
}

/// What was made of a block, or of its beginning.
struct Done<F> {
    place: usize,
    faults: Vec<F>,
    memory: Memory,
    /// Nothing more of this block comes.
    last: bool,
}

/// Works on one line: its number, its bytes, what goes out, what is bad. Now and then `written` may take what is in `out`.
pub(super) trait Work<F> {
    fn line(&mut self, number: u64, line: ReadLine<'_>, out: &mut Vec<u8>, faults: &mut Vec<F>, written: &mut dyn FnMut(&mut Vec<u8>));
}

/// Whose turn it is to go out.
#[derive(Default)]
struct Turn {
    next: Mutex<usize>,
    passed: Condvar,
}

impl Turn {
    /// Waits until all blocks before this one are out.
    fn wait(&self, place: usize) {
        if let Ok(next) = self.next.lock() {
            drop(self.passed.wait_while(next, |next| *next < place));
        }
    }

    fn pass_to(&self, place: usize) {
        if let Ok(mut next) = self.next.lock() {
            *next = place;
        }
        self.passed.notify_all();
    }
}

/// Runs `work` over all lines of `input`. `each` gets results and faults in order; it ends early when that fails.
///
/// # Errors
/// Those of reading `input` and of `each`.
pub(super) fn run<F: Send, W: Work<F>>(
    mut input: impl Read + Send,
    work: impl Fn() -> W + Sync,
    mut each: impl FnMut(&[u8], Vec<F>) -> io::Result<()>,
) -> io::Result<()> {
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let (to_work, blocks) = sync_channel::<Block>(threads * 2);
    let blocks = Arc::new(Mutex::new(blocks));
    let (to_write, done) = sync_channel::<Done<F>>(threads * 4);
    // Memory to read a block into, handed back when it is written: what comes after a line that takes long must not pile up.
    let (to_reuse, reused) = sync_channel::<Memory>(threads * 4);
    for _ in 0..threads * 4 {
        let _ = to_reuse.try_send(Memory::default());
    }
    let turn = Turn::default();
    std::thread::scope(|scope| {
        let reader = scope.spawn(move || Reader::new(Ahead { to_work, reused }).read(&mut input));
        for _ in 0..threads {
            let (blocks, to_write, work, turn) = (Arc::clone(&blocks), to_write.clone(), &work, &turn);
            scope.spawn(move || worker(&blocks, &to_write, turn, work()));
        }
        drop(to_write);
        let written = in_order(&done, &turn, |block| {
            let Memory { mut bytes, mut out } = block.memory;
            each(&out, block.faults)?;
            if block.last {
                for buffer in [&mut bytes, &mut out] {
                    buffer.clear();
                    buffer.shrink_to(KEPT_BYTES);
                }
                let _ = to_reuse.try_send(Memory { bytes, out });
            }
            Ok(())
        });
        // Nobody waits and nothing is taken any more: this ends workers and reader when writing has failed.
        turn.pass_to(usize::MAX);
        drop(to_reuse);
        drop(done);
        drop(blocks);
        let read = reader.join().unwrap_or_else(|_| Err(io::Error::other("the reader ended")));
        written.and(read)
    })
}

fn in_order<F>(done: &Receiver<Done<F>>, turn: &Turn, mut each: impl FnMut(Done<F>) -> io::Result<()>) -> io::Result<()> {
    let mut waiting: Vec<Done<F>> = Vec::new();
    let mut next = 0;
    while let Ok(block) = done.recv() {
        waiting.push(block);
        while let Some(at) = waiting.iter().position(|block| block.place == next) {
            let block = waiting.swap_remove(at);
            if block.last {
                next += 1;
            }
            each(block)?;
            turn.pass_to(next);
        }
    }
    Ok(())
}

fn worker<F, W: Work<F>>(blocks: &Mutex<Receiver<Block>>, to_write: &SyncSender<Done<F>>, turn: &Turn, mut work: W) {
    loop {
        let received = match blocks.lock() {
            Ok(receiver) => receiver.recv(),
            Err(_) => return,
        };
        let Ok(mut block) = received else { return };
        let mut faults = Vec::new();
        let (place, Memory { bytes, out }) = (block.place, &mut block.memory);
        let mut written = |out: &mut Vec<u8>| {
            if out.len() >= PART_BYTES {
                turn.wait(place);
                let memory = Memory { bytes: Vec::new(), out: std::mem::take(out) };
                // Whether anybody still wants it is asked when the block is done.
                let _ = to_write.send(Done { place, faults: Vec::new(), memory, last: false });
            }
        };
        if block.too_long {
            work.line(block.first_line, ReadLine::TooLong, out, &mut faults, &mut written);
        } else {
            let mut from = 0;
            for (end, number) in memchr_iter(b'\n', bytes).chain([bytes.len()]).zip(block.first_line..) {
                let line = &bytes[from..end];
                from = end + 1;
                let line = match line.strip_suffix(b"\r") {
                    _ if line.len() > LINE_BYTES_MAX => ReadLine::TooLong,
                    Some(line) => ReadLine::Line(line),
                    None => ReadLine::Line(line),
                };
                work.line(number, line, out, &mut faults, &mut written);
            }
        }
        if to_write.send(Done { place, faults, memory: block.memory, last: true }).is_err() {
            return;
        }
    }
}

/// Hands blocks on, at most so many ahead of what is written.
struct Ahead {
    to_work: SyncSender<Block>,
    reused: Receiver<Memory>,
}

/// Cuts the input into blocks of whole lines.
struct Reader {
    ahead: Ahead,
    /// The place of the next block.
    place: usize,
    /// The number of its first line.
    line: u64,
}

impl Reader {
    fn new(ahead: Ahead) -> Reader {
        Reader { ahead, place: 0, line: 1 }
    }

    fn read(&mut self, input: &mut impl Read) -> io::Result<()> {
        let mut held = vec![0; BLOCK_BYTES];
        // So much of `held` is read and not handed on yet: less than a line.
        let mut length = 0;
        let mut skipping = false;
        loop {
            if held.len() < length + BLOCK_BYTES {
                held.resize(length + BLOCK_BYTES, 0);
            }
            let read = input.read(&mut held[length..])?;
            if read == 0 {
                if length > 0 && !skipping {
                    self.send(&held[..length]);
                }
                return Ok(());
            }
            let mut from = 0;
            if skipping {
                // The rest of a line too long: what is before the first line feed belongs to it.
                let Some(end) = memchr(b'\n', &held[..read]) else { continue };
                (from, skipping) = (end + 1, false);
            }
            let unseen = from.max(length);
            length += read;
            if let Some(end) = memrchr(b'\n', &held[unseen..length]) {
                if !self.send(&held[from..unseen + end]) {
                    return Ok(());
                }
                from = unseen + end + 1;
            } else if length - from > LINE_BYTES_MAX {
                if !self.hand_on(&[], 1, true) {
                    return Ok(());
                }
                (from, skipping) = (length, true);
            }
            held.copy_within(from..length, 0);
            length -= from;
            if length < BLOCK_BYTES {
                held.truncate(2 * BLOCK_BYTES);
                held.shrink_to(KEPT_BYTES);
            }
        }
    }

    /// Hands on lines, the last without its end. Short lines can give much for little, so a block is bounded in lines, too.
    /// Answers whether anybody still wants them.
    fn send(&mut self, mut lines: &[u8]) -> bool {
        while let Some(end) = memchr_iter(b'\n', lines).nth(BLOCK_LINES - 1) {
            if !self.hand_on(&lines[..end], BLOCK_LINES, false) {
                return false;
            }
            lines = &lines[end + 1..];
        }
        self.hand_on(lines, memchr_iter(b'\n', lines).count() + 1, false)
    }

    fn hand_on(&mut self, lines: &[u8], count: usize, too_long: bool) -> bool {
        let Ok(mut memory) = self.ahead.reused.recv() else { return false };
        memory.bytes.extend_from_slice(lines);
        let block = Block { place: self.place, first_line: self.line, too_long, memory };
        self.place += 1;
        self.line += u64::try_from(count).unwrap_or(u64::MAX);
        self.ahead.to_work.send(block).is_ok()
    }
}

/// Standard output with a large buffer.
pub(super) fn stdout() -> io::BufWriter<io::StdoutLock<'static>> {
    io::BufWriter::with_capacity(1 << 20, io::stdout().lock())
}

/// Writes faults as they come, each as its sentence.
pub(super) fn write_faults(faults: &[String]) {
    let mut err = io::stderr().lock();
    for fault in faults {
        let _ = writeln!(err, "{fault}");
    }
}

/// How a run over lines ended: what reading, writing and mapping found, and how many records were bad.
pub(super) fn ended(worked: io::Result<()>, name: &str, bad: u64, report: Option<Report>, say: &Say) -> Ended {
    if let Err(error) = worked {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Ended::Good;
        }
        say.line("file-not-read", &[("file", name), ("reason", &say.reason_of(&error))]);
        return Ended::Problems;
    }
    let mapped = report.map_or(Ended::Good, |report| report.tell(say));
    if bad > 0 {
        say.line(
            "bad-records",
            &[("file", name), ("count", &bad.to_string()), ("count-are", many(usize::try_from(bad).unwrap_or(usize::MAX)))],
        );
        return Ended::Problems;
    }
    mapped
}
