//! What a mapping writes reads back as the same evidence: any evidence, written as tables by a plain writer, comes out of the
//! mapping byte for byte, and the engine reads it without a fault.
#![allow(missing_docs, clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use std::fmt::Write;

use proptest::prelude::*;
use reife::evidence::{AttributeType, LINE_LIMITS, SignalType, Vocabulary, Words, read_line};
use reife::json::{Document, write_text};
use reife::mapping::{MappedFile, Mapping};
use reife::measure::Millionths;
use reife::moment::{DAY, Moment};
use reife::provenance::{Class, Kind};
use reife::value::ValueType;

#[derive(Clone, Debug)]
struct Contact {
    id: String,
    account: Option<u8>,
    owner: Option<String>,
    number: Option<i64>,
    text: Option<String>,
    truth: Option<bool>,
    date: Option<i64>,
    signals: Vec<(i64, Option<i64>, bool)>,
    checks: Vec<(i64, u8)>,
}

/// Texts with all that tables find hard; no blanks around them, which a cell does not keep.
fn text() -> impl Strategy<Value = String> {
    "[a-zß\"';,|\t.0-9=€ \\\\/\n-]{1,12}".prop_map(|text| text.trim().to_owned()).prop_filter("blank, or how sheets keep digits", |text| {
        let kept = text.starts_with("=\"") && text.ends_with('"');
        !(text.is_empty() || kept)
    })
}

fn contact() -> impl Strategy<Value = Contact> {
    let moment = -30_000_000_000_000_i64..100_000_000_000_000;
    let signals = prop::collection::vec((moment.clone(), prop::option::of(any::<i64>()), any::<bool>()), 0..3);
    let checks = prop::collection::vec((moment, 0_u8..3), 0..3);
    let who = (text(), prop::option::of(0_u8..3), prop::option::of(text()));
    let values =
        (prop::option::of(any::<i64>()), prop::option::of(text()), prop::option::of(any::<bool>()), prop::option::of(-20_000_i64..40_000));
    (who, values, signals, checks).prop_map(|((id, account, owner), (number, text, truth, date), signals, checks)| Contact {
        id,
        account,
        owner,
        number,
        text,
        truth,
        date,
        signals,
        checks,
    })
}

/// A way to write tables.
#[derive(Clone, Copy, Debug)]
struct Style {
    /// `None`: NDJSON.
    separator: Option<char>,
    german: bool,
    crlf: bool,
}

fn style() -> impl Strategy<Value = Style> {
    let separator = prop::option::of(prop::sample::select(vec![',', ';', '\t', '|']));
    (separator, any::<bool>(), any::<bool>()).prop_map(|(separator, german, crlf)| Style { separator, german, crlf })
}

fn table(style: Style, header: &[&str], rows: &[Vec<String>]) -> String {
    let end = if style.crlf { "\r\n" } else { "\n" };
    let mut out = String::new();
    let Some(separator) = style.separator else {
        for row in rows {
            let members = header.iter().zip(row).filter(|(_, cell)| !cell.is_empty());
            let members: Vec<String> = members.map(|(name, cell)| format!("{}:{}", quoted(name), quoted(cell))).collect();
            write!(out, "{{{}}}{end}", members.join(",")).unwrap();
        }
        return out;
    };
    let cell = |text: &str| {
        let plain = !text.contains([separator, '"', '\n', '\r']);
        if plain { text.to_owned() } else { format!("\"{}\"", text.replace('"', "\"\"")) }
    };
    for row in std::iter::once(header.iter().map(|name| (*name).to_owned()).collect()).chain(rows.iter().cloned()) {
        let row: Vec<String> = row.iter().map(|text: &String| cell(text)).collect();
        write!(out, "{}{end}", row.join(&separator.to_string())).unwrap();
    }
    out
}

fn quoted(text: &str) -> String {
    let mut out = String::new();
    write_text(&mut out, text);
    out
}

fn number(style: Style, value: i64) -> String {
    let text = Millionths(value).to_string();
    if style.german { text.replace('.', ",") } else { text }
}

/// `DD.MM.YYYY` or ISO.
fn day(style: Style, days: i64) -> String {
    let text = Moment(days * DAY).date_text();
    if style.german { format!("{}.{}.{}", &text[8..], &text[5..7], &text[..4]) } else { text }
}

const VERDICTS: [&str; 3] = ["confirmed", "refuted", "open"];

