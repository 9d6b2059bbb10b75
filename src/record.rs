//! One definition for each object of a file: its Rust type, its reader and its JSON Schema.
//!
//! [`record!`] defines a struct whose members are read strictly: unknown members, missing members and wrong types are
//! reported at their place, all of them, and reading goes on. The schema is derived from the same definition.

use crate::diagnostic::{Problems, TOLD, nearest, shortened, told};
use crate::json::{Kind, Node};
use crate::meant::{day_first, number_meant, time_meant, yes_or_no};

/// The most items a list of a file may have.
pub const LIST_ITEMS_MAX: usize = 2000;

/// A value that can be read from a file.
pub trait Decode: Sized {
    /// Reads the value at `node`; what is wrong goes into `problems`, and the answer is `None`.
    fn decode(node: Node, problems: &mut Problems<'_>) -> Option<Self>;
}

/// What stands at a node, in the words of a message: `a text`, `a number`, …, as an id.
#[must_use]
pub fn kind_id(kind: Kind) -> &'static str {
    match kind {
        Kind::Null => "null",
        Kind::True | Kind::False => "boolean",
        Kind::Number => "number",
        Kind::Plain | Kind::Escaped => "text",
        Kind::List => "list",
        Kind::Object => "object",
        Kind::TooDeep => "too-deep",
    }
}

/// The source of a node, shortened for a message.
#[must_use]
pub fn excerpt(node: Node, problems: &Problems<'_>) -> String {
    shortened(problems.tree().source(node), 60)
}

/// The most ids that a message lists.
const KNOWN_MAX: usize = 12;

/// Ids as a message lists them; `none` if there are none.
pub fn known_ids<'i>(ids: impl IntoIterator<Item = &'i str>) -> String {
    // An item without a readable id has a name that nobody can write.
    let mut ids = ids.into_iter().filter(|id| !id.starts_with('\0'));
    let mut known = ids.by_ref().take(KNOWN_MAX).collect::<Vec<_>>().join(", ");
    if known.is_empty() {
        return "none".to_owned();
    }
    if ids.next().is_some() {
        known.push_str(", …");
    }
    known
}

/// Reports that the value has the wrong type; nothing for a container too deep, which is reported already.
pub fn wrong_type(node: Node, expected: &'static str, problems: &mut Problems<'_>) {
    if problems.tree().kind(node) == Kind::TooDeep {
        return;
    }
    let arguments = told!(vec![
        ("member", String::new()),
        ("found", excerpt(node, problems)),
        ("kind", kind_id(problems.tree().kind(node)).to_owned()),
        ("expected", expected.to_owned()),
        ("mend", retyped(node, expected, problems)),
    ]);
    problems.error(node, "wrong-type", arguments);
}

/// The value as it was probably meant, written in the type expected; empty if that cannot be told.
fn retyped(node: Node, expected: &str, problems: &Problems<'_>) -> String {
    let tree = problems.tree();
    let (source, text) = (excerpt(node, problems), tree.text(node));
    let is_short = source == tree.source(node);
    let inner = text.as_deref().map(str::trim).unwrap_or_default();
    match (expected, tree.kind(node)) {
        ("number" | "whole-number", Kind::Plain) => {
            // The number of `"90"`, and of `"90 days"`.
            number_meant(inner).unwrap_or_default()
        }
        ("boolean", Kind::Plain | Kind::Escaped) => yes_or_no(inner).map(|meant| meant.to_string()).unwrap_or_default(),
        ("date", Kind::Plain) => day_first(inner).map(|date| format!("\"{date}\"")).unwrap_or_default(),
        ("time", Kind::Plain) => time_meant(inner).map(|time| format!("\"{time}\"")).unwrap_or_default(),
        ("text", Kind::Number | Kind::True | Kind::False) => format!("\"{source}\""),
        // An item of a list of the file was named instead of described, a selection listed.
        ("object", Kind::Plain) if is_short && depth(node, problems) == 2 => format!("{{\"id\": {source}}}"),
        ("object", Kind::List) if is_short && tree.pointer(node).ends_with("/signals") => format!("{{\"types\": {source}}}"),
        ("object", Kind::Plain) if is_short && tree.pointer(node).ends_with("/signals") => format!("{{\"types\": [{source}]}}"),
        ("list", Kind::Plain) if is_short => {
            let items: Vec<String> = inner.split(',').map(|item| format!("\"{}\"", item.trim())).collect();
            format!("[{}]", items.join(", "))
        }
        ("list", Kind::Escaped | Kind::Number | Kind::Object) if is_short => format!("[{source}]"),
        _ => String::new(),
    }
}

