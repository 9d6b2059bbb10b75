//! JSON Schema of mapping files, from the types that read them.

use schemars::{JsonSchema, json_schema};

use super::MappingFile;
use super::model_value::{Amount, Condition, Formats, Inner, Literal, Members, Test, Value, ValueSource, Whole};
use crate::record::schema_by_hand;

/// The schema as pretty JSON text.
#[must_use]
pub fn schema() -> String {
    crate::rulefile::schema_of::<MappingFile>("Reife mapping, format 1")
}

schema_by_hand!(named [] Value, "Value", |generator| {
    json_schema!({ "anyOf": [{ "type": "string" }, generator.subschema_for::<ValueSource>()] })
});
schema_by_hand!([] Inner, "Inner", |generator| generator.subschema_for::<Value>());
schema_by_hand!(named [] Condition, "MappingCondition", |generator| {
    json_schema!({ "anyOf": [{ "type": "string" }, generator.subschema_for::<Test>()] })
});
schema_by_hand!([] Formats, "Formats", |_generator| json_schema!({ "type": ["string", "array"], "items": { "type": "string" } }));
schema_by_hand!([] Whole, "SmallWhole", |_generator| json_schema!({ "type": "integer", "minimum": 0, "maximum": 1_000_000 }));
schema_by_hand!([] Amount, "Amount", |_generator| json_schema!({ "type": "number" }));
schema_by_hand!([] Literal, "Literal", |_generator| json_schema!({ "not": { "type": ["object", "array"] } }));
schema_by_hand!([T: JsonSchema] Members<T>, "Members", |generator| {
    json_schema!({ "type": "object", "additionalProperties": generator.subschema_for::<T>() })
});
