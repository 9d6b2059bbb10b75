//! Who holds which key, and the `root` and `targets` that say so.

use super::{Fault, days, signer::is_same};
use crate::moment::{DAY, Moment};
use crate::sorted::Sorted;
use crate::trust::key::Key;
use crate::trust::metadata::{DelegatedRole, Delegations, Head, Paths, People, Person, Role, Root, Targets};
use crate::trust::names::Side;

/// Keys of each side that sign `root` and `targets`, at most.
pub const ROOT_KEYS_A_SIDE: usize = 2;
/// Characters of a pseudonym at most.
const PERSON_CHARACTERS_MAX: usize = 64;

/// An approver.
#[derive(Clone, Debug)]
pub struct Holder {
    /// The pseudonym.
    pub person: String,
    /// The public key.
    pub key: Key,
    /// The id under which metadata hold the key.
    pub id: String,
    /// Whether it signs `root` and `targets`, too.
    pub in_root: bool,
}

impl Holder {
    /// One with a key under its own id.
    #[must_use]
    pub fn new(person: String, key: Key) -> Holder {
        Holder { person, id: key.id(), key, in_root: false }
    }
}

/// All holders of keys.
#[derive(Clone, Debug)]
pub struct Holders {
    /// Approvers of marketing.
    pub marketing: Vec<Holder>,
    /// Approvers of sales.
    pub sales: Vec<Holder>,
    /// Keys of `snapshot`, by id.
    pub snapshot: Vec<(String, Key)>,
    /// Keys of `timestamp`, by id.
    pub timestamp: Vec<(String, Key)>,
}

/// Refuses what is no pseudonym.
pub(super) fn check_person(person: &str) -> Result<(), Fault> {
    if person.is_empty() || person.chars().any(char::is_control) || person.chars().count() > PERSON_CHARACTERS_MAX {
        let fault = Fault::wrong_use("author-person").with("found", person.escape_debug());
        return Err(fault.with("expected", PERSON_CHARACTERS_MAX));
    }
    super::propose::free_of_contacts(person, "person")
}

impl Holders {
    /// Those of metadata.
    #[must_use]
    pub fn of(root: &Root, targets: &Targets) -> Holders {
        let delegations = targets.delegations.as_ref();
        let side = |side: Side| {
            let role = delegations.and_then(|delegations| delegations.role(side.id()));
            let holder = |id: &String| {
                let key = delegations.and_then(|delegations| delegations.keys.get(id))?.clone();
                let person = root.person(id).unwrap_or_default().to_owned();
                Some(Holder { person, key, id: id.clone(), in_root: root.root.key_ids.contains(id) })
            };
            role.map(|role| role.role.key_ids.iter().filter_map(holder).collect::<Vec<Holder>>()).unwrap_or_default()
        };
        let keys = |role: &Role| -> Vec<(String, Key)> {
            role.key_ids.iter().filter_map(|id| Some((id.clone(), root.keys.get(id)?.clone()))).collect()
        };
        Holders {
            marketing: side(Side::Marketing),
            sales: side(Side::Sales),
            snapshot: keys(&root.snapshot),
            timestamp: keys(&root.timestamp),
        }
    }

    /// Refuses a pseudonym that the audit log could not hold on its line: canonical JSON leaves control characters as they are.
    ///
    /// # Errors
    /// `author-person`, `author-contact-data`.
    pub(super) fn check_people(&self) -> Result<(), Fault> {
        Side::BOTH.into_iter().flat_map(|side| self.side(side)).try_for_each(|holder| check_person(&holder.person))
    }

    /// The approvers of a side.
    #[must_use]
    pub fn side(&self, side: Side) -> &[Holder] {
        match side {
            Side::Marketing => &self.marketing,
            Side::Sales => &self.sales,
        }
    }

    pub(super) fn side_mut(&mut self, side: Side) -> &mut Vec<Holder> {
        match side {
            Side::Marketing => &mut self.marketing,
            Side::Sales => &mut self.sales,
        }
    }

    /// The approver of a key, and the side.
    #[must_use]
    pub fn find(&self, key: &Key) -> Option<(Side, &Holder)> {
        Side::BOTH.into_iter().find_map(|side| Some((side, self.side(side).iter().find(|holder| is_same(&holder.key, key))?)))
    }

    /// The side that a key approves for.
    ///
    /// # Errors
    /// `author-not-approver` if it is no approver's.
    pub fn side_of(&self, key: &Key) -> Result<Side, Fault> {
        let found = self.find(key).map(|(side, _)| side);
        found.ok_or_else(|| Fault::refused("author-not-approver").with("key", key.id()))
    }

