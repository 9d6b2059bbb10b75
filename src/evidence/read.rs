//! Reading a line of evidence. A fault makes the smallest item around it a bad record; the rest is read.

use super::{
    Account, Check, Consent, Contact, DecisionVerdict, Evidence, Fault, Held, Objection, ObjectionScope, Signal, Text, Unreadable,
    Vocabulary, twins,
};
use crate::diagnostic::{nearest, shortened};
use crate::json::{Kind, Node, Tree};
use crate::measure::{DecimalError, Millionths};
use crate::moment::Moment;
use crate::provenance::Role;
use crate::value::{ValueType, Verdict};

/// Reads one line that is JSON without duplicate keys. Bad records go into `faults`.
pub fn read_line<'a>(tree: Tree<'a>, vocabulary: &Vocabulary, faults: &mut Vec<Fault>) -> Evidence<'a> {
    let mut reader = Reader { tree, vocabulary, faults, nodes: Vec::new(), contact: None, unlisted: 0 };
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
        _ => &[],
    }
}

/// Bad records of one line that are listed one by one; more are counted. 64 MiB hold millions.
const FAULTS_LISTED_MAX: usize = 10_000;

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
    /// Where each fault of this line is: the pointers of many are worked out in one go.
    nodes: Vec<Node>,
    /// Bad records beyond those that are listed.
    unlisted: u64,
    contact: Option<String>,
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
        let nodes: Vec<Node> = contacts.map(|node| self.list(node, "contacts")).unwrap_or_default();
        let contacts = nodes.into_iter().filter_map(|node| self.contact(node)).collect();
        Evidence { account, contacts }
    }

    /// Reports how many bad records were not listed.
    fn count_unlisted(&mut self) {
        if self.unlisted > 0 {
            let arguments = vec![("count", self.unlisted.to_string())];
            self.faults.push(Fault { code: "evidence-more", place: String::new(), contact: None, arguments });
        }
    }

    fn set_places(&mut self) {
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

    fn bad(&mut self, bad: &Bad) {
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
        self.nodes.push(bad.node);
        self.faults.push(Fault { code: bad.code, place: String::new(), contact: self.contact.clone(), arguments });
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
        Some(Account { id, attributes: self.attributes(node, true) })
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

    fn member_items<T>(&mut self, node: Node, member: &'static str, read: impl Fn(&Self, Node) -> Read<T>) -> Vec<Option<T>> {
        let nodes = self.member_list(node, member);
        self.items(&nodes, member, read)
    }

    /// The items of a list; `None` for each that cannot be read.
    fn items<T>(&mut self, nodes: &[Node], member: &'static str, read: impl Fn(&Self, Node) -> Read<T>) -> Vec<Option<T>> {
        let mut items = Vec::with_capacity(nodes.len());
        for item in nodes.iter().copied() {
            match self.object(item, member).and_then(|()| read(self, item)) {
                Ok(value) => items.push(Some(value)),
                Err(bad) => {
                    self.bad(&bad);
                    items.push(None);
                }
            }
        }
        items
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
        let items = self.items(&nodes, member, read);
        let mut readable = Vec::with_capacity(items.len());
        for (item, node) in items.into_iter().zip(nodes) {
            match item {
                Some(value) => readable.push(value),
                None => unreadable.push(self.tree.member(node, id).and_then(|value| self.tree.text(value)).filter(|id| !id.is_empty())),
            }
        }
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
        crate::order::sort(&mut places);
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
        let scope = self.choice(node, "scope", "scope", ObjectionScope::from_id)?;
        Ok((at, scope, self.optional_moment(node, "withdrawn_at")?))
    }

    /// A member that is one of the texts that [`choices`] has for `expected`.
    pub fn choice<T>(&self, node: Node, member: &'static str, expected: &'static str, from_id: impl Fn(&str) -> Option<T>) -> Read<T> {
        let value = self.required(node, member)?;
        from_id(&self.as_text(value, member)?).ok_or(Bad { node: value, code: "evidence-choice", member, expected })
    }

    fn signals(&mut self, node: Node, unreadable: &mut Unreadable<'a>) -> Vec<Signal<'a>> {
        let mut signals = self.listed(node, "signals", "id", &mut unreadable.signals, Self::signal);
        let order = |a: &Signal<'_>, b: &Signal<'_>| a.at.cmp(&b.at).then_with(|| a.source.cmp(&b.source)).then_with(|| a.id.cmp(&b.id));
        crate::order::sort_by(&mut signals, order);
        let mut disputes: Vec<(Text<'a>, Text<'a>, Moment)> =
            self.member_items(node, "disputes", Self::dispute).into_iter().flatten().collect();
        if disputes.is_empty() {
            return signals;
        }
        crate::order::sort(&mut disputes);
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
        let verdict = self.choice(node, "verdict", "verdict", Verdict::from_id)?;
        let at = self.required_moment(node, "at")?;
        Ok(Check { check: self.vocabulary.checks.find(&id), id, verdict, at })
    }
}