/// How many lists and objects the node stands in.
fn depth(node: Node, problems: &Problems<'_>) -> usize {
    problems.tree().pointer(node).matches('/').count()
}

/// Reports members that the object does not have, with the nearest that it has.
pub fn unknown_members(node: Node, known: &[&str], problems: &mut Problems<'_>) {
    let tree = problems.tree();
    for (key, _) in tree.members(node) {
        let name = tree.text(key).unwrap_or_default();
        if !known.contains(&name.as_ref()) {
            unknown_member(key, &name, known, problems);
        }
    }
}

/// Reports a member that the object does not have, with the nearest that it has.
pub fn unknown_member(key: Node, name: &str, known: &[&str], problems: &mut Problems<'_>) {
    let arguments = told!({
        let mend = nearest(name, known.iter().copied()).unwrap_or_default().to_owned();
        vec![("found", name.to_owned()), ("mend", mend), ("expected", known.join(", "))]
    });
    problems.error(key, "unknown-member", arguments);
}

/// Whether the member is written, readable or not: under its name, or under a name that is unknown and nearest to it, so
/// that a mistyped member is not reported as a missing one, too.
#[must_use]
pub fn is_written(node: Node, name: &str, known: &[&str], problems: &Problems<'_>) -> bool {
    let tree = problems.tree();
    tree.member(node, name).is_some()
        || TOLD
            && tree.members(node).any(|(key, _)| {
                // Most keys are known, which is quickly seen.
                !known.iter().any(|known| tree.is_key(key, known))
                    && tree.text(key).is_some_and(|key| nearest(&key, known.iter().copied()) == Some(name))
            })
}

/// Whether the object has a member of a name that it cannot have.
#[must_use]
pub fn has_unknown_member(node: Node, known: &[&str], problems: &Problems<'_>) -> bool {
    let tree = problems.tree();
    tree.members(node).any(|(key, _)| !known.iter().any(|known| tree.is_key(key, known)))
}

/// Reports a member that is missing, at the object that lacks it.
pub fn missing_member(node: Node, name: &'static str, problems: &mut Problems<'_>) {
    problems.error(node, "missing-member", told!(vec![("expected", name.to_owned())]));
}

impl Decode for bool {
    fn decode(node: Node, problems: &mut Problems<'_>) -> Option<bool> {
        let value = problems.tree().boolean(node);
        if value.is_none() {
            wrong_type(node, "boolean", problems);
        }
        value
    }
}

impl Decode for String {
    fn decode(node: Node, problems: &mut Problems<'_>) -> Option<String> {
        let value = problems.tree().text(node);
        if value.is_none() {
            wrong_type(node, "text", problems);
        }
        value.map(std::borrow::Cow::into_owned)
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(node: Node, problems: &mut Problems<'_>) -> Option<Vec<T>> {
        if !is_list(node, problems) {
            return None;
        }
        let mut list = Vec::new();
        for item in problems.tree().list(node) {
            list.extend(T::decode(item, problems));
        }
        Some(list)
    }
}

/// Whether the value is a list and not too long; reported otherwise.
fn is_list(node: Node, problems: &mut Problems<'_>) -> bool {
    let tree = problems.tree();
    if tree.kind(node) != Kind::List {
        wrong_type(node, "list", problems);
        return false;
    }
    let count = tree.list(node).count();
    if count > LIST_ITEMS_MAX {
        problems.error(node, "list-too-long", told!(vec![("found", count.to_string()), ("expected", LIST_ITEMS_MAX.to_string())]));
        return false;
    }
    true
}

/// Whether the value is an object, of which unknown members are reported; reported otherwise.
fn is_object(node: Node, known: &[&str], problems: &mut Problems<'_>) -> bool {
    if problems.tree().kind(node) != Kind::Object {
        wrong_type(node, "object", problems);
        return false;
    }
    unknown_members(node, known, problems);
    true
}

/// Reads the members of an object one after the other, in the order of the record's.
///
/// Each way to read is written once for each type of member, not once for each member: that is half the code of a file's
/// reader.
pub struct Reading<'r, 'p> {
    node: Node,
    known: &'static [&'static str],
    next: std::slice::Iter<'static, &'static str>,
    problems: &'r mut Problems<'p>,
    /// Whether all required members so far could be read.
    pub complete: bool,
}

