//! JSON Schema of tests, from the types that read them.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::file::{AsOf, ById, Case, Cases, Pending, Written};
use crate::diagnostic::Diagnostic;
use crate::rulefile::{schema_of, schema_of_with_ids};

const TITLE: &str = "Tests of a Reife rule file";

/// The schema as pretty JSON text.
#[must_use]
pub fn schema() -> String {
    schema_of::<Cases>(TITLE)
}

/// The same with the ids of the rule file in `bytes`.
///
/// # Errors
/// Text that is no JSON.
pub fn schema_with_ids(bytes: &[u8]) -> Result<String, Diagnostic> {
    schema_of_with_ids::<Cases>(TITLE, bytes)
}

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

inline!([] AsOf, "AsOf", |_generator| json_schema!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}" }));
inline!([] Written, "Written", |_generator| json_schema!({ "type": "object" }));
// `const` and not a type, since what may be left out is never null elsewhere.
inline!([] Pending, "Pending", |_generator| json_schema!({ "anyOf": [{ "type": "string" }, { "const": null }] }));
inline!([V: JsonSchema] ById<V>, "ById", |generator| {
    json_schema!({ "type": "object", "additionalProperties": generator.subschema_for::<V>() })
});
inline!([] Cases, "Cases", |generator| {
    let case = generator.subschema_for::<Case>();
    json_schema!({ "anyOf": [case, { "type": "array", "items": case, "maxItems": 2000 }] })
});
