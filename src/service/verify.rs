//! Verifying receipts: the same rules, evidence and moment must give the same bytes.

use super::assess::hold_against;
use crate::assessment::{Assessed, assess_line, receipt};
use crate::evidence::{LINE_LIMITS, read_line};
use crate::json::{Document, Node, Tree};
use crate::moment::Moment;
use crate::rulefile::RuleFile;
use crate::trust::Deciders;
use crate::wire::Numbers;
use crate::wire::assessment::{Parts, write, write_not_assessed};

/// An assessment that somebody holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Claim {
    /// The contact.
    pub contact: String,
    /// The moment.
    pub as_of: Moment,
    /// The `seq` it was made under.
    pub seq: Option<u64>,
    /// The hash of the rule file it was made under; `None` for a contact not assessed.
    pub sha256: Option<String>,
    /// Its receipt, if it carries one.
    pub receipt: Option<String>,
    /// Whether it is explained.
    pub explained: bool,
    /// Its text without open questions, reach and receipt.
    pub text: String,
}

/// Why a text is no claim.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ClaimFault {
    /// Not JSON, or a key twice.
    NotJson,
    /// A member is missing or cannot be read.
    Member(&'static str),
}

/// What verifying a claim finds; where there are several, the first of these.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Verdict {
    /// The same bytes.
    Same,
    /// The receipt fits the evidence, the text that came with it does not.
    OtherText,
    /// The receipt is another: rules, evidence or moment differ.
    OtherReceipt,
    /// Made under another rule file.
    OtherRules,
}

/// Reads an assessment as somebody holds it.
///
/// # Errors
/// When it is no assessment.
pub fn read_claim(bytes: &[u8]) -> Result<Claim, ClaimFault> {
    let mut document = Document::new();
    let tree = document.read(bytes, LINE_LIMITS).map_err(|_| ClaimFault::NotJson)?;
    if !tree.duplicate_keys().is_empty() {
        return Err(ClaimFault::NotJson);
    }
    let root = tree.root();
    let text = |node: Node, member: &'static str| {
        tree.member(node, member).and_then(|value| tree.text(value)).map(std::borrow::Cow::into_owned).ok_or(ClaimFault::Member(member))
    };
    let contact = text(root, "contact")?;
    let as_of = Moment::parse(&text(root, "as_of")?).ok_or(ClaimFault::Member("as_of"))?;
    let rules = tree.member(root, "rules");
    if rules.is_none() && tree.member(root, "not_assessed").is_none() {
        return Err(ClaimFault::Member("rules"));
    }
    let seq = rules.and_then(|rules| tree.member(rules, "seq")).and_then(|seq| tree.number(seq));
    let seq = seq.map(|seq| seq.parse().map_err(|_| ClaimFault::Member("seq"))).transpose()?;
    let sha256 = rules.map(|rules| text(rules, "sha256")).transpose()?;
    let receipt = tree.member(root, "receipt").map(|_| text(root, "receipt")).transpose()?;
    let explained = tree.member(root, "left_out").is_some();
    Ok(Claim { contact, as_of, seq, sha256, receipt, explained, text: bare(tree) })
}

/// The object's text without the members that the receipt does not cover, as it would be written without spaces.
fn bare(tree: Tree<'_>) -> String {
    let members =
        tree.members(tree.root()).filter(|(key, _)| !["open_questions", "reach", "receipt"].iter().any(|name| tree.is_key(*key, name)));
    let members: Vec<String> = members.map(|(key, value)| format!("{}:{}", tree.source(key), tree.source(value))).collect();
    format!("{{{}}}", members.join(","))
}

/// Claims, found by their contact.
#[derive(Debug, Default)]
pub struct Claims {
    list: Vec<Claim>,
    /// Places of the claims, sorted by contact.
    by_contact: Vec<usize>,
}

impl Claims {
    /// Claims in the order in which they were made.
    #[must_use]
    pub fn new(list: Vec<Claim>) -> Claims {
        let mut by_contact: Vec<usize> = (0..list.len()).collect();
        crate::order::sort_by(&mut by_contact, |a, b| list[*a].contact.cmp(&list[*b].contact));
        Claims { list, by_contact }
    }

    /// The claims in order.
    #[must_use]
    pub fn list(&self) -> &[Claim] {
        &self.list
    }

    /// Places of the claims on a contact.
    fn on(&self, contact: &str) -> &[usize] {
        let first = self.by_contact.partition_point(|place| *self.list[*place].contact < *contact);
        let found = self.by_contact[first..].iter().take_while(|place| self.list[**place].contact == contact).count();
        &self.by_contact[first..first + found]
    }
}

/// Verifies the claims on contacts of one line of evidence, each under its own `seq`, decisions held against the list of people if there
/// is one; `each` gets the place of every claim found here.
///
/// A contact may stand on several lines, which are never merged: a claim holds if it does for one of them.
pub fn verify_line(rules: &mut RuleFile, deciders: Option<&Deciders>, line: &[u8], claims: &Claims, mut each: impl FnMut(usize, Verdict)) {
    let mut document = Document::new();
    let Ok(tree) = document.read(line, LINE_LIMITS) else { return };
    if !tree.duplicate_keys().is_empty() {
        return;
    }
    let mut faults = Vec::new();
    let mut evidence = read_line(tree, &rules.vocabulary, &mut faults);
    hold_against(&mut evidence, deciders);
    let contacts = evidence.contacts.iter().enumerate();
    let mut found: Vec<(usize, usize)> =
        contacts.flat_map(|(at, contact)| claims.on(&contact.id).iter().map(move |place| (*place, at))).collect();
    let under = |place: usize| (claims.list[place].as_of, claims.list[place].seq);
    crate::order::sort_by_key(&mut found, |(place, at)| (under(*place), *at));
    for made_alike in found.chunk_by(|a, b| under(a.0) == under(b.0)) {
        let (as_of, seq) = under(made_alike[0].0);
        rules.seq = seq;
        let rules = &*rules;
        assess_line(rules, &evidence, as_of, Parts::RECEIPT.ask(), |at, assessed, _| {
            let from = made_alike.partition_point(|(_, contact)| *contact < at);
            for (place, _) in made_alike[from..].iter().take_while(|(_, contact)| *contact == at) {
                each(*place, compare(rules, &claims.list[*place], &assessed));
            }
        });
    }
}

fn compare(rules: &RuleFile, claim: &Claim, assessed: &Assessed<'_>) -> Verdict {
    if claim.sha256.as_ref().is_some_and(|sha256| *sha256 != rules.sha256) {
        return Verdict::OtherRules;
    }
    let mut text = Vec::new();
    let mut own_receipt = None;
    match assessed {
        Assessed::Yes(assessment) => {
            own_receipt = receipt(rules, assessment);
            let parts = if claim.explained { Parts::RECEIPT } else { Parts::SHORT };
            write(&mut text, rules, assessment, parts, Numbers::Exact);
        }
        Assessed::No(not_assessed) => write_not_assessed(&mut text, not_assessed),
    }
    if claim.receipt.is_some() && claim.receipt != own_receipt {
        Verdict::OtherReceipt
    } else if text != claim.text.as_bytes() {
        Verdict::OtherText
    } else {
        Verdict::Same
    }
}
