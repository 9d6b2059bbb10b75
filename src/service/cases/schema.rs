//! JSON Schema of tests, from the types that read them.

use schemars::{JsonSchema, json_schema};

use super::file::{AsOf, ById, Case, Cases, Pending, Written};
use crate::diagnostic::Diagnostic;
use crate::record::schema_by_hand;
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

schema_by_hand!([] AsOf, "AsOf", |_generator| json_schema!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}" }));
schema_by_hand!([] Written, "Written", |_generator| json_schema!({ "type": "object" }));
// `const` and not a type, since what may be left out is never null elsewhere.
schema_by_hand!([] Pending, "Pending", |_generator| json_schema!({ "anyOf": [{ "type": "string" }, { "const": null }] }));
schema_by_hand!([V: JsonSchema] ById<V>, "ById", |generator| {
    json_schema!({ "type": "object", "additionalProperties": generator.subschema_for::<V>() })
});
schema_by_hand!([] Cases, "Cases", |generator| {
    let case = generator.subschema_for::<Case>();
    json_schema!({ "anyOf": [case, { "type": "array", "items": case, "maxItems": 2000 }] })
});
