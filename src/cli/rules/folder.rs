//! A repository in a folder: each file is written beside its place and then moved there, so that none is ever half.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::cli::files::bounded;
use crate::cli::say::reason_code;
use crate::trust::author::{Fault, Files, Writes};

/// A folder.
#[derive(Clone, Debug)]
pub(super) struct Folder {
    root: PathBuf,
}

impl Folder {
    pub fn new(root: &Path) -> Folder {
        Folder { root: root.to_owned() }
    }

    /// Writes files one after the other, in their order.
    pub fn write(&self, writes: &Writes) -> Result<(), Fault> {
        writes.0.iter().try_for_each(|(name, bytes)| write(&self.root.join(name), bytes))
    }
}

impl Files for Folder {
    fn read(&self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        let path = self.root.join(name);
        match fs::read(&path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(failed(&path, &error)),
        }
    }

    fn names(&self) -> Result<Vec<String>, Fault> {
        let mut names = Vec::new();
        let mut ahead = vec![String::new()];
        while let Some(folder) = ahead.pop() {
            let path = self.root.join(&folder);
            let entries = fs::read_dir(&path).and_then(Iterator::collect::<io::Result<Vec<_>>>).map_err(|error| failed(&path, &error))?;
            for entry in entries {
                let step = entry.file_name().to_string_lossy().into_owned();
                // Hidden files are those of tools, such as a Git repository around it, and no host serves them.
                if step.starts_with('.') {
                    continue;
                }
                let name = if folder.is_empty() { step } else { format!("{folder}/{step}") };
                match entry.file_type() {
                    Ok(kind) if kind.is_dir() => ahead.push(name),
                    Ok(_) => names.push(name),
                    Err(error) => return Err(failed(&entry.path(), &error)),
                }
            }
        }
        names.sort_unstable();
        Ok(names)
    }
}

/// Writes a file whole or not at all.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    let write = || {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        fs::create_dir_all(folder)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let beside = folder.join(format!(".{name}.new"));
        let mut file = File::create(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&beside, path)?;
        // The move itself has to reach the disk before the next file does; where folders cannot be opened, it will.
        if let Ok(folder) = File::open(folder) {
            let _ = folder.sync_all();
        }
        Ok(())
    };
    write().map_err(|error: io::Error| failed(path, &error))
}

/// Reads at most `bytes_max` bytes and one more: whoever takes them apart notices a file too large.
pub(super) fn read(path: &Path, bytes_max: usize) -> Result<Vec<u8>, Fault> {
    File::open(path).and_then(|file| bounded(file, bytes_max)).map_err(|error| failed(path, &error))
}

fn failed(path: &Path, error: &io::Error) -> Fault {
    let fault = Fault::wrong_use("author-io").with("file", path.display());
    match reason_code(error) {
        Some(code) => fault.with("reason", code),
        None => fault.with("reason", error),
    }
}
