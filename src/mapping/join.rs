//! Rows brought together: contacts by id, grouped by account; one line of evidence for each account.

use std::collections::BTreeMap;

use super::fault::{Fault, Log};
use super::plan::ObjectPlan;
use super::said::{Named, Said, write_account_start, write_contact, write_outcomes, write_selection};
use super::work::Work;

/// Where something was first read.
#[derive(Clone, Debug)]
pub(super) struct Origin {
    pub(super) file: String,
    pub(super) line: u64,
}

#[derive(Debug)]
struct Contact {
    said: Said,
    /// Whether a row that may define contacts named it.
    defined: bool,
    tells: bool,
    origin: Origin,
    rows: u64,
}

#[derive(Debug)]
struct Account {
    id: String,
    attributes: Named,
    /// Whether a row about accounts named it.
    defined: bool,
    contacts: Vec<usize>,
}

/// What has been read so far.
#[derive(Debug, Default)]
pub(super) struct Join {
    contacts: Vec<Contact>,
    contact_places: BTreeMap<String, usize>,
    accounts: Vec<Account>,
    account_places: BTreeMap<String, usize>,
    /// Whether a file about accounts was read: then contacts of accounts it lacks are reported.
    accounts_known: bool,
}

impl Join {
    pub(super) fn saw_file_of(&mut self, object: &ObjectPlan) {
        self.accounts_known |= object.contact.is_none();
    }

    /// Takes what a row says; where it contradicts an earlier row, the earlier stays and the contradiction is reported.
    pub(super) fn add(&mut self, mut said: Said, object: &ObjectPlan, origin: Origin, log: &mut Log) {
        if let Some(id) = said.account.clone() {
            let place = self.account(&id);
            self.accounts[place].defined |= object.contact.is_none() && !object.joins;
            let attributes = std::mem::take(&mut said.account_attributes);
            let known = &mut self.accounts[place].attributes;
            merge_named(known, attributes, &mut |name, kept, found| {
                log.add(differs(&origin, said.contact.clone(), name, kept, found));
                log.counts.left_out += 1;
            });
        }
        let Some(id) = said.contact.clone() else { return };
        let defines = !object.joins;
        match self.contact_places.get(&id) {
            Some(place) => {
                let contact = &mut self.contacts[*place];
                contact.defined |= defines;
                contact.tells |= object.tells;
                contact.rows += 1;
                merge(&mut contact.said, said, &origin, log);
            }
            None => {
                self.contact_places.insert(id, self.contacts.len());
                self.contacts.push(Contact { said, defined: defines, tells: object.tells, origin, rows: 1 });
            }
        }
    }

    fn account(&mut self, id: &str) -> usize {
        if let Some(place) = self.account_places.get(id) {
            return *place;
        }
        self.accounts.push(Account { id: id.to_owned(), attributes: Vec::new(), defined: false, contacts: Vec::new() });
        self.account_places.insert(id.to_owned(), self.accounts.len() - 1);
        self.accounts.len() - 1
    }

    /// Rows that name a contact by a former id belong to the contact that has it.
    fn resolve_former_ids(&mut self, log: &mut Log) {
        let mut former: BTreeMap<String, usize> = BTreeMap::new();
        for (place, contact) in self.contacts.iter().enumerate().filter(|(_, contact)| contact.defined) {
            for id in &contact.said.former_ids {
                former.entry(id.clone()).or_insert(place);
            }
        }
        for place in 0..self.contacts.len() {
            if self.contacts[place].defined {
                continue;
            }
            let id = self.contacts[place].said.contact.clone().unwrap_or_default();
            let Some(now) = former.get(&id).copied() else { continue };
            let said = std::mem::take(&mut self.contacts[place].said);
            let origin = self.contacts[place].origin.clone();
            self.contacts[now].tells |= self.contacts[place].tells;
            merge(&mut self.contacts[now].said, said, &origin, log);
            self.contacts[place].rows = 0;
        }
    }

    /// Reports rows of contacts that nobody defines: they were counted as mapped, and are refused.
    fn refuse_undefined(&mut self, log: &mut Log) {
        for contact in self.contacts.iter().filter(|contact| !contact.defined && contact.rows > 0) {
            log.counts.mapped -= contact.rows;
            log.counts.refused += contact.rows;
            let id = contact.said.contact.clone();
            let arguments = vec![("found", id.clone().unwrap_or_default()), ("rows", contact.rows.to_string())];
            let Origin { file, line } = contact.origin.clone();
            log.add(Fault { file, line, place: String::new(), code: "map-contact-unknown", contact: id, arguments });
        }
        self.contacts.retain(|contact| contact.defined);
    }

