//! The plan of a proposal, computed by comparing the rules in force with the proposed ones.

use std::collections::BTreeMap;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::folder;
use super::tell::Tell;
use super::verdicts::Verdicts;
use crate::assessment::hex;
use crate::cli::blocks::{self, Work};
use crate::cli::files;
use crate::json::{LineReader, ReadLine};
use crate::moment::Moment;
use crate::rulefile::{self, RuleFile};
use crate::service::{Comparer, Note, Proposals};
use crate::trust::author::plan::{BYTES_MAX, Counts, Plan};
use crate::trust::author::{Fault, Files, Published};
use crate::trust::value::Value;
use crate::trust::{Deciders, Kind, Line};

/// A population that is read once: on the way its bytes are hashed and its verdicts counted.
struct Population<'v> {
    inner: Box<dyn Read + Send>,
    hash: Sha256,
    lines: LineReader,
    verdicts: Option<&'v mut Verdicts>,
}

impl Read for Population<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.inner.read(buffer)?;
        self.hash.update(&buffer[..length]);
        if let Some(verdicts) = &mut self.verdicts {
            match length {
                0 => self.lines.finish(|_, line| verdicts.line(line)),
                _ => self.lines.push(&buffer[..length], |_, line| verdicts.line(line)),
            }
        }
        Ok(length)
    }
}

impl Work<Note> for Proposals<'_> {
    fn line(&mut self, number: u64, line: ReadLine<'_>, _: &mut Vec<u8>, notes: &mut Vec<Note>, _: &mut dyn FnMut(&mut Vec<u8>)) {
        Proposals::line(self, number, line, notes);
    }
}

/// A plan that was saved as a file.
pub(super) fn read(path: &Path) -> Result<Plan, Fault> {
    let bytes = folder::read(path, BYTES_MAX)?;
    let read = Value::read(&bytes, BYTES_MAX).and_then(|value| Plan::read(value, ""));
    Ok(read.map_err(|refusal| refusal.with("file", path.display().to_string()))?)
}

/// What a plan is counted against: what stands in a repository now.
pub(super) struct InForce {
    /// The rules of the line.
    rules: Option<Vec<u8>>,
    /// Who may decide in which role, where a list of people stands beside them.
    deciders: Option<Arc<Deciders>>,
}

impl InForce {
    /// That of a line of rules.
    pub fn of(line: &Line, published: &Published, files: &dyn Files) -> Result<InForce, Fault> {
        let bytes = |line: &Line| published.agreed(line).map(|agreed| published.bytes(files, &agreed)).transpose();
        let people = bytes(&Line { kind: Kind::People, ..line.clone() })?;
        let deciders = people.map(|people| Deciders::read(&people, Kind::People.bytes_max())).transpose();
        let deciders = deciders.map_err(|refusal| refusal.with("file", "people"))?;
        Ok(InForce { rules: bytes(line)?, deciders: deciders.map(Arc::new) })
    }
}

/// The plan from what is in force to a new file, on a population as of a moment; the population's verdicts are counted on
/// the way. Decisions count as they do in force: those of people whom the list gives the role. Bad records are said.
pub(super) fn plan(
    in_force: &InForce,
    new: &[u8],
    population: &Path,
    as_of: Moment,
    verdicts: Option<&mut Verdicts>,
    tell: &Tell<'_>,
) -> Result<Plan, Fault> {
    let unread = |reason: &str| Fault::wrong_use("author-population").with("file", population.display()).with("reason", reason);
    let compiled = |bytes: &[u8]| {
        let checked = rulefile::check(bytes);
        let errors = checked.diagnostics.len();
        checked.rules.ok_or_else(|| Fault::problem("author-file-problems").with("errors", errors))
    };
    let (old_rules, new_rules) = (in_force.rules.as_deref().map(compiled).transpose()?, compiled(new)?);
    let deciders = || in_force.deciders.clone();
    let inner = files::opened(population).map_err(|error| unread(&tell.say.reason_of(&error)))?;
    let mut input = Population { inner, hash: Sha256::new(), lines: LineReader::new(), verdicts };
    let file = population.display().to_string();
    let (mut counts, mut flows) = (Counts::default(), BTreeMap::new());
    let each = |_: &[u8], notes: Vec<Note>| {
        for note in notes {
            match note {
                Note::Assessed(count) => counts.contacts += count,
                Note::Flow(from, to) => *flows.entry((from, to)).or_insert(0_u64) += 1,
                Note::Fault(fault) => blocks::write_faults(&[tell.say.fault(&file, &fault)]),
            }
        }
        Ok(())
    };
    let worked = match &old_rules {
        Some(old) => blocks::run(&mut input, || Comparer::new(old, &new_rules, as_of).held_against(deciders()), each),
        None => blocks::run(&mut input, || Proposals::new(&new_rules, as_of).held_against(deciders()), each),
    };
    worked.map_err(|error| unread(&tell.say.reason_of(&error)))?;
    count(&mut counts, &flows, old_rules.as_ref(), &new_rules);
    let population = hex(&input.hash.finalize());
    Ok(Plan { old: old_rules.map(|rules| rules.sha256), new: new_rules.sha256.clone(), population, moment: as_of, counts })
}

fn count(counts: &mut Counts, flows: &BTreeMap<(usize, usize), u64>, old: Option<&RuleFile>, new: &RuleFile) {
    for ((from, to), contacts) in flows {
        if let Some(old) = old {
            counts.changed += contacts;
            match (old.hands_over(*from), new.hands_over(*to)) {
                (false, true) => counts.to_sales += contacts,
                (true, false) => counts.from_sales += contacts,
                _ => {}
            }
        } else if new.hands_over(*to) {
            counts.to_sales += contacts;
        }
        counts.flows.push((old.map(|old| old.state_id(*from).to_owned()), new.state_id(*to).to_owned(), *contacts));
    }
}
