//! Evidence that somebody made to hurt, or that nobody meant.

use std::fmt::Write as _;

use super::{AS_OF, RULES, Ran, SOON, assess, assess_by_command, reife, reported};
use reife::evidence::{CONTACTS_MAX, ID_BYTES_MAX};
use reife::json::{LINE_BYTES_MAX, LineReader};
use reife::service::Assessor;
use reife::wire::assessment::Parts;

/// A line of `lines.txt`.
struct Small {
    expected: Vec<(String, String)>,
    contacts: usize,
    bytes: Vec<u8>,
}

fn small_lines() -> Vec<Small> {
    let text = include_str!("lines.txt");
    let small = |line: &str| {
        let parts: Vec<&str> = line.splitn(4, '\t').collect();
        let list =
            |part: &str| -> Vec<String> { part.split(',').map(|item| if item == "-" { String::new() } else { item.to_owned() }).collect() };
        let codes = if parts[0] == "-" { vec![] } else { list(parts[0]) };
        Small { expected: codes.into_iter().zip(list(parts[1])).collect(), contacts: parts[2].parse().unwrap(), bytes: bytes(parts[3]) }
    };
    text.lines().filter(|line| !line.starts_with('#')).map(small).collect()
}

/// `\xNN` is a byte.
fn bytes(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find("\\x") {
        bytes.extend_from_slice(&rest.as_bytes()[..at]);
        bytes.push(u8::from_str_radix(&rest[at + 2..at + 4], 16).unwrap());
        rest = &rest[at + 4..];
    }
    bytes.extend_from_slice(rest.as_bytes());
    bytes
}

/// Each small line alone through the library, and all of them through the command line between good ones.
#[test]
fn small_lines_are_reported_and_the_rest_is_assessed() {
    let lines = small_lines();
    assert!(lines.len() > 50);
    let (mut evidence, mut contacts, mut reports) = (Vec::new(), 0, Vec::new());
    for (number, line) in lines.iter().enumerate() {
        let shown = String::from_utf8_lossy(&line.bytes).into_owned();
        let (out, faults) = assess(&line.bytes);
        let faults: Vec<(String, String)> = faults.into_iter().map(|(code, place)| (code.to_owned(), place)).collect();
        assert_eq!(faults, line.expected, "{shown}");
        assert_eq!(out.len(), line.contacts, "{shown}");
        evidence.extend_from_slice(&line.bytes);
        // Lines end in any way, and blank ones are nothing.
        evidence.extend_from_slice(if number % 2 == 0 { b"\n" } else { b"\r\n \t\r\n" });
        evidence.extend_from_slice(b"{\"id\":\"good\"}\n");
        contacts += line.contacts + 1;
        reports.extend(line.expected.iter().map(|(code, _)| code.clone()));
    }
    let ran = assess_by_command(&evidence, 1024);
    assert_eq!(ran.lines().len(), contacts);
    assert_eq!(ran.status, Some(1));
    let found: Vec<String> = ran.err.lines().filter_map(|line| Some(line.split_once(" [")?.1.split_once(']')?.0.to_owned())).collect();
    assert_eq!(found, reports);
    assert_eq!(ran.lines().iter().filter(|line| line.starts_with("{\"contact\":\"good\"")).count(), lines.len());
}

fn nested(open: &str, close: &str, times: usize) -> Vec<u8> {
    format!("{{\"id\":\"c1\",\"x\":{}1{}}}\n", open.repeat(times), close.repeat(times)).into_bytes()
}

/// Containers within each other in a member that nobody reads: 128 in all are read, more make a bad line.
#[test]
fn depth() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        assert_eq!(assess(&nested(open, close, 127)).0.len(), 1);
        assert_eq!(assess(&nested(open, close, 128)).1, [("json-too-deep", String::new())]);
        let bomb = [nested(open, close, 1_000_000), nested(open, close, 127), open.repeat(1_000_000).into_bytes()].concat();
        let ran = assess_by_command(&bomb, 1024);
        assert_eq!((ran.lines().len(), reported(&ran, "json-too-deep")), (1, 2));
        assert!(ran.peak_mib < 100, "{} MiB", ran.peak_mib);
    }
}

