//! A text for people as the ids of its sentences and what they name: the words are in `texts/`, and whoever shows it says it
//! in the reader's language.

use std::borrow::Cow;

use serde::Serialize;

use super::assessment::Written;
use super::json::Decimal;
use super::view::Texts;

/// Paragraphs in order.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(transparent)]
pub struct Document<'a> {
    paragraphs: Vec<Paragraph<'a>>,
}

/// What a paragraph is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "as in any text")]
pub enum Style {
    Title,
    Heading,
    Plain,
    Item,
    /// Below an item.
    Detail,
}

/// One sentence or more.
#[derive(Clone, Debug, Serialize)]
pub struct Paragraph<'a> {
    /// What it is.
    pub style: Style,
    /// The id of its message.
    pub id: &'static str,
    /// What the message names.
    pub arguments: Vec<(&'static str, Argument<'a>)>,
}

/// Something that a sentence names.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Argument<'a> {
    /// A text as it stands. Messages also choose by it.
    Text(Cow<'a, str>),
    /// A number, written as the language writes numbers.
    Number(Decimal),
    /// A moment.
    Moment(Written),
    /// A word that every rule file shares: the message is `word-FAMILY`, which chooses by `id`.
    Word(&'static str, Cow<'a, str>),
    /// An item of the rule file by its label, else by our word for it, else by its id.
    Named(&'static str, Cow<'a, str>, Texts<'a>),
    /// Another message.
    Says(&'static str, Vec<(&'static str, Argument<'a>)>),
    /// Several.
    List(Vec<Argument<'a>>),
}

impl<'a> Argument<'a> {
    /// A text as it stands.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Argument<'a> {
        Argument::Text(text.into())
    }

    /// How many.
    #[must_use]
    pub fn count(count: usize) -> Argument<'a> {
        Argument::Text(Cow::Owned(count.to_string()))
    }
}

impl<'a> Document<'a> {
    /// Adds a paragraph.
    pub fn say(&mut self, style: Style, id: &'static str, arguments: Vec<(&'static str, Argument<'a>)>) {
        self.paragraphs.push(Paragraph { style, id, arguments });
    }

    /// The paragraphs.
    #[must_use]
    pub fn paragraphs(&self) -> &[Paragraph<'a>] {
        &self.paragraphs
    }
}

/// An answer for machines, and the same for people.
#[derive(Clone, Debug, Serialize)]
pub struct Answered<'a, T> {
    /// For machines.
    pub answer: &'a T,
    /// For people.
    pub document: &'a Document<'a>,
}