fn tables(style: Style, contacts: &[Contact]) -> [(&'static str, String); 3] {
    let optional = |text: Option<String>| text.unwrap_or_default();
    let people: Vec<Vec<String>> = contacts
        .iter()
        .map(|contact| {
            vec![
                contact.id.clone(),
                optional(contact.account.map(|place| format!("a{place}"))),
                optional(contact.owner.clone()),
                optional(contact.number.map(|value| number(style, value))),
                optional(contact.text.clone()),
                optional(contact.truth.map(|truth| if style.german == truth { "ja" } else { "nein" }.to_owned())),
                optional(contact.date.map(|days| day(style, days))),
            ]
        })
        .collect();
    let (mut signals, mut checks) = (Vec::new(), Vec::new());
    for contact in contacts {
        for (place, (at, value, topic)) in contact.signals.iter().enumerate() {
            let value = optional(value.map(|value| number(style, value)));
            signals.push(vec![
                contact.id.clone(),
                format!("s{place}"),
                Moment(*at).to_string(),
                if *topic { "Suite" } else { "" }.to_owned(),
                value,
            ]);
        }
        for (at, verdict) in &contact.checks {
            checks.push(vec![contact.id.clone(), VERDICTS[usize::from(*verdict)].to_owned(), Moment(*at).to_string()]);
        }
    }
    [
        ("people.csv", table(style, &["Id", "Account", "Owner", "Number", "Text", "Truth", "Date"], &people)),
        ("signals.csv", table(style, &["Who", "Key", "When", "What", "Value"], &signals)),
        ("checks.csv", table(style, &["Who", "Verdict", "When"], &checks)),
    ]
}

fn mapping(style: Style) -> Mapping {
    let file = match style.separator {
        Some(separator) => format!("{{\"separator\": {}}}", quoted(&separator.to_string())),
        None => "{\"format\": \"ndjson\"}".to_owned(),
    };
    let truth = if style.german { "{\"ja\": true, \"nein\": false}" } else { "{\"ja\": false, \"nein\": true}" };
    let (decimal, dates) = if style.german { (",", "DD.MM.YYYY") } else { (".", "YYYY-MM-DD") };
    let text = format!(
        r#"{{ "format": 1, "id": "round", "rows": "joined", "numbers": {{"decimal": "{decimal}"}},
          "objects": [
            {{ "id": "people", "file": {file}, "recognise": {{"name": "people.csv"}},
              "contact": {{"id": "Id", "owner": {{"column": "Owner", "optional": true}}, "attributes": {{
                "number": {{"column": "Number", "type": "number"}}, "text": "Text",
                "truth": {{"column": "Truth", "type": "boolean", "values": {truth}}}, "date": {{"column": "Date", "type": "date", "format": "{dates}"}}}}}},
              "account": {{"id": "Account"}} }},
            {{ "id": "signals", "file": {file}, "recognise": {{"name": "signals.csv"}}, "joins": true, "contact": {{"id": "Who"}},
              "signals": [{{"id": "Key", "type": {{"constant": "said"}}, "at": {{"column": "When", "format": "iso"}},
                            "topic": {{"column": "What", "values": {{"Suite": "suite"}}}}, "value": "Value"}}] }},
            {{ "id": "checks", "file": {file}, "recognise": {{"name": "checks.csv"}}, "joins": true, "contact": {{"id": "Who"}},
              "checks": [{{"check": {{"constant": "need"}}, "verdict": "Verdict", "by": {{"constant": "rep"}}, "at": {{"column": "When", "format": "iso"}}}}] }} ] }}"#
    );
    Mapping::read(text.as_bytes()).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn contact_json(contact: &Contact) -> String {
    let mut out = format!("{{\"id\":{}", quoted(&contact.id));
    if let Some(owner) = &contact.owner {
        write!(out, ",\"owner\":{}", quoted(owner)).unwrap();
    }
    let attributes = [
        contact.number.map(|value| format!("\"number\":{}", Millionths(value))),
        contact.text.as_ref().map(|text| format!("\"text\":{}", quoted(text))),
        contact.truth.map(|truth| format!("\"truth\":{truth}")),
        contact.date.map(|days| format!("\"date\":\"{}\"", Moment(days * DAY).date_text())),
    ];
    let attributes: Vec<String> = attributes.into_iter().flatten().collect();
    if !attributes.is_empty() {
        write!(out, ",\"attributes\":{{{}}}", attributes.join(",")).unwrap();
    }
    let signals = contact.signals.iter().enumerate().map(|(place, (at, value, topic))| {
        let topic = if *topic { ",\"topic\":\"suite\"" } else { "" };
        let value = value.map(|value| format!(",\"value\":{}", Millionths(value))).unwrap_or_default();
        format!("{{\"id\":\"s{place}\",\"type\":\"said\",\"at\":\"{}\"{topic}{value}}}", Moment(*at))
    });
    let signals: Vec<String> = signals.collect();
    if !signals.is_empty() {
        write!(out, ",\"signals\":[{}]", signals.join(",")).unwrap();
    }
    let mut checks: Vec<String> = Vec::new();
    for (at, verdict) in &contact.checks {
        let check =
            format!("{{\"check\":\"need\",\"verdict\":\"{}\",\"by\":\"rep\",\"at\":\"{}\"}}", VERDICTS[usize::from(*verdict)], Moment(*at));
        if !checks.contains(&check) {
            checks.push(check);
        }
    }
    if !checks.is_empty() {
        write!(out, ",\"checks\":[{}]", checks.join(",")).unwrap();
    }
    out.push('}');
    out
}

