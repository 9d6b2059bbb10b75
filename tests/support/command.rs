//! Running the command line as a stranger would, with a limit on its memory and an eye on its peak.

#![allow(clippy::disallowed_types, reason = "how long a run takes is looked at")]

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What a run left behind.
#[derive(Debug)]
pub struct Ran {
    /// Exit status; `None` if a signal ended it.
    pub status: Option<i32>,
    /// Standard output.
    pub out: Vec<u8>,
    /// Standard error.
    pub err: String,
    /// The most memory it held at once, in MiB, as seen from outside; 0 where that cannot be seen.
    pub peak_mib: u64,
    /// How long it took.
    pub took: Duration,
}

impl Ran {
    /// Standard output in lines.
    pub fn lines(&self) -> Vec<&str> {
        std::str::from_utf8(&self.out).unwrap().lines().collect()
    }

    /// Fails unless the run ended by itself, without a word of a panic.
    pub fn ended_well(self, what: &str) -> Ran {
        let start: String = self.err.chars().take(2000).collect();
        assert!(matches!(self.status, Some(0..=2)), "{what}: ended by {:?}\n{start}", self.status);
        assert!(!self.err.contains("panicked"), "{what}: {start}");
        self
    }
}

/// Runs `reife` with arguments and standard input, holding at most `most_mib` of address space.
pub fn reife(arguments: &[&str], input: impl FnOnce(&mut dyn Write) -> std::io::Result<()> + Send, most_mib: u64) -> Ran {
    let mut command = Command::new("sh");
    command.args(["-c", "ulimit -v $0 && exec \"$@\"", &(most_mib * 1024).to_string(), env!("CARGO_BIN_EXE_reife")]);
    command.args(arguments).env("LC_ALL", "C.UTF-8").env("MALLOC_ARENA_MAX", "2");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let start = Instant::now();
    let mut child = command.spawn().unwrap();
    let (mut stdin, mut stdout, mut stderr) = (child.stdin.take().unwrap(), child.stdout.take().unwrap(), child.stderr.take().unwrap());
    let status = PathBuf::from(format!("/proc/{}/status", child.id()));
    std::thread::scope(|scope| {
        // A child that does not read to the end closes the pipe; that is its right.
        scope.spawn(move || input(&mut stdin).is_ok());
        let out = scope.spawn(move || {
            let mut bytes = Vec::new();
            stdout.read_to_end(&mut bytes).unwrap();
            bytes
        });
        let err = scope.spawn(move || {
            let mut bytes = Vec::new();
            stderr.read_to_end(&mut bytes).unwrap();
            String::from_utf8_lossy(&bytes).into_owned()
        });
        let mut peak_mib = 0;
        let ended = loop {
            peak_mib = peak_mib.max(peak(&status));
            if let Some(ended) = child.try_wait().unwrap() {
                break ended;
            }
            std::thread::sleep(Duration::from_millis(3));
        };
        let took = start.elapsed();
        Ran { status: ended.code(), out: out.join().unwrap(), err: err.join().unwrap(), peak_mib, took }
    })
}

/// The high-water mark that Linux keeps for a process, in MiB.
fn peak(status: &Path) -> u64 {
    let Ok(text) = std::fs::read_to_string(status) else { return 0 };
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok()).unwrap_or(0) / 1024
}

/// A file for this test run.
pub fn file(name: &str, bytes: &[u8]) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{}-{name}", std::process::id()));
    std::fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}
