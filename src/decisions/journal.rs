//! Verifying journals: each decision names the hash of the one before it, so that a gap or an edit shows.
//!
//! A journal is read from lines: one decision each, or evidence with the decisions of its contacts, which also says under
//! which ids a contact was known before. Journals of former ids join as one. A line `{"contact", "erased_at", "last"}` is
//! what erasing leaves of a chain: the hash of its last decision.

use std::collections::BTreeMap;

use super::against::Against;
use super::canonical::hash_of;
use crate::evidence::LINE_LIMITS;
use crate::json::{Document, Kind, Node, ReadLine, SyntaxError, Tree};
use crate::moment::Moment;

/// One decision of a journal, as far as chaining goes.
#[derive(Clone, Debug)]
struct Link {
    id: String,
    contact: String,
    at: Moment,
    line: u64,
    hash: String,
    previous: Option<String>,
    /// What is wrong with it alone.
    own: Vec<Break>,
}

/// A line, or a decision in it, that cannot be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum JournalFault {
    /// The line is no JSON.
    Syntax(SyntaxError),
    /// The line is too long.
    TooLong,
    /// A member is missing or no text of the kind it should be; with its place.
    Member(&'static str, String),
    /// A number that is no whole number of millionths; with its place.
    Number(String),
    /// A key stands twice; with its place.
    Twice(String),
}

/// What breaks a chain.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Break {
    /// It names a decision that is not there, and nothing stands before it.
    Gap,
    /// It names a decision that is not there as it was: the one before it was edited, or one between them removed.
    Edited,
    /// It follows a decision that another one follows already.
    Fork,
    /// It is dated earlier than the decision it follows.
    Order,
    /// It names none before it, although there is one.
    Unchained,
    /// Another decision has the same id.
    SameId,
    /// The CRM does not confirm its author: it has recorded another, or none where a list of people is in force.
    Author,
    /// Whom the CRM recorded does not hold the role in the list of people.
    NotListed,
    /// Its role may not decide that.
    NoRight,
    /// It was taken on other rules than it says: another rule file, or another file under the same number.
    OtherRules,
}

impl Break {
    /// The id of its message.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Break::Gap => "chain-gap",
            Break::Edited => "chain-edited",
            Break::Fork => "chain-fork",
            Break::Order => "chain-order",
            Break::Unchained => "chain-unchained",
            Break::SameId => "chain-same-id",
            Break::Author => "chain-author",
            Break::NotListed => "chain-not-listed",
            Break::NoRight => "chain-no-right",
            Break::OtherRules => "chain-other-rules",
        }
    }
}

/// A break with the decision it was found at, its line, and the one it is held against, if there is one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    /// What is wrong.
    pub what: Break,
    /// The decision.
    pub decision: String,
    /// Its line.
    pub line: u64,
    /// The decision it is held against; empty if there is none.
    pub other: String,
}

impl Found {
    /// What its message needs.
    #[must_use]
    pub fn arguments(&self, contact: &str) -> Vec<(&'static str, String)> {
        vec![("contact", contact.to_owned()), ("decision", self.decision.clone()), ("other", self.other.clone())]
    }
}

/// One person's journal, verified.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Chain {
    /// The contact, under its id of today.
    pub contact: String,
    /// How many decisions there are.
    pub decisions: usize,
    /// The hash of the last one.
    pub last: Option<String>,
    /// What breaks it, in order.
    pub breaks: Vec<Found>,
}

/// Journals being read.
#[derive(Debug, Default)]
pub struct Journal<'r> {
    against: Against<'r>,
    links: Vec<Link>,
    /// The id of today by former id.
    today: BTreeMap<String, String>,
    /// What erasing left: contact and last hash.
    erased: Vec<(String, String)>,
}

