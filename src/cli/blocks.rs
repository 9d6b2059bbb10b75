//! A stream of lines worked on by all cores, its results in the order of the lines. Memory does not grow with the file.

use std::io::{self, Read, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex};

use super::Ended;
use super::map::Report;
use super::say::Say;
use crate::json::{LINE_BYTES_MAX, ReadLine};

/// Bytes read at a time, more only for a line that is longer.
const BLOCK_BYTES: usize = 1 << 20;
/// Lines worked on at a time.
const BLOCK_LINES: usize = 2048;

/// Whole lines of a file.
struct Block {
    place: usize,
    first_line: u64,
    bytes: Vec<u8>,
    /// The line was too long; its bytes are gone.
    too_long: bool,
}

/// What was made of a block.
struct Done<F> {
    place: usize,
    out: Vec<u8>,
    faults: Vec<F>,
}

/// Works on one line: its number, its bytes, what goes out, what is bad.
pub(super) trait Work<F> {
    fn line(&mut self, number: u64, line: ReadLine<'_>, out: &mut Vec<u8>, faults: &mut Vec<F>);
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
    // Leaves to read a block, handed back when one is written: what comes after a line that takes long must not pile up.
    let (to_leave, leaves) = sync_channel::<()>(threads * 4);
    for _ in 0..threads * 4 {
        let _ = to_leave.try_send(());
    }
    std::thread::scope(|scope| {
        let reader = scope.spawn(move || read(&mut input, &Ahead { to_work, leaves }));
        for _ in 0..threads {
            let (blocks, to_write, work) = (Arc::clone(&blocks), to_write.clone(), &work);
            scope.spawn(move || worker(&blocks, &to_write, work()));
        }
        drop(to_write);
        let written = in_order(&done, |text, faults| {
            each(text, faults)?;
            let _ = to_leave.try_send(());
            Ok(())
        });
        // Dropping these ends workers and reader when writing has failed.
        drop(to_leave);
        drop(done);
        drop(blocks);
        let read = reader.join().unwrap_or_else(|_| Err(io::Error::other("the reader ended")));
        written.and(read)
    })
}

fn in_order<F>(done: &Receiver<Done<F>>, mut each: impl FnMut(&[u8], Vec<F>) -> io::Result<()>) -> io::Result<()> {
    let mut waiting: Vec<Done<F>> = Vec::new();
    let mut next = 0;
    while let Ok(block) = done.recv() {
        waiting.push(block);
        while let Some(at) = waiting.iter().position(|block| block.place == next) {
            let block = waiting.swap_remove(at);
            each(&block.out, block.faults)?;
            next += 1;
        }
    }
    Ok(())
}

fn worker<F, W: Work<F>>(blocks: &Mutex<Receiver<Block>>, to_write: &SyncSender<Done<F>>, mut work: W) {
    loop {
        let received = match blocks.lock() {
            Ok(receiver) => receiver.recv(),
            Err(_) => return,
        };
        let Ok(block) = received else { return };
        let (mut out, mut faults) = (Vec::with_capacity(block.bytes.len()), Vec::new());
        if block.too_long {
            work.line(block.first_line, ReadLine::TooLong, &mut out, &mut faults);
        } else {
            for (line, number) in block.bytes.split(|byte| *byte == b'\n').zip(block.first_line..) {
                let line = match line.strip_suffix(b"\r") {
                    _ if line.len() > LINE_BYTES_MAX => ReadLine::TooLong,
                    Some(line) => ReadLine::Line(line),
                    None => ReadLine::Line(line),
                };
                work.line(number, line, &mut out, &mut faults);
            }
        }
        if to_write.send(Done { place: block.place, out, faults }).is_err() {
            return;
        }
    }
}

/// Hands blocks on, at most so many ahead of what is written.
struct Ahead {
    to_work: SyncSender<Block>,
    leaves: Receiver<()>,
}

impl Ahead {
    /// Whether anybody still wants it.
    fn send(&self, block: Block) -> bool {
        self.leaves.recv().is_ok() && self.to_work.send(block).is_ok()
    }
}

/// Cuts the input into blocks of whole lines.
fn read(input: &mut impl Read, ahead: &Ahead) -> io::Result<()> {
    let mut held: Vec<u8> = Vec::new();
    let (mut place, mut line) = (0, 1);
    let mut skipping = false;
    loop {
        let from = held.len();
        held.resize(from + BLOCK_BYTES, 0);
        let length = input.read(&mut held[from..])?;
        held.truncate(from + length);
        let ended = length == 0;
        let mut unseen = from;
        if skipping {
            // The rest of a line too long: what is before the first line feed belongs to it.
            let Some(end) = held.iter().position(|byte| *byte == b'\n') else {
                held.clear();
                if ended {
                    return Ok(());
                }
                continue;
            };
            held.drain(..=end);
            skipping = false;
            unseen = 0;
        }
        let cut = if ended { Some(held.len()) } else { held[unseen..].iter().rposition(|byte| *byte == b'\n').map(|at| unseen + at) };
        let Some(cut) = cut else {
            if held.len() > LINE_BYTES_MAX {
                held = Vec::new();
                skipping = true;
                let block = Block { place, first_line: line, bytes: Vec::new(), too_long: true };
                if !ahead.send(block) {
                    return Ok(());
                }
                place += 1;
                line += 1;
            }
            continue;
        };
        let rest = if cut < held.len() { held.split_off(cut + 1) } else { Vec::new() };
        if held.last() == Some(&b'\n') {
            held.pop();
        }
        let mut bytes = std::mem::replace(&mut held, rest);
        loop {
            // Short lines can give much for little, so a block is bounded in lines, too.
            let ends = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at);
            let (lines, end) = ends.take(BLOCK_LINES).fold((0, None), |(lines, _), at| (lines + 1, Some(at)));
            let more = end.filter(|_| lines == BLOCK_LINES).map(|end| {
                let more = bytes.split_off(end + 1);
                bytes.truncate(end);
                more
            });
            let lines = u64::try_from(if more.is_some() { lines } else { lines + 1 }).unwrap_or(u64::MAX);
            let block = Block { place, first_line: line, bytes, too_long: false };
            if !ahead.send(block) {
                return Ok(());
            }
            place += 1;
            line += lines;
            match more {
                Some(more) => bytes = more,
                None => break,
            }
        }
        if ended {
            return Ok(());
        }
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
        say.line("bad-records", &[("file", name), ("count", &bad.to_string())]);
        return Ended::Problems;
    }
    mapped
}
