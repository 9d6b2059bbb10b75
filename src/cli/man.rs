//! `reife man`.

use std::io::Write;

use clap::Args;

use super::say::Say;
use super::{Ended, help};

/// Write the manual page, of Reife or of one verb.
#[derive(Args, Debug)]
pub(super) struct Man {
    /// The verb; the page of Reife itself if it is left out.
    verb: Option<String>,
}

impl Man {
    pub fn run(&self, say: &Say) -> Ended {
        let mut command = help::command(say);
        if let Some(verb) = &self.verb {
            match command.find_subcommand(verb) {
                Some(found) => command = found.clone(),
                None => {
                    let verbs: Vec<&str> = command.get_subcommands().map(clap::Command::get_name).collect();
                    say.line("unknown-verb", &[("found", verb), ("expected", &verbs.join(", "))]);
                    return Ended::WrongUse;
                }
            }
        }
        let name = command.get_bin_name().unwrap_or("reife").replace(' ', "-");
        let page = clap_mangen::Man::new(command).title(name).source(concat!("reife ", env!("CARGO_PKG_VERSION")));
        let written = page.render(&mut std::io::stdout().lock());
        match written.and_then(|()| std::io::stdout().flush()) {
            Ok(()) => Ended::Good,
            Err(_) => Ended::Problems,
        }
    }
}
