//! The rules of the house: who imports whom, names, long files, dead files, stale generated files.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Modules in the order of the one-way flow; each may import those before it. Those of one line may know each other.
const FLOW: &[&[&str]] = &[
    &["measure", "moment", "order", "sorted", "weights"],
    &["json"],
    &["diagnostic", "meant"],
    &["recognise", "record"],
    &["provenance", "value"],
    &["evidence"],
    &["conditions"],
    &["facts"],
    &["rules"],
    &["dimensions"],
    &["states"],
    // The file compiles what assessing runs, and assessing runs on the compiled file; both write through wire.
    &["rulefile", "assessment", "decisions", "mapping", "trust", "wire", "service"],
    &["learning"],
    &["changes", "population", "sheets"],
    &["cli", "wasm"],
];

/// Names that say nothing, or say what Reife is not.
const BANNED: &[&str] = &["util", "utils", "helper", "helpers", "misc", "manager", "funnel", "score", "scoring"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            let skipped = ["node_modules", "target", "pkg", "dist", "shots", "test-results", "__pycache__", ".git", ".tools"];
            if !skipped.contains(&name.as_str()) {
                files(&path, endings, found);
            }
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            found.push(path);
        }
    }
    found.sort();
}

fn of(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    files(&root().join(folder), endings, &mut found);
    let read = |path: PathBuf| {
        let name = path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
        (name, String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned())
    };
    found.into_iter().map(read).collect()
}

fn none(what: &str, found: &[String]) {
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

/// The module of a source file: the folder or file below `src/`.
fn module(path: &str) -> &str {
    let below = path.strip_prefix("src/").unwrap_or(path);
    below.split('/').next().unwrap_or(below).trim_end_matches(".rs")
}

#[test]
fn data_flow_one_way() {
    let place = |name: &str| FLOW.iter().position(|line| line.contains(&name));
    let mut wrong = Vec::new();
    for (path, text) in of("src", &[".rs"]) {
        let own = module(&path);
        if ["lib", "main"].contains(&own) {
            continue;
        }
        let Some(at) = place(own) else {
            wrong.push(format!("{path}: the module {own} has no place in the flow"));
            continue;
        };
        let code: String =
            text.split("#[cfg(test)]").next().unwrap_or_default().lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        for piece in code.split("crate::").skip(1) {
            let name: String = piece.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '_').collect();
            if place(&name).is_some_and(|of| of > at) {
                wrong.push(format!("{path} imports {name}, which comes after it"));
            }
        }
    }
    none("imports against the flow", &wrong);
}

/// What trust may know beside itself: it compiles files and tests them, and nothing tells it of hosts.
const TRUST_KNOWS: &[&str] = &["trust", "json", "diagnostic", "moment", "order", "sorted", "rulefile", "mapping", "assessment", "evidence"];

#[test]
fn trust_knows_no_host() {
    let mut wrong = Vec::new();
    for (path, text) in of("src/trust", &[".rs"]) {
        for piece in text.split("crate::").skip(1) {
            let name: String = piece.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '_').collect();
            if !TRUST_KNOWS.contains(&name.as_str()) {
                wrong.push(format!("{path} imports {name}"));
            }
        }
        for word in ["std::fs", "std::net", "std::time", "std::env", "SystemTime", "Instant"] {
            if text.contains(word) {
                wrong.push(format!("{path} holds {word}"));
            }
        }
    }
    none("what trust may not know", &wrong);
}

#[test]
fn names_say_what_things_are() {
    let mut wrong = Vec::new();
    for (path, text) in of("src", &[".rs"]).into_iter().chain(of("www", &[".ts"])) {
        let stem = Path::new(&path).file_stem().unwrap().to_string_lossy().into_owned();
        if stem.split(['-', '_']).any(|word| BANNED.contains(&word)) {
            wrong.push(path.clone());
        }
        for line in text.lines() {
            let defined = ["fn ", "struct ", "enum ", "trait ", "mod ", "class ", "function ", "interface "].iter().find_map(|keyword| {
                let rest = line.trim_start().trim_start_matches("pub ").trim_start_matches("export ").strip_prefix(keyword)?;
                Some(rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect::<String>())
            });
            let words = defined.map(|name| name.to_lowercase()).unwrap_or_default();
            if words.split('_').any(|word| BANNED.contains(&word)) {
                wrong.push(format!("{path}: {}", line.trim()));
            }
        }
    }
    none("names that say nothing", &wrong);
}

