//! JSON Schema of rule files, from the types that read them.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::Value;

use super::members::{Condition, Decimal, FileId, Id, Key, Map, Reference, Texts, Thousandths, Whole};
use super::model::{Date, Source, Time};
use super::{LIMITS, own_ids};
use crate::conditions::OPERATORS;
use crate::diagnostic::{Diagnostic, of_syntax};
use crate::json::{Document, write_number};
use crate::record::schema_by_hand;

const TITLE: &str = "Reife rule file, format 1";

/// The schema as pretty JSON text.
#[must_use]
pub fn schema() -> String {
    of::<Source>(TITLE)
}

/// The schema of a file type, with the members of its objects that may be left out never null.
#[must_use]
pub fn of<T: JsonSchema>(title: &str) -> String {
    let mut schema = root::<T>(title);
    own_ids::forget(&mut schema);
    serde_json::to_string_pretty(&schema).unwrap_or_default()
}

/// The schema of a file type in which references are ids of the rule file in `bytes`. Only its syntax has to be good:
/// a file that is being edited has faults, and the schema is to help with them.
///
/// # Errors
/// Text that is no JSON.
pub fn of_with_ids<T: JsonSchema>(title: &str, bytes: &[u8]) -> Result<String, Diagnostic> {
    let mut document = Document::new();
    let tree = document.read(bytes, LIMITS).map_err(|error| of_syntax(bytes, error))?;
    let ids = own_ids::OwnIds::gather(tree);
    let mut schema = root::<T>(&format!("{title}, with the ids of {}", ids.file()));
    ids.fill(&mut schema);
    Ok(serde_json::to_string_pretty(&schema).unwrap_or_default())
}

/// The schema of rule files with the ids of one.
///
/// # Errors
/// Text that is no JSON.
pub fn schema_with_ids(bytes: &[u8]) -> Result<String, Diagnostic> {
    of_with_ids::<Source>(TITLE, bytes)
}

fn root<T: JsonSchema>(title: &str) -> Value {
    let mut schema = schemars::generate::SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>().to_value();
    if let Value::Object(members) = &mut schema {
        members.insert("title".to_owned(), Value::String(title.to_owned()));
    }
    drop_null(&mut schema);
    schema
}

/// A member that is left out is absent, never null: `Option` adds a null that the reader refuses.
fn drop_null(value: &mut Value) {
    match value {
        Value::Object(members) => {
            if let Some(Value::Array(choices)) = members.get_mut("anyOf") {
                choices.retain(|choice| choice.get("type").and_then(Value::as_str) != Some("null"));
                if let [only] = choices.as_slice()
                    && let Value::Object(only) = only.clone()
                {
                    members.remove("anyOf");
                    members.extend(only);
                }
            }
            if let Some(Value::Array(types)) = members.get_mut("type") {
                types.retain(|name| name != "null");
                if let [only] = types.as_slice() {
                    let only = only.clone();
                    members.insert("type".to_owned(), only);
                }
            }
            members.values_mut().for_each(drop_null);
        }
        Value::Array(items) => items.iter_mut().for_each(drop_null),
        _ => {}
    }
}

/// A bound as a JSON number of the unit.
fn bound(value: i64, digits: u32) -> Value {
    let mut text = String::new();
    write_number(&mut text, i128::from(value), digits);
    serde_json::from_str(&text).unwrap_or(Value::Null)
}

fn ranged(kind: &str, min: i64, max: i64, digits: u32) -> Schema {
    json_schema!({ "type": kind, "minimum": bound(min, digits), "maximum": bound(max, digits) })
}

schema_by_hand!([] Id, "Id", |_generator| json_schema!({ "type": "string", "pattern": "^[a-z][a-z0-9_]{0,63}$" }));
schema_by_hand!([] FileId, "FileId", |_generator| json_schema!({ "type": "string", "pattern": "^[a-z][a-z0-9_-]{0,63}$" }));
schema_by_hand!([] Reference, "Reference", |_generator| json_schema!({ "type": "string" }));
schema_by_hand!([const MIN: i64, const MAX: i64] Whole<MIN, MAX>, "Whole", |_generator| ranged("integer", MIN, MAX, 0));
schema_by_hand!([const MIN: i64, const MAX: i64] Thousandths<MIN, MAX>, "Thousandths", |_generator| ranged("number", MIN, MAX, 3));
schema_by_hand!([const MIN: i64, const MAX: i64] Decimal<MIN, MAX>, "Decimal", |_generator| ranged("number", MIN, MAX, 6));
schema_by_hand!([] Texts, "Texts", |_generator| json_schema!({
    "type": "object", "description": "A text in each language of the file.", "additionalProperties": { "type": "string" },
    "x-ids": "languages"
}));
schema_by_hand!([] Time, "Time", |_generator| json_schema!({ "type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$" }));
schema_by_hand!([] Date, "Date", |_generator| json_schema!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }));
schema_by_hand!([K: Key, V: JsonSchema] Map<K, V>, "Map", |generator| {
    let value = generator.subschema_for::<V>();
    let mut properties = serde_json::Map::new();
    for id in K::ids() {
        properties.insert((*id).to_owned(), value.clone().to_value());
    }
    json_schema!({ "type": "object", "properties": properties, "additionalProperties": false })
});

impl JsonSchema for Condition {
    fn schema_name() -> Cow<'static, str> {
        "Condition".into()
    }

    /// One operator with its operands, or a literal. Types are checked by the loader, which knows the facts.
    fn json_schema(_generator: &mut SchemaGenerator) -> Schema {
        let operand = serde_json::json!({ "$ref": "#/$defs/Condition" });
        let operands = serde_json::json!({ "anyOf": [operand, { "type": "array", "items": operand, "maxItems": 2000 }] });
        let mut properties = serde_json::Map::new();
        for operator in OPERATORS {
            properties.insert((*operator).to_owned(), operands.clone());
        }
        json_schema!({
            "description": "Typed JSONLogic: one operator with its operands, or a literal.",
            "anyOf": [
                { "type": "object", "properties": properties, "additionalProperties": false, "minProperties": 1, "maxProperties": 1 },
                { "type": ["string", "number", "boolean"] },
                { "type": "array", "items": { "type": ["string", "number"] } }
            ]
        })
    }
}
