//! Changes between two rule files: item by item, conditions in words.

use super::references::{References, WORDS};
use super::tree::{names, plain, same, text};
use super::{Change, Effect, Label, Member, What};
use crate::conditions::{Expression, text as condition_text};
use crate::json::{Document, Kind, Node, Tree};
use crate::rulefile::{self, RuleFile};

/// Lists whose order matters.
const IN_ORDER: [&str; 1] = ["states"];

/// One of the two files.
struct File<'t> {
    tree: Tree<'t>,
    /// Compiled; a file that is nothing yet has none.
    rules: Option<RuleFile>,
    references: References,
}

impl<'t> File<'t> {
    fn read(bytes: &[u8], document: &'t mut Document, text: &'t [u8]) -> Option<File<'t>> {
        let tree = document.read(text, rulefile::LIMITS).ok()?;
        Some(File { tree, rules: rulefile::check(bytes).rules, references: References::of(tree) })
    }

    fn member(&self, name: &str) -> Option<Node> {
        self.tree.member(self.tree.root(), name)
    }

    /// The items of a list; none if there is no such list.
    fn items(&self, list: &str) -> impl Iterator<Item = Node> {
        self.member(list).into_iter().flat_map(|node| self.tree.list(node))
    }

    fn item(&self, list: &str, id: &str) -> Option<(usize, Node)> {
        self.items(list).enumerate().find(|(_, item)| text(self.tree, *item, "id") == id)
    }

    /// An item, if it is an object.
    fn object(&self, item: Option<(usize, Node)>) -> Option<(Tree<'t>, Node)> {
        item.map(|(_, node)| (self.tree, node)).filter(|(tree, node)| tree.kind(*node) == Kind::Object)
    }

    fn label(&self, item: Node) -> Label {
        let Some(label) = self.tree.member(item, "label") else { return Label::new() };
        let text = |(key, value)| (plain(self.tree, key), plain(self.tree, value));
        self.tree.members(label).map(text).collect()
    }

    /// A member in words; a condition as the engine reads it.
    fn shown(&self, list: &str, place: usize, member: &str, node: Node) -> String {
        let condition = self.rules.as_ref().and_then(|rules| {
            let expression: Option<&Expression> = match (list, member) {
                ("rules", "when") => rules.rules.get(place)?.when.as_ref(),
                ("states", "when") => rules.states.get(place)?.when.as_ref(),
                ("states", "stay") => rules.states.get(place)?.stay.as_ref(),
                ("conditions", "when") => u32::try_from(place).ok().and_then(|place| rules.named.expression(place)),
                _ => None,
            };
            expression.map(|expression| condition_text(expression, &rules.names, &rules.named))
        });
        condition.unwrap_or_else(|| plain(self.tree, node))
    }
}

pub(super) fn changes(old: &[u8], new: &[u8]) -> Vec<Change> {
    let (mut old_document, mut new_document) = (Document::new(), Document::new());
    let (Some(old), Some(new)) = (File::read(old, &mut old_document, old), File::read(new, &mut new_document, new)) else {
        return Vec::new();
    };
    let mut changes = Vec::new();
    for name in names(Some((old.tree, old.tree.root())), Some((new.tree, new.tree.root()))) {
        let (before, after) = (old.member(&name), new.member(&name));
        let is_list_of_items = |file: &File<'_>, node: Option<Node>| {
            node.is_none_or(|node| {
                file.tree.kind(node) == Kind::List && file.tree.list(node).all(|item| file.tree.kind(item) == Kind::Object)
            })
        };
        if is_list_of_items(&old, before) && is_list_of_items(&new, after) {
            list(&old, &new, &name, &mut changes);
        } else {
            let same = before.zip(after).is_some_and(|(before, after)| same((old.tree, before), (new.tree, after)));
            if !same && name != "$schema" {
                let shown = |file: &File<'_>, node: Option<Node>| node.map(|node| plain(file.tree, node));
                let member = Member { name: name.clone(), from: shown(&old, before), to: shown(&new, after) };
                changes.push(Change::plain(effect_of_member(&name), "", String::new(), What::Changed, member));
            }
        }
    }
    changes
}

