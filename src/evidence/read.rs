//! Reading a line of evidence. A fault makes the smallest item around it a bad record; the rest is read.

use super::{
    Account, Became, Check, Consent, Contact, DecisionVerdict, Evidence, Fault, Held, Objection, ObjectionScope, Signal, Text, Unreadable,
    Vocabulary, twins,
};
use crate::diagnostic::{nearest, shortened};
use crate::json::{Kind, Node, Tree};
use crate::measure::{DecimalError, Millionths};
use crate::moment::Moment;
use crate::provenance::{Role, Side};
use crate::value::{ValueType, Verdict};

/// Reads one line that is JSON without duplicate keys. Bad records go into `faults`.
pub fn read_line<'a>(tree: Tree<'a>, vocabulary: &Vocabulary, faults: &mut Vec<Fault>) -> Evidence<'a> {
    let mut reader = Reader::new(tree, vocabulary, faults);
    let evidence = reader.line();
    reader.set_places();
    reader.count_unlisted();
    evidence
}

/// The texts that a member may be, by what is expected of it; none for other expectations.
fn choices(expected: &str) -> &'static [&'static str] {
    match expected {
        "scope" => ObjectionScope::IDS,
        "verdict" => Verdict::IDS,
        "decision-verdict" => DecisionVerdict::IDS,
        "role" => Role::IDS,
        "outcome" => Became::IDS,
        "side" => Side::IDS,
        _ => &[],
    }
}

/// Contacts of one line that are read. What a line of 64 MiB can hold of contacts with evidence is less.
pub const CONTACTS_MAX: usize = 100_000;

/// The longest id of a contact or record, in bytes: twice what servers accept of a web address.
pub const ID_BYTES_MAX: usize = 16 << 10;

/// Bad records of one line that are listed one by one; more are counted. 64 MiB hold millions.
const FAULTS_LISTED_MAX: usize = 10_000;
/// Items of a list for which room is made beforehand; of a longer one nobody knows how many can be read.
const ITEMS_EXPECTED_MAX: usize = 1024;

/// A record that cannot be read: where, why, what was expected.
pub(super) struct Bad {
    pub node: Node,
    pub code: &'static str,
    pub member: &'static str,
    pub expected: &'static str,
}

pub(super) type Read<T> = Result<T, Bad>;

/// A member of an object, whether it is there or not.
#[derive(Clone, Copy)]
pub(super) struct Member {
    object: Node,
    name: &'static str,
    /// `None` if it is missing or null.
    value: Option<Node>,
}

pub(super) struct Reader<'a, 'r> {
    pub tree: Tree<'a>,
    pub vocabulary: &'r Vocabulary,
    pub faults: &'r mut Vec<Fault>,
    /// Where each fault of this line is: the pointers of many are worked out in one go.
    nodes: Vec<Node>,
    /// Bad records beyond those that are listed.
    unlisted: u64,
    /// The contact being read.
    contact: Option<Text<'a>>,
}

impl<'a, 'r> Reader<'a, 'r> {
    pub fn new(tree: Tree<'a>, vocabulary: &'r Vocabulary, faults: &'r mut Vec<Fault>) -> Reader<'a, 'r> {
        Reader { tree, vocabulary, faults, nodes: Vec::new(), contact: None, unlisted: 0 }
    }
}

