//! `reife schema`.

use std::io::Write;

use clap::Args;

use super::Ended;
use super::say::Say;

/// Write the JSON Schema of rule files.
#[derive(Args, Debug)]
pub(super) struct Schema {}

impl Schema {
    pub fn run(&self, _say: &Say) -> Ended {
        let written = writeln!(std::io::stdout().lock(), "{}", crate::rulefile::schema());
        if written.is_ok() { Ended::Good } else { Ended::Problems }
    }
}