fn list(old: &File<'_>, new: &File<'_>, list: &str, changes: &mut Vec<Change>) {
    let ids = |file: &File<'_>| -> Vec<String> { file.items(list).map(|item| text(file.tree, item, "id").into_owned()).collect() };
    let (before, after) = (ids(old), ids(new));
    let common = |ids: &[String], others: &[String]| -> Vec<String> { ids.iter().filter(|id| others.contains(id)).cloned().collect() };
    let (order_before, order_after) = (common(&before, &after), common(&after, &before));
    if IN_ORDER.contains(&list) && order_before != order_after {
        let member = Member { name: "order".to_owned(), from: Some(order_before.join(", ")), to: Some(order_after.join(", ")) };
        changes.push(Change::plain(effect_of_list(list), list, String::new(), What::Reordered, member));
    }
    let gone = before.iter().filter(|id| !after.contains(id));
    for id in after.iter().chain(gone) {
        changes.extend(item(old, new, list, id));
    }
}

fn item(old: &File<'_>, new: &File<'_>, list: &str, id: &str) -> Option<Change> {
    let (before, after) = (old.item(list, id), new.item(list, id));
    let mut members = Vec::new();
    // Of what is gone it is enough to say so.
    let looked_at = if after.is_some() { names(old.object(before), new.object(after)) } else { Vec::new() };
    for name in looked_at.into_iter().filter(|name| name != "id") {
        let member =
            |file: &File<'_>, item: Option<(usize, Node)>| item.and_then(|(place, node)| Some((place, file.tree.member(node, &name)?)));
        let (from, to) = (member(old, before), member(new, after));
        if let (Some((_, from)), Some((_, to))) = (from, to)
            && same((old.tree, from), (new.tree, to))
        {
            continue;
        }
        let shown = |file: &File<'_>, found: Option<(usize, Node)>| found.map(|(place, node)| file.shown(list, place, &name, node));
        // A label that is new with its item is shown with it already.
        if before.is_none() && name == "label" {
            continue;
        }
        members.push(Member { name: name.clone(), from: shown(old, from), to: shown(new, to) });
    }
    let what = match (before, after) {
        (None, _) => What::Added,
        (_, None) => What::Removed,
        _ if members.is_empty() => return None,
        _ => What::Changed,
    };
    let only_words = what == What::Changed && members.iter().all(|member| WORDS.contains(&member.name.as_str()));
    let own = (list.to_owned(), id.to_owned());
    let file = if after.is_some() { new } else { old };
    let named = if only_words { Vec::new() } else { file.references.named_by(&own) };
    let names = named.into_iter().filter_map(|(list, id)| {
        let label = file.label(file.item(&list, &id)?.1);
        let said = if list == "checks" { format!("check.{id}") } else { id };
        // Only what is really shown has to be explained.
        let is_shown = |text: &Option<String>| text.as_ref().is_some_and(|text| text.contains(&said));
        let shown = members.iter().any(|member| is_shown(&member.from) || is_shown(&member.to));
        (!label.is_empty() && shown).then_some((said, label))
    });
    Some(Change {
        effect: if only_words { Effect::Words } else { effect_of_list(list) },
        list: list.to_owned(),
        id: id.to_owned(),
        label: file.label(file.item(list, id)?.1),
        what,
        names: names.collect(),
        shows_in: if only_words { Vec::new() } else { file.references.naming(&own) },
        members,
    })
}

fn effect_of_list(list: &str) -> Effect {
    match list {
        "states" => Effect::States,
        "rules" | "dimensions" => Effect::Points,
        "facts" | "conditions" | "questions" | "checks" | "roles" => Effect::Facts,
        "signals" | "attributes" | "topics" | "purposes" => Effect::Evidence,
        "assumptions" | "campaigns" => Effect::Learning,
        _ => Effect::Agreement,
    }
}

fn effect_of_member(member: &str) -> Effect {
    if ["label", "note", "languages"].contains(&member) { Effect::Words } else { Effect::Agreement }
}

#[cfg(test)]
mod tests {
    use crate::changes::{Effect, What, between};
    use crate::trust::Kind;

    const ACME: &str = include_str!("../../examples/acme/acme.reife.json");

