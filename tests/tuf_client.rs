//! `reife-tuf-client`, as an outside conformance suite calls it, against a repository of ours on a static host.

#![allow(missing_docs, dead_code, clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

#[path = "support/office.rs"]
mod office;

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::Command;
use std::sync::{Arc, Mutex};

use office::{Office, acme, changed};

const HALVES: [&str; 2] = ["marketing/main/stable.rules.json", "sales/main/stable.rules.json"];

/// A static host of a folder; answers its address, and keeps what it was asked for.
fn host(folder: PathBuf) -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let asked = Arc::new(Mutex::new(Vec::new()));
    let kept = Arc::clone(&asked);
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let head: Vec<String> = BufReader::new(&stream).lines().map_while(Result::ok).take_while(|line| !line.is_empty()).collect();
            let path = head[0].split(' ').nth(1).unwrap().trim_start_matches('/').to_owned();
            let found = std::fs::read(folder.join(&path));
            kept.lock().unwrap().push(path);
            let (status, bytes) = found.map_or(("404 Not Found", Vec::new()), |bytes| ("200 OK", bytes));
            let _ = write!(stream, "HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", bytes.len());
            let _ = stream.write_all(&bytes);
        }
    });
    (address, asked)
}

/// One machine with the client on it.
struct Machine<'o> {
    office: &'o Office,
    address: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Machine<'_> {
    /// Runs the client; answers whether it ended with 0, and the paths that it asked for.
    fn run(&self, arguments: &[&str]) -> (bool, Vec<String>) {
        self.asked.lock().unwrap().clear();
        let mut command = Command::new(env!("CARGO_BIN_EXE_reife-tuf-client"));
        let output = command.arg("--metadata-dir").arg(self.office.path("known")).args(arguments).output().unwrap();
        let code = output.status.code().unwrap();
        assert!(code < 2, "{output:?}");
        (code == 0, self.asked.lock().unwrap().clone())
    }

    fn refresh(&self) -> (bool, Vec<String>) {
        self.run(&["--metadata-url", &format!("{}/metadata", self.address), "refresh"])
    }

    fn download(&self, names: &[&str]) -> (bool, Vec<String>) {
        let (metadata, targets) = (format!("{}/metadata", self.address), format!("{}/targets", self.address));
        let into = self.office.path("files").to_string_lossy().into_owned();
        let mut arguments = vec!["--metadata-url", &*metadata, "--target-base-url", &*targets, "--target-dir", &*into];
        for name in names {
            arguments.extend(["--target-name", name]);
        }
        arguments.push("download");
        self.run(&arguments)
    }

    /// What is known of a role.
    fn known(&self, role: &str) -> Vec<u8> {
        std::fs::read(self.office.path(&format!("known/{role}.json"))).unwrap()
    }

    /// What the host has of metadata.
    fn published(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.office.path(&format!("repository/metadata/{name}.json"))).unwrap()
    }

    /// The files that were fetched, sorted.
    fn files(&self) -> Vec<Vec<u8>> {
        let files = std::fs::read_dir(self.office.path("files")).unwrap();
        let mut files: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
        files.sort();
        files.into_iter().map(|file| std::fs::read(file).unwrap()).collect()
    }
}

#[test]
fn it_inits_refreshes_and_downloads() {
    let office = Office::today();
    office.release("stable", &acme(), 1);
    let (address, asked) = host(office.path("repository"));
    let machine = Machine { office: &office, address, asked };
    assert!(!machine.refresh().0, "there is no root to begin with");
    let root = office.path("repository/metadata/1.root.json").to_string_lossy().into_owned();
    assert_eq!(machine.run(&["init", &root]), (true, Vec::new()));
    assert_eq!(machine.known("root"), machine.published("1.root"));

    // What was verified lies there byte for byte.
    let (good, paths) = machine.refresh();
    assert!(good, "{paths:?}");
    assert_eq!(machine.known("timestamp"), machine.published("timestamp"));
    let snapshot = paths.iter().find(|path| path.ends_with(".snapshot.json")).unwrap();
    assert_eq!(machine.known("snapshot"), std::fs::read(office.path("repository").join(snapshot)).unwrap());
    assert!(paths.iter().all(|path| path.starts_with("metadata/")), "{paths:?}");

    // Both halves, in the order they are named; what is there already is not fetched again.
    let (good, paths) = machine.download(&HALVES);
    let targets: Vec<&String> = paths.iter().filter(|path| path.starts_with("targets/")).collect();
    assert!(good && targets.len() == 2 && targets[0].contains("marketing") && targets[1].contains("sales"), "{paths:?}");
    assert_eq!(machine.files(), [acme().into_bytes(), acme().into_bytes()]);
    let (good, paths) = machine.download(&HALVES);
    assert!(good && !paths.iter().any(|path| path.starts_with("targets/")), "{paths:?}");

    // A file that was changed on the disk is fetched anew, and so is a new release.
    for file in std::fs::read_dir(office.path("files")).unwrap() {
        std::fs::write(file.unwrap().path(), "something else").unwrap();
    }
    assert!(machine.download(&HALVES).0);
    assert_eq!(machine.files(), [acme().into_bytes(), acme().into_bytes()]);
    office.release("stable", &changed(2), 2);
    assert!(machine.download(&HALVES).0);
    assert_eq!(machine.files(), [changed(2).into_bytes(), changed(2).into_bytes()]);

    // What nobody names is not found.
    assert!(!machine.download(&["marketing/main/pilot.rules.json"]).0);
}

#[test]
fn what_is_not_signed_changes_nothing() {
    let office = Office::today();
    office.release("stable", &acme(), 1);
    let (address, asked) = host(office.path("repository"));
    let machine = Machine { office: &office, address, asked };
    let root = office.path("repository/metadata/1.root.json").to_string_lossy().into_owned();
    assert!(machine.run(&["init", &root]).0 && machine.refresh().0);
    let known = machine.known("timestamp");
    office.release("stable", &changed(2), 2);
    let path = office.path("repository/metadata/timestamp.json");
    let good = std::fs::read(&path).unwrap();
    let text = String::from_utf8(good.clone()).unwrap();
    let at = text.find("\"version\":").unwrap() + "\"version\":".len();
    let mut forged = good.clone();
    forged[at] = if forged[at] == b'9' { b'8' } else { forged[at] + 1 };
    std::fs::write(&path, forged).unwrap();
    assert!(!machine.refresh().0);
    assert_eq!(machine.known("timestamp"), known);
    // The true one is taken after it.
    std::fs::write(&path, good).unwrap();
    assert!(machine.refresh().0);
    assert_ne!(machine.known("timestamp"), known);
}
