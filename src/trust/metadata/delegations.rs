//! Delegations: which role may sign which paths, by which keys.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::members::Members;
use super::role::Role;
use crate::assessment::hex;
use crate::trust::key::Key;
use crate::trust::refusal::Refusal;
use crate::trust::value::{Object, Value, map, object};

/// The roles that a role delegates to, in order, and their keys.
#[derive(Clone, Debug)]
pub struct Delegations {
    /// Keys by id.
    pub keys: BTreeMap<String, Key>,
    /// Roles in the order in which they are asked.
    pub roles: Vec<DelegatedRole>,
    /// Members that are not known.
    pub rest: Object,
}

/// A role that may sign some paths.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DelegatedRole {
    /// Its name.
    pub name: String,
    /// Keys and threshold.
    pub role: Role,
    /// Whether nobody behind it is asked for a path that it may sign.
    pub terminating: bool,
    /// The paths.
    pub paths: Paths,
}

/// Which paths a role may sign.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Paths {
    /// Patterns as a shell has them; `*` stays within a step.
    Patterns(Vec<String>),
    /// Beginnings of the SHA-256 of the path, in hex.
    HashPrefixes(Vec<String>),
}

impl DelegatedRole {
    /// Whether the role may sign a path.
    #[must_use]
    pub fn may_sign(&self, path: &str) -> bool {
        match &self.paths {
            Paths::Patterns(patterns) => patterns.iter().any(|pattern| matches_pattern(pattern, path)),
            Paths::HashPrefixes(prefixes) => {
                let hash = hex(&Sha256::digest(path));
                prefixes.iter().any(|prefix| hash.starts_with(prefix.as_str()))
            }
        }
    }

    fn read(value: Value, place: &str) -> Result<DelegatedRole, Refusal> {
        let mut members = Members::of(value, place)?;
        let name = members.text("name")?;
        let role = Role::take(&mut members)?;
        let terminating = members.optional_boolean("terminating")?.unwrap_or(false);
        let has = |name: &str| members.all().contains_key(name);
        let paths = match (has("paths"), has("path_hash_prefixes")) {
            (true, false) => Paths::Patterns(members.texts("paths")?),
            (false, true) => Paths::HashPrefixes(members.texts("path_hash_prefixes")?),
            _ => return Err(members.wrong("paths", "paths")),
        };
        Ok(DelegatedRole { name, role: Role { rest: members.rest(), ..role }, terminating, paths })
    }

    fn to_value(&self) -> Value {
        let list = |texts: &[String]| Some(Value::List(texts.iter().map(|text| text.as_str().into()).collect()));
        let (patterns, prefixes) = match &self.paths {
            Paths::Patterns(patterns) => (list(patterns), None),
            Paths::HashPrefixes(prefixes) => (None, list(prefixes)),
        };
        let mut members = self.role.members();
        members.extend(object([
            ("name", Some(self.name.as_str().into())),
            ("terminating", Some(Value::Boolean(self.terminating))),
            ("paths", patterns),
            ("path_hash_prefixes", prefixes),
        ]));
        Value::Object(members)
    }
}

impl Delegations {
    pub(super) fn read(mut members: Members) -> Result<Delegations, Refusal> {
        let keys = members.object("keys")?.each(Key::read)?;
        let place = members.place("roles");
        let roles: Vec<DelegatedRole> = members.list("roles", DelegatedRole::read)?;
        for (index, role) in roles.iter().enumerate() {
            let is_top = ["root", "targets", "snapshot", "timestamp", ""].contains(&role.name.as_str());
            if is_top || roles[..index].iter().any(|earlier| earlier.name == role.name) {
                return Err(Refusal::json(&format!("{place}/{index}/name"), "once", "duplicate-key"));
            }
        }
        Ok(Delegations { keys, roles, rest: members.rest() })
    }

    /// The role of a name.
    #[must_use]
    pub fn role(&self, name: &str) -> Option<&DelegatedRole> {
        self.roles.iter().find(|role| role.name == name)
    }

