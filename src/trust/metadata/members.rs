//! Reading the members of an object one by one; what is left is kept.

use crate::moment::Moment;
use crate::sorted::Sorted;
use crate::trust::names::{Kind, Line, Name};
use crate::trust::refusal::Refusal;
use crate::trust::value::{Object, Value};

/// The members of an object that are not read yet, and where it stands.
#[derive(Debug)]
pub struct Members {
    left: Object,
    place: String,
}

type Read<T> = Result<T, Refusal>;

impl Members {
    /// The members of an object at a place (a JSON Pointer).
    ///
    /// # Errors
    /// `E-JSON` if the value is no object; as all errors here, with its place.
    pub fn of(value: Value, place: &str) -> Read<Members> {
        match value {
            Value::Object(left) => Ok(Members { left, place: place.to_owned() }),
            _ => Err(Refusal::json(place, "object", "wrong-type")),
        }
    }

    /// All that are left.
    #[must_use]
    pub fn all(&self) -> &Object {
        &self.left
    }

    /// What nobody asked for.
    #[must_use]
    pub fn rest(self) -> Object {
        self.left
    }

    /// The place of a member.
    #[must_use]
    pub fn place(&self, name: &str) -> String {
        format!("{}/{}", self.place, name.replace('~', "~0").replace('/', "~1"))
    }

    /// `E-JSON` at a member.
    #[must_use]
    pub fn wrong(&self, name: &str, expected: &str) -> Refusal {
        Refusal::json(&self.place(name), expected, "wrong-type")
    }

    /// Takes a member that may be absent.
    pub fn optional(&mut self, name: &str) -> Option<Value> {
        self.left.remove(name)
    }

    fn required<T>(&mut self, name: &str, expected: &str, read: impl FnOnce(Value) -> Option<T>) -> Read<T> {
        match self.left.remove(name) {
            None => Err(Refusal::json(&self.place(name), expected, "missing")),
            Some(value) => read(value).ok_or_else(|| self.wrong(name, expected)),
        }
    }

    /// A text.
    pub fn text(&mut self, name: &str) -> Read<String> {
        self.required(name, "text", |value| if let Value::Text(text) = value { Some(text) } else { None })
    }

    /// A text, or nothing.
    pub fn optional_text(&mut self, name: &str) -> Read<Option<String>> {
        if self.left.contains_key(name) { self.text(name).map(Some) } else { Ok(None) }
    }

    /// A whole number of at least `least`.
    pub fn whole(&mut self, name: &str, least: u64) -> Read<u64> {
        self.required(name, "whole-number", |value| {
            let Value::Whole(number) = value else { return None };
            u64::try_from(number).ok().filter(|number| *number >= least)
        })
    }

    /// A whole number of at least `least`, or nothing.
    pub fn optional_whole(&mut self, name: &str, least: u64) -> Read<Option<u64>> {
        if self.left.contains_key(name) { self.whole(name, least).map(Some) } else { Ok(None) }
    }

    /// `true` or `false`, or nothing.
    pub fn optional_boolean(&mut self, name: &str) -> Read<Option<bool>> {
        match self.left.remove(name) {
            None => Ok(None),
            Some(Value::Boolean(boolean)) => Ok(Some(boolean)),
            Some(_) => Err(self.wrong(name, "boolean")),
        }
    }

    /// A moment as TUF writes it: UTC to the second, `2026-11-24T09:20:00Z`.
    pub fn moment(&mut self, name: &str) -> Read<Moment> {
        self.required(name, "moment", |value| {
            let Value::Text(text) = value else { return None };
            (text.len() == 20 && text.ends_with('Z')).then(|| Moment::parse(&text)).flatten()
        })
    }

    /// Such a moment, or nothing.
    pub fn optional_moment(&mut self, name: &str) -> Read<Option<Moment>> {
        if self.left.contains_key(name) { self.moment(name).map(Some) } else { Ok(None) }
    }

    /// What names a line of releases: `rules`, `ring` and `kind`.
    pub fn line(&mut self) -> Read<Line> {
        let mut name = |member: &str| Name::parse(&self.text(member)?).ok_or_else(|| self.wrong(member, "name"));
        let (rules, ring) = (name("rules")?, name("ring")?);
        let kind = Kind::parse(&self.text("kind")?).ok_or_else(|| self.wrong("kind", "kind"))?;
        Ok(Line { rules, ring, kind })
    }

    /// An object.
    pub fn object(&mut self, name: &str) -> Read<Members> {
        let place = self.place(name);
        self.required(name, "object", |value| Members::of(value, &place).ok())
    }

    /// An object, or nothing.
    pub fn optional_object(&mut self, name: &str) -> Read<Option<Members>> {
        if self.left.contains_key(name) { self.object(name).map(Some) } else { Ok(None) }
    }

    /// A list, each item read with its place.
    pub fn list<T>(&mut self, name: &str, each: impl Fn(Value, &str) -> Read<T>) -> Read<Vec<T>> {
        let mut list = Vec::new();
        for (item, place) in self.items(name)? {
            list.push(each(item, &place)?);
        }
        Ok(list)
    }

    /// The items of a list with their places.
    fn items(&mut self, name: &str) -> Read<Vec<(Value, String)>> {
        let place = self.place(name);
        let items = self.required(name, "list", |value| if let Value::List(items) = value { Some(items) } else { None })?;
        Ok(items.into_iter().enumerate().map(|(index, item)| (item, format!("{place}/{index}"))).collect())
    }

    /// A list of texts.
    pub fn texts(&mut self, name: &str) -> Read<Vec<String>> {
        self.list(name, |item, place| if let Value::Text(text) = item { Ok(text) } else { Err(Refusal::json(place, "text", "wrong-type")) })
    }

    /// Every member left, each read with its place.
    pub fn each<T>(self, read: impl Fn(Value, &str) -> Read<T>) -> Read<Sorted<String, T>> {
        let Members { left, place } = self;
        let mut all = Sorted::new();
        for (name, value) in left {
            let read = read(value, &format!("{place}/{}", name.replace('~', "~0").replace('/', "~1")))?;
            all.insert(name, read);
        }
        Ok(all)
    }
}
