//! JSON Schema of mapping files, from the types that read them.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::MappingFile;
use super::model_value::{Amount, Condition, Formats, Inner, Literal, Members, Test, Value, ValueSource, Whole};

/// The schema as pretty JSON text.
#[must_use]
pub fn schema() -> String {
    crate::rulefile::schema_of::<MappingFile>("Reife mapping, format 1")
}

macro_rules! schemas {
    ($( $type:ty, $name:literal, $inline:literal, |$generator:ident| $schema:expr; )*) => { $(
        impl JsonSchema for $type {
            fn inline_schema() -> bool {
                $inline
            }
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }
            fn json_schema($generator: &mut SchemaGenerator) -> Schema {
                $schema
            }
        }
    )* };
}

schemas! {
    Value, "Value", false, |generator| json_schema!({ "anyOf": [{ "type": "string" }, generator.subschema_for::<ValueSource>()] });
    Inner, "Inner", true, |generator| generator.subschema_for::<Value>();
    Condition, "MappingCondition", false, |generator| json_schema!({ "anyOf": [{ "type": "string" }, generator.subschema_for::<Test>()] });
    Formats, "Formats", true, |_generator| json_schema!({ "type": ["string", "array"], "items": { "type": "string" } });
    Whole, "SmallWhole", true, |_generator| json_schema!({ "type": "integer", "minimum": 0, "maximum": 1_000_000 });
    Amount, "Amount", true, |_generator| json_schema!({ "type": "number" });
    Literal, "Literal", true, |_generator| json_schema!({ "not": { "type": ["object", "array"] } });
}

impl<T: JsonSchema> JsonSchema for Members<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Members".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "object", "additionalProperties": generator.subschema_for::<T>() })
    }
}