impl<'r, 'p> Reading<'r, 'p> {
    /// Begins with an object, whose unknown members are reported; `None`, and reported, if it is no object.
    #[inline(never)]
    pub fn of(node: Node, known: &'static [&'static str], problems: &'r mut Problems<'p>) -> Option<Reading<'r, 'p>> {
        is_object(node, known, problems).then_some(Reading { node, known, next: known.iter(), problems, complete: true })
    }

    /// The value of the next member, if it is written, and the member's name.
    #[inline(never)]
    fn next(&mut self) -> (Option<Node>, &'static str) {
        let name = self.next.next().copied().unwrap_or_default();
        (self.problems.tree().member(self.node, name), name)
    }

    /// The value of the next member; one that is not written is reported.
    #[inline(never)]
    fn next_required(&mut self) -> Option<Node> {
        let (value, name) = self.next();
        if value.is_none() && !is_written(self.node, name, self.known, self.problems) {
            missing_member(self.node, name, self.problems);
        }
        value
    }

    /// The next member, if it is written and can be read.
    #[inline(never)]
    pub fn optional<T: Decode>(&mut self) -> Option<T> {
        T::decode(self.next().0?, self.problems)
    }

    /// The next member, if it can be read; one that is not written is reported.
    #[inline(never)]
    pub fn required<T: Decode>(&mut self) -> Option<T> {
        let read = self.next_required().and_then(|value| T::decode(value, self.problems));
        self.complete &= read.is_some();
        read
    }

    /// The next member, or what stands in for it at its place; one that is not written is reported.
    #[inline(never)]
    pub fn standing_in<T: Decode>(&mut self, stand_in: fn(Node) -> T) -> T {
        let value = self.next_required();
        let read = value.and_then(|value| T::decode(value, self.problems));
        self.complete &= read.is_some();
        read.unwrap_or_else(|| stand_in(value.unwrap_or(self.node)))
    }
}