/// A contact in a line of exactly so many bytes.
fn line_of(length: usize) -> Vec<u8> {
    let (head, tail) = ("{\"id\":\"c1\",\"x\":\"", "\"}");
    [head.as_bytes(), &vec![b'x'; length - head.len() - tail.len()], tail.as_bytes()].concat()
}

/// 64 MiB are a line, one byte more is none, and the next line is read; through the library in chunks, and as a stream.
#[test]
fn the_longest_line() {
    let (longest, too_long) = (line_of(LINE_BYTES_MAX), line_of(LINE_BYTES_MAX + 1));
    let rules = super::rules();
    let mut assessor = Assessor::new(&rules, super::engine::moment(AS_OF), Parts::SHORT);
    let (mut out, mut faults) = (Vec::new(), Vec::new());
    let mut reader = LineReader::new();
    for part in [&longest[..], b"\n", &too_long, b"\n{\"id\":\"c2\"}\n", &too_long] {
        for chunk in part.chunks(1 << 20) {
            reader.push(chunk, |number, line| assessor.line(number, line, &mut out, &mut faults));
        }
    }
    reader.finish(|number, line| assessor.line(number, line, &mut out, &mut faults));
    assert_eq!(String::from_utf8(out).unwrap().lines().count(), 2);
    assert_eq!(
        faults.iter().map(|fault| (fault.line, fault.fault.code)).collect::<Vec<_>>(),
        [(2, "json-too-large"), (4, "json-too-large")]
    );

    let arguments = ["assess", "--rules", RULES, "--as-of", AS_OF];
    let stream = |stdin: &mut dyn std::io::Write| {
        for part in [&longest[..], b"\n", &too_long, b"\n{\"id\":\"c2\"}\r\n", &longest, b"\r\n", &too_long] {
            stdin.write_all(part)?;
        }
        Ok(())
    };
    let ran = reife(&arguments, stream, 2048).ended_well("the longest line");
    let contacts: Vec<&str> = ran.lines().iter().map(|line| &line[..16]).collect();
    assert_eq!(contacts, ["{\"contact\":\"c1\",", "{\"contact\":\"c2\","]);
    assert_eq!(reported(&ran, "json-too-large"), 3, "a carriage return counts: {}", ran.err);
    assert!(ran.peak_mib < 600, "{} MiB", ran.peak_mib);
    assert!(ran.took < SOON);
}

/// The line that holds most for its length: lists of digits.
#[test]
fn a_line_of_nothing_but_items() {
    let head = b"{\"id\":\"c1\",\"x\":[0".to_vec();
    let mut line = head;
    while line.len() < LINE_BYTES_MAX - 2 {
        line.extend_from_slice(b",0");
    }
    line.truncate(LINE_BYTES_MAX - 2 - (LINE_BYTES_MAX - line.len()) % 2);
    if line.last() == Some(&b',') {
        line.pop();
    }
    line.extend_from_slice(b"]}\n");
    let ran = assess_by_command(&line, 2048);
    assert_eq!((ran.lines().len(), ran.status), (1, Some(0)), "{}", ran.err);
    assert!(ran.peak_mib < 1200, "{} MiB", ran.peak_mib);
}

fn joined(head: &str, items: impl Iterator<Item = String>, tail: &str) -> Vec<u8> {
    let mut text = head.to_owned();
    for (place, item) in items.enumerate() {
        let _ = write!(text, "{}{item}", if place > 0 { "," } else { "" });
    }
    (text + tail + "\n").into_bytes()
}

/// `2026-11-23T…` and so many seconds before it.
fn before(seconds: i64) -> String {
    reife::moment::Moment(super::engine::moment("2026-11-23T00:00:00Z").0 - seconds * 1000).to_string()
}