impl<'r> Journal<'r> {
    /// One whose decisions are also held against rules and people, each on its own.
    #[must_use]
    pub fn held_against(against: Against<'r>) -> Journal<'r> {
        Journal { against, ..Journal::default() }
    }

    /// Takes a line; a blank one is nothing.
    ///
    /// # Errors
    /// What cannot be read; the rest of the line is taken.
    pub fn line(&mut self, number: u64, line: ReadLine<'_>) -> Result<(), Vec<JournalFault>> {
        let bytes = match line {
            ReadLine::Line(bytes) if bytes.iter().all(u8::is_ascii_whitespace) => return Ok(()),
            ReadLine::Line(bytes) => bytes,
            ReadLine::TooLong => return Err(vec![JournalFault::TooLong]),
        };
        let mut document = Document::new();
        let tree = document.read(bytes, LINE_LIMITS).map_err(|error| vec![JournalFault::Syntax(error)])?;
        if let Some(key) = tree.duplicate_keys().first() {
            return Err(vec![JournalFault::Twice(tree.pointer(*key))]);
        }
        let mut faults = Vec::new();
        self.read(tree, number, &mut faults);
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }

    fn read(&mut self, tree: Tree<'_>, line: u64, faults: &mut Vec<JournalFault>) {
        let root = tree.root();
        if tree.member(root, "verdict").is_some() {
            faults.extend(self.decision(tree, root, None, line).err());
        } else if tree.member(root, "erased_at").is_some() {
            match (text(tree, root, "contact"), text(tree, root, "last")) {
                (Ok(contact), Ok(last)) => self.erased.push((contact, last)),
                (contact, last) => faults.extend(contact.err().into_iter().chain(last.err())),
            }
        } else {
            let contacts: Vec<Node> = tree.member(root, "contacts").map_or_else(|| vec![root], |list| tree.list(list).collect());
            for contact in contacts {
                self.contact(tree, contact, line, faults);
            }
        }
    }

    /// Takes the decisions of a contact that was read already.
    pub fn contact(&mut self, tree: Tree<'_>, node: Node, line: u64, faults: &mut Vec<JournalFault>) {
        let id = match text(tree, node, "id") {
            Ok(id) => id,
            Err(fault) => {
                faults.push(fault);
                return;
            }
        };
        for former in tree.member(node, "former_ids").into_iter().flat_map(|list| tree.list(list)) {
            if let Some(former) = tree.text(former) {
                self.today.insert(former.into_owned(), id.clone());
            }
        }
        for decision in tree.member(node, "decisions").into_iter().flat_map(|list| tree.list(list)) {
            faults.extend(self.decision(tree, decision, Some(&id), line).err());
        }
    }

    /// Takes the decision at a node, of the contact it stands in unless it names its own.
    fn decision(&mut self, tree: Tree<'_>, node: Node, within: Option<&str>, line: u64) -> Result<(), JournalFault> {
        let contact = match (text(tree, node, "contact"), within) {
            (Ok(contact), _) => contact,
            (Err(_), Some(within)) => within.to_owned(),
            (Err(fault), None) => return Err(fault),
        };
        let at = text(tree, node, "at")?;
        let place = |member: &str| format!("{}/{member}", tree.pointer(node));
        let at = Moment::parse(&at).ok_or_else(|| JournalFault::Member("at", place("at")))?;
        let previous = tree.member(node, "previous").filter(|value| tree.kind(*value) != Kind::Null);
        let previous = previous
            .map(|value| tree.text(value).ok_or_else(|| JournalFault::Member("previous", place("previous"))))
            .transpose()?
            .map(std::borrow::Cow::into_owned);
        let hash = hash_of(tree, node).map_err(|number| JournalFault::Number(tree.pointer(number)))?;
        let own = self.against.breaks(tree, node, at);
        self.links.push(Link { id: text(tree, node, "id")?, contact, at, line, hash, previous, own });
        Ok(())
    }

    /// The id of today; ids that lead in a circle lead nowhere.
    fn today<'j>(&'j self, id: &'j str) -> &'j str {
        let mut at = id;
        for _ in 0..self.today.len() {
            match self.today.get(at) {
                Some(next) => at = next,
                None => break,
            }
        }
        at
    }

    /// Each person's journal, in the order of their ids.
    #[must_use]
    pub fn verify(&self) -> Vec<Chain> {
        let mut people: BTreeMap<&str, Vec<&Link>> = BTreeMap::new();
        for link in &self.links {
            people.entry(self.today(&link.contact)).or_default().push(link);
        }
        people.into_iter().map(|(contact, links)| self.chain(contact, links)).collect()
    }

    fn chain(&self, contact: &str, mut links: Vec<&Link>) -> Chain {
        crate::order::sort_by(&mut links, |a, b| a.at.cmp(&b.at));
        let erased = |hash: &str| self.erased.iter().any(|(of, last)| self.today(of) == contact && last == hash);
        let by_hash: BTreeMap<&str, &Link> = links.iter().map(|link| (link.hash.as_str(), *link)).collect();
        let mut followed: BTreeMap<&str, &Link> = BTreeMap::new();
        for link in &links {
            if let Some(previous) = &link.previous {
                followed.entry(previous).or_insert(link);
            }
        }
        let mut breaks = Vec::new();
        for (place, link) in links.iter().enumerate() {
            let earlier = &links[..place];
            let mut found = |what: Break, other: Option<&Link>| {
                let other = other.map(|other| other.id.clone()).unwrap_or_default();
                breaks.push(Found { what, decision: link.id.clone(), line: link.line, other });
            };
            link.own.iter().for_each(|what| found(*what, None));
            if let Some(twin) = earlier.iter().find(|other| other.id == link.id) {
                found(Break::SameId, Some(twin));
            }
            let Some(previous) = &link.previous else {
                // The journal of each former id begins by itself.
                if let Some(other) = earlier.iter().rfind(|other| other.contact == link.contact) {
                    found(Break::Unchained, Some(other));
                }
                continue;
            };
            match by_hash.get(previous.as_str()) {
                Some(before) if before.at > link.at => found(Break::Order, Some(before)),
                Some(_) => {
                    let first = followed.get(previous.as_str()).filter(|first| !std::ptr::eq(**first, *link));
                    if let Some(first) = first {
                        found(Break::Fork, Some(first));
                    }
                }
                None if erased(previous) => {}
                None => {
                    let open_end = earlier.iter().rfind(|other| !followed.contains_key(other.hash.as_str()));
                    found(if open_end.is_some() { Break::Edited } else { Break::Gap }, open_end.copied());
                }
            }
        }
        Chain { contact: contact.to_owned(), decisions: links.len(), last: links.last().map(|link| link.hash.clone()), breaks }
    }
}

fn text(tree: Tree<'_>, node: Node, member: &'static str) -> Result<String, JournalFault> {
    let found = tree.member(node, member).and_then(|value| tree.text(value)).filter(|text| !text.is_empty());
    found.map(std::borrow::Cow::into_owned).ok_or_else(|| JournalFault::Member(member, format!("{}/{member}", tree.pointer(node))))
}
