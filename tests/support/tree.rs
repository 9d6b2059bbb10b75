//! JSON as a tree that can be changed and written again. Numbers keep their spelling.

use reife::json::{Document, Kind, Limits, Node, Tree};

use crate::cases::json::{Json, quote};

const LIMITS: Limits = Limits { depth_max: 512, bytes_max: 1 << 26, deep_is_fatal: true };

/// Reads a JSON text without duplicate keys.
pub fn parse(text: &[u8]) -> Option<Json> {
    let mut document = Document::new();
    let tree = document.read(text, LIMITS).ok()?;
    tree.duplicate_keys().is_empty().then(|| from_node(tree, tree.root()))
}

fn from_node(tree: Tree<'_>, node: Node) -> Json {
    match tree.kind(node) {
        Kind::Plain | Kind::Escaped => Json::Text(tree.text(node).unwrap().into_owned()),
        Kind::List => Json::List(tree.list(node).map(|item| from_node(tree, item)).collect()),
        Kind::Object => {
            let member = |(key, value)| (tree.text(key).unwrap().into_owned(), from_node(tree, value));
            Json::Object(tree.members(node).map(member).collect())
        }
        _ => Json::Raw(tree.source(node).to_owned()),
    }
}

/// The text, without spaces.
pub fn write(value: &Json) -> String {
    let list = |parts: Vec<String>| parts.join(",");
    match value {
        Json::Raw(raw) => raw.clone(),
        Json::Text(text) => quote(text),
        Json::List(items) => format!("[{}]", list(items.iter().map(write).collect())),
        Json::Object(members) => {
            format!("{{{}}}", list(members.iter().map(|(name, value)| format!("{}:{}", quote(name), write(value))).collect()))
        }
    }
}

/// A member of an object.
pub fn member<'j>(value: &'j Json, name: &str) -> Option<&'j Json> {
    match value {
        Json::Object(members) => members.iter().find(|(key, _)| key == name).map(|(_, value)| value),
        _ => None,
    }
}

/// A member of an object, to be changed.
pub fn member_mut<'j>(value: &'j mut Json, name: &str) -> Option<&'j mut Json> {
    match value {
        Json::Object(members) => members.iter_mut().find(|(key, _)| key == name).map(|(_, value)| value),
        _ => None,
    }
}

/// The items of a list that is a member; none if there is no such list.
pub fn items<'j>(value: &'j Json, name: &str) -> &'j [Json] {
    match member(value, name) {
        Some(Json::List(items)) => items,
        _ => &[],
    }
}

/// The text that is a member.
pub fn text<'j>(value: &'j Json, name: &str) -> Option<&'j str> {
    match member(value, name) {
        Some(Json::Text(text)) => Some(text),
        _ => None,
    }
}

/// Takes a member away.
pub fn without(value: &mut Json, name: &str) {
    if let Json::Object(members) = value {
        members.retain(|(key, _)| key != name);
    }
}

/// The contacts of a line of evidence, to be changed: those of its list, or the line itself.
pub fn contacts_mut(line: &mut Json) -> Vec<&mut Json> {
    let of_account = member(line, "contacts").is_some() || (member(line, "account").is_some() && member(line, "id").is_none());
    if !of_account {
        return vec![line];
    }
    match member_mut(line, "contacts") {
        Some(Json::List(contacts)) => contacts.iter_mut().collect(),
        _ => vec![],
    }
}
