//! Texts: only in the languages listed, in all of them, and labels that are what they look like.

use super::members::Texts;
use super::model::Source;
use super::scripts::suspicious;
use crate::diagnostic::{Problems, TOLD, nearest, told};
use crate::json::{Kind, Node};
use crate::record::{is_written, missing_member};

/// Members that hold a text in each language.
const TEXT_MEMBERS: [&str; 7] = ["label", "note", "ask", "statement", "promise", "approach", "audience"];

pub(super) fn check(source: &Source, problems: &mut Problems<'_>) {
    let languages: Vec<&str> = source.languages.iter().flatten().map(String::as_str).collect();
    let languages = match &source.languages {
        // A list that could not be read as a whole is a problem already.
        Some(read) => (read.len() == count(source.node, problems)).then_some(languages),
        None if is_written(source.node, "languages", Source::MEMBERS, problems) => None,
        None => Some(languages),
    };
    let languages = languages.filter(|languages| {
        // Without any language every text would be in one that is not listed: said once.
        let bare = languages.is_empty() && problems.tree().member(source.node, "languages").is_none();
        if bare && has_texts(source.node, problems) {
            missing_member(source.node, "languages", problems);
        }
        !bare
    });
    walk(source.node, languages.as_deref(), problems);
    for state in source.states.iter().flatten() {
        for (_, texts, _) in state.next.iter().flat_map(|next| &next.list) {
            of_languages(texts, languages.as_deref(), problems);
        }
    }
}

/// Whether the file, or an item of its lists, has a text.
fn has_texts(root: Node, problems: &Problems<'_>) -> bool {
    let tree = problems.tree();
    let items = tree.members(root).flat_map(|(_, list)| tree.list(list));
    let is_texts = |(key, value): (Node, Node)| {
        let name = tree.text(key).unwrap_or_default();
        tree.kind(value) == Kind::Object && (TEXT_MEMBERS.contains(&&*name) || name == "next")
    };
    items.chain([root]).any(|item| tree.members(item).any(is_texts))
}

/// How many languages are written.
fn count(node: Node, problems: &Problems<'_>) -> usize {
    let tree = problems.tree();
    tree.member(node, "languages").map_or(0, |list| tree.list(list).count())
}

/// Looks at the texts of the file's items, one level of lists deep.
fn walk(node: Node, languages: Option<&[&str]>, problems: &mut Problems<'_>) {
    let tree = problems.tree();
    for (key, value) in tree.members(node) {
        let name = tree.text(key).unwrap_or_default();
        match tree.kind(value) {
            Kind::Object if TEXT_MEMBERS.contains(&&*name) => {
                let texts = read(value, problems);
                of_languages(&texts, languages, problems);
                if name == "label" {
                    labels(&texts, problems);
                }
            }
            Kind::List if node == tree.root() => {
                for item in tree.list(value) {
                    walk(item, languages, problems);
                }
            }
            _ => {}
        }
    }
}

fn read(node: Node, problems: &Problems<'_>) -> Texts {
    let tree = problems.tree();
    let text = |(key, value): (Node, Node)| Some((tree.text(key)?.into_owned(), tree.text(value)?.into_owned(), value));
    Texts { list: tree.members(node).filter_map(text).collect(), node }
}

/// `languages` is `None` where it is not known which are listed.
fn of_languages(texts: &Texts, languages: Option<&[&str]>, problems: &mut Problems<'_>) {
    let Some(languages) = languages else { return };
    for (language, _, node) in &texts.list {
        if !languages.contains(&language.as_str()) {
            let arguments = told!({
                let mend = meant(language, languages).unwrap_or_default().to_owned();
                vec![("found", language.clone()), ("expected", languages.join(", ")), ("mend", mend)]
            });
            problems.error(*node, "language-not-listed", arguments);
        }
    }
    if !TOLD {
        return;
    }
    let tree = problems.tree();
    let is_there = |language: &str| {
        tree.members(texts.node)
            .any(|(key, _)| tree.text(key).is_some_and(|key| key == language || meant(&key, languages) == Some(language)))
    };
    for language in languages.iter().filter(|language| !is_there(language)) {
        problems.warning(texts.node, "text-missing", told!(vec![("expected", (*language).to_owned())]));
    }
}

/// The language that one not listed was probably meant to be.
fn meant<'l>(language: &str, languages: &[&'l str]) -> Option<&'l str> {
    if languages.contains(&language) {
        return None;
    }
    let same = languages.iter().copied().find(|listed| listed.eq_ignore_ascii_case(language));
    same.or_else(|| nearest(language, languages.iter().copied().filter(|listed| listed.len() > 1 && language.len() > 2)))
}

fn labels(texts: &Texts, problems: &mut Problems<'_>) {
    for (_, text, node) in &texts.list {
        if let Some(found) = suspicious(text) {
            problems.error(*node, found.code(), told!(vec![("found", text.clone()), ("part", found.part().to_owned())]));
        }
    }
}
