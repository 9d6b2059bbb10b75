//! Names of rings, rules and kinds, and the paths that they make.

use std::fmt;

use super::refusal::{Code, Refusal};
use super::value::{Object, object};

/// The name of a ring or of rules: `[a-z][a-z0-9_-]{0,63}`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Name(String);

impl Name {
    /// `None` if the text is no name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Name> {
        let mut bytes = text.bytes();
        let starts = bytes.next().is_some_and(|first| first.is_ascii_lowercase());
        let goes_on = bytes.all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'-'));
        (starts && goes_on && text.len() <= 64).then(|| Name(text.to_owned()))
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Who approves; each has its own role and its own keys.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Side {
    /// Marketing.
    Marketing,
    /// Sales.
    Sales,
}

impl Side {
    /// Both, in the order in which they are looked up.
    pub const BOTH: [Side; 2] = [Side::Marketing, Side::Sales];

    /// The name of the side and of its role.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Side::Marketing => "marketing",
            Side::Sales => "sales",
        }
    }

    /// The side of a name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Side> {
        Side::BOTH.into_iter().find(|side| side.id() == text)
    }

    /// The other one.
    #[must_use]
    pub fn other(self) -> Side {
        match self {
            Side::Marketing => Side::Sales,
            Side::Sales => Side::Marketing,
        }
    }

    /// The only paths that the side's role may sign.
    #[must_use]
    pub fn pattern(self) -> String {
        format!("{}/*/*", self.id())
    }
}

/// What a released file is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Kind {
    /// A rule file.
    Rules,
    /// How CRM fields become evidence.
    Mapping,
    /// Which user of the CRM decides for which role.
    People,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 3] = [Kind::Rules, Kind::Mapping, Kind::People];

    /// Its name in paths and metadata.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Kind::Rules => "rules",
            Kind::Mapping => "mapping",
            Kind::People => "people",
        }
    }

    /// The kind of a name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.id() == text)
    }

    /// The largest file: 1 MiB for rules, 5 MiB for the others.
    #[must_use]
    pub fn bytes_max(self) -> usize {
        match self {
            Kind::Rules => 1 << 20,
            Kind::Mapping | Kind::People => 5 << 20,
        }
    }
}

/// One line of releases: what `seq` counts.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Line {
    /// The rules.
    pub rules: Name,
    /// The ring.
    pub ring: Name,
    /// The kind of file.
    pub kind: Kind,
}

impl Line {
    /// A line as people write it: `main/stable` for its rules, `main/stable.mapping`; `None` if the text is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Line> {
        let (rules, rest) = text.split_once('/')?;
        let (ring, kind) = rest.split_once('.').unwrap_or((rest, "rules"));
        Some(Line { rules: Name::parse(rules)?, ring: Name::parse(ring)?, kind: Kind::parse(kind)? })
    }

    /// The members that name it in JSON: `rules`, `ring`, `kind`.
    #[must_use]
    pub fn members(&self) -> Object {
        let Line { rules, ring, kind } = self;
        object([("rules", Some(rules.as_str().into())), ("ring", Some(ring.as_str().into())), ("kind", Some(kind.id().into()))])
    }
}

impl fmt::Display for Line {
    /// As messages name it: `main/stable.rules`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Line { rules, ring, kind } = self;
        write!(f, "{rules}/{ring}.{}", kind.id())
    }
}

/// The path of one side's half of an approval: `marketing/<rules>/<ring>.<kind>.json`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct TargetPath {
    /// The side.
    pub side: Side,
    /// What it is a half of.
    pub line: Line,
}

impl TargetPath {
    /// Reads a path.
    ///
    /// # Errors
    /// `E-JSON` for anything that is not such a path.
    pub fn parse(path: &str) -> Result<TargetPath, Refusal> {
        let read = || {
            let mut steps = path.split('/');
            let (side, rules, file) = (steps.next()?, steps.next()?, steps.next()?);
            let (ring, kind) = file.strip_suffix(".json")?.split_once('.')?;
            let line = Line { rules: Name::parse(rules)?, ring: Name::parse(ring)?, kind: Kind::parse(kind)? };
            steps.next().is_none().then_some(TargetPath { side: Side::parse(side)?, line })
        };
        read().ok_or_else(|| Refusal::because(Code::Json, "path").with("place", path).with("expected", "target-path"))
    }
}