    /// The approver of a name: a pseudonym, an id of a key, or the first characters of one.
    ///
    /// # Errors
    /// `author-nobody` if there is none, or more than one.
    pub fn named(&self, name: &str) -> Result<(Side, &Holder), Fault> {
        let all = Side::BOTH.into_iter().flat_map(|side| self.side(side).iter().map(move |holder| (side, holder)));
        let is_meant = |holder: &Holder| holder.person == name || holder.id == name || (name.len() >= 8 && holder.id.starts_with(name));
        let mut meant = all.clone().filter(|(_, holder)| is_meant(holder));
        match (meant.next(), meant.next()) {
            (Some(found), None) => Ok(found),
            _ => {
                let known: Vec<&str> = all.map(|(_, holder)| holder.person.as_str()).collect();
                Err(Fault::wrong_use("author-nobody").with("found", name).with("expected", known.join(", ")))
            }
        }
    }

    /// Gives each side its places in `root`: whoever has one keeps it, then in order.
    pub(super) fn fill_root(&mut self) {
        for side in Side::BOTH {
            let holders = self.side_mut(side);
            let mut filled = holders.iter().filter(|holder| holder.in_root).count();
            for holder in holders.iter_mut().filter(|holder| !holder.in_root) {
                if filled < ROOT_KEYS_A_SIDE {
                    holder.in_root = true;
                    filled += 1;
                }
            }
        }
    }

    /// Signatures that `root` and `targets` need: one more than either side has.
    #[must_use]
    pub fn threshold(&self) -> u64 {
        let count = |side: Side| self.side(side).iter().filter(|holder| holder.in_root).count();
        u64::try_from(Side::BOTH.into_iter().map(count).max().unwrap_or(0) + 1).unwrap_or(u64::MAX)
    }

    /// The root that says so; what an earlier one held beside it stays.
    #[must_use]
    pub fn root(&self, version: u64, now: Moment, earlier: Option<&Root>) -> Root {
        let of_root = Side::BOTH.into_iter().flat_map(|side| self.side(side).iter().filter(|holder| holder.in_root));
        let ids: Vec<String> = of_root.clone().map(|holder| holder.id.clone()).collect();
        let publishers = self.snapshot.iter().chain(&self.timestamp).cloned();
        let keys: Sorted<String, Key> = of_root.map(|holder| (holder.id.clone(), holder.key.clone())).chain(publishers).collect();
        let person =
            |side: Side| move |holder: &Holder| (holder.id.clone(), Person { person: holder.person.clone(), side, rest: Sorted::new() });
        let people = Side::BOTH.into_iter().flat_map(|side| self.side(side).iter().map(person(side)));
        let role = |ids: Vec<String>, threshold: u64, earlier: Option<&Role>| Role {
            rest: earlier.map(|role| role.rest.clone()).unwrap_or_default(),
            ..Role::new(ids, threshold)
        };
        let ids_of = |keys: &[(String, Key)]| keys.iter().map(|(id, _)| id.clone()).collect();
        Root {
            head: Head::new(version, Moment(now.0 + days::KEYS * DAY)),
            consistent_snapshot: true,
            keys,
            root: role(ids.clone(), self.threshold(), earlier.map(|root| &root.root)),
            targets: role(ids, self.threshold(), earlier.map(|root| &root.targets)),
            snapshot: role(ids_of(&self.snapshot), 1, earlier.map(|root| &root.snapshot)),
            timestamp: role(ids_of(&self.timestamp), 1, earlier.map(|root| &root.timestamp)),
            people: Some(People(people.collect())),
            rest: earlier.map(|root| root.rest.clone()).unwrap_or_default(),
        }
    }

    /// The `targets` that delegates to both sides.
    #[must_use]
    pub fn targets(&self, version: u64, now: Moment, earlier: Option<&Targets>) -> Targets {
        let all = Side::BOTH.into_iter().flat_map(|side| self.side(side));
        let role = |side: Side| DelegatedRole {
            name: side.id().to_owned(),
            role: Role::new(self.side(side).iter().map(|holder| holder.id.clone()).collect(), 1),
            terminating: true,
            paths: Paths::Patterns(vec![side.pattern()]),
        };
        let delegations = Delegations {
            keys: all.map(|holder| (holder.id.clone(), holder.key.clone())).collect(),
            roles: Side::BOTH.into_iter().map(role).collect(),
            rest: earlier.and_then(|targets| targets.delegations.as_ref()).map(|delegations| delegations.rest.clone()).unwrap_or_default(),
        };
        Targets {
            head: Head::new(version, Moment(now.0 + days::KEYS * DAY)),
            targets: Sorted::new(),
            delegations: Some(delegations),
            rest: earlier.map(|targets| targets.rest.clone()).unwrap_or_default(),
        }
    }
}
