//! The command line: one verb a file, results on standard output, talk on standard error.
//!
//! Exit status: 0 good (warnings included), 1 the input has problems, 2 wrong use, 3 rules refused by trust.

mod assess;
mod backtest;
mod blocks;
mod board;
mod check;
mod compare;
mod completions;
mod data;
mod decisions;
mod document;
mod files;
mod forecast;
mod help;
mod learn;
mod man;
mod map;
mod new;
mod notice;
mod repository;
mod rules;
mod say;
mod schema;
mod subject;
mod suggest;
mod talk;
mod test;
mod verify_receipt;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{FromArgMatches, Parser, Subcommand, ValueEnum};

use crate::moment::Moment;
use crate::trust::Name;

/// How far a contact's decision has come, by rules that marketing and sales agreed on.
#[derive(Parser, Debug)]
#[command(name = "reife", version, disable_help_subcommand = true, subcommand_value_name = "VERB", subcommand_help_heading = "Verbs")]
struct Arguments {
    /// The language of messages: en or de (from the environment if left out).
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = parse_language)]
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
    /// Hold what the rules would have said before outcomes against them.
    Backtest(backtest::Backtest),
    /// Suggest few, small changes of points that explain outcomes better; or a first scorecard.
    Suggest(suggest::Suggest),
    /// Write the board: one set of measures for both sides.
    Board(board::Board),
    /// Make evidence, or outcomes, of an export by a mapping.
    Map(map::Map),
    /// Check that assessments and their receipts come from this evidence and these rules.
    VerifyReceipt(verify_receipt::VerifyReceipt),
    /// Look into journals of decisions.
    Decisions(decisions::Decisions),
    /// Tell a contact what is held about them and how it is judged, as Art. 15 GDPR asks.
    Subject(subject::Subject),
    /// Write what a rule file owes the people it is about: information, record of processing, a draft of the impact assessment.
    Notice(notice::Notice),
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
    /// The rules are not trusted.
    Refused,
}

/// Runs the command line.
#[must_use]
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let say = say::Say::new(help::language(&arguments).as_deref());
    let found = help::command(&say).try_get_matches_from(arguments);
    let arguments = match found.and_then(|found| Arguments::from_arg_matches(&found)) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version go to standard output and are good; wrong use is 2, as clap has it.
            match help::wrong_use(&error, &say) {
                Some(text) => talk::line(text),
                None => drop(error.print()),
            }
            return ExitCode::from(u8::from(error.use_stderr()) * 2);
        }
    };
    let ended = match arguments.verb {
        Verb::New(new) => new.run(&say),
        Verb::Check(check) => check.run(&say),
        Verb::Test(test) => test.run(&say),
        Verb::Schema(schema) => schema.run(&say),
        Verb::Data(data) => data.run(&say),
        Verb::Assess(assess) => assess.run(&say),
        Verb::Compare(compare) => compare.run(&say),
        Verb::Forecast(forecast) => forecast.run(&say),
        Verb::Backtest(backtest) => backtest.run(&say),
        Verb::Suggest(suggest) => suggest.run(&say),
        Verb::Board(board) => board.run(&say),
        Verb::Map(map) => map.run(&say),
        Verb::VerifyReceipt(verify) => verify.run(&say),
        Verb::Decisions(decisions) => decisions.run(&say),
        Verb::Subject(subject) => subject.run(&say),
        Verb::Notice(notice) => notice.run(&say),
        Verb::Rules(rules) => rules.run(&say),
        Verb::Completions(completions) => completions.run(&say),
        Verb::Man(man) => man.run(&say),
    };
    ExitCode::from(match ended {
        Ended::Good => 0,
        Ended::Problems => 1,
        Ended::WrongUse => 2,
        Ended::Refused => 3,
    })
}

/// `--lang`: `en` or `de`, also as an environment has it, `de_DE.UTF-8`.
fn parse_language(text: &str) -> Result<String, String> {
    let is_known = text.starts_with("en") || text.starts_with("de");
    is_known.then(|| text.to_owned()).ok_or_else(|| "expected en or de".to_owned())
}

/// `--as-of`: a moment or a bare date.
fn parse_moment(text: &str) -> Result<Moment, String> {
    Moment::parse(text).ok_or_else(|| "expected a moment such as 2026-11-24T09:20:00Z, or a date such as 2026-11-24".to_owned())
}

/// `--ring` and the like.
fn parse_name(text: &str) -> Result<Name, String> {
    Name::parse(text).ok_or_else(|| "expected a name such as main: a lower-case letter, then lower-case letters, digits, - or _".to_owned())
}

/// The system's clock, which only governance asks: whether signatures are over depends on the day.
#[expect(clippy::disallowed_types, reason = "a host has a clock; the engine has none")]
fn clock() -> Moment {
    let since = std::time::SystemTime::now().duration_since(std::time::SystemTime::UNIX_EPOCH);
    Moment(since.map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(i64::MAX)))
}

/// A file, or `-` for standard input.
type Input = PathBuf;
