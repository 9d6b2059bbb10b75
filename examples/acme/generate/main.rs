//! Writes the example population of Acme, a company that does not exist: evidence as NDJSON, one line an account.
//!
//! `generate [--contacts N] [--accounts M] [--seed S] [--outcomes]`: the stories made by hand come first, the rest is drawn
//! by chance from the seed. The same arguments give the same bytes on every machine. `--outcomes` writes what became of them.

mod behaviour;
mod evidence;
mod json;
mod moment;
mod names;
mod population;
mod random;
mod sales;
mod sha256;
mod stories;
mod writing;

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use evidence::{Account, Contact};
use random::Random;

/// What is asked for.
struct Wanted {
    contacts: usize,
    accounts: usize,
    seed: u64,
    outcomes: bool,
}

fn main() -> ExitCode {
    let wanted = match wanted(std::env::args().skip(1)) {
        Ok(wanted) => wanted,
        Err(message) => {
            eprintln!("{message}\nusage: generate [--contacts N] [--accounts M] [--seed S] [--outcomes]");
            return ExitCode::from(2);
        }
    };
    match write(&wanted, &mut BufWriter::with_capacity(1 << 20, io::stdout().lock())) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            eprintln!("cannot write: {error}");
            ExitCode::FAILURE
        }
        _ => ExitCode::SUCCESS,
    }
}

fn wanted(mut arguments: impl Iterator<Item = String>) -> Result<Wanted, String> {
    let mut wanted = Wanted { contacts: 300, accounts: 60, seed: 8, outcomes: false };
    while let Some(name) = arguments.next() {
        if name == "--outcomes" {
            wanted.outcomes = true;
            continue;
        }
        let value = arguments.next().unwrap_or_default();
        let number: u64 = value.parse().map_err(|_| format!("{name} needs a number, not “{value}”"))?;
        match name.as_str() {
            "--contacts" => wanted.contacts = number as usize,
            "--accounts" => wanted.accounts = number as usize,
            "--seed" => wanted.seed = number,
            _ => return Err(format!("there is no {name}")),
        }
    }
    Ok(wanted)
}

/// Stories first, then accounts by chance, then contacts without an account.
fn write(wanted: &Wanted, out: &mut impl Write) -> io::Result<()> {
    let stories = stories::all();
    let told: usize = stories.iter().map(|account| account.contacts.len()).sum();
    for account in &stories {
        put(wanted, out, account)?;
    }
    let left = wanted.contacts.saturating_sub(told);
    let accounts = wanted.accounts.saturating_sub(stories.len());
    let singles = if accounts == 0 { left } else { left.min((wanted.contacts / 50).max(4)) };
    let mut next = 2001;
    for place in 0..accounts {
        let mut random = Random::of(wanted.seed, place as u64);
        let size = size(wanted.seed, place, accounts, left - singles);
        put(wanted, out, &population::account(&mut random, 2001 + place, size, next))?;
        next += size;
    }
    for place in 0..singles {
        let mut random = Random::of(wanted.seed, (accounts + place) as u64);
        put_single(wanted, out, &population::single(&mut random, next + place))?;
    }
    out.flush()
}

/// How many contacts an account has: two neighbours share theirs unevenly.
fn size(seed: u64, place: usize, accounts: usize, contacts: usize) -> usize {
    let even = |place: usize| contacts * (place + 1) / accounts - contacts * place / accounts;
    let first = place - place % 2;
    if first + 1 >= accounts {
        return even(place);
    }
    let least = even(first).min(even(first + 1));
    let moved = Random::of(!seed, first as u64).between(0, least as i64 * 2 / 3) as usize;
    if place == first { even(place) + moved } else { even(place) - moved }
}

fn put(wanted: &Wanted, out: &mut impl Write, account: &Account) -> io::Result<()> {
    let mut text = String::new();
    if wanted.outcomes {
        account.contacts.iter().for_each(|contact| writing::outcomes(&mut text, contact));
    } else {
        writing::account(&mut text, account);
    }
    out.write_all(text.as_bytes())
}

fn put_single(wanted: &Wanted, out: &mut impl Write, contact: &Contact) -> io::Result<()> {
    let mut text = String::new();
    if wanted.outcomes {
        writing::outcomes(&mut text, contact);
    } else {
        writing::contact(&mut text, contact);
        text.push('\n');
    }
    out.write_all(text.as_bytes())
}
