//! Writes test cases: a valid rule file, evidence and a moment each, the same for the same seed.
//!
//! `generate --seed N --cases M (--out DIR | --stdout)`

#![allow(missing_docs, reason = "a program of the tests")]

mod catalog;
mod conditions;
mod decisions;
mod evidence;
mod facts;
pub mod json;
mod labels;
pub mod moments;
pub mod prng;
mod rulefile;
mod rules;
mod signals;
mod states;

use self::json::{Style, quote, write};
use self::moments::DAY;
use self::prng::Prng;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "usage: generate --seed N --cases M (--out DIR | --stdout)";

/// What was asked for.
struct Request {
    seed: u64,
    cases: u64,
    /// A folder, or none for standard output.
    out: Option<PathBuf>,
}

/// One case, as texts.
pub struct Case {
    pub rules: String,
    pub evidence: String,
    pub as_of: String,
}

fn main() -> ExitCode {
    let Some(request) = request(std::env::args().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match run(&request) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("generate: {error}");
            ExitCode::FAILURE
        }
    }
}

fn request(mut arguments: impl Iterator<Item = String>) -> Option<Request> {
    let (mut seed, mut cases, mut out, mut stdout) = (None, None, None, false);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--seed" => seed = arguments.next()?.parse().ok(),
            "--cases" => cases = arguments.next()?.parse().ok(),
            "--out" => out = Some(PathBuf::from(arguments.next()?)),
            "--stdout" => stdout = true,
            _ => return None,
        }
    }
    (out.is_some() != stdout).then_some(Request { seed: seed?, cases: cases?, out })
}

fn run(request: &Request) -> io::Result<()> {
    let mut stdout = BufWriter::new(io::stdout().lock());
    for number in 0..request.cases {
        let case = case(request.seed, number);
        match &request.out {
            Some(folder) => save(&folder.join(format!("case-{number:05}")), &case)?,
            None => writeln!(
                stdout,
                "{{\"case\":{number},\"rules\":{},\"evidence\":{},\"as_of\":{}}}",
                quote(&case.rules),
                quote(&case.evidence),
                quote(&case.as_of)
            )?,
        }
    }
    stdout.flush()
}

fn save(folder: &Path, case: &Case) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    std::fs::write(folder.join("rules.reife.json"), &case.rules)?;
    std::fs::write(folder.join("evidence.ndjson"), &case.evidence)?;
    std::fs::write(folder.join("as_of"), format!("{}\n", case.as_of))
}

/// One case; it does not depend on how many are made.
pub fn case(seed: u64, number: u64) -> Case {
    let mut random = Prng::for_case(seed, number);
    let now = as_of(&mut random);
    let style = Style { spaces: random.chance(15), escapes: random.chance(40) };
    let file = rulefile::make(&mut random, now);
    let rules = write(&file.json, &mut random, style);
    let evidence = evidence::lines(&mut random, &file, now, style);
    let as_of = moments::written(&mut random, now);
    Case { rules, evidence, as_of }
}

/// A moment of the years 2024 to 2027: often on the second, at times at midnight or at the end of a quarter.
fn as_of(random: &mut Prng) -> i64 {
    let first = moments::days(2024, 1, 1);
    let day = (first + random.between(0, 1400)) * DAY;
    let time = random.between(0, DAY - 1);
    match random.below(10) {
        0 | 1 => day,
        2 => day + time,
        3 => {
            let (year, month) = (random.between(2024, 2027), *random.pick(&[1, 4, 7, 10]));
            moments::days(year, month, 1) * DAY + random.between(-1, 1)
        }
        _ => day + time / 1000 * 1000,
    }
}