#[test]
fn files_are_short() {
    let sources = ["src", "www", "tests", "examples"].into_iter().flat_map(|folder| of(folder, &[".rs", ".ts", ".mjs", ".py"]));
    let long: Vec<String> = sources
        .filter(|(_, text)| text.lines().count() > 700)
        .map(|(path, text)| format!("{path}: {} lines", text.lines().count()))
        .collect();
    none("files of more than one idea", &long);
}

#[test]
fn every_source_file_is_part_of_the_crate() {
    let sources = of("src", &[".rs"]);
    let declared: BTreeSet<String> = sources
        .iter()
        .flat_map(|(path, text)| {
            let folder = match path.as_str() {
                "src/lib.rs" | "src/main.rs" => "src".to_owned(),
                _ if path.ends_with("/mod.rs") => path.trim_end_matches("/mod.rs").to_owned(),
                _ => path.trim_end_matches(".rs").to_owned(),
            };
            let modules = text.lines().filter_map(|line| {
                let line = line.trim_start().trim_start_matches("pub(crate) ").trim_start_matches("pub(super) ").trim_start_matches("pub ");
                line.strip_prefix("mod ")?.strip_suffix(';').map(str::to_owned)
            });
            modules.flat_map(move |name| [format!("{folder}/{name}.rs"), format!("{folder}/{name}/mod.rs")]).collect::<Vec<_>>()
        })
        .collect();
    let dead: Vec<String> = sources
        .into_iter()
        .map(|(path, _)| path)
        .filter(|path| !["src/lib.rs", "src/main.rs"].contains(&path.as_str()) && !declared.contains(path))
        .collect();
    none("files that no module names", &dead);
}

#[test]
fn nothing_is_left_open() {
    // Written in two halves, so that this file is not found by itself.
    let open = [["TO", "DO"], ["FIX", "ME"], ["unimplemented", "!("], ["todo", "!("], [".sk", "ip("], ["test.on", "ly"], ["#[ign", "ore"]]
        .map(|halves| halves.concat());
    let mut found = Vec::new();
    for (path, text) in
        ["src", "www", "tests", "examples", ".ci"].into_iter().flat_map(|folder| of(folder, &[".rs", ".ts", ".mjs", "run", "install"]))
    {
        for (line, number) in text.lines().zip(1..) {
            // An iterator may pass over items; a test may not be passed over.
            let is_test = path.ends_with(".test.ts") || path.ends_with(".spec.ts");
            if open.iter().any(|mark| line.contains(mark.as_str()) && (!mark.starts_with(".sk") || is_test)) {
                found.push(format!("{path}:{number}: {}", line.trim()));
            }
        }
    }
    none("left open", &found);
}

#[test]
fn the_project_speaks_only_of_itself() {
    let words = [["/wo", "rk/"], ["/ro", "ot/"], ["resolved\": \"htt", "p"], ["/tmp", "/fake"]].map(|halves| halves.concat());
    let mut found = Vec::new();
    let folders = ["src", "www", "tests", "examples", "docs", ".ci", "schemas"];
    for (path, text) in folders
        .into_iter()
        .flat_map(|folder| of(folder, &[".rs", ".ts", ".md", ".mjs", ".py", ".json", ".toml", "run", "install", ".html", ".css", ".ftl"]))
    {
        for word in words.iter().filter(|word| text.contains(word.as_str())) {
            found.push(format!("{path} holds {word}"));
        }
    }
    none("paths and hosts of one machine", &found);
}

#[cfg(feature = "cli")]
#[test]
fn schemas_are_current() {
    let of = [("rule-file", reife::rulefile::schema()), ("mapping", reife::mapping::schema()), ("tests", reife::service::cases::schema())];
    for (file, current) in of {
        let path = root().join(format!("schemas/{file}.schema.json"));
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, format!("{current}\n")).unwrap();
        }
        let written = std::fs::read_to_string(&path).unwrap();
        assert_eq!(written.trim_end(), current, "{} is stale: UPDATE=1 cargo nextest run --test tidy writes it", path.display());
    }
}

#[test]
fn the_architecture_page_names_every_module() {
    let page = std::fs::read_to_string(root().join("docs/architecture.md")).unwrap();
    let missing: Vec<String> =
        FLOW.concat().into_iter().filter(|module| !page.contains(&format!("`{module}`"))).map(str::to_owned).collect();
    none("modules that the architecture page does not name", &missing);
}
