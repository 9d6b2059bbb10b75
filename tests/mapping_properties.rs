//! What a mapping writes reads back as the same evidence: any evidence, written as tables by a plain writer, comes out of the
//! mapping byte for byte, and the engine reads it without a fault.
#![allow(missing_docs, clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use std::collections::BTreeSet;
use std::fmt::Write;

use proptest::prelude::*;
use reife::evidence::{AttributeType, LINE_LIMITS, SignalType, Vocabulary, Words, read_line};
use reife::json::{Document, write_text};
use reife::mapping::{MappedFile, Mapping};
use reife::measure::Millionths;
use reife::moment::{DAY, Moment};
use reife::provenance::{Class, Kind, Role};
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
    former_ids: u8,
    role: Option<u8>,
    phone: Option<bool>,
    consent: Option<(i64, bool)>,
    objection: Option<(i64, u8)>,
    outcome: Option<(i64, u8)>,
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
    let moment = -30_000_000_000_000_i64..100_000_000_000_000;
    let more = (
        0_u8..3,
        prop::option::of(0_u8..7),
        prop::option::of(any::<bool>()),
        prop::option::of((moment.clone(), any::<bool>())),
        prop::option::of((moment.clone(), 0_u8..3)),
        prop::option::of((moment, 0_u8..4)),
    );
    (who, values, more, signals, checks).prop_map(|(who, values, more, signals, checks)| {
        let ((id, account, owner), (number, text, truth, date)) = (who, values);
        let (former_ids, role, phone, consent, objection, outcome) = more;
        Contact { id, account, owner, number, text, truth, date, former_ids, role, phone, consent, objection, outcome, signals, checks }
    })
}

/// A way to write tables.
#[derive(Clone, Copy, Debug)]
struct Style {
    /// `None`: NDJSON.
    separator: Option<char>,
    german: bool,
    crlf: bool,
    /// Blanks around cells.
    padded: bool,
    /// Minutes that clocks are ahead of UTC.
    offset: i64,
}

fn style() -> impl Strategy<Value = Style> {
    let separator = prop::option::of(prop::sample::select(vec![',', ';', '\t', '|']));
    let offset = prop::sample::select(vec![0, 120, -210, 345]);
    (separator, any::<bool>(), any::<bool>(), any::<bool>(), offset).prop_map(|(separator, german, crlf, padded, offset)| Style {
        separator,
        german,
        crlf,
        padded,
        offset,
    })
}

fn table(style: Style, header: &[&str], rows: &[Vec<String>]) -> String {
    let end = if style.crlf { "\r\n" } else { "\n" };
    let mut out = String::new();
    let Some(separator) = style.separator else {
        for row in rows {
            let members = header.iter().zip(row).filter(|(_, cell)| !cell.is_empty());
            let members: Vec<String> = members.map(|(name, cell)| format!("{}:{}", quoted(name), quoted(&padded(style, cell)))).collect();
            write!(out, "{{{}}}{end}", members.join(",")).unwrap();
        }
        return out;
    };
    let cell = |text: &str| {
        let text = &padded(style, text);
        let plain = !text.contains([separator, '"', '\n', '\r']);
        if plain { text.to_owned() } else { format!("\"{}\"", text.replace('"', "\"\"")) }
    };
    for row in std::iter::once(header.iter().map(|name| (*name).to_owned()).collect()).chain(rows.iter().cloned()) {
        let row: Vec<String> = row.iter().map(|text: &String| cell(text)).collect();
        write!(out, "{}{end}", row.join(&separator.to_string())).unwrap();
    }
    out
}

/// Blanks that no tab of a table is taken for.
fn padded(style: Style, text: &str) -> String {
    if style.padded { format!(" {text}  ") } else { text.to_owned() }
}