/// 200,000 signals of one contact whose proposal waits for a person: the very first one brought it.
#[test]
fn a_contact_of_200_000_signals() {
    const COUNT: i64 = 200_000;
    let signal = |place: i64| {
        let rest = if place % 2 == 1 {
            "\"type\":\"act\"".to_owned()
        } else {
            format!("\"type\":\"said\",\"topic\":\"suite\",\"value\":{}", place % 5)
        };
        format!("{{\"id\":\"s{place}\",\"at\":\"{}\",{rest}}}", before(120 * place))
    };
    let line = joined("{\"account\":{},\"contacts\":[{\"id\":\"c1\",\"signals\":[", (0..COUNT).map(signal), "]}]}");
    let brought = super::engine::moment(&before(120 * (COUNT - 1)));
    let deadline = format!("\"decide_by\":\"{}\"", reife::moment::Moment(brought.0 + 48 * 3_600_000));
    let (out, faults) = assess(&line);
    assert!(faults.is_empty() && out.len() == 1);
    assert!(out[0].contains(&deadline), "{}", &out[0][out[0].find("\"standing\"").unwrap()..][..300]);
    assert!(out[0].contains("\"n_act\":100000,") && out[0].contains("\"n_said\":100000,"));
    let ran = assess_by_command(&line, 1536);
    assert_eq!((ran.lines().len(), ran.status), (1, Some(0)));
    assert!(ran.lines()[0].contains(&deadline));
    assert!(ran.peak_mib < 700, "{} MiB", ran.peak_mib);
}

/// 100,000 checks and 100,000 decisions: all but one superseded, all but the last without a right.
#[test]
fn a_contact_of_100_000_checks_and_decisions() {
    const COUNT: i64 = 100_000;
    let check = |place: i64| format!("{{\"check\":\"need\",\"verdict\":\"open\",\"at\":\"{}\",\"by\":\"r\"}}", before(COUNT - place));
    let decision = |place: i64| {
        let role = if place == COUNT - 1 { "sales" } else { "nobody" };
        format!(
            "{{\"id\":\"d{place}\",\"by\":\"r\",\"role\":\"{role}\",\"verdict\":\"accepted\",\"state\":\"ready\",\"proposal\":\"ready\",\"at\":\"2026-01-01\"}}"
        )
    };
    let checks: Vec<String> = (0..COUNT).map(check).collect();
    let signal = "{\"id\":\"s\",\"type\":\"act\",\"at\":\"2026-01-01\"}";
    let pending = joined(&format!("{{\"id\":\"c1\",\"signals\":[{signal}],\"checks\":["), checks.iter().cloned(), "]}");
    let decided = joined(&format!("{{\"id\":\"c2\",\"checks\":[{}],\"decisions\":[", checks.join(",")), (0..COUNT).map(decision), "]}");
    let ran = assess_by_command(&[pending.clone(), decided.clone()].concat(), 1536);
    assert_eq!((ran.lines().len(), ran.status), (2, Some(0)));
    for line in [assess(&pending).0, assess(&decided).0].concat() {
        assert_eq!(line.matches("\"why\":\"superseded\"").count(), 99_999);
        let is_pending = line.starts_with("{\"contact\":\"c1\"");
        assert_eq!(line.contains("\"decide_by\":\"2026-01-03T00:00:00Z\""), is_pending);
        assert_eq!(line.matches("\"why\":\"no_right\"").count(), if is_pending { 0 } else { 99_999 });
        assert!(ran.lines().iter().any(|written| written.starts_with(&line[..line.len() - 1])), "the command line writes the same");
    }
    assert!(ran.peak_mib < 700, "{} MiB", ran.peak_mib);
}

/// Ids made so that all have one FNV-1a hash (see `src/evidence/twins.rs`): half of them twins, and it takes no longer.
#[test]
fn forged_hashes() {
    let ids = colliding(15);
    assert_eq!(ids.len(), 1 << 15);
    assert!(ids.iter().all(|id| hash(id) == hash(&ids[0])), "the ids collide");
    let signal = |id: &String, at: &str| format!("{{\"id\":\"{id}\",\"type\":\"act\",\"at\":\"{at}\"}}");
    let signals = ids.iter().map(|id| signal(id, "2026-11-01")).chain(ids.iter().step_by(2).map(|id| signal(id, "2026-11-02")));
    let line = joined("{\"id\":\"c1\",\"signals\":[", signals, "]}");
    let (out, faults) = assess(&line);
    assert!(faults.is_empty());
    assert!(out[0].contains("\"n_act\":32768,"), "each id counts once");
    assert_eq!(out[0].matches("\"why\":\"duplicate\"").count(), 1 << 14);
    let ran = assess_by_command(&line, 1024);
    assert_eq!((ran.lines().len(), ran.status), (1, Some(0)));
}

