//! JSON Schema of what `record!` cannot derive.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::model_value::{Amount, Condition, Formats, Inner, Literal, Members, Test, Value, ValueSource, Whole};

macro_rules! inline {
    ([$($parameters:tt)*] $type:ty, $name:literal, |$generator:ident| $schema:expr) => {
        impl<$($parameters)*> JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }
            fn json_schema($generator: &mut SchemaGenerator) -> Schema {
                $schema
            }
        }
    };
}

inline!([] Whole, "Whole", |_generator| json_schema!({ "type": "integer", "minimum": 0, "maximum": 1_000_000 }));
inline!([] Amount, "Amount", |_generator| json_schema!({ "type": "number" }));
inline!([] Formats, "Formats", |_generator| json_schema!({
    "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }]
}));
// `null` stands apart: from a list of types it would be taken off, as if the member could be left out.
inline!([] Literal, "Literal", |_generator| json_schema!({ "oneOf": [{ "type": ["string", "number", "boolean"] }, { "const": null }] }));
inline!([T: JsonSchema] Members<T>, "Members", |generator| {
    json_schema!({ "type": "object", "additionalProperties": generator.subschema_for::<T>() })
});
inline!([] Inner, "Inner", |generator| generator.subschema_for::<Value>());

impl JsonSchema for Value {
    fn schema_name() -> Cow<'static, str> {
        "Value".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A value; a bare text means the column of that name.",
            "anyOf": [{ "type": "string" }, generator.subschema_for::<ValueSource>()]
        })
    }
}

impl JsonSchema for Condition {
    fn schema_name() -> Cow<'static, str> {
        "Condition".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A condition; a bare text means that the column of that name has an answer.",
            "anyOf": [{ "type": "string" }, generator.subschema_for::<Test>()]
        })
    }
}