/// The moment as clocks there show it, with the offset.
fn moment(style: Style, milliseconds: i64) -> String {
    if style.offset == 0 {
        return Moment(milliseconds).to_string();
    }
    let local = Moment(milliseconds + style.offset * 60_000).to_string();
    let (sign, minutes) = (if style.offset < 0 { '-' } else { '+' }, style.offset.abs());
    format!("{}{sign}{:02}:{:02}", local.trim_end_matches('Z'), minutes / 60, minutes % 60)
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
const ROLES: [&str; 7] = ["champion", "economic_buyer", "decision_maker", "influencer", "user", "blocker", "unknown"];
const SCOPES: [&str; 3] = ["profiling", "direct_marketing", "restriction"];
const OUTCOMES: [&str; 4] = ["accepted", "rejected", "won", "lost"];

/// Ids that the contact at a place had before.
fn former_ids(place: usize, contact: &Contact) -> Vec<String> {
    (0..contact.former_ids).map(|number| format!("old-{place}-{number}")).collect()
}

const PEOPLE: &[&str] =
    &["Id", "Account", "Owner", "Number", "Text", "Truth", "Date", "Before", "Role", "Phone", "Asked", "Agreed", "Ended", "Outcome"];

fn tables(style: Style, contacts: &[Contact]) -> [(&'static str, String); 4] {
    let optional = |text: Option<String>| text.unwrap_or_default();
    let yes_no = |yes: bool| if yes { "wahr" } else { "No" }.to_owned();
    let at = |milliseconds: Option<i64>| optional(milliseconds.map(|milliseconds| moment(style, milliseconds)));
    let people: Vec<Vec<String>> = contacts
        .iter()
        .enumerate()
        .map(|(place, contact)| {
            vec![
                contact.id.clone(),
                optional(contact.account.map(|place| format!("a{place}"))),
                optional(contact.owner.clone()),
                optional(contact.number.map(|value| number(style, value))),
                optional(contact.text.clone()),
                optional(contact.truth.map(|truth| if style.german == truth { "ja" } else { "nein" }.to_owned())),
                optional(contact.date.map(|days| day(style, days))),
                former_ids(place, contact).join("/"),
                optional(contact.role.map(|role| ROLES[usize::from(role)].to_owned())),
                optional(contact.phone.map(yes_no)),
                at(contact.consent.map(|(at, _)| at)),
                optional(contact.consent.map(|(_, given)| yes_no(given))),
                at(contact.outcome.map(|(at, _)| at)),
                optional(contact.outcome.map(|(_, outcome)| OUTCOMES[usize::from(outcome)].to_owned())),
            ]
        })
        .collect();
    let (mut signals, mut checks, mut objections) = (Vec::new(), Vec::new(), Vec::new());
    for contact in contacts {
        for (place, (at, value, topic)) in contact.signals.iter().enumerate() {
            let value = optional(value.map(|value| number(style, value)));
            signals.push(vec![
                contact.id.clone(),
                format!("s{place}"),
                moment(style, *at),
                if *topic { "Suite" } else { "" }.to_owned(),
                value,
            ]);
        }
        if let Some((at, scope)) = contact.objection {
            objections.push(vec![contact.id.clone(), moment(style, at), SCOPES[usize::from(scope)].to_owned()]);
        }
        for (at, verdict) in &contact.checks {
            checks.push(vec![contact.id.clone(), VERDICTS[usize::from(*verdict)].to_owned(), moment(style, *at)]);
        }
    }
    [
        ("people.csv", table(style, PEOPLE, &people)),
        ("signals.csv", table(style, &["Who", "Key", "When", "What", "Value"], &signals)),
        ("checks.csv", table(style, &["Who", "Verdict", "When"], &checks)),
        ("objections.csv", table(style, &["Who", "Objected", "Scope"], &objections)),
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
              "contact": {{"id": "Id", "former_ids": [{{"column": "Before", "split": "/"}}], "owner": {{"column": "Owner", "optional": true}}, "role": "Role", "attributes": {{
                "number": {{"column": "Number", "type": "number"}}, "text": "Text",
                "truth": {{"column": "Truth", "type": "boolean", "values": {truth}}}, "date": {{"column": "Date", "type": "date", "format": "{dates}"}}}}}},
              "account": {{"id": "Account"}},
              "contactable": {{"phone": "Phone"}},
              "consents": [{{"if": ["Asked"], "purpose": {{"constant": "advice"}}, "given": "Agreed", "at": {{"column": "Asked", "format": "iso"}}}}],
              "outcomes": [{{"if": ["Ended"], "outcome": "Outcome", "at": {{"column": "Ended", "format": "iso"}}}}] }},
            {{ "id": "signals", "file": {file}, "recognise": {{"name": "signals.csv"}}, "joins": true, "contact": {{"id": "Who"}},
              "signals": [{{"id": "Key", "type": {{"constant": "said"}}, "at": {{"column": "When", "format": "iso"}},
                            "topic": {{"column": "What", "values": {{"Suite": "suite"}}}}, "value": "Value"}}] }},
            {{ "id": "checks", "file": {file}, "recognise": {{"name": "checks.csv"}}, "joins": true, "contact": {{"id": "Who"}},
              "checks": [{{"check": {{"constant": "need"}}, "verdict": "Verdict", "by": {{"constant": "rep"}}, "at": {{"column": "When", "format": "iso"}}}}] }},
            {{ "id": "objections", "file": {file}, "recognise": {{"name": "objections.csv"}}, "joins": true, "contact": {{"id": "Who"}},
              "objections": [{{"scope": "Scope", "at": {{"column": "Objected", "format": "iso"}}}}] }} ] }}"#
    );
    Mapping::read(text.as_bytes()).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn contact_json(place: usize, contact: &Contact) -> String {
    let mut out = format!("{{\"id\":{}", quoted(&contact.id));
    if contact.former_ids > 0 {
        let ids: Vec<String> = former_ids(place, contact).iter().map(|id| quoted(id)).collect();
        write!(out, ",\"former_ids\":[{}]", ids.join(",")).unwrap();
    }
    if let Some(owner) = &contact.owner {
        write!(out, ",\"owner\":{}", quoted(owner)).unwrap();
    }
    if let Some(role) = contact.role {
        write!(out, ",\"role\":\"{}\"", ROLES[usize::from(role)]).unwrap();
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
    if let Some((at, given)) = contact.consent {
        write!(out, ",\"consents\":[{{\"purpose\":\"advice\",\"given\":{given},\"at\":\"{}\"}}]", Moment(at)).unwrap();
    }
    if let Some((at, scope)) = contact.objection {
        write!(out, ",\"objections\":[{{\"at\":\"{}\",\"scope\":\"{}\"}}]", Moment(at), SCOPES[usize::from(scope)]).unwrap();
    }
    if let Some(phone) = contact.phone {
        write!(out, ",\"contactable\":{{\"phone\":{phone}}}").unwrap();
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
            None => writeln!(out, "{}", contact_json(place, contact)).unwrap(),
            Some(account) if contacts[..place].iter().all(|earlier| earlier.account != Some(account)) => {
                let group = contacts.iter().enumerate().filter(|(_, other)| other.account == Some(account));
                let group: Vec<String> = group.map(|(place, contact)| contact_json(place, contact)).collect();
                writeln!(out, "{{\"account\":{{\"id\":\"a{account}\"}},\"contacts\":[{}]}}", group.join(",")).unwrap();
            }
            Some(_) => {}
        }
    }
    out
}

