//! Checks a whole repository: what a client would refuse, what does not belong there, and what will be over soon.

use super::overview::{Left, roles};
use super::published::metadata_name;
use super::replay::{self, Finding};
use super::{Fault, Files, Published, accepts, contact_data, fresh, shadow};
use crate::moment::Moment;
use crate::trust::names::TargetPath;
use crate::trust::two_sides;

/// What is to be said of a repository.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Checked {
    /// What is wrong.
    pub faults: Vec<Fault>,
    /// What does not hold of the audit log.
    pub findings: Vec<Finding>,
    /// Roles that will be over within two weeks, or are.
    pub ending: Vec<(String, Moment)>,
}

impl Checked {
    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.faults.is_empty() && self.findings.is_empty()
    }
}

/// Checks a repository.
///
/// # Errors
/// When its files cannot be read at all.
pub fn repository(files: &dyn Files, now: Moment) -> Result<Checked, Fault> {
    let mut checked = Checked::default();
    strays(files, &mut checked)?;
    let published = match Published::read(files) {
        Ok(published) => published,
        Err(fault) => {
            checked.faults.push(fault);
            return Ok(checked);
        }
    };
    let (root, targets) = (&published.root().signed.body, &published.targets.signed.body);
    if let Err(refusal) = two_sides::check_both(root, targets) {
        checked.faults.push(refusal.into());
    }
    if let Err(fault) = accepts(files, &fresh::rings(Some(&published), None), None, now)
        && !checked.faults.contains(&fault)
    {
        checked.faults.push(fault);
    }
    match replay::verify(files) {
        Ok(findings) => checked.findings = findings,
        Err(fault) => checked.faults.push(fault),
    }
    checked.ending = ending_of(&published, now);
    Ok(checked)
}

/// Roles of a repository that will be over within two weeks, or are.
///
/// # Errors
/// When what is published does not verify.
pub fn ending(files: &dyn Files, now: Moment) -> Result<Vec<(String, Moment)>, Fault> {
    Ok(ending_of(&Published::read(files)?, now))
}

fn ending_of(published: &Published, now: Moment) -> Vec<(String, Moment)> {
    let by_people = roles(published, now).into_iter().filter(|ends| !["snapshot", "timestamp"].contains(&ends.role));
    by_people.filter(|ends| ends.left != Left::Enough).map(|ends| (ends.role.to_owned(), ends.expires)).collect()
}

/// Files that do not belong into a repository, and files that look as if they held data of contacts.
fn strays(files: &dyn Files, checked: &mut Checked) -> Result<(), Fault> {
    for name in files.names()? {
        let bytes = files.read(&name)?.unwrap_or_default();
        if let Some((looks, line)) = contact_data::find(&String::from_utf8_lossy(&bytes)) {
            checked.faults.push(Fault::refused("author-contact-data").with("looks", looks.id()).with("file", &name).with("line", line));
        } else if !belongs(&name) {
            checked.faults.push(Fault::refused("author-stray").with("file", &name));
        } else if name.starts_with(shadow::DRAFTS)
            && let Err(fault) = shadow::check(&name, &bytes)
        {
            checked.faults.push(fault);
        }
    }
    Ok(())
}

/// Whether a file of that name has its place in a repository.
fn belongs(name: &str) -> bool {
    let is_hash = |text: &str| text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    if let Some(file) = name.strip_prefix("metadata/") {
        let versioned = file.strip_suffix(".json").and_then(|file| file.split_once('.'));
        return file == "timestamp.json"
            || versioned.is_some_and(|(version, role)| {
                let version = version.parse::<u64>().ok();
                ["root", "targets", "snapshot", "marketing", "sales"].contains(&role)
                    && version.is_some_and(|version| metadata_name(role, Some(version)) == name)
            });
    }
    if let Some(path) = name.strip_prefix("targets/") {
        let plain = path.rsplit_once('/').and_then(|(folder, file)| {
            let (hash, file) = file.split_once('.')?;
            is_hash(hash).then(|| format!("{folder}/{file}"))
        });
        return plain.is_some_and(|path| TargetPath::parse(&path).is_ok());
    }
    if let Some(draft) = name.strip_prefix(shadow::DRAFTS) {
        return draft.strip_suffix(".json").is_some_and(is_hash);
    }
    name == super::audit::LOG || name.strip_prefix("audit/plans/").and_then(|plan| plan.strip_suffix(".json")).is_some_and(is_hash)
}
