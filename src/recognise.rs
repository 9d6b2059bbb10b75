//! Which of Reife's files a JSON text is, so that one in the place of another is one problem and not one for each member.

use crate::diagnostic::Problems;

/// A kind of file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FileKind {
    /// A rule file.
    Rules,
    /// A mapping.
    Mapping,
    /// A test of a rule file.
    Tests,
    /// A line of evidence.
    Evidence,
}

impl FileKind {
    const ALL: [FileKind; 4] = [FileKind::Rules, FileKind::Mapping, FileKind::Tests, FileKind::Evidence];

    /// Its id in messages.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            FileKind::Rules => "rules",
            FileKind::Mapping => "mapping",
            FileKind::Tests => "tests",
            FileKind::Evidence => "evidence",
        }
    }

    /// Members by which it is known.
    fn members(self) -> &'static [&'static str] {
        match self {
            FileKind::Rules => &["dimensions", "facts", "rules", "states"],
            FileKind::Mapping => &["objects"],
            FileKind::Tests => &["evidence", "expect"],
            FileKind::Evidence => &["account", "contacts"],
        }
    }
}

/// Reports a file that is of another kind than `expected`; whether it is.
pub fn refuse_other(expected: FileKind, problems: &mut Problems<'_>) -> bool {
    let tree = problems.tree();
    let is_like = |kind: &FileKind| kind.members().iter().any(|name| tree.member(tree.root(), name).is_some());
    let found = FileKind::ALL.into_iter().find(is_like).filter(|_| !is_like(&expected));
    if let Some(found) = found {
        problems.error(tree.root(), "other-file", vec![("found", found.id().to_owned()), ("expected", expected.id().to_owned())]);
    }
    found.is_some()
}
