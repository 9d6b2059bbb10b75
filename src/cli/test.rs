//! `reife test`.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;

use super::say::Say;
use super::{Ended, check, files};
use crate::diagnostic::Severity;
use crate::service::cases::{CaseOutcome, FileOutcome, LIMITS, Remark, Tester};

/// Test a rule file by example contacts with the state they should have.
#[derive(Args, Debug)]
pub(super) struct Test {
    /// The rule file.
    rules: PathBuf,
    /// A folder of tests, JSON files in it and in its folders; or one file.
    dir: PathBuf,
}

impl Test {
    pub fn run(&self, say: &Say) -> Ended {
        self.test(say).unwrap_or_else(|ended| ended)
    }

    fn test(&self, say: &Say) -> Result<Ended, Ended> {
        let rules = files::rules(&self.rules, say)?;
        let mut paths = Vec::new();
        gather(&self.dir, true, &mut paths).map_err(|error| {
            say.line("file-not-opened", &[("file", &self.dir.display().to_string()), ("reason", &say.reason_of(&error))]);
            Ended::WrongUse
        })?;
        let mut tester = Tester::new(&rules);
        let (mut passed, mut failed, mut all_read) = (0_u64, 0_u64, true);
        let mut out = std::io::stdout().lock();
        for path in &paths {
            let outcome = tester.file(&files::read(path, LIMITS.bytes_max, say)?);
            let refused = outcome.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error);
            // A file that cannot be read counts as one test that failed.
            failed += u64::from(refused);
            all_read &= !refused;
            for case in &outcome.cases {
                *(if case.failed.is_empty() { &mut passed } else { &mut failed }) += 1;
            }
            if write!(out, "{}", human(path, &outcome, say)).is_err() {
                break;
            }
        }
        if passed + failed == 0 {
            say.line("test-none", &[("file", &self.dir.display().to_string())]);
            return Ok(Ended::Problems);
        }
        let unreached =
            [("test-rules-unreached", list(tester.unreached_rules())), ("test-states-unreached", list(tester.unreached_states()))];
        for (code, ids) in unreached.iter().filter(|(_, ids)| all_read && !ids.is_empty()) {
            let _ = writeln!(out, "{}", say.text(code, &[("ids", ids)]));
        }
        let _ = writeln!(out, "{}", say.text("test-summary", &[("passed", &passed.to_string()), ("failed", &failed.to_string())]));
        Ok(if failed == 0 { Ended::Good } else { Ended::Problems })
    }
}

fn list<'i>(ids: impl Iterator<Item = &'i str>) -> String {
    ids.collect::<Vec<_>>().join(", ")
}

/// Files of Reife's whose names tell that they hold no tests.
const OTHERS: [&str; 3] = [".reife.json", ".schema.json", ".mapping.json"];

/// JSON files of a folder and its folders, by name; a file that is named itself is taken whatever it is called.
fn gather(path: &Path, named: bool, found: &mut Vec<PathBuf>) -> std::io::Result<()> {
    if fs::metadata(path)?.is_dir() {
        let mut entries = fs::read_dir(path)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>()?;
        entries.sort();
        return entries.iter().try_for_each(|entry| gather(entry, false, found));
    }
    let name = path.to_string_lossy();
    if named || (name.ends_with(".json") && !OTHERS.iter().any(|ending| name.ends_with(ending))) {
        found.push(path.to_owned());
    }
    Ok(())
}

/// What is to be said of a file: its problems, then each test that failed.
fn human(path: &Path, outcome: &FileOutcome, say: &Say) -> String {
    let mut text = String::new();
    for diagnostic in &outcome.diagnostics {
        text.push_str(&check::human(path, diagnostic, say));
        text.push('\n');
    }
    for case in outcome.cases.iter().filter(|case| !case.failed.is_empty()) {
        text.push_str(&failed(path, case, say));
    }
    text
}

fn failed(path: &Path, case: &CaseOutcome, say: &Say) -> String {
    let name = case.name.iter().find(|(language, _)| language == say.language()).or(case.name.first());
    let name = name.map_or("none", |(_, name)| name.as_str());
    let mut lines = vec![format!("{}:{}: {}", path.display(), case.line, say.text("test-failed", &[("name", name)]))];
    for contact in &case.failed {
        let told = |remark: &Remark| {
            let arguments: Vec<(&str, &str)> = remark.arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
            say.text(remark.code, &arguments)
        };
        lines.extend(contact.differences.iter().map(|remark| format!("  {}: {}", contact.contact, told(remark))));
        lines.extend(contact.reasons.iter().map(|remark| format!("    {}", told(remark))));
    }
    lines.join("\n") + "\n"
}
