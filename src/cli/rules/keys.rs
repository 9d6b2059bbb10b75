//! Keys by reference: `file:` an encrypted key file, or a program that signs. Passphrases come from a file, the environment, or a terminal.

use std::io::{ErrorKind, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use clap::Args;

use super::folder;
use crate::trust::Key;
use crate::trust::author::{Fault, Signer, key_file};
use crate::trust::key::unhex;
use crate::trust::sign::PrivateKey;

/// The environment variable that may hold the passphrase.
const PASSPHRASE: &str = "REIFE_PASSPHRASE";
/// The largest passphrase, and the largest answer of a program that signs.
const TEXT_BYTES_MAX: usize = 4096;

/// How a key is opened.
#[derive(Args, Debug)]
pub(super) struct Opening {
    /// The file whose first line is the passphrase; else REIFE_PASSPHRASE, else it is asked for on a terminal.
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
    /// A program that signs: it gets the bytes on standard input and writes the signature in hex; then --key names the public part.
    #[arg(long, value_name = "PROGRAM")]
    sign_command: Option<String>,
}

/// A key file, or a program that signs with the key of a public part.
pub(super) enum OpenKey {
    File(Box<(PrivateKey, Key)>),
    Program { program: String, key: Key },
}

impl Signer for OpenKey {
    fn key(&self) -> &Key {
        match self {
            OpenKey::File(pair) => &pair.1,
            OpenKey::Program { key, .. } => key,
        }
    }

    fn sign(&self, message: &[u8]) -> Result<String, Fault> {
        match self {
            OpenKey::File(pair) => pair.sign(message),
            OpenKey::Program { program, key } => ask(program, key, message),
        }
    }
}

impl Opening {
    /// Opens the key of a reference.
    pub fn open(&self, reference: &str) -> Result<OpenKey, Fault> {
        if let Some(program) = &self.sign_command {
            let key = public(Path::new(reference.strip_prefix("file:").unwrap_or(reference)))?;
            return Ok(OpenKey::Program { program: program.clone(), key });
        }
        if reference.starts_with("pkcs11:") {
            return Err(Fault::wrong_use("author-token").with("found", reference));
        }
        let path = Path::new(reference.strip_prefix("file:").unwrap_or(reference));
        let pem = folder::read(path, key_file::BYTES_MAX)?;
        let named = |fault: Fault| fault.with("file", path.display());
        if !pem.starts_with(b"-----BEGIN ENCRYPTED") {
            // No passphrase is asked for what it cannot open.
            return Err(named(key_file::decrypt(&pem, "").err().unwrap_or_else(|| Fault::wrong_use("author-key-unreadable"))));
        }
        let private = key_file::decrypt(&pem, &self.passphrase(path, false)?).map_err(named)?;
        let key = private.public();
        Ok(OpenKey::File(Box::new((private, key))))
    }

    /// The passphrase of a key file; a new one is asked for twice.
    pub fn passphrase(&self, path: &Path, is_new: bool) -> Result<String, Fault> {
        if let Some(file) = &self.passphrase_file {
            let text = String::from_utf8_lossy(&folder::read(file, TEXT_BYTES_MAX)?).into_owned();
            return not_empty(text.lines().next().unwrap_or_default().to_owned());
        }
        if let Ok(text) = std::env::var(PASSPHRASE) {
            return not_empty(text);
        }
        let none = || Fault::wrong_use("author-no-passphrase").with("file", path.display());
        if !std::io::stdin().is_terminal() {
            return Err(none());
        }
        let asked = |again: &str| rpassword::prompt_password(format!("{}{again}: ", path.display())).map_err(|_| none());
        let first = not_empty(asked("")?)?;
        if is_new && asked(" (2)")? != first {
            return Err(Fault::wrong_use("author-passphrases-differ"));
        }
        Ok(first)
    }
}

fn not_empty(text: String) -> Result<String, Fault> {
    if text.is_empty() { Err(Fault::wrong_use("author-passphrase-empty")) } else { Ok(text) }
}

/// Reads a public part.
pub(super) fn public(path: &Path) -> Result<Key, Fault> {
    let bytes = folder::read(path, key_file::BYTES_MAX)?;
    key_file::read_public(&bytes).map_err(|fault| fault.with("file", path.display()))
}

/// Makes an encrypted key file of a new private key.
pub(super) fn make(p256: bool, passphrase: &str) -> Result<(PrivateKey, String), Fault> {
    let random = || {
        let mut random = [0_u8; 32];
        getrandom::fill(&mut random).map(|()| random).map_err(|_| Fault::problem("author-key-not-made"))
    };
    let private = if p256 {
        // All but one in 2^32 numbers are keys.
        (0..8).find_map(|_| PrivateKey::p256(&random().ok()?)).ok_or_else(|| Fault::problem("author-key-not-made"))?
    } else {
        PrivateKey::ed25519(&random()?)
    };
    let pem = key_file::encrypt(&private, passphrase, &random()?, key_file::LOG_COST)?;
    Ok((private, pem))
}

/// Asks a program for a signature, and believes it only if it verifies.
fn ask(program: &str, key: &Key, message: &[u8]) -> Result<String, Fault> {
    let failed = |reason: &str| Fault::wrong_use("author-sign-command").with("program", program).with("reason", reason);
    let mut words = program.split_whitespace();
    let started = Command::new(words.next().unwrap_or_default()).args(words).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut child = started.map_err(|error| failed(&error.to_string()))?;
    if let Some(mut input) = child.stdin.take()
        && let Err(error) = input.write_all(message)
        && error.kind() != ErrorKind::BrokenPipe
    {
        return Err(failed(&error.to_string()));
    }
    // A program that does not read its input is judged by what it writes.
    let output = child.wait_with_output().map_err(|error| failed(&error.to_string()))?;
    if !output.status.success() || output.stdout.len() > TEXT_BYTES_MAX {
        return Err(failed(&output.status.to_string()));
    }
    let sig = String::from_utf8_lossy(&output.stdout).trim().to_lowercase();
    match unhex(&sig).filter(|bytes| key.verifies(message, bytes)) {
        Some(_) => Ok(sig),
        None => Err(Fault::wrong_use("author-sign-command-wrong").with("program", program)),
    }
}
