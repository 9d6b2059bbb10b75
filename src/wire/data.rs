//! What a rule file makes of each datum, as JSON.

use serde::Serialize;

use super::view::Texts;

/// A type of signals or an attribute: where it comes from, what it may do, and what uses it.
#[derive(Clone, Debug, Serialize)]
pub struct Datum<'a> {
    /// `signal` or `attribute`.
    pub datum: &'a str,
    /// Its id.
    pub id: &'a str,
    /// What people call it.
    pub label: Texts<'a>,
    /// `contact` or `account`.
    pub of: &'a str,
    /// What it shows.
    pub kind: &'a str,
    /// `binding` or `exploratory`.
    pub class: &'a str,
    /// The purpose without whose consent it does not count.
    pub purpose: Option<&'a str>,
    /// Whose data it is.
    pub party: &'a str,
    /// The side that answers for it.
    pub owner: &'a str,
    /// It counts while its age in days is below this.
    pub keep_days: Option<i64>,
    /// Facts that read it, each with what reads the fact.
    pub facts: Vec<FactUse<'a>>,
    /// Questions that it answers.
    pub questions: Vec<&'a str>,
    /// `unused` if nothing uses it, `leads-nowhere` if only facts do that no rule and no state reads.
    pub warning: Option<&'a str>,
}

/// A fact and what reads it.
#[derive(Clone, Debug, Serialize)]
pub struct FactUse<'a> {
    /// The fact.
    pub fact: &'a str,
    /// Rules that read it.
    pub rules: Vec<&'a str>,
    /// States whose conditions read it.
    pub states: Vec<&'a str>,
}