    /// Writes everything: accounts and single contacts in the order in which their first contact was read.
    pub(super) fn write(mut self, work: &mut Work, rules: &[String]) {
        self.resolve_former_ids(&mut work.log);
        self.refuse_undefined(&mut work.log);
        for place in 0..self.contacts.len() {
            let Some(id) = self.contacts[place].said.account.clone() else { continue };
            let account = self.account(&id);
            self.accounts[account].contacts.push(place);
            if self.accounts_known && !self.accounts[account].defined {
                let Origin { file, line } = self.contacts[place].origin.clone();
                let contact = self.contacts[place].said.contact.clone();
                work.log.add(Fault {
                    file,
                    line,
                    place: String::new(),
                    code: "map-account-unknown",
                    contact,
                    arguments: vec![("found", id)],
                });
            }
        }
        for place in 0..self.contacts.len() {
            let contact = &self.contacts[place];
            match contact.said.account.as_ref().and_then(|id| self.account_places.get(id)) {
                None if contact.tells => {
                    write_contact(&mut work.evidence, &contact.said);
                    work.evidence.push('\n');
                    work.log.counts.lines += 1;
                    work.log.counts.contacts += 1;
                }
                Some(account) if self.accounts[*account].contacts.first() == Some(&place) => {
                    self.write_account(&self.accounts[*account], work);
                }
                _ => {}
            }
        }
        for contact in &self.contacts {
            let id = contact.said.contact.as_deref().unwrap_or_default();
            write_outcomes(&mut work.outcomes, id, &contact.said.outcomes);
            work.log.counts.outcomes += u64::try_from(contact.said.outcomes.len()).unwrap_or(u64::MAX);
            if !rules.is_empty() {
                write_selection(&mut work.selections, id, &contact.said.rules, rules);
            }
        }
        let unused = self.accounts.iter().filter(|account| account.defined && account.contacts.is_empty()).count();
        work.log.counts.accounts_unused = u64::try_from(unused).unwrap_or(u64::MAX);
    }

    fn write_account(&self, account: &Account, work: &mut Work) {
        write_account_start(&mut work.evidence, &account.id, &account.attributes);
        for (nth, place) in account.contacts.iter().enumerate() {
            if nth > 0 {
                work.evidence.push(',');
            }
            write_contact(&mut work.evidence, &self.contacts[*place].said);
            work.log.counts.contacts += 1;
        }
        work.evidence.push_str("]}\n");
        work.log.counts.lines += 1;
    }
}

/// Adds what a further row says about a contact.
fn merge(known: &mut Said, said: Said, origin: &Origin, log: &mut Log) {
    let contact = known.contact.clone();
    let mut contradicts = |name: &str, kept: &str, found: &str| {
        log.add(differs(origin, contact.clone(), name, kept, found));
        log.counts.left_out += 1;
    };
    for (name, known, found) in
        [("account", &mut known.account, said.account), ("owner", &mut known.owner, said.owner), ("role", &mut known.role, said.role)]
    {
        match (&known, found) {
            (Some(kept), Some(found)) if *kept != found => contradicts(name, kept, &found),
            (None, found) => *known = found,
            _ => {}
        }
    }
    merge_named(&mut known.attributes, said.attributes, &mut contradicts);
    merge_named(&mut known.contactable, said.contactable, &mut contradicts);
    // What two rows say alike is said once; signals stay as they are, their ids tell twins apart.
    for (known, found) in [
        (&mut known.former_ids, said.former_ids),
        (&mut known.consents, said.consents),
        (&mut known.objections, said.objections),
        (&mut known.disputes, said.disputes),
        (&mut known.checks, said.checks),
        (&mut known.decisions, said.decisions),
        (&mut known.outcomes, said.outcomes),
    ] {
        for item in found {
            if !known.contains(&item) {
                known.push(item);
            }
        }
    }
    known.signals.extend(said.signals);
    for rules in said.rules {
        if let Err(place) = known.rules.binary_search(&rules) {
            known.rules.insert(place, rules);
        }
    }
}

fn merge_named(known: &mut Named, found: Named, contradicts: &mut impl FnMut(&str, &str, &str)) {
    for (name, value) in found {
        match known.iter().find(|(known, _)| *known == name) {
            Some((_, kept)) if *kept != value => contradicts(&name, kept, &value),
            Some(_) => {}
            None => known.push((name, value)),
        }
    }
}

fn differs(origin: &Origin, contact: Option<String>, name: &str, kept: &str, found: &str) -> Fault {
    let arguments = vec![("found", found.to_owned()), ("kept", kept.to_owned())];
    Fault { file: origin.file.clone(), line: origin.line, place: name.to_owned(), code: "map-differs", contact, arguments }
}
