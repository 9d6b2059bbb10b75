//! `reife map` end to end: encodings and zones of real files, proposals, selections.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output};

use flate2::Compression;
use flate2::write::GzEncoder;

const MAPPING: &str = r#"{"format": 1, "id": "crm", "zone": "Europe/Berlin", "objects": [{"id": "people",
  "contact": {"id": "Id", "attributes": {"city": "Ort"}},
  "signals": [{"type": {"constant": "form"}, "at": {"column": "Wann", "type": "date", "format": "DD.MM.YYYY HH:mm"}, "id": {"template": "f{#}"}}]}],
  "select": [{"rules": "main"}]}"#;
const TABLE: &str = "Id;Ort;Wann\n0017;Köln;01.07.2026 12:00\n0018;Zürich – Süd;01.12.2026 12:00\n";

fn file(name: &str, bytes: &[u8]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("map-command");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

fn reife(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_reife")).args(["--lang", "en", "map"]).args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Summer time in July, winter time in December; one text however it was written.
#[test]
fn files_of_excel_are_decoded_and_their_moments_read_in_the_zone() {
    let mapping = file("crm.mapping.json", MAPPING.as_bytes());
    let windows: Vec<u8> =
        TABLE.chars().map(|letter| if letter == '–' { 0x96 } else { u8::try_from(u32::from(letter)).unwrap() }).collect();
    let utf_16: Vec<u8> = [0xFEFF].into_iter().chain(TABLE.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    for (name, bytes) in [("utf8.csv", TABLE.as_bytes().to_vec()), ("windows.csv", windows), ("utf16.csv", utf_16)] {
        let path = file(name, &bytes);
        let output = reife(&["--mapping", mapping.to_str().unwrap(), path.to_str().unwrap()]);
        let found = text(&output.stdout);
        assert_eq!(output.status.code(), Some(0), "{name}: {}", text(&output.stderr));
        assert!(found.contains(r#""city":"Köln""#) && found.contains("Zürich – Süd"), "{name}: {found}");
        assert!(found.contains("2026-07-01T10:00:00Z") && found.contains("2026-12-01T11:00:00Z"), "{name}: {found}");
    }
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// A file may be packed in parts, one after the other. It is called what it is once it is unpacked.
#[test]
fn packed_files_are_read_as_if_they_were_not() {
    let mapping = file("crm.mapping.json", MAPPING.as_bytes());
    let (first, rest) = TABLE.split_at(20);
    let whole = [packed(first.as_bytes()), packed(rest.as_bytes())].concat();
    let map = |path: &PathBuf| reife(&["--mapping", mapping.to_str().unwrap(), path.to_str().unwrap()]);
    let plain = map(&file("plain.csv", TABLE.as_bytes()));
    for name in ["packed.csv.gz", "PACKED.CSV.GZ"] {
        let found = map(&file(name, &whole));
        assert_eq!((found.status.code(), text(&found.stdout)), (Some(0), text(&plain.stdout)), "{name}: {}", text(&found.stderr));
    }
    let proposed = reife(&["--guess", file("kunden.csv.gz", &whole).to_str().unwrap(), "--zone", "Europe/Berlin"]);
    assert_eq!(proposed.status.code(), Some(0), "{}", text(&proposed.stderr));
    for (name, bytes) in [("cut.csv.gz", &whole[..whole.len() - 9]), ("none.csv.gz", TABLE.as_bytes())] {
        let found = map(&file(name, bytes));
        assert_eq!(found.status.code(), Some(1), "{name}");
        assert!(text(&found.stderr).contains("no whole gzip file"), "{name}: {}", text(&found.stderr));
    }
}

#[test]
fn selections_name_the_rule_files_of_each_contact() {
    let (mapping, table) = (file("crm.mapping.json", MAPPING.as_bytes()), file("selected.csv", TABLE.as_bytes()));
    let output = reife(&["--mapping", mapping.to_str().unwrap(), "--selections", table.to_str().unwrap()]);
    assert_eq!(text(&output.stdout), "{\"contact\":\"0017\",\"rules\":[\"main\"]}\n{\"contact\":\"0018\",\"rules\":[\"main\"]}\n");
}

#[test]
fn a_proposal_maps_the_file_it_was_made_for() {
    let table = file("kunden.csv", TABLE.as_bytes());
    let proposed = reife(&["--guess", table.to_str().unwrap(), "--zone", "Europe/Berlin"]);
    assert_eq!(proposed.status.code(), Some(0), "{}", text(&proposed.stderr));
    let reasons = text(&proposed.stderr);
    assert!(reasons.contains("Id: ") && reasons.contains("Wann: ") && !reasons.contains("guess-"), "{reasons}");
    let mapping = file("proposed.mapping.json", &proposed.stdout);
    let output = reife(&["--mapping", mapping.to_str().unwrap(), table.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert_eq!(text(&output.stdout).lines().count(), 2);
}

#[test]
fn faults_are_said_with_line_and_column_and_the_rest_goes_on() {
    let mapping = file("crm.mapping.json", MAPPING.as_bytes());
    let table = file("faulty.csv", "Id;Ort;Wann\n0017;Ulm;31.02.2026 12:00\n0018;Bonn;01.12.2026 12:00\n".as_bytes());
    let output = reife(&["--mapping", mapping.to_str().unwrap(), table.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&output.stdout).lines().count(), 2);
    assert!(text(&output.stderr).contains("faulty.csv:2:"), "{}", text(&output.stderr));
}