impl fmt::Display for TargetPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}.json", self.side.id(), self.line)
    }
}

/// Where a target lies below `targets/`: with consistent snapshots its last step carries the hash.
#[must_use]
pub fn target_file(path: &str, hash: Option<&str>) -> String {
    match (path.rsplit_once('/'), hash) {
        (_, None) => path.to_owned(),
        (None, Some(hash)) => format!("{hash}.{path}"),
        (Some((folder, file)), Some(hash)) => format!("{folder}/{hash}.{file}"),
    }
}

/// Where a role's metadata lie below `metadata/`: `3.snapshot.json`, and without a version for those that have none in
/// their name. A role may be called anything, so what an address cannot hold is escaped.
#[must_use]
pub fn metadata_file(role: &str, version: Option<u64>) -> String {
    let role = escaped(role);
    version.map_or_else(|| format!("{role}.json"), |version| format!("{version}.{role}.json"))
}

/// A text for one step of an address or one file name: letters, digits and `-._~` stay, all else is `%XX`.
#[must_use]
pub fn escaped(text: &str) -> String {
    use fmt::Write;
    text.bytes().fold(String::with_capacity(text.len()), |mut escaped, byte| {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            escaped.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(escaped, "%{byte:02X}");
        }
        escaped
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_plain() {
        for good in ["a", "main", "q3-2026_x", &"a".repeat(64)] {
            assert!(Name::parse(good).is_some(), "{good}");
        }
        for bad in ["", "A", "1a", "-a", "ä", "a b", "a/b", "..", "a.b", "a\0", "\u{430}", &"a".repeat(65)] {
            assert!(Name::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn paths_read_and_write() {
        for good in ["marketing/main/stable.rules.json", "sales/a-b/pilot_2.mapping.json", "sales/x/y.people.json"] {
            assert_eq!(TargetPath::parse(good).unwrap().to_string(), good);
        }
        let bad = [
            "",
            "/marketing/main/stable.rules.json",
            "marketing/../stable.rules.json",
            "marketing/main/../stable.rules.json",
            "marketing/main/stable.rules.json/",
            "Marketing/main/stable.rules.json",
            "finance/main/stable.rules.json",
            "marketing/main/stable.rule.json",
            "marketing/main/stable.rules",
            "marketing/main/.rules.json",
            "marketing//stable.rules.json",
            "marketing\\main\\stable.rules.json",
            "marketing/main/stable.rules.json\0",
            "marketing/m%61in/stable.rules.json",
        ];
        for path in bad {
            assert_eq!(TargetPath::parse(path).map_err(|refusal| refusal.code), Err(Code::Json), "{path}");
        }
    }

    #[test]
    fn lines_are_named_with_their_kind_and_written_without_it() {
        for (written, name) in [("main/stable", "main/stable.rules"), ("a-b/pilot_2.mapping", "a-b/pilot_2.mapping")] {
            assert_eq!(Line::parse(written).unwrap().to_string(), name);
        }
        for bad in ["", "main", "main/", "main/stable.rule", "main/stable.rules.json", "Main/stable", "a/b/c"] {
            assert_eq!(Line::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn files_lie_where_tuf_has_them() {
        assert_eq!(target_file("sales/main/stable.rules.json", Some("5e4d")), "sales/main/5e4d.stable.rules.json");
        assert_eq!(target_file("file", Some("5e4d")), "5e4d.file");
        assert_eq!(metadata_file("snapshot", Some(3)), "3.snapshot.json");
        assert_eq!(metadata_file("../a?ä", None), "..%2Fa%3F%C3%A4.json");
    }
}
