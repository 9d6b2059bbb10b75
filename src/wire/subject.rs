//! The answer to a person who asks what is held about them (Art. 15 GDPR), as one JSON object. Colleagues stand in it by
//! their roles, other people of the account by their number.

use std::borrow::Cow;

use serde::Serialize;

use super::assessment::{Answer, Cut, Members, NotAssessed, Plain, RulesRef, Written};
use super::json::Decimal;
use super::view::Texts;

/// The answer.
#[derive(Clone, Debug, Serialize)]
pub struct Subject<'a> {
    /// The contact's id.
    pub contact: &'a str,
    /// Ids it had before.
    pub former_ids: Vec<Cow<'a, str>>,
    /// Its name, where the evidence has one.
    pub name: Option<Cow<'a, str>>,
    /// The moment.
    pub as_of: Written,
    /// By which rules.
    pub rules: RulesRef<'a>,
    /// Whether it may be contacted, as the CRM has it.
    pub contactable: Members<'a, bool>,
    /// Consents and their withdrawals, in the order of the evidence.
    pub consents: Vec<SubjectConsent<'a>>,
    /// Attributes of the contact and of its account.
    pub attributes: Vec<SubjectAttribute<'a>>,
    /// What was observed and said, by time.
    pub signals: Vec<SubjectSignal<'a>>,
    /// What sales checked.
    pub checks: Vec<SubjectCheck<'a>>,
    /// What people decided.
    pub decisions: Vec<SubjectDecision<'a>>,
    /// What follows from it; null for a contact that is not assessed.
    pub result: Option<SubjectResult<'a>>,
    /// Why not.
    pub not_assessed: Option<NotAssessed<'a>>,
    /// The roles that see it and decide on it.
    pub recipients: Vec<&'a str>,
}

/// What became of a piece of evidence. Without `why` it counts; what no rule names had no effect, though it counts.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Effect<'a> {
    /// Why it does not count.
    pub why: Option<&'a str>,
    /// Rules that it gave points in.
    pub rules: Vec<&'a str>,
}

/// A consent.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the members of the evidence")]
pub struct SubjectConsent<'a> {
    pub purpose: Cow<'a, str>,
    pub label: Texts<'a>,
    pub given: bool,
    pub at: Cow<'a, str>,
    pub basis: Option<Cow<'a, str>>,
}

/// An attribute; one that the rules do not know has no party and no effect.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the members of the rule file and of the evidence")]
pub struct SubjectAttribute<'a> {
    pub id: Cow<'a, str>,
    pub label: Texts<'a>,
    pub of: &'a str,
    pub value: SubjectValue<'a>,
    pub party: Option<&'a str>,
    pub known: bool,
    #[serde(flatten)]
    pub effect: Effect<'a>,
}

/// A value as the evidence has it; what is neither number, text nor boolean as its JSON in a text.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the types of JSON")]
pub enum SubjectValue<'a> {
    Number(Decimal),
    Boolean(bool),
    Text(Cow<'a, str>),
}

/// Something observed, or said.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the members of the rule file and of the evidence")]
pub struct SubjectSignal<'a> {
    pub id: Cow<'a, str>,
    pub r#type: Cow<'a, str>,
    pub label: Texts<'a>,
    pub at: Written,
    pub topic: Option<Cow<'a, str>>,
    pub topic_label: Texts<'a>,
    pub value: Option<SubjectValue<'a>>,
    pub source: Option<Cow<'a, str>>,
    pub campaign: Option<Cow<'a, str>>,
    /// The role that recorded it.
    pub reported_by: Option<&'a str>,
    pub note: Option<String>,
    pub kind: Option<&'a str>,
    pub party: Option<&'a str>,
    #[serde(flatten)]
    pub effect: Effect<'a>,
}

/// A check.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the members of the evidence")]
pub struct SubjectCheck<'a> {
    pub check: &'a str,
    pub label: Texts<'a>,
    pub verdict: &'a str,
    pub at: Written,
    /// The role that gave it: only sales does.
    pub by: &'a str,
    pub note: Option<String>,
    #[serde(flatten)]
    pub effect: Effect<'a>,
}

/// A decision.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the members of the decision")]
pub struct SubjectDecision<'a> {
    pub id: &'a str,
    pub at: Written,
    /// The role it was taken in.
    pub by: &'a str,
    pub verdict: &'a str,
    pub state: &'a str,
    pub label: Texts<'a>,
    pub reason: Option<Cow<'a, str>>,
    pub reason_label: Texts<'a>,
    pub note: Option<String>,
    pub until: Option<Written>,
    /// Why it does not count.
    pub why: Option<&'a str>,
}

/// What follows: the assessment's numbers.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the members of the assessment")]
pub struct SubjectResult<'a> {
    pub dimensions: Vec<SubjectDimension<'a>>,
    pub proposal: &'a str,
    pub proposal_label: Texts<'a>,
    /// The condition of the proposed state; null for the last, which needs none.
    pub proposal_when: Option<String>,
    pub standing: &'a str,
    pub standing_label: Texts<'a>,
    /// The role that decided it, or `rules`.
    pub standing_by: &'a str,
    pub since: Option<Written>,
    pub pending: bool,
    pub in_question: bool,
    pub exploration: bool,
    /// Answers that would change the proposal.
    pub would_change: Vec<SubjectChange<'a>>,
}

/// A dimension.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the members of the assessment")]
pub struct SubjectDimension<'a> {
    pub id: &'a str,
    pub label: Texts<'a>,
    pub points: Decimal,
    pub rules: Vec<SubjectRule<'a>>,
    pub cut: Cut<'a>,
    /// All of it, with its sign.
    #[serde(skip)]
    pub cut_sum: Decimal,
}

/// A rule that was applied: what it gave, and on what.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the members of the rule file and of the assessment")]
pub struct SubjectRule<'a> {
    pub id: &'a str,
    pub label: Texts<'a>,
    pub points: Decimal,
    pub counts: bool,
    /// Its condition; null for one that has none.
    pub when: Option<String>,
    /// The facts it read, with their values.
    pub facts: Vec<SubjectFact<'a>>,
    /// The contact's own evidence behind it.
    pub evidence: Vec<&'a str>,
    /// How much of the evidence behind it is about other people of the account.
    pub of_others: usize,
}

/// A fact with its value; null is unknown.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the members of the rule file and of the assessment")]
pub struct SubjectFact<'a> {
    pub id: &'a str,
    pub label: Texts<'a>,
    pub value: Option<Plain<'a>>,
}

/// Answers, and what would be proposed with them.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the members of the assessment")]
pub struct SubjectChange<'a> {
    pub answers: Vec<Answer<'a>>,
    pub proposal: &'a str,
    pub label: Texts<'a>,
}
