//! Verbs of the command line with their whole output. `UPDATE=1` writes the files in `tests/verbs/`.

#![allow(missing_docs)]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::{Value, json};

const RULES: &str = "tests/verbs/rules.reife.json";
const ACME: &str = "examples/acme/acme.reife.json";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn reife(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_reife")).args(arguments).current_dir(root()).output().unwrap()
}

fn out(arguments: &[&str], status: i32) -> String {
    let output = reife(arguments);
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(status), "{arguments:?}\n{text}{}", String::from_utf8_lossy(&output.stderr));
    text
}

fn golden(name: &str, found: &str) {
    let path = root().join("tests/verbs").join(name);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, found).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap();
    assert_eq!(found, expected, "tests/verbs/{name}");
}

fn read(path: &str) -> Value {
    serde_json::from_slice(&std::fs::read(root().join(path)).unwrap()).unwrap()
}

#[test]
fn test_says_what_was_found_and_why() {
    for language in ["en", "de"] {
        golden(&format!("test.{language}.txt"), &out(&["--lang", language, "test", RULES, "tests/verbs/cases"], 1));
    }
    let passing = out(&["--lang", "en", "test", RULES, "tests/verbs/cases/passing.json"], 0);
    assert!(passing.ends_with("1 passed, 0 failed\n"), "{passing}");
}

/// The verbs, as help lists them.
const VERBS: [&str; 19] = [
    "new",
    "check",
    "test",
    "schema",
    "data",
    "assess",
    "compare",
    "forecast",
    "backtest",
    "suggest",
    "board",
    "map",
    "verify-receipt",
    "decisions",
    "subject",
    "notice",
    "rules",
    "completions",
    "man",
];

/// Verbs below another.
const BELOW: [(&str, &[&str]); 2] = [
    ("decisions", &["verify"]),
    (
        "rules",
        &[
            "key", "init", "serve", "check", "propose", "approve", "publish", "rollback", "withdraw", "renew", "revoke", "rotate", "audit",
            "report", "fleet", "shadow",
        ],
    ),
];

#[test]
fn help_is_told_in_both_languages() {
    for language in ["en", "de"] {
        let mut all = out(&["--lang", language, "--help"], 0);
        for verb in VERBS {
            all.push_str(&format!("\n$ reife {verb} --help\n{}", out(&["--lang", language, verb, "--help"], 0)));
        }
        for (above, verbs) in BELOW {
            let own = out(&["--lang", "en", above, "--help"], 0);
            let listed = own.lines().filter(|line| verbs.iter().any(|verb| line.starts_with(&format!("  {verb} ")))).count();
            assert_eq!(listed, verbs.len(), "{own}");
            for verb in verbs {
                all.push_str(&format!("\n$ reife {above} {verb} --help\n{}", out(&["--lang", language, above, verb, "--help"], 0)));
            }
        }
        golden(&format!("help.{language}.txt"), &all);
        // Every name of a text would stand there if the text were missing.
        assert!(!all.contains("help-"), "{all}");
    }
    // Pages and completions speak it, too.
    assert!(out(&["--lang", "de", "man", "check"], 0).contains("Prüft eine Regeldatei"));
    assert!(out(&["--lang", "de", "completions", "zsh"], 0).contains("Prüft eine Regeldatei"));
}

#[test]
fn texts_for_the_people_concerned() {
    for language in ["en", "de"] {
        let all = out(&["--lang", language, "notice", ACME], 0);
        golden(&format!("notice.{language}.txt"), &all);
        let record = out(&["--lang", language, "notice", ACME, "--only", "record"], 0);
        assert!(record.contains("Art. 30") && !record.contains("Art. 35"), "{record}");
        // Every name of a text would stand there if the text were missing.
        assert!(!all.contains("notice-") && !all.contains("word-"), "{all}");
    }
}

