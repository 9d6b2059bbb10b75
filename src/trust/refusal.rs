//! Why something is not trusted: a stable code and arguments. The sentence is made outside (`texts/<language>/trust.ftl`).

/// The stable codes; scripts and pages may rely on them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Code {
    /// No valid signature by a key that may sign.
    Sig,
    /// Too few people have signed, or the threshold does not stand for two sides.
    Threshold,
    /// Older than what was seen before.
    Rollback,
    /// Its time is over.
    Expired,
    /// Pieces that do not belong together.
    Mix,
    /// Not approved by both sides alike.
    NotBoth,
    /// More bytes than declared or allowed.
    Size,
    /// Other bytes than those that were signed.
    Hash,
    /// Not JSON as strict reading has it, or not of the shape that is needed.
    Json,
    /// The engine cannot run this file.
    Engine,
    /// What was stored cannot be read or written.
    Store,
    /// It could not be fetched.
    Net,
}

impl Code {
    /// All of them.
    pub const ALL: [Code; 12] = [
        Code::Sig,
        Code::Threshold,
        Code::Rollback,
        Code::Expired,
        Code::Mix,
        Code::NotBoth,
        Code::Size,
        Code::Hash,
        Code::Json,
        Code::Engine,
        Code::Store,
        Code::Net,
    ];

    /// As it is shown and logged.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Code::Sig => "E-SIG",
            Code::Threshold => "E-THRESHOLD",
            Code::Rollback => "E-ROLLBACK",
            Code::Expired => "E-EXPIRED",
            Code::Mix => "E-MIX",
            Code::NotBoth => "E-NOT-BOTH",
            Code::Size => "E-SIZE",
            Code::Hash => "E-HASH",
            Code::Json => "E-JSON",
            Code::Engine => "E-ENGINE",
            Code::Store => "E-STORE",
            Code::Net => "E-NET",
        }
    }

    /// The message of the texts.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Code::Sig => "refusal-sig",
            Code::Threshold => "refusal-threshold",
            Code::Rollback => "refusal-rollback",
            Code::Expired => "refusal-expired",
            Code::Mix => "refusal-mix",
            Code::NotBoth => "refusal-not-both",
            Code::Size => "refusal-size",
            Code::Hash => "refusal-hash",
            Code::Json => "refusal-json",
            Code::Engine => "refusal-engine",
            Code::Store => "refusal-store",
            Code::Net => "refusal-net",
        }
    }
}

/// Something that is not trusted, and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refusal {
    /// What kind.
    pub code: Code,
    /// What the sentence needs. `file` is what it is about: a role's name, `rules`, `mapping`, `people` or a path; `why`
    /// tells cases of one code apart.
    pub arguments: Vec<(&'static str, String)>,
}

impl Refusal {
    /// One without arguments yet.
    #[must_use]
    pub fn new(code: Code) -> Refusal {
        Refusal { code, arguments: Vec::new() }
    }

    /// One that tells its case apart.
    #[must_use]
    pub fn because(code: Code, why: &str) -> Refusal {
        Refusal::new(code).with("why", why)
    }

    /// `E-JSON`: at a place, something else was expected; `found` is what is wrong.
    #[must_use]
    pub fn json(place: &str, expected: &str, found: &str) -> Refusal {
        Refusal::because(Code::Json, found).with("place", place).with("expected", expected)
    }

    /// `E-SIZE`: more bytes than allowed.
    #[must_use]
    pub fn size(bytes_max: usize) -> Refusal {
        Refusal::new(Code::Size).with("expected", bytes_max.to_string())
    }

    /// The same with one more argument; the first value of a name stays.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Refusal {
        if self.argument(name).is_none() {
            self.arguments.push((name, value.into()));
        }
        self
    }

    /// An argument.
    #[must_use]
    pub fn argument(&self, name: &str) -> Option<&str> {
        self.arguments.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }
}
