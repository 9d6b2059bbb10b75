//! Workbooks as tables: a sheet of an XLSX file becomes CSV in UTF-8, as people see its cells, for the mapping to read.
//!
//! A row of the sheet is a line of the CSV, blank ones included, so that a line in a message is the row that people look at.
//! Numbers have a point and at most the 15 digits that a spreadsheet keeps, whole ones no point, those of a format such as
//! `00000` their zeros; dates are `2026-11-24` or `2026-11-24 09:20:00`, whichever day the workbook counts from. A formula is
//! what it gave when the workbook was saved. What cells have below one another in a merged one is its value.

mod cell;
mod merged;

use std::io::Cursor;

use calamine::{Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use merged::Merged;

/// What all parts of a workbook may take unpacked: 2 GiB.
pub const UNPACKED_MAX: u128 = 1 << 31;

/// Why a file is not read; the sentence is made outside.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refused {
    /// It is locked with a password.
    Encrypted,
    /// A workbook of before 2007.
    Old,
    /// No workbook at all, or one of another program.
    NotAWorkbook,
    /// A workbook that breaks off, or contradicts itself.
    Broken,
    /// More than [`UNPACKED_MAX`] unpacked.
    TooLarge,
}

impl Refused {
    /// As pages know it.
    #[must_use]
    pub fn reason(self) -> &'static str {
        match self {
            Refused::Encrypted => "encrypted",
            Refused::Old => "old",
            Refused::NotAWorkbook => "not-a-workbook",
            Refused::Broken => "broken",
            Refused::TooLarge => "too-large",
        }
    }
}

impl From<XlsxError> for Refused {
    fn from(error: XlsxError) -> Refused {
        match error {
            XlsxError::Password => Refused::Encrypted,
            XlsxError::FileNotFound(_) | XlsxError::RelationshipNotFound => Refused::NotAWorkbook,
            _ => Refused::Broken,
        }
    }
}

/// A workbook that was opened.
pub struct Workbook {
    xlsx: Xlsx<Cursor<Vec<u8>>>,
    sheets: Vec<String>,
}

/// A sheet as a table.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Table {
    /// CSV in UTF-8, separated by commas.
    pub csv: Vec<u8>,
    /// Rows with something in them.
    pub rows: u32,
    /// Cells that are several merged into one.
    pub merged: u32,
    /// Formulas whose value the workbook does not hold.
    pub uncalculated: u32,
    /// Cells that show an error, such as `#N/A`.
    pub errors: u32,
}

const ZIP: &[u8] = b"PK\x03\x04";
/// How Office wrote files before 2007, and how it locks them to this day.
const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

impl Workbook {
    /// Opens the bytes of a file.
    ///
    /// # Errors
    /// Anything but a workbook that can be read.
    pub fn open(bytes: Vec<u8>) -> Result<Workbook, Refused> {
        if bytes.starts_with(COMPOUND) {
            let locked: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
            return Err(if bytes.windows(locked.len()).any(|part| part == locked) { Refused::Encrypted } else { Refused::Old });
        }
        if !bytes.starts_with(ZIP) {
            return Err(Refused::NotAWorkbook);
        }
        let archive = zip::ZipArchive::new(Cursor::new(&bytes)).map_err(|_| Refused::Broken)?;
        if archive.decompressed_size().is_none_or(|size| size > UNPACKED_MAX) {
            return Err(Refused::TooLarge);
        }
        if archive.index_for_name("[Content_Types].xml").is_none() {
            return Err(Refused::NotAWorkbook);
        }
        let xlsx = Xlsx::new(Cursor::new(bytes))?;
        let seen =
            xlsx.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible);
        let sheets = seen.map(|sheet| sheet.name.clone()).collect();
        Ok(Workbook { xlsx, sheets })
    }

    /// The sheets that people see, in their order.
    #[must_use]
    pub fn sheets(&self) -> &[String] {
        &self.sheets
    }

    /// A sheet as a table.
    ///
    /// # Errors
    /// `Broken` if it cannot be read to its end, or is not there.
    pub fn table(&mut self, sheet: &str) -> Result<Table, Refused> {
        let merged = self.xlsx.merge_cells_by_sheet_name(sheet)?;
        let mut table = Table { merged: u32::try_from(merged.len()).unwrap_or(u32::MAX), ..Table::default() };
        let Some(width) = self.width(sheet, &mut table)? else { return Ok(table) };
        let mut lines = Lines { csv: Vec::new(), cells: vec![String::new(); width], row: 0, merged: Merged::new(merged) };
        let mut reader = self.xlsx.worksheet_cells_reader(sheet)?;
        let formats: Vec<Option<usize>> = reader.styles().iter().map(cell::zeros).collect();
        while let Some((cell, style)) = reader.next_cell_with_style_id()? {
            let (row, column) = cell.get_position();
            let text = cell::text(cell.get_value(), formats.get(style).copied().flatten());
            table.rows += lines.to(row)?;
            if let Some(place) = lines.cells.get_mut(column as usize)
                && !text.is_empty()
            {
                *place = text;
            }
        }
        table.rows += lines.end();
        table.csv = lines.csv;
        Ok(table)
    }

    /// How many columns have something in them; `None` for an empty sheet. Counts on the way what people should know.
    fn width(&mut self, sheet: &str, table: &mut Table) -> Result<Option<usize>, Refused> {
        let mut width = None;
        let mut reader = self.xlsx.worksheet_cells_reader(sheet)?;
        while let Some(record) = reader.next_cell_with_formula_metadata()? {
            let empty = matches!(record.value, calamine::DataRef::Empty);
            table.errors += u32::from(matches!(record.value, calamine::DataRef::Error(_)));
            table.uncalculated += u32::from(empty && record.formula.is_some());
            if !empty {
                width = width.max(Some(record.pos.1 as usize + 1));
            }
        }
        Ok(width)
    }
}

/// The table as it is written, row by row.
struct Lines {
    csv: Vec<u8>,
    cells: Vec<String>,
    row: u32,
    merged: Merged,
}

impl Lines {
    /// Goes on to a row; answers how many rows with something in them that ended.
    fn to(&mut self, row: u32) -> Result<u32, Refused> {
        // A sheet has its rows in order; another order would be a table that nobody sees.
        if row < self.row {
            return Err(Refused::Broken);
        }
        let mut ended = 0;
        while self.row < row {
            ended += self.end();
        }
        Ok(ended)
    }

    /// Ends a row: 1 if there was something in it.
    fn end(&mut self) -> u32 {
        self.merged.fill(self.row, &mut self.cells);
        let filled = self.cells.iter().any(|text| !text.is_empty());
        if filled {
            for (column, text) in self.cells.iter_mut().enumerate() {
                if column > 0 {
                    self.csv.push(b',');
                }
                cell::write(&mut self.csv, text);
                text.clear();
            }
        }
        self.csv.push(b'\n');
        self.row += 1;
        u32::from(filled)
    }
}
