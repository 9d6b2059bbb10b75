//! `reife forecast`.

use std::path::PathBuf;

use clap::Args;

use super::assess::stream;
use super::say::Say;
use super::{Ended, Input, files, parse_moment};
use crate::moment::Moment;
use crate::service::Assessor;

/// On which days proposals or points change if nothing new happens.
#[derive(Args, Debug)]
pub(super) struct Forecast {
    /// The rule file.
    #[arg(long)]
    rules: PathBuf,
    /// The moment or date to start from; what is dated later stays out.
    #[arg(long, value_name = "MOMENT", value_parser = parse_moment)]
    as_of: Moment,
    /// How many days to look ahead.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=36_500))]
    days: u32,
    /// The file is an export that this mapping makes evidence of.
    #[arg(long)]
    mapping: Option<PathBuf>,
    /// Evidence as NDJSON; - is standard input.
    #[arg(default_value = "-")]
    file: Input,
}

impl Forecast {
    pub fn run(&self, say: &Say) -> Ended {
        match files::rules(&self.rules, say) {
            Ok(rules) => stream(&self.file, self.mapping.as_deref(), say, || Assessor::forecast(&rules, self.as_of, self.days)),
            Err(ended) => ended,
        }
    }
}