    pub(super) fn to_value(&self) -> Value {
        let mut members = self.rest.clone();
        members.extend(object([
            ("keys", Some(Value::Object(map(self.keys.iter().map(|(id, key)| (id.clone(), key.to_value())))))),
            ("roles", Some(Value::List(self.roles.iter().map(DelegatedRole::to_value).collect()))),
        ]));
        Value::Object(members)
    }
}

/// Whether a path matches a pattern, step by step: `*` any characters, `?` one, `[ab-c]` one of these, `[!a]` none of these.
#[must_use]
pub fn matches_pattern(pattern: &str, path: &str) -> bool {
    let (patterns, steps): (Vec<&str>, Vec<&str>) = (pattern.split('/').collect(), path.split('/').collect());
    let step_matches =
        |(pattern, step): (&&str, &&str)| matches_step(&pattern.chars().collect::<Vec<_>>(), &step.chars().collect::<Vec<_>>());
    patterns.len() == steps.len() && patterns.iter().zip(&steps).all(step_matches)
}

/// One step. Only the last `*` is ever taken back, so that the cost is the product of both lengths at most.
fn matches_step(pattern: &[char], step: &[char]) -> bool {
    let (mut at, mut read) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while read < step.len() {
        if pattern.get(at) == Some(&'*') {
            star = Some((at, read));
            at += 1;
        } else if let Some(next) = matches_one(pattern, at, step[read]) {
            at = next;
            read += 1;
        } else if let Some((star_at, star_read)) = star {
            star = Some((star_at, star_read + 1));
            at = star_at + 1;
            read = star_read + 1;
        } else {
            return false;
        }
    }
    pattern[at..].iter().all(|rest| *rest == '*')
}

/// Where the pattern goes on if its part at `at` matches one character.
fn matches_one(pattern: &[char], at: usize, character: char) -> Option<usize> {
    match pattern.get(at)? {
        '?' => Some(at + 1),
        '[' => {
            let negated = pattern.get(at + 1) == Some(&'!');
            let from = at + 1 + usize::from(negated);
            // A bracket right at the start stands for itself; one that is never closed, too.
            let Some(end) = pattern.get(from + 1..).unwrap_or_default().iter().position(|end| *end == ']').map(|end| from + 1 + end) else {
                return (character == '[').then_some(at + 1);
            };
            let mut set = &pattern[from..end];
            let mut found = false;
            while let [first, rest @ ..] = set {
                if let ['-', last, behind @ ..] = rest {
                    found |= (*first..=*last).contains(&character);
                    set = behind;
                } else {
                    found |= *first == character;
                    set = rest;
                }
            }
            (found != negated).then_some(end + 1)
        }
        other => (*other == character).then_some(at + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_match_within_steps() {
        let good = [
            ("*", "file"),
            ("*", ""),
            ("marketing/*/*", "marketing/main/stable.rules.json"),
            ("a*c*e", "abcde"),
            ("?.py", "a.py"),
            ("[a-c]x", "bx"),
            ("[!a]x", "bx"),
            ("foo-version-*.tgz", "foo-version-a.tgz"),
            ("*b", "aabab"),
            ("[", "["),
            ("[]]", "]"),
        ];
        for (pattern, path) in good {
            assert!(matches_pattern(pattern, path), "{pattern} {path}");
        }
        let bad = [
            ("*", "a/b"),
            ("marketing/*/*", "sales/main/stable.rules.json"),
            ("marketing/*/*", "marketing/main/x/y"),
            ("?", ""),
            ("marketing/*/*", "/marketing/main/x"),
            ("[a-c]x", "dx"),
            ("[!a]x", "ax"),
            ("a", "A"),
            ("*.tgz", "a.zip"),
            ("a*b*c", "acb"),
        ];
        for (pattern, path) in bad {
            assert!(!matches_pattern(pattern, path), "{pattern} {path}");
        }
        // The cost stays small where it could grow beyond all bounds.
        assert!(!matches_pattern(&"*a".repeat(2000), &"a".repeat(1999)));
    }
}
