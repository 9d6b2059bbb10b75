//! `reife new`.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::Ended;
use super::say::Say;
use crate::service::templates::{Language, RULES, TESTS, Template, TemplateFile};

/// Write a rule file to start from, with tests.
#[derive(Args, Debug)]
pub(super) struct New {
    /// What to start from.
    #[arg(long, value_enum)]
    template: Choice,
    /// The folder to write into; it is made if it is not there, and nothing in it is overwritten.
    dir: PathBuf,
}

/// A template.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Choice {
    /// For firms with fewer than 100 leads a month: a few statements and checks on one page.
    Checklist,
    /// Services sold as projects: referrals, briefings, proposals.
    B2bServices,
    /// Software: trials, security reviews, integrations.
    Software,
    /// Machinery and plants: site visits, specifications, tenders.
    Machinery,
}

impl From<Choice> for Template {
    fn from(choice: Choice) -> Template {
        match choice {
            Choice::Checklist => Template::Checklist,
            Choice::B2bServices => Template::B2bServices,
            Choice::Software => Template::Software,
            Choice::Machinery => Template::Machinery,
        }
    }
}

impl New {
    pub fn run(&self, say: &Say) -> Ended {
        let language = Language::from_id(say.language()).unwrap_or(Language::English);
        let files: Vec<(PathBuf, TemplateFile)> =
            Template::from(self.template).files(language).into_iter().map(|file| (self.dir.join(file.path), file)).collect();
        // All or nothing: what is there is named before anything is written.
        let mut there = false;
        for (path, _) in files.iter().filter(|(path, _)| fs::symlink_metadata(path).is_ok()) {
            say.line("new-is-there", &[("file", &path.display().to_string())]);
            there = true;
        }
        if there {
            say.line("new-nothing-written", &[]);
            return Ended::WrongUse;
        }
        for (path, file) in &files {
            if let Err(error) = write(path, &file.text) {
                say.line("new-not-written", &[("file", &path.display().to_string()), ("reason", &say.reason_of(&error))]);
                return Ended::WrongUse;
            }
        }
        let mut out = io::stdout().lock();
        for (path, _) in &files {
            let _ = writeln!(out, "{}", path.display());
        }
        let shown = |path: &str| self.dir.join(path).display().to_string();
        say.line("new-next", &[("rules", &shown(RULES)), ("tests", &shown(TESTS))]);
        Ended::Good
    }
}

/// Writes a file that is not there yet.
fn write(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    OpenOptions::new().write(true).create_new(true).open(path)?.write_all(text.as_bytes())
}
