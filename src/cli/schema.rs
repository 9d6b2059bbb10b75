//! `reife schema`.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use super::say::Say;
use super::{Ended, check, files, talk};
use crate::rulefile;
use crate::service::cases;

/// Write the JSON Schema of rule files, of their tests, or of mappings.
#[derive(Args, Debug)]
pub(super) struct Schema {
    /// With the ids of this rule file, so that an editor completes and checks them; - is standard input.
    #[arg(conflicts_with = "mapping")]
    rules: Option<PathBuf>,
    /// Of mappings instead.
    #[arg(long, conflicts_with = "tests")]
    mapping: bool,
    /// Of tests of rule files instead.
    #[arg(long)]
    tests: bool,
}

impl Schema {
    pub fn run(&self, say: &Say) -> Ended {
        self.write(say).unwrap_or_else(|ended| ended)
    }

    fn write(&self, say: &Say) -> Result<Ended, Ended> {
        let text = match &self.rules {
            None if self.mapping => crate::mapping::schema(),
            None if self.tests => cases::schema(),
            None => rulefile::schema(),
            Some(path) => {
                let bytes = files::read(path, rulefile::LIMITS.bytes_max, say)?;
                let made = if self.tests { cases::schema_with_ids(&bytes) } else { rulefile::schema_with_ids(&bytes) };
                made.map_err(|diagnostic| {
                    talk::line(check::human(path, &diagnostic, say));
                    Ended::Problems
                })?
            }
        };
        let written = writeln!(std::io::stdout().lock(), "{text}");
        Ok(if written.is_ok() { Ended::Good } else { Ended::Problems })
    }
}
