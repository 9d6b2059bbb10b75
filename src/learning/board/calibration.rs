//! Calibration: both sides judge the same contacts blind. Which ones follows from a seed, so that both sides see the same and
//! nobody picks them.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::decided::today;
use super::privacy::Crowd;
use super::sheet::Sheet;
use crate::evidence::{Judgement, read_judgement};
use crate::json::{Document, ReadLine};
use crate::provenance::Side;
use crate::service::{LineFault, tree_of};
use crate::wire::board::{CalibrationRows, DifferRow};

/// So many contacts are judged.
const CONTACTS: usize = 20;

/// What both sides said. The last judgement of a side on a contact counts.
#[derive(Clone, Debug, Default)]
pub struct Judgements {
    by_contact: BTreeMap<String, [Option<String>; 2]>,
}

impl Judgements {
    /// Takes one line; blank ones are nothing.
    pub fn line(&mut self, document: &mut Document, number: u64, line: ReadLine<'_>, faults: &mut Vec<LineFault>) {
        let fault = |fault| LineFault { line: number, fault };
        let mut found = Vec::new();
        match tree_of(document, line) {
            Ok(Some(tree)) => {
                if let Some(Judgement { contact, side, state }) = read_judgement(tree, &mut found) {
                    self.by_contact.entry(contact).or_default()[usize::from(side == Side::Sales)] = Some(state);
                }
            }
            Ok(None) => {}
            Err(bad) => found.push(bad),
        }
        faults.extend(found.into_iter().map(fault));
    }
}

/// The contacts to judge, and how far the sides agree.
pub(super) fn calibration<'p>(sheet: &mut Sheet<'p>, seed: u64, judgements: &'p Judgements) -> CalibrationRows<'p> {
    let chosen = chosen(sheet, seed);
    let (mut crowd, mut differ) = (Crowd::default(), Vec::new());
    for place in &chosen {
        let contact = sheet.people[*place as usize].id.as_str();
        let Some([Some(marketing), Some(sales)]) = judgements.by_contact.get(contact) else { continue };
        crowd.add(*place, None, marketing == sales);
        if marketing != sales {
            differ.push(DifferRow { contact, marketing, sales });
        }
    }
    sheet.keep("calibration:contacts", chosen.iter().copied());
    CalibrationRows {
        seed,
        contacts: chosen.iter().map(|place| sheet.people[*place as usize].id.as_str()).collect(),
        alike: sheet.figure("calibration", &crowd),
        differ,
    }
}

/// Half of those who are proposed for a hand-over, half of the others of whom rules say anything; where one half is short, more of
/// the other. In the order of their hashes, which tells nobody what rules say.
fn chosen(sheet: &Sheet<'_>, seed: u64) -> Vec<u32> {
    let rules = sheet.asked.rules;
    let last = rules.states.len() - 1;
    let (mut proposed, mut others) = (Vec::new(), Vec::new());
    for (place, person) in sheet.placed() {
        let Some(stood) = today(person).filter(|stood| stood.proposal != last) else { continue };
        let hash: [u8; 32] = Sha256::digest(format!("{seed}|{}|{}", rules.id, person.id)).into();
        if rules.hands_over(stood.proposal) { proposed.push((hash, place)) } else { others.push((hash, place)) }
    }
    proposed.sort_unstable();
    others.sort_unstable();
    let of_proposed = proposed.len().min((CONTACTS / 2).max(CONTACTS.saturating_sub(others.len())));
    let of_others = others.len().min(CONTACTS - of_proposed);
    let mut chosen: Vec<([u8; 32], u32)> = proposed.drain(..of_proposed).chain(others.drain(..of_others)).collect();
    chosen.sort_unstable();
    chosen.into_iter().map(|(_, place)| place).collect()
}
