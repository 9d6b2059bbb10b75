//! The engine as a library: rules in, lines in, lines and faults out.

use reife::json::LineReader;
use reife::moment::Moment;
use reife::rulefile::{self, RuleFile};
use reife::service::{Assessor, LineFault};
use reife::wire::assessment::Parts;

/// A rule file that has to be good.
pub fn rules(text: &str) -> RuleFile {
    let checked = rulefile::check(text.as_bytes());
    checked.rules.unwrap_or_else(|| panic!("a good rule file is refused: {:#?}", checked.diagnostics))
}

/// A moment that has to be one.
pub fn moment(text: &str) -> Moment {
    Moment::parse(text).unwrap_or_else(|| panic!("{text} is no moment"))
}

/// Assesses lines of evidence: what is written, and what is reported.
pub fn assess(rules: &RuleFile, evidence: &[u8], as_of: Moment, parts: Parts) -> (String, Vec<LineFault>) {
    let mut assessor = Assessor::new(rules, as_of, parts);
    let (mut out, mut faults) = (Vec::new(), Vec::new());
    let mut reader = LineReader::new();
    reader.push(evidence, |number, line| assessor.line(number, line, &mut out, &mut faults));
    reader.finish(|number, line| assessor.line(number, line, &mut out, &mut faults));
    (String::from_utf8(out).unwrap(), faults)
}
