//! An office with a rules repository: everybody's key files in one folder, and the real command line.

use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::atomic::{AtomicUsize, Ordering};

use reife::moment::{DAY, Moment};
use reife::trust::author::key_file;
use reife::trust::sign::PrivateKey;
use reife::trust::store::Blobs;
use reife::trust::tuf::{Answer, Base, Request};
use reife::trust::{Client, Event, Kind, Name, Pin, Settings, Source, State, Step};
use serde_json::Value;

/// When every office opens.
pub const START: &str = "2026-11-24T09:00:00Z";
/// All key files open with it.
pub const PASSPHRASE: &str = "correct horse battery";

pub struct Office {
    folder: PathBuf,
    now: Moment,
}

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The rules of the example.
pub fn acme() -> String {
    std::fs::read_to_string(root().join("examples/acme/acme.reife.json")).unwrap()
}

/// The same with other points for webinars and another step to sales; the number makes them differ.
pub fn changed(number: u32) -> String {
    let text = acme();
    let states = text.replacen(
        r#"{"and": [{">=": [{"var": "fit"}, 40]}"#,
        &format!(r#"{{"and": [{{">=": [{{"var": "fit"}}, {}]}}"#, 50 + number),
        1,
    );
    let at = states.find("\"id\": \"webinars\"").unwrap();
    let points = states[at..].find("\"points_each\": ").unwrap() + at + "\"points_each\": ".len();
    let end = states[points..].find([',', '}']).unwrap() + points;
    format!("{}{}{}", &states[..points], 10 + number, &states[end..])
}

impl Office {
    /// A folder with nothing in it.
    pub fn empty() -> Office {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::SeqCst);
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("office-{}-{number}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        Office { folder, now: Moment::parse(START).unwrap() }
    }

    /// Two approvers a side, a publisher, a repository after its ceremony, and nothing released.
    pub fn new() -> Office {
        Office::empty().opened()
    }

    /// The same, open today: others take the computer's clock and nothing else.
    pub fn today() -> Office {
        let since = std::time::UNIX_EPOCH.elapsed().unwrap();
        let mut office = Office::empty();
        office.now = Moment(i64::try_from(since.as_secs()).unwrap() * 1000);
        office.opened()
    }

    fn opened(self) -> Office {
        let office = self;
        for name in ["m1", "m2", "s1", "s2", "publisher"] {
            office.key(name);
        }
        let holder = |name: &str| format!("{name}={name}.pem.pub.json");
        let (m1, m2, s1, s2) = (holder("m1"), holder("m2"), holder("s1"), holder("s2"));
        let init = ["init", "--marketing", &m1, "--marketing", &m2, "--sales", &s1, "--sales", &s2];
        let output = office.run_in(
            &[&init[..], &["--publisher", "publisher.pem.pub.json", "--now", &office.now.to_string(), "--out", "init.p.json"]].concat(),
        );
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        office.sign_and_publish("init.p.json", &["m1.pem", "m2.pem", "s1.pem"]);
        office
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    pub fn file(&self, name: &str, text: &str) {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    /// So many days after the start.
    pub fn day(&mut self, day: i64) {
        self.now = Moment(Moment::parse(START).unwrap().0 + day * DAY);
    }

    /// A key file as `reife rules key` makes it, but cheap to open, so that tests are quick.
    pub fn key(&self, name: &str) {
        let mut seed = [1; 32];
        seed[..name.len()].copy_from_slice(name.as_bytes());
        let private = if name.ends_with("token") { PrivateKey::p256(&seed).unwrap() } else { PrivateKey::ed25519(&seed) };
        self.file(&format!("{name}.pem"), &key_file::encrypt(&private, PASSPHRASE, &[7; 32], 4).unwrap());
        self.file(&format!("{name}.pem.pub.json"), &key_file::public_text(&private.public()));
    }

    /// Runs a verb as it is.
    pub fn run_in(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_reife"));
        command.arg("rules").args(arguments).current_dir(&self.folder).env("REIFE_PASSPHRASE", PASSPHRASE).env("LC_ALL", "C");
        command.output().unwrap()
    }

    /// Runs a verb on the repository at the office's time.
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.run_as(arguments, true)
    }

    pub fn run_as(&self, arguments: &[&str], json: bool) -> Output {
        let now = self.now.to_string();
        let place = ["--repo", "repository", "--now", &now];
        self.run_in(&[arguments, &place[..], if json { &["--json"][..] } else { &[] }].concat())
    }

    /// The result of a verb.
    pub fn good(&self, arguments: &[&str], status: i32) -> Value {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(status), "{arguments:?}\n{output:?}");
        serde_json::from_slice(&output.stdout).unwrap_or(Value::Null)
    }

    /// The refusal of a verb, by its code.
    pub fn refused(&self, arguments: &[&str], code: &str) -> Value {
        self.ends(arguments, code, 3)
    }

    pub fn wrong_use(&self, arguments: &[&str], code: &str) -> Value {
        self.ends(arguments, code, 2)
    }

    fn ends(&self, arguments: &[&str], code: &str, status: i32) -> Value {
        let before = self.fingerprint();
        let found = self.good(arguments, status);
        assert_eq!(found["error"]["code"], code, "{arguments:?}\n{found}");
        assert!(found["error"]["help"].as_str().is_some_and(|help| !help.is_empty()), "{found}");
        assert!(!found["error"]["message"].as_str().unwrap().contains('$'), "{found}");
        assert_eq!(self.fingerprint(), before, "what is refused changes nothing");
        found
    }

    /// All files of the repository.
    fn fingerprint(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut files = Vec::new();
        let mut ahead = vec![self.path("repository")];
        while let Some(folder) = ahead.pop() {
            for entry in std::fs::read_dir(folder).into_iter().flatten() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    ahead.push(path);
                } else {
                    files.push((path.clone(), std::fs::read(path).unwrap()));
                }
            }
        }
        files.sort();
        files
    }

    pub fn sign_and_publish(&self, proposal: &str, keys: &[&str]) {
        for key in keys {
            self.good(&["approve", proposal, "--key", key], 0);
        }
        self.good(&["publish", proposal, "--key", "publisher.pem"], 0);
    }

    /// Releases rules with one signature of each side.
    pub fn release(&self, ring: &str, text: &str, seq: u64) {
        self.release_by(ring, text, seq, &["m1.pem", "s1.pem"]);
    }

    pub fn release_by(&self, ring: &str, text: &str, seq: u64, keys: &[&str]) {
        self.file("release.json", text);
        let proposed = self.good(&["propose", "release.json", "--ring", ring, "--out", "release.p.json"], 0);
        assert_eq!(proposed["seq"], seq);
        for key in keys {
            self.good(&["approve", "release.p.json", "--key", key], 0);
        }
        let publisher = if self.path("publisher-2.pem").exists() { "publisher-2.pem" } else { "publisher.pem" };
        self.good(&["publish", "release.p.json", "--key", publisher], 0);
    }

    /// The audit log.
    pub fn log(&self) -> Vec<Value> {
        let output = self.run(&["audit"]);
        String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    pub fn refused_audit(&self, code: &str) {
        let output = self.run(&["audit", "--verify"]);
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.code() == Some(3) && text.contains(code), "{code}: {text}");
    }

    /// All that can be checked is good.
    pub fn check_and_audit(&self) {
        let now = self.now.to_string();
        let output = self.run_in(&["check", "--repo", "repository", "--now", &now, "--json"]);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stdout));
        assert_eq!(self.good(&["audit", "--verify"], 0)["good"], true);
    }

    /// The `seq` of the rules that a fresh client of a ring has in force, if they are current.
    pub fn in_force(&self, ring: &str) -> Option<u64> {
        let read = |name: &str| std::fs::read(self.path(&format!("repository/{name}"))).ok();
        let pin = Pin { source: Source::Managed, root: read("metadata/1.root.json").unwrap() };
        let mut client = Client::new(Settings::new(pin, Name::parse(ring).unwrap()), Blobs::new()).unwrap();
        let answer = |request: &Request| {
            let base = if request.base == Base::Metadata { "metadata" } else { "targets" };
            read(&format!("{base}/{}", request.path)).map_or(Answer::NotFound, Answer::Bytes)
        };
        let mut step = client.step(Event::Begin(self.now));
        loop {
            step = match step {
                Step::Fetch(request) => client.step(Event::Fetched(answer(&request), None)),
                Step::Store(_) => client.step(Event::Stored(true)),
                Step::Over => break,
            };
        }
        let standing = client.standing(&Name::parse("main").unwrap(), Kind::Rules, self.now);
        standing.in_force.filter(|_| standing.state == State::Current).map(|file| file.release().seq)
    }

    /// A text with ids of keys and hashes, which differ each time, by letters.
    pub fn anonymous(&self, text: &str) -> String {
        let mut known: Vec<String> = Vec::new();
        let mut out = String::new();
        let mut rest = text;
        while !rest.is_empty() {
            let end = rest.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(rest.len());
            if end == 0 {
                let letter = rest.chars().next().unwrap();
                out.push(letter);
                rest = &rest[letter.len_utf8()..];
                continue;
            }
            let (word, behind) = rest.split_at(end);
            if word.len() == 64 && word.bytes().all(|byte| byte.is_ascii_hexdigit()) {
                let place = known.iter().position(|known| known == word).unwrap_or_else(|| {
                    known.push(word.to_owned());
                    known.len() - 1
                });
                out.push_str(&format!("HASH-{place}"));
            } else {
                out.push_str(word);
            }
            rest = behind;
        }
        out
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

pub fn golden(name: &str, found: &str) {
    let path = root().join("tests/verbs").join(name);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, found).unwrap();
    }
    assert_eq!(found, std::fs::read_to_string(&path).unwrap(), "tests/verbs/{name}");
}
