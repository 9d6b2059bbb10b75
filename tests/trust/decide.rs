//! What may be decided on, and rules from a repository on the command line.

#[path = "../support/command.rs"]
mod command;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use reife::moment::Moment;
use reife::service::Contacts;
use reife::trust::{Kind, State};
use reife::wire::Numbers;

use crate::browser::Browser;
use crate::repository::{Repository, line, name, start};
use crate::{rules, stable};

const CONTACT: &[u8] = b"{\"id\":\"c1\"}\n";

#[test]
fn only_contacts_under_rules_in_force_can_be_decided_on() {
    let mut repository = Repository::new();
    repository.release(&stable(), 9, &rules(9));
    let mut browser = Browser::new(&repository);
    browser.update(&repository, start());
    let standing = browser.client.standing(&name("main"), Kind::Rules, start());
    let loaded = |rules| {
        let mut contacts = Contacts::new(rules);
        contacts.push(CONTACT);
        contacts.finish();
        contacts
    };
    let approved = loaded(Arc::clone(standing.in_force.unwrap().rules().unwrap()));
    let decidable = approved.decidable(&standing, 0, start(), Numbers::Exact).unwrap();
    assert!(decidable.text().contains("\"seq\":9,") && decidable.text().contains("\"contributions\":"));
    assert_eq!(decidable.state(), State::Current);
    assert_eq!(approved.decidable(&standing, 1, start(), Numbers::Exact), None);
    // The very same bytes as a draft, even with a number written in.
    let mut draft = reife::rulefile::check(&rules(9)).rules.unwrap();
    draft.seq = Some(9);
    assert_eq!(loaded(Arc::new(draft)).decidable(&standing, 0, start(), Numbers::Exact), None);
}

/// Writes what the host serves into a folder.
fn folder(repository: &Repository, called: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("trust-{}-{called}", std::process::id()));
    for (path, bytes) in &repository.files {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    folder
}

/// A repository that is valid on the day of the test.
#[expect(clippy::disallowed_types, reason = "the command line asks the clock, so the repository has to be of today")]
fn of_today() -> Repository {
    let since = std::time::SystemTime::now().duration_since(std::time::SystemTime::UNIX_EPOCH).unwrap();
    let mut repository = Repository::new();
    repository.now = Moment(i64::try_from(since.as_millis()).unwrap());
    repository.targets.head.expires = crate::repository::days(repository.now, 365);
    repository.write_targets();
    let bytes = {
        repository.root.head.expires = crate::repository::days(repository.now, 365);
        repository.write_root();
        repository.pinned()
    };
    assert!(!bytes.is_empty());
    repository
}

fn assess(folder: &Path, more: &[&str]) -> command::Ran {
    let repo = folder.to_str().unwrap();
    let arguments = [&["assess", "--repo", repo, "--ring", "stable", "--as-of", "2026-11-24"], more].concat();
    command::reife(&arguments, |input| input.write_all(CONTACT), 2048)
}

#[test]
fn assess_takes_approved_rules_from_a_folder() {
    let mut repository = of_today();
    let empty = assess(&folder(&repository, "empty"), &[]);
    assert_eq!(empty.status, Some(3), "{}", empty.err);
    repository.release(&stable(), 9, &rules(9));
    let good = assess(&folder(&repository, "good"), &[]);
    assert_eq!(good.status, Some(0), "{}", good.err);
    assert!(good.lines()[0].contains("\"rules\":{\"id\":\"acme-emea\",\"seq\":9,\"sha256\":"), "{:?}", good.lines());
    repository.release(&line("eu", "stable", Kind::Rules), 2, &rules(2));
    let several = folder(&repository, "several");
    let unnamed = assess(&several, &[]);
    assert_eq!(unnamed.status, Some(2));
    assert!(unnamed.err.contains("eu, main"), "{}", unnamed.err);
    let named = assess(&several, &["--rules-name", "eu"]);
    assert!(named.lines()[0].contains("\"seq\":2,"), "{:?}", named.lines());
}

#[test]
fn assess_ends_with_3_when_trust_refuses() {
    let mut repository = of_today();
    repository.signers.insert("sales", vec!["m1"]);
    repository.release(&stable(), 9, &rules(9));
    let refused = assess(&folder(&repository, "refused"), &["--lang", "de"]);
    assert_eq!(refused.status, Some(3));
    assert!(refused.out.is_empty());
    assert!(refused.err.contains("[E-SIG] Die Freigabeliste des Vertriebs trägt keine gültige Unterschrift"), "{}", refused.err);
    let missing = assess(Path::new("/nowhere"), &[]);
    assert_eq!(missing.status, Some(2));
    let both = command::reife(&["assess", "--rules", "x", "--repo", "y", "--ring", "z", "--as-of", "2026-11-24"], |_| Ok(()), 2048);
    assert_eq!(both.status, Some(2));
    let neither = command::reife(&["assess", "--as-of", "2026-11-24"], |_| Ok(()), 2048);
    assert_eq!(neither.status, Some(2));
}
