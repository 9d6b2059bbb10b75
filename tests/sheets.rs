//! Workbooks that Excel and others write, made by `tests/sheets/make.py`: each sheet is the table in the file of its name.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

use std::path::PathBuf;

use reife::sheets::{Refused, Table, Workbook};

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/sheets").join(name)).unwrap()
}

fn table(name: &str, sheet: &str) -> Table {
    Workbook::open(bytes(name)).unwrap_or_else(|refused| panic!("{name}: {refused:?}")).table(sheet).unwrap()
}

fn text(table: &Table) -> &str {
    std::str::from_utf8(&table.csv).unwrap()
}

#[test]
fn each_sheet_is_the_table_that_people_see() {
    let people = String::from_utf8(bytes("people.csv")).unwrap();
    let found = table("people.xlsx", "Sheet");
    assert_eq!(text(&found), people);
    assert_eq!(found, Table { csv: found.csv.clone(), rows: 13, ..Table::default() });
    assert_eq!(text(&table("several.xlsx", "People")), people);
    // The same dates, counted from another day.
    let few: String = people.lines().take(4).flat_map(|line| [line, "\n"]).collect();
    assert_eq!(text(&table("dates-1904.xlsx", "Sheet")), few);
}

#[test]
fn only_sheets_that_people_see_are_offered() {
    let mut book = Workbook::open(bytes("several.xlsx")).unwrap();
    assert_eq!(book.sheets(), ["Read me", "People", "Empty"]);
    assert_eq!(book.table("Empty").unwrap(), Table::default());
    assert_eq!(book.table("Elsewhere"), Err(Refused::Broken));
}

#[test]
fn what_is_merged_holds_in_every_row_and_lines_are_rows() {
    let found = table("merged.xlsx", "Sheet");
    let expected = "Customers of the north,,\n\nCompany,Contact,Note\n\"Harbour, Ltd\",Ann,\"said \"\"yes\"\" and more\"\n\"Harbour, Ltd\",Bo,\n\"Harbour, Ltd\",Cy,\" kept \"\nMill,Dee,\n";
    assert_eq!(text(&found), expected);
    assert_eq!((found.rows, found.merged), (6, 2));
}

#[test]
fn formulas_without_a_value_and_errors_are_counted() {
    let found = table("formulas.xlsx", "Sheet");
    assert_eq!(text(&found), "Id,Sum,Error\n1,,#N/A\n2,3.5,\n");
    assert_eq!((found.rows, found.uncalculated, found.errors), (3, 1, 1));
}

#[test]
fn what_is_no_workbook_says_why() {
    let refused = |bytes: Vec<u8>| Workbook::open(bytes).map(|_| ()).unwrap_err();
    assert_eq!(refused(bytes("locked.xlsx")), Refused::Encrypted);
    assert_eq!(refused(bytes("no-workbook.xlsx")), Refused::NotAWorkbook);
    assert_eq!(refused(Vec::new()), Refused::NotAWorkbook);
    assert_eq!(refused(bytes("broken.xlsx")), Refused::Broken);
    // How Office wrote before 2007: the same beginning as a locked file.
    let mut old = bytes("locked.xlsx")[..8].to_vec();
    old.extend([0; 504]);
    assert_eq!(refused(old), Refused::Old);
}

/// Whatever part of a workbook is missing or changed: an answer, never a panic.
#[test]
fn damaged_workbooks_are_refused_or_read() {
    let good = bytes("people.xlsx");
    for at in (0..good.len()).step_by(37) {
        let mut changed = good.clone();
        changed[at] ^= 0x5a;
        for bytes in [good[..at].to_vec(), changed] {
            if let Ok(mut book) = Workbook::open(bytes) {
                let names = book.sheets().to_vec();
                names.iter().for_each(|name| drop(book.table(name)));
            }
        }
    }
}

/// What claims to be larger than it may is not unpacked.
#[test]
fn a_workbook_that_unpacks_to_more_than_fits_is_not_opened() {
    let mut bytes = bytes("people.xlsx");
    let at = bytes.windows(4).rposition(|part| part == b"PK\x01\x02").unwrap();
    bytes[at + 24..at + 28].copy_from_slice(&0xffff_fff0_u32.to_le_bytes());
    assert_eq!(Workbook::open(bytes).map(|_| ()).unwrap_err(), Refused::TooLarge);
}
