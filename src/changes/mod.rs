//! What a proposed file changes of the one in force, grouped by what the change does, with references resolved: for people
//! who do not read JSON.

mod members;
mod references;
mod rules;
mod tree;

use crate::trust::names::Kind;
use crate::trust::value::{Value, object};

/// What a change does, in the order in which people should look at it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Effect {
    /// Which states there are, when they are proposed, who decides them.
    States,
    /// Who gets how many points.
    Points,
    /// What facts, conditions, checks and questions mean.
    Facts,
    /// Which evidence counts.
    Evidence,
    /// Deadlines, targets, deciders, protection, exploration.
    Agreement,
    /// What is learnt from: assumptions, campaigns.
    Learning,
    /// How a CRM's fields become evidence.
    Mapping,
    /// Who may decide.
    People,
    /// Labels and notes alone.
    Words,
}

impl Effect {
    /// All of them, in order.
    pub const ALL: [Effect; 9] = [
        Effect::States,
        Effect::Points,
        Effect::Facts,
        Effect::Evidence,
        Effect::Agreement,
        Effect::Learning,
        Effect::Mapping,
        Effect::People,
        Effect::Words,
    ];

    /// Its name.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Effect::States => "states",
            Effect::Points => "points",
            Effect::Facts => "facts",
            Effect::Evidence => "evidence",
            Effect::Agreement => "agreement",
            Effect::Learning => "learning",
            Effect::Mapping => "mapping",
            Effect::People => "people",
            Effect::Words => "words",
        }
    }
}

/// What happened to an item.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum What {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// Members of it differ.
    Changed,
    /// The order differs in which items are tried.
    Reordered,
}

impl What {
    /// Its name.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            What::Added => "added",
            What::Removed => "removed",
            What::Changed => "changed",
            What::Reordered => "reordered",
        }
    }
}

/// A label in each language of its file.
pub type Label = Vec<(String, String)>;

/// A member that differs; `None` where it is absent.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Member {
    /// Its name.
    pub name: String,
    /// In the file in force.
    pub from: Option<String>,
    /// In the proposed one.
    pub to: Option<String>,
}

/// One change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    /// What it does.
    pub effect: Effect,
    /// What kind of item: the name of its list, such as `rules`; empty for the file itself.
    pub list: String,
    /// The item's id.
    pub id: String,
    /// What people call it.
    pub label: Label,
    /// What happened.
    pub what: What,
    /// What differs.
    pub members: Vec<Member>,
    /// What is called by an id in it: the id and its label.
    pub names: Vec<(String, Label)>,
    /// Where it shows: list and id of every item that reads it, directly or through others.
    pub shows_in: Vec<(String, String)>,
}

impl Change {
    /// A change of one value that is no item: nothing names it, and it names nothing.
    fn plain(effect: Effect, list: &str, id: String, what: What, member: Member) -> Change {
        let (label, members) = (Label::new(), vec![member]);
        Change { effect, list: list.to_owned(), id, label, what, members, names: Vec::new(), shows_in: Vec::new() }
    }

    /// `{"effect": "points", "list": "rules", "id": "webinars", "label": {"en": "…"}, "what": "changed",
    /// "members": [{"name": "points_each", "from": "12", "to": "14"}], "names": [{"id": "fit", "label": {"en": "…"}}],
    /// "shows_in": [{"list": "dimensions", "id": "need_clarity"}]}`; `label`, `from` and `to` are left out where there is none.
    #[must_use]
    pub fn to_value(&self) -> Value {
        let label = |label: &Label| {
            (!label.is_empty())
                .then(|| Value::Object(label.iter().map(|(language, text)| (language.clone(), text.as_str().into())).collect()))
        };
        let member = |member: &Member| {
            Value::Object(object([
                ("name", Some(member.name.as_str().into())),
                ("from", member.from.as_deref().map(Value::from)),
                ("to", member.to.as_deref().map(Value::from)),
            ]))
        };
        let named = |(id, names): &(String, Label)| Value::Object(object([("id", Some(id.as_str().into())), ("label", label(names))]));
        let place =
            |(list, id): &(String, String)| Value::Object(object([("list", Some(list.as_str().into())), ("id", Some(id.as_str().into()))]));
        Value::Object(object([
            ("effect", Some(self.effect.id().into())),
            ("list", Some(self.list.as_str().into())),
            ("id", Some(self.id.as_str().into())),
            ("label", label(&self.label)),
            ("what", Some(self.what.id().into())),
            ("members", Some(Value::List(self.members.iter().map(member).collect()))),
            ("names", Some(Value::List(self.names.iter().map(named).collect()))),
            ("shows_in", Some(Value::List(self.shows_in.iter().map(place).collect()))),
        ]))
    }
}

/// The changes from the file in force, if there is one, to a proposed file, by effect; none if either cannot be read.
#[must_use]
pub fn between(kind: Kind, old: Option<&[u8]>, new: &[u8]) -> Vec<Change> {
    let empty: &[u8] = match kind {
        Kind::People => br#"{"people": {}}"#,
        Kind::Rules | Kind::Mapping => b"{}",
    };
    let old = old.unwrap_or(empty);
    let mut changes = match kind {
        Kind::Rules => rules::changes(old, new),
        Kind::Mapping => members::changes(Effect::Mapping, old, new),
        Kind::People => members::changes(Effect::People, old, new),
    };
    crate::order::sort_by_key(&mut changes, |change| change.effect);
    changes
}