/// Accounts and single contacts in the order in which their first contact stands.
fn evidence(contacts: &[Contact]) -> String {
    let mut out = String::new();
    for (place, contact) in contacts.iter().enumerate() {
        match contact.account {
            None => writeln!(out, "{}", contact_json(contact)).unwrap(),
            Some(account) if contacts[..place].iter().all(|earlier| earlier.account != Some(account)) => {
                let group: Vec<String> = contacts.iter().filter(|other| other.account == Some(account)).map(contact_json).collect();
                writeln!(out, "{{\"account\":{{\"id\":\"a{account}\"}},\"contacts\":[{}]}}", group.join(",")).unwrap();
            }
            Some(_) => {}
        }
    }
    out
}

fn vocabulary() -> Vocabulary {
    let attribute = |value| AttributeType { of_account: false, value, kind: Kind::Profile, class: Class::Binding, purpose: None };
    Vocabulary {
        type_ids: Words::new(["said"]),
        types: vec![SignalType {
            kind: Kind::Declared,
            class: Class::Binding,
            valued: true,
            purpose: None,
            max_per_day: None,
            burst: None,
            keep_days: None,
        }],
        topics: Words::new(["suite"]),
        attribute_ids: Words::new(["number", "text", "truth", "date"]),
        attributes: [ValueType::Number, ValueType::Text, ValueType::Boolean, ValueType::Date].map(attribute).to_vec(),
        checks: Words::new(["need"]),
        check_valid_days: vec![None],
        purposes: Words::new([]),
        any_limits: false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn tables_of_evidence_map_back_to_it(contacts in prop::collection::vec(contact(), 1..6), style in style(), chunk_bytes in 1_usize..200) {
        let mut contacts = contacts;
        contacts.sort_by(|a, b| a.id.cmp(&b.id));
        contacts.dedup_by(|a, b| a.id == b.id);
        let mapping = mapping(style);
        let mut file: Option<MappedFile> = None;
        let mut found = Vec::new();
        for (name, table) in tables(style, &contacts) {
            if table.is_empty() {
                continue;
            }
            match &mut file {
                None => file = Some(MappedFile::new(&mapping, name)),
                Some(file) => found.extend(file.next_file(name)),
            }
            for chunk in table.as_bytes().chunks(chunk_bytes) {
                found.extend(file.as_mut().unwrap().push(chunk));
            }
        }
        let mut file = file.unwrap();
        found.extend(file.finish());
        prop_assert!(file.faults().is_empty(), "{:#?}", file.faults());
        let found = String::from_utf8(found).unwrap();
        prop_assert_eq!(&found, &evidence(&contacts));
        let (mut document, mut faults, vocabulary) = (Document::new(), Vec::new(), vocabulary());
        let (mut people, mut signals, mut checks) = (0, 0, 0);
        for line in found.lines() {
            let tree = document.read(line.as_bytes(), LINE_LIMITS).unwrap();
            prop_assert!(tree.duplicate_keys().is_empty());
            let read = read_line(tree, &vocabulary, &mut faults);
            people += read.contacts.len();
            signals += read.contacts.iter().map(|contact| contact.signals.len()).sum::<usize>();
            checks += read.contacts.iter().map(|contact| contact.checks.len()).sum::<usize>();
        }
        prop_assert!(faults.is_empty(), "{:#?}", faults);
        prop_assert_eq!((people, signals), (contacts.len(), contacts.iter().map(|contact| contact.signals.len()).sum()));
        prop_assert!(checks <= contacts.iter().map(|contact| contact.checks.len()).sum());
    }

    #[test]
    fn no_bytes_make_it_fall(bytes in prop::collection::vec(any::<u8>(), 0..400), text in "[\\[\\]{}\":,;\n\r\t |0-9a-c.-]{0,200}") {
        for bytes in [bytes.as_slice(), text.as_bytes()] {
            let guess = reife::mapping::guess("x.csv", bytes, &reife::mapping::GuessOptions::default());
            if !guess.mapping.is_empty() {
                prop_assert!(Mapping::read(guess.mapping.as_bytes()).is_ok(), "{}", guess.mapping);
            }
            let style = Style { separator: Some(';'), german: true, crlf: false };
            let mut file = MappedFile::new(&mapping(style), "people.csv");
            let mut out = file.push(b"Id;Account;Owner;Number;Text;Truth;Date\n");
            out.extend(file.push(bytes));
            out.extend(file.finish());
            let counts = file.counts();
            prop_assert_eq!(counts.rows, counts.mapped + counts.refused + counts.skipped);
            prop_assert!(String::from_utf8(out).is_ok());
            let _ = Mapping::read(bytes);
        }
    }
}