#[test]
fn who_runs_which_rules() {
    for language in ["en", "de"] {
        let output = reife(&["--lang", language, "rules", "fleet", "tests/verbs/fleet"]);
        assert_eq!(output.status.code(), Some(1), "a report with a contact in it is refused");
        let text = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat();
        golden(&format!("fleet.{language}.txt"), &text);
    }
    let found: Value = serde_json::from_str(&out(&["rules", "fleet", "tests/verbs/fleet", "--json"], 1)).unwrap();
    assert_eq!(found["rings"][1]["behind"][0]["since"], "2026-11-12T07:30:00Z");
    assert_eq!(found["rings"][1]["newest"], 9);
}

#[test]
fn what_a_shadow_would_change() {
    for language in ["en", "de"] {
        let output = reife(&["--lang", language, "rules", "fleet", "tests/verbs/shadow"]);
        assert_eq!(output.status.code(), Some(1), "a report with a name in it is refused");
        let text = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat();
        golden(&format!("shadow.{language}.txt"), &text);
    }
    let found: Value = serde_json::from_str(&out(&["rules", "fleet", "tests/verbs/shadow", "--json"], 1)).unwrap();
    let pilot = &found["rings"][0]["beside"][0];
    assert_eq!(pilot["counts"], json!([["nurture", "nurture", 150], ["nurture", "sales", 15], ["sales", "sales", 50]]));
    assert_eq!((&pilot["clients"], &pilot["troubled"]), (&json!(5), &json!({ "unread": 1 })));
    assert_eq!(found["rings"][1]["beside"][0].get("counts"), None, "one browser is one person");
}

