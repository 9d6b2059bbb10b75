//! `reife rules check`.

use std::path::{Path, PathBuf};

use clap::Args;

use super::tell::{Tell, fault_value};
use super::{KindChoice, Manner, audit, folder};
use crate::cli::Ended;
use crate::cli::check::{human, json};
use crate::cli::say::Say;
use crate::cli::talk;
use crate::diagnostic::Severity;
use crate::trust::author::check::repository;
use crate::trust::author::{Fault, Grade, check_file, problems};
use crate::trust::names::Kind;
use crate::trust::value::{Value, object};

/// Check a file or a repository.
#[derive(Args, Debug)]
pub(super) struct Check {
    /// The file, as it would be proposed.
    #[arg(required_unless_present = "repo", conflicts_with = "repo")]
    file: Option<PathBuf>,
    /// What kind of file it is.
    #[arg(long, value_enum, default_value = "rules")]
    kind: KindChoice,
    /// The folder of a repository: everything in it is checked.
    #[arg(long, value_name = "DIR")]
    repo: Option<PathBuf>,
    #[command(flatten)]
    manner: Manner,
}

impl Check {
    pub fn run(&self, say: &Say) -> Ended {
        let tell = self.manner.tell(say);
        let checked = match (&self.file, &self.repo) {
            (Some(file), _) => self.file(file, &tell),
            (None, repo) => self.repository(repo.as_deref().unwrap_or(Path::new(".")), &tell),
        };
        checked.unwrap_or_else(|fault| tell.obstacle(&fault))
    }

    fn file(&self, path: &Path, tell: &Tell<'_>) -> Result<Ended, Fault> {
        let kind = Kind::from(self.kind);
        let bytes = folder::read(path, kind.bytes_max())?;
        tell_problems(tell, path, kind, &bytes);
        match check_file(kind, &bytes) {
            Ok(()) => {
                tell.line("rules-check-good", &[("file", &path.display().to_string())]);
                Ok(Ended::Good)
            }
            // Its errors are said already.
            Err(fault) if fault.grade == Grade::Problem => Ok(Ended::Problems),
            Err(fault) => Err(fault),
        }
    }

    fn repository(&self, path: &Path, tell: &Tell<'_>) -> Result<Ended, Fault> {
        let checked = repository(&folder::Folder::new(path), self.manner.now())?;
        for fault in &checked.faults {
            let (message, help) = tell.sentence(fault);
            let named = fault.refusal.map(|code| format!("[{}] ", code.id())).unwrap_or_default();
            tell.plain(&format!("{named}{message}"));
            if !help.is_empty() {
                tell.plain(&format!("  {help}"));
            }
            tell.object(object([("error", Some(fault_value(fault, &message, &help)))]));
        }
        audit::findings(tell, &checked.findings);
        for (role, expires) in &checked.ending {
            tell.line("rules-ending", &[("role", role), ("expires", &expires.to_string())]);
            tell.value([(
                "ending",
                Some(Value::Object(object([("role", Some(role.as_str().into())), ("expires", Some(expires.to_string().into()))]))),
            )]);
        }
        let file = path.display().to_string();
        if checked.is_good() {
            tell.line("rules-check-good", &[("file", &file)]);
            return Ok(Ended::Good);
        }
        let count = checked.faults.len() + checked.findings.len();
        tell.line("rules-check-refused", &[("file", &file), ("count", &count.to_string())]);
        Ok(Ended::Refused)
    }
}

/// Errors and warnings of a file, on standard output as `reife check` has them.
pub(super) fn tell_problems(tell: &Tell<'_>, path: &Path, kind: Kind, bytes: &[u8]) {
    for problem in problems(kind, bytes) {
        if tell.json {
            println!("{}", json(&problem, tell.say));
        } else if problem.severity == Severity::Error {
            talk::line(human(path, &problem, tell.say));
        } else {
            tell.plain(&human(path, &problem, tell.say));
        }
    }
}