    #[test]
    fn the_same_file_changes_nothing() {
        assert!(between(Kind::Rules, Some(ACME.as_bytes()), ACME.as_bytes()).is_empty());
    }

    #[test]
    fn a_changed_fact_shows_in_every_rule_and_state_that_reads_it() {
        let new = ACME.replacen("\"half_life_days\": 30, \"measure\": \"decayed\"", "\"half_life_days\": 45, \"measure\": \"decayed\"", 1);
        let changes = between(Kind::Rules, Some(ACME.as_bytes()), new.as_bytes());
        let [change] = changes.as_slice() else { panic!("{changes:?}") };
        assert_eq!((change.effect, change.what, change.id.as_str()), (Effect::Facts, What::Changed, "webinar_heat"));
        assert_eq!((change.members[0].from.as_deref(), change.members[0].to.as_deref()), (Some("30"), Some("45")));
        assert!(change.shows_in.contains(&("rules".to_owned(), "webinars".to_owned())), "{:?}", change.shows_in);
        let rules = crate::rulefile::check(ACME.as_bytes()).rules.unwrap();
        let slot = (0..).find(|slot| rules.names.id(*slot) == "webinar_heat").unwrap();
        let reading = &rules.hanging.rules[slot as usize];
        assert!(!reading.is_empty());
        for rule in reading {
            assert!(change.shows_in.contains(&("rules".to_owned(), rules.rules[*rule].id.to_string())));
        }
    }

    #[test]
    fn conditions_are_said_in_words_with_names() {
        let new = ACME.replacen(r#"{"and": [{">=": [{"var": "fit"}, 40]}"#, r#"{"and": [{">=": [{"var": "fit"}, 50]}"#, 1);
        let changes = between(Kind::Rules, Some(ACME.as_bytes()), new.as_bytes());
        let [change] = changes.as_slice() else { panic!("{changes:?}") };
        assert_eq!((change.effect, change.id.as_str(), change.members.len()), (Effect::States, "ready_for_sales", 1));
        assert!(change.members[0].from.as_deref().unwrap().starts_with("fit >= 40 and "));
        assert!(change.members[0].to.as_deref().unwrap().starts_with("fit >= 50 and "));
        assert!(change.names.iter().any(|(id, label)| id == "fit" && !label.is_empty()), "{:?}", change.names);
    }

    #[test]
    fn order_counts_among_states_alone() {
        let changed = |list: &str| {
            let file = |items: &str| format!(r#"{{"{list}": [{items}]}}"#).into_bytes();
            between(Kind::Rules, Some(&file(r#"{"id": "a"}, {"id": "b"}"#)), &file(r#"{"id": "b"}, {"id": "c"}, {"id": "a"}"#))
        };
        let states = changed("states");
        let what: Vec<(What, &str)> = states.iter().map(|change| (change.what, change.id.as_str())).collect();
        assert_eq!(what, [(What::Reordered, ""), (What::Added, "c")]);
        assert_eq!((states[0].members[0].from.as_deref(), states[0].members[0].to.as_deref()), (Some("a, b"), Some("b, a")));
        let rules: Vec<What> = changed("rules").iter().map(|change| change.what).collect();
        assert_eq!(rules, [What::Added]);
    }

    #[test]
    fn words_alone_are_told_apart_and_other_files_change_by_their_values() {
        let new = ACME.replacen("\"en\": \"Ready for sales\"", "\"en\": \"For sales\"", 1);
        let changes = between(Kind::Rules, Some(ACME.as_bytes()), new.as_bytes());
        assert_eq!(changes.iter().map(|change| change.effect).collect::<Vec<_>>(), [Effect::Words]);
        let people = between(Kind::People, None, br#"{"format": 1, "people": {"rep-7": ["sales"]}}"#);
        assert!(people.iter().any(|change| change.id == "people › rep-7" && change.what == What::Added), "{people:?}");
        let mapping = between(Kind::Mapping, Some(br#"{"a": [{"id": "x", "y": 1}]}"#), br#"{"a": [{"id": "x", "y": 2}]}"#);
        assert_eq!(mapping[0].id, "a › x › y");
    }
}