#[test]
fn a_draft_is_laid_beside_the_rules() {
    let folder = std::env::temp_dir().join(format!("reife-shadow-{}", std::process::id()));
    let repo = folder.to_str().unwrap();
    let told: Value = serde_json::from_str(&out(&["rules", "shadow", ACME, "--repo", repo, "--json"], 0)).unwrap();
    let file = folder.join(told["file"].as_str().unwrap());
    assert_eq!(std::fs::read(&file).unwrap(), std::fs::read(root().join(ACME)).unwrap());
    assert_eq!(told["file"], format!("drafts/{}.json", told["sha256"].as_str().unwrap()));
    let said = out(&["--lang", "en", "rules", "shadow", ACME, "--repo", repo], 0);
    assert!(said.contains(&format!("\"shadow\": \"{}\"", told["sha256"].as_str().unwrap())), "{said}");
    // What could not be previewed is not laid there.
    assert_eq!(reife(&["rules", "shadow", "tests/verbs/fleet/b.json", "--repo", repo]).status.code(), Some(1));
    // It is no stray; bytes that are not those of its name are refused.
    let check = || String::from_utf8(reife(&["--lang", "en", "rules", "check", "--repo", repo]).stdout).unwrap();
    let drafts = |text: &str| text.matches("drafts/").count();
    assert_eq!(drafts(&check()), 0, "{}", check());
    std::fs::write(&file, "{}").unwrap();
    assert_eq!(drafts(&check()), 1, "{}", check());
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn wrong_use_is_told_in_both_languages() {
    let uses: [&[&str]; 22] = [
        &["chekc", "a.json"],
        &["check"],
        &["check", "--langg", "de", "a.json"],
        &["check", "--lang", "fr", "a.json"],
        &["check", "--format", "xml", "a.json"],
        &["check", "none-such.json"],
        &["check", "src"],
        &["new", "--template", "maschinen", "x"],
        &["assess", "--rules", ACME],
        &["assess", "--rules", ACME, "--as-of", "24.11.2026"],
        &["forecast", "--rules", ACME, "--as-of", "2026-11-24", "--days", "many"],
        &["assess", "--repo", "src", "--ring", "Vertrieb Süd", "--as-of", "2026-11-24"],
        &["map", "--guess", "a.csv", "--outcomes"],
        &["map", "--mapping"],
        &["backtest", "--rules", ACME, "--outcomes", "src", "--before-days", "0"],
        &["suggest", "--rules", ACME, "--outcomes", "src", "--seed", "one"],
        &["backtest", "--rules", ACME, "--outcomes", "-"],
        &["man", "chek"],
        &["rules", "aprove", "p.json"],
        &["rules", "propose", "a.json", "--ring", "Vertrieb Süd"],
        &["rules", "approve", "p.json", "--key", "m1.pem", "--keep", "main"],
        &["rules", "init", "--marketing", "m1", "--publisher", "p.json"],
    ];
    for language in ["en", "de"] {
        let mut all = String::new();
        for arguments in uses {
            // A language that is asked for in vain leaves that of the environment.
            let output =
                Command::new(env!("CARGO_BIN_EXE_reife")).args(arguments).current_dir(root()).env("LC_ALL", language).output().unwrap();
            assert_eq!(output.status.code(), Some(2), "{arguments:?}");
            assert!(output.stdout.is_empty(), "{arguments:?}");
            all.push_str(&format!("$ reife {}\n{}\n", arguments.join(" "), String::from_utf8(output.stderr).unwrap()));
        }
        golden(&format!("wrong-use.{language}.txt"), &all);
    }
}

#[test]
fn backtest_and_suggest_say_what_was_found() {
    let outcomes = "examples/acme/outcomes.ndjson";
    let evidence = "examples/acme/acme.ndjson";
    for language in ["en", "de"] {
        let ask = |verb: &[&str]| {
            let arguments = [&["--lang", language], verb, &["--rules", ACME, "--outcomes", outcomes, evidence]].concat();
            format!("$ reife {}\n{}", verb.join(" "), out(&arguments, 0))
        };
        let all = [ask(&["backtest"]), ask(&["suggest"]), ask(&["suggest", "--first"])].concat();
        golden(&format!("learning.{language}.txt"), &all);
    }
    let as_json = out(&["backtest", "--format", "json", "--with", ACME, "--rules", ACME, "--outcomes", outcomes, evidence], 0);
    let found: Value = serde_json::from_str(&as_json).unwrap();
    assert_eq!(found["handovers"]["rules"], found["handovers"]["with"]);
    assert_eq!(found["quality"], found["quality_with"]);
    let wrong = reife(&["--lang", "en", "suggest", "--first", "--rising", "prefers", "--rules", ACME, "--outcomes", outcomes, evidence]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("prefers is no number and no date"));
    let bad = reife(&["--lang", "en", "backtest", "--rules", ACME, "--outcomes", "tests/verbs/outcomes.ndjson", evidence]);
    assert_eq!(bad.status.code(), Some(1), "bad outcomes are reported");
    golden("outcomes.en.txt", &String::from_utf8(bad.stderr).unwrap());
}

/// 400 contacts with a goal, a case study, both or neither, and what became of them: those with the study are accepted far oftener.
fn verdicts() -> [String; 2] {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("suggest");
    std::fs::create_dir_all(&folder).unwrap();
    let (mut people, mut became) = (String::new(), String::new());
    for number in 0..400 {
        let signal = |id: &str, kind: &str| json!({"id": id, "type": kind, "at": "2026-06-01", "source": "site"});
        let (goal, study) = (number % 2 == 1, number / 2 % 2 == 1);
        let signals = [goal.then(|| signal("g", "goal_stated")), study.then(|| signal("s", "case_study_downloaded"))];
        let consents = json!([{"purpose": "profiling", "given": true, "at": "2026-01-01", "basis": "consent"}]);
        let of_ten = if study { 7 } else { 1 } + i32::from(goal);
        let outcome = if number / 4 % 10 < of_ten { "accepted" } else { "rejected" };
        let signals: Vec<Value> = signals.into_iter().flatten().collect();
        people += &format!("{}\n", json!({"id": format!("p{number}"), "consents": consents, "signals": signals}));
        became += &format!("{}\n", json!({"contact": format!("p{number}"), "at": "2026-07-01", "outcome": outcome}));
    }
    [("people", people), ("became", became)].map(|(name, text)| {
        let path = folder.join(format!("{name}.ndjson"));
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    })
}

#[test]
fn suggest_says_how_far_it_is_if_asked() {
    let [people, became] = verdicts();
    let of = ["--rules", ACME, "--outcomes", &became, &people];
    let quiet = reife(&[&["--lang", "en", "suggest"], &of[..]].concat());
    assert_eq!((quiet.status.code(), &*quiet.stderr), (Some(0), &b""[..]));
    let rules = read(ACME)["rules"].as_array().unwrap().len();
    for (language, round, draw) in [("en", "Round 1:", "Draw 50 of 50."), ("de", "Runde 1:", "Ziehung 50 von 50.")] {
        let told = reife(&[&["--lang", language, "suggest", "--progress"], &of[..]].concat());
        let said = String::from_utf8(told.stderr).unwrap();
        let lines: Vec<&str> = said.lines().collect();
        let counts: Vec<usize> =
            lines[0].split(|letter: char| !letter.is_ascii_digit()).filter_map(|digits| digits.parse::<usize>().ok()).collect();
        assert!(lines[0].starts_with(&format!("reife: {round}")) && counts.last().is_some_and(|all| *all <= rules), "{said}");
        assert_eq!(lines.last(), Some(&&*format!("reife: {draw}")));
        assert_eq!(lines.iter().filter(|line| line.ends_with("50.")).count(), 50, "{said}");
        if language == "en" {
            assert_eq!(told.stdout, quiet.stdout, "what is suggested stays the same");
        }
    }
}

/// A shell may have closed standard error, or whoever read it has gone away.
#[test]
fn nobody_has_to_listen_to_what_is_said() {
    let nowhere = ["assess", "--rules", "nowhere.json", "--as-of", "2026-11-24"];
    let refused = ["assess", "--rules", "tests/verbs/refused.json", "--as-of", "2026-11-24", "examples/acme/acme.ndjson"];
    for (arguments, status) in [(&["assess", "bad"][..], 2), (&nowhere, 2), (&refused, 1), (&["nothing"], 2)] {
        let (reader, gone) = std::io::pipe().unwrap();
        drop(reader);
        let deaf = Command::new(env!("CARGO_BIN_EXE_reife")).args(arguments).current_dir(root()).stderr(gone).output().unwrap();
        assert_eq!(deaf.status.code(), Some(status), "{arguments:?}");
        let mut closed = Command::new("sh");
        closed.args(["-c", "exec \"$0\" \"$@\" 2>&-", env!("CARGO_BIN_EXE_reife")]).args(arguments).current_dir(root());
        assert_eq!(closed.status().unwrap().code(), Some(status), "{arguments:?}");
    }
}

#[test]
fn the_board_is_written_for_people_and_programs() {
    let of = ["--rules", ACME, "--as-of", "2026-11-24T09:20:00Z", "--outcomes", "examples/acme/outcomes.ndjson", "--days", "90"];
    let board = |more: &[&str]| out(&[&["board"], more, &of, &["examples/acme/acme.ndjson"]].concat(), 0);
    for language in ["en", "de"] {
        golden(&format!("board.{language}.txt"), &board(&["--lang", language, "--judgements", "tests/verbs/judgements.ndjson"]));
    }
    golden("board.csv", &board(&["--format", "csv"]));
    let text = board(&["--format", "json", "--contacts"]);
    golden("board.ndjson", &text);
    // Who decided stands nowhere.
    assert!(!text.contains("rep-") && !text.contains("mkt-"), "{text}");
    let found: Value = serde_json::from_str(&text).unwrap();
    let behind = &found["behind"];
    assert_eq!(behind["waiting"].as_array().unwrap().len() as u64, found["today"]["waiting"]["count"].as_u64().unwrap());
    assert!(behind["acceptance"].is_array() && behind["reason:no_budget"].is_null(), "what may not be shown names nobody");
    let course = board(&["--of", "a1001"]);
    assert!(
        course.lines().count() > 1 && course.starts_with(r#"{"contact":"c1001","account":"a1001","course":[{"at":"2026-09-25T09:20:00Z""#),
        "{course}"
    );
    // Last the account as a whole: nobody had been seen half a year ago.
    let whole: Value = serde_json::from_str(course.lines().last().unwrap()).unwrap();
    assert_eq!((&whole["account"], &whole["contacts"]), (&"a1001".into(), &(course.lines().count() - 1).into()));
    assert_eq!((&whole["course"][0]["contacts"], &whole["course"][6]["contacts"]), (&whole["contacts"], &0.into()));
    let nobody = reife(&[&["--lang", "en", "board", "--of", "nobody"], &of[..], &["examples/acme/acme.ndjson"]].concat());
    assert_eq!(nobody.status.code(), Some(2));
    let by = reife(&[&["--lang", "en", "board", "--by", "employees"], &of[..], &["examples/acme/acme.ndjson"]].concat());
    assert!(String::from_utf8_lossy(&by.stderr).contains("no text attribute `employees`"));
}

#[test]
fn a_file_in_the_place_of_another_is_one_problem() {
    let place = format!("{RULES}:1:1:\n  error [other-file] ");
    let read = |arguments: &[&str]| {
        let output = reife(&[&["--lang", "en"], arguments].concat());
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        let said = [output.stdout, output.stderr].concat();
        String::from_utf8(said).unwrap()
    };
    let as_test = read(&["test", RULES, RULES]);
    assert!(as_test.starts_with(&format!("{place}This is no test, but a rule file.")), "{as_test}");
    let as_mapping = read(&["map", "--mapping", RULES, RULES]);
    assert!(as_mapping.starts_with(&format!("{place}This is no mapping, but a rule file.")), "{as_mapping}");
    assert!([as_test, as_mapping].iter().all(|said| said.matches(" error [").count() == 1));
    // Beside its tests a rule file is no test.
    let folder = "src/templates/checklist";
    let all = out(&["--lang", "en", "test", &format!("{folder}/rules.reife.json"), folder], 0);
    assert!(all.ends_with(" passed, 0 failed\n"), "{all}");
}

#[test]
fn test_refuses_what_it_cannot_read() {
    let text = out(&["--lang", "en", "test", RULES, "tests/verbs/refused.json"], 1);
    for expected in [
        "refused.json:2:13: /0/as_of\n  error [case-not-a-moment]",
        "/1/expct\n  error [unknown-member]",
        "/1/expect\n  error [case-expects-nothing]",
        "/2/evidence/signals/0\n  error [evidence-missing]",
        "/2/expect/anne\n  error [case-unknown-contact]",
        "/2/expect/anne/proposal\n  error [unknown-reference]",
        "/3/expect/ann/dimensions/fitt\n  error [unknown-reference]",
        "/3/expect/ann/dimensions/fitt\n  error [case-expects-nothing]",
        "/3/expect/ann/dimensions/fit\n  error [case-bounds-crossed]",
        "/4/expect/ann\n  error [case-not-assessed-alone]",
        "/5/expect/ann\n  error [case-expects-nothing]",
    ] {
        assert!(text.contains(expected), "{expected}\n\n{text}");
    }
    assert_eq!(text.lines().last(), Some("0 passed, 1 failed"), "what cannot be read counts as one that failed:\n{text}");
    out(&["test", RULES, "tests/verbs/none-such"], 2);
    // A folder without a test passes nothing.
    out(&["test", RULES, "src/texts"], 1);
    // A rule file with an error is no rule file.
    out(&["test", "tests/verbs/refused.json", "tests/verbs/cases"], 1);
}

#[test]
fn data_lists_what_is_collected_and_what_for() {
    for language in ["en", "de"] {
        golden(&format!("data.{language}.txt"), &out(&["--lang", language, "data", RULES], 0));
    }
    let lines = out(&["data", "--format", "json", RULES], 0);
    golden("data.ndjson", &lines);
    let file = read(RULES);
    let ids: Vec<Value> = lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["id"].clone()).collect();
    let lists = [&file["signals"], &file["attributes"]];
    let expected: Vec<Value> = lists.iter().flat_map(|list| list.as_array().unwrap()).map(|item| item["id"].clone()).collect();
    assert_eq!(ids, expected);
}

/// A JSON Schema, by a validator that is not ours.
struct Schema {
    schemas: boon::Schemas,
    index: boon::SchemaIndex,
}

impl Schema {
    fn of(arguments: &[&str]) -> Schema {
        let schema: Value = serde_json::from_str(&out(arguments, 0)).unwrap();
        let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
        let location = "https://reife.invalid/schema.json";
        compiler.add_resource(location, schema).unwrap();
        let index = compiler.compile(location, &mut schemas).unwrap();
        Schema { schemas, index }
    }

    fn takes(&self, file: &Value) -> bool {
        self.schemas.validate(file, self.index).is_ok()
    }
}

#[test]
fn a_file_fits_the_schema_with_its_own_ids() {
    let mut files = vec![ACME.to_owned(), RULES.to_owned(), "examples/bank-marketing/bank.reife.json".to_owned()];
    for template in ["checklist", "b2b-services", "software", "machinery"] {
        let folder = format!("src/templates/{template}");
        let tests = Schema::of(&["schema", "--tests", &format!("{folder}/rules.reife.json")]);
        for entry in std::fs::read_dir(root().join(&folder).join("tests")).unwrap() {
            let path = entry.unwrap().path();
            assert!(tests.takes(&read(&path.to_string_lossy())), "{}", path.display());
        }
        files.push(format!("{folder}/rules.reife.json"));
    }
    for file in files {
        let text = read(&file);
        assert!(Schema::of(&["schema", &file]).takes(&text), "{file}");
        assert!(Schema::of(&["schema"]).takes(&text), "{file}");
    }
}

/// Where an item with an id stands in a list.
fn place(file: &Value, list: &str, id: &str) -> String {
    let items = file[list].as_array().unwrap();
    format!("/{list}/{}", items.iter().position(|item| item["id"] == id).unwrap())
}

#[test]
fn a_mistyped_id_does_not_fit() {
    let file = read(ACME);
    let (own, general) = (Schema::of(&["schema", ACME]), Schema::of(&["schema"]));
    let rule = |id: &str| place(&file, "rules", id);
    let fact = |id: &str| place(&file, "facts", id);
    let state = |id: &str| place(&file, "states", id);
    let mut references = vec![
        place(&file, "signals", "page_view") + "/purpose",
        place(&file, "attributes", "title") + "/purpose",
        place(&file, "questions", "goal") + "/signals/types/0",
        place(&file, "questions", "goal") + "/check",
        place(&file, "campaigns", "q3_webinars") + "/assumptions/0",
        fact("employees") + "/attribute",
        fact("visits_90") + "/signals/types/3",
        fact("rival_reads_60") + "/signals/topics/1",
        rule("midmarket") + "/dimension",
        rule("midmarket") + "/assumptions/0",
        rule("midmarket") + "/when/condition",
        rule("webinars") + "/of",
        rule("need_confirmed") + "/when/==/0/var",
        rule("group_against") + "/when/</0/var/0",
        rule("case_study") + "/when/known",
        rule("several_roles") + "/when/and/1/>=/0/var",
        place(&file, "conditions", "keeps_to_one_topic") + "/when/and/0/>=/0/var",
        state("ready_for_sales") + "/when/and/2/>=/0/var",
        state("ready_for_sales") + "/stay/and/0/>=/0/var",
        state("in_dialogue") + "/when/and/1/==/0/var",
        state("ready_for_sales") + "/decided_by",
        state("ready_for_sales") + "/then",
        state("ready_for_sales") + "/returned_to",
        state("ready_for_sales") + "/rejected_to",
        state("ready_for_sales") + "/reasons/2",
        "/exploration/state".to_owned(),
        "/exploration/from/0".to_owned(),
    ];
    // What is compared with a check is a verdict; the loader says so too.
    references.push(rule("need_confirmed") + "/when/==/1");
    for pointer in references {
        let mut mistyped = file.clone();
        let place = mistyped.pointer_mut(&pointer).unwrap_or_else(|| panic!("{pointer}"));
        *place = json!(format!("{}x", place.as_str().unwrap()));
        assert!(!own.takes(&mistyped), "{pointer}");
        assert!(general.takes(&mistyped), "{pointer}");
        assert!(!reife::rulefile::check(mistyped.to_string().as_bytes()).diagnostics.is_empty(), "{pointer}");
    }
    // A rule reads no dimension, a text is in a language of the file, and a state is no decider.
    for (pointer, value) in [
        (rule("need_confirmed") + "/when/==/0/var", json!("fit")),
        (rule("midmarket") + "/label", json!({ "fr": "Taille" })),
        (state("ready_for_sales") + "/next/sales", json!({ "fr": "Appeler" })),
        (state("ready_for_sales") + "/then", json!("rules")),
    ] {
        let mut wrong = file.clone();
        *wrong.pointer_mut(&pointer).unwrap() = value;
        assert!(!own.takes(&wrong), "{pointer}");
    }
    let tests = Schema::of(&["schema", "--tests", RULES]);
    let case = read("tests/verbs/cases/passing.json");
    assert!(tests.takes(&case));
    for (pointer, value) in [
        ("/expect/ann/proposal", json!("unawarex")),
        ("/expect/ann/pending", json!("x")),
        ("/expect/ann/dimensions", json!({ "fitx": {} })),
    ] {
        let mut wrong = case.clone();
        *wrong.pointer_mut(pointer).unwrap() = value;
        assert!(!tests.takes(&wrong), "{pointer}");
    }
}

/// Every reference of the types is marked with the list it leads to: none is left a bare text.
#[test]
fn no_reference_is_forgotten() {
    let schema: Value = serde_json::from_str(&out(&["schema", ACME], 0)).unwrap();
    let mut bare = Vec::new();
    let mut look = |definition: &str, members: &Value| {
        for (name, member) in members.as_object().unwrap() {
            let items = member.get("items").unwrap_or(member);
            if items["type"] == "string" && items.get("enum").is_none() && items.get("pattern").is_none() {
                bare.push(format!("{definition}.{name}"));
            }
        }
    };
    look("", &schema["properties"]);
    for (name, definition) in schema["$defs"].as_object().unwrap() {
        if let Some(members) = definition.get("properties") {
            look(name, members);
        }
    }
    // Texts that are no ids.
    assert_eq!(bare, [".$schema", ".languages", "StateSource.stage"]);
}

#[test]
fn schema_helps_with_a_file_that_has_faults() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let (faulty, broken) = (folder.join("faulty.reife.json"), folder.join("broken.reife.json"));
    std::fs::write(&faulty, r#"{"format": 1, "id": "draft", "facts": [{"id": "one"}, {"id": 2}], "rules": 3}"#).unwrap();
    std::fs::write(&broken, r#"{"format": 1,"#).unwrap();
    let schema = out(&["schema", &faulty.to_string_lossy()], 0);
    assert!(schema.contains("with the ids of draft") && schema.contains("\"one\""), "{schema}");
    out(&["schema", &broken.to_string_lossy()], 1);
    out(&["schema", "--mapping", ACME], 2);
    out(&["schema", "none-such.json"], 2);
}

#[test]
fn shells_and_manual_know_every_verb() {
    let help = out(&["--lang", "en", "--help"], 0);
    let listed = help.lines().skip_while(|line| *line != "Verbs:").skip(1).map_while(|line| line.split_whitespace().next());
    let verbs: Vec<&str> = listed.collect();
    assert_eq!(verbs, VERBS);
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let text = out(&["completions", shell], 0);
        for verb in &verbs {
            assert!(text.contains(verb), "{shell}: {verb}");
        }
        assert!(shell == "powershell" || text.contains("b2b-services"), "{shell} knows what may be chosen");
    }
    out(&["completions", "tcsh"], 2);
    let page = out(&["man"], 0);
    for verb in &verbs {
        let name = format!("reife-{verb}");
        assert!(page.contains(&name.replace('-', "\\-")), "{verb}");
        let own = out(&["man", verb], 0);
        assert!(own.contains(&format!(".TH {name} 1")) && own.contains("reife 0.1.0"), "{own}");
    }
    out(&["man", "none-such"], 2);
}
