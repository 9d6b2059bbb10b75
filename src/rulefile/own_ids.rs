//! The ids of one rule file put into a schema, so that an editor completes them and marks a mistyped one.

use serde_json::{Map, Value, json};

use crate::json::{Node, Tree};
use crate::value::Verdict;

/// Says of what list a reference is an id; it does not leave this module.
const MARK: &str = "x-ids";

/// Ids as the file has them, readable items only.
pub(super) struct OwnIds {
    file: String,
    lists: Vec<(&'static str, Vec<String>)>,
}

impl OwnIds {
    pub fn gather(tree: Tree<'_>) -> OwnIds {
        let list = |member: &str| -> Vec<String> {
            let items = tree.member(tree.root(), member).into_iter().flat_map(|list| tree.list(list));
            items.filter_map(|item| text(tree, tree.member(item, "id")?)).collect()
        };
        let names =
            ["topics", "purposes", "signals", "attributes", "checks", "conditions", "assumptions", "dimensions", "states", "reasons"];
        let mut lists: Vec<(&'static str, Vec<String>)> = names.into_iter().map(|name| (name, list(name))).collect();
        let mut deciders = list("deciders");
        if deciders.is_empty() {
            deciders = vec!["sales".to_owned(), "marketing".to_owned()];
        }
        lists.push(("deciders-and-rules", std::iter::once("rules".to_owned()).chain(deciders.iter().cloned()).collect()));
        lists.push(("deciders", deciders));
        lists.push(("facts", list("facts")));
        let languages = tree.member(tree.root(), "languages").into_iter().flat_map(|list| tree.list(list));
        lists.push(("languages", languages.filter_map(|language| text(tree, language)).collect()));
        OwnIds { file: tree.member(tree.root(), "id").and_then(|id| text(tree, id)).unwrap_or_default(), lists }
    }

    /// The file's own id.
    pub fn file(&self) -> &str {
        &self.file
    }

    fn list(&self, name: &str) -> &[String] {
        self.lists.iter().find(|(of, _)| *of == name).map_or(&[], |(_, ids)| ids)
    }

    /// Turns every mark into the ids it stands for, and conditions into those over the file's own names.
    pub fn fill(&self, schema: &mut Value) {
        if let Some(Value::Object(definitions)) = schema.get_mut("$defs")
            && definitions.contains_key("Condition")
        {
            definitions.insert("Condition".to_owned(), self.condition("Condition", true));
            definitions.insert("RuleCondition".to_owned(), self.condition("RuleCondition", false));
        }
        self.fill_within(schema);
    }

    fn fill_within(&self, value: &mut Value) {
        match value {
            Value::Object(members) => {
                if let Some(Value::String(mark)) = members.remove(MARK) {
                    self.fill_one(&mark, members);
                }
                members.values_mut().for_each(|member| self.fill_within(member));
            }
            Value::Array(items) => items.iter_mut().for_each(|item| self.fill_within(item)),
            _ => {}
        }
    }

    fn fill_one(&self, mark: &str, members: &mut Map<String, Value>) {
        match mark {
            "rule-condition" => {
                members.insert("$ref".to_owned(), json!("#/$defs/RuleCondition"));
            }
            "languages" => {
                let languages = self.list(mark).iter().map(|language| (language.clone(), json!({ "type": "string" })));
                members.insert("properties".to_owned(), Value::Object(languages.collect()));
                members.insert("additionalProperties".to_owned(), Value::Bool(false));
            }
            _ => {
                let ids = one_of(self.list(mark));
                // A text or null; a list; an object whose member names are ids; a text.
                if let Some(Value::Array(choices)) = members.get_mut("anyOf") {
                    choices.iter_mut().filter(|choice| choice.get("type").is_some()).for_each(|choice| *choice = ids.clone());
                } else if members.contains_key("items") {
                    members.insert("items".to_owned(), ids);
                } else if members.contains_key("additionalProperties") {
                    members.insert("propertyNames".to_owned(), ids);
                } else if let Value::Object(ids) = ids {
                    members.extend(ids);
                }
            }
        }
    }

    /// A condition over the file's own names; rules read no dimensions.
    fn condition(&self, own: &str, dimensions: bool) -> Value {
        let operand = json!({ "$ref": format!("#/$defs/{own}") });
        let operands = json!({ "anyOf": [operand, { "type": "array", "items": operand, "maxItems": 2000 }] });
        let checks: Vec<String> = self.list("checks").iter().map(|check| format!("check.{check}")).collect();
        let known: Vec<String> =
            std::iter::once("role".to_owned()).chain(self.list("facts").iter().cloned()).chain(checks.clone()).collect();
        let mut names = known.clone();
        if dimensions {
            names.extend(self.list("dimensions").iter().cloned());
        }
        let verdicts = json!({ "enum": Verdict::IDS });
        // What is compared with a check is a verdict.
        let of_check = json!({ "type": "object", "required": ["var"], "properties": { "var": { "anyOf": [
            one_of(&checks), { "type": "array", "prefixItems": [one_of(&checks)], "minItems": 1 }
        ] } } });
        let compared = json!({
            "anyOf": operands["anyOf"],
            "if": { "type": "array", "contains": of_check },
            "then": { "items": { "anyOf": [{ "type": "object" }, verdicts, { "type": "array", "items": verdicts }] } }
        });
        let literal = json!({ "type": ["string", "number", "boolean"] });
        let mut properties = Map::new();
        for operator in crate::conditions::OPERATORS {
            let schema = match *operator {
                "var" => json!({ "anyOf": [
                    one_of(&names), { "type": "array", "prefixItems": [one_of(&names)], "items": literal, "minItems": 1, "maxItems": 2 }
                ] }),
                "known" | "missing" => json!({ "anyOf": [
                    one_of(&known), { "type": "array", "items": one_of(&known), "minItems": 1 }
                ] }),
                "condition" => one_of(self.list("conditions")),
                "==" | "!=" | "in" => compared.clone(),
                _ => operands.clone(),
            };
            properties.insert((*operator).to_owned(), schema);
        }
        json!({
            "description": "Typed JSONLogic: one operator with its operands, or a literal.",
            "anyOf": [
                { "type": "object", "properties": properties, "additionalProperties": false, "minProperties": 1, "maxProperties": 1 },
                literal,
                { "type": "array", "items": { "type": ["string", "number"] } }
            ]
        })
    }
}

fn text(tree: Tree<'_>, node: Node) -> Option<String> {
    tree.text(node).map(std::borrow::Cow::into_owned)
}

/// One of these ids; nothing, if there are none.
fn one_of(ids: &[String]) -> Value {
    if ids.is_empty() { json!({ "not": {} }) } else { json!({ "enum": ids }) }
}

/// Takes the marks out of a schema that is of no file.
pub(super) fn forget(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.remove(MARK);
            members.values_mut().for_each(forget);
        }
        Value::Array(items) => items.iter_mut().for_each(forget),
        _ => {}
    }
}
