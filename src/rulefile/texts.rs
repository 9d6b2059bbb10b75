//! Texts: only in the languages listed, in all of them, and labels that are what they look like.

use super::members::Texts;
use super::model::Source;
use super::scripts::suspicious;
use crate::diagnostic::Problems;
use crate::json::{Kind, Node};

/// Members that hold a text in each language.
const TEXT_MEMBERS: [&str; 7] = ["label", "note", "ask", "statement", "promise", "approach", "audience"];

pub(super) fn check(source: &Source, problems: &mut Problems<'_>) {
    let languages: Vec<&str> = source.languages.iter().flatten().map(String::as_str).collect();
    let tree = problems.tree();
    walk(source.node, &languages, problems);
    for state in source.states.iter().flatten() {
        for (_, texts, _) in state.next.iter().flat_map(|next| &next.list) {
            of_languages(texts, &languages, problems);
        }
    }
    let _ = tree;
}

/// Looks at the texts of the file's items, one level of lists deep.
fn walk(node: Node, languages: &[&str], problems: &mut Problems<'_>) {
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

fn of_languages(texts: &Texts, languages: &[&str], problems: &mut Problems<'_>) {
    for (language, _, node) in &texts.list {
        if !languages.contains(&language.as_str()) {
            problems.error(*node, "language-not-listed", vec![("found", language.clone()), ("expected", languages.join(", "))]);
        }
    }
    for language in languages.iter().filter(|language| !texts.list.iter().any(|(of, _, _)| of == *language)) {
        problems.warning(texts.node, "text-missing", vec![("expected", (*language).to_owned())]);
    }
}

fn labels(texts: &Texts, problems: &mut Problems<'_>) {
    for (_, text, node) in &texts.list {
        if let Some(found) = suspicious(text) {
            problems.error(*node, found.code(), vec![("found", text.clone()), ("part", found.part().to_owned())]);
        }
    }
}
