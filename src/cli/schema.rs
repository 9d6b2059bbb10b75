//! `reife schema`.

use std::io::Write;

use clap::Args;

use super::Ended;
use super::say::Say;

/// Write the JSON Schema of rule files, or of mappings.
#[derive(Args, Debug)]
pub(super) struct Schema {
    /// Of mappings instead.
    #[arg(long)]
    mapping: bool,
}

impl Schema {
    pub fn run(&self, _say: &Say) -> Ended {
        let text = if self.mapping { crate::mapping::schema() } else { crate::rulefile::schema() };
        let written = writeln!(std::io::stdout().lock(), "{text}");
        if written.is_ok() { Ended::Good } else { Ended::Problems }
    }
}
