//! Whether the keys of a repository really stand for two sides: nobody counts twice, and neither side is enough alone.

use super::key::Key;
use super::metadata::{People, Root, Targets};
use super::names::Side;
use super::refusal::{Code, Refusal};

/// Refuses a root that one side could replace alone, or in which somebody counts twice.
///
/// # Errors
/// `E-THRESHOLD`; `why` is `no-people`, `unlisted` (a key of nobody), `listed` (the publisher's key among people), `one-side`
/// (a threshold that one side meets), `one-person` (two keys in force) or `one-key` (one key under two ids).
pub fn check_root(root: &Root) -> Result<(), Refusal> {
    check(root, None)
}

/// The same with `targets`, whose only content are the two delegations, each to the keys of its own side.
///
/// # Errors
/// `E-THRESHOLD` as above, also with `other-side` (a key of one side in the other's role); `E-MIX` with `delegations` for
/// files, other roles or other paths.
pub fn check_both(root: &Root, targets: &Targets) -> Result<(), Refusal> {
    check(root, Some(targets))
}

fn check(root: &Root, targets: Option<&Targets>) -> Result<(), Refusal> {
    let people = root.people.as_ref().ok_or_else(|| Refusal::because(Code::Threshold, "no-people").with("file", "root"))?;
    let mut in_force = InForce { people, found: Vec::new() };
    for (name, role) in [("root", &root.root), ("targets", &root.targets)] {
        for id in &role.key_ids {
            in_force.person(id, root.keys.get(id), name)?;
        }
        for side in Side::BOTH {
            let count = role.key_ids.iter().filter(|id| people.0.get(*id).is_some_and(|person| person.side == side)).count();
            if u64::try_from(count).is_ok_and(|count| count >= role.threshold) {
                let threshold = role.threshold.to_string();
                return Err(refusal("one-side", name).with("side", side.id()).with("found", count.to_string()).with("expected", threshold));
            }
        }
    }
    for (name, role) in [("snapshot", &root.snapshot), ("timestamp", &root.timestamp)] {
        for id in &role.key_ids {
            if people.0.contains_key(id) {
                return Err(refusal("listed", name).with("key", id.as_str()));
            }
            in_force.key(id, root.keys.get(id), name)?;
        }
    }
    targets.map_or(Ok(()), |targets| in_force.delegations(targets))
}

/// Keys in force so far: their ids and public parts, and whose they are.
struct InForce<'a> {
    people: &'a People,
    found: Vec<(String, Option<Vec<u8>>)>,
}

impl InForce<'_> {
    /// A key of a person.
    fn person(&mut self, id: &str, key: Option<&Key>, role: &str) -> Result<Side, Refusal> {
        let person = self.people.0.get(id).ok_or_else(|| refusal("unlisted", role).with("key", id))?;
        let same_person = |other: &String| other != id && self.people.0.get(other).is_some_and(|other| other.person == person.person);
        if self.found.iter().any(|(other, _)| same_person(other)) {
            return Err(refusal("one-person", role).with("person", person.person.as_str()));
        }
        self.key(id, key, role)?;
        Ok(person.side)
    }

    /// A key of anybody.
    fn key(&mut self, id: &str, key: Option<&Key>, role: &str) -> Result<(), Refusal> {
        let public = key.and_then(Key::public_part);
        if let Some((other, _)) = self.found.iter().find(|(other, known)| other != id && public.is_some() && *known == public) {
            return Err(refusal("one-key", role).with("key", id).with("other", other.as_str()));
        }
        self.found.push((id.to_owned(), public));
        Ok(())
    }

    fn delegations(&mut self, targets: &Targets) -> Result<(), Refusal> {
        let mix = || Refusal::because(Code::Mix, "delegations").with("file", "targets");
        let delegations = targets.delegations.as_ref().ok_or_else(mix)?;
        if !targets.targets.is_empty() || delegations.roles.len() != Side::BOTH.len() {
            return Err(mix());
        }
        for side in Side::BOTH {
            let role = delegations.role(side.id()).ok_or_else(mix)?;
            let is_ours = matches!(&role.paths, super::metadata::Paths::Patterns(patterns) if *patterns == [side.pattern()]);
            if !role.terminating || !is_ours {
                return Err(mix());
            }
            for id in &role.role.key_ids {
                if self.person(id, delegations.keys.get(id), side.id())? != side {
                    return Err(refusal("other-side", side.id()).with("key", id.as_str()));
                }
            }
        }
        Ok(())
    }
}

fn refusal(why: &str, role: &str) -> Refusal {
    Refusal::because(Code::Threshold, why).with("file", role)
}