const PRIME: u64 = 0x0100_0000_01B3;

/// FNV-1a of an empty source and an id, as twins are looked for.
fn hash(id: &str) -> u64 {
    [0xFF].into_iter().chain(id.bytes()).fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME))
}

/// `2^blocks` ids with one hash. A step adds to the hash what the exclusive or changes, and multiplies; so two blocks of
/// bytes end alike if the differences of what they add, times the powers of the prime, sum to 0. These differences do (found
/// by reducing a lattice); bytes that make them are searched for from the hash on.
fn colliding(blocks: usize) -> Vec<String> {
    let mut ids = vec![String::new()];
    for _ in 0..blocks {
        let from = hash(&ids[0]);
        let mut pair = (Vec::new(), Vec::new());
        assert!(search(from, from, &mut pair), "a block is found");
        let (one, other) = (String::from_utf8(pair.0).unwrap(), String::from_utf8(pair.1).unwrap());
        ids = ids.iter().flat_map(|id| [format!("{id}{one}"), format!("{id}{other}")]).collect();
    }
    ids
}

const DIFFERENCES: [i64; 14] = [-3, 11, 0, -5, -2, -2, 7, 1, -12, 13, 7, -5, 11, 3];

fn search(one: u64, other: u64, pair: &mut (Vec<u8>, Vec<u8>)) -> bool {
    let Some(difference) = DIFFERENCES.get(pair.0.len()) else { return one == other };
    let is_plain = |byte: i64| (0x20..0x7F).contains(&byte) && byte != 0x22 && byte != 0x5C;
    for byte in (0x20..0x7F_i64).filter(|byte| is_plain(*byte)) {
        let (low, other_low) = ((one & 0xFF) as i64, (other & 0xFF) as i64);
        let sum = other_low + ((low ^ byte) - low) - difference;
        let other_byte = other_low ^ sum;
        if !(0..256).contains(&sum) || !is_plain(other_byte) {
            continue;
        }
        pair.0.push(byte as u8);
        pair.1.push(other_byte as u8);
        let step = |hash: u64, byte: i64| (hash ^ byte as u64).wrapping_mul(PRIME);
        if search(step(one, byte), step(other, other_byte), pair) {
            return true;
        }
        pair.0.pop();
        pair.1.pop();
    }
    false
}

/// Of a hundred thousand bad records ten thousand are listed, the others counted; contacts among them are not lost.
#[test]
fn bad_records_without_number() {
    const COUNT: usize = 100_000;
    let zeros = |count: usize| std::iter::repeat_n("0".to_owned(), count);
    let cases = [
        joined("{\"id\":\"c1\",\"signals\":[", zeros(COUNT), "]}"),
        joined("{\"id\":\"c1\",\"checks\":[", (0..COUNT).map(|place| format!("{{\"check\":\"x{place}\"}}")), "]}"),
        joined("{\"contacts\":[{\"id\":\"c1\"},", zeros(COUNT - 1), "]}"),
    ];
    for line in cases {
        let (out, faults) = assess(&line);
        assert_eq!(out.len(), 1);
        assert_eq!(faults.len(), 10_001);
        assert_eq!(faults[10_000], ("evidence-more", String::new()));
        let last = &faults[9_999].1;
        assert!(last.ends_with("/9999") || last.ends_with("/9999/verdict") || last.ends_with("/10000"), "{last}");
        let ran = assess_by_command(&line, 1024);
        assert_eq!((ran.lines().len(), ran.status, reported(&ran, "evidence-more")), (1, Some(1), 1));
        assert!(ran.peak_mib < 200, "{} MiB", ran.peak_mib);
    }
    // The longest name is not repeated in each report.
    let line = joined(&format!("{{\"id\":\"{}\",\"signals\":[", "x".repeat(ID_BYTES_MAX)), zeros(COUNT), "]}");
    let ran = assess_by_command(&line, 1024);
    assert_eq!((ran.lines().len(), ran.status), (1, Some(1)));
    assert!(ran.err.len() < 16 << 20, "{} bytes are reported", ran.err.len());
}

