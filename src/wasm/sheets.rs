//! Workbooks: a sheet as CSV, for the mapping to read.

use wasm_bindgen::prelude::*;

use crate::sheets;

/// A workbook, or why it is none.
#[wasm_bindgen]
pub struct Workbook(Result<sheets::Workbook, sheets::Refused>);

#[wasm_bindgen]
impl Workbook {
    /// Opens the bytes of a file.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(bytes: Vec<u8>) -> Workbook {
        Workbook(sheets::Workbook::open(bytes))
    }

    /// Why it is not read; undefined if it is.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn refused(&self) -> Option<String> {
        self.0.as_ref().err().map(|refused| refused.reason().to_owned())
    }

    /// The sheets that people see.
    #[must_use]
    pub fn sheets(&self) -> Vec<String> {
        self.0.as_ref().map(|workbook| workbook.sheets().to_vec()).unwrap_or_default()
    }

    /// A sheet; undefined if it breaks off.
    #[must_use]
    pub fn table(&mut self, sheet: &str) -> Option<Table> {
        self.0.as_mut().ok().and_then(|workbook| workbook.table(sheet).ok()).map(Table)
    }
}

/// A sheet as a table.
#[wasm_bindgen]
pub struct Table(sheets::Table);

#[wasm_bindgen]
impl Table {
    /// CSV in UTF-8; what is taken is no longer held.
    #[must_use]
    pub fn csv(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.0.csv)
    }

    /// Rows with something in them.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn rows(&self) -> u32 {
        self.0.rows
    }

    /// Cells that are several merged into one.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn merged(&self) -> u32 {
        self.0.merged
    }

    /// Formulas whose value the workbook does not hold.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn uncalculated(&self) -> u32 {
        self.0.uncalculated
    }

    /// Cells that show an error.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn errors(&self) -> u32 {
        self.0.errors
    }
}
