//! Rule files that somebody made to hurt.

use std::fmt::Write as _;

use super::{AS_OF, RULES, SOON, check, file, reife};

fn text() -> String {
    std::fs::read_to_string(RULES).unwrap().trim_end().to_owned()
}

/// The rules with more members at the end.
fn with(members: &str) -> String {
    format!("{},{members}}}", text().strip_suffix('}').unwrap())
}

/// The rules with more items at the end of a list.
fn with_items(list: &str, items: &str) -> String {
    text().replacen(&format!("\"{list}\": ["), &format!("\"{list}\": [{items},"), 1)
}

/// A hundred megabytes are refused without being read.
#[test]
fn a_rule_file_of_100_mib() {
    let path = file("large.reife.json", b"{");
    std::fs::OpenOptions::new().write(true).open(&path).unwrap().set_len(100 << 20).unwrap();
    for arguments in [&["check", &path][..], &["assess", "--rules", &path, "--as-of", AS_OF]] {
        let ran = reife(arguments, |_| Ok(()), 512).ended_well("100 MiB");
        assert_eq!(ran.status, Some(1));
        assert!((String::from_utf8_lossy(&ran.out) + ran.err.as_str()).contains("json-too-large"), "{}", ran.err);
        assert!(ran.peak_mib < 40 && ran.took < SOON / 10, "{} MiB, {:?}", ran.peak_mib, ran.took);
    }
    std::fs::remove_file(path).unwrap();
    let codes = reife::rulefile::check(&vec![b' '; 100 << 20]).diagnostics.iter().map(|diagnostic| diagnostic.code).collect::<Vec<_>>();
    assert_eq!(codes, ["json-too-large"]);
    // One byte over the limit, and just at it.
    let mut good = text().into_bytes();
    good.resize(1 << 20, b' ');
    assert_eq!(check("at-the-limit", &good).0, Vec::<&str>::new());
    good.push(b' ');
    assert_eq!(check("over-the-limit", &good).0, ["json-too-large"]);
}

/// Containers within each other, closed and not.
#[test]
fn depth() {
    assert_eq!(check("open-lists", "[".repeat(1 << 20).as_bytes()).0, ["json-truncated"]);
    assert_eq!(check("open-objects", "{\"a\":".repeat(200_000).as_bytes()).0, ["json-truncated"]);
    let bomb = |inner: &str, open: &str, close: &str, times: usize| format!("{}{inner}{}", open.repeat(times), close.repeat(times));
    let deep = with(&format!("\"nothing\":{}", bomb("1", "[", "]", 100_000)));
    assert_eq!(check("deep-lists", deep.as_bytes()).0, ["unknown-member", "too-deep"]);
    let condition = |times| with(&format!("\"conditions\":[{{\"id\":\"c\",\"when\":{}}}]", bomb("true", "{\"!\":", "}", times)));
    assert_eq!(check("deep-condition", condition(100_000).as_bytes()).0, ["too-deep"]);
    // Root, list, condition: 29 more are 32.
    assert_eq!(check("deepest-condition", condition(29).as_bytes()).0, Vec::<&str>::new());
    assert_eq!(check("too-deep-condition", condition(30).as_bytes()).0, ["too-deep"]);
    let many: String = (0..1000).fold(String::new(), |mut text, place| {
        let _ = write!(text, "{}{{\"id\":\"c{place}\",\"when\":{}}}", if place > 0 { "," } else { "" }, bomb("true", "{\"!\":", "}", 31));
        text
    });
    assert_eq!(check("many-deep-conditions", with(&format!("\"conditions\":[{many}]")).as_bytes()).0, ["too-deep"; 1000]);
}