/// As many contacts as a line may have are read, one more makes it a bad line, and the next line is read.
#[test]
fn contacts_of_one_line() {
    let line = |count: usize| joined("{\"account\":{},\"contacts\":[", (0..count).map(|place| format!("{{\"id\":\"c{place}\"}}")), "]}");
    let (most, too_many) = (line(CONTACTS_MAX), line(CONTACTS_MAX + 1));
    let (out, faults) = assess(&too_many);
    assert_eq!((out.len(), faults), (0, vec![("evidence-contacts", "/contacts".to_owned())]));
    let arguments = ["assess", "--rules", RULES, "--as-of", AS_OF];
    let evidence = [too_many, most, b"{\"id\":\"last\"}\n".to_vec()].concat();
    let ran = reife(&arguments, |stdin| stdin.write_all(&evidence), 1024).ended_well("contacts of one line");
    assert_eq!((ran.lines().len(), ran.status), (CONTACTS_MAX + 1, Some(1)));
    assert!(ran.err.contains(":1: /contacts") && ran.err.contains("100001 contacts in one line"), "{}", ran.err);
    assert!(ran.peak_mib < 400, "{} MiB", ran.peak_mib);
    assert!(ran.took < SOON, "it took {:?}", ran.took);
    // As many as 64 MiB hold.
    let ran = assess_by_command(&joined("{\"contacts\":[", std::iter::repeat_n("{\"id\":\"1\"}".to_owned(), 6_000_000), "]}"), 2048);
    assert_eq!((ran.lines().len(), reported(&ran, "evidence-contacts")), (0, 1));
    assert!(ran.peak_mib < 1000, "{} MiB", ran.peak_mib);
}

/// People of one account who are each other's evidence: what is written is the square of what is read, and is not held.
#[test]
fn explanations_of_a_large_account() {
    const COUNT: usize = 1500;
    let (agreed, topics) = (
        "{\"id\": \"r_agreed\", \"owner\": \"marketing\", \"dimension\": \"internal_agreement\", \"points_each\": 50, \"of\": \"agreed\"}",
        "{\"id\": \"r_topics\"",
    );
    let rules = std::fs::read_to_string(RULES).unwrap().replacen(topics, &format!("{agreed}, {topics}"), 1);
    let rules = super::file("agreed.reife.json", rules.as_bytes());
    let person = |place: usize| {
        let signal = "{\"id\":\"s\",\"type\":\"said\",\"at\":\"2026-11-01\",\"value\":1}";
        format!("{{\"id\":\"{place:060}\",\"role\":\"user\",\"signals\":[{signal}]}}")
    };
    let evidence = [joined("{\"account\":{},\"contacts\":[", (0..COUNT).map(person), "]}"), b"{\"id\":\"last\"}\n".to_vec()].concat();
    let arguments = ["assess", "--rules", &rules, "--as-of", AS_OF, "--explain"];
    let ran = reife(&arguments, |stdin| stdin.write_all(&evidence), 1024).ended_well("a large account");
    let lines = ran.lines();
    assert_eq!((lines.len(), ran.status), (COUNT + 1, Some(0)));
    assert!(lines.iter().zip(0..COUNT).all(|(line, place)| line.starts_with(&format!("{{\"contact\":\"{place:060}\""))));
    assert!(lines[COUNT].starts_with("{\"contact\":\"last\""));
    assert!(ran.out.len() > 140 << 20 && ran.peak_mib < 100, "{} MiB for {} MiB written", ran.peak_mib, ran.out.len() >> 20);
    assert!(ran.took < SOON, "it took {:?}", ran.took);
}

