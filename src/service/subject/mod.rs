//! What a person is told who asks what is held about them and how it is judged (Art. 15 GDPR): the evidence, what of it
//! counts and why the rest does not, the rules that were applied, what would change it, what people decided.
//!
//! Its numbers are the assessment's. Colleagues stand in it by their roles; nothing is told of other people of the account.

mod held;
mod names;
mod result;
mod told;

use crate::assessment::{Ask, Assessed, assess_place};
use crate::evidence::{Contact, Evidence, read_line};
use crate::json::{Document as Json, Node, ReadLine, Tree};
use crate::moment::Moment;
use crate::rulefile::RuleFile;
use crate::states::Decider;
use crate::trust::Deciders;
use crate::wire::assessment::{Members, RulesRef, Written, not_assessed_shape};
use crate::wire::subject::Subject;
use crate::wire::{Numbers, document, to_text};

use super::Contacts;
use super::assess::{hold_against, tree_of};
use held::Held;
use names::Names;

pub use told::told;

/// Calls `each` with the answer of every contact of a line that has the id, or had it. Decisions are held against the list of people if
/// there is one.
///
/// # Errors
/// When the line cannot be read at all.
pub fn subject_line(
    rules: &RuleFile,
    deciders: Option<&Deciders>,
    line: ReadLine<'_>,
    contact: &str,
    as_of: Moment,
    mut each: impl FnMut(&Subject<'_>),
) -> Result<(), crate::evidence::Fault> {
    let mut json = Json::new();
    let Some(tree) = tree_of(&mut json, line)? else { return Ok(()) };
    let mut faults = Vec::new();
    let mut evidence = read_line(tree, &rules.vocabulary, &mut faults);
    hold_against(&mut evidence, deciders);
    let is_meant = |own: &Contact<'_>| own.id == contact || former_ids(tree, own.node).any(|former| former == contact);
    for place in (0..evidence.contacts.len()).filter(|place| is_meant(&evidence.contacts[*place])) {
        subject(rules, tree, &evidence, place, as_of, &mut each);
    }
    Ok(())
}

impl Contacts {
    /// The answer of one contact, as text: `{answer, document}`; `None` if there is no such contact.
    #[must_use]
    pub fn subject_text(&self, index: usize, as_of: Moment) -> Option<String> {
        let rules = self.rules();
        self.with_contact(index, |tree, evidence, place| {
            let mut text = None;
            subject(rules, tree, evidence, place, as_of, &mut |answer| {
                let told = told(rules, answer);
                text = Some(to_text(&document::Answered { answer, document: &told }, Numbers::ForScript));
            });
            text
        })
    }
}

fn former_ids(tree: Tree<'_>, contact: Node) -> impl Iterator<Item = std::borrow::Cow<'_, str>> {
    tree.member(contact, "former_ids").into_iter().flat_map(move |list| tree.list(list)).filter_map(move |former| tree.text(former))
}

fn subject(rules: &RuleFile, tree: Tree<'_>, evidence: &Evidence<'_>, place: usize, as_of: Moment, each: &mut impl FnMut(&Subject<'_>)) {
    let contact = &evidence.contacts[place];
    let names = Names::of(tree, contact.node);
    let ask = Ask { explanation: true, questions: true };
    assess_place(rules, evidence, place, as_of, ask, |assessed, _| {
        let assessment = if let Assessed::Yes(assessment) = &assessed { Some(&**assessment) } else { None };
        let held = Held { rules, tree, contact, as_of, names: &names, assessment };
        let (signals, checks) = held.signals_and_checks();
        each(&Subject {
            contact: &contact.id,
            former_ids: former_ids(tree, contact.node).collect(),
            name: held.name(),
            as_of: Written(as_of),
            rules: RulesRef { id: &rules.id, seq: rules.seq, sha256: &rules.sha256 },
            contactable: Members(held.contactable()),
            consents: held.consents(),
            attributes: held.attributes(),
            signals,
            checks,
            decisions: held.decisions(),
            result: assessment.map(|assessment| result::result(rules, contact, assessment)),
            not_assessed: if let Assessed::No(not_assessed) = &assessed { Some(not_assessed_shape(not_assessed)) } else { None },
            recipients: recipients(rules),
        });
    });
}

/// Both sides see a card; the others are those whom the file lets decide.
pub(super) fn recipients(rules: &RuleFile) -> Vec<&str> {
    let mut roles = vec!["sales", "marketing"];
    let deciders = rules.states.iter().filter_map(|state| if let Decider::Role(role) = &state.decided_by { Some(&**role) } else { None });
    for role in deciders.chain(rules.states.iter().filter_map(|state| state.then.as_deref())) {
        if !roles.contains(&role) {
            roles.push(role);
        }
    }
    roles
}
