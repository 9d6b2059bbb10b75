//! `reife completions`.

use std::io::Write;

use clap::{Args, ValueEnum};
use clap_complete::shells;

use super::say::Say;
use super::{Ended, help};

/// Write what a shell needs to complete commands.
#[derive(Args, Debug)]
pub(super) struct Completions {
    /// The shell.
    #[arg(value_enum)]
    shell: Shell,
}

/// A shell.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Shell {
    Bash,
    Zsh,
    Fish,
    #[value(name = "powershell")]
    Power,
}

impl Completions {
    pub fn run(&self, say: &Say) -> Ended {
        let mut command = help::command(say);
        let mut text = Vec::new();
        // Into memory first: writing there cannot fail.
        match self.shell {
            Shell::Bash => clap_complete::generate(shells::Bash, &mut command, "reife", &mut text),
            Shell::Zsh => clap_complete::generate(shells::Zsh, &mut command, "reife", &mut text),
            Shell::Fish => clap_complete::generate(shells::Fish, &mut command, "reife", &mut text),
            Shell::Power => clap_complete::generate(shells::PowerShell, &mut command, "reife", &mut text),
        }
        if std::io::stdout().lock().write_all(&text).is_ok() { Ended::Good } else { Ended::Problems }
    }
}
