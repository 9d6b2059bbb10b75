//! The command line: one verb a file, results on standard output, talk on standard error.
//!
//! Exit status: 0 good (warnings included), 1 the input has problems, 2 wrong use, 3 refused by trust.

mod assess;
mod blocks;
mod check;
mod compare;
mod completions;
mod data;
mod files;
mod forecast;
mod man;
mod map;
mod new;
mod rules;
mod say;
mod schema;
mod test;
mod verify_receipt;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

use crate::moment::Moment;

/// How far a contact's decision has come, by rules that marketing and sales agreed on.
#[derive(Parser, Debug)]
#[command(name = "reife", version, disable_help_subcommand = true)]
struct Arguments {
    /// The language of messages: en or de (from the environment if left out).
    #[arg(long, global = true, value_name = "LANGUAGE")]
    lang: Option<String>,
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand, Debug)]
enum Verb {
    /// Write a rule file to start from, with tests.
    New(new::New),
    /// Check a rule file: every problem, with its place and a mend.
    Check(check::Check),
    /// Test a rule file by example contacts with the state they should have.
    Test(test::Test),
    /// Write the JSON Schema of rule files, of their tests, or of mappings.
    Schema(schema::Schema),
    /// List each datum of a rule file: why it is collected, and what uses it.
    Data(data::Data),
    /// Assess contacts: one assessment a line, in order.
    Assess(assess::Assess),
    /// Say who changes from one rule file to another, and why.
    Compare(compare::Compare),
    /// Say on which days proposals or points change if nothing new happens.
    Forecast(forecast::Forecast),
    /// Make evidence, or outcomes, of an export by a mapping.
    Map(map::Map),
    /// Check that assessments and their receipts come from this evidence and these rules.
    VerifyReceipt(verify_receipt::VerifyReceipt),
    /// Govern rule files: keys, approvals, releases, the audit log.
    Rules(rules::Rules),
    /// Write what a shell needs to complete commands.
    Completions(completions::Completions),
    /// Write the manual page, of Reife or of one verb.
    Man(man::Man),
}

/// Human sentences, or one JSON object a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Format {
    /// Sentences.
    Human,
    /// One JSON object a line.
    Json,
}

/// How a verb ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Ended {
    Good,
    /// The input has problems; they were reported.
    Problems,
    /// Wrong use: an argument or a file that cannot be opened.
    WrongUse,
    /// Trust refuses it.
    Refused,
}

/// Runs the command line.
#[must_use]
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version go to standard output and are good; wrong use is 2, as clap has it.
            let _ = error.print();
            return ExitCode::from(u8::from(error.use_stderr()) * 2);
        }
    };
    let say = say::Say::new(arguments.lang.as_deref());
    let ended = match arguments.verb {
        Verb::New(new) => new.run(&say),
        Verb::Check(check) => check.run(&say),
        Verb::Test(test) => test.run(&say),
        Verb::Schema(schema) => schema.run(&say),
        Verb::Data(data) => data.run(&say),
        Verb::Assess(assess) => assess.run(&say),
        Verb::Compare(compare) => compare.run(&say),
        Verb::Forecast(forecast) => forecast.run(&say),
        Verb::Map(map) => map.run(&say),
        Verb::VerifyReceipt(verify) => verify.run(&say),
        Verb::Rules(rules) => rules.run(&say),
        Verb::Completions(completions) => completions.run(),
        Verb::Man(man) => man.run(&say),
    };
    ExitCode::from(match ended {
        Ended::Good => 0,
        Ended::Problems => 1,
        Ended::WrongUse => 2,
        Ended::Refused => 3,
    })
}

/// `--as-of`: a moment or a bare date.
fn parse_moment(text: &str) -> Result<Moment, String> {
    Moment::parse(text).ok_or_else(|| "expected a moment such as 2026-11-24T09:20:00Z, or a date such as 2026-11-24".to_owned())
}

/// A file, or `-` for standard input.
type Input = PathBuf;
