//! `targets`, delegated roles, and the search for a file (TUF 5.6.7): in the order of the delegations, depth first.

use super::piece::Piece;
use super::request::{About, Request};
use super::updater::{ROLES_MAX, Updater};
use crate::trust::metadata::{Body, Role, TargetFile, Targets};
use crate::trust::refusal::{Code, Refusal};

/// A role that was read, and the roles that it was verified for: each delegates to it by keys of its own.
#[derive(Clone, Debug)]
pub(super) struct Loaded {
    pub piece: Piece<Targets>,
    delegators: Vec<String>,
}

/// Where a search stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Found {
    /// A role has to be fetched first.
    Needs(Request),
    /// A role names the file.
    File {
        /// The role.
        role: String,
        /// What it says of the file.
        file: TargetFile,
    },
    /// No role that is asked names it.
    Nowhere,
}

/// The top-level role.
const TARGETS: &str = "targets";

impl Updater {
    pub(super) fn load_top_targets(&mut self) -> Result<Option<Request>, Refusal> {
        self.load(TARGETS, None)
    }

    /// Makes sure that a role to which `targets` delegates is read and verified; the answer is what has to be fetched for it.
    ///
    /// # Errors
    /// When it does not pass its checks.
    pub fn delegated(&mut self, name: &str) -> Result<Option<Request>, Refusal> {
        self.load(name, Some(TARGETS))
    }

    /// Looks for a file, once [`Updater::refresh`] is through. Roles that are verified already are not fetched again, so
    /// asking anew after each answer costs little.
    ///
    /// # Errors
    /// When a role on the way does not pass its checks, or more than [`ROLES_MAX`] would have to be read.
    pub fn find(&mut self, path: &str) -> Result<Found, Refusal> {
        let mut ahead = vec![(TARGETS.to_owned(), None::<String>)];
        let mut visited: Vec<String> = Vec::new();
        while let Some((name, delegator)) = ahead.pop() {
            if visited.contains(&name) {
                continue;
            }
            if visited.len() > ROLES_MAX {
                return Err(Refusal::because(Code::Mix, "roles").with("file", path).with("expected", ROLES_MAX.to_string()));
            }
            if let Some(request) = self.load(&name, delegator.as_deref())? {
                return Ok(Found::Needs(request));
            }
            visited.push(name.clone());
            let Some(loaded) = self.roles.get(&name) else { continue };
            let body = &loaded.piece.signed.body;
            if let Some(file) = body.targets.get(path) {
                return Ok(Found::File { role: name, file: file.clone() });
            }
            let mut next = Vec::new();
            for role in body.delegations.iter().flat_map(|delegations| &delegations.roles).filter(|role| role.may_sign(path)) {
                next.push((role.name.clone(), Some(name.clone())));
                if role.terminating {
                    // Nobody behind it is asked, here and in the roles above.
                    ahead.clear();
                    break;
                }
            }
            // The first delegation is asked first, with all that it leads to.
            ahead.extend(next.into_iter().rev());
        }
        Ok(Found::Nowhere)
    }

    /// Makes sure that a role is read and verified for its delegator; the answer is what has to be fetched for it.
    fn load(&mut self, name: &str, delegator: Option<&str>) -> Result<Option<Request>, Refusal> {
        let delegator = delegator.unwrap_or("root").to_owned();
        if let Some(loaded) = self.roles.get(name) {
            if !loaded.delegators.contains(&delegator) {
                let bytes = loaded.piece.bytes.clone();
                self.accept(name, &delegator, &bytes)?;
            }
            return Ok(None);
        }
        // A copy that does not pass is as none.
        if let Some(bytes) = self.local.remove(name)
            && self.accept(name, &delegator, &bytes).is_ok()
        {
            return Ok(None);
        }
        let meta = self.role_meta(name)?;
        Ok(Some(self.listed_request(About::Role(name.to_owned()), &meta, Targets::BYTES_MAX)))
    }

    /// Takes a role that was fetched for whoever delegates to it and is read already.
    pub(super) fn take_role(&mut self, name: &str, bytes: &[u8]) -> Result<(), Refusal> {
        if name == TARGETS {
            return self.accept(name, "root", bytes);
        }
        let delegates = |loaded: &Loaded| loaded.piece.signed.body.delegations.as_ref().is_some_and(|all| all.role(name).is_some());
        let delegators: Vec<String> = self.roles.iter().filter(|(_, loaded)| delegates(loaded)).map(|(name, _)| name.clone()).collect();
        // The search verifies it for each delegator on its way; here it has to pass for one of them.
        let mut refusal = Refusal::because(Code::Mix, "events").with("file", name);
        for delegator in delegators {
            match self.accept(name, &delegator, bytes) {
                Ok(()) => return Ok(()),
                Err(error) => refusal = error,
            }
        }
        Err(refusal)
    }

    fn role_meta(&self, name: &str) -> Result<crate::trust::metadata::MetaFile, Refusal> {
        let meta = self.snapshot.as_ref().and_then(|snapshot| snapshot.signed.body.role(name));
        meta.cloned().ok_or_else(|| Refusal::because(Code::Mix, "unlisted").with("file", name))
    }

    /// Verifies a role for its delegator.
    fn accept(&mut self, name: &str, delegator: &str, bytes: &[u8]) -> Result<(), Refusal> {
        let meta = self.role_meta(name)?;
        let root = &self.root.signed.body;
        let delegations = self.roles.get(delegator).and_then(|loaded| loaded.piece.signed.body.delegations.as_ref());
        let by: Option<(&Role, _)> = match delegator {
            "root" => Some((&root.targets, &root.keys)),
            _ => delegations.and_then(|all| Some((&all.role(name)?.role, &all.keys))),
        };
        let (role, keys) = by.ok_or_else(|| Refusal::because(Code::Mix, "unlisted").with("file", name))?;
        // The file's own type is `targets` in every such role; messages name the role.
        let named = |refusal: Refusal| {
            Refusal { arguments: refusal.arguments.into_iter().filter(|(key, _)| *key != "file").collect(), ..refusal }.with("file", name)
        };
        let piece: Piece<Targets> = Piece::listed(bytes, &meta, role, keys).map_err(named)?;
        piece.signed.body.head().valid_at(self.now).map_err(named)?;
        match self.roles.get_mut(name) {
            Some(loaded) => loaded.delegators.push(delegator.to_owned()),
            None => {
                self.roles.insert(name.to_owned(), Loaded { piece, delegators: vec![delegator.to_owned()] });
            }
        }
        Ok(())
    }
}
