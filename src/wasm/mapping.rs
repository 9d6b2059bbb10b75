//! Mappings: a CRM's export becomes evidence.

use wasm_bindgen::prelude::*;

use super::answer::out;
use crate::mapping;
use crate::moment::Moment;
use crate::wire::map_rows as rows;

/// A mapping, read and checked.
#[wasm_bindgen]
pub struct Mapping(Result<mapping::Mapping, Vec<crate::diagnostic::Diagnostic>>);

#[wasm_bindgen]
impl Mapping {
    /// Reads a mapping. What is wrong is in `diagnostics()`.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(bytes: &[u8]) -> Mapping {
        Mapping(mapping::Mapping::read(bytes))
    }

    /// Whether it has no error.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn ok(&self) -> bool {
        self.0.is_ok()
    }

    /// Every problem, in the order of their place.
    #[wasm_bindgen(unchecked_return_type = "Diagnostic[]")]
    #[must_use]
    pub fn diagnostics(&self) -> JsValue {
        let list = match &self.0 {
            Ok(mapping) => mapping.warnings(),
            Err(list) => list,
        };
        out(&list.iter().map(rows::diagnostic).collect::<Vec<_>>())
    }
}

/// An export being mapped, in chunks of UTF-8 bytes.
#[wasm_bindgen]
pub struct MappedFile(mapping::MappedFile);

#[wasm_bindgen]
impl MappedFile {
    /// Begins with a file of this name.
    ///
    /// # Errors
    /// When the mapping has an error.
    #[wasm_bindgen(constructor)]
    pub fn new(mapping: &Mapping, name: &str) -> Result<MappedFile, JsError> {
        let mapping = mapping.0.as_ref().map_err(|_| JsError::new("the mapping has an error"))?;
        Ok(MappedFile(mapping::MappedFile::with_zones(mapping, name, Box::new(IntlZones))))
    }

    /// Takes a chunk; answers the lines of evidence that are ready.
    #[must_use]
    pub fn push(&mut self, chunk: &[u8]) -> Vec<u8> {
        self.0.push(chunk)
    }

    /// Ends the file; answers the rest of the evidence.
    #[must_use]
    pub fn finish(&mut self) -> Vec<u8> {
        self.0.finish()
    }

    /// Outcomes that are ready and were not taken yet, as NDJSON.
    #[must_use]
    pub fn outcomes(&mut self) -> Vec<u8> {
        self.0.outcomes()
    }

    /// Bad rows, with their lines.
    #[wasm_bindgen(unchecked_return_type = "Fault[]")]
    #[must_use]
    pub fn faults(&self) -> JsValue {
        out(&self.0.faults().iter().map(rows::map_fault).collect::<Vec<_>>())
    }

    /// How much was read, mapped and refused.
    #[wasm_bindgen(unchecked_return_type = "MappingCounts")]
    #[must_use]
    pub fn counts(&self) -> JsValue {
        out(&rows::counts(self.0.counts()))
    }
}

/// Offsets of zones, asked of the browser.
struct IntlZones;

impl mapping::Zones for IntlZones {
    fn offset_seconds(&self, zone: &str, at: Moment) -> Option<i64> {
        // The border to `Date` and `Intl` is a number of milliseconds below 2^53.
        #[expect(clippy::cast_precision_loss, reason = "moments of the years 0 to 9999 are below 2^53 milliseconds")]
        let moment = at.0 as f64;
        offset_seconds(zone, moment).map(i64::from)
    }
}

#[wasm_bindgen(inline_js = r#"
const formats = new Map();
// The offset from UTC in seconds of an IANA zone at a moment; undefined for a zone that the browser does not know.
export function offset_seconds(zone, at) {
  let format = formats.get(zone);
  if (format === undefined) {
    try {
      format = new Intl.DateTimeFormat("en-US", { timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric",
        day: "numeric", hour: "numeric", minute: "numeric", second: "numeric", era: "short" });
    } catch {
      format = null;
    }
    formats.set(zone, format);
  }
  if (format === null) return undefined;
  const part = {};
  for (const { type, value } of format.formatToParts(new Date(at))) part[type] = value;
  const year = part.era === "BC" ? 1 - Number(part.year) : Number(part.year);
  const local = new Date(0);
  local.setUTCFullYear(year, Number(part.month) - 1, Number(part.day));
  local.setUTCHours(Number(part.hour), Number(part.minute), Number(part.second), 0);
  return Math.round((local.getTime() - Math.floor(at / 1000) * 1000) / 1000);
}
"#)]
extern "C" {
    fn offset_seconds(zone: &str, at: f64) -> Option<i32>;
}