/// Defines a struct together with its strict reader and its schema. Members marked `optional` become `Option`; every
/// struct gets a member `node`, its place in the file. A required member may name what stands in when it is missing or
/// cannot be read (a function of the place): the file is refused, but the rest of the object is checked all the same;
/// `complete` tells whether that happened.
macro_rules! record {
    ($(#[$meta:meta])* pub struct $name:ident {
        $( $(#[$field_meta:meta])* $need:ident $field:ident $(as $key:literal)? : $type:ty $(= $stand_in:expr)?, )*
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
        pub struct $name {
            $(
                $(#[$field_meta])*
                $( #[cfg_attr(feature = "schema", schemars(rename = $key))] )?
                pub $field: $crate::record::record!(@type $need $type),
            )*
            /// Where it stands in the file.
            #[cfg_attr(feature = "schema", schemars(skip))]
            pub node: $crate::json::Node,
            /// Whether all required members could be read.
            #[cfg_attr(feature = "schema", schemars(skip))]
            pub complete: bool,
        }

        impl $name {
            /// The members it may have.
            pub const MEMBERS: &'static [&'static str] = &[$( $crate::record::record!(@key $field $($key)?) ),*];
        }

        impl $crate::record::Decode for $name {
            fn decode(node: $crate::json::Node, problems: &mut $crate::diagnostic::Problems<'_>) -> Option<Self> {
                #[allow(unused_mut, reason = "a record may have no member")]
                let mut reading = $crate::record::Reading::of(node, Self::MEMBERS, problems)?;
                $( let $field = $crate::record::record!(@read $need reading [$($stand_in)?]); )*
                Some($name { $( $field: $crate::record::record!(@take $need $field [$($stand_in)?]), )* node, complete: reading.complete })
            }
        }
    };
    (@type required $type:ty) => { $type };
    (@type optional $type:ty) => { Option<$type> };
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:literal) => { $key };
    (@read optional $reading:ident []) => { $reading.optional() };
    (@read required $reading:ident []) => { $reading.required() };
    (@read required $reading:ident [$stand_in:expr]) => { $reading.standing_in($stand_in) };
    (@take optional $field:ident []) => { $field };
    (@take required $field:ident []) => { $field? };
    (@take required $field:ident [$stand_in:expr]) => { $field };
}
pub(crate) use record;

/// The JSON Schema of a type that is read by hand: written out where it is used, or once under its name (`named`).
#[cfg(feature = "schema")]
macro_rules! schema_by_hand {
    ([$($parameters:tt)*] $type:ty, $name:literal, |$generator:ident| $schema:expr) => {
        $crate::record::schema_by_hand!(@ true [$($parameters)*] $type, $name, |$generator| $schema);
    };
    (named [$($parameters:tt)*] $type:ty, $name:literal, |$generator:ident| $schema:expr) => {
        $crate::record::schema_by_hand!(@ false [$($parameters)*] $type, $name, |$generator| $schema);
    };
    (@ $inline:literal [$($parameters:tt)*] $type:ty, $name:literal, |$generator:ident| $schema:expr) => {
        impl<$($parameters)*> schemars::JsonSchema for $type {
            fn inline_schema() -> bool {
                $inline
            }
            fn schema_name() -> std::borrow::Cow<'static, str> {
                $name.into()
            }
            fn json_schema($generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $schema
            }
        }
    };
}
#[cfg(feature = "schema")]
pub(crate) use schema_by_hand;

/// Defines a choice between fixed texts together with its reader, its ids and its schema.
macro_rules! choice {
    ($(#[$meta:meta])* pub enum $name:ident { $( $(#[$variant_meta:meta])* $variant:ident = $id:literal, )* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name {
            $( $(#[$variant_meta])* #[cfg_attr(feature = "schema", schemars(rename = $id))] $variant, )*
        }

        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [$name] = &[$( $name::$variant ),*];
            /// Their ids, in order.
            pub const IDS: &'static [&'static str] = &[$( $id ),*];

            /// The id as files write it.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $( $name::$variant => $id, )* }
            }

            /// The one with this id.
            #[must_use]
            pub fn from_id(id: &str) -> Option<$name> {
                Self::ALL.get($crate::record::place(id, Self::IDS)?).copied()
            }
        }

        impl $crate::record::Decode for $name {
            fn decode(node: $crate::json::Node, problems: &mut $crate::diagnostic::Problems<'_>) -> Option<Self> {
                Self::ALL.get($crate::record::chosen(node, Self::IDS, problems)?).copied()
            }
        }
    };
}
pub(crate) use choice;

/// The place of an id in a list.
#[must_use]
pub fn place(id: &str, ids: &[&str]) -> Option<usize> {
    ids.iter().position(|known| *known == id)
}

/// The place of the text at `node` among the allowed ones; reported if it is none of them.
pub fn chosen(node: Node, allowed: &[&str], problems: &mut Problems<'_>) -> Option<usize> {
    let Some(text) = problems.tree().text(node) else {
        wrong_type(node, "text", problems);
        return None;
    };
    let found = place(&text, allowed);
    if found.is_none() {
        not_a_choice(node, &text, allowed, problems);
    }
    found
}

/// Reports a text that is none of the allowed ones, with the nearest.
pub fn not_a_choice(node: Node, found: &str, allowed: &[&str], problems: &mut Problems<'_>) {
    let arguments = told!({
        let mend = nearest(found, allowed.iter().copied()).unwrap_or_default().to_owned();
        vec![("member", String::new()), ("found", found.to_owned()), ("expected", allowed.join(", ")), ("mend", mend)]
    });
    problems.error(node, "not-a-choice", arguments);
}
