//! `reife rules audit`.

use clap::Args;

use super::tell::Tell;
use super::{Place, show};
use crate::cli::Ended;
use crate::cli::say::Say;
use crate::trust::author::replay::{Finding, verify};
use crate::trust::author::{Fault, Published};
use crate::trust::value::{Value, object};

/// The audit log.
#[derive(Args, Debug)]
pub(super) struct Audit {
    /// Replay the log against all stored metadata.
    #[arg(long)]
    verify: bool,
    #[command(flatten)]
    place: Place,
}

impl Audit {
    pub fn run(&self, say: &Say) -> Ended {
        let tell = self.place.tell(say);
        let audited = || -> Result<Ended, Fault> {
            let files = self.place.folder();
            if self.verify {
                let findings = verify(&files)?;
                if !findings.is_empty() {
                    self::findings(&tell, &findings);
                    return Ok(Ended::Refused);
                }
            }
            let log = Published::read(&files)?.log;
            if self.verify {
                tell.line("rules-audit-good", &[("count", &log.len().to_string())]);
                tell.value([("good", Some(Value::Boolean(true))), ("count", Some(u64::try_from(log.len()).unwrap_or(u64::MAX).into()))]);
            } else {
                for entry in &log {
                    tell.plain(&show::entry_text(&tell, entry));
                    if let Value::Object(members) = entry.to_value() {
                        tell.object(members);
                    }
                }
            }
            Ok(Ended::Good)
        };
        audited().unwrap_or_else(|fault| tell.obstacle(&fault))
    }
}

/// What does not hold.
pub(super) fn findings(tell: &Tell<'_>, findings: &[Finding]) {
    for finding in findings {
        let n = finding.n.map_or("none".to_owned(), |n| n.to_string());
        let message = tell.text(finding.message, &[("file", &finding.file)]);
        tell.line("rules-finding", &[("n", &n), ("message", &message)]);
        tell.object(object([(
            "finding",
            Some(Value::Object(object([
                ("n", finding.n.map(Value::from)),
                ("code", Some(finding.message.into())),
                ("file", Some(finding.file.as_str().into())),
                ("message", Some(message.into())),
            ]))),
        )]));
    }
}
