//! Reading a line of evidence. A fault makes the smallest item around it a bad record; the rest is read.

use super::{
    Account, Check, Consent, Contact, Evidence, Fault, Held, Objection, ObjectionScope, Signal, Text, Unreadable, Vocabulary, twins,
};
use crate::json::{Kind, Node, Tree};
use crate::measure::{DecimalError, Millionths};
use crate::moment::Moment;
use crate::provenance::Role;
use crate::value::{ValueType, Verdict};

/// Reads one line that is JSON without duplicate keys. Bad records go into `faults`.
pub fn read_line<'a>(tree: Tree<'a>, vocabulary: &Vocabulary, faults: &mut Vec<Fault>) -> Evidence<'a> {
    let mut reader = Reader { tree, vocabulary, faults, contact: None, within: Within::Line, item: None, unlisted: 0 };
    let evidence = reader.line();
    reader.count_unlisted();
    evidence
}

/// A record that cannot be read: where, why, what was expected.
pub(super) struct Bad {
    pub node: Node,
    pub code: &'static str,
    pub member: &'static str,
    pub expected: &'static str,
}

pub(super) type Read<T> = Result<T, Bad>;

pub(super) struct Reader<'a, 'r> {
    pub tree: Tree<'a>,
    pub vocabulary: &'r Vocabulary,
    pub faults: &'r mut Vec<Fault>,
    contact: Option<String>,
    within: Within,
    item: Option<(Node, Item)>,
    /// Bad records beyond those that are listed.
    unlisted: u64,
}

/// Bad records of one line that are listed one by one; more are counted. 64 MiB hold millions.
const FAULTS_LISTED_MAX: usize = 10_000;

/// What is being read, so that the place of a fault is told without walking the line from its start: a line of nothing
/// but bad records must not cost the square of their number.
#[derive(Clone, Copy)]
enum Within {
    /// The line, which may be a contact.
    Line,
    /// The account.
    Account,
    /// A contact of the account, by its place.
    Contact(Node, usize),
}