fn outcomes(contacts: &[Contact]) -> String {
    let ended = contacts.iter().filter_map(|contact| contact.outcome.map(|(at, outcome)| (&contact.id, at, outcome)));
    let line = |(id, at, outcome): (&String, i64, u8)| {
        let outcome = OUTCOMES[usize::from(outcome)];
        format!("{{\"contact\":{},\"at\":\"{}\",\"outcome\":\"{outcome}\"}}\n", quoted(id), Moment(at))
    };
    ended.map(line).collect()
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
        purposes: Words::new(["advice"]),
        any_limits: false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

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
        let ended: BTreeSet<String> = String::from_utf8(file.outcomes()).unwrap().lines().map(str::to_owned).collect();
        prop_assert_eq!(ended, outcomes(&contacts).lines().map(str::to_owned).collect());
        let (mut document, mut faults, vocabulary) = (Document::new(), Vec::new(), vocabulary());
        let (mut people, mut signals, mut checks) = (0, 0, 0);
        let (mut roles, mut objections) = (0, 0);
        for line in found.lines() {
            let tree = document.read(line.as_bytes(), LINE_LIMITS).unwrap();
            prop_assert!(tree.duplicate_keys().is_empty());
            let read = read_line(tree, &vocabulary, &mut faults);
            people += read.contacts.len();
            roles += read.contacts.iter().filter(|contact| contact.role != Role::Unknown).count();
            objections += read.contacts.iter().filter(|contact| contact.objections.iter().all(|one| one.readable.is_some())).count();
            signals += read.contacts.iter().map(|contact| contact.signals.len()).sum::<usize>();
            checks += read.contacts.iter().map(|contact| contact.checks.len()).sum::<usize>();
        }
        prop_assert!(faults.is_empty(), "{:#?}", faults);
        prop_assert_eq!((people, signals), (contacts.len(), contacts.iter().map(|contact| contact.signals.len()).sum()));
        prop_assert_eq!(roles, contacts.iter().filter(|contact| contact.role.is_some_and(|role| ROLES[usize::from(role)] != "unknown")).count());
        prop_assert_eq!(objections, contacts.len());
        prop_assert!(checks <= contacts.iter().map(|contact| contact.checks.len()).sum());
    }

    #[test]
    fn no_bytes_make_it_fall(bytes in prop::collection::vec(any::<u8>(), 0..400), text in "[\\[\\]{}\":,;\n\r\t |0-9a-c.-]{0,200}") {
        for bytes in [bytes.as_slice(), text.as_bytes()] {
            let guess = reife::mapping::guess("x.csv", bytes, &reife::mapping::GuessOptions::default());
            if !guess.mapping.is_empty() {
                prop_assert!(Mapping::read(guess.mapping.as_bytes()).is_ok(), "{}", guess.mapping);
            }
            let style = Style { separator: Some(';'), german: true, crlf: false, padded: false, offset: 0 };
            let mut file = MappedFile::new(&mapping(style), "people.csv");
            let mut out = file.push((PEOPLE.join(";") + "\n").as_bytes());
            out.extend(file.push(bytes));
            out.extend(file.finish());
            let counts = file.counts();
            prop_assert_eq!(counts.rows, counts.mapped + counts.refused + counts.skipped);
            prop_assert!(String::from_utf8(out).is_ok());
            let _ = Mapping::read(bytes);
        }
    }
}