impl<'a> Reader<'a, '_> {
    fn line(&mut self) -> Evidence<'a> {
        let (tree, root) = (self.tree, self.tree.root());
        if tree.kind(root) != Kind::Object {
            self.fault(root, "evidence-type", "line", "line");
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
        let Some(list) = self.list(self.member(root, "contacts")) else { return Evidence { account, contacts: Vec::new() } };
        let count = tree.list(list).count();
        if count > CONTACTS_MAX {
            self.nodes.push(list);
            let arguments = vec![("count", count.to_string())];
            self.faults.push(Fault { code: "evidence-contacts", place: String::new(), contact: None, arguments });
            return Evidence::default();
        }
        Evidence { account, contacts: tree.list(list).filter_map(|node| self.contact(node)).collect() }
    }

    /// Reports how many bad records were not listed.
    fn count_unlisted(&mut self) {
        if self.unlisted > 0 {
            let arguments = vec![("count", self.unlisted.to_string())];
            self.faults.push(Fault { code: "evidence-more", place: String::new(), contact: None, arguments });
        }
    }

    pub fn set_places(&mut self) {
        let before = self.faults.len() - self.nodes.len();
        let mut order: Vec<usize> = (0..self.nodes.len()).collect();
        crate::order::sort_by_key(&mut order, |index| self.nodes[*index]);
        let sorted: Vec<Node> = order.iter().map(|index| self.nodes[*index]).collect();
        for (index, place) in order.into_iter().zip(self.tree.pointers(sorted)) {
            let fault = &mut self.faults[before + index];
            for (name, value) in &mut fault.arguments {
                // An attribute is called by its id.
                if *name == "member" && value == "attributes" {
                    *value = place.rsplit('/').next().unwrap_or_default().to_owned();
                }
            }
            fault.place = place;
        }
    }

    fn fault(&mut self, node: Node, code: &'static str, member: &'static str, expected: &'static str) {
        self.bad(&Bad { node, code, member, expected });
    }

    pub fn bad(&mut self, bad: &Bad) {
        if self.nodes.len() >= FAULTS_LISTED_MAX {
            self.unlisted += 1;
            return;
        }
        let found = shortened(self.tree.source(bad.node), 60);
        let choices = choices(bad.expected);
        let mend = self.tree.text(bad.node).and_then(|text| nearest(&text, choices.iter().copied())).unwrap_or_default();
        let expected = if choices.is_empty() { bad.expected.to_owned() } else { choices.join(", ") };
        let is_there = if mend.is_empty() { "no" } else { "yes" };
        let arguments = vec![
            ("member", bad.member.to_owned()),
            ("found", found),
            ("expected", expected),
            ("mend", mend.to_owned()),
            ("mended", is_there.to_owned()),
        ];
        let contact = self.contact.as_ref().map(|id| shortened(id, 256));
        self.nodes.push(bad.node);
        self.faults.push(Fault { code: bad.code, place: String::new(), contact, arguments });
    }

    /// The list that a member is; what is no list is reported and read as absent.
    fn list(&mut self, member: Member) -> Option<Node> {
        let value = member.value?;
        if self.tree.kind(value) == Kind::List {
            return Some(value);
        }
        self.fault(value, "evidence-type", member.name, "list");
        None
    }

    /// The members of an object that are called so, in one walk.
    pub fn members<const N: usize>(&self, object: Node, names: [&'static str; N]) -> [Member; N] {
        let mut found = [None; N];
        self.tree.pick(object, &names, &mut found);
        let mut place = 0;
        names.map(|name| {
            let value = found[place].filter(|value| self.tree.kind(*value) != Kind::Null);
            place += 1;
            Member { object, name, value }
        })
    }

    fn member(&self, object: Node, name: &'static str) -> Member {
        let [member] = self.members(object, [name]);
        member
    }

    pub fn object(&self, node: Node, member: &'static str) -> Read<()> {
        let is_object = self.tree.kind(node) == Kind::Object;
        if is_object { Ok(()) } else { Err(Bad { node, code: "evidence-type", member, expected: "object" }) }
    }

    fn required(&self, member: Member) -> Read<Node> {
        member.value.ok_or(Bad { node: member.object, code: "evidence-missing", member: member.name, expected: member.name })
    }

    pub fn required_text(&self, member: Member) -> Read<Text<'a>> {
        let value = self.required(member)?;
        let text = self.as_text(value, member.name)?;
        if text.is_empty() {
            return Err(Bad { node: value, code: "evidence-missing", member: member.name, expected: member.name });
        }
        Ok(text)
    }

    /// A text that is written again wherever the record is named.
    pub fn required_id(&self, member: Member) -> Read<Text<'a>> {
        let id = self.required_text(member)?;
        if id.len() > ID_BYTES_MAX {
            let node = member.value.unwrap_or(member.object);
            return Err(Bad { node, code: "evidence-id", member: member.name, expected: "text" });
        }
        Ok(id)
    }

    pub fn optional_text(&self, member: Member) -> Read<Option<Text<'a>>> {
        member.value.map(|value| self.as_text(value, member.name)).transpose()
    }

    fn as_text(&self, value: Node, member: &'static str) -> Read<Text<'a>> {
        self.tree.text(value).ok_or(Bad { node: value, code: "evidence-type", member, expected: "text" })
    }

    pub fn required_moment(&self, member: Member) -> Read<Moment> {
        self.as_moment(self.required(member)?, member.name)
    }

    pub fn optional_moment(&self, member: Member) -> Read<Option<Moment>> {
        member.value.map(|value| self.as_moment(value, member.name)).transpose()
    }

    fn as_moment(&self, value: Node, member: &'static str) -> Read<Moment> {
        let text = self.as_text(value, member)?;
        Moment::parse(&text).ok_or(Bad { node: value, code: "evidence-moment", member, expected: "moment" })
    }

    pub fn optional_number(&self, member: Member) -> Read<Option<Millionths>> {
        member.value.map(|value| self.as_number(value, member.name)).transpose()
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
        let [id, attributes] = self.members(node, ["id", "attributes"]);
        let id = self.optional_text(id).unwrap_or(None);
        Some(Account { id, attributes: self.attributes(attributes, true) })
    }

    /// The known attributes of contact or account; an empty list if there are none.
    fn attributes(&mut self, member: Member, of_account: bool) -> Vec<Option<Held<'a>>> {
        let Some(object) = member.value else { return Vec::new() };
        if let Err(bad) = self.object(object, member.name) {
            self.bad(&bad);
            return Vec::new();
        }
        let mut attributes = vec![None; self.vocabulary.attributes.len()];
        for (key, value) in self.tree.members(object) {
            let Some(place) = self.tree.text(key).and_then(|id| self.vocabulary.attribute_ids.find(&id)) else { continue };
            let attribute = &self.vocabulary.attributes[usize::from(place)];
            if attribute.of_account != of_account || self.tree.kind(value) == Kind::Null {
                continue;
            }
            match self.held(value, attribute.value) {
                Ok(held) => attributes[usize::from(place)] = held,
                Err(bad) => self.bad(&bad),
            }
        }
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
        let names =
            ["id", "owner", "role", "attributes", "no_permission", "consents", "objections", "signals", "disputes", "checks", "decisions"];
        let [id, owner, role, attributes, no_permission, consents, objections, signals, disputes, checks, decisions] =
            self.members(node, names);
        let id = match self.object(node, "contact").and_then(|()| self.required_id(id)) {
            Ok(id) => id,
            Err(bad) => {
                self.bad(&bad);
                return None;
            }
        };
        self.contact = Some(id.clone());
        let owner = self.optional_text(owner).unwrap_or_else(|bad| {
            self.bad(&bad);
            None
        });
        let role = self.role(role);
        let attributes = self.attributes(attributes, false);
        let no_permission = self.no_permission(no_permission);
        let consents = self.items(consents, Self::consent, |_| ()).into_iter().flatten().collect();
        let mut unreadable_objections = 0;
        let mut objections = self.items(objections, Self::objection, |_| unreadable_objections += 1);
        objections.extend(std::iter::repeat_n(Objection { readable: None }, unreadable_objections));
        let mut unreadable = Unreadable::default();
        let mut signals = self.listed(signals, "id", &mut unreadable.signals, Self::signal);
        let order = |a: &Signal<'_>, b: &Signal<'_>| a.at.cmp(&b.at).then_with(|| a.source.cmp(&b.source)).then_with(|| a.id.cmp(&b.id));
        crate::order::sort_by(&mut signals, order);
        self.dispute(&mut signals, disputes);
        let checks = self.listed(checks, "check", &mut unreadable.checks, Self::check);
        let decisions = self.listed(decisions, "id", &mut unreadable.decisions, Self::decision);
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

    /// The items of a list that can be read; the others are reported and given to `unreadable`.
    fn items<T>(&mut self, member: Member, read: impl Fn(&Self, Node) -> Read<T>, mut unreadable: impl FnMut(Node)) -> Vec<T> {
        let Some(list) = self.list(member) else { return Vec::new() };
        let nodes = self.tree.list(list);
        let mut items = Vec::with_capacity(self.tree.list(list).take(ITEMS_EXPECTED_MAX).count());
        for item in nodes {
            match self.object(item, member.name).and_then(|()| read(self, item)) {
                Ok(value) => items.push(value),
                Err(bad) => {
                    self.bad(&bad);
                    unreadable(item);
                }
            }
        }
        items
    }

    /// The readable items; the ids of the others, if they have one that can be read, go into `unreadable`.
    fn listed<T>(
        &mut self,
        member: Member,
        id: &str,
        unreadable: &mut Vec<Option<Text<'a>>>,
        read: impl Fn(&Self, Node) -> Read<T>,
    ) -> Vec<T> {
        let tree = self.tree;
        let id_of = |item| tree.member(item, id).and_then(|value| tree.text(value)).filter(|id| (1..=ID_BYTES_MAX).contains(&id.len()));
        self.items(member, read, |item| unreadable.push(id_of(item)))
    }

    fn role(&mut self, member: Member) -> Role {
        let Some(value) = member.value else { return Role::Unknown };
        let role = self.tree.text(value).and_then(|text| Role::from_id(&text));
        if role.is_none() {
            self.fault(value, "evidence-role", "role", "role");
        }
        role.unwrap_or(Role::Unknown)
    }

    fn no_permission(&mut self, member: Member) -> Vec<u16> {
        let mut places = Vec::new();
        let list = self.list(member);
        for item in list.into_iter().flat_map(|list| self.tree.list(list)) {
            match self.as_text(item, member.name) {
                Ok(id) => places.extend(self.vocabulary.attribute_ids.find(&id)),
                Err(bad) => {
                    // An entry is no record of its own: the list cannot be read and is absent.
                    self.bad(&bad);
                    return Vec::new();
                }
            }
        }
        crate::order::sort(&mut places);
        places.dedup();
        places
    }

    fn consent(&self, node: Node) -> Read<Option<Consent>> {
        let [purpose, given, at] = self.members(node, ["purpose", "given", "at"]);
        let purpose = self.required_text(purpose)?;
        let given = self.required(given)?;
        let given = self.tree.boolean(given).ok_or(Bad { node: given, code: "evidence-type", member: "given", expected: "boolean" })?;
        let at = self.required_moment(at)?;
        Ok(self.vocabulary.purposes.find(&purpose).map(|purpose| Consent { purpose, given, at }))
    }

    fn objection(&self, node: Node) -> Read<Objection> {
        let [at, scope, withdrawn_at] = self.members(node, ["at", "scope", "withdrawn_at"]);
        let at = self.required_moment(at)?;
        let scope = self.choice(scope, "scope", ObjectionScope::from_id)?;
        Ok(Objection { readable: Some((at, scope, self.optional_moment(withdrawn_at)?)) })
    }

    /// A member that is one of the texts that [`choices`] has for `expected`.
    pub fn choice<T>(&self, member: Member, expected: &'static str, from_id: impl Fn(&str) -> Option<T>) -> Read<T> {
        let value = self.required(member)?;
        from_id(&self.as_text(value, member.name)?).ok_or(Bad { node: value, code: "evidence-choice", member: member.name, expected })
    }

    fn signal(&self, node: Node) -> Read<Signal<'a>> {
        let names = ["id", "type", "at", "topic", "source", "campaign", "value"];
        let [id, kind, at, topic, source, campaign, value] = self.members(node, names);
        let id = self.required_id(id)?;
        let kind = self.vocabulary.type_ids.find(&self.required_text(kind)?);
        let at = self.required_moment(at)?;
        let topic = self.optional_text(topic)?.and_then(|topic| self.vocabulary.topics.find(&topic));
        let source = self.optional_text(source)?.unwrap_or_default();
        let campaign = self.optional_text(campaign)?;
        let valued = kind.is_some_and(|kind| self.vocabulary.types[usize::from(kind)].valued);
        let value = value.value.filter(|_| valued).map(|value| self.as_number(value, "value")).transpose()?;
        Ok(Signal { id, source, at, kind, topic, value, campaign, disputed_at: None, node })
    }

    /// Marks the signals that somebody disputed.
    fn dispute(&mut self, signals: &mut [Signal<'a>], disputes: Member) {
        let mut disputes = self.items(disputes, Self::disputed, |_| ());
        if disputes.is_empty() {
            return;
        }
        crate::order::sort(&mut disputes);
        for signal in signals {
            let first = disputes.partition_point(|(source, id, _)| (&**source, &**id) < (&*signal.source, &*signal.id));
            let dispute = disputes.get(first).filter(|(source, id, _)| *source == signal.source && *id == signal.id);
            signal.disputed_at = dispute.map(|(_, _, at)| *at);
        }
    }

    /// Which signal is disputed, by source and id, and since when.
    fn disputed(&self, node: Node) -> Read<(Text<'a>, Text<'a>, Moment)> {
        let [source, id, at] = self.members(node, ["source", "id", "at"]);
        let source = self.optional_text(source)?.unwrap_or_default();
        Ok((source, self.required_text(id)?, self.required_moment(at)?))
    }

    fn check(&self, node: Node) -> Read<Check<'a>> {
        let [id, verdict, at] = self.members(node, ["check", "verdict", "at"]);
        let id = self.required_id(id)?;
        let verdict = self.choice(verdict, "verdict", Verdict::from_id)?;
        let at = self.required_moment(at)?;
        Ok(Check { check: self.vocabulary.checks.find(&id), id, verdict, at, node })
    }
}
