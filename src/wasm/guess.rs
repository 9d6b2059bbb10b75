//! Proposing a mapping, for those who open an export that has none.

use wasm_bindgen::prelude::*;

use super::answer::{moment, out};
use crate::mapping;
use crate::wire::map_rows as rows;

/// Proposes a mapping for an unknown file of UTF-8 bytes, with a reason for each column. The zone of moments without an
/// offset and the moment the file was made may be given.
///
/// # Errors
/// When `exported_on` is no moment.
#[wasm_bindgen(unchecked_return_type = "MappingGuess")]
pub fn guess(name: &str, bytes: &[u8], zone: Option<String>, exported_on: Option<String>) -> Result<JsValue, JsError> {
    let exported_on = exported_on.as_deref().map(moment).transpose()?;
    let options = mapping::GuessOptions { zone: zone.as_deref(), exported_on };
    Ok(out(&rows::guess(&mapping::guess(name, bytes, &options))))
}
