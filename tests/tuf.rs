//! python-tuf reads our repositories: another implementation of the standard finds both sides' halves and takes no signature
//! of one side for the other's.

#![allow(missing_docs, dead_code, clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

#[path = "support/office.rs"]
mod office;

use reife::sorted::Sorted;
use std::path::{Path, PathBuf};
use std::process::Command;

use office::{Office, acme, changed};
use reife::trust::author::key_file;
use reife::trust::metadata::{Body, MetaFile, Signed, Snapshot, TargetFile, Targets, Timestamp};
use reife::trust::sign::PrivateKey;
use reife::trust::signature::Signature;
use serde_json::{Value, json};

/// Python with python-tuf in an environment of its own, made once; `None` where Python cannot make one.
fn python() -> Option<PathBuf> {
    let can = Command::new("python3").args(["-c", "import venv, ensurepip"]).status().is_ok_and(|status| status.success());
    if !can {
        println!("python-tuf is not asked: python3 -m venv is missing (Debian: python3-venv)");
        return None;
    }
    let requirements = office::root().join("tests/tuf/requirements.txt");
    let wanted = std::fs::read_to_string(&requirements).unwrap();
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("python-tuf");
    let python = folder.join("bin/python");
    let made = folder.join("made-of");
    // Each test may be a process of its own; the first one makes it, the others wait.
    let lock = std::fs::File::create(folder.with_extension("lock")).unwrap();
    lock.lock().unwrap();
    if std::fs::read_to_string(&made).is_ok_and(|text| text == wanted) {
        return Some(python);
    }
    let run = |command: &mut Command| {
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    };
    run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&folder));
    run(Command::new(&python).args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"]).arg(&requirements));
    std::fs::write(made, wanted).unwrap();
    Some(python)
}

fn resolve(python: &Path, office: &Office, store: &str, paths: &[&str]) -> Vec<Value> {
    let output = Command::new(python)
        .arg(office::root().join("tests/tuf/resolve.py"))
        .args([office.path("repository"), office.path(store)])
        .args(paths)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn key(office: &Office, name: &str) -> PrivateKey {
    let pem = std::fs::read(office.path(&format!("{name}.pem"))).unwrap();
    key_file::decrypt(&pem, office::PASSPHRASE).unwrap()
}

/// Signs metadata with these keys, each under its own id or another's.
fn signed<B: Body>(body: B, keys: &[(&PrivateKey, Option<String>)]) -> Vec<u8> {
    let mut signed = Signed::unsigned(body);
    for (key, id) in keys {
        let Signature { key_id, sig } = key.sign(&signed.canonical());
        signed.signatures.push(Signature { key_id: id.clone().unwrap_or(key_id), sig });
    }
    signed.to_bytes()
}

fn read<B: Body>(office: &Office, name: &str) -> B {
    Signed::read(&std::fs::read(office.path(&format!("repository/metadata/{name}"))).unwrap()).unwrap().body
}

fn write(office: &Office, name: &str, bytes: &[u8]) -> MetaFile {
    std::fs::write(office.path(&format!("repository/metadata/{name}")), bytes).unwrap();
    let file = TargetFile::of(bytes, None);
    MetaFile { version: 0, length: Some(file.length), hashes: Some(file.hashes), rest: Sorted::new() }
}

const HALVES: [&str; 2] = ["marketing/main/stable.rules.json", "sales/main/stable.rules.json"];

#[test]
fn python_tuf_reads_our_repositories() {
    let Some(python) = python() else { return };
    let office = Office::today();
    office.key("s1-token");
    office.release("stable", &acme(), 1);
    // Both halves are found, and say the same.
    let found = resolve(&python, &office, "store", &HALVES);
    assert_eq!(found.iter().map(|half| &half["found"]).collect::<Vec<_>>(), [&json!(true), &json!(true)], "{found:?}");
    assert_eq!((&found[0]["sha256"], &found[0]["reife"]), (&found[1]["sha256"], &found[1]["reife"]));
    assert_eq!(found[0]["length"], acme().len());
    assert_eq!(found[0]["reife"]["seq"], 1);
    // With the same store after an exchange of keys, one of them on P-256, a release and a withdrawal.
    office.good(&["rotate", "sales", "--replace", "s1=s1-token.pem.pub.json", "--out", "s1.p.json"], 0);
    for key in ["m1.pem", "s2.pem", "s1-token.pem", "s1.pem"] {
        office.good(&["approve", "s1.p.json", "--key", key], 0);
    }
    office.good(&["publish", "s1.p.json", "--key", "publisher.pem"], 0);
    office.release_by("stable", &changed(2), 2, &["m1.pem", "s1-token.pem"]);
    let found = resolve(&python, &office, "store", &HALVES);
    assert_eq!((&found[0]["reife"]["seq"], &found[1]["reife"]["seq"]), (&json!(2), &json!(2)), "{found:?}");
    office.good(&["withdraw", "--ring", "stable", "--key", "s2.pem", "--out", "w.p.json"], 0);
    office.good(&["publish", "w.p.json", "--key", "publisher.pem"], 0);
    let found = resolve(&python, &office, "store", &HALVES);
    assert_eq!((&found[0]["found"], &found[1]["found"]), (&json!(true), &json!(false)), "{found:?}");
}

#[test]
fn a_signature_of_marketing_is_none_of_sales() {
    let Some(python) = python() else { return };
    let office = Office::today();
    office.release("stable", &acme(), 1);
    let (m1, s1, publisher) = (key(&office, "m1"), key(&office, "s1"), key(&office, "publisher"));
    // Marketing signs sales' next version, under its own id and under that of sales' key.
    for (tried, id) in [None, Some(s1.public().id())].into_iter().enumerate() {
        let mut timestamp: Timestamp = read(&office, "timestamp.json");
        let mut snapshot: Snapshot = read(&office, &format!("{}.snapshot.json", timestamp.snapshot.version));
        let version = snapshot.role("sales").unwrap().version;
        let mut sales: Targets = read(&office, &format!("{version}.sales.json"));
        sales.head.version += 1;
        let name = format!("{}.sales.json", version + 1);
        let meta = write(&office, &name, &signed(sales, &[(&m1, id)]));
        snapshot.meta.insert("sales.json".to_owned(), MetaFile { version: version + 1, ..meta });
        snapshot.head.version += 1;
        let name = format!("{}.snapshot.json", snapshot.head.version);
        let version = snapshot.head.version;
        let meta = write(&office, &name, &signed(snapshot, &[(&publisher, None)]));
        timestamp.snapshot = MetaFile { version, ..meta };
        timestamp.head.version += 1;
        write(&office, "timestamp.json", &signed(timestamp, &[(&publisher, None)]));
        let found = resolve(&python, &office, &format!("store-{tried}"), &HALVES);
        assert_eq!((&found[0]["found"], &found[1]["error"]), (&json!(true), &json!("UnsignedMetadataError")), "{found:?}");
        // The client of ours agrees.
        assert_eq!(office.in_force("stable"), None);
        let output = office.run_in(&["check", "--repo", "repository", "--json"]);
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.code() == Some(3) && text.contains("\"E-SIG\""), "{text}");
    }
}
