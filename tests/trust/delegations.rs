//! The standard's workflow over delegations of any shape, as repositories of others have them.

use reife::sorted::Sorted;
use reife::trust::metadata::{DelegatedRole, Delegations, Head, MetaFile, Paths, Role, Signed, TargetFile, Targets};
use reife::trust::tuf::{Found, Local, Updater};
use reife::trust::{Code, Refusal};

use crate::repository::{Repository, days, id, key, start};

/// A role: its name, the paths that it lists, the roles to which it delegates.
type Node<'a> = (&'a str, &'a [&'a str], Vec<DelegatedRole>);

fn to(name: &str, pattern: &str, terminating: bool) -> DelegatedRole {
    let paths = Paths::Patterns(vec![pattern.to_owned()]);
    DelegatedRole { name: name.to_owned(), role: Role::new(vec![id("m1")], 1), terminating, paths }
}

fn delegations(roles: Vec<DelegatedRole>) -> Option<Delegations> {
    let keys = Sorted::from([(id("m1"), key("m1").public())]);
    (!roles.is_empty()).then_some(Delegations { keys, roles, rest: Sorted::new() })
}

/// A repository whose `targets` delegates to the first roles; all of them are signed with one key.
fn published(first: Vec<DelegatedRole>, nodes: Vec<Node<'_>>) -> Repository {
    let mut repository = Repository::new();
    repository.targets.delegations = delegations(first);
    repository.targets.head.version += 1;
    repository.write_targets();
    for (name, paths, roles) in nodes {
        let listed = paths.iter().map(|path| ((*path).to_owned(), TargetFile::of(name.as_bytes(), None))).collect();
        let head = Head::new(1, days(start(), 90));
        let mut signed = Signed::unsigned(Targets { head, targets: listed, delegations: delegations(roles), rest: Sorted::new() });
        signed.sign(&key("m1"));
        repository.snapshot.meta.insert(format!("{name}.json"), MetaFile::of_version(1));
        repository.files.insert(format!("metadata/1.{name}.json"), signed.to_bytes());
    }
    repository.renew();
    repository
}

/// The role that names a path.
fn finds(repository: &Repository, path: &str) -> Result<Option<String>, Refusal> {
    let mut updater = Updater::new(&repository.pinned(), Local::default(), start())?;
    while let Some(request) = updater.refresh()? {
        updater.answer(&request, repository.serve(&request))?;
    }
    loop {
        match updater.find(path)? {
            Found::Needs(request) => updater.answer(&request, repository.serve(&request))?,
            Found::File { role, .. } => return Ok(Some(role)),
            Found::Nowhere => return Ok(None),
        }
    }
}

#[test]
fn the_first_delegation_is_asked_first_with_all_behind_it() {
    let graph = |terminating: bool| {
        published(
            vec![to("a", "x/*", terminating), to("b", "x/*", false)],
            vec![("a", &[], vec![to("c", "x/1", false)]), ("b", &["x/1", "x/2"], vec![]), ("c", &["x/1", "x/2"], vec![])],
        )
    };
    assert_eq!(finds(&graph(false), "x/1"), Ok(Some("c".to_owned())));
    // What is not delegated to c is not believed of it; whoever comes after a is asked only if a does not end the search.
    assert_eq!(finds(&graph(false), "x/2"), Ok(Some("b".to_owned())));
    assert_eq!(finds(&graph(true), "x/2"), Ok(None));
    assert_eq!(finds(&graph(true), "x/1"), Ok(Some("c".to_owned())));
    assert_eq!(finds(&graph(false), "y/1"), Ok(None));
}

#[test]
fn roles_that_delegate_to_each_other_end() {
    let circle =
        published(vec![to("a", "x/*", false)], vec![("a", &[], vec![to("b", "x/*", false)]), ("b", &["x/1"], vec![to("a", "x/*", false)])]);
    assert_eq!(finds(&circle, "x/1"), Ok(Some("b".to_owned())));
    assert_eq!(finds(&circle, "x/2"), Ok(None));
}

#[test]
fn thirty_two_roles_are_read_and_no_more() {
    let chain = |length: usize| {
        let names: Vec<String> = (0..length).map(|number| format!("role-{number}")).collect();
        let next = |number: usize| names.get(number).map(|name| to(name, "x/*", false)).into_iter().collect();
        let paths = |number: usize| if number + 1 == length { &["x/1"][..] } else { &[] };
        published(next(0), (0..length).map(|number| (names[number].as_str(), paths(number), next(number + 1))).collect())
    };
    assert_eq!(finds(&chain(32), "x/1"), Ok(Some("role-31".to_owned())));
    let refusal = finds(&chain(33), "x/1").unwrap_err();
    assert_eq!((refusal.code, refusal.argument("why"), refusal.argument("expected")), (Code::Mix, Some("roles"), Some("32")));
}

#[test]
fn a_role_signed_by_others_or_not_listed_is_refused() {
    let mut graph = published(vec![to("a", "x/*", false)], vec![("a", &["x/1"], vec![])]);
    let mut other = Signed::<Targets>::read(&graph.files["metadata/1.a.json"]).unwrap();
    other.signatures.clear();
    other.sign(&key("s1"));
    graph.files.insert("metadata/1.a.json".to_owned(), other.to_bytes());
    assert_eq!(finds(&graph, "x/1").unwrap_err().code, Code::Sig);
    graph.snapshot.meta.remove("a.json");
    graph.renew();
    let refusal = finds(&graph, "x/1").unwrap_err();
    assert_eq!((refusal.code, refusal.argument("why")), (Code::Mix, Some("unlisted")));
}