/// 2,000 conditions, each naming others: as a chain forth and back, doubling, deep, in circles, and over a dimension.
#[test]
fn conditions_that_name_each_other() {
    let conditions = |count: usize, when: &dyn Fn(usize) -> String| -> String {
        let items: Vec<String> = (0..count).map(|place| format!("{{\"id\":\"c{place}\",\"when\":{}}}", when(place))).collect();
        items.join(",")
    };
    let twice = |place: usize| format!("{{\"and\":[{{\"condition\":\"c{place}\"}},{{\"condition\":\"c{place}\"}}]}}");
    let last = r#"{">":[{"var":"n_act"},0]}"#.to_owned();
    let dimension = r#"{">=":[{"var":"fit"},0]}"#.to_owned();
    let nots = |inner: String| format!("{}{inner}{}", "{\"!\":".repeat(26), "}".repeat(26));
    let rule = |top: &str| {
        format!("{{\"id\":\"x\",\"owner\":\"marketing\",\"dimension\":\"need_clarity\",\"points\":1,\"when\":{{\"condition\":\"{top}\"}}}}")
    };
    let file_of =
        |conditions: &str, top: &str| with_items("rules", &rule(top)).replacen('{', &format!("{{\"conditions\":[{conditions}],"), 1);
    let good: [(&str, String); 3] = [
        ("back", file_of(&conditions(2000, &|place| if place == 0 { last.clone() } else { twice(place - 1) }), "c1999")),
        ("forth", file_of(&conditions(2000, &|place| if place == 1999 { last.clone() } else { twice(place + 1) }), "c0")),
        (
            "deep",
            file_of(
                &conditions(2000, &|place| {
                    nots(if place == 1999 { last.clone() } else { format!("{{\"condition\":\"c{}\"}}", place + 1) })
                }),
                "c0",
            ),
        ),
    ];
    for (name, text) in &good {
        let (codes, ran) = check(&format!("conditions-{name}"), text.as_bytes());
        assert_eq!(codes, Vec::<&str>::new(), "{name}");
        assert!(ran.peak_mib < 200, "{name} took {} MiB", ran.peak_mib);
        // They are evaluated, too: the rule fires for the one contact with a signal.
        let path = file(&format!("conditions-{name}.reife.json"), text.as_bytes());
        let evidence = b"{\"id\":\"c1\",\"signals\":[{\"id\":\"s\",\"type\":\"act\",\"at\":\"2026-11-01\"}]}\n{\"id\":\"c2\"}\n";
        let ran = reife(&["assess", "--rules", &path, "--as-of", AS_OF, "--explain"], |stdin| stdin.write_all(evidence), 1024);
        let fires = ran.lines().iter().map(|line| line.contains("\"rule\":\"x\"")).collect::<Vec<_>>();
        assert_eq!(fires, [true, false], "{name}: {}", ran.err);
        std::fs::remove_file(path).unwrap();
    }
    // A rule may read no dimension: the one place where it is read is reported, however many ways lead there.
    let text = file_of(&conditions(2000, &|place| if place == 0 { dimension.clone() } else { twice(place - 1) }), "c1999");
    let (codes, ran) = check("conditions-dimension", text.as_bytes());
    assert_eq!(codes, ["rule-reads-dimension"]);
    assert!(ran.peak_mib < 200, "{} MiB", ran.peak_mib);
    // One circle of all: the reference that leads back to the first.
    let text = file_of(&conditions(2000, &|place| twice((place + 1) % 2000)), "c0");
    assert_eq!(check("conditions-circle", text.as_bytes()).0, ["condition-circle"; 2]);
}

/// As many half-lives as a file can hold, and a window of a hundred years.
#[test]
fn half_lives() {
    let facts: Vec<String> = (0..1980)
        .map(|place| {
            format!(
                "{{\"id\":\"h{place}\",\"signals\":{{\"kind\":\"declared\"}},\"measure\":\"stability\",\"half_life_days\":{},\"fast_half_life_days\":{}}}",
                36_500 - place,
                place + 2
            )
        })
        .collect();
    let text = with_items("facts", &facts.join(","));
    let (codes, ran) = check("half-lives", text.as_bytes());
    assert_eq!(codes, Vec::<&str>::new());
    assert!(ran.peak_mib < 200, "{} MiB", ran.peak_mib);
}

/// Tens of thousands of problems in one file are all reported.
#[test]
fn problems_without_number() {
    let members: Vec<String> = (0..80_000).map(|place| format!("\"m{place}\":1")).collect();
    let codes = check("unknown-members", with(&members.join(",")).as_bytes()).0;
    assert_eq!(codes, vec!["unknown-member"; 80_000]);
    let members: Vec<String> = (0..40_000).map(|place| format!("\"m{}\":1", place / 2)).collect();
    let codes = check("duplicate-keys", with(&members.join(",")).as_bytes()).0;
    assert_eq!(codes.iter().filter(|code| **code == "duplicate-key").count(), 20_000);
    // Below a name of half a megabyte, places are not repeated in full.
    let name = "x".repeat(500_000);
    let (codes, ran) = check("long-name", with(&format!("\"{name}\":{{{}}}", members.join(","))).as_bytes());
    assert_eq!(codes.iter().filter(|code| **code == "duplicate-key").count(), 20_000);
    assert!(ran.out.len() < 32 << 20, "{} bytes are written", ran.out.len());
}

/// Names of a megabyte among two thousand: the nearest is not looked for where none can be near.
#[test]
fn names_without_end() {
    let facts: Vec<String> =
        (0..1900).map(|place| format!("{{\"id\":\"fact_{place}\",\"signals\":{{\"types\":[\"act\"]}},\"measure\":\"count\"}}")).collect();
    let many = with_items("facts", &facts.join(","));
    let long = "x".repeat((1 << 20) - many.len() - 200);
    let rule = format!(
        "{{\"id\":\"x\",\"owner\":\"marketing\",\"dimension\":\"fit\",\"points\":1,\"when\":{{\"var\":\"{long}\"}}}},{{\"id\":\"r_n_act\""
    );
    let text = many.replacen("{\"id\": \"r_n_act\"", &rule, 1);
    assert!(text.len() <= 1 << 20);
    assert_eq!(check("long-fact", text.as_bytes()).0, ["unknown-fact"]);
    let vars: Vec<String> = (0..1900).map(|place| format!("{{\"var\":\"fakt_{place}\"}}")).collect();
    let rules: Vec<String> = (0..12)
        .map(|place| {
            let when = format!("{{\"and\":[{}]}}", vars.join(","));
            format!("{{\"id\":\"y{place}\",\"owner\":\"marketing\",\"dimension\":\"need_clarity\",\"points\":1,\"when\":{when}}}")
        })
        .collect();
    let text = many.replacen("{\"id\": \"r_n_act\"", &format!("{},{{\"id\": \"r_n_act\"", rules.join(",")), 1);
    assert_eq!(check("many-unknown-facts", text.as_bytes()).0, vec!["unknown-fact"; 12 * 1900]);
}