/// The longest id is read, a longer one makes its record a bad one.
#[test]
fn long_ids() {
    let (longest, too_long) = ("x".repeat(ID_BYTES_MAX), "x".repeat(ID_BYTES_MAX + 1));
    let records = |id: &str| {
        format!(
            "\"signals\":[{{\"id\":\"{id}\",\"type\":\"act\",\"at\":\"2026-11-01\"}}],\
             \"checks\":[{{\"check\":\"{id}\",\"verdict\":\"open\",\"at\":\"2026-11-01\"}}],\
             \"decisions\":[{{\"id\":\"{id}\",\"at\":\"2026-11-01\",\"by\":\"r\",\"role\":\"sales\",\"verdict\":\"accepted\",\"state\":\"gone\"}}]"
        )
    };
    let (out, faults) = assess(format!("{{\"id\":\"{longest}\",{}}}", records(&longest)).as_bytes());
    assert_eq!(faults, []);
    assert!(out[0].contains("\"n_act\":1,"));
    let (out, faults) = assess(format!("{{\"id\":\"c1\",{}}}", records(&too_long)).as_bytes());
    let places = ["/signals/0/id", "/checks/0/check", "/decisions/0/id"];
    assert_eq!(faults, places.map(|place| ("evidence-id", place.to_owned())));
    let left_out =
        r#""left_out":[{"signal":null,"why":"unreadable"},{"check":null,"why":"unreadable"},{"decision":null,"why":"unreadable"}]"#;
    assert!(out[0].contains(left_out), "{}", out[0]);
    let (out, faults) = assess(format!("{{\"id\":\"{too_long}\"}}").as_bytes());
    assert_eq!((out.len(), faults), (0, vec![("evidence-id", "/id".to_owned())]));
}

/// An object of a million members that nobody knows.
#[test]
fn huge_objects() {
    let members = |count: usize| (0..count).map(|place| format!("\"k{place}\":{place}"));
    let ran = assess_by_command(&joined("{\"id\":\"c1\",", members(1_000_000), "}"), 1024);
    assert_eq!((ran.lines().len(), ran.status), (1, Some(0)), "{}", ran.err);
    assert!(ran.peak_mib < 300, "{} MiB", ran.peak_mib);
    let (out, faults) = assess(&joined("{\"id\":\"c1\",\"attributes\":{", members(200_000), ",\"size\":[],\"since\":[]}}"));
    assert_eq!(out.len(), 1);
    assert_eq!(faults.iter().map(|(_, place)| place.as_str()).collect::<Vec<_>>(), ["/attributes/size", "/attributes/since"]);
}

/// Memory does not grow with the file: not with many lines, short or bad, and not behind a line that takes long.
#[test]
fn a_long_file() {
    let contacts = 40_000;
    let stream = |line: &'static [u8], first: Vec<u8>| {
        move |stdin: &mut dyn std::io::Write| {
            stdin.write_all(&first)?;
            (0..contacts).try_for_each(|_| stdin.write_all(line))
        }
    };
    let run = |first: Vec<u8>, line: &'static [u8]| -> Ran {
        let arguments = ["assess", "--rules", RULES, "--as-of", AS_OF, "--explain"];
        let ran = reife(&arguments, stream(line, first), 1024).ended_well("a long file");
        assert!(ran.took < SOON, "it took {:?}", ran.took);
        ran
    };
    let ran = run(Vec::new(), b"{\"id\":\"c1\"}\n");
    assert_eq!((ran.lines().len(), ran.status), (contacts, Some(0)));
    assert!(ran.peak_mib < 150, "{} MiB for {} MiB written", ran.peak_mib, ran.out.len() >> 20);
    let ran = run(Vec::new(), b"x\n");
    assert_eq!((ran.lines().len(), ran.status, reported(&ran, "json-unexpected")), (0, Some(1), contacts));
    assert!(ran.peak_mib < 100, "{} MiB", ran.peak_mib);
    // An account whose people all look at each other.
    let people = (0..1500).map(|place| {
        format!(
            "{{\"id\":\"p{place}\",\"role\":\"user\",\"signals\":[{{\"id\":\"s\",\"type\":\"said\",\"at\":\"2026-11-01\",\"value\":1}}]}}"
        )
    });
    let slow = joined("{\"account\":{},\"contacts\":[", people, "]}");
    let ran = run(slow, b"{\"id\":\"c1\"}\n");
    assert_eq!((ran.lines().len(), ran.status), (contacts + 1500, Some(0)));
    assert!(ran.lines()[0].starts_with("{\"contact\":\"p0\"") && ran.lines()[1500].starts_with("{\"contact\":\"c1\""));
}