/// An item within it.
#[derive(Clone, Copy)]
enum Item {
    /// Of a list, by its place.
    Record(&'static str, usize),
    /// An attribute's value, by its key.
    Attribute(Node),
}

impl<'a> Reader<'a, '_> {
    fn line(&mut self) -> Evidence<'a> {
        let tree = self.tree;
        let root = tree.root();
        if tree.kind(root) != Kind::Object {
            self.fault(root, "evidence-type", "line", "object");
            return Evidence::default();
        }
        let contacts = tree.member(root, "contacts");
        let account = tree.member(root, "account");
        let is_account_line = contacts.is_some() || (account.is_some() && tree.member(root, "id").is_none());
        if !is_account_line {
            return Evidence { account: None, contacts: self.contact(root).into_iter().collect() };
        }
        // An account is no record of its own: one that cannot be read makes the line a bad one.
        if let Some(node) = account.filter(|node| !matches!(tree.kind(*node), Kind::Object | Kind::Null)) {
            self.fault(node, "evidence-type", "account", "object");
            return Evidence::default();
        }
        let account = account.and_then(|node| self.account(node));
        let nodes: Vec<Node> = contacts.map(|node| self.list(node, "contacts")).unwrap_or_default();
        let mut contacts = Vec::new();
        for (place, node) in nodes.into_iter().enumerate() {
            self.within = Within::Contact(node, place);
            contacts.extend(self.contact(node));
        }
        Evidence { account, contacts }
    }

    fn place(&self, node: Node) -> String {
        let (from, mut place) = match self.within {
            Within::Line => (self.tree.root(), String::new()),
            Within::Account => (self.tree.root(), String::from("/account")),
            Within::Contact(contact, place) => (contact, format!("/contacts/{place}")),
        };
        let rest = match self.item {
            Some((item, Item::Record(list, index))) => {
                place.push_str(&format!("/{list}/{index}"));
                self.tree.pointer_from(item, node)
            }
            Some((item, Item::Attribute(key))) => {
                // The id of a known attribute, which needs no escapes.
                place.push_str(&format!("/attributes/{}", self.tree.text(key).unwrap_or_default()));
                self.tree.pointer_from(item, node)
            }
            None => match self.within {
                Within::Account => return self.tree.pointer(node),
                Within::Line | Within::Contact(..) => self.tree.pointer_from(from, node),
            },
        };
        place + &rest
    }

    /// Reports how many bad records were not listed.
    fn count_unlisted(&mut self) {
        if self.unlisted > 0 {
            let arguments = vec![("count", self.unlisted.to_string())];
            self.faults.push(Fault { code: "evidence-more", place: String::new(), contact: None, arguments });
        }
    }

    fn fault(&mut self, node: Node, code: &'static str, member: &'static str, expected: &'static str) {
        if self.faults.len() >= FAULTS_LISTED_MAX {
            self.unlisted += 1;
            return;
        }
        let found = shortened(self.tree.source(node), 60);
        self.faults.push(Fault {
            code,
            place: self.place(node),
            contact: self.contact.clone(),
            arguments: vec![("member", member.to_owned()), ("found", found), ("expected", expected.to_owned())],
        });
    }

    fn bad(&mut self, bad: &Bad) {
        self.fault(bad.node, bad.code, bad.member, bad.expected);
    }

    /// The items of a list; what is no list is reported and read as absent, `null` is absent.
    fn list(&mut self, node: Node, member: &'static str) -> Vec<Node> {
        match self.tree.kind(node) {
            Kind::List => self.tree.list(node).collect(),
            Kind::Null => Vec::new(),
            _ => {
                self.fault(node, "evidence-type", member, "list");
                Vec::new()
            }
        }
    }

    fn member_list(&mut self, node: Node, member: &'static str) -> Vec<Node> {
        self.tree.member(node, member).map(|list| self.list(list, member)).unwrap_or_default()
    }

    /// A member that is there and not null.
    pub fn present(&self, node: Node, member: &str) -> Option<Node> {
        self.tree.member(node, member).filter(|value| self.tree.kind(*value) != Kind::Null)
    }

    fn object(&self, node: Node, member: &'static str) -> Read<()> {
        let is_object = self.tree.kind(node) == Kind::Object;
        if is_object { Ok(()) } else { Err(Bad { node, code: "evidence-type", member, expected: "object" }) }
    }

    pub fn required(&self, node: Node, member: &'static str) -> Read<Node> {
        self.present(node, member).ok_or(Bad { node, code: "evidence-missing", member, expected: member })
    }

    pub fn required_text(&self, node: Node, member: &'static str) -> Read<Text<'a>> {
        let value = self.required(node, member)?;
        let text = self.as_text(value, member)?;
        if text.is_empty() {
            return Err(Bad { node: value, code: "evidence-missing", member, expected: member });
        }
        Ok(text)
    }

    pub fn optional_text(&self, node: Node, member: &'static str) -> Read<Option<Text<'a>>> {
        self.present(node, member).map(|value| self.as_text(value, member)).transpose()
    }

    fn as_text(&self, value: Node, member: &'static str) -> Read<Text<'a>> {
        self.tree.text(value).ok_or(Bad { node: value, code: "evidence-type", member, expected: "text" })
    }

    pub fn required_moment(&self, node: Node, member: &'static str) -> Read<Moment> {
        self.as_moment(self.required(node, member)?, member)
    }

    pub fn optional_moment(&self, node: Node, member: &'static str) -> Read<Option<Moment>> {
        self.present(node, member).map(|value| self.as_moment(value, member)).transpose()
    }

    fn as_moment(&self, value: Node, member: &'static str) -> Read<Moment> {
        let text = self.as_text(value, member)?;
        Moment::parse(&text).ok_or(Bad { node: value, code: "evidence-moment", member, expected: "moment" })
    }

    fn as_number(&self, value: Node, member: &'static str) -> Read<Millionths> {
        let text = self.tree.number(value).ok_or(Bad { node: value, code: "evidence-type", member, expected: "number" })?;
        Millionths::parse(text).map_err(|error| {
            let code = if error == DecimalError::TooFine { "evidence-number-fine" } else { "evidence-number-range" };
            Bad { node: value, code, member, expected: "number" }
        })
    }

    fn account(&mut self, node: Node) -> Option<Account<'a>> {
        if self.tree.kind(node) != Kind::Object {
            return None;
        }
        // No number depends on the account's id, so an unreadable one is no fault.
        let id = self.optional_text(node, "id").unwrap_or(None);
        self.within = Within::Account;
        let attributes = self.attributes(node, true);
        self.within = Within::Line;
        Some(Account { id, attributes })
    }

    /// The known attributes of contact or account.
    fn attributes(&mut self, node: Node, of_account: bool) -> Vec<Option<Held<'a>>> {
        let mut attributes = vec![None; self.vocabulary.attributes.len()];
        let Some(object) = self.present(node, "attributes") else { return attributes };
        if self.tree.kind(object) != Kind::Object {
            self.fault(object, "evidence-type", "attributes", "object");
            return attributes;
        }
        for (key, value) in self.tree.members(object) {
            let Some(place) = self.tree.text(key).and_then(|id| self.vocabulary.attribute_ids.find(&id)) else { continue };
            let attribute = &self.vocabulary.attributes[usize::from(place)];
            if attribute.of_account != of_account || self.tree.kind(value) == Kind::Null {
                continue;
            }
            self.item = Some((value, Item::Attribute(key)));
            match self.held(value, attribute.value) {
                Ok(held) => attributes[usize::from(place)] = held,
                Err(bad) => self.bad(&bad),
            }
        }
        self.item = None;
        attributes
    }

    /// A value of the given type; an empty text is unknown.
    fn held(&self, value: Node, value_type: ValueType) -> Read<Option<Held<'a>>> {
        let member = "attributes";
        if self.tree.text(value).is_some_and(|text| text.is_empty()) {
            return Ok(None);
        }
        Ok(Some(match value_type {
            ValueType::Number => Held::Number(self.as_number(value, member)?),
            ValueType::Date => Held::Date(self.as_moment(value, member)?),
            ValueType::Boolean => {
                let bad = Bad { node: value, code: "evidence-type", member, expected: "boolean" };
                Held::Boolean(self.tree.boolean(value).ok_or(bad)?)
            }
            ValueType::Text | ValueType::Verdict => Held::Text(self.as_text(value, member)?),
        }))
    }

    fn contact(&mut self, node: Node) -> Option<Contact<'a>> {
        self.contact = None;
        let id = match self.object(node, "contact").and_then(|()| self.required_text(node, "id")) {
            Ok(id) => id,
            Err(bad) => {
                self.bad(&bad);
                return None;
            }
        };
        self.contact = Some(shortened(&id, 256));
        let owner = self.optional_text(node, "owner").unwrap_or_else(|bad| {
            self.bad(&bad);
            None
        });
        let role = self.role(node);
        let attributes = self.attributes(node, false);
        let no_permission = self.no_permission(node);
        let consents = self.member_items(node, "consents", Self::consent).into_iter().flatten().flatten().collect();
        let objections = self.member_items(node, "objections", Self::objection).into_iter();
        let objections = objections.map(|readable| Objection { readable }).collect();
        let mut unreadable = Unreadable::default();
        let signals = self.signals(node, &mut unreadable);
        let checks = self.listed(node, "checks", "check", &mut unreadable.checks, Self::check);
        let decisions = self.listed(node, "decisions", "id", &mut unreadable.decisions, Self::decision);
        let twins = twins::find(&signals);
        self.contact = None;
        Some(Contact {
            node,
            id,
            owner,
            role,
            attributes,
            no_permission,
            consents,
            objections,
            signals,
            twins,
            checks,
            decisions,
            unreadable,
        })
    }

    /// The items of a list that is a member; `None` for each that cannot be read.
    fn member_items<T>(&mut self, node: Node, member: &'static str, read: impl Fn(&Self, Node) -> Read<T>) -> Vec<Option<T>> {
        let nodes = self.member_list(node, member);
        let mut items = Vec::new();
        self.each_item(&nodes, member, read, |_, item| items.push(item));
        items
    }

    /// Reads the items of a list one after the other; `None` for each that cannot be read.
    fn each_item<T>(
        &mut self,
        nodes: &[Node],
        member: &'static str,
        read: impl Fn(&Self, Node) -> Read<T>,
        mut each: impl FnMut(Node, Option<T>),
    ) {
        for (place, item) in nodes.iter().copied().enumerate() {
            self.item = Some((item, Item::Record(member, place)));
            match self.object(item, member).and_then(|()| read(self, item)) {
                Ok(value) => each(item, Some(value)),
                Err(bad) => {
                    self.bad(&bad);
                    each(item, None);
                }
            }
        }
        self.item = None;
    }

    /// The readable items; the ids of the others go into `unreadable`.
    fn listed<T>(
        &mut self,
        node: Node,
        member: &'static str,
        id: &str,
        unreadable: &mut Vec<Option<Text<'a>>>,
        read: impl Fn(&Self, Node) -> Read<T>,
    ) -> Vec<T> {
        let nodes = self.member_list(node, member);
        let tree = self.tree;
        let mut readable = Vec::new();
        self.each_item(&nodes, member, read, |node, item| match item {
            Some(value) => readable.push(value),
            None => unreadable.push(tree.member(node, id).and_then(|value| tree.text(value)).filter(|id| !id.is_empty())),
        });
        readable
    }

    fn role(&mut self, node: Node) -> Role {
        let Some(value) = self.present(node, "role") else { return Role::Unknown };
        let role = self.tree.text(value).and_then(|text| Role::from_id(&text));
        if role.is_none() {
            self.fault(value, "evidence-role", "role", "role");
        }
        role.unwrap_or(Role::Unknown)
    }

    fn no_permission(&mut self, node: Node) -> Vec<u16> {
        let mut places = Vec::new();
        for item in self.member_list(node, "no_permission") {
            match self.as_text(item, "no_permission") {
                Ok(id) => places.extend(self.vocabulary.attribute_ids.find(&id)),
                Err(bad) => {
                    // An entry is no record of its own: the list cannot be read and is absent.
                    self.bad(&bad);
                    return Vec::new();
                }
            }
        }
        places.sort_unstable();
        places.dedup();
        places
    }

    fn consent(&self, node: Node) -> Read<Option<Consent>> {
        let purpose = self.required_text(node, "purpose")?;
        let given = self.required(node, "given")?;
        let given = self.tree.boolean(given).ok_or(Bad { node: given, code: "evidence-type", member: "given", expected: "boolean" })?;
        let at = self.required_moment(node, "at")?;
        Ok(self.vocabulary.purposes.find(&purpose).map(|purpose| Consent { purpose, given, at }))
    }

    fn objection(&self, node: Node) -> Read<(Moment, ObjectionScope, Option<Moment>)> {
        let at = self.required_moment(node, "at")?;
        let scope = self.choice(node, "scope", ObjectionScope::from_id)?;
        Ok((at, scope, self.optional_moment(node, "withdrawn_at")?))
    }

    pub fn choice<T>(&self, node: Node, member: &'static str, from_id: impl Fn(&str) -> Option<T>) -> Read<T> {
        let value = self.required(node, member)?;
        from_id(&self.as_text(value, member)?).ok_or(Bad { node: value, code: "evidence-choice", member, expected: member })
    }

    fn signals(&mut self, node: Node, unreadable: &mut Unreadable<'a>) -> Vec<Signal<'a>> {
        let mut signals = self.listed(node, "signals", "id", &mut unreadable.signals, Self::signal);
        let order = |a: &Signal<'_>, b: &Signal<'_>| a.at.cmp(&b.at).then_with(|| a.source.cmp(&b.source)).then_with(|| a.id.cmp(&b.id));
        signals.sort_by(order);
        let mut disputes: Vec<(Text<'a>, Text<'a>, Moment)> =
            self.member_items(node, "disputes", Self::dispute).into_iter().flatten().collect();
        if disputes.is_empty() {
            return signals;
        }
        disputes.sort();
        for signal in &mut signals {
            let first = disputes.partition_point(|(source, id, _)| (&**source, &**id) < (&*signal.source, &*signal.id));
            let dispute = disputes.get(first).filter(|(source, id, _)| *source == signal.source && *id == signal.id);
            signal.disputed_at = dispute.map(|(_, _, at)| *at);
        }
        signals
    }

    fn signal(&self, node: Node) -> Read<Signal<'a>> {
        let id = self.required_text(node, "id")?;
        let kind = self.vocabulary.type_ids.find(&self.required_text(node, "type")?);
        let at = self.required_moment(node, "at")?;
        let topic = self.optional_text(node, "topic")?.and_then(|topic| self.vocabulary.topics.find(&topic));
        let source = self.optional_text(node, "source")?.unwrap_or_default();
        let campaign = self.optional_text(node, "campaign")?;
        let valued = kind.is_some_and(|kind| self.vocabulary.types[usize::from(kind)].valued);
        let value = self.present(node, "value").filter(|_| valued).map(|value| self.as_number(value, "value")).transpose()?;
        Ok(Signal { id, source, at, kind, topic, value, campaign, disputed_at: None, node })
    }

    fn dispute(&self, node: Node) -> Read<(Text<'a>, Text<'a>, Moment)> {
        let source = self.optional_text(node, "source")?.unwrap_or_default();
        Ok((source, self.required_text(node, "id")?, self.required_moment(node, "at")?))
    }

    fn check(&self, node: Node) -> Read<Check<'a>> {
        let id = self.required_text(node, "check")?;
        let verdict = self.choice(node, "verdict", Verdict::from_id)?;
        let at = self.required_moment(node, "at")?;
        Ok(Check { check: self.vocabulary.checks.find(&id), id, verdict, at })
    }
}

/// The first characters of a text, with a mark if there are more.
fn shortened(text: &str, characters_max: usize) -> String {
    match text.char_indices().nth(characters_max) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
